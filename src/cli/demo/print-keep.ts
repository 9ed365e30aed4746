import { writeFileSync } from 'node:fs';
import { firstMessage } from '../development/first-message.js';
import { DEVELOPMENT_HOSPITAL } from '../development/organisations.js';
import { type RunningInstallation } from '../development/running-installation.js';
import { bold, cyan, dim, say, title } from './report.js';

/** Addresses, certificate files and curl lines that work as pasted, from any folder. */
export function printKeep(running: RunningInstallation): void {
  const { installation, gateway } = running;
  const { exchange, diagnostic, console: auditors } = gateway.ready.ports;
  const keys = installation.hospitals.get(DEVELOPMENT_HOSPITAL.id);
  if (keys === undefined) return;
  const message = installation.path('premiere-idb.demande.json');
  const first = firstMessage(DEVELOPMENT_HOSPITAL);
  writeFileSync(message, `${JSON.stringify(first, null, 1)}\n`);
  const root = `--cacert ${quoted(`${installation.anchors}/racine.pem`)}`;
  const own = `--cert ${quoted(keys.client.certificateFile)} --key ${quoted(keys.client.keyFile)} ${root}`;
  const audit = `--cert ${quoted(installation.auditor.certificateFile)} --key ${quoted(installation.auditor.keyFile)} ${root}`;
  const call = `${own} -H 'content-type: application/json' --data-binary @${quoted(message)} https://127.0.0.1:${exchange}/roc/v1/idb`;
  const answer = installation.path('premiere-idb.reponse.jose.json');

  printAddresses(running);
  printLine(
    'Un premier appel, à coller (demande non signée, admise de DEV-E seul ; sa trace dit « non signee ») :',
    `curl ${call}`,
  );
  printLine(
    'Le même, en un seul document qui porte ses preuves, et sa vérification hors ligne :',
    `curl -s -H 'accept: application/jose+json' -o ${quoted(answer)} ${call} && npx roc verify ${quoted(answer)}`,
  );
  printLine(
    'Ce que l’auditeur en lit :',
    `curl ${audit} 'https://127.0.0.1:${auditors}/traces/v1/entrees?idMessage=${first.idMessage}'`,
  );
  printLine(
    'Un refus de connexion ? Ce que la passerelle voit de votre certificat :',
    `curl ${own} https://127.0.0.1:${diagnostic}/diagnostic/v1/whoami`,
  );
  if (running.directory !== undefined)
    printLine(
      'L’annuaire, comme l’opérateur P2 : qui y est enrôlé (la journée d’un opérateur est dans docs/annuaire.md) :',
      `npx roc annuaire objets --type personne --profil ${quoted(running.directory.keys.profileOf('anne'))}`,
    );
  say();
}

function printAddresses({ installation, gateway, directory, p2 }: RunningInstallation): void {
  const { exchange, diagnostic, console: auditors, ops, journal } = gateway.ready.ports;
  title('La passerelle reste ouverte : Ctrl-C pour l’arrêter');
  say(`  échange     https://127.0.0.1:${exchange}/roc/v1/idb, sim, clc, del ; /annuaire/v1/routes`);
  say(`  diagnostic  https://127.0.0.1:${diagnostic}/diagnostic/v1/whoami`);
  say(`  console     https://127.0.0.1:${auditors}/traces/v1/entrees ${dim('(certificat d’auditeur)')}`);
  say(
    `  journal     https://127.0.0.1:${journal}/journal/v1/journaux ${dim('(tuiles et points de contrôle, sans certificat)')}`,
  );
  if (directory !== undefined) {
    const { annuaire, ops: ownOps } = directory.running.ready.ports;
    const profiles = installation.path('annuaire');
    say(`  P2          https://127.0.0.1:${p2.ready.port}, https://localhost:${p2.ready.port}`);
    say(
      `  annuaire    https://127.0.0.1:${annuaire}/annuaire/v1 ${dim(`(profils dans ${profiles} ; ops ${ownOps})`)}`,
    );
  }
  say(`  ops         http://127.0.0.1:${ops}/ready, /live, /metrics`);
  say(`  clés        ${installation.path('pki', 'certificats')} ${dim('(une paire par hôpital)')}`);
  say(`  confiance   ${installation.anchors}`);
}

function printLine(what: string, line: string): void {
  say();
  say(bold(`  ${what}`));
  say(cyan(line));
}

/** A path as a POSIX shell takes it. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
