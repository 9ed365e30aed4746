import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import yaml from 'js-yaml';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Deadline, openDeadline } from '../../src/backend/deadline.js';
import { HttpsBackend } from '../../src/backend/adapters/https-backend.js';
import { ALLOWED, type Fate, type Members } from '../../src/backend/minimisation-table.js';
import { MAPPING, minimise } from '../../src/backend/minimise-request.js';
import { contentFault } from '../../src/backend/validate-answer.js';
import { systemClock } from '../../src/kernel/clock.js';
import { nameDigest } from '../../src/kernel/name-digest.js';
import { type Service, SERVICES } from '../../src/kernel/vocabulary.js';
import { type CouvertureParticuliere, type Demande } from '../../src/messages/types.js';
import * as validate from '../../src/messages/validate.js';
import { digest } from '../../src/signing/sign-answer.js';
import { AMC_STRUCTURE, type BackendWorld, demandeOf, keyOf } from '../support/backend-world.js';
import { openBackendWorld, questionOf } from '../support/backend-world.js';
import { fakeAnswer } from '../support/fake-answers.js';
import { FakeAmc } from '../support/fake-amc.js';
import { readSealed } from '../support/faults-load.js';
import { OUTSIDE_AMC, PageRig } from '../support/faults-page.js';

const AMC = '0099100011';

// Requests are edited against their type on purpose.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Edited = any;

interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const contract = yaml.load(readFileSync(new URL('../../openapi/roc.yaml', import.meta.url), 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};

function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return resolved(contract.components.schemas[schema.$ref.split('/').pop() ?? ''] as Schema);
}

/** Members of the contract without a fate, and fates without a member, each by its path. */
function undecided(schema: Schema, fates: Members, path: string): string[] {
  const properties = schema.properties ?? {};
  const names = new Set([...Object.keys(properties), ...Object.keys(fates)]);
  return [...names].flatMap((name) => {
    const [member, fate] = [properties[name], fates[name]];
    const at = `${path}/${name}`;
    if (member === undefined || fate === undefined) return [at];
    return undecidedMember(resolved(member), fate, at);
  });
}

function undecidedMember(schema: Schema, fate: Fate, at: string): string[] {
  if (fate === 'retenu') return [];
  const item = schema.items === undefined ? undefined : resolved(schema.items);
  const nested = item ?? schema;
  // An object may not leave whole: what it gains later would leave with it.
  if (fate === 'transmis') return nested.properties === undefined ? [] : [`${at} whole`];
  return undecided(nested, (Array.isArray(fate) ? fate[0] : fate) as Members, at);
}

describe('the allow-list', () => {
  it.each(SERVICES)('%s: every member of the contract is let through or held back on purpose', (service) => {
    const name = `Demande${service[0]}${service.slice(1).toLowerCase()}`;
    expect(undecided(resolved(contract.components.schemas[name] as Schema), ALLOWED[service], name)).toEqual(
      [],
    );
  });

  it('holds back what no AMC needs', () => {
    const held: string[] = [];
    const walk = (fates: Members, path: string): void => {
      for (const [name, fate] of Object.entries(fates)) {
        if (fate === 'retenu') held.push(`${path}/${name}`);
        else if (fate !== 'transmis')
          walk((Array.isArray(fate) ? fate[0] : fate) as Members, `${path}/${name}`);
      }
    };
    for (const service of SERVICES) walk(ALLOWED[service], service);
    const person = (service: Service) =>
      ['nom', 'prenom', 'ins'].map((name) => `${service}/beneficiaire/${name}`);
    const always = SERVICES.flatMap((service) => [`${service}/couvertureParticuliere`, `${service}/delaiMs`]);
    const health = [
      'SIM/diagnosticPrincipal',
      'SIM/sejour/disciplineMedicoTarifaire',
      'SIM/actes/regroupement',
      'CLC/diagnosticPrincipal',
      'CLC/disciplineMedicoTarifaire',
      'CLC/lignes/regroupement',
      'CLC/lignes/acte/codeCcam',
      'CLC/lignes/acte/decompte',
    ];
    expect(held.sort()).toEqual(
      [...always, ...health, ...person('IDB'), ...person('SIM'), ...person('CLC')].sort(),
    );
  });
});

const CANARIES = {
  nom: 'ZZCANARINOM',
  prenom: 'ZZCANARIPRENOM',
  ins: '185052809305623',
  ccam: 'ZZQX987',
  ccamLine: 'ZZQK123',
  diagnostic: 'Z9876',
  dmt: '987',
  priceOfAct: '98761.23',
} as const;
const INS_OID = '1.2.250.1.213.1.4.10';

