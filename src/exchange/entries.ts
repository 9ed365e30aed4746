import { instant, type Clock } from '../kernel/clock.js';
import { type RefusalCode, type RefusalGroup } from '../kernel/refusal.js';
import { maskNir } from '../kernel/mask-nir.js';
import { type Environment } from '../kernel/vocabulary.js';
import { beneficiaryOf } from '../messages/read-demande.js';
import { CATALOGUE } from '../messages/refusal-catalogue.js';
import { answerDigests, type Cty, digest } from '../signing/sign-answer.js';
import { type TraceEntry } from '../trace/entry.js';
import { type Pseudonyms } from '../trace/pseudonym.js';
import { type Claim } from '../trace/trace-store.port.js';
import { boundDigest } from './bound-digest.js';
import { type Facts } from './facts.js';
import { type Outcome } from './outcome.js';
import { type Sealed } from './steps.js';

/** Writes the two entries of an exchange from what is known of it; no name, no amount, and no NIR wherever it was typed. */
export class EntryWriter {
  constructor(
    private readonly environment: Environment,
    private readonly pseudonyms: Pseudonyms,
    private readonly clock: Clock,
  ) {}

  claim({ ej, idMessage, contentDigest, arrival }: Facts): Claim {
    if (ej === undefined || idMessage === undefined || contentDigest === undefined)
      throw new TypeError('claim without an id');
    return { ej, idMessage, contentDigest, idEchange: arrival.idEchange };
  }

  /** Entry 1: what was asked, by whom, of whom. */
  received(facts: Facts): TraceEntry {
    return { ...this.base(facts), type: 'recu', issue: null, reponse: null, engagement: null, dureeMs: null };
  }

  /** Entry 2: what came of it, with the digests of what is about to be sent. */
  concluded({ facts, outcome, answer, statut }: Sealed): TraceEntry {
    const refusal = answer.cty === 'roc-refus+json' ? problemFacts(answer.payload) : null;
    return {
      ...this.base(facts),
      type: outcome.kind === 'replay' ? 'rejeu' : refusal === null ? 'repondu' : 'refuse',
      issue: {
        statut,
        code: refusal?.code ?? null,
        groupe: refusal?.groupe ?? null,
        // A message's state is the gateway's own word.
        origine: refusal?.origine ?? (outcome.kind === 'statement' ? 'passerelle' : 'amc'),
      },
      reponse: answerDigests(answer),
      engagement: engagementOf(answer.cty, outcome, answer.payload),
      // A clock that was set back in between makes no negative duration.
      dureeMs: Math.max(0, this.clock.now() - facts.arrival.receivedAt),
    };
  }

  private base(facts: Facts): Omit<TraceEntry, 'type' | 'issue' | 'reponse' | 'engagement' | 'dureeMs'> {
    const { arrival, caller, demande } = facts;
    const { certificate } = arrival.presented;
    const person = demande === undefined ? undefined : beneficiaryOf(demande);
    return {
      v: 1,
      idEchange: arrival.idEchange,
      horodatage: instant(this.clock.now()),
      environnement: this.environment,
      service: arrival.service,
      idMessage: facts.idMessage ?? null,
      versionNorme: demande?.versionNorme ?? null,
      appelant: {
        participant: caller?.participant.id ?? null,
        structure: certificate.structureId,
        certificat: certificate.x5tS256,
        revocation: caller?.revocation ?? 'inconnue',
      },
      etablissement:
        facts.ej === undefined
          ? null
          : { ej: facts.ej, eg: demande?.etablissement.finessGeographique ?? null },
      amc: facts.amc10 ?? null,
      plateforme: facts.destination?.plateforme.id ?? null,
      numeroDossier: demande === undefined ? null : maskNir(demande.numeroDossier),
      agent: agentOf(demande),
      beneficiaire:
        person === undefined || facts.amc10 === undefined ? null : this.pseudonyms.of(facts.amc10, person),
      requete: requestOf(facts),
    };
  }
}

/** Identifier, role and mode of authentication, joined: one text, as the common trace format has it. */
function agentOf(demande: Facts['demande']): TraceEntry['agent'] {
  const agent = demande?.agent;
  return agent === undefined
    ? null
    : [maskNir(agent.identifiant), maskNir(agent.role ?? ''), agent.modeAuthentification].join('|');
}

function requestOf({ arrival, digest: read, signature }: Facts): TraceEntry['requete'] {
  return {
    methode: arrival.method,
    chemin: arrival.path,
    // An entry always has one: that of nothing, where nothing is named.
    empreinte: read ?? boundDigest(arrival.body) ?? digest(''),
    signature: signature ? 'signee' : 'non signee',
    certificat: signature?.certificat ?? null,
    valeur: signature?.valeur ?? null,
  };
}

interface ProblemFacts {
  readonly code: RefusalCode;
  readonly groupe: RefusalGroup;
  readonly origine: 'amc' | 'passerelle';
}

/** The code of a refusal we or the AMC wrote, and whose words it is; both passed the contract: an unknown code is a defect. */
function problemFacts(payload: Buffer): ProblemFacts {
  const { code, origine } = JSON.parse(payload.toString('utf8')) as ProblemFacts;
  return { code, groupe: CATALOGUE[code].groupe, origine };
}

/** Where the answers that make or withdraw an engagement name it; all of them have passed the contract. */
const NUMBERED: Readonly<Partial<Record<Cty, 'engagement' | 'proposition'>>> = {
  'roc-clc-reponse+json': 'engagement',
  'roc-sim-reponse+json': 'proposition',
  'roc-del-reponse+json': 'engagement',
};

/** The number of the engagement that an answer makes (CLC), proposes (SIM) or withdraws (DEL). */
function engagementOf(cty: Cty, outcome: Outcome, payload: Buffer): string | null {
  const member = NUMBERED[cty];
  if (member === undefined) return null;
  if (outcome.kind === 'answer' && outcome.answer.engagement !== undefined) return outcome.answer.engagement;
  const document = JSON.parse(payload.toString('utf8')) as Record<typeof member, { numero: string }>;
  return document[member].numero;
}
