import { toSerial } from '../../src/calendar/day';
import { mergeReturns, mergeShape } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { cellText, parseCell } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { cellAt, findSheet, makeSheet, type Workbook } from '../../src/workbook/sheet';
import { formOf, HEADINGS, ITEMS, master, returnFile, RETURNS, sheetOf } from './made-returns';

const asOf = '2026-06-30';

/** Every cell of the first sheet that a merge changes, by its address. */
function written(
  before: Workbook,
  files: typeof RETURNS,
  accept: 'safe' | 'all' = 'safe',
): Record<string, Cell> {
  const after = applyEdits(before, mergeReturns(before, { files, accept, asOf }).edits);
  const cells: Record<string, Cell> = {};
  after.sheets[0]!.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== cellAt(before.sheets[0]!, r, c)) cells[cellText(r, c)] = cell;
    }),
  );
  return cells;
}

/** What a careful person would write into the master from `RETURNS`, and nothing else. */
const KEY: Readonly<Record<string, Cell>> = {
  L3: '无', // the problem is solved; 同上 and 无变化 change nothing
  H4: '已印发清单，共46家',
  I4: 1,
  H5: '已建成8个微站',
  H6: '已报送6篇', // 大气's, and not the row of equal text that 水 leads
  I6: 0.5,
  H7: '已整治31处',
  H8: '已于5月30日获批复',
  J8: '已完成',
  K8: toSerial('2026-05-30', false),
  H10: '已报送3篇',
  H12: '已检查20家',
  I12: 0.4,
};

describe('a month as it comes back', () => {
  test('safe writes exactly what is certain', () => {
    expect(written(master(), RETURNS)).toEqual(KEY);
  });

  test('all also takes the newest version and appends the new row', () => {
    expect(written(master(), RETURNS, 'all')).toEqual({
      ...KEY,
      H11: '已于6月27日印发',
      I11: 1,
      A15: 13,
      C15: '召开臭氧污染防治现场会',
      D15: '大气环境科',
      F15: '8月底前',
      H15: '正在筹备',
    });
  });

  const shape = mergeShape(mergeReturns(master(), { files: RETURNS, accept: 'safe', asOf }));

  test('each file gets its section, its rows and what is wrong with it', () => {
    const verdicts = shape.returns.map(({ file, unit, entries, matched, findings }) => [
      file,
      unit,
      entries,
      matched,
      [...new Set(findings.map(({ code }) => code))],
    ]);
    expect(verdicts).toEqual([
      ['办公室.xlsx', null, 0, 0, ['return_unreadable']],
      ['固体废物科0625.xlsx', '固体废物科', 2, 2, ['older_version', 'return_conflict']],
      ['固体废物科0628.xlsx', '固体废物科', 2, 2, ['return_conflict']],
      [
        '大气环境科6月报送.xlsx',
        '大气环境科',
        4,
        3,
        ['locked_edited', 'deadline_edited', 'column_unknown', 'row_new'],
      ],
      ['水科.xlsx', '水生态环境科', 4, 3, ['locked_edited', 'remark_written', 'row_doubtful']],
      ['监测站.xlsx', '监测站', 2, 2, ['return_conflict']],
      ['通讯录.xlsx', null, 0, 0, ['return_no_ledger']],
    ]);
  });

  test('what a person must decide is listed with its cell', () => {
    const listed = shape.changes
      .filter(({ verdict }) => verdict !== 'taken' && verdict !== 'unchanged')
      .map((one) => `${one.verdict} ${one.file}!${one.cell} → ${one.target ?? '—'}`);
    expect(listed).toEqual([
      'conflict 固体废物科0625.xlsx!D3 → H11',
      'conflict 固体废物科0625.xlsx!E3 → I11',
      'conflict 固体废物科0628.xlsx!D3 → H11',
      'conflict 固体废物科0628.xlsx!E3 → I11',
      'locked 大气环境科6月报送.xlsx!B4 → C4',
      'locked 大气环境科6月报送.xlsx!D4 → F4',
      'ambiguous 大气环境科6月报送.xlsx!J4 → —',
      'new 大气环境科6月报送.xlsx!B6 → —',
      'new 大气环境科6月报送.xlsx!C6 → —',
      'new 大气环境科6月报送.xlsx!D6 → —',
      'new 大气环境科6月报送.xlsx!F6 → —',
      'locked 水科.xlsx!B3 → C7',
      'locked 水科.xlsx!G3 → N7',
      'ambiguous 水科.xlsx!B5 → —',
      'ambiguous 水科.xlsx!C5 → —',
      'ambiguous 水科.xlsx!D5 → —',
      'ambiguous 水科.xlsx!E5 → —',
      'conflict 监测站.xlsx!D3 → H3',
    ]);
  });

  test('who and what is missing', () => {
    expect(shape.missingUnits).toEqual(['办公室']);
    expect(shape.notReturned.map(({ row, finished }) => [row, finished])).toEqual([
      [9, false],
      [13, true],
      [14, false],
    ]);
  });

  test('every edit says in the preview where it comes from', () => {
    const { edits } = mergeReturns(master(), { files: RETURNS, accept: 'safe', asOf });
    expect(edits.map(({ why }) => why)).toContainEqual({
      topic: '汇总报送：水生态环境科',
      detail: '第7行工作进展：来自 水科.xlsx!D3',
    });
  });
});

