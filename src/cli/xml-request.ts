import { looksLikeXml } from '../bindings/soap/open-answer.js';
import { REQUEST_DOCUMENT, type SoapService } from '../bindings/soap/names.js';
import { readEnvelope } from '../bindings/soap/read-envelope.js';
import { VIHF } from '../identity/verify-agent.js';
import { type ReadRequest } from '../signing/answer-evidence.js';

/** A request file: as it is where it is JSON; its message where it is an envelope, as the exchange reads it. */
export function readRequest(bytes: Buffer): Buffer | ReadRequest {
  if (!looksLikeXml(bytes)) return bytes;
  const text = bytes.toString('utf8');
  const service = (Object.keys(REQUEST_DOCUMENT) as SoapService[]).find((one) =>
    new RegExp(`<(?:[^\\s<>:/]+:)?${REQUEST_DOCUMENT[one]}[\\s>]`).test(text),
  );
  if (service === undefined) return { recu: bytes, message: undefined };
  const reading = readEnvelope(bytes, service, null);
  if (!reading.ok) return { recu: bytes, message: reading.value };
  const { value, assertion } = reading.value;
  if (assertion === null) return { recu: bytes, message: value };
  // The agent that the exchange took from the assertion, which it had verified.
  const { nameId: identifiant, attributes } = assertion;
  const agent = {
    identifiant,
    role: attributes[VIHF.role]?.[0],
    modeAuthentification: attributes[VIHF.mode]?.[0],
  };
  return { recu: bytes, message: { ...(value as object), agent } };
}
