import { pino, type Logger as PinoLogger } from 'pino';

/**
 * Fields that may be logged. Anything else is dropped before it reaches the line: a log never holds a message,
 * a NIR, a name, a member number or a key, whatever a caller of the logger passes.
 */
const ALLOWED_FIELDS = [
  'adresse',
  'amc',
  'certificat',
  'code',
  'compte',
  'conserve',
  'creneau',
  'dureeMs',
  'ej',
  'environnement',
  'epoque',
  'erreur',
  'etat',
  'fichier',
  'groupe',
  'idEchange',
  'idMessage',
  'listener',
  'methode',
  'nature',
  'origine',
  'participant',
  'plateforme',
  'port',
  'raison',
  'role',
  'roles',
  'service',
  'signal',
  'statut',
  'suivant',
  'taille',
  'temoin',
  'version',
] as const;
export type LogFields = Partial<Record<(typeof ALLOWED_FIELDS)[number], string | number | boolean | null>>;

const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_FIELDS);

export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** A JSON-lines logger on standard error (standard output belongs to commands) that lets allowed fields only through. */
export function createLogger(level: string, stream: NodeJS.WritableStream = process.stderr): Logger {
  const sink: PinoLogger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' },
    stream,
  );
  const write =
    (severity: 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) => {
      sink[severity](
        Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name))),
        message,
      );
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** A frame of a stack, with the function's name where it has one: `    at f (file:///x/y.js:1:2)`. */
const FRAME = /\n +at (?:async )?(?:([\w.<>$]+) [^\n]*?\()?(?:file:\/\/)?[^\s()]*\/([\w.-]+:\d+)/;

/** The class name of a defect and where it was thrown, without its message: messages may quote input. */
export function describeDefect(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').replace(error.message, '');
  const [, caller, place] = FRAME.exec(frames) ?? [];
  const code = (error as { code?: unknown }).code;
  return [error.name, typeof code === 'string' ? code : undefined, caller, place].filter(Boolean).join(' ');
}
