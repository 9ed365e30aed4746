import { type Dossier } from '../map-dossier.js';

const ENTRY = '2026-10-19';
const DISCHARGE = '2026-10-22';

/**
 * A stay in medicine at 80 %, of a person and a hospital of the sample referentiel: a thousand euros a night, then the
 * forfait journalier of the day of discharge.
 */
export const EXPECTED_STAY: Dossier = stay(DISCHARGE, 3);

/** The same dossier once discharge came a day later. */
export const LONGER_STAY: Dossier = stay('2026-10-23', 4);

function stay(dateSortie: string, nights: number): Dossier {
  const lastNight = `2026-10-${18 + nights}`;
  const amounts = (one: number) => `${nights * one}.00`;
  return {
    id: 'SEJOUR-DEMO',
    etablissement: 'CH-A',
    beneficiaire: 'B07',
    contexte: 'SEJOUR',
    activite: 'MCOO',
    natureAssurance: '10',
    typeEtablissement: 'PUBLIC',
    dateEntree: ENTRY,
    dateSortie,
    lignes: [
      {
        ...{ code: 'PJ', dateDebut: ENTRY, dateFin: lastNight, quantite: nights, exoneration: '0' },
        ...{ montantFacture: amounts(1_000), baseAMO: amounts(1_000), tauxAMO: 80, montantAMO: amounts(800) },
        ...{ baseAMC: amounts(1_000), ticketModerateur: amounts(200) },
      },
      {
        ...{ code: 'FJA', dateDebut: dateSortie, dateFin: dateSortie, quantite: 1, exoneration: '0' },
        ...{ montantFacture: '23.00', baseAMO: '0.00', tauxAMO: 0, montantAMO: '0.00' },
        ...{ baseAMC: '0.00', ticketModerateur: '0.00', prixUnitaire: '23.00' },
      },
    ],
  };
}
