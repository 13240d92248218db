import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { mergeReturns, splitLedger } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { returnFile } from './made-returns';

function fixture(name: string): Promise<Workbook> {
  const bytes = readFileSync(join(__dirname, '../fixtures/kinds', `${name}.xlsx`));
  return openXlsx(new Uint8Array(bytes), `${name}.xlsx`).read();
}

const HEADINGS = ['序号', '督办事项', '交办依据', '牵头单位', '完成时限', '办理进展', '办理状态'];

function supervision(rows: readonly (readonly Cell[])[]): Workbook {
  return {
    name: '督办.xlsx',
    date1904: false,
    sheets: [makeSheet('督办', [['2026年督办事项台账'], HEADINGS, ...rows.map((row) => [...row])])],
  };
}

test('what is sent out and asked for is called by the kind of its ledger', () => {
  const master = supervision([
    [1, '落实第4次局务会议定事项', '局务会', '办公室', '6月底前', '正在办理', '办理中'],
    [2, '答复领导批示件', '领导批示', '法规科', '7月底前', '', ''],
  ]);
  const { forms, note } = splitLedger(master, { month: '2026-06', asOf: '2026-06-20' });
  expect(forms.map(({ unit }) => unit)).toEqual(['办公室', '法规科']);
  expect(note).toContain('6月督办事项报送表');
  expect(forms[0]!.note).toContain('督办事项报送表已下发');
  expect(forms[0]!.workbook.sheets[0]!.cells[0]![0]).toBe('办公室2026年6月督办事项报送表');
  const { merge } = mergeReturns(master, { files: [], accept: 'safe', asOf: '2026-06-30' });
  expect(merge.reminder).toContain('6月督办事项进展');
});

test.each(['documents', 'petitions', 'hotline'])(
  'a register (%s) is not sent out, and it is said why',
  async (name) => {
    const plan = splitLedger(await fixture(name), { month: '2026-06', asOf: '2026-06-20' });
    expect(plan.forms).toEqual([]);
    expect(plan.message).toBe('没有下发报送表，原因如下。');
    expect(new Set(plan.findings.map(({ code }) => code))).toContain('register_not_sent');
    expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('a deadline written in another way is no change in a ledger of another kind either', async () => {
  const master = supervision([
    [1, '落实第4次局务会议定事项', '局务会', '办公室', '6月底前', '正在办理', '办理中'],
  ]);
  const file = returnFile(
    '办公室.xlsx',
    makeSheet('表', [
      ['序号', '督办事项', '牵头单位', '完成时限', '办理进展'],
      [1, '落实第4次局务会议定事项', '办公室', '2026年6月30日前', '已办结'],
    ]),
  );
  const { merge } = mergeReturns(master, { files: [file], accept: 'safe', asOf: '2026-06-30' });
  expect(merge.changes.filter(({ verdict }) => verdict !== 'taken' && verdict !== 'unchanged')).toEqual([]);
});
