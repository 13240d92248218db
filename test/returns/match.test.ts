import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { indexItems, itemOf, withPairs, type Items } from '../../src/returns/items';
import { matchRows, type Match } from '../../src/returns/settle/match';
import type { Cell } from '../../src/workbook/cell';
import { master, sheetOf } from './made-returns';

const HEADINGS = ['序号', '核心任务', '具体任务', '牵头科室', '完成时限', '工作进展'];

const ours: Items = withPairs(indexItems(readLedgers(master(), KINDS).ledgers));

/** Rows of a return matched with the master's; the section that sent them is not known unless it is given. */
function matched(rows: readonly (readonly Cell[])[], unit: string | null = null): Match[] {
  const workbook = {
    name: '报送.xlsx',
    date1904: false,
    sheets: [sheetOf('表', '重点工作报送表', HEADINGS, rows)],
  };
  const [ledger] = readLedgers(workbook, KINDS).ledgers;
  const theirs = ledger!.entries.map((entry) => itemOf(ledger!, entry, ours.units));
  return matchRows(theirs, ours, unit, new Map());
}

const task = ({ ours: found }: Match): string | null => found && found.task;

test('equal text is the row, wherever it stands and whatever its number', () => {
  const found = matched([
    [1, '', '建立档案数字化管理制度', '办公室', '10月底前', '已拟稿'],
    [2, '', '修订重污染天气应急预案', '大气环境科', '3月底前', '已印发'],
  ]);
  expect(found.map(task)).toEqual(['建立档案数字化管理制度', '修订重污染天气应急预案']);
});

test('of equal texts in two sections the one of the section that sent it', () => {
  const row = [1, '', '报送工作信息不少于12篇', '', '12月底前', '已报6篇'];
  const [open] = matched([row]);
  expect(open).toMatchObject({ ours: null });
  expect(open!.candidates.map(({ ours: likely }) => likely.lead).sort()).toEqual([
    '大气环境科',
    '水生态环境科',
  ]);
  expect(matched([row], '水生态环境科')[0]!.ours!.lead).toBe('水生态环境科');
});

test('an improved text is found by its likeness, but not where another numeral makes it another task', () => {
  const [better] = matched([[1, '', '编制完成冬病夏治重点企业清单', '大气环境科', '6月20日前', '']]);
  expect(better!.ours!.task).toBe('完成冬病夏治重点企业清单');
  const [second] = matched([[1, '', '组织第二季度河长制督查', '水生态环境科', '6月底前', '']]);
  expect(second!.ours).toBeNull();
  expect(second!.candidates[0]!.ours.task).toBe('组织第一季度河长制督查');
});

test('a row without a task is known by its number alone, and only as a question', () => {
  const [blank] = matched([
    [9, '', '', '固体废物科', '', '已完成会签'],
    [10, '', '开展危险废物规范化专项检查', '固体废物科', '8月底前', ''],
  ]);
  expect(blank).toMatchObject({ ours: null });
  expect(blank!.candidates.map(({ ours: likely, score }) => [likely.seq, score])).toEqual([['9', 0]]);
});

test('one row of the master is given once, and what is like nothing is new', () => {
  const found = matched([
    [1, '', '划定乡镇级水源保护区', '水生态环境科', '5月底前', '一稿'],
    [2, '', '划定乡镇级水源保护区', '水生态环境科', '5月底前', '二稿'],
    [3, '', '召开臭氧污染防治现场会', '大气环境科', '8月底前', ''],
  ]);
  expect(found.map(task)).toEqual([null, null, null]);
  expect(found[0]!.repeats).toEqual({ rows: [found[1]!.theirs.entry.row], same: false });
  expect(found[2]!.candidates).toEqual([]);
});

test('rows that a form told of are not looked for again', () => {
  const workbook = {
    name: '报送.xlsx',
    date1904: false,
    sheets: [
      sheetOf('表', '重点工作报送表', HEADINGS, [
        [1, '', '全新的说法', '办公室', '', '已办'],
        [2, '', '另一件事', '办公室', '', '在办'],
      ]),
    ],
  };
  const [ledger] = readLedgers(workbook, KINDS).ledgers;
  const theirs = ledger!.entries.map((entry) => itemOf(ledger!, entry, ours.units));
  const [first] = matchRows(theirs, ours, null, new Map([[theirs[0]!, 11]]));
  expect(first!.ours).toBe(ours.all[11]);
});
