import type { HeadingRule } from './rule';

/** Troubles and measures. */
export const TROUBLES: readonly HeadingRule[] = [
  {
    name: 'a trouble that is the task',
    after: '反馈 整改 交办 转办 移交 移送 审计 督察 巡察 巡视 检查 信访 验收 发现',
    ends: '问题 的问题 具体问题',
    field: 'core_task',
    role: 'object',
    examples: ['^~'],
  },
  {
    name: 'a trouble',
    ends:
      '问题 困难 难点 堵点 痛点 卡点 瓶颈 风险点 风险 短板 不足 制约因素 矛盾 困难点 难题 障碍 差距 差异 不到位之处 弱项 梗阻 ' +
      '问题指向 薄弱环节 薄弱点 阻碍 阻力 阻塞 阻塞点 堵塞点 卡壳点 存在的问题 因素 制约 难处 拦路虎 硬骨头 绊脚石 之处',
    field: 'problem',
    weight: 3,
    role: 'trouble',
    examples: ['存在~', '主要~'],
  },
  {
    name: 'how it was before it was put right',
    after: '整治 整改 治理 改造 提升 修复 处置',
    ends: '前情况 前状况 前现状 前状态',
    field: 'problem',
    weight: 1,
    examples: ['^~'],
  },
  {
    name: 'what is wrong with the thing',
    after: '主要 存在 具体 存在的',
    ends: '缺陷 缺失 漏洞',
    first: true,
    field: 'problem',
    weight: 3,
    role: 'trouble',
    examples: ['^~'],
  },
  {
    name: 'a way of failing',
    ends:
      '失效模式 失效形式 故障模式 失效现象 故障现象 故障描述 异常现象 异常描述 ' +
      '不符合项 不合格项 不符合事实 不合格事实 不符合项描述 不合格描述 不符合描述 不符合内容 不合格条款 不符合条款 不达标条款 未达标条款',
    field: 'core_task',
    weight: 1,
    role: 'object',
    examples: ['~', '潜在~'],
  },
  {
    name: 'what answers a trouble',
    after:
      '整改 整治 整顿 改进 解决 处理 治理 应对 纠正 防范 防控 控制 缓解 补救 纠偏 处置 恢复 建议 化解 改善 预防',
    gap: 2,
    ends: '措施 举措 建议 动作 方案 办法 对策 意见 要求 计划 的措施 途径 策略 路径 方法 行动 行动项',
    unless: '建议意见',
    field: 'next_step',
    role: 'measure',
    examples: ['^~', '^工作~'],
  },
  {
    name: 'in what way a trouble is to be put right',
    after: '整改 解决 化解 处理 处置 纠正 修复',
    ends: '方式',
    whole: true,
    field: 'next_step',
    weight: 1,
    role: 'measure',
    examples: ['^~'],
  },
  {
    name: 'advice',
    ends: '对策 建议 意见建议 工作建议 拟办意见 对策建议',
    field: 'next_step',
    role: 'measure',
    examples: ['~'],
  },
  {
    name: 'measures',
    ends: '措施 举措 做法 抓手 路径 动作 行动计划 行动方案 实施路径 工作抓手 推进措施 落实措施',
    field: 'sub_task',
    role: 'measure',
    examples: ['工作~', '~'],
  },
  {
    name: 'where it comes from',
    ends: '来源 依据 出处 渠道来源 文件 会议 来文 文件名称 政策依据 任务由来 文件依据 由来 场景',
    field: 'source',
    examples: ['任务~', '~'],
  },
  {
    name: 'what is demanded of it',
    after: '具体 细化 任务 工作',
    ends: '要求',
    whole: true,
    field: 'standard',
    weight: 1,
    role: 'demand',
    examples: ['^~'],
  },
  {
    name: 'the rules for doing it',
    ends: '标准 要求 细则 考核要点 规范 规则 程序 方式 办法 方法 口径 准则 检查内容 考核内容 验收内容 评价内容 测评内容 参数 范围 对象 完成条件 验收条件 销号条件',
    field: 'standard',
    weight: 1,
    examples: ['技术~', '~'],
  },
];
