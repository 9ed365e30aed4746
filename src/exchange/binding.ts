import { type RequeteLiee } from '../messages/types.js';
import { boundDigest } from './bound-digest.js';
import { type Facts } from './facts.js';

/** The request an answer names: digest of its payload, method, path, service, message id, EJ, AMC. */
export function bindingOf({ arrival, digest: read, idMessage, ej, amc10 }: Facts): RequeteLiee {
  return {
    algorithme: 'S256',
    // A body that was never read (too large, refused before), or that is too short for a message, has no digest to name.
    empreinte: read ?? boundDigest(arrival.body) ?? null,
    methode: arrival.method,
    chemin: arrival.path,
    service: arrival.service,
    idMessage: idMessage ?? null,
    finessJuridique: ej ?? null,
    numeroAmc: amc10 ?? null,
  };
}
