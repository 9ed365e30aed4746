import { afterEach, describe, expect, it } from 'vitest';
import { type FakeMode } from '../../support/fake-amc.js';
import { type RefusalCode } from '../../../src/kernel/refusal.js';
import { SERVICES } from '../../../src/kernel/vocabulary.js';
import { CATALOGUE } from '../../../src/messages/refusal-catalogue.js';
import { soapRequest } from '../../../src/cli/soap-request.js';
import { clc, del, idb, postSoap, signed, sim, underItsOwnId } from '../../support/dossier-messages.js';
import { expectReplay } from '../../support/same-answer.js';
import { AMC, LIMITED_HOSPITAL, type Stage } from './stage.js';

const at = (numero: string) => ({ numero, typeConvention: 'RM', csr: '01' });

const FAULTS: readonly (readonly [
  name: string,
  code: string,
  status: number,
  amc: string,
  mode: FakeMode,
])[] = [
  ['slow', 'amc-delai-depasse', 504, AMC.slow, 'slow'],
  ['answering 5xx', 'amc-en-erreur', 502, AMC.failing, '500'],
  ['cutting off its answer', 'amc-en-erreur', 502, AMC.cut, 'cut'],
  ['answering garbage', 'amc-reponse-invalide', 502, AMC.garbage, 'garbage'],
  ['answering what is not HTTP', 'amc-reponse-invalide', 502, AMC.garbage, 'not-http'],
  ['signing what it did not send', 'amc-reponse-invalide', 502, AMC.garbage, 'altered'],
  ['unreachable', 'amc-injoignable', 502, AMC.unreachable, 'ok'],
  ['cutting off and promising nothing', 'sort-inconnu', 504, AMC.noPromise, 'cut-before'],
];

/** What an AMC alone can say: of its contracts, its nomenclature, its register. */
const INSURER_CODES = [
  'contrat-suspendu',
  'garantie-non-souscrite',
  'periode-incoherente',
  'code-inconnu',
  'taux-incoherent',
  'exoneration-incoherente',
  'participation-incoherente',
  'forfait-urgences-incoherent',
  'engagement-inconnu',
  'engagement-retire',
  'engagement-consomme',
  'annulation-tardive',
  'remplacement-indu',
  'dossier-autre-beneficiaire',
] as const satisfies readonly RefusalCode[];

