// @ts-check
import { createHash } from 'node:crypto';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { CleReutilisee } from './reponses-gardees.mjs';
import { signerReponse } from './signature.mjs';

const SERVICES = new Map([
  ['/amc/v1/idb', 'IDB'],
  ['/amc/v1/sim', 'SIM'],
  ['/amc/v1/clc', 'CLC'],
  ['/amc/v1/del', 'DEL'],
]);
/** The directory tries an endpoint that we announced, before it sends anybody there. */
const PING = '/amc/v1/ping';
const MAX_BODY = 2 * 1024 * 1024;

/** What is wrong with a call itself: no document of the AMC answers it. */
class AppelRefuse extends Error {
  /** @param {number} statut @param {string} raison */
  constructor(statut, raison) {
    super(raison);
    this.statut = statut;
  }
}

/**
 * @typedef {import('./port-moteur.mjs').Message & {
 *   cle: string, echeance: number, empreinte: string, original: {signature?: string | null}
 * }} Appel
 */

/** @typedef {{connexions: number, recus: number, executes: number}} Compteurs */
/**
 * @typedef {object} Operateur
 * @property {import('./configuration.mjs').Configuration} configuration
 * @property {import('./cles.mjs').Cle} tls
 * @property {import('./cles.mjs').Cle} cachet
 * @property {import('./port-moteur.mjs').Port} port
 * @property {import('./reponses-gardees.mjs').ReponsesGardees} gardees
 * @property {import('roc-gateway/traces/amc').AmcRecorder | undefined} traces
 * @property {Compteurs} compteurs
 */

/**
 * The AMC's side of the wire: mutual TLS, the gateway for everything, the directory's operator for the ping.
 * @param {Operateur} operateur
 */
export function serveurAmc(operateur) {
  const { configuration, tls, compteurs } = operateur;
  const server = createHttps({
    key: tls.pem,
    cert: tls.chaine,
    ca: configuration.autorites,
    minVersion: 'TLSv1.2',
    requestCert: true,
    rejectUnauthorized: true,
    // Longer than the caller keeps idle connections: it is the one that closes them.
    keepAliveTimeout: 65_000,
    requestTimeout: 15_000,
    headersTimeout: 5_000,
  });
  server.on('connection', () => (compteurs.connexions += 1));
  server.on('request', (request, response) => {
    // The chain is good; it must also be of whom we serve, and nobody else's of the same authority.
    const appelant = appelantDe(request);
    const ping = request.url === PING;
    if (appelant !== configuration.passerelle && !(ping && appelant === configuration.annuaire)) {
      request.socket.destroy();
      return;
    }
    (ping ? pong : repondre)(operateur, request).then(
      ({ statut, corps }) => {
        response.writeHead(200, { 'content-type': 'application/jose+json', 'roc-statut': String(statut) });
        response.end(corps);
      },
      (cause) => refuser(response, cause),
    );
  });
  return server;
}

/**
 * Struct_IdNat of the caller: the OU of its certificate.
 * @param {import('node:http').IncomingMessage} request
 */
function appelantDe(request) {
  const socket = /** @type {import('node:tls').TLSSocket} */ (request.socket);
  /** @type {unknown} */
  const unit = socket.getPeerCertificate().subject?.OU;
  return typeof unit === 'string' ? unit : undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} cause
 */
function refuser(response, cause) {
  const known = cause instanceof AppelRefuse ? cause : new AppelRefuse(500, 'défaut de la plateforme');
  if (known !== cause) console.error(cause instanceof Error ? `${cause.name}: ${cause.message}` : 'défaut');
  response.writeHead(known.statut, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ erreur: known.message }));
}

/**
 * @param {Operateur} operateur
 * @param {import('node:http').IncomingMessage} request
 */
async function repondre(operateur, request) {
  const { configuration, port, traces, compteurs } = operateur;
  const service = SERVICES.get(request.url ?? '');
  if (service === undefined) throw new AppelRefuse(404, 'route inconnue');
  if (request.method !== 'POST') throw new AppelRefuse(405, 'POST attendu');
  if (request.headers['content-type'] !== 'application/json')
    throw new AppelRefuse(415, 'application/json attendu');
  const appel = lireAppel(await corpsDe(request), service, configuration.amc ?? port.amc);
  compteurs.recus += 1;
  const reponse = () => calculer(operateur, appel);
  if (traces === undefined) return reponse();
  // Durable before we look at it, and before our answer leaves: the same as the gateway does on its side.
  const statutDe = (/** @type {unknown} */ cause) => (cause instanceof AppelRefuse ? cause.statut : 500);
  return traces.call({ ...appel, appelant: certificatDe(request) }, reponse, statutDe);
}

