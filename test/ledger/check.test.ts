import { KINDS } from '../../src/kinds/kind';
import { checkLedger } from '../../src/ledger/check/check';
import { readLedgers } from '../../src/ledger/read';
import type { Cell } from '../../src/workbook/cell';
import { sheetOf, type SheetPlan } from './layouts';

const HEAD = ['序号', '核心任务', '牵头科室', '配合单位', '完成时限', '工作进展', '联系电话'];

/** Codes and cells of the findings about a made ledger, e.g. lead_missing C3. */
function findings(rows: readonly (readonly Cell[])[], more: Partial<SheetPlan> = {}): string[] {
  const sheet = sheetOf({ rows: [HEAD, ...rows], ...more });
  const [ledger] = readLedgers({ name: '', date1904: false, sheets: [sheet] }, KINDS).ledgers;
  return checkLedger(ledger!, sheet).map((finding) => `${finding.code} ${finding.cell ?? ''}`);
}

const row = (number: Cell, task: Cell, lead: Cell = '水科', more: readonly Cell[] = []): Cell[] => [
  number,
  task,
  lead,
  '监测站',
  '6月底',
  ...more,
];

test('a sound ledger has no findings', () => {
  expect(findings([row(1, '甲项任务'), row(2, '乙项任务', '大气科')])).toEqual([]);
});

const CASES: readonly (readonly [string, Cell[][], string[], Partial<SheetPlan>?])[] = [
  ['section missing', [row(1, '甲项任务', '')], ['lead_missing C2']],
  ['task missing', [row(1, '甲项任务'), row(2, '')], ['task_missing B3']],
  ['same task, same section', [row(1, '甲项任务'), row(2, '甲项任务。')], ['task_repeated B3']],
  ['same task, two sections', [row(1, '甲项任务'), row(2, '甲项任务', '大气科')], []],
  ['number repeated', [row(1, '甲项任务'), row(1, '乙项任务')], ['number_repeated A3']],
  [
    'progress of another row',
    [
      row(1, '甲项任务', '水科', ['已召开推进会并印发了实施方案']),
      row(2, '乙项任务', '水科', ['已召开推进会并印发了实施方案。']),
    ],
    ['progress_copied F3'],
  ],
  [
    'short progress may be the same',
    [row(1, '甲项任务', '水科', ['正在推进']), row(2, '乙项任务', '水科', ['正在推进'])],
    [],
  ],
  [
    'a section name with a slip',
    [
      row(1, '甲项任务', '水环境科'),
      row(2, '乙项任务', '水环境科'),
      row(3, '丙项任务', '水环境科'),
      row(4, '丁项任务', '水环镜科'),
    ],
    ['unit_name_odd C5'],
  ],
  [
    'a section under a shorter name, once',
    [row(1, '甲项任务', '生态环境监测站'), row(2, '乙项任务', '监测站'), row(3, '丙项任务', '监测站')],
    ['unit_name_short C3'],
  ],
  [
    'a shorter name of another rank',
    [
      row(1, '甲项任务', '综合一科'),
      row(2, '乙项任务', '综合科'),
      row(3, '丙项任务', '市委办公室'),
      row(4, '丁项任务', '办公室'),
    ],
    [],
  ],
  [
    'sections told apart by a number',
    [
      row(1, '甲项任务', '综合一科'),
      row(2, '乙项任务', '综合一科'),
      row(3, '丙项任务', '综合一科'),
      row(4, '丁项任务', '综合二科'),
    ],
    [],
  ],
  ['mobile number in the text', [row(1, '甲项任务', '水科', ['请联系13800000000'])], ['mobile_number F2']],
  [
    'telephone column, once',
    [row(1, '甲项任务', '水科', ['', '13800000000']), row(2, '乙项任务', '水科', ['', '13900000000'])],
    ['mobile_number G2'],
  ],
  ['identity number', [row(1, '甲项任务', '水科', ['身份证11010119900307123X'])], ['identity_number F2']],
  [
    'formula error',
    [row(1, '甲项任务', '水科', [{ formula: 'X1', result: { error: '#REF!' } }])],
    ['formula_error F2'],
  ],
  [
    'hidden rows',
    [row(1, '甲项任务'), row(2, '乙项任务')],
    ['rows_hidden A3'],
    { layout: { hiddenRows: [2] } },
  ],
  ['hidden column', [row(1, '甲项任务')], ['column_hidden E1'], { layout: { hiddenColumns: [4] } }],
  ['no year anywhere', [row(1, '甲项任务')], ['year_unknown A1'], { name: 'Sheet1' }],
];

test.each(CASES.map((one) => [one[0], one] as const))('%s', (_, [, rows, wanted, more]) =>
  expect(findings(rows, more)).toEqual(wanted),
);

test('numbers may begin anew under each banner', () => {
  expect(findings([['一、大气'], row(1, '甲项任务'), ['二、水'], row(1, '乙项任务')])).toEqual([]);
});

test('every finding says in Chinese what to do, and where', () => {
  const sheet = sheetOf({
    name: 'Sheet1',
    rows: [
      ['核心任务', '完成率', '工作进展'],
      ['甲项任务', 0.5, '已开展'],
    ],
  });
  const [ledger] = readLedgers({ name: '', date1904: false, sheets: [sheet] }, KINDS).ledgers;
  expect(checkLedger(ledger!, sheet).map((finding) => finding.code)).toEqual([
    'year_unknown',
    'deadline_column_missing',
    'lead_column_missing',
  ]);
  for (const finding of checkLedger(ledger!, sheet)) {
    expect(finding.message).toMatch(/请|如果有/);
    expect(finding.message).toMatch(/。$/);
    expect(finding.sheet).toBe('Sheet1');
  }
});
