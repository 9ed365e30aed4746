import { type RefusalCode } from '../kernel/refusal.js';
import { CALCUL } from './catalogue/calcul.js';
import { DERIVATION, ROUTAGE } from './catalogue/derivation-routage.js';
import { ENGAGEMENT } from './catalogue/engagement.js';
import { CONTRAT, DROITS, IDENTITE } from './catalogue/identite-droits.js';
import { type RefusalSpec } from './catalogue/refusal-spec.js';
import { SECURITE } from './catalogue/securite.js';
import { TECHNIQUE_DEMANDE } from './catalogue/technique-demande.js';
import { TECHNIQUE_DISPONIBILITE } from './catalogue/technique-disponibilite.js';

export { type RefusalSpec } from './catalogue/refusal-spec.js';

/** Every refusal code with what it says and does. The compiler refuses a code without its line. */
export const CATALOGUE: Readonly<Record<RefusalCode, RefusalSpec>> = {
  ...DERIVATION,
  ...ROUTAGE,
  ...IDENTITE,
  ...DROITS,
  ...CONTRAT,
  ...CALCUL,
  ...ENGAGEMENT,
  ...SECURITE,
  ...TECHNIQUE_DEMANDE,
  ...TECHNIQUE_DISPONIBILITE,
};

/** Whether a refusal of this code, given before anything left for the AMC, frees its message id for another attempt. */
export function isReleasable(code: RefusalCode): boolean {
  return CATALOGUE[code].reessayable;
}
