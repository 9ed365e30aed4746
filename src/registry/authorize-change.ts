/** Who may change what: each operator its own objects, and those of the AMC it holds a mandate for. */
import { type CivilDate } from '../kernel/civil-date.js';
import { type Fact, type Facts, holdsOn, type Operation } from './fact.js';
import { amcOfKey, type ContentOf } from './objects.js';
import { RegistryRefusal } from './registry-refusal.js';

/**
 * Throws `role-refuse`, `objet-reserve`, `mandat-absent`, `mandat-echu`, `mandat-a-venir` or `date-retroactive`.
 * `facts` are those known before the change.
 */
export function authorizeChange(
  facts: Facts,
  participant: Fact<'participant'>,
  operations: readonly Operation[],
  today: CivilDate,
): void {
  const { type } = participant.contenu;
  if (type === 'annuaire') return;
  if (type !== 'operateur')
    throw new RegistryRefusal('role-refuse', `participant ${participant.cle} : ${type}`);
  const after = facts.after(operations);
  for (const operation of operations) {
    const where = `${operation.type} ${operation.cle}`;
    if (operation.du < today)
      throw new RegistryRefusal('date-retroactive', `${where} : du ${operation.du}, nous sommes le ${today}`);
    authorizeOperation({ facts, after, owner: participant.cle, today }, operation, where);
  }
}

interface Standing {
  readonly facts: Facts;
  /** As they would be: a route may name a platform of the same change. */
  readonly after: Facts;
  readonly owner: string;
  readonly today: CivilDate;
}

function authorizeOperation(standing: Standing, operation: Operation, where: string): void {
  const { facts, after, owner } = standing;
  switch (operation.type) {
    case 'personne':
      if ((operation.contenu as ContentOf<'personne'> | null)?.enrolePar !== undefined)
        throw new RegistryRefusal(
          'objet-reserve',
          `${where} : enrolePar revient à l’opérateur de l’annuaire`,
        );
      return ownOnly(facts.of('personne', operation.cle), 'participant', operation.contenu, { owner, where });
    case 'plateforme':
      return ownOnly(facts.of('plateforme', operation.cle), 'operateur', operation.contenu, { owner, where });
    case 'route': {
      mandated(standing, operation, where);
      const content = operation.contenu as ContentOf<'route'> | null;
      if (content === null) return;
      const platform = after.of('plateforme', content.plateforme);
      if (platform.some((one) => one.contenu.operateur !== owner))
        throw new RegistryRefusal('objet-reserve', `${where} : plateforme ${content.plateforme} d’un autre`);
      return;
    }
    case 'emetteur':
      return mandated(standing, operation, where);
    case 'participant':
    case 'amc':
    case 'mandat':
    case 'passerelle':
      throw new RegistryRefusal('objet-reserve', `${where} : réservé à l’opérateur de l’annuaire`);
  }
}

function ownOnly(
  former: readonly Fact[],
  field: 'participant' | 'operateur',
  content: Operation['contenu'],
  { owner, where }: { owner: string; where: string },
): void {
  const owners = [...former.map(({ contenu }) => contenu), ...(content === null ? [] : [content])];
  if (owners.some((one) => (one as Record<string, unknown>)[field] !== owner))
    throw new RegistryRefusal('objet-reserve', `${where} : appartient à un autre participant`);
}

/** The mandate must hold today and on the first day of the change. */
function mandated({ facts, owner, today }: Standing, operation: Operation, where: string): void {
  const amc = amcOfKey(operation.cle);
  const mandates = facts
    .all('mandat')
    .filter(
      ({ contenu }) =>
        contenu.objet === 'exploitation' && contenu.mandant === amc && contenu.mandataire === owner,
    );
  const days = [today, operation.du];
  if (days.every((day) => mandates.some((mandate) => holdsOn(mandate, day)))) return;
  if (mandates.length === 0) throw new RegistryRefusal('mandat-absent', `${where} : aucun mandat de ${amc}`);
  const [first] = [...mandates].sort((a, b) => (a.du < b.du ? -1 : 1));
  if (first !== undefined && mandates.every((mandate) => mandate.du > today))
    throw new RegistryRefusal('mandat-a-venir', `${where} : mandat à partir du ${first.du}`);
  const ends = mandates.map(({ au }) => au ?? '').sort();
  throw new RegistryRefusal('mandat-echu', `${where} : mandat terminé le ${ends.at(-1) ?? ''}`);
}
