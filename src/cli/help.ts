/** Does the caller ask what a command does, rather than for the command? The answer goes to standard output, exit code 0. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv.includes('--help') || argv.includes('-h');
}

/** The words that ask for the list of commands, beside none at all. */
export function isHelpWord(word: string): boolean {
  return ['', '--help', '-h', 'help', 'aide'].includes(word);
}
