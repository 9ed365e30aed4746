/** What a signed answer says of itself and of the request it answers. */
import { paddedAmcNumber } from '../kernel/identifiers.js';
import { type ReadAnswer, type ReadRequest, requestPayload, type SealedReading } from './answer-evidence.js';
import { type Check, check, fails, unverified } from './judgement.js';
import { isRecord } from './jws.js';
import { parseJson } from './scan-json.js';
import { CTY, digest } from './sign-answer.js';

const SERVICE_OF: Readonly<Record<string, string>> = {
  [CTY.reponseIdb]: 'IDB',
  [CTY.reponseSim]: 'SIM',
  [CTY.reponseClc]: 'CLC',
  [CTY.reponseDel]: 'DEL',
};

/** The content is of the kind its signatures announce, and signed by whom it says. */
export function contentChecks(answer: ReadAnswer): Check[] {
  return [check('contenu', contentFault(answer), contentWords(answer))];
}

function contentFault(answer: ReadAnswer): string | undefined {
  if (answer.kind === 'annuaire')
    return answer.content.service === 'ANN' ? undefined : '« service » ANN attendu';
  const { content, issuer } = answer;
  const { cty } = answer.seal.header;
  const service = SERVICE_OF[cty];
  if (service !== undefined) {
    if (issuer === undefined) return "une réponse d'AMC sans signature d'émetteur";
    if (content.service !== service) return `« cty » annonce ${service}, le contenu non`;
  } else if (cty === CTY.refus) {
    if (typeof content.code !== 'string') return 'un refus sans code';
    if (content.origine === 'amc' && issuer === undefined) return "refus d'origine AMC sans sa signature";
    if (content.origine !== 'amc' && issuer !== undefined)
      return "refus de la passerelle signé d'un émetteur";
  } else if (cty !== CTY.message) {
    return `« cty » inattendu : ${cty}`;
  }
  return issuer === undefined ? undefined : modeFault(answer);
}

function modeFault(answer: SealedReading): string | undefined {
  const { signataire } = answer.content;
  const mode = isRecord(signataire) ? signataire.mode : undefined;
  return mode === answer.issuer?.header.signataire
    ? undefined
    : '« signataire » du contenu et de la signature diffèrent';
}

function contentWords(answer: ReadAnswer): string {
  const { cty } = answer.kind === 'annuaire' ? answer.operator.header : answer.seal.header;
  if (cty !== CTY.refus) return `contenu conforme à ${cty}`;
  return `refus « ${String(answer.content.code)} », origine ${String(answer.content.origine)}`;
}

const IDENTITY = [
  { nom: 'idMessage', inAnswer: 'idMessage', of: (request: Record<string, unknown>) => request.idMessage },
  {
    nom: 'EJ',
    inAnswer: 'finessJuridique',
    of: (request: Record<string, unknown>) =>
      isRecord(request.etablissement) ? request.etablissement.finessJuridique : undefined,
  },
  { nom: 'AMC', inAnswer: 'numeroAmc', of: amcOf },
] as const;

function amcOf(request: Record<string, unknown>): unknown {
  const numero = isRecord(request.amc) ? request.amc.numero : undefined;
  return typeof numero === 'string' ? paddedAmcNumber(numero) : undefined;
}

/** The answer names this very request: by digest, and by message id, EJ and AMC where the request can be read. */
export function requestChecks(answer: ReadAnswer, request: Buffer | ReadRequest | undefined): Check[] {
  const { requete } = answer.content;
  const own = ownFault(answer);
  if (own !== undefined) return [fails('demande-identite', own)];
  if (request === undefined) return [unverified('demande-empreinte', 'aucune demande fournie')];
  const payload = Buffer.isBuffer(request)
    ? requestPayload(request)
    : { ok: true as const, value: request.recu };
  if (!payload.ok) return [fails('demande-empreinte', `demande illisible : ${payload.fault}`)];
  if (!isRecord(requete)) return [fails('demande-empreinte', 'la réponse ne nomme aucune demande')];
  const same =
    requete.algorithme === 'S256' &&
    digestsOf(requete, Buffer.isBuffer(request) ? request : request.recu, payload.value).includes(
      requete.empreinte,
    );
  const fault = same ? undefined : "l'empreinte n'est pas celle de la demande fournie";
  return [
    check('demande-empreinte', fault, "l'empreinte (SHA-256) est celle de la demande fournie"),
    identityCheck(requete, Buffer.isBuffer(request) ? messageIn(payload.value) : request.message),
  ];
}

/**
 * What the answer may name the request by: its payload; or, where it was refused before anything of it was read (no
 * message id is named then), the document as it came.
 */
function digestsOf(requete: Record<string, unknown>, request: Buffer, payload: Buffer): unknown[] {
  return requete.idMessage === null ? [digest(payload), digest(request)] : [digest(payload)];
}

/** The answering AMC is the one the request was for, by the answer's own words. */
function ownFault(answer: ReadAnswer): string | undefined {
  const { amc, requete } = answer.content;
  if (answer.kind === 'annuaire' || answer.issuer === undefined) return undefined;
  if (!isRecord(amc) || !isRecord(requete)) return 'la réponse ne nomme ni son AMC ni sa demande';
  const asked = typeof requete.numeroAmc === 'string' ? paddedAmcNumber(requete.numeroAmc) : undefined;
  return asked === amc.numero ? undefined : "l'AMC qui répond n'est pas celle de la demande";
}

function messageIn(payload: Buffer): unknown {
  const parsed = parseJson(payload, 64);
  return parsed.ok ? parsed.value : undefined;
}

function identityCheck(requete: Record<string, unknown>, request: unknown): Check {
  const nom = 'demande-identite';
  if (!isRecord(request)) return unverified(nom, "la demande n'est pas un message lisible");
  const different = IDENTITY.filter((one) => {
    const said = requete[one.inAnswer];
    // A refusal of an unreadable request says null: it claims nothing about it.
    if (said === null) return false;
    const meant = one.inAnswer === 'numeroAmc' && typeof said === 'string' ? paddedAmcNumber(said) : said;
    return meant !== one.of(request);
  });
  const fault =
    different.length === 0 ? undefined : `diffère : ${different.map((one) => one.nom).join(', ')}`;
  return check(nom, fault, 'message, EJ et AMC sont ceux de la demande');
}
