import type pg from 'pg';
import { type Clock, instant } from '../../kernel/clock.js';
import { WAKE_CHANNEL } from '../../directory/adapters/postgres-wake.js';

export type ReportedState = 'ouverte' | 'degradee' | 'fermee';

/** What one gateway says of one platform for one AMC. */
export interface ReportedPlatform {
  readonly plateforme: string;
  readonly amc: string;
  readonly etat: ReportedState;
  /** RFC 3339. */
  readonly depuis: string;
  readonly retourPrevu: string | null;
}

export interface StateRow extends ReportedPlatform {
  /** How many gateways said so lately. */
  readonly passerelles: number;
}

/** A gateway that has not been heard of for so long says nothing any more. Milliseconds. */
const HEARD_MS = 120_000;

/** The platforms' present states, as the gateways' breakers see them. Volatile: no part of the signed snapshot. */
export class PlatformStates {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  /** Replaces what a gateway said before; tells the others where something changed. */
  async report(passerelle: string, etats: readonly ReportedPlatform[]): Promise<void> {
    const { rows } = await this.pool.query<{ change: boolean }>(
      `WITH told AS (
         SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
           AS t (plateforme, amc, etat, depuis, retour_prevu)),
       gone AS (
         DELETE FROM annuaire.etats e WHERE passerelle = $1
           AND NOT EXISTS (SELECT 1 FROM told t WHERE t.plateforme = e.plateforme AND t.amc = e.amc) RETURNING 1),
       former AS (SELECT plateforme, amc, etat FROM annuaire.etats WHERE passerelle = $1),
       kept AS (
         INSERT INTO annuaire.etats SELECT $1, plateforme, amc, etat, depuis, retour_prevu, $7 FROM told
         ON CONFLICT (passerelle, plateforme, amc) DO UPDATE
           SET etat = excluded.etat, depuis = excluded.depuis, retour_prevu = excluded.retour_prevu, recu_le = excluded.recu_le)
       SELECT EXISTS (SELECT 1 FROM gone) OR EXISTS (
         SELECT plateforme, amc, etat FROM told EXCEPT SELECT plateforme, amc, etat FROM former) AS change`,
      [
        passerelle,
        etats.map(({ plateforme }) => plateforme),
        etats.map(({ amc }) => amc),
        etats.map(({ etat }) => etat),
        etats.map(({ depuis }) => depuis),
        etats.map(({ retourPrevu }) => retourPrevu),
        instant(this.clock.now()),
      ],
    );
    if (rows[0]?.change === true) await this.pool.query(`NOTIFY ${WAKE_CHANNEL}`);
  }

  /**
   * Open where every gateway says so, closed where every one does, degraded in between; since the earliest that says
   * so, expected back with the first of them.
   */
  async list(): Promise<StateRow[]> {
    const { rows } = await this.pool.query<{
      plateforme: string;
      amc: string;
      etat: ReportedState;
      depuis: Date;
      retour_prevu: Date | null;
      passerelles: number;
    }>(
      `SELECT plateforme, amc,
              CASE WHEN bool_and(etat = 'ouverte') THEN 'ouverte' WHEN bool_and(etat = 'fermee') THEN 'fermee'
                   ELSE 'degradee' END AS etat,
              coalesce(
                min(depuis) FILTER (WHERE etat <> 'ouverte'), min(depuis)) AS depuis,
              min(retour_prevu) FILTER (WHERE etat <> 'ouverte') AS retour_prevu, count(*)::int AS passerelles
         FROM annuaire.etats WHERE recu_le > $1 GROUP BY plateforme, amc ORDER BY plateforme, amc`,
      [instant(this.clock.now() - HEARD_MS)],
    );
    return rows.map(({ plateforme, amc, etat, depuis, retour_prevu, passerelles }) => ({
      plateforme,
      amc,
      etat,
      depuis: depuis.toISOString(),
      retourPrevu: retour_prevu === null ? null : retour_prevu.toISOString(),
      passerelles,
    }));
  }
}
