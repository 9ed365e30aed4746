/** `roc preuve exporter`: one file out of an answer with its receipt, its request and the trust folder. */
import { hash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { Certificate } from '../../pki/certificate.js';
import { HttpTimestampAuthority } from '../../pki/timestamp/adapters/http-timestamp-authority.js';
import { TrustStore } from '../../pki/trust-store.js';
import { looksLikeXml, openXmlAnswer } from '../../bindings/soap/open-answer.js';
import { type Check } from '../../signing/judgement.js';
import { looksLikeJws, readAnswer, receiptBeside } from '../../signing/answer-evidence.js';
import { trustFolderBeside } from '../verify-arguments.js';
import { TRUST_FILES, UnusableTrustFolder } from '../verify-trust-folder.js';
import { type CommandOutput, printJudgement } from '../verify.js';
import { HttpLogSource } from '../../trace/monitor/adapters/http-log-source.js';
import { ConsoleClient, ConsoleRefusal, isListenerAddress } from '../console-client.js';
import { assembleEvidence, containerOf, manifestOf } from './assemble-evidence.js';
import {
  type CollectedProofs,
  type CollectMeans,
  collectProofs,
  type ProofSources,
} from './collect-proofs.js';
import { certificatesNamed, headerFields, joinedAnswer, joinedRequest } from './joined-message.js';
import { levelsOf } from './evidence-facts.js';
import { type EvidenceParts, optional } from './evidence-parts.js';
import { type AbsenceReason, type Piece } from './evidence-slip.js';
import { PAGE_VERSION } from './page/render-page.js';
import { READER_FILES, stampAuthorities, witnesses } from './reader-trust.js';
import { LEVELS } from '../../trace/log/judge-receipt.js';

export const EXPORT_EVIDENCE_USAGE = `Usage : roc preuve exporter ID [--reponse FICHIER [--entetes FICHIER]]
         [--requete FICHIER [--requete-entetes FICHIER]] [--confiance DOSSIER]
         [--console URL --certificat FICHIER --cle FICHIER] [--journal URL] [--autorites FICHIER]
         [--horodatage URL] [--sortie FICHIER]

ID            identifiant de l’échange (idEchange, tel que le cachet le porte)
--reponse     la réponse reçue, en application/jose+json, avec son reçu (membre « recu ») ; ou en XML, l’enveloppe SOAP
              telle que reçue ; ou son corps seul, avec
--entetes     les en-têtes de la réponse (Roc-Cachet, Roc-Signature, Roc-Recu), tels que « curl -D » les écrit
--requete     la demande envoyée, JSON ou enveloppe SOAP ; sans elle, le fichier n’en établit que l’empreinte
--requete-entetes  l’en-tête Roc-Signature de la demande, là où elle a été envoyée ainsi
--console     console de la passerelle (https://hôte:8445) : entrées et reçus de l’échange, avec le certificat d’un
              auditeur (--certificat, --cle) ; cette lecture est elle-même tracée
--journal     lecture des journaux (https://hôte:8447) : horodatages avant et après, point cosigné, liste des journaux
--autorites   certificats PEM de qui certifie ces deux serveurs ; par défaut ceux du dossier de confiance
--confiance   racine.pem, ac-organisations.pem, annuaire.pem, annuaire.jose.json, journaux.jose.json, *.crl,
              horodatage/*.pem et temoins.txt pour les horodatages et les témoins qui comptent ;
              par défaut ./confiance ou ../confiance à côté de la réponse
--horodatage  autorité (RFC 3161) qui date le conteneur ; ses autorités dans confiance/horodatage/*.pem
--sortie      ID.asice par défaut

--reponse ou --console est nécessaire : sans la réponse, le fichier établit ce qui en a été inscrit, pas son contenu.

Ce qui ne tient pas n’est pas écrit. Code de sortie : 0 écrit, 1 ne tient pas, 2 une pièce manque pour juger.
`;

interface MessageFiles {
  readonly body: string;
  readonly headers: string | undefined;
}

interface ExportArguments {
  readonly idEchange: string;
  readonly answer: MessageFiles | undefined;
  readonly request: MessageFiles | undefined;
  readonly trustFolder: string | undefined;
  readonly console: { readonly url: string; readonly certificate: string; readonly key: string } | undefined;
  readonly journal: string | undefined;
  readonly serverAuthorities: string | undefined;
  readonly authority: string | undefined;
  readonly target: string;
}

/** What stands in the way; the message is French. */
class NotExportable extends Error {}

export async function exportEvidenceCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(EXPORT_EVIDENCE_USAGE);
    return 2;
  }
  try {
    return await exportFile(args, output, clock);
  } catch (error) {
    if (!(error instanceof NotExportable) && !(error instanceof UnusableTrustFolder)) throw error;
    output.err(`roc preuve exporter : ${error.message}`);
    return 2;
  }
}

