import { toSerial } from '../../src/calendar/day';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { mergeReturns, type MergePlan } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { cellText } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { cellAt, type Workbook } from '../../src/workbook/sheet';
import { messyMonth } from './messy-case';
import { SECTIONS } from './messy-ledger';

/*
 * The answer key: what a careful person would write into the ledger from the files of messy-case.ts, and what he would
 * ask about. Written by hand, item n stands in row n + 4; H 工作进展, I 完成率, J 状态, K 实际完成时间, M 下一步措施.
 */
const WRITTEN: Readonly<Record<string, Cell>> = {
  // 办公室's form: item 1 done; item 2; item 3 was changed by both.
  H5: '方案已印发',
  I5: 1,
  J5: '已完成',
  K5: toSerial('2026-06-20', false),
  H6: '已完成31台',
  // 大气环境科: 14 under an improved text, 9, 8, 12, 11; 13 says 同上, 10 nothing.
  H18: '平台已建成',
  I18: 1,
  H13: '已建立会商机制',
  H12: '已编制演练脚本',
  H16: '6月抽检52台',
  I16: 0.6,
  H15: '已登记2300台',
  M15: '继续登记',
  // 水生态环境科: its own two rows of the whole ledger.
  H19: '制度已印发',
  J19: '已完成',
  K19: toSerial('2026-06-17', false),
  H24: '已完成排查',
  // 土壤生态环境科.
  H26: '已完成整治180个',
  I26: 0.7,
  H29: '评估报告已报送',
  I29: 1,
  // 固体废物与化学品科: what both versions say, and what only the newer one says.
  H35: '已整治9条',
  H37: '已排查3个园区',
  // 自然生态科: likewise.
  H41: '已通报6期',
  H42: '试点方案已报省厅',
  H48: '已评估60家',
  // 财务科: whatever the notation, as the ledger holds shares and days.
  I60: 0.6,
  J61: '已完成',
  K61: toSerial('2026-06-18', false),
  K62: toSerial('2026-06-19', false),
  H63: '已验收３个',
  H66: '方案已印发',
  H70: '培训已覆盖八成',
  H84: '双盲考核已完成',
  // Twins: each its own.
  H95: '已抽查12份',
  H96: '已抽查30份',
  H114: '已检查',
  H115: '预算已公开',
  // The row stands twice in the return and says the same.
  H116: '评价报告已报送',
  // One merged cell speaks for both rows.
  H120: '两项工作均已启动',
  H121: '两项工作均已启动',
  H122: '已评议',
};

/** With `all`: the newest version, and the new row below the last. */
const WRITTEN_WITH_ALL: Readonly<Record<string, Cell>> = {
  ...WRITTEN,
  H34: '已复核10处',
  A132: 128,
  C132: '开展数据治理专项行动',
  E132: '科技与信息科',
  H132: '已制定方案',
};

/** What is asked or shown: verdict, file, cell of the ledger or the return's row, reason. */
const ASKED: readonly string[] = [
  'conflict 01-办公室-2026年6月报送表.xlsx H7 台账在下发后改过',
  'locked 01-办公室-2026年6月报送表.xlsx G6 这一列不许报送改动',
  'locked 大气环境科6月报送.xlsx C18 这一列不许报送改动',
  'locked 大气环境科6月报送.xlsx G12 这一列不许报送改动',
  'ambiguous 大气环境科6月报送.xlsx J3 报送表里有几列这样的内容，不能确定这一列填到哪里',
  'conflict 水生态环境科.xlsx H44 这一项由自然生态科牵头，水生态环境科填的没有写入',
  'conflict 固体废物与化学品科0625.xlsx H34 几份报送写得不一样',
  'conflict 固体废物与化学品科0628.xlsx H34 几份报送写得不一样',
  'conflict 固体废物与化学品科0625.xlsx H38 “固体废物与化学品科0628.xlsx”这一格没有新内容',
  'conflict 自然生态科.xlsx H40 同一科室较新的一份里没有填这一格',
  'locked 法规与宣教科.xlsx O47 备注不汇总，请看是否要写进进展',
  'locked 法规与宣教科.xlsx O49 备注不汇总，请看是否要写进进展',
  'conflict 行政审批科5月.xlsx H54 这是5月的报送表',
  'conflict 生态环境监测站.xlsx H12 这一项由大气环境科牵头，生态环境监测站填的没有写入',
  // 112 came twice, the new row once: three cells each, the number says nothing.
  ...['B8', 'C8', 'D8'].map((cell) => `new 科技与信息科.xlsx ${cell} 台账里没有这一项`),
];

/** What each file is told about itself, and its section and how many of its rows were found. */
const VERDICTS: Readonly<
  Record<string, readonly [unit: string | null, matched: string, ...codes: string[]]>
