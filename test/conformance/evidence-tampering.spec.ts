import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderedNames } from '../../src/trace/evidence/write-container.js';
import { EvidenceFileWorld } from '../support/evidence-file-world.js';
import {
  broken,
  fileOf,
  judge,
  type Members,
  type Reader,
  remake,
  repack,
  unpack,
  withMember,
} from '../support/evidence-files.js';

/**
 * No byte of an evidence file may be another: altered in a member, with the right checksum and under a manifest made anew.
 * Some hundred bytes by a seed that is printed; ROC_TEST_EXHAUSTIF=1 takes each byte (twenty minutes).
 */
const EXHAUSTIVE = process.env['ROC_TEST_EXHAUSTIF'] === '1';
const SEED = Number(process.env['ROC_TEST_GRAINE'] ?? Date.now() % 1_000_000);
const SAMPLES = 300;
const LONG = 7_200_000;

let world: EvidenceFileWorld;
let reader: Reader;
let file: Buffer;
let members: Members;

beforeAll(async () => {
  const now = Date.now();
  world = await EvidenceFileWorld.open('tampering', { now: () => now });
  file = await fileOf(await world.parts(), (manifest) => world.token(manifest, now + 60_000));
  reader = { trust: await world.readerTrust(), now: now + 90_000 };
  members = unpack(file);
});

afterAll(() => world.close());

/** The generator of the seed (mulberry32): a failure is found again with its seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(SEED);

/** Places of a member to alter: all of them, or some of each part of it. */
function placesOf(length: number, share: number): number[] {
  if (EXHAUSTIVE || length <= share) return Array.from({ length }, (_, at) => at);
  const step = length / share;
  return Array.from({ length: share }, (_, at) => Math.min(length - 1, Math.floor((at + next()) * step)));
}

function turned(content: Buffer, at: number): Buffer {
  const altered = Buffer.from(content);
  altered[at] = (altered[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  return altered;
}

/** Base64 texts of certificates, in PEM blocks and in `x5c`. */
function certificatesIn(content: Buffer): string[] {
  return content.toString('latin1').match(/MII[A-Za-z0-9+/\n]{300,}={0,2}/g) ?? [];
}

/** ecdsa-with-SHA256 becomes ecdsa-with-SHA224: an authority of that algorithm is too weak to be one. */
function weakened(base64: string): string {
  const der = Buffer.from(base64, 'base64').toString('hex');
  const weak = Buffer.from(der.replaceAll('06082a8648ce3d040302', '06082a8648ce3d040301'), 'hex');
  expect(weak.toString('hex')).not.toBe(der);
  const text = weak.toString('base64');
  return base64.includes('\n') ? (text.match(/.{1,64}/g) ?? []).join('\n') + '\n' : text;
}

function replaced(content: Buffer, from: string, to: string): Buffer {
  return Buffer.from(content.toString('latin1').replace(from, to), 'latin1');
}

describe(`every byte of every member (seed ${SEED})`, () => {
  it('holds as it is', async () => {
    expect(await broken(file, reader)).toEqual([]);
    expect(await broken(remake(members), reader)).toEqual([]);
  });

  it(
    'altered under the old manifest, is refused by the manifest',
    async () => {
      for (const [name, content] of members) {
        for (const at of EXHAUSTIVE ? placesOf(content.length, 0) : placesOf(content.length, 1)) {
          const altered = repack(withMember(members, name, turned(content, at)));
          const due = name === 'META-INF/timestamp.tst' ? 'conteneur-horodatage' : 'manifeste';
          expect(await broken(altered, reader), `${name}, byte ${at}`).toContain(due);
        }
      }
    },
    LONG,
  );

  it(
    'altered under a manifest made anew, is refused by what it breaks',
    async () => {
      const evidence = [...members].filter(([name]) => !name.startsWith('META-INF/'));
      const total = evidence.reduce((sum, [, content]) => sum + content.length, 0);
      const seen = new Map<string, Set<string>>();
      for (const [name, content] of evidence) {
        const share = Math.max(6, Math.ceil((SAMPLES * content.length) / total));
        for (const at of placesOf(content.length, share)) {
          const names = await broken(remake(withMember(members, name, turned(content, at))), reader);
          expect(names, `${name}, byte ${at}`).not.toEqual([]);
          seen.set(name, new Set([...(seen.get(name) ?? []), ...names]));
        }
      }
      // Nothing falls through to a check that says nothing about it.
      expect([...seen.keys()]).toEqual(evidence.map(([name]) => name));
      for (const [name, names] of seen)
        expect(
          [...names].filter((one) => one === 'manifeste'),
          name,
        ).toEqual([]);
    },
    LONG,
  );

  it(
    'removed, is refused; none can be spared',
    async () => {
      for (const name of members.keys()) {
        const without = withMember(members, name, undefined);
        expect(await broken(repack(without), reader), name).not.toEqual([]);
        if (!name.startsWith('META-INF/'))
          expect(await broken(remake(without), reader), name).not.toEqual([]);
      }
    },
    LONG,
  );

  it(
    'emptied, cut short or grown by a byte, is refused',
    async () => {
      for (const [name, content] of members) {
        if (name.startsWith('META-INF/')) continue;
        for (const other of [
          Buffer.alloc(0),
          content.subarray(0, -1),
          Buffer.concat([content, Buffer.from('\n')]),
        ]) {
          expect(await broken(remake(withMember(members, name, other)), reader), name).not.toEqual([]);
        }
      }
    },
    LONG,
  );

  it(
    'put in the place of another, is refused',
    async () => {
      const names = orderedNames(members.keys()).filter((name) => !name.startsWith('META-INF/'));
      for (const [at, name] of names.entries()) {
        const other = names[(at + 1) % names.length] ?? '';
        const swapped = withMember(withMember(members, name, members.get(other)), other, members.get(name));
        expect(await broken(remake(swapped), reader), `${name} and ${other}`).not.toEqual([]);
      }
    },
    LONG,
  );

  it('added from the list of names, is refused', async () => {
    for (const name of ['revocation/3.crl', 'demande/demande.json', 'verification/journal.sig']) {
      const more = withMember(
        members,
        name,
        Buffer.concat([members.get(name) ?? Buffer.alloc(0), Buffer.from('x')]),
      );
      expect(await broken(remake(more), reader), name).not.toEqual([]);
    }
  });

  it('a certificate of a chain, its signature algorithm another, is refused by what it breaks', async () => {
    const altered = new Set<string>();
    for (const [name, content] of members)
      for (const certificate of certificatesIn(content)) {
        altered.add(name);
        const weak = withMember(members, name, replaced(content, certificate, weakened(certificate)));
        expect(await broken(remake(weak), reader), name).not.toEqual([]);
      }
    expect(altered.size).toBeGreaterThan(2);
  });

  it('leaves nothing of its level', async () => {
    const altered = withMember(members, 'LISEZMOI.html', '<p>Tout va bien.</p>');
    expect(await judge(remake(altered), reader)).toMatchObject({ verdict: 'ne tient pas', niveau: null });
  });
});
