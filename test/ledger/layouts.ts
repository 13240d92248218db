import type { Field } from '../../src/kinds/field';
import { parseArea } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT, type Layout } from '../../src/workbook/layout';
import { makeSheet, type Sheet } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';

/** How to make a sheet: rows from A1, merges as A1 text, number formats by cell. */
export interface SheetPlan {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  /** A1 text of a cell or a rectangle → number format code. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly layout?: Partial<Layout>;
  readonly tables?: Sheet['tables'];
}

/** Makes a sheet as a host would read it. */
export function sheetOf(plan: SheetPlan): Sheet {
  const cells = plan.rows.map((row) => {
    const trimmed = row.map((cell) => (cell === '' ? null : cell));
    while (trimmed.length > 0 && trimmed[trimmed.length - 1] === null) trimmed.pop();
    return trimmed;
  });
  while (cells.length > 0 && cells[cells.length - 1]!.length === 0) cells.pop();
  const styles: (Style | undefined)[][] = [];
  for (const [area, numberFormat] of Object.entries(plan.formats ?? {})) {
    const { top, left, bottom, right } = parseArea(area)!;
    for (let row = top; row <= bottom; row++) {
      while (styles.length <= row) styles.push([]);
      for (let column = left; column <= right; column++) {
        while (styles[row]!.length <= column) styles[row]!.push(undefined);
        styles[row]![column] = { numberFormat };
      }
    }
  }
  const merges = (plan.merges ?? []).map((text) => parseArea(text)!);
  const layout = { ...PLAIN_LAYOUT, merges, ...plan.layout };
  return makeSheet(plan.name ?? '2026年台账', cells, { styles, layout, tables: plan.tables ?? [] });
}

/** What a reader would say of one ledger on a sheet. Rows as people count them, from one. */
export interface Expected {
  readonly headingRows: readonly number[];
  /** Column letters → meaning; columns not named are not looked at. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Row and task (sub-item, or core task where there is none) of every entry. */
  readonly entries: readonly (readonly [number, string])[];
  readonly title?: string | null;
  readonly year?: number | null;
  readonly banners?: readonly (string | null)[];
  /** Titles and numbers of entries of the core tasks. */
  readonly cores?: readonly (readonly [string, number])[];
  readonly leads?: readonly (string | null)[];
  readonly ids?: readonly string[];
  readonly deadlines?: readonly (string | null)[];
  readonly statuses?: readonly (string | null)[];
}

export interface MadeLayout {
  readonly name: string;
  readonly plan: SheetPlan;
  /** Empty where the sheet is no ledger. */
  readonly ledgers: readonly Expected[];
}

const H = ['序号', '核心任务', '牵头科室', '配合单位', '完成时限', '工作进展'];
const A = [1, '开展冬病夏治行动', '大气科', '执法支队', '6月底前', '已完成方案'];
const B = [2, '整治入河排污口', '水科', '监测站', '9月底前', '正在排查'];
const C = [3, '建设无废城市', '固体科', '', '12月底前', '已启动'];
const FIELDS: Readonly<Record<string, Field>> = {
  A: 'seq',
  B: 'core_task',
  C: 'lead_unit',
  D: 'co_units',
  E: 'deadline',
  F: 'progress',
};
const T = '2026年局重点工作台账';
const abc = (first: number): [number, string][] => [
  [first, A[1] as string],
  [first + 1, B[1] as string],
  [first + 2, C[1] as string],
];
const right = (by: number, rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) => [...Array<Cell>(by).fill(null), ...row]);

