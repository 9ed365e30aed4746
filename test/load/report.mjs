/** The table of the benchmark. */
const BARS = { treeFull: 1.2, treeHalf: 1.35, floor: 1.3, usual: 1 / 5, p50: 5, p99: 50, calculation: 1_000 };

const sorted = (values) => values.filter((value) => value !== null).sort((a, b) => a - b);

function median(values) {
  const all = sorted(values);
  return all.length === 0 ? NaN : (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
}

const of = (runs, name) => runs.map((run) => run[name]);
const number = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

function line(name, runs) {
  const cpu = sorted(of(runs, 'cpu'));
  const range = cpu.length === 0 ? '' : `[${number(cpu[0])}..${number(cpu.at(-1))}]`;
  const cells = [
    number(median(of(runs, 'rate'))),
    `${number(median(cpu))} ${range}`,
    number(median(of(runs, 'database'))),
  ];
  const times = [number(median(of(runs, 'p50')), 2), number(median(of(runs, 'p99')), 2)];
  print(
    `  ${name.padEnd(34)}${cells[0].padStart(8)}${cells[1].padStart(20)}${cells[2].padStart(9)}${times[0].padStart(10)}${times[1].padStart(10)}`,
  );
}

const print = (text = '') => console.log(text);

const PARTS = {
  echo: 'TLS et HTTP, écho des mêmes tailles',
  utf8: 'contrôle UTF-8 et décodage',
  keys: 'recherche de clés doublées',
  parse: 'JSON.parse',
  contract: 'contrat (validateur compilé par Ajv)',
  digests: '2 SHA-256',
  verify: '1 vérification ES256',
  signs: '2 signatures ES256',
  rows: '2 lignes groupées, côté client',
};

function printFloor({ parts, openssl }, echo, sum) {
  print("Le plancher d'un échange, partie par partie (µs CPU)");
  for (const [name, label] of Object.entries(PARTS))
    print(`  ${label.padEnd(44)}${number(name === 'echo' ? echo : parts[name], 1).padStart(8)}`);
  print(`  ${'somme'.padEnd(44)}${number(sum, 1).padStart(8)}`);
  const speed =
    openssl === null
      ? 'openssl absent'
      : `signature ${number(openssl.sign, 1)} µs, vérification ${number(openssl.verify, 1)} µs`;
  print(`  openssl speed ecdsap256, même passage : ${speed}`);
}

function verdict(label, value, bar, form) {
  const state = !Number.isFinite(value) ? 'NON MESURÉ' : value <= bar ? 'tenue' : 'MANQUÉE';
  print(`  ${label.padEnd(58)}${form(value).padStart(10)}   barre ${form(bar)} : ${state}`);
}

const HEAD = `  ${''.padEnd(34)}${'rythme/s'.padStart(8)}${'µs CPU [min..max]'.padStart(20)}${'PG µs'.padStart(9)}${'p50 ms'.padStart(10)}${'p99 ms'.padStart(10)}`;

/** Prints what was measured beside the bars; returns the ratios. */
export function printReport(results) {
  const { full, half, parts, settings, machine, sizes, mismatches } = results;
  const echo = median(of(full.echo, 'cpu'));
  const sum = echo + Object.values(parts).reduce((total, part) => total + part, 0);
  const whole = median(of(full.whole, 'cpu')) + parts.contract;
  const gateway = median(of(full.es, 'cpu'));
  const both = (runs) => median(of(runs, 'cpu')) + median(of(runs, 'database'));
  results.ratios = {
    floorParts: gateway / sum,
    floorWhole: gateway / whole,
    usual: both(full.es) / both(full.usual),
    treeFull: both(full.es) / both(full.plain),
    treeHalf: both(half.es) / both(half.plain),
  };
  print();
  print(
    `Banc : CLC de ${sizes.requestBody} o (demande ${sizes.request} o, réponse ${sizes.answer} o, entrée ${sizes.entry} o), TLS mutuel gardé, 64 connexions`,
  );
  print(
    `Node ${machine.node}, ${machine.cores} cœurs, ${machine.pinned ? 'programme mesuré sur le cœur 0, client et PostgreSQL sur le cœur 1' : 'sans épinglage'}, ${full.es.length} tours entrelacés, médianes`,
  );
  print();
  print('Pleine charge');
  print(HEAD);
  line('passerelle ES256', full.es);
  line('la même, sans arbre', full.plain);
  line('passerelle RS256 (RSA-2048)', full.rs);
  line('plancher : écho TLS et HTTP', full.echo);
  line('plancher : tout, sauf le contrat', full.whole);
  line('façon usuelle ES256', full.usual);
  print();
  print('Demi-charge (32 connexions, cadence fixe ; vu du client)');
  print(HEAD);
  line('passerelle ES256', half.es);
  line('la même, sans arbre', half.plain);
  line('passerelle RS256 (RSA-2048)', half.rs);
  line('plancher : tout, même cadence', half.whole);
  print();
  printFloor(results, echo, sum);
  print();
  printBars(results, { gateway, whole });
  printCalculation(results);
  print();
  print(
    `Base : PostgreSQL ${settings.server_version}, ${Object.entries(settings)
      .filter(([name]) => name !== 'server_version')
      .map(([name, value]) => `${name}=${value || '(vide)'}`)
      .join(', ')}`,
  );
  for (const note of notesOf(results)) print(`Note : ${note}`);
  const replies = [...full.es, ...full.plain, ...full.rs, ...half.es, ...half.plain, ...half.rs].reduce(
    (total, run) => total + run.replies,
    0,
  );
  if (mismatches.length === 0)
    print(`Réponses et entrées : ${replies} réponses, ${2 * replies} entrées, tout concorde`);
  else for (const one of mismatches) print(`ERREUR, réponses et entrées ne concordent pas : ${one}`);
  return results.ratios;
}

function printBars({ ratios, half }, { gateway, whole }) {
  print('Barres');
  verdict('passerelle / plancher (somme des parties)', ratios.floorParts, BARS.floor, (value) =>
    number(value, 2),
  );
  print(
    `  ${'passerelle / plancher assemblé en un serveur (à titre indicatif)'.padEnd(58)}${number(gateway / whole, 2).padStart(10)}`,
  );
  verdict(
    '(passerelle + PostgreSQL) / façon usuelle',
    ratios.usual,
    BARS.usual,
    (value) => `1/${number(1 / value, 1)}`,
  );
  const times = (value) => number(value, 2);
  verdict('avec arbre / sans, passerelle + PostgreSQL, pleine charge', ratios.treeFull, BARS.treeFull, times);
  verdict('avec arbre / sans, passerelle + PostgreSQL, demi-charge', ratios.treeHalf, BARS.treeHalf, times);
  verdict('p50 à demi-charge, ES256 (ms)', median(of(half.es, 'p50')), BARS.p50, (value) => number(value, 2));
  verdict('p99 à demi-charge, ES256 (ms)', median(of(half.es, 'p99')), BARS.p99, (value) => number(value, 2));
}

/** The engine alone: what of an exchange is the insurer's calculation. */
function printCalculation({ calculation }) {
  const { microsecondes, lignes } = calculation;
  verdict(
    `calcul d’un CLC de ${lignes} lignes sur 40 jours (µs CPU)`,
    microsecondes,
    BARS.calculation,
    number,
  );
}

/** Exchanges after which the gateway's code is compiled to its best, or nearly. */
const WARM = 10_000;

/** What a reader must know before believing a figure. */
function notesOf({ full, half, machine, seconds }) {
  const notes = [
    `${number(seconds)} s en tout ; charge du système au départ ${number(machine.load, 1)} pour ${machine.cores} cœurs`,
  ];
  if (machine.load > machine.cores / 2)
    notes.push('machine occupée par ailleurs : débits et latences pessimistes, comparer les rapports');
  const { es256, rs256 } = machine.warmed;
  const warmth = `mise en température : ${es256} échanges ES256, ${rs256} RS256`;
  notes.push(es256 < WARM ? `${warmth} ; moins de ${WARM}, la passerelle n’est pas à son régime` : warmth);
  if (!machine.databaseMeasured)
    notes.push('PostgreSQL tourne sur une autre machine : son temps CPU n’est pas mesuré');
  for (const [name, runs] of [
    ['passerelle ES256', full.es],
    ['sans arbre', full.plain],
    ['plancher', full.whole],
    ['façon usuelle', full.usual],
    ['passerelle ES256 à demi-charge', half.es],
  ]) {
    const cpu = sorted(of(runs, 'cpu'));
    if (cpu.length > 1 && cpu.at(-1) > cpu[0] * 1.2)
      notes.push(
        `${name} : écart de ${number((cpu.at(-1) / cpu[0] - 1) * 100)} % entre les tours, mesure bruitée`,
      );
  }
  return notes;
}
