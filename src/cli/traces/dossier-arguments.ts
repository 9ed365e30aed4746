/** The command lines of `roc traces effacer-dossier` and `roc traces corps`. */
import { parseArgs } from 'node:util';
import { isFiness, isUuidV4, paddedAmcNumber } from '../../kernel/identifiers.js';
import { type DossierName } from '../../trace/bodies/body-store.port.js';

export const ERASURE_USAGE = `Usage : roc traces effacer-dossier --ej FINESS --amc NUMERO --dossier NUMERO [--json]
        roc traces effacer-dossier --ej FINESS --amc NUMERO --dossier NUMERO
            --executer --motif MOTIF --approbateur NOM [--attente SECONDES] [--json]

Efface les demandes et réponses gardées d’un dossier (ROC_CORPS_CONSERVES) : sa clé est détruite, ce qu’elle chiffre ne se
lit plus. Sans --executer, dit seulement ce qui en est gardé. Les entrées du journal restent.

--executer     efface : d’abord une entrée du journal, écrite par la passerelle, puis la destruction de la clé. Ce qu’un
               arrêt a laissé en chemin est repris
--motif        pourquoi, tel que le journal le dira pour toujours (ni numéro, ni NIR)
--approbateur  qui approuve, tel que le journal le dira pour toujours (ni numéro, ni NIR)
--attente      secondes accordées à la passerelle pour inscrire l’effacement ; par défaut 90
--json         une ligne JSON

Variables : ROC_CLE_MAITRE ; DATABASE_URL, l’URL du rôle de purge ou celle du propriétaire.
Code de sortie : 0 fait, ou dit ; 1 refusé (dossier-inconnu : rien n’en est gardé) ; 2 impossible (arguments, base) ;
3 à relancer : la passerelle n’a pas encore inscrit l’effacement.
`;

export const BODY_USAGE = `Usage : roc traces corps ID --sortie DOSSIER

Écrit la demande et la réponse gardées d’un échange : ID.demande.jose.json et ID.reponse.jose.json, que « roc preuve exporter »
prend par --requete et --reponse ; ID.demande.xml et ID.reponse.xml pour un échange en SOAP. Ce sont des données de santé.

Variables : DATABASE_URL, l’URL du propriétaire ; ROC_CLE_MAITRE.
Code de sortie : 0 écrites ; 1 pas lisibles (corps-non-conserve, dossier-efface, corps-illisible) ; 2 impossible.
`;

export interface ErasureArguments {
  readonly dossier: DossierName;
  readonly execute: boolean;
  readonly motive: string;
  readonly approver: string;
  readonly waitMs: number;
  readonly json: boolean;
}

/** Undefined where the command line is not one of ours. */
export function readErasureArguments(argv: readonly string[]): ErasureArguments | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ej: { type: 'string' },
        amc: { type: 'string' },
        dossier: { type: 'string' },
        executer: { type: 'boolean', default: false },
        motif: { type: 'string' },
        approbateur: { type: 'string' },
        attente: { type: 'string', default: '90' },
        json: { type: 'boolean', default: false },
      },
    });
    const { ej = '', dossier: numeroDossier = '', executer: execute, motif, approbateur } = values;
    const amc = paddedAmcNumber(values.amc ?? '');
    if (!isFiness(ej) || amc === undefined || numeroDossier === '') return undefined;
    // A reason or an approver without an erasure would be believed to have led to one.
    if (execute !== (motif !== undefined) || execute !== (approbateur !== undefined)) return undefined;
    if (!/^\d{1,4}$/.test(values.attente)) return undefined;
    return {
      ...{ dossier: { ej, amc, numeroDossier }, execute, motive: motif ?? '', approver: approbateur ?? '' },
      ...{ waitMs: Number(values.attente) * 1_000, json: values.json },
    };
  } catch {
    return undefined;
  }
}

/** Undefined likewise. */
export function readBodyArguments(
  argv: readonly string[],
): { readonly idEchange: string; readonly folder: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { sortie: { type: 'string' } },
      allowPositionals: true,
    });
    const [idEchange = '', ...more] = positionals;
    const { sortie: folder } = values;
    if (more.length > 0 || !isUuidV4(idEchange) || folder === undefined || folder === '') return undefined;
    return { idEchange, folder };
  } catch {
    return undefined;
  }
}
