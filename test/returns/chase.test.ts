import { mergeReturns, type Merge } from '../../src/tasks';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { formOf, HEADINGS, ITEMS, master, returnFile, sheetOf } from './made-returns';

function chased(
  files: readonly ReturnFile[],
  asOf = '2026-06-30',
  start: Workbook = master(),
  month = '2026-06',
): Merge {
  return mergeReturns(start, { files, accept: 'safe', asOf, month }).merge;
}

const unit = (merge: Merge, name: string): Merge['units'][number] =>
  merge.units.find((one) => one.unit === name)!;

/** The master with one more sheet of settings. */
const withSetting = (label: string, value: string | number): Workbook => ({
  ...master(),
  sheets: [
    ...master().sheets,
    makeSheet('台账设置', [
      ['设置项', '取值'],
      [label, value],
    ]),
  ],
});

test('every lead unit is told how it stands, in the order of the ledger', () => {
  const merge = chased([
    formOf('大气环境科.xlsx', [1, 2, 4], { 1: { 工作进展: '已印发' } }),
    formOf('水生态环境科.xlsx', [5, 6], { 5: { 工作进展: '已整治31处' } }),
    returnFile(
      '固体废物科零报告.xlsx',
      makeSheet('Sheet1', [['固体废物科6月重点工作零报告'], ['本月无进展。']]),
    ),
  ]);
  expect(
    merge.units.map(({ unit: name, state, missingRows, daysLate }) => [name, state, missingRows, daysLate]),
  ).toEqual([
    ['大气环境科', 'returned', 0, 0],
    ['监测站', 'missing', 1, 5],
    ['水生态环境科', 'partly', 2, 5],
    ['固体废物科', 'nil', 0, 0],
    ['办公室', 'missing', 1, 5],
  ]);
  expect(merge.missingUnits).toEqual(['监测站', '办公室']);
  expect(unit(merge, '固体废物科').files).toEqual(['固体废物科零报告.xlsx']);
});

test('the texts say what is missing, how late, and by when', () => {
  const merge = chased([formOf('水生态环境科.xlsx', [5, 6, 7], { 5: { 工作进展: '已整治31处' } })]);
  expect(unit(merge, '水生态环境科').reminder).toBe(
    '水生态环境科：6月重点工作进展应于6月25日前报送，已超过5天。贵科室的报送表已收到，还缺1项：第10行“报送工作信息不少于12篇”。请于7月1日前报送或补齐；没有进展的也请报送，写明“本月无进展”。',
  );
  expect(unit(merge, '监测站').reminder).toContain(
    '贵科室还没有报送，未办结的有1项：第5行“建设乡镇空气自动监测微站”',
  );
  expect(merge.reminder).toBe(
    '各科室：6月重点工作进展应于6月25日前报送，已超过5天。还没有报送的：大气环境科（3项）、监测站（1项）、固体废物科（2项）、办公室（1项）。报送不全的：' +
      '水生态环境科（缺1项）。请以上科室于7月1日前报送或补齐；没有进展的也请报送，写明“本月无进展”。',
  );
});

test('before the day nobody is late, and the day is asked for', () => {
  const { units, reminder } = chased([], '2026-06-24');
  expect(units.every(({ daysLate }) => daysLate === 0)).toBe(true);
  expect(reminder).toContain('于6月25日前报送。');
  expect(reminder).not.toContain('超过');
});

test.each([
  [28, '2026-06', '2026-06-30', 2],
  [31, '2026-06', '2026-06-30', 0],
  [31, '2026-02', '2026-03-02', 2],
])('the setting 报送截止日 %i of %s is held against %s', (day, month, asOf, late) => {
  expect(unit(chased([], asOf, withSetting('报送截止日', day), month), '监测站').daysLate).toBe(late);
});

test('with every row returned nothing is to be chased', () => {
  const { units, reminder, missingUnits } = chased([
    formOf(
      '报送.xlsx',
      ITEMS.map((_, index) => index + 1),
    ),
  ]);
  expect(units.every(({ state, reminder: own }) => state === 'returned' && own === '')).toBe(true);
  expect([reminder, missingUnits]).toEqual(['', []]);
});

