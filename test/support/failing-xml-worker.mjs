/** A reading thread that reads as the real one does, dies where an envelope says MEURS and never comes back where it says BLOQUE. */
import { parentPort } from 'node:worker_threads';
import { SCHEMA } from '../../dist/bindings/soap/contract.generated.js';
import { readEnvelope } from '../../dist/bindings/soap/read-envelope.js';
import { XmlSchema } from '../../dist/signing/xml/open-xml.js';

const schema = new XmlSchema(SCHEMA);

parentPort.on('message', ({ number, bytes, service }) => {
  const body = Buffer.from(bytes);
  if (body.includes('MEURS')) throw new Error('thread of the test');
  while (body.includes('BLOQUE'));
  const memory = bytes.buffer;
  parentPort.postMessage({ number, reading: readEnvelope(body, service, schema), memory }, [memory]);
});
