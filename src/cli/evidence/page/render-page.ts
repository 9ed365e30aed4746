/**
 * `LISEZMOI.html`: the evidence told to a lawyer. The page follows from what was verified, and a reader of the file makes
 * it again and compares: it cannot say anything else than the evidence. No script, no outside resource.
 *
 * Version 1, frozen with the release that first wrote it. Another text is another version: its own folder beside this one,
 * `PAGE_VERSION` raised, and this one kept, or files already handed out would no longer verify.
 */
import { type EvidenceFacts } from '../evidence-facts.js';
import { absences, details, ladder, limits } from './levels.js';
import { PAGE_STYLE } from './page-style.js';
import { text, typeset } from './page-text.js';
import { signers } from './signers.js';
import { answerContent, chronology, partiesOf, summary } from './story.js';
import { anchors, commands, digests, folders } from './verification.js';

export const PAGE_VERSION = 1;

/** The page as UTF-8; everything that comes from the evidence is escaped. */
export function renderPage(facts: EvidenceFacts): Buffer {
  return Buffer.from(`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Fichier de preuve, échange ${text(facts.slip.idEchange)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${typeset(body(facts))}
</body>
</html>
`);
}

function body(facts: EvidenceFacts): string {
  const parties = partiesOf(facts);
  const content = answerContent(facts);
  return `<main>
<header>
<p class="marque">Fichier de preuve d’un échange ROC</p>
<h1>Qui a dit quoi, quand, et comment le vérifier</h1>
<p class="resume">${summary(facts, parties)}</p>
<p class="source">Échange ${text(facts.slip.idEchange)}, rendu par ${text(parties.gateway)}${environment(facts)}.</p>
${ladder(facts)}
</header>
<section><h2>Ce qui s’est passé</h2>${chronology(facts, parties)}</section>
${content === '' ? '' : `<section><h2>Ce que dit la réponse</h2>${content}</section>`}
<section><h2>Qui a signé</h2>${signers(facts)}</section>
<section><h2>Jusqu’où va la preuve</h2>${details(facts, parties)}</section>
<section><h2>Ce que ce fichier ne prouve pas</h2>${limits(facts, parties)}</section>
<section><h2>Ce qui est dans ce fichier, et ce qui n’y est pas</h2>${folders(facts)}${absences(facts)}</section>
${howTo(facts)}
${footer()}
</main>`;
}

function environment({ extract }: EvidenceFacts): string {
  return extract.environnement === 'production'
    ? ''
    : ', dans l’environnement de test : il n’engage personne';
}

function howTo(facts: EvidenceFacts): string {
  return `<section><h2>Le vérifier soi-même</h2>
<p>Une preuve ne vaut que par ses points d’appui. Avant tout, comparez ces empreintes (SHA-256) avec celles que l’autorité
racine, l’opérateur de l’annuaire et l’autorité d’horodatage publient eux-mêmes, et non avec ce fichier :</p>
${anchors(facts)}
<h3>Par la commande</h3>
<p>Sans réseau, avec un dossier de confiance obtenu d’ailleurs ; chaque contrôle est nommé avec sa raison. Le code de sortie est 0
si la preuve tient, 1 si elle ne tient pas, 2 si l’on ne peut pas juger.</p>
<pre>npx roc preuve verifier FICHIER.asice --confiance DOSSIER</pre>
<h3>Par OpenSSL seul</h3>
<p>Le fichier est une archive ZIP. Dans le dossier où elle est décompressée :</p>
<pre>${escapedLines(commands(facts))}</pre>
<p>L’inclusion au journal suit la RFC 6962 et les formats C2SP (tlog-proof) : tout outil qui les lit vérifie
<code>journal/recu.tlog-proof</code>.</p>
${digests(facts)}</section>`;
}

function escapedLines(commandLines: string): string {
  return commandLines
    .split('\n')
    .map((line) => text(line))
    .join('\n');
}

function footer(): string {
  return `<footer>
<p class="note">Ce fichier contient la demande et la réponse telles qu’elles ont été échangées : des données de santé à caractère
personnel, couvertes par le secret professionnel. Cette page n’en reprend ni le nom ni le numéro du patient.</p>
<p>Cette page n’est pas une pièce : elle découle des pièces, et la vérification la refait et la compare, à l’octet près. Un horodatage
du conteneur entier, s’il y en a un (<code>META-INF/timestamp.tst</code>), lui est postérieur ; il n’est pas décrit ici.</p>
</footer>`;
}
