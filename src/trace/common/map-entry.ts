/** The gateway's own entries in the common trace format. The only place that knows both. */
import { hash } from 'node:crypto';
import { type EntryType, type TraceEntry } from '../entry.js';
import { type CommonTrace, FORMAT, type TimeSource, type TracedCertificate } from './line.js';
import { maskNir } from '../../kernel/mask-nir.js';

/** What stands beside the entry, not in it. */
export interface EntrySurroundings {
  /** The entry's commitment in the log, base64url. */
  readonly feuille?: string | null;
  /** What the gateway's clock follows, where the operator says so. */
  readonly sourceTemps?: TimeSource;
}

const EVENTS: Readonly<Record<EntryType, CommonTrace['evenement']>> = {
  recu: 'demande',
  repondu: 'reponse',
  refuse: 'refus',
  rejeu: 'rejeu',
  interrompu: 'interruption',
};

/** Milliseconds; a longer latency, or a negative one after a clock was set back, measures nothing. */
const LONGEST_LATENCY = 86_400_000;

/**
 * One entry as one line of side `passerelle`. File number, path and signature value are left out: the first is the
 * hospital's own, a path may hold anything a caller typed, and the value's digest is enough to compare.
 * @throws TypeError where the entry's agent is not the three parts that the gateway writes.
 */
export function toCommonTrace(entry: TraceEntry, given: EntrySurroundings = {}): CommonTrace {
  const evenement = EVENTS[entry.type];
  return {
    format: FORMAT,
    id: `${entry.idEchange}.${evenement}`,
    instant: entry.horodatage,
    sourceTemps: given.sourceTemps ?? 'horloge-systeme',
    cote: 'passerelle',
    // An interruption is about a request that came and was never answered.
    direction: evenement === 'demande' || evenement === 'interruption' ? 'entrant' : 'sortant',
    evenement,
    environnement: entry.environnement,
    service: entry.service,
    idMessage: entry.idMessage,
    idEchange: entry.idEchange,
    versionNorme: entry.versionNorme,
    ej: entry.etablissement?.ej ?? null,
    eg: entry.etablissement?.eg ?? null,
    amc: entry.amc,
    operateur: entry.plateforme,
    structureAppelante: entry.appelant?.structure ?? null,
    agent: agentOf(entry.agent),
    beneficiaire: entry.beneficiaire,
    requete: requestOf(entry),
    reponse: entry.reponse && { ...answerOf(entry.reponse), verification: null },
    certificats: certificatesOf(entry),
    issue: entry.issue && {
      statut: entry.issue.statut,
      code: entry.issue.code,
      groupe: entry.issue.groupe,
      origine: entry.issue.origine,
    },
    engagement: entry.engagement,
    latenceMs: latencyOf(entry.dureeMs),
    feuille: given.feuille ?? null,
  };
}

function agentOf(text: string | null): CommonTrace['agent'] {
  if (text === null) return null;
  const [id, role, mode, ...more] = text.split('|');
  if (id === undefined || role === undefined || mode === undefined || more.length > 0)
    throw new TypeError('agent : identifiant|rôle|mode attendu');
  return {
    id: maskNir(id),
    role: role === '' ? null : maskNir(role),
    // Another word than the two is an entry that validation refuses, not one to be bent here.
    modeAuthentification: mode as 'DIRECTE' | 'INDIRECTE',
  };
}

function requestOf({ requete, type }: TraceEntry): CommonTrace['requete'] {
  return (
    requete && {
      empreinte: requete.empreinte,
      empreinteCorps: null,
      empreinteTransmise: null,
      // A refusal may come before any signature was looked at: then the entry's « non signee » says nothing.
      signature: type === 'refuse' && requete.signature === 'non signee' ? null : requete.signature,
      empreinteSignature: requete.valeur === null ? null : hash('sha256', requete.valeur, 'base64url'),
    }
  );
}

function answerOf({ empreinte, emetteur, cachet }: NonNullable<TraceEntry['reponse']>): {
  empreinte: string;
  emetteur: string | null;
  cachet: string | null;
} {
  return { empreinte, emetteur, cachet };
}

function certificatesOf({ appelant, requete }: TraceEntry): CommonTrace['certificats'] {
  const signer = requete?.certificat ?? null;
  return {
    appelant: appelant?.certificat
      ? { empreinte: appelant.certificat, revocation: revocationOf(appelant.revocation) }
      : null,
    // The entry keeps the state of the connection's certificate alone; whose signature is verified was good then.
    requete: signer === null ? null : { empreinte: signer, revocation: null },
    emetteur: null,
    cachet: null,
  };
}

const STATES: readonly string[] = ['bonne', 'revoquee', 'perimee', 'inconnue'];

function revocationOf(state: string): NonNullable<TracedCertificate>['revocation'] {
  return STATES.includes(state) ? (state as 'bonne' | 'revoquee' | 'perimee' | 'inconnue') : null;
}

function latencyOf(milliseconds: number | null): number | null {
  if (milliseconds === null || milliseconds < 0 || milliseconds > LONGEST_LATENCY) return null;
  return milliseconds;
}
