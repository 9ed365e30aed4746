import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { billOf, readSealed } from '../../test/support/faults-load.js';
import { PageRig } from '../../test/support/faults-page.js';

const HEADERS = { signature: 'e30..AAAA' };

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await turn();
}

/** Whether a promise is settled by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  await settle();
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

function codeOf(reply: { readonly body: Buffer }): unknown {
  return readSealed(reply).document['code'];
}

const typesOf = (rig: PageRig): string[] => rig.store.entries.map(({ type }) => type);

describe('the order of one exchange', () => {
  it('asks the AMC only once entry 1 is durable', async () => {
    const rig = new PageRig();
    rig.store.beforeReceived.shut();
    const reply = rig.send(billOf('D01'));
    await settle();
    expect(rig.asked).toEqual([]);
    rig.store.beforeReceived.lift();
    expect((await reply).status).toBe(200);
    expect(rig.asked).toHaveLength(1);
  });

  it('replies only once entry 2 is durable', async () => {
    const rig = new PageRig();
    rig.store.beforeConcluded.shut();
    const reply = rig.send(billOf('D01'));
    expect(await isDone(reply)).toBe(false);
    expect(typesOf(rig)).toEqual(['recu']);
    rig.store.beforeConcluded.lift();
    const reading = readSealed(await reply);
    expect(typesOf(rig)).toEqual(['recu', 'repondu']);
    expect(rig.store.entries[1]).toMatchObject({
      idEchange: reading.idEchange,
      reponse: { empreinte: reading.empreinte, cachet: reading.cachet },
    });
  });

  it('replies to a refusal only once its entry is durable', async () => {
    const rig = new PageRig({ signatureDue: true });
    rig.store.beforeConcluded.shut();
    const reply = rig.send(billOf('D01'));
    expect(await isDone(reply)).toBe(false);
    rig.store.beforeConcluded.lift();
    expect(codeOf(await reply)).toBe('signature-absente');
    expect(typesOf(rig)).toEqual(['refuse']);
  });

  it('replies nothing where the entry is not known to be durable', async () => {
    const rig = new PageRig();
    await rig.store.close();
    await expect(rig.send(billOf('D01'))).rejects.toThrow('trace store unavailable');
    expect(rig.asked).toEqual([]);
  });
});

describe('one message id', () => {
  it('is answered again byte for byte, and asked once', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    const [first, again] = [readSealed(await rig.send(bill)), readSealed(await rig.send(bill))];
    expect(rig.asked).toEqual([`280009010:${bill.message.idMessage}`]);
    expect(again).toMatchObject({ payload: first.payload, signatures: first.signatures, rejeu: true });
    expect(typesOf(rig)).toEqual(['recu', 'repondu', 'recu', 'rejeu']);
  });

  it('waits for the first attempt in flight', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    rig.beforeAnswer.shut();
    const both = [rig.send(bill), rig.send(bill)];
    await settle();
    rig.beforeAnswer.lift();
    const [one, two] = (await Promise.all(both)).map(readSealed);
    expect(rig.asked).toHaveLength(1);
    expect(two?.signatures).toEqual(one?.signatures);
  });

  it('is refused for another content, after and during the first', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    const other = { ...bill, message: { ...bill.message, numeroDossier: 'AUTRE' } };
    rig.beforeAnswer.shut();
    const first = rig.send(bill);
    await settle();
    expect(codeOf(await rig.send(other))).toBe('message-id-reutilise');
    rig.beforeAnswer.lift();
    expect((await first).status).toBe(200);
    const reply = await rig.send(other);
    expect([reply.status, codeOf(reply)]).toEqual([409, 'message-id-reutilise']);
    expect(rig.asked).toHaveLength(1);
  });

  it('is given back where nothing left for the AMC, and the next attempt is executed', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    rig.refuse('amc-injoignable', 'not-sent');
    expect(codeOf(await rig.send(bill))).toBe('amc-injoignable');
    rig.answerAgain();
    expect((await rig.send(bill)).status).toBe(200);
    expect(rig.asked).toHaveLength(2);
  });

  it.each(['amc-injoignable', 'sort-inconnu'] as const)(
    'keeps the refusal %s where something may have left',
    async (code) => {
      const rig = new PageRig();
      const bill = billOf('D01');
      rig.refuse(code, 'maybe-sent');
      const first = readSealed(await rig.send(bill));
      rig.answerAgain();
      const again = readSealed(await rig.send(bill));
      expect(again).toMatchObject({ payload: first.payload, rejeu: true });
      expect(rig.asked).toHaveLength(1);
    },
  );

  it('is not engaged again after a defect of ours', async () => {
    const rig = new PageRig();
    const bill = billOf('D01');
    rig.answer = () => Promise.reject(new Error('defect'));
    const reply = await rig.send(bill);
    expect([reply.status, codeOf(reply)]).toEqual([500, 'erreur-interne']);
    rig.answerAgain();
    expect(codeOf(await rig.send(bill))).toBe('erreur-interne');
    expect(rig.asked).toHaveLength(1);
  });
});

describe('who may say this', () => {
  it('an unsigned request is refused where a signature is due', async () => {
    const reply = await new PageRig({ signatureDue: true }).send(billOf('D01'));
    expect([reply.status, codeOf(reply)]).toEqual([403, 'signature-absente']);
  });

  it('the bill’s EJ must be the certificate’s', async () => {
    const rig = new PageRig();
    const bill = billOf('D13');
    const message = { ...bill.message, amc: billOf('D01').message.amc };
    expect(codeOf(await rig.send({ ...bill, message }))).toBe('ej-non-autorise');
    expect(rig.asked).toEqual([]);
  });

  it('the EG must belong to the EJ', async () => {
    const rig = new PageRig({ ownsEg: false });
    expect(codeOf(await rig.send(billOf('D01')))).toBe('eg-non-rattache');
    expect(rig.asked).toEqual([]);
  });

  it('a revoked certificate is refused at the next request of its connection', async () => {
    const rig = new PageRig();
    expect((await rig.send(billOf('D01'))).status).toBe(200);
    rig.revocation = 'revoquee';
    expect(codeOf(await rig.send(billOf('D01')))).toBe('certificat-revoque');
  });

  it('a signer whose revocation is not known today engages nobody', async () => {
    const rig = new PageRig({ signatureDue: true, signerRevocation: 'perimee' });
    expect(codeOf(await rig.send(billOf('D01'), HEADERS))).toBe('revocation-perimee');
    expect((await new PageRig({ signatureDue: true }).send(billOf('D01'), HEADERS)).status).toBe(200);
  });
});

describe('saturation', () => {
  it('a caller over its quota is refused, sealed and traced, with the name of the quota', async () => {
    const rig = new PageRig({ quota: { requetes: 1, fenetreSecondes: 60 } });
    expect((await rig.send(billOf('D01'))).status).toBe(200);
    const reply = await rig.send(billOf('D01'));
    expect([reply.status, codeOf(reply)]).toEqual([429, 'quota-appelant']);
    expect(reply.headers['ratelimit']).toMatch(/^"appelant";r=0;t=\d+$/);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(typesOf(rig)).toEqual(['recu', 'repondu', 'refuse']);
  });

  it('an AMC’s quota is shared by its callers and refuses before anything leaves', async () => {
    const rig = new PageRig({ quotaOfAmc: { requetes: 1, fenetreSecondes: 60 } });
    expect((await rig.send(billOf('D01'))).status).toBe(200);
    const bill = billOf('D01');
    expect(codeOf(await rig.send(bill))).toBe('quota-amc');
    expect(rig.asked).toHaveLength(1);
  });

  it('gives its place back, whatever becomes of the exchange', async () => {
    const rig = new PageRig({ atOnce: 1 });
    rig.beforeAnswer.shut();
    const held = rig.send(billOf('D01'));
    await settle();
    expect(codeOf(await rig.send(billOf('D01')))).toBe('surcharge');
    rig.beforeAnswer.lift();
    expect((await held).status).toBe(200);
    expect(codeOf(await rig.send(billOf('D01'), { contentType: 'text/xml' }))).toBe('type-contenu-refuse');
    expect((await rig.send(billOf('D01'))).status).toBe(200);
  });
});
