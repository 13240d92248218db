import { anyOf } from '../chinese/any-of';
import type { Fact, FactKind } from './clauses/fact';
import type { Decision, Say } from './decision';
import type { Findings } from './findings';
import { isPart } from './clauses/reach';
import { amountsIn, sameMeasure, sizeOf } from './numbers';
import type { Amount } from './progress';

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

/** What somebody does who looks at finished work, or tells of it. */
const CONFIRMS = /复查|复核|核查|核验|验证|检查|回访|公示|上报|报送|已报|报告|回复|提交/;

/** 报名已结束，名单8月28日公布: without 已 or 于 the day may be one to come. */
const ON_A_DAY = /^(?!.*[已于了])[^,]*\d{1,2}月\d{1,2}日/;

/** Whoever answers a proposal meets its writer first: 与代表进行了沟通，并作了答复. */
const ANSWERS = /答复|办复/;
const MEETS = /沟通|见面|走访|联系|座谈/;

/** Something is said to be done: does anything say otherwise, and does it reach over the whole? */
export function decideDone({ facts, text, named, names, plans }: Findings, done: Fact, say: Say): Decision {
  const parallel = named.size > 1;
  const at = facts.indexOf(done);
  const frame = facts.find(({ clause, text: said }) => clause < done.clause && GOES_ON.test(said));
  if (frame && FOUND.test(text.slice(text.indexOf(frame.text) + frame.text.length)))
    return say('ongoing', `“${frame.text}”没有终点，“${done.words}”说的是这一期的事`, { certain: false });
  const later = facts.slice(at + 1);
  const cared = new Set(later.filter(({ kind }) => kind === 'care').map(({ clause }) => clause));
  const care = cared.size > 0;
  const ofNamedThing = facts.some(
    ({ kind, sentence, clause }) =>
      kind === 'done' && sentence === done.sentence && clause <= done.clause && names.has(clause),
  );
  const open = facts.find((fact, index) =>
    isApart(fact, done, names)
      ? !cared.has(fact.clause) && !isHistory(fact, done)
      : index > at
        ? !cared.has(fact.clause) &&
          (opensLater(fact, done, care, parallel) || countsAnother(fact, done, names))
        : index < at && !isHistory(fact, done) && opensBefore(fact, done, ofNamedThing),
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
  const [fewer] =
    done.hedged && done.amount ? laterIn(text.slice(text.indexOf(done.text) + done.text.length)) : [];
  if (fewer && sameMeasure(fewer.unit, done.amount!.unit) && sizeOf(fewer) < sizeOf(done.amount!))
    return say('in_progress', `“${done.words}”之后还写了${fewer.number}${fewer.unit}，还没有全部完成`, {
      certain: false,
    });
  if (done.amount && plans && (done.hedged || done.reach !== 'whole'))
    return say('in_progress', `“${done.words}”之外还有以后的打算，还没有全部完成`, { certain: false });
  const beside =
    done.reach === 'likely' &&
    !care &&
    !takesIn(done) &&
    facts.find((fact) => {
      const { kind, clause, words, text: said } = fact;
      return (
        (BESIDE.includes(kind) || (kind === 'mentioned' && clause > done.clause && ON_A_DAY.test(said))) &&
        clause !== done.clause &&
        !(clause === done.clause - 1 && TAKES_ALL.test(done.text)) &&
        !isHistory(fact, done) &&
        !(clause > done.clause && (CONFIRMS.test(words) || TELLS_OF_IT.test(said))) &&
        !(ANSWERS.test(done.words) && MEETS.test(words))
      );
    });
  if (beside) {
    return say('in_progress', `“${done.words}”只是其中一项，还写了“${beside.words}”，也可能已全部完成`, {
      certain: false,
      claim: done.thing,
    });
  }
  const rate = lowRateIn(text, done);
  if (rate !== null)
    return say('in_progress', `“${done.words}”之外还写了“${rate}”，还没有全部完成`, { certain: false });
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

/** 编制完成28个，通过评审16个: a later act reached fewer. */
const LATER_ACT =
  /(?:通过|验收|投[入用产运]|销号|开放|交付|入住|启用)[^,;。]{0,8}\d|\d[^,;。]{0,3}(?:通过|投[入用产运]|交付|入住)/;

function laterIn(rest: string): readonly Amount[] {
  const clause = rest.split(/[;。\n]/)[0]!;
  return LATER_ACT.test(clause) ? amountsIn(clause) : [];
}

/** A duty that never ends: what is finished after it is what was met with in the period. */
const GOES_ON =
  /^(?!.*(?:机制|制度|体系))[^,]{0,10}(?:常态化?|长期|持续|日常|每[日天周月季])(?:性|化|定期|组织)*(?:开展|推进|坚持|进行|工作|巡查|检查|抓)/;
const FOUND = /发现|排查|巡查|检查|走访|受理|接到|本[周月季]|季度|上半年|\d月/;

/** 补录完毕，入户走访率86%: the rate of an act that is to reach everybody or everything. */
const REACHES_ALL =
  /(走访|入户|排查|核查|检查|检测|登记|签订|签约|采集|录入|安装|发放|接种|体检|筛查|培训|回访|入住|建档|见面|覆盖|整改|办结)率[:为是达到约近超过仅已]{0,4}(\d+(?:\.\d+)?)%/;

/** A rate below 100 that leaves something open: of any act, or, where all is said to be over, of that very act. */
function lowRateIn(text: string, done: Fact): string | null {
  const found = REACHES_ALL.exec(text);
  if (found === null || Number(found[2]) >= 100) return null;
  return done.reach !== 'whole' || done.words.endsWith(found[1]!) ? found[0] : null;
}

/** 已责令整改, 交办城管局处理: what somebody was told to do, or was punished for, before it is told that it was done. */
const ORDERED = new RegExp(
  anyOf(
    '责令 责成 督促 督办 交办 转办 转交 转[^,]{1,10}(?:办理|处理|处置) 约谈 限期 整改函 提醒函 告知书 下达[^,]{0,6}(?:通知|函) ' +
      '派单 派员 批评教育 立案 处罚 劝导 劝离 要求[^,]{0,8}(?:整改|改正|清理|拆除|处理)',
  ),
);
/** 安排专人, 组织力量: how it was gone about, where what follows says that a trouble is gone. */
const WENT_ABOUT = /要求|安排|组织|协调|联系|通知|增派|加派/;
const OUTCOME = new RegExp(
  anyOf(
    '消除 解决 化解 排除 杜绝 消失 恢复 修复 修好 修补 清除 清理 清运 拆除 退还 退回 补齐 补发 整改 处理 处置 办结 销号 干净 ' +
      '挪走 更换',
  ),
);
/** 多次召开协调会，路灯维修完毕: how it came to that. */
const LED_UP = /(?:召开|组织)[^,]*会|会商|研究部署|争取[^,]{0,4}资金|^自[^,]*以来|^(?:经过|历[时经])/;
/** What is written or begun in answer to an order. */
const ONLY_ANSWERS = /方案|计划|材料|报告|台账|清单|协议|承诺|会议|通知|到现场|到场|进场|反馈|回复|批复/;

/** 已责令业主整改，5月20日已整改到位: the order is how it came about. */
function isHistory({ kind, clause, text }: Fact, done: Fact): boolean {
  if (clause >= done.clause || kind === 'not_done' || kind === 'obstacle' || SOME_OF.test(done.text))
    return false;
  return ORDERED.test(text) || LED_UP.test(text)
    ? !ONLY_ANSWERS.test(done.text)
    : WENT_ABOUT.test(text) && OUTCOME.test(done.text);
}

/** 其中1处已拆除: of several that were ordered. */
const SOME_OF = /其中|部分|首|先|\d(?!\d*(?:[月日年万元]|\.))/;

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
];
/** 年度任务已超额完成: whatever else is told is part of it. */
const OF_ALL = /^(?:任务|目标|各项|总体|全年|年度(?:目标|任务|各项|计划|工作))/;

/** 二小正在装修，一小已交付使用: each of two things that are named has its own report. */
function isApart(fact: Fact, done: Fact, names: ReadonlySet<number>): boolean {
  if (fact.clause === done.clause || !names.has(fact.clause) || !names.has(done.clause)) return false;
  if (OF_ALL.test(done.text)) return false;
  if (fact.kind === 'partly_done') return fact.reach === 'part';
  // 方案已获批复，合同换签完毕: a step that is told in front in one sentence leads to the end.
  if (fact.kind === 'acted')
    return (fact.clause > done.clause || fact.sentence !== done.sentence) && isPart(fact.text);
  return SHORT_OF_END.includes(fact.kind);
}

/** What comes after a statement of completion takes it back, unless it only tells how the work is looked after. */
function opensLater(
  { kind, clause, text, reach }: Fact,
  done: Fact,
  care: boolean,
  parallel: boolean,
): boolean {
  // 超额完成，还有1个也将完工: more than all was wanted is done already.
  if (/_planned$/.test(kind) && done.text.includes('超额')) return false;
  if (kind === 'awaiting_check' || kind === 'end_planned' || kind === 'not_started' || kind === 'not_done')
    return true;
  // 已完工并开始种植: what follows in the same clause is the use of it.
  if (care || (clause === done.clause && kind !== 'running')) return false;
  if (kind === 'handed_in') return !TELLS_OF_IT.test(text);
  if (kind === 'running' || kind === 'started' || kind === 'behind') return true;
  // 已通过竣工验收，并完成资产移交: what is told after the end, and is no step.
  if (kind === 'partly_done' && reach === 'unknown' && /^[并且]/.test(text) && done.strong) return false;
  if (kind === 'partly_done') return done.reach !== 'whole' || !done.settles;
  // 已批下来，准备开工: what was over was leave to begin.
  if (kind === 'start_planned' && /开工|动工|开建|施工|进场/.test(text)) return true;
  if (KEEPS_ON.test(text)) return false;
  return (
    (kind === 'act_planned' || kind === 'start_planned') &&
    (parallel || (done.reach !== 'whole' && !done.hedged))
  );
}

/** 验收12个村，全部合格: said of what stands just before. */
const TAKES_ALL = /^(?:均|都|全部|全数|悉数)/;

/** 今后将常态化开展巡查: what follows for good. */
const KEEPS_ON = /常态|长效|定期|日常|长期/;

/** 自查结束，报告已交: what was finished is told of. 可研报告, 方案 and 申请 are handed in for somebody's word. */
const TELLS_OF_IT =
  /^(?!.*(?:申请|请示|方案|可研|可行性|评估|评价|鉴定|验收)).*(?:报告|总结|情况|结果|成果|数据|资料)(?:均|都|也|已|全部|按时|及时)/;

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
function takesIn({ reach, settles, text }: Fact): boolean {
  return settles && reach === 'likely' && NOW_DONE.test(text);
}

const NOW_DONE = /^(?:目前|现|至此|最终)[^,]*(?:完毕|完成)$/;
const MONEY = /投资[\d.]+[万亿]?元/;

/** 已完成联调，国庆前已上线运行: a step in an earlier clause leads to what is in use; a section or a stage does not. */
function isStepTo(fact: Fact, done: Fact): boolean {
  return done.strong && !done.hedged && !fact.sure && fact.clause < done.clause && IN_USE.test(done.words);
}

const IN_USE = /上线|投用|投入|运行|运营|启用|通车|通水|通电|通气|开放|开业|开诊|入住|交付/;
