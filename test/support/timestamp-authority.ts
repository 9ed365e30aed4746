import { systemClock, type Clock } from '../../src/kernel/clock.js';
import { loadedKeyOf } from '../../src/pki/key-store.js';
import { LocalTimestampAuthority } from '../../src/pki/timestamp/local-authority.js';
import {
  type StampFault,
  type StampOutcome,
  type TimestampAuthority,
} from '../../src/pki/timestamp/timestamp-authority.port.js';
import { makeTimestampRequest } from '../../src/pki/timestamp/timestamp-request.js';
import { readTimestampResponse } from '../../src/pki/timestamp/timestamp-response.js';
import { verifyTimestampToken } from '../../src/pki/timestamp/verify-timestamp.js';
import { type TestPki } from './test-pki.js';

/** The development authority of a test PKI. */
export async function localAuthority(
  pki: TestPki,
  clock: Clock = systemClock,
): Promise<LocalTimestampAuthority> {
  const leaf = await pki.authority.obtain('horodatage', {
    profile: 'horodatage',
    commonName: 'HORODATAGE ESSAI',
    structureId: '2999100001',
    organisation: 'OPERATEUR ESSAI',
  });
  return new LocalTimestampAuthority({ key: loadedKeyOf('horodatage', leaf.keyPem, leaf.chainPem), clock });
}

/** An authority in this process: real tokens, and an outage when a test wants one. */
export class TestAuthority implements TimestampAuthority {
  readonly name = 'essai';
  fault: StampFault | null = null;
  asked = 0;
  closed = false;
  /** Waited for before each answer. */
  pause: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly local: LocalTimestampAuthority,
    private readonly pki: TestPki,
    private readonly clock: Clock,
  ) {}

  async stamp(sha256: Uint8Array): Promise<StampOutcome> {
    this.asked += 1;
    await this.pause;
    if (this.fault !== null) return { ok: false, fault: this.fault, detail: 'as the test wants' };
    const { der, imprint, nonce } = makeTimestampRequest(sha256);
    const response = readTimestampResponse(this.local.respond(der));
    if (!response.ok) throw new Error(response.fault);
    const { token } = response;
    const expected = { imprint, nonce, anchors: this.pki.trustStore, at: this.clock.now() };
    const verdict = verifyTimestampToken(token, expected);
    return verdict.ok ? { ok: true, token, timestamp: verdict.timestamp } : verdict;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
