import { toSerial } from '../../src/calendar/day';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import type { Cell } from '../../src/workbook/cell';
import type { Style } from '../../src/workbook/style';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';

/** The master's headings; 工作进展 is H, 下一步 is M, 反馈日期 is O. */
export const HEADINGS = [
  '序号',
  '核心任务',
  '具体任务',
  '牵头科室',
  '配合单位',
  '完成时限',
  '分管领导',
  '工作进展',
  '完成率',
  '状态',
  '实际完成时间',
  '存在问题',
  '下一步',
  '备注',
  '反馈日期',
];

const day = (text: string): number => toSerial(text, false);

/** Twelve items of five sections, rows 3 to 14. Rows 6 and 10 have the same text in two sections. */
export const ITEMS: readonly (readonly Cell[])[] = [
  [
    1,
    '改善空气质量',
    '修订重污染天气应急预案',
    '大气环境科',
    '监测站',
    '3月底前',
    '',
    '正在征求意见',
    0.5,
    '推进中',
    null,
    '资金未到位',
    '报局务会',
    '',
    day('2026-05-28'),
  ],
  [
    2,
    '改善空气质量',
    '完成冬病夏治重点企业清单',
    '大气环境科',
    '',
    '6月20日前',
    '',
    '正在梳理企业清单',
    0.3,
    '推进中',
    null,
    '',
    '',
    '',
    day('2026-05-28'),
  ],
  [
    3,
    '改善空气质量',
    '建设乡镇空气自动监测微站',
    '监测站',
    '大气环境科',
    '7月3日前',
    '',
    '已完成选址',
    0.4,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    4,
    '改善作风',
    '报送工作信息不少于12篇',
    '大气环境科',
    '',
    '12月底前',
    '',
    '',
    null,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    5,
    '水环境治理',
    '开展入河排污口排查整治',
    '水生态环境科',
    '',
    '9月底前',
    '',
    '已整治23处',
    0.6,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    6,
    '水环境治理',
    '划定乡镇级水源保护区',
    '水生态环境科',
    '',
    '5月底前',
    '',
    '方案已报批',
    0.8,
    '推进中',
    null,
    '无',
    '',
    '',
    null,
  ],
  [
    7,
    '水环境治理',
    '组织第一季度河长制督查',
    '水生态环境科',
    '',
    '3月底前',
    '',
    '',
    null,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    8,
    '改善作风',
    '报送工作信息不少于12篇',
    '水生态环境科',
    '',
    '12月底前',
    '',
    '',
    null,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    9,
    '固废监管',
    '印发无废城市建设实施方案',
    '固体废物科',
    '',
    '6月底前',
    '',
    '初稿已完成',
    0.7,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    10,
    '固废监管',
    '开展危险废物规范化专项检查',
    '固体废物科',
    '执法支队',
    '8月底前',
    '',
    '正在摸底',
    0.2,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
  [
    11,
    '综合保障',
    '完成环境宣传月系列活动',
    '办公室',
    '',
    '6月底前',
    '',
    '已完成',
    1,
    '已完成',
    day('2026-06-10'),
    '',
    '',
    '',
    null,
  ],
  [
    12,
    '综合保障',
    '建立档案数字化管理制度',
    '办公室',
    '',
    '10月底前',
    '',
    '',
    null,
    '推进中',
    null,
    '',
    '',
    '',
    null,
  ],
];

const FORMATS: Readonly<Record<number, string>> = { 8: '0%', 10: 'yyyy/m/d', 14: 'yyyy-mm-dd' };

/**
 * A sheet under a title in A1, headings in row 2. Columns of `formats` have that number format in every row of items.
 */
export function sheetOf(
  name: string,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  formats: Readonly<Record<number, string>> = {},
): Sheet {
  const styles: (Style | undefined)[][] = [
    [],
    [],
    ...rows.map(() =>
      headings.map((_, column) => (formats[column] ? { numberFormat: formats[column] } : undefined)),
    ),
  ];
  return makeSheet(
    name,
    [[title], [...headings], ...rows.map(trimmed)],
    Object.keys(formats).length > 0 ? { styles } : {},
  );
}

/** The master as the ledger's owner keeps it. */
export function master(rows: readonly (readonly Cell[])[] = ITEMS): Workbook {
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [sheetOf('重点工作', '2026年局重点工作台账', HEADINGS, rows, FORMATS)],
  };
}

/** A return as a file. */
export function returnFile(name: string, ...sheets: Sheet[]): ReturnFile {
  return { name, workbook: { name, date1904: false, sheets } };
}