export function insurerRefusals(stage: Stage): void {
  const seal = (hospital = 'CH-A') => stage.world.sealOf(hospital);
  const toAmc = (numero: string) =>
    signed(
      idb('D01', (m) => (m.amc = at(numero))),
      seal(),
    );

  describe('the AMC', () => {
    afterEach(() => {
      stage.world.amc.mode = 'ok';
      stage.world.amc.refuses = 'beneficiaire-inconnu';
    });

    it.each(FAULTS)('%s: %s', async (...[, code, status, amc, mode]) => {
      stage.world.amc.mode = mode;
      const { reply, content, entry } = await stage.refused(code, 'CH-A', await toAmc(amc));
      expect(reply.status).toBe(status);
      expect(content['contact']).toBeDefined();
      expect(entry.amc).toBe(amc);
    });

    it('refuses: its own signed words under our seal', async () => {
      stage.world.amc.mode = 'refusal';
      const { reply } = await stage.refused('beneficiaire-inconnu', 'CH-A', await toAmc(AMC.sound));
      expect((JSON.parse(reply.body.toString()) as { signatures: unknown[] }).signatures).toHaveLength(2);
    });

    // Each in the catalogue's words, and under the status of the catalogue.
    it.each(INSURER_CODES)('refuses by %s', async (code) => {
      stage.world.amc.mode = 'refusal';
      stage.world.amc.refuses = code;
      const message = clc('D01', (m) => (m.amc = at(AMC.sound)));
      const { content, entry } = await stage.refused(code, 'CH-A', await signed(message, seal()));
      expect(content).toMatchObject({ origine: 'amc', groupe: CATALOGUE[code].groupe });
      expect(entry.engagement).toBeNull();
    });

    it.each(SERVICES)('%s: reached, answered, and the trace names the engagement', async (service) => {
      const engagement = `CLC-${AMC.sound}-20260612-0123456789`;
      const to = (m: { amc: object }): void => void (m.amc = at(AMC.sound));
      const message = {
        IDB: () => idb('D01', to),
        SIM: () => sim('D05', to),
        CLC: () => clc('D01', to),
        DEL: () => del('D01', engagement, to),
      }[service]();
      const reply = await stage.ask('CH-A', await signed(message, seal()));
      expect(reply.status).toBe(200);
      const { content, entry } = await stage.evidence.prove(reply);
      expect(content).toMatchObject({ service });
      const number = { IDB: null, SIM: engagement.replace('CLC', 'SIM'), CLC: engagement, DEL: engagement };
      expect(entry).toMatchObject({ type: 'repondu', service, engagement: number[service] });
      expect(entry.beneficiaire === null).toBe(service === 'DEL');
    });

    it('behind an open breaker is not called', async () => {
      stage.world.amc.mode = '500';
      for (let call = 0; call < 4; call += 1)
        await stage.refused('amc-en-erreur', 'CH-A', await toAmc(AMC.breaker));
      const before = stage.world.amc.requests;
      const { reply } = await stage.refused('disjoncteur-ouvert', 'CH-A', await toAmc(AMC.breaker));
      expect(reply.status).toBe(503);
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
      expect(stage.world.amc.requests).toBe(before);
      expect(
        await stage.world.metric(stage.gateway, `roc_disjoncteur_etat{plateforme="P2",amc="${AMC.breaker}"}`),
      ).toBe(2);
      stage.world.amc.mode = 'ok';
      expect((await stage.ask('CH-A', await toAmc(AMC.sound))).status).toBe(200);
    });
  });

  describe('quotas', () => {
    it("the caller's: a sealed 429 that names it, while another gets 200", async () => {
      const ask = async (): Promise<void> => {
        const reply = await stage.ask(LIMITED_HOSPITAL, await signed(idb('D18'), seal(LIMITED_HOSPITAL)));
        expect(reply.status).toBe(200);
        expect(reply.headers['ratelimit']).toMatch(/^"appelant";r=\d+;t=\d+$/);
        expect(reply.headers['ratelimit-policy']).toBe('"appelant";q=2');
      };
      await ask();
      await ask();
      const [limited, other] = await Promise.all([
        stage.refused('quota-appelant', LIMITED_HOSPITAL, await signed(idb('D18'), seal(LIMITED_HOSPITAL))),
        stage.ask('CHU-C', await signed(idb('D12'), seal('CHU-C'))),
      ]);
      expect(limited.reply.status).toBe(429);
      expect(limited.content['quota']).toMatchObject({ nom: 'appelant', limite: 2, restant: 0 });
      expect(Number(limited.reply.headers['retry-after'])).toBeGreaterThan(0);
      expect(limited.reply.headers['ratelimit']).toMatch(/^"appelant";r=0;t=\d+$/);
      expect(other.status).toBe(200);
      await stage.evidence.prove(other);
    });

    it("the AMC's: a sealed 429 that names it, while another AMC answers", async () => {
      expect((await stage.ask('CH-A', await toAmc(AMC.smallQuota))).status).toBe(200);
      const [limited, other] = await Promise.all([
        stage.refused(
          'quota-amc',
          'CHU-C',
          await signed(
            idb('D12', (m) => (m.amc = at(AMC.smallQuota))),
            seal('CHU-C'),
          ),
        ),
        stage.ask('CHU-C', await signed(idb('D12'), seal('CHU-C'))),
      ]);
      expect(limited.reply.status).toBe(429);
      expect(limited.content['quota']).toMatchObject({ nom: 'amc', limite: 1 });
      expect(limited.reply.headers['ratelimit']).toMatch(/^"amc";r=0;t=\d+$/);
      expect(Number(limited.reply.headers['retry-after'])).toBeGreaterThan(0);
      expect(other.status).toBe(200);
    });
  });

  describe('a message id again', () => {
    it('with the same content: the same bytes, no second call', async () => {
      const { amc } = stage.world;
      const request = await signed(clc('D12'), seal('CHU-C'));
      const first = await stage.ask('CHU-C', request);
      const [requests, executed] = [amc.requests, amc.executed];
      const again = await stage.ask('CHU-C', request);
      const [one, two] = [
        await stage.evidence.prove(first, request.body),
        await stage.evidence.prove(again, request.body),
      ];
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.headers['roc-rejeu']).toBe('oui');
      expect([one.rejeu, two.rejeu]).toEqual([false, true]);
      expectReplay(again.body, first.body);
      expect([amc.requests, amc.executed]).toEqual([requests, executed]);
      const rows = await stage.world.database.query<{ type: string }>(
        'SELECT type FROM trace.entrees WHERE id_message = $1 ORDER BY horodatage, journal, rang',
        [one.entry.idMessage],
      );
      expect(rows.map(({ type }) => type)).toEqual(['recu', 'repondu', 'recu', 'rejeu']);
    });

    it('signed anew, with the same content: the same answer', async () => {
      const message = clc('D01');
      const first = await stage.ask('CH-A', await signed(message, seal()));
      const again = await stage.ask('CH-A', await signed(message, seal(), { shift: -2 }));
      const [one, two] = [await stage.evidence.prove(first), await stage.evidence.prove(again)];
      expect(two.rejeu).toBe(true);
      expect(two.content).toEqual(one.content);
    });

    it('with another content', async () => {
      const message = idb('D01');
      await stage.ask('CH-A', await signed(message, seal()));
      const { reply } = await stage.refused(
        'message-id-reutilise',
        'CH-A',
        underItsOwnId(await signed({ ...message, numeroDossier: 'AUTRE' }, seal())),
      );
      expect(reply.status).toBe(409);
      const other = { ...message, numeroDossier: 'ENCORE' };
      const envelope = await soapRequest({ service: 'IDB', message: other, signer: seal() });
      await stage.refused('message-id-reutilise', 'CH-A', postSoap('IDB', envelope));
    });

    it('after a refusal that lasts: the same refusal', async () => {
      const request = await signed(
        idb('D01', (m) => (m.beneficiaire.nir = '185052809305624')),
        seal(),
      );
      const first = await stage.refused('nir-invalide', 'CH-A', request);
      const again = await stage.refused('nir-invalide', 'CH-A', request);
      expect(again.rejeu).toBe(true);
      expect(again.content).toEqual(first.content);
    });

    it('after a refusal that frees it: executed', async () => {
      const message = idb('D01', (m) => (m.amc = at(AMC.unreachable)));
      await stage.refused('amc-injoignable', 'CH-A', await signed(message, seal()));
      const again = await stage.refused('amc-injoignable', 'CH-A', await signed(message, seal()));
      expect(again.rejeu).toBe(false);
    });
  });
}
