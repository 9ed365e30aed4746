import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestPki, STRUCTURES, type TestPki } from '../../test/support/test-pki.js';
import { instant } from '../kernel/clock.js';
import { type FiledLeaf } from '../pki/development-authority.js';
import { type Certificate } from '../pki/certificate.js';
import { type RevocationRegistry } from '../pki/revocation.js';
import { NodeSigner } from '../signing/adapters/node-signer.js';
import { FileSnapshotSource } from './adapters/file-snapshot-source.js';
import { KeptSnapshot } from './adapters/kept-snapshot.js';
import { DirectoryKeeper, NoDirectory } from './directory-keeper.js';
import { type Extract } from './extract.js';
import { openExtract } from './open-extract.js';
import { sealExtract } from './seal-extract.js';
import { type SnapshotSource } from './snapshot-source.port.js';

const DAY = 86_400_000;

/** A source whose bytes, or failure, the test sets. */
class SetSource implements SnapshotSource {
  readonly name = 'service';
  bytes: Buffer | undefined;
  private given: Buffer | undefined;

  async read(): Promise<Buffer | undefined> {
    if (this.bytes === undefined) throw new Error('unreachable');
    if (this.bytes === this.given) return undefined;
    this.given = this.bytes;
    return this.bytes;
  }

  forget(): void {
    this.given = undefined;
  }

  close(): void {
    // Nothing is held open.
  }
}

