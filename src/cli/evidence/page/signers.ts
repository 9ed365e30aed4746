/** Who signed what: holder, role, algorithm, and what revocation lists said when it was signed. */
import { type Certificate } from '../../../pki/certificate.js';
import { type RevocationState } from '../../../pki/revocation.js';
import { type EvidenceFacts, type SignerFacts } from '../evidence-facts.js';
import { type SignedBy } from '../signed-document.js';
import { moment, text } from './page-text.js';

interface Signer {
  readonly what: string;
  readonly role: string;
  readonly facts: SignerFacts<SignedBy>;
}

export function signers(facts: EvidenceFacts): string {
  const rows = signersOf(facts).map(
    ({ what, role, facts: { signed, revocation } }) => `<tr><th scope="row">${what}</th>
<td>${holder(signed.chain[0])}<br><span class="source">${role}</span></td>
<td>${text(signed.header.alg)}, le ${moment(signed.header.iat * 1000)}<br><span class="source">${revocationText(revocation)}</span></td></tr>`,
  );
  const unsigned = facts.request !== undefined && facts.request.signer === undefined;
  return `<table><thead><tr><th scope="col">Document</th><th scope="col">Signataire</th><th scope="col">Signature (date du signataire)</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
${unsigned ? '<p>La demande jointe n’est pas signée : la réponse et le journal en portent l’empreinte, et seule la passerelle dit qui l’a envoyée.</p>' : ''}
${facts.request === undefined ? '<p>La demande n’est pas jointe : la réponse et le journal en portent l’empreinte, sans la montrer.</p>' : ''}`;
}

function signersOf({ answer, request, log, directory }: EvidenceFacts): Signer[] {
  const issuer = answer?.issuer;
  const header = issuer?.signed.header;
  const mandated = header?.kind === 'emetteur' && header.signataire === 'delegue';
  const [office] = directory.signatures;
  const [lists] = log?.document.signatures ?? [];
  return [
    request?.signer && { what: 'Demande', role: requestRole(request), facts: request.signer },
    issuer && {
      what: 'Réponse',
      role: mandated
        ? `pour l’assureur, par une clé déléguée (mandat ${text(header.mandat)})`
        : 'l’assureur, de sa propre clé',
      facts: issuer,
    },
    answer && {
      what: 'Cachet',
      role: 'la passerelle, sur la réponse et sur la signature de l’assureur',
      facts: answer.seal,
    },
    lists && {
      what: 'Liste des journaux',
      role: 'la passerelle',
      facts: { signed: lists, revocation: undefined },
    },
    office && {
      what: 'Annuaire',
      role: 'l’opérateur de l’annuaire, qui dit qui signe pour qui',
      facts: { signed: office, revocation: undefined },
    },
  ].filter((one) => one !== undefined);
}

function requestRole({ filed }: NonNullable<EvidenceFacts['request']>): string {
  return filed.envelope === undefined
    ? 'pour l’établissement'
    : 'pour l’établissement, sur le document XML que porte son enveloppe SOAP (XML-DSig, XAdES)';
}

function holder(certificate: Certificate | undefined): string {
  if (certificate === undefined) return '';
  const { commonName, organisation, structureId } = certificate;
  const more = [
    organisation === commonName ? null : organisation,
    structureId === null ? null : `structure ${structureId}`,
  ];
  const named = more.filter((one) => one !== null).map((one) => text(one));
  return `<strong>${text(commonName)}</strong>${named.length === 0 ? '' : `<br>${named.join(', ')}`}`;
}

function revocationText(state: RevocationState | undefined): string {
  if (state === undefined) return 'certificat valable à cette date';
  const list = state.thisUpdate === null ? '' : `, liste du ${moment(state.thisUpdate)}`;
  if (state.etat === 'revoquee')
    return `certificat révoqué plus tard, le ${moment(state.revokedAt ?? NaN)}${list}`;
  if (state.etat === 'bonne') return `certificat valable et non révoqué${list}`;
  return 'certificat valable ; aucune liste de révocation en cours à cette date';
}
