import { describe, expect, it } from 'vitest';
import { parseJsonJws } from '../../../src/signing/jws.js';
import { generalJson } from '../../../src/signing/serialize-answer.js';
import { type Signer } from '../../../src/signing/signer.port.js';
import { idb, post, signed, unsigned } from '../../support/dossier-messages.js';
import { type Stage } from './stage.js';

const JOSE = 'application/jose+json';

export function signatureRefusals(stage: Stage): void {
  const seal = (): Signer => stage.world.sealOf('CH-A');

  /** The signed request with its protected header or payload exchanged. */
  const tampered = async (
    change: (jws: { payload: string; protected: string; signature: string }) => object,
  ) => {
    const { body } = await signed(idb('D01'), seal());
    const { payload, signatures } = JSON.parse(body.toString()) as {
      payload: string;
      signatures: { protected: string; signature: string; header: object }[];
    };
    const [one] = signatures;
    if (one === undefined) throw new Error('unsigned');
    const { header, ...rest } = one;
    return post('/roc/v1/idb', JSON.stringify({ header, ...change({ payload, ...rest }) }), JOSE);
  };

  describe('who signed', () => {
    it('unsigned where a signature is due', async () => {
      await stage.refused('signature-absente', 'CH-A', unsigned(idb('D01')));
    });

    it('unsigned where none is due: answered, and the trace says so', async () => {
      const message = idb(
        'D01',
        (m) => (m.etablissement = { finessJuridique: '990009417', finessGeographique: '990009425' }),
      );
      const reply = await stage.ask('DEV-E', unsigned(message));
      const { entry } = await stage.evidence.prove(reply);
      expect(reply.status).toBe(200);
      expect(entry.requete?.signature).toBe('non signee');
    });

    it('the content altered after it was signed', async () => {
      const request = await tampered((jws) => ({
        ...jws,
        payload: Buffer.from(`${Buffer.from(jws.payload, 'base64url').toString()} `).toString('base64url'),
      }));
      await stage.refused('signature-invalide', 'CH-A', request);
    });

    it("another's key under the hospital's certificate", async () => {
      const [own, other] = [seal(), stage.world.sealOf('CHU-C')];
      const forger: Signer = {
        alg: own.alg,
        certificate: own.certificate,
        x5c: own.x5c,
        sign: (input) => other.sign(input),
      };
      await stage.refused('signature-invalide', 'CH-A', await signed(idb('D01'), forger));
    });

    it("signed by another hospital's seal", async () => {
      await stage.refused(
        'signature-titulaire',
        'CH-A',
        await signed(idb('D01'), stage.world.sealOf('CHU-C')),
      );
    });

    it('an expired certificate', async () => {
      const hour = 3_600_000;
      const leaf = await stage.world.installation.authority.issue({
        ...{ profile: 'cachet', commonName: 'CH-A', structureId: '1280009010', organisation: 'CH-A' },
        ...{ notBefore: Date.now() - 48 * hour, notAfter: Date.now() - hour },
      });
      await stage.refused('signature-certificat', 'CH-A', await signed(idb('D01'), stage.world.signer(leaf)));
    });

    it('a certificate for connections, not for signing', async () => {
      await stage.refused(
        'signature-certificat',
        'CH-A',
        await signed(idb('D01'), stage.world.signer(stage.world.clientOf('CH-A'))),
      );
    });

    it('meant for another AMC', async () => {
      await stage.refused(
        'signature-audience',
        'CH-A',
        await signed(idb('D01'), seal(), { aud: 'urn:roc:amc:0099100037:IDB' }),
      );
    });

    it('stale, and of a time to come', async () => {
      await stage.refused('signature-perimee', 'CH-A', await signed(idb('D01'), seal(), { shift: -600 }));
      await stage.refused('signature-perimee', 'CH-A', await signed(idb('D01'), seal(), { shift: 600 }));
    });

    const withAlg = (alg: string, signature?: string) =>
      tampered((jws) => {
        const header = JSON.parse(Buffer.from(jws.protected, 'base64url').toString()) as object;
        const forged = Buffer.from(JSON.stringify({ ...header, alg })).toString('base64url');
        return { ...jws, protected: forged, ...(signature === undefined ? {} : { signature }) };
      });

    it.each(['none', 'HS256', 'ES384', 'RS256'])('alg %s', async (alg) => {
      await stage.refused('signature-algorithme', 'CH-A', await withAlg(alg));
    });

    it('alg none and no signature at all', async () => {
      await stage.refused('signature-illisible', 'CH-A', await withAlg('none', ''));
    });

    it('unreadable: in the header, in the envelope, twice', async () => {
      await stage.refused('signature-illisible', 'CH-A', {
        ...post('/roc/v1/idb', '{}'),
        headers: { accept: JOSE, 'content-type': 'application/json', 'roc-signature': 'abc' },
      });
      await stage.refused('signature-illisible', 'CH-A', post('/roc/v1/idb', '{"payload":"e30"}', JOSE));
      const { body } = await signed(idb('D01'), seal());
      const read = parseJsonJws(body, 'refuses');
      if (!read.ok) throw new Error(read.fault);
      const [one] = read.value.signatures;
      const twice = generalJson(Buffer.from(read.value.payload, 'base64url'), [one!, one!]);
      await stage.refused('signature-illisible', 'CH-A', post('/roc/v1/idb', twice, JOSE));
    });
  });
}
