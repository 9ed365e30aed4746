import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Ajv } from 'ajv';
import yaml from 'js-yaml';
import { PROJECT } from './transpile.js';

const require = createRequire(import.meta.url);
const { default: Ajv2020 } = require('ajv/dist/2020.js') as { default: typeof Ajv };
const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void };

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object; readonly responses: Readonly<Record<string, Response>> };
}

interface Operation {
  readonly responses?: Readonly<Record<string, Response>>;
}

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

const contract = yaml.load(readFileSync(join(PROJECT, 'openapi', 'annuaire.yaml'), 'utf8'), {
  schema: yaml.JSON_SCHEMA,
}) as Contract;
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
ajv.addVocabulary(['x-extensible-enum']);
addFormats(ajv);
ajv.addSchema({ $id: 'urn:roc:annuaire', $defs: asJsonSchema(contract.components.schemas) as object });

/** What is wrong with a value under a schema of openapi/annuaire.yaml; null where nothing is. */
export function contractFault(name: string, value: unknown): string | null {
  const judge = ajv.getSchema(`urn:roc:annuaire#/$defs/${name}`);
  if (judge === undefined) throw new Error(`no schema ${name} in the contract`);
  return judge(value) === true ? null : `${name} : ${ajv.errorsText(judge.errors)}`;
}

/** What the contract holds against an answer: path, method and status it does not foresee, or a body of another shape. */
export function answerFault(
  method: string,
  path: string,
  { status, type, body }: { readonly status: number; readonly type: string; readonly body: unknown },
): string | null {
  const [plain = ''] = path.split('?');
  const id = '[0-9a-f-]{36}';
  const found = Object.entries(contract.paths).find(([one]) =>
    new RegExp(`^${one.replace('{id}', id)}$`).test(plain),
  );
  const operation = found?.[1][method.toLowerCase()];
  // What the contract does not know is refused as such.
  if (operation === undefined) return status === 404 ? contractFault('Probleme', body) : `${method} ${path}`;
  const named = operation.responses?.[String(status)];
  if (named === undefined) return `${method} ${path} : ${status} non prévu`;
  const response =
    named.$ref === undefined ? named : contract.components.responses[named.$ref.split('/').at(-1) ?? ''];
  const media = type.split(';')[0] ?? '';
  const schema = response?.content?.[media]?.schema as { $ref?: string } | undefined;
  if (schema === undefined) return `${method} ${path} : ${media} non prévu pour ${status}`;
  return schema.$ref === undefined ? null : contractFault(schema.$ref.split('/').at(-1) ?? '', body);
}

function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref'
        ? String(value).replace('#/components/schemas/', 'urn:roc:annuaire#/$defs/')
        : asJsonSchema(value),
    ]),
  );
}
