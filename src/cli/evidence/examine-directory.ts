/** The directory extract of an evidence file: who was who, as the directory's operator sealed it. */
import { type Directory } from '../../directory/directory.js';
import { type Extract } from '../../directory/extract.js';
import { openExtract } from '../../directory/open-extract.js';
import { type Certificate } from '../../pki/certificate.js';
import { TrustStore } from '../../pki/trust-store.js';
import { type Check, check, fails, holds } from '../../signing/judgement.js';
import { type EvidenceParts } from './evidence-parts.js';
import { type ChainMeans, signedDocument, type SignedDocument } from './signed-document.js';

export interface FiledDirectory {
  readonly means: ChainMeans;
  readonly document: SignedDocument;
  readonly directory: Directory;
  readonly extract: Extract;
  readonly operator: Certificate;
  /** Signer first, root last. */
  readonly chain: readonly Certificate[];
  /** Seconds. */
  readonly iat: number;
}

export type DirectoryJudgement =
  | { readonly ok: true; readonly filed: FiledDirectory; readonly check: Check }
  | { readonly ok: false; readonly check: Check };

/** Opens the extract under the file's own anchors; whether these are the reader's is judged elsewhere. */
export function directoryJudgement(parts: EvidenceParts): DirectoryJudgement {
  const no = (nom: string, pourquoi: string): DirectoryJudgement => ({
    ok: false,
    check: fails(nom, pourquoi),
  });
  const trust = trustOf(parts.authorities);
  if (trust === undefined) return no('ancres', 'elles ne peuvent pas servir d’autorités de certification');
  const known = new Map(parts.known?.map((one) => [one.x5tS256, one]));
  const means: ChainMeans = { trust, certificateOf: (x5tS256) => known.get(x5tS256) };
  const document = signedDocument(parts.extract, means);
  if (!document.ok) return no('annuaire', document.fault);
  const [signed] = document.value.signatures;
  const [operator] = signed?.chain ?? [];
  if (signed === undefined || operator === undefined)
    return no('annuaire', 'aucune chaîne valide jusqu’à une ancre');
  const opened = openExtract(document.value.bytes, { trust, operator });
  if (!opened.ok) return no('annuaire', `${opened.fault} : ${opened.detail}`);
  const { directory, extract, iat } = opened;
  return {
    ok: true,
    filed: { means, document: document.value, directory, extract, operator, chain: signed.chain, iat },
    check: holds('annuaire', `version ${extract.version}, scellée par ${operator.commonName}`),
  };
}

/** Undefined where a certificate is no authority, or none is a root. */
export function trustOf(authorities: readonly Certificate[]): TrustStore | undefined {
  try {
    return TrustStore.fromPem(authorities.map((one) => one.toPem()));
  } catch {
    return undefined;
  }
}

/**
 * An extract that was over when the answer was sealed says nothing of who was who then. One issued later does: it keeps
 * the periods of what it lists.
 */
export function directoryPeriodCheck({ extract }: FiledDirectory, at: number): Check {
  const over = at >= Date.parse(extract.expireLe);
  return check(
    'annuaire-periode',
    over ? `l’extrait était expiré (${extract.expireLe}) lors de l’échange` : undefined,
    `émis le ${extract.emisLe}, valable jusqu’au ${extract.expireLe}`,
  );
}
