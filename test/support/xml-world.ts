import { randomUUID } from 'node:crypto';
import { systemClock } from '../../src/kernel/clock.js';
import { type Result } from '../../src/kernel/result.js';
import { SCHEMA } from '../../src/bindings/soap/contract.generated.js';
import { readEnvelope, type SoapReading } from '../../src/bindings/soap/read-envelope.js';
import { soapRequest } from '../../src/cli/soap-request.js';
import { NodeSigner } from '../../src/signing/adapters/node-signer.js';
import { RequestVerifier } from '../../src/signing/verify-request.js';
import { XmlSchema } from '../../src/signing/xml/open-xml.js';
import { makeTestPki, type TestPki } from './test-pki.js';

export const EJ = '280009010';

/** A message of the contract under a new id. */
export function idbMessage(): Record<string, unknown> & { idMessage: string } {
  return {
    versionNorme: '1.0',
    environnement: 'test',
    idMessage: randomUUID(),
    etablissement: { finessJuridique: EJ, finessGeographique: '280009028' },
    numeroDossier: 'ESSAI-1',
    amc: { numero: '0099100011', typeConvention: 'RM', csr: '01' },
    beneficiaire: {
      nir: '185052809305623',
      dateNaissance: '19850512',
      rang: 1,
      numeroAdherent: 'TR108336',
      nom: 'D’ARC & <NOËL>'.replace(/[&<>]/g, ''),
    },
    contexte: 'ACE',
    soins: { dateDebut: '2026-06-09' },
  };
}

/** Keys, a verifier and the schema, to read and judge envelopes without a gateway around. */
export class XmlWorld {
  readonly schema = new XmlSchema(SCHEMA);

  private constructor(
    readonly pki: TestPki,
    readonly signer: NodeSigner,
    readonly verifier: RequestVerifier,
  ) {}

  static async open(): Promise<XmlWorld> {
    const pki = await makeTestPki();
    const seal = pki.hospitalSeal[EJ];
    const signer = new NodeSigner({
      key: seal.privateKey,
      certificate: seal.certificate,
      intermediates: [pki.authority.organisations],
    });
    const verifier = new RequestVerifier({
      trust: pki.trustStore,
      revocation: await pki.freshRegistry(),
      clock: systemClock,
      window: { past: 300, future: 60 },
    });
    return new XmlWorld(pki, signer, verifier);
  }

  async signed(message: object = idbMessage()): Promise<string> {
    return (await soapRequest({ service: 'IDB', message, signer: this.signer })).toString('utf8');
  }

  /** `ok` where the envelope is read and its signature, if any, holds; the refusal's code otherwise. */
  judge(xml: string | Buffer, withSchema = true): string {
    const reading = this.read(xml, withSchema);
    if (!reading.ok) return reading.refusal.code;
    const { signature, schemaFault } = reading.value;
    if (schemaFault !== null) return schemaFault.code;
    if (signature === null) return 'signature-absente';
    const verdict: Result<unknown> = this.verifier.verifyXml(signature, { ejStructure: `1${EJ}` });
    return verdict.ok ? 'ok' : verdict.refusal.code;
  }

  read(xml: string | Buffer, withSchema = true): SoapReading {
    return readEnvelope(Buffer.from(xml as Buffer), 'IDB', withSchema ? this.schema : null);
  }
}
