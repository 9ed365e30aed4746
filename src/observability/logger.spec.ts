import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger, describeDefect, type Logger } from './logger.js';

function logged(write: (logger: Logger) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().split('\n').filter(Boolean));
      done();
    },
  });
  write(createLogger(level, stream));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('lets fields of its list through and drops every other', () => {
    const fields = {
      code: 'quota-appelant',
      idMessage: 'x',
      nir: '199017500000153',
      nom: 'MARTIN',
      demande: { beneficiaire: { nir: '199017500000153' } },
      numeroAdherent: 'A-1',
    };
    const [line] = logged((logger) => logger.warn('refus', fields));
    expect(line).toMatchObject({ message: 'refus', code: 'quota-appelant', idMessage: 'x' });
    expect(Object.keys(line ?? {}).sort()).toEqual(['code', 'idMessage', 'level', 'message', 'time']);
    expect(JSON.stringify(line)).not.toMatch(/199017500000153|MARTIN|A-1/);
  });

  it('is one JSON line per event, at its level', () => {
    const lines = logged((logger) => {
      logger.info('un');
      logger.warn('deux');
      logger.error('trois');
    }, 'warn');
    expect(lines.map(({ message }) => message)).toEqual(['deux', 'trois']);
  });
});

describe('a defect', () => {
  it('is described by its class, code and place, never by its message', () => {
    const error = Object.assign(new TypeError('NIR 199017500000153'), { code: 'ERR_X' });
    const text = describeDefect(error);
    expect(text).toMatch(/^TypeError ERR_X /);
    expect(text).toMatch(/logger\.spec\.ts:\d+$/);
    expect(text).not.toContain('199017500000153');
  });

  it('is placed by its stack, not by a message that looks like one', () => {
    const text = describeDefect(new Error('no\n    at MARTIN (/secret/199017500000153:1:2)'));
    expect(text).toMatch(/^Error logger\.spec\.ts:\d+$/);
  });

  it('names the function it was thrown in', () => {
    function thrower(): unknown {
      return new RangeError('x');
    }
    expect(describeDefect(thrower())).toMatch(/^RangeError thrower logger\.spec\.ts:\d+$/);
  });

  it('that is no error says only what it is', () => {
    expect(describeDefect('199017500000153')).toBe('string');
    expect(describeDefect(undefined)).toBe('undefined');
  });
});
