/** `roc appeler`: one call to a gateway by hand, its answer kept beside its request for `roc verify`. */
import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isService } from '../kernel/vocabulary.js';
import { Certificate } from '../pki/certificate.js';
import { NodeSigner } from '../signing/adapters/node-signer.js';
import { isRecord } from '../signing/jws.js';
import { type Signer } from '../signing/signer.port.js';
import { type ClientAnswer, HospitalClient, type ServicePath } from './hospital-client.js';
import { type CommandOutput } from './verify.js';

export const CALL_USAGE = `Usage : roc appeler idb|sim|clc|del MESSAGE.json --url URL --certificat PEM --cle PEM --autorites PEM
                    [--cachet PEM --cle-cachet PEM] [--soap] [--sortie NOM]

MESSAGE.json  le message en JSON ; sans idMessage, un neuf lui est donné
--certificat, --cle    certificat client TLS et sa clé
--autorites   certificats d'autorité de la passerelle (racine.pem)
--cachet, --cle-cachet  cachet de l'établissement et sa clé : la demande part signée
--soap        en SOAP 1.2, signée en XML, l'agent du message dans une assertion VIHF ; en JSON sinon
--sortie      NOM.demande.* et NOM.reponse.* (par défaut le service) ; ensuite : roc verify NOM.reponse.*

Code de sortie : 0 une réponse, 1 un refus, 2 l'appel n'a pas pu se faire.
`;

interface CallArguments {
  readonly service: ServicePath;
  readonly file: string;
  readonly url: string;
  readonly soap: boolean;
  readonly stem: string;
  readonly client: { readonly certificat: string; readonly cle: string; readonly autorites: string };
  readonly seal?: { readonly cachet: string; readonly cle: string };
}

export async function callCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(CALL_USAGE);
    return 2;
  }
  try {
    return await call(args, output);
  } catch (error) {
    output.err(`roc appeler : ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function call(args: CallArguments, output: CommandOutput): Promise<number> {
  const { service, soap, stem } = args;
  const message: unknown = JSON.parse(await readFile(args.file, 'utf8'));
  if (!isRecord(message) || !isRecord(message.amc) || typeof message.amc.numero !== 'string')
    throw new Error(`${args.file} n'est pas un message : amc.numero attendu`);
  const whole = { idMessage: randomUUID(), ...message };
  const client = await clientOf(args);
  try {
    const answer = await (soap
      ? client.askSoap(service, whole)
      : client.ask(service, whole, message.amc.numero.padStart(10, '0')));
    const files = filesOf(stem, soap, client.signs);
    await writeFile(files.demande, answer.sent);
    await writeFile(files.reponse, answer.body);
    return report(answer, files, output);
  } finally {
    client.close();
  }
}

function report(
  { status, elapsedMs }: ClientAnswer,
  { demande, reponse }: ReturnType<typeof filesOf>,
  output: CommandOutput,
): number {
  output.out(`HTTP ${status} en ${Math.round(elapsedMs)} ms : ${demande}, ${reponse}`);
  output.out(`à vérifier : roc verify ${reponse} --confiance DOSSIER`);
  return status < 400 ? 0 : 1;
}

function filesOf(stem: string, soap: boolean, signed: boolean): { demande: string; reponse: string } {
  const kind = soap ? 'xml' : signed ? 'jose.json' : 'json';
  return { demande: `${stem}.demande.${kind}`, reponse: `${stem}.reponse.${soap ? 'xml' : 'jose.json'}` };
}

async function clientOf({ url, client, seal }: CallArguments): Promise<HospitalClient> {
  const [certificatePem, keyPem, authority] = await Promise.all(
    [client.certificat, client.cle, client.autorites].map((file) => readFile(file, 'utf8')),
  );
  const signer = seal === undefined ? undefined : await signerOf(seal);
  return new HospitalClient(url, {
    certificatePem: certificatePem ?? '',
    keyPem: keyPem ?? '',
    authoritiesPem: [authority ?? ''],
    ...(signer === undefined ? {} : { signer }),
  });
}

async function signerOf({ cachet, cle }: { cachet: string; cle: string }): Promise<Signer> {
  const [certificate, ...intermediates] = Certificate.listFromPem(await readFile(cachet, 'utf8'));
  if (certificate === undefined) throw new Error(`${cachet} : aucun certificat`);
  return new NodeSigner({ key: createPrivateKey(await readFile(cle, 'utf8')), certificate, intermediates });
}

function readArguments(argv: readonly string[]): CallArguments | undefined {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{ url: text, certificat: text, cle: text, autorites: text, cachet: text, 'cle-cachet': text },
        ...{ sortie: text, soap: { type: 'boolean', default: false } as const },
      },
    });
    const [service = '', file, ...others] = positionals;
    const { url, certificat, cle, autorites, cachet, 'cle-cachet': sealKey } = values;
    if (!isService(service.toUpperCase()) || file === undefined || others.length > 0) return undefined;
    if (url === undefined || certificat === undefined || cle === undefined || autorites === undefined)
      return undefined;
    if ((cachet === undefined) !== (sealKey === undefined)) return undefined;
    return {
      service: service.toLowerCase() as ServicePath,
      ...{ file, url, soap: values.soap === true, stem: values.sortie ?? service.toLowerCase() },
      client: { certificat, cle, autorites },
      ...(cachet === undefined || sealKey === undefined ? {} : { seal: { cachet, cle: sealKey } }),
    };
  } catch {
    return undefined;
  }
}
