import type pg from 'pg';
import { type Clock, instant } from '../../kernel/clock.js';
import { WAKE_CHANNEL } from '../../directory/adapters/postgres-wake.js';
import {
  HEARD_MS,
  type JoinedPlatform,
  type ReportedPlatform,
  type ReportedState,
} from '../../directory/shared-states.js';

/** Processes of one gateway that may speak at a time; more than that is a mistake, or a flood. */
const MAX_INSTANCES = 64;

/** The platforms' present states, as the gateways' breakers see them. Volatile: no part of the signed snapshot. */
export class PlatformStates {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces what a process of a gateway said before; tells the others where something changed. False where the gateway
   * already speaks through too many processes. Instants that are not yet are brought back to now, a return to a day.
   */
  async report(gateway: string, instance: string, etats: readonly ReportedPlatform[]): Promise<boolean> {
    const now = instant(this.clock.now());
    const { rows: crowd } = await this.pool.query<{ autres: number }>(
      `WITH forgotten AS (DELETE FROM annuaire.etats WHERE recu_le <= $3)
       SELECT count(DISTINCT passerelle)::int AS autres FROM annuaire.etats
        WHERE split_part(passerelle, '/', 1) = $1 AND passerelle <> $1 || '/' || $2 AND recu_le > $3`,
      [gateway, instance, instant(this.clock.now() - HEARD_MS)],
    );
    if ((crowd[0]?.autres ?? 0) >= MAX_INSTANCES) return false;
    await this.replace(`${gateway}/${instance}`, etats, now);
    return true;
  }

  private async replace(passerelle: string, etats: readonly ReportedPlatform[], now: string): Promise<void> {
    const { rows } = await this.pool.query<{ change: boolean }>(
      `WITH told AS (
         SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
           AS t (plateforme, amc, etat, depuis, retour_prevu)),
       gone AS (
         DELETE FROM annuaire.etats e WHERE passerelle = $1
           AND NOT EXISTS (SELECT 1 FROM told t WHERE t.plateforme = e.plateforme AND t.amc = e.amc) RETURNING 1),
       former AS (SELECT plateforme, amc, etat FROM annuaire.etats WHERE passerelle = $1),
       kept AS (
         INSERT INTO annuaire.etats
           SELECT $1, plateforme, amc, etat, least(depuis, $7), least(retour_prevu, $7::timestamptz + interval '1 day'), $7
             FROM told
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
        now,
      ],
    );
    if (rows[0]?.change === true) await this.pool.query(`NOTIFY ${WAKE_CHANNEL}`);
  }

  /**
   * Open where every gateway says so, closed where every one does, degraded in between. Closed since the last of them
   * closed, degraded since the first is not open, expected back with the first of them.
   */
  async list(): Promise<JoinedPlatform[]> {
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
              CASE WHEN bool_and(etat = 'fermee') THEN max(depuis)
                   ELSE coalesce(min(depuis) FILTER (WHERE etat <> 'ouverte'), min(depuis)) END AS depuis,
              min(retour_prevu) FILTER (WHERE etat <> 'ouverte') AS retour_prevu,
              count(DISTINCT split_part(passerelle, '/', 1))::int AS passerelles
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
