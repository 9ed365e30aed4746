import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soapRequest } from '../../src/cli/soap-request.js';
import { type Service } from '../../src/kernel/vocabulary.js';
import { serviceOf } from '../../src/messages/read-demande.js';
import { type Demande } from '../../src/messages/types.js';
import { type RawReply } from '../support/caller.js';
import { idb, PERSONAL_NUMBERS } from '../support/dossier-messages.js';
import { Evidence } from '../support/evidence.js';
import { GatewayWorld, type TestGateway } from '../support/gateway.js';

/** xmllint judges what we send by the published schema; without it nothing here says anything. */
function schemaVerdict(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'roc-soap-'));
  try {
    writeFileSync(join(folder, 'document.xml'), xml);
    execFileSync('xmllint', ['--noout', '--schema', 'openapi/xsd/roc.xsd', join(folder, 'document.xml')], {
      stdio: 'pipe',
    });
    return 'valid';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sealedPart = (body: Buffer): string =>
  /<(\w+(?:Scellee|Scelle)) .*<\/\1>/s.exec(body.toString('utf8'))?.[0] ?? '';

describe('the services in SOAP', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  let evidence: Evidence;
  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateway = await world.start();
    evidence = new Evidence(world, PERSONAL_NUMBERS);
  });
  afterAll(() => world.close());

  async function post(
    hospital: string,
    service: Lowercase<Service> | 'ann',
    body: Buffer,
  ): Promise<RawReply> {
    const connection = await world.connect(gateway, world.clientOf(hospital));
    try {
      const headers = { 'content-type': 'application/soap+xml; charset=utf-8' };
      return await connection.ask({ path: `/roc/v1/soap/${service}`, headers, body });
    } finally {
      connection.close();
    }
  }

  async function ask(hospital: string, message: Demande): Promise<RawReply & { sent: Buffer }> {
    const service = serviceOf(message);
    const sent = await soapRequest({ service, message, signer: world.sealOf(hospital) });
    const reply = await post(hospital, service.toLowerCase() as Lowercase<Service>, sent);
    return { ...reply, sent };
  }

  it('answers a signed IDB, sealed in XML over the same JWS', async () => {
    const message = idb('D01');
    const reply = await ask('CH-A', message);
    expect(reply.body.toString('utf8')).toContain('<ReponseIdbScellee');
    expect(reply.status).toBe(200);
    expect(schemaVerdict(sealedPart(reply.body))).toBe('valid');
    const { entry, content } = await evidence.prove(reply);
    expect(content).toMatchObject({ service: 'IDB', requete: { chemin: '/roc/v1/soap/idb' } });
    expect(entry.requete?.empreinte).toBe(createHash('sha256').update(reply.sent).digest('base64url'));
  });
});
