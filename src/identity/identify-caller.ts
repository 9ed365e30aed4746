import { civilDateInFrance } from '../kernel/civil-date.js';
import { type Clock } from '../kernel/clock.js';
import { refusal } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { engages, type Service } from '../kernel/vocabulary.js';
import { type Directory } from '../directory/directory.js';
import { type Participant } from '../directory/extract.js';
import { type Certificate } from '../pki/certificate.js';
import { type RevocationState } from '../pki/revocation.js';

declare const identified: unique symbol;

/** A caller known to the directory, whose certificate stands at this instant. Made here only. */
export interface Caller {
  readonly [identified]: true;
  readonly participant: Participant;
  readonly certificate: Certificate;
  readonly revocation: RevocationState['etat'];
}

/** A certificate as the handshake left it: judged by OpenSSL and by our trust store, and who issued it. */
export interface PresentedCertificate {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** The verified chain, leaf first, root last: what a request is judged by; leaf and issuer where it is not given. */
  readonly chain?: readonly Certificate[];
}

export interface IdentityPolicy {
  /** How long a stale revocation list is tolerated (ms) for services that engage nobody; CLC has none. */
  readonly staleGraceMs: number;
}

/** What the identity room reads: swapped whole by their owners, so one exchange sees one state. */
export interface IdentitySources {
  readonly directory: () => Directory;
  readonly revocation: { state(issuerX5t: string, serialHex: string, at: number): RevocationState };
  readonly clock: Clock;
}

/**
 * Certificate -> participant. Validity and revocation are judged at each request, not at the handshake:
 * connections are kept alive and TLS sessions resumed, and both outlive a revocation.
 */
export class CallerIdentification {
  constructor(
    private readonly sources: IdentitySources,
    private readonly policy: IdentityPolicy,
  ) {}

  identify(presented: PresentedCertificate, service: Service | null): Result<Caller> {
    const at = this.sources.clock.now();
    const { certificate, issuer } = presented;
    const chain = presented.chain ?? [certificate, issuer];
    if (chain.some(({ notBefore, notAfter }) => at < notBefore || at > notAfter)) {
      return refused(
        refusal('certificat-expire', 'le certificat client ou sa chaîne est hors de sa période de validité'),
      );
    }
    const states = this.statesOf(chain, at);
    if (states.some(({ etat }) => etat === 'revoquee'))
      return refused(refusal('certificat-revoque', 'le certificat client ou son autorité est révoqué'));
    const doubtful = states.filter(({ etat }) => etat !== 'bonne');
    if (!doubtful.every((state) => this.tolerates(state, service, at))) {
      return refused(
        refusal(
          'revocation-perimee',
          'aucune liste de révocation à jour pour l’autorité du certificat client',
        ),
      );
    }
    const { structureId } = certificate;
    const participant =
      structureId === null
        ? undefined
        : this.sources.directory().participantByStructure(structureId, issuer.x5tS256, civilDateInFrance(at));
    if (participant === undefined) {
      return refused(
        refusal(
          'participant-inconnu',
          'la structure du certificat client ne figure pas à l’annuaire sous cette autorité',
        ),
      );
    }
    return ok({ participant, certificate, revocation: doubtful[0]?.etat ?? 'bonne' } as Caller);
  }

  /** What is known of each certificate of the chain but the root, which is nobody's to revoke. */
  private statesOf(chain: readonly Certificate[], at: number): RevocationState[] {
    return chain.slice(1).flatMap((issuer, index) => {
      const subject = chain[index];
      return subject === undefined
        ? []
        : [this.sources.revocation.state(issuer.x5tS256, subject.serialHex, at)];
    });
  }

  private tolerates(revocation: RevocationState, service: Service | null, at: number): boolean {
    if (service !== null && engages(service)) return false;
    if (revocation.etat !== 'perimee' || revocation.nextUpdate === null) return false;
    return at - revocation.nextUpdate <= this.policy.staleGraceMs;
  }
}
