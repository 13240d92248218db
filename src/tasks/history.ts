import type { Day } from '../calendar/day';
import { monthOf } from '../calendar/period';
import { courseOf, type MonthOfCourse } from '../supervision/course';
import { itemsOfLetter } from '../supervision/letters';
import type { Extension, FlowStep, RegisteredLetter } from '../supervision/records';
import { redRunOf, roundsOf, type RedRun } from '../supervision/rounds';
import { faceOf, findThread, nameIn, type Thread, type Threads } from '../supervision/threads';
import { monthsOf } from '../calendar/span';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { monthMissing } from './make-letters';
import { supervised, type Supervised } from './supervision-book';
import { survey } from './survey';

/** One item's course: its months, what moved its day, the letters it stood in, the steps it took. */
export interface ItemCourse {
  readonly id: string;
  readonly thread: Thread;
  readonly extensions: readonly Extension[];
  readonly letters: readonly RegisteredLetter[];
  readonly steps: readonly FlowStep[];
}

/** What the workbook remembers of the past. */
export interface History {
  readonly threads: Threads;
  readonly months: readonly MonthOfCourse[];
  readonly units: readonly (RedRun & { readonly unit: string })[];
  /** Of the item that was asked for; empty where it is not known, null where none was asked for. */
  readonly items: readonly ItemCourse[] | null;
  readonly findings: readonly Finding[];
}

/** Compares the archived months, and tells an item's course where one is named. */
export function history(
  workbook: Workbook,
  { asOf, item }: { readonly asOf: Day; readonly item?: string },
): History {
  const { standing, settings, supervision, findings } = survey(workbook, asOf);
  const joined = supervised(supervision, standing);
  const { threads, records } = joined;
  const months = courseOf(joined);
  const valid = records.letters.filter(({ voided, kind }) => !voided && kind !== 'bulletin');
  const last = [...threads.months, ...valid.map(({ month }) => month)].sort().at(-1) ?? monthOf(asOf);
  const rounds = roundsOf(threads.months, records.letters, last);
  const units = [...new Set(threads.all.map((thread) => faceOf(thread).lead))].filter((unit) => unit !== '');
  const first = rounds[0] ?? last;
  const missing = monthsOf({ first: `${first}-01`, last: `${last}-28` }).filter(
    (month) => !threads.months.includes(month),
  );
  return {
    threads,
    months,
    units: units.map((unit) => ({ unit, ...redRunOf(unit, valid, rounds, settings.supervision) })),
    items: item === undefined ? null : coursesOf(joined, item),
    findings: [...findings, ...(threads.months.length > 0 ? missing.map(monthMissing) : [])],
  };
}

/** The courses of the items that a number names: one, or one of each ledger. */
function coursesOf(joined: Supervised, id: string): ItemCourse[] {
  const { threads } = joined;
  const named = [...new Set(threads.byId.get(id) ?? [])].filter((at) => {
    const { now } = threads.all[at]!;
    return now !== null && (now.id === id || `${now.sheet}-${now.id}` === id);
  });
  const found = named.length > 0 ? named : [findThread(threads, { id })].filter((at) => at !== null);
  return found.map((at) => courseOfItem(joined, at));
}

/** The course of one item, by its index into `Threads.all`. */
export function courseOfItem({ threads, extensions, records }: Supervised, at: number): ItemCourse {
  const thread = threads.all[at]!;
  return {
    id: nameIn(threads, faceOf(thread)),
    thread,
    extensions: extensions.get(at) ?? [],
    letters: records.letters.filter((letter) => itemsOfLetter(threads, letter).includes(at)),
    steps: records.steps.filter(({ ids, task, lead }) =>
      ids.some((id) => findThread(threads, { id, task, lead }) === at),
    ),
  };
}
