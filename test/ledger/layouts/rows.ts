import { H, A, B, C, FIELDS, T, abc, type MadeLayout } from './made-layout';

/** Rows that stand together: banners, totals, merges, core tasks and their sub-items. */
export const ROW_LAYOUTS: readonly MadeLayout[] = [
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
];
