/**
 * Makes the TypeScript types and the compiled Ajv validators of the contract, `openapi/roc.yaml`.
 *
 *   node openapi/generate.mjs            writes src/messages/{contract,validators}.generated.ts, and those of the
 *                                        common trace format in src/trace/common, and the XML forms of the
 *                                        contract (openapi/xsd, openapi/wsdl, src/bindings/soap)
 *   node openapi/generate.mjs --check    exits 1 where a committed file is not byte-equal to what the contract gives
 *
 * Nothing reads `openapi/` at run time: the generated files are all the service knows of it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import yaml from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';
import { soapOutputs } from './generate-soap.mjs';
import { traceOutputs } from './generate-traces.mjs';

const require = createRequire(import.meta.url);
const { default: Ajv2020 } = require('ajv/dist/2020.js');
const { default: standaloneCode } = require('ajv/dist/standalone/index.js');
const { default: addFormats } = require('ajv-formats');

const CONTRACT = new URL('./roc.yaml', import.meta.url);
const TYPES = new URL('../src/messages/contract.generated.ts', import.meta.url);
const VALIDATORS = new URL('../src/messages/validators.generated.ts', import.meta.url);
const BANNER = '// Generated from openapi/roc.yaml by `npm run contract`. Do not edit.\n';

/** Whole documents: each gets a compiled validator of its name. */
const DOCUMENTS = [
  'DemandeIdb',
  'DemandeSim',
  'DemandeClc',
  'DemandeDel',
  'ReponseIdb',
  'ReponseSim',
  'ReponseClc',
  'ReponseDel',
  'Probleme',
  'ReponseAnnuaire',
  'EtatMessage',
  'ChaineCertificats',
  'WhoAmI',
  'EntreesTrace',
  'LigneExport',
  'PreuvesEchange',
  'EvenementsTrace',
  'RechercheTrace',
  'JwsGeneral',
];

/** The component schemas as one JSON Schema document: `$defs` in place of `components/schemas`, `x-` notes dropped. */
function asJsonSchema(node) {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (node === null || typeof node !== 'object') return node;
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) continue;
    if (key === '$ref') copy[key] = value.replace('#/components/schemas/', '#/$defs/');
    else copy[key] = asJsonSchema(value);
  }
  return copy;
}

function makeValidators(contract) {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    // A rate such as 17.55 is a multiple of 0.01; in binary floats it is not.
    multipleOfPrecision: 6,
    // The French sentence is made from keyword and parameters, never from Ajv's text.
    messages: false,
    code: { esm: true, source: true, lines: true },
  });
  addFormats(ajv, ['date', 'date-time', 'uuid']);
  ajv.addSchema({ $id: 'urn:roc:contrat', $defs: asJsonSchema(contract.components.schemas) });
  const code = standaloneCode(
    ajv,
    Object.fromEntries(DOCUMENTS.map((name) => [`compiled${name}`, `urn:roc:contrat#/$defs/${name}`])),
  );
  return `${BANNER}${VALIDATORS_HEAD}${code
    .replace('"use strict";', '')
    .replaceAll(/export const (compiled\w+) =/g, 'export const $1: CompiledValidator =')}\n`;
}

// The emitted code calls require() although it is an ES module: give it one.
const VALIDATORS_HEAD = `/* eslint-disable */
// @ts-nocheck
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

export interface CompiledError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** Judges a value; after a false, \`errors\` holds the first fault. Synchronous, so the two are read together. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}
`;

async function makeTypes(contract) {
  return `${BANNER}${astToString(await openapiTS(contract, { silent: true }))}`;
}

const contract = yaml.load(await readFile(CONTRACT, 'utf8'), { schema: yaml.JSON_SCHEMA });
const outputs = [
  [TYPES, await makeTypes(structuredClone(contract))],
  [VALIDATORS, makeValidators(contract)],
  ...(await traceOutputs()),
  ...soapOutputs(contract),
];
const check = process.argv.includes('--check');
for (const [target, text] of outputs) {
  const name = target.pathname.split('/').slice(-3).join('/');
  if (!check) {
    await writeFile(target, text);
    console.log(`written ${name}`);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error(`stale: ${name}; run \`npm run contract\` and commit the result`);
    process.exitCode = 1;
  }
}
