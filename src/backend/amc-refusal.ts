import { REFUSAL_CODES, type RefusalCode } from '../kernel/refusal.js';
import { CATALOGUE } from '../messages/refusal-catalogue.js';
import { isClc, isSim } from '../messages/read-demande.js';
import { type Demande, type Probleme } from '../messages/types.js';
import { type AmcQuestion } from './amc-backend.port.js';

function isCode(text: string): text is RefusalCode {
  return (REFUSAL_CODES as readonly string[]).includes(text);
}

/** How many lines (CLC) or expected acts (SIM) a refusal may point at. */
function linesOf(demande: Demande): number {
  if (isClc(demande)) return demande.lignes.length;
  return isSim(demande) ? (demande.actes?.length ?? 0) : 0;
}

/**
 * Whether a refusal is one that an AMC may give, in the catalogue's words: an AMC speaks of rights, identity, contract,
 * calculation and engagement. Routing, security and technique are the gateway's to state, quotas and candidates too.
 */
export function amcRefusalFault(
  document: Probleme,
  statut: number,
  question: AmcQuestion,
): string | undefined {
  const { code, groupe, origine, type, status } = document;
  if (!isCode(code)) return 'code hors du catalogue';
  const entry = CATALOGUE[code];
  if (entry.origine !== 'amc' || origine !== 'amc') return 'code ou origine que seule la passerelle emploie';
  if (type !== `urn:roc:refus:${code}`) return 'type différent du code';
  if (groupe !== entry.groupe) return 'groupe différent du catalogue';
  if (status !== statut) return 'status différent de Roc-Statut';
  if (status !== entry.status) return 'status différent du catalogue';
  if (document.quota !== undefined || document.candidats !== undefined) return 'quota ou candidats d’une AMC';
  return (document.ligne ?? -1) < linesOf(question.demande) ? undefined : 'ligne qui n’existe pas';
}
