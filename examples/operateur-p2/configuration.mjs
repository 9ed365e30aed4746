// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Configuration
 * @property {string} nom for the subject of our certification requests
 * @property {string} structure who we are, Struct_IdNat: `2` + SIREN
 * @property {string} passerelle Struct_IdNat of the only caller: the OU of its certificate
 * @property {string | undefined} annuaire Struct_IdNat of the directory's operator, who may ping us and nothing else
 * @property {string} dossier folder of our keys, requests and certificates
 * @property {{certificat: string, cle: string} | undefined} tls server key from elsewhere; absent, we make our own
 * @property {string[]} autorites CA certificates (PEM) the caller's chain must end in
 * @property {string} referentiel file of the rights base
 * @property {string} plateforme our name in the referentiel
 * @property {readonly string[] | undefined} amc numbers (10 digits) served; absent, those of our platform
 * @property {string} hote
 * @property {number} port
 * @property {number} portCompteurs
 * @property {string} module module of the rights base, see `port-moteur.mjs`
 * @property {string | undefined} journal
 * @property {string | undefined} traces
 * @property {number} reponsesGardees
 */

const STRUCTURE = /^[123][0-9AB]{8,13}$/;

/**
 * Reads the configuration; paths are relative to the file. Throws where a needed member is missing.
 * @param {string} fichier
 * @returns {Configuration}
 */
export function lireConfiguration(fichier) {
  const json = JSON.parse(readFileSync(fichier, 'utf8'));
  const chemin = (/** @type {string} */ relatif) => resolve(dirname(fichier), relatif);
  const facultatif = (/** @type {unknown} */ valeur) =>
    typeof valeur === 'string' ? chemin(valeur) : undefined;
  const pem = (/** @type {string} */ one) =>
    one.startsWith('-----BEGIN') ? one : readFileSync(chemin(one), 'utf8');
  return {
    nom: json.nom ?? 'Opérateur AMC',
    structure: structure(json.structure, 'structure'),
    passerelle: structure(json.passerelle, 'passerelle'),
    annuaire: json.annuaire === undefined ? undefined : structure(json.annuaire, 'annuaire'),
    dossier: chemin(texte(json.dossier, 'dossier')),
    tls: json.tls === undefined ? undefined : cheminsTls(json.tls, chemin),
    autorites: liste(json.autorites, 'autorites').map(pem),
    referentiel: chemin(texte(json.referentiel, 'referentiel')),
    plateforme: json.plateforme ?? 'P2',
    amc: json.amc === undefined ? undefined : liste(json.amc, 'amc').map((one) => one.padStart(10, '0')),
    hote: json.hote ?? '127.0.0.1',
    port: numero(json.port ?? 0, 'port'),
    portCompteurs: numero(json.portCompteurs ?? 0, 'portCompteurs'),
    module: facultatif(json.module) ?? fileURLToPath(new URL('./port-moteur.mjs', import.meta.url)),
    journal: facultatif(json.journal),
    traces: facultatif(json.traces),
    reponsesGardees: json.reponsesGardees ?? 10_000,
  };
}

/** @param {{certificat?: unknown, cle?: unknown}} tls @param {(relatif: string) => string} chemin */
function cheminsTls({ certificat, cle }, chemin) {
  return { certificat: chemin(texte(certificat, 'tls.certificat')), cle: chemin(texte(cle, 'tls.cle')) };
}

/** @param {unknown} valeur @param {string} nom */
function texte(valeur, nom) {
  if (typeof valeur === 'string' && valeur !== '') return valeur;
  throw new Error(`configuration : ${nom} manque`);
}

/** @param {unknown} valeur @param {string} nom */
function structure(valeur, nom) {
  if (STRUCTURE.test(texte(valeur, nom))) return texte(valeur, nom);
  throw new Error(`configuration : ${nom} n’est pas un identifiant national de structure`);
}

/** @param {unknown} valeur @param {string} nom */
function liste(valeur, nom) {
  if (Array.isArray(valeur) && valeur.length > 0) return valeur.map((one) => texte(one, nom));
  throw new Error(`configuration : ${nom} est une liste non vide`);
}

/** @param {unknown} valeur @param {string} nom */
function numero(valeur, nom) {
  if (Number.isInteger(valeur)) return /** @type {number} */ (valeur);
  throw new Error(`configuration : ${nom} est un numéro de port`);
}
