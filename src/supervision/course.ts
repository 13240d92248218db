import type { Month } from '../calendar/period';
import { countStatuses } from '../status/tally';
import type { Counts } from '../status/standing';
import { isOpen, lightOf, LIGHTS, type Light } from '../status/words';
import { plain } from '../returns/texts';
import { changesBetween, type Changes } from './changes';
import { pictureOfMonth, type Followed, type Picture } from './pictures';
import { ratesOf, type Rates } from './rates';

/** An archived month: how things stood, and what had changed since the one archived before. */
export interface MonthOfCourse {
  readonly month: Month;
  readonly picture: Picture;
  readonly counts: Counts;
  readonly lights: Readonly<Record<Light, number>>;
  /** Since 1 January. */
  readonly rates: Rates;
  /** The month compared with; null where none was archived before. */
  readonly against: Month | null;
  readonly changes: Changes | null;
}

/** Every archived month, oldest first. */
export function courseOf(followed: Followed): MonthOfCourse[] {
  const pictures = followed.threads.months.flatMap((month) => {
    const picture = pictureOfMonth(followed, month);
    return picture ? [{ month, picture }] : [];
  });
  return pictures.map(({ month, picture }, index) => {
    const before = pictures[index - 1];
    return {
      month,
      picture,
      ...talliesOf(picture),
      rates: ratesOf(picture, { first: `${month.slice(0, 4)}-01-01`, last: picture.asOf }),
      against: before?.month ?? null,
      changes: before ? changesBetween(followed, before.picture, picture) : null,
    };
  });
}

/** Counts by status and by light. */
export function talliesOf({ items }: Picture): Pick<MonthOfCourse, 'counts' | 'lights'> {
  const statuses = items.map(({ stand }) => stand.status);
  const lights = Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>;
  for (const status of statuses) lights[lightOf(status)] += 1;
  return { counts: countStatuses(statuses), lights };
}

/**
 * Open items that reported the same in two archived months running and now: 连续两个月进展没有变化. An empty report is no
 * progress either.
 */
export function withoutProgress({ threads }: Followed, now: Picture, month: Month): readonly number[] {
  const before = threads.months.filter((one) => one < month).slice(-2);
  if (before.length < 2) return [];
  return now.items.flatMap(({ at, stand }) => {
    if (!isOpen(stand.status)) return [];
    const said = before.map((one) => threads.all[at]!.months.get(one)?.progress);
    return said.every((text) => text !== undefined && plain(text) === plain(stand.progress)) ? [at] : [];
  });
}
