/** The command line of `roc log temoin`. */
import { parseArgs } from 'node:util';

export const WITNESS_USAGE = `Usage : roc log temoin --creer-cle --nom NOM --cle FICHIER
       roc log temoin --cle FICHIER --etat DOSSIER (--confiance DOSSIER | --journaux FICHIER)... [options]

Un témoin (C2SP tlog-witness) cosigne les points de contrôle d’un journal tant qu’ils se suivent, et refuse de cosigner
une autre histoire. Une AMC ou un hôpital en fait tourner un et donne sa clé publique à l’exploitant de la passerelle.

--creer-cle   crée la clé (FICHIER, droits 600) et sa forme publique (FICHIER.vkey), imprime celle-ci, et se termine
--nom         nom du témoin, sans espace : temoin.mutuelle.fr
--cle         clé du témoin ; FICHIER.vkey se trouve à côté
--etat        dossier où le dernier point cosigné de chaque journal est gardé, durablement, avant toute réponse
--confiance   dossier de confiance d’une passerelle : tous les journaux de sa famille, présents et à venir ; répétable
--journaux    une clé C2SP par ligne, ou « famille <clé> » pour une famille entière ; # pour un commentaire ; répétable
--hote, --port  adresse d’écoute ; par défaut 127.0.0.1 et 8480
--tls-certificat, --tls-cle  chaîne et clé PEM ; sans elles, du HTTP en clair, pour un mandataire devant le témoin

Servi : POST /add-checkpoint, et GET /<SHA-256 de l’origine>/checkpoint pour qui surveille. --confiance et --journaux
sont relus chaque minute. Code de sortie : 0 arrêté, 1 l’état n’est pas celui de ce témoin, 2 il ne peut pas commencer.
`;

/** The command line is not one of ours; the message says what, in French. */
export class WitnessUsageError extends Error {}

export type WitnessArguments =
  | { readonly kind: 'creer'; readonly keyFile: string; readonly name: string }
  | {
      readonly kind: 'servir';
      readonly keyFile: string;
      readonly stateFolder: string;
      readonly trustFolders: readonly string[];
      readonly logFiles: readonly string[];
      readonly host: string;
      readonly port: number;
      readonly tls?: { readonly certificate: string; readonly key: string };
    };

/** @throws WitnessUsageError */
export function readWitnessArguments(argv: readonly string[]): WitnessArguments {
  const values = parsed(argv);
  const keyFile = values.cle ?? missing('--cle FICHIER');
  if (values['creer-cle']) return { kind: 'creer', keyFile, name: values.nom ?? missing('--nom NOM') };
  if (values.confiance.length + values.journaux.length === 0) missing('--confiance ou --journaux');
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
  if (!(port <= 65_535)) throw new WitnessUsageError(`--port : ${values.port} n’est pas admis`);
  const [certificate, key] = [values['tls-certificat'], values['tls-cle']];
  if ((certificate === undefined) !== (key === undefined)) missing('--tls-certificat avec --tls-cle');
  return {
    kind: 'servir',
    keyFile,
    stateFolder: values.etat ?? missing('--etat DOSSIER'),
    trustFolders: values.confiance,
    logFiles: values.journaux,
    host: values.hote,
    port,
    ...(certificate === undefined || key === undefined ? {} : { tls: { certificate, key } }),
  };
}

function missing(what: string): never {
  throw new WitnessUsageError(`${what} : nécessaire`);
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'creer-cle': { type: 'boolean', default: false },
        nom: { type: 'string' },
        cle: { type: 'string' },
        etat: { type: 'string' },
        confiance: { type: 'string', multiple: true, default: [] },
        journaux: { type: 'string', multiple: true, default: [] },
        hote: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8480' },
        'tls-certificat': { type: 'string' },
        'tls-cle': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new WitnessUsageError((error as Error).message);
  }
}
