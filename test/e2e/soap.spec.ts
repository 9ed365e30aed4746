import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientSSLSecurity, createClientAsync } from 'soap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soapRequest } from '../../src/cli/soap-request.js';
import { type Service } from '../../src/kernel/vocabulary.js';
import { serviceOf } from '../../src/messages/read-demande.js';
import { type Demande } from '../../src/messages/types.js';
import { type RawReply } from '../support/caller.js';
import { clc, del, idb, PERSONAL_NUMBERS, sim } from '../support/dossier-messages.js';
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

  it('a client built from ?wsdl alone calls all five services', async () => {
    const connection = await world.connect(gateway, world.clientOf('DEV-E'));
    const { body: wsdl } = await connection.ask({ method: 'GET', path: '/roc/v1/soap/idb?wsdl' });
    connection.close();
    const file = join(world.installation.folder, 'roc.wsdl');
    writeFileSync(file, wsdl);
    const keys = world.clientOf('DEV-E');
    const client = await createClientAsync(file, { forceSoap12Headers: true });
    client.setSecurity(
      new ClientSSLSecurity(Buffer.from(keys.keyPem), Buffer.from(keys.chainPem), [
        ...world.installation.authority.caPems,
      ]),
    );
    const call = async (service: string, message: object): Promise<Record<string, unknown>> => {
      client.setEndpoint(`https://localhost:${gateway.ports.exchange}/roc/v1/soap/${service.toLowerCase()}`);
      const [answer] = (await client[`${service}Async`](message)) as [Record<string, unknown>];
      return answer;
    };
    const etablissement = { finessJuridique: '990009417', finessGeographique: '990009425' };
    const own = <M extends Demande>(message: M): M => ({ ...message, etablissement });
    /** Lists as the WSDL has them: one element that holds an element per item. */
    const listed = (message: Record<string, unknown>): Record<string, unknown> => ({
      ...message,
      ...(Array.isArray(message['lignes']) ? { lignes: { ligne: message['lignes'] } } : {}),
      ...(Array.isArray(message['actes']) ? { actes: { acte: message['actes'] } } : {}),
    });
    const answered = await call('IDB', own(idb('D01')));
    expect(answered).toMatchObject({ ReponseIdb: { service: 'IDB', droits: { ouverts: true } } });
    const estimated = await call('SIM', listed({ ...own(sim('D07')) }));
    expect(estimated).toMatchObject({ ReponseSim: { service: 'SIM' } });
    const billed = await call('CLC', listed({ ...own(clc('D01')) }));
    expect(billed).toMatchObject({ ReponseClc: { service: 'CLC' } });
    const { numero } = (billed as { ReponseClc: { engagement: { numero: string } } }).ReponseClc.engagement;
    expect(await call('DEL', own(del('D01', numero)))).toMatchObject({ ReponseDel: { service: 'DEL' } });
    const route = { numeroAmc: '0099100011', typeConvention: 'RM', csr: '01', date: '2026-06-09' };
    expect(await call('ANN', route)).toMatchObject({ ReponseAnnuaire: { service: 'ANN' } });
  });
});
