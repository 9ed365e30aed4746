import { afterAll, beforeAll, describe } from 'vitest';
import { businessRefusals } from './refusals/business.js';
import { protocolRefusals } from './refusals/protocol.js';
import { signatureRefusals } from './refusals/signatures.js';
import { Stage } from './refusals/stage.js';

describe('refusals over a real socket', () => {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  businessRefusals(stage);
  protocolRefusals(stage);
  signatureRefusals(stage);
});
