import type { Month } from '../../calendar/period';
import type { Answer, CourseJob, PapersJob, SupervisionJob } from '../clerk/jobs';
import { TEXTS } from '../texts';
import type { Looking } from './looking';
import { begin, NOTHING_REWRITTEN, orCancelled, type Room } from './room';
import { isAtWork } from './state';

/** Questions to the core that change nothing. */
export interface Asking {
  /** The answer; null where it failed, or something newer began. */
  readonly consult: <J extends SupervisionJob | CourseJob | PapersJob>(
    job: J,
    message: string,
  ) => Promise<Answer<J> | null>;
  /** Makes the forms of a month, and shows them. */
  readonly sendForms: (month: Month) => Promise<void>;
}

export function asking(room: Room, { fail, catchUp, owe }: Looking): Asking {
  const { desk, clerk, dispatch, newest, rounds } = room;
  const { today } = room.surroundings;
  return {
    async consult(job, message) {
      // While the workbook is read anew, what the tab shows is asked for once that is done.
      const { work, message: said } = newest.current;
      const shows = job.kind !== 'papers';
      if (rounds.writing || isAtWork(newest.current) || (work !== null && shows)) return null;
      const still = begin(room);
      dispatch({ type: 'started', kind: shows ? 'view' : 'consult', message });
      try {
        const answer = await desk.prepare(
          (workbook) => clerk.run(job, orCancelled(still, workbook)),
          NOTHING_REWRITTEN,
        );
        if (!still()) {
          // Views ask anew whenever the workbook was looked at.
          if (shows) owe();
          return null;
        }
        // What a view shows stands in it; the status line goes on telling what the user did last.
        dispatch({ type: 'consulted', message: shows ? said : TEXTS.consulted });
        catchUp();
        return answer;
      } catch (error) {
        if (still()) fail(error);
        else if (shows) owe();
        return null;
      }
    },
    async sendForms(month) {
      if (rounds.writing || isAtWork(newest.current)) return;
      const still = begin(room);
      dispatch({ type: 'formsAsked', month });
      dispatch({ type: 'started', kind: 'forms', message: TEXTS.makingForms });
      try {
        const { asOf } = newest.current;
        const forms = await desk.prepare(
          (workbook) =>
            clerk.run({ kind: 'splitLedger', month, asOf, today: today() }, orCancelled(still, workbook)),
          NOTHING_REWRITTEN,
        );
        if (!still()) return;
        dispatch({ type: 'formsMade', forms });
        catchUp();
      } catch (error) {
        if (still()) fail(error);
      }
    },
  };
}
