/** How to verify the file without trusting it: the anchors to compare, the command, and openssl alone. */
import { type Certificate } from '../../../pki/certificate.js';
import {
  chainMember,
  LOG_KEY_MEMBER,
  MEMBERS,
  type OpensslName,
  SIGNED_XML_MEMBER,
  signatureMember,
  type SignedName,
  signedBytesMember,
  STAMPED_BYTES_MEMBER,
} from '../../../trace/evidence/member-names.js';
import { type EvidenceFacts, type SignerFacts } from '../evidence-facts.js';
import { type SignedBy } from '../signed-document.js';
import { hash } from 'node:crypto';
import { fingerprint, text } from './page-text.js';

/** Everything rests on these: they are compared with what the reader has from elsewhere. */
export function anchors({ roots, operator, log }: EvidenceFacts): string {
  const stamp = log?.stamped?.timestamp.chain.at(-1) ?? log?.before?.timestamp.chain.at(-1);
  const rows: readonly (readonly [string, Certificate])[] = [
    ...roots.map((one) => ['Autorité racine', one] as const),
    ['Cachet de l’opérateur de l’annuaire', operator],
    ...(stamp === undefined ? [] : [['Autorité d’horodatage (racine)', stamp] as const]),
  ];
  const lines = rows.map(
    ([name, one]) =>
      `<dt>${name}</dt><dd>${text(one.commonName)}<br><span class="empreinte">${fingerprint(hash('sha256', one.der, 'buffer'))}</span></dd>`,
  );
  return `<dl>${lines.join('\n')}</dl>`;
}

/** Digests of what was said, for whoever holds the documents from elsewhere. */
export function digests({ answer, request }: EvidenceFacts): string {
  const rows = [
    request && (['Demande', request.filed.payload] as const),
    answer && (['Réponse', answer.document.payload] as const),
  ].filter((one) => one !== undefined);
  if (rows.length === 0) return '';
  const lines = rows.map(
    ([name, bytes]) =>
      `<dt>${name}</dt><dd class="empreinte">${fingerprint(hash('sha256', bytes, 'buffer'))}</dd>`,
  );
  return `<h3>Empreintes (SHA-256) des contenus signés</h3><dl>${lines.join('\n')}</dl>`;
}

const FOLDERS = [
  [
    'demande/, reponse/',
    'la demande et la réponse : signées (<code>.jose.json</code>), et leur contenu tel qu’il se lit',
  ],
  ['certificats/', 'les chaînes de certificats des signataires, et les ancres où elles mènent'],
  ['revocation/', 'les listes de révocation, telles qu’elles étaient'],
  ['annuaire/', 'l’extrait d’annuaire scellé : qui signe pour qui'],
  [
    'journal/',
    'le reçu de l’échange, les preuves d’inclusion, horodatages et cosignatures, la liste scellée des journaux',
  ],
  ['verification/', 'les mêmes octets et signatures, prêts pour OpenSSL'],
  ['META-INF/', 'le manifeste : l’empreinte de chaque membre du conteneur (ASiC-E, ETSI EN 319 162-1)'],
] as const;

/** What stands where in the archive. */
export function folders({ request }: EvidenceFacts): string {
  const list = `<dl>${FOLDERS.map(([name, words]) => `<dt><code>${name}</code></dt><dd>${words}</dd>`).join('\n')}</dl>`;
  return request?.filed.envelope === undefined ? list : `${list}\n${SOAP}`;
}

const SOAP = `<p>La demande est venue en SOAP : <code>${MEMBERS.xmlRequest}</code> est l’enveloppe reçue, octet pour octet, et la réponse la
désigne par son empreinte. La signature de l’établissement, s’il y en a une, couvre le document que le corps de cette enveloppe porte,
non ses en-têtes. La réponse est rendue en XML à partir des mêmes contenu, signature et cachet que ceux de ce fichier.</p>`;

/** The commands, in the folder of the unpacked file. */
export function commands(facts: EvidenceFacts): string {
  const { answer, request, log } = facts;
  return [
    ...signature('la signature de l’établissement sur la demande', 'demande', request?.signer),
    ...signature('la signature de l’assureur sur la réponse', 'emetteur', answer?.issuer),
    ...signature('le cachet de la passerelle', 'cachet', answer?.seal),
    ...signedXml(facts),
    ...contents(facts),
    ...(log === undefined
      ? []
      : [
          '# le point de contrôle du journal',
          `openssl pkeyutl -verify -pubin -inkey ${LOG_KEY_MEMBER} -rawin -in ${signedBytesMember('journal')} -sigfile ${signatureMember('journal')}`,
        ]),
    ...(log?.stamped === undefined
      ? []
      : [
          '# l’horodatage de ce journal',
          `openssl ts -verify -attime ${seconds(log.stamped.timestamp.genTime)} -token_in -in ${MEMBERS.stampToken} -data ${STAMPED_BYTES_MEMBER} -CAfile ${MEMBERS.stampAuthorities}`,
        ]),
  ]
    .join('\n')
    .replace(/\n#/g, '\n\n#');
}

/** That what can be read is what was signed, and that the answer names the request. */
function contents({ answer, request }: EvidenceFacts): string[] {
  if (answer === undefined) return [];
  const padding = '='.repeat((3 - (answer.document.payload.length % 3)) % 3);
  // A line end before the padding stops openssl. Pages of requests in JSON have it, and are frozen as they are.
  const joined = request?.filed.envelope === undefined ? '' : ` | tr -d '\\n'`;
  return [
    '# le contenu lisible est celui que le cachet couvre : rien ne s’affiche',
    `{ cut -d. -f2 ${signedBytesMember('cachet')} | tr '_-' '/+'${joined}; printf '${padding}'; } | openssl base64 -d -A | cmp - ${MEMBERS.answerContent}`,
    ...(request === undefined || (request.signer === undefined && request.filed.envelope === undefined)
      ? []
      : [
          '# l’empreinte de la demande est, au signe = près, celle que la réponse désigne (requete.empreinte)',
          `openssl dgst -sha256 -binary ${request.filed.envelope === undefined ? MEMBERS.requestContent : MEMBERS.xmlRequest} | openssl base64 | tr '/+' '_-'`,
        ]),
  ];
}

/** In XML the signature is over a list of digests: that of the document stands in it. */
function signedXml({ request }: EvidenceFacts): string[] {
  if (request?.filed.envelope?.signed === undefined) return [];
  return [
    '# l’empreinte du document signé (forme canonique) est dans ce que la signature couvre : une ligne, 1',
    `grep -cF "$(openssl dgst -sha256 -binary ${SIGNED_XML_MEMBER} | openssl base64)" ${signedBytesMember('demande')}`,
  ];
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

function signature(
  what: string,
  name: SignedName & OpensslName,
  signer: SignerFacts<SignedBy> | undefined,
): string[] {
  if (signer === undefined) return [];
  const { alg, iat } = signer.signed.header;
  const padding = alg === 'PS256' ? '-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 ' : '';
  const chain = chainMember(name);
  return [
    `# ${what}, puis sa chaîne à cette date`,
    `openssl x509 -in ${chain} -noout -pubkey > cle.pem`,
    `openssl dgst -${alg === 'ES384' ? 'sha384' : 'sha256'} ${padding}-verify cle.pem -signature ${signatureMember(name)} ${signedBytesMember(name)}`,
    `openssl verify -attime ${iat} -CAfile ${MEMBERS.anchors} -untrusted ${chain} ${chain}`,
  ];
}
