import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { mergeReturns, type MergePlan } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { parseCell } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { cellAt, type Workbook } from '../../src/workbook/sheet';
import { filledForm, tampered } from './made-forms';
import { HEADINGS, ITEMS, master, sheetOf } from './made-returns';

const asOf = '2026-06-30';

/** The master with cells changed after the forms were sent out. */
function since(changes: Readonly<Record<string, Cell>>): Workbook {
  const start = master();
  const cells = start.sheets[0]!.cells.map((row) => [...row]);
  for (const [address, cell] of Object.entries(changes)) {
    const { row, column } = parseCell(address)!;
    while (cells[row]!.length <= column) cells[row]!.push(null);
    cells[row]![column] = cell;
  }
  return { ...start, sheets: [{ ...start.sheets[0]!, cells }] };
}

function merge(
  now: Workbook,
  files: readonly ReturnFile[],
  accept: 'safe' | 'all' = 'safe',
  month?: string,
): MergePlan {
  return mergeReturns(now, { files, accept, asOf, ...(month === undefined ? {} : { month }) });
}

const at = (plan: MergePlan, address: string): Cell => {
  const { row, column } = parseCell(address)!;
  return cellAt(applyEdits(plan.workbook, plan.edits).sheets[0]!, row, column);
};
const codes = ({ findings }: MergePlan): string[] => [...new Set(findings.map(({ code }) => code))];
const said = ({ merge: { changes } }: MergePlan, field: string): unknown[] =>
  changes
    .filter((change) => change.field === field)
    .map(({ verdict, reason, sent }) => [verdict, reason, sent]);

describe('as sent, as returned, as it stands now', () => {
  test('what the section did not touch stays, even if the ledger moved on', () => {
    const plan = merge(since({ H3: '已印发', I3: 0.9 }), [filledForm('大气环境科.xlsx', master(), [1, 2])]);
    expect(plan.edits).toEqual([]);
    expect(said(plan, 'progress')).toEqual([
      ['unchanged', '科室没有改动这一格', '正在征求意见'],
      ['unchanged', '', '正在梳理企业清单'],
    ]);
  });

  test('what the section changed and the ledger did not is taken', () => {
    const plan = merge(master(), [
      filledForm('大气环境科.xlsx', master(), [1, 4], {
        1: { 工作进展: '已印发', 完成率: '100%' },
        4: { 工作进展: '已报送6篇' },
      }),
    ]);
    expect([at(plan, 'H3'), at(plan, 'I3'), at(plan, 'H6')]).toEqual(['已印发', 1, '已报送6篇']);
    expect(said(plan, 'progress')).toEqual([
      ['taken', '', '正在征求意见'],
      ['taken', '', ''],
    ]);
  });

  test('what both changed is a question, whatever is accepted', () => {
    const form = filledForm('大气环境科.xlsx', master(), [1], { 1: { 工作进展: '已印发' } });
    for (const accept of ['safe', 'all'] as const) {
      const plan = merge(since({ H3: '已上局务会' }), [form], accept);
      expect(plan.edits).toEqual([]);
      expect(said(plan, 'progress')).toEqual([['conflict', '台账在下发后改过', '正在征求意见']]);
    }
    const { file, source } = merge(since({ H3: '已上局务会' }), [form]).merge.changes.find(
      ({ field }) => field === 'progress',
    )!;
    const plan = mergeReturns(since({ H3: '已上局务会' }), {
      files: [form],
      accept: 'safe',
      asOf,
      decisions: [{ kind: 'cell', file, source, take: true }],
    });
    expect(at(plan, 'H3')).toBe('已印发');
  });

  test('both changed to the same is no question', () => {
    const plan = merge(since({ H3: '已印发' }), [
      filledForm('大气环境科.xlsx', master(), [1], { 1: { 工作进展: '已印发' } }),
    ]);
    expect([plan.edits, said(plan, 'progress')]).toEqual([[], [['unchanged', '', '正在征求意见']]]);
  });

  test('of two copies of a form the one that was filled in counts, unless the newer one was left as it was', () => {
    const filled = { 1: { 工作进展: '已印发' } };
    expect(
      at(
        merge(master(), [
          filledForm('大气环境科a.xlsx', master(), [1], filled),
          filledForm('大气环境科b.xlsx', master(), [1]),
        ]),
        'H3',
      ),
    ).toBe('已印发');
    const plan = merge(master(), [
      filledForm('大气环境科0625.xlsx', master(), [1], filled),
      filledForm('大气环境科0628.xlsx', master(), [1]),
    ]);
    expect(plan.edits).toEqual([]);
    expect(said(plan, 'progress')[0]).toEqual([
      'conflict',
      '“大气环境科0628.xlsx”这一格没有新内容',
      '正在征求意见',
    ]);
  });

  test('a task that the ledger reworded since is no edit of the section', () => {
    const plan = merge(since({ C3: '修订并印发重污染天气应急预案' }), [
      filledForm('大气环境科.xlsx', master(), [1, 2], { 1: { 工作进展: '已印发' } }),
    ]);
    expect(at(plan, 'H3')).toBe('已印发');
    expect(plan.merge.changes.filter(({ verdict }) => verdict === 'locked')).toEqual([]);
  });
});

