import {
  type Demande,
  type DemandeClc,
  type DemandeIdb,
  type RequeteLiee,
  type Signataire,
} from '../messages/types.js';
import { answer, type EngineAnswer, type Question } from './engine/engine.js';
import { type Referentiel } from './engine/referentiel.js';

/** A question as the gateway holds it: a valid message and the request that the answer binds itself to. */
export interface BuiltInQuestion {
  readonly service: 'IDB' | 'CLC';
  readonly demande: Demande;
  readonly requete: RequeteLiee;
}

/** The engine's answer as bytes to sign. */
export interface BuiltInAnswer {
  readonly payload: Buffer;
  readonly cty: EngineAnswer['cty'];
  readonly statut: number;
  readonly engagement?: string;
}

/** The AMC that the gateway itself computes for, from one referentiel. It neither signs nor keeps anything. */
export class BuiltInAmc {
  constructor(private readonly referentiel: Referentiel) {}

  /** The exact bytes that the AMC says; `now` in milliseconds. Bound, so that it can be handed over as a function. */
  readonly compute = (question: BuiltInQuestion, signataire: Signataire, now: number): BuiltInAnswer => {
    const { contenu, cty, statut, engagement } = answer(
      questionFor(question, signataire),
      this.referentiel,
      now,
    );
    const payload = Buffer.from(JSON.stringify(contenu));
    return { payload, cty, statut, ...(engagement === undefined ? {} : { engagement }) };
  };
}

/** The contract has checked that the message is of its service. */
function questionFor({ service, demande, requete }: BuiltInQuestion, signer: Signataire): Question {
  const { mode, mandat } = signer;
  const common = { request: requete, signataire: { mode, ...(mandat === undefined ? {} : { mandat }) } };
  return service === 'IDB'
    ? { service, message: demande as DemandeIdb, ...common }
    : { service, message: demande as DemandeClc, ...common };
}
