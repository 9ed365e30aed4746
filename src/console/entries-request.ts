import { z } from 'zod';
import { isBirthDate, isFiness, isNir, paddedAmcNumber } from '../kernel/identifiers.js';
import { REFUSAL_CODES, REFUSAL_GROUPS, type RefusalGroup } from '../kernel/refusal.js';
import { CATALOGUE } from '../messages/refusal-catalogue.js';
import { maskNir } from '../kernel/mask-nir.js';
import { ENTRY_TYPES, TRACED_SERVICES } from '../trace/entry.js';
import { type EntryFilter } from '../trace/entry-filter.js';
import { TRACE_EVENT_TYPES } from '../trace/journal-event.js';
import { LONGEST_MARK } from '../trace/page-mark.js';
import { type HeldPlace } from '../trace/prove-exchange.js';
import { type BeneficiaryTraits } from '../trace/pseudonym.js';
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

const code = z.string().regex(/^[a-z0-9-]{1,60}$/);
const mark = z.string().regex(new RegExp(`^[A-Za-z0-9_-]{1,${LONGEST_MARK}}$`));

const FILTER = {
  du: moment.optional(),
  au: moment.optional(),
  ej: z.string().refine(isFiness).optional(),
  amc: amc.optional(),
  service: z.enum(TRACED_SERVICES).optional(),
  type: z.enum(ENTRY_TYPES).optional(),
  code: code.optional(),
  groupe: z.enum(REFUSAL_GROUPS).optional(),
  idMessage: z.string().regex(UUID).optional(),
  idEchange: z.string().regex(UUID).optional(),
  numeroDossier: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,20}$/)
    .optional(),
  agent: z
    .string()
    .regex(/^[A-Za-z0-9._:@-]{1,64}$/)
    .optional(),
  engagement: z
    .string()
    .regex(/^[A-Za-z0-9._:-]{1,64}$/)
    .optional(),
  suivant: mark.optional(),
};

const statut = z.number().int().min(200).max(599);
const limite = z.number().int().min(1).max(LARGEST_PAGE);

/** Numbers are text in an address. */
const asText = (inner: typeof statut): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(inner);

/** The query of `GET /traces/v1/entrees`: closed, every value bounded. */
const inAddress = z.strictObject({
  ...FILTER,
  statut: asText(statut).optional(),
  limite: asText(limite).default(DEFAULT_PAGE),
});

/** Who is searched for; `amc` of the search says under whose pseudonyms. */
const beneficiaire = z.strictObject({
  nir: z.string().refine(isNir),
  dateNaissance: z.string().refine(isBirthDate),
  rang: z.number().int().min(1).max(9).default(1),
});

/** The body of `POST /traces/v1/entrees`: the same, and the person. */
const inBody = z.strictObject({
  ...FILTER,
  statut: statut.optional(),
  limite: limite.default(DEFAULT_PAGE),
  beneficiaire: beneficiaire.optional(),
});

const ofEvents = z.strictObject({
  du: moment.optional(),
  au: moment.optional(),
  type: z.enum(TRACE_EVENT_TYPES).optional(),
  suivant: mark.optional(),
  limite: asText(limite).default(DEFAULT_PAGE),
});

/** The place a receipt names: both or neither. A rank is shorter than a NIR, so that none passes for one. */
const ofPlace = z
  .strictObject({
    journal: z
      .string()
      .regex(/^[A-Za-z0-9._/:-]{1,200}$/)
      .optional(),
    rang: z
      .string()
      .regex(/^(?:0|[1-9]\d{0,11})$/)
      .optional(),
  })
  .refine(({ journal, rang }) => (journal === undefined) === (rang === undefined), { path: ['rang'] });

/** What is asked for, in the trace's terms; a person only by its traits, which go no further than the pseudonym. */
export interface EntriesRequest {
  readonly filter: EntryFilter;
  readonly person: BeneficiaryTraits | undefined;
  readonly limite: number;
  readonly suivant: string | undefined;
}

export interface EventsRequest {
  readonly filter: {
    readonly du?: number | undefined;
    readonly au?: number | undefined;
    readonly types: readonly string[];
  };
  readonly limite: number;
  readonly suivant: string | undefined;
}

/** The request, or the name of the first parameter at fault (`nir`: one stands where none may); a value is never repeated. */
export type Read<T> = { readonly value: T } | { readonly fault: string };

/** A search as an address asks for it. A NIR in it is refused: addresses are kept by whatever they pass through. */
export function readEntriesQuery(query: unknown): Read<EntriesRequest> {
  if (holdsNir(query)) return { fault: NIR_FAULT };
  const read = inAddress.safeParse(query);
  return read.success ? { value: requestOf(read.data) } : { fault: faultOf(read.error) };
}

/** A search as a body asks for it. The person's NIR has one place only. */
export function readEntriesBody(body: unknown): Read<EntriesRequest> {
  const { beneficiaire: _person, ...rest } = isObject(body) ? body : {};
  if (holdsNir(rest)) return { fault: NIR_FAULT };
  const read = inBody.safeParse(body);
  return read.success ? { value: requestOf(read.data) } : { fault: faultOf(read.error) };
}

export function readEventsQuery(query: unknown): Read<EventsRequest> {
  if (holdsNir(query)) return { fault: NIR_FAULT };
  const read = ofEvents.safeParse(query);
  if (!read.success) return { fault: faultOf(read.error) };
  const { limite: size, suivant, type, ...period } = read.data;
  return {
    value: {
      filter: { ...period, types: type === undefined ? TRACE_EVENT_TYPES : [type] },
      limite: size,
      suivant,
    },
  };
}

/** The place in the query of a proof, where there is one. */
export function readPlaceQuery(query: unknown): Read<HeldPlace | undefined> {
  if (holdsNir(query)) return { fault: NIR_FAULT };
  const read = ofPlace.safeParse(query);
  if (!read.success) return { fault: faultOf(read.error) };
  const { journal, rang } = read.data;
  return { value: journal === undefined ? undefined : { origin: journal, index: Number(rang) } };
}

export function isExchangeId(text: string): boolean {
  return UUID.test(text);
}

export const NIR_FAULT = 'nir';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function holdsNir(values: unknown): boolean {
  if (!isObject(values)) return false;
  return Object.entries(values).some(([name, value]) =>
    [name, ...[value].flat()].some(
      (text) => typeof text === 'string' && maskNir(text.toUpperCase()) !== text.toUpperCase(),
    ),
  );
}

type Asked = z.infer<typeof inBody>;

function requestOf({
  limite: size,
  suivant,
  beneficiaire: person,
  groupe,
  code: one,
  ...filter
}: Asked): EntriesRequest {
  return { filter: { ...filter, codes: codesOf(one, groupe) }, person, limite: size, suivant };
}

/** Codes of a group as the catalogue has them today; a code that is not of the group matches nothing. */
function codesOf(one: string | undefined, group: RefusalGroup | undefined): readonly string[] | undefined {
  if (group === undefined) return one === undefined ? undefined : [one];
  return REFUSAL_CODES.filter(
    (each) => CATALOGUE[each].groupe === group && (one === undefined || one === each),
  );
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return unknown === undefined ? issue?.path.map(String).join('.') || 'requete' : unknown.slice(0, 40);
}
