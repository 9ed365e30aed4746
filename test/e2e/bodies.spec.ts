import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HospitalClient } from '../../src/cli/hospital-client.js';
import { tracesCommand } from '../../src/cli/traces/command.js';
import { clc, idb } from '../support/dossier-messages.js';
import { billOf, hospitalClient } from '../support/faults-load.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';

/** A gateway that keeps bodies: what was sent and answered comes back byte for byte, until the dossier is erased. */
describe('bodies that a running gateway keeps', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let client: HospitalClient;
  const former = { ...process.env };

  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateway = await world.start({ ROC_CORPS_CONSERVES: 'oui' });
    client = hospitalClient(world.installation, 'CH-A', `https://127.0.0.1:${gateway.ports.exchange}`);
    Object.assign(process.env, {
      DATABASE_URL: world.database.ownerUrl,
      ROC_CLE_MAITRE: world.installation.environment(world.database.ownerUrl, 'libres')['ROC_CLE_MAITRE'],
    });
  }, 60_000);
  afterAll(async () => {
    process.env = former;
    client.close();
    await world.close();
  });

  async function roc(...argv: string[]): Promise<{ code: number; text: string }> {
    const lines: string[] = [];
    const code = await tracesCommand(argv, { out: (l) => lines.push(l), err: (l) => lines.push(l) });
    return { code, text: lines.join('\n') };
  }
  const keptIds = async (): Promise<string[]> =>
    (await world.database.query<{ id: string }>('SELECT id_echange::text AS id FROM trace.corps')).map(
      ({ id }) => id,
    );

  it('keeps what a CLC sent and got and nothing of an IDB, and loses it with the dossier’s key', async () => {
    const { amc10 } = billOf('D01');
    const first = idb('D01');
    expect((await client.ask('idb', first, amc10)).status).toBe(200);
    const demande = clc('D01');
    const answer = await client.ask('clc', demande, amc10);
    expect(answer.status).toBe(200);
    await until('the bodies', async () => (await keptIds()).length > 0);
    const [id = '', ...more] = await keptIds();
    expect(more).toEqual([]);
    const folder = join(world.installation.folder, 'corps');
    expect((await roc('corps', id, '--sortie', folder)).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([`${id}.demande.jose.json`, `${id}.reponse.jose.json`]);
    expect(readFileSync(join(folder, `${id}.demande.jose.json`))).toEqual(Buffer.from(answer.sent));
    expect(readFileSync(join(folder, `${id}.reponse.jose.json`))).toEqual(Buffer.from(answer.body));
    const { numeroDossier, etablissement } = demande as {
      numeroDossier: string;
      etablissement: { finessJuridique: string };
    };
    const erased = await roc(
      ...[
        'effacer-dossier',
        '--ej',
        etablissement.finessJuridique,
        '--amc',
        amc10,
        '--dossier',
        numeroDossier,
      ],
      ...['--executer', '--motif', 'demande de la personne', '--approbateur', 'Mme Durand'],
    );
    expect(erased).toMatchObject({ code: 0 });
    expect(await roc('corps', id, '--sortie', folder)).toMatchObject({
      code: 1,
      text: expect.stringContaining('dossier-efface') as string,
    });
  }, 90_000);
});
