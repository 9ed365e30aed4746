import { parseArgs } from 'node:util';
import { dayNumber } from '../../kernel/civil-date.js';
import { systemClock } from '../../kernel/clock.js';
import { type ConsumptionFault } from '../../reference-amc/engine/engagements/consume-engagement.js';
import { recordConsumption } from '../../reference-amc/register/record-consumption.js';
import { type CommandOutput } from '../verify.js';
import { withRegister } from './with-register.js';

const USAGE = 'Usage : roc amc consommer NUMERO [--facture N] [--recue AAAA-MM-JJ]';

const REFUSALS: Readonly<Record<ConsumptionFault, string>> = {
  inconnu: 'aucun engagement de ce numéro.',
  proposition: 'c’est une estimation (SIM) : elle n’engage à rien et ne se paie pas.',
  retire: 'l’engagement a été retiré par l’établissement : la facture n’est pas garantie.',
  remplace: 'l’engagement a été remplacé : seul le dernier du dossier se paie.',
  expire: 'la validité de l’engagement était passée quand la facture est arrivée.',
  'deja-consomme': 'l’engagement est déjà consommé par une autre facture : la payer serait un indu.',
};

/**
 * `roc amc consommer NUMERO`: the bill of an engagement is paid. `--recue` is the day the bill came in, today where it
 * is left out: an engagement answers for bills that came before its end. Exit code 0 done (or done already with the
 * same bill), 1 refused, 2 not possible.
 */
export async function consumeCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const asked = argumentsOf(argv);
  if (asked === undefined) {
    output.err(USAGE);
    return 2;
  }
  const { numero } = asked;
  return withRegister(output, async (register) => {
    const outcome = await recordConsumption(register, asked, systemClock);
    if (!outcome.ok) {
      output.out(`${numero} non consommé : ${REFUSALS[outcome.fault]}`);
      return 1;
    }
    const bill = asked.facture === undefined ? '' : ` par la facture ${asked.facture}`;
    output.out(`${numero} ${outcome.change === undefined ? 'était déjà' : 'est'} consommé${bill}.`);
    return 0;
  });
}

interface Asked {
  readonly numero: string;
  readonly facture?: string;
  readonly recueLe: number;
}

function argumentsOf(argv: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { facture: { type: 'string' }, recue: { type: 'string' } },
      allowPositionals: true,
    });
    const [numero, ...more] = positionals;
    const recueLe = instantOf(values.recue);
    const { facture } = values;
    if (numero === undefined || more.length > 0 || recueLe === undefined) return undefined;
    if (facture !== undefined && !/^\d{1,9}$/.test(facture)) return undefined;
    return { numero, recueLe, ...(facture === undefined ? {} : { facture }) };
  } catch {
    return undefined;
  }
}

/** Noon of a civil date: the same date in France whatever the season. */
function instantOf(date: string | undefined): number | undefined {
  if (date === undefined) return systemClock.now();
  const day = dayNumber(date);
  return day === undefined ? undefined : day * 86_400_000 + 12 * 3_600_000;
}
