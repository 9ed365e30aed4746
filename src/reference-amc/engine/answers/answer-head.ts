import { type Amc } from '../../../calculation/guarantees.js';
import { instant } from '../../../kernel/clock.js';
import {
  type AmcRepondante,
  type DemandeOf,
  type RequeteLiee,
  type Signataire,
} from '../../../messages/types.js';
import { type Asked } from '../question.js';

/** What every answer begins with: the norm, the request it is bound to, the moment, who speaks and who signs. */
export interface AnswerHead<S> {
  readonly versionNorme: string;
  readonly service: S;
  readonly environnement: 'test' | 'production';
  readonly requete: RequeteLiee;
  readonly emisLe: string;
  readonly amc: AmcRepondante;
  readonly signataire: Signataire;
}

/** `now` in milliseconds since the epoch. */
export function answerHead<S extends keyof DemandeOf>(
  question: Asked<S>,
  amc: Amc,
  now: number,
): AnswerHead<S> {
  const { service, message, request, signataire } = question;
  const { numero, nom, contact } = amc;
  return {
    versionNorme: message.versionNorme,
    service,
    environnement: message.environnement,
    requete: request,
    emisLe: instant(now),
    amc: { numero, nom, contact },
    signataire,
  };
}
