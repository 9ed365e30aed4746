import { describe, expect, it } from 'vitest';
import { makeTestPki } from '../../test/support/test-pki.js';
import { DerReader, readTime } from './der-reader.js';
import { isListOf, parseRevocationList } from './revocation-list.js';

async function derOfList(): Promise<Buffer> {
  const [, pem = ''] = await (await makeTestPki()).authority.writeRevocationLists();
  return Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64');
}

describe('parseRevocationList', () => {
  it('reads DER as it reads PEM', async () => {
    const { authority, bad } = await makeTestPki();
    const list = parseRevocationList(await derOfList());
    expect(list?.revoked.has(bad.revoked.certificate.serialHex)).toBe(true);
    expect(list && isListOf(list, authority.organisations)).toBe(true);
    expect(list && isListOf(list, authority.root)).toBe(false);
  });

  it('takes nothing that is cut off or has something after it', async () => {
    const der = await derOfList();
    for (let length = 0; length < der.length; length += 1) {
      expect(parseRevocationList(der.subarray(0, length))).toBeNull();
    }
    expect(parseRevocationList(Buffer.concat([der, Buffer.from([0])]))).toBeNull();
  });

  it('never takes a changed byte for signed, and never throws', async () => {
    const { authority } = await makeTestPki();
    const der = await derOfList();
    for (let at = 0; at < der.length; at += 1) {
      const changed = Buffer.from(der);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
      const list = parseRevocationList(changed);
      expect(list && isListOf(list, authority.organisations) ? at : 'refused').toBe('refused');
    }
  });
});

describe('readTime', () => {
  const time = (tag: number, text: string): number =>
    readTime(new DerReader(Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text)])).next());

  it('reads both forms, with the century of RFC 5280', () => {
    expect(time(0x17, '491231235959Z')).toBe(Date.parse('2049-12-31T23:59:59Z'));
    expect(time(0x17, '500101000000Z')).toBe(Date.parse('1950-01-01T00:00:00Z'));
    expect(time(0x18, '20500101000000Z')).toBe(Date.parse('2050-01-01T00:00:00Z'));
    for (const wrong of ['490101000000', '20490101000000Z', '491301000000Z']) {
      expect(() => time(0x17, wrong)).toThrow('no time');
    }
    expect(() => time(0x04, '491231235959Z')).toThrow('no time');
  });
});
