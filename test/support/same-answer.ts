import { expect } from 'vitest';

interface Answered {
  readonly rejeu?: boolean;
  readonly recu: string;
}

/** The opened entry and its rank: what a receipt is about. Its checkpoint may be a later one of the same log. */
export function subjectOf(receipt: string): string {
  const [, extra = '', index = ''] = receipt.split('\n');
  expect([extra.slice(0, 6), index.slice(0, 6)]).toEqual(['extra ', 'index ']);
  return `${extra}\n${index}`;
}

/** A replay: the first answer's bytes and signatures, marked, with a receipt of the same entry. */
export function expectReplay(again: Buffer, first: Buffer): void {
  const { rejeu, recu, ...proof } = JSON.parse(again.toString()) as Answered;
  const { recu: firstReceipt, ...firstProof } = JSON.parse(first.toString()) as Answered;
  expect(rejeu).toBe(true);
  expect(proof).toEqual(firstProof);
  expect(subjectOf(recu)).toBe(subjectOf(firstReceipt));
}
