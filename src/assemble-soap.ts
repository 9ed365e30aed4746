import { type Foundations } from './assemble-gateway.js';
import { EnvelopeReader } from './bindings/soap/envelope-reader.js';
import { XmlSealer } from './bindings/soap/seal-answer.js';
import { AgentVerifier } from './identity/verify-agent.js';
import { SignerCertificates } from './signing/signer-certificates.js';
import { type Signer } from './signing/signer.port.js';

export interface SoapParts {
  readonly envelopes: EnvelopeReader;
  readonly agents: AgentVerifier;
  readonly sealer: XmlSealer;
  /** Where this process holds the directory operator's seal. */
  readonly directorySealer: XmlSealer;
}

/** What the exchange needs besides to speak SOAP. Wiring only. */
export function assembleSoap(base: Foundations): SoapParts {
  const { configuration, clock, keys, trustStore, revocation, logger } = base;
  const issuerOf = (x5tS256: string): Signer | undefined =>
    xmlForm([...keys.issuers.values()].find((signer) => signer.certificate.x5tS256 === x5tS256));
  return {
    envelopes: new EnvelopeReader({
      onLost: (why) => logger.warn('fil de lecture XML perdu, remplacé', { raison: why }),
    }),
    agents: new AgentVerifier({
      signers: new SignerCertificates(trustStore, revocation),
      clock,
      futureS: configuration.ROC_REQUETE_FENETRE_FUTUR_S,
    }),
    sealer: new XmlSealer({ seal: () => xmlForm(keys.seal), issuerOf }),
    directorySealer: new XmlSealer({
      seal: () => {
        if (keys.directorySeal === undefined) throw new Error('no seal of the directory operator here');
        return xmlForm(keys.directorySeal);
      },
      issuerOf: () => undefined,
    }),
  };
}

function xmlForm<S extends Signer | undefined>(signer: S): S | Signer {
  return signer?.forXml ?? signer;
}
