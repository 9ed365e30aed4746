import { instant } from '../../kernel/clock.js';
import { structureOfFiness } from '../../kernel/identifiers.js';
import { SERVICES } from '../../kernel/vocabulary.js';
import {
  type Extract,
  type HospitalParticipant,
  type ListedCertificate,
  type Platform,
} from '../../directory/extract.js';
import { type Certificate } from '../../pki/certificate.js';
import { type LogName } from '../../signing/protected-header.js';
import { BUSY_HOSPITAL, BUSY_HOSPITAL_QUOTA, DEVELOPMENT_HOSPITAL } from './organisations.js';
import { ORGANISATIONS, OUTSIDE_AMC } from './organisations.js';
import { type SampleReferentiel } from './referentiel-file.js';

export interface ExtractIngredients {
  readonly referentiel: SampleReferentiel;
  readonly now: number;
  readonly organisationsCa: Certificate;
  readonly gatewaySeal: Certificate;
  /** Issuer certificates by AMC number: delegated for the built-in platform, its own for P2. */
  readonly issuers: ReadonlyMap<string, Certificate>;
  readonly p2Url: string;
  /** The family of the gateway's logs and the thumbprint of their key. */
  readonly journal: LogName;
}

const YEAR_MS = 365 * 86_400_000;

/** The directory extract of a development installation; to be sealed by its directory operator. */
export function buildExtract(ingredients: ExtractIngredients): Extract {
  const { referentiel, now, organisationsCa, gatewaySeal, journal } = ingredients;
  const autorites = [organisationsCa.x5tS256];
  return {
    version: Math.floor(now / 1000),
    environnement: 'test',
    emisLe: instant(now),
    expireLe: instant(now + YEAR_MS),
    operateur: ORGANISATIONS.annuaire,
    participants: [
      ...Object.entries(referentiel.etablissements).map(([id, one]) => hospital(id, id, one, autorites)),
      {
        ...hospital(DEVELOPMENT_HOSPITAL.id, DEVELOPMENT_HOSPITAL.nom, DEVELOPMENT_HOSPITAL, autorites),
        signatureExigee: { IDB: false, SIM: false, CLC: false, DEL: false },
      },
      {
        ...hospital(BUSY_HOSPITAL.id, BUSY_HOSPITAL.nom, BUSY_HOSPITAL, autorites),
        quota: BUSY_HOSPITAL_QUOTA,
      },
      { type: 'operateur', id: 'P2', ...ORGANISATIONS.plateformeP2, autorites },
      { type: 'auditeur', id: 'AUDIT', ...ORGANISATIONS.auditeur, autorites, voit: everything(referentiel) },
    ],
    amc: [
      ...Object.entries(referentiel.amc).map(([numero, one]) => amc(numero, one, ingredients)),
      outsider(OUTSIDE_AMC),
    ],
    plateformes: platforms(referentiel, ingredients.p2Url),
    passerelles: [
      {
        ...ORGANISATIONS.passerelle,
        cachets: [listed(gatewaySeal)],
        journal,
      },
    ],
  };
}

/** The development auditor sees every exchange of its installation; a real one only its own organisation's. */
function everything({ etablissements, amc }: SampleReferentiel): { etablissements: string[]; amc: string[] } {
  const hospitals = [...Object.values(etablissements), DEVELOPMENT_HOSPITAL, BUSY_HOSPITAL];
  return { etablissements: hospitals.map((one) => one.finessJuridique), amc: Object.keys(amc) };
}

function hospital(
  id: string,
  nom: string,
  one: { finessJuridique: string; finessGeographique: string },
  autorites: readonly string[],
): HospitalParticipant {
  return {
    type: 'etablissement',
    id,
    nom,
    structure: structureOfFiness(one.finessJuridique),
    finessJuridique: one.finessJuridique,
    etablissements: [one.finessGeographique],
    autorites,
    signatureExigee: { IDB: true, SIM: true, CLC: true, DEL: true },
  };
}

function listed(certificate: Certificate): ListedCertificate {
  return {
    x5tS256: certificate.x5tS256,
    certificat: certificate.der.toString('base64'),
    du: instant(certificate.notBefore),
    au: instant(certificate.notAfter),
  };
}

function amc(
  numero: string,
  one: SampleReferentiel['amc'][string],
  { issuers }: ExtractIngredients,
): Extract['amc'][number] {
  const issuer = issuers.get(numero);
  if (issuer === undefined) throw new Error(`no issuer certificate for AMC ${numero}`);
  const builtIn = one.plateforme === 'P1';
  return {
    numero,
    nom: one.nom,
    contact: {
      libelle: `Service hospitalier, ${one.nom}`,
      telephone: '01 99 00 00 00',
      courriel: 'hospitalier@exemple.invalid',
    },
    operateur: builtIn ? ORGANISATIONS.passerelle.structure : ORGANISATIONS.plateformeP2.structure,
    routes: [
      {
        typeConvention: one.typeConvention,
        csr: one.csr,
        plateforme: one.plateforme,
        services: SERVICES,
        du: '2020-01-01',
        au: null,
      },
    ],
    emetteurs: [
      {
        ...listed(issuer),
        ...(builtIn
          ? { mode: 'delegue' as const, mandat: `MANDAT-${numero}-2026` }
          : { mode: 'propre' as const }),
      },
    ],
  };
}

/** An AMC that the directory knows and that takes no part: asking it is a diversion, not a mistake. */
function outsider({ numero, nom, motif }: typeof OUTSIDE_AMC): Extract['amc'][number] {
  return {
    numero,
    nom,
    contact: { libelle: `Prises en charge, ${nom}`, telephone: '01 99 00 00 09' },
    operateur: ORGANISATIONS.annuaire.structure,
    routes: [],
    emetteurs: [],
    horsRoc: { motif },
  };
}

function platforms(referentiel: SampleReferentiel, p2Url: string): Platform[] {
  const names = new Set(Object.values(referentiel.amc).map((one) => one.plateforme));
  return [...names].map((id) =>
    id === 'P1'
      ? { id, mode: 'moteur' }
      : {
          id,
          mode: 'https',
          url: p2Url,
          structure: ORGANISATIONS.plateformeP2.structure,
          promesseIdempotence: true,
        },
  );
}
