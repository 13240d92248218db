import { NoWorker, workerClerk, type Clerk } from './clerk';
import { inlineClerk } from './inline-clerk';

/** A clerk in a worker; where the page turns out to be allowed none (opened from disk, old policy), one in the page. */
export function openClerk(): Clerk {
  if (typeof Worker === 'undefined') return inlineClerk();
  const inWorker = workerClerk(
    () => new Worker(/* webpackChunkName: "clerk" */ new URL('./worker.ts', import.meta.url)),
  );
  let now = inWorker;
  return {
    cancel: () => now.cancel(),
    async run(job, workbook, progress) {
      try {
        return await now.run(job, workbook, progress);
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        now = inlineClerk();
        return now.run(job, workbook, progress);
      }
    },
  };
}
