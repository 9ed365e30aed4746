import { parseArgs } from 'node:util';
import { civilDate } from '../../kernel/civil-date.js';
import { systemClock } from '../../kernel/clock.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { amount } from '../../kernel/money.js';
import { dateText, dayText, euros } from '../../calculation/french-text.js';
import { stateOn } from '../../reference-amc/engine/engagements/engagement.js';
import { type RegisteredEngagement } from '../../reference-amc/register/engagement-register.port.js';
import { type CommandOutput } from '../verify.js';
import { withRegister } from './with-register.js';

const USAGE = 'Usage : roc amc engagements --dossier NUMERO [--ej FINESS] [--amc NUMERO] [--json]';

/** `roc amc engagements --dossier N`: the states of a dossier's engagements, oldest first. Exit code 1: none. */
export async function engagementsCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const asked = argumentsOf(argv);
  if (asked === undefined) {
    output.err(USAGE);
    return 2;
  }
  return withRegister(output, async (register) => {
    const { dossier, json, ...of } = asked;
    const now = systemClock.now();
    const found = (await register.list(dossier, of)).map((one) => ({ ...one, etat: stateOn(one, now) }));
    if (json) output.out(JSON.stringify(found.map(documentOf)));
    else if (found.length === 0) output.out(`Aucun engagement pour le dossier ${dossier}.`);
    else for (const one of found) output.out(lineOf(one));
    return found.length === 0 ? 1 : 0;
  });
}

function lineOf(one: RegisteredEngagement): string {
  const { numero, etat, ej, periode, debut, fin, totalAMC, valableJusquAu } = one;
  const what = periode === null ? 'estimation' : `période ${periode}`;
  const more = [
    one.remplacePar === undefined ? '' : `, remplacé par ${one.remplacePar}`,
    one.facture === undefined ? '' : `, facture ${one.facture}`,
  ].join('');
  const days = `du ${dayText(debut)} au ${dayText(fin)}`;
  return `${numero}  ${etat.padEnd(8)}  EJ ${ej}, ${what}, ${days}, ${euros(totalAMC)}, valable jusqu’au ${dateText(valableJusquAu)}${more}`;
}

/** The engagement in the words of the wire. */
function documentOf(one: RegisteredEngagement): object {
  const { entree, debut, fin, totalAMC, jours, ...rest } = one;
  return {
    ...rest,
    entree: civilDate(entree),
    debut: civilDate(debut),
    fin: civilDate(fin),
    totalAMC: amount(totalAMC),
    joursForfaitJournalier: jours.forfaitJournalier.length,
    joursChambre: jours.chambre.length,
  };
}

interface Asked {
  readonly dossier: string;
  readonly ej?: string;
  readonly amc?: string;
  readonly json: boolean;
}

function argumentsOf(argv: readonly string[]): Asked | undefined {
  try {
    const text = { type: 'string' } as const;
    const options = {
      dossier: text,
      ej: text,
      amc: text,
      json: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args: [...argv], options });
    const amc = values.amc === undefined ? undefined : paddedAmcNumber(values.amc);
    if (values.dossier === undefined || (values.amc !== undefined && amc === undefined)) return undefined;
    return {
      dossier: values.dossier,
      json: values.json,
      ...(values.ej === undefined ? {} : { ej: values.ej }),
      ...(amc === undefined ? {} : { amc }),
    };
  } catch {
    return undefined;
  }
}
