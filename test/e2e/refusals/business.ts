import { describe, expect, it } from 'vitest';
import { OUTSIDE_AMC } from '../../../src/cli/development/organisations.js';
import { type Demande } from '../../../src/messages/types.js';
import { clc, del, idb, post, signed, sim } from '../../support/dossier-messages.js';
import { AMC, type Stage } from './stage.js';

const at = (numero: string, csr?: string) => ({
  numero,
  typeConvention: 'RM',
  ...(csr === undefined ? {} : { csr }),
});
/** Of no engagement. */
const UNKNOWN = 'CLC-0099100011-20260609-0000000000000000';
/** Line 2 of D05 is the forfait journalier: five days at 23.00. */
const FJ = 2;

/** Requests that are well formed and signed, and say something that is refused. */
const CASES: readonly (readonly [name: string, code: string, message: () => Demande])[] = [
  ['C2S', 'payeur-c2s', () => idb('D01', (m) => (m.couvertureParticuliere = 'C2S'))],
  ['AME', 'payeur-ame', () => clc('D01', (m) => (m.couvertureParticuliere = 'AME'))],
  ['detainee', 'payeur-detenu', () => idb('D01', (m) => (m.couvertureParticuliere = 'DETENU'))],
  ['C2S, before a stay', 'payeur-c2s', () => sim('D07', (m) => (m.couvertureParticuliere = 'C2S'))],
  ['AME, an engagement', 'payeur-ame', () => del('D07', UNKNOWN, (m) => (m.couvertureParticuliere = 'AME'))],
  ['anonymous stay', 'payeur-anonyme', () => idb('D01', (m) => (m.couvertureParticuliere = 'ANONYME'))],
  [
    'a payer outside the programme',
    'payeur-hors-roc',
    () => sim('D07', (m) => (m.amc = at(OUTSIDE_AMC.numero))),
  ],
  ['AMC not in the directory', 'amc-inconnue', () => idb('D01', (m) => (m.amc = at('0099999991')))],
  ['AMC before its adhesion', 'amc-pas-encore-roc', () => idb('D01', (m) => (m.amc = at(AMC.notYet)))],
  ['AMC after its adhesion', 'amc-sortie-roc', () => clc('D01', (m) => (m.amc = at(AMC.left)))],
  ['unknown convention', 'convention-inconnue', () => idb('D01', (m) => (m.amc.typeConvention = 'ZZ'))],
  ['unknown CSR', 'csr-inconnu', () => idb('D01', (m) => (m.amc.csr = '99'))],
  ['ambiguous CSR', 'csr-ambigu', () => idb('D01', (m) => (m.amc = at(AMC.twoRoutes)))],
  ['service not offered', 'service-non-offert', () => clc('D01', (m) => (m.amc = at(AMC.idbOnly, '01')))],
  ['estimate not offered', 'service-non-offert', () => sim('D07', (m) => (m.amc = at(AMC.idbOnly, '01')))],
  ['NIR with a wrong key', 'nir-invalide', () => idb('D01', (m) => (m.beneficiaire.nir = '185052809305624'))],
  [
    'INS with a wrong key',
    'ins-invalide',
    () =>
      idb('D01', (m) => (m.beneficiaire.ins = { matricule: '185052809305624', oid: '1.2.250.1.213.1.4.10' })),
  ],
  [
    'FINESS with a wrong key',
    'finess-invalide',
    () => idb('D01', (m) => (m.etablissement.finessGeographique = '280009029')),
  ],
  [
    'birth date of another age',
    'naissance-invalide',
    () => idb('D01', (m) => (m.beneficiaire.dateNaissance = '18000101')),
  ],
  ['a twin at the wrong rank', 'beneficiaire-inconnu', () => idb('D01', (m) => (m.beneficiaire.rang = 2))],
  [
    'member number unknown',
    'adherent-inconnu',
    () => clc('D01', (m) => (m.beneficiaire.numeroAdherent = 'INCONNU-1')),
  ],
  ['rights closed', 'droits-fermes', () => clc('D15')],
  [
    'discharge before admission',
    'dates-incoherentes',
    () => clc('D05', (m) => (m.dateSortie = '2026-05-01')),
  ],
  [
    'a line that ends before it begins',
    'dates-incoherentes',
    () => clc('D05', (m) => (m.lignes[FJ]!.dateFin = '2026-05-03')),
  ],
  [
    'a line out of the stay',
    'ligne-hors-sejour',
    () => clc('D05', (m) => (m.lignes[0]!.dateDebut = '2026-05-03')),
  ],
  [
    'a quantity that is not the days',
    'quantite-incoherente',
    () => clc('D05', (m) => (m.lignes[FJ]!.quantite = 4)),
  ],
  [
    'a price that is not the tariff',
    'tarif-incoherent',
    () =>
      clc('D05', (m) => Object.assign(m.lignes[FJ]!, { prixUnitaire: '24.00', montantFacture: '120.00' })),
  ],
  [
    'an amount that does not add up',
    'montant-incoherent',
    () => clc('D01', (m) => (m.lignes[0]!.ticketModerateur = '9.44')),
  ],
  [
    'an engagement to be replaced that nobody knows',
    'engagement-inconnu',
    () => clc('D01', (m) => (m.engagementRemplace = UNKNOWN)),
  ],
  ['an engagement to be withdrawn that nobody knows', 'engagement-inconnu', () => del('D01', UNKNOWN)],
  [
    'an act whose base is not what its own account gives',
    'base-incoherente',
    () => clc('D01', (m) => (m.lignes[0]!.acte = { decompte: { prixUnitaire: '31.00' } })),
  ],
  [
    'another environment',
    'environnement-incompatible',
    () => idb('D01', (m) => (m.environnement = 'production')),
  ],
  [
    'a version of the norm not served',
    'version-non-geree',
    () => idb('D01', (m) => (m.versionNorme = '9.0')),
  ],
  [
    'EG not of the EJ',
    'eg-non-rattache',
    () => idb('D01', (m) => (m.etablissement.finessGeographique = '350009122')),
  ],
  [
    'EJ of another',
    'ej-non-autorise',
    () =>
      idb(
        'D01',
        (m) => (m.etablissement = { finessJuridique: '350009114', finessGeographique: '350009122' }),
      ),
  ],
  ['an unknown field', 'contrat-non-respecte', () => idb('D01', (m) => Object.assign(m, { surprise: 1 }))],
  [
    'a day that does not exist',
    'contrat-non-respecte',
    () => idb('D01', (m) => (m.soins.dateDebut = '2026-02-30')),
  ],
  [
    'a message id that is no UUID version 4',
    'contrat-non-respecte',
    () => idb('D01', (m) => (m.idMessage = '018f0000-0000-7000-8000-000000000000')),
  ],
];

