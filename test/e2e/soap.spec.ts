import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { connect as tlsConnect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { join } from 'node:path';
import { type Client, createClientAsync, type ISecurity } from 'soap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceCommand } from '../../src/cli/evidence/command.js';
import { soapRequest } from '../../src/cli/soap-request.js';
import { type Service } from '../../src/kernel/vocabulary.js';
import { serviceOf } from '../../src/messages/read-demande.js';
import { type Demande } from '../../src/messages/types.js';
import { type RawReply } from '../support/caller.js';
import { clc, del, idb, PERSONAL_NUMBERS, sim } from '../support/dossier-messages.js';
import { Evidence } from '../support/evidence.js';
import { GatewayWorld, type TestGateway } from '../support/gateway.js';
import { ENGAGEMENT_PLACE, soapSamples } from '../support/soap-samples.js';
import { PROJECT } from '../support/transpile.js';
import { schemaFaults } from '../support/xml-lint.js';

/** What every reply of this file said, to be judged by the published schema. */
const seen: [name: string, xml: string][] = [];

/** The requests that left on a connection, as they went into it. */
class Wire {
  private bytes = Buffer.alloc(0);

  /** Every octet that the client hands to the socket, before encryption. */
  tap(socket: TLSSocket): TLSSocket {
    for (const name of ['write', 'end'] as const) {
      const own = socket[name].bind(socket) as (...args: unknown[]) => never;
      socket[name] = (...args: unknown[]): never => {
        const [chunk, encoding] = args;
        if (typeof chunk === 'string')
          this.bytes = Buffer.concat([this.bytes, Buffer.from(chunk, encodingOf(encoding))]);
        else if (chunk instanceof Uint8Array) this.bytes = Buffer.concat([this.bytes, chunk]);
        return own(...args);
      };
    }
    return socket;
  }

  /** The body of the one request since the last call. */
  take(): Buffer {
    const end = this.bytes.indexOf('\r\n\r\n');
    const head = this.bytes.subarray(0, end).toString('latin1');
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1]);
    const body = this.bytes.subarray(end + 4);
    if (body.length !== length) throw new Error(`one request expected, ${body.length} octets for ${length}`);
    this.bytes = Buffer.alloc(0);
    return body;
  }
}

function encodingOf(given: unknown): BufferEncoding {
  return typeof given === 'string' ? (given as BufferEncoding) : 'utf8';
}

/** Keys of the caller for the `soap` client, over connections that are listened to. */
class TappedSecurity implements ISecurity {
  private readonly agent: Agent;

  constructor(keys: ConnectionOptions, wire: Wire) {
    this.agent = new Agent({ keepAlive: true });
    this.agent.createConnection = (options): TLSSocket =>
      wire.tap(tlsConnect({ ...(options as ConnectionOptions), ...keys, servername: 'localhost' }));
  }

  addOptions(options: { httpsAgent?: Agent }): void {
    options.httpsAgent = this.agent;
  }

