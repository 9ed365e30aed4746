import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/civil-date.js';
import { openExtract } from '../../src/directory/open-extract.js';
import { type Operation } from '../../src/registry/fact.js';
import { RegistryRefusal } from '../../src/registry/registry-refusal.js';
import { verifyReceipt } from '../../src/trace/tree/receipt.js';
import { parseVerifierKey } from '../../src/trace/tree/note.js';
import {
  AMC,
  codeOf,
  person,
  platform,
  RegistryWorld,
  route,
  signed,
  signerOf,
  structureOf,
} from '../support/registry-world.js';
import { CTY } from '../../src/signing/sign-answer.js';

const OLD = 'https://ancien.exemple.fr';
const NEW = 'https://nouveau.exemple.fr';

describe('changes of the directory', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await RegistryWorld.open();
    await world.seed([platform('PF2', OLD), route(AMC.first, 'PF2'), platform('PF3', OLD, {}, 'P3')]);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.probeRefusal = undefined;
    world.probed.length = 0;
  });

  const version = async (type: Operation['type'], cle: string) =>
    (await world.registry.facts()).version(type, cle);
  const later = (days: number) => addDays(world.today, days);
  const moved = async (du: string): Promise<Operation> =>
    platform('PF2', NEW, { du, version: await version('plateforme', 'PF2') });
  const newRoute = (amc: string, csr: string, more: Partial<Operation> = {}): Operation =>
    route(amc, 'PF2', { cle: `${amc}/RM/${csr}`, du: later(1), ...more });

  describe('announced for tomorrow', () => {
    it('takes effect by two signatures, is tried, published, and answered for its day', async () => {
      const tomorrow = later(1);
      const proposed = await world.propose('anne', world.change('P2', [await moved(tomorrow)]));
      expect(proposed.difference).toMatchObject([
        { type: 'plateforme', cle: 'PF2', nature: 'modification', champs: [{ chemin: 'acces' }] },
      ]);
      const decided = await world.decide('bruno', proposed);
      expect(decided).toMatchObject({ etat: 'en-vigueur' });
      expect(world.probed).toEqual(['plateforme PF2']);

      const snapshot = await world.registry.snapshot();
      if (snapshot === undefined) throw new Error('a snapshot was published');
      expect(snapshot.version).toBe(decided.instantane);
      const opened = openExtract(snapshot.contenu, {
        trust: world.pki.trustStore,
        operator: world.pki.directorySeal.certificate,
        inForce: { now: world.clockNow, environment: 'test' },
      });
      if (!opened.ok) throw new Error(opened.detail);
      const url = (le: string): unknown => {
        const found = opened.directory.route({
          amc10: AMC.first,
          typeConvention: 'RM',
          date: world.today,
          le,
          service: 'IDB',
        });
        return found.ok && found.value.plateforme.mode === 'https' ? found.value.plateforme.url : found;
      };
      expect(url(world.today)).toBe(OLD);
      expect(url(tomorrow)).toBe(NEW);
    });

    it('is in the history: what was said of a date, and what was known on a date', async () => {
      const before = new Date(world.clockNow + 1).toISOString();
      world.pass(60_000);
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'H1')]));
      await world.decide('bruno', proposed);
      const query = { type: 'route', cle: `${AMC.second}/RM/H1`, limite: 10 } as const;
      expect(await world.registry.history({ ...query, date: later(1) })).toHaveLength(1);
      expect(await world.registry.history({ ...query, date: world.today })).toHaveLength(0);
      expect(await world.registry.history({ ...query, date: later(1), connuLe: before })).toHaveLength(0);
    });

    it('is in the log with receipts that anyone can check', async () => {
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'L1')]));
      const { recu } = await world.decide('bruno', proposed);
      const key = parseVerifierKey(world.registry.journal.verifierKey);
      if (!key.ok || recu === null) throw new Error('a key and a receipt');
      const proven = verifyReceipt(Buffer.from(recu), { log: key.value });
      if (!proven.ok) throw new Error(proven.fault);
      const entry = JSON.parse(proven.value.opening.bytes.toString()) as { type: string; detail: object };
      expect(entry).toMatchObject({ type: 'annuaire', detail: { acte: 'approbation', personne: 'bruno' } });
    });
  });

  describe('who signs', () => {
    it('the same person does not approve, not even under a renewed certificate', async () => {
      const renewed = await person(world.pki, 'anne', structureOf('P2'), '-2');
      const both = [world.people.get('anne'), renewed].map(
        (leaf) => leaf?.certificate.der.toString('base64') ?? '',
      );
      const enrol: Operation = {
        type: 'personne',
        cle: 'anne',
        version: 1,
        du: world.today,
        au: null,
        contenu: { participant: 'P2', nom: 'anne', certificats: both },
      };
      await world.decide('bruno', await world.propose('anne', world.change('P2', [enrol])));
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'S1')]));
      expect(await codeOf(world.decide('anne', proposed))).toBe('auto-approbation');
      expect(await codeOf(world.decide(signerOf(world.pki, renewed), proposed))).toBe('auto-approbation');
      expect(await codeOf(world.decide('bruno', proposed))).toMatch(/^accepté/);
    });

    it('the machine of the operator is nobody', async () => {
      const machine = signerOf(world.pki, world.pki.p2Seal);
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'S2')]));
      expect(await codeOf(world.decide(machine, proposed))).toBe('certificat-de-machine');
      expect(await codeOf(world.propose(machine, world.change('P2', [newRoute(AMC.second, 'S3')])))).toBe(
        'certificat-de-machine',
      );
    });

    it('who waits for a second signature signs nothing', async () => {
      const gaelle = await person(world.pki, 'gaelle', structureOf('P2'));
      const enrol: Operation = {
        type: 'personne',
        cle: 'gaelle',
        version: 0,
        du: world.today,
        au: null,
        contenu: {
          participant: 'P2',
          nom: 'gaelle',
          certificats: [gaelle.certificate.der.toString('base64')],
        },
      };
      const waiting = await world.propose('anne', world.change('P2', [enrol]));
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'S4')]));
      const signer = signerOf(world.pki, gaelle);
      expect(await codeOf(world.decide(signer, proposed))).toBe('signataire-non-confirme');
      expect(await codeOf(world.decide(signer, waiting))).toBe('signataire-non-confirme');
      await world.decide('bruno', waiting);
      // Now two persons stand for her, one of them not the proposer.
      expect(await codeOf(world.decide(signer, proposed))).toMatch(/^accepté/);
    });

    it('who was enrolled by the proposer alone does not approve for that one', async () => {
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'S5')]));
      expect(await codeOf(world.decide('lie', proposed))).toBe('approbateur-lie');
      const other = await world.propose('bruno', world.change('P2', [newRoute(AMC.second, 'S6')]));
      expect(await codeOf(world.decide('lie', other))).toMatch(/^accepté/);
    });

    it('the person of another participant does not, nor does an unknown one', async () => {
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'S7')]));
      expect(await codeOf(world.decide('chloe', proposed))).toBe('certificat-autrui');
      expect(await codeOf(world.decide('chloe', proposed, { caller: 'P3' }))).toBe('certificat-autrui');
      const stranger = signerOf(world.pki, await person(world.pki, 'inconnu', structureOf('P2')));
      expect(await codeOf(world.decide(stranger, proposed))).toBe('signataire-inconnu');
    });

    it('a machine is not enrolled, nor the certificate of somebody else', async () => {
      const enrol = (der: Buffer): Operation => ({
        type: 'personne',
        cle: 'nouvelle',
        version: 0,
        du: world.today,
        au: null,
        contenu: { participant: 'P2', nom: 'x', certificats: [der.toString('base64')] },
      });
      const of = (der: Buffer) => codeOf(world.propose('anne', world.change('P2', [enrol(der)])));
      expect(await of(world.pki.p2Seal.certificate.der)).toBe('certificat-de-machine');
      const bruno = world.people.get('bruno')?.certificate.der ?? Buffer.alloc(0);
      expect(await of(bruno)).toBe('certificat-deja-enrole');
      const chloe = await person(world.pki, 'chloe2', structureOf('P3'));
      expect(await of(chloe.certificate.der)).toBe('certificat-autrui');
    });

    it('an expired or revoked certificate does not sign', async () => {
      const leaf = await world.pki.authority.issue({
        profile: 'personne',
        commonName: 'HUGO',
        structureId: structureOf('P2'),
        organisation: 'P2',
        person: { givenName: 'hugo', surname: 'ESSAI' },
        notAfter: world.clockNow + 3_600_000,
      });
      const enrol: Operation = {
        type: 'personne',
        cle: 'hugo',
        version: 0,
        du: world.today,
        au: null,
        contenu: { participant: 'P2', nom: 'hugo', certificats: [leaf.der.toString('base64')] },
      };
      await world.decide('bruno', await world.propose('anne', world.change('P2', [enrol])));
      world.pass(2 * 3_600_000);
      const late = world.propose(signerOf(world.pki, leaf), world.change('P2', [newRoute(AMC.second, 'S8')]));
      expect(await codeOf(late)).toBe('certificat-refuse');
    });
  });

  describe('what is signed', () => {
    it('unsigned, garbled, altered, stale or replayed documents are refused by name', async () => {
      const caller = await world.caller('P2');
      const change = world.change('P2', [newRoute(AMC.second, 'D1')]);
      const bytes = Buffer.from(JSON.stringify(change));
      const propose = (body: Buffer, type = 'application/jose+json') =>
        codeOf(world.service.propose({ body, type, caller }));
      expect(await propose(bytes, 'application/json')).toBe('document-non-signe');
      expect(await propose(bytes)).toBe('document-illisible');
      const good = await signed(change, CTY.changement, world.signer('anne'), world.clockNow);
      const altered = JSON.parse(good.toString()) as { payload: string };
      altered.payload = Buffer.from(JSON.stringify({ ...change, motif: 'autre' })).toString('base64url');
      expect(await propose(Buffer.from(JSON.stringify(altered)))).toBe('signature-invalide');
      expect(await codeOf(world.propose('anne', change, { at: world.clockNow - 301_000 }))).toBe(
        'signature-perimee',
      );
      expect(await codeOf(world.propose('anne', change, { at: world.clockNow + 61_000 }))).toBe(
        'signature-perimee',
      );
      expect(await propose(good)).toMatch(/^accepté/);
      expect(await propose(good)).toBe('changement-rejoue');
      // Another document of the right person is not a change.
      const decision = await signed({ v: 1 }, CTY.decision, world.signer('anne'), world.clockNow);
      expect(await propose(decision)).toBe('document-illisible');
    });

    it('a decision binds the document and the difference that were read, once', async () => {
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'D2')]));
      const other = { ...proposed, empreinte: proposed.empreinteDifference };
      expect(await codeOf(world.decide('bruno', other))).toBe('approbation-autre-document');
      const shown = { ...proposed, empreinteDifference: proposed.empreinte };
      expect(await codeOf(world.decide('bruno', shown))).toBe('approbation-autre-document');
      expect(await codeOf(world.decide('bruno', proposed))).toMatch(/^accepté/);
      expect(await codeOf(world.decide('bruno', proposed))).toBe('changement-clos');
    });

    it('a rejected change stays rejected', async () => {
      const proposed = await world.propose('anne', world.change('P2', [newRoute(AMC.second, 'D3')]));
      expect(await world.decide('bruno', proposed, { decision: 'rejete' })).toMatchObject({ etat: 'rejete' });
      expect(await codeOf(world.decide('bruno', proposed))).toBe('changement-clos');
      expect((await world.registry.facts()).of('route', `${AMC.second}/RM/D3`)).toEqual([]);
    });
  });

  describe('what one may touch', () => {
    const refused = async (operation: Operation) =>
      codeOf(world.propose('anne', world.change('P2', [operation])));

    it('only the AMC it holds a mandate for, while it holds it', async () => {
      expect(await refused(newRoute(AMC.foreign, '01'))).toBe('mandat-absent');
      expect(await refused(newRoute(AMC.free, '01'))).toBe('mandat-absent');
      const mandate = (cle: string, du: string, au: string | null): Operation => ({
        type: 'mandat',
        cle,
        version: 0,
        du,
        au,
        contenu: { objet: 'exploitation', mandant: AMC.free, mandataire: 'P2', reference: cle },
      });
      const register = async (operation: Operation) =>
        world.decide('farid', await world.propose('edith', world.change('ANNUAIRE', [operation])), {
          caller: 'ANNUAIRE',
        });
      await register(mandate('M-A-VENIR', later(30), null));
      expect(await refused(newRoute(AMC.free, '01'))).toBe('mandat-a-venir');
      await register(mandate('M-FINI', '2021-01-01', later(-1)));
      expect(await refused(newRoute(AMC.free, '01'))).toBe('mandat-echu');
      await register(mandate('M-COURT', world.today, later(2)));
      expect(await refused(newRoute(AMC.free, '01', { du: later(5) }))).toBe('mandat-echu');
      expect(await refused(newRoute(AMC.free, '01', { du: later(1) }))).toMatch(/^accepté/);
    });

    it('a mandate that ends between the two signatures ends the change', async () => {
      const operation = newRoute(AMC.free, 'FIN', { du: later(1) });
      const proposed = await world.propose('anne', world.change('P2', [operation]));
      const ended: Operation = {
        type: 'mandat',
        cle: 'M-COURT',
        version: 1,
        du: world.today,
        au: null,
        contenu: null,
      };
      const end = await world.propose('edith', world.change('ANNUAIRE', [ended]));
      await world.decide('farid', end, { caller: 'ANNUAIRE' });
      expect(await codeOf(world.decide('bruno', proposed))).toBe('mandat-echu');
    });

    it('neither the platforms and persons of another, nor what is the directory’s', async () => {
      expect(await refused(platform('PF3', NEW, { version: 1, du: later(1) }))).toBe('objet-reserve');
      expect(await refused(route(AMC.second, 'PF3', { du: later(1) }))).toBe('objet-reserve');
      const chloe: Operation = {
        type: 'personne',
        cle: 'chloe',
        version: 1,
        du: later(1),
        au: null,
        contenu: null,
      };
      expect(await refused(chloe)).toBe('objet-reserve');
      const amc: Operation = {
        type: 'amc',
        cle: AMC.first,
        version: 1,
        du: later(1),
        au: null,
        contenu: null,
      };
      expect(await refused(amc)).toBe('objet-reserve');
    });

    it('not the past', async () => {
      expect(await refused(newRoute(AMC.second, 'P1', { du: later(-1) }))).toBe('date-retroactive');
    });

    it('nothing that does not hold together', async () => {
      expect(await refused(route(AMC.second, 'PF9', { du: later(1) }))).toBe('annuaire-incoherent');
      expect(await refused(newRoute(AMC.second, 'I1', { au: world.today }))).toBe('contenu-invalide');
    });
  });

  describe('at the same time', () => {
    it('a change on an older version is refused: no update is lost', async () => {
      const [one, two] = [await moved(later(3)), await moved(later(4))];
      const first = await world.propose('anne', world.change('P2', [one]));
      const second = await world.propose('anne', world.change('P2', [two]));
      await world.decide('bruno', first);
      expect(await codeOf(world.decide('bruno', second))).toBe('version-depassee');
      expect(await codeOf(world.propose('anne', world.change('P2', [two])))).toBe('version-depassee');
    });

    it('of two that race for one route, one gets it', async () => {
      const asked = await Promise.all(
        [1, 2, 3, 4].map(() => world.propose('anne', world.change('P2', [newRoute(AMC.second, 'RACE')]))),
      );
      const outcomes = await Promise.all(asked.map((one) => codeOf(world.decide('bruno', one))));
      expect(outcomes.filter((one) => one.startsWith('accepté'))).toHaveLength(1);
      expect(outcomes.filter((one) => one === 'version-depassee')).toHaveLength(3);
      expect((await world.registry.facts()).of('route', `${AMC.second}/RM/RACE`)).toHaveLength(1);
    });
  });

  it('an endpoint that fails its probe does not take effect, and may be tried again', async () => {
    const proposed = await world.propose('anne', world.change('P2', [await moved(later(9))]));
    world.probeRefusal = new RegistryRefusal('sonde-silence', 'rien');
    expect(await codeOf(world.decide('bruno', proposed))).toBe('sonde-silence');
    expect((await world.registry.change(proposed.id))?.etat).toBe('propose');
    world.probeRefusal = undefined;
    expect(await codeOf(world.decide('bruno', proposed))).toMatch(/^accepté/);
  });

  it('every refusal is in the log by its name', async () => {
    const codes = (await world.acts()).filter(({ acte }) => acte === 'refus').map(({ code }) => code);
    for (const code of [
      ...['auto-approbation', 'certificat-de-machine', 'signataire-non-confirme', 'approbateur-lie'],
      ...['certificat-autrui', 'signataire-inconnu', 'certificat-deja-enrole', 'certificat-refuse'],
      ...['document-non-signe', 'document-illisible', 'signature-invalide', 'signature-perimee'],
      ...[
        'changement-rejoue',
        'approbation-autre-document',
        'changement-clos',
        'mandat-absent',
        'mandat-a-venir',
      ],
      ...['mandat-echu', 'objet-reserve', 'date-retroactive', 'annuaire-incoherent', 'contenu-invalide'],
      ...['version-depassee', 'sonde-silence'],
    ])
      expect(codes, code).toContain(code);
  });

  it('the past is not rewritten, not even by the service’s own role', async () => {
    const { pool } = world.registry;
    await expect(pool.query("UPDATE annuaire.faits SET contenu = '{}'")).rejects.toThrow(/permission denied/);
    await expect(pool.query('DELETE FROM annuaire.faits')).rejects.toThrow(/permission denied/);
    await expect(
      pool.query('UPDATE annuaire.faits SET connu_au = NULL WHERE connu_au IS NOT NULL'),
    ).rejects.toThrow(/never rewritten/);
    await expect(pool.query('UPDATE annuaire.journal SET acte = acte')).rejects.toThrow(/permission denied/);
    await expect(pool.query('SELECT 1 FROM trace.entrees')).rejects.toThrow(/permission denied/);
  });
});
