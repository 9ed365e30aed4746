import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What auditors search by, beside hospital, AMC, message and exchange. Every index is paid by every exchange, so each is
 * as narrow as its question allows (docs/audit.md, section Indexes, with what they cost):
 * - a person by a hash of the pseudonym, in the entries that say what came of an exchange: each exchange has one of those;
 * - engagements, agents and refusals only where there is one;
 * - events of the log itself, which exchanges never enter.
 * Expressions and predicates are those of `search-statement.ts`, word for word.
 */
export class ServeAuditSearches1764000000030 implements MigrationInterface {
  name = 'ServeAuditSearches1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`CREATE INDEX ${index}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`DROP INDEX trace.${index.split(' ')[0]}`);
  }
}

const INDEXES = [
  "entrees_par_personne ON trace.entrees USING hash (beneficiaire) WHERE type <> 'recu'",
  'entrees_par_engagement ON trace.entrees (engagement) WHERE engagement IS NOT NULL',
  `entrees_par_agent ON trace.entrees (split_part(agent, '|', 1) COLLATE "C", horodatage, journal, rang)
     WHERE agent IS NOT NULL`,
  'entrees_par_refus_ej ON trace.entrees (ej, code, horodatage, journal, rang) WHERE code IS NOT NULL',
  'entrees_par_refus_amc ON trace.entrees (amc, code, horodatage, journal, rang) WHERE code IS NOT NULL',
  `entrees_evenements ON trace.entrees (type, horodatage, journal, rang)
     WHERE type IN ('ouverture', 'horodatage', 'consultation', 'suppression')`,
];
