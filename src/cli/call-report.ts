/** What `roc appeler` says of an answer, and of a call that could not be made. */
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { looksLikeXml, openXmlAnswer } from '../bindings/soap/open-answer.js';
import { readAnswer } from '../signing/answer-evidence.js';
import { isRecord, parseJsonJws } from '../signing/jws.js';
import { directoryBeside } from './call-arguments.js';

/**
 * Lines about an answer: that it is a replay; of a refusal its code, the field at fault, the sentence for who integrates.
 * Its proof is for `roc verify`.
 */
export function answerLines(status: number, body: Buffer): readonly string[] {
  const jws = jwsOf(body);
  const answer = typeof jws === 'string' ? { ok: false as const, fault: jws } : readAnswer(jws);
  if (!answer.ok) return [`la réponse ne se lit pas : ${answer.fault}`].map(printable);
  const lines = isReplay(jws as Buffer) ? [REPLAY] : [];
  return (status < 400 ? lines : [...lines, ...refusalLines(answer.value.content)]).map(printable);
}

const REPLAY =
  'rejeu : cet idMessage a déjà sa réponse, la voici ; elle porte l’empreinte de la première demande, que roc verify veut à côté';

/** The JWS of an answer, or why there is none. */
function jwsOf(body: Buffer): Buffer | string {
  if (!looksLikeXml(body)) return body;
  const opened = openXmlAnswer(body);
  return opened.ok ? opened.value.jws : opened.fault;
}

function isReplay(jws: Buffer): boolean {
  const read = parseJsonJws(jws, 'admis');
  return read.ok && read.value.others.rejeu === true;
}

function refusalLines({ code, status, detail, champ, textes }: Readonly<Record<string, unknown>>): string[] {
  const field = typeof champ === 'string' ? ` (${champ})` : '';
  const advice = isRecord(textes) ? [`  ${String(textes.developpeur)}`] : [];
  return [`refus ${String(code)} (statut ${String(status)}) : ${String(detail)}${field}`, ...advice];
}

/** The answer is not verified here: no control character of it reaches the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 700);
}

/** The command that judges an answer; with the folder of trust where the authorities given are in one. */
export async function verifyLine(answer: string, autorites: string): Promise<string> {
  const isFolder = await access(directoryBeside(autorites)).then(
    () => true,
    () => false,
  );
  return `à vérifier : npx roc verify ${quoted(answer)} --confiance ${isFolder ? quoted(dirname(autorites)) : 'DOSSIER'}`;
}

function quoted(path: string): string {
  return /^[\w./:@%+=-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'personne ne répond à cette adresse (connexion refusée)',
  ENOTFOUND: 'nom d’hôte inconnu',
  ECONNRESET:
    'la passerelle a coupé la connexion : certificat client refusé ? Son port de diagnostic dit pourquoi (GET /diagnostic/v1/whoami)',
  EPROTO: 'ce n’est pas du TLS qui répond à cette adresse (port de --url ?)',
  ERR_TLS_CERT_ALTNAME_INVALID: 'le certificat du serveur n’est pas à ce nom d’hôte',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'le certificat du serveur ne vient pas des autorités de --autorites',
  UNABLE_TO_GET_ISSUER_CERT: 'le certificat du serveur ne vient pas des autorités de --autorites',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'le certificat du serveur ne vient pas des autorités de --autorites',
  SELF_SIGNED_CERT_IN_CHAIN: 'le certificat du serveur ne vient pas des autorités de --autorites',
  ERR_OSSL_X509_KEY_VALUES_MISMATCH: '--cle n’est pas la clé de --certificat',
  ERR_OSSL_PEM_NO_START_LINE: 'un des fichiers de --certificat, --cle ou --autorites n’est pas du PEM',
};

/** Why the call could not be made, as someone can act on it. */
export function callFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (path !== undefined)
    return code === 'ENOENT' ? `${path} : ce fichier n’existe pas` : `${path} : accès impossible (${code})`;
  if (code.startsWith('ERR_SSL_') && code.includes('ALERT'))
    return `${SENTENCES['ECONNRESET'] ?? ''} [${code}]`;
  return SENTENCES[code] ?? error.message;
}
