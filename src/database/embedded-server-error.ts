/** No embedded server could be started. The text is for operators and always names the way out, `DATABASE_URL`. */
export class EmbeddedServerError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `PostgreSQL embarqué : ${reason}. ` +
        `Donnez un serveur PostgreSQL par la variable DATABASE_URL (postgresql://proprietaire:motdepasse@hote:5432/base).`,
      options,
    );
    this.name = 'EmbeddedServerError';
  }
}
