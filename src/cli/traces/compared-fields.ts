/** What is compared between the two sides of an exchange, and what of a line the matching needs. */
import { type CommonTrace } from '../../trace/common/line.js';

/**
 * - `stricte`: both sides must know it; one that has none differs.
 * - `connue`: compared where both sides know it.
 * - `issue`: as `stricte`, where both sides had an outcome.
 * - `issue-connue`: as `connue`, where both sides had an outcome.
 */
export type ComparisonRule = 'stricte' | 'connue' | 'issue' | 'issue-connue';

interface ComparedField {
  readonly champ: string;
  readonly of: (line: CommonTrace) => string | number | null | undefined;
  readonly rule: ComparisonRule;
}

const field = (champ: string, rule: ComparisonRule, of: ComparedField['of']): ComparedField => ({
  champ,
  of,
  rule,
});

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
  field('requete.empreinte', 'stricte', ({ requete }) => requete?.empreinte),
  field('requete.empreinteCorps', 'connue', ({ requete }) => requete?.empreinteCorps),
  field('reponse.empreinte', 'issue', ({ reponse }) => reponse?.empreinte),
  field('reponse.verification', 'issue-connue', ({ reponse }) => reponse?.verification),
  field('environnement', 'stricte', (line) => line.environnement),
  field('service', 'connue', (line) => line.service),
  field('ej', 'connue', (line) => line.ej),
  field('idMessage', 'connue', (line) => line.idMessage),
  field('versionNorme', 'connue', (line) => line.versionNorme),
  field('eg', 'connue', (line) => line.eg),
  field('amc', 'connue', (line) => line.amc),
  field('operateur', 'connue', (line) => line.operateur),
  field('structureAppelante', 'connue', (line) => line.structureAppelante),
  field('agent.id', 'connue', ({ agent }) => agent?.id),
  field('agent.role', 'connue', ({ agent }) => agent?.role),
  field('agent.modeAuthentification', 'connue', ({ agent }) => agent?.modeAuthentification),
  field('requete.empreinteTransmise', 'connue', ({ requete }) => requete?.empreinteTransmise),
  field('requete.signature', 'connue', ({ requete }) => requete?.signature),
  field('requete.empreinteSignature', 'connue', ({ requete }) => requete?.empreinteSignature),
  field('certificats.appelant', 'connue', ({ certificats }) => certificats.appelant?.empreinte),
  field('certificats.requete', 'connue', ({ certificats }) => certificats.requete?.empreinte),
  field('issue.statut', 'issue', ({ issue }) => issue?.statut),
  field('issue.code', 'issue', ({ issue }) => issue?.code),
  field('issue.groupe', 'issue', ({ issue }) => issue?.groupe),
  field('issue.origine', 'issue-connue', ({ issue }) => issue?.code && issue.origine),
  field('engagement', 'issue', (line) => line.engagement),
  field('reponse.emetteur', 'issue', ({ reponse }) => reponse?.emetteur),
  field('reponse.cachet', 'issue-connue', ({ reponse }) => reponse?.cachet),
  field('certificats.emetteur', 'issue-connue', ({ certificats }) => certificats.emetteur?.empreinte),
  field('certificats.cachet', 'issue-connue', ({ certificats }) => certificats.cachet?.empreinte),
];

/** Index of the AMC's number. */
export const AMC_NUMBER = COMPARED.findIndex(({ champ }) => champ === 'amc');