  toXML(): string {
    return '';
  }
}

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
      const reply = await connection.ask({ path: `/roc/v1/soap/${service}`, headers, body });
      seen.push([`${service} ${reply.status}`, reply.body.toString('utf8')]);
      return reply;
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
    const { entry, content } = await evidence.prove(reply);
    expect(content).toMatchObject({ service: 'IDB', requete: { chemin: '/roc/v1/soap/idb' } });
    expect(entry.requete?.empreinte).toBe(createHash('sha256').update(reply.sent).digest('base64url'));
  });

  it('a client built from ?wsdl alone calls all five services; their entries have the digest of what it wrote', async () => {
    const connection = await world.connect(gateway, world.clientOf('DEV-E'));
    const { body: wsdl } = await connection.ask({ method: 'GET', path: '/roc/v1/soap/idb?wsdl' });
    connection.close();
    const file = join(world.installation.folder, 'roc.wsdl');
    writeFileSync(file, wsdl);
    const { keyPem: key, chainPem: cert } = world.clientOf('DEV-E');
    const wire = new Wire();
    const client: Client = await createClientAsync(file, { forceSoap12Headers: true });
    client.setSecurity(new TappedSecurity({ key, cert, ca: [...world.installation.authority.caPems] }, wire));
    /** The digest that the sealed answer names is the entry's, and that of the octets on the wire. */
    const call = async (service: string, message: object): Promise<Record<string, unknown>> => {
      client.setEndpoint(`https://localhost:${gateway.ports.exchange}/roc/v1/soap/${service.toLowerCase()}`);
      const [answer, xml] = (await client[`${service}Async`](message)) as [Record<string, unknown>, string];
      seen.push([service, xml]);
      const written = createHash('sha256').update(wire.take()).digest('base64url');
      const reply = {
        ...{ status: 200, headerBytes: 0, body: Buffer.from(xml) },
        headers: { 'content-type': 'application/soap+xml; charset=utf-8' },
      };
      if (service === 'ANN') return answer;
      const { entry, content } = await evidence.prove(reply);
      expect(content).toMatchObject({ requete: { empreinte: written } });
      expect(entry.requete?.empreinte).toBe(written);
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
    const found = await call('ANN', route);
    expect(found).toMatchObject({
      ReponseAnnuaire: {
        service: 'ANN',
        route: {
          acces: {
            ...{ IDB: '/roc/v1/idb', SIM: '/roc/v1/sim' },
            ...{ CLC: '/roc/v1/clc', DEL: '/roc/v1/del' },
          },
        },
      },
    });
  });

  it('the sample envelopes are what the script writes, and every one of them is answered', async () => {
    const folder = join(PROJECT, 'examples', 'soap');
    let numero = '';
    for (const [name, written] of await soapSamples()) {
      if (process.env['ROC_ECRIRE_EXEMPLES'] === 'oui') writeFileSync(join(folder, name), written);
      const sample = readFileSync(join(folder, name), 'utf8');
      expect(sample, name).toBe(written);
      expect(schemaFaults([[name, sample]])).toEqual([]);
      const body = Buffer.from(sample.replace(ENGAGEMENT_PLACE, numero));
      const reply = await post('DEV-E', name.slice(0, 3) as Lowercase<Service> | 'ann', body);
      expect(reply.status, reply.body.toString('utf8').slice(0, 2_000)).toBe(200);
      numero = /<numero>(CLC-[^<]*)</.exec(reply.body.toString('utf8'))?.[1] ?? numero;
    }
    expect(numero).not.toBe('');
  });

  it('a signed request of every service is answered, and refused with a fault', async () => {
    const [estimate, billed] = [await ask('CH-A', sim('D07')), await ask('CH-A', clc('D05'))];
    const { content } = await evidence.prove(billed);
    const { numero } = (content as { engagement: { numero: string } }).engagement;
    const withdrawn = await ask('CH-A', del('D05', numero));
    for (const { status, body } of [estimate, billed, withdrawn]) expect(status, body.toString()).toBe(200);
    const refused = [
      await ask(
        'CH-A',
        idb('D01', (m) => (m.beneficiaire.nir = '185052809305699')),
      ),
      await ask(
        'CH-A',
        sim('D07', (m) => (m.sejour.dateSortie = '2020-01-01')),
      ),
      await ask(
        'CH-A',
        clc('D05', (m) => (m.dateSortie = '2026-05-03')),
      ),
      await ask('CH-A', del('D05', 'CLC-INCONNU-1')),
      await post('CH-A', 'ann', await soapRequest({ service: 'ANN', message: UNKNOWN_AMC })),
      await post('CH-A', 'idb', Buffer.from('<a/>')),
    ];
    for (const { status, body } of refused) {
      expect(status, body.toString()).toBe(400);
      expect(body.toString('utf8')).toContain('<RefusScelle');
    }
  });

  it('an evidence file is made of the answer as received and the request as sent, and of nothing else', async () => {
    const [own, another] = [await ask('CH-A', clc('D05')), await ask('CH-A', clc('D05'))];
    const { idEchange } = await evidence.prove(own);
    const { anchors, folder } = world.installation;
    const run = async (...argv: string[]): Promise<{ code: number; text: string }> => {
      const lines: string[] = [];
      const sink = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
      return { code: await evidenceCommand([...argv, '--confiance', anchors], sink), text: lines.join('\n') };
    };
    const write = (name: string, content: Buffer): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const answer = write('clc.reponse.xml', own.body);
    const made = async (name: string, request: Buffer) => {
      const target = join(folder, `${name}.asice`);
      const files = ['--reponse', answer, '--requete', write(`${name}.demande.xml`, request)];
      return { ...(await run('exporter', idEchange, ...files, '--sortie', target)), target };
    };
    const good = await made('clc', own.sent);
    expect(good.code, good.text).toBe(0);
    const judged = await run('verifier', good.target);
    expect(judged.code, judged.text).toBe(0);
    expect(judged.text).toMatch(
      /TIENT \(niveau inclus\)[^]*✓ demande-signature +ES256, XML-DSig[^]*✓ entree-demande/,
    );
    const spaced = Buffer.from(own.sent.toString('utf8').replace('</env:Envelope>', '\n</env:Envelope>'));
    for (const [name, request] of [['octet', spaced] as const, ['autre', another.sent] as const]) {
      const refused = await made(name, request);
      expect(refused.code, refused.text).toBe(1);
      expect(refused.text).toContain('✗ demande-empreinte');
    }
  });

  it('an evidence file of a refusal has the fault’s sealed document, and the envelope that was refused', async () => {
    const refused = await ask(
      'CH-A',
      clc('D05', (m) => (m.dateSortie = '2026-05-03')),
    );
    const { idEchange } = await evidence.prove(refused);
    const { anchors, folder } = world.installation;
    writeFileSync(join(folder, 'refus.reponse.xml'), refused.body);
    writeFileSync(join(folder, 'refus.demande.xml'), refused.sent);
    const lines: string[] = [];
    const sink = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
    const target = join(folder, 'refus.asice');
    const files = [
      '--reponse',
      join(folder, 'refus.reponse.xml'),
      '--requete',
      join(folder, 'refus.demande.xml'),
    ];
    const where = ['--sortie', target, '--confiance', anchors];
    const made = await evidenceCommand(['exporter', idEchange, ...files, ...where], sink);
    expect(made, lines.join('\n')).toBe(0);
    expect(await evidenceCommand(['verifier', target, '--confiance', anchors], sink)).toBe(0);
  });

  it('every body and every fault of the above follows the published schema, says xmllint', () => {
    expect(seen.length).toBeGreaterThanOrEqual(15);
    expect(schemaFaults(seen)).toEqual([]);
    // And it would say so: the verdict is one.
    const [[name = '', xml = ''] = []] = seen;
    expect(schemaFaults([[name, xml.replace('<preuve>', '<preuves></preuves><preuve>')]])).toHaveLength(1);
  });
});

const UNKNOWN_AMC = { numeroAmc: '0000000000', typeConvention: 'RM', csr: '01', date: '2026-06-09' };
