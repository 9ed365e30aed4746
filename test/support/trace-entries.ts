import { createHash, randomUUID } from 'node:crypto';
import { type TraceEntry } from '../../src/trace/entry.js';
import { type Claim, type Conclusion, type FinalState } from '../../src/trace/trace-store.port.js';

export const EJ = '280009010';

/** A plausible entry; what a test is about is given. */
export function entry(given: Partial<TraceEntry> = {}): TraceEntry {
  return {
    v: 1,
    type: 'recu',
    idEchange: randomUUID(),
    horodatage: new Date().toISOString(),
    environnement: 'test',
    service: 'IDB',
    idMessage: randomUUID(),
    versionNorme: '1.0',
    appelant: {
      participant: 'CH-A',
      structure: `1${EJ}`,
      certificat: digest('certificat'),
      revocation: 'bonne',
    },
    etablissement: { ej: EJ, eg: '280009028' },
    amc: '0099100011',
    plateforme: 'P1',
    numeroDossier: 'D-0001',
    agent: null,
    beneficiaire: digest('pseudonyme'),
    requete: {
      methode: 'POST',
      chemin: '/roc/v1/idb',
      empreinte: digest('requete'),
      signature: 'signee',
      certificat: digest('certificat'),
      valeur: digest('signature').repeat(2),
    },
    issue: null,
    reponse: null,
    engagement: null,
    dureeMs: null,
    ...given,
  };
}

export function claimOf(received: TraceEntry, content = 'contenu'): Claim {
  return {
    ej: received.etablissement?.ej ?? EJ,
    idMessage: received.idMessage ?? '',
    contentDigest: digest(content),
    idEchange: received.idEchange,
  };
}

export function answered(received: TraceEntry): TraceEntry {
  return {
    ...received,
    type: 'repondu',
    horodatage: new Date().toISOString(),
    issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
    reponse: { empreinte: digest('reponse'), emetteur: digest('emetteur'), cachet: digest('cachet') },
    dureeMs: 12,
  };
}

export function conclusionOf(received: TraceEntry, etat: FinalState, answer: string | null): Conclusion {
  const { ej, idMessage, idEchange } = claimOf(received);
  return { ej, idMessage, idEchange, etat, sealedAnswer: answer === null ? null : Buffer.from(answer) };
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
