/** The offline judgement of an evidence file: named checks, the level reached, and nothing taken from it on its word. */
import { type Clock } from '../../kernel/clock.js';
import { type Check, fails, holds, unverified, type Judgement } from '../../signing/judgement.js';
import { CONTAINER_FAULT_SENTENCES } from '../../trace/evidence/container-fault.js';
import { isCovered, manifestFault } from '../../trace/evidence/manifest.js';
import { MEMBERS } from '../../trace/evidence/member-names.js';
import { readContainer } from '../../trace/evidence/read-container.js';
import { type Level, LEVELS } from '../../trace/log/judge-receipt.js';
import { confrontEvidence, containerStampChecks, type ReaderTrust } from './confront-evidence.js';
import { deriveMembers } from './derive-members.js';
import { type EvidenceFacts, levelsOf } from './evidence-facts.js';
import { partsOf } from './evidence-parts.js';
import { examineEvidence } from './examine-evidence.js';

export interface EvidenceJudgement extends Judgement {
  /** The highest level reached with all those below it; null where not even the signatures are there. */
  readonly niveau: Level | null;
  readonly niveaux: Readonly<Record<Level, boolean>>;
  readonly idEchange: string | null;
}

const NONE: Readonly<Record<Level, boolean>> = {
  signe: false,
  inclus: false,
  horodate: false,
  temoigne: false,
};

/** Judges a file. Never throws on its bytes. */
export async function judgeEvidence(
  bytes: Buffer,
  reader: ReaderTrust,
  clock: Clock,
): Promise<EvidenceJudgement> {
  const container = readContainer(bytes);
  if (!container.ok) {
    const { fault, membre } = container;
    const where = membre === undefined ? '' : ` (${membre})`;
    return refused([fails('conteneur', `${fault} : ${CONTAINER_FAULT_SENTENCES[fault]}${where}`)]);
  }
  const { members } = container;
  const controles: Check[] = [holds('conteneur', `${members.size} membres, une seule écriture possible`)];
  const read = partsOf(members);
  if (!read.ok) return refused([...controles, manifestCheck(members), fails(read.check, read.fault)]);
  const { parts } = read;
  const examined = await examineEvidence(parts);
  controles.push(manifestCheck(members), ...examined.controles);
  const { facts, lists } = examined;
  if (facts === undefined) {
    controles.push(unverified('page', 'rien de vérifié à quoi la comparer'));
    return refused(controles, parts.slip.idEchange);
  }
  controles.push(...derivedChecks(members, deriveMembers(parts, facts, lists)));
  const confronted = confrontEvidence(facts, reader, clock);
  const manifest = members.get(MEMBERS.manifest) ?? Buffer.alloc(0);
  controles.push(
    ...confronted.checks,
    ...containerStampChecks(manifest, members.get(MEMBERS.containerToken), reader, clock),
  );
  if (controles.some(({ verdict }) => verdict === 'ne tient pas'))
    return refused(controles, parts.slip.idEchange);
  return { verdict: 'tient', controles, idEchange: parts.slip.idEchange, ...levels(facts, confronted) };
}

function refused(controles: readonly Check[], idEchange: string | null = null): EvidenceJudgement {
  return { verdict: 'ne tient pas', controles, idEchange, niveau: null, niveaux: NONE };
}

function levels(
  facts: EvidenceFacts,
  { stamped, witnessed }: { readonly stamped: boolean; readonly witnessed: boolean },
): Pick<EvidenceJudgement, 'niveau' | 'niveaux'> {
  const established = levelsOf(facts);
  const niveaux = {
    ...established,
    horodate: established.horodate && stamped,
    temoigne: established.temoigne && witnessed,
  };
  return { niveaux, niveau: LEVELS.filter((level) => niveaux[level]).at(-1) ?? null };
}

function manifestCheck(members: ReadonlyMap<string, Buffer>): Check {
  const manifest = members.get(MEMBERS.manifest);
  if (manifest === undefined) return fails('manifeste', 'il manque');
  const fault = manifestFault(manifest, members);
  return fault === undefined
    ? holds('manifeste', 'les empreintes (SHA-256) sont celles des membres')
    : fails('manifeste', fault);
}

/** Which check a derived member belongs to, by the beginning of its name; documents in another spelling are `ecriture`. */
const DERIVED: readonly (readonly [RegExp, string, string])[] = [
  [/^LISEZMOI\.html$/, 'page', 'la page dit ce qui est vérifié, et rien d’autre'],
  [/^bordereau\.json$/, 'bordereau-ecriture', 'une seule écriture'],
  [/^certificats\//, 'certificats', 'ce sont les chaînes des signatures'],
  [/^(?:demande|reponse)\/contenu\.json$/, 'contenus', 'ce sont les contenus signés'],
  [/^verification\//, 'pieces-openssl', 'ce sont les octets, les signatures et la clé vérifiés'],
  [/^revocation\//, 'revocation-listes', 'une liste par autorité, signée d’elle'],
  [/./, 'ecriture', 'chaque pièce a sa seule écriture'],
];

function derivedChecks(members: ReadonlyMap<string, Buffer>, due: ReadonlyMap<string, Buffer>): Check[] {
  const names = new Set([...[...members.keys()].filter(isCovered), ...due.keys()]);
  const wrong = [...names].filter((name) => !isSame(members.get(name), due.get(name)));
  const seen = new Map<string, string[]>();
  for (const name of wrong) {
    const [, nom = 'ecriture'] = DERIVED.find(([pattern]) => pattern.test(name)) ?? [];
    seen.set(nom, [...(seen.get(nom) ?? []), faultOf(name, members.get(name), due.get(name))]);
  }
  return DERIVED.map(([, nom, good]) => {
    const faults = seen.get(nom);
    return faults === undefined ? holds(nom, good) : fails(nom, faults.join(' ; '));
  });
}

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one !== undefined && other !== undefined && one.equals(other);
}

function faultOf(name: string, held: Buffer | undefined, due: Buffer | undefined): string {
  if (held === undefined) return `il manque ${name}`;
  return due === undefined ? `${name} est en trop` : `${name} n’est pas ce qui découle des pièces vérifiées`;
}
