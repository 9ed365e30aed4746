import { type Amc, type Extract, type Participant, type Route } from '../../../src/directory/extract.js';
import { addDays, civilDateInFrance } from '../../../src/kernel/civil-date.js';
import { ORGANISATIONS } from '../../../src/cli/development/organisations.js';
import { type FiledLeaf } from '../../../src/pki/development-authority.js';
import { type CallerKeys, type RawConnection, type RawReply, type RawRequest } from '../../support/caller.js';
import { PERSONAL_NUMBERS } from '../../support/dossier-messages.js';
import { type RequestOfBoth } from '../../support/dossier-messages.js';
import { Evidence, type ProvenReply } from '../../support/evidence.js';
import { GatewayWorld, type TestGateway } from '../../support/gateway.js';

/** AMC that the tests add to the directory, all on the fake platform; each has a breaker of its own. */
export const AMC = {
  twoRoutes: '0099200012',
  idbOnly: '0099200020',
  smallQuota: '0099200038',
  slow: '0099200046',
  failing: '0099200053',
  garbage: '0099200061',
  noPromise: '0099200079',
  breaker: '0099200087',
  unreachable: '0099200095',
  held: '0099200103',
  cut: '0099200111',
  sound: '0099200129',
  notYet: '0099200137',
  left: '0099200145',
} as const;

/** The hospital with the small quota; nobody else's refusals must depend on it. */
export const LIMITED_HOSPITAL = 'CHS-D';

const SOFTWARE = '2999400005';

/** One world, one gateway, and the proof of every refusal seen; parts declare their tests on it. */
export class Stage {
  private opened: { world: GatewayWorld; gateway: TestGateway; evidence: Evidence } | undefined;
  /** Refusals that were seen through both bindings, and whether both name the same field. */
  readonly inBoth: (readonly [code: string, sameField: boolean])[] = [];
  operator!: FiledLeaf;
  /** Hosted software: CH-A mandates it, CHU-C did until yesterday, CLINIQUE-B never. */
  software!: { readonly client: FiledLeaf; readonly seal: FiledLeaf };
  stranger!: FiledLeaf;

  async open(): Promise<void> {
    const world = await GatewayWorld.open({ extract: directoryOfTheTests });
    const { authority } = world.installation;
    const operator = { ...ORGANISATIONS.plateformeP2 };
    this.operator = await authority.obtain('p2-client', {
      profile: 'auth-cli',
      commonName: 'P2-CLIENT',
      structureId: operator.structure,
      organisation: operator.nom,
    });
    this.stranger = await authority.obtain('inconnu', {
      profile: 'auth-cli',
      commonName: 'INCONNU',
      structureId: '1990000019',
      organisation: 'INCONNU',
    });
    const hosted = { structureId: SOFTWARE, organisation: 'LOGICIEL' };
    this.software = {
      client: await authority.file('logiciel-client', {
        profile: 'auth-cli',
        commonName: 'LOGICIEL',
        ...hosted,
      }),
      seal: await authority.file('logiciel-cachet', { profile: 'cachet', commonName: 'LOGICIEL', ...hosted }),
    };
    const gateway = await world.start({
      ROC_DELAI_IDB_MS: '1500',
      ROC_DELAI_CLC_MS: '2500',
      // Every refusal is asked for twice, once through each binding.
      ROC_DISJONCTEUR_VOLUME: '8',
      ROC_QUOTA_DEFAUT: '100000',
    });
    this.opened = { world, gateway, evidence: new Evidence(world, PERSONAL_NUMBERS) };
  }

  get world(): GatewayWorld {
    return this.parts.world;
  }

  get gateway(): TestGateway {
    return this.parts.gateway;
  }

  get evidence(): Evidence {
    return this.parts.evidence;
  }

  /** One request on a connection of its own. */
  async ask(caller: string | CallerKeys, request: RawRequest, gateway = this.gateway): Promise<RawReply> {
    const connection = await this.connect(caller, gateway);
    try {
      return await connection.ask(request);
    } finally {
      connection.close();
    }
  }

