/**
 * The members of an evidence container, by their only names. What stands under `META-INF` and `mimetype` belongs to the
 * container (ETSI EN 319 162-1, section 4.4); everything else is evidence, and is covered by the manifest.
 */
export const MIMETYPE = 'mimetype';
/** Content of the `mimetype` member, without a line end (EN 319 162-1, annex A.1). */
export const ASIC_E = 'application/vnd.etsi.asic-e+zip';

export const MEMBERS = {
  page: 'LISEZMOI.html',
  manifest: 'META-INF/ASiCManifest.xml',
  /** RFC 3161, over the manifest. */
  containerToken: 'META-INF/timestamp.tst',
  extract: 'annuaire/extrait.jose.json',
  slip: 'bordereau.json',
  /** Roots. */
  anchors: 'certificats/ancres.pem',
  stampAuthorities: 'certificats/horodatage.pem',
  request: 'demande/demande.jose.json',
  /** A request that came unsigned, byte for byte. */
  plainRequest: 'demande/demande.json',
  /** A request in SOAP, signed or not: its envelope, byte for byte. */
  xmlRequest: 'demande/demande.xml',
  requestContent: 'demande/contenu.json',
  arrival: 'journal/arrivee.tlog-proof',
  stampBefore: 'journal/horodatage-anterieur.tlog-proof',
  stampProof: 'journal/horodatage.tlog-proof',
  stampToken: 'journal/horodatage.tst',
  logs: 'journal/journaux.jose.json',
  receipt: 'journal/recu.tlog-proof',
  witnessProof: 'journal/temoins.tlog-proof',
  /** Verifier keys of the witnesses, a line each. */
  witnesses: 'journal/temoins.txt',
  answer: 'reponse/reponse.jose.json',
  answerContent: 'reponse/contenu.json',
} as const;

/** Revocation lists, one an authority. */
export const REVOCATION_MEMBERS: readonly string[] = Array.from(
  { length: 8 },
  (_, at) => `revocation/${at + 1}.crl`,
);

/** Signatures of which the file holds the signer's chain (`certificats/`) and openssl's two files (`verification/`). */
export const SIGNED = ['annuaire', 'cachet', 'demande', 'emetteur', 'journaux'] as const;
export type SignedName = (typeof SIGNED)[number];

export function chainMember(name: SignedName): string {
  return `certificats/${name}.pem`;
}

/**
 * What openssl verifies by itself: the signed bytes and the signature (DER); the key is in the chain, that of the log in a
 * file of its own.
 */
export const OPENSSL_NAMES = ['cachet', 'demande', 'emetteur', 'journal'] as const;
export type OpensslName = (typeof OPENSSL_NAMES)[number];

export function signedBytesMember(name: OpensslName): string {
  return `verification/${name}.txt`;
}

export function signatureMember(name: OpensslName): string {
  return `verification/${name}.sig`;
}

/** What the signature of a request in SOAP covers, in canonical form: its digest stands in the signed bytes. */
export const SIGNED_XML_MEMBER = 'verification/demande.xml';
export const LOG_KEY_MEMBER = 'verification/journal.pem';
/** What the time-stamp over the log covers: the text of the checkpoint. */
export const STAMPED_BYTES_MEMBER = 'verification/horodatage.txt';

const NAMES: ReadonlySet<string> = new Set([
  ...Object.values(MEMBERS),
  ...REVOCATION_MEMBERS,
  ...SIGNED.map(chainMember),
  ...OPENSSL_NAMES.flatMap((name) => [signedBytesMember(name), signatureMember(name)]),
  SIGNED_XML_MEMBER,
  LOG_KEY_MEMBER,
  STAMPED_BYTES_MEMBER,
]);

/** Whether a container may have a member of this name, besides `mimetype`. */
export function isMemberName(name: string): boolean {
  return NAMES.has(name);
}
