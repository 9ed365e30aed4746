import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { AsnParser } from '@peculiar/asn1-schema';
import { TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { SignedData } from '@peculiar/asn1-cms';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OpensslAuthority } from '../../../test/support/openssl-authority.js';
import { makeTestPki, type TestPki } from '../../../test/support/test-pki.js';
import { systemClock } from '../../kernel/clock.js';
import { type IssueRequest } from '../development-authority.js';
import { loadedKeyOf, type LoadedKey } from '../key-store.js';
import { HttpTimestampAuthority } from './adapters/http-timestamp-authority.js';
import { LoopbackAuthorityServer, QUERY_TYPE, REPLY_TYPE } from './adapters/loopback-authority-server.js';
import { DEVELOPMENT_POLICY, LocalTimestampAuthority } from './local-authority.js';
import { type StampFault, type StampOutcome } from './timestamp-authority.port.js';
import { makeTimestampRequest } from './timestamp-request.js';
import { readTimestampResponse, type TimestampResponse } from './timestamp-response.js';
import { verifyTimestampToken } from './verify-timestamp.js';

const data = Buffer.from('passerelle.exemple.invalid/journal/1/1\n42\n');
const imprint = createHash('sha256').update(data).digest();
const TSA: IssueRequest = {
  profile: 'horodatage',
  commonName: 'HORODATAGE LOCAL',
  structureId: '2999100001',
  organisation: 'OPERATEUR ESSAI',
};

let pki: TestPki;
let openssl: OpensslAuthority;
let authority: LocalTimestampAuthority;

beforeAll(async () => {
  pki = await makeTestPki();
  openssl = new OpensslAuthority(pki.folder);
  authority = new LocalTimestampAuthority({ key: await keyOf(), clock: systemClock });
});

afterAll(() => openssl.remove());

async function keyOf(request: Partial<IssueRequest> = {}): Promise<LoadedKey> {
  const leaf = await pki.authority.issue({ ...TSA, ...request });
  return loadedKeyOf('horodatage', leaf.keyPem, leaf.chainPem);
}

function tokenOf(response: TimestampResponse): Buffer {
  if (!response.ok) throw new Error(response.fault);
  return response.token;
}

describe('the local authority, judged by OpenSSL', () => {
  it.each(['P-256', 'P-384', 'RSA-2048'] as const)(
    'with a key %s its tokens verify',
    async (keyAlgorithm) => {
      const local = new LocalTimestampAuthority({ key: await keyOf({ keyAlgorithm }), clock: systemClock });
      const [root, organisations] = [pki.authority.root.toPem(), pki.authority.organisations.toPem()];
      for (const query of [
        makeTimestampRequest(imprint).der,
        openssl.query(data),
        openssl.query(data, '-no_nonce'),
      ]) {
        const response = local.respond(query);
        expect(openssl.verify(response, query, root, organisations)).toBe('Verification: OK');
      }
      const other = openssl.query(Buffer.from('autre'));
      expect(openssl.verify(local.respond(other), openssl.query(data), root, organisations)).toContain(
        'FAILED',
      );
    },
  );

  it('says the time, its accuracy and a serial number of its own each time', () => {
    const [first, second] = [authority.respond(openssl.query(data)), authority.respond(openssl.query(data))];
    const text = openssl.text(first);
    expect(text).toContain('Status: Granted.');
    expect(text).toContain('Accuracy: 0x01 seconds, unspecified millis, unspecified micros');
    expect(text).toContain(`Policy OID: ${DEVELOPMENT_POLICY}`);
    const serial = /Serial number: 0x([0-9A-F]{32})/;
    expect(serial.exec(text)?.[1]).toBeDefined();
    expect(serial.exec(text)?.[1]).not.toBe(serial.exec(openssl.text(second))?.[1]);
  });

  it('sends no certificate that was not asked for', () => {
    const query = openssl.query(data);
    // certReq TRUE, the last element, becomes FALSE.
    const bare = Buffer.concat([query.subarray(0, -1), Buffer.of(0)]);
    const token = tokenOf(readTimestampResponse(authority.respond(bare)));
    const expected = { imprint, anchors: pki.trustStore, at: Date.now() };
    expect(verifyTimestampToken(token, expected)).toMatchObject({ fault: 'jeton-signataire' });
  });

  it('refuses with the reason of PKIFailureInfo, as OpenSSL reads it', () => {
    const cases: readonly (readonly [Buffer, string])[] = [
      [Buffer.from('no request'), 'the data submitted has the wrong format'],
      [openssl.query(data).subarray(0, -1), 'the data submitted has the wrong format'],
      [Buffer.concat([openssl.query(data), Buffer.of(0)]), 'the data submitted has the wrong format'],
      [openssl.query(data, '-sha1'), 'unrecognized or unsupported algorithm identifier'],
      [openssl.query(data, '-tspolicy', '2.999.9.9'), 'the requested TSA policy is not supported by the TSA'],
    ];
    for (const [query, reason] of cases) {
      const text = openssl.text(authority.respond(query));
      expect(text).toContain('Status: Rejected.');
      expect(text).toContain(`Failure info: ${reason}`);
    }
  });

  it('gives no time under a certificate that is past its dates', async () => {
    const key = await keyOf({ notBefore: Date.now() - 86_400_000, notAfter: Date.now() - 3_600_000 });
    const late = new LocalTimestampAuthority({ key, clock: systemClock });
    expect(readTimestampResponse(late.respond(openssl.query(data)))).toMatchObject({
      failures: ['timeNotAvailable'],
    });
  });

  it('does not start with a certificate that is not for time-stamps', async () => {
    const seal = await keyOf({ profile: 'cachet' });
    expect(() => new LocalTimestampAuthority({ key: seal, clock: systemClock })).toThrow('jeton-usage');
  });
});

