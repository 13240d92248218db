import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { survey } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';

/** Registers as other offices head them, with look-alikes (`kind` null); each row was judged by hand. */
interface Register {
  readonly name: string;
  readonly kind: string | null;
  /** The meaning of each column, left to right. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Row, last day on time, status. */
  readonly expected: readonly (readonly [number, string | null, string])[];
}
const REGISTERS = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/kinds/made-registers.json'), 'utf8'),
) as Register[];

test.each(REGISTERS.map((one) => [one.name, one] as const))('%s', (name, register) => {
  const workbook = { name: '台账.xlsx', date1904: false, sheets: [makeSheet(name, register.rows)] };
  const { ledgers } = survey(workbook, '2026-06-30').standing;
  const [first] = ledgers;
  expect(first?.ledger.kind.id ?? null).toBe(register.kind);
  if (!first) return;
  expect(first.ledger.columns.map(({ field }) => field)).toEqual(register.fields);
  expect(first.items.map(({ entry, verdict }) => [entry.row + 1, verdict.due, verdict.status])).toEqual(
    register.expected,
  );
});

describe('a document that was handed on is done with at the register desk, whatever its section still does', () => {
  const judged = (assigned: string, finished: string, state: string) => {
    const rows = [
      [
        '收文编号',
        '收文日期',
        '来文单位',
        '文件标题',
        '紧急程度',
        '承办科室',
        '分办日期',
        '办结日期',
        '办理情况',
      ],
      ['1', '2026-06-01', '市政府办', '关于报送总结的通知', '普通件', '综合科', assigned, finished, state],
      ['2', '2026-06-02', '市财政局', '关于编制预算的通知', '普通件', '财务科', '2026-06-03', '', ''],
    ];
    const workbook = { name: '台账.xlsx', date1904: false, sheets: [makeSheet('收文登记', rows)] };
    return survey(workbook, '2026-06-30').standing.ledgers[0]!.items[0]!.verdict.status;
  };

  test('正在办理 after the day it was handed on', () => {
    expect(judged('2026-06-03', '', '正在办理')).toBe('done');
    expect(judged('2026-06-08', '', '正在办理')).toBe('done_late');
  });
  test('正在办理 beside the day it was finished contradicts itself', () => {
    expect(judged('', '2026-06-03', '正在办理')).toBe('to_check');
  });
});
