/** The command line of `roc verify`, and the files it finds by itself beside an answer. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

export const VERIFY_USAGE = `Usage : roc verify FICHIER... [--requete FICHIER] [--confiance DOSSIER] [--json]
       roc verify CORPS --cachet VALEUR [--signature VALEUR] [--recu VALEUR] [...]

FICHIER    réponse en JWS General JSON (application/jose+json), ou en XML (enveloppe SOAP, ou document scellé seul)
CORPS      corps application/json, avec la valeur des en-têtes Roc-Cachet, Roc-Signature et Roc-Recu
--requete  la demande envoyée ; par défaut X.demande.jose.json, X.demande.json ou X.demande.xml à côté de X.reponse.*
--confiance  racine.pem, ac-organisations.pem, annuaire.pem, annuaire.jose.json, journaux.jose.json pour les reçus,
             et des *.crl pour la révocation ;
             par défaut ./confiance ou ../confiance à côté de la réponse

Niveau atteint : signe (assureur et passerelle), inclus (l'entrée figure dans un journal signé). Horodatage et témoins
viennent après la réponse : le dossier de preuve les porte (roc preuve).

Code de sortie : 0 la réponse tient, 1 elle ne tient pas, 2 on ne peut pas juger (le pire, s'il y en a plusieurs).
`;

export interface VerifyArguments {
  readonly files: readonly string[];
  readonly request?: string;
  readonly trustFolder?: string;
  readonly rocCachet?: string;
  readonly rocSignature?: string;
  readonly rocRecu?: string;
  readonly json: boolean;
}

/** The arguments, or undefined where they make no sense. */
export function readArguments(argv: readonly string[]): VerifyArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        requete: { type: 'string' },
        confiance: { type: 'string' },
        cachet: { type: 'string' },
        signature: { type: 'string' },
        recu: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    // One request or one pair of headers belongs to one answer.
    const single = values.requete ?? values.cachet ?? values.signature ?? values.recu;
    if (positionals.length === 0 || (single !== undefined && positionals.length > 1)) return undefined;
    if ((values.signature ?? values.recu) !== undefined && values.cachet === undefined) return undefined;
    return {
      files: positionals,
      json: values.json,
      ...(values.requete === undefined ? {} : { request: values.requete }),
      ...(values.confiance === undefined ? {} : { trustFolder: values.confiance }),
      ...(values.cachet === undefined ? {} : { rocCachet: values.cachet }),
      ...(values.signature === undefined ? {} : { rocSignature: values.signature }),
      ...(values.recu === undefined ? {} : { rocRecu: values.recu }),
    };
  } catch {
    return undefined;
  }
}

async function firstExisting(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await access(path);
      return path;
    } catch {
      // Not there: the next one.
    }
  }
  return undefined;
}

/** The request kept beside `X.reponse.jose.json`, if any. */
export async function requestBeside(file: string): Promise<string | undefined> {
  const name = basename(file);
  const stem = name.replace(/\.reponse(?:(?:\.jose)?\.json|\.xml)$/, '');
  if (stem === name) return undefined;
  const folder = dirname(file);
  const kinds = name.endsWith('.xml') ? ['xml'] : ['jose.json', 'json'];
  return firstExisting(kinds.map((kind) => join(folder, `${stem}.demande.${kind}`)));
}

export async function trustFolderBeside(file: string): Promise<string | undefined> {
  return firstExisting([join(dirname(file), 'confiance'), join(dirname(file), '..', 'confiance')]);
}
