import { type Service } from '../../kernel/vocabulary.js';

export const ENVELOPE = 'http://www.w3.org/2003/05/soap-envelope';
export const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
export const SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
export const ANONYMOUS = 'http://www.w3.org/2005/08/addressing/anonymous';
export const SOAP_TYPE = 'application/soap+xml';

/** The services that have an address of their own in SOAP. */
export type SoapService = Service | 'ANN';

/** The document of each request: its element, and its type in the contract. */
export const REQUEST_DOCUMENT = {
  IDB: 'DemandeIdb',
  SIM: 'DemandeSim',
  CLC: 'DemandeClc',
  DEL: 'DemandeDel',
  ANN: 'DemandeAnnuaire',
} as const satisfies Readonly<Record<SoapService, string>>;

/** `wsa:Action` of a request; an answer's and a refusal's follow from it. */
export function actionOf(service: SoapService): string {
  return `urn:roc:1:${service}`;
}
