import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { soapRequest } from '../../src/cli/soap-request.js';
import { idbMessage, XmlWorld } from '../support/xml-world.js';

/** Ways to write the same XML; a document is written in any number of them at once. */
const WRITINGS: readonly ((xml: string) => string)[] = [
  (xml) =>
    xml
      .replace('<DemandeIdb xmlns=', '<roc:DemandeIdb xmlns:roc=')
      .replace('</DemandeIdb>', '</roc:DemandeIdb>')
      .replaceAll(/<(\/?)([a-z][A-Za-z]*)>/g, '<$1roc:$2>'),
  (xml) => xml.replaceAll('env:', 'S:').replace('xmlns:env=', 'xmlns:S='),
  (xml) => xml.replace(/>(ESSAI-1)</, '><![CDATA[$1]]><'),
  (xml) => xml.replace('>TR108336<', '>TR&#49;0833&#x36;<'),
  (xml) => xml.replace('>185052809305623<', '>18505<!-- milieu -->2809305623<'),
  (xml) => xml.replace(/(<DemandeIdb) (xmlns="[^"]*") (Id="[^"]*")/, '$1 $3 $2'),
  (xml) => xml.replaceAll(/><(amc|soins|beneficiaire)>/g, '>\r\n\t<$1>'),
  (xml) => `<?xml version="1.0" encoding="UTF-8"?>\n<!-- devant -->${xml}\n<!-- derrière -->`,
  (xml) => xml.replace('<rang>1</rang>', '<rang> +01 </rang>'),
  (xml) => xml.replace(/ Id="([^"]*)"/, " Id='$1'"),
  (xml) => xml.replace('<env:Header>', '<env:Header xmlns:inutile="urn:inutile">'),
];

describe('two hundred equivalents of a good request', () => {
  let world: XmlWorld;
  beforeAll(async () => {
    world = await XmlWorld.open();
  });

  it('give the same message, or a named refusal', async () => {
    const message = idbMessage();
    const plain = (await soapRequest({ service: 'IDB', message })).toString('utf8');
    const subsets = fc.sample(fc.subarray([...WRITINGS], { minLength: 1 }), { numRuns: 200, seed: 20261201 });
    let same = 0;
    for (const writings of subsets) {
      const reading = world.read(writings.reduce((xml, write) => write(xml), plain));
      if (reading.ok) {
        expect(reading.value.value).toEqual(message);
        same++;
      } else expect(reading.refusal.code).toMatch(/^(?:xml|soap|contrat)-/);
    }
    expect(same).toBeGreaterThan(150);
  });
});