/**
 * The answer, computed once under its key.
 * @param {Operateur} operateur
 * @param {Appel} appel
 */
async function calculer({ cachet, port, gardees, compteurs }, appel) {
  const { cle, echeance, empreinte } = appel;
  let rejeu = true;
  try {
    const { statut, corps } = await gardees.repondreUneFois(cle, empreinte, async () => {
      rejeu = false;
      if (Date.now() > echeance) throw new AppelRefuse(504, 'échéance passée avant le calcul');
      compteurs.executes += 1;
      const { statut, cty, contenu } = await port.repondre(appel, echeance, cle);
      return { statut, corps: await signerReponse(contenu, cty, cachet) };
    });
    return { statut, corps, rejeu };
  } catch (cause) {
    if (cause instanceof CleReutilisee)
      throw new AppelRefuse(409, 'clé déjà employée pour une autre demande');
    throw cause;
  }
}

/**
 * Answers the directory's challenge, signed as the issuer of the AMC it asks for: that we are who serves it.
 * @param {Operateur} operateur
 * @param {import('node:http').IncomingMessage} request
 */
async function pong({ configuration, cachet, port }, request) {
  if (request.method !== 'POST') throw new AppelRefuse(405, 'POST attendu');
  let ping;
  try {
    ping = JSON.parse(await corpsDe(request));
  } catch {
    throw new AppelRefuse(400, 'JSON illisible');
  }
  const { v, defi, amc } = ping ?? {};
  if (v !== 1 || typeof defi !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(defi))
    throw new AppelRefuse(400, 'ping incomplet');
  if (!(configuration.amc ?? port.amc).includes(amc)) throw new AppelRefuse(404, 'AMC non servie ici');
  const contenu = { v: 1, defi, amc, emisLe: new Date().toISOString() };
  return { statut: 200, corps: await signerReponse(contenu, 'roc-ping+json', cachet) };
}

/**
 * The gateway's certificate, as our traces name it.
 * @param {import('node:http').IncomingMessage} request
 */
function certificatDe(request) {
  const { raw } = /** @type {import('node:tls').TLSSocket} */ (request.socket).getPeerCertificate();
  return {
    certificat: createHash('sha256').update(raw).digest('base64url'),
    structure: appelantDe(request) ?? '',
  };
}

/** @param {import('node:http').IncomingMessage} request */
async function corpsDe(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BODY) throw new AppelRefuse(413, 'corps trop grand');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * The call, once its parts agree with each other: the same message, key, hospital and AMC everywhere.
 * @param {string} corps
 * @param {string} service
 * @param {readonly string[]} amc
 * @returns {Appel}
 */
function lireAppel(corps, service, amc) {
  let appel;
  try {
    appel = JSON.parse(corps);
  } catch {
    throw new AppelRefuse(400, 'JSON illisible');
  }
  const { cle, echeance, demande, requete, original } = appel ?? {};
  if (appel?.service !== service || typeof echeance !== 'number')
    throw new AppelRefuse(400, 'appel incomplet');
  if (typeof demande?.etablissement !== 'object' || typeof requete?.empreinte !== 'string') {
    throw new AppelRefuse(400, 'appel incomplet');
  }
  const { finessJuridique } = demande.etablissement;
  const coherent =
    cle === `${finessJuridique}:${demande.idMessage}` &&
    requete.service === service &&
    requete.idMessage === demande.idMessage &&
    requete.finessJuridique === finessJuridique &&
    requete.empreinte === original?.empreinte;
  if (!coherent) throw new AppelRefuse(400, 'clé, demande et liaison ne s’accordent pas');
  if (!amc.includes(String(demande.amc?.numero).padStart(10, '0')))
    throw new AppelRefuse(400, 'AMC non servie ici');
  return { service: appel.service, cle, echeance, empreinte: requete.empreinte, demande, requete, original };
}

/**
 * What happened to us, for tests and supervision: on the loopback only, and nothing but numbers.
 * @param {Compteurs} compteurs
 */
export function serveurCompteurs(compteurs) {
  return createHttp((request, response) => {
    const found = request.method === 'GET' && request.url === '/compteurs';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? compteurs : { erreur: 'route inconnue' }));
  });
}
