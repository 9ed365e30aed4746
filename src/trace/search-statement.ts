import { type EntryFilter, type EntryScope } from './entry-filter.js';
import { type Position } from './page-mark.js';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** How many rows, and after which entry. */
export interface StatementWindow {
  readonly limit: number;
  readonly after: Position | undefined;
}

export const COLUMNS = 'horodatage, journal, rang, entree, sel, empreinte';
const ORDER = 'horodatage, journal, rang';

/** As its index has it (migration `ServeAuditSearches`): written otherwise, it would not be used. */
const AGENT_ID = `split_part(agent, '|', 1) COLLATE "C"`;

/** Collects the values of a statement; each is named by its place. */
class Values {
  readonly list: unknown[] = [];

  bind(value: unknown, type: string): string {
    return `$${this.list.push(value)}::${type}`;
  }
}

/**
 * The search as one statement. What names an exchange, a message, an engagement, a person or an agent goes by that
 * index and is then narrowed to the scope; all else walks what concerns the scope, in order of time.
 */
export function searchStatement(scope: EntryScope, filter: EntryFilter, window: StatementWindow): Statement {
  const values = new Values();
  const found = driverOf(filter, values);
  const conditions = [...conditionsOf(filter, values), ...afterOf(window, values)];
  const limit = values.bind(window.limit, 'int');
  if (found === undefined)
    return { text: walks({ scope, filter, conditions, limit }, values), values: values.list };
  const seen = [
    `ej = ANY(${values.bind(scope.etablissements, 'text[]')})`,
    `amc = ANY(${values.bind(scope.amc, 'text[]')})`,
  ];
  const where = [...found.conditions, `(${seen.join(' OR ')})`, ...conditions].join(' AND ');
  const rows = `SELECT ${COLUMNS} FROM ${found.from} WHERE ${where}`;
  // An agent's entries come in order from their index. Few have the same identifier or person: all are taken, then
  // sorted, so that no plan walks the whole trace in the order asked for until enough of them are met.
  const text = found.ordered
    ? `${rows} ORDER BY ${ORDER} LIMIT ${limit}`
    : `WITH trouvees AS MATERIALIZED (${rows}) SELECT ${COLUMNS} FROM trouvees ORDER BY ${ORDER} LIMIT ${limit}`;
  return { text, values: values.list };
}

interface Driver {
  readonly from: string;
  readonly conditions: readonly string[];
  /** Whether its index gives the order of pages. */
  readonly ordered?: boolean;
}

/**
 * A person's exchanges, by the entries that say what came of each (the index holds no others, which halves its cost),
 * and when: what else an exchange has stands within some days before, so that one or two months are looked into.
 */
const EXCHANGES_OF = (
  pseudonyms: string,
): string => `(SELECT i.id_echange AS echange, min(i.horodatage) AS du,
    max(i.horodatage) AS au FROM unnest(${pseudonyms}) AS personne CROSS JOIN LATERAL (
      SELECT id_echange, horodatage FROM trace.entrees WHERE beneficiaire = personne AND type <> 'recu') AS i
    GROUP BY i.id_echange) AS de JOIN trace.entrees
    ON id_echange = de.echange AND horodatage >= de.du - interval '7 days' AND horodatage <= de.au`;

function driverOf(filter: EntryFilter, values: Values): Driver | undefined {
  const { idEchange, idMessage, engagement, beneficiaires, agent } = filter;
  const [from, conditions] = ['trace.entrees', [] as string[]];
  // What is bound here is a condition as well.
  if (idEchange !== undefined || idMessage !== undefined || engagement !== undefined)
    return { from, conditions };
  if (beneficiaires !== undefined)
    return { from: EXCHANGES_OF(values.bind(beneficiaires, 'text[]')), conditions };
  return agent === undefined ? undefined : { from, conditions, ordered: true };
}

function conditionsOf(filter: EntryFilter, values: Values): string[] {
  const { du, au, agent, beneficiaires } = filter;
  const conditions: string[] = [];
  if (du !== undefined) conditions.push(`horodatage >= ${values.bind(new Date(du), 'timestamptz')}`);
  if (au !== undefined) conditions.push(`horodatage < ${values.bind(new Date(au), 'timestamptz')}`);
  const equal = [
    ...[['ej', filter.ej, 'text'] as const, ['amc', filter.amc, 'text'] as const],
    ...[['service', filter.service, 'text'] as const, ['type', filter.type, 'text'] as const],
    ...[['statut', filter.statut, 'int'] as const, ['numero_dossier', filter.numeroDossier, 'text'] as const],
    ...[['id_message', filter.idMessage, 'uuid'] as const, ['id_echange', filter.idEchange, 'uuid'] as const],
    ['engagement', filter.engagement, 'text'] as const,
  ];
  for (const [column, value, type] of equal)
    if (value !== undefined) conditions.push(`${column} = ${values.bind(value, type)}`);
  if (filter.codes !== undefined) conditions.push(`code = ANY(${values.bind(filter.codes, 'text[]')})`);
  if (agent !== undefined) conditions.push(`${AGENT_ID} = ${values.bind(agent, 'text')}`);
  if (beneficiaires !== undefined)
    conditions.push(`beneficiaire = ANY(${values.bind(beneficiaires, 'text[]')})`);
  return conditions;
}

