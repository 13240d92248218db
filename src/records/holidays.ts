import { readHolidayText } from '../calendar/holiday-text';
import type { HolidayNotice } from '../calendar/workdays';
import type { FilledIn, HolidaySetting, SettingRow, Settings } from './setting';

const EMPTY: FilledIn = { text: '', off: [], working: [] };
const LABEL = /^(放假|调休上班)\s*[:：]\s*(20\d\d)\s*年?$/;
/** A label that means to be one of ours and names no year. */
export const ALMOST_HOLIDAYS = /^(?:放假|调休)/;

const HELP = {
  off: '照国务院办公厅的放假通知填，如：1月1日至3日、2月5日至11日；也可把通知各条整段粘贴进来',
  working: '通知里要上班的周六周日，如：1月3日、2月14日；没有就空着',
} as const;

/** The rows of one year. */
export function holidayRows(year: number): readonly SettingRow[] {
  return [holidayRow(`放假：${year}年`)!, holidayRow(`调休上班：${year}年`)!];
}

/** The setting that a label of this kind stands for, null where it is another label. */
export function holidayRow(label: string): SettingRow | null {
  const named = LABEL.exec(label);
  if (!named) return null;
  const key = named[1] === '放假' ? 'off' : 'working';
  const year = Number(named[2]);
  return {
    label,
    help: HELP[key],
    show: ({ holidays }) => holidays.find((one) => one.year === year)?.[key].text ?? '',
    read: (settings, value) => {
      const read = readHolidayText(value, year, key);
      if (!read.ok) return { ok: false, message: `“${label}”暂不采用：${read.message}` };
      return {
        ok: true,
        settings: {
          ...settings,
          holidays: withDays(settings.holidays, year, key, {
            text: value,
            off: read.off,
            working: read.working,
          }),
        },
      };
    },
  };
}

/**
 * Years whose days off are filled in. Worked weekends alone make no calendar: without the days off the year would have
 * none at all.
 */
export function noticesOf({ holidays }: Settings): readonly HolidayNotice[] {
  return holidays
    .map(({ year, off, working }): HolidayNotice => ({
      year,
      off: [...off.off, ...working.off],
      working: [...off.working, ...working.working],
    }))
    .filter((notice) => notice.off.length > 0);
}

/** Years that say which weekends are worked and not which days are off. */
export function halfFilledYears({ holidays }: Settings): readonly number[] {
  return holidays
    .filter(({ off, working }) => off.off.length + working.off.length === 0 && working.text !== '')
    .map(({ year }) => year);
}

function withDays(
  holidays: readonly HolidaySetting[],
  year: number,
  key: 'off' | 'working',
  days: FilledIn,
): readonly HolidaySetting[] {
  const known = holidays.find((one) => one.year === year) ?? { year, off: EMPTY, working: EMPTY };
  return [...holidays.filter((one) => one.year !== year), { ...known, [key]: days }].sort(
    (a, b) => a.year - b.year,
  );
}
