/**
 * A thread that reads one sealed snapshot: signature, JSON, every rule. It hands the content over in pieces, one for each
 * it is asked for, so that the loop that answers exchanges never takes in more than a piece at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Certificate } from '../../pki/certificate.js';
import { type PlainHeader } from '../../signing/protected-header.js';
import { type Extract } from '../extract.js';
import { type OpenFault, readContent, readSigned } from '../open-extract.js';

export interface OpeningTask {
  readonly bytes: Uint8Array;
  /** DER of the pinned operator's certificate. */
  readonly operator: Uint8Array;
  /** When the seal is judged, milliseconds; its own signing time where not given. */
  readonly at: number | undefined;
}

export interface OpeningHead {
  /** Undefined where the bytes are no sealed extract at all. */
  readonly seal: { readonly header: PlainHeader; readonly x5c: readonly string[] | undefined } | undefined;
  readonly fault: { readonly fault: OpenFault; readonly detail: string } | undefined;
  readonly digest: string;
  /** The extract with its two long lists empty: they come in pieces. */
  readonly rest: Extract | undefined;
  readonly pieces: number;
}

export type OpeningPiece = Partial<Pick<Extract, 'participants' | 'amc'>>;

const PARTICIPANTS_PER_PIECE = 100;
const AMC_PER_PIECE = 40;

const { head, pieces } = read(workerData as OpeningTask);
parentPort?.on('message', (number: number) => parentPort?.postMessage(pieces[number] ?? {}));
parentPort?.postMessage(head);

function read({ bytes, operator, at }: OpeningTask): { head: OpeningHead; pieces: OpeningPiece[] } {
  const signed = readSigned(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!signed.ok) return failed(undefined, { fault: 'illisible', detail: signed.fault });
  const { header, signature } = signed.value;
  const seal = { header, x5c: signature.x5c };
  const pinned = Certificate.tryFromDer(Buffer.from(operator));
  // Whoever asked says what is wrong with another seal than the pinned one.
  if (pinned === null || header.x5tS256 !== pinned.x5tS256)
    return failed(seal, { fault: 'operateur', detail: "scellé par un autre certificat que l'épinglé" });
  const content = readContent(signed.value, pinned, at ?? header.iat * 1000);
  if (!content.ok) return failed(seal, content);
  const { participants, amc, ...rest } = content.extract;
  const pieces = [
    ...slices(participants, PARTICIPANTS_PER_PIECE).map((some) => ({ participants: some })),
    ...slices(amc, AMC_PER_PIECE).map((some) => ({ amc: some })),
  ];
  const whole = { ...rest, participants: [], amc: [] };
  return {
    head: { seal, fault: undefined, digest: content.digest, rest: whole, pieces: pieces.length },
    pieces,
  };
}

function failed(
  seal: OpeningHead['seal'],
  { fault, detail }: { readonly fault: OpenFault; readonly detail: string },
): { head: OpeningHead; pieces: OpeningPiece[] } {
  return { head: { seal, fault: { fault, detail }, digest: '', rest: undefined, pieces: 0 }, pieces: [] };
}

function slices<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
