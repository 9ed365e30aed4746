import { parseArgs } from 'node:util';
import { migrateDatabase } from '../../database/prepare-database.js';
import { MOST_FAULTS } from '../../reference-amc/base/load/base-fault.js';
import {
  type LoadEvent,
  type LoadOutcome,
  loadReferentielFile,
} from '../../reference-amc/base/load/load-referentiel-file.js';
import { type CommandOutput } from '../verify.js';
import { masterKeyFrom, ownerUrlFrom } from './environment.js';

const USAGE = 'Usage : roc amc charger FICHIER [--garder N] [--bloc LIGNES] [--json]';

interface Arguments {
  readonly file: string;
  readonly json: boolean;
  readonly bloc?: number;
  readonly garder?: number;
}

/** `roc amc charger`: loads a file of the AMC's base. Exit code 0 current, 1 refused, 2 not possible. */
export async function loadCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(USAGE);
    return 2;
  }
  const ownerUrl = ownerUrlFrom(process.env);
  const masterKey = masterKeyFrom(process.env);
  await migrateDatabase(ownerUrl);
  const progress = new Progress(output);
  const report = (event: LoadEvent): void => progress.tell(event);
  const outcome = await loadReferentielFile({ ownerUrl, masterKey, report, ...args });
  if (args.json) output.out(JSON.stringify(outcome));
  else print(outcome, progress, output);
  return outcome.kind === 'refuse' ? 1 : 0;
}

function readArguments(argv: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        bloc: { type: 'string' },
        garder: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    return {
      file,
      json: values.json,
      ...(values.bloc === undefined ? {} : { bloc: count(values.bloc, 1) }),
      ...(values.garder === undefined ? {} : { garder: count(values.garder, 0) }),
    };
  } catch {
    return undefined;
  }
}

function count(text: string, least: number): number {
  const value = Number(text);
  if (!/^\d{1,6}$/.test(text) || value < least) throw new RangeError('a count is expected');
  return value;
}

const NUMBERS = new Intl.NumberFormat('fr-FR');
/** Milliseconds between two lines of progress. */
const EVERY_MS = 2000;

/** Says how far the load is, every {@link EVERY_MS}: rows a second and time left are those of this run. */
class Progress {
  readonly #began = performance.now();
  #said = performance.now();
  #from = { ligne: 0, position: 0 };
  lines = 0;

  constructor(private readonly output: CommandOutput) {}

  tell(event: LoadEvent): void {
    if (event.kind === 'avance') return this.#advance(event);
    if (event.kind === 'reprise') this.#from = event;
    this.output.err(sentence(event));
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  #advance({ ligne, position, taille, beneficiaires }: Extract<LoadEvent, { kind: 'avance' }>): void {
    this.lines = ligne - this.#from.ligne;
    if (performance.now() - this.#said < EVERY_MS) return;
    this.#said = performance.now();
    const speed = this.lines / this.seconds;
    const left = ((taille - position) * this.seconds) / Math.max(1, position - this.#from.position);
    this.output.err(
      `${Math.floor((100 * position) / taille)} %, ${NUMBERS.format(ligne)} lignes, ` +
        `${NUMBERS.format(beneficiaires)} bénéficiaires ; ${NUMBERS.format(Math.round(speed))} lignes par seconde, ` +
        `encore ${NUMBERS.format(Math.ceil(left))} s environ`,
    );
  }
}

function sentence(event: Exclude<LoadEvent, { kind: 'avance' }>): string {
  switch (event.kind) {
    case 'attente':
      return 'Un autre chargement est en cours sur cette base : attente.';
    case 'comparaison':
      return 'Une version de même taille existe : comparaison.';
    case 'index':
      return 'Fichier lu : index et doublons.';
    case 'abandon':
      return `Chargement interrompu d’un autre fichier abandonné (${event.versions}).`;
    case 'reprise':
      return `Reprise après la ligne ${NUMBERS.format(event.ligne)}.`;
  }
}

function print(outcome: LoadOutcome, progress: Progress, output: CommandOutput): void {
  if (outcome.kind === 'charge') printLoaded(outcome, progress, output);
  else if (outcome.kind === 'refuse') printFaults(outcome, output);
  else if (outcome.kind === 'retabli') output.out(`Version ${outcome.version} rétablie sans rechargement.`);
  else output.out(`Déjà chargé : version ${outcome.version}, rien à faire.`);
}

function printLoaded(
  { version, amc, beneficiaires, supprimees }: Extract<LoadOutcome, { kind: 'charge' }>,
  { seconds, lines }: Progress,
  output: CommandOutput,
): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  output.out(
    `Version ${version} en service : ${NUMBERS.format(beneficiaires)} bénéficiaires, ${amc} AMC. ` +
      `${NUMBERS.format(lines)} lignes en ${seconds.toFixed(1)} s ` +
      `(${NUMBERS.format(Math.round(lines / seconds))} par seconde), ` +
      `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s de processeur, ${Math.round(maxRSS / 1024)} Mo au plus.`,
  );
  if (supprimees.length > 0) output.out(`Versions remplacées supprimées : ${supprimees.join(', ')}.`);
}

function printFaults(
  { fautes, incomplet }: Extract<LoadOutcome, { kind: 'refuse' }>,
  output: CommandOutput,
): void {
  for (const { lieu, champ, faute, detail } of fautes)
    output.out(`${lieu}${champ === '' ? '' : `, ${champ}`} : ${detail} (${faute})`);
  const more = incomplet && fautes.length >= MOST_FAULTS ? ' au moins, lecture arrêtée' : '';
  output.out(
    `Fichier refusé : ${fautes.length} faute${fautes.length > 1 ? 's' : ''}${more}. La base n’a pas changé.`,
  );
}
