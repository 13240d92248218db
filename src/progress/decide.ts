import type { Fact, FactKind } from './clauses/fact';
import type { Completion } from './shares';
import type { Amount, ProgressState } from './progress';
import { round } from './numbers';

/** Everything a text was found to say. */
export interface Findings {
  readonly facts: readonly Fact[];
  /** The last share of the work reported as done. */
  readonly completion: Completion | null;
  /** How much of how many. */
  readonly count: { readonly done: number; readonly total: number } | null;
  /** Whether the text is long enough to be a report rather than a word or a name. */
  readonly isReport: boolean;
}

/** The state, the share and why. */
export interface Decision {
  readonly state: ProgressState;
  readonly percent: number | null;
  readonly certain: boolean;
  readonly explain: string;
  readonly amount: Amount | null;
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

/**
 * Decides in the order in which the office would: what left the list; what was late; what numbers prove; what was said
 * last. Where something is said not to be done it is not done, whatever else is; done needs a statement that nothing
 * later takes back.
 */
export function decide({ facts, completion, count, isReport }: Findings): Decision {
  const fromNewest = [...facts].reverse();
  const last = (...kinds: readonly FactKind[]): Fact | undefined =>
    fromNewest.find((fact) => kinds.includes(fact.kind));
  const after = (fact: Fact, kinds: readonly FactKind[]): Fact | undefined =>
    facts.slice(facts.indexOf(fact) + 1).find((other) => kinds.includes(other.kind));
  const percent = completion
    ? completion.of === 'part' && completion.percent === 100
      ? null
      : completion.percent
    : count
      ? round(Math.min(100, (count.done / count.total) * 100))
      : null;
  const say: Say = (state, explain, certain = true, share = percent, amount = null) => ({
    state,
    explain,
    certain,
    percent: share,
    amount,
  });

  const classed = last('class_a', 'class_b', 'class_c', 'class_d');
  if (classed) {
    const [state, explain] = CLASSES[classed.kind]!;
    return say(state, explain);
  }
  const cancelled = last('cancelled');
  if (cancelled && !after(cancelled, ['resumed', 'done']))
    return say('cancelled', `“${cancelled.words}”表示不再办理`);
  const adjusted = last('adjusted');
  if (adjusted && !after(adjusted, ['done', 'done_late']))
    return say('adjusted', `“${adjusted.words}”表示任务或时限在调整`, false);
  const suspended = last('suspended');
  const onAgain =
    suspended &&
    facts.some(
      ({ kind, clause }) => kind === 'resumed' || (clause > suspended.clause && ON_AGAIN.includes(kind)),
    );
  if (suspended && !onAgain) return say('suspended', `“${suspended.words}”表示暂时不能办理`);

  const done = last('done');
  const doneLate = last('done_late');
  if (doneLate && !after(doneLate, ['not_done', 'running']))
    return say('done_late', `“${doneLate.words}”表示完成了但过了时限`, true, 100);
  const overdue = last('overdue');
  if (overdue) {
    const open = facts.some(
      ({ kind }) => kind === 'not_done' || kind === 'running' || kind === 'awaiting_check',
    );
    return done && !open
      ? say('done_late', `既写“${overdue.words}”，又写“${done.words}”`, false, 100)
      : say('overdue', `“${overdue.words}”表示过了时限还没有完成`);
  }

  const notDone = last('not_done');
  const obstacle = last('obstacle');
  const reopened = done && notDone && facts.indexOf(done) < facts.indexOf(notDone);
  if (notDone && (!done || reopened || done.hedged || done.narrow)) {
    return say('in_progress', `“${notDone.words}”表示还没有完成`);
  }
  if (obstacle && !(done && facts.indexOf(done) > facts.indexOf(obstacle)))
    return say('in_progress', `“${obstacle.words}”表示问题还在`);

  const byNumber = decideByNumber(facts, completion, count);
  if (byNumber) return say(byNumber.state, byNumber.explain, byNumber.certain);
  if (done) return decideDone(facts, done, say);
  const open = decideOpen(facts, last, say);
  // A report without any word of state (优良天数比例87.4%) tells of work that goes on, and no more than that.
  return open.state === 'unclear' && isReport
    ? say('in_progress', '只写了情况和数字，没有写完成', false)
    : open;
}

type Say = (
  state: ProgressState,
  explain: string,
  certain?: boolean,
  share?: number | null,
  amount?: Amount | null,
) => Decision;

function decideByNumber(
  facts: readonly Fact[],
  completion: Completion | null,
  count: Findings['count'],
): Pick<Decision, 'state' | 'certain' | 'explain'> | null {
  if (completion && (completion.percent < 100 || completion.of === 'part')) {
    if (completion.percent === 0)
      return { state: 'not_started', certain: false, explain: '完成率为0，按没有启动计' };
    const part = completion.of === 'part' ? '一部分任务的' : '';
    return {
      state: 'in_progress',
      certain: completion.of === 'whole',
      explain: `写明完成${part}${completion.percent}%，还没有全部完成`,
    };
  }
  if (count && count.done < count.total) {
    if (count.done === 0)
      return { state: 'not_started', certain: false, explain: `${count.total}项中完成0项` };
    return {
      state: 'in_progress',
      certain: true,
      explain: `共${count.total}，已完成${count.done}，还没有全部完成`,
    };
  }
  const open = facts.some(({ kind }) => kind === 'end_planned' || kind === 'awaiting_check');
  if (count && !open)
    return { state: 'done', certain: true, explain: `目标${count.total}，已完成${count.done}` };
  const started = facts.some(({ kind }) => kind === 'partly_done');
  if (completion && !open && !started) return { state: 'done', certain: true, explain: '写明完成100%' };
  return null;
}

/** Something is said to be done and nothing to be undone: does what follows take it back? */
function decideDone(facts: readonly Fact[], done: Fact, say: Say): Decision {
  const later = facts
    .slice(facts.indexOf(done) + 1)
    .filter(({ kind }) => kind !== 'done' && kind !== 'mentioned');
  const care = later.some(({ kind }) => kind === 'care');
  const open = later.find(
    ({ kind, clause }) =>
      kind === 'awaiting_check' ||
      kind === 'end_planned' ||
      (!care &&
        clause >= done.clause &&
        (kind === 'running' || kind === 'started' || kind === 'handed_in' || kind === 'not_started')) ||
      (!care && done.narrow && !done.hedged && (kind === 'act_planned' || kind === 'start_planned')),
  );
  if (open) return say('in_progress', `“${done.words}”之后还有“${open.words}”，工作没有结束`, false);
  // 已开工12个，完工5个: a count of finished ones beside a count of others.
  const others = facts.find(({ kind }) => kind === 'started' || kind === 'running');
  if (done.hedged && !care && others)
    return say('in_progress', `“${done.words}”之外还有“${others.words}”`, false);
  const earlier = facts.find(
    ({ kind, clause }) => (kind === 'running' || kind === 'partly_done') && clause < done.clause,
  );
  const doubtful = done.hedged || (done.narrow && earlier !== undefined);
  return say(
    'done',
    `“${done.words}”表示已完成`,
    !doubtful && !done.narrow,
    !done.hedged && facts.some((fact) => fact.kind === 'done' && fact.strong) ? 100 : null,
    done.amount,
  );
}

/** Nothing is said to be done as a whole. */
function decideOpen(
  facts: readonly Fact[],
  last: (...kinds: readonly FactKind[]) => Fact | undefined,
  say: Say,
): Decision {
  const step = last('partly_done');
  const counted = last('counted');
  const begun = last('started', 'resumed', 'handed_in', 'behind');
  const startPlanned = last('start_planned');
  const notStarted = last('not_started');
  if (notStarted && !step && !counted && !begun)
    return say('not_started', `“${notStarted.words}”表示还没有启动`);
  if (startPlanned && !step && !counted && !begun)
    return say('not_started', `“${startPlanned.words}”是以后的事，还没有启动`);
  if (step) return say('in_progress', `“${step.words}”只是其中一部分或一个环节`, step.sure);
  if (counted) {
    // With the verification or the rest still ahead, as many as the goal wants are not all there is to do.
    const alone = facts.every(({ kind }) => kind === 'counted' || kind === 'mentioned');
    return say(
      'in_progress',
      `“${counted.words}”只写了数量，没有写总数，不能算全部完成`,
      false,
      undefined,
      alone ? counted.amount : null,
    );
  }
  const waiting = last('awaiting_check');
  if (waiting) return say('in_progress', `“${waiting.words}”表示还要核验`, false);
  const ongoing = last('ongoing');
  if (ongoing) return say('ongoing', `“${ongoing.words}”表示长期进行，没有终点`);
  const under = last(...UNDER_WAY);
  if (under) {
    const only = facts.every(({ kind }) => kind === 'running' || kind === 'care');
    if (
      only &&
      /^持续(?:推进|坚持|开展|实施|进行|深化|抓|做好|加强|落实|改进|完善|$)/.test(under.words) &&
      facts.length <= 2
    )
      return say('ongoing', `“${under.words}”没有终点，按长期事项读`, false);
    return say(
      'in_progress',
      `“${under.words}”表示正在办理，没有写完成`,
      under.kind !== 'acted' && under.kind !== 'handed_in',
    );
  }
  const ended = last('end_planned');
  if (ended) return say('in_progress', `“${ended.words}”是以后的事，还没有完成`, false);
  const planned = last('act_planned');
  if (planned) return say('not_started', `“${planned.words}”只是打算，没有写已经做了什么`, false);
  const mentioned = last('mentioned', 'care');
  if (mentioned) return say('in_progress', `写了“${mentioned.words}”，没有写完成`, false);
  return say('unclear', '看不出办到了哪一步', false);
}
