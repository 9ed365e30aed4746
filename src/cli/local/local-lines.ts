/** The bill's lines as a hospital has them at hand: a CLC request, or only the members a calculation looks at. */
import { readFile } from 'node:fs/promises';
import { isCcam } from '../../messages/check-groupings.js';
import { type DemandeClc, type ReponseIdb } from '../../messages/types.js';
import { validateDemandeClc } from '../../messages/validate.js';
import { requestPayload } from '../../signing/answer-evidence.js';
import { isRecord } from '../../signing/jws.js';
import { parseJson } from '../../signing/scan-json.js';
import { UnusableAnswerFile } from '../sealed-answer-file.js';

/** What of a request, or of a case that is none yet, the calculation looks at. */
const LOOKED_AT = [
  'contexte',
  'activite',
  'natureAssurance',
  'typeEtablissement',
  'modeTraitement',
  'situationAMO',
  'dateEntree',
  'dateSortie',
  'lignes',
  'partsAnterieures',
] as const satisfies readonly (keyof DemandeClc)[];

/**
 * Reads the lines and lays them on the frame of the IDB exchange, so that the contract judges them as it would a CLC.
 * The frame's own members (message id, numbers) take no part in any amount. Dates of admission and discharge that are
 * left out are the first and the last day of the lines; context and activity default to outpatient care (ACE, MCOO).
 * @throws UnusableAnswerFile
 */
export async function readLocalLines(file: string, idb: ReponseIdb): Promise<DemandeClc> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) throw new UnusableAnswerFile(`${file} ne peut pas être lu`);
  const payload = requestPayload(bytes);
  const parsed = payload.ok ? parseJson(payload.value) : payload;
  if (!parsed.ok) throw new UnusableAnswerFile(`${file} : ${parsed.fault}`);
  const given = Array.isArray(parsed.value) ? { lignes: parsed.value as unknown[] } : parsed.value;
  if (!isRecord(given)) throw new UnusableAnswerFile(`${file} ne contient ni demande CLC, ni lignes`);
  const known = LOOKED_AT.filter((name) => given[name] !== undefined).map(
    (name) => [name, given[name]] as const,
  );
  const message = {
    ...frame(idb, given),
    ...datesOf(given['lignes']),
    ...Object.fromEntries<unknown>(known),
  };
  const valid = validateDemandeClc(message);
  if (!valid.ok) throw new UnusableAnswerFile(`${file} : ${valid.detail}`);
  return { ...valid.value, lignes: valid.value.lignes.map(folded) };
}

/** A CCAM code stands for its grouping code, as it does on its way to the insurer. */
function folded(ligne: DemandeClc['lignes'][number]): DemandeClc['lignes'][number] {
  const { code, regroupement } = ligne;
  return regroupement !== undefined && isCcam(code) ? { ...ligne, code: regroupement } : ligne;
}

function frame(
  idb: ReponseIdb,
  given: Readonly<Record<string, unknown>>,
): Partial<Record<keyof DemandeClc, unknown>> {
  const { requete, amc } = idb;
  return {
    versionNorme: idb.versionNorme,
    environnement: idb.environnement,
    idMessage: requete.idMessage,
    etablissement: { finessJuridique: requete.finessJuridique, finessGeographique: requete.finessJuridique },
    numeroDossier: 'CALCUL-LOCAL',
    periode: { numero: 1, derniere: true },
    amc: { numero: amc.numero, typeConvention: '00' },
    // The IDB answer does not repeat who the person is; a newborn is known by the date of birth alone.
    beneficiaire: { nir: '0'.repeat(15), dateNaissance: birthDate(given), rang: 1 },
    contexte: 'ACE',
    activite: 'MCOO',
  };
}

/** Of the request's beneficiary where the file is one; a date long past otherwise, which makes nobody a newborn. */
function birthDate({ beneficiaire }: Readonly<Record<string, unknown>>): unknown {
  return isRecord(beneficiaire) ? beneficiaire['dateNaissance'] : '19000101';
}

function datesOf(lignes: unknown): Partial<Record<'dateEntree' | 'dateSortie', string>> {
  if (!Array.isArray(lignes)) return {};
  const dates = lignes
    .flatMap((ligne) => (isRecord(ligne) ? [ligne['dateDebut'], ligne['dateFin']] : []))
    .filter((date) => typeof date === 'string')
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? {} : { dateEntree: first, dateSortie: last };
}
