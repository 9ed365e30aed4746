// Writes docs/configuration.md from the schemas that the gateway and the directory service read their environment with; `--check` compares instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { configurationSchema } from '../dist/config/configuration.js';
import { directoryConfigurationSchema } from '../dist/config/directory-configuration.js';

const target = new URL('./configuration.md', import.meta.url);

/** The default as written in the environment, or that the variable is required. */
function defaultOf(field) {
  const parsed = field.safeParse(undefined);
  if (!parsed.success) return '*requise*';
  const value = Array.isArray(parsed.data) ? parsed.data.join(',') : parsed.data;
  if (typeof value === 'boolean') return `\`${value ? 'oui' : 'non'}\``;
  return value === '' ? '*vide*' : `\`${value}\``;
}

function descriptionOf(field) {
  for (let one = field; one !== undefined; one = one.def?.innerType ?? one.def?.in ?? one.def?.out) {
    if (one.description) return one.description;
  }
  return '';
}

function tableOf({ shape }) {
  const rows = Object.entries(shape).map(
    ([name, field]) => `| \`${name}\` | ${defaultOf(field)} | ${descriptionOf(field).replaceAll('|', '\\|')} |`,
  );
  return `| variable | défaut | sens |\n|---|---|---|\n${rows.join('\n')}`;
}

const text = `# Configuration

Écrit par \`npm run docs:configuration\` depuis \`src/config\`, seul lecteur de l'environnement.
Les secrets sont des chemins de fichiers, jamais des valeurs (\`DATABASE_URL\` excepté). Une variable \`ROC_\` inconnue ou
une valeur hors bornes refuse le démarrage et nomme la variable.

## La passerelle

${tableOf(configurationSchema)}

## Le service d'annuaire

\`ROC_ROLES=annuaire\` : un processus à part, avec ses clés, son rôle de base de données et ces variables seulement
([annuaire.md](annuaire.md)).

${tableOf(directoryConfigurationSchema)}
`;

if (process.argv.includes('--check')) {
  let held = '';
  try {
    held = readFileSync(target, 'utf8');
  } catch {
    // Absent is as stale as different.
  }
  if (held !== text) {
    console.error('docs/configuration.md is stale: npm run docs:configuration');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
