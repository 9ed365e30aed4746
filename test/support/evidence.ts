import { expect } from 'vitest';
import { systemClock } from '../../src/kernel/clock.js';
import { readTrustFolder, type TrustFolder } from '../../src/cli/verify-trust-folder.js';
import { readAnswer, receiptBeside } from '../../src/signing/answer-evidence.js';
import { type AnswerEvidence, judgeAnswer } from '../../src/signing/verify-answer.js';
import { openXmlAnswer } from '../../src/bindings/soap/open-answer.js';
import { type TraceEntry } from '../../src/trace/entry.js';
import { judgeReceipt } from '../../src/trace/log/judge-receipt.js';
import { type RawReply } from './caller.js';
import { type GatewayWorld } from './gateway.js';

/** A refusal as its sealed body says it; the row of the documentation's table. */
export interface SeenRefusal {
  readonly code: string;
  readonly groupe: string;
  readonly status: number;
  readonly origine: string;
  readonly reessayable: boolean;
  readonly repli: string;
  readonly textes: { readonly guichet: string; readonly exploitant: string; readonly developpeur: string };
}

/** A reply whose seal holds, with the trace entry that stands behind it. */
export interface ProvenReply {
  readonly content: Readonly<Record<string, unknown>>;
  readonly idEchange: string;
  readonly entry: TraceEntry;
  readonly rejeu: boolean;
}

