import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Certificate } from '../../pki/certificate.js';
import { CTY } from '../../signing/sign-answer.js';
import { exportCsv } from '../../registry/exchange/export-facts.js';
import { importOperations, type Registered } from '../../registry/exchange/import-operations.js';
import { type Difference, differenceDigest } from '../../registry/difference.js';
import { isHelpWord } from '../help.js';
import { type CommandOutput } from '../verify.js';
import { type Call, optionOf, today, told } from './call.js';
import {
  describeChange,
  describeChanges,
  describeDecision,
  describeDifference,
  describeProposal,
  describeRouteFound,
} from './describe-answer.js';
import { DirectoryClient } from './directory-client.js';
import { printKept } from './kept-look-up.js';
import { readProfile } from './profile.js';
import { seedCommand } from './seed-command.js';

interface Word {
  readonly usage: string;
  readonly about: string;
  readonly run: (call: Call) => Promise<number>;
}

/** The words of `roc annuaire`. Exit codes: 0 done, 1 refused by the directory, 2 not possible. */
const WORDS: Readonly<Record<string, Word>> = {
  enroler: {
    usage: 'IDENTIFIANT=CERTIFICAT.pem... [--participant P]',
    about: 'propose l’enrôlement de personnes ; une seconde personne l’approuve',
    run: enrol,
  },
  acces: {
    usage: 'PLATEFORME --url URL --du AAAA-MM-JJ [--motif TEXTE]',
    about: 'propose un nouveau point d’accès JSON, à partir d’un jour',
    run: announce,
  },
  proposer: { usage: 'CHANGEMENT.json [--essai]', about: 'signe et envoie un changement', run: propose },
  importer: {
    usage: 'FICHIER.csv|.json --type TYPE [--du AAAA-MM-JJ] [--envoyer]',
    about: 'rédige le changement d’un fichier et l’essaie ; --envoyer le propose',
    run: importFile,
  },
  exporter: { usage: 'TYPE [--csv]', about: 'écrit les objets d’un type, JSON ou CSV', run: exportObjects },
  changements: { usage: '[--etat propose]', about: 'liste les changements', run: list },
  changement: { usage: 'ID', about: 'montre un changement et sa différence', run: show },
  approuver: { usage: 'ID', about: 'approuve ce changement, tel qu’il est montré', run: approve },
  rejeter: { usage: 'ID --motif TEXTE', about: 'rejette ce changement', run: reject },
  objets: {
    usage: '--type TYPE [--cle CLE] [--date AAAA-MM-JJ] [--connu-le INSTANT]',
    about: 'ce que dit l’annuaire à une date, et ce qui en était connu à un instant',
    run: objects,
  },
  instantane: {
    usage: '--sortie FICHIER',
    about: 'écrit l’instantané signé, tel que passerelles et vérificateurs le lisent',
    run: saveSnapshot,
  },
  echeances: { usage: '', about: 'certificats et mandats qui finissent bientôt', run: deadlines },
  chercher: {
    usage: 'AMC CONVENTION [CSR] [--date AAAA-MM-JJ] [--service IDB] [--garde DOSSIER [--hors-ligne]]',
    about:
      'cherche une route auprès de la passerelle du profil ; --garde : dans l’instantané gardé, rafraîchi s’il le peut',
    run: lookUp,
  },
};

const OPTIONS = {
  profil: { type: 'string' },
  participant: { type: 'string' },
  url: { type: 'string' },
  du: { type: 'string' },
  motif: { type: 'string' },
  etat: { type: 'string' },
  type: { type: 'string' },
  cle: { type: 'string' },
  date: { type: 'string' },
  'connu-le': { type: 'string' },
  service: { type: 'string' },
  garde: { type: 'string' },
  'hors-ligne': { type: 'boolean' },
  essai: { type: 'boolean' },
  envoyer: { type: 'boolean' },
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
  sortie: { type: 'string' },
} as const;

export async function annuaireCommand(argv: readonly string[], output: CommandOutput): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === 'amorcer' && !rest.includes('--help')) return seedCommand(rest, output);
  const word = WORDS[name];
  if (word === undefined || rest.includes('--help')) {
    const asked = isHelpWord(name) || word !== undefined;
    if (asked) output.out(usage());
    else output.err(usage());
    return asked ? 0 : 2;
  }
  const { values, positionals } = parseArgs({ args: rest, options: OPTIONS, allowPositionals: true });
  const profile = readProfile(values.profil ?? process.env['ROC_PROFIL']);
  const client = new DirectoryClient(profile);
  return word.run({ client, profile, words: positionals, options: values, output });
}