  connect(caller: string | CallerKeys, gateway = this.gateway): Promise<RawConnection> {
    return this.world.connect(gateway, typeof caller === 'string' ? this.world.clientOf(caller) : caller);
  }

  /** A request that must be refused so, with seal and trace; by SOAP too, where the request can be written in it. */
  async refused(
    code: string,
    caller: string | CallerKeys,
    request: RawRequest & Pick<RequestOfBoth, 'soap'>,
    gateway = this.gateway,
  ): Promise<ProvenReply & { reply: RawReply }> {
    const reply = await this.ask(caller, request, gateway);
    const proven = await this.evidence.refused(reply, code);
    if (request.soap !== undefined) {
      const twin = await this.evidence.refused(await this.ask(caller, await request.soap(), gateway), code);
      this.inBoth.push([code, twin.content['champ'] === proven.content['champ']]);
    }
    return { ...proven, reply };
  }

  async close(): Promise<void> {
    await this.opened?.world.close();
  }

  private get parts() {
    if (this.opened === undefined) throw new Error('the stage is not open');
    return this.opened;
  }
}

function directoryOfTheTests(extract: Extract): Extract {
  const model = extract.amc.find((amc) => amc.routes[0]?.plateforme === 'P2');
  const p2 = extract.plateformes.find((platform) => platform.id === 'P2');
  if (model === undefined || p2?.mode !== 'https') throw new Error('no platform P2');
  const route = { ...(model.routes[0] as Route), typeConvention: 'RM', csr: '01' };
  const add = (numero: string, change: Partial<Amc> = {}): Amc => ({
    ...model,
    numero,
    nom: `AMC ${numero}`,
    routes: [route],
    ...change,
  });
  return {
    ...extract,
    participants: [...extract.participants.map(withTestQuota), hostedSoftware(extract)],
    plateformes: [
      ...extract.plateformes,
      { ...p2, id: 'P3', promesseIdempotence: false },
      { ...p2, id: 'P4', url: 'https://127.0.0.1:1' },
    ],
    amc: [
      ...extract.amc,
      add(AMC.twoRoutes, {
        routes: [
          { ...route, csr: 'A1' },
          { ...route, csr: 'B2' },
        ],
      }),
      add(AMC.idbOnly, { routes: [{ ...route, services: ['IDB'] }] }),
      add(AMC.notYet, { adhesion: { du: '2099-01-01', au: null, champs: ['MCOO'] } }),
      add(AMC.left, { adhesion: { du: '2020-01-01', au: '2020-12-31', champs: ['MCOO'] } }),
      add(AMC.smallQuota, { quota: { requetes: 1, fenetreSecondes: 600 } }),
      add(AMC.noPromise, { routes: [{ ...route, plateforme: 'P3' }] }),
      add(AMC.unreachable, { routes: [{ ...route, plateforme: 'P4' }] }),
      ...[AMC.slow, AMC.failing, AMC.garbage, AMC.breaker, AMC.held, AMC.cut, AMC.sound].map((numero) =>
        add(numero),
      ),
    ],
  };
}

function hostedSoftware({ participants }: Extract): Participant {
  const ejOf = (id: string): string => {
    const found = participants.find((one) => one.id === id);
    if (found?.type !== 'etablissement') throw new Error(`no hospital ${id}`);
    return found.finessJuridique;
  };
  const today = civilDateInFrance(Date.now());
  return {
    ...{ type: 'logiciel', id: 'LOG', nom: 'Logiciel hébergé', structure: SOFTWARE },
    autorites: participants[0]?.autorites ?? [],
    mandants: [
      { finessJuridique: ejOf('CH-A'), du: addDays(today, -10), au: addDays(today, 1) },
      { finessJuridique: ejOf('CHU-C'), du: addDays(today, -10), au: addDays(today, -1) },
    ],
  };
}

function withTestQuota(participant: Participant): Participant {
  if (participant.id === LIMITED_HOSPITAL)
    return { ...participant, quota: { requetes: 2, fenetreSecondes: 600 } };
  const { quota: _lifted, ...rest } = participant;
  return rest;
}
