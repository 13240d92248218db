import * as fc from 'fast-check';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

/** A ledger of any state: leads, deadlines, reports and problems of every sort, some missing. */
export const row = fc.record({
  lead: fc.constantFrom('规划科', '执法队', '信息科', ''),
  deadline: fc.constantFrom('1月底前', '3月15日前', '6月底前', '长期坚持', '待定', ''),
  progress: fc.constantFrom('已全部完成', '正在推进', '暂停实施', '', '已取消'),
  day: fc.constantFrom('2026-01-20', '2026-03-20', ''),
  problem: fc.constantFrom('无', '资金未到位', '人手不足', '系统接口未定', '部门配合不够', ''),
  support: fc.constantFrom('', '无', '请财务科加快支付'),
});

/** What such a row says. */
type Row = Readonly<Record<'lead' | 'deadline' | 'progress' | 'day' | 'problem' | 'support', string>>;

/** A workbook with one such ledger. */
export function ledgerOf(rows: readonly Row[]): Workbook {
  const headings = [
    '编号',
    '核心任务',
    '具体任务',
    '牵头科室',
    '完成时限',
    '工作进展',
    '完成日期',
    '存在问题',
    '需协调事项',
  ];
  const cells = rows.map((one, index) => [
    `${index + 1}`,
    `第${index % 3}大任务`,
    `推进第${index + 1}号工程`,
    one.lead,
    one.deadline,
    one.progress,
    one.progress === '已全部完成' ? one.day : '',
    one.problem,
    one.support,
  ]);
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('2026年重点工作台账', [['某市某局2026年重点工作台账'], headings, ...cells])],
  };
}
