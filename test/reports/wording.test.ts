import { deadlineWords } from '../../src/reports/wording';

describe('完成时限 as a paper says it', () => {
  test.each([
    ['2026-05-15', '2026-05-15', null, '2026年5月15日'],
    ['5月底前', '2026-05-31', 30, '5月底前'],
    ['', '2026-05-31', 30, '2026年5月31日'],
    ['', '2026-07-20', null, '2026年7月20日'],
    ['', null, null, ''],
  ])('“%s”, last day %s, %s days late: %s', (deadlineText, due, daysLate, words) =>
    expect(deadlineWords({ deadlineText, due, daysLate }, '2026-06-30')).toBe(words),
  );

  test('a reckoned day that is still to come does not stand beside the days that an earlier step is late', () =>
    expect(deadlineWords({ deadlineText: '', due: '2026-07-20', daysLate: 1 }, '2026-06-30')).toBe(''));
});
