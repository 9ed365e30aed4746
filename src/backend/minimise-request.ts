import { canonicalJson } from '../kernel/canonical-json.js';
import { nameDigest } from '../kernel/name-digest.js';
import { type Service } from '../kernel/vocabulary.js';
import { isCcam } from '../messages/check-groupings.js';
import { beneficiaryOf, serviceOf } from '../messages/read-demande.js';
import { type Demande, type RequeteLiee } from '../messages/types.js';
import { digest } from '../signing/sign-answer.js';
import { ALLOWED, type Fate, type Members } from './minimisation-table.js';

/** Version of the mapping from what was received to what leaves; a change of what leaves is a new one. */
export const MAPPING = 'minimisation/1';

/** What an AMC is sent, and what its answer must name it by. */
export interface Minimised {
  readonly demande: Demande;
  readonly transmis: NonNullable<RequeteLiee['transmis']>;
}

/**
 * The minimum a service needs of a request: only members that {@link ALLOWED} lets through, CCAM codes folded to their
 * grouping code, names replaced by their digest. Expects a request that the contract and the business controls have
 * passed; the result is valid under the contract too. The same request always gives the same document.
 * @throws TypeError where a CCAM code has no grouping code: the controls refuse such a request.
 */
export function minimise(demande: Demande): Minimised {
  const service: Service = serviceOf(demande);
  const kept = membersOf(folded(demande), ALLOWED[service]) as unknown as Demande;
  return {
    demande: kept,
    transmis: { empreinte: digest(canonicalJson(kept)), correspondance: MAPPING },
  };
}

type Json = Readonly<Record<string, unknown>>;

/** The request with its act codes folded and its names digested, before anything is left out. */
function folded(demande: Demande): Json {
  const source = demande as unknown as Json;
  const person = beneficiaryOf(demande);
  const { nom, prenom } = person ?? {};
  const named = nom !== undefined || prenom !== undefined;
  return {
    ...source,
    ...(named
      ? { beneficiaire: { ...person, empreinteNom: nameDigest(demande.idMessage, nom, prenom) } }
      : {}),
    ...('lignes' in demande ? { lignes: demande.lignes.map(grouped) } : {}),
    ...('actes' in demande && demande.actes !== undefined ? { actes: demande.actes.map(grouped) } : {}),
  };
}

/** The line or act under its grouping code. */
function grouped<L extends { readonly code: string; readonly regroupement?: string }>(line: L): L {
  if (!isCcam(line.code)) return line;
  if (line.regroupement === undefined) throw new TypeError('a CCAM code without its grouping code');
  return { ...line, code: line.regroupement };
}

function membersOf(source: Json, allowed: Members): Json {
  const kept: Record<string, unknown> = {};
  // Over the table, not over the source: what the table does not name has no way out.
  for (const [name, fate] of Object.entries(allowed)) {
    const value = memberOf(source[name], fate);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function memberOf(value: unknown, fate: Fate): unknown {
  if (value === undefined || fate === 'retenu') return undefined;
  if (fate === 'transmis') return value;
  if (isList(fate)) return (value as readonly Json[]).map((item) => membersOf(item, fate[0]));
  const members = membersOf(value as Json, fate);
  return Object.keys(members).length === 0 ? undefined : members;
}

function isList(fate: Members | readonly [Members]): fate is readonly [Members] {
  return Array.isArray(fate);
}
