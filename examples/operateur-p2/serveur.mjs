#!/usr/bin/env node
// @ts-check
import { pathToFileURL } from 'node:url';
import { attendreCertificat, lireCle, preparerCle } from './cles.mjs';
import { lireConfiguration } from './configuration.mjs';
import { serveurAmc, serveurCompteurs } from './ecoute.mjs';
import { AmcRecorder } from 'roc-gateway/traces/amc';
import { ReponsesGardees } from './reponses-gardees.mjs';

const USAGE = 'usage : node serveur.mjs CONFIGURATION.json [--avec-parent]';

/** @param {string[]} args */
async function main(args) {
  const fichier = args.find((arg) => !arg.startsWith('--'));
  if (fichier === undefined) throw new Error(USAGE);
  const arret = new AbortController();
  /** @type {(() => void)[]} */
  const fermer = [];
  const finir = () => {
    arret.abort();
    for (const fermeture of fermer.splice(0)) fermeture();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, finir);
  // A parent that dies closes our standard input: we go with it.
  if (args.includes('--avec-parent')) process.stdin.resume().once('close', finir).once('error', finir);

  const configuration = lireConfiguration(fichier);
  const cachet = await cleDe('cachet', configuration, arret.signal);
  const tls = configuration.tls
    ? lireCle(configuration.tls)
    : await cleDe('tls', configuration, arret.signal);
  const { default: creerPort } = await import(pathToFileURL(configuration.module).href);
  const port = await creerPort(configuration);
  const gardees = new ReponsesGardees(configuration.reponsesGardees, configuration.journal);
  const { traces: tracesFichier, plateforme } = configuration;
  const traces =
    tracesFichier === undefined
      ? undefined
      : await AmcRecorder.open(tracesFichier, { operateur: plateforme });
  const compteurs = { connexions: 0, recus: 0, executes: 0 };
  const amc = serveurAmc({ configuration, tls, cachet, port, gardees, traces, compteurs });
  const chiffres = serveurCompteurs(compteurs);
  fermer.push(
    () =>
      eteindre(amc, () => {
        gardees.fermer();
        void traces?.close();
      }),
    () => eteindre(chiffres),
  );
  const { hote } = configuration;
  const ports = {
    port: await ecouter(amc, hote, configuration.port),
    portCompteurs: await ecouter(chiffres, '127.0.0.1', configuration.portCompteurs),
  };
  if (arret.signal.aborted) return finir();
  // The one line of standard output: whoever started us reads the ports there.
  console.log(JSON.stringify({ ...ports, pid: process.pid }));
}

/**
 * A key of our own: made at the first run, then used once its certificate is there.
 * @param {string} usage
 * @param {import('./configuration.mjs').Configuration} configuration
 * @param {AbortSignal} arret
 */
async function cleDe(usage, { dossier, nom, structure }, arret) {
  const csr = await preparerCle(dossier, usage, { nom, structure });
  console.error(`certificat attendu à côté de ${csr}`);
  return attendreCertificat(dossier, usage, arret);
}

/**
 * Calls in flight are answered, then the process has nothing left to do.
 * @param {import('node:http').Server | import('node:https').Server} server
 * @param {() => void} [apres]
 */
function eteindre(server, apres) {
  server.close(() => apres?.());
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  process.stdin.pause();
}

/**
 * @param {import('node:net').Server} server
 * @param {string} hote
 * @param {number} port 0: any free one
 * @returns {Promise<number>} the port
 */
function ecouter(server, hote, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hote, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

main(process.argv.slice(2)).catch((/** @type {unknown} */ cause) => {
  if (cause instanceof Error && cause.name === 'AbortError') process.exit(0);
  console.error(cause instanceof Error ? cause.message : 'défaut');
  process.exit(1);
});
