import { isCivilDate } from '../../kernel/civil-date.js';
import { paddedAmcNumber } from '../../kernel/identifiers.js';
import { isService } from '../../kernel/vocabulary.js';
import { type CommandOutput } from '../verify.js';
import { KeptDirectory } from './kept-directory.js';
import { type Profile } from './profile.js';

interface Asked {
  readonly numeroAmc: string;
  readonly typeConvention: string;
  readonly csr: string | undefined;
  readonly date: string | undefined;
  readonly service: string | undefined;
}

interface Where {
  readonly folder: string;
  readonly profile: Profile;
  readonly offline: boolean;
  readonly output: CommandOutput;
}

/** Looks a route up in the kept snapshot and prints it with its age. Exit codes: 0 found, 1 refused. Throws where nothing is kept. */
export async function printKept(asked: Asked, { folder, profile, offline, output }: Where): Promise<number> {
  const { operatorPem, tls, adresse, environment } = profile;
  if (operatorPem === undefined)
    throw new Error('ce profil n’épingle pas l’opérateur d’annuaire (« operateur »)');
  const amc10 = paddedAmcNumber(asked.numeroAmc);
  const { date, service = 'IDB', csr } = asked;
  if (amc10 === undefined) throw new Error('numéro d’AMC : 8 à 10 chiffres');
  if (!isService(service)) throw new Error(`service ${service} inconnu`);
  if (date !== undefined && !isCivilDate(date)) throw new Error('--date : AAAA-MM-JJ');
  const directory = await KeptDirectory.open({
    ...{ folder, environment, authoritiesPem: tls.ca, operatorPem },
    ...(offline ? {} : { service: { url: adresse, cert: tls.cert, key: tls.key } }),
  });
  try {
    const found = directory.lookUp({
      ...{ amc10, typeConvention: asked.typeConvention, service },
      ...(csr === undefined ? {} : { csr }),
      ...(date === undefined ? {} : { date }),
    });
    if (!found.ok) {
      const { code, detail, candidats } = found.refusal;
      output.err(`Refusé (${code}) : ${detail}`);
      for (const one of candidats ?? []) output.err(`  - ${one}`);
      return 1;
    }
    output.out(JSON.stringify(found.value, null, 2));
    output.err(ageOf(found.value));
    return 0;
  } finally {
    directory.close();
  }
}

function ageOf({
  ageSecondes,
  rafraichi,
  extrait,
}: {
  ageSecondes: number;
  rafraichi: boolean;
  extrait: { version: number; expireLe: string };
}): string {
  const [days, hours] = [Math.floor(ageSecondes / 86_400), Math.floor((ageSecondes % 86_400) / 3_600)];
  const how = rafraichi ? 'lu auprès de l’annuaire' : 'gardé sur ce disque, l’annuaire n’a pas répondu';
  return `Instantané ${extrait.version}, ${how} ; émis il y a ${days} j ${hours} h, valable jusqu’au ${extrait.expireLe}.`;
}
