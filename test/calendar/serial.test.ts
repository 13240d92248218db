import { dayOfSerial } from '../../src/calendar/day';
import { readDeadline } from '../../src/deadline/read';
import { dayIn } from '../../src/returns/values';

test.each([
  ['46203', '2026-06-30'],
  [' 46203.354 ', '2026-06-30'],
  ['36526', '2000-01-01'],
  ['55153', '2050-12-31'],
  ['36525', null],
  ['55154', null],
  ['55500', null],
  ['4620', null],
  ['46203元', null],
])('%s is the day %s wherever it stands', (text, day) => {
  expect(dayOfSerial(text)).toBe(day);
  expect(readDeadline(text, { year: null }).due).toBe(day);
  expect(dayIn(text, null)).toBe(day);
});
