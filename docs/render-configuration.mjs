// Writes docs/configuration.md from the schema the gateway reads its environment with; `--check` compares instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { configurationSchema } from '../dist/config/configuration.js';

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

const rows = Object.entries(configurationSchema.shape).map(
  ([name, field]) => `| \`${name}\` | ${defaultOf(field)} | ${descriptionOf(field).replaceAll('|', '\\|')} |`,
);
const text = `# Configuration

Écrit par \`npm run docs:configuration\` depuis \`src/config/configuration.ts\`, seul lecteur de l'environnement.
Les secrets sont des chemins de fichiers, jamais des valeurs (\`DATABASE_URL\` excepté). Une variable \`ROC_\` inconnue ou
une valeur hors bornes refuse le démarrage et nomme la variable.

| variable | défaut | sens |
|---|---|---|
${rows.join('\n')}
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
