import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { splitLedger } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { formOf, master as smallMaster, returnFile, RETURNS, sheetOf } from '../returns/made-returns';
import { filledForm } from '../returns/made-forms';
import { messyMonth } from '../returns/messy-case';

/** A workbook for the main job, and the day on which it is judged. */
export interface Job {
  readonly workbook: () => Promise<Workbook>;
  readonly asOf: string;
}

async function opened(path: string): Promise<Workbook> {
  const file = join(__dirname, '../..', path);
  return openXlsx(new Uint8Array(readFileSync(file)), file.split('/').at(-1)!).read();
}

const fixture = (name: string) => (): Promise<Workbook> => opened(`test/fixtures/workbooks/${name}.xlsx`);

/** By name: the sample, a month's messy ledger, public tables rebuilt, a ledger with a column for each month. */
export const JOBS: Readonly<Record<string, Job>> = {
  sample: { workbook: () => opened('assets/sample/ledger-2026.xlsx'), asOf: '2026-06-30' },
  messy: { workbook: async () => (await messyMonth()).master, asOf: '2026-06-30' },
  months: { workbook: () => Promise.resolve(monthLedger()), asOf: '2026-05-31' },
  quarters: { workbook: () => Promise.resolve(quarterLedger()), asOf: '2026-08-15' },
  'merged-down': { workbook: fixture('changzhou-college-2017-dept201'), asOf: '2017-06-30' },
  'two-deadlines': { workbook: fixture('dazhu-2016-minsheng'), asOf: '2016-07-31' },
  'no-deadline': { workbook: fixture('chongchuan-2023-minsheng'), asOf: '2023-06-30' },
  'odd-dates': { workbook: fixture('gzedu-2021-choucha'), asOf: '2021-11-30' },
  'two-sheets': { workbook: fixture('tunnel-platform-taizhang'), asOf: '2026-06-30' },
};

/** Months under 工作进展 and two levels for who acts. */
function monthLedger(): Workbook {
  const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
  const rows: Cell[][] = [
    [
      '1',
      '改善空气质量',
      '修订重污染天气应急预案',
      '大气环境科',
      '监测站',
      '3月底前',
      '征求意见',
      '已印发，3月20日完成',
    ],
    [
      '2',
      '改善空气质量',
      '建设乡镇空气自动监测微站',
      '监测站',
      '',
      '4月底前',
      '选址',
      '招标',
      '开工',
      '建成6个',
    ],
    [
      '3',
      '水环境治理',
      '开展入河排污口排查整治',
      '水生态环境科',
      '执法支队',
      '9月底前',
      '',
      '已整治12处',
      '已整治20处',
      '已整治31处',
    ],
    ['4', '水环境治理', '划定乡镇级水源保护区', '水生态环境科', '', '长期坚持'],
    ['5', '固废监管', '报送工作信息不少于12篇', '固体废物科', '', '12月底前', '1篇', '', '3篇', '5篇'],
  ];
  const front = ['序号', '核心任务', '具体任务', '责任分工', null, '完成时限'];
  const cells: Cell[][] = [
    ['2026年重点工作台账'],
    [...front, '工作进展'],
    [null, null, null, '牵头科室', '配合单位', null, ...months],
    ...rows,
  ];
  const down = [0, 1, 2, 5].map((column) => ({ top: 1, bottom: 2, left: column, right: column }));
  const merges = [
    { top: 0, bottom: 0, left: 0, right: 17 },
    ...down,
    { top: 1, bottom: 1, left: 3, right: 4 },
    { top: 1, bottom: 1, left: 6, right: 17 },
    { top: 3, bottom: 4, left: 1, right: 1 },
    { top: 5, bottom: 6, left: 1, right: 1 },
  ];
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('台账', cells, { layout: { ...PLAIN_LAYOUT, merges } })],
  };
}

