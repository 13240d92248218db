/**
 * What we write ourselves: titles of sheets and headings of columns. Each is said here once, so that what one task
 * writes no other takes for a ledger of the office.
 */

/** Headings of the columns that the tool owns, in the order in which it adds them. */
export const TOOL_HEADINGS = ['预警', '状态判定', '截止日', '逾期天数', '判定说明'] as const;
/** A column more, where the office wants it and rows go through steps; a person's own column 阶段 is not taken for it. */
export const STAGE_HEADING = '阶段';
export type ToolHeading = (typeof TOOL_HEADINGS)[number] | typeof STAGE_HEADING;

/** The heading of the hidden column in which a form keeps the keys of its rows. */
export const KEY_HEADING = '行标识';

/** Sheets that are rewritten, not read: titles, which a period or a number may follow (季度通报2026年2季度, 汇总记录2). */
export const OWN_TITLES = {
  briefing: '重点工作动态简报',
  settings: '台账设置',
  archive: '台账存档',
  mergeLog: '汇总记录',
  letters: '函件登记',
  extensions: '延期登记',
  flow: '督办流转',
  toCheck: '待核清单',
  quarter: '季度通报',
  halfYear: '半年评估',
  year: '年度考核',
  problems: '督办问题分析报告',
  meeting: '专题协调会材料',
  inspection: '督查通报',
} as const;

/** Sheets of a form that are not filled in; a number may follow. */
export const FORM_TITLES = {
  /** The very hidden sheet on which a form keeps what was sent. */
  token: '报送标识',
  cooperation: '配合事项（仅供查看）',
  finished: '已办结事项（仅供查看）',
} as const;

/** 新增事项 is not among them: it is read like any ledger. */
const TITLES: readonly string[] = [...Object.values(OWN_TITLES), ...Object.values(FORM_TITLES)];
/** What may follow a title: a number, a period, a note in brackets. 年度考核任务 is an office's own sheet. */
const ADDED = /^$|^[\s·_-]*(?:\d|[（(〔])/;

/** Whether a sheet of that name is one that we write. */
export function isOwnSheet(name: string): boolean {
  const given = name.trim();
  return TITLES.some((title) => given.startsWith(title) && ADDED.test(given.slice(title.length)));
}