async function exportFile(args: ExportArguments, output: CommandOutput, clock: Clock): Promise<number> {
  const folder = args.trustFolder ?? (await trustFolderBeside(args.answer?.body ?? args.target));
  if (folder === undefined) throw new NotExportable('aucun dossier de confiance : préciser --confiance');
  const answer = args.answer && (await answerOf(args.answer));
  const made = await assembleEvidence(await collectParts(args, folder, answer?.jws));
  const inXml = answer?.controles ?? [];
  if (!made.ok || inXml.some(({ verdict }) => verdict === 'ne tient pas')) {
    const controles = [...made.controles, ...inXml];
    printJudgement({ fichier: args.target, verdict: 'ne tient pas', niveau: null, controles }, output);
    return 1;
  }
  const token =
    args.authority === undefined
      ? undefined
      : await stampOf(manifestOf(made.members, true), args.authority, folder, clock);
  await writeFile(args.target, containerOf(made.members, token), { flag: 'wx' }).catch((error: unknown) => {
    throw new NotExportable(
      `${args.target} ne peut pas être écrit (${(error as NodeJS.ErrnoException).code ?? ''})`,
    );
  });
  const levels = levelsOf(made.facts);
  output.out(`${args.target} : niveaux ${LEVELS.filter((level) => levels[level]).join(', ')}`);
  for (const [piece, reason] of Object.entries(made.facts.slip.absents))
    output.out(`  manque : ${piece} (${reason})`);
  if (token === undefined)
    output.out('  le conteneur n’est pas horodaté (--horodatage) : ce n’est pas un ASiC-E complet');
  return 0;
}

async function collectParts(
  args: ExportArguments,
  folder: string,
  answer: Buffer | undefined,
): Promise<EvidenceParts> {
  const request = args.request && (await requestOf(args.request));
  const text = answer && receiptBeside(answer);
  const lists = await listsOf(folder);
  const stampers = await stampAuthorities(join(folder, READER_FILES.stamps));
  const collected = await fromGateway(args, folder, {
    ...{ idEchange: args.idEchange, receipt: text === undefined ? undefined : Buffer.from(text) },
    judgesStamps: stampers.length > 0,
    witnesses: await witnesses(join(folder, READER_FILES.witnesses)),
  });
  const { pieces } = collected;
  const absents: Partial<Record<Piece, AbsenceReason>> = {
    ...(answer === undefined ? { reponse: 'non-fournie' } : {}),
    ...(request === undefined ? { demande: 'non-fournie' } : {}),
    ...(lists.length === 0 ? { revocation: 'non-fournie' } : {}),
    ...collected.absents,
  };
  const extract = await needed(join(folder, TRUST_FILES.extract));
  const roles = [TRUST_FILES.root, TRUST_FILES.organisations].map((name) => needed(join(folder, name)));
  const authorities = (await Promise.all(roles)).flatMap((pem) => certificates(pem));
  const logs = pieces.receipt && (pieces.logs ?? (await needed(join(folder, TRUST_FILES.logs))));
  return {
    slip: { idEchange: args.idEchange, page: PAGE_VERSION, absents },
    authorities,
    known: [...certificates(await needed(join(folder, TRUST_FILES.operator))), ...certificatesNamed(extract)],
    stampAuthorities: pieces.stamped === undefined && pieces.stampBefore === undefined ? [] : stampers,
    extract,
    lists,
    ...pieces,
    ...optional('answer', answer),
    ...optional('request', request),
    ...optional('logs', logs),
  };
}

/** What console and journal give, where they are named. */
async function fromGateway(
  { console: access, journal: url, serverAuthorities }: ExportArguments,
  folder: string,
  means: Omit<CollectMeans, keyof ProofSources>,
): Promise<CollectedProofs> {
  const files =
    serverAuthorities === undefined
      ? [TRUST_FILES.root, TRUST_FILES.organisations].map((name) => join(folder, name))
      : [serverAuthorities];
  const authorities = (await Promise.all(files.map(needed))).map((pem) => pem.toString('latin1'));
  const console =
    access &&
    new ConsoleClient({
      ...{ url: access.url, authorities },
      certificate: (await needed(access.certificate)).toString('latin1'),
      key: (await needed(access.key)).toString('latin1'),
    });
  const journal = url === undefined ? undefined : new HttpLogSource({ url, authorities, timeoutMs: 10_000 });
  try {
    return await collectProofs({ ...means, console, journal });
  } catch (error) {
    if (error instanceof ConsoleRefusal) throw new NotExportable(error.message);
    throw error;
  } finally {
    await Promise.all([console?.close(), journal?.close()]);
  }
}

/** An answer as one JWS, with what its XML form, if it came in one, was found to be. */
interface AnswerFile {
  readonly jws: Buffer;
  readonly controles: readonly Check[];
}

async function answerOf(files: MessageFiles): Promise<AnswerFile> {
  const bytes = await needed(files.body);
  if (!looksLikeXml(bytes)) return { jws: await joinedJws(bytes, files), controles: [] };
  if (files.headers !== undefined)
    throw new NotExportable(`${files.body} est du XML, qui porte ses signatures : sans --entetes`);
  const opened = openXmlAnswer(bytes);
  if (opened.ok) return opened.value;
  throw new NotExportable(`${files.body} : ${opened.fault}`);
}

