import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Service } from '../../kernel/vocabulary.js';
import { type ClientAnswer, type HospitalClient, type ServicePath } from '../hospital-client.js';
import { type Dossier, type DossierReferentiel, mapDossier } from '../map-dossier.js';
import { asExpected, resultOf, type DossierResult } from './dossier-result.js';

/** What one call came to, once its answer was verified offline against the trust anchors. */
export interface PlayedCall {
  readonly service: Service;
  readonly status: number;
  readonly elapsedMs: number;
  readonly payload: Record<string, unknown>;
  readonly verified: boolean;
}

export interface PlayedDossier {
  readonly dossier: Dossier;
  readonly calls: readonly PlayedCall[];
  readonly result: DossierResult;
  readonly good: boolean;
}

/** Judges an answer's file beside its request's, offline; true where it holds. */
export type Verify = (answerFile: string) => Promise<boolean>;

const AGENT = { identifiant: 'bureau-entrees-1', role: 'Agent administratif', modeAuthentification: 'DIRECTE' } as const;

/** Plays one dossier as its hospital does: IDB at admission, then CLC at discharge unless the story ended there. */
export async function playDossier(
  client: HospitalClient,
  dossier: Dossier,
  context: { readonly referentiel: DossierReferentiel; readonly folder: string; readonly verify: Verify },
): Promise<PlayedDossier> {
  const calls: PlayedCall[] = [];
  for (const service of ['IDB', 'CLC'] as const) {
    const message = mapDossier(dossier, context.referentiel, { idMessage: randomUUID(), environnement: 'test', service, agent: AGENT });
    const path = service.toLowerCase() as ServicePath;
    const answer = await client.ask(path, message, message.amc.numero.padStart(10, '0'));
    calls.push(await keep(answer, service, join(context.folder, `${dossier.id}-${path}`), context.verify));
    if (answer.status >= 400) break;
  }
  const last = calls.at(-1);
  const result = resultOf(dossier.id, last?.payload, dossier.attendu as DossierResult['attendu']);
  return { dossier, calls, result, good: asExpected(result) && calls.every((call) => call.verified) };
}

async function keep(answer: ClientAnswer, service: Service, stem: string, verify: Verify): Promise<PlayedCall> {
  await writeFile(`${stem}.demande.jose.json`, answer.sent);
  await writeFile(`${stem}.reponse.jose.json`, answer.body);
  const verified = answer.body.length > 0 && (await verify(`${stem}.reponse.jose.json`));
  return { service, status: answer.status, elapsedMs: answer.elapsedMs, verified, payload: verified ? payloadOf(answer.body) : {} };
}

/** The payload of a JWS that was just verified. */
export function payloadOf(jws: Buffer): Record<string, unknown> {
  const { payload } = JSON.parse(jws.toString('utf8')) as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
}
