import { type Result } from '../kernel/result.js';
import { type Service } from '../kernel/vocabulary.js';
import { type Directory, type Destination } from '../directory/directory.js';
import { type Demande } from '../messages/types.js';

/** The civil date that decides the route: the first day of care, or the day of entry. */
export function routingDate(demande: Demande): string {
  return 'soins' in demande ? demande.soins.dateDebut : demande.dateEntree;
}

/**
 * AMC number + convention + CSR + date + service -> destination.
 * Refusals: amc-inconnue, convention-inconnue, csr-inconnu, csr-ambigu, service-non-offert.
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
    date: routingDate(demande),
    ...(csr === undefined ? {} : { csr }),
  });
}
