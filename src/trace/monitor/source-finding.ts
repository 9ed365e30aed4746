import { finding, type Finding, type FindingName } from './finding.js';
import { type Fetched, type SourceFault } from './log-source.port.js';

const UNREACHABLE: readonly SourceFault[] = ['connexion', 'tls', 'delai', 'coupure'];

/** What a source did not give, as a finding. */
export function sourceFinding(
  failure: Fetched & { readonly ok: false },
  what: string,
  about: { readonly origin?: string; readonly where: string },
): Finding {
  const name: FindingName = UNREACHABLE.includes(failure.fault) ? 'serveur-injoignable' : 'reponse-refusee';
  return finding(name, `${what} : ${failure.fault}, ${failure.detail}`, about);
}
