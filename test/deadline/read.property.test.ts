import fc from 'fast-check';

import { isDay, lastDate } from '../../src/calendar/day';
import { PHRASES } from '../../src/deadline/phrases/phrases';
import { readDeadline } from '../../src/deadline/read';

const year = fc.integer({ min: 2000, max: 2060 });
const month = fc.integer({ min: 1, max: 12 });
const PIECES = [
  ...PHRASES.flatMap((phrase) => phrase.examples.map((example) => example.text)),
  ...'年月日底末前后初中上下旬季半每至到起止内、，；：（）-~.0123456789一二三十〇○廿个工作周天次',
];

/** Text made of the pieces that deadlines are made of: nearer to the reader's code than random characters. */
const phrase = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('whatever is written', () => {
  test('reading never throws, and its days hang together', () => {
    fc.assert(
      fc.property(
        fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 60 })),
        fc.option(year, { nil: null }),
        (text, ledgerYear) => {
          const read = readDeadline(text, { year: ledgerYear });
          expect(read.text).toBe(text);
          expect(read.explain.length).toBeGreaterThan(0);
          for (const day of [read.due, read.alternative, read.start])
            if (day !== null) expect(isDay(day)).toBe(true);
          if (read.alternative !== null) expect(read.alternative).not.toBe(read.due);
          if (read.alternative !== null) expect(read.due).not.toBeNull();
          if (read.milestones.length > 0)
            expect(read.milestones[read.milestones.length - 1]?.due).toBe(read.due);
          if (read.kind === 'by') expect(read.due !== null || read.monthDay !== undefined).toBe(true);
          else expect(read.due).toBeNull();
          if (read.start !== null && read.due !== null) expect(read.start <= read.due).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('long and hostile text is read at once', () => {
    const hostile = [
      '1',
      '1.',
      '2026-',
      '6月、',
      '每',
      '（',
      '第1',
      '一',
      '6月底前',
      '收到后',
      '0'.repeat(50) + '个',
    ].map((piece) => piece.repeat(10_000));
    const begun = performance.now();
    for (const text of hostile) readDeadline(text, { year: 2026 });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('a date in any spelling', () => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const SPELLINGS: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}年${pad(m)}月${pad(d)}日前`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}.${pad(m)}.${pad(d)}前`,
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}-${pad(m)}-${pad(d)} 17:30:00`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}${pad(m)}${pad(d)}`,
    (y, m, d) => `于${y}年${m}月${d}号下班前报送`,
    (y, m, d) => `${String(y).slice(2)}年${m}月${d}日`,
    (y, m, d) => `不迟于 ${y} 年 ${m} 月 ${d} 日 24 时`,
    (y, m, d) => `完成时限：${y}年${m}月${d}日（暂定）`,
  ];

  test('is that date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2013, max: 2049 }),
        month,
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom(...SPELLINGS),
        (y, m, d, spell) => {
          const read = readDeadline(spell(y, m, d), { year: 2026 });
          const exists = d <= lastDate(y, m);
          expect([read.kind, read.due, read.alternative]).toEqual(
            exists ? ['by', `${y}-${pad(m)}-${pad(d)}`, null] : ['unread', null, null],
          );
        },
      ),
    );
  });

  test('a month end is the last day of the month of the ledger’s year', () => {
    const ENDS = [
      '月底',
      '月底前',
      '月末',
      '月份',
      '月',
      '月底前完成',
      '月下旬',
      '月内',
      '月底之前',
      '月完成',
    ];
    fc.assert(
      fc.property(year, month, fc.constantFrom(...ENDS), (y, m, end) => {
        expect(readDeadline(`${m}${end}`, { year: y }).due).toBe(`${y}-${pad(m)}-${pad(lastDate(y, m))}`);
      }),
    );
  });

  test('a range ends with its last month, in the next year where it runs backwards', () => {
    fc.assert(
      fc.property(
        year,
        month,
        month,
        fc.constantFrom('-', '—', '——', '~', '～', '至', '到', '月-', '月至', '月～'),
        (y, first, last, joint) => {
          fc.pre(first !== last);
          const ends = last < first ? y + 1 : y;
          const read = readDeadline(`${first}${joint}${last}月`, { year: y });
          expect([read.start, read.due]).toEqual([
            `${y}-${pad(first)}-01`,
            `${ends}-${pad(last)}-${pad(lastDate(ends, last))}`,
          ]);
        },
      ),
    );
  });
});
