import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestPki, type TestPki } from '../../../../test/support/test-pki.js';
import { FollowedAnchors } from './followed-anchors.js';

let pki: TestPki;
let folder: string;

beforeEach(async () => {
  pki = await makeTestPki();
  folder = mkdtempSync(join(tmpdir(), 'roc-ancres-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string): void => writeFileSync(join(folder, 'autorites.pem'), text);

describe('the authorities of time-stamps', () => {
  it('are replaced while they are followed, and stay where the folder cannot be used', async () => {
    write(pki.authority.caPems.join(''));
    const refused: string[] = [];
    const refuse = (reason: string): void => void refused.push(reason);
    const followed = await FollowedAnchors.open({ folder, intervalMs: 10, refused: refuse });
    const roots = (): string[] => followed.current.authorities.map(({ x5tS256 }) => x5tS256);
    expect(roots()).toContain(pki.authority.root.x5tS256);
    write('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    await expect.poll(() => refused.length).toBe(1);
    expect(roots()).toContain(pki.authority.root.x5tS256);
    write(pki.otherAuthority.caPems.join(''));
    await expect.poll(roots).toContain(pki.otherAuthority.root.x5tS256);
    expect(roots()).not.toContain(pki.authority.root.x5tS256);
    await followed.stop();
    expect(refused).toHaveLength(1);
  });

  it('have to be there at the beginning', async () => {
    const refused = (): void => undefined;
    await expect(FollowedAnchors.open({ folder, intervalMs: 10, refused })).rejects.toThrow();
  });
});
