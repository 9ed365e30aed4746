/** What is compared between the two sides of an exchange, and what of a line the matching needs. */
import { valueAt } from '../../trace/common/scan-line.js';

/**
 * - `stricte`: both sides must know it; one that has none differs.
 * - `connue`: compared where both sides know it.
 * - `issue`: as `stricte`, where both sides had an outcome.
 * - `issue-connue`: as `connue`, where both sides had an outcome.
 * - `refus`: as `connue`, where both sides had a refusal.
 * - `appel`: as `connue`, but not with an AMC: who called it, on a connection of its own, is the gateway.
 */
export type ComparisonRule = 'stricte' | 'connue' | 'issue' | 'issue-connue' | 'refus' | 'appel';

interface ComparedField {
  /** The member's path in the format; of a certificate, of its object. */
  readonly champ: string;
  /** Its place among the values of a line. */
  readonly value: number;
  readonly rule: ComparisonRule;
}

const field = (champ: string, rule: ComparisonRule, path = champ): ComparedField => ({
  champ,
  value: valueAt(path),
  rule,
});

const certificate = (who: string, rule: ComparisonRule): ComparedField =>
  field(`certificats.${who}`, rule, `certificats.${who}.empreinte`);

/** Index of the request digests, which have a rule of their own ({@link sameRequest}). */
export const REQUEST_DIGEST = 0;
export const BODY_DIGEST = 1;
export const ANSWER_DIGEST = 2;
export const VERIFICATION = 3;

/**
 * Pseudonyms (each side has its own key), revocation states (each looks at its own moment), latencies and leaves are the
 * writer's alone and not compared.
 */
export const COMPARED: readonly ComparedField[] = [
  field('requete.empreinte', 'stricte'),
  field('requete.empreinteCorps', 'appel'),
  field('reponse.empreinte', 'issue'),
  field('reponse.verification', 'issue-connue'),
  field('environnement', 'stricte'),
  field('service', 'connue'),
  field('ej', 'connue'),
  field('idMessage', 'connue'),
  field('versionNorme', 'connue'),
  field('eg', 'connue'),
  field('amc', 'connue'),
  field('operateur', 'connue'),
  field('structureAppelante', 'appel'),
  field('agent.id', 'connue'),
  field('agent.role', 'connue'),
  field('agent.modeAuthentification', 'connue'),
  field('requete.empreinteTransmise', 'connue'),
  field('requete.signature', 'connue'),
  field('requete.empreinteSignature', 'connue'),
  certificate('appelant', 'appel'),
  certificate('requete', 'connue'),
  field('issue.statut', 'issue'),
  field('issue.code', 'issue'),
  field('issue.groupe', 'issue'),
  field('issue.origine', 'refus'),
  field('engagement', 'issue'),
  field('reponse.emetteur', 'issue'),
  field('reponse.cachet', 'issue-connue'),
  certificate('emetteur', 'issue-connue'),
  certificate('cachet', 'issue-connue'),
];

const place = (champ: string): number => COMPARED.findIndex((one) => one.champ === champ);

export const SERVICE = place('service');
export const EJ = place('ej');
export const MESSAGE_ID = place('idMessage');
export const AMC_NUMBER = place('amc');
export const REFUSAL_CODE = place('issue.code');
export const ORIGIN = place('issue.origine');