describe('rows found by their keys', () => {
  test('twins and improved texts do not cross, in whatever order, without numbers and sections', () => {
    const form = filledForm('a.xlsx', master(), [8, 4], {
      8: { 工作进展: '已报送3篇', 牵头科室: '' },
      4: { 工作进展: '已报送6篇', 牵头科室: '', 具体任务: '报送各类工作信息、简报不少于12篇' },
    });
    const plan = merge(master(), [form]);
    expect([at(plan, 'H6'), at(plan, 'H10')]).toEqual([null, '已报送3篇']);
    // Row 4 is another section's: found, and left to a person.
    expect(plan.merge.changes.find(({ to }) => to === '已报送6篇')).toMatchObject({
      verdict: 'conflict',
      row: 5,
    });
  });

  test('a key beside another row, as after sorting a few columns, is not believed', () => {
    const form = filledForm('大气环境科.xlsx', master(), [1, 2], {
      1: { 具体任务: ITEMS[1]![2]!, 工作进展: '已印发清单' },
      2: { 具体任务: ITEMS[0]![2]!, 工作进展: '已印发预案' },
    });
    const plan = merge(master(), [form]);
    expect([at(plan, 'H3'), at(plan, 'H4')]).toEqual(['已印发预案', '已印发清单']);
  });

  test('a row that was copied has its key twice: it counts once, and is a question where the copies differ', () => {
    const copied = filledForm('大气环境科.xlsx', master(), [1, 1], { 1: { 工作进展: '已印发' } });
    const same = merge(master(), [copied]);
    expect(same.edits.flatMap((edit) => (edit.kind === 'setValues' ? edit.values : []))).toEqual([
      ['已印发'],
    ]);
    expect(codes(same)).toContain('row_repeated');
    const [sheet, ...rest] = copied.workbook!.sheets;
    const cells = sheet!.cells.map((row, at) =>
      at === 3 ? row.map((cell) => (cell === '已印发' ? '已送审' : cell)) : row,
    );
    const workbook = { ...copied.workbook!, sheets: [{ ...sheet!, cells }, ...rest] };
    const other = merge(master(), [{ name: copied.name, workbook }]);
    expect(other.edits).toEqual([]);
    expect(codes(other)).toContain('row_doubtful');
  });

  test('rows in another order and renumbered are found', () => {
    const shuffled = since({});
    const rows = [...ITEMS].reverse().map((row, index) => [index + 1, ...row.slice(1)]);
    const turned: Workbook = {
      ...shuffled,
      sheets: [sheetOf('重点工作', '2026年局重点工作台账', HEADINGS, rows)],
    };
    const plan = merge(turned, [
      filledForm('水生态环境科.xlsx', master(), [5, 8], {
        5: { 工作进展: '已整治31处' },
        8: { 工作进展: '已报送3篇' },
      }),
    ]);
    const after = applyEdits(turned, plan.edits).sheets[0]!.cells;
    expect(
      after.filter((row) => row[7] === '已整治31处' || row[7] === '已报送3篇').map((row) => [row[2], row[3]]),
    ).toEqual([
      ['报送工作信息不少于12篇', '水生态环境科'],
      ['开展入河排污口排查整治', '水生态环境科'],
    ]);
  });
});

