/** What `roc appeler` is asked. */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isService } from '../kernel/vocabulary.js';
import { type ServicePath } from './hospital-client.js';

export const CALL_USAGE = `Usage : roc appeler idb|sim|clc|del MESSAGE.json --url URL --certificat PEM --cle PEM --autorites PEM
                    [--cachet PEM --cle-cachet PEM] [--soap] [--sortie NOM]

MESSAGE.json  le message en JSON ; sans idMessage, un neuf lui est donné
--url         https://HÔTE:PORT, sans chemin
--certificat, --cle    certificat client TLS et sa clé
--autorites   certificats d'autorité de la passerelle (racine.pem)
--cachet, --cle-cachet  cachet de l'établissement et sa clé : la demande part signée
--soap        en SOAP 1.2, signée en XML, l'agent du message dans une assertion VIHF ; en JSON sinon
--sortie      NOM.demande.* et NOM.reponse.* (par défaut le service) ; ensuite : roc verify NOM.reponse.*

Code de sortie : 0 une réponse, 1 un refus, 2 l'appel n'a pas pu se faire.
`;

export interface CallArguments {
  readonly service: ServicePath;
  readonly file: string;
  readonly url: string;
  readonly soap: boolean;
  readonly stem: string;
  readonly client: { readonly certificat: string; readonly cle: string; readonly autorites: string };
  readonly seal?: { readonly cachet: string; readonly cle: string };
}

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  ...{ url: TEXT, certificat: TEXT, cle: TEXT, autorites: TEXT, cachet: TEXT, 'cle-cachet': TEXT },
  ...{ sortie: TEXT, soap: { type: 'boolean', default: false } as const },
} as const;

/** The arguments, or what is wrong with them: a French sentence. */
export function readCallArguments(argv: readonly string[]): CallArguments | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [service = '', file, ...others] = positionals;
  const { url, certificat, cle, autorites, cachet, 'cle-cachet': sealKey } = values;
  if (!isService(service.toUpperCase())) return `service attendu (idb, sim, clc, del), reçu « ${service} »`;
  if (file === undefined || others.length > 0) return 'un fichier MESSAGE.json et un seul attendu';
  if (url === undefined || certificat === undefined || cle === undefined || autorites === undefined)
    return 'il faut --url, --certificat, --cle et --autorites';
  if (!isOrigin(url)) return `--url : https://HÔTE:PORT attendu, sans chemin, reçu « ${url} »`;
  if ((cachet === undefined) !== (sealKey === undefined)) return '--cachet et --cle-cachet vont ensemble';
  const path = service.toLowerCase() as ServicePath;
  return {
    ...{ service: path, file, url, soap: values.soap, stem: values.sortie ?? path },
    client: { certificat, cle, autorites },
    ...(cachet === undefined || sealKey === undefined ? {} : { seal: { cachet, cle: sealKey } }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'option inconnue' : 'option sans sa valeur';
  }
}

/** An address is the gateway's, the path is the service's. */
function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search, hash } = new URL(url);
  return protocol === 'https:' && pathname === '/' && search === '' && hash === '';
}

/** Where a `confiance` folder would hold the anchors that `--autorites` is taken from. */
export function directoryBeside(autorites: string): string {
  return join(dirname(autorites), 'annuaire.jose.json');
}
