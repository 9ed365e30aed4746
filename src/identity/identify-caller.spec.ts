import { describe, expect, it } from 'vitest';
import { type Service } from '../kernel/vocabulary.js';
import { type Directory } from '../directory/directory.js';
import { type Certificate } from '../pki/certificate.js';
import { type RevocationState } from '../pki/revocation.js';
import { CallerIdentification } from './identify-caller.js';

const NOW = Date.parse('2026-06-09T12:00:00Z');
const HOUR = 3_600_000;
const STRUCTURE = '1280009010';
const CA = 'ca';

const leaf = {
  structureId: STRUCTURE,
  x5tS256: 'leaf',
  serialHex: '0a',
  notBefore: NOW - HOUR,
  notAfter: NOW + HOUR,
};

interface Situation {
  readonly certificate?: Partial<typeof leaf> | { structureId: null };
  readonly issuer?: string;
  readonly revocation?: Partial<RevocationState>;
  readonly service?: Service | null;
  /** What the root's list says of the authority, where it is not what the authority's says of the leaf. */
  readonly authority?: Partial<RevocationState>;
  readonly authorityUntil?: number;
}

/** The participant's id, or the code of the refusal; `revocation` of a caller after a slash. */
function identify({
  certificate,
  issuer = CA,
  revocation,
  service = 'IDB',
  authority,
  authorityUntil = NOW,
}: Situation = {}): string {
  const participant = { id: 'CH-A' };
  const directory = {
    participantByStructure: (structure: string, by: string) =>
      structure === STRUCTURE && by === CA ? participant : undefined,
  };
  const state = { etat: 'bonne', thisUpdate: null, nextUpdate: null, revokedAt: null, ...revocation };
  const states = (issuer: string): RevocationState =>
    ({ ...state, ...(issuer === 'root' ? authority : {}) }) as RevocationState;
  const identification = new CallerIdentification(
    {
      directory: () => directory as unknown as Directory,
      revocation: { state: states },
      clock: { now: () => NOW },
    },
    { staleGraceMs: 24 * HOUR },
  );
  const own = { ...leaf, ...certificate } as Certificate;
  const above = { x5tS256: issuer, notBefore: 0, notAfter: authorityUntil } as Certificate;
  const root = { x5tS256: 'root', notBefore: 0, notAfter: Infinity } as Certificate;
  const presented = { certificate: own, issuer: above, chain: [own, above, root] };
  const result = identification.identify(presented, service);
  return result.ok ? `${result.value.participant.id}/${result.value.revocation}` : result.refusal.code;
}

const stale = (hours: number): Partial<RevocationState> => ({
  etat: 'perimee',
  nextUpdate: NOW - hours * HOUR,
});

describe('a caller by its certificate', () => {
  it('is the participant the directory lists under the authority that issued it', () => {
    expect(identify()).toBe('CH-A/bonne');
    expect(identify({ issuer: 'another ca' })).toBe('participant-inconnu');
    expect(identify({ certificate: { structureId: '1350009114' } })).toBe('participant-inconnu');
    expect(identify({ certificate: { structureId: null } })).toBe('participant-inconnu');
  });

  it('is judged by its dates at each request', () => {
    expect(identify({ certificate: { notAfter: NOW } })).toBe('CH-A/bonne');
    expect(identify({ certificate: { notAfter: NOW - 1 } })).toBe('certificat-expire');
    expect(identify({ certificate: { notBefore: NOW + 1 } })).toBe('certificat-expire');
  });

  it('is refused once revoked', () => {
    expect(identify({ revocation: { etat: 'revoquee', revokedAt: NOW - HOUR } })).toBe('certificat-revoque');
  });

  it('is judged by its whole chain at each request, not at the handshake alone', () => {
    expect(identify({ authority: { etat: 'revoquee', revokedAt: NOW } })).toBe('certificat-revoque');
    expect(identify({ authorityUntil: NOW - 1 })).toBe('certificat-expire');
    expect(identify({ authority: stale(1) })).toBe('CH-A/perimee');
    expect(identify({ authority: stale(1), service: 'CLC' })).toBe('revocation-perimee');
    expect(identify({ revocation: stale(1), authority: stale(25) })).toBe('revocation-perimee');
  });

  it('has 24 hours of grace under a stale list, and none where the answer engages', () => {
    expect(identify({ revocation: stale(23) })).toBe('CH-A/perimee');
    expect(identify({ revocation: stale(24) })).toBe('CH-A/perimee');
    expect(identify({ revocation: stale(25) })).toBe('revocation-perimee');
    expect(identify({ revocation: stale(23), service: null })).toBe('CH-A/perimee');
    expect(identify({ revocation: stale(23), service: 'SIM' })).toBe('CH-A/perimee');
    expect(identify({ revocation: stale(1), service: 'CLC' })).toBe('revocation-perimee');
    expect(identify({ revocation: stale(1), service: 'DEL' })).toBe('revocation-perimee');
  });

  it('has no grace where no list was ever seen', () => {
    expect(identify({ revocation: { etat: 'inconnue' } })).toBe('revocation-perimee');
  });
});
