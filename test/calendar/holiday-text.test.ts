import fc from 'fast-check';
import { addDays, dayInChinese, daysBetween, weekday } from '../../src/calendar/day';
import { readHolidayText } from '../../src/calendar/holiday-text';

const span = (from: string, to: string): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
const SPRING = span('2027-02-05', '2027-02-11');

describe('days off as a clerk copies them', () => {
  test.each([
    ['1月1日至3日、2月5日至11日', [...span('2027-01-01', '2027-01-03'), ...SPRING]],
    ['2月5日—11日', SPRING],
    ['２月５日～１１日', SPRING],
    ['2月5日（周五）至11日（周四）', SPRING],
    ['2月5日(星期五)-2月11日(星期四)，共7天', SPRING],
    ['2027年2月5日至2027年2月11日', SPRING],
    ['2027-02-05至2027-02-11', SPRING],
    ['春节：2月5日（除夕，周五）', null],
    ['4月5日', ['2027-04-05']],
    ['5月1日、2日、3日', span('2027-05-01', '2027-05-03')],
    ['12月31日至1月2日', span('2026-12-31', '2027-01-02')],
    ['9月30日至10月2日', span('2027-09-30', '2027-10-02')],
  ])('%s', (text, off) => {
    const read = readHolidayText(text, 2027, 'off');
    expect(read).toEqual(
      off === null ? { ok: true, off: ['2027-02-05'], working: [] } : { ok: true, off, working: [] },
    );
  });

  test('the sentences of a notice are sorted by what they say', () => {
    const notice =
      '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日至11日放假调休，共7天。2月14日（周日）、2月20日（周六）上班。';
    expect(readHolidayText(notice, 2027, 'off')).toEqual({
      ok: true,
      off: [...span('2027-01-01', '2027-01-03'), ...SPRING],
      working: ['2027-02-14', '2027-02-20'],
    });
  });

  test('what Excel has turned into a date is that day of the year of the row', () => {
    expect(readHolidayText('46067', 2027, 'working')).toEqual({ ok: true, off: [], working: ['2027-02-14'] });
  });

  test.each([
    ['2月30日', '没有“2月30日”这一天'],
    ['2月5日（周四）至11日', '是周五，不是周四'],
    ['2026年2月5日至11日', '写的是2026年，这一行是2027年'],
    ['2月5日至', '少了结束的日子'],
    ['2月11日至5日', '前后颠倒'],
    ['2月5日至5月11日', '超过16天'],
    ['春节放七天', '没有写日期'],
    ['5日至8日', '没有写月份'],
    ['2.5-2.11', '读不出'],
  ])('%s is refused: %s', (text, message) => {
    const read = readHolidayText(text, 2027, 'off');
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) as string });
  });

  test('a worked day must be a weekend', () => {
    expect(readHolidayText('1月4日', 2027, 'working')).toMatchObject({
      ok: false,
      message: '2027年1月4日是周一，本来就上班，请核对',
    });
  });

  test('whatever spans are written in whatever style, their days come back', () => {
    const styles = ['至', '—', '～', '-', '到', '~'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 340 }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(...styles),
        fc.boolean(),
        fc.constantFrom('、', '，', '；', '\n'),
        (start, length, joint, weekdays, comma) => {
          const from = addDays('2027-01-01', start);
          const to = addDays(from, length);
          fc.pre(to < '2028-01-01');
          const said = (day: string): string =>
            dayInChinese(day, 2027) + (weekdays ? `（周${'一二三四五六日'[weekday(day) - 1]!}）` : '');
          const text = length === 0 ? said(from) : `${said(from)}${joint}${said(to)}`;
          expect(readHolidayText(`${text}${comma}10月1日`, 2027, 'off')).toMatchObject({
            ok: true,
            off: [...span(from, to), '2027-10-01'],
          });
        },
      ),
    );
  });
});
