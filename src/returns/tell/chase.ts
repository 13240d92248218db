import { inNumberOrder } from '../../chinese/number-order';
import { brief } from '../../chinese/brief';
import { dayInChinese, daysBetween, lastDate, makeDay, partsOf, type Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import { addWorkdays, type HolidayNotice } from '../../calendar/workdays';
import type { Entry } from '../../ledger/ledger';
import type { Item, Items } from '../items';
import type { UnitReport } from '../merge';
import type { NilReport } from '../receive/nil';
import type { Return } from '../receive/sender';
import { listed, monthInWords, placesIn } from '../words';

/** When returns are due, and the day on which that is asked. */
export interface Calendar {
  readonly asOf: Day;
  readonly month: Month;
  /** What is reported on, in a word: 重点工作. */
  readonly subject: string;
  /** The day of the month, 1–31; in a shorter month its last day. */
  readonly returnsDay: number;
  /** Years of days off that the office filled in: nobody is asked to return anything on one of them. */
  readonly notices: readonly HolidayNotice[];
}

/**
 * How every lead unit stands with its return, in the master's order. Of rows that owe nothing (`owesNothing`: finished,
 * or in a ledger that is not sent out) none is missed. A unit from which nothing came and that owes nothing is
 * `missing` with no rows missing, and is not chased. `nils` are the returns that say that nothing happened.
 */
export function unitReports(
  items: Items,
  owesNothing: Pick<ReadonlySet<Entry>, 'has'>,
  received: readonly Return[],
  nils: readonly NilReport[],
  calendar: Calendar,
): UnitReport[] {
  const due = dueDay(calendar);
  const late = Math.max(0, daysBetween(due, calendar.asOf));
  return inNumberOrder([...items.byLead], ([unit]) => unit).map(([unit, led]): UnitReport => {
    // A return that names nobody speaks for whoever leads its rows.
    const own = received.filter(
      (sent) =>
        sent.unit === unit || (sent.unit === null && sent.matches.some(({ ours }) => ours?.lead === unit)),
    );
    const silent = nils.filter((one) => one.unit === unit);
    const files = [...new Set([...own, ...silent].map(({ file }) => file))].sort();
    const covered = new Set(own.flatMap(({ matches }) => matches.map(({ ours }) => ours)));
    const open = led.filter((item) => !covered.has(item) && !owesNothing.has(item.entry));
    const missing = silent.some(({ whole }) => whole) ? [] : open;
    const said = files.some((file) => !silent.some((one) => one.file === file));
    const state = files.length === 0 ? 'missing' : missing.length > 0 ? 'partly' : said ? 'returned' : 'nil';
    const daysLate = missing.length > 0 ? late : 0;
    return {
      unit,
      state,
      files,
      missingRows: missing.length,
      daysLate,
      reminder:
        missing.length === 0 ? '' : reminderOf(unit, missing, files.length > 0, { ...calendar, items }),
    };
  });
}

/** One text that chases all sections that owe something; '' where none does. */
export function commonReminder(units: readonly UnitReport[], calendar: Calendar): string {
  const owing = units.filter(({ reminder }) => reminder !== '');
  if (owing.length === 0) return '';
  const named = (state: UnitReport['state'], show: (unit: UnitReport) => string): string =>
    owing
      .filter((one) => one.state === state)
      .map(show)
      .join('、');
  const missing = named('missing', ({ unit, missingRows }) => `${unit}（${missingRows}项）`);
  const partly = named('partly', ({ unit, missingRows }) => `${unit}（缺${missingRows}项）`);
  return [
    `各科室：${monthInWords(calendar.month)}${calendar.subject}进展${dueWords(calendar)}。`,
    missing === '' ? '' : `还没有报送的：${missing}。`,
    partly === '' ? '' : `报送不全的：${partly}。`,
    `请以上科室${untilWords(calendar)}；没有进展的也请报送，写明“本月无进展”。`,
  ].join('');
}

/** The last day for returns of the month. */
export function dueDay({ month, returnsDay }: Pick<Calendar, 'month' | 'returnsDay'>): Day {
  const { year, month: number } = partsOf(`${month}-01`);
  return makeDay(year, number, Math.min(returnsDay, lastDate(year, number)))!;
}

function reminderOf(
  unit: string,
  missing: readonly Item[],
  partly: boolean,
  calendar: Calendar & { readonly items: Items },
): string {
  const placeOf = placesIn(calendar.items);
  const items = listed(missing.map((item) => `${placeOf(item)}“${brief(item.task)}”`));
  const what = partly
    ? `贵科室的报送表已收到，还缺${missing.length}项：${items}`
    : `贵科室还没有报送，未办结的有${missing.length}项：${items}`;
  return (
    `${unit}：${monthInWords(calendar.month)}${calendar.subject}进展${dueWords(calendar)}。` +
    `${what}。请${untilWords(calendar)}；没有进展的也请报送，写明“本月无进展”。`
  );
}

function dueWords(calendar: Calendar): string {
  const due = dueDay(calendar);
  const late = daysBetween(due, calendar.asOf);
  const year = partsOf(calendar.asOf).year;
  return late > 0
    ? `应于${dayInChinese(due, year)}前报送，已超过${late}天`
    : `于${dayInChinese(due, year)}前报送`;
}

/** By when please: the last day itself where it is still to come, else the next working day. */
function untilWords(calendar: Calendar): string {
  const due = dueDay(calendar);
  const until = calendar.asOf <= due ? due : addWorkdays(calendar.asOf, 1, calendar.notices);
  return `于${dayInChinese(until, partsOf(calendar.asOf).year)}前报送${calendar.asOf <= due ? '' : '或补齐'}`;
}
