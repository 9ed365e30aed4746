import { describe, expect, it } from 'vitest';
import { LOG, testKey } from '../../../test/fixtures/tree/keys.js';
import { parseCheckpoint, readCheckpoint, signCheckpoint, writeCheckpoint } from './checkpoint.js';
import { EMPTY_ROOT } from './merkle.js';
import { signNote } from './note.js';

const HEAD = { size: 20_852_163, root: Buffer.alloc(32, 0xab) };
const TEXT = writeCheckpoint(LOG.key.name, HEAD);
const [, , ROOT = ''] = TEXT.split('\n');

const fault = (text: string): string => {
  const read = parseCheckpoint(text);
  return read.ok ? 'lu' : read.fault;
};

describe('a checkpoint (C2SP tlog-checkpoint)', () => {
  it('is origin, size and root, a line each', () => {
    expect(TEXT).toBe(`roc.exemple.fr/journal/1\n20852163\n${'q6ur'.repeat(10)}q6s=\n`);
    expect(parseCheckpoint(TEXT)).toEqual({
      ok: true,
      value: { origin: LOG.key.name, ...HEAD, extensions: [] },
    });
  });

  it('is opened with the key of its log', () => {
    const note = signCheckpoint(HEAD, LOG.key, LOG.privateKey);
    expect(readCheckpoint(Buffer.from(note), LOG.key)).toMatchObject({ ok: true, value: HEAD });
    expect(readCheckpoint(Buffer.from(note), testKey('note', 'autre').key)).toEqual({
      ok: false,
      fault: 'signature-absente',
    });
  });

  it('of another origin is refused, though the key signed it', () => {
    const note = signNote(writeCheckpoint('roc.exemple.fr/journal/2', HEAD), LOG.key, LOG.privateKey);
    expect(readCheckpoint(Buffer.from(note), LOG.key)).toEqual({ ok: false, fault: 'origine-differente' });
  });

  it('is no other text that the key signed', () => {
    const note = signNote('bonjour\n', LOG.key, LOG.privateKey);
    expect(readCheckpoint(Buffer.from(note), LOG.key)).toEqual({
      ok: false,
      fault: 'point-de-controle-forme',
    });
  });

  it('has one spelling of its size', () => {
    for (const size of ['', '01', '-1', '+1', '1.0', '1 ', '9007199254740992', 'a']) {
      expect(fault(`o\n${size}\n${ROOT}\n`), size).toBe('point-de-controle-forme');
    }
  });

  it('has one spelling of its root, and 32 bytes of it', () => {
    expect(fault(`o\n1\n${ROOT.replace('6s=', '6t=')}\n`)).toBe('base64-non-canonique');
    expect(fault(`o\n1\n${ROOT.slice(0, -1)}\n`)).toBe('base64-non-canonique');
    expect(fault(`o\n1\nq6ur\n`)).toBe('base64-non-canonique');
  });

  it('has three lines at least, none empty', () => {
    for (const text of [
      '',
      '\n',
      'o\n1\n',
      `o\n1\n${ROOT}`,
      `\n1\n${ROOT}\n`,
      `o\n1\n${ROOT}\n\n`,
      `o\n1\n${ROOT}\n\nx\n`,
    ]) {
      expect(fault(text), text).not.toBe('lu');
    }
  });

  it('may carry extension lines of others, and is written without', () => {
    expect(parseCheckpoint(`o\n1\n${ROOT}\nune\ndeux\n`)).toMatchObject({
      ok: true,
      value: { extensions: ['une', 'deux'] },
    });
    expect(TEXT.split('\n')).toHaveLength(4);
  });

  it('of an empty tree has the root of the empty tree', () => {
    expect(fault(writeCheckpoint('o', { size: 0, root: EMPTY_ROOT }))).toBe('lu');
    expect(fault(writeCheckpoint('o', { size: 0, root: HEAD.root }))).toBe('racine-differente');
  });

  it('is not written of what it cannot hold', () => {
    expect(() => writeCheckpoint('', HEAD)).toThrow(TypeError);
    expect(() => writeCheckpoint('a\nb', HEAD)).toThrow(TypeError);
    expect(() => writeCheckpoint('o', { size: 1, root: Buffer.alloc(31) })).toThrow(TypeError);
  });
});
