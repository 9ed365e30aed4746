import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Agent } from '../../../src/identity/agent-assertion.js';
import { soapRequest } from '../../../src/cli/soap-request.js';
import { type DemandeIdb } from '../../../src/messages/types.js';
import { type Signer } from '../../../src/signing/signer.port.js';
import { clc, idb, inSoap, postSoap } from '../../support/dossier-messages.js';
import { type Stage } from './stage.js';

const AGENT: Agent = { identifiant: 'accueil.14', role: 'Infirmier', modeAuthentification: 'DIRECTE' };
const MINUTE = 60_000;
const MEGABYTE = 1_048_576;

/** What only XML and SOAP can get wrong, each with its code over the socket, beside an honest twin that is answered. */
export function soapRefusals(stage: Stage): void {
  const seal = (): Signer => stage.world.sealOf('CH-A');
  const signed = async (message: DemandeIdb = idb('D01')): Promise<string> =>
    (await inSoap(message, { signer: seal() })).body.toString('utf8');
  const refused = async (code: string, body: Buffer | string) =>
    stage.refused(code, 'CH-A', postSoap('IDB', body));

  describe('in SOAP', () => {
    it('the honest twin is answered', async () => {
      const reply = await stage.ask('CH-A', postSoap('IDB', await signed()));
      expect(reply.status).toBe(200);
      const { entry } = await stage.evidence.prove(reply);
      expect(entry.requete?.signature).toBe('signee');
    });

    it.each([
      ['cut short', (xml: string) => xml.slice(0, -20), 'xml-invalide'],
      [
        'a prefix nobody declares',
        (xml: string) => xml.replace('<numeroDossier>', '<x:a/><numeroDossier>'),
        'xml-invalide',
      ],
      ['no XML', () => '{"a":1}', 'xml-invalide'],
      [
        'a document type',
        (xml: string) => `<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">${xml}`,
        'xml-interdit',
      ],
      [
        'an entity bomb',
        (xml: string) => `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${xml}`,
        'xml-interdit',
      ],
      ['a processing instruction', (xml: string) => `<?xml-stylesheet href="a"?>${xml}`, 'xml-interdit'],
      [
        'another encoding',
        (xml: string) => `<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`,
        'xml-interdit',
      ],
      [
        'a comment in a digest',
        (xml: string) => xml.replace(/(<ds:DigestValue>.)/, '$1<!-- -->'),
        'xml-interdit',
      ],
      [
        'a document forty levels deep',
        (xml: string) => xml.replace('<env:Body>', `<env:Body>${'<a>'.repeat(40)}${'</a>'.repeat(40)}`),
        'xml-demesure',
      ],
      [
        'the envelope of SOAP 1.1',
        (xml: string) =>
          xml.replaceAll(
            'http://www.w3.org/2003/05/soap-envelope',
            'http://schemas.xmlsoap.org/soap/envelope/',
          ),
        'soap-invalide',
      ],
      ['another action', (xml: string) => xml.replace('urn:roc:1:IDB', 'urn:roc:1:CLC'), 'soap-invalide'],
      [
        'another message id',
        (xml: string) => xml.replace(/(<wsa:MessageID>urn:uuid:)[^<]*/, `$1${randomUUID()}`),
        'soap-invalide',
      ],
      [
        'two documents',
        (xml: string) => xml.replace('</env:Body>', '<a xmlns="urn:a"></a></env:Body>'),
        'soap-invalide',
      ],
      [
        'a header nobody here understands',
        (xml: string) =>
          xml.replace('</env:Header>', '<a xmlns="urn:a" env:mustUnderstand="true"></a></env:Header>'),
        'soap-invalide',
      ],
      [
        'the signature altered',
        (xml: string) =>
          xml.replace(
            /(<ds:SignatureValue>)(.)/,
            (_, open: string, one: string) => `${open}${one === 'A' ? 'B' : 'A'}`,
          ),
        'signature-invalide',
      ],
      [
        'the document altered',
        (xml: string) => xml.replace('<rang>1</rang>', '<rang>2</rang>'),
        'signature-invalide',
      ],
      [
        'the same identifier twice',
        (xml: string) =>
          xml.replace('<env:Body>', '<env:Body Id="x">').replace('<beneficiaire>', '<beneficiaire Id="x">'),
        'signature-portee',
      ],
      [
        'SHA-1',
        (xml: string) =>
          xml.replace(
            /(<ds:SignatureMethod Algorithm=")[^"]*/,
            '$1http://www.w3.org/2000/09/xmldsig#rsa-sha1',
          ),
        'signature-algorithme',
      ],
      [
        'no signed properties',
        (xml: string) => xml.replace(/<ds:Object>.*<\/ds:Object>/, ''),
        'signature-illisible',
      ],
    ] as const)('%s', async (_name, change, code) => {
      await refused(code, change(await signed()));
    });

    it.each([
      ['a document five thousand levels deep', '<a>'.repeat(5_000) + '</a>'.repeat(5_000)],
      ['thirty thousand elements', '<a/>'.repeat(30_000)],
      [
        'an element of thirty attributes',
        `<a ${Array.from({ length: 30 }, (_, n) => `a${n}=""`).join(' ')}/>`,
      ],
    ])('%s is refused on the thread that would have read it', async (_name, more) => {
      const xml = (await signed()).replace('<env:Body>', `${' '.repeat(20_000)}<env:Body>${more}`);
      await refused('xml-demesure', xml);
    });

    it('1 MiB is read, one octet more is refused before it is', async () => {
      const xml = await signed();
      const padded = (octets: number): string =>
        xml.replace('<env:Body>', `${' '.repeat(octets - Buffer.byteLength(xml))}<env:Body>`);
      const reply = await stage.ask('CH-A', postSoap('IDB', padded(MEGABYTE)));
      expect(reply.status).toBe(200);
      expect((await stage.evidence.prove(reply)).entry.requete?.signature).toBe('signee');
      await refused('corps-trop-grand', padded(MEGABYTE + 1));
      const { headers, path } = postSoap('IDB', xml);
      const announced = { ...headers, 'content-length': String(MEGABYTE + 1) };
      await stage.refused('corps-trop-grand', 'CH-A', { path, headers: announced });
    });

    it('a document of another service', async () => {
      const { body } = await inSoap(clc('D05'), { signer: seal() });
      await refused('soap-invalide', body);
    });

    it('bytes that are no UTF-8', async () => {
      await refused('utf8-invalide', Buffer.concat([Buffer.from(await signed()), Buffer.from([0xff])]));
    });

    it('another content type', async () => {
      const request = postSoap('IDB', await signed());
      await stage.refused('type-contenu-refuse', 'CH-A', {
        ...request,
        headers: { 'content-type': 'text/xml' },
      });
    });

    it('a method that is not POST', async () => {
      const reply = await stage.ask('CH-A', { method: 'GET', path: '/roc/v1/soap/idb' });
      await stage.evidence.refused(reply, 'methode-refusee');
    });

    it('unsigned where a signature is due', async () => {
      await stage.refused('signature-absente', 'CH-A', await inSoap(idb('D01')));
    });
  });

  describe('the agent’s assertion', () => {
    const client = () => stage.world.clientOf('CH-A').certificate;
    const withVihf = async (
      change: (xml: string) => string = (xml) => xml,
      more: { client?: ReturnType<typeof client>; at?: number; assertionSigner?: Signer; agent?: Agent } = {},
    ): Promise<string> => {
      const message = idb('D01');
      const { vihf, rest } = await assertionFor(message.idMessage, more);
      const plain = (await soapRequest({ service: 'IDB', message, signer: seal() })).toString('utf8');
      return plain.replace(
        '</env:Header>',
        `${SECURITY_OPEN}${change(vihf)}${SECURITY_CLOSE}${rest}</env:Header>`,
      );
    };
    const assertionFor = async (
      idMessage: string,
      more: { client?: ReturnType<typeof client>; at?: number; assertionSigner?: Signer; agent?: Agent },
    ) => {
      const { makeVihf } = await import('../../../src/cli/soap-request.js');
      const vihf = await makeVihf({
        agent: more.agent ?? AGENT,
        client: more.client ?? client(),
        signer: more.assertionSigner ?? seal(),
        idMessage,
        at: more.at ?? Date.now(),
      });
      return { vihf, rest: '' };
    };

    it('names the agent in the trace', async () => {
      const reply = await stage.ask('CH-A', postSoap('IDB', await withVihf()));
      expect(reply.status).toBe(200);
      const { entry } = await stage.evidence.prove(reply);
      expect(entry.agent).toBe('accueil.14|Infirmier|DIRECTE');
    });

    it('altered after it was signed', async () => {
      await refused('vihf-alteree', await withVihf((xml) => xml.replace('Infirmier', 'Medecin')));
    });

    it('under another’s key', async () => {
      await refused(
        'vihf-certificat',
        await withVihf(undefined, { assertionSigner: stage.world.sealOf('CHU-C') }),
      );
    });

    it('its issuer not the TLS certificate', async () => {
      const other = stage.world.clientOf('CHU-C').certificate;
      await refused('vihf-emetteur', await withVihf(undefined, { client: other }));
    });

    it('expired', async () => {
      await refused('vihf-perimee', await withVihf(undefined, { at: Date.now() - 30 * MINUTE }));
    });

    it('of a time to come', async () => {
      await refused('vihf-anticipee', await withVihf(undefined, { at: Date.now() + 30 * MINUTE }));
    });

    it('moved from another message', async () => {
      const { vihf } = await assertionFor(randomUUID(), {});
      await refused('vihf-autre-message', await withVihf(() => vihf));
    });

    it('without a mode of authentication', async () => {
      const agent = { ...AGENT, modeAuthentification: 'AUCUNE' as 'DIRECTE' };
      await refused('vihf-attributs', await withVihf(undefined, { agent }));
    });

    it('used again for another content; for the same one it is a replay', async () => {
      const message = idb('D01');
      const { vihf } = await assertionFor(message.idMessage, {});
      const carry = async (one: DemandeIdb): Promise<string> =>
        (await soapRequest({ service: 'IDB', message: one, signer: seal() }))
          .toString('utf8')
          .replace('</env:Header>', `${SECURITY_OPEN}${vihf}${SECURITY_CLOSE}</env:Header>`);
      expect((await stage.ask('CH-A', postSoap('IDB', await carry(message)))).status).toBe(200);
      const again = await stage.ask('CH-A', postSoap('IDB', await carry(message)));
      expect((await stage.evidence.prove(again)).rejeu).toBe(true);
      await refused('vihf-rejouee', await carry({ ...message, numeroDossier: 'AUTRE-1' }));
    });

    it('of a form nobody can read', async () => {
      await refused(
        'vihf-illisible',
        await withVihf((xml) => xml.replace(/<ds:Signature.*<\/ds:Signature>/, '')),
      );
    });
  });
}

const SECURITY_OPEN =
  '<wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">';
const SECURITY_CLOSE = '</wsse:Security>';
