import type { Fact, FactKind } from './clauses/fact';
import type { Completion, SharesSaid } from './shares';
import type { ProgressState } from './progress';
import { decideLate } from './decide-late';
import { saying, type Decision, type Say } from './decision';
import { after, lastOf, lastWhole, ofSome } from './find-fact';
import { amountsIn, round, sameMeasure, sizeOf, type Count } from './numbers';

/** Everything a text was found to say. */
export interface Findings {
  readonly facts: readonly Fact[];
  /** The shares of the work reported as done. */
  readonly shares: SharesSaid;
  /** How much of how many. */
  readonly count: Count | null;
  /** Sentences that begin with a name of their own; where they are several, they report of different things. */
  readonly named: ReadonlySet<number>;
  /** Clauses that do. */
  readonly names: ReadonlySet<number>;
  /** Whether anything in it lies ahead. */
  readonly plans: boolean;
  /** The normalised text, to be asked what the facts do not tell. */
  readonly text: string;
}

const CLASSES: Readonly<Partial<Record<FactKind, readonly [ProgressState, string]>>> = {
  class_a: ['done', 'A类为已经解决'],
  class_b: ['in_progress', 'B类为正在解决'],
  class_c: ['not_started', 'C类为列入计划逐步解决'],
  class_d: ['cancelled', 'D类为留作参考，不再办理'],
};

/** Signs that work went on after something came to a halt. */
const ON_AGAIN: readonly FactKind[] = ['resumed', 'started', 'acted', 'running', 'done', 'done_late'];
const UNDER_WAY: readonly FactKind[] = [
  'started',
  'acted',
  'running',
  'handed_in',
  'partly_done',
  'counted',
  'resumed',
  'behind',
  'obstacle',
  'continued',
];
/** What says that something is open, wherever it stands: 二标未开工，一标已完工 is open whatever the order. */
const OPEN: readonly FactKind[] = [
  'not_done',
  'not_started',
  'awaiting_check',
  'end_planned',
  'obstacle',
  'suspended',
];
/** What tells of acts beside the one that is finished: the report is about more than that. */
const BESIDE: readonly FactKind[] = ['acted', 'started', 'partly_done', 'counted', 'handed_in', 'running'];

/** 资金已拨付到位，项目尚未开工: money, land and papers are had or lacking; the thing itself is told beside them. */
const MEANS = /资金|经费|用地|土地|手续|批复|政策|合同|下达/;

function ofMeans({ kind, text }: Fact): boolean {
  return (kind === 'done' || kind === 'not_done') && MEANS.test(text);
}

/** A figure in a phrase, or at least eight characters of text: a report rather than a word or a name. */
const REPORT = /^(?=.*\d)(?=.*[\u4e00-\u9fff]{3})|[\u4e00-\u9fff、]{8}/s;

/** What somebody does who looks at finished work, or tells of it. */
const CONFIRMS = /复查|复核|核查|核验|验证|检查|回访|公示|上报|报送|已报|报告|回复|提交/;

/** 报名已结束，名单8月28日公布: without 已 or 于 the day may be one to come. */
const ON_A_DAY = /^(?!.*[已于了])[^,]*\d{1,2}月\d{1,2}日/;

/** Whoever answers a proposal meets its writer first: 与代表进行了沟通，并作了答复. */
const ANSWERS = /答复|办复/;
const MEETS = /沟通|见面|走访|联系|座谈/;

/**
 * Decides in the order in which the office would: what left the list; what was late; what is said to be open; what
 * numbers prove; what was said to be finished. Done needs a reason: a statement that reaches over the whole work and
 * nothing open beside it. Everything else is a part, and uncertain.
 */
export function decide(findings: Findings): Decision {
  const { facts, shares, count, text, plans } = findings;
  const say = saying(percentOf(findings));

  const classed = facts.find(({ kind }) => kind in CLASSES);
  if (classed) {
    const [state, explain] = CLASSES[classed.kind]!;
    return say(state, explain);
  }
  const cancelled = lastOf(facts, 'cancelled');
  if (cancelled && !after(facts, cancelled, ['resumed', 'done']))
    return say('cancelled', `“${cancelled.words}”表示不再办理`);
  const adjusted = lastOf(facts, 'adjusted');
  if (adjusted && !after(facts, adjusted, ['done', 'done_late']))
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
  if (notStarted && facts.every((fact) => fact.kind === 'not_started' || ofMeans(fact)))
    return say('not_started', `“${notStarted.words}”表示还没有启动`);
  const notDone = lastOf(facts, 'not_done');
  if (notDone && !takenIn(notDone, done, facts))
    return say('in_progress', `“${notDone.words}”表示还没有完成`);
  const obstacle = lastOf(facts, 'obstacle');
  if (obstacle && !(done && facts.indexOf(done) > facts.indexOf(obstacle)))
    return say('in_progress', `“${obstacle.words}”表示问题还在`);

  const byNumber = decideByNumber(facts, shares, count, say);
  if (byNumber) return byNumber;
  if (done) return decideDone(findings, done, say);
  const open = decideOpen(findings, say);
  // A report without any word of state (优良天数比例87.4%) tells of work that goes on, and no more than that.
  return open.state === 'unclear' && REPORT.test(text)
    ? say('in_progress', '只写了情况和数字，没有写完成', { certain: false, claim: plans ? null : '' })
    : open;
}

