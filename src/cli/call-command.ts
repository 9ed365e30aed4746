/** `roc appeler`: one call to a gateway by hand, its answer kept beside its request for `roc verify`. */
import { createPrivateKey, randomUUID } from 'node:crypto';
import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Service } from '../kernel/vocabulary.js';
import { Certificate } from '../pki/certificate.js';
import { NodeSigner } from '../signing/adapters/node-signer.js';
import { isRecord } from '../signing/jws.js';
import { type Signer } from '../signing/signer.port.js';
import { CALL_USAGE, type CallArguments, readCallArguments } from './call-arguments.js';
import { answerLines, callFault, verifyLine } from './call-report.js';
import { HospitalClient } from './hospital-client.js';
import { type CommandOutput } from './verify.js';
import { lostInXml } from './xml-losses.js';

export async function callCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const args = readCallArguments(argv);
  if (typeof args === 'string') {
    output.err(`roc appeler : ${args}\n\n${CALL_USAGE}`);
    return 2;
  }
  try {
    return await call(args, output);
  } catch (error) {
    output.err(`roc appeler : ${callFault(error)}`);
    return 2;
  }
}

async function call(args: CallArguments, output: CommandOutput): Promise<number> {
  const { service, soap, stem } = args;
  // An answer that cannot be kept is an exchange that cannot be proved: seen before anything leaves.
  await access(dirname(stem), constants.W_OK);
  const { amc10, message } = await readMessage(args);
  const client = await clientOf(args);
  try {
    const { sent, body, status, elapsedMs } = await (soap
      ? client.askSoap(service, message)
      : client.ask(service, message, amc10));
    const files = filesOf(stem, soap, client.signs);
    await writeFile(files.demande, sent);
    await writeFile(files.reponse, body);
    output.out(`HTTP ${status} en ${Math.round(elapsedMs)} ms : ${files.demande}, ${files.reponse}`);
    for (const line of answerLines(status, body)) output.out(line);
    output.out(await verifyLine(files.reponse, args.client.autorites));
    return status < 400 ? 0 : 1;
  } finally {
    client.close();
  }
}

async function readMessage({
  file,
  service,
  soap,
}: CallArguments): Promise<{ readonly message: object; readonly amc10: string }> {
  const read = parsed(await readFile(file, 'utf8'));
  if (!isRecord(read) || !isRecord(read.amc) || typeof read.amc.numero !== 'string')
    throw new Error(`${file} n’est pas un message en JSON : amc.numero attendu`);
  const message = { idMessage: randomUUID(), ...read };
  const lost = soap ? lostInXml(service.toUpperCase() as Service, message) : [];
  if (lost.length > 0)
    throw new Error(
      `${file} : ${lost.join(', ')} ne se dit pas en XML (hors du contrat, ou d’un autre type que le sien)`,
    );
  return { message, amc10: read.amc.numero.padStart(10, '0') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
  const pem = await readFile(cle, 'utf8');
  try {
    return new NodeSigner({ key: createPrivateKey(pem), certificate, intermediates });
  } catch {
    throw new Error(`--cle-cachet (${cle}) n’est pas la clé du certificat de --cachet, ou n’est pas admise`);
  }
}
