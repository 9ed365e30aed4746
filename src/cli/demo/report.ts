const colours = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
const paint = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const green = paint(32);
export const red = paint(31);
export const cyan = paint(36);

/** Columns that lines are kept within, where they can be. */
export const WIDTH = 116;

// A reader that closes its end (`| head`) does not stop the demonstration.
process.stdout.on('error', () => undefined);

export function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

export function title(text: string): void {
  say();
  say(bold(text));
  say(dim('─'.repeat(text.length)));
}

export function mark(good: boolean): string {
  return good ? green('✔') : red('✘');
}

/** A text in lines of at most {@link WIDTH} columns, `first` before the first, as many blanks before the others. */
export function wrapped(first: string, text: string, style: (line: string) => string = (line) => line): void {
  const indent = ' '.repeat(first.length);
  const room = WIDTH - first.length;
  let line = '';
  let lead = first;
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      say(lead + style(line));
      lead = indent;
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  say(lead + style(line));
}

/** `1023.00` as a French reader writes it: `1 023,00 €`. */
export function euros(amount: string): string {
  const [whole = '0', cents = '00'] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${cents} €`;
}

export function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}

export function cut(text: string, width: number): string {
  return text.length <= width ? text.padEnd(width) : `${text.slice(0, width - 1)}…`;
}
