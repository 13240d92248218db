import { getLunarDate, getSolarTerms } from 'chinese-days';

import { addDays } from '../../src/calendar/day';
import { festivalDay } from '../../src/calendar/festivals';
import lunarTable from '../../src/calendar/lunar-festivals.json';

const YEARS = Object.keys(lunarTable).map(Number);

describe('festivals', () => {
  test.each([
    ['spring', 1, 1],
    ['lantern', 1, 15],
    ['dragon_boat', 5, 5],
    ['mid_autumn', 8, 15],
    ['double_ninth', 9, 9],
  ] as const)('%s is the lunar %i-%i in every year of the table', (festival, month, date) => {
    const wrong = YEARS.filter((year) => {
      const day = festivalDay(festival, year);
      const lunar = day && getLunarDate(day);
      return !lunar || lunar.lunarMon !== month || lunar.lunarDay !== date || lunar.isLeap;
    });
    expect(wrong).toEqual([]);
  });

  test('清明 is the solar term of the calendar library', () => {
    const wrong = YEARS.filter((year) => {
      const term = getSolarTerms(`${year}-04-01`, `${year}-04-10`).find(
        (found) => found.term === 'pure_brightness',
      );
      return festivalDay('qingming', year) !== term?.date;
    });
    expect(wrong).toEqual([]);
  });

  test('the New Year of 2027, which ICU puts a day late', () => {
    expect(festivalDay('spring', 2027)).toBe('2027-02-06');
    expect(addDays('2027-02-06', -1)).toBe('2027-02-05');
  });

  test('a lunar festival outside the table is not guessed', () => {
    expect(festivalDay('spring', 2099)).toBeNull();
    expect(festivalDay('national', 2099)).toBe('2099-10-01');
  });
});
