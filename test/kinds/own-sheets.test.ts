import { KINDS } from '../../src/kinds/kind';
import { isOwnSheet, OWN_TITLES } from '../../src/kinds/own-sheets';
import { readLedgers } from '../../src/ledger/read';
import { makeSheet } from '../../src/workbook/sheet';
import type { Workbook } from '../../src/workbook/sheet';

/** A table that would be a ledger anywhere else. */
const TABLE = [
  ['序号', '重点工作', '牵头科室', '完成时限', '工作进展'],
  [1, '修订应急预案', '应急科', '2026-06-30', '已形成初稿'],
];

test.each(Object.values(OWN_TITLES).flatMap((title) => [title, `${title}2`, `${title}（2026年6月）`]))(
  'the sheet %s is ours and never read as a ledger',
  (name) => {
    const workbook: Workbook = { name: '台账.xlsx', date1904: false, sheets: [makeSheet(name, TABLE)] };
    const { ledgers, sheets } = readLedgers(workbook, KINDS);
    expect(ledgers).toEqual([]);
    expect(sheets[0]!.why).toBe('这是本工具生成的工作表。');
  },
);

test.each(['年度考核任务', '季度通报事项', '新增事项', '局汇总记录'])(
  'the sheet %s is the office’s own',
  (name) => {
    expect(isOwnSheet(name)).toBe(false);
  },
);

test('a sheet that bears our mark is ours under any name', () => {
  const marked = [...TABLE, ['台账助手生成 · 季度通报 · 2026年2季度 · 校验0k3f0k3f']];
  const workbook: Workbook = { name: '台账.xlsx', date1904: false, sheets: [makeSheet('改了名', marked)] };
  expect(readLedgers(workbook, KINDS).ledgers).toEqual([]);
});
