import { NOW, PERIODS } from './parts';
import type { HeadingRule } from './rule';

/** How a task stands: lights, states, kinds and grades. */
export const STATES: readonly HeadingRule[] = [
  {
    name: 'the light',
    ends: '预警 亮灯 灯色 红黄绿灯 红黄绿 预警灯 亮灯情况 预警等级 预警状态 三色预警',
    whole: true,
    field: 'light',
    examples: ['~'],
  },
  {
    name: 'the stage it has come to',
    after: '当前 所处 实施 目前 现',
    ends: '阶段',
    field: 'milestone',
    weight: 1,
    examples: ['^~', '项目^~'],
  },
  {
    name: 'the newest of it',
    after: '最新',
    ends: '状态 情况 进展 动态 汇报',
    field: 'progress',
    role: 'freshest',
    examples: ['^~', '子任务^~'],
  },
  {
    name: 'a state',
    ends:
      '状态 结论 办结标识 完成标识 完成标志 销号情况 销案情况 摘牌情况 摘帽情况 结案情况 销账情况 销账标志 销号标志 复查销案 ' +
      '待办环节 当前环节 办理环节 所处环节 所在环节 当前节点 所处节点 流程环节 当前步骤 所处步骤 所在步骤 审理阶段 办理阶段 诉讼阶段 洽谈阶段 ' +
      '进展状态 办理状态 完成结果 当前状态 处理状态',
    unless: '开展状态',
    field: 'status',
    weight: 3,
    examples: ['~', '任务~'],
  },
  {
    name: 'what is thought of the progress, and not of the result',
    after: '进度 进展 推进 序时',
    gap: 2,
    ends: '评价 评判 评定 研判 判断',
    field: 'status',
    examples: ['^~', '^情况~'],
  },
  {
    name: 'what a check found',
    after: '确认 验收 复查 核查 核验 检查 抽查 认定 督查 回头看 审核 核实 验证 评估 审批 复测 复验 复审',
    ends: '结果 情况 结论 状态 意见',
    unless: '自查',
    field: 'status',
    weight: 2,
    examples: ['^~'],
  },
  {
    name: 'confirmed by somebody',
    ends: '确认 教师确认 领导确认 签字确认 完成确认 主管确认 复查 复验 复核',
    field: 'status',
    weight: 1,
    examples: ['~'],
  },
  {
    name: 'accepted by those above: 镇级验收',
    after: '级 镇 县 区 市 街道 上级 科室 部门 组织 办公室 督查室',
    ends: '验收 核验 验收销号 核查',
    field: 'status',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'a place for a tick',
    ends: '打勾 打钩 打√ 勾选',
    field: 'status',
    weight: 3,
    examples: ['完成~', '~'],
  },
  {
    name: 'done',
    ends: '完成 办结 销号 闭环 闭环销号 验收销号 核查销号',
    whole: true,
    field: 'status',
    weight: 3,
    examples: ['~'],
  },
];

