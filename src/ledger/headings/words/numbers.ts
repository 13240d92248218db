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
      '工单标识 任务标识 事项标识 件号 批次号 工单号 建议号 提案号 议案号',
    field: 'seq',
    weight: 1,
    role: 'code',
    examples: ['督办~'],
  },
  {
    name: 'the number of something named: 立项号, 办件号',
    ends: '号',
    unless:
      '型号 账号 帐号 手机号 身份证号 车牌号 文号 字号 门牌号 房号 楼号 信号 桩号 批号 学号 证号 卡号 税号 符号 称号 口号 户号 区号 文件号 工号 警号',
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
    name: 'how long a thing holds',
    ends:
      '有效期 有效期至 有效期限 有效日期 质保期 保质期 保修期 合同期 任期 聘期 ' +
      '合同期限 协议期 协议期限 合作期限 租赁期 租赁期限 授权期限 服务期限 校准到期 检定到期 年检到期 质保到期 保险到期 合同到期 证书到期',
    field: 'other',
    weight: 1,
    examples: ['证照~'],
  },
  {
    name: 'the state of a thing, and of no work',
    after: '使用 设备 资产 库存 在库 在职 在岗 账户 账号 登录 网络 婚姻 启用 车辆',
    ends: '状态 情况',
    field: 'other',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'how many',
    ends: '天数 工期 周期 日数 次数 频次 频率 人数 户数 人次 时长 小时数 页码 页数 份数 期数 工时 时数 学时 课时',
    unless: '填报 更新 反馈',
    field: 'other',
    weight: 1,
    examples: ['检查~', '~'],
  },
  {
    name: 'how much, and what of',
    ends:
      '金额 经费 预算 资金 投资 投资额 造价 单价 费用 规模 面积 型号 规格 数量 个数 台数 件数 地点 位置 地址 区域 部位 ' +
      '概率 可能性 场所 密码 用户名 职务 职称 性别 年龄 邮箱 学历 单价 总价 利润 成本',
    field: 'other',
    weight: 1,
    examples: ['其中~', '~'],
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
    name: 'who or what is looked at',
    after: '检查 抽查 抽检 监管 执法 普查 调研',
    ends: '对象',
    field: 'other',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'which year or month the row is of',
    ends: '年度 年份 周次 星期 统计期 统计月份 统计周期 报告期 所属期 考核期 操作 添加 删除 全选 选择 查看',
    whole: true,
    field: 'other',
    weight: 1,
    examples: ['~'],
  },
  {
    name: 'the figure wanted',
    ends: '目标值 指标值 计划值 计划数 目标数 任务数 任务量 计划量 目标量 期望结果 期望值 目标金额 计划金额',
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
      '办妥 办好 办完 关闭 按期完成 开展 建成 投入使用 解决到位 整改到位 完成整改 回复 完毕 息诉 息访 罢访 停访 化解 摘牌 摘帽 出列 销账 稳控 结清 归还 ' +
      '消除 消号 清除',
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
  {
    name: 'yes or no, wherever it is asked',
    ends: '是否 能否 可否',
    anywhere: true,
    field: 'other',
    weight: 1,
    examples: ['~上报', '上报~', '乘客~认可'],
  },
  {
    name: 'whether advice was taken',
    ends: '采纳情况 采纳与否 采纳结果 吸收情况 采信情况',
    field: 'other',
    weight: 1,
    examples: ['~', '意见~'],
  },
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
    name: 'what share of a plan or a year',
    after: '占',
    gap: 8,
    ends: '比例 比重 比率 计划 任务 目标 总额 之比 的比',
    field: 'percent',
    examples: ['^~', '^全年~'],
  },
  {
    name: 'a share of something: 签约率, 资金到位率',
    ends: '率 比率 比重 百分数',
    unless: '频率 效率 汇率 利率 税率 概率 速率 功率 满意率',
    field: 'percent',
    weight: 1,
    role: 'share',
    examples: ['签约~', '~'],
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
  {
    name: 'how far an act has come, as a share',
    after: '化解 完成 办结 整改 销号 落实 推进 达成 解决 支付 支出 执行',
    ends: '比重 比例 比率 程度 度 率',
    unless: '难易',
    field: 'percent',
    examples: ['^~'],
  },
];
