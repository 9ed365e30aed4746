/**
 * The fictional organisations of a development installation, beside the hospitals and AMC of the sample referentiel.
 * Their numbers have valid keys and belong to nobody.
 */
export const ORGANISATIONS = {
  passerelle: { nom: 'Passerelle de développement', structure: '2920000205' },
  annuaire: { nom: "Opérateur d'annuaire de développement", structure: '2920000213' },
  plateformeP2: { nom: 'Plateforme P2 (Hexagone)', structure: '2920000221' },
  auditeur: { nom: 'Auditeur de développement', structure: '2920000239' },
  horodatage: { nom: 'Autorité d’horodatage de développement', structure: '2920000247' },
} as const;

/** The one participant whose unsigned requests are accepted, for a first call with curl; its trace says so. */
export const DEVELOPMENT_HOSPITAL = {
  id: 'DEV-E',
  nom: 'Établissement de développement',
  finessJuridique: '990009417',
  finessGeographique: '990009425',
} as const;

/** A participant with a quota so small that the demonstration can show a refusal for overload. */
export const BUSY_HOSPITAL = {
  id: 'DEV-S',
  nom: 'Établissement de développement à petit quota',
  finessJuridique: '990009433',
  finessGeographique: '990009441',
} as const;

export const BUSY_HOSPITAL_QUOTA = { requetes: 10, fenetreSecondes: 60 } as const;

/** A payer the directory knows outside the programme: base and complementary cover in one body. */
export const OUTSIDE_AMC = {
  numero: '0099100094',
  nom: 'Caisse des industries de développement',
  motif: 'base et complémentaire réunies en un seul organisme',
} as const;

/** Participants of the installation itself, beside those of the referentiel. */
export const DEVELOPMENT_HOSPITALS = [DEVELOPMENT_HOSPITAL, BUSY_HOSPITAL] as const;

/**
 * Persons of a development installation, by the identifier they are registered under. Those who are not enrolled yet
 * have their certificate: enrolling them is what an operator tries first.
 */
export const DEVELOPMENT_PERSONS = {
  edith: { prenom: 'Édith', nom: 'Essai', participant: 'ANNUAIRE', enrolee: true },
  farid: { prenom: 'Farid', nom: 'Essai', participant: 'ANNUAIRE', enrolee: true },
  anne: { prenom: 'Anne', nom: 'Essai', participant: 'P2', enrolee: true },
  bruno: { prenom: 'Bruno', nom: 'Essai', participant: 'P2', enrolee: true },
  claire: { prenom: 'Claire', nom: 'Essai', participant: 'P2', enrolee: false },
  david: { prenom: 'David', nom: 'Essai', participant: 'P2', enrolee: false },
} as const;
