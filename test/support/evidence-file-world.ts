/**
 * An exchange with everything an evidence file can hold: request, answer, a log with time-stamps before and after, two
 * witnesses, revocation lists. Made without a gateway, from the pieces themselves.
 */
import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { type Clock, instant } from '../../src/kernel/clock.js';
import { type ReaderTrust } from '../../src/cli/evidence/confront-evidence.js';
import { type EvidenceParts } from '../../src/cli/evidence/evidence-parts.js';
import { PAGE_VERSION } from '../../src/cli/evidence/page/render-page.js';
import { soapRequest } from '../../src/cli/soap-request.js';
import { sealExtract } from '../../src/directory/seal-extract.js';
import { type IssuedLeaf } from '../../src/pki/development-authority.js';
import { type Certificate } from '../../src/pki/certificate.js';
import { RevocationRegistry } from '../../src/pki/revocation.js';
import { writeToken } from '../../src/pki/timestamp/write-token.js';
import { generalJson, toGeneralJson } from '../../src/signing/serialize-answer.js';
import {
  answerDigests,
  audience,
  CTY,
  digest,
  seal,
  type SealedAnswer,
  signAsIssuer,
  signPlain,
  signRequest,
} from '../../src/signing/sign-answer.js';
import { type Signer } from '../../src/signing/signer.port.js';
import { canonicalBytes, commitment, newSalt, type TraceEntry } from '../../src/trace/entry.js';
import { LogKey, originOf } from '../../src/trace/log/log-key.js';
import { cosign } from '../../src/trace/tree/cosignature.js';
import { type Opening, writeReceipt } from '../../src/trace/tree/receipt.js';
import { writeVerifierKey } from '../../src/trace/tree/note.js';
import { naiveLeaf, naivePath, naiveRoot, sha256 } from '../fixtures/tree/naive-tree.js';
import { testKey, WITNESSES } from '../fixtures/tree/keys.js';
import { AMC, EG, EJ, EvidenceWorld, MANDATE } from '../independent/evidence-world.js';

const FAMILY = 'passerelle.exemple.invalid/journal';
const ORIGIN = originOf(FAMILY, 1, 1);
const STAMPING = { policy: '2.999.3', accuracyMs: 1_000, nonce: null } as const;
/** The insured person's number: in the request, and nowhere that leaves the parties. */
export const NIR = '185052809305623';

/** A request in SOAP: as it should be, or as a gateway would have to lie to have taken it. */
export interface SoapForm {
  readonly unsigned?: true;
  /** Who signs it; the hospital. */
  readonly signer?: Signer;
  /** What becomes of the signed envelope before answer and entry name it. */
  readonly altered?: (xml: string) => string;
}

interface SentRequest {
  readonly bytes: Buffer;
  readonly chemin: string;
  readonly empreinte: string;
  readonly certificat: string | null;
  readonly valeur: string | null;
}

export class EvidenceFileWorld {
  readonly #leaves: Buffer[] = [];

  private constructor(
    readonly world: EvidenceWorld,
    readonly logKey: LogKey,
    readonly stamper: IssuedLeaf,
  ) {}

  static async open(name: string, clock: Clock): Promise<EvidenceFileWorld> {
    const logKey = new LogKey(FAMILY, testKey('note', FAMILY).privateKey);
    const world = await EvidenceWorld.open(name, clock, { origine: FAMILY, cle: logKey.thumbprint });
    const stamper = await world.authority.issue({
      profile: 'horodatage',
      commonName: 'HORODATAGE ESSAI',
      structureId: '2999100001',
      organisation: 'TIERS HORODATEUR ESSAI',
    });
    return new EvidenceFileWorld(world, logKey, stamper);
  }

  close(): void {
    this.world.close();
  }