function usage(): string {
  const lines = Object.entries(WORDS).map(
    ([word, { usage: after, about }]) => `  ${`${word} ${after}`.padEnd(66)}\n      ${about}`,
  );
  return [
    'Usage : roc annuaire <mot> ... --profil FICHIER (ou ROC_PROFIL) [--json]',
    ...lines,
    'Sur la machine du service, sous ses variables (ROC_ROLES=annuaire, DATABASE_URL...), sans profil :',
    '  amorcer FICHIER.json [--essai]\n      premier contenu d’un annuaire vide : { motif, operations }',
  ].join('\n\n');
}

const TYPE_NAMES = /^(participant|amc|mandat|personne|plateforme|route|emetteur|passerelle)$/;

interface Current {
  readonly objets: readonly (Registered & { readonly cle: string })[];
  /** 0 for an object that was never there. */
  readonly versionOf: (cle: string) => number;
}

async function current(call: Call, type: string, cle?: string): Promise<Current> {
  const query = new URLSearchParams({ type, ...(cle === undefined ? {} : { cle }) });
  const { status, body } = await call.client.get(`/annuaire/v1/objets?${query.toString()}`);
  if (status !== 200) throw new Error(`objets ${type} : réponse ${status} (${String(body['code'])})`);
  const versions = new Map(Object.entries(body['versions'] as Record<string, number>));
  return { objets: body['objets'] as Current['objets'], versionOf: (one) => versions.get(one) ?? 0 };
}

async function send(
  call: Call,
  operations: readonly unknown[],
  motif: string,
  dryRun = false,
): Promise<number> {
  const { client, profile, options } = call;
  const change = {
    v: 1,
    id: randomUUID(),
    participant: profile.participant,
    motif: typeof options['motif'] === 'string' ? options['motif'] : motif,
    operations,
  };
  const trial = dryRun || options['essai'] === true;
  const path = `/annuaire/v1/changements${trial ? '?essai=oui' : ''}`;
  const answer = await client.post(path, change, CTY.changement);
  return told(call, answer, (body) => describeProposal(body, trial));
}

async function enrol(call: Call): Promise<number> {
  const participant = optionOf(call, 'participant', call.profile.participant);
  const operations = [];
  for (const word of call.words) {
    const [cle = '', file = ''] = word.split('=');
    const [certificate] = Certificate.listFromPem(readFileSync(file, 'utf8'));
    if (certificate === undefined) throw new Error(`${file} : aucun certificat`);
    const { versionOf } = await current(call, 'personne', cle);
    const nom = certificate.commonName.slice(0, 120);
    const contenu = { participant, nom, certificats: [certificate.der.toString('base64')] };
    operations.push({
      type: 'personne',
      cle,
      version: versionOf(cle),
      du: optionOf(call, 'du', today()),
      au: null,
      contenu,
    });
  }
  if (operations.length === 0) throw new Error('IDENTIFIANT=CERTIFICAT.pem attendu');
  return send(call, operations, `enrôlement de ${operations.map(({ cle }) => cle).join(', ')}`);
}

async function announce(call: Call): Promise<number> {
  const [cle = ''] = call.words;
  const { objets, versionOf } = await current(call, 'plateforme', cle);
  const last = objets.at(-1);
  const contenu = last?.['contenu'] as { mode?: string; acces?: { liaison: string }[] } | undefined;
  if (contenu?.mode !== 'https') throw new Error(`plateforme ${cle} inconnue, ou intégrée`);
  const url = optionOf(call, 'url');
  const acces = (contenu.acces ?? []).map((one) => (one.liaison === 'JSON' ? { ...one, url } : one));
  const operation = {
    type: 'plateforme',
    cle,
    version: versionOf(cle),
    du: optionOf(call, 'du'),
    au: null,
    contenu: { ...contenu, acces },
  };
  return send(call, [operation], `point d’accès de ${cle}`);
}

async function propose(call: Call): Promise<number> {
  const [file = ''] = call.words;
  const draft = JSON.parse(readFileSync(file, 'utf8')) as { operations?: unknown[]; motif?: string };
  return send(call, draft.operations ?? [], draft.motif ?? file);
}

