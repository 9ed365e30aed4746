import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Admissions } from '../../src/admission/admit-caller.js';
import { ConcurrencyLimit } from '../../src/admission/concurrency.js';
import { Quotas, type Quota } from '../../src/admission/quotas.js';
import { type AmcBackend, type AmcOutcome, type AmcQuestion } from '../../src/backend/amc-backend.port.js';
import { Directory } from '../../src/directory/directory.js';
import { type Extract } from '../../src/directory/extract.js';
import { type Arrival, type Reply } from '../../src/exchange/arrival.js';
import { EntryWriter } from '../../src/exchange/entries.js';
import { type LookUp, processLookUp } from '../../src/exchange/process-look-up.js';
import { processExchange } from '../../src/exchange/process-exchange.js';
import { type Steps } from '../../src/exchange/steps.js';
import { admitStep } from '../../src/exchange/steps/admit.js';
import { askStep } from '../../src/exchange/steps/ask.js';
import { concludeStep } from '../../src/exchange/steps/conclude.js';
import { defectStep } from '../../src/exchange/steps/defect.js';
import { findStep } from '../../src/exchange/steps/find.js';
import { identifyStep } from '../../src/exchange/steps/identify.js';
import { readStep } from '../../src/exchange/steps/read.js';
import { receiveStep } from '../../src/exchange/steps/receive.js';
import { replyStep } from '../../src/exchange/steps/reply.js';
import { routeStep } from '../../src/exchange/steps/route.js';
import { sealStep } from '../../src/exchange/steps/seal.js';
import { validateStep } from '../../src/exchange/steps/validate.js';
import { CallerIdentification } from '../../src/identity/identify-caller.js';
import { systemClock } from '../../src/kernel/clock.js';
import { refusal, type RefusalCode } from '../../src/kernel/refusal.js';
import { type Service, SERVICES } from '../../src/kernel/vocabulary.js';
import { ok } from '../../src/kernel/result.js';
import { type Certificate } from '../../src/pki/certificate.js';
import { type RevocationState } from '../../src/pki/revocation.js';
import { signRaw } from '../../src/signing/algorithms.js';
import { CTY, digest, signAsIssuer } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { type RequestVerifier } from '../../src/signing/verify-request.js';
import { MemoryTraceStore } from '../../src/trace/adapters/memory-trace-store.js';
import { type TraceEntry } from '../../src/trace/entry.js';
import { Pseudonyms } from '../../src/trace/pseudonym.js';
import { type Claim, type Conclusion } from '../../src/trace/trace-store.port.js';
import { type Bill } from './faults-load.js';

const DAY = 86_400_000;
const CA = digest('ca');
const AMC = '0099100011';
const CH_A = '280009010';
/** An AMC that the directory knows outside the programme. */
export const OUTSIDE_AMC = '0099100094';
/** A hospital that asks nothing of its own. */
export const OTHER_EJ = '350009114';

function arrivalOf(ej: string): Arrival {
  const dates = { notBefore: 0, notAfter: Date.now() + DAY };
  const certificate = { structureId: `1${ej}`, x5tS256: digest('client'), serialHex: '01', ...dates };
  const presented = {
    certificate: certificate as unknown as Certificate,
    issuer: { x5tS256: CA } as Certificate,
  };
  return {
    ...{
      idEchange: randomUUID(),
      receivedAt: Date.now(),
      method: 'POST',
      path: '/roc/v1/clc',
      service: 'CLC',
    },
    ...{ contentType: 'application/json', accept: 'application/jose+json', signature: undefined },
    ...{ body: Buffer.alloc(0), presented },
  };
}

/** These worlds speak JSON; whatever asked for SOAP in them would be wrong. */
const none = (): never => {
  throw new Error('no SOAP in this world');
};
const NO_SOAP = { envelopes: { read: none }, agents: { verify: none }, xml: { sign: none } };

/** A gate that holds what passes through it while it is shut. */
export class Gate {
  private open: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;

  shut(): void {
    this.open = new Promise((resolve) => (this.release = resolve));
  }

  lift(): void {
    this.release();
  }

  passed(): Promise<void> {
    return this.open;
  }
}

