import { type PlayedDossier } from './play-dossiers.js';

const colours = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
const paint = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const green = paint(32);
export const red = paint(31);
export const cyan = paint(36);

export function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

export function title(text: string): void {
  say();
  say(bold(text));
  say(dim('─'.repeat(Math.min(100, text.length))));
}

/** One dossier in two lines: what was asked and how long it took, then what the clerk reads out. */
export function printDossier({ dossier, calls, result, good }: PlayedDossier): void {
  const times = calls.map((call) => `${call.service} ${call.elapsedMs.toFixed(1)} ms`).join(' · ');
  const outcome = 'refus' in result ? `refus ${result.refus.groupe} (${result.refus.code})` : `AMC ${result.totalAMC} €, patient ${result.resteAPatient} €`;
  const mark = good ? green('✔') : red('✘');
  say(`${mark} ${bold(dossier.id)}  ${dossier.titre ?? ''}`);
  say(`     ${cyan(outcome)}  ${dim(times)}`);
  const sentence = calls.at(-1)?.payload['resumeGuichet'];
  if (typeof sentence === 'string') say(dim(`     « ${sentence} »`));
  if (!good) say(red(`     attendu : ${JSON.stringify(result.attendu)} — obtenu : ${JSON.stringify('refus' in result ? result.refus : result.parLigne)}`));
}
