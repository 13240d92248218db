import fc from 'fast-check';
import { readCell, trimText } from '../../src/ledger/cell-text';
import { isDateFormat, isPercentFormat, shownNumber } from '../../src/ledger/number-format';

test.each([
  'yyyy-mm-dd',
  'yyyy/m/d',
  'm/d/yy',
  'd-mmm',
  'mmm-yy',
  'yyyy"年"m"月"d"日"',
  'yyyy"年"m"月"',
  'm"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[DBNum1][$-804]yyyy"年"m"月"d"日"',
  'yyyy-mm-dd hh:mm:ss',
  '[$-804]aaaa',
  'yyyy年m月d日',
  'm',
])('%s is a date format', (code) => expect(isDateFormat(code)).toBe(true));

test.each([
  undefined,
  'General',
  '0',
  '0.00',
  '#,##0',
  '0%',
  '@',
  'h:mm',
  '[h]:mm',
  'mm:ss',
  '"第"0"日"',
  '0"年"',
  '#,##0.00_ ;[Red]\\-#,##0.00\\ ',
  'G/通用格式',
  '[$¥-804]#,##0.00',
  '0.0"个月"',
])('%s is none', (code) => expect(isDateFormat(code)).toBe(false));

test('percent formats', () => {
  expect(isPercentFormat('0%')).toBe(true);
  expect(isPercentFormat('0.00%;-0.00%')).toBe(true);
  expect(isPercentFormat('0"%"')).toBe(false);
  expect(isPercentFormat(undefined)).toBe(false);
});

test.each([
  [0.8, '0%', '80%'],
  [0.255, '0.0%', '25.5%'],
  [1.005, '0.00', '1.00'],
  [7, '000', '007'],
  [1.5, undefined, '1.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [3, '0.##', '3'],
  [3.5, '0.0"个"', '3.5'],
  [-4, '0_ ;[Red]\\-0', '-4'],
])('%p under %p is shown as %p', (value, code, shown) => expect(shownNumber(value, code)).toBe(shown));

test('a cell as a reader sees it', () => {
  expect(readCell(46203, 'yyyy/m/d', false)).toEqual({
    text: '2026-06-30',
    number: 46203,
    isPercent: false,
    day: '2026-06-30',
  });
  expect(readCell(46203.75, 'yyyy/m/d h:mm', false)?.text).toBe('2026-06-30');
  expect(readCell(44741, 'yyyy/m/d', true)?.text).toBe('2026-06-30');
  expect(readCell(0.5, '0%', false)).toEqual({ text: '50%', number: 0.5, isPercent: true, day: null });
  expect(readCell('　 6月底前\r\n办结 ', undefined, false)?.text).toBe('6月底前\n办结');
  expect(readCell('\u200b \u3000', undefined, false)).toBeNull();
  expect(readCell(true, undefined, false)?.text).toBe('是');
  expect(readCell({ text: '红字', rich: '<r/>' }, undefined, false)?.text).toBe('红字');
  expect(readCell({ formula: 'A1', result: 5 }, undefined, false)?.text).toBe('5');
  expect(readCell({ formula: 'A1', result: { error: '#REF!' } }, undefined, false)).toBeNull();
});

test('trimming twice is trimming once', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(trimText(trimText(text))).toBe(trimText(text))));
});
