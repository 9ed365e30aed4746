// @ts-check
import 'reflect-metadata';
import { createPrivateKey, generateKeyPairSync, webcrypto, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as x509 from '@peculiar/x509';

/**
 * A key of ours with its certificate. The private key is made here and never leaves the folder; what leaves is the
 * certification request (PKCS#10).
 * @typedef {object} Cle
 * @property {import('node:crypto').KeyObject} privee
 * @property {string} pem the private key, PKCS#8
 * @property {string} chaine leaf then intermediates, PEM
 * @property {string[]} x5c the same, base64 DER
 */

/** @typedef {{nom: string, structure: string}} Organisation */

x509.cryptoProvider.set(/** @type {Crypto} */ (/** @type {unknown} */ (webcrypto)));
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * The paths of one key: `<usage>.key.pem` (0600, ours alone), `<usage>.csr.pem` (what leaves), `<usage>.pem` (the
 * certificate and its intermediates, put there by who signed the request).
 * @param {string} dossier
 * @param {string} usage
 */
function cheminsDe(dossier, usage) {
  const chemin = (/** @type {string} */ suffixe) => join(dossier, `${usage}${suffixe}`);
  return { cle: chemin('.key.pem'), csr: chemin('.csr.pem'), certificat: chemin('.pem') };
}

/**
 * Makes the key at the first run, and the request for its certificate.
 * @param {string} dossier
 * @param {string} usage
 * @param {Organisation} organisation
 * @returns {Promise<string>} path of the request
 */
export async function preparerCle(dossier, usage, organisation) {
  mkdirSync(dossier, { recursive: true, mode: 0o700 });
  const chemins = cheminsDe(dossier, usage);
  if (!existsSync(chemins.cle)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    ecrire(chemins.cle, /** @type {string} */ (privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o600);
  }
  chmodSync(chemins.cle, 0o600);
  if (existsSync(chemins.csr)) return chemins.csr;
  const pem = await demandeDeCertificat(readFileSync(chemins.cle, 'utf8'), usage, organisation);
  ecrire(chemins.csr, pem, 0o644);
  return chemins.csr;
}

/**
 * @param {string} clePem
 * @param {string} usage
 * @param {Organisation} organisation
 */
async function demandeDeCertificat(clePem, usage, { nom, structure }) {
  const privee = createPrivateKey(clePem);
  const jwk = privee.export({ format: 'jwk' });
  const publique = { kty: jwk.kty ?? '', crv: jwk.crv ?? '', x: jwk.x ?? '', y: jwk.y ?? '' };
  const keys = {
    privateKey: await webcrypto.subtle.importKey('jwk', jwk, ALGORITHM, true, ['sign']),
    publicKey: await webcrypto.subtle.importKey('jwk', publique, ALGORITHM, true, ['verify']),
  };
  const name = [{ CN: [`${nom} ${usage}`] }, { OU: [structure] }, { O: [nom] }, { C: ['FR'] }];
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name,
    keys,
    signingAlgorithm: ALGORITHM,
  });
  return `${request.toString('pem')}\n`;
}

/**
 * Waits until the certificate has been put beside the key.
 * @param {string} dossier
 * @param {string} usage
 * @param {AbortSignal} arret
 * @returns {Promise<Cle>}
 */
export async function attendreCertificat(dossier, usage, arret) {
  const { cle, certificat } = cheminsDe(dossier, usage);
  while (!existsSync(certificat) || lireChaine(readFileSync(certificat, 'utf8')).length === 0) {
    await wait(50, undefined, { signal: arret });
  }
  return lireCle({ cle, certificat });
}

/**
 * A key and its certificate; refuses a certificate that is another key's.
 * @param {{cle: string, certificat: string}} chemins
 * @returns {Cle}
 */
export function lireCle(chemins) {
  const pem = readFileSync(chemins.cle, 'utf8');
  const chaine = readFileSync(chemins.certificat, 'utf8');
  const certificats = lireChaine(chaine);
  const privee = createPrivateKey(pem);
  if (certificats[0]?.checkPrivateKey(privee) !== true) {
    throw new Error(`${chemins.certificat} : pas le certificat de notre clé`);
  }
  return { privee, pem, chaine, x5c: certificats.map((one) => one.raw.toString('base64')) };
}

/**
 * Whole certificates only: a file that is still being written has none.
 * @param {string} texte
 */
function lireChaine(texte) {
  const blocs = texte.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocs.map((bloc) => new X509Certificate(bloc));
}

/**
 * Written aside, then renamed: nobody reads half a file.
 * @param {string} chemin
 * @param {string} texte
 * @param {number} mode
 */
function ecrire(chemin, texte, mode) {
  const partiel = `${chemin}.${process.pid}.partiel`;
  writeFileSync(partiel, texte, { mode });
  renameSync(partiel, chemin);
}
