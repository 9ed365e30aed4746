import { type Clock } from '../../kernel/clock.js';
import { refusal, type RefusalCode } from '../../kernel/refusal.js';
import { type Service } from '../../kernel/vocabulary.js';
import {
  type AmcBackend,
  type AmcOutcome,
  type AmcQuestion,
  type AmcRefusal,
  notAnswered,
} from '../amc-backend.port.js';
import { type Deadline } from '../deadline.js';
import { type CallFailure, type CallFault, type CallResponse, type CallResult } from './https-call.js';
import {
  type ClientTls,
  HttpsConnections,
  type HttpsPlatform,
  type PoolLimits,
} from './https-connections.js';
import { type AnswerValidator } from '../validate-answer.js';

export interface HttpsBackendWiring {
  readonly tls: ClientTls;
  readonly limits: PoolLimits;
  readonly clock: Clock;
  readonly validator: Pick<AnswerValidator, 'validate'>;
  /** Told of every call that brought no response, with the low-level code; for the log. */
  readonly onFailure?: (platform: string, failure: CallFailure) => void;
}

const PATHS: Readonly<Record<Service, string>> = {
  IDB: '/amc/v1/idb',
  SIM: '/amc/v1/sim',
  CLC: '/amc/v1/clc',
  DEL: '/amc/v1/del',
};
/** As large as a request may be: two hundred lines, each with its explanations. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** With less than this left a second attempt could not bring an answer back. Milliseconds. */
const WORTH_A_RETRY_MS = 50;

const DETAILS: Readonly<Record<CallFault, string>> = {
  connexion: 'Connexion à la plateforme de l’AMC impossible.',
  identite: 'La plateforme de l’AMC et la passerelle ne se sont pas reconnues (certificats).',
  delai: 'La plateforme de l’AMC n’a pas répondu dans le délai.',
  coupure: 'La plateforme de l’AMC a coupé la connexion avant la fin de sa réponse.',
  protocole: 'La réponse de la plateforme de l’AMC n’est pas du HTTP admis.',
  taille: 'La réponse de la plateforme de l’AMC dépasse 1 Mo.',
};

/** What a failure is called once the AMC may be asked again with the same key, or nothing was sent. */
const CODES: Readonly<Record<CallFault, RefusalCode>> = {
  connexion: 'amc-injoignable',
  identite: 'amc-injoignable',
  delai: 'amc-delai-depasse',
  coupure: 'amc-en-erreur',
  protocole: 'amc-reponse-invalide',
  taille: 'amc-reponse-invalide',
};

/**
 * A platform reached over mutual TLS: `POST {url}/amc/v1/idb|sim|clc|del`, the question as JSON, the answer as a JWS General
 * JSON with the AMC's one signature and its status in `Roc-Statut`.
 */
export class HttpsBackend implements AmcBackend {
  private readonly connections: HttpsConnections;
  private readonly prefix: string;

  constructor(
    private readonly platform: HttpsPlatform,
    private readonly wiring: HttpsBackendWiring,
  ) {
    this.connections = new HttpsConnections(platform, wiring.tls, wiring.limits);
    this.prefix = new URL(platform.url).pathname.replace(/\/+$/, '');
  }

  async ask(question: AmcQuestion, deadline: Deadline, key: string): Promise<AmcOutcome> {
    const { service, demande, requete, original } = question;
    const recu = question.recu?.();
    const body = Buffer.from(
      JSON.stringify({ service, cle: key, echeance: deadline.at, demande, requete, original, recu }),
    );
    let result = await this.call(service, body, deadline);
    if (this.mayRepeat(result, deadline)) {
      const first = result;
      result = await this.call(service, body, deadline);
      // What the first attempt may have sent, the second cannot take back.
      if (result.kind === 'failure' && first.kind === 'failure')
        result = { ...result, sent: first.sent || result.sent };
    }
    return result.kind === 'failure' ? this.refusalOf(result) : this.read(result, question);
  }

  /** Keys or anchors changed: connections are made anew. */
  renew(): void {
    this.connections.renew();
  }

  /** Closes idle connections now, the others when their calls end. */
  close(): void {
    this.connections.close();
  }

  private async call(service: Service, body: Buffer, deadline: Deadline): Promise<CallResult> {
    const result = await this.connections.call({
      path: `${this.prefix}${PATHS[service]}`,
      headers: {
        'content-type': 'application/json',
        accept: 'application/jose+json',
        'roc-echeance': String(deadline.at),
      },
      body,
      maxBytes: MAX_ANSWER_BYTES,
      signal: deadline.signal,
      timeoutMs: Math.max(1, deadline.remaining(this.wiring.clock.now())),
    });
    if (result.kind === 'failure') this.wiring.onFailure?.(this.platform.id, result);
    return result;
  }

  /** One repetition: after a connection fault nothing was sent; after a break only where the AMC knows its keys. */
  private mayRepeat(result: CallResult, deadline: Deadline): boolean {
    if (result.kind !== 'failure' || deadline.signal.aborted) return false;
    if (deadline.remaining(this.wiring.clock.now()) < WORTH_A_RETRY_MS) return false;
    if (result.fault === 'connexion') return true;
    return result.fault === 'coupure' && this.platform.promesseIdempotence;
  }

  private refusalOf({ fault, sent }: CallFailure): AmcRefusal {
    const late = fault === 'delai';
    if (!sent)
      return notAnswered(refusal('amc-injoignable', DETAILS[late ? 'connexion' : fault]), 'not-sent', late);
    const unknowable =
      (late || fault === 'coupure' || fault === 'connexion') && !this.platform.promesseIdempotence;
    return notAnswered(
      refusal(unknowable ? 'sort-inconnu' : CODES[fault], DETAILS[fault]),
      'maybe-sent',
      late,
    );
  }

  private read(response: CallResponse, question: AmcQuestion): AmcOutcome {
    const { statut } = response;
    if (statut >= 500 || statut === 429) {
      return notAnswered(
        refusal('amc-en-erreur', `La plateforme de l’AMC a répondu ${statut}.`),
        'maybe-sent',
      );
    }
    const form = formFault(response);
    if (form !== undefined) return notAnswered(refusal('amc-reponse-invalide', form), 'maybe-sent');
    const answer = this.wiring.validator.validate(
      response.body,
      Number(response.headers['roc-statut']),
      question,
    );
    return answer.ok ? answer.value : notAnswered(answer.refusal, 'maybe-sent');
  }
}

/** What is wrong with a response before its content is looked at. */
function formFault({ statut, headers }: CallResponse): string | undefined {
  if (statut >= 300 && statut < 400) return 'forme : redirection, jamais suivie';
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/jose+json') return 'forme : application/jose+json attendu';
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 'forme : contenu transformé';
  return /^[2-5]\d\d$/.test(String(headers['roc-statut']))
    ? undefined
    : 'forme : en-tête Roc-Statut absent ou illisible';
}