/** Layouts as they stand in offices, each with what a reader makes of it. */
export const LAYOUTS: readonly MadeLayout[] = [
  {
    name: 'headings in the first row, nothing else',
    plan: { rows: [H, A, B, C] },
    ledgers: [
      { headingRows: [1], fields: FIELDS, entries: abc(2), title: null, ids: ['1', '2', '3'], cores: [] },
    ],
  },
  {
    name: 'merged title',
    plan: { rows: [[T], H, A, B, C], merges: ['A1:F1'] },
    ledgers: [{ headingRows: [2], fields: FIELDS, entries: abc(3), title: T, year: 2026 }],
  },
  {
    name: 'title not merged, standing in the middle',
    plan: { rows: [['', '', T], H, A, B, C] },
    ledgers: [{ headingRows: [2], fields: FIELDS, entries: abc(3), title: T }],
  },
  {
    name: 'attachment mark, title, note row of several cells',
    plan: {
      name: 'Sheet1',
      rows: [
        ['附件1'],
        ['局重点工作台账'],
        ['填报单位：综合科', '', '', '截至2025年6月30日', '', '单位：万元'],
        H,
        A,
        B,
        C,
      ],
      merges: ['A2:F2'],
    },
    ledgers: [{ headingRows: [4], fields: FIELDS, entries: abc(5), title: '局重点工作台账', year: 2025 }],
  },
  {
    name: 'note row merged over the whole width below the title',
    plan: {
      rows: [[T], ['填报单位：综合科        填报时间：2026年7月5日'], H, A, B, C],
      merges: ['A1:F1', 'A2:F2'],
    },
    ledgers: [{ headingRows: [3], fields: FIELDS, entries: abc(4), title: T }],
  },
  {
    name: 'blank rows between title, headings and entries',
    plan: { rows: [[], [T], [], H, [], A, [], B, C] },
    ledgers: [
      {
        headingRows: [4],
        fields: FIELDS,
        entries: [
          [6, A[1] as string],
          [8, B[1] as string],
          [9, C[1] as string],
        ],
        title: T,
      },
    ],
  },
  {
    name: 'starts at C7',
    plan: { rows: [[], [], [], [], [], [], ...right(2, [H, A, B, C])] },
    ledgers: [
      {
        headingRows: [7],
        fields: { C: 'seq', D: 'core_task', E: 'lead_unit', F: 'co_units', G: 'deadline', H: 'progress' },
        entries: abc(8),
      },
    ],
  },
  {
    name: 'two levels with merges',
    plan: {
      rows: [
        [T],
        ['序号', '核心任务', '责任分工', '', '完成时限', '工作进展'],
        ['', '', '牵头单位', '配合单位', '', ''],
        A,
        B,
        C,
      ],
      merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'],
    },
    ledgers: [{ headingRows: [2, 3], fields: FIELDS, entries: abc(4), title: T }],
  },
  {
    name: 'two levels with blanks instead of merges',
    plan: {
      rows: [
        [T],
        ['序号', '核心任务', '责任分工', '', '完成时限', '工作进展'],
        ['', '', '牵头单位', '配合单位'],
        A,
        B,
        C,
      ],
    },
    ledgers: [{ headingRows: [2, 3], fields: FIELDS, entries: abc(4), title: T }],
  },
  {
    name: 'two levels of which only the lower names columns',
    plan: {
      rows: [['基本信息', '', '责任分工', '', '进度', ''], H, A, B, C],
      merges: ['A1:B1', 'C1:D1', 'E1:F1'],
    },
    ledgers: [{ headingRows: [1, 2], fields: FIELDS, entries: abc(3) }],
  },
  {
    name: 'three levels with merges',
    plan: {
      rows: [
        ['序号', '核心任务', '落实情况', '', '', ''],
        ['', '', '责任分工', '', '推进', ''],
        ['', '', '牵头科室', '配合科室', '完成时限', '目前进展'],
        A,
        B,
      ],
      merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'],
    },
    ledgers: [{ headingRows: [1, 2, 3], fields: FIELDS, entries: abc(4).slice(0, 2) }],
  },
  {
    name: 'headings with spaces, line breaks, full width and units in brackets',
    plan: {
      rows: [
        ['序　号', '核心\n任务', '牵头\r\n科室', '配 合 单 位', '完成时限（月底）', '工作进展（截至６月）'],
        A,
        B,
        C,
      ],
    },
    ledgers: [{ headingRows: [1], fields: FIELDS, entries: abc(2) }],
  },
  {
    name: 'headings in traditional characters',
    plan: { rows: [['序號', '核心任務', '牽頭科室', '配合單位', '完成時限', '工作進展'], A, B, C] },
    ledgers: [{ headingRows: [1], fields: FIELDS, entries: abc(2) }],
  },
  {
    name: 'headings with typing errors',
    plan: { rows: [['序号', '核心任物', '主板单位', '协办单位', '截至日期', '推进清况'], A, B, C] },
    ledgers: [{ headingRows: [1], fields: { ...FIELDS }, entries: abc(2) }],
  },
  {
    name: 'headings repeated at page breaks, with the title',
    plan: { rows: [[T], H, A, B, [], [T], H, C], merges: ['A1:F1', 'A6:F6'] },
    ledgers: [
      {
        headingRows: [2],
        fields: FIELDS,
        entries: [
          [3, A[1] as string],
          [4, B[1] as string],
          [8, C[1] as string],
        ],
      },
    ],
  },
  {
    name: 'two-level headings repeated at a page break',
    plan: {
      rows: [
        ['序号', '核心任务', '责任分工', '', '完成时限', '工作进展'],
        ['', '', '牵头单位', '配合单位'],
        A,
        ['序号', '核心任务', '责任分工', '', '完成时限', '工作进展'],
        ['', '', '牵头单位', '配合单位'],
        B,
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5'],
    },
    ledgers: [
      {
        headingRows: [1, 2],
        fields: FIELDS,
        entries: [
          [3, A[1] as string],
          [6, B[1] as string],
        ],
      },
    ],
  },
  {
    name: 'section banners, merged and alone, numbers beginning anew',
    plan: {
      rows: [
        [T],
        H,
        ['一、大气污染防治'],
        A,
        ['二、水污染防治（2项）'],
        [1, ...B.slice(1)],
        ['三', '固体废物'],
        [1, ...C.slice(1)],
      ],
      merges: ['A1:F1', 'A3:F3'],
    },
    ledgers: [
      {
        headingRows: [2],
        fields: FIELDS,
        entries: [
          [4, A[1] as string],
          [6, B[1] as string],
          [8, C[1] as string],
        ],
        banners: ['一、大气污染防治', '二、水污染防治（2项）', '三、固体废物'],
        ids: ['1.1', '2.1', '3.1'],
      },
    ],
  },
  {
    name: 'headings again under each banner',
    plan: {
      rows: [[T], ['一、大气污染防治'], H, A, ['二、水污染防治'], H, B, C],
      merges: ['A1:F1', 'A2:F2', 'A5:F5'],
    },
    ledgers: [
      {
        headingRows: [3],
        fields: FIELDS,
        entries: [
          [4, A[1] as string],
          [7, B[1] as string],
          [8, C[1] as string],
        ],
        banners: ['一、大气污染防治', '二、水污染防治', '二、水污染防治'],
      },
    ],
  },
  {
    name: 'subtotals and a total',
    plan: {
      rows: [H, A, ['', '小计', '', '', '', '1项'], B, C, ['合计', '', '', '', '', '3项'], ['共计：3项']],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: FIELDS,
        entries: [
          [2, A[1] as string],
          [4, B[1] as string],
          [5, C[1] as string],
        ],
      },
    ],
  },
  {
    name: 'what a clerk counted below the items, and a task that only looks like it',
    plan: {
      rows: [
        H,
        A,
        ['', '完成10项'],
        B,
        C,
        ['', '本月新增5项，办结3项'],
        ['', '共13项，其中办结3件、滞后2件。'],
        ['截至6月25日，已办结3项'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: FIELDS,
        entries: [
          [2, A[1] as string],
          [3, '完成10项'],
          [4, B[1] as string],
          [5, C[1] as string],
        ],
      },
    ],
  },
  {
    name: 'footers: signatures, notes with numbered lines',
    plan: {
      rows: [
        H,
        A,
        B,
        C,
        [],
        ['填表人：', '', '审核人：', '', '填表日期：2026年6月30日'],
        ['注：'],
        ['1.完成时限以文件为准。'],
        ['2.每月25日前报送。'],
      ],
    },
    ledgers: [{ headingRows: [1], fields: FIELDS, entries: abc(2) }],
  },
  {
    name: 'core tasks merged over their sub-items, number and lead too',
    plan: {
      rows: [
        ['序号', '核心任务', '子项', '牵头科室', '完成时限', '工作进展'],
        [1, '冬病夏治', '制定方案', '大气科', '3月底', '已完成'],
        ['', '', '检查企业', '', '6月底', '正在检查'],
        ['', '', '总结评估', '', '12月底', '未启动'],
        [2, '排污口整治', '排查建档', '水科', '6月底', '已完成'],
        ['', '', '整改销号', '监测站', '11月底', '推进中'],
      ],
      merges: ['A2:A4', 'B2:B4', 'D2:D4', 'A5:A6', 'B5:B6'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'seq', B: 'core_task', C: 'sub_task', D: 'lead_unit', E: 'deadline', F: 'progress' },
        entries: [
          [2, '制定方案'],
          [3, '检查企业'],
          [4, '总结评估'],
          [5, '排查建档'],
          [6, '整改销号'],
        ],
        cores: [
          ['冬病夏治', 3],
          ['排污口整治', 2],
        ],
        leads: ['大气科', '大气科', '大气科', '水科', '监测站'],
        ids: ['1.1', '1.2', '1.3', '2.1', '2.2'],
      },
    ],
  },
  {
    name: 'blanks instead of merges: core task and lead named on the first row of each block',
    plan: {
      rows: [
        ['序号', '核心任务', '子项', '牵头科室', '完成时限', '工作进展'],
        [1, '冬病夏治', '制定方案', '大气科', '3月底', '已完成'],
        [2, '', '检查企业', '', '6月底', '正在检查'],
        [3, '排污口整治', '排查建档', '水科', '', '已完成'],
        [4, '', '整改销号', '', '', '推进中'],
        [5, '', '长效管护', '监测站', '12月底', '推进中'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', C: 'sub_task', D: 'lead_unit' },
        entries: [
          [2, '制定方案'],
          [3, '检查企业'],
          [4, '排查建档'],
          [5, '整改销号'],
          [6, '长效管护'],
        ],
        cores: [
          ['冬病夏治', 2],
          ['排污口整治', 3],
        ],
        // The second block names a lead on a later row too, so its blank is a lead that is missing.
        leads: ['大气科', '大气科', '水科', null, '监测站'],
        deadlines: ['3月底', '6月底', null, null, '12月底'],
        ids: ['1', '2', '3', '4', '5'],
      },
    ],
  },
  {
    name: 'core task on a row of its own above its sub-items',
    plan: {
      rows: [
        ['序号', '核心任务', '子项', '牵头科室', '完成时限'],
        ['一', '冬病夏治', '', '', ''],
        ['', '', '制定方案', '大气科', '3月底'],
        ['', '', '检查企业', '大气科', '6月底'],
        ['二', '排污口整治', '', '', ''],
        ['', '', '排查建档', '水科', '6月底'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', C: 'sub_task' },
        entries: [
          [3, '制定方案'],
          [4, '检查企业'],
          [6, '排查建档'],
        ],
        cores: [
          ['冬病夏治', 2],
          ['排污口整治', 1],
        ],
        ids: ['1.1', '1.2', '2.1'],
      },
    ],
  },
  {
    name: 'core task repeated on every row and sorted by deadline',
    plan: {
      rows: [
        ['编号', '重点工作', '具体任务', '责任单位', '完成时间'],
        ['a', '冬病夏治', '制定方案', '大气科', '3月底'],
        ['b', '排污口整治', '排查建档', '水科', '6月底'],
        ['c', '冬病夏治', '检查企业', '大气科', '6月底'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'seq', B: 'core_task', C: 'sub_task', D: 'lead_unit', E: 'deadline' },
        entries: [
          [2, '制定方案'],
          [3, '排查建档'],
          [4, '检查企业'],
        ],
        cores: [
          ['冬病夏治', 2],
          ['排污口整治', 1],
        ],
        ids: ['a', 'b', 'c'],
      },
    ],
  },
  {
    name: 'one task column whose merges show a breakdown into steps',
    plan: {
      rows: [
        ['工作任务', '时序进度', '考核要点', '是否完成'],
        ['建设大思政体系', '3月：调研', '方案出台', ''],
        ['', '4月：印发方案', '', ''],
        ['规范党校培训', '全年：培训', '正式发文', ''],
      ],
      merges: ['A2:A3', 'C2:C3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'core_task', B: 'milestone', C: 'standard', D: 'status' },
        entries: [
          [2, '建设大思政体系'],
          [3, '建设大思政体系'],
          [4, '规范党校培训'],
        ],
        cores: [
          ['建设大思政体系', 2],
          ['规范党校培训', 1],
        ],
        ids: ['1.1', '1.2', '2.1'],
      },
    ],
  },
  {
    name: 'one number and unit over two tasks with deadlines of their own',
    plan: {
      rows: [
        ['序号', '民生实事', '责任单位', '完成时限'],
        [1, '建设养老护理楼', '民政局', '5月底前'],
        ['', '建设老年大学', '', '12月底前'],
        [2, '新建农贸市场', '商务局', '9月'],
      ],
      merges: ['A2:A3', 'C2:C3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'seq', B: 'core_task', C: 'lead_unit', D: 'deadline' },
        entries: [
          [2, '建设养老护理楼'],
          [3, '建设老年大学'],
          [4, '新建农贸市场'],
        ],
        leads: ['民政局', '民政局', '商务局'],
        ids: ['1.1', '1.2', '2'],
        cores: [],
      },
    ],
  },
  {
    name: 'cooperating units in rows of their own below the task',
    plan: {
      rows: [
        H,
        [1, '开展冬病夏治行动', '大气科', '执法支队', '6月底前', '已完成方案'],
        ['', '', '', '监测站'],
        ['', '', '', '宣教中心'],
        B,
      ],
      merges: ['A2:A4', 'B2:B4', 'C2:C4', 'E2:E4', 'F2:F4'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: FIELDS,
        entries: [
          [2, A[1] as string],
          [5, B[1] as string],
        ],
        leads: ['大气科', '水科'],
      },
    ],
  },
  {
    name: 'two progress columns and a yes-no column',
    plan: {
      rows: [
        [
          '序号',
          '主要任务',
          '全年目标任务',
          '分管 领导',
          '牵头 单位',
          '责任主体与协同单位',
          '1-10月推进情况',
          '1-11月推进情况',
          '是否达序',
          '说明',
        ],
        [1, '优化背街后巷', '50条', '分管副局长', '城管局', '市政局', '完成30%', '完成60%', '是', ''],
        [2, '建设中转站', '8个', '分管副局长', '城管局', '街道', '建成3个', '建成7个', '否', '招标滞后'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: {
          A: 'seq',
          B: 'core_task',
          C: 'target',
          D: 'leader',
          E: 'lead_unit',
          F: 'co_units',
          G: 'progress',
          H: 'progress',
          I: 'status',
          J: 'problem',
        },
        entries: [
          [2, '优化背街后巷'],
          [3, '建设中转站'],
        ],
      },
    ],
  },
  {
    name: 'quarter grid',
    plan: {
      rows: [
        ['序号', '重点任务', '牵头科室', '季度目标', '', '', '', '进展情况'],
        ['', '', '', '一季度', '二季度', '三季度', '四季度', ''],
        [1, '冬病夏治', '大气科', '印发方案', '完成检查', '整改', '总结', '已印发'],
        [2, '排污口整治', '水科', '排查', '建档', '整治', '销号', '已排查'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1', 'H1:H2'],
    },
    ledgers: [
      {
        headingRows: [1, 2],
        fields: { B: 'core_task', C: 'lead_unit', D: 'milestone', G: 'milestone', H: 'progress' },
        entries: [
          [3, '冬病夏治'],
          [4, '排污口整治'],
        ],
      },
    ],
  },
  {
    name: 'hidden rows and columns',
    plan: { rows: [H, A, B, C], layout: { hiddenRows: [2], hiddenColumns: [3] } },
    ledgers: [{ headingRows: [1], fields: FIELDS, entries: abc(2) }],
  },
  {
    name: 'two tables under each other, of different shape',
    plan: {
      rows: [
        ['一、重点任务清单'],
        H,
        A,
        B,
        [],
        ['二、问题整改清单'],
        ['序号', '存在问题', '整改措施', '责任单位', '整改时限', '整改情况'],
        [1, '台账不全', '补齐资料', '综合科', '8月底', '已补齐'],
      ],
      merges: ['A1:F1', 'A6:F6'],
    },
    ledgers: [
      { headingRows: [2], fields: FIELDS, entries: abc(3).slice(0, 2) },
      {
        headingRows: [7],
        fields: { A: 'seq', B: 'problem', C: 'next_step', D: 'lead_unit', E: 'deadline', F: 'progress' },
        entries: [[8, '']],
      },
    ],
  },
  {
    name: 'two tables of the same shape, each with its own title',
    plan: {
      rows: [['2026年局重点工作台账'], H, A, [], ['2026年督办事项台账'], H, B, C],
      merges: ['A1:F1', 'A5:F5'],
    },
    ledgers: [
      { headingRows: [2], fields: FIELDS, entries: [[3, A[1] as string]], title: '2026年局重点工作台账' },
      {
        headingRows: [6],
        fields: FIELDS,
        entries: [
          [7, B[1] as string],
          [8, C[1] as string],
        ],
        title: '2026年督办事项台账',
      },
    ],
  },
  {
    name: 'two tables beside each other, a blank column between',
    plan: {
      rows: [
        ['序号', '任务', '责任单位', '时限', '', '序号', '任务', '责任单位', '时限'],
        [1, '冬病夏治', '大气科', '6月底', '', 1, '机关党建', '党办', '每月'],
        [2, '排污口整治', '水科', '9月底', '', '', '', '', ''],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'seq', B: 'core_task', C: 'lead_unit', D: 'deadline' },
        entries: [
          [2, '冬病夏治'],
          [3, '排污口整治'],
        ],
      },
      {
        headingRows: [1],
        fields: { F: 'seq', G: 'core_task', H: 'lead_unit', I: 'deadline' },
        entries: [[2, '机关党建']],
      },
    ],
  },
  {
    name: 'two tables beside each other without a column between',
    plan: {
      rows: [
        ['序号', '任务', '责任单位', '时限', '序号', '任务', '责任单位', '时限'],
        [1, '冬病夏治', '大气科', '6月底', 3, '机关党建', '党办', '每月'],
        [2, '排污口整治', '水科', '9月底', 4, '档案整理', '综合科', '年底'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', D: 'deadline' },
        entries: [
          [2, '冬病夏治'],
          [3, '排污口整治'],
        ],
      },
      {
        headingRows: [1],
        fields: { F: 'core_task', H: 'deadline' },
        entries: [
          [2, '机关党建'],
          [3, '档案整理'],
        ],
      },
    ],
  },
  {
    name: 'a column without a heading inside the table',
    plan: {
      rows: [
        ['序号', '核心任务', '', '牵头科室', '完成时限'],
        [1, '冬病夏治', '★', '大气科', '6月底'],
        [2, '排污口整治', '', '水科', '9月底'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', C: 'other', D: 'lead_unit', E: 'deadline' },
        entries: [
          [2, '冬病夏治'],
          [3, '排污口整治'],
        ],
      },
    ],
  },
  {
    name: 'the tool’s own columns on the right, and a legend beside them',
    plan: {
      rows: [
        [...H, '状态', '预警', '状态判定', '截止日', '逾期天数', '判定说明', '', '说明：红色为严重滞后'],
        [...A, '已完成', '绿', '已办结', 46203, '', '按时'],
        [...B, '推进中', '黄', '滞后', 46203, 12, '超期'],
      ],
      formats: { 'J2:J3': 'yyyy-mm-dd' },
    },
    ledgers: [{ headingRows: [1], fields: { ...FIELDS, G: 'status' }, entries: abc(2).slice(0, 2) }],
  },
  {
    name: 'an Excel table below a title',
    plan: {
      rows: [[T], [], H, A, B, C],
      tables: [{ name: '表1', area: { top: 2, left: 0, bottom: 5, right: 5 } }],
    },
    ledgers: [{ headingRows: [3], fields: FIELDS, entries: abc(4), title: T }],
  },
  {
    name: 'real dates in every format, and 同上',
    plan: {
      name: '重点工作',
      rows: [
        ['序号', '工作任务', '责任科室', '完成时限', '完成率'],
        [1, '甲项任务推进', '水科', 46203, 0.8],
        [2, '乙项任务推进', '同上', '同上', 1],
        [3, '丙项任务推进', '大气科', 46387, 0.255],
      ],
      formats: { D2: 'yyyy"年"m"月"d"日"', D4: '[$-804]yyyy/m/d;@', 'E2:E3': '0%', E4: '0.0%' },
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', C: 'lead_unit', D: 'deadline', E: 'percent' },
        entries: [
          [2, '甲项任务推进'],
          [3, '乙项任务推进'],
          [4, '丙项任务推进'],
        ],
        leads: ['水科', '水科', '大气科'],
        deadlines: ['2026-06-30', '2026-06-30', '2026-12-31'],
        year: 2026,
      },
    ],
  },
  {
    name: 'rows that lack their task, and numbers prepared for later',
    plan: { rows: [H, A, [2, '', '水科', '', '9月底前', ''], [3], [4], [5, ...C.slice(1)]] },
    ledgers: [
      {
        headingRows: [1],
        fields: FIELDS,
        entries: [
          [2, A[1] as string],
          [3, ''],
          [6, C[1] as string],
        ],
      },
    ],
  },
  {
    name: 'an entry of which only the task is written',
    plan: { rows: [H, A, ['', '开展生态环境宣传'], C] },
    ledgers: [
      {
        headingRows: [1],
        fields: FIELDS,
        entries: [
          [2, A[1] as string],
          [3, '开展生态环境宣传'],
          [4, C[1] as string],
        ],
      },
    ],
  },
  {
    name: 'problem ledger without a task column',
    plan: {
      rows: [
        [
          '序号',
          '反馈问题',
          '整改目标',
          '整改措施',
          '责任领导',
          '责任单位',
          '整改时限',
          '整改进展',
          '是否销号',
        ],
        [1, '台账更新不及时', '及时更新', '每周核对', '分管副局长', '综合科', '3月底', '已整改', '是'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: {
          B: 'core_task',
          C: 'target',
          D: 'next_step',
          E: 'leader',
          F: 'lead_unit',
          G: 'deadline',
          H: 'progress',
          I: 'status',
        },
        entries: [[2, '台账更新不及时']],
      },
    ],
  },
  {
    name: 'numbers of the columns, instructions and an example below the headings',
    plan: {
      rows: [
        H,
        ['甲', '乙', '丙', 1, 2, 3],
        ['', '（写明任务全称）', '（写全称）', '（写全称）', '（写明具体日期）', '（50字以内）'],
        ['示例', '开展某项工作', '某某科', '', '6月底', '已完成'],
        A,
        B,
      ],
    },
    ledgers: [{ headingRows: [1], fields: FIELDS, entries: abc(5).slice(0, 2) }],
  },
  {
    name: 'one column a state, ticked',
    plan: {
      rows: [
        ['序号', '任务', '牵头单位', '时限', '完成情况', '', ''],
        ['', '', '', '', '已完成', '推进中', '未启动'],
        [1, '冬病夏治', '大气科', '6月底', '', '√', ''],
        [2, '排污口整治', '水科', '9月底', '√', '', ''],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1'],
    },
    ledgers: [
      {
        headingRows: [1, 2],
        fields: { B: 'core_task', E: 'status', F: 'status', G: 'status' },
        entries: [
          [3, '冬病夏治'],
          [4, '排污口整治'],
        ],
        statuses: ['推进中', '已完成'],
      },
    ],
  },
  {
    name: 'a small summary beside the ledger and one below it',
    plan: {
      rows: [
        [...H, '', '科室', '任务数', '已完成'],
        [...A, '', '大气科', 1, 0],
        [...B, '', '水科', 1, 0],
        C,
        [],
        ['牵头科室', '任务数', '已完成', '完成率'],
        ['水科', 1, 0, 0],
        ['大气科', 1, 0, 0],
      ],
    },
    ledgers: [{ headingRows: [1], fields: FIELDS, entries: abc(2) }],
  },
  {
    name: 'a long paragraph merged across, and signatures without a name',
    plan: {
      rows: [
        H,
        A,
        [
          '以下任务按照年度工作要点和上级最新部署新增，牵头科室应当逐项制定推进方案，明确阶段目标和责任人，每月底前将进展情况报送综合科汇总，逾期未报的予以通报。',
        ],
        B,
        C,
        ['科室负责人（签字）：', '', '', '分管领导（签字）：'],
      ],
      merges: ['A3:F3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: FIELDS,
        entries: [
          [2, A[1] as string],
          [4, B[1] as string],
          [5, C[1] as string],
        ],
      },
    ],
  },
  {
    name: 'sub-items numbered like sections, everything else merged over them',
    plan: {
      rows: [
        ['序号', '核心任务', '子项', '牵头科室', '完成时限'],
        [1, '冬病夏治', '一、制定方案', '大气科', '12月底'],
        ['', '', '二、检查企业'],
        ['', '', '三、总结评估'],
      ],
      merges: ['A2:A4', 'B2:B4', 'D2:D4', 'E2:E4'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { C: 'sub_task' },
        entries: [
          [2, '一、制定方案'],
          [3, '二、检查企业'],
          [4, '三、总结评估'],
        ],
        leads: ['大气科', '大气科', '大气科'],
        deadlines: ['12月底', '12月底', '12月底'],
        ids: ['1.1', '1.2', '1.3'],
      },
    ],
  },
  {
    name: 'group column before the tasks, merged',
    plan: {
      rows: [
        ['类别', '序号', '工作任务', '责任科室', '完成时限', '进展'],
        ['大气', 1, '冬病夏治', '大气科', '6月底', '推进'],
        ['', 2, '扬尘治理', '大气科', '9月底', '推进'],
        ['水', 3, '排污口整治', '水科', '9月底', '推进'],
      ],
      merges: ['A2:A3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'kind', B: 'seq', C: 'core_task', D: 'lead_unit' },
        entries: [
          [2, '冬病夏治'],
          [3, '扬尘治理'],
          [4, '排污口整治'],
        ],
        ids: ['1', '2', '3'],
        cores: [],
      },
    ],
  },
  {
    name: 'one core task merged with its sub-item cell, because it has none',
    plan: {
      rows: [
        ['序号', '核心任务', '子项', '牵头科室', '完成时限'],
        [1, '冬病夏治', '制定方案', '大气科', '3月底'],
        ['', '', '检查企业', '大气科', '6月底'],
        [2, '机关党建', '', '党办', '长期坚持'],
      ],
      merges: ['A2:A3', 'B2:B3', 'B4:C4'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', C: 'sub_task' },
        entries: [
          [2, '制定方案'],
          [3, '检查企业'],
          [4, '机关党建'],
        ],
        cores: [
          ['冬病夏治', 2],
          ['机关党建', 1],
        ],
        ids: ['1.1', '1.2', '2'],
      },
    ],
  },
  {
    name: 'one heading merged over two levels of tasks',
    plan: {
      rows: [
        ['序号', '工作任务', '', '责任单位', '完成时限'],
        [1, '冬病夏治', '制定方案', '大气科', '3月底'],
        [2, '', '检查企业', '大气科', '6月底'],
        [3, '排污口整治', '排查建档', '水科', '6月底'],
      ],
      merges: ['B1:C1', 'B2:B3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', C: 'sub_task', D: 'lead_unit' },
        entries: [
          [2, '制定方案'],
          [3, '检查企业'],
          [4, '排查建档'],
        ],
        cores: [
          ['冬病夏治', 2],
          ['排污口整治', 1],
        ],
      },
    ],
  },
  {
    name: 'one heading merged over two columns, and so are the cells below',
    plan: {
      rows: [
        ['序号', '工作任务', '', '责任单位', '完成时限'],
        [1, '冬病夏治', '', '大气科', '3月底'],
        [2, '排污口整治', '', '水科', '6月底'],
      ],
      merges: ['B1:C1', 'B2:C2', 'B3:C3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { B: 'core_task', D: 'lead_unit' },
        entries: [
          [2, '冬病夏治'],
          [3, '排污口整治'],
        ],
        cores: [],
      },
    ],
  },
  {
    name: 'core tasks as banners',
    plan: {
      rows: [
        [T],
        ['序号', '子项', '牵头科室', '完成时限'],
        ['核心任务一：冬病夏治（2项）'],
        [1, '制定方案', '大气科', '3月底'],
        [2, '检查企业', '大气科', '6月底'],
        ['核心任务二：排污口整治'],
        [1, '排查建档', '水科', '6月底'],
      ],
      merges: ['A1:D1', 'A3:D3', 'A6:D6'],
    },
    ledgers: [
      {
        headingRows: [2],
        fields: { B: 'core_task' },
        entries: [
          [4, '制定方案'],
          [5, '检查企业'],
          [7, '排查建档'],
        ],
        cores: [
          ['冬病夏治（2项）', 2],
          ['排污口整治', 1],
        ],
        ids: ['1.1', '1.2', '2.1'],
      },
    ],
  },
  {
    name: 'a report a month in rows of their own, everything else merged',
    plan: {
      rows: [
        ['序号', '核心任务', '牵头科室', '完成时限', '工作进展'],
        [1, '冬病夏治', '大气科', '12月底', '5月：印发方案'],
        ['', '', '', '', '6月：完成检查'],
        [2, '排污口整治', '水科', '12月底', '6月：排查完成'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { E: 'progress' },
        entries: [
          [2, '冬病夏治'],
          [4, '排污口整治'],
        ],
        cores: [],
        ids: ['1', '2'],
      },
    ],
  },
  {
    name: 'months as columns: what is due, and what was done',
    plan: {
      rows: [
        ['序号', '核心任务', '牵头科室', '4月', '5月', '6月'],
        [1, '冬病夏治', '大气科', '已印发方案', '已召开会议', '正在检查'],
        [2, '排污口整治', '水科', '已排查', '已建档', '已整改3个'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { D: 'progress', E: 'progress', F: 'progress' },
        entries: [
          [2, '冬病夏治'],
          [3, '排污口整治'],
        ],
      },
    ],
  },
  {
    name: 'grouped by section, blanks below, numbers beginning anew',
    plan: {
      rows: [
        ['责任单位', '序号', '工作任务', '完成时限', '工作进展'],
        ['大气科', 1, '冬病夏治', '6月底', '推进'],
        ['', 2, '扬尘治理', '9月底', '推进'],
        ['水科', 1, '排污口整治', '6月底', '推进'],
        ['', 2, '水源地保护', '6月底', '推进'],
      ],
    },
    ledgers: [
      {
        headingRows: [1],
        fields: { A: 'lead_unit', B: 'seq', C: 'core_task' },
        entries: [
          [2, '冬病夏治'],
          [3, '扬尘治理'],
          [4, '排污口整治'],
          [5, '水源地保护'],
        ],
        leads: ['大气科', '大气科', '水科', '水科'],
        ids: ['1.1', '1.2', '2.1', '2.2'],
        cores: [],
      },
    ],
  },
  {
    name: 'rows without headings',
    plan: {
      name: 'Sheet1',
      rows: [
        [1, '冬病夏治行动', '大气科', '6月底'],
        [2, '排污口整治工作', '水科', '6月底'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a contact list',
    plan: {
      name: '通讯录',
      rows: [
        ['序号', '姓名', '科室', '职务', '联系电话', '备注'],
        [1, '甲', '水科', '科长', '123', ''],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a contact list called by no name',
    plan: {
      name: 'Sheet2',
      rows: [
        ['序号', '单位', '联系人', '职务', '手机'],
        [1, '水科', '甲', '科长', '123'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a budget',
    plan: {
      name: '预算',
      rows: [
        ['2026年部门预算表'],
        ['序号', '项目名称', '预算金额', '资金来源', '责任科室', '备注'],
        [1, '监测设备', 20, '财政', '监测站', ''],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a device inventory that is called 台账',
    plan: {
      name: '设备台账',
      rows: [
        ['设备台账'],
        ['序号', '设备名称', '规格型号', '数量', '购置日期', '使用科室', '责任人', '状态', '备注'],
        [1, '色谱仪', 'GC', 1, '2020-01-01', '监测站', '甲', '在用', ''],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a summary by section',
    plan: {
      name: '汇总',
      rows: [
        ['重点工作汇总表'],
        ['序号', '科室', '任务数', '已完成', '推进中', '滞后', '完成率'],
        [1, '水科', 10, 5, 4, 1, 0.5],
        ['合计', '', 10, 5, 4, 1, 0.5],
      ],
    },
    ledgers: [],
  },
  {
    name: 'an evidence list',
    plan: {
      name: '佐证材料目录',
      rows: [
        ['序号', '考核指标', '佐证材料名称', '提供科室', '页码'],
        [1, '空气质量', '监测报告', '大气科', 3],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a contract ledger',
    plan: {
      name: '合同台账',
      rows: [
        ['序号', '合同名称', '签订时间', '履行期限', '责任科室', '履行情况'],
        [1, '监测服务', '2026-01-01', '1年', '监测站', '正常'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'leave of staff',
    plan: {
      name: 'Sheet1',
      rows: [
        ['姓名', '开始时间', '结束时间', '事由', '审批人'],
        ['甲', '2026-01-01', '2026-01-03', '事假', '局长'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'figures of monitoring',
    plan: {
      name: '监测',
      rows: [
        ['点位', '监测时间', 'PM2.5', 'PM10', '等级'],
        ['甲点', '2026-01-01', 30, 50, '优'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a letter',
    plan: {
      name: '说明',
      rows: [['填报说明'], ['1.请各科室于每月5日前报送进展。'], ['2.完成时限请写明日期，责任单位写全称。']],
    },
    ledgers: [],
  },
  { name: 'headings without entries', plan: { rows: [[T], H] }, ledgers: [] },
  { name: 'an empty sheet', plan: { rows: [] }, ledgers: [] },
];
