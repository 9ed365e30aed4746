import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { P2_TRACES } from '../development/start-p2.js';
import { type EntryPage } from '../../trace/query-entries.js';
import { tracesCommand } from '../traces/command.js';
import { bold, cyan, dim, mark, say, title, wrapped } from './report.js';
import { type Stage } from './stage.js';

/** The hospitals' own traces, in the folder of the demonstration. */
export const HOSPITAL_TRACES = 'traces-etablissement.ndjson';
const GATEWAY_TRACES = 'traces-passerelle.ndjson';

/** Each side's own traces laid beside the gateway's. True where nothing differs. */
export async function matchSides(stage: Stage): Promise<boolean> {
  title('8 · Chacun a tracé de son côté : les traces rapprochées');
  wrapped(
    '  ',
    'Avant d’envoyer, puis avant de lire, chaque hôpital a écrit une ligne de son fichier ; la plateforme P2 aussi. L’auditeur exporte celles de la passerelle, au même format.',
    dim,
  );
  const gateway = join(stage.folder, GATEWAY_TRACES);
  if (!(await exportGateway(stage, gateway))) return false;
  // A hospital's line is made of JSON answers; what was called in SOAP would be missing on its side.
  if (stage.soap) say(dim('  Les appels SOAP ne sont pas tracés côté hôpital dans cette version.'));
  const hospitals =
    stage.soap ||
    (await match('les hôpitaux et la passerelle', [join(stage.folder, HOSPITAL_TRACES), gateway]));
  const platform = stage.running.installation.path('p2', P2_TRACES);
  const served = Object.entries(stage.referentiel.amc)
    .filter(([, { plateforme }]) => plateforme === 'P2')
    .flatMap(([numero]) => ['--amc', numero]);
  if (!existsSync(platform)) return hospitals;
  return (await match('la passerelle et la plateforme P2', [gateway, platform, ...served])) && hospitals;
}

/** What the auditor sees at the console, page by page, through `roc traces exporter`. */
async function exportGateway(stage: Stage, to: string): Promise<boolean> {
  const pages = join(stage.folder, 'traces-passerelle.pages.json');
  await writePages(stage, pages);
  const file = await open(to, 'w', 0o600);
  const faults: string[] = [];
  const lines: string[] = [];
  const output = {
    out: (line: string) => void lines.push(`${line}\n`),
    err: (line: string) => void faults.push(line),
  };
  const code = await tracesCommand(['exporter', pages], output);
  await file.writeFile(lines.join(''));
  await file.close();
  for (const fault of faults) say(`  ${mark(false)} ${fault}`);
  return code === 0;
}

async function writePages(stage: Stage, to: string): Promise<void> {
  const auditor = stage.running.auditor();
  const file = await open(to, 'w', 0o600);
  try {
    for (let after = ''; ;) {
      const { status, body } = await auditor.get(`/traces/v1/entrees?limite=500${after}`);
      if (status !== 200) throw new Error(`console : HTTP ${status}`);
      await file.writeFile(`${body.toString('utf8')}\n`);
      const { suivant } = JSON.parse(body.toString('utf8')) as EntryPage;
      if (suivant === null) return;
      after = `&suivant=${suivant}`;
    }
  } finally {
    auditor.close();
    await file.close();
  }
}

async function match(whom: string, args: readonly string[]): Promise<boolean> {
  const told: string[] = [];
  const keep = (line: string): void => void told.push(line);
  const here = args.map((one) => (one.includes('/') ? relative(process.cwd(), one) || one : one));
  say(cyan(`  $ npx roc traces rapprocher ${here.join(' ')}`));
  const good = (await tracesCommand(['rapprocher', ...args], { out: keep, err: keep })) === 0;
  for (const line of told.filter((text) => text !== '').slice(0, -1)) say(dim(`    ${line}`));
  say(`  ${mark(good)} ${whom} : ${bold(told.at(-1) ?? '')}`);
  return good;
}