/** A request of a service with all that must not leave, each piece recognisable. */
async function withCanaries(service: Service): Promise<Demande> {
  const demande: Edited = await demandeOf('D01', service);
  demande.delaiMs = 1_987;
  if (demande.beneficiaire !== undefined) {
    Object.assign(demande.beneficiaire, { nom: CANARIES.nom, prenom: CANARIES.prenom });
    demande.beneficiaire.ins = { matricule: CANARIES.ins, oid: INS_OID };
    // The NIR is the AMC's key and leaves: the INS must be told from it.
    demande.beneficiaire.nir = '185052810006991';
  }
  if (service === 'SIM') {
    demande.diagnosticPrincipal = CANARIES.diagnostic;
    demande.sejour.disciplineMedicoTarifaire = CANARIES.dmt;
    demande.actes = [{ code: CANARIES.ccam, regroupement: 'ADC', base: '150.00' }];
  }
  if (service === 'CLC') {
    demande.diagnosticPrincipal = CANARIES.diagnostic;
    demande.disciplineMedicoTarifaire = CANARIES.dmt;
    const decompte = { prixUnitaire: CANARIES.priceOfAct, association: 0.5 };
    const bases = { baseAMO: '49380.62', baseAMC: '49380.62' };
    demande.lignes = [
      { ...demande.lignes[0], ...bases, code: CANARIES.ccam, regroupement: 'ADC', quantite: 1 },
      { ...demande.lignes[0], code: 'ADI', acte: { codeCcam: CANARIES.ccamLine, natureExoneration: '1' } },
    ];
    demande.lignes[0].acte = { decompte, specialite: '04' };
  }
  return demande;
}

describe('what leaves for the AMC', () => {
  let world: BackendWorld;
  let fake: FakeAmc;
  let backend: HttpsBackend;
  const deadlines: Deadline[] = [];
  let rig: PageRig;

  beforeAll(async () => {
    world = await openBackendWorld();
    const signer = await world.signer('AMC');
    world.list(AMC, signer, 'propre');
    fake = new FakeAmc({ tls: await world.server(), signer });
    const platform = {
      id: 'P1',
      url: await fake.start(),
      structure: AMC_STRUCTURE,
      promesseIdempotence: true,
    };
    const { tls, validator } = world;
    const limits = { connections: 4, connectTimeoutMs: 1_500, keepAliveMs: 4_000 };
    backend = new HttpsBackend(platform, { tls, validator, limits, clock: systemClock });
  });
  afterAll(async () => {
    deadlines.forEach((deadline) => deadline.close());
    backend.close();
    await fake.stop();
    await world.close();
  });
  beforeEach(() => {
    fake.recorded.length = 0;
    rig = new PageRig();
    rig.answer = (question) => {
      const deadline = openDeadline(systemClock.now() + 5_000, systemClock);
      deadlines.push(deadline);
      return backend.ask(question, deadline, keyOf(question));
    };
  });

  // First: no connection is open yet.
  describe('of a diverted payer is nothing', () => {
    const covers: readonly (readonly [CouvertureParticuliere, string])[] = [
      ['C2S', 'payeur-c2s'],
      ['AME', 'payeur-ame'],
      ['DETENU', 'payeur-detenu'],
      ['ANONYME', 'payeur-anonyme'],
    ];
    it.each(SERVICES.flatMap((service) => covers.map(([cover, code]) => [service, cover, code] as const)))(
      '%s under %s: %s, and no connection',
      async (service, couvertureParticuliere, code) => {
        const demande = { ...(await demandeOf('D01', service)), couvertureParticuliere };
        const { document } = readSealed(await rig.ask(service, demande));
        expect(document).toMatchObject({ code, groupe: 'derivation', origine: 'passerelle' });
        expect([fake.sockets, fake.connections, fake.requests]).toEqual([0, 0, 0]);
      },
    );

    it.each(SERVICES)('%s to a payer outside the programme: said why, and no connection', async (service) => {
      const demande = await demandeOf('D01', service);
      demande.amc = { ...demande.amc, numero: OUTSIDE_AMC };
      const { document } = readSealed(await rig.ask(service, demande));
      expect(document).toMatchObject({ code: 'payeur-hors-roc', groupe: 'derivation', champ: '/amc/numero' });
      expect(String(document['detail'])).toContain('organisme étranger');
      expect([fake.sockets, fake.connections, fake.requests]).toEqual([0, 0, 0]);
    });
  });

  it.each(SERVICES)('%s: no canary is in any byte the AMC got', async (service) => {
    const demande = await withCanaries(service);
    const { document } = readSealed(await rig.ask(service, demande));
    expect(document).toMatchObject({ service });
    const bytes = Buffer.concat(fake.recorded).toString('latin1');
    expect(bytes).toContain(demande.idMessage);
    for (const [name, canary] of Object.entries(CANARIES))
      expect(bytes.includes(canary), `${service} ${name}`).toBe(false);
    for (const name of [
      'decompte',
      'codeCcam',
      'delaiMs',
      'diagnosticPrincipal',
      'disciplineMedicoTarifaire',
    ])
      expect(bytes, name).not.toContain(name);
  });

  it.each(SERVICES)(
    '%s: both digests and the signature value travel, and the AMC signs them',
    async (service) => {
      const demande = await withCanaries(service);
      const { document } = readSealed(await rig.ask(service, demande));
      const sent = fake.lastQuestion;
      // The canonical form by another implementation of RFC 8785 than ours.
      const transmis = { empreinte: digest(canonicalize(sent?.demande) ?? ''), correspondance: MAPPING };
      const received = digest(Buffer.from(JSON.stringify(demande)));
      expect(sent?.original).toEqual({ empreinte: received, signature: null });
      expect(sent?.requete).toMatchObject({ empreinte: received, transmis });
      expect(document['requete']).toEqual(sent?.requete);
      expect(received).not.toBe(transmis.empreinte);
    },
  );

  it('names leave as a digest of them and the message id', async () => {
    const demande = await withCanaries('IDB');
    await rig.ask('IDB', demande);
    expect(fake.lastQuestion?.demande).toMatchObject({
      beneficiaire: { empreinteNom: nameDigest(demande.idMessage, CANARIES.nom, CANARIES.prenom) },
    });
  });

  it('an act leaves under its grouping code, and is answered under it', async () => {
    const demande = await withCanaries('CLC');
    const { document } = readSealed(await rig.ask('CLC', demande));
    expect(document['lignes']).toMatchObject([{ code: 'ADC' }, { code: 'ADI' }]);
  });
});

