import { generalJson } from '../signing/serialize-answer.js';
import { CTY, signPlain } from '../signing/sign-answer.js';
import { type Signer } from '../signing/signer.port.js';
import { type Extract } from './extract.js';
import { validateExtract } from './validate-extract.js';

/**
 * The extract as `annuaire.jose.json`: JWS General JSON signed by the directory's operator. `iat` in seconds.
 * Throws on an extract that does not validate, or whose operator is not the signer: nobody would open it.
 */
export async function sealExtract(extract: Extract, signer: Signer, iat: number): Promise<Buffer> {
  const checked = validateExtract(extract);
  if (!checked.ok) throw new Error(`extrait d'annuaire refusé : ${checked.errors.join(' ; ')}`);
  if (extract.operateur.structure !== signer.certificate.structureId) {
    throw new Error("le certificat n'est pas celui de l'opérateur de l'annuaire");
  }
  const payload = Buffer.from(JSON.stringify(extract));
  return generalJson(payload, [await signPlain(payload, CTY.extrait, signer, iat)]);
}
