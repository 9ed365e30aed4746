import { beforeAll, describe, expect, it } from 'vitest';
import { Engine, type Said } from './engine-under-test.js';
import { unexplained } from './evaluate.js';
import { cents, moreCover } from './generate-cover.js';
import { FAULTS, generate } from './generate-faults.js';
import { messageId, type Scenario, traitsOf } from './generate.js';
import { coveredDay } from './shares.js';
import { daysOf, type Demande, type Engage } from './model.js';
import { engage, judge, type Verdict } from './oracle.js';
import { Rng } from './rng.js';
import { split } from './split-period.js';

/**
 * The engine against the oracle over 10,000 generated scenarios of one to several bills each, and properties of the
 * engine's answers over the same. `ROC_ORACLE_SEED` replaces the seed; a finding names the seed of its scenario.
 */
const SEED = Number(process.env['ROC_ORACLE_SEED'] ?? 20_261_121);
const STAYS = 10_000;

const found = {
  verdicts: [] as string[],
  faults: [] as string[],
  explanations: [] as string[],
  sums: [] as string[],
  order: [] as string[],
  cover: [] as string[],
  splits: [] as string[],
};
const counted = {
  bills: 0,
  lines: 0,
  refused: 0,
  corrected: 0,
  permuted: 0,
  covered: 0,
  split: 0,
  splitLines: 0,
  offByRounding: 0,
};
const spread = new Map<string, number>();
const refusals = new Map<string, number>();

const note = (list: string[], scenario: Scenario, text: string) =>
  list.length < 20 && list.push(`graine ${scenario.seed} : ${text}`);
const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

beforeAll(() => {
  const before = process.cpuUsage();
  for (let index = 0; index < STAYS; index++) {
    const scenario = generate(SEED + index);
    for (const trait of traitsOf(scenario)) count(spread, trait);
    const answered = compare(scenario);
    if (scenario.faute !== undefined) continue;
    const rng = new Rng(scenario.seed ^ 0xc0ffee);
    permute(scenario, answered, rng);
    coverMore(scenario, answered, rng);
    splitAndMerge(scenario, rng);
  }
  const { user, system } = process.cpuUsage(before);
  console.log(report((user + system) / 1e6));
}, 600_000);

/** Every bill of a scenario by both, in turn, each with a register of its own. */
function compare(scenario: Scenario): Said[] {
  const engine = new Engine(scenario);
  let engages: Engage[] = [];
  return scenario.messages.map((message, index) => {
    const due = judge(message, { ...scenario, engages });
    const said = engine.clc(message);
    const differs = difference(due, said);
    if (differs !== undefined) note(found.verdicts, scenario, `message ${index}, ${differs}`);
    if (index === scenario.messages.length - 1) checkFault(scenario, due);
    if ('reponse' in due) engages = engage(engages, due.reponse.engage);
    checkAnswer(scenario, message, said);
    return said;
  });
}

function difference(due: Verdict, said: Said): string | undefined {
  if ('refus' in due || 'refus' in said) {
    const [oracle, engine] = [due, said].map((one) =>
      'refus' in one ? [one.refus.code, one.refus.champ, one.refus.ligne].join(' ') : 'répondu',
    );
    return oracle === engine ? undefined : `oracle ${oracle}, moteur ${engine}`;
  }
  const { parts, regles, totaux, corriges, engage: engaged } = due.reponse;
  const pairs: [string, unknown, unknown][] = [
    ['parts', parts, said.lignes.map((one) => one.part)],
    ['règles', regles, said.lignes.map((one) => one.regle)],
    ['totaux', totaux, { ...totaux, ...said.totaux }],
    ['corrections', corriges.toSorted(), said.lignes.flatMap((one) => one.corrections).toSorted()],
    ['jours de forfait', engaged.forfaitJournalier, said.jours?.forfaitJournalier.toSorted((a, b) => a - b)],
    ['jours de chambre', engaged.chambre, said.jours?.chambre.toSorted((a, b) => a - b)],
  ];
  const unequal = pairs.find(([, oracle, engine]) => JSON.stringify(oracle) !== JSON.stringify(engine));
  return (
    unequal && `${unequal[0]} : oracle ${JSON.stringify(unequal[1])}, moteur ${JSON.stringify(unequal[2])}`
  );
}

/** What the policy `correction` puts right rather than refuses. */
const CORRECTED = /^(tarif-incoherent|montant-incoherent ticket|exoneration-incoherente 31e)/;

