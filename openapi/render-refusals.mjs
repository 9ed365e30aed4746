/**
 * Renders docs/refus.md, the table of refusals, from sealed bodies that a test run has seen on the socket.
 *
 *   node openapi/render-refusals.mjs SEEN.json            writes docs/refus.md
 *   node openapi/render-refusals.mjs SEEN.json --check    exits 1 where docs/refus.md differs
 *
 * SEEN.json is a list of {code, groupe, status, origine, reessayable, repli, title?, textes: {guichet, exploitant,
 * developpeur}}; other members (the rest of a problem document) are ignored. Exits 2 where the list cannot be used.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const TARGET = new URL('../docs/refus.md', import.meta.url);

const GROUPS = [
  ['derivation', 'Dérivation', 'Le payeur est hors de ce circuit ; aucun assureur n’est appelé.'],
  ['routage', 'Routage', 'De l’attestation à la plateforme de l’assureur.'],
  ['identite', 'Identité', 'L’établissement et le bénéficiaire.'],
  ['droits', 'Droits', 'Les droits aux dates de soins.'],
  ['contrat', 'Contrat', 'Ce que le contrat du bénéficiaire exclut.'],
  ['calcul', 'Calcul', 'Dates, quantités, tarifs et montants.'],
  ['engagement', 'Engagement', 'Identifiants de message et accords déjà donnés.'],
  ['securite', 'Sécurité', 'Certificats, annuaire et signatures.'],
  ['technique', 'Technique', 'Forme des demandes, charge et pannes.'],
];

const INTRO = `# Refus

Page produite par une exécution des tests, à partir des corps scellés lus sur la connexion ; ne pas la modifier.

Chaque refus est un document RFC 9457 scellé et tracé. \`origine\` dit qui refuse : \`amc\`, signé par l'assureur et scellé par
la passerelle ; \`passerelle\`, scellé seulement. « Réessayable » : le même message, avec le même \`idMessage\`, renvoyé plus
tard, peut aboutir. \`repli\` nomme la marche à suivre. Un code inconnu de votre logiciel se traite par son \`groupe\` et son
\`repli\` : la liste peut s'allonger.
`;

/** The page as text. Throws a TypeError naming the first row that lacks something or comes twice with other facts. */
export function renderRefusals(seen) {
  if (!Array.isArray(seen)) throw new TypeError('a list is expected');
  const byCode = new Map();
  for (const row of seen) {
    const line = renderRow(row);
    const former = byCode.get(row.code);
    if (former !== undefined && former.line !== line) throw new TypeError(`${row.code}: seen with two faces`);
    byCode.set(row.code, { groupe: row.groupe, line });
  }
  const sections = GROUPS.map(([groupe, title, about]) => {
    const rows = [...byCode]
      .filter(([, entry]) => entry.groupe === groupe)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return rows.length === 0
      ? ''
      : section(
          title,
          about,
          rows.map(([, entry]) => entry.line),
        );
  });
  return `${INTRO}\n${byCode.size} codes.\n${sections.join('')}`;
}

function section(title, about, lines) {
  const head =
    '| code | statut | origine | réessayable | repli | au guichet | à l’exploitation | au développement |';
  return `\n## ${title}\n\n${about}\n\n${head}\n|---|---|---|---|---|---|---|---|\n${lines.join('\n')}\n`;
}

function renderRow({ code, groupe, status, origine, reessayable, repli, textes }) {
  if (!GROUPS.some(([name]) => name === groupe)) throw new TypeError(`${code}: unknown group`);
  const { guichet, exploitant, developpeur } = textes ?? {};
  const cells = [
    `\`${code}\``,
    status,
    origine,
    reessayable ? 'oui' : 'non',
    repli,
    guichet,
    exploitant,
    developpeur,
  ];
  if (cells.some((value) => value === undefined || value === ''))
    throw new TypeError(`${code}: something is missing`);
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(value) {
  return String(value)
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', ' ');
}

async function main([source, option]) {
  if (source === undefined || source.startsWith('--')) {
    console.error('usage: node openapi/render-refusals.mjs SEEN.json [--check]');
    return 2;
  }
  let page;
  try {
    page = renderRefusals(JSON.parse(await readFile(source, 'utf8')));
  } catch (error) {
    console.error(`${source}: ${error.message}`);
    return 2;
  }
  if (option !== '--check') {
    await writeFile(TARGET, page);
    return 0;
  }
  if ((await readFile(TARGET, 'utf8').catch(() => '')) === page) return 0;
  console.error('stale: docs/refus.md is not what was seen on the socket');
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2));
