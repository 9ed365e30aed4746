import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFUSAL_GROUPS } from '../../kernel/refusal.js';
import { TRACED_SERVICES } from '../entry.js';
import { anyLine, plainLine } from '../../../test/support/trace-lines.js';
import { type CommonTrace, lineText, LONGEST_LINE } from './line.js';
import { checkTrace, readLine } from './read-line.js';
import { LineSplitter, linesOf } from './split-lines.js';

const bytesOf = (value: unknown): Buffer =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

/** Name and member of the fault, or `tient`. */
function faultOf(bytes: Buffer | null): string {
  const read = readLine(bytes);
  return read.ok ? 'tient' : `${read.fault.nom} ${read.fault.champ ?? ''}`.trim();
}

async function allLines(...chunks: Buffer[]): Promise<{ number: number; bytes: Buffer | null }[]> {
  const found = [];
  for await (const batch of linesOf(
    (async function* () {
      yield* chunks;
    })(),
  ))
    for (const line of batch) found.push({ ...line, bytes: line.bytes && Buffer.from(line.bytes) });
  return found;
}

describe('a line', () => {
  it('comes back as it was written, whatever the chunks it travels in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLine, { maxLength: 6 }),
        fc.integer({ min: 1, max: 700 }),
        fc.constantFrom('\n', '\r\n'),
        async (lines, size, end) => {
          const file = Buffer.from(lines.map((line) => lineText(line) + end).join(''));
          const chunks = [];
          for (let at = 0; at < file.length; at += size) chunks.push(file.subarray(at, at + size));
          const read = (await allLines(...chunks)).map(({ bytes }) => readLine(bytes));
          expect(read).toEqual(lines.map((value) => ({ ok: true, value })));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read whichever order its members stand in', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const turned = Object.fromEntries(Object.entries(line).reverse());
        expect(readLine(bytesOf(turned))).toEqual({ ok: true, value: line });
      }),
    );
  });

  it('has every member, and no other', () => {
    for (const name of Object.keys(plainLine)) {
      const { [name as keyof CommonTrace]: _, ...without } = plainLine;
      expect(faultOf(bytesOf(without))).toBe(`${name === 'format' ? 'version' : 'schema'} /${name}`);
    }
    expect(faultOf(bytesOf({ ...plainLine, numeroDossier: 'D-1' }))).toBe('schema /numeroDossier');
    expect(faultOf(bytesOf({ ...plainLine, agent: { ...plainLine.agent, nom: 'DURAND' } }))).toBe(
      'schema /agent/nom',
    );
  });

  it.each<[string, Partial<Record<keyof CommonTrace, unknown>>]>([
    ['schema /instant', { instant: '2026-06-09T08:00:00Z' }],
    ['schema /instant', { instant: '2026-02-30T08:00:00.000Z' }],
    ['schema /instant', { instant: '2026-06-09T08:00:00.000+02:00' }],
    ['schema /ej', { ej: '28000901' }],
    ['schema /amc', { amc: '99100011' }],
    ['schema /idMessage', { idMessage: '185052809305623' }],
    ['schema /beneficiaire', { beneficiaire: '185052809305623' }],
    ['schema /latenceMs', { latenceMs: -1 }],
    ['schema /latenceMs', { latenceMs: 1.5 }],
    ['schema /engagement', { engagement: '12,50 €' }],
    ['schema /service', { service: 'ABC' }],
    ['schema /issue', { evenement: 'sans-reponse' }],
    ['schema /evenement', { evenement: 'sans-reponse', issue: null, reponse: null }],
    [
      'schema /evenement',
      { cote: 'etablissement', evenement: 'interruption', direction: 'entrant', reponse: null },
    ],
    ['schema /direction', { direction: 'entrant' }],
    ['schema /issue', { issue: null }],
    ['schema /reponse', { reponse: null }],
    [
      'schema /issue/code',
      { issue: { statut: 422, code: 'droits-fermes', groupe: 'droits', origine: 'amc' } },
    ],
    ['schema /issue/statut', { issue: { statut: 99, code: null, groupe: null, origine: 'amc' } }],
    ['schema /certificats', { certificats: null }],
    [
      'schema /certificats/cachet/revocation',
      {
        certificats: {
          ...plainLine.certificats,
          cachet: { empreinte: plainLine.beneficiaire, revocation: 'suspendue' },
        },
      },
    ],
  ])('is refused: %s', (fault, change) => {
    expect(faultOf(bytesOf({ ...plainLine, ...change }))).toBe(fault);
  });

  it('of a digest has one spelling', () => {
    const stray = `${(plainLine.beneficiaire ?? '').slice(0, 42)}B`;
    expect(faultOf(bytesOf({ ...plainLine, beneficiaire: stray }))).toBe('schema /beneficiaire');
  });

  it('of another version is refused by its name, before anything else is judged', () => {
    const read = readLine(bytesOf({ format: 'traces-commun/2', autre: 1 }));
    expect(read).toMatchObject({ ok: false, fault: { nom: 'version', champ: '/format' } });
    expect(read).toMatchObject({ fault: { detail: 'version traces-commun/2, traces-commun/1 attendu' } });
    expect(readLine(bytesOf({ ...plainLine, format: 'x'.repeat(99) }))).toMatchObject({
      fault: { detail: 'version inconnue, traces-commun/1 attendu' },
    });
  });

  it.each([
    ['encodage', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(plainLine)])],
    ['encodage', Buffer.from(JSON.stringify(plainLine), 'utf16le')],
    [
      'encodage',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON.stringify(plainLine), 'utf16le')]),
    ],
    ['encodage', Buffer.from([0x1f, 0x8b, 0x08, 0x00])],
    ['encodage', Buffer.from(JSON.stringify({ ...plainLine, agent: { id: 'a', role: 'Régie' } }), 'latin1')],
    ['ligne-vide', Buffer.alloc(0)],
    ['ligne-vide', Buffer.from('  ')],
    ['ligne-trop-longue', null],
    ['ligne-trop-longue', bytesOf({ ...plainLine, id: 'x'.repeat(LONGEST_LINE) })],
    ['json', bytesOf(plainLine).subarray(0, 200)],
    ['json', Buffer.from('["traces-commun/1"]')],
    ['json', Buffer.from(`${JSON.stringify(plainLine)}${JSON.stringify(plainLine)}`)],
    ['cle-doublee', Buffer.from(JSON.stringify(plainLine).replace('{', '{"ej":"280009010",'))],
    ['cle-doublee', Buffer.from(JSON.stringify(plainLine).replace('{', '{"\\u0065j":"280009010",'))],
    ['schema', Buffer.from('{"format":{"a":{"b":{}}}}')],
  ])('is refused: %s', (nom, bytes) => {
    expect(faultOf(bytes).split(' ')[0]).toBe(nom);
  });

  it('never repeats a value in a fault', () => {
    const canary = '185052809305623';
    for (const name of Object.keys(plainLine)) {
      const read = readLine(bytesOf({ ...plainLine, [name]: { [canary]: canary }, [`x${canary}`]: canary }));
      expect(read.ok).toBe(false);
      expect(JSON.stringify(read)).not.toContain(canary);
    }
  });
});

