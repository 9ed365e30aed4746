import { type Placement } from '../tree/receipt.js';
import { type SignedState } from './log-state.js';

/** Where an entry stands: rank and proof, made when somebody asks for the receipt. */
export interface PlacedEntry {
  readonly origin: string;
  readonly index: number;
  placement(): Placement;
}

/** The place of an entry of the batch that a state grew by: its proof costs next to no hash. */
export function placedIn(signed: SignedState, index: number): PlacedEntry {
  return {
    origin: signed.state.identity.origin,
    index,
    placement: () => {
      const hashes = signed.state.frontier.inclusionProof(index);
      if (hashes === undefined) throw new RangeError(`rank ${index} is not of the batch`);
      return { index, hashes, checkpoint: signed.note };
    },
  };
}
