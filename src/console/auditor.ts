import { type FastifyRequest } from 'fastify';
import { type Clock, systemClock } from '../kernel/clock.js';
import { civilDateInFrance } from '../kernel/civil-date.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { type Directory } from '../directory/directory.js';
import { type PeerVerdict, type TrustedPeer } from '../pki/judge-peer.js';
import { type EntryScope } from '../trace/entry-filter.js';

/** Someone who may read the trace, and the part of it that concerns their organisation. */
export interface Auditor {
  readonly participant: string;
  /** x5t#S256 of the certificate. */
  readonly certificat: string;
  readonly voit: EntryScope;
}

/** The auditor behind a request, by its TLS certificate and the directory. */
export type AuditorOf = (request: FastifyRequest) => Result<Auditor>;

/** Injection token of {@link AuditorOf}. */
export const AUDITOR_OF = Symbol('AuditorOf');

/**
 * @param peer the verdict on the request's TLS peer.
 * @param stillGood whether the certificate holds at this moment (dates, revocation): connections are kept alive.
 */
export function auditorFrom(
  peer: (request: FastifyRequest) => PeerVerdict | undefined,
  directory: () => Directory,
  stillGood: (peer: TrustedPeer) => boolean = () => true,
  clock: Clock = systemClock,
): AuditorOf {
  return (request) => {
    const verdict = peer(request);
    if (verdict?.ok !== true) return refused(refusal('participant-inconnu', 'aucun certificat client admis'));
    if (!stillGood(verdict))
      return refused(refusal('certificat-revoque', 'le certificat client ne tient plus'));
    const { certificate, issuer } = verdict;
    const structure = certificate.structureId;
    const today = civilDateInFrance(clock.now());
    const participant =
      structure === null ? undefined : directory().participantByStructure(structure, issuer.x5tS256, today);
    if (participant?.type !== 'auditeur') {
      return refused(refusal('role-non-autorise', 'réservé aux auditeurs inscrits à l’annuaire'));
    }
    const { etablissements = [], amc = [] } = participant.voit;
    return ok({
      participant: participant.id,
      certificat: certificate.x5tS256,
      voit: { etablissements, amc },
    });
  };
}
