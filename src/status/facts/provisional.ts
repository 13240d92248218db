import { partsOf, type Day } from '../../calendar/day';
import { calendarCovers, type HolidayNotice } from '../../calendar/workdays';

/**
 * What to say of working days counted between two days where a year's days off are not published and not filled in: the
 * weekends and statutory days were reckoned with. A clause that begins with a comma; '' where every year is known.
 */
export function provisionalYears(from: Day, to: Day, notices: readonly HolidayNotice[]): string {
  const open: number[] = [];
  for (let { year } = partsOf(from); year <= partsOf(to).year; year++)
    if (!calendarCovers(year, notices)) open.push(year);
  if (open.length === 0) return '';
  return `，${open.join('、')}年放假安排没有公布，暂按周末和法定节日推算，公布后请在“台账设置”里填写`;
}
