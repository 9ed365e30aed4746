/**
 * A small world to prove things in: a development PKI, a sealed directory extract, a hospital, an insurer and a
 * gateway with their keys, and files as the demo writes them.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Extract } from '../../src/directory/extract.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { Directory } from '../../src/directory/directory.js';
import { type Clock, instant, systemClock } from '../../src/kernel/clock.js';
import { type DevelopmentAuthority, openDevelopmentAuthority } from '../../src/pki/development-authority.js';
import { TrustStore } from '../../src/pki/trust-store.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { type Alg } from '../../src/signing/algorithms.js';
import { type LogName } from '../../src/signing/protected-header.js';
import { generalJson, toGeneralJson } from '../../src/signing/serialize-answer.js';
import {
  audience,
  CTY,
  digest,
  type SealedAnswer,
  seal,
  signAsIssuer,
  signRequest,
} from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';

export const EJ = '280009010';
export const EG = '280009028';
export const AMC = '0099100011';
export const OTHER_AMC = '0099100029';
const GATEWAY = '2732829320';
const OPERATOR = '2552100554';
export const MANDATE = 'MANDAT-2026-01';
const LOG: LogName = { origine: 'journal.test/1', cle: 'cle-du-journal' };

export type KeyAlgorithm = 'P-256' | 'P-384' | 'RSA-2048' | 'RSA-3072';

export interface Request {
  readonly payload: Buffer;
  readonly idMessage: string;
  readonly ej: string;
  readonly amc: string;
  /** What the insurer says it was passed on. */
  readonly transmis?: { readonly empreinte: string; readonly correspondance: string };
}

interface Signers {
  readonly hospital: Signer;
  readonly issuer: Signer;
  readonly gateway: Signer;
  readonly operator: Signer;
}

export class EvidenceWorld {
  /** The logs that seals and the directory name. */
  private log: LogName = LOG;

  private constructor(
    readonly folder: string,
    readonly clock: Clock,
    readonly authority: DevelopmentAuthority,
    readonly signers: Signers,
  ) {}

