import { H, A, B, C, FIELDS, T, abc, right, type MadeLayout } from './made-layout';

/** Where the headings stand, and how they are written. */
export const HEADING_LAYOUTS: readonly MadeLayout[] = [
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
];
