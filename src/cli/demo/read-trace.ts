import { createHash } from 'node:crypto';
import { type EntryPage } from '../../trace/query-entries.js';
import { canonicalBytes } from '../../trace/entry.js';
import { type HospitalClient } from '../hospital-client.js';
import { type PlayedCall } from './play-dossiers.js';

export type SeenEntry = EntryPage['entrees'][number];

/** The trace entries of one message, as the auditor reads them at the console. Throws where the console refuses. */
export async function readTrace(auditor: HospitalClient, idMessage: string): Promise<SeenEntry[]> {
  const answer = await auditor.get(`/traces/v1/entrees?idMessage=${idMessage}`);
  if (answer.status !== 200) throw new Error(`console : HTTP ${answer.status}`);
  return [...(JSON.parse(answer.body.toString('utf8')) as EntryPage).entrees];
}

/**
 * Whether the trace holds this very answer: an entry that concludes the exchange, with the digest of the bytes that
 * came back, and whose commitment is what its salt and content come to.
 */
export function traced(call: PlayedCall, entries: readonly SeenEntry[]): boolean {
  const digest = createHash('sha256').update(call.signedBytes).digest('base64url');
  const conclusion = entries.find(({ entree }) => entree.reponse?.empreinte === digest);
  return (
    conclusion !== undefined && conclusion.entree.issue?.statut === call.status && entries.every(committed)
  );
}

function committed({ entree, sel, feuille }: SeenEntry): boolean {
  const salt = Buffer.from(sel, 'base64url');
  return createHash('sha256').update(salt).update(canonicalBytes(entree)).digest('base64url') === feuille;
}
