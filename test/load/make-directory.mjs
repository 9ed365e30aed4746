/**
 * A directory of national size, the same for the same seed: 3 000 hospitals with 10 EG each, 400 AMC, 1 500 routes.
 * `node test/load/make-directory.mjs [FILE] [SEED]` writes the extract as JSON, not sealed. Uses the built program
 * (`npm run build`). Numbers have their keys; issuers' "certificates" are bytes of the usual size with their thumbprint,
 * which is what a snapshot is judged by: nothing is ever signed with them.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const BUILT = new URL(process.env.ROC_DIST ?? '../../dist/', import.meta.url);
const { isFiness, isSiren, structureOfFiness } = await import(new URL('kernel/identifiers.js', BUILT).href);

const DAY_MS = 86_400_000;
const CERTIFICATE_BYTES = 720;
const PLATFORMS = 60;
const CONVENTIONS = ['RM', 'RA', 'RO', 'TP', 'MG', 'CX'];

/** Bytes that hang on the seed and a label alone. */
function bytes(seed, label, length) {
  const parts = [];
  for (let block = 0; parts.length * 32 < length; block++)
    parts.push(createHash('sha256').update(`${seed}/${label}/${block}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

/** The number of a rank with the last digit that makes its key good. */
function keyed(stem, isGood) {
  for (let digit = 0; digit < 10; digit++) if (isGood(`${stem}${digit}`)) return `${stem}${digit}`;
  throw new Error(`no key for ${stem}`);
}

const finess = (rank) => keyed(`${10 + (rank % 80)}${String(rank).padStart(6, '0')}`, isFiness);
const siren = (rank) => `2${keyed(String(30_000_000 + rank * 7), isSiren)}`;

function hospital(rank, egs, autorites) {
  const finessJuridique = finess(rank * (egs + 1));
  return {
    type: 'etablissement',
    id: `E${rank}`,
    nom: `Établissement ${rank} de la ville numéro ${rank % 700}`,
    structure: structureOfFiness(finessJuridique),
    finessJuridique,
    etablissements: Array.from({ length: egs }, (_, at) => finess(rank * (egs + 1) + at + 1)),
    autorites,
    signatureExigee: { IDB: true, SIM: true, CLC: true, DEL: true },
  };
}

function amc(rank, routes, { seed, now }) {
  const certificat = bytes(seed, `emetteur ${rank}`, CERTIFICATE_BYTES);
  return {
    numero: String(100_000_000 + rank * 17).padStart(10, '0'),
    nom: `Mutuelle ${rank} des territoires réunis`,
    contact: {
      libelle: 'Service hospitalier',
      telephone: '01 99 00 00 00',
      courriel: `amc${rank}@exemple.invalid`,
    },
    operateur: siren(rank % PLATFORMS),
    routes,
    emetteurs: [
      {
        x5tS256: createHash('sha256').update(certificat).digest('base64url'),
        certificat: certificat.toString('base64'),
        du: new Date(now - 100 * DAY_MS).toISOString(),
        au: new Date(now + 265 * DAY_MS).toISOString(),
        mode: 'propre',
      },
    ],
  };
}

/** One AMC in two tells its routes apart by the convention alone, the other also by a criterion (CSR). */
function routesOf(rank, count) {
  const perConvention = rank % 2 === 0 ? 1 : 2;
  return Array.from({ length: count }, (_, at) => ({
    typeConvention: CONVENTIONS[Math.floor(at / perConvention) % CONVENTIONS.length],
    csr: at < CONVENTIONS.length && perConvention === 1 ? '' : `C${at}`,
    plateforme: `N${(rank + at) % PLATFORMS}`,
    services: ['IDB', 'SIM', 'CLC', 'DEL'],
    du: '2020-01-01',
    au: null,
  }));
}

function platform(rank) {
  const url = `https://plateforme-${rank}.exemple.invalid`;
  const access = {
    liaison: 'JSON',
    version: '1.0',
    services: ['IDB', 'SIM', 'CLC', 'DEL'],
    du: '2020-01-01',
    au: null,
  };
  return {
    ...{ id: `N${rank}`, mode: 'https', url, structure: siren(rank), promesseIdempotence: true },
    acces: [{ url, ...access }],
  };
}

/**
 * The parts of a national extract that an installation's own extract takes in beside its own.
 * @param options `seed`, `now` (ms), `autorites` (thumbprints that hospitals' certificates come from)
 */
export function makeDirectory(options = {}) {
  const {
    seed = 1,
    now = Date.UTC(2026, 0, 1),
    autorites = [bytes(1, 'ca', 32).toString('base64url')],
  } = options;
  const { hospitals = 3_000, egs = 10, amcs = 400, routes = 1_500 } = options;
  const [least, more] = [Math.floor(routes / amcs), routes % amcs];
  return {
    participants: Array.from({ length: hospitals }, (_, rank) => hospital(rank + 1, egs, autorites)),
    amc: Array.from({ length: amcs }, (_, rank) =>
      amc(rank, routesOf(rank, least + (rank < more ? 1 : 0)), { seed, now }),
    ),
    plateformes: Array.from({ length: PLATFORMS }, (_, rank) => platform(rank)),
  };
}

/** The same as a whole extract, of nobody but the national parts. */
export function makeExtract(options = {}) {
  const {
    version = 1,
    now = Date.UTC(2026, 0, 1),
    operateur = { nom: 'Annuaire', structure: siren(9_999) },
  } = options;
  return {
    ...{ version, environnement: 'test', operateur },
    emisLe: new Date(now).toISOString(),
    expireLe: new Date(now + 7 * DAY_MS).toISOString(),
    ...makeDirectory(options),
    passerelles: [],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = JSON.stringify(makeExtract({ seed: Number(process.argv[3] ?? 1) }));
  const file = process.argv[2];
  if (file === undefined) process.stdout.write(`${text.length} octets\n`);
  else writeFileSync(file, text);
}
