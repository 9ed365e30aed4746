/** `roc horodatage verifier`: one token, offline. 0: it holds, 1: it does not, 2: it cannot be judged. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { instant, systemClock } from '../../kernel/clock.js';
import { RevocationRegistry } from '../../pki/revocation.js';
import { readAnchorsFolder } from '../../pki/adapters/anchors-folder.js';
import { TIMESTAMP_FAULT_SENTENCES, type TimestampFault } from '../../pki/timestamp/timestamp-fault.js';
import { readTimestampResponse } from '../../pki/timestamp/timestamp-response.js';
import { verifyTimestampToken, type Timestamp } from '../../pki/timestamp/verify-timestamp.js';
import { type TrustStore } from '../../pki/trust-store.js';
import { type CommandOutput } from '../verify.js';

export const CHECK_TIMESTAMP_USAGE = `Usage : roc horodatage verifier JETON --document FICHIER --autorites DOSSIER [--a INSTANT] [--json]

JETON        jeton d’horodatage (RFC 3161, DER), ou la réponse entière d’une autorité
--document   ce que le jeton date, octet pour octet
--autorites  dossier des autorités d’horodatage admises (*.pem), et des *.crl pour la révocation
--a          instant de la vérification, 2026-06-09T08:00:00Z ; maintenant par défaut

Code de sortie : 0 le jeton tient, 1 il ne tient pas, 2 on ne peut pas juger.
`;

interface CheckArguments {
  readonly token: string;
  readonly document: string;
  readonly authorities: string;
  readonly at: number;
  readonly json: boolean;
}

/** Runs the command; never throws on what the files hold. Returns the exit code. */
export async function checkTimestampCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(CHECK_TIMESTAMP_USAGE);
    return 2;
  }
  try {
    const [bytes, document] = [await readFile(args.token), await readFile(args.document)];
    const anchors = await readAnchorsFolder(args.authorities);
    const revocation = await readLists(args.authorities, anchors, args.at);
    return report(judge(bytes, document, { anchors, revocation, at: args.at }), args.json, output);
  } catch (error) {
    output.err(`roc horodatage verifier : ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

type Verdict =
  | { readonly ok: true; readonly timestamp: Timestamp }
  | { readonly ok: false; readonly fault: TimestampFault; readonly detail: string };

function judge(
  bytes: Buffer,
  document: Buffer,
  means: { anchors: TrustStore; revocation: RevocationRegistry | undefined; at: number },
): Verdict {
  // A whole response as an authority sent it, or its token alone.
  const response = readTimestampResponse(bytes);
  if (!response.ok && response.fault === 'statut-refuse')
    return { ...response, detail: response.failures.join(' ') };
  const { anchors, revocation, at } = means;
  const token = response.ok ? response.token : bytes;
  // The digest the token itself names, of those we accept.
  for (const hash of ['sha256', 'sha384', 'sha512'] as const) {
    const imprint = { hash, value: createHash(hash).update(document).digest() };
    const verdict = verifyTimestampToken(token, {
      ...{ imprint, anchors, at },
      ...(revocation && { revocation }),
    });
    if (verdict.ok || verdict.fault !== 'jeton-empreinte') return verdict;
  }
  return { ok: false, fault: 'jeton-empreinte', detail: '' };
}

function report(verdict: Verdict, json: boolean, output: CommandOutput): number {
  if (!verdict.ok) {
    const { fault, detail } = verdict;
    const sentence = TIMESTAMP_FAULT_SENTENCES[fault];
    output.out(
      json
        ? JSON.stringify({ tient: false, faute: fault, explication: sentence, detail })
        : `NE TIENT PAS  ${fault} : ${sentence}`,
    );
    return 1;
  }
  const { genTime, earliest, latest, accuracyUs, policy, serialHex, signer, revocation } = verdict.timestamp;
  const facts = {
    tient: true,
    le: instant(genTime),
    auPlusTot: instant(earliest),
    auPlusTard: instant(latest),
    precisionUs: accuracyUs,
    autorite: signer.commonName,
    politique: policy,
    numero: serialHex,
    revocation: revocation?.etat ?? 'sans liste',
  };
  if (json) output.out(JSON.stringify(facts));
  else {
    output.out(`TIENT  existait au plus tard le ${facts.auPlusTard}, selon ${facts.autorite}`);
    output.out(`       heure du jeton ${facts.le}, politique ${policy}, numéro ${serialHex}`);
    output.out(`       révocation de l’autorité : ${facts.revocation}`);
  }
  return 0;
}

async function readLists(
  folder: string,
  anchors: TrustStore,
  at: number,
): Promise<RevocationRegistry | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crl')).sort();
  if (names.length === 0) return undefined;
  const registry = new RevocationRegistry();
  const lists = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const texts = lists.map((list) => (list.includes('-----BEGIN') ? list.toString('latin1') : list));
  const { refused } = await registry.load(texts, anchors, at);
  const [first] = refused;
  if (first) throw new Error(`${names[first.position] ?? ''} : liste refusée (${first.fault})`);
  return registry;
}

function readArguments(argv: readonly string[]): CheckArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        document: { type: 'string' },
        autorites: { type: 'string' },
        a: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [token, ...others] = positionals;
    const { document, autorites: authorities, json } = values;
    const at = values.a === undefined ? systemClock.now() : Date.parse(values.a);
    if (token === undefined || others.length > 0 || Number.isNaN(at)) return undefined;
    if (document === undefined || authorities === undefined) return undefined;
    return { token, document, authorities, at, json };
  } catch {
    return undefined;
  }
}
