import type pg from 'pg';
import { type Certainty, type Parameter, type ParameterCode, type Unit } from '../../calculation/bareme.js';
import { type Activity, type Amc, type Contract } from '../../calculation/guarantees.js';

type Reader = Pick<pg.ClientBase, 'query'>;

interface ParameterRow {
  code: ParameterCode;
  activites: Activity[];
  du: string;
  valeur: string;
  unite: Unit;
  source: string;
  certitude: Certainty | null;
}

/** The AMC's own dated values of a version, in the order of their code and first day. */
export async function readOwnParameters(client: Reader, version: number): Promise<Parameter[]> {
  const { rows } = await client.query<ParameterRow>(
    `SELECT code, activites, du::text AS du, valeur, unite, source, certitude FROM amc.tarifs
     WHERE version = $1 ORDER BY code, du, activites`,
    [version],
  );
  return rows.map(({ code, activites, du, valeur, unite, source, certitude }) => ({
    code,
    ...(activites.length === 0 ? {} : { activites }),
    du,
    valeur: Number(valeur),
    unite,
    source,
    ...(certitude === null ? {} : { certitude }),
  }));
}

/** The AMC's own prestation codes of a version. */
export async function readOwnCodes(client: Reader, version: number): Promise<Map<string, string>> {
  const { rows } = await client.query<{ code: string; libelle: string }>(
    'SELECT code, libelle FROM amc.nomenclature WHERE version = $1 ORDER BY code',
    [version],
  );
  return new Map(rows.map(({ code, libelle }) => [code, libelle]));
}

export async function readAmcs(client: Reader, version: number): Promise<Amc[]> {
  const { rows } = await client.query<{ description: Amc }>(
    'SELECT description FROM amc.organismes WHERE version = $1 ORDER BY amc',
    [version],
  );
  return rows.map((row) => row.description);
}

export async function readContracts(client: Reader, version: number): Promise<Contract[]> {
  const { rows } = await client.query<{ garanties: Contract }>(
    'SELECT garanties FROM amc.contrats WHERE version = $1 ORDER BY reference',
    [version],
  );
  return rows.map((row) => row.garanties);
}
