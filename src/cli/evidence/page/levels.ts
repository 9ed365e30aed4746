/** How far the evidence reaches, level by level, and where it ends. */
import { type Level, LEVELS } from '../../../trace/log/judge-receipt.js';
import { type EvidenceFacts, levelsOf } from '../evidence-facts.js';
import { type AbsenceReason, type Piece } from '../evidence-slip.js';
import { duration, moment, text } from './page-text.js';
import { type Parties } from './story.js';

const NAMES: Readonly<Record<Level, readonly [string, string]>> = {
  signe: ['Signé', 'Contenu et auteur ne peuvent être changés.'],
  inclus: ['Inclus', 'L’échange a sa place dans un journal que l’on n’efface pas sans que cela se voie.'],
  horodate: ['Horodaté', 'Un tiers date le journal.'],
  temoigne: ['Témoigné', 'D’autres ont vu ce même journal.'],
};

/** Four boxes: the levels reached, and those that were not. */
export function ladder(facts: EvidenceFacts): string {
  const reached = levelsOf(facts);
  const items = LEVELS.map((level) => {
    const [name, words] = NAMES[level];
    const yes = reached[level];
    return `<li class="${yes ? 'oui' : 'non'}"><span class="etat">${yes ? 'Atteint' : 'Non atteint'}</span><strong>${name}</strong>${words}</li>`;
  });
  return `<ul class="echelle" aria-label="Niveaux de la preuve">${items.join('')}</ul>`;
}

type Row = readonly [name: string, level: string, words: string];