  static async open(name: string, clock: Clock = systemClock, log = LOG): Promise<EvidenceWorld> {
    const folder = join(process.cwd(), 'var', `test-${name}-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    const authority = await openDevelopmentAuthority(join(folder, 'pki'), clock);
    const make = (structure: string, cn: string): Promise<Signer> => signerOf(authority, structure, cn);
    const hospital = await make(`1${EJ}`, 'CH A');
    const issuer = await make(GATEWAY, 'Mutuelle des Trois Rivieres, clef deleguee');
    const gateway = await make(GATEWAY, 'Passerelle');
    const operator = await make(OPERATOR, 'Operateur annuaire');
    const world = new EvidenceWorld(folder, clock, authority, { hospital, issuer, gateway, operator });
    world.log = log;
    return world;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  get trust(): TrustStore {
    return TrustStore.fromPem(this.authority.caPems);
  }

  get seconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  extract(): Extract {
    const now = this.clock.now();
    const [du, au] = [instant(now - 86_400_000), instant(now + 86_400_000)];
    const listed = (signer: Signer) => ({
      x5tS256: signer.certificate.x5tS256,
      certificat: signer.certificate.der.toString('base64'),
      du,
      au,
    });
    const autorites = [this.authority.organisations.x5tS256];
    const route = {
      typeConvention: 'RM',
      plateforme: 'P1',
      services: ['IDB', 'CLC'] as const,
      du: '2020-01-01',
      au: null,
    };
    const contact = { libelle: 'Service hospitalier', telephone: '0100000000' };
    const emetteurs = [{ ...listed(this.signers.issuer), mode: 'delegue' as const, mandat: MANDATE }];
    return {
      version: 3,
      environnement: 'test',
      emisLe: instant(now),
      expireLe: au,
      operateur: { nom: 'Annuaire', structure: OPERATOR },
      participants: [
        {
          id: 'CH-A',
          type: 'etablissement',
          nom: 'CH A',
          structure: `1${EJ}`,
          finessJuridique: EJ,
          etablissements: [EG],
          autorites,
          signatureExigee: { IDB: true, SIM: true, CLC: false, DEL: true },
          quota: { requetes: 600, fenetreSecondes: 60 },
        },
        { id: 'OP', type: 'operateur', nom: 'Opérateur', structure: GATEWAY, autorites },
        {
          id: 'AUD',
          type: 'auditeur',
          nom: 'Auditeur',
          structure: OPERATOR,
          autorites,
          voit: { etablissements: [EJ] },
        },
      ],
      amc: [
        {
          numero: AMC,
          nom: 'Mutuelle des Trois Rivières',
          contact,
          operateur: GATEWAY,
          routes: [{ ...route, csr: '01' }],
          emetteurs,
        },
        {
          numero: OTHER_AMC,
          nom: 'Prévoyance du Littoral',
          contact,
          operateur: GATEWAY,
          routes: [{ ...route, csr: '' }],
          emetteurs: [],
        },
      ],
      plateformes: [{ id: 'P1', mode: 'moteur' }],
      passerelles: [
        { nom: 'Passerelle', structure: GATEWAY, cachets: [listed(this.signers.gateway)], journal: this.log },
      ],
    };
  }

  directory(): Directory {
    return new Directory(this.extract());
  }

  /** Writes the anchors and the sealed extract; returns the folder. */
  async writeTrustFolder(name = 'confiance'): Promise<string> {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'racine.pem'), this.authority.root.toPem());
    writeFileSync(join(folder, 'ac-organisations.pem'), this.authority.organisations.toPem());
    writeFileSync(join(folder, 'annuaire.pem'), this.signers.operator.certificate.toPem());
    writeFileSync(
      join(folder, 'annuaire.jose.json'),
      await sealExtract(this.extract(), this.signers.operator, this.seconds),
    );
    return folder;
  }

  request(amc = AMC): Request {
    const idMessage = randomUUID();
    const message = {
      idMessage,
      etablissement: { finessJuridique: EJ, finessGeographique: EG },
      amc: { numero: amc, typeConvention: 'RM' },
    };
    return { payload: Buffer.from(JSON.stringify(message)), idMessage, ej: EJ, amc };
  }

  async signedRequest(request: Request): Promise<Buffer> {
    const statement = { cty: CTY.demandeIdb, aud: audience(request.amc, 'IDB'), iat: this.seconds };
    return generalJson(request.payload, [
      await signRequest(request.payload, this.signers.hospital, statement),
    ]);
  }

  facts() {
    const now = instant(this.clock.now());
    return { idEchange: randomUUID(), recuLe: now, emisLe: now, journal: this.log };
  }

  /** The bytes an insurer answers an IDB with. */
  content(request: Request): Buffer {
    return Buffer.from(
      JSON.stringify({ ...this.#common(request), service: 'IDB', droits: { ouverts: true } }),
    );
  }

  async answer(
    request: Request,
    signers: Partial<Record<'issuer' | 'gateway', Signer>> = {},
  ): Promise<SealedAnswer> {
    const payload = this.content(request);
    const statement = { iat: this.seconds, mode: 'delegue' as const, mandat: MANDATE };
    const issuer = await signAsIssuer(
      payload,
      CTY.reponseIdb,
      signers.issuer ?? this.signers.issuer,
      statement,
    );
    const unsealed = { payload, cty: CTY.reponseIdb, statut: 200, issuer, facts: this.facts() };
    return seal(unsealed, signers.gateway ?? this.signers.gateway, this.seconds);
  }

  /** A refusal of the gateway's own: sealed, not issued by an insurer. */
  async refusal(request: Request): Promise<SealedAnswer> {
    const content = {
      ...this.#common(request),
      code: 'surcharge',
      origine: 'passerelle',
      signataire: undefined,
    };
    const payload = Buffer.from(JSON.stringify(content));
    return seal(
      { payload, cty: CTY.refus, statut: 503, facts: this.facts() },
      this.signers.gateway,
      this.seconds,
    );
  }

  #common(request: Request) {
    return {
      requete: {
        algorithme: 'S256',
        empreinte: digest(request.payload),
        methode: 'POST',
        chemin: '/roc/v1/idb',
        service: 'IDB',
        idMessage: request.idMessage,
        finessJuridique: request.ej,
        numeroAmc: request.amc,
        ...(request.transmis === undefined ? {} : { transmis: request.transmis }),
      },
      amc: { numero: AMC, nom: 'Mutuelle des Trois Rivières' },
      signataire: { mode: 'delegue', mandat: MANDATE },
    };
  }

  /** Writes bytes under the world's folder and returns the path. */
  write(name: string, bytes: Buffer | SealedAnswer): string {
    const path = join(this.folder, name);
    writeFileSync(path, Buffer.isBuffer(bytes) ? bytes : toGeneralJson(bytes));
    return path;
  }
}

/** A seal key of the development PKI. */
export async function signerOf(
  authority: DevelopmentAuthority,
  structureId: string,
  commonName: string,
  options: {
    keyAlgorithm?: KeyAlgorithm;
    alg?: Alg;
    profile?: 'cachet' | 'auth-cli';
    notAfter?: number;
    notBefore?: number;
  } = {},
): Promise<Signer> {
  const { alg, ...leaf } = options;
  const issued = await authority.issue({
    profile: 'cachet',
    commonName,
    structureId,
    organisation: commonName,
    ...leaf,
  });
  return new NodeSigner({
    key: issued.privateKey,
    certificate: issued.certificate,
    intermediates: [authority.organisations],
    ...(alg === undefined ? {} : { alg }),
  });
}
