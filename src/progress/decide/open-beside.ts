import type { Fact, FactKind } from '../clauses/fact';
import { IN_USE } from '../clauses/how-far';
import { isPart } from '../clauses/reach';
import type { Findings } from './findings';
import { isHistory } from './history';
import { amountsIn, sameMeasure } from '../numbers';

/** What says that something is open, wherever it stands: 二标未开工，一标已完工 is open whatever the order. */
const OPEN: readonly FactKind[] = [
  'not_done',
  'not_started',
  'awaiting_check',
  'end_planned',
  'obstacle',
  'suspended',
];

/** The first fact that says that something is open beside what is said to be done; undefined where none does. */
export function openBeside({ facts, named, names }: Findings, done: Fact): Fact | undefined {
  const parallel = named.size > 1;
  const at = facts.indexOf(done);
  const cared = caredFor(facts, done);
  const ofNamedThing = facts.some(
    ({ kind, sentence, clause }) =>
      kind === 'done' && sentence === done.sentence && clause <= done.clause && names.has(clause),
  );
  return facts.find((fact, index) => {
    if (isApart(fact, done, names)) return !cared.has(fact.clause) && !isHistory(fact, done);
    if (index < at) return !isHistory(fact, done) && opensBefore(fact, done, ofNamedThing);
    if (index === at || cared.has(fact.clause)) return false;
    return opensLater(fact, done, cared.size > 0, parallel) || countsAnother(fact, done, names);
  });
}

/** The clauses behind it that tell how what is finished is looked after. */
export function caredFor(facts: readonly Fact[], done: Fact): ReadonlySet<number> {
  const later = facts.slice(facts.indexOf(done) + 1);
  return new Set(later.filter(({ kind }) => kind === 'care').map(({ clause }) => clause));
}

/**
 * 改造工程已全部完成，安防工程已完成71公里: the number is of another thing, and nothing says how many are wanted.
 * 已整改5项，2项长期整改: some of several have no end.
 */
function countsAnother(fact: Fact, done: Fact, names: ReadonlySet<number>): boolean {
  if (fact.clause === done.clause) return false;
  if (fact.kind === 'ongoing') {
    const [some] = amountsIn(fact.text);
    return some !== undefined && amountsIn(done.text).some(({ unit }) => sameMeasure(unit, some.unit));
  }
  if (done.settles && done.reach === 'whole') return false;
  return fact.kind === 'counted' && names.has(done.clause) && names.has(fact.clause);
}

/** What says of another thing than the one that is finished that it is not, wherever it stands. */
const SHORT_OF_END: readonly FactKind[] = [
  ...OPEN,
  'act_planned',
  'start_planned',
  'running',
  'started',
  'behind',
  'remains',
];
/** 县医院通过二甲复审, 没超预算: a step is named, and what is said of it opens nothing. */
const OTHERWISE = /通过|[没未无不]/;
/** 年度任务已超额完成: whatever else is told is part of it. */
const OF_ALL = /^(?:任务|目标|各项|总体|全年|年度(?:目标|任务|各项|计划|工作))/;

/** 二小正在装修，一小已交付使用: each of two things that are named has its own report. */
function isApart(fact: Fact, done: Fact, names: ReadonlySet<number>): boolean {
  if (fact.clause === done.clause || !names.has(fact.clause) || !names.has(done.clause)) return false;
  if (OF_ALL.test(done.text)) return false;
  if (fact.kind === 'partly_done') return fact.reach === 'part';
  // 方案已获批复，合同换签完毕: a step that is told in front in one sentence leads to the end.
  if (fact.kind === 'mentioned')
    return fact.sentence !== done.sentence && isPart(fact.text) && !OTHERWISE.test(fact.text);
  if (fact.kind === 'acted')
    return (fact.clause > done.clause || fact.sentence !== done.sentence) && isPart(fact.text);
  // 两户不肯搬，上门后已搬走: told in front it is what was put right.
  if (fact.kind === 'remains' && fact.clause < done.clause) return !PUT_RIGHT.test(done.text);
  return SHORT_OF_END.includes(fact.kind);
}

const PUT_RIGHT = /后|经|已|现|均|全部/;

/** What opens what was told before it, in the same clause too. */
const OPENS_LATER: readonly FactKind[] = [
  'awaiting_check',
  'end_planned',
  'not_started',
  'not_done',
  'remains',
];

