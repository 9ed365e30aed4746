import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What OpenSSL's authority signs with; PEM. */
export interface OpensslAuthorityKey {
  readonly keyPem: string;
  readonly certificatePem: string;
  /** Certificates it sends along besides its own. */
  readonly othersPem: string;
}

/** A time-stamp authority and a verifier that share no code with us: `openssl ts`, in a folder of their own. */
export class OpensslAuthority {
  readonly #folder: string;

  constructor(parent: string) {
    this.#folder = mkdtempSync(join(parent, 'openssl-ts-'));
    writeFileSync(join(this.#folder, 'serial'), '2A\n');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A TimeStampReq over `data`, by OpenSSL. */
  query(data: Uint8Array, ...options: string[]): Buffer {
    const file = this.#write('data', data);
    return this.#run(['ts', '-query', '-data', file, '-sha256', '-cert', ...options]);
  }

  /** The TimeStampResp to a request. `settings` are lines of the configuration's section, in the place of the usual. */
  reply(
    request: Uint8Array,
    key: OpensslAuthorityKey,
    settings: Readonly<Record<string, string>> = {},
  ): Buffer {
    const section = {
      serial: join(this.#folder, 'serial'),
      crypto_device: 'builtin',
      signer_cert: this.#write('signer.pem', key.certificatePem),
      certs: this.#write('others.pem', key.othersPem),
      signer_key: this.#write('signer.key.pem', key.keyPem),
      signer_digest: 'sha256',
      default_policy: '2.999.7.1',
      other_policies: '2.999.7.2',
      digests: 'sha256, sha384, sha512',
      accuracy: 'secs:1, millisecs:500, microsecs:100',
      clock_precision_digits: '3',
      ordering: 'no',
      tsa_name: 'yes',
      ess_cert_id_chain: 'no',
      ess_cert_id_alg: 'sha256',
      ...settings,
    };
    const lines = Object.entries(section).map(([name, value]) => `${name} = ${value}`);
    const config = this.#write('ts.cnf', ['[tsa]', 'default_tsa = ici', '[ici]', ...lines, ''].join('\n'));
    const query = this.#write('request.tsq', request);
    return this.#run(['ts', '-reply', '-config', config, '-queryfile', query]);
  }

  /** A token over any content, by `openssl cms`: it signs with whatever certificate it is given. `-cades` unless told. */
  sign(content: Uint8Array, key: OpensslAuthorityKey, options: readonly string[] = ['-cades']): Buffer {
    const file = this.#write('content', content);
    const signer = [
      ...['-signer', this.#write('signer.pem', key.certificatePem)],
      ...['-inkey', this.#write('signer.key.pem', key.keyPem)],
    ];
    const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4'];
    const shape = ['-binary', '-nodetach', '-nosmimecap', '-outform', 'DER', '-md', 'sha256'];
    return this.#run(['cms', '-sign', '-in', file, ...type, ...shape, ...signer, ...options]);
  }

  /** OpenSSL's verdict on a response: `Verification: OK`, or its errors. */
  verify(response: Uint8Array, request: Uint8Array, caPem: string, untrustedPem: string): string {
    const file = this.#write('response.tsr', response);
    const query = this.#write('request.tsq', request);
    const [ca, others] = [this.#write('ca.pem', caPem), this.#write('untrusted.pem', untrustedPem)];
    const args = ['ts', '-verify', '-queryfile', query, '-in', file, '-CAfile', ca, '-untrusted', others];
    const { stdout, stderr, error } = spawnSync('openssl', args, { encoding: 'utf8' });
    if (error) throw error;
    return /^Verification: OK$/m.test(stdout) ? 'Verification: OK' : `${stdout}${stderr}`;
  }

  /** What OpenSSL reads in a response. */
  text(response: Uint8Array): string {
    const file = this.#write('response.tsr', response);
    return this.#run(['ts', '-reply', '-in', file, '-text']).toString();
  }

  #run(args: string[]): Buffer {
    return execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** A file of the folder, for settings and options that name one. */
  file(name: string, content: string | Uint8Array): string {
    return this.#write(name, content);
  }

  #write(name: string, content: string | Uint8Array): string {
    const file = join(this.#folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  }
}
