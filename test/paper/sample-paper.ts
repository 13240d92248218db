import type { Block, Paper, PaperCell, PaperColumn } from '../../src/paper/paper';

const RED = 'F8CBAD';
const YELLOW = 'FFE699';
const BLUE = 'BDD7EE';

const SECTIONS = [
  '办公室',
  '法规与标准科',
  '综合协调科',
  '大气环境科',
  '水生态环境科',
  '土壤与农村科',
  '固体废物与化学品科',
  '自然生态保护科',
  '环境影响评价科',
  '生态环境监测科',
  '核与辐射安全科',
  '生态环境保护综合行政执法支队',
] as const;

/** Per section: 任务数, 已办结, 正常推进, 临期, 滞后, 严重滞后, 长期, 待核. The first is the sum of the others. */
const FIGURES = [
  [14, 5, 4, 1, 1, 0, 3, 0],
  [8, 3, 3, 0, 1, 0, 1, 0],
  [11, 4, 4, 1, 1, 0, 1, 0],
  [15, 3, 6, 2, 1, 1, 1, 1],
  [16, 4, 6, 1, 2, 1, 2, 0],
  [9, 2, 4, 1, 0, 1, 1, 0],
  [10, 3, 5, 0, 1, 0, 1, 0],
  [7, 3, 3, 0, 0, 0, 1, 0],
  [9, 5, 3, 0, 0, 0, 1, 0],
  [12, 4, 4, 1, 1, 1, 1, 0],
  [5, 3, 1, 0, 0, 0, 1, 0],
  [11, 3, 3, 1, 2, 1, 1, 0],
] as const;

const narrow = (heading: string): PaperColumn => ({ heading, width: 7, align: 'center' });

const percent = (part: number, whole: number): PaperCell =>
  whole === 0 ? '—' : { value: part / whole, format: '0.0%', shown: `${((part / whole) * 100).toFixed(1)}%` };

function sectionTable(): Block {
  const sums = FIGURES.reduce<number[]>(
    (total, row) => row.map((value, index) => value + (total[index] ?? 0)),
    [],
  );
  const row = (name: string, figures: readonly number[]): PaperCell[] => {
    const [all = 0, done = 0, onTrack = 0, soon = 0, late = 0, serious = 0, standing = 0, check = 0] =
      figures;
    const light = (value: number, fill: string): PaperCell => (value === 0 ? 0 : { value, fill });
    return [
      name,
      all,
      done,
      onTrack,
      light(soon, BLUE),
      light(late, YELLOW),
      light(serious, RED),
      standing,
      check,
      percent(done, all),
    ];
  };
  return {
    kind: 'table',
    columns: [
      { heading: '牵头科室', width: 20, align: 'left' },
      ...['任务数', '已办结', '正常推进', '临期', '滞后', '严重滞后', '长期', '待核', '完成率'].map(narrow),
    ],
    rows: [...SECTIONS.map((name, index) => row(name, FIGURES[index]!)), row('合计', sums)],
    total: true,
  };
}

interface Late {
  readonly red: boolean;
  readonly id: string;
  readonly task: string;
  readonly unit: string;
  readonly due: string;
  readonly days: number;
  readonly reason: string;
  readonly next: string;
}

