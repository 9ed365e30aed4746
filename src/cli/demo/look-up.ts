import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signedBytesOf } from './play-dossiers.js';
import { bold, cut, dim, mark, milliseconds, say, title } from './report.js';
import { type Stage } from './stage.js';

interface RouteAnswer {
  readonly amc?: { readonly nom: string };
  readonly route?: {
    readonly plateforme: { readonly id: string };
    readonly emetteurs: readonly { readonly mode: 'propre' | 'delegue' }[];
  };
}

/** Asks the directory, once per AMC of the referentiel, which platform answers for it. True where all is well. */
export async function lookUp(stage: Stage): Promise<boolean> {
  title('1 · Annuaire inter-AMC : qui répond pour cet assureur ?');
  const client = stage.clientOf(Object.keys(stage.referentiel.etablissements)[0] ?? '');
  let good = true;
  for (const [numero, { typeConvention, csr }] of Object.entries(stage.referentiel.amc)) {
    const query = new URLSearchParams({ numeroAmc: numero, typeConvention, csr, service: 'IDB' });
    const answer = await client.get(`/annuaire/v1/routes?${query.toString()}`);
    const file = join(stage.folder, `annuaire-${numero}.jose.json`);
    await writeFile(file, answer.body);
    const holds = answer.status === 200 && (await stage.verify(file));
    good &&= holds;
    const { amc, route } = holds
      ? (JSON.parse(signedBytesOf(answer.body).toString('utf8')) as RouteAnswer)
      : {};
    const signs =
      route?.emetteurs[0]?.mode === 'propre' ? 'signe de sa propre clé' : 'clé déléguée, moteur intégré';
    const name = cut(amc?.nom ?? `refus ${answer.status}`, 28);
    const convention = csr === '' ? typeConvention : `${typeConvention}/${csr}`;
    const place = `plateforme ${bold(route?.plateforme.id ?? '—')}, ${signs}`;
    say(
      `  ${mark(holds)} ${numero}  ${name} ${convention.padEnd(6)} → ${place}  ${dim(milliseconds(answer.elapsedMs))}`,
    );
  }
  return good;
}
