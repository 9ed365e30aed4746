import { soapRequest } from '../../src/cli/soap-request.js';
import { type SoapService } from '../../src/bindings/soap/names.js';
import { clc, del, idb, sim } from './dossier-messages.js';

/** In the place of the number that the CLC's answer gives. */
export const ENGAGEMENT_PLACE = 'CLC-0000000000-00000000-0000000000';
/** The one development participant whose unsigned requests are accepted. */
const ETABLISSEMENT = { finessJuridique: '990009417', finessGeographique: '990009425' };
const ROUTE = { numeroAmc: '0099100011', typeConvention: 'RM', csr: '01', date: '2026-06-09' };
const idOf = (number: number): string => `5a0ae100-0000-4000-8000-00000000000${number}`;

/** The envelopes of `examples/soap`, by file name: unsigned, indented, under fixed ids. */
export async function soapSamples(): Promise<ReadonlyMap<string, string>> {
  const own = { etablissement: ETABLISSEMENT };
  const samples: readonly (readonly [SoapService, object])[] = [
    ['ANN', ROUTE],
    ['IDB', { ...idb('D01'), ...own, idMessage: idOf(1) }],
    ['SIM', { ...sim('D07'), ...own, idMessage: idOf(2) }],
    ['CLC', { ...clc('D01'), ...own, idMessage: idOf(3) }],
    ['DEL', { ...del('D01', ENGAGEMENT_PLACE), ...own, idMessage: idOf(4) }],
  ];
  const written = samples.map(async ([service, message]) => {
    const envelope = (await soapRequest({ service, message })).toString('utf8');
    // The directory's request has no id: its envelope's says nothing, and would be another one each time.
    const stable = service === 'ANN' ? envelope.replace(/<wsa:MessageID>.*?<\/wsa:MessageID>/, '') : envelope;
    return [`${service.toLowerCase()}.xml`, indented(stable.replace(/ Id="demande-[^"]*"/, ''))] as const;
  });
  return new Map(await Promise.all(written));
}

/** A tag a line; what holds text stays on one. */
function indented(xml: string): string {
  let depth = 0;
  // An empty element stays one: a line end would be its text.
  const lines = xml
    .replaceAll('><', '>\n<')
    .replaceAll(/<([\w:]+)>\n<\/\1>/g, '<$1></$1>')
    .split('\n');
  return lines
    .map((line) => {
      if (line.startsWith('</')) depth--;
      const text = `${'  '.repeat(depth)}${line}\n`;
      if (!line.startsWith('</') && !line.includes('</')) depth++;
      return text;
    })
    .join('');
}
