import { toSerial } from '../../src/calendar/day';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

/** The day on which the tests look at the made ledger. */
export const AS_OF = '2026-06-30';

const HEADINGS = ['序号', '重点任务', '牵头科室', '分管领导', '完成时限', '工作进展', '状态'];

const ROWS: readonly (readonly (string | number)[])[] = [
  [1, '完成燃煤锅炉烟气治理', '大气科', '甲副局长', '2026年3月底前', '正在组织改造，完成一半', '推进中'],
  [2, '建成臭氧监测子站', '监测站', '乙副局长', '2026年6月10日前', '设备已到货，正在安装', '推进中'],
  [3, '修订重污染天气应急预案', '大气科', '甲副局长', '2026年7月3日前', '已征求意见', '推进中'],
  [4, '编制年度监测方案', '监测站', '乙副局长', '2026年2月底前', '2月20日已印发', '已完成'],
  [5, '开展入河排污口排查', '水科', '乙副局长', '2026年11月底前', '已排查20个', '推进中'],
  [6, '加强信息公开', '办公室', '甲副局长', '长期坚持', '按月公开', '推进中'],
  [7, '清理历史遗留固体废物', '固废科', '甲副局长', '待定', '正在摸底', '推进中'],
];

/** A small ledger in which most lights occur: 1 red, 1 yellow, 1 blue, 2 green, 1 standing, 1 to check. */
export function madeLedger(): Workbook {
  const cells = [['某局2026年重点工作台账'], HEADINGS, ...ROWS];
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('台账', cells), makeSheet('通讯录', [['姓名', '电话']])],
  };
}

/** A ledger of any length, every row late by its own number of days. */
export function longLedger(rows: number): Workbook {
  const body = Array.from({ length: rows }, (_, i) => [
    i + 1,
    `第${i + 1}项任务`,
    `第${(i % 7) + 1}科`,
    '甲副局长',
    toSerial('2026-06-01', false) + (i % 60),
    '正在推进',
    '推进中',
  ]);
  const styles = [
    [],
    [],
    ...body.map(() => [undefined, undefined, undefined, undefined, { numberFormat: 'yyyy-mm-dd' }]),
  ];
  return {
    name: '长台账.xlsx',
    date1904: false,
    sheets: [makeSheet('台账', [['2026年重点工作台账'], HEADINGS, ...body], { styles })],
  };
}
