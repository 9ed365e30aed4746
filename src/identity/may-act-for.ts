/** For whom a caller may speak: a hospital for its own legal entity, hosted software for those that mandated it. */
import { type CivilDate } from '../kernel/civil-date.js';
import { refusal, type RefusalCode } from '../kernel/refusal.js';
import { ok, refused, type Result } from '../kernel/result.js';
import { covers } from '../directory/choose-route.js';
import { type Directory } from '../directory/directory.js';
import { type Participant, type SoftwareParticipant } from '../directory/extract.js';

/**
 * `le` is the day of the call: a mandate says who may act now, whenever the care was. Refusals: role-non-autorise,
 * ej-non-autorise, mandat-hors-dates; `champ` is where the message names its legal entity.
 */
export function mayActFor(
  participant: Participant | undefined,
  { ej, le, champ }: { readonly ej: string; readonly le: CivilDate; readonly champ: string },
  directory: Directory,
): Result<void> {
  const no = (code: RefusalCode, detail: string) => refused(refusal(code, detail, { champ }));
  if (participant?.type === 'logiciel') return mandated(participant, { ej, le }, directory, no);
  if (participant?.type !== 'etablissement')
    return refused(
      refusal('role-non-autorise', 'seul un établissement, ou son logiciel hébergé, fait cet appel'),
    );
  if (participant.finessJuridique !== ej)
    return no('ej-non-autorise', 'l’EJ de la demande n’est pas celle du certificat client');
  return ok(undefined);
}

function mandated(
  { mandants }: SoftwareParticipant,
  { ej, le }: { readonly ej: string; readonly le: CivilDate },
  directory: Directory,
  no: (code: RefusalCode, detail: string) => Result<never>,
): Result<void> {
  const mandates = mandants.filter(({ finessJuridique }) => finessJuridique === ej);
  if (mandates.length === 0)
    return no('ej-non-autorise', 'aucun mandat de cette EJ pour ce logiciel à l’annuaire');
  const hospital = directory.participantByEj(ej);
  if (hospital === undefined || !covers({ du: hospital.du ?? le, au: hospital.au ?? null }, le))
    return no('ej-non-autorise', 'l’EJ qui donne mandat n’est pas participante à ce jour');
  if (mandates.some((one) => covers(one, le))) return ok(undefined);
  const next = mandates.find(({ du }) => du > le);
  const last = [...mandates].sort((a, b) => ((a.au ?? '') < (b.au ?? '') ? -1 : 1)).at(-1);
  return no(
    'mandat-hors-dates',
    next === undefined
      ? `le mandat de cette EJ a pris fin le ${last?.au ?? ''}`
      : `le mandat de cette EJ commence le ${next.du}`,
  );
}
