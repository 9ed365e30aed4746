import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Extract } from '../../../src/directory/extract.js';
import { clc, del, idb, post, signed, sim, underItsOwnId } from '../../support/dossier-messages.js';
import { requestBytes } from '../../support/caller.js';
import { type TestGateway, until } from '../../support/gateway.js';
import { AMC, type Stage } from './stage.js';

const SECOND = 1_000;
const CH_A = {
  profile: 'auth-cli',
  commonName: 'CH-A',
  structureId: '1280009010',
  organisation: 'CH-A',
} as const;

/** Refusals that need a moment: another gateway's load, its end, a certificate's or a list's. */
export function momentRefusals(stage: Stage): void {
  const held = (change: (m: ReturnType<typeof idb>) => void = () => undefined) =>
    idb('D01', (m) => {
      m.amc = { numero: AMC.held, typeConvention: 'RM', csr: '01' };
      change(m);
    });
  const seal = () => stage.world.sealOf('CH-A');

  /** Sends a request that the AMC keeps waiting, and returns once the AMC has it. */
  const hold = async (gateway: TestGateway, message = held()) => {
    const before = stage.world.amc.requests;
    stage.world.amc.mode = 'slow';
    const connection = await stage.connect('CH-A', gateway);
    const request = underItsOwnId(await signed(message, seal()));
    connection.write(requestBytes(request));
    await until('the AMC has the question', () => stage.world.amc.requests > before);
    return { connection, request };
  };

  afterEach(() => {
    stage.world.amc.mode = 'ok';
  });

  describe('the gateway', () => {
    it('overloaded refuses at once; draining it ends what it began and refuses the rest', async () => {
      const gateway = await stage.world.start({
        ROC_CONCURRENCE: '1',
        ROC_FILE_ATTENTE: '0',
        ROC_DELAI_IDB_MS: '3000',
      });
      const { connection } = await hold(gateway);
      const overload = await stage.refused(
        'surcharge',
        'CHU-C',
        await signed(idb('D12'), stage.world.sealOf('CHU-C')),
        gateway,
      );
      expect(overload.reply.status).toBe(503);
      expect(Number(overload.reply.headers['retry-after'])).toBeGreaterThan(0);

      const open = await stage.connect('CHU-C', gateway);
      const late = requestBytes(await signed(idb('D12'), stage.world.sealOf('CHU-C')));
      open.write(late.subarray(0, 20));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const ended = gateway.stop();
      await new Promise((resolve) => setTimeout(resolve, 200));
      open.write(late.subarray(20));
      const drained = await open.reply();
      await stage.evidence.refused(drained, 'arret-en-cours');
      expect(drained.headers['connection']).toBe('close');
      await stage.evidence.refused(await connection.reply(), 'amc-delai-depasse');
      await ended;
      expect(gateway.process.exitCode).toBe(0);
    });

    it('killed in the middle: first "in progress", then "interrupted" once its lease has ended', async () => {
      const gateway = await stage.world.start({ ROC_DELAI_IDB_MS: '10000' });
      const { request } = await hold(
        gateway,
        held((m) => (m.delaiMs = 1_000 * 8)),
      );
      gateway.process.kill('SIGKILL');
      const { reply } = await stage.refused('message-en-cours', 'CH-A', request);
      expect(reply.status).toBe(409);
      expect(reply.headers['retry-after']).toBe('2');
      await until(
        'the lease has ended',
        async () => (await stage.ask('CH-A', request)).status === 500,
        30 * SECOND,
      );
      await stage.refused('echange-interrompu', 'CH-A', request);
    });

    it('sent to a platform that this deployment does not hold: a defect of ours, sealed and traced', async () => {
      const gateway = await stage.world.start({ ROC_REFERENTIEL: '' });
      const { reply } = await stage.refused(
        'erreur-interne',
        'CH-A',
        await signed(idb('D01'), seal()),
        gateway,
      );
      expect(reply.status).toBe(500);
      await gateway.stop();
    });
  });

  describe('a directory past its end', () => {
    it('is told by name, sealed and traced; what was answered before is still given', async () => {
      const message = clc('D05');
      const answered = await stage.ask('CH-A', await signed(message, seal()));
      expect(answered.status).toBe(200);
      const folder = stage.world.installation.path('annuaire-perime');
      await mkdir(folder, { recursive: true });
      const old = (extract: Extract): Extract => ({
        ...extract,
        emisLe: new Date(Date.now() - 8 * 86_400_000).toISOString(),
        expireLe: new Date(Date.now() - SECOND).toISOString(),
      });
      await writeFile(join(folder, 'annuaire.jose.json'), await stage.world.sealed(old));
      const gateway = await stage.world.start({ ROC_ANNUAIRE: '', ROC_ANNUAIRE_DOSSIER: folder });
      const { reply } = await stage.refused(
        'annuaire-perime',
        'CH-A',
        await signed(clc('D05'), seal()),
        gateway,
      );
      expect(reply.status).toBe(503);
      expect(Number(reply.headers['retry-after'])).toBe(300);
      const look = {
        method: 'GET',
        path: '/annuaire/v1/routes?numeroAmc=0099100011&typeConvention=RM',
      } as const;
      await stage.refused('annuaire-perime', 'CH-A', look, gateway);
      const again = {
        method: 'GET',
        path: `/roc/v1/messages/${message.idMessage}/reponse?ej=280009010`,
      } as const;
      expect((await stage.ask('CH-A', again, gateway)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${gateway.ports.ops}/ready`)).status).toBe(503);
      await gateway.stop();
    });
  });

  describe('certificates on open connections', () => {
    it('expired since the handshake', async () => {
      const end = Date.now() + 3 * SECOND;
      const leaf = await stage.world.installation.authority.issue({ ...CH_A, notAfter: end });
      const connection = await stage.connect(leaf);
      await until('the certificate has expired', () => Date.now() > end + SECOND);
      const reply = await connection.ask(post('/roc/v1/idb', '{}'));
      await stage.evidence.refused(reply, 'certificat-expire');
      expect(reply.headers['connection']).toBe('close');
    });

    it('revoked: a request half sent is refused, sealed, and the connection ends', async () => {
      const { authority } = stage.world.installation;
      const leaf = await authority.issue(CH_A);
      const [idle, busy] = [await stage.connect(leaf), await stage.connect(leaf)];
      const bytes = requestBytes(await signed(idb('D01'), seal()));
      busy.write(bytes.subarray(0, bytes.length - 10));
      expect((await idle.ask(post('/roc/v1/idb', '{'))).status).toBe(400);
      await authority.revoke(leaf.certificate.serialHex);
      await authority.writeRevocationLists();
      const series = 'roc_tls_refus_total{listener="exchange",raison="revoque-en-cours"}';
      await until(
        'both connections are found',
        async () => (await stage.world.metric(stage.gateway, series)) === 2,
      );
      await idle.remains();
      busy.write(bytes.subarray(bytes.length - 10));
      await stage.evidence.refused(await busy.reply(), 'certificat-revoque');
      await busy.remains();
    });
  });

  describe('a revocation list past its date', () => {
    afterEach(async () => {
      await stage.world.installation.authority.writeRevocationLists();
      await until(
        'the new list is read',
        async () => (await stage.ask('CH-A', await signed(clc('D01'), seal()))).status === 200,
      );
    });

    it('CLC and DEL are refused, IDB and SIM have their grace and the trace says so', async () => {
      const now = Date.now();
      await stage.world.installation.authority.writeRevocationLists({
        thisUpdate: now,
        nextUpdate: now + SECOND,
      });
      await until(
        'the stale list is read',
        async () => (await stage.ask('CH-A', await signed(clc('D01'), seal()))).status !== 200,
      );
      const { reply } = await stage.refused('revocation-perimee', 'CH-A', await signed(clc('D01'), seal()));
      expect(reply.status).toBe(503);
      const engagement = 'CLC-0099100011-20260609-0000000000000000';
      await stage.refused('revocation-perimee', 'CH-A', await signed(del('D01', engagement), seal()));
      const estimate = await stage.ask('CH-A', await signed(sim('D05'), seal()));
      expect(estimate.status).toBe(200);
      expect((await stage.evidence.prove(estimate)).entry.appelant?.revocation).toBe('perimee');
      const graced = await stage.ask('CH-A', await signed(idb('D01'), seal()));
      expect(graced.status).toBe(200);
      expect((await stage.evidence.prove(graced)).entry.appelant?.revocation).toBe('perimee');
    });
  });
}
