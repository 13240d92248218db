import type { Fact, FactKind } from '../clauses/fact';
import { decideDone } from './decide-done';
import { decideOpen } from './decide-open';
import type { Findings } from './findings';
import type { Completion, SharesSaid } from '../shares';
import type { ProgressState } from '../progress';
import { decideLate } from './decide-late';
import { saying, type Decision, type Say } from './decision';
import { after, lastOf, lastWhole, ofSome } from './find-fact';
import type { Count } from '../counts';
import { round } from '../numbers';

const CLASSES: Readonly<Partial<Record<FactKind, readonly [ProgressState, string]>>> = {
  class_a: ['done', 'A类为已经解决'],
  class_b: ['in_progress', 'B类为正在解决'],
  class_c: ['not_started', 'C类为列入计划逐步解决'],
  class_d: ['cancelled', 'D类为留作参考，不再办理'],
};

/** 演练因雨取消，改期另行通知: only the day is gone. */
const ANOTHER_DAY = /改期|择日|另行通知|另定(?:时间|日期)/;
/** Signs that work went on after something came to a halt. */
const ON_AGAIN: readonly FactKind[] = ['resumed', 'started', 'acted', 'running', 'done', 'done_late'];
/** 资金已拨付到位，项目尚未开工: money, land and papers are had or lacking; the thing itself is told beside them. */
const MEANS = /资金|经费|用地|土地|手续|批复|政策|合同|下达/;

function ofMeans({ kind, text }: Fact): boolean {
  return (kind === 'done' || kind === 'not_done') && MEANS.test(text);
}

/** 前期工作已完成，目前未启动: what is told of the row itself, behind nothing but preparations. */
function onlyPrepared(notStarted: Fact, facts: readonly Fact[]): boolean {
  return (
    ITSELF.test(notStarted.text) &&
    facts.every(
      ({ kind, text }) =>
        kind === 'not_started' ||
        ((kind === 'partly_done' || kind === 'acted' || kind === 'mentioned' || kind === 'running') &&
          PREPARES.test(text)),
    )
  );
}

const ITSELF =
  /^(?:但|目前|现|至今|仍|尚|还|暂|该|项目|工程|因[^,]*)*[未没]有?(?:启动|开[工建展始]|动工|实施|建设)$/;
const PREPARES =
  /前期|可研|立项|选址|设计|批[复准]|规划|方案|手续|勘[察测]|环评|[土用]地|谋划|论证|摸[底排]|调研/;

/** 完成了消除比例不低于90%的目标: the goal is quoted, and said to be met. */
const MEETS_GOAL = new RegExp(
  [
    '(?:完成|实现|达到)了?[^,]{0,12}(?:不[低少]于|至少|以上)[\\d.]+[^,]{0,6}(?:目标|任务|指标)',
    '(?:完成|实现|达到)了?[^,]{0,12}\\d%?以上的?(?:目标|任务|指标)',
    '提前完成了?[\\d.]+%的(?:年度|全年)?(?:目标|任务)',
  ].join('|'),
);

/** 机电安装完成约55%。已完成年度任务目标: how far the work is, and that it was all for this year. */
const YEARS_TASK =
  /^已(?:经)?(?:提前|超额|全面|圆满)?完成了?(?:全年|年度)[^,\d]{0,4}(?:目标|任务)[^,\d]{0,2}$/;

/** A figure in a phrase, or at least eight characters of text: a report rather than a word or a name. */
const REPORT = /^(?=.*\d)(?=.*[\u4e00-\u9fff]{3})|[\u4e00-\u9fff、]{8}/s;

/**
 * Decides in the order in which the office would: what left the list; what was late; what is said to be open; what
 * numbers prove; what was said to be finished. Done needs a reason: a statement that reaches over the whole work and
 * nothing open beside it. Everything else is a part, and uncertain.
 */
