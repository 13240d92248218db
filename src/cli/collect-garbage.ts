import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below this the memory is V8's own affair. */
const MUCH = 200 << 20;

/**
 * Has V8 collect at once what nothing refers to any more, where that may be much: left to itself it waits until the
 * heap has doubled, and holds the judged items of a large ledger beside all that is written from them.
 */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size < MUCH) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
