import { runInNewContext } from 'node:vm';
import type { TimeLimit } from '../hosts/legacy';

/** Ends work that does not come to an end by itself: V8 stops it, and what waits for it goes on with an error. */
export const withinTime: TimeLimit = <T>(work: () => T, milliseconds: number): T =>
  runInNewContext('work()', { work }, { timeout: Math.ceil(milliseconds) }) as T;
