import { type CivilDate } from '../kernel/civil-date.js';
import { type Result } from '../kernel/result.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Directory, type Destination } from '../directory/directory.js';
import { careDateOf } from '../messages/read-demande.js';
import { type Demande } from '../messages/types.js';

/**
 * AMC number + convention + CSR + dates + service -> destination.
 * The care date says who is in charge, `le` (the day of the call) where that platform is reached. Refusals:
 * payeur-hors-roc, amc-inconnue, amc-pas-encore-roc, amc-sortie-roc, convention-inconnue, csr-inconnu, csr-ambigu,
 * service-non-offert.
 */
export function routeRequest(
  directory: Directory,
  demande: Demande,
  call: { readonly service: Service; readonly amc10: string; readonly le: CivilDate },
): Result<Destination> {
  const { typeConvention, csr } = demande.amc;
  return directory.route({
    ...call,
    typeConvention,
    date: careDateOf(demande),
    ...(csr === undefined ? {} : { csr }),
  });
}
