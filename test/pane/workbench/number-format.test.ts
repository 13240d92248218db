import fc from 'fast-check';
import { showNumber, showText } from '../../../src/pane/workbench/grid/number-format';

const show = (value: number, code?: string): string => showNumber(value, code, false).text;

describe('showNumber', () => {
  test.each([
    [46203, undefined, '46203'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, undefined, '0.333333333'],
    [123456789012, undefined, '1.23457E+11'],
    [0.00001, undefined, '1E-05'],
    [1.005, '0.00', '1.01'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [1234567, '#,##0', '1,234,567'],
    [999, '#,##0', '999'],
    [0.8, '0%', '80%'],
    [0.4567, '0.0%', '45.7%'],
    [-0.001, '0%', '0%'],
    [7, '000', '007'],
    [0.5, '#.##', '.5'],
    [5, '0.0#', '5.0'],
    [12345678, '0.00,,"百万"', '12.35百万'],
    [12345, '0.00E+00', '1.23E+04'],
    [1200, '"¥"#,##0;[Red]"¥"-#,##0', '¥1,200'],
    [3, '0"项"', '3项'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"—"', '—'],
    [0, '0;-0;', ''],
    [5, ';;;', ''],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ', ' 1,234.50 '],
    [0.25, '# ?/?', '0.25'],
    [5, '[>=10]0;0.0', '5'],
  ])('%p under %p', (value, code, shown) => {
    expect(show(value, code)).toBe(shown);
  });

  test.each([
    ['yyyy/m/d', '2026/6/30'],
    ['yyyy-mm-dd', '2026-06-30'],
    ['yyyy"年"m"月"d"日"', '2026年6月30日'],
    ['m"月"d"日"', '6月30日'],
    ['yyyy年m月d日', '2026年6月30日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2026年6月30日'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二六年六月三十日'],
    ['[$-804]aaaa', '星期二'],
    ['[$-804]dddd', '星期二'],
    ['d-mmm-yy', '30-Jun-26'],
    ['yyyy.m.d', '2026.6.30'],
    ['yyyymmdd', '20260630'],
    ['yyyy/m/d h:mm', '2026/6/30 18:00'],
    ['h:mm AM/PM', '6:00 PM'],
    ['上午/下午h"时"mm"分"', '下午6时00分'],
    ['h:mm:ss', '18:00:00'],
    ['mm:ss', '00:00'],
    ['[h]:mm', '1108890:00'],
    ['e"年"m"月"', '2026年6月'],
  ])('30 June 2026, six in the evening, under %p', (code, shown) => {
    expect(show(46203.75, code)).toBe(shown);
  });

  test('a workbook that counts from 1904 shows the same day', () => {
    expect(showNumber(46203 - 1462, 'yyyy-mm-dd', true).text).toBe('2026-06-30');
  });

  test('a clock time a hair below the hour is shown as the hour', () => {
    expect(show(0.4999999999, 'h:mm:ss')).toBe('12:00:00');
  });

  test('colours of the code are kept', () => {
    expect(showNumber(-2, '0;[Red]-0', false)).toEqual({ text: '-2', color: 'FF0000' });
  });

  test('any number under any code gives some text', () => {
    const pieces = fc.constantFrom(
      '0',
      '#',
      '?',
      ',',
      '.',
      '%',
      'E+',
      'y',
      'm',
      'd',
      'h',
      's',
      '"',
      '\\',
      '_',
      '*',
      '[',
      ']',
      ';',
      '@',
      '年',
      '/',
      ' ',
      'General',
    );
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(pieces, { maxLength: 12 }),
        (value, code) => {
          expect(typeof show(value, code.join(''))).toBe('string');
        },
      ),
    );
  });

  test('thousands and decimals can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const shown = show(hundredths / 100, '#,##0.00');
        expect(Number(shown.replaceAll(',', '')) + 0).toBeCloseTo(hundredths / 100, 6);
      }),
    );
  });
});

describe('showText', () => {
  test.each([
    ['甲', undefined, '甲'],
    ['甲', '@', '甲'],
    ['甲', '@"科"', '甲科'],
    ['甲', '0;-0;0;"<"@">"', '<甲>'],
    ['甲', ';;;', ''],
    ['甲', '0.00', '甲'],
  ])('%p under %p', (text, code, shown) => {
    expect(showText(text, code).text).toBe(shown);
  });
});
