import { createHash } from 'node:crypto';
import { type Bareme, wireParameter } from '../../../calculation/bareme.js';
import { type Contract } from '../../../calculation/guarantees.js';
import { canonicalJson } from '../../../kernel/canonical-json.js';
import { amount } from '../../../kernel/money.js';
import { type Conditions } from '../../../messages/types.js';

/** The conditions applied: what an answer names by digest, and the text whose digest it is. */
export interface AppliedConditions extends Conditions {
  /** Canonical JSON (RFC 8785) of contract and bareme. */
  readonly texte: string;
  /** On 10 digits. */
  readonly amc: string;
  /** Reference of the contract. */
  readonly contrat: string;
}

/** One bareme serves every answer of a version: its canonical text, and what was made with it, are kept. */
const kept = new WeakMap<
  Bareme,
  { readonly texte: string; readonly byContract: Map<string, AppliedConditions> }
>();
const MAX_CONTRACTS = 10_000;

/**
 * Contract and bareme as one document, its URI and its SHA-256. Anybody who holds the document can tell whether an
 * answer was calculated under it; the AMC's register keeps every one that an answer named.
 */
export function conditionsOf(amc: string, contract: Contract, bareme: Bareme): AppliedConditions {
  let known = kept.get(bareme);
  if (known === undefined) {
    const texte = canonicalJson(bareme.map(wireParameter));
    kept.set(bareme, (known = { texte, byContract: new Map<string, AppliedConditions>() }));
  }
  const contrat = canonicalJson(contractDocument(contract));
  const key = `${amc} ${contrat}`;
  let conditions = known.byContract.get(key);
  if (conditions === undefined) {
    const texte = `{"amc":${canonicalJson(amc)},"bareme":${known.texte},"contrat":${contrat}}`;
    conditions = applied(amc, contract.reference, texte);
    if (known.byContract.size >= MAX_CONTRACTS) known.byContract.clear();
    known.byContract.set(key, conditions);
  }
  return conditions;
}

function applied(amc: string, contrat: string, texte: string): AppliedConditions {
  const empreinte = createHash('sha256').update(texte, 'utf8').digest('base64url');
  return { uri: conditionsUri(amc, empreinte), empreinte, texte, amc, contrat };
}

/** The digest is the last part of the name, so that one document has one name. */
export function conditionsUri(amc: string, empreinte: string): string {
  return `urn:roc:conditions:${amc}:${empreinte}`;
}

/** What an answer carries of them. */
export function conditionsNamed({ uri, empreinte }: AppliedConditions): Conditions {
  return { uri, empreinte };
}

/** The contract in the words of the wire: amounts as decimal strings. */
function contractDocument(contract: Contract): object {
  const { chambre, forfaitJournalier, ...terms } = contract;
  return {
    ...terms,
    chambre: chambre === null ? null : { parJour: amount(chambre.parJour), joursMax: chambre.joursMax },
    forfaitJournalier:
      forfaitJournalier === 'illimite'
        ? { illimite: true }
        : { illimite: false, joursMax: forfaitJournalier },
  };
}
