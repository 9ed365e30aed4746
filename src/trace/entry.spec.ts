import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText, commitment, ENTRY_TYPES, newSalt, type TraceEntry } from './entry.js';

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
const text = fc.string({ unit: 'grapheme' });

const entries: fc.Arbitrary<TraceEntry> = fc.record({
  v: fc.constant(1 as const),
  type: fc.constantFrom(...ENTRY_TYPES),
  idEchange: fc.uuid(),
  horodatage: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((d) => d.toISOString()),
  environnement: fc.constantFrom('test' as const, 'production' as const),
  service: nullable(fc.constantFrom('IDB' as const, 'CLC' as const, 'ANN' as const, 'MESSAGES' as const)),
  idMessage: nullable(fc.uuid()),
  versionNorme: nullable(text),
  appelant: nullable(
    fc.record({
      participant: nullable(text),
      structure: nullable(text),
      certificat: nullable(text),
      revocation: text,
    }),
  ),
  etablissement: nullable(fc.record({ ej: text, eg: nullable(text) })),
  amc: nullable(text),
  plateforme: nullable(text),
  numeroDossier: nullable(text),
  agent: nullable(text),
  beneficiaire: nullable(text),
  requete: nullable(
    fc.record({
      methode: text,
      chemin: text,
      empreinte: text,
      signature: fc.constantFrom('signee' as const, 'non signee' as const),
      certificat: nullable(text),
      valeur: nullable(text),
    }),
  ),
  issue: nullable(
    fc.record({
      statut: fc.integer({ min: 100, max: 599 }),
      code: nullable(fc.constantFrom('amc-inconnue' as const, 'sort-inconnu' as const)),
      groupe: nullable(fc.constantFrom('routage' as const, 'technique' as const)),
      origine: fc.constantFrom('amc' as const, 'passerelle' as const),
    }),
  ),
  reponse: nullable(fc.record({ empreinte: text, emetteur: nullable(text), cachet: nullable(text) })),
  engagement: nullable(text),
  dureeMs: nullable(fc.nat()),
});

const [sample] = fc.sample(entries, { numRuns: 1, seed: 7 }) as [TraceEntry];

describe('canonical entries (RFC 8785)', () => {
  it("are what an independent canonicaliser writes, whatever the members' order", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (entry, turn) => {
        const members = Object.entries(entry);
        const turned = Object.fromEntries([...members.slice(turn % 20), ...members.slice(0, turn % 20)]);
        expect(canonicalText(turned as unknown as TraceEntry)).toBe(canonicalize(entry));
      }),
    );
  });

  it('escape as RFC 8785 3.2.2.2 says: short forms, lower-case hex, nothing else', () => {
    const agent = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/\u0000\u007f\u2028';
    expect(canonicalText({ ...sample, agent })).toContain(
      '"agent":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\\u0000\u007f\u2028"',
    );
  });

  it('refuse a lone surrogate and a number that is no integer', () => {
    for (const agent of ['\ud800', 'x\udfff', '\\\ud800']) {
      expect(() => canonicalText({ ...sample, agent })).toThrow(TypeError);
    }
    expect(() => canonicalText({ ...sample, agent: '\\ud800 \u{1F600}' })).not.toThrow();
    for (const dureeMs of [1.5, NaN, -0, 2 ** 60]) {
      expect(() => canonicalText({ ...sample, dureeMs })).toThrow(TypeError);
    }
  });

  it('are committed to under a salt of their own', () => {
    const bytes = canonicalBytes(sample);
    const salts = Array.from({ length: 300 }, newSalt);
    expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(300);
    const salt = salts[299] as Buffer;
    expect(salt).toHaveLength(32);
    expect(commitment(salt, bytes)).toEqual(
      createHash('sha256')
        .update(Buffer.concat([salt, bytes]))
        .digest(),
    );
  });
});