/** Signature, seal, log, time-stamp, witnesses and clock, each with its own level. */
export function details(facts: EvidenceFacts, parties: Parties): string {
  const rows = [
    requestRow(facts),
    issuerRow(facts),
    sealRow(facts),
    logRow(facts),
    stampRow(facts),
    witnessRow(facts),
    clockRow(facts, parties),
  ];
  const lines = rows
    .filter((one) => one !== undefined)
    .map(
      ([name, level, words]) =>
        `<tr><th scope="row">${name}</th><td class="${level === '—' ? 'non' : 'oui'}">${level}</td><td>${words}</td></tr>`,
    );
  return `<table><thead><tr><th scope="col">Élément</th><th scope="col">Niveau</th><th scope="col">Ce qu’il établit</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
}

const NONE = '—';

function requestRow({ request }: EvidenceFacts): Row {
  if (request === undefined) return ['Demande', NONE, 'Non jointe ; seule son empreinte est établie.'];
  return request.signer === undefined
    ? ['Demande', NONE, 'Jointe sans signature ; son empreinte est celle que la réponse désigne.']
    : [
        'Signature de la demande',
        'signé',
        'L’établissement a demandé cela, à cet assureur, pour ce service.',
      ];
}

function issuerRow({ answer }: EvidenceFacts): Row | undefined {
  if (answer === undefined) return ['Réponse', NONE, 'Non jointe ; seules ses empreintes sont établies.'];
  return answer.issuer === undefined
    ? undefined
    : ['Signature de la réponse', 'signé', 'L’assureur, ou son mandataire, a répondu cela à cette demande.'];
}

function sealRow({ answer }: EvidenceFacts): Row | undefined {
  if (answer === undefined) return undefined;
  const words =
    answer.issuer === undefined
      ? 'La passerelle a rendu cette réponse à cette demande, d’elle-même.'
      : 'La passerelle a rendu cette réponse, avec cette signature de l’assureur.';
  return ['Cachet de la passerelle', 'signé', words];
}

function logRow({ log }: EvidenceFacts): Row {
  if (log === undefined) return ['Journal', NONE, 'Le fichier ne contient pas de reçu du journal.'];
  const { proven } = log.receipt;
  const words = `L’échange est l’entrée ${proven.index} du journal ${text(proven.checkpoint.origin)}, sous un point de contrôle signé de ${proven.checkpoint.size} entrées.`;
  return ['Journal', 'inclus', words];
}

function stampRow({ log }: EvidenceFacts): Row {
  const stamp = log?.stamped?.timestamp;
  if (stamp === undefined) return ['Horodatage', NONE, 'Aucun horodatage d’un tiers ne couvre l’échange.'];
  const words = `${text(stamp.signer.commonName)} (RFC 3161, politique ${text(stamp.policy)}) atteste que l’échange était au journal le ${moment(stamp.genTime)}.`;
  return ['Horodatage', 'horodaté', words];
}

function witnessRow({ log }: EvidenceFacts): Row {
  const seen = log?.witnessed?.proof.proven.cosignatures ?? [];
  if (seen.length === 0)
    return ['Témoins', NONE, 'Aucun témoin n’a cosigné de point de contrôle qui contient l’échange.'];
  const names = seen.map(({ witness }) => text(witness)).join(', ');
  return ['Témoins', 'témoigné', `${names} : chacun n’a vu qu’un seul journal, où l’échange figure.`];
}

function clockRow({ log }: EvidenceFacts, { gateway }: Parties): Row {
  const [after, until] = [log?.before?.timestamp, log?.stamped?.timestamp];
  if (after !== undefined && until !== undefined) {
    const width = duration(until.latest - after.earliest);
    return [
      'Horloge',
      'horodaté',
      `L’inscription se place entre deux horodatages de tiers, distants de ${width}.`,
    ];
  }
  if (until !== undefined)
    return [
      'Horloge',
      'horodaté',
      `L’inscription précède l’horodatage ; avant lui, seule l’horloge de ${text(gateway)} la date.`,
    ];
  return ['Horloge', NONE, `Seule l’horloge de ${text(gateway)} date l’échange.`];
}

/** What the file does not prove: said as plainly as what it does. */
export function limits(facts: EvidenceFacts, { gateway }: Parties): string {
  const { log } = facts;
  const items = [
    'Que le contenu est exact : il établit qui a dit quoi, non que cela soit vrai.',
    'Qu’une chose n’a pas été dite : d’autres échanges peuvent exister qui ne sont pas dans ce fichier.',
    'Quelle personne physique a agi : signatures et cachets sont ceux de personnes morales.',
    'La qualification, au sens du règlement (UE) n° 910/2014 (eIDAS), des cachets et de l’horodatage : elle se lit dans les listes de confiance des États, non ici.',
    'Ce qui a été appris plus tard, par exemple qu’une clé était volée : les listes de révocation jointes sont celles de leur date.',
    log === undefined
      ? 'Que l’exploitant garde trace de l’échange : le fichier n’en contient pas le reçu.'
      : log.witnessed === undefined
        ? `Que ${text(gateway)} montre à tous le même journal : aucun témoin ne l’a cosigné.`
        : undefined,
    log?.stamped === undefined ? `La date, autrement que par l’horloge de ${text(gateway)}.` : undefined,
    facts.answer !== undefined && facts.answer.issuer === undefined
      ? 'Que l’assureur a eu connaissance de la demande : la réponse est de la passerelle seule.'
      : undefined,
  ].filter((one) => one !== undefined);
  return `<ul>${items.map((one) => `<li>${one}</li>`).join('\n')}</ul>`;
}

const PIECE_NAMES: Readonly<Record<Piece, string>> = {
  reponse: 'la réponse',
  demande: 'la demande',
  recu: 'le reçu du journal',
  arrivee: 'l’inscription de l’arrivée',
  horodatage: 'l’horodatage du journal après l’échange',
  anteriorite: 'un horodatage du journal avant l’échange',
  temoins: 'la cosignature de témoins',
  revocation: 'les listes de révocation',
};

const REASONS: Readonly<Record<AbsenceReason, string>> = {
  'non-fournie': 'personne ne l’a fournie lors de l’export',
  'non-conservee': 'la passerelle ne la conserve plus',
  'non-faite': 'elle n’existait pas lors de l’export',
  inaccessible: 'sa source n’a pas répondu lors de l’export',
  'sans-objet': 'cet échange n’en a pas',
};

/** What is not in the file, with the reason the exporter gave. */
export function absences({ slip }: EvidenceFacts): string {
  const names = Object.keys(PIECE_NAMES) as Piece[];
  const entries = names.flatMap((piece) => {
    const reason = slip.absents[piece];
    return reason === undefined ? [] : [[piece, reason] as const];
  });
  if (entries.length === 0) return '<p>Toutes les pièces qu’un fichier de preuve peut contenir y sont.</p>';
  const items = entries.map(([piece, reason]) => `<li>${PIECE_NAMES[piece]} : ${REASONS[reason]}.</li>`);
  return `<p>Il manque :</p><ul>${items.join('\n')}</ul>`;
}