describe('the minimised request', () => {
  const validators: Record<Service, (value: unknown) => unknown> = {
    IDB: validate.validateDemandeIdb,
    SIM: validate.validateDemandeSim,
    CLC: validate.validateDemandeClc,
    DEL: validate.validateDemandeDel,
  };

  it.each(SERVICES)(
    '%s: is one of the contract, the same each time, and minimal already',
    async (service) => {
      const demande = await withCanaries(service);
      const once = minimise(demande);
      expect(validators[service](once.demande)).toMatchObject({ ok: true });
      expect(minimise(structuredClone(demande))).toEqual(once);
      expect(minimise(once.demande)).toEqual(once);
    },
  );

  it('keeps what was sent empty, and drops what it has emptied itself', async () => {
    const sent: Edited = structuredClone(await demandeOf('D01', 'CLC'));
    sent.situationAMO = {};
    sent.lignes[0].acte = { codeCcam: 'HBQK002' };
    const left: Edited = minimise(sent).demande;
    expect(left.situationAMO).toEqual({});
    expect('acte' in left.lignes[0]).toBe(false);
  });

  it('lets no member through that nobody decided on', async () => {
    const demande = { ...(await demandeOf('D01', 'CLC')), nouveau: 'x' };
    expect(minimise(demande).demande).not.toHaveProperty('nouveau');
  });

  it.each(SERVICES)('%s: an answer that names another is not relayed', async (service) => {
    const question = await questionOf('D01', service);
    const at = { cle: keyOf(question), echeance: 0 };
    const judged = (edit: (document: Edited) => void): string | undefined => {
      const document = fakeAnswer({ ...question, ...at });
      document['requete'] = structuredClone(document['requete']);
      edit(document);
      const payload = Buffer.from(JSON.stringify(document));
      const cty = `roc-${service.toLowerCase()}-reponse+json` as 'roc-idb-reponse+json';
      return contentFault({ payload, cty, statut: 200, mode: 'propre' }, question, Date.now());
    };
    expect(judged(() => undefined)).toBeUndefined();
    expect(judged((d) => (d.requete.transmis.empreinte = 'A'.repeat(43)))).toMatch(/^liaison : transmis/);
    expect(judged((d) => (d.requete.transmis.correspondance = 'minimisation/2'))).toMatch(
      /^liaison : transmis/,
    );
    expect(judged((d) => delete d.requete.transmis)).toMatch(/^liaison : transmis/);
  });
});
