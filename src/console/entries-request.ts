import { z } from 'zod';
import { isFiness, paddedAmcNumber } from '../kernel/identifiers.js';
import { ENTRY_TYPES, TRACED_SERVICES } from '../trace/entry.js';
import { LARGEST_PAGE } from '../trace/query-entries.js';

const DEFAULT_PAGE = 100;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const moment = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => Date.parse(text));

const amc = z.string().transform((text, context) => {
  const padded = paddedAmcNumber(text);
  if (padded === undefined) context.addIssue({ code: 'custom', message: 'numéro AMC' });
  return padded ?? '';
});

/** The query of `GET /traces/v1/entrees`: closed, every value bounded. */
const entriesRequest = z.strictObject({
  du: moment.optional(),
  au: moment.optional(),
  ej: z.string().refine(isFiness).optional(),
  amc: amc.optional(),
  service: z.enum(TRACED_SERVICES).optional(),
  type: z.enum(ENTRY_TYPES).optional(),
  code: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  idMessage: z.string().regex(UUID).optional(),
  idEchange: z.string().regex(UUID).optional(),
  numeroDossier: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,20}$/)
    .optional(),
  suivant: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
  limite: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((count) => count >= 1 && count <= LARGEST_PAGE)
    .default(DEFAULT_PAGE),
});

export type EntriesRequest = z.infer<typeof entriesRequest>;

/** The request, or the name of the first parameter at fault; a value is never repeated. */
export function readEntriesRequest(
  query: unknown,
): { readonly value: EntriesRequest } | { readonly fault: string } {
  const read = entriesRequest.safeParse(query);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return { fault: unknown === undefined ? String(issue?.path[0] ?? 'requete') : unknown.slice(0, 40) };
}