/** Goals by quarter instead of a deadline, progress by quarter. */
function quarterLedger(): Workbook {
  const headings = [
    '序号',
    '重点工作',
    '牵头单位',
    '一季度目标',
    '二季度目标',
    '三季度目标',
    '四季度目标',
    '一季度进展',
    '二季度进展',
    '三季度进展',
    '四季度进展',
    '备注',
  ];
  const rows: Cell[][] = [
    [
      1,
      '建设自动监测站',
      '监测站',
      '完成方案编制',
      '完成招标',
      '主体设备安装',
      '通过验收',
      '方案已完成',
      '已完成招标',
      '',
      '',
    ],
    [
      2,
      '整治入河排污口',
      '水生态环境科',
      '摸底',
      '整治50%',
      '整治80%',
      '全部销号',
      '已摸底',
      '正在整治',
      '',
      '',
    ],
    [3, '宣传月活动', '办公室', '', '举办', '', '', '', '已于6月5日举办', '', '', '已办结'],
  ];
  return {
    name: '2026年重点工作.xlsx',
    date1904: false,
    sheets: [sheetOf('重点工作', '2026年重点工作任务清单', headings, rows)],
  };
}

/** A ledger, what came back, and what is asked of the merge. */
export interface MonthMerge {
  readonly master: Workbook;
  readonly files: readonly ReturnFile[];
  readonly accept: 'safe' | 'all';
  readonly asOf: string;
  readonly month: string;
}

/** By name: months as they come back. */
export const MERGES: Readonly<Record<string, () => Promise<MonthMerge>>> = {
  small: () => merge(smallMaster(), RETURNS, 'safe'),
  'small-all': () => merge(smallMaster(), RETURNS, 'all'),
  messy: async () => {
    const { master, files } = await messyMonth();
    return merge(master, files, 'safe');
  },
  forms: () => {
    const master = smallMaster();
    return merge(
      master,
      [
        filledForm('大气环境科.xlsx', master, [1, 2, 4], {
          1: { 工作进展: '已印发', 完成率: 1 },
          4: { 工作进展: '同上' },
        }),
        filledForm('固体废物科.xlsx', master, [9, 10], { 9: { 工作进展: '正在会签' } }, '2026-05'),
        formOf('办公室.xlsx', [11, 12], {
          12: { 工作进展: '已拟定初稿', 完成时限: '11月底前', 备注: '人手不足' },
        }),
      ],
      'safe',
    );
  },
  months: () => merge(monthLedger(), ownTables(), 'safe', '2026-05'),
  quarters: () =>
    merge(
      quarterLedger(),
      [
        own('监测站.xlsx', ['序号', '重点工作', '本月进展'], [[1, '建设自动监测站', '设备已到货']]),
        own('水生态环境科.xlsx', ['序号', '重点工作', '截至8月底进展'], [[2, '整治入河排污口', '已整治62%']]),
      ],
      'safe',
      '2026-08',
    ),
  'sample-forms': async () => {
    const master = await opened('assets/sample/ledger-2026.xlsx');
    const { forms } = splitLedger(master, { month: '2026-06', asOf: '2026-06-20' });
    return merge(
      master,
      forms.slice(0, 3).map(({ name, workbook }) => ({ name, workbook })),
      'safe',
    );
  },
};

function merge(
  master: Workbook,
  files: readonly ReturnFile[],
  accept: 'safe' | 'all',
  month = '2026-06',
): Promise<MonthMerge> {
  return Promise.resolve({ master, files, accept, asOf: `${month}-28`, month });
}

function own(name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): ReturnFile {
  return returnFile(name, sheetOf('Sheet1', '重点工作进展', headings, rows));
}

/** Returns in tables of the sections' own, one with last month beside this one. */
function ownTables(): ReturnFile[] {
  return [
    own(
      '大气环境科5月.xlsx',
      ['序号', '具体任务', '牵头科室', '5月份工作进展', '下一步'],
      [[1, '修订重污染天气应急预案', '大气环境科', '已宣贯', '无']],
    ),
    own(
      '监测站.xlsx',
      ['任务', '上月进展', '本月进展'],
      [['建设乡镇空气自动监测微站', '建成6个', '建成8个']],
    ),
    own(
      '水生态环境科.xlsx',
      ['任务', '4月进展', '5月进展'],
      [
        ['开展入河排污口排查整治', '已整治33处', '已整治40处'],
        ['划定乡镇级水源保护区', '', '已巡查2次'],
        ['划定乡镇级水源保护区', '', '已巡查2次'],
      ],
    ),
  ];
}
