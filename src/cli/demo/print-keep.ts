import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { DEVELOPMENT_HOSPITAL } from '../development/organisations.js';
import { type RunningInstallation } from '../development/running-installation.js';
import { bold, dim, say, title } from './report.js';

/** Addresses, certificate files and a curl line that works as pasted from the project's folder. */
export function printKeep(running: RunningInstallation): void {
  const { installation, gateway } = running;
  const { ports } = gateway.ready;
  const keys = installation.hospitals.get(DEVELOPMENT_HOSPITAL.id);
  if (keys === undefined) return;
  const here = (path: string): string => relative(process.cwd(), path) || path;
  const message = installation.path('premiere-idb.demande.json');
  writeFileSync(message, `${JSON.stringify(firstMessage(), null, 1)}\n`);
  title('La passerelle reste ouverte (Ctrl-C pour l’arrêter)');
  say(`  échange     https://127.0.0.1:${ports.exchange}/roc/v1/`);
  say(`  diagnostic  https://127.0.0.1:${ports.diagnostic}/diagnostic/v1/whoami`);
  say(`  console     https://127.0.0.1:${ports.console}/traces/v1/entrees ${dim(`certificat : ${here(installation.auditor.certificateFile)}`)}`);
  say(`  ops         http://127.0.0.1:${ports.ops}/ready, /live, /metrics`);
  say(`  confiance   ${here(installation.anchors)}`);
  say();
  say(bold('  Un premier appel (participant de développement : demande non signée admise, sa trace dit « non signee ») :'));
  say();
  say(
    `curl --cert ${here(keys.client.certificateFile)} --key ${here(keys.client.keyFile)} --cacert ${here(installation.anchors)}/racine.pem ` +
      `-H 'content-type: application/json' --data-binary @${here(message)} https://127.0.0.1:${ports.exchange}/roc/v1/idb`,
  );
  say();
}

function firstMessage(): object {
  const { finessJuridique, finessGeographique } = DEVELOPMENT_HOSPITAL;
  return {
    versionNorme: '1.0',
    environnement: 'test',
    idMessage: randomUUID(),
    etablissement: { finessJuridique, finessGeographique },
    numeroDossier: 'PREMIER-APPEL',
    amc: { numero: '0099100011', typeConvention: 'RM', csr: '01' },
    beneficiaire: { nir: '185052809305623', dateNaissance: '19850512', rang: 1, numeroAdherent: 'TR108336' },
    contexte: 'ACE',
    soins: { dateDebut: '2026-06-09' },
  };
}