async function joinedJws(bytes: Buffer, { body, headers }: MessageFiles): Promise<Buffer> {
  const joined = headers === undefined ? undefined : joinedAnswer(bytes, await fieldsOf(headers));
  if (joined?.ok === false) throw new NotExportable(`${headers} : ${joined.fault}`);
  const answer = joined?.value ?? bytes;
  const read = looksLikeJws(answer) ? readAnswer(answer) : undefined;
  if (read?.ok === true) return answer;
  throw new NotExportable(
    joined === undefined
      ? `${body} n’est pas une réponse en application/jose+json ou en XML (un corps seul demande --entetes)`
      : `${body} et ${headers} ne font pas une réponse : ${read?.fault ?? ''}`,
  );
}

async function requestOf({ body, headers }: MessageFiles): Promise<Buffer> {
  const bytes = await needed(body);
  if (headers === undefined) return bytes;
  const joined = joinedRequest(bytes, await fieldsOf(headers));
  if (joined.ok) return joined.value;
  throw new NotExportable(`${headers} : ${joined.fault}`);
}

async function fieldsOf(file: string): Promise<ReadonlyMap<string, string>> {
  return headerFields((await needed(file)).toString('latin1'));
}

function certificates(pem: Buffer): readonly Certificate[] {
  try {
    return Certificate.listFromPem(pem.toString('latin1'));
  } catch (error) {
    throw new NotExportable(`certificats illisibles : ${(error as Error).message}`);
  }
}

async function listsOf(folder: string): Promise<readonly Buffer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crl')).sort();
  const texts = await Promise.all(names.map((name) => needed(join(folder, name))));
  return texts.map((text) =>
    text.includes('-----BEGIN')
      ? Buffer.from(text.toString('latin1').replace(/-----[A-Z0-9 ]+-----|\s/g, ''), 'base64')
      : text,
  );
}

async function needed(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new NotExportable(`${file} ne peut pas être lu`);
  });
}

/** A token over the manifest, of an authority of the trust folder. */
async function stampOf(manifest: Buffer, url: string, folder: string, clock: Clock): Promise<Buffer> {
  const anchors = (await stampAuthorities(join(folder, READER_FILES.stamps))).filter(({ isCa }) => isCa);
  if (anchors.length === 0)
    throw new NotExportable(`aucune autorité d’horodatage dans ${folder}/${READER_FILES.stamps}`);
  const authority = new HttpTimestampAuthority({
    ...{ url, timeoutMs: 10_000, clock },
    anchors: TrustStore.fromPem(anchors.map((one) => one.toPem())),
  });
  try {
    const stamped = await authority.stamp(hash('sha256', manifest, 'buffer'));
    if (stamped.ok) return stamped.token;
    throw new NotExportable(`${authority.name} n’a pas horodaté le conteneur (${stamped.fault})`);
  } finally {
    await authority.close();
  }
}

const OPTIONS = {
  reponse: { type: 'string' },
  entetes: { type: 'string' },
  requete: { type: 'string' },
  'requete-entetes': { type: 'string' },
  confiance: { type: 'string' },
  console: { type: 'string' },
  certificat: { type: 'string' },
  cle: { type: 'string' },
  journal: { type: 'string' },
  autorites: { type: 'string' },
  horodatage: { type: 'string' },
  sortie: { type: 'string' },
} as const;

type Given = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

function readArguments(argv: readonly string[]): ExportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
    const [idEchange, ...others] = positionals;
    if (idEchange === undefined || others.length > 0 || !isCoherent(values)) return undefined;
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(idEchange)) return undefined;
    const { console, certificat, cle } = values;
    return {
      idEchange,
      answer: messageFiles(values.reponse, values.entetes),
      request: messageFiles(values.requete, values['requete-entetes']),
      trustFolder: values.confiance,
      console:
        console === undefined || certificat === undefined || cle === undefined
          ? undefined
          : { url: console, certificate: certificat, key: cle },
      journal: values.journal,
      serverAuthorities: values.autorites,
      authority: values.horodatage,
      target: values.sortie ?? `${idEchange}.asice`,
    };
  } catch {
    return undefined;
  }
}

/** Options that go together do, and there is something to export. */
function isCoherent(given: Given): boolean {
  const { reponse, console, certificat, cle, journal, horodatage } = given;
  if (reponse === undefined && console === undefined) return false;
  if (given.entetes !== undefined && reponse === undefined) return false;
  if (given['requete-entetes'] !== undefined && given.requete === undefined) return false;
  if ([console, certificat, cle].some((one) => (one === undefined) !== (console === undefined))) return false;
  if ([console, journal].some((url) => url !== undefined && !isListenerAddress(url))) return false;
  return horodatage === undefined || /^https?:\/\//.test(horodatage);
}

function messageFiles(body: string | undefined, headers: string | undefined): MessageFiles | undefined {
  return body === undefined ? undefined : { body, headers };
}
