/**
 * The words of the house, one sense each. Wire names are French, everything technical is in its RFC's words.
 *
 * - appelant (Caller): the participant that opened the TLS connection, by its certificate and the directory.
 * - AMC: assureur complémentaire santé; its number is 8 to 10 digits, compared padded to 10.
 * - EJ / EG: entité juridique / entité géographique of a hospital, each a FINESS number.
 * - issuer (émetteur): who first answers and signs: the AMC, with its own key or one it delegated to us.
 * - seal (cachet): the electronic seal of the legal person that runs the gateway, over the issuer's signature.
 * - entry (entrée): one line of the trace: received, answered, refused, replayed or interrupted.
 * - engagement: the AMC's guarantee of payment that a CLC answer carries.
 * - directory (annuaire): who takes part, under which certificates, and which platform serves which AMC.
 * - platform (plateforme): the system that computes for one or more AMC, built in or reached over mutual TLS.
 */
export const SERVICES = ['IDB', 'CLC'] as const;
export type Service = (typeof SERVICES)[number];

export const ENVIRONMENTS = ['test', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export const NORM_VERSION = '1.0';
