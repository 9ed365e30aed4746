#!/usr/bin/env node
// Writes a development PKI into a folder, or brings the one that is there up to date: see README.md beside this file.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const KEY_ALGORITHMS = ['P-256', 'P-384', 'RSA-2048', 'RSA-3072'];
const USAGE = `Usage: node certs/make-development-pki.mjs [FOLDER] [--keys ${KEY_ALGORITHMS.join('|')}] [--leaves FILE]
FOLDER is var/pki where not given. Run "npm run build" first.`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keys: { type: 'string', default: 'P-256' },
      leaves: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length > 1 || !KEY_ALGORITHMS.includes(values.keys)) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const { openDevelopmentAuthority } = await library();
  const leaves = JSON.parse(
    await readFile(values.leaves ?? new URL('development-leaves.json', import.meta.url), 'utf8'),
  );
  const folder = resolve(positionals[0] ?? 'var/pki');
  const authority = await openDevelopmentAuthority(
    folder,
    { now: () => Date.now() },
    { keyAlgorithm: values.keys },
  );
  for (const [name, request] of Object.entries(leaves)) {
    const leaf = await authority.obtain(name, { keyAlgorithm: values.keys, ...request });
    console.log(`${name}\t${leaf.certificateFile}\t${leaf.x5tS256}`);
  }
  console.log(`listes de révocation\t${authority.crlFolder}`);
  return 0;
}

async function library() {
  try {
    return await import('../dist/pki/development-authority.js');
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') throw new Error(USAGE, { cause: error });
    throw error;
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