async function importFile(call: Call): Promise<number> {
  const [file = ''] = call.words;
  const type = optionOf(call, 'type');
  if (!TYPE_NAMES.test(type)) throw new Error(`--type : ${type} inconnu`);
  const { objets, versionOf } = await current(call, type);
  const keys = [...new Set(objets.map(({ cle }) => cle))];
  const read = importOperations(readFileSync(file, 'utf8'), {
    format: file.endsWith('.csv') ? 'csv' : 'json',
    type: type as Parameters<typeof importOperations>[1]['type'],
    du: optionOf(call, 'du', today()),
    versionOf,
    known: new Map(keys.map((cle) => [cle, objets.filter((one) => one.cle === cle)])),
  });
  for (const fault of read.fautes) call.output.err(`  ligne ${fault.ligne} : ${fault.faute}`);
  call.output.err(
    `${read.operations.length} bonnes lignes, ${read.fautes.length} en faute, ${read.inchanges} inchangées`,
  );
  if (read.fautes.length > 0) return 1;
  if (read.operations.length === 0) return 0;
  return send(call, read.operations, `import de ${file}`, call.options['envoyer'] !== true);
}

async function exportObjects(call: Call): Promise<number> {
  const [type = ''] = call.words;
  if (!TYPE_NAMES.test(type)) throw new Error(`type ${type} inconnu`);
  const { objets: rows } = await current(call, type);
  call.output.out(
    call.options['csv'] === true ? exportCsv(type as never, rows as never) : JSON.stringify(rows, null, 2),
  );
  return 0;
}

async function list(call: Call): Promise<number> {
  const etat = call.options['etat'];
  return told(
    call,
    await call.client.get(`/annuaire/v1/changements${typeof etat === 'string' ? `?etat=${etat}` : ''}`),
    describeChanges,
  );
}

async function show(call: Call): Promise<number> {
  const answer = await call.client.get(`/annuaire/v1/changements/${call.words[0] ?? ''}`);
  return told(call, answer, describeChange);
}

async function decide(call: Call, decision: 'approuve' | 'rejete'): Promise<number> {
  const id = call.words[0] ?? '';
  const shown = await call.client.get(`/annuaire/v1/changements/${id}`);
  if (shown.status !== 200) return told(call, shown);
  const { empreinte, etat } = shown.body;
  const difference = shown.body['difference'] as Difference[] | undefined;
  if (difference === undefined) throw new Error(`changement ${id} : ${String(etat)}, plus rien à décider`);
  // What is signed is what was shown: the digest is our own, not one that came along.
  call.output.err(describeDifference(difference).join('\n'));
  const motif = call.options['motif'];
  const document = {
    v: 1,
    changement: id,
    empreinte,
    difference: differenceDigest(difference),
    decision,
    ...(typeof motif === 'string' ? { motif } : {}),
  };
  const path = `/annuaire/v1/changements/${id}/decision`;
  const answer = await call.client.post(path, document, CTY.decision);
  return told(call, answer, (body) => describeDecision(id, body));
}

function approve(call: Call): Promise<number> {
  return decide(call, 'approuve');
}

function reject(call: Call): Promise<number> {
  return decide(call, 'rejete');
}

async function objects(call: Call): Promise<number> {
  const { type, cle, date, 'connu-le': connuLe } = call.options;
  const given = Object.entries({ type, cle, date, connuLe }).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  return told(call, await call.client.get(`/annuaire/v1/objets?${new URLSearchParams(given).toString()}`));
}

async function saveSnapshot(call: Call): Promise<number> {
  const file = optionOf(call, 'sortie');
  const { status, bytes } = await call.client.fetch('/annuaire/v1/instantane');
  if (status !== 200) throw new Error(`instantané : réponse ${status}`);
  const draft = `${file}.partiel`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
  call.output.out(`${file} : ${bytes.length} octets`);
  return 0;
}

async function deadlines(call: Call): Promise<number> {
  return told(call, await call.client.get('/annuaire/v1/echeances'));
}

async function lookUp(call: Call): Promise<number> {
  if (typeof call.options['garde'] === 'string') return keptLookUp(call, call.options['garde']);
  const [numeroAmc = '', typeConvention = '', csr] = call.words;
  const { date, service } = call.options;
  const query = new URLSearchParams({ numeroAmc, typeConvention });
  for (const [name, value] of Object.entries({ csr, date, service }))
    if (typeof value === 'string') query.set(name, value);
  const { passerelle } = call.profile;
  if (passerelle === undefined) throw new Error('ce profil ne nomme pas de passerelle');
  const answer = await call.client.get(`/annuaire/v1/routes?${query.toString()}`, passerelle);
  return told(call, answer, describeRouteFound);
}

function keptLookUp({ profile, words, options, output }: Call, folder: string): Promise<number> {
  const [numeroAmc = '', typeConvention = '', csr] = words;
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const asked = { numeroAmc, typeConvention, csr, date: text('date'), service: text('service') };
  return printKept(asked, { folder, profile, offline: options['hors-ligne'] === true, output });
}
