import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Bill, billOf, readSealed } from '../../test/support/faults-load.js';
import { OTHER_EJ, PageRig } from '../../test/support/faults-page.js';
import { digest } from '../signing/sign-answer.js';

const of = (bill: Bill, kind: 'message' | 'reponse' = 'message') => ({
  kind,
  id: bill.message.idMessage,
  ej: bill.ej,
});

async function stateOf(rig: PageRig, bill: Bill): Promise<unknown> {
  const reply = await rig.lookUp(of(bill));
  expect(reply.status).toBe(200);
  return readSealed(reply).document['etat'];
}

describe('the state of a message', () => {
  it('is answered, sealed and traced', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    expect(await stateOf(rig, bill)).toBe('inconnu');
    await rig.send(bill);
    expect(await stateOf(rig, bill)).toBe('repondu');
    expect(rig.store.entries.at(-1)).toMatchObject({
      type: 'repondu',
      service: 'MESSAGES',
      issue: { statut: 200 },
    });
  });

  it('follows what became of it', async () => {
    const rig = new PageRig();
    const [busy, lost, refused, back] = ['D01', 'D01', 'D01', 'D01'].map((id) => billOf(id));
    if (busy === undefined || lost === undefined || refused === undefined || back === undefined)
      throw new Error();
    rig.refuse('sort-inconnu', 'maybe-sent');
    await rig.send(lost);
    rig.refuse('amc-en-erreur', 'maybe-sent');
    await rig.send(refused);
    rig.refuse('amc-injoignable', 'not-sent');
    await rig.send(back);
    rig.beforeAnswer.shut();
    const held = rig.send(busy);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await stateOf(rig, busy)).toBe('en-cours');
    rig.store.abandon();
    expect(await stateOf(rig, busy)).toBe('interrompu');
    rig.beforeAnswer.lift();
    await held;
    expect([await stateOf(rig, lost), await stateOf(rig, refused)]).toEqual(['sort-inconnu', 'refuse']);
    expect(await stateOf(rig, back)).toBe('inconnu');
  });

  it('is told to the hospital of the message only', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    await rig.send(bill);
    for (const kind of ['message', 'reponse'] as const) {
      const reply = await rig.lookUp(of(bill, kind), OTHER_EJ);
      expect(reply.status).toBe(403);
      expect(readSealed(reply).document['code']).toBe('ej-non-autorise');
    }
  });

  it('is asked by a UUID version 4', async () => {
    const reply = await new PageRig().lookUp({ kind: 'message', id: "1' OR 1=1", ej: '280009010' });
    expect(readSealed(reply).document).toMatchObject({ code: 'contrat-non-respecte', champ: '/id' });
  });
});

describe('a kept answer', () => {
  it('comes back byte for byte, marked as replayed', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    const first = readSealed(await rig.send(bill));
    const again = readSealed(await rig.lookUp(of(bill, 'reponse')));
    expect(again).toMatchObject({ payload: first.payload, signatures: first.signatures, rejeu: true });
    expect(rig.asked).toHaveLength(1);
  });

  it('is none where none was given', async () => {
    const rig = new PageRig();
    const reply = await rig.lookUp({ kind: 'reponse', id: randomUUID(), ej: '280009010' });
    expect(readSealed(reply).document['code']).toBe('route-inconnue');
  });
});

it('a published chain is found by its leaf, and no other', async () => {
  const rig = new PageRig();
  const reply = await rig.lookUp({ kind: 'certificat', x5tS256: digest('chaine') });
  expect(readSealed(reply).document).toMatchObject({ chaine: ['AAAA'] });
  const other = await rig.lookUp({ kind: 'certificat', x5tS256: digest('autre') });
  expect(readSealed(other).document['code']).toBe('route-inconnue');
});
