/**
 * Twenty ways in which a NIR comes to where it does not belong: each with a canary of its own, so that one that is found
 * names the way it took.
 */
import { randomUUID } from 'node:crypto';
import { type Demande } from '../../../src/messages/types.js';
import { canaryNirs } from '../../support/canaries.js';
import { type RawReply, type RawRequest, requestBytes } from '../../support/caller.js';
import { clc, del, idb, post, signed, sim, unsigned } from '../../support/dossier-messages.js';
import { type GatewayWorld, type Listener, type TestGateway } from '../../support/gateway.js';

export const WAYS = [
  'a person nobody knows',
  'a person the other AMC answers for',
  'a person, and the file number of her bill',
  'the agent',
  'bodies that are no JSON',
  'members named twice',
  'octets that are no UTF-8',
  'another content type',
  'a body too long',
  'addresses',
  'queries',
  'headers',
  'requests broken off',
  'what is no HTTP',
  'members out of the contract',
  'signatures',
  'business refusals',
  'the same message id',
  'a crash with requests in flight',
  'an AMC that misbehaves',
] as const;

export const CANARIES = canaryNirs(WAYS.length);

/** The canary of a way. */
export function canaryOf(way: (typeof WAYS)[number]): string {
  return CANARIES[WAYS.indexOf(way)] ?? '';
}

const HOSPITAL = 'CH-A';
const MEGABYTE = 1_048_576;
const JSON_TYPE = { accept: 'application/jose+json', 'content-type': 'application/json' };
/** The AMC of the fake platform. */
export const OTHER_AMC = { numero: '0099100037', typeConvention: 'RA', csr: 'TP2' } as const;

export class Attacks {
  /** What was said to whoever sent a canary, refusals only: an answer is the sender's own. */
  readonly refusals: Buffer[] = [];
  /** What another hospital was told. */
  readonly others: Buffer[] = [];
  private answered = 0;

  constructor(
    private readonly world: GatewayWorld,
    private readonly gateway: TestGateway,
  ) {}

  /** Answers other than refusals that were met: the canaries did come through. */
  get answers(): number {
    return this.answered;
  }

  async all(): Promise<void> {
    await this.persons();
    await this.identifiers();
    await this.bodies();
    await this.addresses();
    await this.broken();
    await this.contract();
    await this.repetitions();
    await this.insurers();
  }

  private async persons(): Promise<void> {
    for (const message of [idb('D01'), sim('D05'), clc('D05')])
      await this.sign(personOf(message, canaryOf('a person nobody knows')));
    for (const message of [idb('D01'), sim('D05'), clc('D05')])
      await this.sign(
        Object.assign(personOf(message, canaryOf('a person the other AMC answers for')), { amc: OTHER_AMC }),
      );
    await this.send('DEV-E', unsigned(asDevelopment(idb('D01'), canaryOf('a person nobody knows'))));
  }

  /** The person is known to the built-in AMC, which engages under a file number that is her NIR, and withdraws. */
  private async identifiers(): Promise<void> {
    const nir = canaryOf('a person, and the file number of her bill');
    const numbered = <M extends Demande>(message: M): M => Object.assign(message, { numeroDossier: nir });
    const reply = await this.sign(numbered(personOf(clc('D05'), nir)));
    const engaged = contentOf(reply)['engagement'] as { numero: string } | undefined;
    await this.sign(numbered(personOf(sim('D05'), nir)));
    await this.sign(numbered(del('D05', engaged?.numero ?? 'CLC-0099100011-20260612-0123456789')));
    await this.sign(Object.assign(personOf(idb('D05'), nir), { numeroDossier: `D${nir.slice(0, 13)}` }));
    const agent = canaryOf('the agent');
    for (const identifiant of [agent, agent.slice(0, 13), `poste_${agent}`])
      await this.sign(
        Object.assign(idb('D01'), {
          agent: { identifiant, role: `Agent ${groups(agent)}`, modeAuthentification: 'DIRECTE' },
        }),
      );
  }

