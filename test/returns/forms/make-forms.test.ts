import { KEY_WORK, KINDS } from '../../../src/kinds/kind';
import { readLedgers } from '../../../src/ledger/read';
import { readProgress } from '../../../src/progress/read';
import { formColumns } from '../../../src/returns/forms/columns';
import { statusChoices } from '../../../src/returns/forms/values';
import { formWidths } from '../../../src/returns/forms/widths';
import { splitLedger } from '../../../src/tasks';
import { makeForms, type Forms } from '../../../src/returns/forms/make-forms';
import { readToken } from '../../../src/returns/forms/token-sheet';
import type { Cell } from '../../../src/workbook/cell';
import { cellAt, styleAt, type Sheet, type Workbook } from '../../../src/workbook/sheet';
import { HEADINGS, ITEMS, master, sheetOf } from '../made-returns';

const NONE: ReadonlySet<never> = new Set();

/** Forms of June in which nothing counts as settled or late. */
function forms(workbook: Workbook, month = '2026-06'): Forms {
  const ledgers = readLedgers(workbook, KINDS).ledgers.map((ledger) => ({
    ledger,
    settled: NONE,
    late: NONE,
  }));
  return makeForms({ workbook, ledgers }, { month, due: `${month}-25` });
}

/** A ledger of one sheet with these headings. */
function book(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  formats: Readonly<Record<number, string>> = {},
): Workbook {
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [sheetOf('台账', '2026年局重点工作台账', headings, rows, formats)],
  };
}

const report = (one: Forms): Sheet => one.forms[0]!.workbook.sheets[0]!;
const ledgerOf = (workbook: Workbook) => readLedgers(workbook, KINDS).ledgers[0]!;

