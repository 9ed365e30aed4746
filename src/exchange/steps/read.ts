import { type Clock } from '../../kernel/clock.js';
import { refusal, type Refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { engages, isService } from '../../kernel/vocabulary.js';
import { readBody } from '../../bindings/json/read-body.js';
import { type Directory } from '../../directory/directory.js';
import { REQUEST_CTY } from '../../signing/sign-answer.js';
import { boundTo } from '../bound-digest.js';
import { expiredRefusal } from '../expired-directory.js';
import { type Facts, type RequestSignature } from '../facts.js';
import { prove, type Admitted, type Read, type ReadResult, type Steps } from '../steps.js';
import { namesIn, type ReadingOutcome } from './reading.js';
import { readSoap, type SoapReadDependencies } from './read-soap.js';

interface ReadDependencies extends SoapReadDependencies {
  readonly directory: () => Directory;
  readonly clock: Clock;
}

/**
 * Bytes -> payload, then its signature. Until the contract has been checked the payload's AMC and EJ are only
 * compared with what the signature says; nothing acts on them.
 */
export function readStep(dependencies: ReadDependencies): Steps['read'] {
  return async ({ facts }: Admitted): Promise<ReadResult> => {
    const { arrival } = facts;
    const expired = expiredRefusal(dependencies.directory(), dependencies.clock.now());
    if (arrival.fault !== undefined) return { ok: false, facts, refusal: arrival.fault };
    const reading =
      arrival.binding === 'soap' ? await readSoap(dependencies, facts) : readJson(dependencies, facts);
    if (!reading.ok) return reading;
    if (expired !== undefined) return { ok: false, facts: reading.facts, refusal: expired };
    const signature = checkSignature(dependencies, reading);
    if (!signature.ok) return { ok: false, facts: reading.facts, refusal: signature.refusal };
    const value = reading.value();
    if (!value.ok) return { ok: false, facts: reading.facts, refusal: value.refusal };
    const { schemaFault } = reading;
    return {
      ok: true,
      value: prove<Read>({
        facts: { ...reading.facts, signature: signature.value },
        value: value.value,
        ...(schemaFault === undefined ? {} : { schemaFault }),
      }),
    };
  };
}

function readJson({ verifier }: ReadDependencies, arrived: Facts): ReadingOutcome {
  const { arrival, caller } = arrived;
  const body = readBody(arrival.contentType, arrival.body, arrival.signature);
  const seen: Facts = { ...arrived, ...boundTo(body.ok ? body.value.payload : arrival.body) };
  if (!body.ok) return { ok: false, facts: seen, refusal: body.refusal };
  const facts: Facts = { ...seen, ...namesIn(body.value.value) };
  const { payload, signature, value } = body.value;
  const { service } = arrival;
  // Whether a signature is due depends on the service: without one the answer would be "no".
  if (!isService(service)) throw new TypeError('reading for no service');
  const expected = {
    service,
    cty: REQUEST_CTY[service],
    amc10: facts.amc10 ?? '',
    ejStructure: caller?.participant.structure ?? '',
  };
  return {
    ok: true,
    facts,
    signature: signature === null ? null : () => verifier.verify(payload, signature, expected),
    value: () => ok(value),
  };
}

function checkSignature(
  { directory }: ReadDependencies,
  { facts, signature }: Extract<ReadingOutcome, { ok: true }>,
): Result<RequestSignature | null> {
  const { caller, arrival } = facts;
  const { service } = arrival;
  if (caller === undefined) throw new TypeError('reading without a caller');
  if (!isService(service)) throw new TypeError('reading for no service');
  if (signature === null) {
    return directory().signatureRequired(caller.participant, service)
      ? refused(absent(arrival.binding))
      : ok(null);
  }
  const verified = signature();
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
  return ok({ valeur: verified.value.valeur, certificat: verified.value.certificate.x5tS256 });
}

function absent(binding: 'soap' | undefined): Refusal {
  return refusal(
    'signature-absente',
    binding === 'soap'
      ? 'la demande doit être signée : une ds:Signature dans le document du corps'
      : 'la demande doit être signée : application/jose+json, ou en-tête Roc-Signature',
  );
}
