import type { Fact, FactKind } from '../clauses/fact';
import type { Decision, Say } from './decision';
import { figuresAgainst, lowRateIn } from './figures-against';
import type { Findings } from './findings';
import { isHistory } from './history';
import { caredFor, openBeside, takesIn, TELLS_OF_IT } from './open-beside';

/** What tells of acts beside the one that is finished: the report is about more than that. */
const BESIDE: readonly FactKind[] = ['acted', 'started', 'partly_done', 'counted', 'handed_in', 'running'];

/** What somebody does who looks at finished work, or tells of it. */
const CONFIRMS = /复查|复核|核查|核验|验证|检查|回访|公示|上报|报送|已报|报告|回复|提交/;

/** 报名已结束，名单8月28日公布: without 已 or 于 the day may be one to come. */
const ON_A_DAY = /^(?!.*[已于了])[^,]*\d{1,2}月\d{1,2}日/;

/** Whoever answers a proposal meets its writer first: 与代表进行了沟通，并作了答复. */
const ANSWERS = /答复|办复/;
const MEETS = /沟通|见面|走访|联系|座谈/;

/** Something is said to be done: does anything say otherwise, and does it reach over the whole? */
export function decideDone(findings: Findings, done: Fact, say: Say): Decision {
  const { facts, text } = findings;
  const frame = facts.find(({ clause, text: said }) => clause < done.clause && GOES_ON.test(said));
  if (frame && FOUND.test(text.slice(text.indexOf(frame.text) + frame.text.length)))
    return say('ongoing', `“${frame.text}”没有终点，“${done.words}”说的是这一期的事`, { certain: false });
  const open = openBeside(findings, done);
  if (open)
    return say('in_progress', `既写“${done.words}”，又写“${open.words}”，工作没有结束`, { certain: false });
  const against = figuresAgainst(findings, done);
  if (against !== null) return say('in_progress', `“${done.words}”${against}`, { certain: false });
  const beside = done.reach === 'likely' ? actBeside(facts, done) : undefined;
  if (beside)
    return say('in_progress', `“${done.words}”只是其中一项，还写了“${beside.words}”，也可能已全部完成`, {
      certain: false,
      claim: done.thing,
    });
  const rate = lowRateIn(text, done);
  if (rate !== null)
    return say('in_progress', `“${done.words}”之外还写了“${rate}”，还没有全部完成`, { certain: false });
  const certain = done.reach === 'whole' && !done.hedged;
  const strong = !done.hedged && facts.some((fact) => fact.kind === 'done' && fact.strong);
  return say('done', `“${done.words}”表示已完成${certain ? '' : '，也可能只是其中一部分'}`, {
    certain,
    percent: strong ? 100 : null,
    amount: done.amount,
    claim: certain ? null : done.thing,
  });
}

/** An act that the report tells of beside the one that is finished, so that this need not be all. */
function actBeside(facts: readonly Fact[], done: Fact): Fact | undefined {
  if (takesIn(done) || caredFor(facts, done).size > 0) return undefined;
  return facts.find((fact) => {
    const { kind, clause, words, text } = fact;
    const later = clause > done.clause;
    if (clause === done.clause || isHistory(fact, done)) return false;
    if (!BESIDE.includes(kind) && !(kind === 'mentioned' && later && ON_A_DAY.test(text))) return false;
    if (clause === done.clause - 1 && TAKES_ALL.test(done.text)) return false;
    if (later && (CONFIRMS.test(words) || TELLS_OF_IT.test(text))) return false;
    return !(ANSWERS.test(done.words) && MEETS.test(words));
  });
}

/** 验收12个村，全部合格: said of what stands just before. */
const TAKES_ALL = /^(?:均|都|全部|全数|悉数)/;

/** A duty that never ends: what is finished after it is what was met with in the period. */
const GOES_ON =
  /^(?!.*(?:机制|制度|体系))[^,]{0,10}(?:常态化?|长期|持续|日常|每[日天周月季])(?:性|化|定期|组织)*(?:开展|推进|坚持|进行|工作|巡查|检查|抓)/;
const FOUND = /发现|排查|巡查|检查|走访|受理|接到|本[周月季]|季度|上半年|\d月/;