describe('the form of a section', () => {
  const sheet = report(forms(master()));
  const column = (heading: string): number => sheet.cells[3]!.indexOf(heading);

  test('says whose it is, for which month, by when and how to fill it in', () => {
    expect(sheet.cells.slice(0, 3)).toEqual([
      ['大气环境科2026年6月重点工作报送表'],
      ['填报单位：大气环境科', ...Array<null>(5).fill(null), '报送截止日：2026年6月25日'],
      [
        expect.stringMatching(
          /^填报说明：请填浅黄色的列（工作进展、完成率、状态、实际完成时间、存在问题、下一步、反馈日期）.*日期写成2026-6-25的样子/,
        ),
      ],
    ]);
  });

  test('has the columns that tell the task and those that it fills in, not the rest, and the key beside them', () => {
    expect(sheet.cells[3]).toEqual([
      '序号',
      '核心任务',
      '具体任务',
      '牵头科室',
      '配合单位',
      '完成时限',
      '工作进展',
      '完成率',
      '状态',
      '实际完成时间',
      '存在问题',
      '下一步',
      '反馈日期',
      '行标识',
    ]);
    expect(sheet.layout.hiddenColumns).toEqual([13]);
    expect(sheet.cells.slice(4, 7).map((row) => row[0])).toEqual([1, 2, 4]);
  });

  test('dates, percentages and blanks are held as in the ledger', () => {
    expect([cellAt(sheet, 4, column('完成率')), styleAt(sheet, 4, column('完成率')).numberFormat]).toEqual([
      0.5,
      '0%',
    ]);
    expect([
      cellAt(sheet, 4, column('反馈日期')),
      styleAt(sheet, 4, column('反馈日期')).numberFormat,
    ]).toEqual([46170, 'yyyy-mm-dd']);
    expect([cellAt(sheet, 6, column('完成率')), styleAt(sheet, 6, column('完成率')).numberFormat]).toEqual([
      null,
      '0%',
    ]);
    expect([
      cellAt(sheet, 4, column('实际完成时间')),
      styleAt(sheet, 4, column('实际完成时间')).numberFormat,
    ]).toEqual([null, 'yyyy/m/d']);
  });

  test('is protected; only what the section fills in, and the signatures, are open and tinted', () => {
    expect(sheet.isProtected).toBe(true);
    const open = sheet.cells[3]!.filter((_, at) => styleAt(sheet, 4, at).unlocked);
    expect(open).toEqual(['工作进展', '完成率', '状态', '实际完成时间', '存在问题', '下一步', '反馈日期']);
    for (const heading of open) expect(styleAt(sheet, 4, column(String(heading))).fill).toBe('FFF8E1');
    for (const row of [0, 1, 2, 3])
      for (let at = 0; at < 14; at++) expect(styleAt(sheet, row, at).unlocked).toBeUndefined();
    expect(sheet.cells.at(-1)!.filter((cell) => cell !== null)).toEqual([
      '填表人：',
      '审核人：',
      '填表日期：',
    ]);
    expect(sheet.styles.at(-1)!.every((style) => style?.unlocked)).toBe(true);
  });

  test('状态 is chosen from a list, dates must be dates', () => {
    expect(
      sheet.layout.validations.map(({ kind, area }) => [kind, area.left, area.top, area.bottom]),
    ).toEqual([
      ['list', column('状态'), 4, 6],
      ['date', column('实际完成时间'), 4, 6],
      ['date', column('反馈日期'), 4, 6],
    ]);
  });

  test('prints on A4 across, headings again on every page', () => {
    expect(sheet.layout.page).toMatchObject({
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { from: 3, to: 3 },
      printArea: { top: 0, left: 0, bottom: 8, right: 12 },
    });
    expect(sheet.layout.freeze).toEqual({ rows: 4, columns: 3 });
  });

  test('what it helps with stands apart, locked, without keys, and is no part of the return', () => {
    const [, apart] = forms(master()).forms[0]!.workbook.sheets;
    expect(apart).toMatchObject({
      name: '配合事项（仅供查看）',
      isProtected: true,
      layout: { hiddenColumns: [], validations: [] },
    });
    expect(apart!.cells.slice(3).map((row) => row.slice(0, 4))).toEqual([
      ['序号', '核心任务', '具体任务', '牵头科室'],
      [3, '改善空气质量', '建设乡镇空气自动监测微站', '监测站'],
    ]);
    expect(apart!.styles.flat().some((style) => style?.unlocked)).toBe(false);
    expect(ledgerOf(forms(master()).forms[0]!.workbook).entries).toHaveLength(3);
  });

  test('the token tells what was sent', () => {
    const token = readToken(forms(master()).forms[0]!.workbook)!;
    expect(token.rows.map(({ task, sent }) => [task, sent])).toEqual([
      [
        '修订重污染天气应急预案',
        {
          progress: '正在征求意见',
          percent: '50%',
          status: '推进中',
          problem: '资金未到位',
          next_step: '报局务会',
          feedback_date: '2026-05-28',
        },
      ],
      [
        '完成冬病夏治重点企业清单',
        { progress: '正在梳理企业清单', percent: '30%', status: '推进中', feedback_date: '2026-05-28' },
      ],
      ['报送工作信息不少于12篇', { status: '推进中' }],
    ]);
  });
});

test('settled rows are shown apart; a section with nothing else gets no form; rows without a section are named', () => {
  const rows = ITEMS.map((row, index) =>
    index === 8 ? row.map((cell, at) => (at === 3 ? null : cell)) : row,
  );
  const workbook = master(rows);
  const [ledger] = readLedgers(workbook, KINDS).ledgers;
  const settled = new Set(ledger!.entries.filter((_, index) => [0, 9].includes(index)));
  const made = makeForms(
    { workbook, ledgers: [{ ledger: ledger!, settled, late: new Set([ledger!.entries[1]!]) }] },
    { month: '2026-06', due: '2026-06-25' },
  );
  expect(made.forms.map(({ unit }) => unit)).toEqual(['大气环境科', '监测站', '水生态环境科', '办公室']);
  expect(made.idle).toEqual(['固体废物科']);
  expect(made.forms[0]!.counts).toEqual({ lead: 2, late: 1, cooperating: 1, settled: 1 });
  expect(made.forms[0]!.workbook.sheets.map(({ name }) => name)).toEqual([
    '报送表',
    '配合事项（仅供查看）',
    '已办结事项（仅供查看）',
    '报送标识',
  ]);
  expect(report(made).cells[2]![0]).toContain('已办结或取消的1项不用再报');
  expect(made.findings).toEqual([
    {
      severity: 'warning',
      code: 'lead_missing_not_sent',
      sheet: '重点工作',
      cell: 'D11',
      message: '1项没有写牵头科室，没有下发给任何科室：第11行，请在台账里补上后再下发。',
    },
  ]);
});

