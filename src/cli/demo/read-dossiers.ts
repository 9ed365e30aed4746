import { readFile } from 'node:fs/promises';
import { type Dossier, type DossierReferentiel, mapDossier } from '../map-dossier.js';

/** What is played, and under which name its files are written. */
export interface NamedDossier {
  readonly dossier: Dossier;
  /** Fit for a file name; the id itself wherever that is. */
  readonly stem: string;
}

const ZERO_ID = '00000000-0000-4000-8000-000000000000';

/**
 * Reads a file of dossiers and sees that each can be asked with this referentiel, before anything is started.
 * @throws Error naming the dossier and what is wrong (French, for who gave the file).
 */
export async function readDossiers(file: string, referentiel: DossierReferentiel): Promise<NamedDossier[]> {
  const dossiers = await readList(file);
  const taken = new Set<string>();
  return dossiers.map((dossier, position) => {
    if (typeof dossier?.id !== 'string' || dossier.id === '') {
      throw new Error(`${file} : le dossier n° ${position + 1} n'a pas d'id`);
    }
    try {
      mapDossier(dossier, referentiel, { idMessage: ZERO_ID, environnement: 'test', service: 'CLC' });
    } catch (error) {
      throw new Error(`${file}, dossier ${dossier.id} : ${(error as Error).message}`, { cause: error });
    }
    return { dossier, stem: freeStem(dossier.id, taken) };
  });
}

async function readList(file: string): Promise<Dossier[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} ne peut pas être lu (${error.code ?? error.message})`);
  });
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} n'est pas du JSON : ${(error as Error).message}`, { cause: error });
  }
  if (!Array.isArray(list)) throw new Error(`${file} doit contenir une liste de dossiers`);
  return list as Dossier[];
}

function freeStem(id: string, taken: Set<string>): string {
  const safe = id
    .replace(/[^\p{L}\p{N}._-]/gu, '-')
    .replace(/^\.+/, '-')
    .slice(0, 100);
  let stem = safe;
  for (let turn = 2; taken.has(stem.toLowerCase()); turn++) stem = `${safe}-${turn}`;
  taken.add(stem.toLowerCase());
  return stem;
}
