import { V7Generator } from 'uuidv7';
import type { Runtime } from './ports/runtime.ts';

/** How many random numbers are asked for at a time: an import takes some hundred thousand ids, two numbers each. */
const AT_A_TIME = 1024;

const ids = new V7Generator(randomNumbers());

/** The clock of this machine, and ids that are UUIDs of version 7 (RFC 9562). */
export const systemRuntime: Runtime = { now: () => new Date(), id: () => ids.generate().toString() };

/** Numbers of a cryptographic generator. */
function randomNumbers(): { nextUint32(): number } {
  const numbers = new Uint32Array(AT_A_TIME);
  let next = AT_A_TIME;
  return {
    nextUint32: () => {
      if (next === AT_A_TIME) {
        crypto.getRandomValues(numbers);
        next = 0;
      }
      return numbers[next++]!;
    },
  };
}
