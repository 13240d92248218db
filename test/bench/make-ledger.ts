import { writeFileSync } from 'node:fs';
import { toSerial } from '../../src/calendar/day';
import { writeXlsx } from '../../src/hosts/xlsx';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';

/** Makes a ledger of any size for measuring: node test/tools/run-ts.cjs test/bench/make-ledger.ts ROWS OUT.xlsx */

const UNITS = [
  '大气环境科',
  '水生态环境科',
  '土壤生态环境科',
  '固体废物与化学品科',
  '生态环境执法支队',
  '监测站',
  '法规与宣教科',
  '办公室',
];
/** Of ten open items one is late at the end of June and one is due then, as in the sample. */
const DEADLINES = [
  '2026.9.30',
  '三季度末',
  '2026年5月底',
  '6月底前',
  '3—11月',
  '每季度末月25日前',
  '长期坚持',
  '12月中旬',
  '全年',
  '下半年',
];
const HEADINGS = [
  '序号',
  '核心任务',
  '具体任务',
  '工作目标',
  '牵头科室',
  '配合单位',
  '分管领导',
  '开始时间',
  '完成时限',
  '工作进展',
  '完成率',
  '状态',
  '存在问题',
  '下一步工作',
];
const GRID: Style = {
  borders: {
    top: { style: 'thin' },
    right: { style: 'thin' },
    bottom: { style: 'thin' },
    left: { style: 'thin' },
  },
  align: { wrap: true, vertical: 'center' },
};
const DATE: Style = { ...GRID, numberFormat: 'yyyy/m/d' };
const PERCENT: Style = { ...GRID, numberFormat: '0%' };

const rows = Number(process.argv[2]);
const out = process.argv[3];
if (!Number.isInteger(rows) || rows < 1 || out === undefined)
  throw new Error('usage: make-ledger.ts ROWS OUT.xlsx');

const cells: Cell[][] = [['重点工作台账（2026年）'], HEADINGS.slice()];
const styles: (Style | undefined)[][] = [[], HEADINGS.map(() => ({ ...GRID, font: { bold: true } }))];
for (let i = 0; i < rows; i++) {
  const done = i % 5 < 2;
  const stuck = !done && i % 3 === 0;
  const real = i % 4 === 1;
  cells.push([
    i + 1,
    `第${Math.floor(i / 5) + 1}项核心任务：持续改善生态环境质量，推进${UNITS[i % 8]}年度重点事项落地见效`,
    `第${i + 1}项具体任务：完成第${(i % 40) + 1}批点位排查整治，建立问题清单并逐项销号，形成长效机制`,
    `完成${(i % 9) + 1}处整治，达标率${80 + (i % 20)}%以上`,
    UNITS[i % 8]!,
    `${UNITS[(i + 3) % 8]}、${UNITS[(i + 5) % 8]}`,
    '分管副局长',
    toSerial(`2026-0${(i % 3) + 1}-01`, false),
    real ? toSerial(`2026-${String((i % 6) + 7).padStart(2, '0')}-15`, false) : DEADLINES[i % 10]!,
    done
      ? `已完成第${i + 1}项任务并通过验收，资料已归档`
      : `正在开展现场排查，已完成前期摸底${i % 30}处，正在组织整改`,
    done ? 1 : (i % 9) / 10,
    done ? '已完成' : '推进中',
    stuck ? '资金尚未到位，专业技术人员不足，需协调解决' : '无',
    done ? '巩固成效' : '加快推进整改，按月调度，确保按期完成',
  ]);
  styles.push(
    HEADINGS.map((_, column) =>
      column === 7 || (column === 8 && real) ? DATE : column === 10 ? PERCENT : GRID,
    ),
  );
}
const layout = {
  ...PLAIN_LAYOUT,
  merges: [{ top: 0, left: 0, bottom: 0, right: 13 }],
  columnWidths: { 1: 30, 2: 40, 9: 40 },
};
writeFileSync(
  out,
  writeXlsx({ name: out, date1904: false, sheets: [makeSheet('重点工作台账', cells, { styles, layout })] }),
);
