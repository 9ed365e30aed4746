// @ts-check
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { MemoryAmcBase, memoryDesk, parseReferentiel } from 'roc-gateway/moteur';
import { demander } from '../operateur-p2/port-moteur.mjs';

/**
 * An operator's rights file of another age, behind the port: records of fixed width, one per membership, written anew
 * every night by a batch that knows nothing of ROC. The file stays the only source; only the question's own records
 * are read, at the moment of the question. Everything else (contracts, calculation, signature, TLS) is as before.
 *
 * | columns | content                | example                |
 * |---------|------------------------|------------------------|
 * | 1-15    | NIR with its key       | `161036717019986`      |
 * | 16-23   | birth date AAAAMMJJ    | `19610330`             |
 * | 24      | birth rank             | `1`                    |
 * | 25-44   | member number          | `HX-195445`            |
 * | 45-54   | AMC number             | `0099100037`           |
 * | 55-62   | first day of rights    | `20240101`             |
 * | 63-70   | last day of rights     | `20261231`             |
 * | 71      | local scheme, O or N   | `O`                    |
 * | 72-91   | contract               | `PREMIUM`              |
 * | 92-93   | CR LF                  |                        |
 */
const WIDTH = 93;
const FIELDS = /** @type {const} */ ({
  nir: [0, 15],
  dateNaissance: [15, 23],
  rang: [23, 24],
  numeroAdherent: [24, 44],
  amc: [44, 54],
  debut: [54, 62],
  fin: [62, 70],
  regimeLocal: [70, 71],
  contrat: [71, 91],
});

/** A record that is not as the table says: the batch went wrong, nobody's rights may be judged by it. */
class FichierInvalide extends Error {}

/**
 * @param {import('../operateur-p2/configuration.mjs').Configuration} configuration `referentiel` names a JSON file with
 *   `amc`, `contrats` and `droits`, the path of the rights file
 * @returns {import('../operateur-p2/port-moteur.mjs').Port}
 */
export default function creerPort({ referentiel: fichier }) {
  const { amc, contrats, droits } = JSON.parse(readFileSync(fichier, 'utf8'));
  const fichierDroits = resolve(dirname(fichier), droits);
  // Contracts are judged now, not at the first patient.
  const connu = parseReferentiel({ amc, contrats, beneficiaires: {} });
  const organismes = new MemoryAmcBase(connu);
  const numeros = [...connu.amc.keys()];
  /** @type {import('roc-gateway/moteur').AmcBase} */
  const base = {
    organisme: (numero) => organismes.organisme(numero),
    // One person's referentiel: the engine refuses whom it does not find there, in the catalogue's words.
    async adhesions(numero, identite) {
      const { nir, dateNaissance, rang } = identite;
      const records = chercher(fichierDroits, `${nir}${dateNaissance}${rang}`);
      const memberships = records.map(beneficiaireDe).filter((one) => one.amc === numero);
      const beneficiaires = Object.fromEntries(memberships.entries());
      const personne = new MemoryAmcBase(parseReferentiel({ amc, contrats, beneficiaires }));
      return personne.adhesions(numero, identite);
    },
  };
  const desk = memoryDesk(base, { now: () => Date.now() });
  return { amc: numeros, repondre: (message, echeance) => demander(desk, message, echeance) };
}

/**
 * The records that begin with the key. The batch sorts the file, so it is searched by halves: twenty reads for a
 * million people, and no copy of it in memory.
 * @param {string} chemin
 * @param {string} key NIR, birth date, rank: the first 24 columns
 */
function chercher(chemin, key) {
  const file = openSync(chemin, 'r');
  try {
    const { size } = fstatSync(file);
    if (size % WIDTH !== 0) throw new FichierInvalide('taille du fichier');
    const count = size / WIDTH;
    let [low, high] = [0, count];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (enregistrement(file, middle).slice(0, key.length) < key) low = middle + 1;
      else high = middle;
    }
    const records = [];
    for (let i = low; i < count; i++) {
      const record = enregistrement(file, i);
      if (!record.startsWith(key)) break;
      records.push(record);
    }
    return records;
  } finally {
    closeSync(file);
  }
}

/** @param {number} file @param {number} index */
function enregistrement(file, index) {
  const bytes = Buffer.alloc(WIDTH);
  readSync(file, bytes, 0, WIDTH, index * WIDTH);
  const record = bytes.toString('latin1');
  if (!record.endsWith('\r\n')) throw new FichierInvalide(`enregistrement ${index + 1}`);
  return record;
}

/** The record in the referentiel's words; the engine's reader judges every field. @param {string} record */
function beneficiaireDe(record) {
  const champ = (/** @type {keyof typeof FIELDS} */ nom) => record.slice(...FIELDS[nom]).trimEnd();
  const date = (/** @type {string} */ texte) => texte.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return {
    nir: champ('nir'),
    dateNaissance: champ('dateNaissance'),
    rang: Number(champ('rang')),
    numeroAdherent: champ('numeroAdherent'),
    amc: champ('amc'),
    droits: [date(champ('debut')), date(champ('fin'))],
    regimeLocal: champ('regimeLocal') === 'O',
    contrat: champ('contrat'),
  };
}
