import pg from 'pg';

/** The server of `DATABASE_URL` cannot be used; the text is for who set the variable, and never holds its password. */
export class DatabaseUrlError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `DATABASE_URL : ${reason}. Corrigez cette variable (postgresql://proprietaire:motdepasse@hote:5432/base), ` +
        'ou retirez-la (unset DATABASE_URL) : un PostgreSQL embarqué prendra sa place.',
      options,
    );
    this.name = 'DatabaseUrlError';
  }
}

const CONNECT_LIMIT_MS = 5_000;

/**
 * Connects once as the owner, so that a wrong address is told at once and by name.
 * @throws DatabaseUrlError
 */
export async function checkDatabase(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseUrlError("ce n'est pas une URL PostgreSQL");
  }
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    application_name: 'roc-verification',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    throw new DatabaseUrlError(
      `le serveur ${new URL(url).host} refuse ou ne répond pas (${reasonOf(error)})`,
      {
        cause: error,
      },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A Node error code or PostgreSQL's own sentence (which names the role or the database, never the password). */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (error instanceof pg.DatabaseError) return `${error.message}, ${error.code ?? 'sans code'}`;
  const code = (error as NodeJS.ErrnoException).code;
  return code ?? (error instanceof Error ? error.message : String(error));
}
