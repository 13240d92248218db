import { T, type MadeLayout } from './made-layout';

/** Two levels of tasks and months, in ways of their own. */
export const BREAKDOWN_LAYOUTS: readonly MadeLayout[] = [
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
];
