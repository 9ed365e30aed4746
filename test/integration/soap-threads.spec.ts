import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnvelopeReader, type ReaderOptions } from '../../src/bindings/soap/envelope-reader.js';
import { type SoapReading } from '../../src/bindings/soap/read-envelope.js';
import { PROJECT } from '../support/transpile.js';
import { idbMessage, XmlWorld } from '../support/xml-world.js';

/** White space before the body, which nothing signs and no reader minds: the same document, handed to a thread. */
const large = (xml: string): Buffer =>
  Buffer.from(xml.replace('<env:Body>', `${' \n'.repeat(10_000)}<env:Body>`));
const scriptAt = (...path: string[]): URL => pathToFileURL(join(PROJECT, ...path));

describe('envelopes read on threads', () => {
  let world: XmlWorld;
  let honest: string;
  const readers: EnvelopeReader[] = [];
  const lost: string[] = [];
  const reader = (options: ReaderOptions): EnvelopeReader => {
    const made = new EnvelopeReader({ onLost: (why) => lost.push(why), ...options });
    readers.push(made);
    return made;
  };
  beforeAll(async () => {
    world = await XmlWorld.open();
    honest = await world.signed();
  });
  afterAll(async () => {
    for (const one of readers) await one.close();
  });

  const codeOf = (reading: SoapReading): string => (reading.ok ? 'ok' : reading.refusal.code);

  it('a document over the limit gives the very reading that it gives where it is called', async () => {
    const threads = reader({ script: scriptAt('dist', 'bindings', 'soap', 'xml-worker.js') });
    const cases: readonly (readonly [xml: string, code: string])[] = [
      [honest, 'ok'],
      [honest.replace('<rang>1</rang>', '<rang>2</rang>'), 'signature-invalide'],
      [honest.replace(/URI="#demande-[^"]*"/, 'URI="#ailleurs"'), 'signature-portee'],
      [honest.replace('xmldsig-more#ecdsa-sha256', 'xmldsig-more#ecdsa-sha1'), 'signature-algorithme'],
      [honest.replace('<env:Body>', '<env:Body><a xmlns="urn:a"></a>'), 'soap-invalide'],
      [`<!DOCTYPE a>${honest}`, 'xml-interdit'],
      [honest.slice(0, -9), 'xml-invalide'],
      [honest.replace('<env:Body>', `<env:Body>${'<a>'.repeat(40)}`), 'xml-demesure'],
      [honest.replace('<rang>', '<rang><a/>'), 'contrat-non-respecte'],
    ];
    for (const [xml, code] of cases) {
      const inThread = threads.read(large(xml), 'IDB');
      expect(inThread).toBeInstanceOf(Promise);
      const reading = await inThread;
      // The thread has no state: what it says is what the same bytes give where nothing is handed over.
      expect(reading).toEqual(world.read(large(xml)));
      if (code !== 'contrat-non-respecte') expect(codeOf(reading)).toBe(code);
    }
  });

  it('what one message left in a thread’s memory is not read with the next', async () => {
    const threads = reader({ script: scriptAt('dist', 'bindings', 'soap', 'xml-worker.js') });
    const long = Buffer.from(honest.replace('<env:Body>', `${' '.repeat(300_000)}<env:Body>`));
    // Both threads have had a long one, and give their memory back; then shorter ones, several in line.
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all([long, long].map(async (bytes) => threads.read(bytes, 'IDB')));
      const short = await Promise.all(
        [0, 1, 2, 3].map(async (cut) =>
          threads.read(large(cut === 0 ? honest : honest.slice(0, -cut)), 'IDB'),
        ),
      );
      expect(short.map(codeOf)).toEqual(['ok', 'xml-invalide', 'xml-invalide', 'xml-invalide']);
    }
  });

  it('few octets with many tags are handed over too', async () => {
    const threads = reader({ script: scriptAt('dist', 'bindings', 'soap', 'xml-worker.js') });
    const many = Buffer.from(honest.replace('<env:Body>', `<env:Body>${'<a/>'.repeat(2_500)}`));
    expect(many.length).toBeLessThan(16_384);
    const reading = threads.read(many, 'IDB');
    expect(reading).toBeInstanceOf(Promise);
    expect(codeOf(await reading)).toBe('soap-invalide');
    expect(threads.read(Buffer.from(honest), 'IDB')).not.toBeInstanceOf(Promise);
  });

  it.each([
    ['dies', 'MEURS'],
    ['never comes back', 'BLOQUE'],
  ])('a thread that %s is a refusal, and is replaced; what waited behind it is read', async (_how, word) => {
    const threads = reader({
      script: scriptAt('test', 'support', 'failing-xml-worker.mjs'),
      limitMs: 4_000,
    });
    const fatal = large(honest.replace('ESSAI-1', word));
    const before = lost.length;
    // Two threads in turn: the third and the fourth wait behind the first and the second.
    const [first, second, third, fourth] = await Promise.all(
      [fatal, large(honest), large(honest), large(honest)].map(async (bytes) => threads.read(bytes, 'IDB')),
    );
    expect(first?.ok).toBe(false);
    expect(first).toMatchObject({ refusal: { code: 'surcharge', retryAfter: 2 } });
    for (const other of [second, third, fourth]) expect(other?.ok).toBe(true);
    expect(lost.length).toBe(before + 1);
    const again = await threads.read(large(await world.signed(idbMessage())), 'IDB');
    expect(codeOf(again)).toBe('ok');
  });
});
