import { readFileSync } from 'node:fs';

/** The parts of a referentiel that an installation needs: who exists. The engine reads the rest itself. */
export interface SampleReferentiel {
  readonly etablissements: Readonly<
    Record<
      string,
      { readonly finessJuridique: string; readonly finessGeographique: string; readonly type: string }
    >
  >;
  readonly amc: Readonly<
    Record<
      string,
      {
        readonly nom: string;
        readonly typeConvention: string;
        readonly csr: string;
        readonly plateforme: string;
      }
    >
  >;
}

/** Reads a referentiel of the samples' form. Throws where the file is absent or not of that form. */
export function readSampleReferentiel(path: string): SampleReferentiel {
  const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<SampleReferentiel>;
  if (value.etablissements === undefined || value.amc === undefined) {
    throw new Error(`référentiel sans établissements ou sans AMC : ${path}`);
  }
  return { etablissements: value.etablissements, amc: value.amc };
}