const JOSE = 'application/jose+json';
/** A log line may name the file and line of a defect, never a path nor a stack. */
const STACK_OR_PATH = /\bat [\w.<>]+ \(|node_modules|file:\/\/|\/(?:src|dist|home|work|root|usr)\//;
const PLACE = /\.[jt]s:\d+/;

/** Judges every reply that a known caller got: sealed, verifiable offline, traced, and telling nothing it must not. */
export class Evidence {
  readonly refusals = new Map<string, SeenRefusal>();
  /** Every envelope that was proved, answers and faults, as it was received. */
  readonly envelopes: string[] = [];
  private trust: TrustFolder | undefined;

  constructor(
    private readonly world: GatewayWorld,
    /** Texts that must appear in no refusal and in no log line: the persons' numbers. */
    private readonly secrets: readonly string[],
  ) {}

  /** The reply's proof. Fails where anything of it does not hold. */
  async prove(received: RawReply, request?: Buffer): Promise<ProvenReply> {
    const reply = fromSoap(received);
    if (reply !== received) this.envelopes.push(received.body.toString('utf8'));
    this.trust ??= await readTrustFolder(this.world.installation.anchors, systemClock);
    const answer = evidenceOf(reply);
    const judgement = judgeAnswer({ answer, ...(request === undefined ? {} : { request }) }, this.trust);
    expect(judgement.controles.filter(({ verdict }) => verdict === 'ne tient pas')).toEqual([]);
    const { payload, protectedHeader, rejeu } = partsOf(reply);
    const content = JSON.parse(payload.toString('utf8')) as Record<string, unknown>;
    const { cachet } = JSON.parse(Buffer.from(protectedHeader, 'base64url').toString('utf8')) as {
      cachet: { idEchange: string };
    };
    await this.expectReceipt(reply, answer);
    expect(reply.headerBytes).toBeLessThan(8_192);
    expect(payload.toString('utf8')).not.toMatch(STACK_OR_PATH);
    expect(payload.toString('utf8')).not.toMatch(PLACE);
    return { content, idEchange: cachet.idEchange, entry: await this.entryOf(cachet.idEchange), rejeu };
  }

  /**
   * Every answer and every refusal carries the receipt of its entry, in a log of the sealed list. Only beside a plain body
   * under long keys it may be left out: then the linked full form has it.
   */
  private async expectReceipt(reply: RawReply, answer: AnswerEvidence['answer']): Promise<void> {
    const read = readAnswer(answer);
    if (!read.ok || read.value.kind === 'annuaire') return;
    const receipt = receiptOf(reply);
    if (receipt === undefined && reply.headerBytes > ROOM_FOR_NO_RECEIPT) {
      expect(reply.headers['link']).toContain('rel="alternate"');
      return;
    }
    const judged = judgeReceipt(read.value, receipt, await this.logs());
    expect(judged.checks.filter(({ verdict }) => verdict !== 'tient')).toEqual([]);
    expect(judged.proven).toBeDefined();
  }

  /** The list of logs, read anew: a gateway started since may write another log. */
  private async logs(): Promise<TrustFolder['logs']> {
    return (await readTrustFolder(this.world.installation.anchors, systemClock)).logs;
  }

  /** A sealed refusal of this code, under its status, with an entry that says the same. */
  async refused(reply: RawReply, code: string, request?: Buffer): Promise<ProvenReply> {
    const proven = await this.prove(reply, request);
    const { content, entry } = proven;
    const soap = isSoap(reply);
    const statut = soap ? Number(content['status']) : reply.status;
    if (soap) expect(reply.status).toBe(statut < 500 && statut !== 429 ? 400 : 500);
    expect(content).toMatchObject({ code, status: statut, type: `urn:roc:refus:${code}` });
    expect(entry).toMatchObject({
      type: 'refuse',
      issue: { code, statut, groupe: content['groupe'], origine: content['origine'] },
    });
    this.expectNoSecret(JSON.stringify(content));
    const { groupe, status, origine, reessayable, repli, textes } = content as unknown as SeenRefusal;
    const row: SeenRefusal = { code, groupe, status, origine, reessayable, repli, textes };
    expect(this.refusals.get(code) ?? row).toEqual(row);
    this.refusals.set(code, row);
    return proven;
  }

  /** What the technical logs of all gateways may not hold. */
  expectCleanLogs(): void {
    for (const line of this.world.gateways.flatMap(({ log }) => [...log])) {
      expect(line).not.toMatch(STACK_OR_PATH);
      this.expectNoSecret(line);
    }
  }

  private expectNoSecret(text: string): void {
    expect(this.secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }

  private async entryOf(idEchange: string): Promise<TraceEntry> {
    const rows = await this.world.database.query<{ entree: string }>(
      `SELECT entree FROM trace.entrees WHERE id_echange = $1 AND type NOT IN ('recu', 'rejeu') ORDER BY horodatage, journal, rang`,
      [idEchange],
    );
    expect(rows).toHaveLength(1);
    return JSON.parse(rows[0]?.entree ?? '') as TraceEntry;
  }
}

/** Headers this long leave no room for a receipt of the smallest kind. */
const ROOM_FOR_NO_RECEIPT = 4_000;

function receiptOf(reply: RawReply): string | undefined {
  if (isJose(reply)) return receiptBeside(reply.body);
  const header = reply.headers['roc-recu'];
  return header === undefined ? undefined : Buffer.from(header, 'base64url').toString('utf8');
}

function isSoap(reply: RawReply): boolean {
  return reply.headers['content-type']?.startsWith('application/soap+xml') === true;
}

/** An envelope as the JWS it carries, once the XML was found to say the same under the same keys. */
function fromSoap(reply: RawReply): RawReply {
  if (!isSoap(reply)) return reply;
  const opened = openXmlAnswer(reply.body);
  if (!opened.ok) throw new Error(opened.fault);
  expect(opened.value.controles.filter(({ verdict }) => verdict !== 'tient')).toEqual([]);
  return { ...reply, headers: { ...reply.headers, 'content-type': JOSE }, body: opened.value.jws };
}

function isJose(reply: RawReply): boolean {
  return reply.headers['content-type'] === JOSE;
}

function evidenceOf(reply: RawReply): AnswerEvidence['answer'] {
  if (isJose(reply)) return reply.body;
  const { 'roc-cachet': rocCachet = '', 'roc-signature': rocSignature } = reply.headers;
  return { corps: reply.body, rocCachet, ...(rocSignature === undefined ? {} : { rocSignature }) };
}

/** Payload and protected header of the seal, which is the one signature that names the exchange. */
function partsOf(reply: RawReply): { payload: Buffer; protectedHeader: string; rejeu: boolean } {
  if (!isJose(reply)) {
    const [protectedHeader = ''] = (reply.headers['roc-cachet'] ?? '').split('.');
    return { payload: reply.body, protectedHeader, rejeu: reply.headers['roc-rejeu'] === 'oui' };
  }
  const jws = JSON.parse(reply.body.toString('utf8')) as {
    payload: string;
    signatures: { protected: string }[];
    rejeu?: boolean;
  };
  const protectedHeader =
    jws.signatures
      .map((one) => one.protected)
      .find((one) => Buffer.from(one, 'base64url').includes('"cachet"')) ?? '';
  return { payload: Buffer.from(jws.payload, 'base64url'), protectedHeader, rejeu: jws.rejeu === true };
}
