/** `roc horodatage servir`: the local time-stamp authority, for development and tests. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../kernel/clock.js';
import { openDevelopmentAuthority } from '../../pki/development-authority.js';
import { loadedKeyOf } from '../../pki/key-store.js';
import { LoopbackAuthorityServer } from '../../pki/timestamp/adapters/loopback-authority-server.js';
import { LocalTimestampAuthority } from '../../pki/timestamp/local-authority.js';
import { ORGANISATIONS } from '../development/organisations.js';
import { aborted, watchInterruption } from '../interruption.js';
import { type CommandOutput } from '../verify.js';

export const SERVE_USAGE = `Usage : roc horodatage servir --pki DOSSIER [--port N]

Autorité d’horodatage locale (RFC 3161), POUR LE DÉVELOPPEMENT ET LES TESTS : son heure est celle de cette machine, sa
clé est dans le dossier, ses jetons ne prouvent rien à personne d’autre. N’écoute que sur 127.0.0.1, jusqu’à Ctrl-C.

--pki   dossier d’une PKI de développement, créée au besoin ; le certificat d’horodatage y est émis
--port  8448 par défaut ; 0 prend un port libre

Code de sortie : 0 arrêtée, 2 impossible (arguments, dossier, port).
`;

const DEFAULT_PORT = '8448';

export async function serveCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(SERVE_USAGE);
    return 2;
  }
  const pki = await openDevelopmentAuthority(args.folder, systemClock);
  const { nom, structure } = ORGANISATIONS.horodatage;
  const leaf = await pki.obtain('horodatage', {
    profile: 'horodatage',
    commonName: 'HORODATAGE',
    structureId: structure,
    organisation: nom,
  });
  const key = loadedKeyOf('horodatage', leaf.keyPem, leaf.chainPem);
  const server = new LoopbackAuthorityServer(new LocalTimestampAuthority({ key, clock: systemClock }));
  const interruption = watchInterruption();
  output.out(`Autorité d’horodatage de développement : ${await server.listen(args.port)}`);
  output.out(`Ancres : racine.pem et ac-organisations.pem de ${resolve(args.folder, 'autorite')}`);
  await aborted(interruption);
  await server.close();
  return 0;
}

function readArguments(argv: readonly string[]): { folder: string; port: number } | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { pki: { type: 'string' }, port: { type: 'string', default: DEFAULT_PORT } },
    });
    if (values.pki === undefined || !/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      return undefined;
    return { folder: values.pki, port: Number(values.port) };
  } catch {
    return undefined;
  }
}
