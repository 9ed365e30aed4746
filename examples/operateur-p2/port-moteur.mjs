// @ts-check
import { readFileSync } from 'node:fs';
import { memoryDesk, parseReferentiel } from 'roc-gateway/moteur';

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
 * @property {'IDB' | 'SIM' | 'CLC' | 'DEL'} service
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
 * What the desk says; a throw is a failure of this system.
 * @param {import('roc-gateway/moteur').AmcDesk} desk
 * @param {Message} message
 * @param {number} echeance
 * @returns {Promise<Reponse>}
 */
export async function demander(desk, message, echeance) {
  const outcome = await desk.ask(questionDe(message), echeance);
  if (outcome.kind === 'answered') return outcome.answer;
  throw new Error(`guichet sans réponse (${outcome.kind})`);
}

/**
 * The engine over one referentiel file, with its register of engagements in memory. A restart loses the register: an
 * engagement given before can then be neither withdrawn nor replaced, its days count for no ceiling, and a period that
 * is calculated again is engaged a second time under another number. What `reponses-gardees` keeps in its journal are
 * the answers, so that a message sent again is still answered as before. An AMC that pays keeps its register in a
 * database (see `PostgresEngagementRegister` of the gateway's built-in AMC).
 * @param {import('./configuration.mjs').Configuration} configuration
 * @returns {Port}
 */
export default function creerPort({ referentiel: fichier, plateforme }) {
  const referentiel = parseReferentiel(JSON.parse(readFileSync(fichier, 'utf8')));
  const amc = [...referentiel.amc.values()].filter((one) => one.plateforme === plateforme);
  const desk = memoryDesk(referentiel, { now: () => Date.now() });
  return {
    amc: amc.map(({ numero }) => numero),
    repondre: (message, echeance) => demander(desk, message, echeance),
  };
}
