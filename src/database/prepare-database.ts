import pg from 'pg';
import {
  AMC_GRANTS,
  amcRoleName,
  applicationPassword,
  applicationRoleName,
  DIRECTORY_GRANTS,
  directoryRoleName,
  ensureRole,
  excessRights,
  GRANTS,
  PURGE_GRANTS,
  purgeRoleName,
  type RoleRights,
} from './application-role.js';
import { checkDurability } from './check-durability.js';
import { ownerDataSource } from './data-source.js';

export interface PrepareOptions {
  /**
   * What the application role's password is derived from; the same for every process of the installation. Default:
   * the owner's password, which they share already (then a change of that password needs a restart of all).
   */
  readonly secret?: string;
  /**
   * How long each class of record is kept, months. Written where deletions are judged by it; absent, the rules stay as they
   * are, and a class without one is never deleted.
   */
  readonly retention?: Readonly<Record<string, number>>;
}

export interface PreparedDatabase {
  /** The gateway's own URL: the application's role on the same database. */
  readonly applicationUrl: string;
  readonly role: string;
  /** The URL of the AMC of this installation: a role of its own, which alone reads the schema `amc`. */
  readonly amcUrl: string;
  readonly amcRole: string;
  /** The URL of the purge: a role of its own, which can do nothing but retention's deletions. */
  readonly purgeUrl: string;
  readonly purgeRole: string;
  /** Settings that make the server unfit (French, for operators); the gateway is not ready while there are any. */
  readonly faults: readonly string[];
}

/** The same number for every process: migrations and roles are changed by one at a time. */
const PREPARATION_LOCK = 0x524f4301;

/**
 * Runs the migrations that are due and brings the roles to their exact rights. Idempotent; several
 * processes may start at once. `ownerUrl` is the owner's: it may create tables in the database and roles on the server.
 */
export async function prepareDatabase(
  ownerUrl: string,
  options: PrepareOptions = {},
): Promise<PreparedDatabase> {
  const secret = options.secret ?? ownerPassword(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'roc-preparation' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK]);
    await migrate(ownerUrl);
    const { rows } = await owner.query<{ database: string }>('SELECT current_database() AS database');
    const database = rows[0]?.database ?? '';
    const role = applicationRoleName(database);
    const amcRole = amcRoleName(database);
    const password = applicationPassword(secret, role);
    const amcPassword = applicationPassword(secret, amcRole);
    await bringToRights(owner, { role, password, grants: GRANTS });
    await bringToRights(owner, { role: amcRole, password: amcPassword, grants: AMC_GRANTS });
    const purgeRole = purgeRoleName(database);
    const purgePassword = applicationPassword(secret, purgeRole);
    await bringToRights(owner, { role: purgeRole, password: purgePassword, grants: PURGE_GRANTS });
    if (options.retention !== undefined) await setRules(owner, options.retention);
    return {
      applicationUrl: withRole(ownerUrl, role, password),
      role,
      amcUrl: withRole(ownerUrl, amcRole, amcPassword),
      amcRole,
      purgeUrl: withRole(ownerUrl, purgeRole, purgePassword),
      purgeRole,
      faults: await checkDurability(owner),
    };
  } finally {
    await owner.end();
  }
}

async function setRules(owner: pg.Client, months: Readonly<Record<string, number>>): Promise<void> {
  await owner.query(
    `INSERT INTO trace.regles_conservation AS r (classe, mois) SELECT * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (classe) DO UPDATE SET mois = excluded.mois WHERE r.mois <> excluded.mois`,
    [Object.keys(months), Object.values(months)],
  );
}

export interface PreparedDirectory {
  /** The directory service's own URL: a role of its own, which alone reads the schema `annuaire`. */
  readonly url: string;
  readonly role: string;
  readonly faults: readonly string[];
}

/**
 * Runs the migrations that are due and brings the directory service's role to its exact rights; those of the others are
 * theirs to bring. Idempotent.
 */
export async function prepareDirectoryDatabase(
  ownerUrl: string,
  options: PrepareOptions = {},
): Promise<PreparedDirectory> {
  const secret = options.secret ?? ownerPassword(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'roc-preparation' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK]);
    await migrate(ownerUrl);
    const { rows } = await owner.query<{ database: string }>('SELECT current_database() AS database');
    const role = directoryRoleName(rows[0]?.database ?? '');
    const password = applicationPassword(secret, role);
    await bringToRights(owner, { role, password, grants: DIRECTORY_GRANTS });
    return { url: withRole(ownerUrl, role, password), role, faults: await checkDurability(owner) };
  } finally {
    await owner.end();
  }
}

async function bringToRights(owner: pg.Client, rights: RoleRights): Promise<void> {
  await ensureRole(owner, rights);
  const excess = await excessRights(owner, rights.role);
  if (excess.length > 0) throw new Error(`Le rôle ${rights.role} a trop de droits : ${excess.join(' ; ')}.`);
}

/** The migrations that are due and nothing of the roles: for commands that work as the owner. Idempotent. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'roc-preparation' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK]);
    await migrate(ownerUrl);
  } finally {
    await owner.end();
  }
}

async function migrate(ownerUrl: string): Promise<void> {
  const source = ownerDataSource(ownerUrl);
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

function ownerPassword(ownerUrl: string): string {
  const password = decodeURIComponent(new URL(ownerUrl).password);
  if (password !== '') return password;
  throw new Error(
    "L'URL du propriétaire (DATABASE_URL) ne porte pas de mot de passe : donnez un secret d'où dériver celui du rôle de l'application.",
  );
}

function withRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
