import { join } from 'node:path';

import { readDeadline } from '../../src/deadline/read';
import { corpusLines, measure } from './accuracy';

const FOLDER = join(__dirname, '../fixtures/corpus');

/** Right readings by kind, as reached; a change that lowers one of them has to say why. */
const REACHED = {
  'deadlines.jsonl': {
    date: 19,
    event: 6,
    half_year: 2,
    month_end: 26,
    multi: 13,
    ongoing: 3,
    quarter: 2,
    range: 73,
    recurring: 17,
    relative_days: 6,
    relative_workdays: 12,
    ten_day: 4,
    unclear: 9,
    year_end: 10,
  },
  'fresh-deadlines.jsonl': {
    date: 31,
    event: 12,
    half_year: 4,
    month_end: 28,
    multi: 10,
    ongoing: 8,
    quarter: 8,
    range: 18,
    recurring: 16,
    relative_days: 7,
    relative_workdays: 4,
    ten_day: 7,
    unclear: 16,
    year_end: 12,
  },
  'fresh-deadlines-2.jsonl': { day: 136, recurring: 1, unclear: 2 },
  'fresh-deadlines-3.jsonl': {
    date: 25,
    event: 12,
    half_year: 3,
    month_end: 23,
    multi: 28,
    ongoing: 5,
    quarter: 5,
    range: 9,
    recurring: 18,
    relative_days: 11,
    relative_workdays: 2,
    ten_day: 7,
    unclear: 32,
    year_end: 15,
  },
  'stranger-2.deadlines.jsonl': {
    date: 23,
    event: 11,
    half_year: 3,
    month_end: 26,
    multi: 10,
    ongoing: 4,
    quarter: 7,
    range: 12,
    recurring: 11,
    relative_days: 6,
    relative_workdays: 3,
    ten_day: 6,
    unclear: 10,
    year_end: 5,
  },
} as const;

/** 1月 in a cell by itself: only the cells beside it (8月开工) say that it is the next January. */
const NEEDS_NEIGHBOURS = ['1月：主厂房主体完工'];
/** Labelled the year's end, or no day at all, with what is read as the other defensible day. */
const ARGUABLE = ['年前完成主体封顶', '可于年前进场', '全年不少于4次', '大约在7月份'];

describe.each(Object.keys(REACHED) as (keyof typeof REACHED)[])('the phrases of %s', (file) => {
  const { kinds, misses } = measure(corpusLines(join(FOLDER, file)), readDeadline);

  test.each(Object.entries(REACHED[file]))('%s: at least %i are read right', (kind, right) => {
    expect(kinds.find((score) => score.kind === kind)?.right).toBeGreaterThanOrEqual(right);
  });

  test('no wrong day is given without a second reading', () => {
    const confident = misses.filter((miss) => miss.confident).map((miss) => miss.line.text);
    expect(confident.filter((text) => ![...NEEDS_NEIGHBOURS, ...ARGUABLE].includes(text))).toEqual([]);
  });
});

test('a January after the row begins in August is the next one', () => {
  const read = readDeadline('1月：主厂房主体完工', { year: 2017, start: '2017-08-01' });
  expect(read).toMatchObject({ due: '2018-01-31', alternative: '2017-01-31' });
});
