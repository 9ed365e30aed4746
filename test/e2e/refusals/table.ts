import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../../src/kernel/refusal.js';
import { PROJECT } from '../../support/transpile.js';
import { schemaFaults } from '../../support/xml-lint.js';
import { type Stage } from './stage.js';

const TABLE = join(PROJECT, 'docs', 'refus.json');

/**
 * The documentation's table of refusals is what this run has seen, sealed and traced, on the socket.
 * `ROC_ECRIRE_REFUS=oui npx vitest run test/e2e/refusals.spec.ts && npm run docs:refus` writes it anew.
 */
export function refusalTable(stage: Stage): void {
  describe('the table of refusals', () => {
    it('every code of the catalogue was seen, sealed and traced', () => {
      const unseen = REFUSAL_CODES.filter((code) => !stage.evidence.refusals.has(code));
      expect(unseen).toEqual([]);
    });

    it('through both bindings the same refusals name the same fields', () => {
      expect(stage.inBoth.length).toBeGreaterThan(60);
      expect(stage.inBoth.filter(([, sameField]) => !sameField)).toEqual([]);
    });

    it('every envelope that was received follows the published schema, says xmllint', () => {
      const { envelopes } = stage.evidence;
      expect(envelopes.length).toBeGreaterThan(100);
      expect(schemaFaults(envelopes.map((xml, at) => [`${at}`, xml]))).toEqual([]);
    });

    it('docs/refus.json is what was seen', () => {
      const seen = [...stage.evidence.refusals.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
      const text = `${JSON.stringify(seen, null, 2)}\n`;
      if (process.env['ROC_ECRIRE_REFUS'] === 'oui') writeFileSync(TABLE, text);
      expect(JSON.parse(readFileSync(TABLE, 'utf8'))).toEqual(seen);
    });

    it('no technical log line holds a person, a path or a stack', () => {
      stage.evidence.expectCleanLogs();
    });
  });
}
