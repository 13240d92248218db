import { survey } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';

const HEADINGS = ['编号', '督办事项', '督办来源', '交办时间', '责任部门', '办结时限', '办理进展', '办结时间'];

/** A ledger of supervision whose rows have all been reported finished, with these words in its closing column. */
function ledgerOf(heading: string, closed: readonly Cell[]) {
  const rows = closed.map((cell, at): Cell[] => [
    `D${at}`,
    `清理第${at + 1}笔欠款`,
    '党委会',
    '2026-03-02',
    '财务部',
    '5月底',
    '已全部收回',
    '5月18日',
    cell,
  ]);
  const sheet = makeSheet('督办', [['2026年督办事项台账'], [...HEADINGS, heading], ...rows]);
  const workbook = { name: '督办.xlsx', date1904: false, sheets: [sheet] };
  const { ledger, items } = survey(workbook, '2026-06-30').standing.ledgers[0]!;
  return {
    kind: ledger.kind.id,
    field: ledger.columns.at(-1)!.field,
    statuses: items.map(({ verdict }) => verdict.status),
    reasons: items.map(({ verdict }) => verdict.reasons[0]!),
  };
}

const times = (count: number, cell: Cell): Cell[] => Array.from({ length: count }, () => cell);

describe('a closing column is one by its heading, however much of it is filled and with what', () => {
  test.each([
    ['nothing', times(8, null)],
    ['one no', ['否', ...times(7, null)]],
    ['many of either', [...times(30, '否'), ...times(12, '是')]],
    ['nothing but yes', times(9, '是')],
    ['nothing but no', times(9, '否')],
    ['ticks', [...times(6, '√'), ...times(3, '×')]],
    ['states', [...times(6, '已销号'), ...times(4, '未销号')]],
    ['days and yes', [...times(4, '5月20日'), ...times(4, '是')]],
  ])('%s', (_, cells) => {
    for (const heading of ['是否销号', '销号', '销号情况', '销号状态']) {
      const { kind, field, statuses } = ledgerOf(heading, cells);
      expect({ heading, kind, field }).toEqual({ heading, kind: 'supervision', field: 'closed_on' });
      const closed = cells.map((cell) => cell !== null && !['否', '×', '未销号'].includes(String(cell)));
      expect(statuses).toEqual(closed.map((one) => (one ? 'done' : 'to_check')));
    }
  });
});

test('what was asked for or turned down is not closed, and the reason says that it waits', () => {
  const cells = ['已申请销号', '待销号', '否，尾款未结', '不予销号', '同意销号', '是', '2026-05-20'];
  const { statuses, reasons } = ledgerOf('是否销号', cells);
  expect(statuses).toEqual([...times(4, 'to_check'), ...times(3, 'done')]);
  for (const reason of reasons.slice(0, 4)) expect(reason).toContain('尚未销号，待销号');
});

test('headings that only speak of closing close nothing', () => {
  for (const heading of ['销号人', '销号条件', '销号标准', '销号材料', '销号责任人', '销号期限'])
    expect({ heading, field: ledgerOf(heading, times(6, '是')).field }).not.toMatchObject({
      field: 'closed_on',
    });
  for (const heading of ['是否已销号', '销号与否', '验收销号', '销号审批', '销号标志', '销号日期'])
    expect({ heading, field: ledgerOf(heading, times(6, '是')).field }).toMatchObject({ field: 'closed_on' });
});
