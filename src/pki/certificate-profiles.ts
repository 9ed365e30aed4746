/**
 * The certificate profiles the gateway knows, as data: what each leaf must say so that it may play its part.
 * They follow the public description of IGC-Santé (SSL_SERV, AUTH_CLI, cachet). The real template and policy
 * OIDs are not public: the policies below use the example arc 2.999 of ITU-T X.660 and prove nothing.
 */
export const EXTENDED_KEY_USAGE = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  /** RFC 9336. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
  /** RFC 3161 section 2.3. */
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** RFC 5280 section 4.2.1.3; `contentCommitment` is the newer name of nonRepudiation. */
export const KEY_USAGES = [
  'digitalSignature',
  'contentCommitment',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsageName = (typeof KEY_USAGES)[number];

export type LeafProfileName = 'ssl-serv' | 'auth-cli' | 'cachet' | 'horodatage' | 'personne';

export interface LeafProfile {
  /** The name of the matching IGC-Santé offer. */
  readonly igcSante: string;
  readonly keyUsages: readonly KeyUsageName[];
  readonly extendedKeyUsages: readonly string[];
  /** RFC 3161 section 2.3 demands it of time-stamp authorities, and of them only. */
  readonly extendedKeyUsageCritical?: boolean;
  readonly policy: string;
}

export const LEAF_PROFILES: Readonly<Record<LeafProfileName, LeafProfile>> = {
  'ssl-serv': {
    igcSante: 'SERV SSL_SERV',
    keyUsages: ['digitalSignature'],
    extendedKeyUsages: [EXTENDED_KEY_USAGE.serverAuth],
    policy: '2.999.1.1',
  },
  'auth-cli': {
    igcSante: 'ORG AUTH_CLI',
    keyUsages: ['digitalSignature'],
    extendedKeyUsages: [EXTENDED_KEY_USAGE.clientAuth],
    policy: '2.999.1.2',
  },
  cachet: {
    igcSante: 'ORG SIGN',
    keyUsages: ['digitalSignature', 'contentCommitment'],
    extendedKeyUsages: [EXTENDED_KEY_USAGE.documentSigning],
    policy: '2.999.1.3',
  },
  horodatage: {
    igcSante: 'hors IGC-Santé',
    keyUsages: ['digitalSignature'],
    extendedKeyUsages: [EXTENDED_KEY_USAGE.timeStamping],
    extendedKeyUsageCritical: true,
    policy: '2.999.1.4',
  },
  // A natural person's signature: the subject names the person (ETSI EN 319 412-2, section 4.2.4).
  personne: {
    igcSante: 'PS/PRO SIGN',
    keyUsages: ['digitalSignature', 'contentCommitment'],
    extendedKeyUsages: [EXTENDED_KEY_USAGE.documentSigning],
    policy: '2.999.1.5',
  },
};

/** What a certificate is presented for. */
export type CertificatePurpose = 'client-tls' | 'server-tls' | 'cachet' | 'horodatage';

/**
 * One of the key usages and the extended key usage a leaf must carry; a TLS usage on a seal is refused. That the usage of
 * a time-stamp authority stands alone and critical is judged where tokens are.
 */
export const PURPOSE_RULES: Readonly<
  Record<
    CertificatePurpose,
    { keyUsages: readonly KeyUsageName[]; required: string; forbidden: readonly string[] }
  >
> = {
  'client-tls': { keyUsages: ['digitalSignature'], required: EXTENDED_KEY_USAGE.clientAuth, forbidden: [] },
  'server-tls': { keyUsages: ['digitalSignature'], required: EXTENDED_KEY_USAGE.serverAuth, forbidden: [] },
  horodatage: {
    keyUsages: ['digitalSignature', 'contentCommitment'],
    required: EXTENDED_KEY_USAGE.timeStamping,
    forbidden: [],
  },
  cachet: {
    keyUsages: ['contentCommitment'],
    required: EXTENDED_KEY_USAGE.documentSigning,
    forbidden: [EXTENDED_KEY_USAGE.clientAuth, EXTENDED_KEY_USAGE.serverAuth],
  },
};
