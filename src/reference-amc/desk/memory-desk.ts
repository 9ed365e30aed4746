import { createHash } from 'node:crypto';
import { type Clock } from '../../kernel/clock.js';
import { type AmcBase } from '../base/amc-base.port.js';
import { MemoryAmcBase } from '../base/memory-amc-base.js';
import { type Referentiel } from '../engine/referentiel.js';
import { MemoryEngagementRegister } from '../register/adapters/memory-engagement-register.js';
import { AmcDesk } from './amc-desk.js';

/**
 * A desk whose register is in the memory of its process; the rights are a file that was read, or a base of another kind.
 * After a restart it knows none of the engagements it gave, and engages anew what it engaged before.
 */
export function memoryDesk(rights: Referentiel | AmcBase, clock: Clock): AmcDesk {
  return new AmcDesk({
    base: 'organisme' in rights ? rights : new MemoryAmcBase(rights),
    register: new MemoryEngagementRegister(clock),
    // Nothing is stored: the digest only has to tell persons apart.
    personOf: (amc, { nir, dateNaissance, rang }) =>
      createHash('sha256').update(`${amc}|${nir}|${dateNaissance}|${rang}`).digest(),
    clock,
  });
}
