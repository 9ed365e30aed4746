import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entry } from '../../../test/support/trace-entries.js';
import { committed, type LogEntry, type TraceEntry } from '../entry.js';
import { LogKey } from '../log/log-key.js';
import { suppressionEvent } from '../retention/suppression.js';
import { Frontier } from '../tree/frontier.js';
import { type Opening, writeReceipt } from '../tree/receipt.js';
import { proveInclusion, readerWithEdge } from '../tree/tile-proof.js';
import { checkOpenings } from './check-openings.js';
import { type FollowedLog } from './follow-log.js';
import { type OpeningAnswer } from './opening-source.port.js';

const FAMILY = 'essai.invalid/journal';
const [ORIGIN, SECOND] = [`${FAMILY}/1/1`, `${FAMILY}/2/1`];
const key = new LogKey(FAMILY, generateKeyPairSync('ed25519').privateKey);

/** A log of a few entries, with their receipts. */
class SmallLog {
  readonly #openings: Opening[];
  readonly #edge: Frontier;

  constructor(
    readonly origin: string,
    readonly entries: readonly LogEntry[],
    private readonly signer = key,
  ) {
    const all = entries.map(committed);
    this.#openings = all.map(({ salt, bytes }) => ({ salt, bytes }));
    this.#edge = Frontier.empty().grow(all.map((one) => one.commitment)).frontier;
  }

  async receipt(index: number): Promise<Buffer> {
    const { size, root } = this.#edge;
    const hashes = await proveInclusion(
      index,
      size,
      readerWithEdge(this.#edge, () => Promise.resolve([])),
    );
    const checkpoint = this.signer.checkpoint(this.origin, { size, root });
    return Buffer.from(writeReceipt(this.#openings[index] as Opening, { index, hashes, checkpoint }));
  }
}

const OLD: TraceEntry[] = ['IDB', 'CLC', 'SIM'].map((service, n) =>
  entry({ service: service as 'IDB', horodatage: `2021-03-0${n + 1}T08:00:00.000Z` }),
);
const log = new SmallLog(ORIGIN, OLD);

function deletion(given: Record<string, unknown> = {}, at = '2026-01-05T00:00:00Z') {
  const detail = {
    ...{
      objet: 'mois',
      classe: 'droits',
      mois: '2021-03',
      regle: { mois: 36 },
      approbateur: 'Mme Durand',
      nombre: 2,
    },
    journaux: [{ origine: ORIGIN, de: 0, a: 2, nombre: 2 }],
    ...given,
  };
  return suppressionEvent(randomUUID(), detail, Date.parse(at));
}

/** What the monitor finds where it holds the receipt of one entry, and the console answers so. */
async function found(index: number, answer: OpeningAnswer, held?: Buffer): Promise<string[]> {
  const source = { url: 'https://console.invalid', ask: () => Promise.resolve(answer) };
  const receipt = held ?? (await log.receipt(index));
  const look = checkOpenings({ source, held: [{ where: 'recu.txt', receipt }], most: 10 });
  const listed = { origin: ORIGIN, key: key.of(ORIGIN) };
  const findings = await look({ listed, family: FAMILY } as FollowedLog, {} as never);
  return findings.map(({ name, detail }) => `${name} ${detail}`);
}

const deleted = async (event: LogEntry, origin = SECOND, signer = key): Promise<OpeningAnswer> => ({
  kind: 'supprimee',
  receipts: [await new SmallLog(origin, [event], signer).receipt(0)],
});

describe('the openings of receipts held', () => {
  it('says nothing of an entry that is still opened', async () => {
    expect(
      await found(0, { kind: 'ouvertures', receipts: [await log.receipt(1), await log.receipt(0)] }),
    ).toEqual([]);
  });

  it('says nothing of one that a deletion accounts for, in whatever log of the family that stands', async () => {
    expect(await found(0, await deleted(deletion()))).toEqual([]);
    expect(await found(0, await deleted(deletion(), ORIGIN))).toEqual([]);
    const other = await deleted(deletion({ classe: 'engagements' }));
    const right = await deleted(deletion());
    if (other.kind !== 'supprimee' || right.kind !== 'supprimee') throw new Error('kind');
    expect(await found(0, { kind: 'supprimee', receipts: [...other.receipts, ...right.receipts] })).toEqual(
      [],
    );
  });

  it.each<[string, number, () => Promise<OpeningAnswer>, RegExp]>([
    [
      'is not given and not excused',
      0,
      () => Promise.resolve({ kind: 'absente', detail: '404' }),
      /sans suppression/,
    ],
    [
      'is another one',
      0,
      async () => ({ kind: 'ouvertures', receipts: [await log.receipt(1)] }),
      /ne sont pas celle du reçu/,
    ],
    ['is nothing', 0, () => Promise.resolve({ kind: 'ouvertures', receipts: [] }), /ne sont pas celle/],
    [
      'is deleted by nothing',
      0,
      () => Promise.resolve({ kind: 'supprimee', receipts: [] }),
      /aucune suppression/,
    ],
    ['is of another class', 1, () => deleted(deletion()), /ne couvre pas/],
    ['is of another month', 0, () => deleted(deletion({ mois: '2021-02' })), /ne couvre pas/],
    [
      'is outside the ranges',
      2,
      () => deleted(deletion({ journaux: [{ origine: ORIGIN, de: 0, a: 1, nombre: 2 }] })),
      /ne couvre pas/,
    ],
    [
      'is in another log',
      0,
      () => deleted(deletion({ journaux: [{ origine: SECOND, de: 0, a: 2, nombre: 2 }] })),
      /ne couvre pas/,
    ],
    ['went before its time', 0, () => deleted(deletion({}, '2024-03-31T23:59:59Z')), /précède l’échéance/],
    [
      'is excused by another key',
      0,
      () => deleted(deletion(), SECOND, new LogKey(FAMILY, generateKeyPairSync('ed25519').privateKey)),
      /n’est pas prouvée/,
    ],
    [
      'is excused by another family',
      0,
      () => deleted(deletion(), 'autre/1/1'),
      /pas d’un journal de cette famille/,
    ],
    ['is excused by an exchange', 0, () => deleted(entry()), /n’est pas la suppression/],
    [
      'is excused by a dossier’s',
      0,
      () => deleted(deletion({ objet: 'dossier' })),
      /n’est pas la suppression/,
    ],
  ])('cries out where the entry %s', async (_name, index, answer, why) => {
    const findings = await found(index, await answer());
    expect(findings).toEqual([expect.stringMatching(/^ouverture-manquante rang \d/)]);
    expect(findings[0]).toMatch(why);
  });

  it('cannot judge where the console does not answer, nor by a receipt that does not hold', async () => {
    const failure = { ok: false, fault: 'connexion', detail: 'ECONNREFUSED' } as const;
    expect((await found(0, { kind: 'echec', failure }))[0]).toMatch(/^serveur-injoignable/);
    const spoilt = Buffer.from((await log.receipt(0)).toString().replace('index 0', 'index 1'));
    expect((await found(0, { kind: 'absente', detail: '' }, spoilt))[0]).toMatch(/^point-refuse/);
  });
});
