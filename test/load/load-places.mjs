/** Texts of the request's template that each request of the load fills with values of its own. */
export const ID_PLACE = '00000000-0000-4000-8000-000000000000';
export const DOSSIER_PLACE = 'DOSSIER-DU-BANC-0001';
export const PERSON_PLACE = '@beneficiaire';