export function decide(told: Findings): Decision {
  const findings = OF_LAST_PAY.test(told.text) ? { ...told, facts: withoutLastPay(told.facts) } : told;
  const { facts, shares, count, text, plans } = findings;
  const say = saying(percentOf(findings));

  const classes = new Set(facts.flatMap(({ kind }) => (kind in CLASSES ? [kind] : [])));
  // A类54件，B类33件: what is counted by classes is open while one of them is.
  if (classes.size > 1 && (classes.has('class_b') || classes.has('class_c')))
    return say('in_progress', '各类都有，还有正在解决或列入计划的', { certain: false });
  const [classed] = classes;
  if (classed) {
    const [state, explain] = CLASSES[classed]!;
    return say(state, explain);
  }
  const cancelled = lastOf(facts, 'cancelled');
  const otherwise = cancelled && after(facts, cancelled, ['resumed', 'done']);
  // 项目已取消，资金由财政收回: what is only told of beside it brings nothing back.
  if (
    cancelled &&
    !(otherwise && (otherwise.strong || BROUGHT_BACK.test(otherwise.text))) &&
    !isOutcome(cancelled, facts)
  )
    return ANOTHER_DAY.test(text)
      ? say('suspended', `“${cancelled.words}”，改在以后办`, { certain: false })
      : say('cancelled', `“${cancelled.words}”表示不再办理`);
  const adjusted = lastOf(facts, 'adjusted');
  if (adjusted && !after(facts, adjusted, ['done', 'done_late']) && !ofSome(adjusted, facts))
    return say('adjusted', `“${adjusted.words}”表示任务或时限在调整`, { certain: false });
  const suspended = lastOf(facts, 'suspended');
  const onAgain =
    suspended &&
    facts.some(
      ({ kind, clause }) => kind === 'resumed' || (clause > suspended.clause && ON_AGAIN.includes(kind)),
    );
  if (suspended && !onAgain)
    return ofSome(suspended, facts)
      ? say('in_progress', `“${suspended.words}”说的是其中几件，别的另有说明`)
      : say('suspended', `“${suspended.words}”表示暂时不能办理`);

  // 已落实。制定了制度: the statement about the whole leads, what is told beside it explains.
  const done = lastWhole(facts) ?? lastOf(facts, 'done');
  const late = decideLate(findings, done, say);
  if (late) return late;

  const notStarted = lastOf(facts, 'not_started');
  if (
    notStarted &&
    !shares.completion?.percent &&
    (facts.every((fact) => fact.kind === 'not_started' || fact.kind === 'behind' || ofMeans(fact)) ||
      onlyPrepared(notStarted, facts))
  )
    return say('not_started', `“${notStarted.words}”表示还没有启动`, {
      certain: !facts.some(({ kind }) => kind === 'running'),
    });
  const notDone = lastOf(facts, 'not_done');
  if (notDone && !takenIn(notDone, done, facts))
    return say('in_progress', `“${notDone.words}”表示还没有完成`);
  const obstacle = lastOf(facts, 'obstacle');
  if (obstacle && !(done && facts.indexOf(done) > facts.indexOf(obstacle)))
    return say('in_progress', `“${obstacle.words}”表示问题还在`);

  if (done && (MEETS_GOAL.test(done.text) || (done === facts.at(-1) && YEARS_TASK.test(done.text))))
    return decideDone(findings, done, say);
  const byNumber = decideByNumber(facts, shares, count, say);
  if (byNumber) return byNumber;
  if (done) return decideDone(findings, done, say);
  const open = decideOpen(findings, say);
  // A report without any word of state (优良天数比例87.4%) tells of work that goes on, and no more than that.
  return open.state === 'unclear' && REPORT.test(text)
    ? say('in_progress', '只写了情况和数字，没有写完成', { certain: false, claim: plans ? null : '' })
    : open;
}

/** 已完工，剩余3%尾款未付: what is kept back until a finished work has stood its test leaves nothing open. */
function withoutLastPay(facts: readonly Fact[]): readonly Fact[] {
  const ended = facts.find(({ kind, strong, reach }) => kind === 'done' && strong && reach !== 'part');
  if (ended === undefined) return facts;
  return facts.filter(
    ({ kind, text, clause }) =>
      !(kind === 'not_done' || kind === 'obstacle') || clause <= ended.clause || !OF_LAST_PAY.test(text),
  );
}

const OF_LAST_PAY = /尾款|质保金|保修金|余款/;

/** The share of the whole work that a text gives; several shares of several things give none. */
function percentOf({
  shares: { completion, several },
  count,
  facts,
  named,
  names,
  text,
}: Findings): number | null {
  if (several || (completion && OF_GROUPS.test(text))) return null;
  if (completion && ofOneThing(completion, facts, named, names)) return null;
  if (completion) return completion.of === 'part' ? null : completion.percent;
  return count ? round(Math.min(100, (count.done / count.total) * 100)) : null;
}

/** 欠进度的占7.7%，超进度的占4.5%，已完成的占10.8%: how a whole falls into groups. */
const OF_GROUPS = /(?:占[^,;。%\d]{0,8}\d[\d.]*%.*){3}/s;