function lastUnderWay(facts: readonly Fact[]): Fact | undefined {
  for (let at = facts.length - 1; at >= 0; at--) if (UNDER_WAY.includes(facts[at]!.kind)) return facts[at];
  return undefined;
}

/** The share of the whole work that a text gives; several shares of several things give none. */
function percentOf({ shares: { completion, several }, count, facts, named, names }: Findings): number | null {
  if (several) return null;
  if (completion && ofOneThing(completion, facts, named, names)) return null;
  if (completion) return completion.of === 'part' ? null : completion.percent;
  return count ? round(Math.min(100, (count.done / count.total) * 100)) : null;
}

/** 停车场已完工；一处公厕完成85%: the share is of one thing, and the text tells of others. */
function ofOneThing(
  { yard, subject, sentence, clause, step }: Completion,
  facts: readonly Fact[],
  named: ReadonlySet<number>,
  names: ReadonlySet<number>,
): boolean {
  if (yard === 'year') return false;
  if (names.has(clause) && names.size > 1) return true;
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
  const open = facts.some(({ kind }) => kind === 'end_planned' || kind === 'awaiting_check');
  if (count && !open) return say('done', `目标${count.total}，已完成${count.done}`);
  const started = facts.some(({ kind }) => kind === 'partly_done' || kind === 'not_started');
  const ofWhole =
    completion !== null && (completion.yard !== 'named' || (completion.over && !completion.step));
  if (completion && !open && (ofWhole || !started)) return say('done', '写明完成100%');
  return null;
}

/** Something is said to be done: does anything say otherwise, and does it reach over the whole? */
function decideDone({ facts, text, named, names, plans }: Findings, done: Fact, say: Say): Decision {
  const parallel = named.size > 1;
  const at = facts.indexOf(done);
  const later = facts.slice(at + 1);
  const cared = new Set(later.filter(({ kind }) => kind === 'care').map(({ clause }) => clause));
  const care = cared.size > 0;
  const open = facts.find((fact, index) =>
    index > at
      ? !cared.has(fact.clause) &&
        (opensLater(fact, done, care, parallel) || countsAnother(fact, done, names))
      : index < at && opensBefore(fact, done, names.has(done.clause)),
  );
  if (open) {
    return say('in_progress', `既写“${done.words}”，又写“${open.words}”，工作没有结束`, { certain: false });
  }
  const more =
    done.hedged &&
    done.amount &&
    amountsIn(text).find(
      ({ number, unit }) =>
        sameMeasure(unit, done.amount!.unit) && sizeOf({ number, unit }) > sizeOf(done.amount!),
    );
  if (more)
    return say('in_progress', `“${done.words}”之外还写了${more.number}${more.unit}，还没有全部完成`, {
      certain: false,
    });
  if (done.amount && plans)
    return say('in_progress', `“${done.words}”之外还有以后的打算，还没有全部完成`, { certain: false });
  const beside =
    done.reach === 'likely' &&
    !care &&
    facts.find(
      ({ kind, clause, words, text: said }) =>
        (BESIDE.includes(kind) || (kind === 'mentioned' && clause > done.clause && ON_A_DAY.test(said))) &&
        clause !== done.clause &&
        !(clause > done.clause && (CONFIRMS.test(words) || TELLS_OF_IT.test(said))) &&
        !(ANSWERS.test(done.words) && MEETS.test(words)),
    );
  if (beside) {
    return say('in_progress', `“${done.words}”只是其中一项，还写了“${beside.words}”，也可能已全部完成`, {
      certain: false,
      claim: done.thing,
    });
  }
  const certain = done.reach === 'whole' && !done.hedged;
  return say('done', `“${done.words}”表示已完成${certain ? '' : '，也可能只是其中一部分'}`, {
    certain,
    ...(!done.hedged && facts.some((fact) => fact.kind === 'done' && fact.strong)
      ? { percent: 100 }
      : { percent: null }),
    amount: done.amount,
    claim: certain ? null : done.thing,
  });
}

/** 改造工程已全部完成，安防工程已完成71公里: the number is of another thing, and nothing says how many are wanted. */
function countsAnother(fact: Fact, done: Fact, names: ReadonlySet<number>): boolean {
  return (
    fact.kind === 'counted' && fact.clause !== done.clause && names.has(done.clause) && names.has(fact.clause)
  );
}

/** What comes after a statement of completion takes it back, unless it only tells how the work is looked after. */
function opensLater({ kind, clause, text }: Fact, done: Fact, care: boolean, parallel: boolean): boolean {
  if (kind === 'awaiting_check' || kind === 'end_planned' || kind === 'not_started' || kind === 'not_done')
    return true;
  // 已完工并开始种植: what follows in the same clause is the use of it.
  if (care || (clause === done.clause && kind !== 'running')) return false;
  if (kind === 'handed_in') return !TELLS_OF_IT.test(text);
  if (kind === 'running' || kind === 'started' || kind === 'behind') return true;
  if (kind === 'partly_done') return done.reach !== 'whole' || !done.settles;
  return (
    (kind === 'act_planned' || kind === 'start_planned') &&
    (parallel || (done.reach !== 'whole' && !done.hedged))
  );
}