test('a ledger without a column to fill in is not sent out, and says so', () => {
  const made = forms(
    book(
      ['序号', '核心任务', '牵头科室', '完成时限'],
      [[1, '修订重污染天气应急预案', '大气环境科', '3月底前']],
    ),
  );
  expect(made.forms).toEqual([]);
  expect(made.findings).toMatchObject([{ severity: 'error', code: 'nothing_to_fill' }]);
});

test('several ledgers of a workbook are several sheets of one form', () => {
  const one = master().sheets[0]!;
  const other = sheetOf(
    '民生实事',
    '2026年民生实事清单',
    HEADINGS,
    ITEMS.slice(0, 3).map((row) => row.map((cell, at) => (at === 2 ? `民生：${String(cell)}` : cell))),
  );
  const made = forms({ ...master(), sheets: [one, other] });
  expect(made.forms[0]!.workbook.sheets.map(({ name }) => name)).toEqual([
    '报送表1',
    '报送表2',
    '配合事项（仅供查看）1',
    '配合事项（仅供查看）2',
    '报送标识',
  ]);
  expect(
    readLedgers(made.forms[0]!.workbook, KINDS).ledgers.map(({ sheet, entries }) => [sheet, entries.length]),
  ).toEqual([
    ['报送表1', 3],
    ['报送表2', 2],
  ]);
});

describe('columns', () => {
  const columns = (headings: readonly string[], month = '2026-06') =>
    formColumns(
      ledgerOf(
        book(
          ['序号', '核心任务', '牵头科室', '完成时限', ...headings],
          [
            [
              1,
              '修订重污染天气应急预案',
              '大气环境科',
              '12月底前',
              ...headings.map((_, at) => `已完成第${at + 1}阶段选址，正在施工建设`),
            ],
          ],
        ),
      ),
      month,
    )
      .map(({ heading, open }) => `${heading}${open ? '*' : ''}`)
      .slice(4);

  test('of columns for each month only that of the month', () => {
    const months = ['4月进展', '5月进展', '6月进展', '11月进展'];
    expect(columns(months)).toEqual(['6月进展*']);
    expect(columns(months, '2026-11')).toEqual(['11月进展*']);
    // None is January's: none is shown, for whatever was written there would be another month's.
    expect(columns(months, '2026-01')).toEqual([]);
    expect(columns(['一月进展情况', '二月进展情况', '十二月进展情况'], '2026-02')).toEqual(['二月进展情况*']);
    expect(columns(['一季度进展', '二季度进展', '三季度进展'], '2026-05')).toEqual(['二季度进展*']);
  });

  test('several columns of one meaning that are no months are all filled in; remarks are left out', () => {
    expect(columns(['工作进展', '存在问题', '亮点做法', '下一步', '备注'])).toEqual([
      '工作进展*',
      '存在问题*',
      '亮点做法*',
      '下一步*',
    ]);
    expect(columns(['工作进展', '完成情况'])).toEqual(['工作进展*', '完成情况*']);
  });

  test('a problem that names the item is locked', () => {
    const ledger = ledgerOf(
      book(
        ['序号', '存在问题', '整改措施', '责任单位', '整改时限', '整改进展'],
        [[1, '扬尘管控不到位', '加密巡查频次', '执法支队', '6月底前', '正在整改']],
      ),
    );
    expect(formColumns(ledger, '2026-06').map(({ heading, open }) => [heading, open])).toContainEqual([
      '存在问题',
      false,
    ]);
  });
});

