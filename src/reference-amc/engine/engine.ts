/**
 * The engine's public entry, exported by the package as `roc-gateway/moteur`: all that a separate AMC process needs.
 * A pure room: no clock, no file, no network; the same question over the same state at the same instant has the same
 * answer. What an answer changes is said beside it and written by the register, before the answer leaves: the desk
 * joins the two, here with a register in memory.
 */

export {
  type Contact,
  type Demande,
  type DemandeClc,
  type DemandeDel,
  type DemandeIdb,
  type DemandeSim,
  type LigneClc,
} from '../../messages/types.js';
export { type Probleme, type Reponse, type ReponseClc, type ReponseDel } from '../../messages/types.js';
export { type ReponseIdb, type ReponseSim, type RequeteLiee, type Signataire } from '../../messages/types.js';
export {
  type Activity,
  type Amc,
  type Beneficiary,
  type Contract,
  type Rights,
} from '../../calculation/guarantees.js';
export { type Engagement, type EngagementChange } from './engagements/engagement.js';
export { type EngineAnswer, type EngineOutcome, type EngineState, type Question } from './question.js';
export { parseReferentiel, type Referentiel, ReferentielError } from './referentiel.js';
export { stateOf } from './state-of.js';
export { answer, MisroutedQuestion } from './answer-question.js';
export { type Adhesion, type AmcBase, type Identite, type Organisme } from '../base/amc-base.port.js';
export { MemoryAmcBase } from '../base/memory-amc-base.js';
export { AmcDesk, type DeskOutcome } from '../desk/amc-desk.js';
export { memoryDesk } from '../desk/memory-desk.js';
export { MemoryEngagementRegister } from '../register/adapters/memory-engagement-register.js';
