import { parseCanonical } from '../signing/xml/canonical-tree.js';
import { NAMESPACE } from '../bindings/soap/contract.generated.js';
import { messageOf } from '../bindings/soap/from-xml.js';
import { REQUEST_DOCUMENT, type SoapService } from '../bindings/soap/names.js';
import { xmlContent } from '../bindings/soap/to-xml.js';

/**
 * JSON pointers of what the XML form of a message does not say: members that the contract does not name, values of another
 * type than it asks. In JSON the gateway refuses them; in XML they would never reach it.
 */
export function lostInXml(service: SoapService, message: object): readonly string[] {
  const name = REQUEST_DOCUMENT[service];
  const said = contentOf(name, message);
  if (said === undefined) return ['/'];
  const read = messageOf(name, parseCanonical(`<${name} xmlns="${NAMESPACE}">${said}</${name}>`));
  // What has a form but no reading is the gateway's to refuse.
  return read.ok ? losses(message, read.value, '') : [];
}

function contentOf(name: string, message: object): string | undefined {
  try {
    return xmlContent(name, message);
  } catch (error) {
    // A text or a number where the contract has a list.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function losses(before: unknown, after: unknown, at: string): string[] {
  if (typeof before !== 'object' || before === null) return before === after ? [] : [at];
  if (typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after))
    return [at];
  return Object.entries(before).flatMap(([name, value]) => {
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return Object.hasOwn(after, name)
      ? losses(value, (after as Readonly<Record<string, unknown>>)[name], pointer)
      : [pointer];
  });
}
