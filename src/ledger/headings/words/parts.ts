import type { Words } from './rule';

/** What several tables are made of. */

/** Who acts, as a body. */
export const UNITS: Words =
  '单位 部门 科室 处室 股室 机构 主体 站所 院系 系部 企业 镇街 乡镇 属地 科 处 室 ' +
  '街道 工段 班组 车间 车队 项目部 支部 工区 大队 中队 支队 分局 分公司 子公司 中心 专班 小组 工作组 法人 业主 组室 办所 委办局 团队 方 标段 警种 派出所';

/** A day or a time of it. */
export const DAYS: Words = '时间 日期 日子 年月日 年月 日 时点 时刻 月份';

/** Acts that end a task. */
export const DONE: Words =
  '完成 办结 办毕 结束 整改 竣工 完工 结业 办理 解决 落实 交付 上线 结项 治理 处理 处置 终止 终结 了结 化解 收尾 兑现';

/** Further ones, which say little of the day on which they were done. */
export const ENDINGS: Words = '达成 实现 销号 关闭 验收 投产 投用 启用 到位';

/** Acts that begin one. */
export const BEGINNINGS: Words =
  '开始 开始执行 开始实施 起始 启动 开工 复工 开展 动工 启用 进场 入场 开办 开建 始建 着手 进点 进驻';

/** Acts of those who answer for a task. */
export const HANDLING: Words =
  '承办 落实 实施 执行 办理 整改 承接 承担 受理 发起 主管 归口 分配 经办 管养 检查 推进 组织 完成 处理 处置 ' +
  '主抓 包保 主持 维修 养护 抢修 检修 管理 建设 治理 起草 拟稿 洽谈 招引 引进 挂钩 包抓 消缺 组展 代办';

/** Acts of those who help. */
export const HELPING: Words =
  '配合 协办 协同 协作 协管 联办 参与 参加 协助 会办 会签 支持 联动 辅助 成员 会同 联合 协调 合作 其他';

const QUARTERS: Words = ['一', '二', '三', '四', '1', '2', '3', '4']
  .map((number) => `${number}季度 第${number}季度 前${number}季度 ${number}季`)
  .join(' ');
const ENGLISH_QUARTERS: Words = '1q 2q 3q 4q q1 q2 q3 q4';
const MONTHS: Words = '一 二 三 四 五 六 七 八 九 十 十一 十二 1 2 3 4 5 6 7 8 9 10 11 12'
  .split(' ')
  .map((number) => `${number}月`)
  .join(' ');

/** Parts of a year by which goals and reports are gathered. */
export const PERIODS: Words = `${QUARTERS} ${ENGLISH_QUARTERS} 上半年 下半年 1-3月 4-6月 7-9月 10-12月 ${MONTHS}`;

/** The same without a number: the period that the table is written in, or the one before it. */
export const NOW: Words =
  '本月 本季度 本季 本周 当月 当季 当周 上月 上周 上季度 上季 今日 昨日 本期 上期 近期 当前';

/** The period to come. */
export const COMING: Words = '下月 下个月 下一月 次月 下季度 下个季度 下季 下周 明年 下一年度 明日 下期 次日';

/**
 * Things that headings are about: where one of them ends a heading, the words before it tell nothing of a body or a
 * day.
 */
export const NOUNS: Words =
  '情况 时间 问题 措施 方案 计划 要求 内容 范围 程度 依据 标准 地点 路径 阶段 步骤 方式 结果 制度 机制 清单 目标 事项 任务 ' +
  '工作 状态 电话 意见 人 员';
