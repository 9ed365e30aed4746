import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { referentielWith } from '../../../test/fixtures/dossiers/bills.js';
import { CLOCK, engaged, feeStay, questionOf, UNTIL } from '../../../test/support/desk-world.js';
import { MemoryAmcBase } from '../base/memory-amc-base.js';
import { MemoryEngagementRegister } from '../register/adapters/memory-engagement-register.js';
import { AmcDesk } from './amc-desk.js';
import { memoryDesk } from './memory-desk.js';

describe('the desk', () => {
  it('engages nobody by an answer that its judge finds fault with', async () => {
    const desk = memoryDesk(referentielWith(), CLOCK);
    const [first, second] = [feeStay('DOSSIER-1', '2026-06-01', 3), feeStay('DOSSIER-1', '2026-06-01', 3)];
    expect(await desk.ask(questionOf('CLC', first), UNTIL, () => 'texte')).toEqual({
      kind: 'unfit',
      fault: 'texte',
    });
    // Nothing stands in the dossier: the next one takes nobody's place, and the first may come again.
    const { numero, ...given } = (await engaged(desk, second)).engagement;
    expect(given).not.toHaveProperty('remplace');
    expect((await engaged(desk, first)).engagement.remplace).toBe(numero);
  });

  it('gives an answer kept before only where its judge still finds it fit', async () => {
    const desk = memoryDesk(referentielWith(), CLOCK);
    const message = feeStay('DOSSIER-1', '2026-06-01', 3);
    await engaged(desk, message);
    expect(await desk.ask(questionOf('CLC', message), UNTIL, () => 'ancien')).toMatchObject({
      kind: 'unfit',
    });
  });

  it('gives the register no NIR, not even as file number, and the same key for the same one', async () => {
    const register = new MemoryEngagementRegister(CLOCK);
    const keys = vi.spyOn(register, 'decide');
    const personOf = (amc: string, { nir }: { nir: string }) =>
      createHash('sha256').update(`${amc}|${nir}`).digest();
    const desk = new AmcDesk({
      base: new MemoryAmcBase(referentielWith()),
      register,
      personOf,
      clock: CLOCK,
    });
    const nir = '2550699999999';
    for (const [dossier, from] of [
      [nir, '2026-06-01'],
      [nir, '2026-06-04'],
      ['DOSSIER-1', '2026-06-01'],
    ] as const)
      await desk.ask(questionOf('CLC', feeStay(dossier, from, 3)), UNTIL);
    const [first, second, plain] = keys.mock.calls.map(([{ keys: given }]) => given.dossier);
    expect(first).toMatch(/^nir-[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(plain).toBe('DOSSIER-1');
  });
});
