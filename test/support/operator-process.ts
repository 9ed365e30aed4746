import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { type DevelopmentAuthority } from '../../src/pki/development-authority.js';
import { Certificate } from '../../src/pki/certificate.js';
import { PROJECT, transpile } from './transpile.js';

export interface OperatorProcess {
  readonly url: string;
  /** The certificate of the key it made and signs with. */
  readonly seal: Certificate;
  stop(): Promise<void>;
}

interface OperatorOptions {
  readonly folder: string;
  readonly authority: DevelopmentAuthority;
  readonly structure: string;
  /** Structure of the gateway that may call it. */
  readonly gateway: string;
}

/** `examples/operateur-p2` in a process of its own; we play the authority that signs its certification requests. */
export async function startOperator(options: OperatorOptions): Promise<OperatorProcess> {
  const { folder, authority, structure, gateway } = options;
  const dossier = join(folder, 'operateur');
  mkdirSync(dossier, { recursive: true });
  const file = join(dossier, 'configuration.json');
  const referentiel = join(PROJECT, 'test', 'fixtures', 'dossiers', 'referentiel.json');
  const configuration = { structure, passerelle: gateway, dossier, autorites: authority.caPems, referentiel };
  writeFileSync(file, JSON.stringify(configuration));
  const script = join(PROJECT, 'examples', 'operateur-p2', 'serveur.mjs');
  const child = spawn(process.execPath, ['--import', engineOf(folder), script, file, '--avec-parent'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = portOf(child);
  await Promise.race([ready, enrol(authority, dossier, structure)]);
  const port = await ready;
  const [seal] = Certificate.listFromPem(readFileSync(join(dossier, 'cachet.pem'), 'utf8'));
  if (seal === undefined) throw new Error('the operator has no seal');
  const stop = async (): Promise<void> => {
    child.kill();
    await gone;
  };
  return { url: `https://127.0.0.1:${port}`, seal, stop };
}

function portOf(child: ChildProcess): Promise<number> {
  let told = '';
  child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the operator ended with ${code}: ${told}`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve((JSON.parse(line) as { port: number }).port);
    });
  });
}

async function enrol(authority: DevelopmentAuthority, dossier: string, structureId: string): Promise<void> {
  for (const [usage, profile] of [
    ['cachet', 'cachet'],
    ['tls', 'ssl-serv'],
  ] as const) {
    const request = join(dossier, `${usage}.csr.pem`);
    while (!existsSync(request)) await new Promise((resolve) => setTimeout(resolve, 20));
    const holder = { commonName: `P2-${usage}`, structureId, organisation: 'P2' };
    const signed = await authority.signRequest(readFileSync(request, 'utf8'), { profile, ...holder });
    writeFileSync(join(dossier, `${usage}.pem`), signed.chainPem);
  }
}

/** A loader under which the package's export is the engine as it stands in src, not the last build. */
function engineOf(folder: string): string {
  const sources = transpile(['kernel', 'messages', 'calculation', 'reference-amc'], folder);
  const engine = pathToFileURL(join(sources, 'reference-amc', 'engine', 'engine.js')).href;
  const hook = `export const resolve=(s,c,n)=>s==='roc-gateway/moteur'?{url:${JSON.stringify(engine)},shortCircuit:true}:n(s,c)`;
  const code = `import{register}from'node:module';register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)})`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
