import { type CommonTrace } from './line.js';
import { checkTrace } from './read-line.js';

/**
 * The line with what the format has no spelling for left out. What one side sends the other may be of any form, and a line
 * about a bad message is worth more than none.
 * @throws TypeError where a member that every line must have is at fault: that one is the writer's own.
 */
export function fitting(line: CommonTrace): CommonTrace {
  let fitted: unknown = line;
  for (let turn = 0; turn < 50; turn++) {
    const read = checkTrace(fitted);
    if (read.ok) return read.value;
    const less = without(fitted, (read.fault.champ ?? '').split('/').slice(1));
    if (less === undefined) throw new TypeError(`trace : ${read.fault.champ ?? ''} ${read.fault.detail}`);
    fitted = less;
  }
  throw new TypeError('trace : hors du format');
}

type Members = Readonly<Record<string, unknown>>;

/** Members that every line has; `reponse` and `issue` are what the event is about. */
const NEEDED: ReadonlySet<string> = new Set([
  ...['format', 'id', 'instant', 'sourceTemps', 'cote', 'direction', 'evenement', 'environnement'],
  ...['certificats', 'issue', 'reponse'],
]);
/** Members of an object that cannot be without. */
const NEEDED_WITHIN: ReadonlySet<string> = new Set(['agent/id', 'agent/modeAuthentification']);

/** The line with the member of that path null, or the object that cannot be without it; undefined where neither may be. */
function without(line: unknown, [name = '', inner]: readonly string[]): unknown {
  const members = line as Members;
  const within = members[name] as Members | null | undefined;
  if (inner === undefined || NEEDED_WITHIN.has(`${name}/${inner}`))
    return NEEDED.has(name) || within == null ? undefined : { ...members, [name]: null };
  if (within?.[inner] == null) return undefined;
  return { ...members, [name]: { ...within, [inner]: null } };
}