  /** Adds an entry to the log; its index. */
  #append({ salt, bytes }: Opening): number {
    return this.#leaves.push(naiveLeaf(commitment(salt, bytes))) - 1;
  }

  /** Entries of other exchanges. */
  #others(count: number): void {
    for (let at = 0; at < count; at++)
      this.#leaves.push(naiveLeaf(sha256(Buffer.from(`autre ${this.#leaves.length}`))));
  }

  checkpoint(): string {
    return this.logKey.checkpoint(ORIGIN, { size: this.#leaves.length, root: naiveRoot(this.#leaves) });
  }

  receipt(opening: Opening, index: number, checkpoint = this.checkpoint()): Buffer {
    const hashes = naivePath(index, this.#leaves);
    return Buffer.from(writeReceipt(opening, { index, hashes, checkpoint }));
  }

  /** A time-stamp of the log, as an entry of the log. */
  #stampEvent(note: string, at: number): Opening {
    const jeton = this.token(textOf(note), at).toString('base64');
    const event = {
      v: 1,
      type: 'horodatage',
      id: randomUUID(),
      horodatage: instant(at + 1_000),
      detail: { note, jeton },
    };
    return { salt: Buffer.from(newSalt()), bytes: Buffer.from(canonicalJson(event)) };
  }

  token(stamped: string | Buffer, at: number): Buffer {
    const imprint = { hash: 'sha256', value: sha256(Buffer.from(stamped)) } as const;
    const { certificate } = this.stamper;
    const certificates = [certificate, this.world.authority.organisations];
    const serial = Buffer.of(1 + (this.#leaves.length % 100));
    return writeToken(
      { ...STAMPING, imprint, serial, genTime: at, certificates },
      { ...this.stamper, chain: [certificate] },
    );
  }

  /** Everything of one exchange. */
  async parts(soap?: SoapForm): Promise<EvidenceParts> {
    const { world } = this;
    const now = world.clock.now();
    this.#others(2);
    const early = this.checkpoint();
    const stampEvent = this.#stampEvent(early, now - 30_000);
    const eventIndex = this.#append(stampEvent);
    const exchange = await this.#exchange(soap);
    const arrival = opening({
      ...exchange.entry,
      type: 'recu',
      issue: null,
      reponse: null,
      engagement: null,
      dureeMs: null,
    });
    const arrivalIndex = this.#append(arrival);
    this.#others(1);
    const concluded = opening(exchange.entry);
    const index = this.#append(concluded);
    const receipt = this.receipt(concluded, index);
    const besideArrival = this.receipt(arrival, arrivalIndex);
    this.#others(3);
    const stampedNote = this.checkpoint();
    const stamped = {
      proof: this.receipt(concluded, index),
      token: this.token(textOf(stampedNote), now + 20_000),
    };
    this.#others(5);
    const proof = this.receipt(concluded, index, this.#cosigned(now + 40_000));
    return {
      slip: { idEchange: exchange.entry.idEchange, page: PAGE_VERSION, absents: {} },
      authorities: [world.authority.root, world.authority.organisations],
      stampAuthorities: [this.stamper.certificate, world.authority.organisations, world.authority.root],
      extract: await sealExtract(world.extract(), world.signers.operator, world.seconds),
      answer: toGeneralJson(exchange.answer, { rejeu: true }),
      request: exchange.request,
      logs: await this.logList(),
      receipt,
      arrival: besideArrival,
      stampBefore: this.receipt(stampEvent, eventIndex),
      stamped,
      witnessed: {
        proof,
        keys: Buffer.from(
          `${WITNESSES.map(({ key }) => writeVerifierKey(key))
            .sort()
            .join('\n')}\n`,
        ),
      },
      lists: await this.lists(),
    };
  }

  #cosigned(at: number): string {
    const note = this.checkpoint();
    const lines = WITNESSES.map(({ key, privateKey }) =>
      cosign(textOf(note), Math.floor(at / 1000), key, privateKey),
    );
    return `${note}${lines.join('')}`;
  }

  async lists(): Promise<Buffer[]> {
    const pems = await this.world.authority.writeRevocationLists();
    return pems.map((pem) => Buffer.from(pem.replace(/-----[A-Z0-9 ]+-----|\s/g, ''), 'base64'));
  }

  async logList(): Promise<Buffer> {
    const { world, logKey } = this;
    const payload = Buffer.from(
      JSON.stringify({
        v: 1,
        famille: FAMILY,
        cle: logKey.thumbprint,
        emisLe: instant(world.clock.now()),
        journaux: [
          {
            origine: ORIGIN,
            cle: writeVerifierKey(logKey.of(ORIGIN)),
            creneau: 1,
            generation: 1,
            prefixe: '/journal/v1/1/1',
            ouvertLe: instant(world.clock.now() - 86_400_000),
            ferme: null,
          },
        ],
      }),
    );
    return generalJson(payload, [
      await signPlain(payload, CTY.journaux, world.signers.gateway, world.seconds),
    ]);
  }

  async #exchange(soap: SoapForm | undefined): Promise<{
    readonly entry: TraceEntry;
    readonly answer: SealedAnswer;
    readonly request: Buffer;
  }> {
    const { world } = this;
    const now = world.clock.now();
    const idMessage = randomUUID();
    const message = requestMessage(idMessage);
    const request = await (soap === undefined ? this.#inJson(message) : this.#inSoap(message, soap));
    const named = { idMessage, empreinte: request.empreinte, chemin: request.chemin };
    const payload = Buffer.from(JSON.stringify(answerMessage(named, instant(now))));
    const mode = { iat: world.seconds, mode: 'delegue', mandat: MANDATE } as const;
    const issuer = await signAsIssuer(payload, CTY.reponseClc, world.signers.issuer, mode);
    const facts = { ...world.facts(), recuLe: instant(now - 200), emisLe: instant(now) };
    const answer = await seal(
      { payload, cty: CTY.reponseClc, statut: 200, issuer, facts },
      world.signers.gateway,
      world.seconds,
    );
    const entry: TraceEntry = {
      v: 1,
      type: 'repondu',
      idEchange: facts.idEchange,
      horodatage: instant(now),
      environnement: 'test',
      service: 'CLC',
      idMessage,
      versionNorme: '1.0',
      appelant: { participant: 'CH-A', structure: `1${EJ}`, certificat: null, revocation: 'bonne' },
      etablissement: { ej: EJ, eg: EG },
      amc: AMC,
      plateforme: 'P1',
      numeroDossier: 'DOS-2026-0412',
      agent: null,
      beneficiaire: null,
      requete: {
        methode: 'POST',
        chemin: request.chemin,
        empreinte: request.empreinte,
        signature: request.valeur === null ? 'non signee' : 'signee',
        certificat: request.certificat,
        valeur: request.valeur,
      },
      issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
      reponse: answerDigests(answer),
      engagement: 'ENG-2026-000123',
      dureeMs: 198,
    };
    return { entry, answer, request: request.bytes };
  }

  async #inJson(message: object): Promise<SentRequest> {
    const { hospital } = this.world.signers;
    const payload = Buffer.from(JSON.stringify(message));
    const statement = { cty: CTY.demandeClc, aud: audience(AMC, 'CLC'), iat: this.world.seconds };
    const signature = await signRequest(payload, hospital, statement);
    return {
      bytes: generalJson(payload, [signature]),
      chemin: '/roc/v1/clc',
      empreinte: digest(payload),
      certificat: hospital.certificate.x5tS256,
      valeur: signature.signature,
    };
  }

  async #inSoap(message: object, { unsigned, signer, altered }: SoapForm): Promise<SentRequest> {
    const key = unsigned === true ? undefined : (signer ?? this.world.signers.hospital);
    const at = this.world.clock.now();
    const sent = await soapRequest({ service: 'CLC', message, signer: key, at });
    const [, value] = /<ds:SignatureValue>([^<]*)</.exec(sent.toString('utf8')) ?? [];
    const bytes = altered === undefined ? sent : Buffer.from(altered(sent.toString('utf8')));
    return {
      ...{ bytes, chemin: '/roc/v1/soap/clc', empreinte: digest(bytes) },
      certificat: key?.certificate.x5tS256 ?? null,
      valeur: value === undefined ? null : Buffer.from(value, 'base64').toString('base64url'),
    };
  }

  /** What a reader trusts who has the anchors, the authority of time-stamps and the witnesses from elsewhere. */
  async readerTrust(): Promise<ReaderTrust> {
    const { world } = this;
    const { certificate } = world.signers.operator;
    const revocation = new RevocationRegistry();
    await revocation.load(await this.lists(), world.trust, world.clock.now());
    return {
      trust: world.trust,
      roles: world.directory(),
      operator: { x5tS256: certificate.x5tS256, certificat: certificate.der.toString('base64') },
      revocation,
      stampAuthorities: this.stampAnchors,
      witnesses: WITNESSES.map(({ key }) => key),
    };
  }

  get stampAnchors(): readonly Certificate[] {
    return [this.world.authority.root];
  }
}

/** What the signatures of a note are over. */
function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

function opening(entry: TraceEntry): Opening {
  return { salt: Buffer.from(newSalt()), bytes: canonicalBytes(entry) };
}

function requestMessage(idMessage: string): object {
  return {
    versionNorme: '1.0',
    environnement: 'test',
    idMessage,
    numeroDossier: 'DOS-2026-0412',
    etablissement: { finessJuridique: EJ, finessGeographique: EG },
    amc: { numero: AMC, typeConvention: 'RM', csr: '01' },
    beneficiaire: { nir: NIR, dateNaissance: '19850512', rang: 1 },
  };
}

function answerMessage(
  named: Pick<SentRequest, 'empreinte' | 'chemin'> & { idMessage: string },
  emisLe: string,
): object {
  return {
    versionNorme: '1.0',
    service: 'CLC',
    environnement: 'test',
    requete: {
      algorithme: 'S256',
      methode: 'POST',
      service: 'CLC',
      ...named,
      finessJuridique: EJ,
      numeroAmc: AMC,
    },
    emisLe,
    amc: {
      numero: AMC,
      nom: 'Mutuelle des Trois Rivières',
      contact: { libelle: 'Service hospitalier', telephone: '0100000000' },
    },
    signataire: { mode: 'delegue', mandat: MANDATE },
    lignes: [],
    totaux: { totalFacture: '1284.60', totalAMO: '1027.68', totalAMC: '232.92', resteAPatient: '24.00' },
    engagement: { numero: 'ENG-2026-000123', valableJusquAu: '2026-12-31', etat: 'engage' },
    resumeGuichet: 'La mutuelle prend en charge 232,92 € ; il reste 24,00 € au patient.',
  };
}
