// @ts-check
import { readFileSync } from 'node:fs';
import { answer, parseReferentiel } from 'roc-gateway/moteur';

/**
 * The port of an AMC: one method. Another rights base stands behind the same server by another module with the same
 * default export (see `../base-historique/`).
 *
 * - `message`: the service, the request document, and what the answer binds itself to;
 * - `echeance`: after that instant (ms since the epoch) nobody waits for the answer any more;
 * - `cle`: the same key is never to be engaged twice;
 * - the answer: HTTP status, content type of the signature, the document. Refusals of rights, identity or
 *   calculation are answers too; a throw is a failure of this system.
 * @typedef {object} Message
 * @property {'IDB' | 'CLC'} service
 * @property {import('roc-gateway/moteur').Demande} demande
 * @property {import('roc-gateway/moteur').RequeteLiee} requete
 *
 * @typedef {object} Reponse
 * @property {number} statut
 * @property {string} cty
 * @property {object} contenu
 *
 * @typedef {object} Port
 * @property {readonly string[]} amc numbers (10 digits) it answers for
 * @property {(message: Message, echeance: number, cle: string) => Reponse | Promise<Reponse>} repondre
 */

/**
 * The question as the engine takes it; the contract has checked that the document is of its service.
 * @param {Message} message
 */
export function questionDe({ service, demande, requete }) {
  const question = { service, message: demande, request: requete, signataire: { mode: 'propre' } };
  return /** @type {import('roc-gateway/moteur').Question} */ (question);
}

/**
 * The engine over one referentiel file.
 * @param {import('./configuration.mjs').Configuration} configuration
 * @returns {Port}
 */
export default function creerPort({ referentiel: fichier, plateforme }) {
  const referentiel = parseReferentiel(JSON.parse(readFileSync(fichier, 'utf8')));
  const amc = [...referentiel.amc.values()].filter((one) => one.plateforme === plateforme);
  return {
    amc: amc.map(({ numero }) => numero),
    repondre: (message) => answer(questionDe(message), referentiel, Date.now()),
  };
}
