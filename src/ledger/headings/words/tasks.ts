import { NOW, PERIODS } from './parts';
import type { HeadingRule } from './rule';

/** Grades and kinds. */
export const KINDS_OF: readonly HeadingRule[] = [
  {
    name: 'a grade',
    ends:
      '等级 级别 层级 优先级 紧急程度 缓急程度 重要程度 重要性 密级 健康度 轻重缓急 难易程度 难度系数 level 难度 优先 ' +
      '优先度 紧急度 严重程度 力争/确保',
    field: 'level',
    examples: ['任务~', '~'],
  },
  {
    name: 'a kind',
    ends:
      '类别 类型 分类 种类 大类 小类 领域 板块 条线 方面 专题 专项 一级指标 类 所属领域 工作线 攻坚战 考核类别 属性 督办方式 ' +
      '模块 阶段 版块 渠道 维度 栏目 战线 体系 性质',
    unless: '当前阶段 目前阶段',
    field: 'kind',
    examples: ['工作~', '~'],
  },
  {
    name: 'a campaign that tasks are gathered under',
    after: '专项',
    ends: '工作 行动 任务',
    field: 'kind',
    weight: 1,
    role: 'gathering',
    examples: ['^~', '重大^~'],
  },
];

/** Goals of a part of the year, and steps. */
export const STEPS: readonly HeadingRule[] = [
  {
    name: 'the goal of a part of the year',
    after: `季度 月度 月份 阶段 阶段性 分月 分季 节点 半年 每月 每季 每季度 月 分季度 分阶段 周 ${NOW}`,
    gap: 3,
    ends: '目标 任务 计划 安排 要求 目标任务 任务节点 目标要求 工作计划 工作安排 工作目标 计划目标',
    field: 'milestone',
    weight: 3,
    role: 'period',
    examples: ['^~', '^工作~'],
  },
  {
    name: 'the work of the period that the table is written in',
    after: NOW,
    gap: 3,
    ends: '工作 工作内容 工作事项 工作情况 事项 重点 内容 重点工作',
    field: 'progress',
    role: 'current',
    examples: ['^~', '^重点~'],
  },
  {
    name: 'a part of the year',
    ends: `${PERIODS} 本月 本季度 本季 本周 当月 当季 当周`,
    whole: true,
    field: 'milestone',
    role: 'period',
    examples: ['~'],
  },
  {
    name: 'a part of the year and what belongs to it',
    after: PERIODS,
    ends: '工作 目标 任务 计划 安排 节点 工作目标 目标任务 工作计划 底 末 重点任务 重点工作 份',
    whole: true,
    field: 'milestone',
    role: 'period',
    examples: ['^~'],
  },
  {
    name: 'a plan of how it goes on',
    ends: '分步计划 推进工作计划 重点计划',
    field: 'milestone',
    examples: ['~'],
  },
];

