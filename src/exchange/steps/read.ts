import { type Clock } from '../../kernel/clock.js';
import { isUuidV4, paddedAmcNumber } from '../../kernel/identifiers.js';
import { refusal, type Refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { engages, isService } from '../../kernel/vocabulary.js';
import { readBody, type ReadBody } from '../../bindings/json/read-body.js';
import { type Directory } from '../../directory/directory.js';
import { digest, REQUEST_CTY } from '../../signing/sign-answer.js';
import { type RequestVerifier } from '../../signing/verify-request.js';
import { expiredRefusal } from '../expired-directory.js';
import { type Facts, type RequestSignature } from '../facts.js';
import { prove, type Admitted, type Read, type ReadResult, type Steps } from '../steps.js';

interface ReadDependencies {
  readonly verifier: RequestVerifier;
  readonly directory: () => Directory;
  readonly clock: Clock;
}

/**
 * Bytes -> payload, then its signature. Until the contract has been checked the payload's AMC and EJ are only
 * compared with what the signature says; nothing acts on them.
 */
export function readStep(dependencies: ReadDependencies): Steps['read'] {
  return ({ facts }: Admitted): ReadResult => {
    const { arrival } = facts;
    const expired = expiredRefusal(dependencies.directory(), dependencies.clock.now());
    if (arrival.fault !== undefined) return { ok: false, facts, refusal: arrival.fault };
    const body = readBody(arrival.contentType, arrival.body, arrival.signature);
    const seen: Facts = { ...facts, digest: digest(body.ok ? body.value.payload : arrival.body) };
    if (!body.ok) return { ok: false, facts: seen, refusal: body.refusal };
    if (expired !== undefined) return { ok: false, facts: seen, refusal: expired };
    const named: Facts = { ...seen, ...namesIn(body.value.value) };
    const signature = checkSignature(dependencies, named, body.value);
    if (!signature.ok) return { ok: false, facts: named, refusal: signature.refusal };
    return {
      ok: true,
      value: prove<Read>({ facts: { ...named, signature: signature.value }, value: body.value.value }),
    };
  };
}

function checkSignature(
  dependencies: ReadDependencies,
  facts: Facts,
  body: ReadBody,
): Result<RequestSignature | null> {
  const { caller, arrival } = facts;
  const { service } = arrival;
  if (caller === undefined) throw new TypeError('reading without a caller');
  // Whether a signature is due depends on the service: without one the answer would be "no".
  if (!isService(service)) throw new TypeError('reading for no service');
  if (body.signature === null) {
    return dependencies.directory().signatureRequired(caller.participant, service)
      ? refused(absent())
      : ok(null);
  }
  const verified = dependencies.verifier.verify(body.payload, body.signature, {
    service,
    cty: REQUEST_CTY[service],
    amc10: facts.amc10 ?? '',
    ejStructure: caller.participant.structure,
  });
  if (!verified.ok) return verified;
  // Where the answer engages the AMC: no grace for a signer whose revocation state is not known today.
  if (engages(service) && verified.value.revocation.etat !== 'bonne') {
    return refused(
      refusal(
        'revocation-perimee',
        'aucune liste de révocation à jour pour l’autorité du certificat de signature',
      ),
    );
  }
  return ok({ valeur: body.signature.signature, certificat: verified.value.certificate.x5tS256 });
}

function absent(): Refusal {
  return refusal(
    'signature-absente',
    'la demande doit être signée : application/jose+json, ou en-tête Roc-Signature',
  );
}

/** Identifiers of the exchange, taken only where they have their exact form; the contract is checked later. */
function namesIn(value: unknown): Pick<Facts, 'idMessage' | 'ej' | 'amc10'> {
  const message = record(value);
  const idMessage = text(message['idMessage'], isUuidV4);
  const ej = text(record(message['etablissement'])['finessJuridique'], (ej) => /^[0-9AB]{9}$/.test(ej));
  const amc10 = paddedAmcNumber(text(record(message['amc'])['numero'], () => true) ?? '');
  return {
    ...(idMessage === undefined ? {} : { idMessage }),
    ...(ej === undefined ? {} : { ej }),
    ...(amc10 === undefined ? {} : { amc10 }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown, hasForm: (text: string) => boolean): string | undefined {
  return typeof value === 'string' && hasForm(value) ? value : undefined;
}