/** The memory store with a gate before each write. */
export class GatedTraceStore extends MemoryTraceStore {
  readonly beforeReceived = new Gate();
  readonly beforeConcluded = new Gate();

  override async received(entry: TraceEntry, claim: Claim) {
    await this.beforeReceived.passed();
    return super.received(entry, claim);
  }

  override async concluded(entry: TraceEntry, conclusion: Conclusion | null) {
    await this.beforeConcluded.passed();
    return super.concluded(entry, conclusion);
  }
}

/** A key that signs, under a certificate that is only a name. */
function signerNamed(name: string): Signer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = { x5tS256: digest(name) } as Certificate;
  return { certificate, alg: 'ES256', x5c: [], sign: (input) => signRaw('ES256', privateKey, input) };
}

interface PageOptions {
  readonly quota?: Quota;
  readonly quotaOfAmc?: Quota;
  readonly signatureDue?: boolean;
  readonly atOnce?: number;
  readonly ownsEg?: boolean;
  /** State of revocation of whoever signed the request. */
  readonly signerRevocation?: RevocationState['etat'];
}

/**
 * THE PAGE over the memory store: its real steps, with an AMC that is a function and a request verifier that says yes.
 * Everything else is wired as the gateway wires it.
 */
export class PageRig {
  readonly store = new GatedTraceStore();
  /** Keys of the calls the AMC got. */
  readonly asked: string[] = [];
  readonly beforeAnswer = new Gate();
  revocation: RevocationState['etat'] = 'bonne';
  answer: (question: AmcQuestion) => Promise<AmcOutcome> = (question) => this.answerOf(question);
  private readonly issuer = signerNamed('emetteur');
  private readonly steps: Steps;

  constructor(private readonly options: PageOptions = {}) {
    this.steps = this.wire();
  }

  /** One request of hospital CH-A, unsigned unless `signature` is given. */
  send(bill: Bill, more: Partial<Arrival> = {}): Promise<Reply> {
    const body = Buffer.from(JSON.stringify(bill.message));
    return processExchange(this.steps, { ...arrivalOf(CH_A), body, ...more });
  }

  /** One unsigned request of hospital CH-A to a service. */
  ask(service: Service, message: object): Promise<Reply> {
    const body = Buffer.from(JSON.stringify(message));
    const path = `/roc/v1/${service.toLowerCase()}`;
    return processExchange(this.steps, { ...arrivalOf(CH_A), service, path, body });
  }

  /** A sealed read by the hospital of this EJ. */
  lookUp(lookUp: LookUp, ej = CH_A): Promise<Reply> {
    const arrival = {
      ...arrivalOf(ej),
      method: 'GET',
      path: '/roc/v1/messages/x',
      service: 'MESSAGES' as const,
    };
    const find = findStep({
      directory: () => new Directory(this.extract()),
      store: this.store,
      environment: 'test',
      clock: systemClock,
      standing: () => ({ etat: 'ouverte' }),
      publishedChains: () => new Map([[digest('chaine'), ['AAAA']]]),
      soap: { verifier: this.verifier(), ...NO_SOAP },
    });
    const publish = (): never => {
      throw new Error('no directory seal here');
    };
    return processLookUp({ ...this.steps, find, publish }, arrival, lookUp);
  }

  refuse(code: RefusalCode, sent: 'not-sent' | 'maybe-sent'): void {
    this.answer = async () => ({ kind: 'refusal', refusal: refusal(code, 'essai'), sent });
  }

  answerAgain(): void {
    this.answer = (question) => this.answerOf(question);
  }

  private async answerOf({ demande, requete }: AmcQuestion): Promise<AmcOutcome> {
    const engagement = { numero: `CLC-${AMC}-20260612-${this.asked.length}` };
    const payload = Buffer.from(
      JSON.stringify({ requete, numeroDossier: demande.numeroDossier, engagement }),
    );
    const issuer = await signAsIssuer(payload, CTY.reponseClc, this.issuer, {
      iat: Math.floor(Date.now() / 1000),
      mode: 'propre',
    });
    return { kind: 'answer', payload, cty: CTY.reponseClc, statut: 200, issuer };
  }

