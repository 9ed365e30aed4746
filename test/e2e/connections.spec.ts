import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { type ConnectionOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { type IssuedLeaf, openDevelopmentAuthority } from '../../src/pki/development-authority.js';
import { type CallerKeys, RawConnection, requestBytes } from '../support/caller.js';
import { idb, post, signed } from '../support/dossier-messages.js';
import { GatewayWorld, type Listener, type TestGateway, until } from '../support/gateway.js';

const CH_A = {
  profile: 'auth-cli',
  commonName: 'CH-A',
  structureId: '1280009010',
  organisation: 'CH-A',
} as const;
const DAY = 86_400_000;
const REQUEST = post('/roc/v1/idb', '{');

/** What never becomes a request: counted under a name of our own, and nothing of it is read. */
describe('connections', () => {
  let world: GatewayWorld;
  let gateway: TestGateway;
  beforeAll(async () => {
    world = await GatewayWorld.open();
    gateway = await world.start({
      ...{
        ROC_POIGNEE_MS: '600',
        ROC_ENTETES_MS: '600',
        ROC_REQUETE_MS: '1200',
        ROC_CONNEXIONS_PAR_APPELANT: '5',
      },
      ...{ ROC_CONNEXIONS_PAR_ADRESSE: '40' },
    });
  });
  afterAll(() => world.close());

  const refusals = (raison: string, listener: Listener = 'exchange'): Promise<number> =>
    world.metric(gateway, `roc_tls_refus_total{listener="${listener}",raison="${raison}"}`);
  const unparsed = (nature: string): Promise<number> =>
    world.metric(gateway, `roc_hors_protocole_total{listener="exchange",nature="${nature}"}`);
  const open = (keys?: CallerKeys, more: ConnectionOptions = {}): Promise<RawConnection> =>
    RawConnection.open(gateway.ports.exchange, world.installation.authority.caPems, keys, more);

  /** The connection ends without a byte of HTTP, and the reason is counted once more. */
  const expectRefused = async (
    raison: string,
    keys?: CallerKeys,
    listener: Listener = 'exchange',
  ): Promise<void> => {
    const before = await refusals(raison, listener);
    const connection = await world.connect(gateway, keys, listener);
    connection.write(requestBytes(REQUEST));
    expect(await connection.remains()).toBe('');
    await until(
      `the refusal "${raison}" is counted`,
      async () => (await refusals(raison, listener)) === before + 1,
    );
  };

  describe('handshakes refused by name', () => {
    const issue = (change: object): Promise<IssuedLeaf> =>
      world.installation.authority.issue({ ...CH_A, ...change });

    it('no certificate', () => expectRefused('absent'));

    it('expired', async () => {
      await expectRefused(
        'expire',
        await issue({ notBefore: Date.now() - 2 * DAY, notAfter: Date.now() - DAY }),
      );
    });

    it('not yet valid', async () => {
      await expectRefused(
        'pas-encore-valide',
        await issue({ notBefore: Date.now() + DAY, notAfter: Date.now() + 2 * DAY }),
      );
    });

    it('wrong usage: a server certificate, a seal', async () => {
      await expectRefused('usage-interdit', await issue({ extendedKeyUsages: ['1.3.6.1.5.5.7.3.1'] }));
      await expectRefused('usage-interdit', await issue({ profile: 'cachet' }));
    });

    it('of another authority', async () => {
      const other = await openDevelopmentAuthority(world.installation.path('autre'), systemClock, {
        prefix: 'AUTRE',
      });
      await expectRefused('autorite-inconnue', await other.issue(CH_A));
    });

    it('self-signed', async () => {
      await expectRefused('auto-signe', await world.installation.authority.issueSelfSigned(CH_A));
    });

    it('revoked, also where a session from before is resumed (TLS 1.3 and 1.2)', async () => {
      const { authority } = world.installation;
      const leaf = await authority.issue(CH_A);
      const sessions = new Map<'TLSv1.2' | 'TLSv1.3', Buffer>();
      for (const version of ['TLSv1.3', 'TLSv1.2'] as const) {
        const connection = await open(leaf, { minVersion: version, maxVersion: version });
        connection.socket.on('session', (session: Buffer) => sessions.set(version, session));
        expect((await connection.ask(REQUEST)).status).toBe(400);
        sessions.set(version, sessions.get(version) ?? connection.socket.getSession() ?? Buffer.alloc(0));
        connection.close();
      }
      await authority.revoke(leaf.certificate.serialHex);
      await authority.writeRevocationLists();
      await until('the new list is read', async () => {
        const connection = await open(leaf);
        connection.write(requestBytes(REQUEST));
        return (await connection.remains()) === '';
      });
      for (const [version, session] of sessions) {
        const before = await refusals('revoque');
        const connection = await open(leaf, { minVersion: version, maxVersion: version, session });
        connection.write(requestBytes(REQUEST));
        expect(await connection.remains()).toBe('');
        expect(await refusals('revoque')).toBe(before + 1);
      }
    });

    it('TLS 1.1, and no TLS at all', async () => {
      const before = [await refusals('version-tls'), await refusals('http-en-clair')];
      await expect(
        open(world.clientOf('CH-A'), {
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.1',
          ciphers: 'DEFAULT@SECLEVEL=0',
        }),
      ).rejects.toThrow();
      const plain = connectPlain(gateway.ports.exchange, '127.0.0.1');
      plain.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      await once(plain.resume(), 'close');
      await until(
        'both are counted',
        async () =>
          (await refusals('version-tls')) === (before[0] ?? 0) + 1 &&
          (await refusals('http-en-clair')) === (before[1] ?? 0) + 1,
      );
    });

    it('a handshake that does not go on', async () => {
      const before = await refusals('poignee-trop-lente');
      const silent = connectPlain(gateway.ports.exchange, '127.0.0.1');
      silent.on('error', () => undefined);
      await once(silent.resume(), 'close');
      await until('it is counted', async () => (await refusals('poignee-trop-lente')) === before + 1);
    });

    it('a good certificate gets in, under TLS 1.2 and 1.3', async () => {
      for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
        const connection = await open(world.clientOf('CH-A'), { minVersion: version, maxVersion: version });
        expect((await connection.ask(REQUEST)).status).toBe(400);
        connection.close();
      }
    });

    it('the console asks for a certificate too', () => expectRefused('absent', undefined, 'console'));
  });

  describe('senders cut off and counted', () => {
    it('slow headers', async () => {
      const before = await unparsed('demande-trop-lente');
      const connection = await open(world.clientOf('CH-A'));
      connection.write('POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\n');
      const drip = setInterval(() => connection.write('x-lent: oui\r\n'), 100);
      expect(await connection.remains()).toMatch(
        /^HTTP\/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n$/,
      );
      clearInterval(drip);
      expect(await unparsed('demande-trop-lente')).toBe(before + 1);
    });

    it('slow body', async () => {
      const before = await unparsed('demande-trop-lente');
      const connection = await open(world.clientOf('CH-A'));
      connection.write(
        'POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
      );
      const drip = setInterval(() => connection.write(' '), 100);
      expect(await connection.remains()).toContain('408 Request Timeout');
      clearInterval(drip);
      expect(await unparsed('demande-trop-lente')).toBe(before + 1);
    });

    it('CONNECT', async () => {
      const connection = await open(world.clientOf('CH-A'));
      connection.write('CONNECT ailleurs:443 HTTP/1.1\r\nhost: x\r\n\r\n');
      expect(await connection.remains()).toBe('');
      expect(await unparsed('connect')).toBe(1);
    });

    it('a connection that says nothing', async () => {
      const before = await unparsed('demande-trop-lente');
      const connection = await open(world.clientOf('CH-A'));
      expect(await connection.remains()).toContain('408 Request Timeout');
      expect(await unparsed('demande-trop-lente')).toBe(before + 1);
    });

    it.each([
      [
        'headers over 32 kB',
        'entetes-trop-grands',
        '431',
        `GET / HTTP/1.1\r\nhost: x\r\nx-gros: ${'a'.repeat(40_000)}\r\n\r\n`,
      ],
      ['bytes that are no HTTP', 'http-malforme', '400', '\u0016\u0003\u0001 bonjour\r\n\r\n'],
      [
        'two lengths of one body',
        'http-malforme',
        '400',
        'POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      ],
      ['a line folded into another header', 'http-malforme', '400', 'GET / HTTP/1.1\r\nhost : x\r\n\r\n'],
    ] as const)('%s', async (...[, nature, status, bytes]) => {
      const before = await unparsed(nature);
      const connection = await open(world.clientOf('CH-A'));
      connection.write(bytes);
      expect(await connection.remains()).toMatch(
        new RegExp(`^HTTP/1.1 ${status} [^\\r]*\\r\\nconnection: close\\r\\ncontent-length: 0\\r\\n\\r\\n$`),
      );
      expect(await unparsed(nature)).toBe(before + 1);
    });

    it('more connections of one caller than it may hold', async () => {
      const keys = world.clientOf('CHU-C');
      const held = await Promise.all(Array.from({ length: 5 }, () => open(keys)));
      for (const connection of held) expect((await connection.ask(REQUEST)).status).toBe(400);
      const sixth = await open(keys);
      expect(await sixth.remains()).toBe('');
      expect(await unparsed('trop-de-connexions-appelant')).toBe(1);
      for (const connection of held) connection.close();
    });

    it('more connections of one address than it may hold, before anybody is identified', async () => {
      const crowd = Array.from({ length: 45 }, () => connectPlain(gateway.ports.exchange, '127.0.0.1'));
      const ends = crowd.map((socket) => once(socket.on('error', () => undefined).resume(), 'close'));
      await until('the crowd is counted', async () => (await unparsed('trop-de-connexions-adresse')) > 0);
      for (const socket of crowd) socket.destroy();
      await Promise.all(ends);
      // The server learns of each departure in its own time: only then is there room for anybody else.
      await until('the crowd has left', async () => {
        const next = await open(world.clientOf('CH-A')).catch(() => undefined);
        next?.close();
        return next !== undefined;
      });
    });

    it('a caller who goes away in the middle of its body disturbs nobody', async () => {
      const connection = await open(world.clientOf('CH-A'));
      connection.write(
        'POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      connection.close();
      const after = await open(world.clientOf('CH-A'));
      expect((await after.ask(await signed(idb('D01'), world.sealOf('CH-A')))).status).toBe(200);
      after.close();
    });
  });

  it('at the end, what was counted is summed up in the store, by minute', async () => {
    await gateway.stop();
    const rows = await world.database.query<{ nature: string; compte: string }>(
      'SELECT nature, sum(compte) AS compte FROM securite.evenements GROUP BY nature',
    );
    const counts = Object.fromEntries(rows.map(({ nature, compte }) => [nature, Number(compte)]));
    expect(counts).toMatchObject({
      'tls:exchange:absent': 1,
      'tls:console:absent': 1,
      'tls:exchange:auto-signe': 1,
      'http:exchange:demande-trop-lente': 3,
    });
    expect(gateway.log.join('\n')).not.toMatch(/\bat [\w.<>]+ \(|\/(?:src|dist|node_modules)\//);
  });
});
