/**
 * Words of headings in English and what they are in an office's own, the order of both being the same: Planned End Date
 * is 计划结束日期.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  task: '任务',
  todo: '任务',
  action: '行动',
  item: '项',
  title: '标题',
  name: '名称',
  description: '描述',
  detail: '详情',
  content: '内容',
  issue: '问题',
  problem: '问题',
  risk: '风险',
  blocker: '卡点',
  owner: '责任人',
  assignee: '责任人',
  responsible: '责任人',
  department: '责任部门',
  dept: '责任部门',
  team: '责任部门',
  start: '开始',
  begin: '开始',
  due: '截止',
  deadline: '截止日期',
  end: '结束',
  finish: '完成',
  completion: '完成',
  completed: '完成',
  complete: '完成',
  planned: '计划',
  plan: '计划',
  target: '目标',
  expected: '预计',
  actual: '实际',
  date: '日期',
  time: '时间',
  status: '状态',
  state: '状态',
  progress: '进展',
  percent: '百分比',
  percentage: '百分比',
  '%': '百分比',
  priority: '优先级',
  type: '类型',
  category: '类别',
  source: '来源',
  next: '下一步',
  step: '工作',
  remark: '备注',
  note: '备注',
  comment: '备注',
  goal: '目标',
};
const WORD = new RegExp(
  `(${Object.keys(ENGLISH)
    .sort((a, b) => b.length - a.length)
    .join('|')})s?`,
  'g',
);

/** A heading in English as it would be written here; as it stands where one of its words is unknown. */
export function inChinese(text: string): string {
  if (!/^[a-z%\s_]{3,}$/.test(text)) return text;
  return text.replace(WORD, '').replace(/[\s_]/g, '') === ''
    ? text.replace(/[\s_]/g, '').replace(WORD, (_, word: string) => ENGLISH[word]!)
    : text;
}
