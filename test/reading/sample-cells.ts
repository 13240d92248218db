import type { Field } from '../../src/kinds/field';
import type { Cell } from '../../src/workbook/cell';

/** What may stand below a heading of each meaning, a few of each, taken in turn. */
const SAMPLES: Readonly<Partial<Record<Field, readonly Cell[]>>> = {
  core_task: [
    '推进老旧小区改造项目',
    '新建公办幼儿园3所',
    '完成县级医院扩建工程',
    '开展农村公路养护提升',
    '实施高标准农田建设',
    '建设应急避难场所',
  ],
  sub_task: [
    '改造老旧小区12个，惠及居民3000户',
    '完成主体工程并投入使用',
    '完成设备采购和人员培训',
    '养护农村公路120公里',
    '建成高标准农田2万亩',
    '完成选址并开工建设',
  ],
  target: ['完成不少于20项，达到省级标准', '全部建成投用', '覆盖率达到95%以上'],
  standard: ['按月报送进展，资料齐全', '达到国家规范要求'],
  lead_unit: ['市住建局', '市教育局', '市卫健委', '市交通运输局', '市农业农村局', '市应急管理局'],
  co_units: ['市财政局、市发改委', '各镇街', '市自然资源局'],
  owner_person: ['甲某', '乙某某', '丙某', '丁某某', '戊某', '己某'],
  leader: ['甲局长', '乙局长', '丙局长'],
  contact: ['甲某', '乙某某', '丙某', '丁某某', '戊某', '己某'],
  phone: ['内线4501', '内线4502', '内线4503'],
  deadline: ['2026年6月底前', '2026年9月30日前', '12月底前', '2026年第三季度', '2026年11月15日', '年底前'],
  milestone: ['3月底前完成方案，6月底前开工，11月底前完工', '一季度：完成招标；二季度：开工；四季度：竣工'],
  progress: [
    '已完成方案编制，正在开展招标',
    '主体工程已封顶，正在安装设备',
    '已召开部署会，累计完成12项',
    '正在推进前期手续',
    '已全部完成并通过验收',
    '已完成现场排查',
  ],
  percent: [0.35, 0.6, 1, 0.2, 0.8, 0.5],
  status: ['进行中', '已完成', '未启动', '进行中', '已完成', '进行中'],
  completed_on: ['2026-06-20', '', '2026-08-15', '', '', ''],
  problem: ['资金未到位', '用地手续办理滞后', '', '施工受天气影响'],
  problem_kind: ['资金', '人员', '技术'],
  next_step: ['加快办理招标手续', '每周调度一次', '倒排工期，挂图作战'],
  start: ['2026年3月1日', '2026-04-15', '2026年2月'],
  support_needed: ['请市财政局支持资金', ''],
  source: ['市政府常务会议', '领导批示', '局党组会'],
  kind: ['民生类', '工程类', '改革类'],
  level: ['一般', '重要', '较大'],
  feedback_date: ['2026-08-31', '2026-09-30'],
  evidence: ['见附件1', '现场照片'],
  remark: ['', '见附件', ''],
  score: [5, 10, 3],
  received_on: ['2026-03-02', '2026-05-18'],
  light: ['绿', '黄', '绿'],
  met: ['是', '否'],
};

/** A made-up cell of a meaning for a row, both from zero. */
export function sampleCell(field: Field, row: number, heading: string): Cell {
  if (field === 'seq') return row + 1;
  const samples = SAMPLES[field];
  if (samples) return samples[row % samples.length]!;
  if (/额|预算|支出|费|工时|天数|利润|成本|工日/.test(heading)) return 100 + row;
  if (/时间|日期/.test(heading)) return '2026-02-10';
  return /年度/.test(heading) ? 2026 : '一般';
}