/** What was done of it, in words. */
export const REPORTS: readonly HeadingRule[] = [
  {
    name: 'the opinion of those who check',
    after: '反馈 巡察 督察 审计 评估 评审 督导',
    ends: '意见',
    whole: true,
    first: true,
    field: 'progress',
    weight: 1,
    role: 'current',
    examples: ['^~'],
  },
  {
    name: 'what those who came to look have said',
    after: '巡视 巡察 督察 审计 评估 上级检查',
    ends: '反馈 反馈意见 意见反馈',
    field: 'source',
    weight: 1,
    role: 'substitute',
    examples: ['^~'],
  },
  {
    name: 'what is expected to come out',
    after: '预期 预计 期望 达到 要达到 拟达到 应达到',
    gap: 3,
    ends: '成效 效果 结果 成果 目标 的成效 产出 效益 标准',
    field: 'target',
    examples: ['^~'],
  },
  {
    name: 'what the thing is like',
    after: '基本 个人 人员 单位 背景 简要 主要 项目 企业',
    ends: '情况 概况',
    field: 'sub_task',
    weight: 1,
    role: 'object_sub',
    examples: ['^~'],
  },
  {
    name: 'a description of the thing',
    ends: '简介 简况',
    field: 'sub_task',
    weight: 1,
    role: 'object_sub',
    examples: ['项目~'],
  },
  {
    name: 'how the trouble is',
    ends: '问题情况 困难情况 隐患情况 风险情况 存在情况 突发情况 异常情况 故障情况 紧急情况',
    field: 'problem',
    role: 'trouble',
    examples: ['~'],
  },
  {
    name: 'what people wrote or called about',
    ends:
      '反映情况 反映内容 反映问题 反映事项 反应内容 反应情况 反映的问题 反应问题 来信内容 来电内容 来访内容 来信情况 ' +
      '来电情况 来访情况 诉求内容 诉求情况 诉求 反映诉求 投诉内容 投诉事由 反映事由 诉求事由 反映主要问题 反映的主要问题 反映突出问题',
    field: 'core_task',
    role: 'object',
    examples: ['~'],
  },
  {
    name: 'what those who are served say',
    after: '客户 用户 市民 业主 家长 患者 来访人 群众 企业',
    ends: '反馈内容 反馈问题 反馈诉求 意见内容 反馈',
    first: true,
    field: 'core_task',
    role: 'object',
    examples: ['^~'],
  },
  {
    name: 'how far: a share or a report',
    ends: '进度',
    field: 'progress',
    role: 'extent',
    examples: ['~', '目前~', '项目~'],
  },
  {
    name: 'a report',
    ends:
      '进展 动态 推进 情况 成效 近况 实绩 现状 开展状况 进展状况 完成状况 状况 结果 落实 效果 成绩 反馈 工作小结 工作总结 纪实 ' +
      '办理过程 办理完成 小结 总结 完成进展 情况汇总 情况填报 情况小结 情况汇报 情况反馈 情况统计 执行情况 自查 自查情况 ' +
      '截至目前 截止目前 业绩 成效亮点 亮点 战果 进展阶段 推进阶段 效果追踪 效果跟踪 跟踪 追踪 落实成果 整改成果 办理成果 实效 跟进记录 跟踪记录',
    field: 'progress',
    weight: 3,
    examples: ['工作~', '~'],
  },
  {
    name: 'the answer of those who act',
    after: '整改 办理 处理 督办 处置',
    ends: '回复 回告 回执 反馈 答复',
    field: 'progress',
    weight: 3,
    examples: ['^~'],
  },
  {
    name: 'how it was handled, told',
    after: '整改 处理 处置 办理 办结 完结 落实 完成 化解 调解 执行 推进 闭环 销号 督办 跟踪',
    ends: '描述 记录 详情 说明 过程 经过 纪实 记载 概述',
    field: 'progress',
    examples: ['^~'],
  },
  {
    name: 'what somebody says of it',
    ends: '说法',
    field: 'progress',
    weight: 1,
    examples: ['现场~'],
  },
  {
    name: 'a bare answer',
    ends: '回复 答复 办复 汇报 回音',
    whole: true,
    field: 'progress',
    examples: ['~'],
  },
  {
    name: 'the answer that stands now',
    after: '现有 最新 已有 目前 本次 初次 首次 二次 最终 单位 部门 科室 官方',
    ends: '回复 答复',
    field: 'progress',
    examples: ['^~'],
  },
  {
    name: 'the words of an answer',
    after: '答复 回复 反馈 办理 汇报 完成',
    ends: '内容 意见 说明',
    field: 'progress',
    weight: 3,
    examples: ['^~'],
  },
  {
    name: 'what was done in a period',
    after: `已开展 已完成 目前 半年 全年 年度 ${NOW} ${PERIODS}`,
    gap: 4,
    ends: '完成 完成工作 完成内容 开展情况 完成事项 完成任务 完成的工作',
    unless: '是否 有没有 是不是',
    field: 'progress',
    weight: 3,
    examples: ['^~', '^实际~'],
  },
  {
    name: 'work that was done',
    after: '已开展 已完成 已做 已采取 已实施 已落实',
    ends: '工作 内容 任务 事项 的工作 的措施 措施 举措 做法',
    field: 'progress',
    weight: 3,
    examples: ['^~'],
  },
  {
    name: 'the work that was done',
    ends: '完成工作内容 完成的工作内容 完成工作',
    whole: true,
    field: 'progress',
    examples: ['~'],
  },
  {
    name: 'how it is since it was put right',
    after: '整改 整治 治理 改造 改善 改进 提升 处置',
    ends: '后 后情况 后效果 后现状',
    field: 'progress',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'progress of something',
    ends: '进展',
    begins: true,
    field: 'progress',
    weight: 3,
    examples: ['~到哪里了'],
  },
];

/** Proof and scores. */
export const PROOF: readonly HeadingRule[] = [
  {
    name: 'papers that are wanted are what is to be done',
    after: '所需 需 需要 应提供 应提交 应报送 需提供 需提交 需报送 待提交',
    ends: '资料 材料 文件 附件',
    field: 'core_task',
    weight: 1,
    role: 'object',
    examples: ['^~'],
  },
  {
    name: 'proof',
    ends:
      '佐证 证据 证明 附件 印证 支撑材料 凭证 档案 台账资料 材料清单 佐证资料 见证材料 成果 成果体现 成果形式 成果转化 ' +
      '证据原文 证据路径 材料 资料 照片 取得成效 产出 图片 截图',
    field: 'evidence',
    examples: ['~'],
  },
  {
    name: 'what is to be handed over',
    ends: '交付物 交付件 提交物 输出物 产出物 交付成果 提交成果 交付内容',
    field: 'evidence',
    role: 'landmark',
    examples: ['~', '主要~'],
  },
  {
    name: 'a score',
    ends: '分值 得分 自评分 评分 扣分 加分 权重 分数 考核分 赋分 扣分上限 打分 系数',
    field: 'score',
    examples: ['考核~', '~'],
  },
];
