/** The documents persons sign: a change, and the decision of a second person on it. */
import { z } from 'zod';
import { isUuidV4 } from '../kernel/identifiers.js';
import { civilDate, identifier, thumbprint } from '../directory/extract-schema.js';
import { type Operation } from './fact.js';
import { contentFault, OBJECT_TYPES, type ObjectType } from './objects.js';
import { RegistryRefusal } from './registry-refusal.js';

/** A national import fits in one. */
export const MAX_OPERATIONS = 20_000;

const uuid = z.string().refine(isUuidV4, 'UUID version 4 attendu');

const operation = z.strictObject({
  type: z.enum(OBJECT_TYPES as [ObjectType, ...ObjectType[]]),
  cle: z.string().min(1).max(80),
  version: z.int().min(0),
  du: civilDate,
  au: civilDate.nullable(),
  contenu: z.record(z.string(), z.unknown()).nullable(),
});

const changeSchema = z.strictObject({
  v: z.literal(1),
  id: uuid,
  participant: identifier,
  motif: z.string().min(1).max(300),
  operations: z.array(operation).min(1).max(MAX_OPERATIONS),
});

const decisionSchema = z.strictObject({
  v: z.literal(1),
  changement: uuid,
  /** Of the change document's payload, base64url SHA-256: what was decided on. */
  empreinte: thumbprint,
  /** Of the difference that was shown. */
  difference: thumbprint,
  decision: z.enum(['approuve', 'rejete']),
  motif: z.string().min(1).max(300).optional(),
});

export interface Change {
  readonly v: 1;
  readonly id: string;
  readonly participant: string;
  readonly motif: string;
  readonly operations: readonly Operation[];
}

export type Decision = z.infer<typeof decisionSchema>;

const MAX_FAULTS = 1_000;

/** The change of a parsed payload. Throws `document-illisible` for its shape, `contenu-invalide` naming every operation at fault. */
export function readChange(value: unknown): Change {
  const read = changeSchema.safeParse(value);
  if (!read.success) throw new RegistryRefusal('document-illisible', issueOf(read.error));
  const faults = operationFaults(read.data.operations);
  if (faults.length > 0)
    throw new RegistryRefusal('contenu-invalide', faults[0] ?? '', faults.slice(0, MAX_FAULTS));
  return read.data as Change;
}

function operationFaults(operations: z.infer<typeof changeSchema>['operations']): string[] {
  const seen = new Set<string>();
  return operations.flatMap(({ type, cle, du, au, contenu }, index) => {
    const where = `opération ${index + 1} (${type} ${cle})`;
    const twice = seen.has(`${type}:${cle}`) ? [`${where} : objet nommé deux fois dans le changement`] : [];
    seen.add(`${type}:${cle}`);
    const backwards = au !== null && au < du ? [`${where} : période à l’envers`] : [];
    const fault = contenu === null ? undefined : contentFault(type, cle, contenu);
    return [...twice, ...backwards, ...(fault === undefined ? [] : [`${where} : ${fault}`])];
  });
}

/** Throws `document-illisible`. */
export function readDecision(value: unknown): Decision {
  const read = decisionSchema.safeParse(value);
  if (!read.success) throw new RegistryRefusal('document-illisible', issueOf(read.error));
  return read.data;
}

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('/') || 'document'} : ${issue?.message ?? 'illisible'}`;
}
