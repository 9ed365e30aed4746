import { type Result } from '../kernel/result.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Directory, type Destination } from '../directory/directory.js';
import { careDateOf } from '../messages/read-demande.js';
import { type Demande } from '../messages/types.js';

/**
 * AMC number + convention + CSR + date + service -> destination.
 * Refusals: payeur-hors-roc, amc-inconnue, convention-inconnue, csr-inconnu, csr-ambigu, service-non-offert.
 */
export function routeRequest(
  directory: Directory,
  demande: Demande,
  service: Service,
  amc10: string,
): Result<Destination> {
  const { typeConvention, csr } = demande.amc;
  return directory.route({
    amc10,
    typeConvention,
    service,
    date: careDateOf(demande),
    ...(csr === undefined ? {} : { csr }),
  });
}
