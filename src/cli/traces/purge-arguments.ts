/** The command line of `roc traces purger`. */
import { parseArgs } from 'node:util';
import { ENTRY_CLASSES, type EntryClass } from '../../trace/retention/record-class.js';

export const PURGE_USAGE = `Usage : roc traces purger [--classe CLASSE] [--mois AAAA-MM] [--json]
        roc traces purger --executer --approbateur NOM [--classe CLASSE] [--mois AAAA-MM] [--attente SECONDES] [--json]
        roc traces purger --url

Sans --executer, dit seulement ce dont la durée de conservation est passée : mois, classe, rangs, nombre d’entrées.

--executer     supprime : chaque suppression est d’abord une entrée du journal, écrite par la passerelle, puis
               l’effacement. Ce qu’un arrêt a laissé en chemin est repris avant le reste
--approbateur  qui approuve, tel que le journal le dira pour toujours (ni numéro, ni NIR)
--classe       ${ENTRY_CLASSES.join(', ')} ; par défaut toutes
--mois         ce mois seulement
--attente      secondes accordées à la passerelle pour inscrire une suppression ; par défaut 90
--url          dit l’URL du rôle de purge, qui ne peut rien d’autre : à donner à une tâche planifiée
--json         une ligne JSON par suppression

Variables : DATABASE_URL, l’URL du rôle de purge ; ou celle du propriétaire, avec ROC_CLE_MAITRE.
Code de sortie : 0 fait, ou rien à faire ; 1 refusé, ou ce qui s’y trouve n’est plus ce qui était annoncé ;
2 impossible (arguments, base) ; 3 à relancer : la passerelle n’a pas encore inscrit la suppression, ou la trace est occupée.
`;

export interface PurgeArguments {
  readonly execute: boolean;
  readonly approver: string;
  readonly classe: EntryClass | undefined;
  readonly month: string | undefined;
  readonly waitMs: number;
  readonly url: boolean;
  readonly json: boolean;
}

/** Undefined where the command line is not one of ours. */
export function readPurgeArguments(argv: readonly string[]): PurgeArguments | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        executer: { type: 'boolean', default: false },
        approbateur: { type: 'string' },
        classe: { type: 'string' },
        mois: { type: 'string' },
        attente: { type: 'string', default: '90' },
        url: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const classe = ENTRY_CLASSES.find((one) => one === values.classe);
    const month = values.mois;
    if (values.classe !== undefined && classe === undefined) return undefined;
    if (month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return undefined;
    if (!/^\d{1,4}$/.test(values.attente)) return undefined;
    // An approver without a deletion would be believed to have approved one.
    if (values.executer !== (values.approbateur !== undefined)) return undefined;
    return {
      ...{ execute: values.executer, approver: values.approbateur ?? '', classe, month },
      ...{ waitMs: Number(values.attente) * 1_000, url: values.url, json: values.json },
    };
  } catch {
    return undefined;
  }
}