/** The fault that the generator put in is the one that the oracle finds: the oracle is not judged by the engine alone. */
function checkFault(scenario: Scenario, due: Verdict): void {
  const { faute, ecarts } = scenario;
  if (faute === undefined) return;
  const put = ecarts === 'correction' && CORRECTED.test(faute) ? 'corrigé' : faute.split(' ')[0];
  const seen = 'refus' in due ? due.refus.code : due.reponse.corriges.length > 0 ? 'corrigé' : 'répondu';
  if (put !== seen) note(found.faults, scenario, `faute ${faute} : oracle ${seen}`);
  count(refusals, faute);
}

function checkAnswer(scenario: Scenario, { lignes, partsAnterieures }: Demande, said: Said): void {
  counted.bills++;
  if ('refus' in said) return void counted.refused++;
  let [charged, scheme, former, insurer] = [0, 0, 0, 0];
  for (const [index, line] of lignes.entries()) {
    const { part = '', explications, corrections = [] } = said.lignes[index] ?? {};
    const before = cents(partsAnterieures?.[index] ?? '0.00');
    const rest = cents(line.montantFacture) - cents(line.montantAMO) - before;
    if (!/^\d+\.\d\d$/.test(part) || cents(part) > rest)
      note(found.sums, scenario, `ligne ${index}, part ${part}, reste ${rest} centimes`);
    const fault = unexplained(explications, part);
    if (fault !== undefined) note(found.explanations, scenario, `ligne ${index}, ${fault}`);
    [charged, scheme, former, insurer] = [
      charged + cents(line.montantFacture),
      scheme + cents(line.montantAMO),
      former + before,
      insurer + cents(part),
    ];
    counted.corrected += corrections.length;
    counted.lines++;
  }
  const { totalFacture, totalAMO, totalAnterieur = '0.00', totalAMC, resteAPatient } = said.totaux;
  const totals = [totalFacture, totalAMO, totalAnterieur, totalAMC].map((text) => cents(text ?? ''));
  const patient = cents(resteAPatient ?? '');
  const whole = scheme + former + insurer + patient === charged && !(resteAPatient ?? '-').startsWith('-');
  if (!whole || JSON.stringify(totals) !== JSON.stringify([charged, scheme, former, insurer]))
    note(found.sums, scenario, JSON.stringify(said.totaux));
}

/** The same bills with their lines in another order: each line has the same share, the same days are granted. */
function permute(scenario: Scenario, answered: readonly Said[], rng: Rng): void {
  const engine = new Engine(scenario);
  for (const [index, message] of scenario.messages.entries()) {
    const order = rng.shuffled(message.lignes.map((_, rank) => rank));
    const moved = order.flatMap((rank) => message.lignes[rank] ?? []);
    const former = message.partsAnterieures;
    const said = engine.clc({
      ...message,
      lignes: moved,
      ...(former && { partsAnterieures: order.map((rank) => former[rank] ?? '') }),
    });
    const before = answered[index];
    if (before === undefined || 'refus' in said || 'refus' in before) continue;
    counted.permuted++;
    const parts = order.map((rank) => before.lignes[rank]?.part);
    const same = JSON.stringify(parts) === JSON.stringify(said.lignes.map((one) => one.part));
    if (!same || said.totaux['totalAMC'] !== before.totaux['totalAMC'])
      note(found.order, scenario, `message ${index}, ordre ${order.join()}`);
  }
}

/** A contract that covers more in one of its terms pays no line less. */
function coverMore(scenario: Scenario, answered: readonly Said[], rng: Rng): void {
  const contrat = moreCover(rng, scenario.contrat);
  const engine = new Engine({ ...scenario, contrat });
  for (const [index, message] of scenario.messages.entries()) {
    const [said, before] = [engine.clc(message), answered[index]];
    if (before === undefined || 'refus' in said || 'refus' in before) continue;
    counted.covered++;
    for (const [rank, { part }] of said.lignes.entries()) {
      const least = before.lignes[rank]?.part ?? '';
      if (cents(part) < cents(least))
        note(
          found.cover,
          scenario,
          `ligne ${rank}, ${part} au lieu de ${least}, contrat ${JSON.stringify(contrat)}`,
        );
    }
  }
}

/**
 * A stay cut after any day is paid what it was paid whole, but for roundings. A flat fee or a room is whole cents a day:
 * nothing may differ. A line of care rounds its ticket moderateur, then the contract's percent where it is not 100, then
 * the covered days where they are not all; each R() is off by half a cent at most, once in the whole and once in each of
 * two pieces: 1.5 cent for each of these roundings, so 1, 3 or 4 whole cents.
 */
