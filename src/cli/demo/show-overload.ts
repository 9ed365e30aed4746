import { type Probleme } from '../../messages/types.js';
import { firstMessage } from '../development/first-message.js';
import { BUSY_HOSPITAL, BUSY_HOSPITAL_QUOTA } from '../development/organisations.js';
import { type PlayedCall, playCall } from './play-dossiers.js';
import { dim, mark, milliseconds, say, title, wrapped } from './report.js';
import { type Stage } from './stage.js';

/** A caller goes past its quota and is refused by name; another is served at the same moment. True where it is so. */
export async function showOverload(stage: Stage): Promise<boolean> {
  title('6 · Surcharge : l’un dépasse son quota, l’autre est servi');
  const { requetes, fenetreSecondes } = BUSY_HOSPITAL_QUOTA;
  say(
    dim(
      `  ${BUSY_HOSPITAL.id} a droit à ${requetes} demandes par ${fenetreSecondes} s. Il en envoie davantage, chacune signée dans un en-tête (Roc-Signature).`,
    ),
  );
  let refused: PlayedCall | undefined;
  let sent = 0;
  // A window may end while we send: a second one is enough for all of it.
  while (refused === undefined && sent < 2 * requetes + 2) {
    sent++;
    const question = {
      service: 'IDB',
      message: firstMessage(BUSY_HOSPITAL),
      stem: 'surcharge-idb',
      detached: true,
    } as const;
    const call = await playCall(stage.clientOf(BUSY_HOSPITAL.id), question, stage);
    if (call.status === 429) refused = call;
  }
  const neighbour = Object.entries(stage.referentiel.etablissements)[0];
  if (neighbour === undefined) return refused?.payload !== undefined;
  const question = {
    service: 'IDB',
    message: firstMessage(neighbour[1]),
    stem: 'surcharge-voisin-idb',
  } as const;
  const served = await playCall(stage.clientOf(neighbour[0]), question, stage);
  if (refused !== undefined) printRefusal(sent, refused);
  const good = served.status === 200 && served.payload !== undefined;
  say(
    `  ${mark(good)} au même moment, ${neighbour[0]} : HTTP ${served.status}  ${dim(milliseconds(served.elapsedMs))}`,
  );
  return refused?.payload !== undefined && good;
}

function printRefusal(turn: number, call: PlayedCall): void {
  const problem = call.payload as unknown as Probleme | undefined;
  const after = String(call.headers['retry-after']);
  const quota =
    problem?.quota === undefined ? '' : `quota « ${problem.quota.nom} » de ${problem.quota.limite}, `;
  say(
    `  ${mark(problem !== undefined)} la ${turn}e : HTTP ${call.status}, ${quota}Retry-After ${after} s, refus scellé, ${problem === undefined ? 'NON vérifié' : 'vérifié hors ligne'}`,
  );
  if (problem !== undefined) wrapped('    ', `« ${problem.textes.guichet} »`, dim);
}
