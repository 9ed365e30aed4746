import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Message claims with their stored answers. An answer is encrypted, so compressing it is wasted work (EXTERNAL).
 * The fill factor leaves room for the one update a claim gets; no index holds a column that update changes.
 */
export class CreateMessageClaims1764000000002 implements MigrationInterface {
  name = 'CreateMessageClaims1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA echange');
    await runner.query(`
      CREATE TABLE echange.messages (
        ej text NOT NULL,
        id_message uuid NOT NULL,
        empreinte_contenu bytea NOT NULL,
        id_echange uuid NOT NULL,
        etat text NOT NULL
          CHECK (etat IN ('en-cours', 'repondu', 'refuse', 'sort-inconnu', 'interrompu', 'libere')),
        slot int NOT NULL,
        epoque bigint NOT NULL,
        reponse bytea,
        recu_le timestamptz NOT NULL,
        conclu_le timestamptz,
        expire_le timestamptz NOT NULL,
        PRIMARY KEY (ej, id_message)
      ) WITH (fillfactor = 60)`);
    await runner.query('ALTER TABLE echange.messages ALTER COLUMN reponse SET STORAGE EXTERNAL');
    await runner.query('CREATE INDEX messages_expiration ON echange.messages (expire_le)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA echange CASCADE');
  }
}
