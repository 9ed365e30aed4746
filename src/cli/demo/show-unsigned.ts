import { DEVELOPMENT_HOSPITAL } from '../development/organisations.js';
import { firstMessage } from '../development/first-message.js';
import { type PlayedCall, playCall } from './play-dossiers.js';
import { bold, dim, mark, milliseconds, say, title, wrapped } from './report.js';
import { readTrace, type SeenEntry, traced } from './read-trace.js';
import { type Stage } from './stage.js';

/** An unsigned call of the one participant that may make it, and what the auditor then reads. True where all is well. */
export async function showUnsigned(stage: Stage): Promise<boolean> {
  title('5 · Une demande non signée, et ce que l’auditeur en lit');
  const message = firstMessage(DEVELOPMENT_HOSPITAL);
  const client = stage.clientOf(DEVELOPMENT_HOSPITAL.id);
  const call = await playCall(
    client,
    { service: 'IDB', message, stem: `${DEVELOPMENT_HOSPITAL.id}-idb` },
    stage,
  );
  wrapped(
    '  ',
    `${DEVELOPMENT_HOSPITAL.id}, seul participant dont on l’admet. La réponse n’en est pas moins signée et scellée.`,
    dim,
  );
  say(
    `  ${mark(call.payload !== undefined && call.status === 200)} IDB  HTTP ${call.status}, vérifiée hors ligne  ${dim(milliseconds(call.elapsedMs))}`,
  );
  const auditor = stage.running.auditor();
  try {
    const entries = await readTrace(auditor, call.idMessage);
    for (const entry of entries) say(`    ${line(entry)}`);
    return call.status === 200 && provenUnsigned(call, entries);
  } finally {
    auditor.close();
  }
}

function provenUnsigned(call: PlayedCall, entries: readonly SeenEntry[]): boolean {
  return traced(call, entries) && entries.every(({ entree }) => entree.requete?.signature === 'non signee');
}

function line({ entree, feuille }: SeenEntry): string {
  const signature = bold(`signature : « ${entree.requete?.signature ?? '?'} »`);
  const person = `bénéficiaire ${entree.beneficiaire?.slice(0, 8) ?? '—'}…`;
  return `trace ${entree.type.padEnd(7)} ${entree.horodatage.slice(11, 23)}  ${signature}  ${dim(`${person}  feuille ${feuille.slice(0, 10)}…`)}`;
}