describe('what may be chosen for 状态', () => {
  const choices = (words: readonly string[]) => {
    const workbook = book(
      ['序号', '核心任务', '牵头科室', '状态'],
      words.map((word, index) => [index + 1, `开展第${index + 1}项工作`, '办公室', word]),
    );
    return statusChoices(ledgerOf(workbook), { field: 'status', column: 3 });
  };

  test('the words in use, and plain ones for the states that have none', () => {
    expect(choices(['正在推进', '正在推进', '已办结'])).toEqual([
      '未启动',
      '正在推进',
      '已办结',
      '长期坚持',
      '暂缓',
      '取消',
    ]);
  });

  test('every plain word is read as its state', () => {
    expect(choices([''])!.map((word) => readProgress(word).state)).toEqual([
      'not_started',
      'in_progress',
      'done',
      'ongoing',
      'suspended',
      'cancelled',
    ]);
  });

  test('no list where reports are written, none that a sheet cannot hold', () => {
    expect(choices(['已走访12家企业，正在梳理清单', '正在征求各科室的意见建议', '推进中'])).toBeNull();
    const many = choices(Array.from({ length: 60 }, (_, index) => `第${index}种写法,的状态`.slice(0, 10)))!;
    expect(many.join(',').length).toBeLessThan(256);
    expect(many.some((word) => word.includes(','))).toBe(false);
  });
});

test('many columns give way to the reports and stay within what can be read on a page', () => {
  const fields = [
    'seq',
    'core_task',
    'sub_task',
    'target',
    'standard',
    'lead_unit',
    'co_units',
    'deadline',
    'milestone',
    'progress',
    'percent',
    'status',
    'completed_on',
    'problem',
    'next_step',
    'support_needed',
    'evidence',
    'feedback_date',
  ] as const;
  const long = '按照统一部署开展拉网式排查，'.repeat(8);
  const widths = formWidths(
    fields.map((field) => ({
      field,
      kind: KEY_WORK.columns[field]!,
      open: field === 'progress',
      texts: [long],
      formats: [],
    })),
    130,
  );
  expect(widths[9]).toBeGreaterThanOrEqual(28);
  expect(
    Math.min(...widths.filter((_, index) => fields[index] !== 'seq' && fields[index] !== 'percent')),
  ).toBeGreaterThanOrEqual(10);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(130 * 1.75);
  // A few columns fill the page.
  const few = formWidths(
    (['seq', 'core_task', 'progress'] as const).map((field) => ({
      field,
      kind: KEY_WORK.columns[field]!,
      open: field === 'progress',
      texts: [long],
      formats: [],
    })),
    130,
  );
  expect(few.reduce((sum, one) => sum + one, 0)).toBeCloseTo(130, 0);
});

test('a column that shows real dates has room for the longest of them', () => {
  const [deadline] = formWidths(
    [
      {
        field: 'deadline',
        kind: KEY_WORK.columns.deadline!,
        open: false,
        texts: ['6月底'],
        formats: ['yyyy"年"m"月"d"日"'],
      },
      { field: 'progress', kind: KEY_WORK.columns.progress!, open: true, texts: [], formats: [] },
    ],
    130,
  );
  expect(deadline).toBeGreaterThanOrEqual('2026'.length + '12'.length + '31'.length + 3 * 2);
});

test('two names that may be one section are pointed out', () => {
  const rows = ['监测站', '生态环境监测站', '办公室'].map((lead, index): Cell[] => [
    index + 1,
    '核心任务',
    `开展第${index + 1}项专项整治工作`,
    lead,
    '',
    '9月底前',
    '',
    '正在推进',
  ]);
  expect(splitLedger(master(rows), { month: '2026-06', asOf: '2026-06-20' }).findings).toMatchObject([
    { code: 'unit_name_short', cell: 'D3' },
  ]);
});
