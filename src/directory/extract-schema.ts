/** The closed shape of an extract. What one field cannot show (keys, overlaps, references) is judged elsewhere. */
import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.js';
import { ENVIRONMENTS, SERVICES } from '../kernel/vocabulary.js';
import { BINDINGS, SCOPES } from './extract.js';
import { isThumbprint } from '../signing/protected-header.js';

export const text = z.string().min(1).max(120);
/** Repeated to callers in a refusal: one line, no markup. */
export const plainText = z.string().regex(/^[^\p{C}<>]{1,160}$/u);
export const identifier = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
export const structure = z.string().regex(/^[1-3][0-9AB]{9,14}$/);
export const thumbprint = z.string().refine(isThumbprint, 'empreinte x5t#S256 attendue');
export const civilDate = z.string().refine(isCivilDate, 'date civile attendue');
export const instant = z.iso.datetime({ offset: false });
export const amcNumber = z.string().regex(/^\d{10}$/, 'numéro AMC sur 10 chiffres attendu');
export const finess = z.string().regex(/^[0-9AB]{9}$/, 'FINESS sur 9 caractères attendu');

export const quota = z.strictObject({
  requetes: z.int().min(1).max(10_000_000),
  fenetreSecondes: z.int().min(1).max(86_400),
});

export const adhesion = z.strictObject({
  numero: z.string().min(1).max(40).optional(),
  du: civilDate,
  au: civilDate.nullable(),
  champs: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
});

const participantBase = {
  id: identifier,
  nom: text,
  structure,
  autorites: z.array(thumbprint).min(1).max(20),
  quota: quota.optional(),
  du: civilDate.optional(),
  au: civilDate.nullable().optional(),
  adhesion: adhesion.optional(),
};

const participant = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('etablissement'),
    ...participantBase,
    finessJuridique: finess,
    etablissements: z.array(finess).min(1).max(2_000),
    // An extract of before SIM and DEL excuses nobody from signing them.
    signatureExigee: z.strictObject({
      IDB: z.boolean(),
      SIM: z.boolean().default(true),
      CLC: z.boolean(),
      DEL: z.boolean().default(true),
    }),
  }),
  z.strictObject({ type: z.literal('operateur'), ...participantBase }),
  z.strictObject({
    type: z.literal('logiciel'),
    ...participantBase,
    mandants: z
      .array(z.strictObject({ finessJuridique: finess, du: civilDate, au: civilDate.nullable() }))
      .max(5_000),
  }),
  z.strictObject({
    type: z.literal('auditeur'),
    ...participantBase,
    voit: z.strictObject({
      etablissements: z.array(finess).max(10_000).optional(),
      amc: z.array(amcNumber).max(10_000).optional(),
    }),
  }),
]);

const route = z.strictObject({
  typeConvention: z.string().regex(/^[A-Z0-9]{2}$/),
  csr: z.string().regex(/^[A-Za-z0-9]{0,8}$/),
  plateforme: identifier,
  services: z.array(z.enum(SERVICES)).min(1).max(SERVICES.length),
  du: civilDate,
  au: civilDate.nullable(),
});

export const listed = {
  x5tS256: thumbprint,
  certificat: z.base64().min(1).max(8_192),
  du: instant,
  au: instant,
};

export const contact = z.strictObject({
  libelle: text,
  telephone: z.string().min(1).max(20).optional(),
  courriel: z.string().min(3).max(120).optional(),
});

const amc = z.strictObject({
  numero: amcNumber,
  numeroDonne: z
    .string()
    .regex(/^\d{8,10}$/)
    .optional(),
  nom: text,
  contact,
  operateur: structure,
  routes: z.array(route).max(200),
  emetteurs: z
    .array(
      z.strictObject({ ...listed, mode: z.enum(['propre', 'delegue']), mandat: text.max(64).optional() }),
    )
    .max(50),
  quota: quota.optional(),
  adhesion: adhesion.optional(),
  horsRoc: z.strictObject({ motif: plainText }).optional(),
});

export const accessUrl = z.url({ protocol: /^https$/ }).max(200);

/** What an endpoint is, but for the period it is in force. */
export const endpoint = {
  url: accessUrl,
  liaison: z.enum(BINDINGS),
  version: z.string().regex(/^[0-9]{1,3}(\.[0-9]{1,3}){0,2}$/),
  services: z.array(z.enum(SERVICES)).min(1).max(SERVICES.length),
};

const access = z.strictObject({ ...endpoint, du: civilDate, au: civilDate.nullable() });

const platform = z.discriminatedUnion('mode', [
  z.strictObject({ id: identifier, mode: z.literal('moteur') }),
  z.strictObject({
    id: identifier,
    mode: z.literal('https'),
    url: accessUrl,
    structure,
    promesseIdempotence: z.boolean(),
    acces: z.array(access).min(1).max(50).optional(),
  }),
]);

export const extractSchema = z.strictObject({
  version: z.int().min(1),
  environnement: z.enum(ENVIRONMENTS),
  emisLe: instant,
  expireLe: instant,
  operateur: z.strictObject({ nom: text, structure }),
  participants: z.array(participant).max(20_000),
  amc: z.array(amc).max(5_000),
  plateformes: z.array(platform).max(1_000),
  passerelles: z
    .array(
      z.strictObject({
        nom: text,
        structure,
        cachets: z.array(z.strictObject(listed)).min(1).max(50),
        journal: z.strictObject({ origine: text, cle: text }),
      }),
    )
    .max(100),
});