describe('the directory a gateway keeps', () => {
  let pki: TestPki;
  let revocation: RevocationRegistry;
  let folder: string;
  let source: SetSource;
  let now = Date.now();
  const told: string[] = [];

  beforeAll(async () => {
    pki = await makeTestPki();
    revocation = await pki.freshRegistry();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annuaire-'));
    source = new SetSource();
    now = Date.now();
    told.length = 0;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The lists as they are, and the serials that a test has revoked. */
  const revoked = new Set<string>();
  const withRevoked = (registry: RevocationRegistry): RevocationRegistry =>
    Object.assign(Object.create(registry) as RevocationRegistry, {
      stateOfChain: (chain: readonly Certificate[], at: number) => {
        const state = registry.stateOfChain(chain, at);
        return revoked.has(chain[0]?.serialHex ?? '') ? { ...state, etat: 'revoquee', revokedAt: at } : state;
      },
    });

  const signerOf = ({ privateKey, certificate }: FiledLeaf): NodeSigner =>
    new NodeSigner({ key: privateKey, certificate, intermediates: [pki.authority.organisations] });

  const sealed = (version: number, change: Partial<Extract> = {}): Promise<Buffer> =>
    sealExtract(
      {
        version,
        environnement: 'test',
        emisLe: instant(now),
        expireLe: instant(now + 7 * DAY),
        operateur: { nom: 'Annuaire', structure: STRUCTURES.directory },
        participants: [],
        amc: [],
        plateformes: [],
        passerelles: [],
        ...change,
      },
      signerOf(pki.directorySeal),
      Math.floor(now / 1000),
    );

  const keeper = (sources: readonly SnapshotSource[] = [source], kept = true): DirectoryKeeper =>
    new DirectoryKeeper({
      sources,
      kept: kept ? new KeptSnapshot(folder) : undefined,
      trust: pki.trustStore,
      operators: () => [pki.directorySeal.certificate],
      revocation: withRevoked(revocation),
      clock: { now: () => now },
      environment: 'test',
      intervalMs: 60_000,
      open: openExtract,
      report: {
        refused: (_source, fault) => told.push(`refusé ${fault}`),
        swapped: (directory) => told.push(`version ${directory.version}`),
        lost: () => told.push('perdu'),
        found: () => told.push('retrouvé'),
        notKept: () => told.push('non gardé'),
      },
    });

  const started = async (one: DirectoryKeeper): Promise<DirectoryKeeper> => {
    await one.start(0);
    return one;
  };

  it('follows newer versions', async () => {
    source.bytes = await sealed(3);
    const one = await started(keeper());
    source.bytes = await sealed(4);
    await one.poll();
    expect(one.current.version).toBe(4);
    expect(told).toEqual(['version 3', 'version 4']);
    one.close();
  });

  it('refuses an older version, also after a restart', async () => {
    source.bytes = await sealed(7);
    const one = await started(keeper());
    source.bytes = await sealed(6);
    await one.poll();
    expect(one.current.version).toBe(7);
    one.close();
    expect(told).toEqual(['version 7', 'refusé version']);

    // The copy is lost, the memory of the version is not.
    await rm(join(folder, 'annuaire.jose.json'));
    await expect(keeper().start(0)).rejects.toThrow(NoDirectory);
    expect(told.at(-1)).toBe('refusé version');
  });

  it('refuses another content under a version it has seen', async () => {
    source.bytes = await sealed(7);
    const one = await started(keeper());
    source.bytes = await sealed(7, { plateformes: [{ id: 'P9', mode: 'moteur' }] });
    await one.poll();
    one.close();
    expect(told).toEqual(['version 7', 'refusé equivoque']);
    expect(one.current.platforms).toEqual([]);
  });

  it('refuses a wrong signature and a seal of somebody else, and keeps what it has', async () => {
    source.bytes = await sealed(7);
    const one = await started(keeper());
    const forged = JSON.parse((await sealed(8)).toString()) as { payload: string };
    const content = JSON.parse(Buffer.from(forged.payload, 'base64url').toString()) as Extract;
    forged.payload = Buffer.from(JSON.stringify({ ...content, version: 9 })).toString('base64url');
    source.bytes = Buffer.from(JSON.stringify(forged));
    await one.poll();
    source.bytes = await sealExtract(
      { ...content, operateur: { nom: 'x', structure: STRUCTURES.gateway } },
      signerOf(pki.gatewaySeal),
      Math.floor(now / 1000),
    );
    await one.poll();
    one.close();
    expect(told).toEqual(['version 7', 'refusé signature', 'refusé operateur']);
    expect(one.current.version).toBe(7);
    expect(one.state.refus?.motif).toBe('operateur');
  });

  it('refuses a snapshot whose seal is revoked, reports it, and keeps what it has', async () => {
    source.bytes = await sealed(7);
    const one = await started(keeper());
    revoked.add(pki.directorySeal.certificate.serialHex);
    source.bytes = await sealed(8);
    await one.poll();
    one.close();
    revoked.clear();
    expect(told).toEqual(['version 7', 'refusé operateur']);
    expect([one.current.version, one.state.refus?.motif]).toEqual([7, 'operateur']);
  });

  it('refuses a snapshot whose seal has expired, also from its own disk', async () => {
    source.bytes = await sealed(7);
    (await started(keeper())).close();
    const after = pki.directorySeal.certificate.notAfter + DAY;
    now = after;
    source.bytes = await sealed(8);
    await expect(keeper().start(0)).rejects.toThrow(/operateur/);
    expect(told.slice(1)).toContain('refusé operateur');
  });

  it('restarts from its copy without any source, and says so', async () => {
    source.bytes = await sealed(7);
    (await started(keeper())).close();
    source.bytes = undefined;
    const again = await started(keeper());
    expect(again.current.version).toBe(7);
    expect(again.state).toMatchObject({ version: 7, source: 'disque', absent: ['service'] });
    again.close();
  });

  it('is up with a copy past its end, for whoever refuses by name', async () => {
    source.bytes = await sealed(7);
    (await started(keeper())).close();
    now += 8 * DAY;
    revocation = await pki.freshRegistry();
    source.bytes = undefined;
    const again = await started(keeper());
    expect(again.current.expiresAt).toBeLessThan(now);
    again.close();
  });

  it('takes no snapshot past its end from a source', async () => {
    source.bytes = await sealed(7, { emisLe: instant(now - 9 * DAY), expireLe: instant(now - DAY) });
    await expect(keeper().start(0)).rejects.toThrow(/expire/);
  });

  it('a disk that does not keep stops nobody, and is told', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'not a folder');
    source.bytes = await sealed(7);
    await expect(new KeptSnapshot(folder).seen()).rejects.toThrow();
    const one = keeper([source]);
    await one.start(0);
    expect(one.current.version).toBe(7);
    expect(told).toContain('non gardé');
    one.close();
  });

  it('reads a file again once it has changed', async () => {
    const file = join(folder, 'pose.json');
    await writeFile(file, await sealed(1));
    const one = await started(keeper([new FileSnapshotSource(file)], false));
    await writeFile(file, await sealed(2));
    await one.poll();
    expect(one.current.version).toBe(2);
    one.close();
  });
});
