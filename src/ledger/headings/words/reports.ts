import { COMING, NOW, PERIODS } from './parts';
import type { HeadingRule } from './rule';

/** Remarks, troubles and what comes next: headings with an ending that other tables would take. */
export const ASIDES: readonly HeadingRule[] = [
  {
    name: 'a remark',
    ends: '备注 备考 附注 补充 补充说明 备注信息 其他备注 备忘',
    field: 'remark',
    weight: 3,
    examples: ['~'],
  },
  {
    name: 'an explanation: a remark, or the trouble after a yes-or-no column',
    ends: '说明 情况说明 详细说明 其他说明 其他',
    whole: true,
    field: 'remark',
    weight: 1,
    role: 'explains',
    examples: ['~'],
  },
  {
    name: 'the meeting or instruction it comes from',
    ends: '批示 批示内容 批示要求 批示精神 领导意见 批办意见 批示意见 指示精神 部署要求 会议名称 领导指示 决策部署来源',
    field: 'source',
    weight: 1,
    role: 'substitute',
    examples: ['~'],
  },
  {
    name: 'why it is not finished',
    after:
      '未完成 滞后 未办结 未达序 逾期 超期 延期 未按期 未整改 偏差 受阻 红黄 预警 未达标 未落实 推进缓慢 不达序',
    gap: 4,
    ends: '情况 说明 情况说明 理由 因素 问题 事由 事项说明 原因 原因说明 原因分析',
    field: 'problem',
    role: 'trouble',
    examples: ['^~', '^的~'],
  },
  {
    name: 'what the trouble is',
    ends: '具体表现 问题表现 主要表现 表现 表现形式 原因 症结 主要症结 问题反馈 问题汇总 困难反馈',
    field: 'problem',
    role: 'trouble',
    examples: ['~'],
  },
  {
    name: 'the trouble told in a column of its own',
    ends: '问题描述 问题内容 问题表述 问题简述 问题概述 问题说明 问题详情 问题具体描述',
    whole: true,
    field: 'problem',
    role: 'trouble',
    examples: ['~'],
  },
  {
    name: 'where the trouble comes from',
    ends: '原因分析 根因 根源 问题根源 成因 问题成因',
    field: 'problem_kind',
    weight: 1,
    examples: ['~'],
  },
  {
    name: 'what sort of trouble',
    after: '问题 隐患 原因',
    gap: 3,
    ends: '大类 小类 子类 分类 类别 类型 性质 种类 归类',
    field: 'problem_kind',
    examples: ['^~'],
  },
  {
    name: 'a request for help',
    after: '协调 支持 协助',
    ends: '请求 申请',
    field: 'support_needed',
    examples: ['^~'],
  },
  {
    name: 'help that is wanted',
    after: '需 请求 提请 拟请 申请 建议 需要 请 希望',
    gap: 6,
    ends: '协调 支持 帮助 解决 研究 决策 协助 支援 协调解决',
    field: 'support_needed',
    examples: ['^~', '^上级~'],
  },
  {
    name: 'matters to be helped with',
    after: '协调 协调解决 协调解决的 支持 需支持的 需协调的 需协调解决的 帮助解决的 请示',
    ends: '事项 问题 需求 困难',
    field: 'support_needed',
    examples: ['需^~'],
  },
  {
    name: 'what comes next',
    ends: '下一步 下步 下阶段 下一阶段 后续 今后 接下来',
    begins: true,
    first: true,
    field: 'next_step',
    weight: 3,
    examples: ['~工作', '~打算', '~计划'],
  },
  {
    name: 'the work of the period to come',
    ends: `${COMING} 明年`,
    begins: true,
    first: true,
    unless: '完成时间 时限',
    field: 'next_step',
    weight: 3,
    examples: ['~计划', '~工作安排'],
  },
  {
    name: 'what is intended',
    ends: '打算 工作打算 思路 工作思路 努力方向',
    field: 'next_step',
    weight: 3,
    examples: ['~'],
  },
];

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
    ends: '状态 情况 进展 动态',
    field: 'progress',
    role: 'freshest',
    examples: ['^~', '子任务^~'],
  },
  {
    name: 'a state',
    ends: '状态 结论 办结标识 完成标识 完成标志 销号情况 进展状态 办理状态 完成结果 当前状态 处理状态',
    unless: '开展状态',
    field: 'status',
    weight: 3,
    examples: ['~', '任务~'],
  },
  {
    name: 'what a check found',
    after: '确认 验收 复查 核查 核验 检查 抽查 认定 督查 回头看 审核 核实 验证 评估 审批',
    ends: '结果 情况 结论 状态 意见',
    unless: '自查',
    field: 'status',
    weight: 2,
    examples: ['^~'],
  },
  {
    name: 'confirmed by somebody',
    ends: '确认 教师确认 领导确认 签字确认 完成确认 主管确认',
    field: 'status',
    weight: 1,
    examples: ['~'],
  },
  {
    name: 'a place for a tick',
    ends: '打勾 打钩 打√ 勾选',
    field: 'status',
    weight: 3,
    examples: ['完成~', '~'],
  },
  { name: 'done', ends: '完成 办结 销号', whole: true, field: 'status', weight: 3, examples: ['~'] },
];

/** What was done of it, in words. */
export const REPORTS: readonly HeadingRule[] = [
  {
    name: 'the opinion of those who check',
    after: '反馈 巡察 督察 审计',
    ends: '意见',
    whole: true,
    field: 'progress',
    weight: 1,
    role: 'current',
    examples: ['^~'],
  },
  {
    name: 'what is expected to come out',
    after: '预期 预计 期望',
    ends: '成效 效果 结果 成果 目标 的成效 产出',
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
    ends: '问题情况 困难情况 隐患情况 风险情况 存在情况',
    field: 'problem',
    role: 'trouble',
    examples: ['~'],
  },
  {
    name: 'what people wrote or called about',
    ends:
      '反映情况 反映内容 反映问题 反映事项 反应内容 反应情况 反映的问题 反应问题 来信内容 来电内容 来访内容 来信情况 ' +
      '来电情况 来访情况 诉求内容 诉求情况 诉求 反映诉求 投诉内容',
    field: 'core_task',
    role: 'object',
    examples: ['~'],
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
      '业绩 成效亮点 亮点 战果 进展阶段 推进阶段',
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
    after: '已开展 已完成 已做',
    ends: '工作 内容 任务 事项 的工作',
    field: 'progress',
    weight: 3,
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
    name: 'proof',
    ends:
      '佐证 证据 证明 附件 印证 支撑材料 凭证 档案 台账资料 材料清单 佐证资料 见证材料 成果 成果体现 成果形式 交付物 成果转化 ' +
      '证据原文 材料 资料 照片 取得成效 产出 输出物 图片 截图',
    field: 'evidence',
    examples: ['~'],
  },
  {
    name: 'a score',
    ends: '分值 得分 自评分 评分 扣分 加分 权重 分数 考核分 赋分 扣分上限 打分 系数',
    field: 'score',
    examples: ['考核~', '~'],
  },
];
