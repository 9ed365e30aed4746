import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemandeClc, type DemandeIdb, type ReponseClc } from '../../messages/types.js';
import { answer, type EngineAnswer, parseReferentiel, stateOf } from '../../reference-amc/engine/engine.js';
import { type Dossier, type DossierReferentiel, mapDossier } from '../map-dossier.js';
import { localCommand } from './local-command.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/dossiers/${name}.json`, import.meta.url), 'utf8'));
const json = fixture('referentiel') as DossierReferentiel;
const outpatient = (fixture('dossiers') as Dossier[]).filter(
  ({ contexte, attendu }) => contexte === 'ACE' && attendu?.parLigne !== undefined,
);
const NOW = Date.parse('2026-11-21T10:00:00Z');
const ID = '0b7e8a52-6a3c-4c1e-9a53-3d0a4f0f6b11';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roc-calcul-local-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the insurer answers, by the same engine as its CLC: over a referentiel that a test may change. */
function ask(
  service: 'IDB' | 'CLC',
  message: DemandeIdb | DemandeClc,
  referentiel: unknown = json,
): EngineAnswer {
  const state = stateOf(parseReferentiel(referentiel), message);
  if (state === undefined) throw new Error('AMC outside the referentiel');
  const { finessJuridique } = message.etablissement;
  const bound = { algorithme: 'S256', empreinte: 'A'.repeat(43), methode: 'POST', chemin: '/' } as const;
  const request = { ...bound, service, idMessage: ID, finessJuridique, numeroAmc: message.amc.numero };
  const question = { service, message, request, signataire: { mode: 'propre' } };
  return answer(question as Parameters<typeof answer>[0], state, NOW).answer;
}

const mapping = { idMessage: ID, environnement: 'test' as const };
const idbOf = (dossier: Dossier) => mapDossier(dossier, json, { ...mapping, service: 'IDB' });
const clcOf = (dossier: Dossier) => mapDossier(dossier, json, { ...mapping, service: 'CLC' });

interface Told {
  readonly reference: string;
  readonly verifiee: boolean;
  readonly nonVerifiee?: string;
  readonly lignes: readonly {
    readonly partAMC: string;
    readonly raison: object;
    readonly explications: object[];
  }[];
  readonly totaux: object;
  readonly refus?: { readonly code: string; readonly champ?: string };
}

async function run(
  idb: unknown,
  lines: unknown,
  ...more: string[]
): Promise<{ code: number; out: string; err: string }> {
  const files = [join(folder, 'idb.json'), join(folder, 'lignes.json')] as const;
  await writeFile(files[0], JSON.stringify(idb));
  await writeFile(files[1], JSON.stringify(lines));
  const [out, err]: [string[], string[]] = [[], []];
  const output = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await localCommand([...files, ...more], output);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function told(idb: unknown, lines: unknown): Promise<Told> {
  return JSON.parse((await run(idb, lines, '--json')).out) as Told;
}

describe('the local calculation', () => {
  it('has outpatient cases to show', () => expect(outpatient.length).toBeGreaterThanOrEqual(6));

  it.each(outpatient.map((dossier) => [dossier.id, dossier] as const))(
    '%s: the shares, reasons and explanations of the CLC, under the reference of the IDB',
    async (_id, dossier) => {
      const idb = ask('IDB', idbOf(dossier)).contenu as { calculLocal: { reference: string } };
      const clc = ask('CLC', clcOf(dossier)).contenu as ReponseClc;
      const local = await told(idb, dossier);
      expect(local.lignes.map(({ partAMC }) => partAMC)).toEqual(dossier.attendu?.parLigne);
      expect(local.lignes).toMatchObject(clc.lignes);
      expect(local.totaux).toEqual(clc.totaux);
      expect(local.reference).toBe(idb.calculLocal.reference);
    },
  );

  it('takes a whole CLC request as its lines too', async () => {
    const [dossier] = outpatient;
    if (dossier === undefined) throw new Error('no outpatient case');
    const local = await told(ask('IDB', idbOf(dossier)).contenu, clcOf(dossier));
    expect(local.lignes.map(({ partAMC }) => partAMC)).toEqual(dossier.attendu?.parLigne);
  });

  it("goes by the insurer's own tariffs, not by ours", async () => {
    const emergency = outpatient.find(({ id }) => id === 'D02');
    if (emergency === undefined) throw new Error('no emergency case');
    const shifted = {
      ...json,
      tarifs: [{ code: 'FPU', du: '2026-01-01', montant: '24.50', source: 'essai' }],
    };
    const idb = ask('IDB', idbOf(emergency), shifted).contenu;
    expect((await told(idb, emergency)).refus?.code).toBe('tarif-incoherent');
    const priced = emergency.lignes.map((ligne) => ({
      ...ligne,
      prixUnitaire: '24.50',
      montantFacture: '24.50',
    }));
    expect((await told(idb, { ...emergency, lignes: priced })).lignes[0]?.partAMC).toBe('24.50');
  });

  it('says that an answer without its signatures was not verified', async () => {
    const [dossier] = outpatient;
    if (dossier === undefined) throw new Error('no outpatient case');
    const { code, out } = await run(ask('IDB', idbOf(dossier)).contenu, dossier);
    expect(code).toBe(0);
    expect(out).toContain('non vérifiée');
    expect(out).toMatch(/total +\d+,\d\d € {2}reste au patient \d+,\d\d €/);
    expect(out).not.toContain('engagent l’assureur');
  });

  it('refuses days that the reference does not span, with the line', async () => {
    const [dossier] = outpatient;
    if (dossier === undefined) throw new Error('no outpatient case');
    const later = dossier.lignes.map((ligne) => ({
      ...ligne,
      dateDebut: '2026-06-20',
      dateFin: '2026-06-20',
    }));
    const moved = { ...dossier, dateEntree: '2026-06-20', dateSortie: '2026-06-20', lignes: later };
    const { refus } = await told(ask('IDB', idbOf(dossier)).contenu, moved);
    expect(refus).toMatchObject({ code: 'ligne-hors-sejour', champ: '/lignes/0/dateDebut' });
  });

  it('refuses a stay, and rights that are closed', async () => {
    const [dossier] = outpatient;
    if (dossier === undefined) throw new Error('no outpatient case');
    const idb = ask('IDB', idbOf(dossier)).contenu;
    expect(await run(idb, { ...dossier, contexte: 'SEJOUR' })).toMatchObject({ code: 1, out: '' });
    const { calculLocal: _, garanties: __, ...closed } = idb as unknown as Record<string, unknown>;
    expect((await run(closed, dossier)).err).toContain('demandez un CLC');
  });

  it.each([
    ['no file', ['absent.json', 'absent.json'], 1],
    ['one argument', ['idb.json'], 2],
    ['an unknown option', ['a', 'b', '--inconnue'], 2],
  ])('%s: an exit code and a sentence', async (_name, argv, expected) => {
    const err: string[] = [];
    const code = await localCommand(argv, { out: () => undefined, err: (line) => void err.push(line) });
    expect(code).toBe(expected);
    expect(err.join('\n').length).toBeGreaterThan(20);
  });

  it('refuses lines that are none, without repeating them', async () => {
    const [dossier] = outpatient;
    if (dossier === undefined) throw new Error('no outpatient case');
    const lignes = [{ ...dossier.lignes[0], montantFacture: 'SECRET' }];
    const { code, err } = await run(ask('IDB', idbOf(dossier)).contenu, { ...dossier, lignes });
    expect(code).toBe(1);
    expect(err).toContain('/lignes/0/montantFacture');
    expect(err).not.toContain('SECRET');
  });
});
