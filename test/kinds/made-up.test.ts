import { readKind, KEY_WORK, KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { assess } from '../../src/status/assess';
import { DEFAULT_RULES } from '../../src/status/rules';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

/**
 * A kind that nobody has written a line of code for: hazards are to be put right so many days after they were found.
 */
const HAZARDS = readKind(
  {
    id: 'hazards',
    title: '安全隐患整改台账',
    short: '隐患整改',
    item: '隐患',
    titleHints: ['安全隐患', '隐患整改', '隐患排查'],
    notTitleHints: ['统计'],
    signs: {
      needs: [['core_task'], ['received_on'], ['level', 'completed_on']],
      words: ['隐患', '整改', '排查'],
    },
    clock: 'elapsed',
    classes: {
      from: ['level'],
      words: { 重大: ['重大', '重大隐患'], 较大: ['较大'], 一般: ['一般', '一般隐患'] },
      blank: '一般',
    },
    clocks: [
      {
        stages: [
          {
            name: '整改',
            from: ['received_on'],
            done: ['completed_on'],
            byClass: {
              重大: { limit: { days: 3 } },
              较大: { limit: { days: 7 } },
              一般: { limit: { days: 15 } },
            },
          },
        ],
      },
    ],
    writtenWins: 'deadline',
    thresholds: { soonDays: 2, seriousDays: 10 },
    rates: [
      { name: 'doneRate', title: '整改率', of: ['counted'], count: ['finished'] },
      { name: 'onTimeRate', title: '按期整改率', of: ['due'], count: ['onTime'] },
    ],
    columns: {
      core_task: { aliases: ['隐患内容', '隐患描述', '存在隐患'], required: true },
      received_on: { aliases: ['排查日期', '发现日期', '检查日期'], date: true },
      level: { aliases: ['隐患等级', '隐患级别'] },
      lead_unit: { aliases: ['整改责任单位', '责任单位'] },
      completed_on: { aliases: ['整改完成日期', '销号日期'], date: true },
    },
  },
  KEY_WORK,
);

test('a kind made up at run time is recognised, judged and rated by its data alone', () => {
  const workbook: Workbook = {
    name: '隐患.xlsx',
    date1904: false,
    sheets: [
      makeSheet('隐患', [
        ['2026年安全隐患整改台账'],
        ['序号', '排查日期', '隐患描述', '隐患等级', '整改责任单位', '整改时限', '整改完成日期'],
        [1, '2026-06-01', '配电箱没有上锁', '一般', '后勤科', '', '2026-06-10'],
        [2, '2026-06-01', '危废库泄漏', '重大', '固废科', '', '2026-06-06'],
        [3, '2026-06-20', '消防通道堵塞', '较大', '办公室', '', ''],
        [4, '2026-06-20', '灭火器过期', '', '办公室', '6月30日前', ''],
        [5, '', '线路老化', '', '办公室', '', ''],
      ]),
    ],
  };
  const { ledgers } = readLedgers(workbook, [...KINDS, HAZARDS]);
  const [standing] = assess(
    { workbook, ledgers, rules: DEFAULT_RULES, notices: [], sayings: [] },
    '2026-06-30',
  ).ledgers;
  expect(standing!.ledger.kind.id).toBe('hazards');
  expect(standing!.items.map(({ facts, verdict }) => [facts.className, verdict.due, verdict.status])).toEqual(
    [
      ['一般', '2026-06-16', 'done'],
      ['重大', '2026-06-04', 'done_late'],
      ['较大', '2026-06-27', 'lagging'],
      ['一般', '2026-06-30', 'due_soon'],
      ['一般', null, 'to_check'],
    ],
  );
  expect(standing!.items[2]!.verdict.reasons[0]).toBe('排查6月20日，较大7日，应于6月27日前，逾期3天');
  expect(standing!.rates['onTimeRate']).toEqual({ numerator: 1, denominator: 3, title: '按期整改率' });
  expect(standing!.rules).toMatchObject({ soonDays: 2, seriousDays: 10 });
});
