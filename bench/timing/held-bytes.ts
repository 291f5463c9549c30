import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Bytes that a piece of work leaves held: heap and typed arrays, after the garbage has gone, less what was held before.
 */
export function heldBytes(make: () => unknown): number {
  const before = held();
  const made = make();
  const after = held();
  // Looked at only here, so that it is still held when the bytes are counted.
  if (made === undefined) throw new TypeError('nothing was made');
  return after - before;
}

function held(): number {
  // Typed arrays go with the second collection after the objects that held them.
  for (let round = 0; round < 3; round++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
