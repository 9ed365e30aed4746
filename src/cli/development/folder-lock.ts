import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another process works in the folder; the text says which. */
export class FolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(
      `le dossier ${folder} sert déjà au processus ${pid}. Attendez sa fin, arrêtez-le, ou donnez un autre dossier`,
    );
    this.name = 'FolderInUseError';
  }
}

/** The holder, by process id and, where /proc tells it, the moment that process began: ids are used again. */
interface Holder {
  readonly pid: number;
  readonly began: string;
}

/**
 * Takes a folder for this process; the mark lies beside the folder (`<folder>.verrou`), which may itself be emptied.
 * The mark of a process that is gone, killed included, is taken over.
 * @returns how to give it back
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): () => void {
  const mark = `${folder}.verrou`;
  const mine: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  mkdirSync(dirname(mark), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(mark, JSON.stringify(mine), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(mark);
      if (holder !== undefined && isAlive(holder)) throw new FolderInUseError(folder, holder.pid);
      if (attempt === 3) throw new Error(`${mark} ne peut pas être repris`, { cause: error });
      rmSync(mark, { force: true });
    }
  }
  return () => rmSync(mark, { force: true });
}

function readHolder(mark: string): Holder | undefined {
  try {
    const { pid, began } = JSON.parse(readFileSync(mark, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beginningOf(pid) === began;
}

/** Clock ticks between boot and the process's start; empty where the system has no /proc or the process is a zombie. */
function beginningOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
