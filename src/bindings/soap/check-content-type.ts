import { refusal } from '../../kernel/refusal.js';
import { ok, refused, type Result } from '../../kernel/result.js';
import { actionOf, SOAP_TYPE, type SoapService } from './names.js';

/** The type of a request in SOAP 1.2 (RFC 3902): UTF-8 only, `action` as the service's where it is given. */
export function checkContentType(contentType: string | undefined, service: SoapService): Result<void> {
  const [type, ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  if (type?.toLowerCase() !== SOAP_TYPE)
    return refused(refusal('type-contenu-refuse', `type admis à cette adresse : ${SOAP_TYPE} (SOAP 1.2)`));
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=', 2).map((part) => part.trim());
    const bare = value.replace(/^"(.*)"$/, '$1');
    if (name.toLowerCase() === 'charset' && !/^utf-8$/i.test(bare))
      return refused(refusal('type-contenu-refuse', 'charset : utf-8 attendu'));
    if (name.toLowerCase() === 'action' && bare !== '' && bare !== actionOf(service))
      return refused(refusal('soap-invalide', `action du type de contenu : ${actionOf(service)} attendu`));
  }
  return ok(undefined);
}
