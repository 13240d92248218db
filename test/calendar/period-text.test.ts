import { PERIOD_RULES, PERIOD_SHAPE, periodOfHeading, periodsIn } from '../../src/calendar/period-text';

describe('each rule reads its examples', () => {
  const examples = PERIOD_RULES.flatMap(({ name, namesOnly, examples: own }) =>
    own.map(([text, named]) => ({ name, text, named, names: namesOnly === true })),
  );

  test.each(examples)('$name: $text', ({ text, named, names }) => {
    expect(periodsIn(text, names)).toEqual(named === null ? [] : [named]);
  });

  test('every rule has an example that it reads, and by itself', () => {
    const unread = PERIOD_RULES.filter(
      ({ examples: own, namesOnly }) =>
        !own.some(([text, named]) => named !== null && periodsIn(text, namesOnly === true).length === 1),
    );
    expect(unread.map(({ name }) => name)).toEqual([]);
  });
});

describe('the period of a heading', () => {
  test.each([
    ['工作进展', null],
    ['工作进展/1月', { kind: 'month', year: null, from: 1, to: 1 }],
    ['2025年/5月', { kind: 'month', year: 2025, from: 5, to: 5 }],
    ['2025年工作进展/第四季度', { kind: 'quarter', year: 2025, from: 10, to: 12 }],
    ['2026年/工作进展', { kind: 'year', year: 2026, from: 1, to: 12 }],
    ['5月工作进展（截至5月31日）', { kind: 'month', year: null, from: 5, to: 5 }],
    ['5月进展和6月计划', null],
    ['2026/5', { kind: 'month', year: 2026, from: 5, to: 5 }],
    ['5月\n进展', { kind: 'month', year: null, from: 5, to: 5 }],
  ])('%s', (heading, period) => {
    expect(periodOfHeading(heading)).toEqual(period);
  });
});

test('what a period looks like in a sentence is what is read as one', () => {
  const shape = new RegExp(PERIOD_SHAPE, 'g');
  const texts = [
    '一季度',
    '第二季度',
    '前三季度',
    '上半年',
    '5月',
    '5月份',
    '十一月',
    '1-6月',
    '1月至3月',
    '2026年5月',
    '全年',
  ];
  for (const text of texts) {
    expect(text.match(shape)).toEqual([text]);
    expect(periodsIn(text)).toHaveLength(1);
  }
});
