import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ADDRESS, WSDL } from '../bindings/soap/contract.generated.js';
import { type SoapService } from '../bindings/soap/names.js';

/** One address a service, so that what a service is allowed is known before the body is read. */
export const SOAP_ROUTES: Readonly<Record<string, SoapService>> = {
  '/roc/v1/soap/idb': 'IDB',
  '/roc/v1/soap/sim': 'SIM',
  '/roc/v1/soap/clc': 'CLC',
  '/roc/v1/soap/del': 'DEL',
  '/roc/v1/soap/ann': 'ANN',
};

/** Asks for the description of the services, at any of their addresses: `?wsdl`, in any case. */
function asksForWsdl({ method, raw }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && /\?wsdl(?:=|&|$)/i.test(raw.url ?? '');
}

export interface SoapRoutesWiring {
  readonly constraints: object;
  readonly bodyLimit: number;
  /** The gateway's own address, which the WSDL is served with. */
  readonly publicUrl: string;
  /** Hands a request to the page of its service. */
  readonly serve: (
    service: SoapService,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply>;
}

/**
 * The addresses of the SOAP binding. The WSDL is the contract itself: nothing in it is anybody's, so it is neither sealed
 * nor traced.
 */
export function registerSoap(scope: FastifyInstance, wiring: SoapRoutesWiring): void {
  const { constraints, bodyLimit, publicUrl, serve } = wiring;
  const wsdl = Buffer.from(WSDL.replaceAll(ADDRESS, publicUrl));
  for (const [url, service] of Object.entries(SOAP_ROUTES)) {
    scope.all(url, { constraints: { ...constraints }, bodyLimit }, (request, reply) => {
      if (!asksForWsdl(request)) return serve(service, request, reply);
      return reply.header('content-type', 'text/xml; charset=utf-8').send(wsdl);
    });
  }
}
