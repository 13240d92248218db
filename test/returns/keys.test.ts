import fc from 'fast-check';
import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { indexItems } from '../../src/returns/items';
import { fingerprintOf, keyOfRow, keysOf } from '../../src/ledger/keys';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { HEADINGS, ITEMS, master, returnFile, sheetOf } from './made-returns';

/** Keys of a workbook's rows, by number, task and section as its rows say them. */
function keys(workbook: Workbook): Map<string, string> {
  const items = indexItems(readLedgers(workbook, KINDS).ledgers);
  const found = keysOf(items.all);
  return new Map(
    items.all.map(({ entry, task, lead, deadline }) => [`${task} ${lead} ${deadline}`, found.get(entry)!]),
  );
}

const numbered = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row, index) => [index + 1, ...row.slice(1)]);

test('every row has a key of its own', () => {
  const own = [...keys(master()).values()];
  expect(new Set(own).size).toBe(ITEMS.length);
});

test('sorting, inserting, renumbering and reporting change no key', () => {
  const before = keys(master());
  const inserted = [
    null,
    '专项工作',
    '开展秋冬季大气攻坚',
    '大气环境科',
    '',
    '11月底前',
    '',
    '',
    null,
    '',
    null,
    '',
    '',
    '',
    null,
  ];
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...ITEMS, inserted], { minLength: ITEMS.length + 1 }),
      fc.constantFrom('', '已完成', '正在推进'),
      (rows, progress) => {
        const after = keys(
          master(numbered(rows.map((row) => row.map((cell, column) => (column === 7 ? progress : cell))))),
        );
        for (const [row, key] of before) expect(after.get(row)).toBe(key);
      },
    ),
    { numRuns: 30 },
  );
});

test('twins are told apart by deadline, whatever their order; a row that gets a twin is not taken for it', () => {
  const one = [1, '水环境治理', '开展河长制督查', '水生态环境科', '', '3月底前'];
  const other = [2, '水环境治理', '开展河长制督查', '水生态环境科', '', '6月底前'];
  const both = keys(master([one, other]));
  expect(new Set(both.values()).size).toBe(2);
  expect(keys(master(numbered([other, one])))).toEqual(both);
  const [alone] = keys(master([one])).values();
  expect([...both.values()]).not.toContain(alone);
});

test('rows that agree in everything are counted', () => {
  const row = [null, '水环境治理', '开展河长制督查', '水生态环境科', '', '3月底前'];
  const items = indexItems(readLedgers(master([row, row]), KINDS).ledgers);
  expect(new Set(keysOf(items.all).values()).size).toBe(2);
});

test('the fingerprint outlasts months and names of files, and differs between ledgers', () => {
  const of = (name: string, title: string): string =>
    fingerprintOf(
      readLedgers({ ...master(), name, sheets: [sheetOf('重点工作', title, HEADINGS, ITEMS)] }, KINDS)
        .ledgers,
    );
  const june = of('台账.xlsx', '2026年局重点工作台账');
  expect(of('台账6月副本.xlsx', '2026年局重点工作台账（截至6月30日）')).toBe(june);
  expect(of('a.xlsx', '2026年 局重点工作台账 7月')).toBe(june);
  expect(of('台账.xlsx', '2027年局重点工作台账')).not.toBe(june);
  expect(of('台账.xlsx', '2026年局民生实事台账')).not.toBe(june);
  expect(fingerprintOf([])).toBe('');
});

test('the key of a row is read from the hidden column, which is no column of the ledger', () => {
  const { workbook } = returnFile(
    '报送.xlsx',
    makeSheet('报送表', [
      ['2026年6月报送表'],
      ['序号', '具体任务', '牵头科室', '完成时限', '工作进展', '行标识'],
      [1, '修订重污染天气应急预案', '大气环境科', '3月底前', '已印发', 'k1'],
      [2, '完成重点企业清单的梳理', '大气环境科', '6月底前', '已完成'],
    ]),
  );
  const sheet = workbook!.sheets[0]!;
  const [ledger] = readLedgers(workbook!, KINDS).ledgers;
  expect(ledger).toMatchObject({ keyColumn: 5, lastColumn: 4 });
  expect(ledger!.columns.map(({ heading }) => heading)).not.toContain('行标识');
  expect(ledger!.entries.map(({ row }) => keyOfRow(sheet, ledger!, row))).toEqual(['k1', null]);
  expect(readLedgers(master(), KINDS).ledgers[0]!.keyColumn).toBeNull();
});
