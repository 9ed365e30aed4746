/** `roc preuve exporter`: one file out of an answer with its receipt, its request and the trust folder. */
import { hash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { Certificate } from '../../pki/certificate.js';
import { HttpTimestampAuthority } from '../../pki/timestamp/adapters/http-timestamp-authority.js';
import { TrustStore } from '../../pki/trust-store.js';
import { looksLikeJws, readAnswer, receiptBeside } from '../../signing/answer-evidence.js';
import { trustFolderBeside } from '../verify-arguments.js';
import { TRUST_FILES, UnusableTrustFolder } from '../verify-trust-folder.js';
import { type CommandOutput, printJudgement } from '../verify.js';
import { assembleEvidence, containerOf, manifestOf } from './assemble-evidence.js';
import { levelsOf } from './evidence-facts.js';
import { type EvidenceParts, optional } from './evidence-parts.js';
import { type AbsenceReason, type Piece } from './evidence-slip.js';
import { PAGE_VERSION } from './page/render-page.js';
import { READER_FILES, stampAuthorities } from './reader-trust.js';
import { LEVELS } from '../../trace/log/judge-receipt.js';

export const EXPORT_EVIDENCE_USAGE = `Usage : roc preuve exporter ID --reponse FICHIER [--requete FICHIER] [--confiance DOSSIER]
                           [--horodatage URL] [--sortie FICHIER]

ID            identifiant de l’échange (idEchange, tel que le cachet le porte)
--reponse     la réponse reçue, en application/jose+json, avec son reçu (membre « recu »)
--requete     la demande envoyée ; sans elle, le fichier n’en établit que l’empreinte
--confiance   racine.pem, ac-organisations.pem, annuaire.pem, annuaire.jose.json, journaux.jose.json, *.crl ;
              par défaut ./confiance ou ../confiance à côté de la réponse
--horodatage  autorité (RFC 3161) qui date le conteneur ; ses autorités dans confiance/horodatage/*.pem
--sortie      ID.asice par défaut

Ce qui ne tient pas n’est pas écrit. Code de sortie : 0 écrit, 1 ne tient pas, 2 une pièce manque pour juger.
`;

interface ExportArguments {
  readonly idEchange: string;
  readonly answer: string;
  readonly request: string | undefined;
  readonly trustFolder: string | undefined;
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
  const folder = args.trustFolder ?? (await trustFolderBeside(args.answer));
  if (folder === undefined) throw new NotExportable('aucun dossier de confiance : préciser --confiance');
  const made = await assembleEvidence(await collectParts(args, folder));
  if (!made.ok) {
    printJudgement(
      { fichier: args.target, verdict: 'ne tient pas', niveau: null, controles: made.controles },
      output,
    );
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

async function collectParts(args: ExportArguments, folder: string): Promise<EvidenceParts> {
  const answer = await needed(args.answer);
  const read = looksLikeJws(answer) ? readAnswer(answer) : undefined;
  if (read?.ok !== true)
    throw new NotExportable(`${args.answer} n’est pas une réponse en application/jose+json`);
  const request = args.request === undefined ? undefined : await needed(args.request);
  const text = receiptBeside(answer);
  const receipt = text === undefined ? undefined : Buffer.from(text);
  const lists = await listsOf(folder);
  const absents: Partial<Record<Piece, AbsenceReason>> = {
    ...(request === undefined ? { demande: 'non-fournie' } : {}),
    ...(receipt === undefined ? { recu: 'non-fournie' } : {}),
    ...(lists.length === 0 ? { revocation: 'non-fournie' } : {}),
    ...{
      arrivee: 'non-fournie',
      horodatage: 'non-fournie',
      anteriorite: 'non-fournie',
      temoins: 'non-fournie',
    },
  };
  const roles = [TRUST_FILES.root, TRUST_FILES.organisations].map((name) => needed(join(folder, name)));
  const authorities = (await Promise.all(roles)).flatMap((pem) => certificates(pem));
  return {
    slip: { idEchange: args.idEchange, page: PAGE_VERSION, absents },
    authorities,
    known: certificates(await needed(join(folder, TRUST_FILES.operator))),
    stampAuthorities: [],
    extract: await needed(join(folder, TRUST_FILES.extract)),
    answer,
    lists,
    ...optional('request', request),
    ...optional('receipt', receipt),
    ...(receipt === undefined ? {} : { logs: await needed(join(folder, TRUST_FILES.logs)) }),
  };
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

function readArguments(argv: readonly string[]): ExportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        reponse: { type: 'string' },
        requete: { type: 'string' },
        confiance: { type: 'string' },
        horodatage: { type: 'string' },
        sortie: { type: 'string' },
      },
    });
    const [idEchange, ...others] = positionals;
    const { reponse, requete, confiance, horodatage, sortie } = values;
    if (idEchange === undefined || others.length > 0 || reponse === undefined) return undefined;
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(idEchange)) return undefined;
    if (horodatage !== undefined && !/^https?:\/\//.test(horodatage)) return undefined;
    const target = sortie ?? `${idEchange}.asice`;
    return {
      idEchange,
      answer: reponse,
      request: requete,
      trustFolder: confiance,
      authority: horodatage,
      target,
    };
  } catch {
    return undefined;
  }
}
