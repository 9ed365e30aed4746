/** The `confiance` folder: what a verifier must already trust, obtained apart from the answers it judges. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock } from '../kernel/clock.js';
import { openExtract } from '../directory/open-extract.js';
import { Certificate } from '../pki/certificate.js';
import { RevocationRegistry } from '../pki/revocation.js';
import { TrustStore } from '../pki/trust-store.js';
import { type OfflineTrust } from '../signing/verify-answer.js';
import { type LogList, openLogList } from '../trace/log/log-list.js';

/** Nothing can be judged with this folder; the message says why, in French. */
export class UnusableTrustFolder extends Error {}

export const TRUST_FILES = {
  root: 'racine.pem',
  organisations: 'ac-organisations.pem',
  operator: 'annuaire.pem',
  extract: 'annuaire.jose.json',
  logs: 'journaux.jose.json',
} as const;

/** The trust folder's content. */
export interface TrustFolder extends OfflineTrust {
  /** The sealed list of logs, or why receipts cannot be judged with this folder. */
  readonly logs: LogList | string;
}

/**
 * Reads the anchors, the pinned operator, the extract it sealed, the list of logs and the revocation lists (`*.crl`) where
 * there are.
 * @throws UnusableTrustFolder
 */
export async function readTrustFolder(folder: string, clock: Clock): Promise<TrustFolder> {
  const [root, organisations, operatorPem, extract] = await Promise.all([
    needed(folder, TRUST_FILES.root),
    needed(folder, TRUST_FILES.organisations),
    needed(folder, TRUST_FILES.operator),
    needed(folder, TRUST_FILES.extract),
  ]);
  const { trust, operator } = anchors([root, organisations], operatorPem);
  const revocation = await readRevocation(folder, trust, clock);
  const opened = openExtract(extract, {
    trust,
    operator,
    ...(revocation === undefined ? {} : { revocation }),
  });
  if (!opened.ok) {
    throw new UnusableTrustFolder(`${TRUST_FILES.extract} refusé (${opened.fault}) : ${opened.detail}`);
  }
  return {
    trust,
    roles: opened.directory,
    operator: { x5tS256: operator.x5tS256, certificat: operator.der.toString('base64') },
    ...(revocation === undefined ? {} : { revocation }),
    logs: await readLogs(folder, { trust, revocation, roles: opened.directory }),
  };
}

/** A folder without a list judges signatures all the same; a list that is not in order is a fault of the folder. */
async function readLogs(folder: string, means: Parameters<typeof openLogList>[1]): Promise<LogList | string> {
  const bytes = await readFile(join(folder, TRUST_FILES.logs)).catch(() => undefined);
  if (bytes === undefined) return `${TRUST_FILES.logs} manque dans le dossier de confiance`;
  const opened = openLogList(bytes, means);
  if (opened.ok) return opened.list;
  throw new UnusableTrustFolder(`${TRUST_FILES.logs} refusé (${opened.fault}) : ${opened.detail}`);
}

async function needed(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch {
    throw new UnusableTrustFolder(`${name} ne peut pas être lu dans ${folder}`);
  }
}

function anchors(
  authorities: readonly Buffer[],
  operator: Buffer,
): { readonly trust: TrustStore; readonly operator: Certificate } {
  try {
    const trust = TrustStore.fromPem(authorities.map((pem) => pem.toString('utf8')));
    return { trust, operator: Certificate.fromPem(operator.toString('utf8')) };
  } catch (error) {
    throw new UnusableTrustFolder(`ancres de confiance inutilisables : ${(error as Error).message}`);
  }
}

async function readRevocation(
  folder: string,
  trust: TrustStore,
  clock: Clock,
): Promise<RevocationRegistry | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crl'));
  if (names.length === 0) return undefined;
  const lists = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const registry = new RevocationRegistry();
  const texts = lists.map((list) => (list.includes('-----BEGIN') ? list.toString('utf8') : list));
  const report = await registry.load(texts, trust, clock.now());
  const [refused] = report.refused;
  if (refused !== undefined) {
    throw new UnusableTrustFolder(`${names[refused.position] ?? ''} : liste refusée (${refused.fault})`);
  }
  return registry;
}