/** 自查结束，报告已交: what was finished is told of. 可研报告, 方案 and 申请 are handed in for somebody's word. */
const TELLS_OF_IT =
  /^(?!.*(?:申请|请示|方案|可研|可行性|评估|评价|鉴定|验收)).*(?:报告|总结|情况|结果)(?:均|都|也|已|全部|按时|及时)/;

/** What came before is history where the completion takes it in; another part that is open is not. */
function opensBefore(fact: Fact, done: Fact, named: boolean): boolean {
  if (done.settles && done.reach === 'whole') return false;
  if (OPEN.includes(fact.kind)) return true;
  if (fact.kind === 'partly_done') return done.reach !== 'whole' || (named && fact.clause !== done.clause);
  if (fact.kind === 'started') return done.hedged;
  return (
    fact.kind === 'running' && fact.clause < done.clause && (done.hedged || /正|在建|中$/.test(fact.words))
  );
}

/** Nothing is said to be done as a whole. */
/** 轮换5200吨: no more than an act and an amount, which says all beside a goal that asks for as much. */
const BARE_AMOUNT = /^[\u4e00-\u9fff]{2}\d[\d.]*[^\d年月日.\-/]{1,3}$/;

function decideOpen({ facts, plans, text }: Findings, say: Say): Decision {
  const step = lastOf(facts, 'partly_done');
  const counted = lastOf(facts, 'counted');
  const begun =
    lastOf(facts, 'started') ??
    lastOf(facts, 'resumed') ??
    lastOf(facts, 'handed_in') ??
    lastOf(facts, 'behind');
  const under = lastUnderWay(facts);
  const startPlanned = lastOf(facts, 'start_planned');
  const notStarted = lastOf(facts, 'not_started');
  if (notStarted && !step && !counted && !begun)
    return say('not_started', `“${notStarted.words}”表示还没有启动`);
  if (startPlanned && !step && !counted && !begun)
    return say('not_started', `“${startPlanned.words}”是以后的事，还没有启动`);
  if (step) {
    const only = facts.every(
      ({ kind }) => kind === 'partly_done' || kind === 'mentioned' || kind === 'acted',
    );
    return say(
      'in_progress',
      step.reach === 'unknown'
        ? `“${step.words}”没有写是不是全部，按一部分读，也可能已完成`
        : `“${step.words}”只是其中一部分或一个环节`,
      { certain: step.sure, claim: only && !step.hedged ? step.thing : null },
    );
  }
  if (counted) {
    // With the verification or the rest still ahead, as many as the goal wants are not all there is to do.
    const alone = facts.every(({ kind }) => kind === 'counted' || kind === 'mentioned');
    return say('in_progress', `“${counted.words}”只写了数量，没有写总数，不能算全部完成`, {
      certain: false,
      amount: alone ? counted.amount : null,
    });
  }
  const waiting = lastOf(facts, 'awaiting_check');
  if (waiting) return say('in_progress', `“${waiting.words}”表示还要核验`, { certain: false });
  const ongoing = lastOf(facts, 'ongoing');
  if (ongoing) return say('ongoing', `“${ongoing.words}”表示长期进行，没有终点`);
  if (under) {
    const only = facts.every(({ kind }) => kind === 'running' || kind === 'care');
    if (
      only &&
      /^持续(?:推进|坚持|开展|实施|进行|深化|抓|做好|加强|落实|改进|完善|$)/.test(under.words) &&
      facts.length <= 2
    )
      return say('ongoing', `“${under.words}”没有终点，按长期事项读`, { certain: false });
    const rate = facts.every(({ words }) => words.endsWith('率'));
    const told = !plans && facts.every(({ kind }) => kind === 'acted' || kind === 'mentioned');
    return say('in_progress', `“${under.words}”表示正在办理，没有写完成`, {
      claim: rate || told ? '' : null,
      certain: under.kind !== 'acted' && under.kind !== 'handed_in',
    });
  }
  const ended = lastOf(facts, 'end_planned');
  if (ended) return say('in_progress', `“${ended.words}”是以后的事，还没有完成`, { certain: false });
  const planned = lastOf(facts, 'act_planned');
  if (planned)
    return say('not_started', `“${planned.words}”只是打算，没有写已经做了什么`, { certain: false });
  const mentioned = lastOf(facts, 'mentioned') ?? lastOf(facts, 'care');
  if (mentioned)
    return say('in_progress', `写了“${mentioned.words}”，没有写完成`, {
      certain: false,
      claim: plans ? null : '',
    });
  return say('unclear', '看不出办到了哪一步', { certain: false, claim: BARE_AMOUNT.test(text) ? '' : null });
}
