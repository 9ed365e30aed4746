/** The command line of `roc log surveiller`. */
import { parseArgs } from 'node:util';
import { sourceAddress } from '../../trace/monitor/adapters/http-log-source.js';

export const WATCH_USAGE = `Usage : roc log surveiller URL... --etat DOSSIER [options]

URL            adresse d’une passerelle (port « journal ») ou d’un miroir ; plusieurs sont comparées entre elles
--etat         dossier où sont gardés, durablement, les derniers points de contrôle et les preuves
--confiance    racine.pem, ac-organisations.pem, annuaire.pem, annuaire.jose.json, *.crl ; par défaut ./confiance
--points       reçus, notes, réponses à reçu, ou NDJSON de ceux-ci, recueillis auprès des parties : fichier ou
               dossier ; peut être répété
--console      adresse de la console d’une passerelle (https), avec --certificat et --cle d’un auditeur (PEM) : les entrées
               des reçus remis par --points doivent y être encore rendues, ou supprimées par une entrée du journal ;
               300 par regard et par journal, tirées au hasard au-delà
--une-fois     un seul regard, puis le code de sortie ; sinon, un regard à chaque intervalle, jusqu’à Ctrl-C
--intervalle   secondes entre deux regards ; par défaut 60
--tout         recalcule aussi la racine depuis tous les lots d’engagements (la suite seulement, les fois d’après)
--silence      heures sans croissance d’un journal ouvert avant « journal-muet » ; par défaut 24 ; 0 : jamais
--liste-max    âge maximal de la liste scellée, en heures ; par défaut 48 ; 0 : sans limite
--horodatage-max  âge maximal du dernier horodatage, en heures ; par défaut 6 ; 0 : non vérifié. Les horodatages ne sont
               jugés que si le dossier de confiance nomme des autorités d’horodatage (horodatage/*.pem)
--decalage     secondes pendant lesquelles un miroir peut être en retard sans « recul » ni « journal-cache » ; par défaut 10
--delai        secondes accordées à chaque réponse ; par défaut 10
--json         une ligne JSON par constat
--metriques    fichier réécrit à chaque regard, au format texte de Prometheus

Code de sortie : 0 rien, 1 une alarme (fourche, recul, journal-cache, journal-muet, fermeture-incoherente,
horodatage-en-retard, tuiles-fausses, lots-faux, ouverture-manquante, liste-contradictoire), 2 la commande n’a pas pu commencer (arguments,
dossier de confiance, état), 3 quelque chose n’a pas pu être jugé (serveur injoignable, réponse refusée). Sans
--une-fois : 1 si une alarme a été donnée à un moment quelconque, sinon le code du dernier regard.
`;

export interface WatchArguments {
  readonly urls: readonly string[];
  readonly stateFolder: string;
  readonly trustFolder: string;
  readonly points: readonly string[];
  /** The console that openings are asked of; files of the auditor's certificate and key. */
  readonly console: { readonly url: string; readonly certificate: string; readonly key: string } | undefined;
  readonly once: boolean;
  readonly intervalMs: number;
  readonly whole: boolean;
  readonly silenceMs: number;
  readonly listAgeMs: number;
  readonly stampAgeMs: number;
  readonly lagMs: number;
  readonly timeoutMs: number;
  readonly json: boolean;
  readonly metrics?: string | undefined;
}

const SECOND = 1_000;
const HOUR = 3_600_000;

/** The command line is not one of ours; the message says what, in French. */
export class WatchUsageError extends Error {}

/** @throws WatchUsageError */
export function readWatchArguments(argv: readonly string[]): WatchArguments {
  const { values, positionals } = parsed(argv);
  if (positionals.length === 0) throw new WatchUsageError('au moins une URL');
  for (const url of positionals) checkAddress(url);
  if (values.etat === undefined) throw new WatchUsageError('--etat DOSSIER est nécessaire');
  return {
    urls: positionals,
    stateFolder: values.etat,
    trustFolder: values.confiance,
    points: values.points,
    console: consoleOf(values),
    once: values['une-fois'],
    intervalMs: number(values.intervalle, 'intervalle', SECOND, 1),
    whole: values.tout,
    silenceMs: number(values.silence, 'silence', HOUR),
    listAgeMs: number(values['liste-max'], 'liste-max', HOUR),
    stampAgeMs: number(values['horodatage-max'], 'horodatage-max', HOUR),
    lagMs: number(values.decalage, 'decalage', SECOND),
    timeoutMs: number(values.delai, 'delai', SECOND, 0.1),
    json: values.json,
    metrics: values.metriques,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        etat: { type: 'string' },
        confiance: { type: 'string', default: 'confiance' },
        points: { type: 'string', multiple: true, default: [] },
        console: { type: 'string' },
        certificat: { type: 'string' },
        cle: { type: 'string' },
        'une-fois': { type: 'boolean', default: false },
        intervalle: { type: 'string', default: '60' },
        tout: { type: 'boolean', default: false },
        silence: { type: 'string', default: '24' },
        'liste-max': { type: 'string', default: '48' },
        'horodatage-max': { type: 'string', default: '6' },
        decalage: { type: 'string', default: '10' },
        delai: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
        metriques: { type: 'string' },
      },
    });
  } catch (error) {
    throw new WatchUsageError((error as Error).message);
  }
}

function consoleOf({
  console: url,
  certificat: certificate,
  cle: key,
}: {
  console?: string | undefined;
  certificat?: string | undefined;
  cle?: string | undefined;
}): WatchArguments['console'] {
  if (url === undefined && certificate === undefined && key === undefined) return undefined;
  if (url === undefined || certificate === undefined || key === undefined)
    throw new WatchUsageError('--console, --certificat et --cle vont ensemble');
  checkAddress(url);
  if (!url.startsWith('https://')) throw new WatchUsageError(`${url} n’est pas une adresse https`);
  return { url, certificate, key };
}

function checkAddress(url: string): void {
  try {
    sourceAddress(url);
  } catch {
    throw new WatchUsageError(`${url} n’est pas une adresse http(s)`);
  }
}

function number(text: string, name: string, unit: number, least = 0): number {
  const value = /^\d{1,6}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (!(value >= least)) throw new WatchUsageError(`--${name} : ${text} n’est pas admis`);
  return Math.round(value * unit);
}