describe('forms that are not believed', () => {
  test('a changed one is matched by its texts, and says so', () => {
    const plan = merge(since({ H3: '已上局务会' }), [
      tampered(filledForm('大气环境科.xlsx', master(), [1], { 1: { 工作进展: '已印发' } })),
    ]);
    expect(codes(plan)).toContain('form_changed');
    expect(at(plan, 'H3')).toBe('已印发');
  });

  test('another ledger’s says so', () => {
    const other: Workbook = {
      ...master(),
      sheets: [
        { ...master().sheets[0]!, cells: [['2025年局民生实事台账'], ...master().sheets[0]!.cells.slice(1)] },
      ],
    };
    expect(codes(merge(master(), [filledForm('大气环境科.xlsx', other, [1])]))).toContain('form_foreign');
  });
});

describe('the month', () => {
  const filled = { 5: { 工作进展: '已整治31处' } };
  const form = (name: string, month?: string): ReturnFile =>
    filledForm(name, master(), [5, 6, 7, 8], filled, month);

  test('another month’s form is listed, not written, and does not count as a return', () => {
    for (const accept of ['safe', 'all'] as const) {
      const plan = merge(master(), [form('水生态环境科.xlsx', '2026-05')], accept, '2026-06');
      expect([plan.edits, said(plan, 'progress')[0]]).toEqual([
        [],
        ['conflict', '这是5月的报送表', '已整治23处'],
      ]);
      expect(codes(plan)).toContain('wrong_month');
      expect(plan.merge.missingUnits).toContain('水生态环境科');
    }
  });

  test('an old form filled in again for this month is taken, and named', () => {
    const plan = merge(master(), [form('水生态环境科6月.xlsx', '2026-05')], 'safe', '2026-06');
    expect(at(plan, 'H7')).toBe('已整治31处');
    expect(codes(plan)).toContain('form_of_other_month');
  });

  test('in the first days of a month the returns of the month before are meant', () => {
    const files = [form('水生态环境科.xlsx', '2026-06')];
    expect(mergeReturns(master(), { files, accept: 'safe', asOf: '2026-07-03' }).merge).toMatchObject({
      month: '2026-06',
    });
    expect(mergeReturns(master(), { files: [], accept: 'safe', asOf: '2026-07-03' }).merge.month).toBe(
      '2026-07',
    );
  });

  test.each([
    ['水生态环境科5月.xlsx', true],
    ['水生态环境科2025年6月.xlsx', true],
    ['水生态环境科6月份报送.xlsx', false],
    ['水生态环境科1-6月.xlsx', false],
    ['水生态环境科1-5月.xlsx', true],
    ['水生态环境科（7月2日报）.xlsx', false],
    ['水生态环境科5月底前事项.xlsx', false],
  ])('a file called %s: of another month is %s', (name, other) => {
    const rows = [4, 5].map((index) => ITEMS[index]!.map((cell, column) => (column === 7 ? '已完成' : cell)));
    const file: ReturnFile = {
      name,
      workbook: { name, date1904: false, sheets: [sheetOf('报送表', '重点工作报送表', HEADINGS, rows)] },
    };
    expect(codes(merge(master(), [file], 'safe', '2026-06')).includes('wrong_month')).toBe(other);
  });

  test('of a file with a sheet for each month the month’s own counts', () => {
    const rows = (progress: string): Cell[][] => [
      ITEMS[4]!.map((cell, column) => (column === 7 ? progress : cell)),
    ];
    const sheets = ['5月', '6月'].map((month) =>
      sheetOf(month, '重点工作报送表', HEADINGS, rows(`${month}已整治`)),
    );
    const plan = merge(master(), [
      { name: '水生态环境科6月.xlsx', workbook: { name: '', date1904: false, sheets } },
    ]);
    expect(at(plan, 'H7')).toBe('6月已整治');
  });
});
