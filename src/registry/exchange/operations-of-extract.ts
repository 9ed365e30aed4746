/** An extract as operations that register it: how an installation that lived on a sealed file gets its registry. */
import { civilDateInFrance } from '../../kernel/civil-date.js';
import { type Amc, type Extract, type Participant, type Platform } from '../../directory/extract.js';
import { type Operation } from '../fact.js';
import { type ContentOf } from '../objects.js';

/** Long before anything that is asked about. */
const BEGINNING = '2000-01-01';

const ALWAYS = { version: 0, du: BEGINNING, au: null } as const;

/** `operators` names the participant that runs each structure: mandates and platforms need one. */
export function operationsOfExtract(extract: Extract): Operation[] {
  const byStructure = new Map(extract.participants.map((one) => [one.structure, one.id]));
  const directory: Operation = {
    type: 'participant',
    cle: 'ANNUAIRE',
    ...ALWAYS,
    contenu: {
      type: 'annuaire',
      ...extract.operateur,
      autorites: [...new Set(extract.participants.flatMap((one) => one.autorites))].slice(0, 20),
    },
  };
  return [
    ...(byStructure.has(extract.operateur.structure) ? [] : [directory]),
    ...extract.participants.map((one) => participantOf(one, extract.operateur.structure)),
    ...extract.plateformes.map((one) => platformOf(one, byStructure, extract)),
    ...extract.amc.flatMap((one) => amcOf(one, byStructure)),
    ...extract.passerelles.map((one, index): Operation => {
      const { nom, structure, cachets, journal } = one;
      const cle = `PASSERELLE-${index + 1}`;
      return {
        type: 'passerelle',
        cle,
        ...ALWAYS,
        contenu: { nom, structure, cachets: [...cachets], journal },
      };
    }),
  ];
}

function participantOf(participant: Participant, directory: string): Operation {
  const { id: cle, du, au, ...content } = participant;
  const { mandants: _mandants, ...contenu } = content as typeof content & { mandants?: unknown };
  const operates = contenu.type === 'operateur' && contenu.structure === directory;
  return {
    type: 'participant',
    cle,
    version: 0,
    du: du ?? BEGINNING,
    au: au ?? null,
    contenu: (operates ? { ...contenu, type: 'annuaire' } : contenu) as ContentOf<'participant'>,
  };
}

function platformOf(
  platform: Platform,
  byStructure: ReadonlyMap<string, string>,
  { amc, passerelles, operateur }: Extract,
): Operation {
  const { id: cle } = platform;
  const served = amc.find((one) => one.routes.some((route) => route.plateforme === cle));
  const structure =
    platform.mode === 'https' ? platform.structure : (served?.operateur ?? passerelles[0]?.structure ?? '');
  const operator = byStructure.get(structure) ?? byStructure.get(operateur.structure) ?? 'ANNUAIRE';
  if (platform.mode === 'moteur')
    return { type: 'plateforme', cle, ...ALWAYS, contenu: { mode: 'moteur', operateur: operator } };
  const { url, promesseIdempotence } = platform;
  const acces = [{ url, liaison: 'JSON' as const, version: '1.0', services: SERVED }];
  return {
    type: 'plateforme',
    cle,
    ...ALWAYS,
    contenu: {
      mode: 'https',
      operateur: operator,
      structure: platform.structure,
      promesseIdempotence,
      acces,
    },
  };
}

const SERVED: ContentOf<'route'>['services'] = ['IDB', 'SIM', 'CLC', 'DEL'];

function amcOf(amc: Amc, byStructure: ReadonlyMap<string, string>): Operation[] {
  const { numero: cle, nom, contact, quota, adhesion, horsRoc, numeroDonne = cle } = amc;
  const optional = { ...(quota && { quota }), ...(adhesion && { adhesion }), ...(horsRoc && { horsRoc }) };
  const operator = byStructure.get(amc.operateur);
  const mandates = operator === undefined || horsRoc !== undefined ? [] : [mandateOf(cle, operator)];
  return [
    { type: 'amc', cle, ...ALWAYS, contenu: { numeroDonne, nom, contact, ...optional } as ContentOf<'amc'> },
    ...mandates,
    ...amc.routes.map(({ typeConvention, csr, du, au, plateforme, services }): Operation => ({
      type: 'route',
      cle: `${cle}/${typeConvention}/${csr}`,
      version: 0,
      du,
      au,
      contenu: { plateforme, services: [...services] },
    })),
    ...amc.emetteurs.map(({ x5tS256, certificat, mode, mandat, du }): Operation => ({
      type: 'emetteur',
      cle: `${cle}/${x5tS256}`,
      version: 0,
      du: civilDateInFrance(Date.parse(du)),
      au: null,
      contenu: { certificat, mode, ...(mandat === undefined ? {} : { mandat }) },
    })),
  ];
}

function mandateOf(mandant: string, mandataire: string): Operation {
  const cle = `MANDAT-${mandant}`;
  return {
    type: 'mandat',
    cle,
    ...ALWAYS,
    contenu: { objet: 'exploitation', mandant, mandataire, reference: cle },
  };
}
