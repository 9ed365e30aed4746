import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import type pg from 'pg';

/**
 * What the gateway may do. Entries: insert and select, nothing else. Claims, slots and event counts are tables of
 * their own with the rights their use needs; only claims may be deleted (after the replay window).
 */
export const GRANTS: readonly string[] = [
  'USAGE ON SCHEMA trace, echange, securite',
  'INSERT, SELECT ON trace.entrees',
  'USAGE ON SEQUENCE trace.rang_sans_journal',
  'INSERT, SELECT ON trace.tuiles, trace.horodatages',
  'INSERT, SELECT ON trace.journaux',
  // The head moves, a log is closed; what it is called and when it was opened never changes.
  'UPDATE (epoque, taille, racine, ferme_le, fermeture) ON trace.journaux',
  'EXECUTE ON FUNCTION trace.preparer_mois(timestamptz, int)',
  'INSERT, SELECT ON trace.points_temoignes',
  // What retention removed, and was asked to: the entry that says so is written by the gateway, the deletion never.
  'SELECT ON trace.bords, trace.suppressions',
  // Kept bodies and their keys are added, never changed: a key is destroyed by the purge's role alone.
  'INSERT, SELECT ON trace.dossiers, trace.corps',
  'INSERT, SELECT, UPDATE ON trace.creneaux',
  'INSERT, SELECT, UPDATE, DELETE ON echange.messages',
  'INSERT, SELECT, UPDATE ON securite.evenements',
];

/**
 * What the AMC of this installation may do: read its base, keep its register of engagements, and nothing of the
 * exchange's trace. It loads nothing: that is the owner's.
 */
export const AMC_GRANTS: readonly string[] = [
  'USAGE ON SCHEMA amc',
  'SELECT ON amc.versions, amc.organismes, amc.courantes, amc.contrats, amc.tarifs, amc.nomenclature',
  'SELECT ON amc.beneficiaires',
  // The register: what was engaged is never rewritten, only its state moves.
  'INSERT, SELECT ON amc.engagements, amc.reponses, amc.conditions',
  'UPDATE (etat, remplace_par, facture, modifie_le) ON amc.engagements',
  'INSERT, SELECT, UPDATE ON amc.gardes',
];

/**
 * What the directory service may do: its own schema, where facts and changes are added and ended, never rewritten.
 * Nothing of the exchanges; and no other role reads the directory's tables.
 */
export const DIRECTORY_GRANTS: readonly string[] = [
  'USAGE ON SCHEMA annuaire',
  'INSERT, SELECT ON annuaire.faits, annuaire.changements, annuaire.journal',
  'UPDATE (connu_au) ON annuaire.faits',
  'UPDATE (etat, decide_par, decide_le, decision, sonde, refus, instantane) ON annuaire.changements',
  'INSERT, SELECT ON annuaire.instantanes',
  'UPDATE (contenu) ON annuaire.instantanes',
  'INSERT, SELECT, UPDATE ON annuaire.objets',
  'INSERT, SELECT, UPDATE, DELETE ON annuaire.etats',
];

/**
 * What the purge may do: see what is due, ask for a deletion, execute one whose entry stands in a log. It reads no entry and
 * no table of them; the functions judge rule, entry and count themselves.
 */
export const PURGE_GRANTS: readonly string[] = [
  'USAGE ON SCHEMA trace',
  'SELECT ON trace.suppressions, trace.regles_conservation',
  'EXECUTE ON FUNCTION trace.constater_suppression(text, date)',
  'EXECUTE ON FUNCTION trace.demander_suppression(text, date, text)',
  'EXECUTE ON FUNCTION trace.executer_suppression(uuid)',
  'EXECUTE ON FUNCTION trace.constater_dossier(bytea)',
  'EXECUTE ON FUNCTION trace.demander_effacement(bytea, text, text)',
  'EXECUTE ON FUNCTION trace.executer_effacement(uuid)',
];

const SCHEMAS = 'trace, echange, securite, amc, annuaire';

/** What the password of the directory service's role derives from, where the service has a master key. */
export function directorySecret(masterKey: Buffer): string {
  return createHash('sha256').update(masterKey).update('roc-gateway/role-annuaire').digest('hex');
}

/** The gateway's role on a database. */
export function applicationRoleName(database: string): string {
  return roleName('roc_application', database);
}

/** The role of the AMC of this installation on a database. */
export function amcRoleName(database: string): string {
  return roleName('roc_amc', database);
}

/** The role of the directory service on a database. */
export function directoryRoleName(database: string): string {
  return roleName('roc_annuaire', database);
}

/** The role of the purge on a database: retention's deletions, and nothing else. */
export function purgeRoleName(database: string): string {
  return roleName('roc_purge', database);
}

/** Roles belong to the server, not to a database: the name carries the database's, so that several do not clash. */
function roleName(prefix: string, database: string): string {
  const name = `${prefix}_${database}`;
  if (Buffer.byteLength(name) <= 63 && /^[a-z0-9_]+$/.test(name)) return name;
  return `${prefix}_${createHash('sha256').update(database).digest('hex').slice(0, 24)}`;
}

/** What the roles' passwords are derived from, where an installation has a master key. */
export function roleSecret(masterKey: Buffer): string {
  return createHash('sha256').update(masterKey).update('roc-gateway/role-applicatif').digest('hex');
}

/**
 * The role's password is derived, so that every process that has the secret works under the same one and none has to
 * be stored. The secret is configured, or else the owner's password.
 */
export function applicationPassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`roc-gateway/application-role\0${role}`).digest('base64url');
}

/**
 * The stored form of a password (RFC 5803's parameters in PostgreSQL's notation). Sent in its place, so that no server
 * journal ever holds the password. The salt is derived too: two processes that start at once write the same.
 */
export function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = createHash('sha256').update(`roc-gateway/scram-salt\0${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

export interface RoleRights {
  readonly role: string;
  readonly password: string;
  readonly grants: readonly string[];
}

/**
 * Creates or updates the role and gives it exactly these rights on our schemas. In one transaction: a running gateway
 * never sees its rights missing.
 */
export async function ensureRole(owner: pg.Client, { role, password, grants }: RoleRights): Promise<void> {
  const name = owner.escapeIdentifier(role);
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verifier = owner.escapeLiteral(scramVerifier(password));
  await owner.query('BEGIN');
  try {
    await owner.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${name} LOGIN PASSWORD ${verifier}`);
    await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${SCHEMAS} FROM ${name}, PUBLIC`);
    await owner.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${SCHEMAS} FROM ${name}, PUBLIC`);
    await owner.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${SCHEMAS} FROM ${name}, PUBLIC`);
    await owner.query(`REVOKE ALL ON SCHEMA ${SCHEMAS} FROM ${name}, PUBLIC`);
    for (const grant of grants) await owner.query(`GRANT ${grant} TO ${name}`);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

/** What would let the role go past its grants: attributes, memberships, ownership. Empty where all is well. */
export async function excessRights(owner: pg.Client, role: string): Promise<string[]> {
  const { rows } = await owner.query<{ fault: string }>(
    `SELECT 'attribut de rôle étendu (superuser, createrole, createdb, bypassrls ou replication)' AS fault FROM pg_roles
       WHERE rolname = $1 AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)
     UNION ALL SELECT 'membre du rôle ' || roleid::regrole::text FROM pg_auth_members WHERE member = $1::text::regrole
     UNION ALL SELECT 'propriétaire de ' || oid::regclass::text FROM pg_class WHERE relowner = $1::text::regrole`,
    [role],
  );
  return rows.map((row) => row.fault);
}
