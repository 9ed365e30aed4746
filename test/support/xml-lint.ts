import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './transpile.js';

const DOCUMENT =
  /<((?:[A-Za-z][\w-]*:)?(?:Demande(?:Idb|Sim|Clc|Del|Annuaire)|Reponse(?:Idb|Sim|Clc|Del|Annuaire)Scellee|RefusScelle))[\s>].*<\/\1>/s;

/**
 * What `xmllint --schema openapi/xsd/roc.xsd` has against the documents that envelopes carry, bodies or details of faults:
 * its lines, none where all are valid. Throws where an envelope carries no document, or where there is no xmllint.
 */
export function schemaFaults(envelopes: readonly (readonly [name: string, xml: string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'roc-schema-'));
  try {
    const files = envelopes.map(([name, xml], at) => {
      const [document] = DOCUMENT.exec(xml) ?? [];
      if (document === undefined) throw new Error(`${name}: no document in ${xml.slice(0, 300)}`);
      const file = join(folder, `${at}-${name.replace(/[^\w.-]/g, '_')}.xml`);
      writeFileSync(file, document);
      return file;
    });
    const schema = join(PROJECT, 'openapi', 'xsd', 'roc.xsd');
    const ran = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
      encoding: 'utf8',
    });
    if (ran.error !== undefined) throw ran.error;
    const lines = ran.stderr.trim().split('\n');
    const verdicts = lines.filter((line) => / validates$/.test(line)).length;
    const faults = lines.filter((line) => / fails to validate$/.test(line));
    if (verdicts + faults.length !== files.length) throw new Error(ran.stderr.slice(0, 2_000));
    return faults.length === 0
      ? []
      : lines.filter((line) => !/ validates$/.test(line) && !/ fails to/.test(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
