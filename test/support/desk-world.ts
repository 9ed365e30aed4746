import { createHash, randomUUID } from 'node:crypto';
import { type Clock } from '../../src/kernel/clock.js';
import { type DemandeClc, type DemandeDel, type DemandeOf } from '../../src/messages/types.js';
import { MemoryAmcBase } from '../../src/reference-amc/base/memory-amc-base.js';
import { AmcDesk, type DeskOutcome } from '../../src/reference-amc/desk/amc-desk.js';
import {
  type Probleme,
  type Question,
  type Referentiel,
  type ReponseClc,
  type ReponseDel,
} from '../../src/reference-amc/engine/engine.js';
import { PostgresEngagementRegister } from '../../src/reference-amc/register/adapters/postgres-engagement-register.js';
import { type EngagementRegister } from '../../src/reference-amc/register/engagement-register.port.js';
import { AnswerCipher } from '../../src/trace/answer-cipher.js';
import { clc, flat, NOW } from '../fixtures/dossiers/bills.js';

export const CLOCK: Clock = { now: () => NOW };
/** Patience of a question in the real time of the test, counted from the desk's own fixed clock. */
export const UNTIL = NOW + 20_000;

export function postgresRegister(amcUrl: string, connections = 4): PostgresEngagementRegister {
  const cipher = new AnswerCipher([Buffer.alloc(32, 9)]);
  return new PostgresEngagementRegister({ amcUrl, cipher, clock: CLOCK, connections });
}

/** A desk over a register and a referentiel; the person is whom the test says. */
export function deskOver(register: EngagementRegister, referentiel: Referentiel, person: string): AmcDesk {
  const personOf = (amc: string): Buffer => createHash('sha256').update(`${amc}|${person}`).digest();
  return new AmcDesk({ base: new MemoryAmcBase(referentiel), register, personOf, clock: CLOCK });
}

/** The question that a gateway makes of a message. */
export function questionOf<S extends keyof DemandeOf>(service: S, message: DemandeOf[S]): Question {
  const empreinte = createHash('sha256').update(JSON.stringify(message)).digest('base64url');
  const request = {
    algorithme: 'S256',
    empreinte,
    methode: 'POST',
    chemin: `/roc/v1/${service.toLowerCase()}`,
    service,
    idMessage: message.idMessage,
    finessJuridique: message.etablissement.finessJuridique,
    numeroAmc: '0099100011',
  };
  return { service, message, request, signataire: { mode: 'propre' } } as Question;
}

/** A stay of FJ from a day on, each message under an id of its own. */
export function feeStay(
  dossier: string,
  from: string,
  days: number,
  given: Partial<DemandeClc> = {},
): DemandeClc {
  const line = flat('FJ', from, '23.00', days);
  return clc([line], { numeroDossier: dossier, idMessage: randomUUID(), ...given });
}

export function del(numero: string, of: DemandeClc): DemandeDel {
  const { versionNorme, environnement, etablissement, numeroDossier, amc, dateEntree } = of;
  const common = { versionNorme, environnement, etablissement, numeroDossier, amc, dateEntree };
  return { ...common, idMessage: randomUUID(), engagement: numero, motif: 'SEJOUR_ANNULE' };
}

/** The document of an answer; fails the test where the desk gave none. */
export function documentOf(outcome: DeskOutcome): ReponseClc | ReponseDel | Probleme {
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome.answer.contenu as ReponseClc | ReponseDel | Probleme;
}

/** The CLC's answer; fails the test where it was refused. */
export async function engaged(desk: AmcDesk, message: DemandeClc): Promise<ReponseClc> {
  const document = documentOf(await desk.ask(questionOf('CLC', message), UNTIL));
  if ('code' in document) throw new Error(`refused: ${document.code} ${document.detail}`);
  return document as ReponseClc;
}

/** The code of the refusal, or `answered`. */
export async function codeOf<S extends keyof DemandeOf>(
  desk: AmcDesk,
  service: S,
  message: DemandeOf[S],
): Promise<string> {
  const document = documentOf(await desk.ask(questionOf(service, message), UNTIL));
  return 'code' in document ? document.code : 'answered';
}

/** Days of FJ that an answer grants, at 23 euros each. */
export function grantedDays({ totaux }: ReponseClc): number {
  return Number(totaux.totalAMC) / 23;
}
