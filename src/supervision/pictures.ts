import type { Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import { assessmentDay } from './days';
import type { Extension, Stand } from './records';
import type { Threads } from './threads';

/** One item of a picture. */
export interface Pictured {
  /** Index into `Threads.all`. */
  readonly at: number;
  readonly stand: Stand;
  /** The assessment day; null where the item has none. */
  readonly day: Day | null;
  /** Whether 办结率 counts it. */
  readonly counted: boolean;
}

/** All items as they stood on one day. */
export interface Picture {
  readonly asOf: Day;
  readonly items: readonly Pictured[];
}

/** The threads with what the register of extensions says of each. */
export interface Followed {
  readonly threads: Threads;
  readonly extensions: ReadonlyMap<number, readonly Extension[]>;
  /** Sheets whose kind of ledger does not count in 办结率 what was cancelled or has no end. */
  readonly uncounted: ReadonlySet<string>;
}

/** The ledger as judged. */
export function pictureNow(followed: Followed, asOf: Day): Picture {
  return pictureOf(followed, asOf, ({ now }) => now);
}

/** An archived month; null where nothing is archived of it. */
export function pictureOfMonth(followed: Followed, month: Month): Picture | null {
  const asOf = followed.threads.all.flatMap(({ months }) => months.get(month)?.asOf ?? []).sort();
  return asOf.length === 0
    ? null
    : pictureOf(followed, asOf.at(-1)!, ({ months }) => months.get(month) ?? null);
}

function pictureOf(
  { threads, extensions, uncounted }: Followed,
  asOf: Day,
  standOf: (thread: Threads['all'][number]) => Stand | null,
): Picture {
  const items = threads.all.flatMap((thread, at): Pictured[] => {
    const stand = standOf(thread);
    if (!stand) return [];
    // What was decided afterwards changes no figure of that day.
    const known = (extensions.get(at) ?? []).filter(
      ({ decided, asked }) => (decided ?? asked ?? asOf) <= asOf,
    );
    const counted =
      !uncounted.has(stand.sheet) || (stand.status !== 'cancelled' && stand.status !== 'standing');
    return [{ at, stand, day: assessmentDay(thread, known, stand), counted }];
  });
  return { asOf, items };
}
