/**
 * The common trace format's type, compiled validator and members, from `openapi/traces-commun-v1.schema.json`. Called by
 * `generate.mjs`: one command writes, and one check watches, all that is generated.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import openapiTS, { astToString } from 'openapi-typescript';

const require = createRequire(import.meta.url);
const { default: Ajv2020 } = require('ajv/dist/2020.js');
const { default: standaloneCode } = require('ajv/dist/standalone/index.js');

const SCHEMA = new URL('./traces-commun-v1.schema.json', import.meta.url);
const TYPE = new URL('../src/trace/common/schema.generated.ts', import.meta.url);
const VALIDATOR = new URL('../src/trace/common/validator.generated.ts', import.meta.url);
const SHAPE = new URL('../src/trace/common/line-members.generated.ts', import.meta.url);
const BANNER = '// Generated from openapi/traces-commun-v1.schema.json by `npm run contract`. Do not edit.\n';

async function makeType(schema) {
  const moved = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/'));
  // The members make the type; what one member asks of another is the validator's alone.
  const { Membres: line, ...$defs } = moved.$defs;
  const document = {
    openapi: '3.1.0',
    info: { title: schema.title, version: '1' },
    paths: {},
    components: { schemas: { LigneTrace: line, ...$defs } },
  };
  return `${BANNER}${astToString(await openapiTS(document, { silent: true, immutable: true }))}`;
}

function makeValidator(schema) {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    // `then` narrows what `properties` has already typed.
    strictTypes: false,
    messages: false,
    code: { esm: true, source: true, lines: true },
  });
  ajv.addSchema(schema);
  const code = standaloneCode(ajv, { compiledLigneTrace: schema.$id });
  return `${BANNER}/* eslint-disable */\n// @ts-nocheck\nimport { type CompiledValidator } from './compiled-validator.js';\n${code
    .replace('"use strict";', '')
    .replaceAll(/export const (compiled\w+) =/g, 'export const $1: CompiledValidator =')}\n`;
}

/** The members in the order they are written in, each with what it may hold: what the fast reading of a line knows. */
function makeMembers(schema) {
  const membersOf = ({ required, properties }) =>
    required.map((nom) => {
      const { $ref, ...own } = properties[nom];
      const {
        type,
        enum: valeurs,
        const: valeur,
        pattern: motif,
        minimum,
        maximum,
        ...rest
      } = {
        ...schema.$defs[$ref?.replace('#/$defs/', '')],
        ...own,
      };
      const nul = [type].flat().includes('null');
      if (rest.properties !== undefined) return { nom, nul, membres: membersOf(rest) };
      if (motif !== undefined) return { nom, nul, motif };
      if (minimum !== undefined) return { nom, nul, minimum, maximum };
      return { nom, nul, valeurs: (valeurs ?? [valeur]).filter((one) => one !== null) };
    });
  const members = JSON.stringify(membersOf(schema.$defs.Membres), null, 1);
  return `${BANNER}import { type LineMember } from './line-member.js';\n\nexport const LINE_MEMBERS: readonly LineMember[] = ${members};\n`;
}

/** @returns {Promise<[URL, string][]>} the files and what they must hold. */
export async function traceOutputs() {
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8'));
  return [
    [TYPE, await makeType(schema)],
    [VALIDATOR, makeValidator(schema)],
    [SHAPE, makeMembers(schema)],
  ];
}
