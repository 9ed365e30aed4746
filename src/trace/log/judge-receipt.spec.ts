import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type SealedReading } from '../../signing/answer-evidence.js';
import { digest, signatureDigest } from '../../signing/sign-answer.js';
import { commitment, type TraceEntry } from '../entry.js';
import { traceRecord, type TraceRecord } from '../trace-record.js';
import { writeReceipt } from '../tree/receipt.js';
import { judgeReceipt } from './judge-receipt.js';
import { LogKey, originOf } from './log-key.js';
import { type KnownLog, type LogList } from './log-list.js';
import { LogState } from './log-state.js';

const FAMILY = 'essai.invalid/journal';
const ORIGIN = originOf(FAMILY, 1, 1);
const EXCHANGE = '0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a11';
const SEALED_AT = '2026-06-09T08:00:00.000Z';

function newKey(family = FAMILY): LogKey {
  return new LogKey(family, generateKeyPairSync('ed25519').privateKey);
}

const key = newKey();
const payload = Buffer.from('{"reponse":1}');
const issuer = { protected: 'e', signature: 'e' };
const seal = { protected: 'c', signature: 'c' };

function answer(
  more: Partial<SealedReading> = {},
  journal = { origine: FAMILY, cle: key.thumbprint },
): SealedReading {
  const cachet = { idEchange: EXCHANGE, recuLe: SEALED_AT, emisLe: SEALED_AT, journal };
  return {
    kind: 'scellee',
    payload,
    encoded: payload.toString('base64url'),
    content: { requete: { empreinte: digest('demande') } },
    seal: { header: { kind: 'cachet', alg: 'ES256', iat: 0, x5tS256: '', cty: '', cachet }, signature: seal },
    issuer: {
      header: { kind: 'emetteur', alg: 'ES256', iat: 0, x5tS256: '', cty: '', signataire: 'propre' },
      signature: issuer,
    },
    ...more,
  };
}

function entryOf(more: Partial<TraceEntry> = {}): TraceEntry {
  return {
    ...{
      v: 1,
      type: 'repondu',
      idEchange: EXCHANGE,
      horodatage: SEALED_AT,
      environnement: 'test',
      service: 'IDB',
    },
    ...{
      idMessage: null,
      versionNorme: null,
      appelant: null,
      etablissement: null,
      amc: null,
      plateforme: null,
    },
    ...{ numeroDossier: null, agent: null, beneficiaire: null, engagement: null, dureeMs: 3 },
    requete: {
      ...{ methode: 'POST', chemin: '/roc/v1/idb', signature: 'signee', certificat: null, valeur: null },
      empreinte: digest('demande'),
    },
    issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
    reponse: {
      empreinte: digest(payload),
      emetteur: signatureDigest(issuer),
      cachet: signatureDigest(seal),
    },
    ...more,
  };
}

const entered = entryOf() as TraceEntry & {
  readonly reponse: NonNullable<TraceEntry['reponse']>;
  readonly requete: NonNullable<TraceEntry['requete']>;
};

function knownLog(signedBy = key, closed: KnownLog['closed'] = null): KnownLog {
  return { origin: ORIGIN, key: signedBy.of(ORIGIN), prefix: '/journal/v1/1/1', from: 0, closed };
}

function listOf(log: KnownLog, family = FAMILY): LogList {
  return {
    ...{ family, key: key.thumbprint, iat: 0, logs: new Map([[log.origin, log]]) },
    document: { v: 1, famille: family, cle: key.thumbprint, emisLe: SEALED_AT, journaux: [] },
  };
}

/** The receipt of the third of five entries. */
function receiptOf(record: TraceRecord, signedBy = key): { receipt: string; state: LogState } {
  const filler = Array.from(
    { length: 4 },
    (_, n) => traceRecord(entryOf({ numeroDossier: `D${n}` })).commitment,
  );
  const commitments = [...filler.slice(0, 2), record.commitment, ...filler.slice(2)];
  const { after } = LogState.empty({ journal: 1, origin: ORIGIN }).grow(commitments);
  const hashes = after.frontier.inclusionProof(2) ?? [];
  const checkpoint = signedBy.checkpoint(ORIGIN, after.head);
  return { receipt: writeReceipt(record, { index: 2, hashes, checkpoint }), state: after };
}

const good = receiptOf(traceRecord(entryOf()));

function verdicts(
  of: SealedReading,
  receipt: string | undefined,
  list: LogList | string,
): Record<string, string> {
  return Object.fromEntries(judgeReceipt(of, receipt, list).checks.map(({ nom, verdict }) => [nom, verdict]));
}

