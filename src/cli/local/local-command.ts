/** `roc calculer-localement`: outpatient shares from a sealed IDB answer, without database or network. */
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../../kernel/clock.js';
import { amount, type Cents, cents } from '../../kernel/money.js';
import { type Refusal } from '../../kernel/refusal.js';
import { remainder } from '../../calculation/bill.js';
import { euros } from '../../calculation/french-text.js';
import { CATALOGUE } from '../../messages/refusal-catalogue.js';
import { type ReponseIdb } from '../../messages/types.js';
import { validateReponseIdb } from '../../messages/validate.js';
import { readAnswerFile, UnusableAnswerFile } from '../sealed-answer-file.js';
import { type CommandOutput } from '../verify.js';
import { calculateLocally, type LocalShares, NotLocal } from './calculate-locally.js';
import { readLocalLines } from './local-lines.js';

export const LOCAL_USAGE = `Usage : roc calculer-localement IDB LIGNES [--confiance DOSSIER] [--json]

IDB          réponse IDB scellée (application/jose+json), ou son seul corps
LIGNES       une demande CLC, signée ou non, ou un objet { natureAssurance, lignes, ... } aux mêmes champs
--confiance  dossier de confiance, comme pour roc verify ; sans lui, la réponse IDB n’est pas vérifiée, et c’est dit

Ni base ni réseau. Code de sortie : 0 les parts, 1 un refus ou pas de calcul local, 2 la commande est mal formée.
`;

/** Runs the command. Returns the exit code; never throws on what the files hold. */
export async function localCommand(
  argv: readonly string[],
  output: CommandOutput,
  clock: Clock = systemClock,
): Promise<number> {
  const args = readArguments(argv);
  if (args === undefined) {
    output.err(LOCAL_USAGE);
    return 2;
  }
  try {
    const idb = await readAnswerFile({
      file: args.idb,
      trustFolder: args.trustFolder,
      validate: validateReponseIdb,
      expected: 'une réponse IDB',
      clock,
    });
    const message = await readLocalLines(args.lines, idb.content);
    const shares = calculateLocally(idb.content, message);
    const told = shares.ok
      ? answered(shares.value, idb.content, idb.nonVerifiee)
      : refusedDocument(shares.refusal);
    if (args.json) output.out(JSON.stringify(told, null, 2));
    else for (const line of 'refus' in told ? refusedLines(told) : sharesLines(told)) output.out(line);
    return shares.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UnusableAnswerFile) && !(error instanceof NotLocal)) throw error;
    output.err(`roc calculer-localement : ${error.message}`);
    return 1;
  }
}

interface LocalArguments {
  readonly idb: string;
  readonly lines: string;
  readonly trustFolder?: string | undefined;
  readonly json: boolean;
}

function readArguments(argv: readonly string[]): LocalArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { confiance: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [idb, lines, ...more] = positionals;
    if (idb === undefined || lines === undefined || more.length > 0) return undefined;
    return { idb, lines, trustFolder: values.confiance, json: values.json };
  } catch {
    return undefined;
  }
}

/** What is printed: names and amounts as the CLC answer has them. */
function answered(
  { bill, lignes, corrections, reference }: LocalShares,
  idb: ReponseIdb,
  nonVerifiee: string | null,
) {
  const sum = (values: readonly Cents[]): Cents => values.reduce((total, value) => total + value, 0);
  const totalAMC = sum(lignes.map(({ part }) => part));
  return {
    reference,
    verifiee: nonVerifiee === null,
    ...(nonVerifiee === null ? {} : { nonVerifiee }),
    amc: { numero: idb.amc.numero, nom: idb.amc.nom },
    lignes: lignes.map(({ ligne, code, part, regle, libelle, explications }) => ({
      ...{ ligne, code, partAMC: amount(part), raison: { regle, libelle }, explications },
      corrections: corrections.filter((one) => one.ligne === ligne).map(({ correction }) => correction),
    })),
    totaux: {
      totalFacture: amount(sum(bill.lignes.map(({ facture }) => facture))),
      totalAMO: amount(sum(bill.lignes.map(({ amo }) => amo))),
      ...(bill.partsAnterieures
        ? { totalAnterieur: amount(sum(bill.lignes.map(({ anterieur }) => anterieur))) }
        : {}),
      totalAMC: amount(totalAMC),
      resteAPatient: amount(sum(bill.lignes.map(remainder)) - totalAMC),
    },
  };
}

function sharesLines(told: ReturnType<typeof answered>): string[] {
  const { reference, amc, lignes, totaux, nonVerifiee } = told;
  return [
    `${amc.nom} : part de l’assureur sous la référence ${reference}`,
    ...lignes.map(
      ({ ligne, code, partAMC, raison }) =>
        `  ${String(ligne).padStart(3)}  ${code.padEnd(8)} ${inFrench(partAMC).padStart(12)}  ${raison.regle}  ${raison.libelle}`,
    ),
    `       ${'total'.padEnd(8)} ${inFrench(totaux.totalAMC).padStart(12)}  reste au patient ${inFrench(totaux.resteAPatient)}`,
    nonVerifiee === undefined
      ? `Signature et cachet de la réponse IDB vérifiés : ces parts engagent l’assureur sous ${reference}.`
      : `Réponse IDB non vérifiée : ${nonVerifiee}. Vérifiez-la avant de vous fier à ces parts.`,
  ];
}

/** A wire amount as a clerk reads it: `1 023,00 €`. */
function inFrench(wire: string): string {
  const value = cents(wire);
  return value === undefined ? wire : euros(value);
}

function refusedDocument({ code, detail, champ, ligne }: Refusal) {
  const { groupe, guichet } = CATALOGUE[code];
  return {
    refus: { code, groupe, detail, guichet, ...(champ && { champ }), ...(ligne !== undefined && { ligne }) },
  };
}

function refusedLines({ refus }: ReturnType<typeof refusedDocument>): string[] {
  const where = refus.champ === undefined ? '' : ` (${refus.champ})`;
  return [`Refus ${refus.code}, groupe ${refus.groupe}${where} : ${refus.detail}`, refus.guichet];
}
