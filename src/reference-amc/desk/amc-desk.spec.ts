import { describe, expect, it } from 'vitest';
import { referentielWith } from '../../../test/fixtures/dossiers/bills.js';
import { CLOCK, engaged, feeStay, questionOf, UNTIL } from '../../../test/support/desk-world.js';
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
});
