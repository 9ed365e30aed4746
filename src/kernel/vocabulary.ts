/**
 * The words of the house, one sense each. Wire names are French, everything technical is in its RFC's words.
 *
 * - appelant (Caller): the participant that opened the TLS connection, by its certificate and the directory.
 * - AMC: assureur complémentaire santé; its number is 8 to 10 digits, compared padded to 10.
 * - EJ / EG: entité juridique / entité géographique of a hospital, each a FINESS number.
 * - issuer (émetteur): who first answers and signs: the AMC, with its own key or one it delegated to us.
 * - seal (cachet): the electronic seal of the legal person that runs the gateway, over the issuer's signature.
 * - entry (entrée): one line of the trace: received, answered, refused, replayed or interrupted.
 * - engagement: the AMC's guarantee of payment that a CLC answer carries; a SIM answer carries a proposition, which binds
 *   nobody, and DEL withdraws either.
 * - directory (annuaire): who takes part, under which certificates, and which platform serves which AMC.
 * - platform (plateforme): the system that computes for one or more AMC, built in or reached over mutual TLS.
 */
export const SERVICES = ['IDB', 'SIM', 'CLC', 'DEL'] as const;
export type Service = (typeof SERVICES)[number];

/** Whether a text (of a caller, of a route) names one of the services. */
export function isService(text: unknown): text is Service {
  return (SERVICES as readonly unknown[]).includes(text);
}

/** Services whose answer changes what the AMC owes: no grace for stale revocation lists, bodies kept the longest. */
export function engages(service: Service): boolean {
  return service === 'CLC' || service === 'DEL';
}

export const ENVIRONMENTS = ['test', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export const NORM_VERSION = '1.0';
