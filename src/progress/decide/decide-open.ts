import type { Fact, FactKind } from '../clauses/fact';
import type { Decision, Say } from './decision';
import { lastOf } from './find-fact';
import type { Findings } from './findings';
import { countsIn } from '../numbers';

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
  'remains',
  'continued',
];
/** 轮换5200吨: no more than an act and an amount, which says all beside a goal that asks for as much. */
const BARE_AMOUNT = /^[\u4e00-\u9fff]{2}\d[\d.]*[^\d年月日.\-/]{1,3}$/;

/** Nothing is said to be done as a whole. */
export function decideOpen({ facts, plans, text }: Findings, say: Say): Decision {
  const step = lastOf(facts, 'partly_done');
  const counted = lastOf(facts, 'counted');
  const begun =
    lastOf(facts, 'started') ??
    lastOf(facts, 'resumed') ??
    lastOf(facts, 'handed_in') ??
    lastOf(facts, 'behind') ??
    // 已引进博士7人，签约待报到3人: some are there.
    facts.find(({ kind, text }) => kind === 'acted' && countsIn(text) > 0);
  const under = lastUnderWay(facts);
  const startPlanned = lastOf(facts, 'start_planned');
  const notStarted = lastOf(facts, 'not_started');
  // 已通过复核，等待授牌: what is waited for follows what was reached.
  const follows = notStarted !== undefined && isAwaited(notStarted, facts);
  // 正在招标，计划7月开工: the works are not begun, what leads to them is; a share beside it then decides.
  const certain = under?.kind !== 'running';
  if (notStarted && !step && !counted && !begun && !follows)
    return say('not_started', `“${notStarted.words}”表示还没有启动`, { certain });
  // 正进行基础施工，预计1月启动主体: what is begun next is not the first thing.
  const next = startPlanned && under?.kind === 'running' && NEXT_PART.test(startPlanned.text);
  // 编制已批复，挂牌仪式定于下月举行: what is to be held comes after what was reached.
  const holds =
    startPlanned &&
    HOLDS.test(startPlanned.text) &&
    facts.some((fact) => isReachedBefore(fact, startPlanned));
  if (startPlanned && !next && !holds && !step && !counted && !begun)
    return say('not_started', `“${startPlanned.words}”是以后的事，还没有启动`, { certain });
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
    const alone = facts.every(
      ({ kind, clause }) =>
        kind === 'counted' || kind === 'mentioned' || (kind === 'acted' && clause === counted.clause),
    );
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

const HOLDS = /(?:仪式|大会|颁奖|表彰)[^,]*(?:举[办行]|召开)/;

function isReachedBefore({ clause, text }: Fact, planned: Fact): boolean {
  return clause < planned.clause && /已(?!发|通知|定)/.test(text);
}

function isAwaited(notStarted: Fact, facts: readonly Fact[]): boolean {
  return (
    notStarted.words.includes('待') &&
    facts.some(
      ({ kind, clause }) =>
        clause < notStarted.clause && (kind === 'mentioned' || kind === 'acted' || kind === 'done'),
    )
  );
}

const NEXT_PART = /(?:启动|开始|开工|进入|开展)[^,]{0,4}(?:主体|[二三]期|装修|安装|下一)/;

function lastUnderWay(facts: readonly Fact[]): Fact | undefined {
  for (let at = facts.length - 1; at >= 0; at--) if (UNDER_WAY.includes(facts[at]!.kind)) return facts[at];
  return undefined;
}
