/** How `roc log surveiller` says its findings: lines for people, JSON lines, a metrics file. */
import { rename, writeFile } from 'node:fs/promises';
import {
  exitCodeOf,
  type Finding,
  FINDING_MEANINGS,
  FINDING_NAMES,
  type FindingWeight,
  weightOf,
} from '../../trace/monitor/finding.js';
import { type StateFolder } from '../../trace/monitor/state-folder.js';
import { type WatchReport } from '../../trace/monitor/watch-logs.js';
import { type CommandOutput } from '../verify.js';

const MARK: Readonly<Record<FindingWeight, string>> = { alarme: '✗', empechement: '–', avis: 'i' };

/** Says what is new since the last look, so that a standing alarm does not fill a log. */
export class WatchOutput {
  #standing = new Set<string>();

  constructor(
    private readonly output: CommandOutput,
    private readonly json: boolean,
  ) {}

  say({ findings, logs, points }: WatchReport, at: string, once: boolean): void {
    const present = new Set(findings.map(nameOf));
    for (const one of findings) {
      if (!this.#standing.has(nameOf(one))) this.output.out(this.json ? jsonLine(one, at) : textLines(one));
    }
    if (!this.json) {
      for (const gone of [...this.#standing].filter((name) => !present.has(name))) {
        this.output.out(`✓ ${at} fini : ${gone.split('\n').filter(Boolean).join(', ')}`);
      }
      if (once) this.output.out(summary(findings, logs, points));
    }
    this.#standing = present;
  }
}

function nameOf({ name, origin, where, proof }: Finding): string {
  return [name, origin ?? '', where ?? '', proof ?? ''].join('\n');
}

function jsonLine(one: Finding, at: string): string {
  const { name, origin, where, detail, proof } = one;
  const { sentence, weight } = FINDING_MEANINGS[name];
  return JSON.stringify({
    ...{ le: at, constat: name, gravite: weight, origine: origin, ou: where },
    ...{ phrase: sentence, detail, preuve: proof },
  });
}

function textLines(one: Finding): string {
  const { name, origin, where, detail, proof } = one;
  const place = [origin, where].filter((text) => text !== null).join(' à ');
  const lines = [
    `${MARK[weightOf(one)]} ${name}${place === '' ? '' : ` : ${place}`}`,
    `    ${FINDING_MEANINGS[name].sentence}`,
    `    ${detail}`,
    ...(proof === null ? [] : [`    preuve : ${proof}`]),
  ];
  return lines.join('\n');
}

function summary(findings: readonly Finding[], logs: number, points: number): string {
  const looked = `${logs} journaux suivis${points === 0 ? '' : `, ${points} points remis`}`;
  const verdict = { 0: 'RIEN À SIGNALER', 1: 'ALARME', 3: 'TOUT N’A PAS PU ÊTRE JUGÉ' }[exitCodeOf(findings)];
  return `${looked} : ${verdict}`;
}

/** Prometheus text format, for the textfile collector of node_exporter; replaced whole. */
export async function writeMetrics(
  path: string,
  { findings, logs }: WatchReport,
  state: StateFolder,
  now: number,
): Promise<void> {
  const escaped = (text: string): string =>
    text.replace(/[\\"\n]/g, (one) => (one === '\n' ? '\\n' : `\\${one}`));
  const lines = [
    '# HELP roc_surveillance_constats Constats du dernier regard, par nom.',
    '# TYPE roc_surveillance_constats gauge',
    ...FINDING_NAMES.map((name) => {
      const times = findings.filter((one) => one.name === name).length;
      return `roc_surveillance_constats{constat="${name}",gravite="${FINDING_MEANINGS[name].weight}"} ${times}`;
    }),
    '# HELP roc_surveillance_regard_secondes Instant du dernier regard (époque Unix).',
    '# TYPE roc_surveillance_regard_secondes gauge',
    `roc_surveillance_regard_secondes ${Math.floor(now / 1_000)}`,
    '# HELP roc_surveillance_journaux Journaux suivis au dernier regard.',
    '# TYPE roc_surveillance_journaux gauge',
    `roc_surveillance_journaux ${logs}`,
    '# HELP roc_surveillance_taille Plus haute tête prouvée de chaque journal.',
    '# TYPE roc_surveillance_taille gauge',
    ...state.logs.map(
      ({ origine, plusHaut }) =>
        `roc_surveillance_taille{origine="${escaped(origine)}"} ${plusHaut?.taille ?? 0}`,
    ),
  ];
  await writeFile(`${path}.partiel`, `${lines.join('\n')}\n`);
  await rename(`${path}.partiel`, path);
}