describe('零报告', () => {
  const headings = HEADINGS.slice(0, 8);
  const rows = (progress: string): (string | number | null)[][] =>
    [8, 9].map((index) => [...(ITEMS[index]!.slice(0, 7) as string[]), progress]);

  test.each(['同上', '无变化', '本月无进展', '零报告'])(
    'rows that all say “%s” are a nil report',
    (words) => {
      const merge = chased([returnFile('固体废物科.xlsx', sheetOf('固废', '报送表', headings, rows(words)))]);
      expect(unit(merge, '固体废物科')).toMatchObject({ state: 'nil', missingRows: 0 });
      expect(merge.returns[0]!.findings.map(({ code }) => code)).toContain('return_nil');
      expect(merge.changes.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
    },
  );

  test('headings without rows under them, and a note', () => {
    const sheet = makeSheet('固废', [['重点工作报送表'], ['填报单位：固体废物科'], headings, ['本月无更新']]);
    const merge = chased([returnFile('报送.xlsx', sheet)]);
    expect(unit(merge, '固体废物科').state).toBe('nil');
    const rowsOf = merge.notReturned.filter(({ lead, finished }) => lead === '固体废物科' && !finished);
    expect(rowsOf.length).toBeGreaterThan(0);
    expect(rowsOf.every(({ owed }) => !owed)).toBe(true);
  });

  test('a form with something new in it is none, whatever its note says', () => {
    const sheet = sheetOf('固废', '报送表', headings, [...rows('已印发'), ['其余事项本月无进展']]);
    expect(unit(chased([returnFile('固体废物科.xlsx', sheet)]), '固体废物科').state).toBe('returned');
  });

  test('a file that is no return and says nothing of the kind stays what it is', () => {
    const merge = chased([returnFile('固体废物科通讯录.xlsx', makeSheet('Sheet1', [['姓名', '电话']]))]);
    expect(unit(merge, '固体废物科').state).toBe('missing');
    expect(merge.returns[0]!.findings.map(({ code }) => code)).toEqual(['return_no_ledger']);
  });
});

test('nobody is asked to return anything on a day off that the office filled in', () => {
  const off = withSetting('放假：2026年', '7月1日至3日');
  expect(unit(chased([], '2026-06-30'), '监测站').reminder).toContain('7月1日前报送');
  expect(unit(chased([], '2026-06-30', off), '监测站').reminder).toContain('7月6日前报送');
});

describe('a workbook of several ledgers', () => {
  const PETITIONS = [
    '登记号',
    '登记日期',
    '信访人',
    '反映问题',
    '责任科室',
    '首次联系日期',
    '现场调查日期',
    '答复日期',
  ];
  const LISTED = ['序号', '重点工作', '牵头科室', '完成时限', '目标'];
  const several: Workbook = {
    ...master(),
    sheets: [
      ...master().sheets,
      makeSheet('信访', [
        ['2026年信访件办理台账'],
        PETITIONS,
        ['X1', '2026-06-01', '甲', '食堂价格高', '信访科', '2026-06-03', '', ''],
        ['X2', '2026-06-02', '乙', '操场噪声', '办公室', '', '', ''],
      ]),
      // Nothing to fill in: no section can be asked about it.
      makeSheet('要点', [
        ['2026年工作要点'],
        LISTED,
        [1, '推进机关数字化改造', '信息科', '9月底前', '上线运行'],
        [2, '推进档案数字化改造', '信息科', '6月底前', '上线运行'],
      ]),
    ],
  };

  test('nobody is chased for rows that no form is made of', () => {
    const merge = chased([], '2026-06-30', several);
    expect(new Set(merge.notReturned.map(({ sheet }) => sheet)).size).toBeGreaterThan(1);
    for (const name of ['信访科', '信息科'])
      expect(merge.units.find((one) => one.unit === name) ?? { missingRows: 0 }).toMatchObject({
        missingRows: 0,
      });
    expect(merge.missingUnits).not.toContain('信访科');
    expect(unit(merge, '办公室').missingRows).toBe(unit(chased([]), '办公室').missingRows);
    expect(merge.reminder).not.toContain('信访科');
    expect(merge.notReturned.filter(({ owed, sheet }) => owed && sheet !== master().sheets[0]!.name)).toEqual(
      [],
    );
  });

  test('a place is named with its sheet', () => {
    expect(unit(chased([], '2026-06-30', several), '监测站').reminder).toContain(
      `“${master().sheets[0]!.name}”第5行“建设乡镇空气自动监测微站”`,
    );
  });
});
