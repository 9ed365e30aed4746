/** Entries as a busy gateway writes them: 1.2 kB, of several hospitals, insurers and persons. */
import { createHash, randomUUID } from 'node:crypto';

const digest = (text) => createHash('sha256').update(text).digest('base64url');
const CERTIFICATE = digest('certificat');
export const HOSPITALS = Array.from({ length: 400 }, (_, n) => String(100_000_000 + n * 7_919));
export const INSURERS = Array.from({ length: 60 }, (_, n) => String(99_100_000 + n * 31).padStart(10, '0'));
const PERSONS = 200_000;

export const pseudonymOf = (n) => digest(`personne ${n % PERSONS}`);
export const engagementOf = (n) => `ENG-${String(n).padStart(12, '0')}`;

/** The entry number `n`; `time` in milliseconds since the Unix epoch. */
export function sampleEntry(n, time = Date.now()) {
  const ej = HOSPITALS[n % HOSPITALS.length];
  const clc = n % 3 === 0;
  return {
    ...{ v: 1, type: 'repondu', idEchange: randomUUID(), horodatage: new Date(time).toISOString() },
    ...{ environnement: 'test', service: clc ? 'CLC' : 'IDB', idMessage: randomUUID(), versionNorme: '1.0' },
    appelant: {
      participant: `ES-${n % HOSPITALS.length}`,
      structure: `1${ej}`,
      certificat: CERTIFICATE,
      revocation: 'bonne',
    },
    etablissement: { ej, eg: ej },
    ...{ amc: INSURERS[n % INSURERS.length], plateforme: 'P1', numeroDossier: `D-${n}` },
    agent: `agent-${n % 50}`,
    beneficiaire: pseudonymOf(n),
    requete: {
      ...{ methode: 'POST', chemin: '/roc/v1/clc', empreinte: digest(`q${n}`), signature: 'signee' },
      ...{ certificat: CERTIFICATE, valeur: digest(`s${n}`) + digest(`t${n}`) },
    },
    issue: { statut: 200, code: null, groupe: null, origine: 'amc' },
    reponse: { empreinte: digest(`r${n}`), emetteur: digest(`e${n}`), cachet: digest(`c${n}`) },
    ...{ engagement: clc ? engagementOf(n) : null, dureeMs: n % 900 },
  };
}