function afterOf({ after }: StatementWindow, values: Values): string[] {
  if (after === undefined) return [];
  const { time, journal, rank } = after;
  const place = [
    ...[values.bind(new Date(time), 'timestamptz'), values.bind(journal, 'int')],
    values.bind(rank, 'bigint'),
  ];
  // The first comparison alone lets the planner leave out the months before.
  return [`horodatage >= ${place[0]}`, `(${ORDER}) > (${place.join(', ')})`];
}

interface Search {
  readonly scope: EntryScope;
  readonly filter: EntryFilter;
  readonly conditions: readonly string[];
  readonly limit: string;
}

/**
 * One ordered index walk per hospital and per AMC of the scope (and per refusal code where codes are asked for),
 * merged: never a walk over what others see. An entry that concerns both a hospital and an AMC of the scope comes once.
 */
function walks({ scope, filter, conditions, limit }: Search, values: Values): string {
  const { ej, amc, codes } = filter;
  const hospitals = scope.etablissements.filter((one) => ej === undefined || one === ej);
  const insurers = scope.amc.filter((one) => amc === undefined || one === amc);
  const each = codes === undefined ? '' : ` CROSS JOIN unnest(${values.bind(codes, 'text[]')}) AS motif`;
  const walk = (column: 'ej' | 'amc', keys: readonly string[]): string => {
    const where = [`${column} = cle`, ...(codes === undefined ? [] : ['code = motif']), ...conditions];
    return `
    SELECT e.* FROM unnest(${values.bind([...new Set(keys)], 'text[]')}) AS cle${each} CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM trace.entrees WHERE ${where.join(' AND ')}
      ORDER BY ${ORDER} LIMIT ${limit}) AS e`;
  };
  return `SELECT DISTINCT ON (${ORDER}) ${COLUMNS} FROM (${walk('ej', hospitals)}
    UNION ALL ${walk('amc', insurers)}) AS vues ORDER BY ${ORDER} LIMIT ${limit}`;
}

/** Who reads events of the log itself. */
export interface EventReader {
  readonly participant: string;
  readonly voit: EntryScope;
}

/**
 * Which events of the log a reader may see. Openings, time-stamps and the deletion of a month are facts about the log,
 * shown to every auditor. A dossier's deletion is shown to its hospital and its AMC. A consultation is shown to who made
 * it, and to the auditors of an organisation that it could see.
 */
const VISIBLE = (reader: { participant: string; ej: string; amc: string }): string => `CASE type
  WHEN 'consultation' THEN entree::jsonb #>> '{detail,participant}' = ${reader.participant}
    OR entree::jsonb #> '{detail,voit,etablissements}' ?| ${reader.ej}
    OR entree::jsonb #> '{detail,voit,amc}' ?| ${reader.amc}
  WHEN 'suppression' THEN entree::jsonb #> '{detail,dossier}' IS NULL
    OR entree::jsonb #>> '{detail,dossier,ej}' = ANY(${reader.ej})
    OR entree::jsonb #>> '{detail,dossier,amc}' = ANY(${reader.amc})
  ELSE true END`;

/** Events of the log that the reader may see, in the order of time; `types` of the closed list. */
export function eventsStatement(
  reader: EventReader,
  filter: Pick<EntryFilter, 'du' | 'au'> & { readonly types: readonly string[] },
  window: StatementWindow,
): Statement {
  const values = new Values();
  const { types, ...period } = filter;
  const visible = VISIBLE({
    participant: values.bind(reader.participant, 'text'),
    ej: values.bind(reader.voit.etablissements, 'text[]'),
    amc: values.bind(reader.voit.amc, 'text[]'),
  });
  const conditions = [...conditionsOf(period, values), ...afterOf(window, values), visible];
  const limit = values.bind(window.limit, 'int');
  const text = `SELECT ${COLUMNS} FROM (SELECT e.* FROM unnest(${values.bind(types, 'text[]')}) AS nature
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM trace.entrees
      WHERE type = nature AND ${EVENT} AND ${conditions.join(' AND ')} ORDER BY ${ORDER} LIMIT ${limit}) AS e) AS vus
    ORDER BY ${ORDER} LIMIT ${limit}`;
  return { text, values: values.list };
}

/** The predicate of the events' own index, word for word. */
const EVENT = "type IN ('ouverture', 'horodatage', 'consultation', 'suppression')";

/** The entries of one exchange that the scope may see, oldest first; at most `limit`. */
export function exchangeStatement(scope: EntryScope, idEchange: string, limit: number): Statement {
  return {
    text: `SELECT ${COLUMNS} FROM trace.entrees
      WHERE id_echange = $1::uuid AND (ej = ANY($2::text[]) OR amc = ANY($3::text[])) ORDER BY ${ORDER} LIMIT $4::int`,
    values: [idEchange, scope.etablissements, scope.amc, limit],
  };
}

/** The deletions that are done and whose ranges hold a place, by their own words; at most `limit`. */
export function deletionsStatement(
  { origin, index }: { readonly origin: string; readonly index: number },
  limit: number,
): Statement {
  return {
    text: `SELECT s.id::text AS id, s.detail FROM trace.suppressions s
      WHERE s.executee_le IS NOT NULL AND EXISTS (
        SELECT FROM jsonb_to_recordset(s.detail -> 'journaux') AS j (origine text, de bigint, a bigint)
        WHERE j.origine = $1 AND $2::bigint BETWEEN j.de AND j.a)
      ORDER BY s.mois, s.classe LIMIT $3::int`,
    values: [origin, index, limit],
  };
}
