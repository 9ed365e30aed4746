/**
 * `node test/conformance/tree-published.mjs MERKLE C2SP TESSERA`: runs the published vectors of others through our tree.
 * They are read where they are published and not copied in here; each argument is a git clone, bare or not:
 *
 *   MERKLE   github.com/transparency-dev/merkle, testdata/inclusion and testdata/consistency (Apache-2.0)
 *   C2SP     github.com/C2SP/C2SP, the example of signed-note.md (CC BY 4.0)
 *   TESSERA  github.com/transparency-dev/tessera, testdata/log: signed checkpoints, tiles, bundles (Apache-2.0)
 *
 * Needs `npm run build` first. Exit status 1 where one vector is judged otherwise than its authors say, or none was found.
 */
import { execFileSync } from 'node:child_process';
import { consistencyFault, inclusionFault, leafHash } from '../../dist/trace/tree/merkle.js';
import { readCheckpoint } from '../../dist/trace/tree/checkpoint.js';
import { Frontier } from '../../dist/trace/tree/frontier.js';
import { parseNote, parseVerifierKey, verifyNote } from '../../dist/trace/tree/note.js';

const git = (clone, ...args) => execFileSync('git', ['-C', clone, ...args], { maxBuffer: 64e6 });
const list = (clone, folder) =>
  git(clone, 'ls-tree', '-r', '--name-only', 'HEAD', folder).toString().trim().split('\n');
const show = (clone, path) => git(clone, 'show', `HEAD:${path}`);
const bytes = (text) => Buffer.from(text ?? '', 'base64');

/** Where we refuse on purpose what the vector lets through: its roots are words, not hashes of 32 bytes. */
const STRICTER = {
  'testdata/consistency/additional/sizes-are-equal-one-and-proof-is-empty.json': 'empreinte-longueur',
};

let wrong = 0;
function tally(name, outcomes) {
  const bad = outcomes.filter(({ good }) => !good);
  wrong += bad.length + (outcomes.length === 0 ? 1 : 0);
  console.log(`${name}: ${outcomes.length - bad.length} of ${outcomes.length}`);
  for (const { what } of bad) console.log(`  otherwise than published: ${what}`);
}

function key(text) {
  const read = parseVerifierKey(text);
  if (!read.ok) throw new Error(`${text}: ${read.fault}`);
  return read.value;
}

function vectors(clone, folder, faultOf) {
  return list(clone, folder).map((path) => {
    const vector = JSON.parse(show(clone, path).toString());
    const fault = faultOf(vector);
    const stricter = STRICTER[path];
    if (stricter !== undefined) console.log(`refused here for its own reason, ${stricter}: ${path}`);
    return {
      what: path,
      good: stricter === undefined ? (fault !== undefined) === vector.wantErr : fault === stricter,
    };
  });
}

function inclusion({ leafIdx, treeSize, leafHash: leaf, proof, root }) {
  return inclusionFault(
    { index: leafIdx, size: treeSize },
    bytes(leaf),
    (proof ?? []).map(bytes),
    bytes(root),
  );
}

function consistency({ size1, size2, root1, root2, proof }) {
  const [former, later] = [
    { size: size1, root: bytes(root1) },
    { size: size2, root: bytes(root2) },
  ];
  return consistencyFault(former, later, (proof ?? []).map(bytes));
}

function example(clone) {
  const text = show(clone, 'signed-note.md').toString();
  const [vkey] = /example\.com\/foo\+\S+/.exec(text) ?? [];
  const [note] = /This is an example message\.\n\n— example\.com\/foo \S+\n/.exec(text) ?? [];
  const read = parseNote(Buffer.from(note ?? ''));
  return [{ what: 'signed-note.md', good: read.ok && verifyNote(read.value, key(vkey ?? '')).ok }];
}

/** Every checkpoint of the log, each grown anew from the entries' bundle and compared with its signed root and its tile. */
function log(clone) {
  const script = show(clone, 'testdata/build_log.sh').toString();
  const vkey = key(/LOG_PUBLIC_KEY="([^"]+)"/.exec(script)?.[1] ?? '');
  const sizes = list(clone, 'testdata/log').flatMap((path) => /checkpoint\.(\d+)$/.exec(path)?.[1] ?? []);
  return sizes.map((size) => {
    const read = readCheckpoint(show(clone, `testdata/log/checkpoint.${size}`), vkey);
    if (!read.ok || read.value.size !== Number(size)) return { what: `checkpoint.${size}`, good: false };
    if (size === '0') return { what: 'checkpoint.0', good: Frontier.empty().root.equals(read.value.root) };
    const leaves = Buffer.concat(
      entries(show(clone, `testdata/log/tile/entries/000.p/${size}`)).map(leafHash),
    );
    const tile = show(clone, `testdata/log/tile/0/000.p/${size}`);
    const { root } = Frontier.restore(Number(size), [leaves]);
    return { what: `checkpoint.${size}`, good: leaves.equals(tile) && root.equals(read.value.root) };
  });
}

function entries(bundle) {
  const found = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at)) {
    found.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
  }
  return found;
}

const [merkle, c2sp, tessera] = process.argv.slice(2);
if (tessera === undefined) throw new Error('three clones are due, see the head of this file');
tally('inclusion', vectors(merkle, 'testdata/inclusion', inclusion));
tally('consistency', vectors(merkle, 'testdata/consistency', consistency));
tally('signed note', example(c2sp));
tally('log with checkpoints', log(tessera));
process.exitCode = wrong === 0 ? 0 : 1;
