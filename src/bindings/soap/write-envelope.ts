import { escapeText } from '../../signing/xml/canonical-tree.js';
import { NAMESPACE } from './contract.generated.js';
import { ADDRESSING, ANONYMOUS, ENVELOPE, SECURITY } from './names.js';

const OPEN = `<env:Envelope xmlns:env="${ENVELOPE}" xmlns:wsa="${ADDRESSING}">`;

export interface Addressing {
  readonly action: string;
  /** A URI. */
  readonly messageId: string;
  readonly relatesTo?: string | undefined;
}

/** What stands beside the proof, outside of it. */
export interface Beside {
  readonly recu?: string | undefined;
  readonly rejeu: boolean;
}

function headerOf({ action, messageId, relatesTo }: Addressing, { recu, rejeu }: Beside): string {
  return (
    `<env:Header><wsa:Action>${escapeText(action)}</wsa:Action><wsa:MessageID>${escapeText(messageId)}</wsa:MessageID>` +
    (relatesTo === undefined ? '' : `<wsa:RelatesTo>${escapeText(relatesTo)}</wsa:RelatesTo>`) +
    `<wsa:To>${ANONYMOUS}</wsa:To>` +
    (recu === undefined ? '' : `<roc:Recu xmlns:roc="${NAMESPACE}">${escapeText(recu)}</roc:Recu>`) +
    (rejeu ? `<roc:Rejeu xmlns:roc="${NAMESPACE}">true</roc:Rejeu>` : '') +
    '</env:Header>'
  );
}

/** An answer: the sealed document is the body's only child. */
export function answerEnvelope(document: string, addressing: Addressing, beside: Beside): Buffer {
  return Buffer.from(`${OPEN}${headerOf(addressing, beside)}<env:Body>${document}</env:Body></env:Envelope>`);
}

export interface FaultReason {
  readonly code: string;
  readonly title: string;
  /** HTTP status of the refusal itself; the fault's follows from it (SOAP 1.2 part 2, section 7.5.2.2). */
  readonly status: number;
}

/** `Sender`: the same request will be refused again; `Receiver`: the way here or to the insurer does not hold. */
export function faultStatus({ status }: FaultReason): 400 | 500 {
  return status < 500 && status !== 429 ? 400 : 500;
}

/** A refusal: the code in the fault's subcode, the sealed document (texts, contact) in its detail. */
export function faultEnvelope(
  document: string,
  reason: FaultReason,
  addressing: Addressing,
  beside: Beside,
): Buffer {
  const code = faultStatus(reason) === 400 ? 'Sender' : 'Receiver';
  return Buffer.from(
    `${OPEN}${headerOf(addressing, beside)}<env:Body><env:Fault><env:Code><env:Value>env:${code}</env:Value>` +
      `<env:Subcode><env:Value xmlns:roc="${NAMESPACE}">roc:${reason.code}</env:Value></env:Subcode></env:Code>` +
      `<env:Reason><env:Text xml:lang="fr">${escapeText(reason.title)}</env:Text></env:Reason>` +
      `<env:Detail>${document}</env:Detail></env:Fault></env:Body></env:Envelope>`,
  );
}

/** A request, as our own client writes it: the document (signed or not), the agent's assertion where there is one. */
export function requestEnvelope(
  document: string,
  { action, messageId }: Omit<Addressing, 'relatesTo'>,
  assertion?: string,
): Buffer {
  const security =
    assertion === undefined
      ? ''
      : `<wsse:Security xmlns:wsse="${SECURITY}" env:mustUnderstand="true">${assertion}</wsse:Security>`;
  return Buffer.from(
    `${OPEN}<env:Header><wsa:Action>${escapeText(action)}</wsa:Action><wsa:MessageID>${escapeText(messageId)}</wsa:MessageID>` +
      `${security}</env:Header><env:Body>${document}</env:Body></env:Envelope>`,
  );
}
