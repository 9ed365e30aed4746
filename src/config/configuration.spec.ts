import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  configurationSchema,
  readConfiguration,
  readMasterKey,
  retentionOf,
} from './configuration.js';

const SECRET = 'postgres://proprietaire:tres-secret@127.0.0.1/roc';

/** What has no default. */
function complete(): Record<string, string> {
  const required = Object.entries(configurationSchema.shape).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  return { ...Object.fromEntries(required.map(([name]) => [name, '/un/fichier'])), DATABASE_URL: SECRET };
}

function faultOf(environment: Record<string, string>): string {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return '';
}

describe('the configuration', () => {
  it('is complete by its defaults and what has none, and frozen', () => {
    const configuration = readConfiguration({ ...complete(), PATH: '/bin', HOME: undefined });
    expect(configuration).toMatchObject({ ROC_ENVIRONNEMENT: 'test', ROC_ROLES: ['gateway', 'console'] });
    expect(Object.isFrozen(configuration)).toBe(true);
    expect(configuration).not.toHaveProperty('PATH');
  });

  it('documents every variable', () => {
    for (const [name, field] of Object.entries(configurationSchema.shape)) {
      expect(field.description?.length ?? 0, name).toBeGreaterThan(10);
    }
  });

  it('refuses the start on an unknown variable of ours, by its name', () => {
    expect(faultOf({ ...complete(), ROC_QUOTA_DEFAULT: '5' })).toMatch(
      /ROC_QUOTA_DEFAULT : variable inconnue/,
    );
  });

  it('names every variable at fault and repeats no value', () => {
    const fault = faultOf({
      ...complete(),
      DATABASE_URL: '',
      ROC_PORT_ECHANGE: '70000',
      ROC_ROLES: 'roi-secret',
    });
    expect(fault).toMatch(/DATABASE_URL/);
    expect(fault).toMatch(/ROC_PORT_ECHANGE : valeur refusée/);
    expect(fault).toMatch(/ROC_ROLES/);
    expect(fault).not.toMatch(/70000|roi-secret/);
    const { ROC_TLS_CLE: _, ...without } = complete();
    expect(faultOf(without)).toMatch(/ROC_TLS_CLE : absente/);
    expect(faultOf(without)).not.toContain('tres-secret');
  });

  it.each([
    ['ROC_PORT_ECHANGE', '-1'],
    ['ROC_PORT_ECHANGE', '1.5'],
    ['ROC_QUOTA_DEFAUT', '0'],
    ['ROC_CONCURRENCE', 'beaucoup'],
    ['ROC_DISJONCTEUR_SEUIL', '101'],
    ['ROC_ENVIRONNEMENT', 'prod'],
    ['ROC_AVEC_PARENT', 'true'],
    ['ROC_CONSERVATION_DROITS_MOIS', '0'],
    ['ROC_CONSERVATION_REFUS_MOIS', '601'],
  ])('refuses %s=%s', (name, value) => {
    expect(faultOf({ ...complete(), [name]: value })).toContain(name);
  });
});

describe('retention', () => {
  it('is a number of months a class', () => {
    const configuration = readConfiguration({ ...complete(), ROC_CONSERVATION_DROITS_MOIS: '24' });
    expect(retentionOf(configuration)).toEqual({ droits: 24, engagements: 132, refus: 36, evenements: 132 });
  });

  it('keeps events at least as long as what they are about', () => {
    const configuration = readConfiguration({ ...complete(), ROC_CONSERVATION_EVENEMENTS_MOIS: '131' });
    expect(() => retentionOf(configuration)).toThrow(/ROC_CONSERVATION_EVENEMENTS_MOIS/);
  });
});

describe('the master key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roc-cle-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (content: string | Buffer): string => {
    const path = join(folder, 'cle');
    writeFileSync(path, content);
    return path;
  };

  it('is 32 bytes, raw or in hexadecimal', () => {
    const key = Buffer.alloc(32, 0xa7);
    expect(readMasterKey(file(key))).toEqual(key);
    expect(readMasterKey(file(`${key.toString('hex')}\n`))).toEqual(key);
  });

  it.each(['', 'abcd', 'a'.repeat(63), 'z'.repeat(64), Buffer.alloc(31)])('is not %j', (content) => {
    expect(() => readMasterKey(file(content))).toThrow(ConfigurationError);
  });
});