describe('a receipt', () => {
  it('of this answer, in a log of the sealed list, holds and opens the entry', () => {
    const judged = judgeReceipt(answer(), good.receipt, listOf(knownLog()));
    expect(judged.checks.map(({ verdict }) => verdict)).toEqual(['tient', 'tient', 'tient', 'tient']);
    expect(judged.proven).toMatchObject({
      index: 2,
      checkpoint: { size: 5 },
      entry: { idEchange: EXCHANGE },
    });
  });

  it.each<[string, Partial<TraceEntry>]>([
    ['another answer', { reponse: { ...entered.reponse, empreinte: digest('autre') } }],
    ['another seal', { reponse: { ...entered.reponse, cachet: digest('autre') } }],
    ['another issuer', { reponse: { ...entered.reponse, emetteur: null } }],
    ['another exchange', { idEchange: '0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a12' }],
    ['another request', { requete: { ...entered.requete, empreinte: digest('autre') } }],
    ['an arrival, without an answer', { type: 'recu', reponse: null, issue: null }],
    ['another moment', { horodatage: '2026-06-09T09:00:00.000Z' }],
  ])('of the entry of %s does not hold', (_name, more) => {
    const { receipt } = receiptOf(traceRecord(entryOf(more)));
    const judged = judgeReceipt(answer(), receipt, listOf(knownLog()));
    expect(judged.checks.at(-1)).toMatchObject({ nom: 'recu-entree', verdict: 'ne tient pas' });
    expect(judged.proven).toBeUndefined();
  });

  it('of a replay may be of another exchange, about the same answer', () => {
    const { receipt } = receiptOf(
      traceRecord(entryOf({ type: 'rejeu', idEchange: '0b9f7a52-7c52-4f0a-8a61-4f3b8f0d2a12' })),
    );
    expect(verdicts(answer(), receipt, listOf(knownLog()))['recu-entree']).toBe('tient');
  });

  it('signed by another key than the listed one does not hold', () => {
    const { receipt } = receiptOf(traceRecord(entryOf()), newKey());
    expect(verdicts(answer(), receipt, listOf(knownLog()))).toEqual({
      'recu-journal': 'tient',
      'recu-preuve': 'ne tient pas',
    });
  });

  it('of a log that the seal does not name does not hold', () => {
    const elsewhere = answer({}, { origine: 'autre.invalid/journal', cle: key.thumbprint });
    expect(verdicts(elsewhere, good.receipt, listOf(knownLog()))['recu-journal']).toBe('ne tient pas');
    const otherKey = answer({}, { origine: FAMILY, cle: newKey().thumbprint });
    expect(verdicts(otherKey, good.receipt, listOf(knownLog()))['recu-journal']).toBe('ne tient pas');
  });

  it('of a log that is not listed does not hold', () => {
    const list = { ...listOf(knownLog()), logs: new Map() };
    expect(verdicts(answer(), good.receipt, list)).toEqual({ 'recu-journal': 'ne tient pas' });
  });

  it('beyond the head a closed log counts until, or beside it, does not hold', () => {
    const closed = (size: number, root = good.state.head.root): KnownLog['closed'] => ({
      ...{ at: 0, head: { size, root }, motive: 'base-en-retard', kept: 3, next: '', statement: '' },
    });
    const judged = (log: KnownLog): string | undefined =>
      verdicts(answer(), good.receipt, listOf(log))['recu-fermeture'];
    expect(judged(knownLog(key, closed(5)))).toBe('tient');
    expect(judged(knownLog(key, closed(9)))).toBe('tient');
    expect(judged(knownLog(key, closed(4)))).toBe('ne tient pas');
    expect(judged(knownLog(key, closed(5, Buffer.alloc(32))))).toBe('ne tient pas');
  });

  it('whose entry is no canonical JSON does not hold', () => {
    const record = traceRecord(entryOf());
    const bytes = Buffer.concat([record.bytes, Buffer.from(' ')]);
    const { after } = LogState.empty({ journal: 1, origin: ORIGIN }).grow([commitment(record.salt, bytes)]);
    const receipt = writeReceipt(
      { salt: record.salt, bytes },
      { index: 0, hashes: [], checkpoint: key.checkpoint(ORIGIN, after.head) },
    );
    expect(verdicts(answer(), receipt, listOf(knownLog()))['recu-entree']).toBe('ne tient pas');
  });

  it('with any byte changed holds no more, or says the same', () => {
    const bytes = Buffer.from(good.receipt);
    const list = listOf(knownLog());
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8((bytes.readUInt8(at) ^ 1) & 0xff, at);
      const judged = judgeReceipt(answer(), altered.toString('latin1'), list);
      expect(judged.proven, `byte ${at}`).toBeUndefined();
    }
  });

  it('that is not there, or cannot be judged, is said to be so', () => {
    expect(verdicts(answer(), undefined, listOf(knownLog()))).toEqual({ recu: 'non verifie' });
    expect(verdicts(answer(), good.receipt, 'liste absente')).toEqual({ recu: 'non verifie' });
    expect(verdicts(answer(), 'pas un reçu', listOf(knownLog()))).toEqual({ 'recu-journal': 'ne tient pas' });
  });
});