/** The master's own form with some rows, cells changed by 1-based row of the ledger's items and heading. */
export function formOf(
  name: string,
  numbers: readonly number[],
  changed: Readonly<Record<number, Readonly<Record<string, Cell>>>> = {},
): ReturnFile {
  const rows = numbers.map((number) =>
    ITEMS[number - 1]!.map((cell, column) => changed[number]?.[HEADINGS[column]!] ?? cell),
  );
  return returnFile(name, sheetOf('重点工作', '2026年局重点工作台账', HEADINGS, rows, FORMATS));
}

function trimmed(row: readonly Cell[]): Cell[] {
  const cells = row.map((cell) => (cell === '' ? null : cell));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

/**
 * A month as it comes back: renumbered and reordered rows, texts improved, a deadline edited, other headings, columns
 * added and dropped, blanks, 同上, a new row, two versions, a cooperating section, a file that is no ledger.
 */
export const RETURNS: readonly ReturnFile[] = [
  // Own rows only, numbered anew in another order; headings of its own; the text improved, the deadline moved.
  returnFile(
    '大气环境科6月报送.xlsx',
    sheetOf(
      'Sheet1',
      '6月重点工作进展情况表',
      [
        '编号',
        '任务名称',
        '牵头单位',
        '截止时间',
        '联系人',
        '进展情况',
        '完成比例',
        '存在困难',
        '下一步打算',
        '亮点做法',
      ],
      [
        [1, '报送工作信息不少于12篇', '大气环境科', '12月底前', '', '已报送6篇', '50%', '', '', ''],
        [
          2,
          '编制完成冬病夏治重点企业清单',
          '大气环境科',
          '7月底前',
          '',
          '已印发清单，共46家',
          1,
          '',
          '',
          '全市率先',
        ],
        [3, '修订重污染天气应急预案', '大气环境科', '3月底前', '', '同上', '50%', '无', '无变化', ''],
        [4, '召开臭氧污染防治现场会', '大气环境科', '8月底前', '', '正在筹备', '', '', '', ''],
      ],
    ),
  ),
  // Numbers kept; a text shortened, a section dropped its core tasks; progress typed into 备注.
  returnFile(
    '水科.xlsx',
    sheetOf(
      '水',
      '重点工作报送',
      ['序号', '具体任务', '完成时限', '工作进展', '状态', '实际完成时间', '备注'],
      [
        [5, '入河排污口排查整治', '9月底前', '已整治31处', '推进中', '', '剩余4处10月完成'],
        [6, '划定乡镇级水源保护区', '2026年5月底前', '已于5月30日获批复', '已完成', '2026年5月30日', ''],
        [7, '组织第二季度河长制督查', '6月底前', '已完成', '已完成', '', ''],
        [8, '报送工作信息不少于12篇', '12月底前', '已报送3篇', '', '', ''],
      ],
    ),
  ),
  // Two versions that say when.
  returnFile(
    '固体废物科0625.xlsx',
    sheetOf(
      '固废',
      '固体废物科报送',
      ['序号', '具体任务', '牵头科室', '工作进展', '完成率'],
      [
        [9, '印发无废城市建设实施方案', '固体废物科', '正在会签', 0.8],
        [10, '开展危险废物规范化专项检查', '固体废物科', '已检查20家', 0.4],
      ],
    ),
  ),
  returnFile(
    '固体废物科0628.xlsx',
    sheetOf(
      '固废',
      '固体废物科报送',
      ['序号', '具体任务', '牵头科室', '工作进展', '完成率'],
      [
        [9, '印发无废城市建设实施方案', '固体废物科', '已于6月27日印发', 1],
        [10, '开展危险废物规范化专项检查', '固体废物科', '已检查20家', 0.4],
      ],
    ),
  ),
  // Leads one row and cooperates in another.
  returnFile(
    '监测站.xlsx',
    sheetOf(
      '监测',
      '报送表',
      ['序号', '具体任务', '牵头科室', '工作进展'],
      [
        [1, '修订重污染天气应急预案', '大气环境科', '已提供监测数据'],
        [3, '建设乡镇空气自动监测微站', '监测站', '已建成8个微站'],
      ],
    ),
  ),
  returnFile(
    '通讯录.xlsx',
    makeSheet('Sheet1', [
      ['姓名', '电话'],
      ['值班室', '12345'],
    ]),
  ),
  { name: '办公室.xlsx', workbook: null, refusal: '“办公室.xlsx”有打开密码，请让科室取消密码后重新报送。' },
];