const LATE: readonly Late[] = [
  {
    red: true,
    id: '2-4',
    task: '完成入河排污口规范化整治58个，建立“一口一档”',
    unit: '水生态环境科',
    due: '4月底前',
    days: 61,
    reason: '已整治41个。剩余17个位于老城区合流制管网，整治须与市政管网改造同步，管网改造资金未到位。',
    next: '7月10日前与住建部门会商，分两批列出剩余点位整治时间表；资金缺口报局务会研究。',
  },
  {
    red: true,
    id: '6-2',
    task: '农用地土壤污染重金属成因排查',
    unit: '土壤与农村科',
    due: '2026年5月15日前',
    days: 46,
    reason: '采样单位技术力量不足，2次未中标。',
    next: '调整采购方案，7月中旬完成第三次招标。',
  },
  {
    red: true,
    id: '1-7',
    task: '完成12家钢铁、水泥企业超低排放改造评估监测',
    unit: '大气环境科',
    due: '5月20日前',
    days: 41,
    reason: '3家企业停产检修，无法开展监测。',
    next: '企业复产后10日内补测。',
  },
  {
    red: true,
    id: '10-3',
    task: '建成交通空气自动监测站2座',
    unit: '生态环境监测科',
    due: '5月底前',
    days: 30,
    reason: '站房用地手续未办结',
    next: '',
  },
  {
    red: true,
    id: '12-5',
    task: '“双随机”执法检查系统与省平台数据对接',
    unit: '生态环境保护综合行政执法支队',
    due: '5月25日',
    days: 36,
    reason: '省平台接口升级，暂停受理',
    next: '待省平台恢复后5个工作日内完成联调，期间数据离线报送。',
  },
  {
    red: false,
    id: '1-3',
    task: '淘汰国三及以下排放标准柴油货车400辆',
    unit: '大气环境科',
    due: '6月20日前',
    days: 10,
    reason: '已淘汰362辆；补贴资金分两批拨付，第二批未下达。',
    next: '会同交通部门逐车核对，7月底前完成。',
  },
  {
    red: false,
    id: '2-1',
    task: '县级以上集中式饮用水水源地环境状况评估',
    unit: '水生态环境科',
    due: '6月15日前',
    days: 15,
    reason: '评估报告待专家评审',
    next: '7月8日召开评审会。',
  },
  {
    red: false,
    id: '2-6',
    task: '乡镇级饮用水水源保护区划定方案报批',
    unit: '水生态环境科',
    due: '2季度末',
    days: 1,
    reason: '未填报',
    next: '未填报',
  },
  {
    red: false,
    id: '3-2',
    task: '中央生态环境保护督察反馈问题整改半年小结（涉及9个单位、23项任务，附佐证材料）',
    unit: '综合协调科',
    due: '6月25日前',
    days: 5,
    reason: '5个单位佐证材料不全，已退回补充。',
    next: '逐单位对账，7月5日前汇总上报。',
  },
  {
    red: false,
    id: '4-4',
    task: '修订行政处罚裁量基准',
    unit: '法规与标准科',
    due: '6月中旬',
    days: 10,
    reason: '征求意见中',
    next: '7月提请集体审议',
  },
  {
    red: false,
    id: '7-1',
    task: '危险废物规范化环境管理评估（第一轮）',
    unit: '固体废物与化学品科',
    due: '6月28日',
    days: 2,
    reason: '评估组人员抽调参加省级检查',
    next: '7月6日前完成剩余4家。',
  },
  {
    red: false,
    id: '9-2',
    task: 'VOCs走航监测数据质控：完成O3/NOx/PM2.5 三类数据的QA/QC并形成《2026年上半年走航监测质量评估报告》',
    unit: '生态环境监测科',
    due: '6月30日前',
    days: 1,
    reason: '设备送检，数据缺测7天',
    next: '补测后出具报告',
  },
  {
    red: false,
    id: '11-1',
    task: '信访件“1、2、4”限时办理回访',
    unit: '办公室',
    due: '每月25日前',
    days: 6,
    reason: '2件信访人联系不上，已3次电话、1次上门。',
    next: '按规定留存记录后办结。',
  },
  {
    red: false,
    id: '12-1',
    task: '汛期环境安全隐患排查，重点检查尾矿库、化工园区、沿江企业应急物资和应急池',
    unit: '生态环境保护综合行政执法支队',
    due: '6月10日前',
    days: 20,
    reason: '已检查87家，另有6家跨县（区），需联合执法。',
    next: '与邻县签订联合执法备忘录，7月15日前完成。',
  },
  {
    red: false,
    id: '12-2',
    task: '移动源路检路查不少于300台次',
    unit: '生态环境保护综合行政执法支队',
    due: '上半年',
    days: 1,
    reason: '完成268台次',
    next: '7月补齐',
  },
];

const DUE: readonly (readonly [string, string, string, string, string])[] = [
  ['1-5', '夏季臭氧污染防治专项行动', '大气环境科', '7月15日', '已完成企业自查112家，帮扶检查正在开展。'],
  ['3-4', '形成上半年重点工作评估报告', '综合协调科', '7月20日', '初稿已成。'],
  [
    '5-1',
    '“无废城市”建设试点中期评估',
    '固体废物与化学品科',
    '7月31日',
    '已收集28项指标中的21项，其余7项由发展改革、农业农村部门提供。',
  ],
  ['8-2', '自然保护地“绿盾”行动问题核查', '自然生态保护科', '7月31日', '核查点位64个，已完成39个。'],
  ['10-1', '地表水自动监测站运维考核', '生态环境监测科', '7月10日', '未填报'],
];