> = {
  '01-办公室-2026年6月报送表.xlsx': ['办公室', '7/7', 'deadline_edited', 'return_conflict'],
  '大气环境科6月报送.xlsx': ['大气环境科', '7/7', 'column_unknown', 'deadline_edited', 'locked_edited'],
  '水生态环境科.xlsx': ['水生态环境科', '127/127', 'return_conflict'],
  '土壤科报送表.xlsx': ['土壤生态环境科', '7/7'],
  '固体废物与化学品科0625.xlsx': ['固体废物与化学品科', '7/7', 'older_version', 'return_conflict'],
  '固体废物与化学品科0628.xlsx': ['固体废物与化学品科', '7/7', 'return_conflict'],
  '自然生态科.xlsx': ['自然生态科', '7/7', 'older_version', 'return_conflict'],
  '自然生态科最终版.xlsx': ['自然生态科', '7/7'],
  '法规与宣教科.xlsx': ['法规与宣教科', '7/7', 'remark_written'],
  '行政审批科5月.xlsx': ['行政审批科', '6/6', 'return_conflict', 'wrong_month'],
  '财务科.xlsx': ['财务科', '6/6'],
  '人事科.xlsx': ['人事科', '3/3 3/3'],
  '机关党委6月零报告.xlsx': ['机关党委', '0/0', 'return_nil'],
  '执法支队.xlsx': ['生态环境执法支队', '6/6', 'return_nil'],
  '生态环境监测站.xlsx': ['生态环境监测站', '7/7', 'return_conflict'],
  '辐射科.xlsx': ['辐射管理科', '6/6'],
  '环评科.xlsx': ['环评科', '6/6'],
  '应急办.xlsx': [null, '0/0', 'return_unreadable'],
  '督察办通讯录.xlsx': [null, '0/0', 'return_no_ledger'],
  '科技与信息科.xlsx': ['科技与信息科', '5/6', 'row_new', 'row_repeated', 'rows_missing'],
  '海洋生态科.xlsx': ['海洋生态科', '6/6'],
};

/** Sections that did not return everything, with how many unfinished rows are missing; all others did. */
const OWING: Readonly<Record<string, readonly [state: string, rows: number]>> = {
  行政审批科: ['missing', 6],
  应急办: ['missing', 6],
  督察办: ['missing', 6],
  总量控制科: ['missing', 5],
  机关党委: ['nil', 0],
  生态环境执法支队: ['nil', 0],
  科技与信息科: ['partly', 2],
};

const asOf = '2026-06-30';
let master: Workbook;
let files: readonly ReturnFile[];
beforeAll(async () => {
  ({ master, files } = await messyMonth());
});

const merged = (accept: 'safe' | 'all', given = files): MergePlan =>
  mergeReturns(master, { files: given, accept, asOf, month: '2026-06' });

/** Every cell of the ledger's sheet that a plan changes. */
function written({ edits }: MergePlan): Record<string, Cell> {
  const [before, after] = [master.sheets[0]!, applyEdits(master, edits).sheets[0]!];
  return Object.fromEntries(
    after.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === cellAt(before, r, c) ? [] : [[cellText(r, c), cell] as const])),
    ),
  );
}

test('no wrong cell is written and no certain change left out', () => {
  expect(written(merged('safe'))).toEqual(WRITTEN);
  expect(written(merged('all'))).toEqual(WRITTEN_WITH_ALL);
});

test('exactly what needs a person is asked, with its reason', () => {
  const asked = merged('safe').merge.changes.filter(
    ({ verdict }) => verdict !== 'taken' && verdict !== 'unchanged',
  );
  const at = ({ row, column }: { row: number; column: number }): string => cellText(row, column);
  const lines = asked.map(
    ({ verdict, file, target, source, reason }) => `${verdict} ${file} ${at(target ?? source)} ${reason}`,
  );
  expect(lines.sort()).toEqual([...ASKED].sort());
});

test('every file is told its section, its rows and what is wrong with it', () => {
  const verdicts = new Map<string, [string | null, string, ...string[]]>();
  for (const { file, unit, entries, matched, findings } of merged('safe').merge.returns) {
    const known = verdicts.get(file);
    const codes = findings
      .filter(
        ({ code }) =>
          code.startsWith('r') ||
          /^(?:deadline_edited|locked_edited|column_unknown|wrong_month|older_version|version_|form_|target_)/.test(
            code,
          ),
      )
      .map(({ code }) => code);
    verdicts.set(
      file,
      [
        unit,
        known ? `${known[1]} ${matched}/${entries}` : `${matched}/${entries}`,
        ...new Set([...((known?.slice(2) as string[] | undefined) ?? []), ...codes]),
      ].map((one, index, all) => (index < 2 ? one : [...all.slice(2)].sort()[index - 2])) as [
        string | null,
        string,
        ...string[],
      ],
    );
  }
  expect(Object.fromEntries(verdicts)).toEqual(VERDICTS);
});

test('who owes what', () => {
  const { units } = merged('safe').merge;
  expect(units.map(({ unit }) => unit)).toEqual(SECTIONS.map(([unit]) => unit));
  expect(
    Object.fromEntries(
      units
        .filter(({ state }) => state !== 'returned')
        .map(({ unit, state, missingRows }) => [unit, [state, missingRows]]),
    ),
  ).toEqual(OWING);
});

test.each(['safe', 'all'] as const)(
  'merged again, nothing more is written; in another order, the same is (%s)',
  (accept) => {
    const plan = merged(accept);
    const once = applyEdits(master, plan.edits);
    expect(mergeReturns(once, { files, accept, asOf, month: '2026-06' }).edits).toEqual([]);
    expect(merged(accept, [...files].reverse())).toEqual(plan);
  },
);