describe('rows', () => {
  test('equal text in two sections does not cross, and is left open where nothing tells them apart', () => {
    const row = (lead: Cell): Cell[] => [1, '报送工作信息不少于12篇', lead, '已报送9篇'];
    const send = (name: string, lead: Cell): Record<string, Cell> =>
      written(master(), [
        returnFile(
          name,
          sheetOf(
            'S',
            '报送表',
            ['序号', '具体任务', '牵头科室', '工作进展'],
            [row(lead), [2, '开展入河排污口排查整治', '', '已整治31处']],
          ),
        ),
      ]);
    expect(send('a.xlsx', '水生态环境科')['H10']).toBe('已报送9篇');
    expect(send('a.xlsx', '大气环境科')['H6']).toBe('已报送9篇');
    expect(send('水生态环境科.xlsx', '')['H10']).toBe('已报送9篇');
  });

  test('a row of another section, cooperating or not, is never written over', () => {
    const file = formOf('监测站.xlsx', [1, 3, 11], {
      1: { 工作进展: '已提供数据' },
      3: { 工作进展: '已建成' },
      11: { 工作进展: '不清楚' },
    });
    expect(written(master(), [file], 'all')).toEqual({ H5: '已建成' });
  });

  test('new rows go to a sheet of their own where something stands below the ledger', () => {
    const withNotes = (): Workbook => {
      const start = master();
      return {
        ...start,
        sheets: start.sheets.map((sheet) => ({
          ...sheet,
          cells: [...sheet.cells, ['填表人：', null, '审核人：']],
        })),
      };
    };
    const plan = mergeReturns(withNotes(), { files: RETURNS, accept: 'all', asOf });
    const after = applyEdits(withNotes(), plan.edits);
    const added = findSheet(after, '新增事项')!;
    expect(added.cells[1]).toEqual([
      1,
      null,
      '召开臭氧污染防治现场会',
      '大气环境科',
      null,
      '8月底前',
      null,
      '正在筹备',
    ]);
    expect(mergeReturns(after, { files: RETURNS, accept: 'all', asOf }).edits).toEqual([]);
  });
});

