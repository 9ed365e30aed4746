import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical-json.js';
import { type Service, SERVICES } from '../../../src/kernel/vocabulary.js';
import { type Beneficiaire, type Demande } from '../../../src/messages/types.js';
import { digest } from '../../../src/signing/sign-answer.js';
import { clc, del, idb, signed, sim } from '../../support/dossier-messages.js';
import { AMC, type Stage } from './stage.js';

const CANARIES = {
  nom: 'ZZCANARINOM',
  prenom: 'ZZCANARIPRENOM',
  ins: '185052810006991',
  ccam: 'ZZQX987',
  diagnostic: 'Z9876',
  dmt: '986',
} as const;
const TO = { numero: AMC.sound, typeConvention: 'RM', csr: '01' };

function person(beneficiaire: Beneficiaire): Beneficiaire {
  const { nom, prenom, ins: matricule } = CANARIES;
  return { ...beneficiaire, nom, prenom, ins: { matricule, oid: '1.2.250.1.213.1.4.10' } };
}

/** A request of each service with all that must stay at the gateway. */
const REQUESTS: Readonly<Record<Service, () => Demande>> = {
  IDB: () =>
    idb('D01', (m) => Object.assign(m, { amc: TO, beneficiaire: person(m.beneficiaire), delaiMs: 1_234 })),
  SIM: () =>
    sim('D05', (m) => {
      Object.assign(m, { amc: TO, beneficiaire: person(m.beneficiaire) });
      m.diagnosticPrincipal = CANARIES.diagnostic;
      m.sejour.disciplineMedicoTarifaire = CANARIES.dmt;
      m.actes = [{ code: CANARIES.ccam, regroupement: 'ADC', base: '150.00' }];
    }),
  CLC: () =>
    clc('D05', (m) => {
      Object.assign(m, { amc: TO, beneficiaire: person(m.beneficiaire) });
      m.diagnosticPrincipal = CANARIES.diagnostic;
      m.disciplineMedicoTarifaire = CANARIES.dmt;
      m.lignes[0]!.acte = { codeCcam: CANARIES.ccam };
    }),
  DEL: () =>
    del('D05', `CLC-${AMC.sound}-20260612-0123456789`, (m) => Object.assign(m, { amc: TO, delaiMs: 1_234 })),
};

/** What the process of an AMC is sent by the process of the gateway, byte for byte. */
export function minimisedRequests(stage: Stage): void {
  describe('what leaves for an AMC', () => {
    beforeEach(() => {
      stage.world.amc.recorded.length = 0;
    });

    it.each(SERVICES)('%s: the minimum, under the digests that the AMC signs', async (service) => {
      const message = REQUESTS[service]();
      const request = await signed(message, stage.world.sealOf('CH-A'));
      const reply = await stage.ask('CH-A', request);
      const { content } = await stage.evidence.prove(reply, request.body);
      expect(content).toMatchObject({ service });
      const bytes = Buffer.concat(stage.world.amc.recorded).toString('latin1');
      expect(bytes).toContain(message.idMessage);
      for (const [name, canary] of Object.entries(CANARIES)) expect(bytes.includes(canary), name).toBe(false);

      const { original, demande, requete } = stage.world.amc.lastQuestion ?? {};
      const jws = JSON.parse(request.body.toString()) as { signatures: [{ signature: string }] };
      const empreinte = digest(Buffer.from(JSON.stringify(message)));
      expect(original).toEqual({ empreinte, signature: jws.signatures[0].signature });
      expect(requete).toMatchObject({
        empreinte,
        transmis: { empreinte: digest(canonicalJson(demande)), correspondance: 'minimisation/1' },
      });
      expect(content['requete']).toEqual(requete);
    });
  });
}