  private async bodies(): Promise<void> {
    const cut = canaryOf('bodies that are no JSON');
    for (const text of [
      `{"beneficiaire":{"nir":"${cut}"`,
      `${cut}`,
      `"${cut}"`,
      `<nir>${cut}</nir>`,
      `{"${cut}"}`,
    ])
      await this.send(HOSPITAL, post('/roc/v1/idb', text));
    const twice = canaryOf('members named twice');
    for (const text of [`{"${twice}":1,"${twice}":2}`, `{"nir":"${twice}","\\u006eir":"${twice}"}`])
      await this.send(HOSPITAL, post('/roc/v1/clc', text));
    const octets = canaryOf('octets that are no UTF-8');
    await this.send(
      HOSPITAL,
      post('/roc/v1/idb', Buffer.concat([Buffer.from(`{"nir":"${octets}`), Buffer.of(0xc3, 0x28)])),
    );
    const type = canaryOf('another content type');
    await this.send(HOSPITAL, post('/roc/v1/idb', `nir=${type}`, 'application/x-www-form-urlencoded'));
    await this.send(HOSPITAL, post('/roc/v1/idb', `{"nir":"${type}"}`, `text/plain; nir=${type}`));
    const long = canaryOf('a body too long').repeat(Math.ceil(MEGABYTE / 15) + 1);
    await this.send(HOSPITAL, {
      path: '/roc/v1/idb',
      headers: { ...JSON_TYPE, 'content-length': String(long.length) },
      body: long,
    });
  }

