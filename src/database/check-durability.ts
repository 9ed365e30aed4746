import type pg from 'pg';

const REQUIRED: Readonly<Record<string, { readonly allowed: readonly string[]; readonly why: string }>> = {
  fsync: { allowed: ['on'], why: 'une panne perdrait des traces déjà promises' },
  full_page_writes: { allowed: ['on'], why: 'une panne pourrait corrompre des pages de la trace' },
  synchronous_commit: {
    allowed: ['on', 'remote_apply'],
    why: 'une réponse pourrait partir avant que sa trace soit durable',
  },
};

/** The server's settings that would break the promise of a durable trace, one French sentence each; empty: ready. */
export async function checkDurability(client: Pick<pg.ClientBase, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
    [Object.keys(REQUIRED)],
  );
  const found = new Map(rows.map((row) => [row.name, row.setting]));
  return Object.entries(REQUIRED)
    .filter(([name, { allowed }]) => !allowed.includes(found.get(name) ?? ''))
    .map(([name, { why }]) => `PostgreSQL : ${name} vaut « ${found.get(name) ?? 'inconnu'} » ; ${why}.`);
}