/** Goals and tasks: the widest family, last. */
export const TASKS: readonly HeadingRule[] = [
  {
    name: 'goals that are the tasks',
    ends: '目标任务 目标工作',
    field: 'target',
    role: 'goal_task',
    examples: ['~', '主要~'],
  },
  {
    name: 'the goal of a task',
    ends: '任务目标',
    field: 'target',
    role: 'substitute',
    examples: ['~', '年度~'],
  },
  {
    name: 'a goal',
    ends: '目标 目标要求 指标要求 愿景 跟踪指标 目标成效 目标内容 绩效指标 全年计划 约束性指标 量化指标 年度指标',
    field: 'target',
    examples: ['年度~', '~'],
  },
  {
    name: 'a plan for the year',
    ends: '年度计划 年度工作计划 计划内容 工作计划内容',
    whole: true,
    field: 'milestone',
    weight: 1,
    role: 'scheme',
    examples: ['~'],
  },
  {
    name: 'arrangements',
    after: '重点 主要 具体',
    gap: 2,
    ends: '安排',
    unless: '时间 时限 任务',
    whole: true,
    field: 'core_task',
    weight: 1,
    role: 'plan',
    examples: ['^工作~', '^~'],
  },
  {
    name: 'arrangements, bare',
    ends: '安排 工作安排 工作部署',
    whole: true,
    field: 'core_task',
    weight: 1,
    role: 'plan',
    examples: ['~'],
  },
  {
    name: 'a bare plan',
    ends: '计划',
    whole: true,
    field: 'sub_task',
    weight: 1,
    role: 'sub',
    examples: ['~'],
  },
  {
    name: 'what a task is broken down into',
    ends:
      '子项 子任务 分项 小项 细项 任务分解 任务细分 任务拆解 任务细目 任务分项 工作细分 工作拆解 工作分项 事项分解 ' +
      '目标分解 细化分解 分解任务 细分任务 分项任务 细化任务 分解内容 子项目 子事项 工作点 任务细化 任务明细 工作细项 分任务 ' +
      '工作子项 二级任务 三级任务 二级工作 三级工作 子工作 细化措施 细化内容 细化事项 工作分解 子项任务 任务安排 任务部署 小分类',
    field: 'sub_task',
    weight: 3,
    role: 'sub',
    examples: ['~', '具体~'],
  },
  {
    name: 'what a task is in particular',
    after: '具体 具体的 细化的 分解的',
    ends: '任务 事项 工作 内容 项目 举措 措施 工作任务 工作内容 工作举措 工作措施 工作事项 名称 建设内容 行动 动作 做法 安排事项',
    field: 'sub_task',
    weight: 3,
    role: 'sub',
    examples: ['^~'],
  },
  {
    name: 'name or text of a sub-item',
    after: '子项 子任务 分项 子项目 细项 二级任务',
    ends: '名称 内容',
    field: 'sub_task',
    weight: 3,
    role: 'sub',
    examples: ['^~'],
  },
  {
    name: 'the main work',
    after: '核心 重点 主要 重大 中心 总体 关键 一级 攻坚 年度 总 重要 重点的 头等',
    gap: 2,
    ends: '任务 工作 事项 项目 工程 任务名称 工作名称 事项名称 项目名称',
    unless: '目标 专项',
    field: 'core_task',
    weight: 3,
    role: 'core',
    examples: ['^~', '^工作~'],
  },
  {
    name: 'a task',
    ends:
      '任务 事项 工作 议题 行动 事宜 实事 提案 议案 隐患 清单 工程 督办件 要事 大事 任务书 决策 课题 改革 要点 工作项 任务项 ' +
      '条目 微心愿 心愿 尾工 议程 任务包 工作包 整治点位 整改点位 积案 案件 信访件 线索 交办件 转办件 批办件 领办件 行动项 待办 待办项 策划点 工作项目 ' +
      'task todo 缺陷 报告原文 报告表述',
    unless: '类 操作',
    field: 'core_task',
    role: 'task',
    examples: ['~', '督办~'],
  },
  {
    name: 'a matter that somebody wrote or called about: 疑难件',
    after: '疑难 不满意 重办 退办 超期 积压 涉法 群众 热线 来信 阅办 呈批 批示 督查 涉诉 未结',
    ends: '件',
    whole: true,
    field: 'core_task',
    role: 'task',
    examples: ['^~'],
  },
  {
    name: 'where the weight of the work lies',
    after: '年度 全年 今年 工作 任务 改革 攻坚 建设 党建 督查 督办 督导 检查',
    ends: '重点',
    whole: true,
    field: 'core_task',
    role: 'task',
    examples: ['^~'],
  },
  {
    name: 'the name of a task',
    after:
      '任务 事项 工作 督办 隐患 工单 工作单 工作项 民生实事 实事项目 行动 提案 建议 投诉 举报 问题 议题 决策 工程 课题 案件 ' +
      '交付物 步骤 活动 民生事项 实事 缺陷 抽查计划 检查计划',
    ends: '名称 名 标题 题目 主题 描述 的名称',
    field: 'core_task',
    role: 'task',
    examples: ['^~'],
  },
  {
    name: 'the text of a task',
    after: '任务 工作 事项 交办 督办 实施 建设 整改 工作项 隐患 举报 改革 活动 议定 决定 会议 项目 开发',
    gap: 2,
    ends: '内容 详情 说明 内容说明',
    unless: '检查 考核 验收 评价',
    field: 'core_task',
    role: 'object_sub',
    examples: ['^~', '^具体~'],
  },
  {
    name: 'the main contents',
    ends: '主要内容 重点内容 决定 决议 议定意见 会议意见 议定结果 审议结果 议决结果',
    field: 'core_task',
    role: 'object_sub',
    examples: ['~'],
  },
  {
    name: 'a thing with a name',
    ends: '项目 名称 标题 题目 主题 案由 指标 二级指标 三级指标 工单 事件 活动 功能 需求 事由 点位',
    field: 'core_task',
    weight: 1,
    role: 'object',
    examples: ['建设~', '~'],
  },
  {
    name: 'an item of something: 检查项, 考核项',
    ends: '项',
    unless: '选项 加分项 减分项 扣分项 立项 结项 款项 奖项 单项 事项',
    field: 'core_task',
    weight: 1,
    role: 'object',
    examples: ['检查~'],
  },
  {
    name: 'a point of something: 改进点, 考核点',
    after: '改进 优化 提升 整改 督考 考核 检查 督查 巡查 评价 观测 测评 关键 攻坚 突破',
    ends: '点',
    field: 'core_task',
    weight: 1,
    role: 'object',
    examples: ['^~'],
  },
  {
    name: 'contents of something',
    ends: '内容 描述 详情 明细 摘要 详细描述',
    field: 'core_task',
    weight: 1,
    role: 'object_sub',
    examples: ['~', '宣传~'],
  },
];
