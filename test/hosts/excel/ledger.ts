import type { Edit } from '../../../src/workbook/edit';
import type { Rule } from '../../../src/workbook/rule';
import { makeSheet, type Workbook } from '../../../src/workbook/sheet';
import type { Style } from '../../../src/workbook/style';

/**
 * A ledger of any length in 14 columns, of the size of text that offices write, and the edits of a status run on it.
 */

const HEADINGS = [
  '序号',
  '核心任务',
  '事项',
  '目标',
  '牵头科室',
  '配合科室',
  '分管领导',
  '完成时限',
  '工作进展',
  '完成率',
  '存在问题',
  '下一步',
  '状态',
  '备注',
];
const TOOL = ['预警', '状态判定', '截止日', '逾期天数', '判定说明'];
const thin = { style: 'thin' } as const;
const CELL: Style = {
  borders: { top: thin, right: thin, bottom: thin, left: thin },
  align: { wrap: true },
  font: { name: '仿宋', size: 12 },
};
const DAY: Style = { ...CELL, numberFormat: 'yyyy-mm-dd' };
const SHARE: Style = { ...CELL, numberFormat: '0%' };

/** Headings in row 1 (from zero), entries below. */
export const FIRST_ROW = 2;
const COLUMN = HEADINGS.length;

export function ledgerOf(entries: number): Workbook {
  const rows = Array.from({ length: entries }, (_, index) => [
    index + 1,
    index % 5 === 0 ? `深入打好污染防治攻坚战第${index / 5 + 1}组` : null,
    `推进重点区域大气污染治理工程第${index + 1}项`,
    '年底前完成全部治理任务',
    '大气环境科',
    '执法大队、监测站',
    '分管领导',
    46_000 + (index % 300),
    `已完成方案编制，正在组织第${(index % 9) + 1}批实施`,
    (index % 11) / 10,
    index % 3 === 0 ? '资金未到位' : null,
    '加快推进',
    '正在推进',
    index % 7 === 0 ? '每月报送' : null,
  ]);
  const cells = [['重点工作台账'], HEADINGS, ...rows.map(trimmed)];
  const styles = [
    [{ font: { size: 18, bold: true } }],
    HEADINGS.map(() => ({ ...CELL, font: { bold: true } })),
    ...rows.map(() => HEADINGS.map((_, column) => (column === 7 ? DAY : column === 9 ? SHARE : CELL))),
  ];
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('台账', cells, { styles }), makeSheet('台账设置', [['名称', '三色督办']])],
  };
}

function trimmed<T>(row: T[]): T[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length--;
  return row.slice(0, length);
}

/** What a first status run writes: five columns with looks of the last one, colours, widths; an edit a row. */
export function statusEdits(entries: number): Edit[] {
  const why = { topic: '判为滞后' };
  const sheet = '台账';
  const bottom = FIRST_ROW + entries - 1;
  const rule = (equals: string, fill: string): Rule => ({
    area: { top: FIRST_ROW, left: 0, bottom, right: COLUMN + 4 },
    column: COLUMN,
    equals,
    fill,
  });
  const look = (row: number): Edit => ({
    kind: 'setStyles',
    sheet,
    row,
    column: COLUMN,
    styles: [
      TOOL.map((_, index) => ({
        like: { row, column: COLUMN - 1 },
        with: {
          numberFormat: ['General', 'General', 'yyyy-mm-dd', '0', 'General'][index]!,
          align: { horizontal: 'center', wrap: true },
        },
      })),
    ],
    why,
  });
  return [
    { kind: 'setValues', sheet, row: 1, column: COLUMN, values: [TOOL], why },
    {
      kind: 'setStyles',
      sheet,
      row: 1,
      column: COLUMN,
      styles: [TOOL.map(() => ({ like: { row: 1, column: COLUMN - 1 } }))],
      why,
    },
    { kind: 'setLayout', sheet, layout: { columnWidths: { [COLUMN]: 6, [COLUMN + 4]: 40 } }, why },
    ...Array.from({ length: entries }, (_, index) => look(FIRST_ROW + index)),
    ...Array.from({ length: entries }, (_, index): Edit => ({
      kind: 'setValues',
      sheet,
      row: FIRST_ROW + index,
      column: COLUMN,
      values: [
        [
          ['红', '黄', '蓝', '绿'][index % 4]!,
          '严重滞后',
          46_000 + (index % 300),
          index % 60,
          `时限为2026年6月30日，尚未办结，到截至日期已经逾期${index % 60}天，超过30天为严重滞后。`,
        ],
      ],
      why,
    })),
    {
      kind: 'setRules',
      sheet,
      rules: [rule('红', 'FFC7CE'), rule('黄', 'FFEB9C'), rule('蓝', 'DDEBF7')],
      why,
    },
  ];
}
