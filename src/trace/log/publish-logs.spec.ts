import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki } from '../../../test/support/test-pki.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';
import { type Signer } from '../../signing/signer.port.js';
import { EMPTY_ROOT } from '../tree/merkle.js';
import { LogKey, originOf } from './log-key.js';
import { PublishedLogs } from './publish-logs.js';
import { type ListedLog, type StoredLogs } from './stored-logs.port.js';

const key = new LogKey('passerelle.exemple.invalid/journal', generateKeyPairSync('ed25519').privateKey);
let seal: Signer;

beforeAll(async () => {
  const { authority } = await makeTestPki();
  const owner = { structureId: '2999100001', organisation: 'PASSERELLE' };
  const leaf = await authority.issue({ profile: 'cachet', commonName: 'CACHET', ...owner });
  const { privateKey, certificate } = leaf;
  seal = new NodeSigner({ key: privateKey, certificate, intermediates: [authority.organisations] });
});

function row(generation: number): ListedLog {
  return {
    ...{ journal: generation, origine: originOf(key.family, 1, generation), creneau: 1, generation },
    ...{ taille: '0', racine: EMPTY_ROOT, ouvert_le: new Date(0), ferme_le: null, fermeture: null },
  };
}

function originsOf(body: Buffer): string[] {
  const { payload } = JSON.parse(body.toString()) as { payload: string };
  const list = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    journaux: { origine: string }[];
  };
  return list.journaux.map(({ origine }) => origine);
}

describe('the list of logs', () => {
  it('is sealed at most every five seconds, and names a log that was just opened at once', async () => {
    let [now, rows] = [1_796_000_000_000, [row(1)]];
    const reader = { logs: () => Promise.resolve(rows) } as Pick<StoredLogs, 'logs'> as StoredLogs;
    const published = new PublishedLogs({ reader, key, seal: () => seal, clock: { now: () => now } });
    const first = await published.list();
    now += 4_999;
    expect((await published.list()).body).toBe(first.body);
    rows = [row(1), row(2)];
    const second = await published.list();
    expect(originsOf(second.body)).toEqual([row(1).origine, row(2).origine]);
    now += 5_000;
    expect((await published.list()).body).not.toBe(second.body);
  });
});
