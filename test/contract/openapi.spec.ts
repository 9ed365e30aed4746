import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, REFUSAL_GROUPS } from '../../src/kernel/refusal.js';
import { type Service, SERVICES } from '../../src/kernel/vocabulary.js';
import { checkBusiness } from '../../src/messages/business-controls.js';
import { CATALOGUE } from '../../src/messages/refusal-catalogue.js';
import { type Demande } from '../../src/messages/types.js';
import * as validate from '../../src/messages/validate.js';
import { type Validation } from '../../src/messages/validate.js';

interface Node {
  readonly [name: string]: unknown;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const contract = yaml.load(readFileSync(`${root}openapi/roc.yaml`, 'utf8'), {
  schema: yaml.JSON_SCHEMA,
}) as Node;
const components = contract['components'] as Record<string, Record<string, Node>>;
const schemas = components['schemas']!;

function resolve(node: unknown): Node {
  const ref = (node as Node)['$ref'];
  if (typeof ref !== 'string') return node as Node;
  return resolve(
    ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, name) => (at as Node)[name.replaceAll('~1', '/')], contract),
  );
}

/** Every [schema name, example name, value] found under a media type of the paths. */
function examplesOfPaths(): [string, string, unknown][] {
  const found: [string, string, unknown][] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const here = resolve(node);
    if ('examples' in here && 'schema' in here) {
      const schema = here['schema'] as Node;
      for (const [name, example] of Object.entries(here['examples'] as Node)) {
        for (const one of (schema['oneOf'] as Node[] | undefined) ?? [schema]) {
          found.push([String(one['$ref']).split('/').pop()!, name, resolve(example)['value']]);
        }
      }
      return;
    }
    Object.values(here).forEach(walk);
  };
  walk(contract['paths']);
  return found;
}

function validatorOf(name: string): ((value: unknown) => Validation<unknown>) | undefined {
  return (validate as Record<string, unknown>)[`validate${name}`] as never;
}

const answerSchema = (service: Service): string => `Reponse${service[0]}${service.slice(1).toLowerCase()}`;

describe('generated files', () => {
  it('are what the contract gives', () => {
    execFileSync(process.execPath, [`${root}openapi/generate.mjs`, '--check'], { stdio: 'pipe' });
  });
});

describe('examples', () => {
  const examples = examplesOfPaths();

  it('stand under every path that has a body', () => {
    expect(examples.length).toBeGreaterThan(25);
    const used = new Set(examples.map(([, , value]) => value));
    const idle = Object.entries(components['examples']!).filter(([, example]) => !used.has(example['value']));
    expect(idle.map(([name]) => name)).toEqual([]);
  });

  it.each(examples.filter(([schema]) => validatorOf(schema) !== undefined))(
    '%s: %s holds',
    (schema, name, value) => {
      // Under `reponse` an answer is one of four; its own service says which.
      const service = String((value as Node)['service']);
      if (SERVICES.some((one) => schema === answerSchema(one) && one !== service)) return;
      expect(validatorOf(schema)!(value), name).toEqual({ ok: true, value });
    },
  );

  it('of requests pass the business controls too: their keys are right', () => {
    const requests = examples.filter(([schema]) => /^Demande(Idb|Sim|Clc|Del)$/.test(schema));
    expect(new Set(requests.map(([schema]) => schema)).size).toBe(SERVICES.length);
    for (const [, , value] of requests) {
      expect(checkBusiness(value as Demande, { environnement: 'test' })).toEqual({
        ok: true,
        value: undefined,
      });
    }
  });

  it('of refusals say what the catalogue says', () => {
    const refusals = examples.filter(([schema]) => schema === 'Probleme');
    expect(refusals.length).toBeGreaterThan(12);
    for (const [, , value] of refusals) {
      const { code, title, groupe, status, origine, reessayable, repli, textes } = value as Node & {
        code: 'surcharge';
      };
      const { guichet, exploitant, developpeur, ...spec } = CATALOGUE[code];
      expect({ title, groupe, status, origine, reessayable, repli, textes }).toEqual({
        ...spec,
        textes: { guichet, exploitant, developpeur },
      });
    }
  });
});

describe('refusals of the contract', () => {
  it('lists every code, and only those', () => {
    const code = ((schemas['Probleme']!['properties'] as Node)['code'] as Node)['x-extensible-enum'];
    expect([...(code as string[])].sort()).toEqual([...REFUSAL_CODES].sort());
    const groups = ((schemas['Probleme']!['properties'] as Node)['groupe'] as Node)['enum'];
    expect(groups).toEqual([...REFUSAL_GROUPS]);
  });

  it('puts each code under its status', () => {
    const statuses = new Set(REFUSAL_CODES.map((code) => CATALOGUE[code].status));
    for (const status of statuses) {
      const description = String(components['responses']![`Refus${status}`]?.['description']);
      const listed = [...description.matchAll(/`([a-z0-9-]+)`/g)]
        .map(([, code]) => code)
        .filter((code) => code !== 'amc');
      const expected = REFUSAL_CODES.filter((code) => CATALOGUE[code].status === status);
      expect(listed.sort(), `Refus${status}`).toEqual([...expected].sort());
    }
  });

  it('gives every service every status a refusal may have', () => {
    const paths = contract['paths'] as Record<string, Record<string, Node>>;
    const statuses = [...new Set(REFUSAL_CODES.map((code) => String(CATALOGUE[code].status)))].sort();
    for (const service of SERVICES) {
      const path = `/roc/v1/${service.toLowerCase()}`;
      const responses = Object.keys(paths[path]!['post']!['responses'] as Node);
      expect(responses.filter((status) => status !== '200').sort()).toEqual(statuses);
    }
  });
});

describe('requests', () => {
  const open: string[] = [];
  const walk = (node: Node, path: string): void => {
    const schema = resolve(node);
    const type = schema['type'];
    if (type === 'object' && schema['additionalProperties'] !== false) open.push(`${path}: not closed`);
    if (
      type === 'string' &&
      !['enum', 'const', 'maxLength'].some((word) => word in schema) &&
      schema['format'] !== 'date'
    ) {
      open.push(`${path}: unbounded text`);
    }
    if (type === 'array' && !('maxItems' in schema)) open.push(`${path}: unbounded list`);
    if ((type === 'integer' || type === 'number') && !('minimum' in schema && 'maximum' in schema))
      open.push(`${path}: unbounded number`);
    for (const [name, child] of Object.entries((schema['properties'] ?? {}) as Record<string, Node>))
      walk(child, `${path}/${name}`);
    if (schema['items'] !== undefined) walk(schema['items'] as Node, `${path}/*`);
    for (const child of (schema['oneOf'] ?? []) as Node[]) walk(child, path);
  };

  it.each(['DemandeIdb', 'DemandeSim', 'DemandeClc', 'DemandeDel', 'JwsDemande'])(
    '%s is closed and bounded throughout',
    (name) => {
      walk(schemas[name]!, name);
      expect(open).toEqual([]);
    },
  );
});