describe('our requests and tokens, read by another library', () => {
  it('say the same', () => {
    const response = AsnParser.parse(authority.respond(makeTimestampRequest(imprint).der), TimeStampResp);
    const signed = AsnParser.parse(response.timeStampToken?.content ?? new ArrayBuffer(0), SignedData);
    const content = signed.encapContentInfo.eContent?.single?.buffer ?? new ArrayBuffer(0);
    const info = AsnParser.parse(content, TSTInfo);
    expect(Buffer.from(info.messageImprint.hashedMessage.buffer).equals(imprint)).toBe(true);
    expect(Math.abs(info.genTime.getTime() - Date.now())).toBeLessThan(5000);
    expect(signed.signerInfos[0]?.signedAttrs?.map(({ attrType }) => attrType)).toHaveLength(3);
  });
});

describe('over HTTP', () => {
  let server: LoopbackAuthorityServer | undefined;
  let fake: Server | undefined;
  let client: HttpTimestampAuthority | undefined;

  afterEach(async () => {
    await client?.close();
    await server?.close();
    fake?.closeAllConnections();
    await new Promise((resolve) => (fake ? fake.close(resolve) : resolve(undefined)));
    [server, fake, client] = [undefined, undefined, undefined];
  });

  async function serve(local = authority): Promise<string> {
    server = new LoopbackAuthorityServer(local);
    return server.listen(0);
  }

  async function serveAs(listener: RequestListener): Promise<string> {
    const made = createServer(listener);
    fake = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`;
  }

  async function ask(url: string, policy?: string): Promise<StampOutcome> {
    const settings = { url, timeoutMs: 500, anchors: pki.trustStore, clock: systemClock };
    client = new HttpTimestampAuthority({ ...settings, ...(policy !== undefined && { policy }) });
    return client.stamp(imprint);
  }

  async function faultOf(url: string, policy?: string): Promise<StampFault | 'ok'> {
    const outcome = await ask(url, policy);
    return outcome.ok ? 'ok' : outcome.fault;
  }

  /** Answers with these bytes, whatever was asked. */
  function always(reply: Buffer, status = 200, type = REPLY_TYPE): RequestListener {
    return (request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': type }).end(reply);
    };
  }

  it('a token comes back, verified', async () => {
    const outcome = await ask(await serve());
    if (!outcome.ok) throw new Error(`${outcome.fault} ${outcome.detail}`);
    expect(outcome.timestamp.signer.commonName).toBe('HORODATAGE LOCAL');
    const expected = { imprint, anchors: pki.trustStore, at: Date.now(), surplus: 'refuse' } as const;
    expect(verifyTimestampToken(outcome.token, expected).ok).toBe(true);
  });

  it('a refusal, another policy, another authority', async () => {
    expect(await ask(await serve(), '2.999.9.9')).toMatchObject({
      fault: 'statut-refuse',
      detail: 'status 2 unacceptedPolicy',
    });
    await server?.close();
    const other = await pki.otherAuthority.issue(TSA);
    const key = loadedKeyOf('horodatage', other.keyPem, other.chainPem);
    expect(await faultOf(await serve(new LocalTimestampAuthority({ key, clock: systemClock })))).toBe(
      'jeton-chaine',
    );
  });

  it('an answer to somebody else’s request is refused by its nonce', async () => {
    const former = authority.respond(makeTimestampRequest(imprint).der);
    expect(await faultOf(await serveAs(always(former)))).toBe('jeton-nonce');
  });

  it('what is no answer has a name each', async () => {
    expect(await faultOf('http://127.0.0.1:9/')).toBe('autorite-injoignable');
    expect(await faultOf(await serveAs(() => undefined))).toBe('autorite-delai');
    const cases: readonly (readonly [RequestListener, StampFault])[] = [
      [always(Buffer.from('<html>'), 200, 'text/html'), 'reponse-media'],
      [always(Buffer.from('non'), 500), 'reponse-http'],
      [always(Buffer.alloc(0), 302), 'reponse-http'],
      [always(Buffer.from('no reply')), 'reponse-forme'],
      [always(Buffer.alloc(300_000)), 'reponse-taille'],
      [(request) => void request.socket.destroy(), 'autorite-injoignable'],
      [
        (_request, response) => {
          // Headers in time, then a body that never ends.
          response.writeHead(200, { 'content-type': REPLY_TYPE }).write('0');
        },
        'autorite-delai',
      ],
    ];
    for (const [listener, fault] of cases) {
      const url = await serveAs(listener);
      expect(await faultOf(url)).toBe(fault);
      await client?.close();
      fake?.closeAllConnections();
      fake?.close();
    }
  });

  it('the server takes POST / of the right type and length, and nothing else', async () => {
    const url = await serve();
    const post = async (path: string, body: Buffer, type = QUERY_TYPE): Promise<number> =>
      (await fetch(new URL(path, url), { method: 'POST', body, headers: { 'content-type': type } })).status;
    const query = openssl.query(data);
    expect(await post('/', query)).toBe(200);
    expect(await post('/', query, 'application/octet-stream')).toBe(415);
    expect(await post('/autre', query)).toBe(404);
    expect(await post('/', Buffer.alloc(5000))).toBe(413);
    expect((await fetch(url)).status).toBe(405);
  });
});
