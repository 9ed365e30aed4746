import { afterAll, beforeAll, describe } from 'vitest';
import { badInput } from './refusals/bad-input.js';
import { businessRefusals } from './refusals/business.js';
import { insurerRefusals } from './refusals/insurer.js';
import { minimisedRequests } from './refusals/minimised.js';
import { momentRefusals } from './refusals/moments.js';
import { protocolRefusals } from './refusals/protocol.js';
import { signatureRefusals } from './refusals/signatures.js';
import { soapRefusals } from './refusals/soap.js';
import { Stage } from './refusals/stage.js';
import { refusalTable } from './refusals/table.js';

describe('refusals over a real socket', () => {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  businessRefusals(stage);
  badInput(stage);
  protocolRefusals(stage);
  signatureRefusals(stage);
  soapRefusals(stage);
  insurerRefusals(stage);
  minimisedRequests(stage);
  momentRefusals(stage);
  // The last one: it judges what the others have seen.
  refusalTable(stage);
});