/** A briefing as a bureau would hand it to its leader: three to four pages. */
export const SAMPLE_PAPER: Paper = {
  id: 'briefing',
  period: '2026-06',
  title: '重点工作动态简报',
  orientation: 'portrait',
  blocks: [
    {
      kind: 'masthead',
      name: '重点工作动态简报',
      issue: '第6期（总第42期）',
      unit: '青川市生态环境局办公室',
      date: '2026年7月3日',
    },
    { kind: 'title', text: '2026年6月重点工作进展情况', subtitle: '（截至2026年6月30日）' },
    { kind: 'heading', level: 1, text: '一、总体情况' },
    {
      kind: 'figures',
      items: [
        { label: '事项总数', value: 127 },
        { label: '已办结', value: 42, note: '办结率33.1%（42/127）' },
        { label: '临期', value: 8, note: '蓝', fill: BLUE },
        { label: '滞后', value: 10, note: '黄', fill: YELLOW },
        { label: '严重滞后', value: 5, note: '红', fill: RED },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        '截至2026年6月30日，列入台账的核心任务28项，分解事项127项。已办结42项（其中逾期办结3项），正常推进46项，临期8项，滞后10项，严重滞后5项，长期15项，待核1项。',
      ],
    },
    {
      kind: 'paragraph',
      text: [
        { text: '办结率33.1%（42/127），', bold: true },
        '以全部事项为分母；按时办结率72.2%（39/54），以已到期事项为分母。',
        '按预警颜色分：绿88、蓝8、黄10、红5、灰0、长期15、待核1，合计127项。',
      ],
    },
    { kind: 'heading', level: 1, text: '二、各科室进展' },
    sectionTable(),
    {
      kind: 'note',
      text: '已办结含逾期办结。完成率为已办结占任务数的比例。一项任务写有多个牵头科室的，按第一个统计。',
    },
    { kind: 'heading', level: 1, text: '三、滞后事项清单' },
    {
      kind: 'paragraph',
      text: ['滞后事项共15项。严重滞后（红）5项，滞后（黄）10项。请以上科室倒排工期，按月报送整改进展。'],
    },
    {
      kind: 'table',
      columns: [
        { heading: '预警', width: 5, align: 'center' },
        { heading: '编号', width: 7, align: 'center' },
        { heading: '任务', width: 24, align: 'left' },
        { heading: '牵头科室', width: 11, align: 'center' },
        { heading: '完成时限', width: 12, align: 'center' },
        { heading: '逾期天数', width: 7, align: 'center' },
        { heading: '滞后原因（科室填报）', width: 22, align: 'left' },
        { heading: '下一步', width: 18, align: 'left' },
      ],
      rows: LATE.map((item): PaperCell[] => [
        { value: item.red ? '红' : '黄', fill: item.red ? RED : YELLOW, bold: true },
        item.id,
        item.task,
        item.unit,
        item.due,
        item.days,
        item.reason,
        item.next,
      ]),
    },
    { kind: 'heading', level: 1, text: '四、存在问题' },
    {
      kind: 'paragraph',
      text: ['在办事项中有6项填报了问题：资金2项、人员2项、技术1项、协调1项。以下按科室原文列出。'],
    },
    { kind: 'heading', level: 2, text: '（一）资金方面（2项）' },
    {
      kind: 'paragraph',
      text: [
        { text: '第2-4项（水生态环境科）：', bold: true },
        '剩余17个位于老城区合流制管网，整治须与市政管网改造同步，管网改造资金未到位。',
      ],
    },
    {
      kind: 'paragraph',
      text: [{ text: '第1-3项（大气环境科）：', bold: true }, '补贴资金分两批拨付，第二批未下达。'],
    },
    { kind: 'heading', level: 2, text: '（二）人员方面（2项）' },
    {
      kind: 'paragraph',
      text: [{ text: '第7-1项（固体废物与化学品科）：', bold: true }, '评估组人员抽调参加省级检查。'],
    },
    {
      kind: 'paragraph',
      text: [{ text: '第6-2项（土壤与农村科）：', bold: true }, '采样单位技术力量不足，2次未中标。'],
    },
    { kind: 'heading', level: 1, text: '五、下月到期事项' },
    { kind: 'paragraph', text: ['2026年7月到期的在办事项5项，请相关科室提前安排。'] },
    {
      kind: 'table',
      columns: [
        { heading: '编号', width: 7, align: 'center' },
        { heading: '任务', width: 34, align: 'left' },
        { heading: '牵头科室', width: 14, align: 'center' },
        { heading: '截止日', width: 12, align: 'center' },
        { heading: '目前进展', width: 30, align: 'left' },
      ],
      rows: DUE,
    },
    {
      kind: 'note',
      text: '判定规则“三色督办”：距时限7天以内未办结为临期（蓝），逾期1至30天为滞后（黄），逾期超过30天为严重滞后（红）；时限当天仍算按时，天数按日历日计。',
    },
    { kind: 'signOff', lines: ['青川市生态环境局办公室', '2026年7月3日'], align: 'right' },
    {
      kind: 'imprint',
      lines: ['报：局领导。', '送：各科室、直属单位。', '青川市生态环境局办公室　　2026年7月3日印发'],
    },
  ],
};
