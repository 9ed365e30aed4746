import { type FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { type Directory } from '../directory/directory.js';
import { type PeerVerdict } from '../pki/judge-peer.js';
import { auditorFrom } from './auditor.js';

const CA = 'ca';
const PARTICIPANTS: Readonly<Record<string, object>> = {
  '2999400005': { id: 'AUDIT', type: 'auditeur', voit: { etablissements: ['280009010'] } },
  '1280009010': { id: 'CH-A', type: 'etablissement' },
  '2732829320': { id: 'OP', type: 'operateur' },
};
const directory = {
  participantByStructure: (structure: string, by: string, day: string) =>
    by === CA && day < '2030-01-01' ? PARTICIPANTS[structure] : undefined,
} as unknown as Directory;

/** The auditor, or the code of the refusal. */
function ask(
  structureId: string | null,
  { issuer = CA, good = true, trusted = true, on = '2026-06-09' } = {},
): unknown {
  const certificate = { structureId, x5tS256: 'empreinte' };
  const verdict = { ok: trusted, certificate, issuer: { x5tS256: issuer } };
  const auditorOf = auditorFrom(
    () => verdict as unknown as PeerVerdict,
    () => directory,
    () => good,
    { now: () => Date.parse(on) },
  );
  const result = auditorOf({} as FastifyRequest);
  return result.ok ? result.value : result.refusal.code;
}

describe('who may read the trace', () => {
  it('is an auditor of the directory, and sees its own part', () => {
    expect(ask('2999400005')).toEqual({
      participant: 'AUDIT',
      certificat: 'empreinte',
      voit: { etablissements: ['280009010'], amc: [] },
    });
  });

  it('is neither a hospital nor an operator', () => {
    expect(ask('1280009010')).toBe('role-non-autorise');
    expect(ask('2732829320')).toBe('role-non-autorise');
  });

  it('is nobody the directory does not know, under this authority', () => {
    expect(ask('2000000000')).toBe('role-non-autorise');
    expect(ask(null)).toBe('role-non-autorise');
    expect(ask('2999400005', { issuer: 'another ca' })).toBe('role-non-autorise');
  });

  it('is nobody who has left the directory', () => {
    expect(ask('2999400005', { on: '2030-06-09' })).toBe('role-non-autorise');
  });

  it('needs a certificate that holds now', () => {
    expect(ask('2999400005', { good: false })).toBe('certificat-revoque');
    expect(ask('2999400005', { trusted: false })).toBe('participant-inconnu');
  });
});