describe('a file', () => {
  it('of one endless line is passed over without being held', async () => {
    const chunk = Buffer.alloc(1_048_576, 0x61);
    const splitter = new LineSplitter(1_000);
    for (let at = 0; at < 8; at++) {
      splitter.push(chunk);
      expect(splitter.held).toBeLessThanOrEqual(1_001);
    }
    const good = Buffer.from(`\n${JSON.stringify(plainLine)}\n`);
    const [long, line] = await allLines(...Array.from({ length: 64 }, () => chunk), good);
    expect(long).toEqual({ number: 1, bytes: null });
    expect(readLine(line?.bytes ?? null)).toEqual({ ok: true, value: plainLine });
  });

  it('keeps its line numbers and its last line, ended or not', async () => {
    const lines = await allLines(Buffer.from('a\r\n\nb'), Buffer.from('c'));
    expect(lines.map(({ number, bytes }) => [number, bytes?.toString()])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'bc'],
    ]);
    expect(await allLines(Buffer.from('a\n'))).toHaveLength(1);
    expect(await allLines()).toEqual([]);
  });
});

describe('the schema', () => {
  const document = JSON.parse(
    readFileSync(new URL('../../../openapi/traces-commun-v1.schema.json', import.meta.url), 'utf8'),
  ) as {
    $defs: {
      Membres: {
        required: string[];
        properties: Record<string, { enum?: unknown[]; properties?: Record<string, { enum: unknown[] }> }>;
      };
    };
  };

  const schema = document.$defs.Membres;

  it('lists the services and refusal groups of the house', () => {
    expect(schema.properties['service']?.enum?.toSorted()).toEqual([...TRACED_SERVICES, null].toSorted());
    expect(schema.properties['issue']?.properties?.['groupe']?.enum).toEqual([...REFUSAL_GROUPS, null]);
  });

  it('requires every member it knows', () => {
    expect(schema.required).toEqual(Object.keys(schema.properties));
    expect(Object.keys(plainLine)).toEqual(schema.required);
  });

  it('takes what the tests make', () => {
    fc.assert(fc.property(anyLine, (line) => checkTrace(line).ok));
  });
});
