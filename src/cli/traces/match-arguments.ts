import { parseArgs } from 'node:util';
import { isFiness, paddedAmcNumber } from '../../kernel/identifiers.js';
import { type MatchRequest } from './match-files.js';

export const MATCH_USAGE = `Usage : roc traces rapprocher PREMIER.ndjson SECOND.ndjson [--tolerance SECONDES] [--ej FINESS] [--amc NUMERO] [--json]

PREMIER.ndjson  traces d’un établissement, ou d’une passerelle si le second est d’une AMC ; dans n’importe quel ordre
SECOND.ndjson   traces de la passerelle, ou de l’AMC (format commun de traces v1)
--tolerance     écart admis entre les instants d’un même événement ; par défaut 10
--ej, --amc     ne rapprocher que cet établissement, que cette AMC ; peuvent être répétés
--json          le résultat en JSON

Code de sortie : 0 tout concorde, 1 il y a des écarts, 2 on ne peut pas conclure (fichier ou ligne illisible).
`;

export interface MatchArguments extends MatchRequest {
  readonly json: boolean;
}

const DEFAULT_TOLERANCE = '10';

/** The arguments, or undefined where they make no sense. */
export function readMatchArguments(argv: readonly string[]): MatchArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        tolerance: { type: 'string', default: DEFAULT_TOLERANCE },
        ej: { type: 'string', multiple: true, default: [] },
        amc: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
    const [premier, second, ...more] = positionals;
    const numerosAmc = values.amc.map(paddedAmcNumber).filter((one) => one !== undefined);
    const seconds = /^\d{1,6}(?:[.,]\d{1,3})?$/.test(values.tolerance);
    if (premier === undefined || second === undefined || more.length > 0 || !seconds) return undefined;
    if (!values.ej.every(isFiness) || numerosAmc.length < values.amc.length) return undefined;
    const toleranceMs = Math.round(Number(values.tolerance.replace(',', '.')) * 1000);
    return { premier, second, toleranceMs, ej: values.ej, numerosAmc, json: values.json };
  } catch {
    return undefined;
  }
}
