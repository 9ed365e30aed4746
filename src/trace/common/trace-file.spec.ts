import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { plainLine } from '../../../test/support/trace-lines.js';
import { type CommonTrace, lineText } from './line.js';
import { readLine } from './read-line.js';
import { TraceFile, TraceFileFault } from './trace-file.js';

const folder = join(process.cwd(), 'var', `test-trace-file-${process.pid}`);
const path = join(folder, 'traces.ndjson');
const line = (n: number): CommonTrace => ({ ...plainLine, id: `ligne.${n}` });
const lines = (): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function writing(count: number, from = 0): Promise<void> {
  const file = await TraceFile.open(path);
  for (let n = 0; n < count; n++) await file.append(line(from + n));
  await file.close();
}

describe('a file of traces', () => {
  it('has every line that was promised, in the order they were given in, readable by its owner alone', async () => {
    const file = await TraceFile.open(path);
    expect(file.cut).toBe(0);
    const promised = Array.from({ length: 500 }, (_, n) => file.append(line(n)));
    await promised[0];
    expect(lines().length).toBeGreaterThan(0);
    await Promise.all(promised);
    expect(lines()).toEqual(Array.from({ length: 500 }, (_, n) => lineText(line(n))));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await file.close();
  });

  it('is gone on with, never begun anew', async () => {
    await writing(2);
    const before = readFileSync(path);
    await writing(2, 2);
    expect(readFileSync(path).subarray(0, before.length)).toEqual(before);
    expect(lines()).toHaveLength(4);
  });

  it('loses a last line that was cut short, wherever, and no other', async () => {
    await writing(3);
    const whole = readFileSync(path);
    const two = Buffer.byteLength(`${lineText(line(0))}\n${lineText(line(1))}\n`);
    for (const size of [two, two + 1, two + 10, two + 200, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, size));
      const file = await TraceFile.open(path);
      expect(file.cut).toBe(size - two);
      await file.append(line(9));
      await file.close();
      expect(lines().map((text) => (JSON.parse(text) as CommonTrace).id)).toEqual([
        'ligne.0',
        'ligne.1',
        'ligne.9',
      ]);
    }
    writeFileSync(path, whole.subarray(0, 30));
    const file = await TraceFile.open(path);
    expect(file.cut).toBe(30);
    await file.close();
    expect(statSync(path).size).toBe(0);
  });

  it.each([
    ['a file of something else', 'bonjour\n'],
    ['one without an end of line', 'mot de passe'],
    ['one that begins alike', '{"format":"traces-commun/1"}\n'],
    ['a good line followed by something else', `${lineText(plainLine)}\nautre`],
    ['a long text without an end', `{"format":"traces-commun/1",${' '.repeat(9_000)}`],
  ])('is not taken from %s, which stays as it was', async (_, content) => {
    writeFileSync(path, content);
    await expect(TraceFile.open(path)).rejects.toThrow(TraceFileFault);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('takes no line that a reader would refuse, and goes on', async () => {
    const file = await TraceFile.open(path);
    await expect(file.append({ ...plainLine, ej: 'x' })).rejects.toThrow('/ej forme inattendue');
    await file.append(plainLine);
    await file.close();
    expect(lines().map((text) => readLine(Buffer.from(text)).ok)).toEqual([true]);
  });

  it('stops where another writes in it, cuts it or takes it away: what is promised afterwards would not be kept', async () => {
    for (const meddle of [
      () => appendFileSync(path, `${lineText(line(7))}\n`),
      () => truncateSync(path, 5),
    ]) {
      rmSync(path, { force: true });
      const file = await TraceFile.open(path);
      await file.append(line(0));
      meddle();
      const waiting = [file.append(line(1)), file.append(line(2))];
      for (const one of waiting) await expect(one).rejects.toThrow('un seul processus écrit un fichier');
      await expect(file.append(line(3))).rejects.toThrow(TraceFileFault);
      await file.close();
    }
  });

  it('is closed once what is on its way is written', async () => {
    const file = await TraceFile.open(path);
    const promised = Array.from({ length: 20 }, (_, n) => file.append(line(n)));
    await file.close();
    await Promise.all(promised);
    expect(lines()).toHaveLength(20);
    await expect(file.append(line(21))).rejects.toThrow('est fermé');
  });

  it('is refused in a folder that is not there', async () => {
    await expect(TraceFile.open(join(folder, 'nulle', 'part'))).rejects.toThrow('ENOENT');
    expect(existsSync(join(folder, 'nulle'))).toBe(false);
  });
});
