import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEVELOPMENT_HOSPITAL, DEVELOPMENT_QUOTA } from '../development/organisations.js';
import { PROJECT, RunningInstallation } from '../development/running-installation.js';
import { type HospitalClient } from '../hospital-client.js';
import { type Dossier, type DossierReferentiel, mapDossier } from '../map-dossier.js';
import { verifyCommand } from '../verify.js';
import { payloadOf, playDossier, type PlayedDossier } from './play-dossiers.js';
import { printKeep } from './print-keep.js';
import { bold, dim, green, printDossier, red, say, title } from './report.js';

const FIXTURES = join(PROJECT, 'test', 'fixtures', 'dossiers');
const SILENT = { out: () => undefined, err: () => undefined };
const FOLDER = join(PROJECT, 'var', 'demo');

interface DemoOptions {
  readonly keep: boolean;
  readonly dossiers: string;
  readonly withoutP2: boolean;
}

function readOptions(): DemoOptions {
  const { values } = parseArgs({
    options: { keep: { type: 'boolean' }, dossiers: { type: 'string' }, 'sans-p2': { type: 'boolean' } },
  });
  return {
    keep: values.keep === true,
    dossiers: values.dossiers === undefined ? join(FIXTURES, 'dossiers.json') : resolve(values.dossiers),
    withoutP2: values['sans-p2'] === true,
  };
}

/** `npm run demo`: the story told on the dossiers, and a report. Resolves with the exit code. */
async function demo(options: DemoOptions): Promise<number> {
  const dossiers = JSON.parse(await readFile(options.dossiers, 'utf8')) as Dossier[];
  const referentielFile = join(FIXTURES, 'referentiel.json');
  const referentiel = JSON.parse(await readFile(referentielFile, 'utf8')) as DossierReferentiel;
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  title('Passerelle ROC — démonstration');
  const running = await RunningInstallation.start({
    folder: FOLDER,
    referentielFile,
    ports: 'libres',
    databaseUrl: process.env['DATABASE_URL'],
    onStep: (text) => say(dim(`  · ${text}`)),
  });
  const clients = new Map<string, HospitalClient>();
  const clientOf = (hospital: string): HospitalClient => {
    const client = clients.get(hospital) ?? running.clientOf(hospital);
    clients.set(hospital, client);
    return client;
  };
  const stop = async (): Promise<void> => {
    for (const client of clients.values()) client.close();
    await running.stop();
  };
  try {
    if (options.withoutP2) await running.p2.stop();
    const good = await tellStory(running, { dossiers, referentiel, clientOf });
    if (options.keep) await keepUp(running);
    return good ? 0 : 1;
  } finally {
    await stop();
  }
}

interface Story {
  readonly dossiers: readonly Dossier[];
  readonly referentiel: DossierReferentiel;
  readonly clientOf: (hospital: string) => HospitalClient;
}

async function tellStory(running: RunningInstallation, story: Story): Promise<boolean> {
  const verify = async (answerFile: string): Promise<boolean> => (await verifyCommand([answerFile, '--confiance', running.installation.anchors], SILENT)) === 0;
  const lookedUp = await lookUp(story);

  title(`${story.dossiers.length} dossiers : IDB à l’admission, CLC à la sortie`);
  const played: PlayedDossier[] = [];
  for (const dossier of story.dossiers) {
    const one = await playDossier(story.clientOf(dossier.etablissement), dossier, { referentiel: story.referentiel, folder: FOLDER, verify });
    printDossier(one);
    played.push(one);
  }
  await writeFile(join(FOLDER, 'resultats.json'), `${JSON.stringify(played.map((one) => one.result), null, 1)}\n`);

  const overloaded = await overload(running, story);
  return conclude(played, lookedUp && overloaded);
}

async function lookUp({ clientOf, referentiel, dossiers }: Story): Promise<boolean> {
  title('Annuaire : où répond cette AMC ?');
  const [numero, amc] = Object.entries(referentiel.amc)[0] ?? [];
  const client = clientOf(dossiers[0]?.etablissement ?? Object.keys(referentiel.etablissements)[0] ?? '');
  const answer = await client.get(`/annuaire/v1/routes?numeroAmc=${numero}&typeConvention=${amc?.typeConvention}&csr=${amc?.csr}&service=IDB`);
  await writeFile(join(FOLDER, 'annuaire-route.jose.json'), answer.body);
  const content = payloadOf(answer.body);
  say(`  ${bold(String(numero))} ${amc?.typeConvention} ${amc?.csr} → plateforme ${bold(JSON.stringify((content['route'] as { plateforme?: { id?: string } } | undefined)?.plateforme?.id))} ${dim(`${answer.elapsedMs.toFixed(1)} ms, scellé par l’opérateur d’annuaire`)}`);
  return answer.status === 200;
}

async function overload(running: RunningInstallation, { referentiel, clientOf, dossiers }: Story): Promise<boolean> {
  title('Surcharge : un appelant au-delà de son quota, un autre servi');
  const template = dossiers[0];
  if (template === undefined) return true;
  const greedy = clientOf(DEVELOPMENT_HOSPITAL.id);
  const { finessJuridique, finessGeographique } = DEVELOPMENT_HOSPITAL;
  let refusedAt = 0;
  for (let turn = 1; turn <= DEVELOPMENT_QUOTA.requetes + 5 && refusedAt === 0; turn++) {
    const message = { ...mapDossier(template, referentiel, { idMessage: crypto.randomUUID(), environnement: 'test', service: 'IDB' }), etablissement: { finessJuridique, finessGeographique } };
    const answer = await greedy.ask('idb', message, message.amc.numero.padStart(10, '0'));
    if (answer.status !== 429) continue;
    refusedAt = turn;
    const stem = join(FOLDER, 'surcharge-idb');
    await writeFile(`${stem}.demande.json`, answer.sent);
    await writeFile(`${stem}.reponse.jose.json`, answer.body);
    const code = await verifyCommand([`${stem}.reponse.jose.json`, '--confiance', running.installation.anchors], SILENT);
    say(`  Demande n° ${turn} de ${DEVELOPMENT_HOSPITAL.id} : 429, quota « ${String((payloadOf(answer.body)['quota'] as { nom?: string } | undefined)?.nom)} », Retry-After ${String(answer.headers['retry-after'])} s, refus scellé ${code === 0 ? green('vérifié') : red('NON vérifié')}`);
  }
  const other = await clientOf(template.etablissement).get('/annuaire/v1/routes?numeroAmc=0099100011&typeConvention=RM&csr=01');
  say(`  Au même moment, ${template.etablissement} : ${other.status}`);
  return refusedAt > 0 && other.status === 200;
}

function conclude(played: readonly PlayedDossier[], rest: boolean): boolean {
  const calls = played.flatMap((one) => one.calls);
  const bad = played.filter((one) => !one.good);
  const verified = calls.filter((call) => call.verified).length;
  title('Ce qui a été prouvé');
  say(`  ${verified}/${calls.length} réponses vérifiées hors ligne : signature de l’AMC, cachet de la passerelle, rôles à l’annuaire, lien à la demande`);
  say(`  ${played.length - bad.length}/${played.length} dossiers au centime près comme attendu`);
  say(dim(`  Fichiers : var/demo/ — vérifiez vous-même : npx roc verify var/demo/*.reponse.jose.json`));
  say();
  return bad.length === 0 && rest;
}

/** `--keep`: stays up until the terminal interrupts. */
async function keepUp(running: RunningInstallation): Promise<void> {
  printKeep(running);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

demo(readOptions()).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${red('La démonstration s’est arrêtée :')} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
