import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Turns folders of `src` into plain JavaScript under `target`, for tests that must kill a process of their own:
 * vitest's loader does not reach into child processes. Returns the folder that stands for `src`.
 */
export function transpile(folders: readonly string[], target: string): string {
  const source = join(PROJECT, 'src');
  const out = join(target, 'src');
  for (const folder of folders)
    for (const file of sources(join(source, folder))) {
      const to = join(out, relative(source, file)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(to), { recursive: true });
      const { code } = transformFileSync(file, {
        configFile: join(PROJECT, '.swcrc'),
        cwd: PROJECT,
        sourceMaps: false,
      });
      writeFileSync(to, code);
    }
  return out;
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts')) yield path;
  }
}