  private async addresses(): Promise<void> {
    const nir = canaryOf('addresses');
    const percent = [...nir].map((digit) => `%3${digit}`).join('');
    const paths = [
      ...[
        `/${nir}`,
        `/roc/v1/idb/${nir}`,
        `/roc/v1/${percent}`,
        `/roc/v1/messages/${nir}`,
        `/roc/v1;nir=${nir}`,
      ],
      ...[`/roc/v1/messages/${nir}/reponse`, `/roc/v1/certificats/${nir}`, `http://${nir}.invalid/roc/v1/x`],
      ...[`/roc/v1/messages/%zz${nir}`, `/roc/v1/${Buffer.from(nir).toString('base64url')}`],
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'DELETE'])
        await this.send(HOSPITAL, { method, path, headers: { accept: 'application/jose+json' } });
      for (const listener of ['diagnostic', 'console', 'ops', 'journal'] as const)
        await this.elsewhere(listener, path);
    }
    const query = canaryOf('queries');
    for (const path of [
      ...[
        `/roc/v1/idb?nir=${query}`,
        `/annuaire/v1/routes?numeroAmc=${query}`,
        `/annuaire/v1/routes?${query}=1`,
      ],
      ...[`/annuaire/v1/routes?numeroAmc=0099100011&typeConvention=RM&csr=01&date=${query}`],
      ...[`/roc/v1/messages/${randomUUID()}?ej=${query}`, `/traces/v1/entrees?nir=${query}`],
      ...[
        `/traces/v1/entrees?numeroDossier=${query}`,
        `/metrics?nir=${query}`,
        `/diagnostic/v1/whoami?nir=${query}`,
      ],
    ]) {
      await this.send(HOSPITAL, { method: 'GET', path, headers: { accept: 'application/jose+json' } });
      for (const listener of ['diagnostic', 'console', 'ops', 'journal'] as const)
        await this.elsewhere(listener, path);
    }
    const header = canaryOf('headers');
    for (const headers of [
      { 'roc-signature': header },
      { 'roc-signature': `${Buffer.from(`{"alg":"${header}"}`).toString('base64url')}..AAAA` },
      {
        traceparent: `00-${header.padEnd(32, '0')}-${header.padEnd(16, '0')}-01`,
        tracestate: `nir=${header}`,
      },
      {
        'user-agent': header,
        'x-nir': header,
        cookie: `nir=${header}`,
        authorization: `Basic ${Buffer.from(header).toString('base64')}`,
      },
      { 'content-type': `application/json; nir=${header}`, accept: `application/${header}` },
      { host: `${header}.invalid`, expect: header },
      { 'content-encoding': header },
    ] as Record<string, string>[])
      await this.send(HOSPITAL, {
        path: '/roc/v1/idb',
        body: JSON.stringify(idb('D01')),
        headers: { ...JSON_TYPE, ...headers },
      });
  }

  /** Connections that end, or never were one of ours: nobody is answered. */
  private async broken(): Promise<void> {
    const nir = canaryOf('requests broken off');
    const whole = requestBytes(await signed(personOf(clc('D05'), nir), this.world.sealOf(HOSPITAL)));
    for (const part of [whole.length >> 1, whole.length - 1, whole.length]) {
      const connection = await this.world.connect(this.gateway, this.world.clientOf(HOSPITAL));
      connection.write(whole.subarray(0, part));
      await new Promise((resolve) => setTimeout(resolve, 30));
      connection.close();
    }
    const odd = canaryOf('what is no HTTP');
    for (const text of [
      `GET /${odd} HTP/1.1\r\n\r\n`,
      `${odd} /roc/v1/idb HTTP/1.1\r\nhost: x\r\n\r\n`,
      `POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\nx-${odd}: ${odd.repeat(2_000)}\r\n\r\n`,
      `POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\ncontent-length: ${odd}\r\n\r\n`,
      `POST /roc/v1/idb HTTP/1.1\r\nhost: x\r\ntransfer-encoding: ${odd}\r\n\r\n`,
      `\0${odd}`,
    ]) {
      const connection = await this.world.connect(this.gateway, this.world.clientOf(HOSPITAL));
      connection.write(text);
      this.refusals.push(Buffer.from(await connection.remains(), 'latin1'));
      connection.close();
    }
  }

  private async contract(): Promise<void> {
    const nir = canaryOf('members out of the contract');
    const anywhere: ((message: Record<string, unknown>) => void)[] = [
      (m) => (m[nir] = 1),
      (m) => (m['idMessage'] = nir),
      (m) => (m['numeroDossier'] = `${nir} ${nir}`),
      (m) => (m['versionNorme'] = nir),
      (m) => (m['environnement'] = nir),
      (m) => (m['amc'] = { numero: nir, typeConvention: 'RM', csr: '01' }),
      (m) => (m['amc'] = { numero: '0099100011', typeConvention: nir, csr: nir }),
      (m) => (m['etablissement'] = { finessJuridique: nir, finessGeographique: nir }),
      (m) => (m['contexte'] = nir),
      (m) => (m['soins'] = { dateDebut: nir }),
      (m) => (m['beneficiaire'] = { nir: `${nir}9`, dateNaissance: nir, rang: nir }),
    ];
    for (const change of anywhere) {
      const message = idb('D01') as unknown as Record<string, unknown>;
      change(message);
      await this.sign(message as unknown as Demande);
      await this.send('DEV-E', unsigned(message as unknown as Demande));
    }
    await this.sign(
      clc('D05', (m) => {
        m.lignes[0]!.code = nir;
      }),
    );
    const forged = canaryOf('signatures');
    const message = personOf(idb('D01'), forged);
    await this.send(HOSPITAL, post('/roc/v1/idb', JSON.stringify(message)));
    const good = await signed(message, this.world.sealOf(HOSPITAL));
    const altered = good.body.toString().replace(/"payload":"../, '"payload":"AA');
    await this.send(HOSPITAL, post('/roc/v1/idb', altered, 'application/jose+json'));
    await this.send(HOSPITAL, await signed(message, this.world.sealOf('CHU-C')));
    await this.send(
      HOSPITAL,
      await signed(message, this.world.sealOf(HOSPITAL), { aud: `urn:roc:amc:${forged}:IDB` }),
    );
    await this.send(HOSPITAL, await signed(message, this.world.sealOf(HOSPITAL), { shift: -86_400 }));
    await this.send(
      HOSPITAL,
      post('/roc/v1/idb', `{"payload":"${forged}","signatures":[]}`, 'application/jose+json'),
    );
    const business = canaryOf('business refusals');
    for (const change of [
      (m: ReturnType<typeof idb>) => Object.assign(m.beneficiaire, { dateNaissance: '00000000' }),
      (m: ReturnType<typeof idb>) => Object.assign(m, { environnement: 'production' }),
      (m: ReturnType<typeof idb>) =>
        Object.assign(m.soins, { dateDebut: '2026-06-09', dateFin: '2026-06-08' }),
      (m: ReturnType<typeof idb>) => Object.assign(m.amc, { numero: '0000000019' }),
      (m: ReturnType<typeof idb>) => Object.assign(m.amc, { csr: 'ZZ' }),
      (m: ReturnType<typeof idb>) => Object.assign(m.etablissement, { finessGeographique: '350009122' }),
    ]) {
      const asked = personOf(idb('D01'), business);
      change(asked);
      await this.sign(asked);
    }
  }

  /** Replays, an id used twice, and another hospital that asks for the message. */
  private async repetitions(): Promise<void> {
    const nir = canaryOf('the same message id');
    const message = Object.assign(personOf(idb('D01'), nir), { amc: OTHER_AMC });
    await this.sign(message);
    await this.sign(message);
    await this.sign({ ...message, numeroDossier: 'AUTRE' });
    for (const suffix of ['', '/reponse'])
      for (const [hospital, ej] of [
        ['CHU-C', '280009010'],
        ['CHU-C', message.etablissement.finessJuridique],
      ] as const) {
        const path = `/roc/v1/messages/${message.idMessage}${suffix}?ej=${ej}`;
        const reply = await this.send(hospital, {
          method: 'GET',
          path,
          headers: { accept: 'application/jose+json' },
        });
        this.others.push(reply.body);
      }
  }

  /** The AMC repeats the number where it must not, or fails with it in its words. What it signs is its own. */
  private async insurers(): Promise<void> {
    const nir = canaryOf('an AMC that misbehaves');
    const { amc } = this.world;
    const ask = () =>
      signed(Object.assign(personOf(idb('D01'), nir), { amc: OTHER_AMC }), this.world.sealOf(HOSPITAL));
    for (const mode of ['500', 'garbage', 'cut', 'altered', 'no-statut', 'wrong-type'] as const) {
      amc.mode = mode;
      await this.send(HOSPITAL, await ask());
    }
    amc.mode = 'ok';
    for (const member of ['resumeGuichet', nir, 'emisLe', 'versionNorme'])
      for (const value of [nir, { nir }]) {
        amc.edit = (document) => void (document[member] = value);
        await this.whisper(await ask());
      }
    amc.edit = () => undefined;
  }

  /** Writes requests that the AMC keeps waiting, so that the gateway can be killed with them in flight. */
  async inFlight(): Promise<void> {
    const nir = canaryOf('a crash with requests in flight');
    this.world.amc.mode = 'slow';
    for (const message of [idb('D01'), sim('D05'), clc('D05')]) {
      const asked = Object.assign(personOf(message, nir), { amc: OTHER_AMC, numeroDossier: nir });
      const connection = await this.world.connect(this.gateway, this.world.clientOf(HOSPITAL));
      connection.write(requestBytes(await signed(asked, this.world.sealOf(HOSPITAL))));
    }
  }

  private async sign(message: Demande): Promise<RawReply> {
    return this.send(HOSPITAL, await signed(message, this.world.sealOf(HOSPITAL)));
  }

  private async send(hospital: string, request: RawRequest): Promise<RawReply> {
    const reply = await this.whisper(request, hospital);
    if (reply.status >= 400)
      this.refusals.push(reply.body, payloadOf(reply), Buffer.from(JSON.stringify(reply.headers)));
    return reply;
  }

  /** Without a look at the answer. A connection that is closed unanswered counts as status 0. */
  private async whisper(request: RawRequest, hospital = HOSPITAL): Promise<RawReply> {
    const connection = await this.world.connect(this.gateway, this.world.clientOf(hospital));
    try {
      const reply = await connection.ask(request);
      if (reply.status === 200) this.answered++;
      return reply;
    } catch {
      return { status: 0, headers: {}, headerBytes: 0, body: Buffer.alloc(0) };
    } finally {
      connection.close();
    }
  }

  /** At another door, with the auditor's certificate; what it says is nobody's secret either. */
  private async elsewhere(listener: Listener, path: string): Promise<void> {
    if (listener === 'ops') {
      const url = `http://127.0.0.1:${this.gateway.ports.ops}${path.startsWith('/') ? path : '/'}`;
      const response = await fetch(url).catch(() => undefined);
      if (response !== undefined) this.refusals.push(Buffer.from(await response.arrayBuffer()));
      return;
    }
    const connection = await this.world.connect(this.gateway, this.world.installation.auditor, listener);
    try {
      const reply = await connection.ask({ method: 'GET', path });
      this.refusals.push(reply.body, Buffer.from(JSON.stringify(reply.headers)));
    } catch {
      // Closed without a word.
    } finally {
      connection.close();
    }
  }
}

function personOf<M extends Demande>(message: M, nir: string): M {
  return 'beneficiaire' in message
    ? { ...message, beneficiaire: { ...(message.beneficiaire as object), nir } }
    : message;
}

/** The same question of the participant whose unsigned requests are accepted. */
function asDevelopment<M extends Demande>(message: M, nir: string): M {
  const etablissement = { finessJuridique: '990009417', finessGeographique: '990009425' };
  return { ...personOf(message, nir), etablissement };
}

function groups(nir: string): string {
  return `${nir[0]} ${nir.slice(1, 3)} ${nir.slice(3, 5)} ${nir.slice(5, 7)} ${nir.slice(7, 10)} ${nir.slice(10, 13)}`;
}

function payloadOf(reply: RawReply): Buffer {
  try {
    const { payload } = JSON.parse(reply.body.toString('utf8')) as { payload?: string };
    return Buffer.from(payload ?? '', 'base64url');
  } catch {
    return Buffer.alloc(0);
  }
}

function contentOf(reply: RawReply): Record<string, unknown> {
  const payload = payloadOf(reply);
  return payload.length === 0 ? {} : (JSON.parse(payload.toString('utf8')) as Record<string, unknown>);
}
