/**
 * What the directory registers, one schema a kind. A fact is one object's content during a period of civil days; the
 * object's key never changes. Wire names are French.
 */
import { z } from 'zod';
import { isFiness, isSiren, paddedAmcNumber } from '../kernel/identifiers.js';
import { SERVICES } from '../kernel/vocabulary.js';
import {
  adhesion,
  amcNumber,
  contact,
  endpoint,
  finess,
  identifier,
  listed,
  plainText,
  quota,
  structure,
  text,
  thumbprint,
} from '../directory/extract-schema.js';

const participantBase = {
  nom: text,
  structure: structure.refine(hasGoodKey, 'structure de clé invalide'),
  autorites: z.array(thumbprint).min(1).max(20),
  quota: quota.optional(),
  adhesion: adhesion.optional(),
  contact: contact.optional(),
};

const keyedFiness = finess.refine(isFiness, 'FINESS de clé invalide');

const participant = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('etablissement'),
    ...participantBase,
    finessJuridique: keyedFiness,
    etablissements: z.array(keyedFiness).min(1).max(2_000),
    signatureExigee: z.strictObject({
      IDB: z.boolean(),
      SIM: z.boolean(),
      CLC: z.boolean(),
      DEL: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('operateur'), ...participantBase }),
  z.strictObject({ type: z.literal('logiciel'), ...participantBase }),
  /** The directory's own operator: the only one that registers participants, AMC, mandates and gateways. */
  z.strictObject({ type: z.literal('annuaire'), ...participantBase }),
  z.strictObject({
    type: z.literal('auditeur'),
    ...participantBase,
    voit: z.strictObject({
      etablissements: z.array(finess).max(10_000).optional(),
      amc: z.array(amcNumber).max(10_000).optional(),
    }),
  }),
]);

const amc = z.strictObject({
  /** As the AMC writes it; the key is the same on 10 digits. */
  numeroDonne: z.string().regex(/^\d{8,10}$/),
  nom: text,
  contact,
  quota: quota.optional(),
  adhesion: adhesion.optional(),
  horsRoc: z.strictObject({ motif: plainText }).optional(),
});

/** `exploitation`: an operator acts for an AMC; `representation`: hosted software calls for a hospital. */
const mandat = z.discriminatedUnion('objet', [
  z.strictObject({
    objet: z.literal('exploitation'),
    mandant: amcNumber,
    mandataire: identifier,
    reference: text,
  }),
  z.strictObject({
    objet: z.literal('representation'),
    mandant: keyedFiness,
    mandataire: identifier,
    reference: text,
  }),
]);

const personne = z.strictObject({
  participant: identifier,
  nom: text,
  courriel: z.email().max(120).optional(),
  /** Several while one replaces another. base64 DER. */
  certificats: z.array(z.base64().min(1).max(8_192)).min(1).max(4),
  /** Whom the directory's operator registered this person on the word of; absent: it made sure itself. */
  enrolePar: z.array(identifier).min(1).max(10).optional(),
});

const plateforme = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('moteur'), operateur: identifier }),
  z.strictObject({
    mode: z.literal('https'),
    operateur: identifier,
    structure: structure.refine(hasGoodKey, 'structure de clé invalide'),
    promesseIdempotence: z.boolean(),
    acces: z.array(z.strictObject(endpoint)).min(1).max(10),
  }),
]);

const route = z.strictObject({
  plateforme: identifier,
  services: z.array(z.enum(SERVICES)).min(1).max(SERVICES.length),
});

const emetteur = z.strictObject({
  certificat: z.base64().min(1).max(8_192),
  mode: z.enum(['propre', 'delegue']),
  mandat: text.max(64).optional(),
});

const passerelle = z.strictObject({
  nom: text,
  structure: structure.refine(hasGoodKey, 'structure de clé invalide'),
  cachets: z.array(z.strictObject(listed)).min(1).max(50),
  journal: z.strictObject({ origine: text, cle: text }),
});

export const OBJECT_SCHEMAS = {
  participant,
  amc,
  mandat,
  personne,
  plateforme,
  route,
  emetteur,
  passerelle,
} as const;

export type ObjectType = keyof typeof OBJECT_SCHEMAS;
export const OBJECT_TYPES = Object.keys(OBJECT_SCHEMAS) as readonly ObjectType[];

export type ContentOf<T extends ObjectType> = z.infer<(typeof OBJECT_SCHEMAS)[T]>;

const ID = /^[A-Za-z0-9._-]{1,64}$/;
const KEYS: Readonly<Record<ObjectType, RegExp>> = {
  participant: ID,
  amc: /^\d{10}$/,
  mandat: ID,
  personne: ID,
  plateforme: ID,
  /** AMC number, type of convention, criterion (may be empty). */
  route: /^\d{10}\/[A-Z0-9]{2}\/[A-Za-z0-9]{0,8}$/,
  /** AMC number, thumbprint of the certificate. */
  emetteur: /^\d{10}\/[A-Za-z0-9_-]{43}$/,
  passerelle: ID,
};

export function isObjectKey(type: ObjectType, key: string): boolean {
  return KEYS[type].test(key);
}

/** The AMC a route or an issuer belongs to. */
export function amcOfKey(key: string): string {
  return key.slice(0, 10);
}

/** What is wrong with a content, in French; undefined where nothing is. The key is part of the judgement. */
export function contentFault(type: ObjectType, key: string, content: unknown): string | undefined {
  if (!isObjectKey(type, key)) return `clé « ${key.slice(0, 80)} » impossible pour un objet ${type}`;
  const read = OBJECT_SCHEMAS[type].safeParse(content);
  if (!read.success) {
    return read.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('/') || 'contenu'} : ${issue.message}`)
      .join(' ; ');
  }
  if (type !== 'amc') return undefined;
  const { numeroDonne } = read.data as ContentOf<'amc'>;
  return paddedAmcNumber(numeroDonne) === key ? undefined : 'numeroDonne : autre numéro que la clé';
}

/** Struct_IdNat: 1 + FINESS, 2 + SIREN, 3 + SIRET (whose first nine digits are a SIREN). */
function hasGoodKey(value: string): boolean {
  const number = value.slice(1);
  if (value.startsWith('1')) return isFiness(number);
  if (value.startsWith('2')) return isSiren(number);
  return number.length === 14 && isSiren(number.slice(0, 9));
}
