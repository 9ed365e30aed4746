import { describe, expect, it } from 'vitest';
import { type Configuration, ConfigurationError } from '../../src/config/configuration.js';
import { checkTimestampUrl } from '../../src/open-timestamps.js';

function configured(ROC_ENVIRONNEMENT: 'test' | 'production', ROC_HORODATAGE_URL: string): Configuration {
  return { ROC_ENVIRONNEMENT, ROC_HORODATAGE_URL } as Configuration;
}

describe('the address of a time-stamp authority', () => {
  it('is https in production, unless it is this machine', () => {
    for (const url of [
      'https://tsa.exemple.fr/',
      'http://127.0.0.1:8448/',
      'http://[::1]:8448/',
      'http://localhost/',
    ])
      expect(() => checkTimestampUrl(configured('production', url))).not.toThrow();
    for (const url of ['http://tsa.exemple.fr/', 'http://127.0.0.1.exemple.fr/', 'http://10.0.0.1/'])
      expect(() => checkTimestampUrl(configured('production', url))).toThrow(ConfigurationError);
    expect(() => checkTimestampUrl(configured('test', 'http://tsa.exemple.fr/'))).not.toThrow();
  });

  it('holds no password', () => {
    const url = 'https://client:secret@tsa.exemple.fr/';
    expect(() => checkTimestampUrl(configured('test', url))).toThrow(/pas de mot de passe/);
  });
});