export function businessRefusals(stage: Stage): void {
  describe('what is asked', () => {
    it.each(CASES)('%s: %s', async (_name, code, message) => {
      const asked = message();
      const request = await signed(asked, stage.world.sealOf('CH-A'));
      const reply = await stage.ask('CH-A', request);
      const { content, entry } = await stage.evidence.refused(reply, code, request.body);
      expect(entry.requete?.signature).toBe('signee');
      if (content['origine'] === 'amc') expect(reply.body.toString()).toContain('"signatures"');
    });

    it('rights closed: IDB is an answer, signed by the AMC, that says so', async () => {
      const request = await signed(idb('D15'), stage.world.sealOf('CH-A'));
      const reply = await stage.ask('CH-A', request);
      const { content, entry } = await stage.evidence.prove(reply, request.body);
      expect(reply.status).toBe(200);
      expect(content).toMatchObject({ droits: { ouverts: false } });
      expect(entry).toMatchObject({ type: 'repondu', issue: { statut: 200, code: null } });
    });

    it('diverted payers, bad keys and unknown routes reach no AMC', async () => {
      const before = stage.world.amc.requests;
      const other = { numero: AMC.sound, typeConvention: 'RM', csr: '01' };
      for (const [code, change] of [
        ['payeur-c2s', { couvertureParticuliere: 'C2S' }],
        ['nir-invalide', { beneficiaire: { ...idb('D01').beneficiaire, nir: '185052809305624' } }],
        ['csr-inconnu', { amc: { ...other, csr: '99' } }],
      ] as const) {
        await stage.refused(
          code,
          'CH-A',
          await signed({ ...idb('D01'), amc: other, ...change }, stage.world.sealOf('CH-A')),
        );
      }
      expect(stage.world.amc.requests).toBe(before);
    });

    it('an operator of platforms may not ask for a hospital', async () => {
      const { structure, nom } = { structure: stage.operator.certificate.structureId ?? '', nom: 'P2' };
      const leaf = await stage.world.installation.authority.issue({
        profile: 'cachet',
        commonName: 'P2-CACHET',
        structureId: structure,
        organisation: nom,
      });
      await stage.refused(
        'role-non-autorise',
        stage.operator,
        await signed(idb('D01'), stage.world.signer(leaf)),
      );
    });

    it('hosted software asks for the hospital that mandates it, within the dates of its mandate, and for no other', async () => {
      const { client, seal } = stage.software;
      const signer = stage.world.signer(seal);
      const request = await signed(idb('D01'), signer);
      const reply = await stage.ask(client, request);
      const { entry } = await stage.evidence.prove(reply, request.body);
      expect(reply.status).toBe(200);
      expect(entry).toMatchObject({ type: 'repondu', requete: { signature: 'signee' } });
      expect(JSON.stringify(entry)).toContain(client.certificate.structureId);
      const as = (finessJuridique: string, finessGeographique: string) =>
        signed(
          idb('D01', (m) => (m.etablissement = { finessJuridique, finessGeographique })),
          signer,
        );
      await stage.refused('mandat-hors-dates', client, await as('670009216', '670009224'));
      await stage.refused('ej-non-autorise', client, await as('350009114', '350009122'));
      // A mandate lends no key: who calls signs.
      await stage.refused(
        'signature-titulaire',
        client,
        await signed(idb('D01'), stage.world.sealOf('CH-A')),
      );
    });

    it('a structure the directory does not know', async () => {
      await stage.refused('participant-inconnu', stage.stranger, post('/roc/v1/idb', '{}'));
    });

    it('such a structure that goes on and on: so many sealed refusals, then closed and counted', async () => {
      const connection = await stage.connect(stage.stranger);
      let answered = 0;
      while (answered < 100) {
        const reply = await connection.ask(post('/roc/v1/idb', '{}')).catch(() => undefined);
        if (reply === undefined) break;
        expect(reply.status).toBe(403);
        answered++;
      }
      expect(answered).toBeGreaterThan(40);
      expect(answered).toBeLessThanOrEqual(60);
      await expect(stage.ask(stage.stranger, post('/roc/v1/idb', '{}'))).rejects.toThrow();
      const counted = 'roc_hors_protocole_total{listener="exchange",nature="inconnu-trop-pressant"}';
      expect(await stage.world.metric(stage.gateway, counted)).toBe(2);
      await stage.refused('json-invalide', 'CH-A', post('/roc/v1/idb', '{'));
    });
  });
}
