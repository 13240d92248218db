import { part, PartMissing } from '../../basics/part';
import type { Progress } from '../../workbook/host';
import type { Workbook } from '../../workbook/sheet';
import { Cancelled, outdated, type Clerk } from './clerk';
import type { Answer, Job } from './jobs';
import type { ReturnsReader } from './open-returns';

/**
 * A clerk in the page itself, for pages that may start no worker, and for tests. The core is loaded with the first
 * job.
 */
export function inlineClerk(): Clerk {
  let round = 0;
  let readReturns: ReturnsReader | null = null;
  return {
    cancel() {
      round += 1;
    },
    async run<J extends Job>(job: J, workbook: Workbook, progress?: Progress) {
      const mine = ++round;
      const orCancelled = (): void => {
        if (mine !== round) throw new Cancelled();
      };
      try {
        const [{ doJob }, { returnsReader }] = await part(() =>
          Promise.all([import('./jobs'), import('./open-returns')]),
        );
        orCancelled();
        readReturns ??= returnsReader();
        const answer = await doJob(job, workbook, readReturns, (read, total) => {
          orCancelled();
          progress?.(read, total);
        });
        orCancelled();
        return answer as Answer<J>;
      } catch (error) {
        throw error instanceof PartMissing ? outdated() : error;
      }
    },
  };
}
