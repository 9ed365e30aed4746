/** Whether the log's entry speaks of this very answer and request, and of nothing else. */
import { type ReadAnswer } from '../../signing/answer-evidence.js';
import { type Check, check } from '../../signing/judgement.js';
import { isRecord } from '../../signing/jws.js';
import { digest } from '../../signing/sign-answer.js';
import { type FiledRequest, requestSigner } from './examine-request.js';
import { type FiledProof } from './filed-proof.js';

type Members = Readonly<Record<string, unknown>>;

function recordIn(from: Members, name: string): Members {
  const value = from[name];
  return isRecord(value) ? value : {};
}

/** Types of an entry that says what came of an exchange. */
const CONCLUDING: readonly unknown[] = ['repondu', 'refuse'];

/** The entry is the one that concludes this exchange. */
export function entryIdentityCheck({ entry }: FiledProof, idEchange: string): Check {
  const fault = !CONCLUDING.includes(entry['type'])
    ? `l’entrée est de type « ${String(entry['type'])} »`
    : entry['idEchange'] === idEchange
      ? undefined
      : 'l’entrée est celle d’un autre échange';
  return check('entree-echange', fault, `entrée « ${String(entry['type'])} » de l’échange ${idEchange}`);
}

/** What the entry and the answer both say of the exchange is the same. */
export function entryContentCheck({ entry }: FiledProof, answer: ReadAnswer): Check {
  const requete = recordIn(answer.content, 'requete');
  const traced = recordIn(entry, 'requete');
  const ej = entry['etablissement'] === null ? null : recordIn(entry, 'etablissement')['ej'];
  const issue = recordIn(entry, 'issue');
  const code = entry['type'] === 'refuse' ? answer.content['code'] : null;
  const different = Object.entries({
    service: entry['service'] === requete['service'],
    idMessage: entry['idMessage'] === requete['idMessage'],
    EJ: ej === requete['finessJuridique'],
    AMC: entry['amc'] === requete['numeroAmc'],
    méthode: traced['methode'] === requete['methode'],
    chemin: traced['chemin'] === requete['chemin'],
    demande: requete['empreinte'] === null || traced['empreinte'] === requete['empreinte'],
    issue: issue['code'] === code,
  })
    .filter(([, same]) => !same)
    .map(([name]) => name);
  return check(
    'entree-contenu',
    different.length === 0 ? undefined : `l’entrée et la réponse diffèrent : ${different.join(', ')}`,
    'service, message, EJ, AMC, issue et demande sont ceux de la réponse',
  );
}

/** The entry names the request by its digest, and by the signature that came with it. */
export function entryRequestCheck({ entry }: FiledProof, request: FiledRequest): Check {
  const traced = recordIn(entry, 'requete');
  const signed = requestSigner(request);
  const digests = [digest(request.payload), digest(request.bytes)];
  const fault = !digests.includes(String(traced['empreinte']))
    ? 'l’entrée ne porte pas l’empreinte de cette demande'
    : traced['valeur'] !== null && traced['valeur'] !== signed?.valeur
      ? 'l’entrée porte la signature d’une autre demande'
      : traced['certificat'] !== null && traced['certificat'] !== signed?.header.x5tS256
        ? 'l’entrée nomme un autre certificat de signature'
        : undefined;
  return check('entree-demande', fault, 'empreinte et signature de la demande');
}

/** The entry of arrival is of the same exchange, and stands before the one that concludes it. */
export function arrivalCheck(arrival: FiledProof, receipt: FiledProof): Check {
  const one = recordIn(arrival.entry, 'requete');
  const other = recordIn(receipt.entry, 'requete');
  const before = arrival.log.origin !== receipt.log.origin || arrival.proven.index < receipt.proven.index;
  const fault =
    arrival.entry['type'] !== 'recu' || arrival.entry['idEchange'] !== receipt.entry['idEchange']
      ? 'ce n’est pas l’entrée d’arrivée de cet échange'
      : one['empreinte'] !== other['empreinte'] || one['valeur'] !== other['valeur']
        ? 'l’entrée d’arrivée nomme une autre demande'
        : before
          ? undefined
          : 'l’entrée d’arrivée vient après celle de l’issue';
  return check('entree-arrivee', fault, `arrivée inscrite au rang ${arrival.proven.index}`);
}

/** Proofs of one log that show two roots for one size show that the log signed two histories. */
export function forkCheck(proofs: readonly FiledProof[]): Check {
  const roots = new Map<string, string>();
  const forked = proofs.some(({ proven, log }) => {
    const place = `${log.origin} ${proven.checkpoint.size}`;
    const root = proven.checkpoint.root.toString('hex');
    const known = roots.get(place);
    roots.set(place, root);
    return known !== undefined && known !== root;
  });
  return check(
    'journal-fourche',
    forked ? 'le journal a signé deux racines pour une même taille' : undefined,
    `${proofs.length === 1 ? 'un point de contrôle' : `${proofs.length} points de contrôle`} sans contradiction`,
  );
}
