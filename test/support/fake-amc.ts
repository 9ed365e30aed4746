import { createServer, type Server } from 'node:https';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { type Service } from '../../src/kernel/vocabulary.js';
import { amount, cents } from '../../src/kernel/money.js';
import { type DemandeClc, type DemandeIdb, type RequeteLiee } from '../../src/messages/types.js';
import { generalJson } from '../../src/signing/serialize-answer.js';
import { CTY, type Cty, signAsIssuer } from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';

/**
 * How the fake AMC behaves. `slow` never answers; `cut-before` drops the connection once the request is read, `cut`
 * in the middle of its answer, `cut-once` the first time a key is seen; `late` answers after `lateMs`; `drip` sends
 * one byte every 20 ms.
 */
export type FakeMode =
  | 'ok'
  | 'refusal'
  | 'slow'
  | 'cut'
  | 'cut-before'
  | 'cut-once'
  | 'late'
  | 'drip'
  | '500'
  | '429'
  | 'garbage'
  | 'redirect'
  | 'wrong-type'
  | 'encoded'
  | 'no-statut'
  | 'oversize'
  | 'oversize-streamed'
  | 'not-http'
  | 'two-signatures'
  | 'wrong-signer'
  | 'altered';

/** What the fake AMC was asked: the wire body as it came. */
export interface FakeQuestion {
  readonly service: Service;
  readonly cle: string;
  readonly echeance: number;
  readonly demande: DemandeIdb | DemandeClc;
  readonly requete: RequeteLiee;
  readonly original: { readonly empreinte: string; readonly signature: string | null };
}

export interface FakeAmcOptions {
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: readonly string[] };
  readonly signer: Signer;
  /** Signs where the mode says `wrong-signer`. */
  readonly strangerSigner?: Signer;
  /** Keep-alive of idle connections, milliseconds. */
  readonly keepAliveMs?: number;
}

interface MutableDocument {
  [name: string]: unknown;
}

/** An AMC over real mutual TLS that really signs, misbehaves on demand and counts what happens to it. */
export class FakeAmc {
  mode: FakeMode = 'ok';
  lateMs = 200;
  /** Changes the document before it is signed. */
  edit: (document: MutableDocument) => void = () => undefined;
  /** TLS connections whose handshake completed. */
  connections = 0;
  /** TCP connections accepted. */
  sockets = 0;
  requests = 0;
  /** Questions really computed; the same key is computed once. */
  executed = 0;
  /** Instants (ms) at which a connection was closed. */
  readonly closedAt: number[] = [];
  readonly keys: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  lastQuestion: FakeQuestion | undefined;
  private readonly known = new Map<
    string,
    { readonly payload: Buffer; readonly cty: Cty; readonly statut: number }
  >();
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  constructor(private readonly options: FakeAmcOptions) {
    const { cert, key, ca } = options.tls;
    this.server = createServer({ cert, key, ca: [...ca], requestCert: true, rejectUnauthorized: true });
    this.server.keepAliveTimeout = options.keepAliveMs ?? 5_000;
    this.server.on('connection', (socket: Socket) => {
      this.sockets += 1;
      this.open.add(socket);
      socket.on('close', () => {
        this.open.delete(socket);
        this.closedAt.push(Date.now());
      });
      socket.on('error', () => undefined);
    });
    this.server.on('secureConnection', (socket: TLSSocket) => {
      this.connections += 1;
      socket.on('error', () => undefined);
    });
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.serve(request, response).catch(() => response.destroy());
    });
  }

  /** Starts on a free port (or on `port`) and gives the URL. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = JSON.parse((await bodyOf(request)).toString('utf8')) as FakeQuestion;
    this.requests += 1;
    this.lastQuestion = question;
    this.headers.push(request.headers);
    const repeated = this.keys.includes(question.cle);
    this.keys.push(question.cle);
    if (this.mode === 'slow') return;
    if (this.mode === 'cut-before' || (this.mode === 'cut-once' && !repeated)) {
      this.compute(question);
      request.socket.destroy();
      return;
    }
    const misanswer = MISANSWERS[this.mode];
    if (misanswer !== undefined) {
      misanswer(response, request);
      return;
    }
    const { payload, cty, statut } = this.compute(question);
    await this.send(response, await this.sign(payload, cty), statut);
  }

  private async sign(payload: Buffer, cty: Cty): Promise<Buffer> {
    const statement = { iat: Math.floor(Date.now() / 1000), mode: 'propre' } as const;
    const signer =
      this.mode === 'wrong-signer'
        ? (this.options.strangerSigner ?? this.options.signer)
        : this.options.signer;
    const signature = await signAsIssuer(payload, cty, signer, statement);
    const signatures = this.mode === 'two-signatures' ? [signature, signature] : [signature];
    return generalJson(
      this.mode === 'altered' ? Buffer.concat([payload, Buffer.from(' ')]) : payload,
      signatures,
    );
  }

  private async send(response: ServerResponse, body: Buffer, statut: number): Promise<void> {
    const headers: Record<string, string> = {
      'content-type': 'application/jose+json',
      'roc-statut': String(statut),
    };
    if (this.mode === 'wrong-type') headers['content-type'] = 'application/json';
    if (this.mode === 'encoded') headers['content-encoding'] = 'gzip';
    if (this.mode === 'no-statut') delete headers['roc-statut'];
    if (this.mode === 'late') await delay(this.lateMs);
    response.writeHead(200, headers);
    if (this.mode === 'cut') {
      response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
    } else if (this.mode === 'drip') {
      for (const byte of body) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await delay(20);
      }
      response.end();
    } else response.end(body);
  }

  /** Same key, same document: what a platform that promises idempotence does. */
  private compute(question: FakeQuestion): {
    readonly payload: Buffer;
    readonly cty: Cty;
    readonly statut: number;
  } {
    const known = this.known.get(question.cle);
    if (known !== undefined) return known;
    this.executed += 1;
    const refused = this.mode === 'refusal';
    const document = refused
      ? refusalOf(question)
      : question.service === 'IDB'
        ? idbOf(question)
        : clcOf(question);
    this.edit(document);
    const cty = refused ? CTY.refus : question.service === 'IDB' ? CTY.reponseIdb : CTY.reponseClc;
    const made = {
      payload: Buffer.from(JSON.stringify(document)),
      cty,
      statut: refused ? Number(document['status']) : 200,
    };
    this.known.set(question.cle, made);
    return made;
  }
}

