import { DONE } from './parts';
import type { HeadingRule } from './rule';

/** Numbers of rows, numbers that count something, shares, and what is answered by yes or no. */
export const NUMBERS: readonly HeadingRule[] = [
  {
    name: 'the number of the row',
    ends: '序号 序 编号 no no. # 项次 序次 顺序号 顺号 顺序 序列号 序列 项号 排序 行号 条目号 wbs 号 id 编 条目序号 总序号',
    whole: true,
    field: 'seq',
    weight: 3,
    examples: ['~'],
  },
  {
    name: 'the number of a paper',
    ends: '文号 字号 文件号 文件编号',
    field: 'source',
    examples: ['来文~', '~'],
  },
  {
    name: 'a code that may stand for the row',
    ends:
      '编号 代码 编码 单号 流水号 代号 案号 受理号 登记号 档号 案件号 序号 id 任务号 项目号 事项号 督办号 ' +
      '件号 批次号 工单号 建议号 提案号 议案号',
    field: 'seq',
    weight: 1,
    role: 'code',
    examples: ['督办~'],
  },
  {
    name: 'the number of something named: 立项号, 办件号',
    ends: '号',
    unless:
      '型号 账号 帐号 手机号 身份证号 车牌号 文号 字号 门牌号 房号 楼号 信号 桩号 批号 学号 证号 卡号 税号 符号 称号 口号 户号 区号 文件号',
    field: 'seq',
    weight: 1,
    role: 'code',
    examples: ['立项~'],
  },
  {
    name: 'how to reach somebody',
    ends: '电话 手机 联系方式 联络方式 手机号 手机号码 电话号码 通讯方式',
    field: 'phone',
    examples: ['办公~', '~'],
  },
  {
    name: 'what it is counted in',
    ends: '计量单位 量纲 度量单位 数量单位',
    whole: true,
    field: 'unit_of_measure',
    examples: ['~'],
  },
  {
    name: 'how many',
    ends: '天数 工期 日数 次数 频次 频率 人数 户数 人次 时长 小时数 页码 页数 份数 期数 工时 时数 学时 课时',
    unless: '填报 更新 反馈',
    field: 'other',
    weight: 1,
    examples: ['检查~', '~'],
  },
  {
    name: 'how much, and what of',
    ends:
      '金额 经费 预算 资金 投资 投资额 造价 单价 费用 规模 面积 型号 规格 数量 个数 台数 件数 地点 位置 地址 区域 部位 ' +
      '场所 密码 用户名 职务 职称 性别 年龄 邮箱 学历 单价 总价 利润 成本',
    field: 'other',
    weight: 1,
    examples: ['建设~', '~'],
  },
  {
    name: 'where a trouble is',
    after: '隐患 风险 涉及 所在',
    ends: '点位',
    first: true,
    field: 'other',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'which year or month the row is of',
    ends: '年度 年份 周次 星期 操作 添加 删除',
    whole: true,
    field: 'other',
    weight: 1,
    examples: ['~'],
  },
  {
    name: 'the figure wanted',
    ends: '目标值 指标值 计划值 计划数 目标数 任务数 任务量 计划量 目标量 期望结果 期望值',
    field: 'indicator_target',
    examples: ['~'],
  },
  {
    name: 'the figure hoped for',
    ends: '挑战值 争取值 奋斗目标值 力争值',
    field: 'indicator_challenge',
    examples: ['年度~'],
  },
  {
    name: 'the figure reached',
    ends: '完成值 实际值 完成数 完成量 实际数 实绩值 累计完成 已完成数 当前值 实际结果 达成值 实际完成值',
    field: 'indicator_actual',
    examples: ['~'],
  },
  {
    name: 'whether the goal is met',
    after: '是否',
    gap: 4,
    ends: '达标 达到目标 达到要求',
    field: 'met',
    examples: ['^~', '指标^~'],
  },
  {
    name: 'yes or no about something else than the end',
    after: '是否 是不是 有无',
    gap: 6,
    ends:
      '逾期 超期 延期 滞后 联合 公开 需要 重点 涉密 确认 属实 立项 有 双随机一公开 联合检查 需听证 听证 征求意见 重大 ' +
      '报备 备案 上会 涉及 必填',
    field: 'other',
    weight: 1,
    examples: ['^~', '事项^~'],
  },
  {
    name: 'yes or no about the end, or the way to it',
    after: '是否 有没有 是不是',
    gap: 8,
    ends:
      `${DONE} 实施 推进 执行 销号 结案 投用 办复 达序 达进度 序时 序时进度 按期 按时 完结 到位 启动 达成 通过 验收 闭环 反馈 见面 开工 按时完成 ` +
      '按期完成 开展 建成 投入使用 解决到位 整改到位 完成整改 回复 完毕 息诉 息访 化解 稳控 结清 归还',
    field: 'status',
    examples: ['^~', '目前^~'],
  },
  {
    name: 'whether or not',
    after: '完成 办结 销号 达序 达标 落实 整改 到位 解决',
    ends: '与否 否',
    field: 'status',
    examples: ['^~'],
  },
  {
    name: 'yes or no about the end of something named after it',
    ends: '是否完成 是否已完成 是否按时完成 是否按期完成 是否办结 是否已办结 是否解决 是否整改 是否销号 是否落实 是否实现',
    begins: true,
    unless: '达标 达到 要求 标准',
    field: 'status',
    examples: ['~半年目标'],
  },
  {
    name: 'yes or no about an end of any kind',
    after: '是否已 是否已经 有没有',
    ends: '提供 提交 上报 报送 交付 移交 归档 签收 答复 送达 发放 拨付 到账 安装 更换 清零',
    field: 'status',
    examples: ['^~'],
  },
  { name: 'yes or no', ends: '是否', begins: true, field: 'other', weight: 1, examples: ['~上报'] },
  { name: 'yes or no, put last', ends: '是否', field: 'other', weight: 1, examples: ['上报~'] },
  {
    name: 'what people say of it',
    ends: '满意度 满意率 评价 满意情况 信访人意见 群众意见 测评结果',
    unless: '自我',
    field: 'satisfaction',
    examples: ['办理~', '~'],
  },
  {
    name: 'a share with its sign',
    after: '进度 进展 完成 推进 办结 达成 形象进度 比例 情况 计划 率 完成率 完成计划 累计完成',
    ends: '% 百分比',
    field: 'percent',
    weight: 3,
    examples: ['^~', '累计^~'],
  },
  {
    name: 'the sign before the act',
    after: '% 百分比',
    ends: '完成 进度 办结 完成度 完成率',
    field: 'percent',
    weight: 3,
    examples: ['^~'],
  },
  { name: 'the bare sign', ends: '% 百分比', field: 'percent', examples: ['~', '占任务~'] },
  {
    name: 'a share of something else',
    after: '抽查 抽取 检查 扣分 配套 出资 持股',
    gap: 2,
    ends: '比例',
    field: 'other',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'the share that is finished',
    ends:
      '完成率 完成比例 完成比 完成度 进度比例 进度比 进度率 办结率 达成率 推进率 占比 ' +
      '完成占比 进度值 整改率 落实率 执行率 销号率 兑现率',
    field: 'percent',
    weight: 3,
    examples: ['累计~', '~'],
  },
];