function splitAndMerge(scenario: Scenario, rng: Rng): void {
  const cut = split(rng, scenario);
  if (cut === undefined) return;
  const whole = new Engine(scenario).clc(cut.whole);
  const engine = new Engine(scenario);
  const pieces = cut.pieces.map(({ bill, from }) => ({
    from,
    said: engine.clc({ ...bill, idMessage: messageId(rng) }),
  }));
  // Where no day of a piece is covered, the piece is refused: it pays nothing.
  if ('refus' in whole) return;
  // A participation that the insurer has not engaged exempts no later period for it.
  const heavy = cut.whole.situationAMO !== undefined && cut.whole.lignes.some((line) => line.code === 'PAS');
  if (heavy && pieces.some(({ said }) => 'refus' in said && said.refus.code !== 'exoneration-incoherente'))
    return;
  counted.split++;
  const covered = coveredDay({ ...scenario, engages: [] });
  for (const [index, line] of cut.whole.lignes.entries()) {
    const days = daysOf(line);
    const partly = days.some((on) => !covered(on));
    const sides = pieces.flatMap(({ from, said }) =>
      'refus' in said ? [] : from.flatMap((rank, at) => (rank === index ? [said.lignes[at]] : [])),
    );
    const merged = sides.reduce((sum, one) => sum + cents(one?.part ?? '0.00'), 0);
    const before = whole.lignes[index];
    // The cap of the whole line also holds what uncovered days leave: there, cutting is more than a rounding.
    if (before === undefined || (partly && [before, ...sides].some((one) => one?.regle === 'R16'))) continue;
    const roundings = 1 + (scenario.contrat.ticketModerateur < 100 ? 1 : 0) + (partly ? 1 : 0);
    const bound = cents(line.baseAMO) === 0 || days.length === 1 ? 0 : Math.floor(1.5 * roundings);
    const off = Math.abs(merged - cents(before.part));
    counted.splitLines++;
    if (off > 0) counted.offByRounding++;
    if (off > bound)
      note(
        found.splits,
        scenario,
        `ligne ${index} (${line.code}), ${merged} centimes au lieu de ${before.part}, borne ${bound}`,
      );
  }
  for (const { said } of pieces) {
    if ('refus' in said && !['droits-fermes', 'contrat-suspendu'].includes(said.refus.code))
      note(found.splits, scenario, `refus ${JSON.stringify(said.refus)}`);
  }
}

function report(seconds: number): string {
  const line = ([name, times]: [string, number]) =>
    `${name} ${times} (${((100 * times) / STAYS).toFixed(1)} %)`;
  const all = [...spread].toSorted((a, b) => b[1] - a[1]).map(line);
  return [
    `oracle : graine ${SEED}, ${STAYS} séjours, ${seconds.toFixed(1)} s CPU, ${JSON.stringify(counted)}`,
    ...all,
  ].join('\n  ');
}

describe(`engine and oracle over ${STAYS} generated stays, seed ${SEED}`, () => {
  it('agree on shares, rules, totals, granted days, corrections and refusals', () => {
    expect(found.verdicts).toEqual([]);
    expect(counted.bills).toBeGreaterThan(STAYS);
    expect(counted.corrected).toBeGreaterThan(0);
  });

  it('are asked stays of every kind', () => {
    for (const kind of ['plusieurs périodes', 'AMC2', 'exonérés', 'dépassement', 'changement de tarif']) {
      expect(spread.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(STAYS / 10);
    }
    const rare = [
      'SSR',
      'PSY',
      'PUBLIC',
      'PNL',
      'PRIVE',
      'régime local',
      'maternité',
      'AT/MP',
      'nouveau-né',
      'HAD',
      '31e jour',
      'suspension',
      'droits partiels',
    ];
    for (const kind of [
      ...rare,
      'urgences',
      '31 décembre',
      'participation',
      'chambre',
      'politique correction',
      'barème propre',
    ]) {
      expect(spread.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(STAYS / 100);
    }
  });

  it('find each fault that was put in', () => {
    expect(found.faults).toEqual([]);
    for (const fault of Object.keys(FAULTS)) expect(refusals.get(fault) ?? 0, fault).toBeGreaterThan(5);
  });

  it('explains each share: it is recomputed from the explanations alone', () => {
    expect(found.explanations).toEqual([]);
  });

  it('pays no share below zero or above what remains; the four payers make the charged amount', () => {
    expect(found.sums).toEqual([]);
  });

  it('pays a line the same wherever it stands in the bill', () => {
    expect(found.order).toEqual([]);
    expect(counted.permuted).toBeGreaterThan(STAYS / 2);
  });

  it('never pays less where the contract covers more', () => {
    expect(found.cover).toEqual([]);
    expect(counted.covered).toBeGreaterThan(STAYS / 2);
  });

  it('pays a stay cut in two periods as it pays it whole, but for roundings', () => {
    expect(found.splits).toEqual([]);
    expect(counted.split).toBeGreaterThan(STAYS / 10);
    expect(counted.offByRounding).toBeGreaterThan(0);
  });
});
