/** The patient's estimate (devis) as one HTML page: no script, no outside resource, made to be printed on A4. */
import { civilDateInFrance } from '../../kernel/civil-date.js';
import { amount, type Cents, cents } from '../../kernel/money.js';
import { type LigneEstimee, type ReponseSim } from '../../messages/types.js';
import { ESTIMATE_STYLE } from './estimate-style.js';

export interface EstimateSource {
  readonly reponse: ReponseSim;
  /** Null where the answer's seal and signature were verified; otherwise why not. */
  readonly nonVerifiee: string | null;
}

/** The page, as UTF-8 text. Everything that comes from the answer is escaped. */
export function renderEstimate({ reponse, nonVerifiee }: EstimateSource): string {
  const title = `Devis du séjour : estimation sans garantie, ${reponse.amc.nom}`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${ESTIMATE_STYLE}</style>
</head>
<body>
<main>
${heading(reponse)}
${summary(reponse)}
${table(reponse)}
${details(reponse)}
${footer(reponse, nonVerifiee)}
</main>
</body>
</html>
`;
}

function heading({ amc, emisLe, valableJusquAu, mention, requete }: ReponseSim): string {
  return `<header>
<p class="marque">Estimation sans garantie</p>
<h1>Devis de votre séjour</h1>
<p>Part que prendrait <strong>${text(amc.nom)}</strong>, estimée le ${day(civilDateInFrance(Date.parse(emisLe)))}, valable jusqu’au
<strong>${day(valableJusquAu)}</strong>. Établissement ${text(requete.finessJuridique ?? '')}.</p>
<p class="mention" role="note">${text(mention)}</p>
</header>`;
}

function summary({ totaux }: ReponseSim): string {
  const items: readonly (readonly [string, string])[] = [
    ['Coût estimé', totaux.totalEstime],
    ['Assurance maladie', totaux.totalAMO],
    ['Votre complémentaire', totaux.totalAMC],
    ['Il vous resterait', totaux.resteAPatient],
  ];
  const cells = items.map(([name, value]) => `<div><dt>${name}</dt><dd>${euros(value)}</dd></div>`);
  return `<dl class="totaux" aria-label="Totaux estimés, sans garantie">${cells.join('')}</dl>`;
}

function table({ lignes }: ReponseSim): string {
  const rows = lignes.map(
    (ligne) => `<tr>
<th scope="row">${text(ligne.libelle)}${ligne.quantite > 1 ? ` <span class="quantite">× ${ligne.quantite}</span>` : ''}</th>
<td>${euros(ligne.montantEstime)}</td><td>${euros(ligne.partAMO)}</td>
<td>${euros(ligne.partAMC)}</td><td>${euros(ligne.resteAPatient)}</td>
</tr>`,
  );
  return `<table>
<caption>Ligne par ligne (montants estimés)</caption>
<thead><tr><th scope="col">Prestation</th><th scope="col">Coût</th><th scope="col">Assurance maladie</th>
<th scope="col">Complémentaire</th><th scope="col">Reste</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** Why each line has its amount: the sentences of the answer, and what was assumed. */
function details({ lignes, hypotheses = [] }: ReponseSim): string {
  const reasons = lignes.map(
    (ligne) => `<li><strong>${text(ligne.libelle)}</strong> : ${sentences(ligne)}</li>`,
  );
  const assumed = hypotheses.map((one) => `<li>${text(one)}</li>`);
  const supposed =
    assumed.length === 0 ? '' : `<h2>Ce que nous avons supposé</h2><ul>${assumed.join('')}</ul>`;
  return `<section><h2>Pourquoi ces montants</h2><ul>${reasons.join('\n')}</ul>${supposed}</section>`;
}

function sentences({ explications = [], raison }: LigneEstimee): string {
  const phrases = explications.map(({ phrase }) => phrase);
  return text(phrases.length === 0 ? raison.libelle : phrases.join(' '));
}

function footer({ amc, proposition, requete }: ReponseSim, nonVerifiee: string | null): string {
  const { libelle, telephone, courriel } = amc.contact;
  const reach = [libelle, telephone, courriel].filter((one) => one !== undefined).map(text);
  const verified =
    nonVerifiee === null
      ? 'Signature de l’assureur et cachet de la passerelle vérifiés.'
      : `Signature et cachet non vérifiés : ${text(nonVerifiee)}.`;
  return `<footer>
<p>Une question sur la part de votre complémentaire : ${reach.join(', ')}.</p>
<p>Référence ${text(proposition.numero)}, demande ${text(requete.idMessage ?? '')}. ${verified}</p>
<p>Ce devis n’engage ni l’établissement ni l’assureur : seul le calcul fait à votre sortie compte.</p>
</footer>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(raw: string): string {
  return raw.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** `1 023,00 €` with no-break spaces, so that an amount is never cut at a line's end. */
function euros(wire: string): string {
  const value: Cents | undefined = cents(wire);
  const [whole = '0', fraction = '00'] = (value === undefined ? wire : amount(value)).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${fraction}\u00a0€`;
}

function day(date: string): string {
  return text(date.split('-').reverse().join('/'));
}
