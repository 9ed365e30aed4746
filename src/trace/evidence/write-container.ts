/** Writing an evidence container: the same members give the same bytes. */
import { isMemberName, ASIC_E, MIMETYPE } from './member-names.js';
import { centralHeader, endRecord, LIMITS, localHeader, type Member } from './zip-layout.js';

/** Names in the order of a container: `mimetype`, then by their ASCII codes. */
export function orderedNames(names: Iterable<string>): string[] {
  return [...names].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

/**
 * The container of these members (`mimetype` is added here).
 * @throws RangeError where a name is none of a container's, or a bound is passed: nothing is written that no one may read
 */
export function writeContainer(members: ReadonlyMap<string, Buffer>): Buffer {
  const stranger = [...members.keys()].find((name) => !isMemberName(name));
  if (stranger !== undefined) throw new RangeError(`container: no member may be called ${stranger}`);
  const all: Member[] = [
    { name: MIMETYPE, content: Buffer.from(ASIC_E) },
    ...orderedNames(members.keys()).map((name) => ({ name, content: members.get(name) ?? Buffer.alloc(0) })),
  ];
  if (all.length > LIMITS.members) throw new RangeError('container: too many members');
  const bytes = assemble(all);
  if (bytes.length > LIMITS.container || all.some(({ content }) => content.length > LIMITS.member))
    throw new RangeError('container: too large');
  return bytes;
}

/** The layout itself, for members in their order. */
export function assemble(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const header = localHeader(member);
    files.push(header, member.content);
    directory.push(centralHeader(member, offset));
    offset += header.length + member.content.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endRecord(members.length, { length: central.length, offset })]);
}