  private backend(): AmcBackend {
    return {
      ask: async (question, _deadline, key) => {
        this.asked.push(key);
        await this.beforeAnswer.passed();
        return this.answer(question);
      },
    };
  }

  private wire(): Steps {
    const { store, options } = this;
    const clock = systemClock;
    const snapshot = new Directory(this.extract());
    const directory = (): Directory => snapshot;
    const environment = 'test';
    const limits = { atOnce: options.atOnce ?? 64, queue: 0, queueMs: 10 };
    const admissions = new Admissions(new Quotas(), new ConcurrencyLimit(limits), {
      requetes: 1_000,
      fenetreSecondes: 60,
    });
    const entries = new EntryWriter(environment, new Pseudonyms(Buffer.alloc(32, 7)), clock);
    const deadlines = { IDB: 2_000, SIM: 2_000, CLC: 2_000, DEL: 2_000 };
    const revocation = {
      state: () =>
        ({ etat: this.revocation, thisUpdate: null, nextUpdate: null, revokedAt: null }) as RevocationState,
    };
    const seal = sealStep({
      signer: () => this.sealer,
      journal: { origine: 'o', cle: 'c' },
      directory,
      environment,
      clock,
      xml: NO_SOAP.xml,
    });
    const onDefect = (): void => undefined;
    return {
      identify: identifyStep(
        new CallerIdentification({ directory, revocation, clock }, { staleGraceMs: DAY }),
      ),
      admit: admitStep(admissions),
      read: readStep({ verifier: this.verifier(), directory, clock, ...NO_SOAP }),
      validate: validateStep({ directory, environment, clock }),
      route: routeStep({ directory, admissions, environment, clock }),
      receive: receiveStep({ store, entries, clock, deadlines }),
      ask: askStep({ backendOf: () => this.backend(), clock, deadlines, onDefect }),
      defect: defectStep(onDefect),
      seal,
      conclude: concludeStep({ store, entries, seal }),
      reply: replyStep(''),
    };
  }

  private readonly sealer = signerNamed('cachet');

  private verifier(): RequestVerifier {
    const certificate = { x5tS256: digest('sceau') };
    const revocation = { etat: this.options.signerRevocation ?? 'bonne' };
    return { verify: () => ok({ certificate, revocation }) } as unknown as RequestVerifier;
  }

  private extract(): Extract {
    const { quota, quotaOfAmc, signatureDue = false, ownsEg = true } = this.options;
    const hospital = (id: string, ej: string, etablissements: string[]) => ({
      ...{
        id,
        type: 'etablissement' as const,
        nom: id,
        structure: `1${ej}`,
        finessJuridique: ej,
        etablissements,
      },
      ...{
        autorites: [CA],
        signatureExigee: { IDB: signatureDue, SIM: signatureDue, CLC: signatureDue, DEL: signatureDue },
      },
      ...(quota === undefined ? {} : { quota }),
    });
    const route = {
      typeConvention: 'RM',
      csr: '01',
      plateforme: 'P1',
      services: SERVICES,
      du: '2020-01-01',
      au: null,
    };
    const amc = {
      numero: AMC,
      nom: 'Mutuelle',
      contact: { libelle: 'Service' },
      operateur: '2732829320',
      routes: [route],
      emetteurs: [],
    };
    return {
      ...{
        version: 1,
        environnement: 'test',
        emisLe: '2026-01-01T00:00:00Z',
        expireLe: '2099-01-01T00:00:00Z',
      },
      operateur: { nom: 'Annuaire', structure: '2552100554' },
      participants: [
        hospital('CH-A', CH_A, [ownsEg ? '280009028' : '280009036']),
        hospital('CH-B', OTHER_EJ, ['350009122']),
      ],
      amc: [
        { ...amc, ...(quotaOfAmc === undefined ? {} : { quota: quotaOfAmc }) },
        { ...amc, numero: OUTSIDE_AMC, routes: [], horsRoc: { motif: 'organisme étranger' } },
      ],
      plateformes: [{ id: 'P1', mode: 'moteur' }],
      passerelles: [],
    };
  }
}
