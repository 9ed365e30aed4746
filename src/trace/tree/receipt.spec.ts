import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOG } from '../../../test/fixtures/tree/keys.js';
import { commitment, newSalt } from '../entry.js';
import { signCheckpoint } from './checkpoint.js';
import { Frontier } from './frontier.js';
import { parseLogProof } from './log-proof.js';
import { type Opening, verifyReceipt, writeReceipt } from './receipt.js';

const POLICY = { log: LOG.key };

/** What a writer does with a batch: grow, sign the head, give each entry its receipt. */
function receipts(before: number, openings: readonly Opening[]): string[] {
  const earlier = Array.from({ length: before }, () => newSalt());
  const { frontier } = Frontier.empty()
    .grow(earlier)
    .frontier.grow(openings.map(({ salt, bytes }) => commitment(salt, bytes)));
  const checkpoint = signCheckpoint(frontier.head, LOG.key, LOG.privateKey);
  return openings.map((opening, at) => {
    const hashes = frontier.inclusionProof(before + at);
    if (hashes === undefined) throw new Error('an entry of the batch is at the edge');
    return writeReceipt(opening, { index: before + at, hashes, checkpoint });
  });
}

const opening = (text: string): Opening => ({ salt: Buffer.from(newSalt()), bytes: Buffer.from(text) });

describe('the receipt of an entry', () => {
  it('opens the entry and proves it to be in the log', () => {
    fc.assert(
      fc.property(
        fc.nat(600),
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 70 }),
        (before, texts) => {
          const openings = texts.map(opening);
          for (const [at, receipt] of receipts(before, openings).entries()) {
            expect(verifyReceipt(Buffer.from(receipt), POLICY)).toMatchObject({
              ok: true,
              value: {
                opening: openings[at],
                index: before + at,
                checkpoint: { size: before + texts.length },
              },
            });
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is refused with any byte changed', () => {
    const [receipt = ''] = receipts(300, [opening('{"type":"recu"}')]);
    const bytes = Buffer.from(receipt);
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 2, 0x10, 0x40]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] as number) ^ bit;
        expect(verifyReceipt(changed, POLICY).ok, `${at}`).toBe(false);
      }
    }
  });

  it('does not hold for another entry or another salt', () => {
    const [receipt = ''] = receipts(3, [opening('{"montant":"10.00"}')]);
    const read = parseLogProof(Buffer.from(receipt));
    if (!read.ok || read.value.extra === undefined) throw new Error('unreadable');
    const put = (extra: Buffer): string =>
      receipt.replace(/^extra .*$/m, `extra ${extra.toString('base64')}`);
    const { extra } = read.value;
    const other = Buffer.concat([extra.subarray(0, 32), Buffer.from('{"montant":"90.00"}')]);
    const salted = Buffer.concat([newSalt(), extra.subarray(32)]);
    for (const forged of [other, salted]) {
      expect(verifyReceipt(Buffer.from(put(forged)), POLICY)).toEqual({
        ok: false,
        fault: 'racine-differente',
      });
    }
  });

  it('needs its opening', () => {
    const [receipt = ''] = receipts(3, [opening('{}')]);
    const without = receipt.replace(/^extra .*\n/m, '');
    expect(verifyReceipt(Buffer.from(without), POLICY)).toEqual({ ok: false, fault: 'ouverture-forme' });
    const saltOnly = receipt.replace(/^extra .*$/m, `extra ${Buffer.alloc(32).toString('base64')}`);
    expect(verifyReceipt(Buffer.from(saltOnly), POLICY)).toEqual({ ok: false, fault: 'ouverture-forme' });
    expect(() =>
      writeReceipt({ salt: Buffer.alloc(31), bytes: Buffer.of(1) }, { index: 0, hashes: [], checkpoint: '' }),
    ).toThrow(TypeError);
  });
});
