import { randomUUID } from 'node:crypto';
import { type ReponseClc, type ReponseDel, type ReponseSim } from '../../messages/types.js';
import { mapDossier, mapWithdrawal } from '../map-dossier.js';
import { type PlayedCall, playCall, type Question } from './play-dossiers.js';
import { bold, cyan, dim, euros, mark, milliseconds, say, title, wrapped } from './report.js';
import { EXPECTED_STAY, LONGER_STAY } from './sample-stay.js';
import { type Stage } from './stage.js';

/** One call of the story and what a newcomer reads of it. */
interface Told {
  readonly call: PlayedCall;
  readonly good: boolean;
}

/**
 * One stay from before it begins until it is cancelled: an estimate (SIM), the calculation at discharge (CLC), a
 * changed calculation that replaces it, its withdrawal (DEL). Each is signed, sealed, verified like any other.
 */
export async function showStay(stage: Stage): Promise<{ calls: PlayedCall[]; good: boolean }> {
  title('3 · Un séjour, de la préadmission à l’annulation : SIM, CLC, CLC corrigé, DEL');
  const told: Told[] = [await estimate(stage)];
  const first = await calculate(stage, 'sortie du 22 octobre', { stem: 'SEJOUR-1-clc' });
  const engagement = numberOf(first.call);
  const changed = await calculate(stage, 'sortie repoussée d’un jour', {
    stem: 'SEJOUR-2-clc',
    ...(engagement === undefined ? {} : { replaces: engagement }),
  });
  told.push(first, changed, await withdraw(stage, numberOf(changed.call)));
  return { calls: told.map(({ call }) => call), good: told.every(({ good }) => good) };
}

async function estimate(stage: Stage): Promise<Told> {
  const to = { ...context(), service: 'SIM' } as const;
  const message = mapDossier(EXPECTED_STAY, stage.referentiel, to);
  const call = await play(stage, { service: 'SIM', message, stem: 'SEJOUR-0-sim' });
  const answer = answered<ReponseSim>(call);
  const { totaux } = answer ?? {};
  tell(call, answer !== undefined, [
    'préadmission',
    totaux === undefined
      ? refusedAs(call)
      : `${bold(euros(totaux.totalAMC))} estimés, ${euros(totaux.resteAPatient)} au patient, sans garantie`,
    `jusqu’au ${frenchDate(answer?.valableJusquAu)}, proposition ${answer?.proposition.numero ?? '—'}`,
  ]);
  return { call, good: answer !== undefined };
}

async function calculate(
  stage: Stage,
  moment: string,
  { stem, replaces }: { readonly stem: string; readonly replaces?: string },
): Promise<Told> {
  const stay = replaces === undefined ? EXPECTED_STAY : { ...LONGER_STAY, engagementRemplace: replaces };
  const message = mapDossier(stay, stage.referentiel, { ...context(), service: 'CLC' });
  const call = await play(stage, { service: 'CLC', message, stem });
  const answer = answered<ReponseClc>(call);
  const { engagement, totaux } = answer ?? {};
  const good = engagement !== undefined && (replaces === undefined || engagement.remplace === replaces);
  tell(call, good, [
    moment,
    totaux === undefined ? refusedAs(call) : `${bold(euros(totaux.totalAMC))} garantis`,
    `engagement ${engagement?.numero ?? '—'}${engagement?.remplace === undefined ? '' : ', le précédent est remplacé'}`,
  ]);
  return { call, good };
}

async function withdraw(stage: Stage, engagement: string | undefined): Promise<Told> {
  const to = { ...context(), service: 'DEL', motif: 'SEJOUR_ANNULE' } as const;
  const numero = engagement ?? 'CLC-0000000000-20260101-0000000000';
  const message = mapWithdrawal(LONGER_STAY, stage.referentiel, { ...to, engagement: numero });
  const call = await play(stage, { service: 'DEL', message, stem: 'SEJOUR-3-del' });
  const answer = answered<ReponseDel>(call);
  tell(call, answer !== undefined, [
    'séjour annulé',
    answer === undefined ? refusedAs(call) : bold('plus rien n’est dû'),
    `engagement ${answer?.engagement.numero ?? '—'} retiré`,
  ]);
  return { call, good: answer !== undefined };
}

const AGENT = { identifiant: 'bureau-entrees-1', modeAuthentification: 'DIRECTE' } as const;

function context() {
  return { idMessage: randomUUID(), environnement: 'test', agent: AGENT } as const;
}

function play(stage: Stage, question: Question): Promise<PlayedCall> {
  return playCall(stage.clientOf(EXPECTED_STAY.etablissement), question, stage);
}

/** The verified answer, or undefined where the call was refused or does not hold. */
function answered<T>({ status, payload }: PlayedCall): T | undefined {
  return status === 200 ? (payload as T | undefined) : undefined;
}

/** A civil date as it is read in France. */
function frenchDate(date = ''): string {
  return date.split('-').reverse().join('/');
}

function numberOf(call: PlayedCall): string | undefined {
  return answered<ReponseClc>(call)?.engagement.numero;
}

function refusedAs({ payload }: PlayedCall): string {
  const code = payload?.['code'];
  return typeof code === 'string' ? `refus ${code}` : 'réponse non vérifiée';
}

function tell(call: PlayedCall, good: boolean, [moment, amount, number]: readonly string[]): void {
  const elapsed = dim(milliseconds(call.elapsedMs));
  say(`  ${mark(good)} ${cyan(call.service)}  ${(moment ?? '').padEnd(27)} ${amount ?? ''}  ${elapsed}`);
  wrapped('         ', number ?? '', dim);
}
