import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeptHead } from '../log/head-keeper.port.js';
import { EMPTY_ROOT } from '../tree/merkle.js';
import { FolderHeadKeeper } from './folder-head-keeper.js';

const ORIGIN = 'essai.invalid/journal/1/1';
const head = (size: number): KeptHead => ({ size, root: createHash('sha256').update(`${size}`).digest() });

describe('the folder of kept heads', () => {
  let folder: string;
  const keepers: FolderHeadKeeper[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roc-tetes-'));
  });
  afterEach(async () => {
    for (const keeper of keepers.splice(0)) await keeper.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function keeper(): FolderHeadKeeper {
    const made = new FolderHeadKeeper(folder);
    keepers.push(made);
    return made;
  }

  const file = (): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.tete')) ?? '');

  it('knows no log that it never saw, and the highest head of one it did', async () => {
    const one = keeper();
    expect(await one.read(ORIGIN)).toEqual({ kind: 'inconnue' });
    for (const size of [1, 5, 9, 7]) one.keep(ORIGIN, head(size));
    expect(await one.read(ORIGIN)).toMatchObject({ kind: 'connue', head: head(9) });
    expect(await one.read('essai.invalid/journal/1/2')).toEqual({ kind: 'inconnue' });
  });

  it('knows an opened log before anything of it was signed', async () => {
    const one = keeper();
    one.keep(ORIGIN, { size: 0, root: EMPTY_ROOT });
    expect(await keeper().read(ORIGIN)).toMatchObject({
      kind: 'connue',
      head: { size: 0, root: EMPTY_ROOT },
    });
    one.keep(ORIGIN, head(1));
    expect(await keeper().read(ORIGIN)).toMatchObject({ head: head(1) });
  });

  it('keeps origins apart that give one name for people', async () => {
    const one = keeper();
    one.keep('essai.invalid/journal/1/1', head(1));
    one.keep('essai.invalid/journal_1_1', head(2));
    expect(await one.read('essai.invalid/journal/1/1')).toMatchObject({ head: head(1) });
    expect(await one.read('essai.invalid/journal_1_1')).toMatchObject({ head: head(2) });
  });

  it('two processes that share the folder see each other’s heads, and neither lowers the other’s', async () => {
    const [a, b] = [keeper(), keeper()];
    a.keep(ORIGIN, head(10));
    b.keep(ORIGIN, head(20));
    a.keep(ORIGIN, head(15));
    a.keep(ORIGIN, head(21));
    b.keep(ORIGIN, head(12));
    for (const one of [a, b, keeper()]) expect(await one.read(ORIGIN)).toMatchObject({ head: head(21) });
  });

  it('refuses a second root for a size', () => {
    const one = keeper();
    one.keep(ORIGIN, head(3));
    one.keep(ORIGIN, head(3));
    expect(() => one.keep(ORIGIN, { size: 3, root: randomBytes(32) })).toThrow(/another root/);
  });

  it.each([0, 4_096])('a record torn at %i leaves the other one', async (place) => {
    const one = keeper();
    for (const size of [4, 5, 6, 7]) one.keep(ORIGIN, head(size));
    const bytes = readFileSync(file());
    bytes.fill(0xff, place + 20, place + 40);
    writeFileSync(file(), bytes);
    const left = await keeper().read(ORIGIN);
    expect(left).toMatchObject({ kind: 'connue' });
    expect([6, 7]).toContain(left.kind === 'connue' ? left.head.size : 0);
    // The torn place is written again before the good one is touched.
    const again = keeper();
    again.keep(ORIGIN, head(8));
    again.keep(ORIGIN, head(9));
    expect(await keeper().read(ORIGIN)).toMatchObject({ head: head(9) });
  });

  it('says nothing of a file whose records are both torn, or that was cut', async () => {
    keeper().keep(ORIGIN, head(4));
    writeFileSync(file(), randomBytes(4_168));
    expect(await keeper().read(ORIGIN)).toEqual({ kind: 'inconnue' });
    writeFileSync(file(), '');
    expect(await keeper().read(ORIGIN)).toEqual({ kind: 'inconnue' });
  });
});
