import { H, A, B, C, FIELDS, T, abc, type MadeLayout } from './made-layout';

/** Several tables, odd columns, and what stands around a table. */
export const TABLE_LAYOUTS: readonly MadeLayout[] = [
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
];
