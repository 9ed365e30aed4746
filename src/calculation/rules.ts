/** The executable rules that an answer names for each line. */
export const RULES = {
  R01: 'droits fermés à la date des soins',
  R03: 'ticket modérateur d’un soin externe',
  R04: 'participation forfaitaire pour acte lourd',
  R05: 'ligne payée par un autre régime (participation R ou L)',
  R06: 'forfait patient urgences',
  R07: 'forfait urgences d’un autre payeur',
  R08: 'ticket modérateur d’un séjour, forfait du seul jour de sortie',
  R09: 'forfait journalier d’un séjour avec acte lourd',
  R10: 'séjour exonéré : forfait journalier seul',
  R11: 'maternité, nouveau-né, accident du travail, hospitalisation à domicile',
  R12: 'régime local d’Alsace-Moselle',
  R13: 'chambre particulière',
  R14: 'dépassement d’honoraires',
  R15: 'participation forfaitaire et franchises',
  R16: 'plafond : jamais plus que ce qui reste',
  R17: 'chaque jour à son tarif',
} as const;
export type Rule = keyof typeof RULES;
