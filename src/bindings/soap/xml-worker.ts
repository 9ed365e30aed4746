/** A thread that reads envelopes: what is large never stands on the loop that answers everybody. */
import { parentPort } from 'node:worker_threads';
import { XmlSchema } from '../../signing/xml/open-xml.js';
import { SCHEMA } from './contract.generated.js';
import { type SoapService } from './names.js';
import { readEnvelope, type SoapReading } from './read-envelope.js';

export interface ReadingTask {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly service: SoapService;
}

export interface ReadingDone {
  readonly number: number;
  readonly reading: SoapReading;
  /** That of the task, given back. */
  readonly memory: ArrayBuffer;
}

const schema = new XmlSchema(SCHEMA);

parentPort?.on('message', ({ number, bytes, service }: ReadingTask) => {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const done: ReadingDone = { number, reading: readEnvelope(body, service, schema), memory: bytes.buffer };
  parentPort?.postMessage(done, [bytes.buffer]);
});
