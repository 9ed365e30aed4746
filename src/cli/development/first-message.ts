import { randomUUID } from 'node:crypto';
import { NORM_VERSION } from '../../kernel/vocabulary.js';
import { type DemandeIdb } from '../../messages/types.js';

/** A participant's identifiers, as the referentiel and this installation name them. */
interface Asking {
  readonly finessJuridique: string;
  readonly finessGeographique: string;
}

/** A first IDB that an installation of the sample referentiel answers: an outpatient with open rights. */
export function firstMessage({ finessJuridique, finessGeographique }: Asking): DemandeIdb {
  return {
    versionNorme: NORM_VERSION,
    environnement: 'test',
    idMessage: randomUUID(),
    etablissement: { finessJuridique, finessGeographique },
    numeroDossier: 'PREMIER-APPEL',
    amc: { numero: '0099100011', typeConvention: 'RM', csr: '01' },
    beneficiaire: { nir: '185052809305623', dateNaissance: '19850512', rang: 1, numeroAdherent: 'TR108336' },
    contexte: 'ACE',
    soins: { dateDebut: '2026-06-09' },
  };
}
