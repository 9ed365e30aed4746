import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../test/support/test-pki.js';
import { KeyStore, type KeySource } from './key-store.js';

let pki: TestPki;
let folder: string;
let source: KeySource;

beforeAll(async () => {
  pki = await makeTestPki();
  folder = await mkdtemp(join(pki.folder, 'cles-'));
  source = { name: 'cachet', keyFile: join(folder, 'a.key.pem'), certificateFile: join(folder, 'a.pem') };
  await copyFile(pki.gatewaySeal.keyFile, source.keyFile);
  await copyFile(pki.gatewaySeal.certificateFile, source.certificateFile);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('KeyStore', () => {
  it('loads a key with its certificate and chain, and shows nothing of it', async () => {
    const { current } = await KeyStore.open(source);
    expect(current.certificate.x5tS256).toBe(pki.gatewaySeal.x5tS256);
    expect(current.chain).toHaveLength(2);
    const secret = pki.gatewaySeal.keyPem.split('\n')[1] ?? 'no key';
    expect(inspect(current, { depth: 9 })).not.toContain(secret.slice(0, 24));
    expect(JSON.stringify(current)).not.toContain(secret.slice(0, 24));
  });

  it('swaps key and certificate at once when they are rotated, and keeps the former while they do not match', async () => {
    const store = await KeyStore.open(source);
    const before = store.current;
    await writeFile(source.certificateFile, pki.delegatedIssuer.chainPem);
    await expect(store.reload()).rejects.toThrow('paire-discordante');
    expect(store.current).toBe(before);
    await writeFile(source.keyFile, pki.delegatedIssuer.keyPem);
    expect(await store.reload()).toBe(true);
    expect(store.current.certificate.x5tS256).toBe(pki.delegatedIssuer.x5tS256);
    expect(await store.reload()).toBe(false);
  });

  it('refuses a key that others may read, and says so without its path', async () => {
    for (const mode of [0o644, 0o640, 0o604]) {
      await chmod(source.keyFile, mode);
      const refusal = await KeyStore.open(source).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ key: 'cachet', fault: 'droits-trop-larges' });
      expect(String(refusal)).toContain(`0${mode.toString(8)}`);
      expect(String(refusal)).not.toContain(folder);
    }
    await chmod(source.keyFile, 0o640);
    await expect(KeyStore.open({ ...source, groupMayRead: true })).resolves.toBeDefined();
    await chmod(source.keyFile, 0o600);
  });

  it('refuses files that are missing or no PEM, without quoting them', async () => {
    await expect(KeyStore.open({ ...source, keyFile: join(folder, 'none') })).rejects.toThrow('introuvable');
    await expect(KeyStore.open({ ...source, certificateFile: join(folder, 'none') })).rejects.toThrow(
      'introuvable',
    );
    await writeFile(join(folder, 'bad.key'), 'secret words', { mode: 0o600 });
    const refusal = await KeyStore.open({ ...source, keyFile: join(folder, 'bad.key') }).catch(
      (e: unknown) => e,
    );
    expect(refusal).toMatchObject({ fault: 'illisible' });
    expect(inspect(refusal)).not.toContain('secret words');
  });
});
