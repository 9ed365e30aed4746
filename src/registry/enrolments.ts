/** Persons: what makes a certificate one that a person may be enrolled with, and who vouched for whom. */
import { type CivilDate } from '../kernel/civil-date.js';
import { Certificate } from '../pki/certificate.js';
import { FAULT_SENTENCES } from '../pki/certificate-fault.js';
import { type TrustStore } from '../pki/trust-store.js';
import { type Facts, holdsOn, type Operation } from './fact.js';
import { type ContentOf } from './objects.js';
import { RegistryRefusal } from './registry-refusal.js';

/**
 * Judges the certificates a change would enrol. Throws certificat-de-machine, certificat-refuse, certificat-autrui,
 * certificat-deja-enrole. `facts` are those known before the change.
 */
export function judgeEnrolments(
  operations: readonly Operation[],
  facts: Facts,
  { trust, now, today }: { readonly trust: TrustStore; readonly now: number; readonly today: CivilDate },
): void {
  for (const { type, cle, contenu } of operations) {
    if (type !== 'personne' || contenu === null) continue;
    const content = contenu as ContentOf<'personne'>;
    const participant = facts
      .all('participant')
      .find((one) => one.cle === content.participant && holdsOn(one, today));
    for (const der of content.certificats) {
      const certificate = Certificate.tryFromDer(Buffer.from(der, 'base64'));
      const where = `personne ${cle}`;
      if (certificate === null)
        throw new RegistryRefusal('certificat-refuse', `${where} : certificat illisible`);
      if (!certificate.ofPerson || isListedElsewhere(facts, der))
        throw new RegistryRefusal('certificat-de-machine', `${where} : le sujet n’est pas une personne`);
      const verified = trust.verifyChain(certificate, { at: now, purpose: 'cachet' });
      if (!verified.ok)
        throw new RegistryRefusal('certificat-refuse', `${where} : ${FAULT_SENTENCES[verified.fault]}`);
      if (participant !== undefined && certificate.structureId !== participant.contenu.structure)
        throw new RegistryRefusal('certificat-autrui', `${where} : certificat d’une autre structure`);
      const holder = facts
        .all('personne')
        .find((one) => one.cle !== cle && one.contenu.certificats.includes(der));
      if (holder !== undefined)
        throw new RegistryRefusal('certificat-deja-enrole', `${where} : certificat de ${holder.cle}`);
    }
  }
}

function isListedElsewhere(facts: Facts, der: string): boolean {
  return (
    facts.all('emetteur').some((one) => one.contenu.certificat === der) ||
    facts.all('passerelle').some((one) => one.contenu.cachets.some(({ certificat }) => certificat === der))
  );
}

/** Thumbprints that pending changes would enrol: their holders cannot sign yet. */
export function pendingThumbprints(pending: readonly (readonly Operation[])[]): ReadonlySet<string> {
  const found = pending.flatMap((operations) =>
    operations.flatMap(({ type, contenu }) =>
      type === 'personne' && contenu !== null ? (contenu as ContentOf<'personne'>).certificats : [],
    ),
  );
  return new Set(found.flatMap((der) => Certificate.tryFromDer(Buffer.from(der, 'base64'))?.x5tS256 ?? []));
}

/**
 * Whether somebody else than the proposer vouched for the approver. Who is registered on the word of one person
 * (`enrolePar`) is vouched for by that one; who came by a change of two signatures, by both.
 */
export function isVouchedFor(
  approver: ContentOf<'personne'>,
  enrolledBy: readonly string[] | undefined,
  proposer: string,
): boolean {
  const vouching = approver.enrolePar ?? enrolledBy;
  return vouching === undefined || vouching.some((one) => one !== proposer);
}
