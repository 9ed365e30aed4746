/** Who asked whom for what, what came of it, and when each said so. */
import { type EvidenceFacts, type SignerFacts, type StampFacts } from '../evidence-facts.js';
import { type FiledProof } from '../filed-proof.js';
import { type SignedBy } from '../signed-document.js';
import { civilDay, euros, moment, text } from './page-text.js';

type Members = Readonly<Record<string, unknown>>;

export function recordIn(from: Members | undefined, name: string): Members {
  const value = from?.[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

/** The parties by the names the directory gives them. */
export interface Parties {
  readonly hospital: string;
  readonly insurer: string;
  readonly gateway: string;
}

const ASKED: Readonly<Record<string, string>> = {
  IDB: 'quels étaient les droits d’un patient',
  SIM: 'une simulation de la part de l’assureur',
  CLC: 'le calcul de la part de l’assureur',
  DEL: 'l’annulation d’un engagement',
};

/** Entry and answer say the same of these; one of them is there. */
function exchangeOf({ answer, log }: EvidenceFacts): {
  readonly service: string;
  readonly ej: string;
  readonly amc: string;
  readonly refused: boolean;
} {
  const entry = log?.receipt.entry;
  const requete = recordIn(answer?.reading.content, 'requete');
  const service = entry?.['service'] ?? requete['service'];
  const ej = recordIn(entry, 'etablissement')['ej'] ?? requete['finessJuridique'];
  const amc = entry?.['amc'] ?? requete['numeroAmc'];
  const refused =
    entry === undefined ? answer?.reading.seal.header.cty === 'roc-refus+json' : entry['type'] === 'refuse';
  return { service: textOf(service), ej: textOf(ej), amc: textOf(amc), refused };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function partiesOf(facts: EvidenceFacts): Parties {
  const { extract, answer } = facts;
  const { ej, amc } = exchangeOf(facts);
  const hospital = extract.participants.find(
    (one) => one.type === 'etablissement' && one.finessJuridique === ej,
  );
  const insurer = extract.amc.find(({ numero }) => numero === amc.padStart(10, '0'));
  const structure = answer?.seal.signed.chain[0]?.structureId;
  const family = facts.log?.list.family;
  const gateway = extract.passerelles.find(
    (one) => one.structure === structure || (structure === undefined && one.journal.origine === family),
  );
  return {
    hospital: ej === '' ? 'Un appelant' : `${hospital?.nom ?? 'L’établissement'} (FINESS ${ej})`,
    insurer:
      amc === '' ? 'un assureur que la demande ne nomme pas' : `${insurer?.nom ?? 'l’AMC'} (n° ${amc})`,
    gateway: gateway?.nom ?? 'la passerelle',
  };
}

/** The exchange in two sentences. */
export function summary(facts: EvidenceFacts, parties: Parties): string {
  const { service, refused } = exchangeOf(facts);
  const asked = ASKED[service] ?? 'une réponse de la passerelle';
  const first = `${parties.hospital} a demandé à ${parties.insurer} ${asked}.`;
  return `${text(first)} ${outcome(facts, refused)}`;
}

function outcome({ answer }: EvidenceFacts, refused: boolean): string {
  if (answer === undefined) {
    return refused
      ? 'La demande a été refusée. La réponse elle-même n’est pas jointe : le journal n’en garde que les empreintes.'
      : 'Une réponse a été rendue. Elle n’est pas jointe : le journal n’en garde que les empreintes.';
  }
  const { content } = answer.reading;
  if (refused) {
    const who = answer.issuer === undefined ? 'La passerelle' : 'L’assureur';
    return `${who} a refusé : « ${text(content['title'] ?? content['code'])} ».`;
  }
  const engagement = recordIn(content, 'engagement');
  if (content['service'] === 'CLC')
    return `L’assureur s’est engagé à payer ${euros(recordIn(content, 'totaux')['totalAMC'])} sous le numéro ${number(engagement)}.`;
  if (content['service'] === 'DEL') return `L’engagement ${number(engagement)} a été retiré.`;
  return 'L’assureur a répondu.';
}

function number(engagement: Members): string {
  return `<span class="numero">${text(engagement['numero'])}</span>`;
}

/** What the answer says, in the figures a dispute is about; nothing of the patient's identity. */
export function answerContent({ answer }: EvidenceFacts): string {
  if (answer === undefined) return '';
  const { content } = answer.reading;
  const totals = recordIn(content, 'totaux');
  const engagement = recordIn(content, content['service'] === 'SIM' ? 'proposition' : 'engagement');
  const rights = recordIn(content, 'droits');
  const rows: readonly (readonly [string, string])[] = [
    ['Motif du refus', text(content['code'])],
    ['Précision', text(content['code'] === undefined ? undefined : content['detail'])],
    ['Numéro', text(engagement['numero'])],
    ['Valable jusqu’au', civilDay(engagement['valableJusquAu'] ?? content['valableJusquAu'])],
    ['Total facturé', euros(totals['totalFacture'] ?? totals['totalEstime'])],
    ['Assurance maladie obligatoire', euros(totals['totalAMO'])],
    ['Part de l’assureur', euros(totals['totalAMC'])],
    ['Reste au patient', euros(totals['resteAPatient'])],
    ['Droits', text(rights['etat'])],
    ['Du', civilDay(rights['debut'])],
    ['Au', civilDay(rights['fin'])],
  ];
  const shown = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  const said = text(content['resumeGuichet']);
  return `${shown.length === 0 ? '' : `<dl>${shown.join('')}</dl>`}${said === '' ? '' : `<blockquote>${said}</blockquote>`}`;
}

interface Moment {
  readonly at: number;
  readonly what: string;
  /** Whose clock says so. */
  readonly source: string;
}

/**
 * What happened, in the order of time, each with who says so. Signatures know whole seconds only: within one second the
 * order is that of an exchange.
 */
export function chronology(facts: EvidenceFacts, parties: Parties): string {
  const rows = momentsOf(facts, parties)
    .sort((one, other) => Math.floor(one.at / 1000) - Math.floor(other.at / 1000))
    .map(
      ({ at, what, source }) =>
        `<tr><td>${moment(at)}</td><td>${what}<br><span class="source">selon ${text(source)}</span></td></tr>`,
    );
  return `<table class="temps"><thead><tr><th scope="col">Date et heure (UTC)</th><th scope="col">Fait</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

const seconds = (iat: number): number => iat * 1000;
const parsed = (value: unknown): number => Date.parse(textOf(value));

/** In the order of an exchange. */
function momentsOf(facts: EvidenceFacts, { gateway }: Parties): Moment[] {
  const own = `l’horloge de ${gateway}`;
  const { answer, request, log } = facts;
  const seal = answer?.reading.seal.header.cachet;
  const received = seal && { at: parsed(seal.recuLe), what: 'La passerelle reçoit la demande.', source: own };
  const sealed = seal && { at: parsed(seal.emisLe), what: 'La passerelle scelle la réponse.', source: own };
  const [before, after, ...witnesses] = outsiderMoments(facts);
  return [
    before,
    signing('L’établissement signe sa demande.', request?.signer),
    received,
    entered('L’arrivée de la demande est inscrite au journal', log?.arrival, own),
    signing('La réponse est signée pour l’assureur.', answer?.issuer),
    sealed,
    entered('L’issue de l’échange est inscrite au journal', log?.receipt, own),
    after,
    ...witnesses,
  ].filter((one) => one !== undefined);
}

function signing(what: string, signer: SignerFacts<SignedBy> | undefined): Moment | undefined {
  if (signer === undefined) return undefined;
  const { header, chain } = signer.signed;
  return { at: seconds(header.iat), what, source: `l’horloge de ${chain[0]?.commonName ?? ''}` };
}

function entered(what: string, proof: FiledProof | undefined, source: string): Moment | undefined {
  if (proof === undefined) return undefined;
  return { at: parsed(proof.entry['horodatage']), what: `${what} (rang ${proof.proven.index}).`, source };
}

/** The time-stamp before, the one after, then witnesses. */
function outsiderMoments({ log }: EvidenceFacts): (Moment | undefined)[] {
  const stamp = (what: string, facts: StampFacts | undefined): Moment | undefined =>
    facts && { at: facts.timestamp.genTime, what, source: facts.timestamp.signer.commonName };
  return [
    stamp('Un point de contrôle du journal, antérieur à l’échange, est horodaté.', log?.before),
    stamp('Un point de contrôle du journal qui contient l’échange est horodaté.', log?.stamped),
    ...(log?.witnessed?.proof.proven.cosignatures ?? []).map(({ witness, time }) => ({
      at: seconds(time),
      what: 'Un témoin cosigne un point de contrôle qui contient l’échange.',
      source: witness,
    })),
  ];
}
