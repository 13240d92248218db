import { anyOf } from '../../chinese/any-of';
import { ONLY_MEANT } from './only-meant';

/** What goals begin with before they say what is wanted, and reports before they say that it is so. */
const BEGINNINGS =
  '完成 争取 力争 确保 实现 推动 年内 年底前 全年 按时 按期 如期 已经? 顺利 成功 全部 均 正式 现';
const OPENING = new RegExp(`^(?:${anyOf(BEGINNINGS)}|[\\d年月日底上下旬前于]+)+`);
/** Doings without an end of their own: to repeat them says nothing of their end. */
const DOINGS =
  '推进 推动 加强 强化 深化 持续 抓 做好 加快 积极 探索 完善 健全 巩固 规范 优化 提升 提高 促进 支持 落实 开展 组织 实施 建立 参与 配合 协助 加大 深入 坚持 统筹 引导 鼓励 谋划';
const ENDLESS = new RegExp(`^${anyOf(DOINGS)}`);
const AHEAD = new RegExp(anyOf(`${ONLY_MEANT} 正在? 办理中`));
/** The report tells of it as past. */
const TOLD = /已|了|均|全部|顺利|成功|正式|\d日|\d月/;
const ITEM_END = /[,;。、\n]|并(?!网|购|联)/;
const CLAUSE_END = /[,;。\n]/;
/** What stands between a thing and its act, and no more. */
const BETWEEN = /^(?:均|都|已经?|全部|顺利|正式|如期|按期)+$/;

/** The clauses of a normalised report that tell of the past, from their act on; none where it tells of plans too. */
export function toldAsPast(report: string): readonly string[] {
  if (AHEAD.test(report)) return [];
  return report
    .split(CLAUSE_END)
    .filter((clause) => TOLD.test(clause))
    .map((clause) => clause.replace(OPENING, ''));
}

/**
 * Whether a report says of all that a goal asks for that it happened, in the goal's own words: 取得施工许可证 and
 * 已取得施工许可证. Words for which the goal has no end of its own (推进, 加强) are never answered so. The goal is given
 * normalised, the report as `toldAsPast` gives it.
 */
export function isRestated(goal: string, told: readonly string[]): boolean {
  if (told.length === 0) return false;
  const items = goal
    .split(ITEM_END)
    .map((item) => item.replace(OPENING, ''))
    .filter((item) => item.length >= 2);
  const wanted = items.filter((item) => !ENDLESS.test(item));
  if (wanted.length === 0 || wanted.some((item) => item.length < 5)) return false;
  return wanted.every((item) => told.some((clause) => holds(clause, item)));
}

/**
 * Whether a clause begins with the act of an item and has the rest of its characters in their order, or names the thing
 * first: 成立工作专班 and 工作专班已成立.
 */
function holds(clause: string, item: string): boolean {
  const act = item.slice(0, 2);
  const thing = item.slice(2);
  if (thing.length >= 3 && clause.startsWith(thing) && clause.endsWith(act))
    return BETWEEN.test(clause.slice(thing.length, -2));
  if (!clause.startsWith(act)) return false;
  let at = 0;
  for (const character of clause) if (character === item[at]) at += 1;
  return at === item.length && clause.length <= item.length * 2;
}
