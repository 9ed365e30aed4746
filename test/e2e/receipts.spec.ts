import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { readTrustFolder } from '../../src/cli/verify-trust-folder.js';
import { verifyCommand } from '../../src/cli/verify.js';
import { type LogList, openLogList } from '../../src/trace/log/log-list.js';
import { verifyReceipt } from '../../src/trace/tree/receipt.js';
import { type RawReply, type RawRequest } from '../support/caller.js';
import { clc, idb, PERSONAL_NUMBERS, signed } from '../support/dossier-messages.js';
import { Evidence } from '../support/evidence.js';
import { GatewayWorld, type TestGateway, until } from '../support/gateway.js';

describe('receipts, over a real socket', () => {
  let world: GatewayWorld;
  let gateways: TestGateway[];
  let evidence: Evidence;

  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateways = [await world.start(), await world.start()];
    evidence = new Evidence(world, PERSONAL_NUMBERS);
  });
  afterAll(() => world.close());

  async function ask(request: RawRequest, gateway = gateways[0] as TestGateway, hospital = 'CH-A') {
    const connection = await world.connect(gateway, world.clientOf(hospital));
    try {
      return await connection.ask(request);
    } finally {
      connection.close();
    }
  }

  async function logs(): Promise<LogList> {
    const { logs } = await readTrustFolder(world.installation.anchors, systemClock);
    if (typeof logs === 'string') throw new Error(logs);
    return logs;
  }

  it('of two gateways are of two logs of one family, both in the sealed list', async () => {
    await until('both logs in the list', async () => (await logs()).logs.size === 2);
    const origins = await Promise.all(
      gateways.map(async (gateway) => {
        const reply = await ask(await signed(clc('D01'), world.sealOf('CH-A')), gateway);
        await evidence.prove(reply);
        return originOf(reply);
      }),
    );
    const { family } = await logs();
    expect(origins.sort()).toEqual([`${family}/1/1`, `${family}/2/1`]);
  });

  it('beside a plain body are a header, which roc verify takes', async () => {
    const request = await signed(idb('D01'), world.sealOf('CH-A'));
    const plain = { ...request, headers: { ...request.headers, accept: 'application/json' } };
    const reply = await ask(plain);
    await evidence.prove(reply);
    const file = join(world.installation.folder, 'corps.json');
    await writeFile(file, reply.body);
    const headers = [
      ...['--cachet', reply.headers['roc-cachet'] ?? '', '--signature', reply.headers['roc-signature'] ?? ''],
      ...['--recu', reply.headers['roc-recu'] ?? '', '--confiance', world.installation.anchors],
    ];
    const lines: string[] = [];
    const code = await verifyCommand([file, ...headers], {
      out: (line) => lines.push(line),
      err: () => undefined,
    });
    expect([code, lines[0]]).toEqual([0, `${file} : TIENT (niveau inclus)`]);
  });

  it('of entry 1 go to the AMC with the call', async () => {
    const message = clc('D12');
    const reply = await ask(await signed(message, world.sealOf('CHU-C')), gateways[0], 'CHU-C');
    expect(reply.status).toBe(200);
    const recu = String(world.amc.lastQuestion?.recu);
    const { logs: known, family } = await logs();
    const log = known.get(`${family}/1/1`);
    if (log === undefined) throw new Error('log not listed');
    const proven = verifyReceipt(Buffer.from(recu), { log: log.key });
    if (!proven.ok) throw new Error(proven.fault);
    const entry = JSON.parse(proven.value.opening.bytes.toString()) as Record<string, unknown>;
    expect(entry).toMatchObject({ type: 'recu', idMessage: message.idMessage, issue: null, reponse: null });
    const { idEchange } = await evidence.prove(reply);
    expect(entry['idEchange']).toBe(idEchange);
  });

  it('cannot be judged with a list of another seal, nor one of another key', async () => {
    const bytes = await readFile(join(world.installation.anchors, 'journaux.jose.json'));
    const { trust, roles } = await readTrustFolder(world.installation.anchors, systemClock);
    expect(openLogList(bytes, { trust, roles })).toMatchObject({ ok: true });
    const altered = JSON.parse(bytes.toString()) as { payload: string };
    const content = Buffer.from(altered.payload, 'base64url').toString().replace('/1/1', '/1/9');
    const forged = { ...altered, payload: Buffer.from(content).toString('base64url') };
    expect(openLogList(Buffer.from(JSON.stringify(forged)), { trust, roles })).toMatchObject({
      ok: false,
      fault: 'signature',
    });
    const noSeals = { issuersOf: roles.issuersOf.bind(roles), seals: () => [] };
    expect(openLogList(bytes, { trust, roles: noSeals })).toMatchObject({ ok: false, fault: 'cachet' });
    const otherLog = {
      issuersOf: roles.issuersOf.bind(roles),
      seals: (at: number) =>
        roles.seals(at).map((one) => ({ ...one, journal: { origine: 'autre', cle: 'autre' } })),
    };
    expect(openLogList(bytes, { trust, roles: otherLog })).toMatchObject({ ok: false, fault: 'annuaire' });
  });
});

function originOf(reply: RawReply): string {
  const { recu } = JSON.parse(reply.body.toString()) as { recu: string };
  return recu.slice(recu.indexOf('\n\n') + 2).split('\n')[0] ?? '';
}
