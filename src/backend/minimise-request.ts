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
  const kept = membersOf(folded(demande), PLANS[serviceOf(demande)]);
  // Built in the order of RFC 8785, of texts that the contract bounds to well-formed ones: this is its canonical form.
  const canonical = JSON.stringify(kept);
  return {
    demande: kept as unknown as Demande,
    transmis: { empreinte: digest(canonical), correspondance: MAPPING },
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

/** A table ready for use, its members in the order of RFC 8785. */
interface Plan {
  readonly names: readonly string[];
  readonly fates: readonly (Fate | Plan | readonly [Plan])[];
}

const PLANS: Readonly<Record<Service, Plan>> = {
  IDB: planOf(ALLOWED.IDB),
  SIM: planOf(ALLOWED.SIM),
  CLC: planOf(ALLOWED.CLC),
  DEL: planOf(ALLOWED.DEL),
};

function planOf(members: Members): Plan {
  const names = Object.keys(members)
    .filter((name) => members[name] !== 'retenu')
    .sort();
  return { names, fates: names.map((name) => nested(members[name] as Fate)) };
}

function nested(fate: Fate): Plan['fates'][number] {
  if (typeof fate === 'string') return fate;
  return isList(fate) ? [planOf(fate[0])] : planOf(fate);
}

function membersOf(source: Json, { names, fates }: Plan): Json {
  const kept: Record<string, unknown> = {};
  // Over the table, not over the source: what the table does not name has no way out.
  for (const [index, name] of names.entries()) {
    const value = memberOf(source[name], fates[index] as Plan['fates'][number]);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function memberOf(value: unknown, fate: Plan['fates'][number]): unknown {
  if (value === undefined || typeof fate === 'string') return value;
  if (Array.isArray(fate)) return (value as readonly Json[]).map((item) => membersOf(item, fate[0] as Plan));
  const members = membersOf(value as Json, fate as Plan);
  // One that was sent empty stays: that a situation is known, and holds nothing, is a statement the rules look at.
  const emptied = Object.keys(members).length === 0 && Object.keys(value as Json).length > 0;
  return emptied ? undefined : members;
}

function isList(fate: Members | readonly [Members]): fate is readonly [Members] {
  return Array.isArray(fate);
}
