import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Service } from '../../kernel/vocabulary.js';
import { openXmlAnswer } from '../../bindings/soap/open-answer.js';
import { type ClientAnswer, type HospitalClient, type ServicePath } from '../hospital-client.js';
import { type Dossier, type DossierReferentiel, mapDossier } from '../map-dossier.js';
import { asExpected, type DossierResult, resultOf } from './dossier-result.js';
import { type NamedDossier } from './read-dossiers.js';

/** What one call came to, once its answer was judged offline against the trust anchors. */
export interface PlayedCall {
  readonly service: Service;
  readonly status: number;
  readonly elapsedMs: number;
  readonly headers: ClientAnswer['headers'];
  /** The answer's payload; undefined where the answer does not hold: nothing of it is believed then. */
  readonly payload: Readonly<Record<string, unknown>> | undefined;
  /** The exact bytes that were signed. */
  readonly signedBytes: Buffer;
  readonly idMessage: string;
  /** The file of the answer. */
  readonly file: string;
}

export interface PlayedDossier {
  readonly dossier: Dossier;
  readonly calls: readonly PlayedCall[];
  readonly result: DossierResult;
  readonly good: boolean;
}

/** Judges an answer's file beside its request's, offline; true where it holds. */
export type Verify = (answerFile: string) => Promise<boolean>;

/** Where calls are kept, and how their answers are judged. */
export interface Keeping {
  readonly folder: string;
  readonly verify: Verify;
  /** Calls in SOAP, kept as XML; in JSON where it is not said. */
  readonly soap?: boolean;
}

const AGENT = {
  identifiant: 'bureau-entrees-1',
  role: 'Agent administratif',
  modeAuthentification: 'DIRECTE',
} as const;

/** Plays one dossier as its hospital does: IDB at admission, then CLC at discharge unless the story ended there. */
export async function playDossier(
  client: HospitalClient,
  { dossier, stem }: NamedDossier,
  context: Keeping & { readonly referentiel: DossierReferentiel },
): Promise<PlayedDossier> {
  const calls: PlayedCall[] = [];
  for (const service of ['IDB', 'CLC'] as const) {
    const to = { idMessage: randomUUID(), environnement: 'test', service, agent: AGENT } as const;
    const message = mapDossier(dossier, context.referentiel, to);
    const call = await playCall(
      client,
      { service, message, stem: `${stem}-${service.toLowerCase()}` },
      context,
    );
    calls.push(call);
    if (call.status >= 400) break;
  }
  const result = resultOf(
    dossier.id,
    calls.at(-1)?.payload,
    dossier.attendu as DossierResult['attendu'] & object,
  );
  return {
    dossier,
    calls,
    result,
    good: asExpected(result) && calls.every((call) => call.payload !== undefined),
  };
}

export interface Question {
  readonly service: Service;
  readonly message: { readonly idMessage: string; readonly amc: { readonly numero: string } };
  /** Of the names of both files. */
  readonly stem: string;
  /** The signature in a header, the body being the message itself; one JWS otherwise. */
  readonly detached?: boolean;
}

/** One call: sent, kept as files, judged from these files. */
export async function playCall(
  client: HospitalClient,
  question: Question,
  { folder, verify, soap = false }: Keeping,
): Promise<PlayedCall> {
  const { service, message, stem } = question;
  const path = service.toLowerCase() as ServicePath;
  const amc10 = message.amc.numero.padStart(10, '0');
  const detached = question.detached === true;
  const answer = await (soap
    ? client.askSoap(path, message)
    : detached
      ? client.askDetached(path, message, amc10)
      : client.ask(path, message, amc10));
  const file = join(folder, `${stem}.reponse.${soap ? 'xml' : 'jose.json'}`);
  const sentAs = soap ? 'xml' : client.signs && !detached ? 'jose.json' : 'json';
  await writeFile(join(folder, `${stem}.demande.${sentAs}`), answer.sent);
  await writeFile(file, answer.body);
  const holds = answer.body.length > 0 && (await verify(file));
  const signedBytes = holds ? signedBytesOf(soap ? jwsIn(answer.body) : answer.body) : Buffer.alloc(0);
  const payload = holds ? (JSON.parse(signedBytes.toString('utf8')) as Record<string, unknown>) : undefined;
  return {
    service,
    // A fault's HTTP status says less than the refusal it carries.
    status: soap && answer.status !== 200 ? Number(payload?.['status'] ?? answer.status) : answer.status,
    elapsedMs: answer.elapsedMs,
    headers: answer.headers,
    idMessage: message.idMessage,
    file,
    signedBytes,
    payload,
  };
}

/** The JWS of an envelope that was just verified. */
function jwsIn(envelope: Buffer): Buffer {
  const opened = openXmlAnswer(envelope);
  return opened.ok ? opened.value.jws : Buffer.alloc(0);
}

/** The payload bytes of a JWS that was just verified. */
export function signedBytesOf(jws: Buffer): Buffer {
  return Buffer.from((JSON.parse(jws.toString('utf8')) as { payload: string }).payload, 'base64url');
}