/** 停车场已完工；一处公厕完成85%: the share is of one thing, and the text tells of others. */
function ofOneThing(
  { yard, subject, sentence, clause, step }: Completion,
  facts: readonly Fact[],
  named: ReadonlySet<number>,
  names: ReadonlySet<number>,
): boolean {
  if (yard === 'year') return false;
  // 高标准农田项目完成工程量的85%，机井通电手续未办: what the report begins with is the row.
  const ofFirst = clause === 0 && yard === 'total';
  if (names.has(clause) && names.size > 1 && !ofFirst) return true;
  if (named.size > 1 && named.has(sentence)) return true;
  if (yard !== 'named') return false;
  const others = facts.filter(
    ({ kind, text }) => kind !== 'care' && kind !== 'obstacle' && kind !== 'behind' && !OF_REST.test(text),
  );
  if (step) return others.some((fact) => fact.clause !== clause);
  return (
    subject !== '' &&
    others.some((fact) => fact.clause !== clause && (fact.sentence !== sentence || ACTS.includes(fact.kind)))
  );
}

/** 结算完成76%，剩余资金已申请: the rest is of the thing whose share was told. */
const OF_REST = /^(?:剩余|其余|余下|尚余|余)/;

const ACTS: readonly FactKind[] = ['done', 'partly_done', 'counted', 'mentioned', 'acted', 'started'];

/** Whether what was said to be open is taken in by what is said to be finished afterwards: 原未完成的3项已全部完成. */
function takenIn(open: Fact, done: Fact | undefined, facts: readonly Fact[]): boolean {
  return (
    done !== undefined &&
    done.reach === 'whole' &&
    !done.hedged &&
    facts.indexOf(done) > facts.indexOf(open) &&
    (done.settles || done.clause === open.clause)
  );
}

const BROUGHT_BACK = /[已现改另]|恢复|重新/;

/** 超过时间进度4.1%: no work that is under way. */
const AHEAD_OF_TIME = /超[过出]?(?:时间|时序|序时)进度/;

/** 整合工作已完成，原有号码全部取消: what went with the end, said of other things than the row. */
function isOutcome(cancelled: Fact, facts: readonly Fact[]): boolean {
  return (
    /^(?!本|该|此)[\u4e00-\u9fff]{2,8}(?:均|全部|都)/.test(cancelled.text) &&
    facts.some(
      ({ kind, clause, reach }) => kind === 'done' && clause < cancelled.clause && reach !== 'unknown',
    )
  );
}

const TOLD: readonly FactKind[] = ['done', 'counted', 'acted', 'partly_done'];

function decideByNumber(
  facts: readonly Fact[],
  { completion, several }: SharesSaid,
  count: Count | null,
  say: Say,
): Decision | null {
  if (several) return say('in_progress', '几个部分各有各的完成率，还没有全部完成');
  if (completion && (completion.percent < 100 || completion.of === 'part')) {
    if (completion.percent === 0) return say('not_started', '完成率为0，按没有启动计', { certain: false });
    const part = completion.of === 'part' ? '一部分任务的' : '';
    return say('in_progress', `写明完成${part}${completion.percent}%，还没有全部完成`, {
      certain: completion.of === 'whole' && !completion.ofMoney,
    });
  }
  if (count && count.done < count.total) {
    return count.done === 0
      ? say('not_started', `${count.total}项中完成0项`, { certain: false })
      : say('in_progress', `共${count.total}，已完成${count.done}，还没有全部完成`);
  }
  // 拟清理12公里，已清理12.6公里: the plan that was met is not to come.
  const told = facts.reduce((last, { kind }, at) => (TOLD.includes(kind) ? at : last), -1);
  // 推进239座改造项目，竣工率100%: what was pushed on has come to its end.
  const ofAll = completion !== null && completion.yard === 'total' && completion.percent >= 100;
  const open = facts.some(
    ({ kind, text, clause }, at) =>
      kind === 'awaiting_check' ||
      (kind === 'running' && !AHEAD_OF_TIME.test(text) && !(ofAll && clause < completion.clause)) ||
      kind === 'behind' ||
      kind === 'remains' ||
      (kind === 'end_planned' && (at > told || !count)),
  );
  if (count && !open) return say('done', `目标${count.total}，已完成${count.done}`);
  const started = facts.some(({ kind }) => kind === 'partly_done' || kind === 'not_started');
  const ofWhole =
    completion !== null && (completion.yard !== 'named' || (completion.over && !completion.step));
  if (completion && !open && (ofWhole || !started)) return say('done', '写明完成100%');
  return null;
}
