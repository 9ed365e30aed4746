/** Tries an announced endpoint before it takes effect: address, TLS, certificate, then a signed answer to a challenge. */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { type IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type ConnectionOptions } from 'node:tls';
import { faultOfTlsError, ServerRefused } from '../../pki/tls-context.js';
import { FAULT_SENTENCES } from '../../pki/certificate-fault.js';
import { RegistryRefusal } from '../registry-refusal.js';
import { mayConnect, type ProbeProfile } from './public-address.js';

/** Every address of a name, as the system resolves it. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export interface ProbeOptions {
  readonly profile: ProbeProfile;
  /** TLS of the call, by the structure the endpoint's certificate must show. */
  readonly credentials: (structureId: string) => ConnectionOptions;
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
}

export interface ProbeAnswer {
  readonly adresse: string;
  readonly corps: Buffer;
  readonly dureeMs: number;
}

const MAX_ANSWER = 64 * 1024;
const PING_PATH = '/amc/v1/ping';

const systemResolve: Resolve = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, addresses) =>
      error === null ? resolve(addresses) : reject(error),
    );
  });

/** A name leads somewhere we must not go. */
class ForbiddenAddress extends Error {}

/**
 * Posts a challenge to `{url}/amc/v1/ping` on a connection of its own. The name is resolved once and only the addresses
 * judged there are connected to, so that a second resolution cannot say otherwise; one forbidden address condemns the
 * name. No redirection is followed, no proxy used, nothing resumed. Throws the refusals `sonde-...`.
 */
export async function probeEndpoint(
  { url, structure }: { readonly url: string; readonly structure: string },
  challenge: Buffer,
  options: ProbeOptions,
): Promise<ProbeAnswer> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // An address written in the URL never reaches the resolver; the URL parser has already unfolded decimal spellings.
  if (isIP(host) !== 0) judgeAddress(host, options.profile);
  const since = performance.now();
  let response: IncomingMessage;
  let adresse = host;
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    response = await send(target, challenge, {
      options,
      structure,
      agent,
      signal,
      seen: (one) => (adresse = one),
    });
    const corps = await read(response);
    judgeStatus(response);
    return { adresse, corps, dureeMs: Math.round(performance.now() - since) };
  } catch (error) {
    throw refusalOf(error, signal);
  } finally {
    agent.destroy();
  }
}

interface Sending {
  readonly options: ProbeOptions;
  readonly structure: string;
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly seen: (address: string) => void;
}

function send(target: URL, challenge: Buffer, sending: Sending): Promise<IncomingMessage> {
  const { options, structure, agent, signal, seen } = sending;
  const path = `${target.pathname.replace(/\/+$/, '')}${PING_PATH}`;
  return new Promise((resolve, reject) => {
    const request = httpsRequest({
      ...options.credentials(structure),
      agent,
      protocol: 'https:',
      host: target.hostname.replace(/^\[|\]$/g, ''),
      port: target.port === '' ? 443 : Number(target.port),
      path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/jose+json',
        'content-length': challenge.length,
      },
      lookup: checkedLookup(options),
      signal,
    });
    request.once('socket', (socket) =>
      socket.once('secureConnect', () => {
        const { remoteAddress = '' } = socket;
        seen(remoteAddress);
        // Whatever happened before, this is where we are: nothing is said to an address we would not have chosen.
        if (!mayConnect(remoteAddress, options.profile)) request.destroy(new ForbiddenAddress(remoteAddress));
      }),
    );
    request.once('response', resolve);
    request.once('error', reject);
    request.end(challenge);
  });
}

function checkedLookup({ profile, resolve = systemResolve }: ProbeOptions): LookupFunction {
  return (name, lookupOptions, done) => {
    resolve(name).then(
      (addresses) => {
        const forbidden = addresses.find(({ address }) => !mayConnect(address, profile));
        if (forbidden !== undefined) return done(new ForbiddenAddress(forbidden.address), []);
        if (lookupOptions.all === true) return done(null, [...addresses]);
        const [first] = addresses;
        if (first === undefined)
          return done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
        return done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };
}

function judgeAddress(address: string, profile: ProbeProfile): void {
  if (!mayConnect(address, profile))
    throw new RegistryRefusal('sonde-adresse-interdite', `${address} n’est pas une adresse publique`);
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_ANSWER) throw new RegistryRefusal('sonde-reponse', `plus de ${MAX_ANSWER} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function judgeStatus({ statusCode = 0, headers }: IncomingMessage): void {
  if (statusCode >= 300 && statusCode < 400)
    throw new RegistryRefusal('sonde-redirection', `réponse ${statusCode}, jamais suivie`);
  if (statusCode !== 200) throw new RegistryRefusal('sonde-reponse', `réponse ${statusCode}`);
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/jose+json')
    throw new RegistryRefusal('sonde-reponse', 'application/jose+json attendu');
}

/** Low-level codes become names of ours; nothing of a library's text is repeated. */
function refusalOf(error: unknown, signal: AbortSignal): RegistryRefusal {
  if (error instanceof RegistryRefusal) return error;
  if (error instanceof ForbiddenAddress)
    return new RegistryRefusal('sonde-adresse-interdite', `${error.message} n’est pas une adresse publique`);
  if (signal.aborted) return new RegistryRefusal('sonde-silence', 'aucune réponse dans le délai');
  const fault = error instanceof ServerRefused ? error.fault : faultOfTlsError(error);
  if (fault !== null) return new RegistryRefusal('sonde-certificat', `${fault} : ${FAULT_SENTENCES[fault]}`);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return new RegistryRefusal('sonde-nom-inconnu', 'nom sans adresse');
  if (/^(?:ERR_SSL|ERR_TLS|EPROTO)/.test(code)) return new RegistryRefusal('sonde-tls', code);
  if (/^HPE_/.test(code)) return new RegistryRefusal('sonde-reponse', 'ce n’est pas du HTTP');
  return new RegistryRefusal('sonde-injoignable', /^[A-Z_]{3,40}$/.test(code) ? code : 'connexion coupée');
}
