/** What a ledger's column may mean. The names are part of the contract; the glossary ties them to Chinese terms. */
export const FIELDS = [
  'seq', // 序号、编号
  'core_task', // 核心任务、重点工作
  'sub_task', // 子项、具体任务
  'target', // 工作目标
  'standard', // 工作标准、要求
  'lead_unit', // 牵头科室
  'co_units', // 配合单位
  'owner_person', // 责任人
  'leader', // 分管领导
  'contact', // 联系人
  'phone', // 联系电话
  'start', // 开始时间
  'deadline', // 完成时限
  'milestone', // 时间节点、阶段目标
  'progress', // 工作进展
  'percent', // 完成率
  'status', // 状态
  'completed_on', // 完成日期
  'problem', // 存在问题
  'problem_kind', // 问题类别
  'next_step', // 下一步
  'support_needed', // 需协调事项
  'source', // 来源
  'kind', // 类别
  'level', // 等级
  'feedback_date', // 反馈日期
  'evidence', // 佐证材料
  'remark', // 备注
  'score', // 分值
  'indicator_target', // 目标值
  'indicator_challenge', // 挑战值
  'indicator_actual', // 完成值
  'unit_of_measure', // 计量单位
  'petitioner', // 信访人
  'received_on', // 受理日期
  'replied_on', // 答复日期
  'satisfaction', // 满意度
  'met', // 是否达标
  'light', // 预警
  'other', // 其他
] as const;

export type Field = (typeof FIELDS)[number];
