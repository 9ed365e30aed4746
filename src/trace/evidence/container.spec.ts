import { crc32, deflateRawSync } from 'node:zlib';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { describe, expect, it } from 'vitest';
import { CONTAINER_FAULT_SENTENCES, CONTAINER_FAULTS } from './container-fault.js';
import { ASIC_E, isMemberName, MEMBERS, MIMETYPE } from './member-names.js';
import { readContainer } from './read-container.js';
import { assemble, writeContainer } from './write-container.js';
import { CENTRAL_LENGTH, END_LENGTH, LIMITS, LOCAL_LENGTH, type Member } from './zip-layout.js';

const PAGE = { name: MEMBERS.page, content: Buffer.from('<!doctype html>\n') };
const SLIP = { name: MEMBERS.slip, content: Buffer.from('{}') };
const FIRST = { name: MIMETYPE, content: Buffer.from(ASIC_E) };
const members = new Map([PAGE, SLIP].map(({ name, content }) => [name, content]));
const good = writeContainer(members);

/** The fault of a file, or `lu` where it is read. */
function faultOf(bytes: Buffer): string {
  const read = readContainer(bytes);
  return read.ok ? 'lu' : read.fault;
}

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(good);
  change(bytes);
  return bytes;
}

/** Where the headers of the slip, the last member, begin. */
const central = good.readUInt32LE(good.length - END_LENGTH + 16);
const slipLocal = central - SLIP.content.length - SLIP.name.length - LOCAL_LENGTH;
const slipCentral = good.length - END_LENGTH - SLIP.name.length - CENTRAL_LENGTH;

/** The same field changed in both headers, so that they agree. */
function inBoth(field: number, write: (bytes: Buffer, at: number) => void): Buffer {
  return changed((bytes) => {
    write(bytes, slipLocal + field);
    write(bytes, slipCentral + field + 2);
  });
}

describe('an evidence container', () => {
  it('is read back as it was written', () => {
    const read = readContainer(good);
    expect(read).toEqual({ ok: true, members });
  });

  it('begins as ASiC asks: mimetype first, stored, at its offset', () => {
    expect(good.subarray(LOCAL_LENGTH, LOCAL_LENGTH + MIMETYPE.length + ASIC_E.length).toString()).toBe(
      `mimetype${ASIC_E}`,
    );
  });

  it('has the same bytes in whatever order its members were given', () => {
    expect(writeContainer(new Map([...members].reverse()))).toEqual(good);
    // The bytes of this release are those of every other.
    expect(crc32(good).toString(16)).toBe('2ac5621d');
  });

  it('is what others take for a ZIP', async () => {
    const zip = await promisify<Buffer, ZipFile>(fromBuffer as never)(good);
    const names: string[] = [];
    await new Promise((resolve, reject) => {
      zip
        .on('entry', ({ fileName }: Entry) => names.push(fileName))
        .on('end', resolve)
        .on('error', reject);
    });
    expect(names).toEqual([MIMETYPE, PAGE.name, SLIP.name]);
  });

  it('is not written with a name that no reader admits, or beyond the bounds', () => {
    for (const name of ['../x', 'x', 'META-INF/manifest.xml', MIMETYPE, 'revocation/9.crl']) {
      expect(isMemberName(name)).toBe(false);
      expect(() => writeContainer(new Map([[name, Buffer.alloc(0)]]))).toThrow(RangeError);
    }
    expect(() => writeContainer(new Map([[PAGE.name, Buffer.alloc(LIMITS.member + 1)]]))).toThrow(RangeError);
  });

  it('has a sentence for each fault', () => {
    expect(Object.keys(CONTAINER_FAULT_SENTENCES)).toEqual([...CONTAINER_FAULTS]);
  });
});

