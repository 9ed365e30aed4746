/**
 * What a monitor says. The set of names is closed and stable: alarms are wired to them. `alarme` is about the log and ends
 * the command with 1; `empechement` is why something could not be judged, and becomes an alarm (`journal-muet`) where it
 * lasts; `avis` is announced by the operator itself and told once.
 */
export const FINDING_NAMES = [
  'fourche',
  'recul',
  'journal-cache',
  'journal-muet',
  'fermeture-incoherente',
  'horodatage-en-retard',
  'tuiles-fausses',
  'lots-faux',
  'ouverture-manquante',
  'liste-contradictoire',
  'liste-refusee',
  'reponse-refusee',
  'serveur-injoignable',
  'point-refuse',
  'journal-ferme',
] as const;
export type FindingName = (typeof FINDING_NAMES)[number];
export type FindingWeight = 'alarme' | 'empechement' | 'avis';

interface Meaning {
  readonly weight: FindingWeight;
  /** For the auditor, in French. */
  readonly sentence: string;
}

export const FINDING_MEANINGS: Readonly<Record<FindingName, Meaning>> = {
  fourche: {
    weight: 'alarme',
    sentence: 'Le journal a signé deux histoires qui ne peuvent pas être vraies ensemble.',
  },
  recul: {
    weight: 'alarme',
    sentence: 'Le journal présente une tête plus petite que celle qu’il avait déjà signée.',
  },
  'journal-cache': {
    weight: 'alarme',
    sentence: 'Un journal signé par la clé de la famille ne figure pas dans la liste scellée.',
  },
  'journal-muet': {
    weight: 'alarme',
    sentence: 'Le journal, ou la liste des journaux, ne donne plus rien de nouveau depuis trop longtemps.',
  },
  'fermeture-incoherente': {
    weight: 'alarme',
    sentence: 'La fermeture du journal ne s’accorde pas avec ce qu’il a signé.',
  },
  'horodatage-en-retard': {
    weight: 'alarme',
    sentence: 'Aucun horodatage récent et juste ne date le journal.',
  },
  'tuiles-fausses': {
    weight: 'alarme',
    sentence: 'Les tuiles servies ne mènent pas à la racine signée : la tête n’est pas prouvée.',
  },
  'lots-faux': {
    weight: 'alarme',
    sentence: 'Les lots d’engagements servis ne mènent pas à la racine signée.',
  },
  'ouverture-manquante': {
    weight: 'alarme',
    sentence:
      'Une entrée dont un reçu est détenu n’est plus rendue, et aucune suppression du journal n’en rend compte.',
  },
  'liste-contradictoire': {
    weight: 'alarme',
    sentence: 'Deux listes scellées disent d’un même journal des choses qui ne vont pas ensemble.',
  },
  'liste-refusee': {
    weight: 'empechement',
    sentence: 'La liste des journaux n’est pas celle d’une passerelle de l’annuaire, ou n’est pas lisible.',
  },
  'reponse-refusee': {
    weight: 'empechement',
    sentence: 'La réponse du serveur n’est pas celle que prévoit le protocole.',
  },
  'serveur-injoignable': { weight: 'empechement', sentence: 'Le serveur n’a pas répondu.' },
  'point-refuse': {
    weight: 'empechement',
    sentence: 'Un point remis n’est pas un point de contrôle signé par la clé de la famille.',
  },
  'journal-ferme': {
    weight: 'avis',
    sentence: 'L’exploitant a fermé ce journal ; un autre lui fait suite.',
  },
};

export interface Finding {
  readonly name: FindingName;
  /** The log, or null where it is about a server, a list or a file. */
  readonly origin: string | null;
  /** The server or file it was seen at. */
  readonly where: string | null;
  /** What was seen, in French, one line. */
  readonly detail: string;
  /** Path of the evidence kept, where there is some. */
  readonly proof: string | null;
}

/** Makes a finding; what is not said is null. */
export function finding(
  name: FindingName,
  detail: string,
  about: { readonly origin?: string; readonly where?: string; readonly proof?: string } = {},
): Finding {
  const { origin = null, where = null, proof = null } = about;
  return { name, origin, where, detail: oneLine(detail), proof };
}

export function weightOf({ name }: Finding): FindingWeight {
  return FINDING_MEANINGS[name].weight;
}

/** 0 nothing, 1 an alarm, 3 something could not be judged and no alarm. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 3 {
  const weights = new Set(findings.map(weightOf));
  if (weights.has('alarme')) return 1;
  return weights.has('empechement') ? 3 : 0;
}

/** Details quote servers and files: no control character of theirs reaches a terminal or breaks a line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?').slice(0, 400);
}