describe('cells', () => {
  const at = (address: string): { row: number; column: number } => parseCell(address)!;

  test('a formula and a merge over several rows stay, and say so', () => {
    const start = master();
    const sheet = start.sheets[0]!;
    const cells = sheet.cells.map((row) => [...row]);
    cells[at('H3').row]![at('H3').column] = { formula: 'H4', result: '见下行' };
    const merges = [
      { top: at('M3').row, left: at('M3').column, bottom: at('M4').row, right: at('M4').column },
    ];
    const guarded = { ...start, sheets: [{ ...sheet, cells, layout: { ...sheet.layout, merges } }] };
    const plan = mergeReturns(guarded, {
      files: [formOf('大气环境科.xlsx', [1, 2], { 1: { 工作进展: '已印发', 下一步: '组织演练' } })],
      accept: 'all',
      asOf,
    });
    expect(plan.edits).toEqual([]);
    expect(plan.findings.filter(({ code }) => code === 'target_blocked').map(({ cell }) => cell)).toEqual([
      'H3',
      'M3',
    ]);
  });

  test('dates and percentages keep the master’s kind', () => {
    const row = [2, '完成冬病夏治重点企业清单', '大气环境科', '已完成', '100％', '2026年6月18日', '6月25日'];
    const headings = ['序号', '具体任务', '牵头科室', '工作进展', '完成率', '实际完成时间', '反馈日期'];
    const file = returnFile('a.xlsx', sheetOf('2026', '2026年报送', headings, [row]));
    expect(written(master(), [file])).toEqual({
      H4: '已完成',
      I4: 1,
      K4: toSerial('2026-06-18', false),
      O4: toSerial('2026-06-25', false),
    });
  });

  test.each(['', '同上', '无变化', '与上月相同', '本月无新进展', '暂无变化', '——', '/', '〃', '同上月'])(
    '“%s” never replaces what stands',
    (text) => {
      expect(written(master(), [formOf('大气环境科.xlsx', [1], { 1: { 工作进展: text } })])).toEqual({});
    },
  );

  test.each<[Cell, Cell]>([
    [toSerial('2026-06-18', false), toSerial('2026-06-18', false)],
    [toSerial('2026-06-18', false), String(toSerial('2026-06-18', false))],
    [toSerial('2026-06-18', false), toSerial('2026-06-18', false) + 0.5],
    [toSerial('2026-06-18', false), '2026-06-18 08:30:00'],
    ['6月18日', toSerial('2026-06-18', false)],
    ['2026年6月18日', '2026.6.18'],
  ])('the day %s is the day %s, with or without a date format', (stands, said) => {
    const rows = ITEMS.map((row, index) =>
      index === 1 ? row.map((cell, column) => (column === 10 ? stands : cell)) : row,
    );
    const file = returnFile(
      '大气环境科.xlsx',
      sheetOf(
        '报送',
        '2026年报送',
        ['序号', '具体任务', '牵头科室', '实际完成时间'],
        [[2, ITEMS[1]![2]!, '大气环境科', said]],
      ),
    );
    expect(written(master(rows), [file])).toEqual({});
  });

  test('a day that lost its format is written as a day and shown as one', () => {
    const file = returnFile(
      '大气环境科.xlsx',
      sheetOf(
        '报送',
        '2026年报送',
        ['序号', '具体任务', '牵头科室', '实际完成时间'],
        [[2, ITEMS[1]![2]!, '大气环境科', String(toSerial('2026-06-18', false))]],
      ),
    );
    expect(written(master(), [file])).toEqual({ K4: toSerial('2026-06-18', false) });
    expect(mergeReturns(master(), { files: [file], accept: 'safe', asOf }).merge.changes).toContainEqual(
      expect.objectContaining({ field: 'completed_on', to: '2026-06-18' }),
    );
  });

  test('a text that begins with an equals sign is written as text', () => {
    const plan = mergeReturns(master(), {
      files: [formOf('大气环境科.xlsx', [1], { 1: { 工作进展: '=1+1' } })],
      accept: 'safe',
      asOf,
    });
    expect(plan.edits[0]).toMatchObject({ kind: 'setValues', values: [['=1+1']] });
  });

  test('earlier months beside the newest are not mistaken for it', () => {
    const headings = ['序号', '具体任务', '牵头科室', '1-5月工作进展', '1-6月工作进展'];
    const file = returnFile(
      'a.xlsx',
      sheetOf('S', '报送表', headings, [[1, ITEMS[0]![2]!, '大气环境科', '正在征求意见', '已印发']]),
    );
    expect(written(master(), [file])).toEqual({ H3: '已印发' });
  });
});

test('nothing to merge into, and nothing to merge', () => {
  const empty: Workbook = { name: '空.xlsx', date1904: false, sheets: [makeSheet('Sheet1')] };
  expect(mergeReturns(empty, { files: RETURNS, accept: 'all', asOf })).toMatchObject({
    edits: [],
    message: expect.stringContaining('没有找到台账') as string,
  });
  expect(mergeReturns(master(), { files: [], accept: 'all', asOf }).merge).toMatchObject({
    returns: [],
    changes: [],
  });
  expect(HEADINGS).toHaveLength(15);
});