describe('a container that is not in its only form', () => {
  it('is refused wherever a bit of it is turned', () => {
    for (let at = 0; at < good.length; at++) {
      for (const bit of [1, 0x20, 0x80]) {
        const altered = changed((bytes) => void (bytes[at] = (bytes[at] ?? 0) ^ bit));
        expect(faultOf(altered), `byte ${at}, bit ${bit}`).not.toBe('lu');
      }
    }
  });

  it('is refused cut off anywhere, and with anything behind, before or between', () => {
    for (let length = 0; length < good.length; length++)
      expect(faultOf(good.subarray(0, length)), `length ${length}`).not.toBe('lu');
    expect(faultOf(Buffer.concat([good, Buffer.from('x')]))).toBe('donnees-en-trop');
    expect(faultOf(Buffer.concat([Buffer.from('#!/bin/sh\n'), good]))).toBe('donnees-en-trop');
    const gap = Buffer.concat([good.subarray(0, central), Buffer.from('gap'), good.subarray(central)]);
    gap.writeUInt32LE(central + 3, gap.length - END_LENGTH + 16);
    expect(faultOf(gap)).toBe('donnees-en-trop');
    expect(faultOf(Buffer.concat([good, good]))).toBe('donnees-en-trop');
  });

  const cases: readonly (readonly [string, Buffer])[] = [
    ['pas-un-conteneur', Buffer.from('%PDF-1.7')],
    ['pas-un-conteneur', Buffer.alloc(200)],
    ['chiffrement', inBoth(6, (bytes, at) => bytes.writeUInt16LE(1, at))],
    ['compression', inBoth(8, (bytes, at) => bytes.writeUInt16LE(8, at))],
    ['compression', inBoth(8, (bytes, at) => bytes.writeUInt16LE(99, at))],
    // A data descriptor, and names in UTF-8: allowed by ZIP, not by us.
    ['en-tete-central', inBoth(6, (bytes, at) => bytes.writeUInt16LE(0x0008, at))],
    ['en-tete-central', inBoth(6, (bytes, at) => bytes.writeUInt16LE(0x0800, at))],
    ['en-tete-central', inBoth(12, (bytes, at) => bytes.writeUInt16LE(0x5d7c, at))],
    ['tailles', inBoth(18, (bytes, at) => bytes.writeUInt32LE(1, at))],
    ['trop-grand', inBoth(18, (bytes, at) => bytes.fill(0x7f, at, at + 8))],
    ['champ-supplementaire', inBoth(28, (bytes, at) => bytes.writeUInt16LE(4, at))],
    ['en-tetes-differents', changed((bytes) => bytes.writeUInt32LE(1, slipLocal + 14))],
    ['en-tetes-differents', changed((bytes) => bytes.write('BORDEREAU', slipLocal + LOCAL_LENGTH))],
    ['somme-de-controle', changed((bytes) => bytes.write('[]', central - 2))],
    ['plusieurs-volumes', changed((bytes) => bytes.writeUInt16LE(1, bytes.length - END_LENGTH + 4))],
    ['commentaire', changed((bytes) => bytes.writeUInt16LE(9, slipCentral + 32))],
    ['en-tete-central', changed((bytes) => bytes.writeUInt32LE(0x81ff0000, slipCentral + 38))],
    ['en-tete-local', changed((bytes) => bytes.writeUInt16LE(20, slipLocal + 4))],
    [
      'tailles',
      changed((bytes) => {
        bytes.writeUInt16LE(2, bytes.length - END_LENGTH + 8);
        bytes.writeUInt16LE(2, bytes.length - END_LENGTH + 10);
      }),
    ],
  ];
  it.each(cases)('is refused: %s', (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  it('is refused with a comment of its own', () => {
    const commented = Buffer.concat([good, Buffer.from('note')]);
    commented.writeUInt16LE(4, good.length - 2);
    expect(faultOf(commented)).toBe('commentaire');
  });

  const layouts: readonly (readonly [string, readonly Member[]])[] = [
    ['mimetype', [PAGE, SLIP]],
    ['mimetype', [PAGE, FIRST, SLIP]],
    ['mimetype', [{ ...FIRST, content: Buffer.from('application/vnd.etsi.asic-s+zip') }, PAGE]],
    ['mimetype', [{ ...FIRST, content: Buffer.from(`${ASIC_E}\n`) }, PAGE]],
    ['ordre-des-membres', [FIRST, SLIP, PAGE]],
    ['membre-double', [FIRST, PAGE, PAGE, SLIP]],
    ['membre-double', [FIRST, PAGE, SLIP, { ...PAGE, content: Buffer.from('other') }]],
    ['membre-double', [FIRST, FIRST, PAGE]],
    ...[
      '/etc/passwd',
      '../../bordereau.json',
      'a//b',
      'a\\b',
      'C:b',
      'bordereau.json/',
      './x',
      'é.json',
      'a\0b',
      '',
    ].map((name) => ['nom-interdit', [FIRST, PAGE, { name, content: Buffer.alloc(0) }]] as const),
    ...['zz.json', 'META-INF/ASiCManifest001.xml', 'lisezmoi.html', 'META-INF/signatures.xml'].map(
      (name) => ['membre-inattendu', [FIRST, PAGE, { name, content: Buffer.alloc(0) }]] as const,
    ),
    ['trop-de-membres', [FIRST, ...Array.from({ length: LIMITS.members }, () => PAGE)]],
  ];
  it.each(layouts)('is refused: %s', (fault, laidOut) => {
    expect(faultOf(assemble(laidOut))).toBe(fault);
  });

  it('is refused where two members share the same bytes', () => {
    // The central directory names the page twice, the second time over the first one's bytes (a "quoted overlap").
    const end = good.length - END_LENGTH;
    const first = good.subarray(central, slipCentral);
    const overlapping = Buffer.concat([good.subarray(0, central), first, first, good.subarray(end)]);
    const at = overlapping.length - END_LENGTH;
    overlapping.writeUInt16LE(4, at + 8);
    overlapping.writeUInt16LE(4, at + 10);
    overlapping.writeUInt32LE(at - central, at + 12);
    expect(faultOf(overlapping)).toBe('donnees-en-trop');
  });

  it('is refused as others write it, deflated or stored', async () => {
    for (const compress of [true, false]) {
      const zip = new ZipWriter();
      zip.addBuffer(FIRST.content, MIMETYPE, { compress: false, mtime: new Date(1980, 0, 1) });
      zip.addBuffer(PAGE.content, PAGE.name, { compress, mtime: new Date(1980, 0, 1) });
      zip.end();
      const chunks: Buffer[] = [];
      for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
      expect(faultOf(Buffer.concat(chunks))).not.toBe('lu');
    }
  });

  it('does not inflate a bomb, whatever size it announces', () => {
    const bomb = deflateRawSync(Buffer.alloc(8_000_000));
    const file = assemble([FIRST, { name: MEMBERS.page, content: bomb }]);
    expect(faultOf(changedMethod(file))).toBe('compression');
  });
});

/** The last member of a file said to be deflated, in its central header. */
function changedMethod(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  bytes.writeUInt16LE(8, bytes.length - END_LENGTH - MEMBERS.page.length - CENTRAL_LENGTH + 10);
  return bytes;
}
