const UNDEFINED_TABLE = '42P01';
const UNREACHABLE = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)$/;

/** In French, what an operator meets when file or database are not there; undefined where the error is another. */
export function databaseSentence(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return databaseSentence(error.errors[0]);
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (code === UNDEFINED_TABLE)
    return 'la base n’a encore rien reçu : roc amc charger FICHIER la prépare et la remplit';
  if (UNREACHABLE.test(code)) return `DATABASE_URL : le serveur ne peut pas être joint (${code})`;
  return path !== undefined && code.startsWith('E') ? `${path} ne peut pas être lu (${code})` : undefined;
}