/** What comes after a statement of completion takes it back, unless it only tells how the work is looked after. */
function opensLater(
  { kind, clause, text, reach, sure }: Fact,
  done: Fact,
  care: boolean,
  parallel: boolean,
): boolean {
  // 超额完成，还有1个也将完工: more than all was wanted is done already.
  if (/_planned$/.test(kind) && done.text.includes('超额')) return false;
  if (OPENS_LATER.includes(kind)) return true;
  // 已完工并开始种植: what follows in the same clause is the use of it.
  if (care || (clause === done.clause && kind !== 'running')) return false;
  // 系统上线，目前报名60家: what the present is at is a step.
  if (kind === 'mentioned' && /^(?:目前|现(?!场|状))/.test(text) && isPart(text)) return true;
  if (kind === 'handed_in') return !TELLS_OF_IT.test(text) && !ON_FILE.test(text);
  if (kind === 'running' || kind === 'started' || kind === 'behind') return true;
  // 已通过竣工验收，并完成资产移交: what is told after the end, and is no step.
  if (kind === 'partly_done' && reach === 'unknown' && /^[并且]/.test(text) && done.strong) return false;
  // 已投入使用。比合同期限提前十天完成了安装: how it came about.
  if (kind === 'partly_done' && !sure && done.strong && IN_USE.test(done.words) && /提前|顺利/.test(text))
    return false;
  if (kind === 'partly_done') return done.reach !== 'whole' || !done.settles;
  // 已批下来，准备开工: what was over was leave to begin.
  if (kind === 'start_planned' && /开工|动工|开建|施工|进场/.test(text)) return true;
  if (KEEPS_ON.test(text)) return false;
  return (
    (kind === 'act_planned' || kind === 'start_planned') &&
    (parallel || (done.reach !== 'whole' && !done.hedged))
  );
}

/** 今后将常态化开展巡查: what follows for good. */
const KEEPS_ON = /常态|长效|定期|日常|长期/;

/** 自查结束，报告已交: what was finished is told of. 可研报告, 方案 and 申请 are handed in for somebody's word. */
export const TELLS_OF_IT =
  /^(?!.*(?:申请|请示|方案|可研|可行性|评估|评价|鉴定|验收)).*(?:报告|总结|情况|结果|成果|数据|资料)(?:均|都|也|已|全部|按时|及时)/;

/** 已完成，并报组织部备案: for the files of those who keep them. */
const ON_FILE = /^(?!.*(?:方案|申请|请示)).*[报送交][^,]*(?:备案|存档|备查|归档)$/;

/** What came before is history where the completion takes it in; another part that is open is not. */
function opensBefore(fact: Fact, done: Fact, named: boolean): boolean {
  // 文体设施暂缓实施；应急广播已超额完成: another thing has come to a halt.
  if (fact.kind === 'suspended' && named && fact.sentence !== done.sentence) return true;
  if ((done.settles && done.reach === 'whole') || takesIn(done)) return false;
  if (OPEN.includes(fact.kind)) return true;
  // 培训班定于7月举办，已发通知: what is told as over is not what is to come.
  if (fact.kind === 'start_planned' && done.hedged) return true;
  if (fact.kind === 'partly_done')
    return !isStepTo(fact, done) && (done.reach !== 'whole' || (named && fact.clause !== done.clause));
  if (fact.kind === 'started') return done.hedged;
  // 项目已完成投资3500万元。木屋酒店已投入使用: one thing of a row that tells of its money first.
  if (fact.kind === 'counted') return named && fact.sentence !== done.sentence && MONEY.test(fact.text);
  return (
    fact.kind === 'running' && fact.clause < done.clause && (done.hedged || /正|在建|中$/.test(fact.words))
  );
}

/** 目前已改造完毕: what was told of steps before is taken in. */
export function takesIn({ reach, settles, text }: Fact): boolean {
  return settles && reach === 'likely' && NOW_DONE.test(text);
}

const NOW_DONE = /^(?:目前|现|至此|最终)[^,]*(?:完毕|完成)$/;

const MONEY = /投资[\d.]+[万亿]?元/;

/** 已完成联调，国庆前已上线运行: a step in an earlier clause leads to what is in use; a section or a stage does not. */
function isStepTo(fact: Fact, done: Fact): boolean {
  return done.strong && !done.hedged && !fact.sure && fact.clause < done.clause && IN_USE.test(done.words);
}
