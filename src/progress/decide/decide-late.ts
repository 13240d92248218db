import type { Fact } from '../clauses/fact';
import type { Decision, Say } from './decision';
import { after, lastOf, ofSome } from './find-fact';
import type { SharesSaid } from '../shares';

/** What was late, finished or not; null where nothing was, or only a few of many that are all finished. */
export function decideLate(
  {
    facts,
    shares,
    text,
  }: { readonly facts: readonly Fact[]; readonly shares: SharesSaid; readonly text: string },
  done: Fact | undefined,
  say: Say,
): Decision | null {
  const all = shares.completion?.percent === 100 && shares.completion.of === 'whole' && !shares.several;
  const doneLate = lastOf(facts, 'done_late');
  if (doneLate && !(all && ofSome(doneLate, facts)) && !after(facts, doneLate, ['not_done', 'running']))
    return say('done_late', `“${doneLate.words}”表示完成了但过了时限`, { percent: 100 });
  const missed = notYet(facts);
  if (missed) return say('overdue', `应当完成的日子写在前面，又写“${missed.words}”`, { certain: false });
  const overdue = lastOf(facts, 'overdue');
  if (overdue && !(all && ofSome(overdue, facts))) {
    const open = facts.some(
      ({ kind }) => kind === 'not_done' || kind === 'running' || kind === 'awaiting_check',
    );
    if (ofSome(overdue, facts))
      return say('in_progress', `“${overdue.words}”说的是其中几件，别的另有说明`, { certain: false });
    const ahead = after(facts, overdue, ['end_planned']);
    if (ahead && /推迟|延期|延后|顺延|展期/.test(overdue.words))
      return say('in_progress', `“${overdue.words}”，“${ahead.words}”是以后的事`, { certain: false });
    const before = facts.find((fact) => fact.kind === 'end_planned' && fact.clause < overdue.clause);
    if (!open && before && BY_SO_MUCH.test(overdue.text) && !INTENDED.test(before.text))
      return say('done_late', `“${before.words}”，又写“${overdue.words}”`, { certain: false, percent: 100 });
    if (facts.length === 1 && LATE_BY.test(overdue.words) && ACT_ON_DAY.test(text))
      return say('done_late', `“${overdue.words}”，又写了办的日子`, { certain: false, percent: 100 });
    // 正在开挖，较计划滞后10天: behind, and not over its limit.
    if (!done && LATE_BY.test(overdue.words) && facts.some(({ kind }) => kind === 'running'))
      return say('in_progress', `“${overdue.words}”，工作还在进行`);
    const short = shares.completion !== null && shares.completion.percent < 100;
    return done && !open && !short
      ? say('done_late', `既写“${overdue.words}”，又写“${done.words}”`, { certain: false, percent: 100 })
      : say('overdue', `“${overdue.words}”表示过了时限还没有完成`);
  }
  return null;
}

/** 7月底补报完成，超过时限20天: by how much is known only once it is over. */
const BY_SO_MUCH = /(?:超[出过]?[^,]{0,4}[时期]限?|逾期|超时)了?\d+个?(?:工作日|天|日)/;
const INTENDED = /预计|计划|拟|将|力争|争取|确保|应|须|要求|尽快|待/;
/** 比计划晚了12天，4月12日报出: how late it was is known, and the day on which it was. */
const LATE_BY = /^[较比]/;
const ACT_ON_DAY =
  /(?:^|[,;。])\d{1,2}月\d{1,2}日(?!前|之前|以前|起|开|将|拟|计划|预计)[^,;。\d]{1,8}(?:[,;。]|$)/;

const WAS_DUE = /^(?:本?应|原定|原计划|按计划应|规定)/;
const TILL_NOW = /至今|仍未|还没|还未|仍然?没/;

/** 应于3月底完成，至今未完成: what was due, and till now is not done. */
function notYet(facts: readonly Fact[]): Fact | undefined {
  const due = facts.find(({ kind, text }) => kind === 'end_planned' && WAS_DUE.test(text));
  const open = due && after(facts, due, ['not_done', 'not_started']);
  return open && TILL_NOW.test(open.text) ? open : undefined;
}
