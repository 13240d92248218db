import { toSerial } from '../../src/calendar/day';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';

const HEADINGS = [
  '序号',
  '核心任务',
  '具体任务',
  '牵头科室',
  '完成时限',
  '工作进展',
  '状态',
  '存在问题',
  '下一步',
];

/** Eight items of three core tasks; judged on 2026-06-30 they show every light but grey. */
export const ROWS: readonly (readonly Cell[])[] = [
  [
    '1',
    '改善空气质量',
    '修订应急预案',
    '大气环境科',
    '3月底前',
    '正在征求意见',
    '推进中',
    '资金未到位',
    '报局务会',
  ],
  [
    '2',
    null,
    '完成冬病夏治清单',
    '大气环境科',
    toSerial('2026-06-20', false),
    '正在梳理企业清单，已走访12家',
    '推进中',
    '',
    '加快',
  ],
  ['3', null, '建设微站', '监测站', '2026.7.3', '已完成选址，正在施工', '推进中', '技术人员不足', ''],
  ['4', '水环境治理', '排污口整治', '水生态环境科', '9月底前', '已整治23处，正在推进', '推进中', '', ''],
  ['5', null, '河长制督查', '水生态环境科', '长期坚持', '常态化开展', '推进中', '无', ''],
  ['6', null, '水源地划定', '水生态环境科', '2026年5月底前', '已于5月20日完成批复', '已完成', '', ''],
  ['7', '固废监管', '无废城市方案', '固废科', '上半年', '已于7月2日印发方案', '已完成', '', ''],
  ['8', null, '危废专项检查', '固废科', '另行通知', '正在摸底，已建立企业名录', '推进中', '需公安配合', ''],
];

/** A workbook with the small ledger under a merged title; `rows` replace the items. */
export function smallLedger(rows: readonly (readonly Cell[])[] = ROWS, blankRowsAbove = 0): Workbook {
  const above: Cell[][] = Array.from({ length: blankRowsAbove }, () => []);
  const cells = [...above, ['2026年局重点工作台账'], HEADINGS.slice(), ...rows.map((row) => trimmed(row))];
  const top = blankRowsAbove;
  const styles = cells.map((_, row) => {
    const item = rows[row - top - 2];
    return item && typeof item[4] === 'number'
      ? [undefined, undefined, undefined, undefined, { numberFormat: 'yyyy/m/d' }]
      : [];
  });
  while (styles.length > 0 && styles.at(-1)!.length === 0) styles.pop();
  const layout = { ...PLAIN_LAYOUT, merges: [{ top, left: 0, bottom: top, right: 8 }] };
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('重点工作', cells, { styles, layout }), makeSheet('说明', [['填表说明']])],
  };
}

/** The ledger's sheet. */
export function ledgerSheet(workbook: Workbook): Sheet {
  return workbook.sheets[0]!;
}

function trimmed(row: readonly Cell[]): Cell[] {
  const cells = row.map((cell) => (cell === '' ? null : cell));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