type Misanswer = (response: ServerResponse, request: IncomingMessage) => void;

const JOSE = { 'content-type': 'application/jose+json', 'roc-statut': '200' };
const TOO_MUCH = Buffer.alloc(2 * 1024 * 1024, 0x20);

/** Answers that no signature is needed for. */
const MISANSWERS: Partial<Record<FakeMode, Misanswer>> = {
  '500': (response) => response.writeHead(500, { 'content-type': 'text/plain' }).end('boom'),
  '429': (response) => response.writeHead(429).end(),
  redirect: (response) => response.writeHead(307, { location: '/ailleurs' }).end(),
  garbage: (response) => response.writeHead(200, JOSE).end('<html>maintenance</html>'),
  oversize: (response) =>
    response.writeHead(200, { ...JOSE, 'content-length': String(TOO_MUCH.length) }).end(TOO_MUCH),
  'oversize-streamed': (response) => {
    response.writeHead(200, JOSE).write(TOO_MUCH);
    response.end(TOO_MUCH);
  },
  'not-http': (_response, request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'),
};

const AMC_NAME = 'Assurance Hexagone Santé';

function common({ service, demande, requete }: FakeQuestion): MutableDocument {
  return {
    versionNorme: '1.0',
    service,
    environnement: demande.environnement,
    requete,
    emisLe: new Date().toISOString(),
    amc: {
      numero: demande.amc.numero.padStart(10, '0'),
      nom: AMC_NAME,
      contact: { libelle: 'Service tiers payant' },
    },
    signataire: { mode: 'propre' },
    resumeGuichet: 'Réponse de l’AMC d’essai.',
  };
}

function idbOf(question: FakeQuestion): MutableDocument {
  return {
    ...common(question),
    droits: { ouverts: true, etat: 'ouverts', debut: '2024-01-01', fin: '2026-12-31' },
    identite: { nom: 'non-fourni' },
  };
}

/** A generous AMC: it takes all that AMO left. */
function clcOf(question: FakeQuestion): MutableDocument {
  const demande = question.demande as DemandeClc;
  const shares = demande.lignes.map(
    (ligne) => (cents(ligne.montantFacture) ?? 0) - (cents(ligne.montantAMO) ?? 0),
  );
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    ...common(question),
    lignes: demande.lignes.map((ligne, index) => ({
      ligne: index,
      code: ligne.code,
      partAMC: amount(shares[index] ?? 0),
      raison: { regle: 'R01', libelle: 'Tout le reste dû.' },
    })),
    totaux: {
      totalFacture: amount(total(demande.lignes.map((ligne) => cents(ligne.montantFacture) ?? 0))),
      totalAMO: amount(total(demande.lignes.map((ligne) => cents(ligne.montantAMO) ?? 0))),
      totalAMC: amount(total(shares)),
      resteAPatient: '0.00',
    },
    engagement: {
      numero: `CLC-${demande.amc.numero.padStart(10, '0')}-20260612-0123456789`,
      valableJusquAu: '2026-12-31',
    },
  };
}

function refusalOf(question: FakeQuestion): MutableDocument {
  return {
    ...common(question),
    type: 'urn:roc:refus:beneficiaire-inconnu',
    title: 'Bénéficiaire inconnu',
    status: 422,
    detail: 'Aucun bénéficiaire ne correspond.',
    code: 'beneficiaire-inconnu',
    groupe: 'identite',
    origine: 'amc',
    reessayable: false,
    repli: 'attestation-papier',
    textes: {
      guichet: 'Bénéficiaire inconnu.',
      exploitant: 'Bénéficiaire inconnu.',
      developpeur: 'Vérifier /beneficiaire.',
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
