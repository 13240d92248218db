import { after, before, recast, say, sayNegated, type Clause } from './clause';
import { NEXT_STATEMENT, sayDone } from './completion';
import { isLandTask, setsUp } from './how-far';
import type { Token } from './lexer';
import { thingIn } from './reach';
import { isTold } from './told';
import { timeOf } from './when';

/** 完成 and its kin. */
export function readFinish(clause: Clause, token: Token, at: number): void {
  if (isOfThings(clause, token) || isBegun(clause, token, at)) return;
  if (clause.waiting || isAskedFor(clause, token, at)) return;
  if (clause.negated) {
    if (isAttributive(clause, token, at)) clause.negated = false;
    else
      sayNegated(clause, clause.onTime && !clause.cannot && !clause.planned ? 'overdue' : 'not_done', token);
  } else if (clause.planned || timeOf(clause, token) === 'ahead') say(clause, 'end_planned', token);
  else if (clause.late) say(clause, 'done_late', token);
  else if (clause.running && (!clause.perfect || keepsPace(clause, at)) && !isManner(clause, token, at))
    say(clause, 'running', token);
  else sayDone(clause, token, true);
}

/** What is over, or is to be, only names the things that the clause tells of: 今年计划投产的项目已全部复工. */
function isOfThings(clause: Clause, token: Token): boolean {
  const rest = after(clause, token);
  return OVER_ONES.test(rest) || (TO_BE.test(before(clause, token)) && THINGS.test(rest));
}

const TO_BE = /(?:计划|拟|应|预计|要求)[^,]{0,4}$/;
const THINGS = /^[^,的]{0,6}的(?:项目|工程|企业|小区|事项|学校)/;
/** 已完工项目验收率65% names what is over. */
const OVER_ONES = /^的?(?:项目|工程|事项|企业|小区)[^,]{0,4}率/;

/** 已启动销号: an end that was begun. */
function isBegun({ tokens }: Clause, token: Token, at: number): boolean {
  const prior = tokens[at - 1];
  return prior?.sense === 'start' && prior.end === token.start && !/使用|运[行营]|投[用产]/.test(token.word);
}

/** 已提请销号: the end is asked for. */
function isAskedFor({ tokens }: Clause, token: Token, at: number): boolean {
  const prior = tokens[at - 1];
  return (
    token.sense !== 'finish' &&
    prior?.end === token.start &&
    /^(?:提请|报请|呈请|申请|通知)$/.test(prior.word)
  );
}

/** 未完成的3项 names things; the clause goes on to say what became of them. */
function isAttributive(clause: Clause, token: Token, at: number): boolean {
  return (
    /^的(?!$)/.test(after(clause, token)) &&
    clause.tokens
      .slice(at + 1)
      .some(({ sense }) => sense === 'perfect' || sense === 'finish' || sense === 'close')
  );
}

/** 已按序时进度完成: as much as was due by now. */
function keepsPace({ tokens }: Clause, at: number): boolean {
  return /序时|时序/.test(tokens[at - 1]?.word ?? '');
}

/** 按计划完成, 有序完成 tell how it was done; 正在完成 that it is not. */
function isManner(clause: Clause, token: Token, at: number): boolean {
  const prior = clause.tokens[at - 1];
  return (
    prior?.sense === 'running' &&
    prior.end === token.start &&
    /^(?:按计划|有序|稳步|扎实|积极|陆续)$/.test(prior.word)
  );
}

const HELD = /^(?:举办|召开|举行)$/;
/** 第六届老年人运动会: one of those that come back. */
const NTH = /^了?[^,]{0,8}第[一二三四五六七八九十\d]+届[^,]*$/;
const MEETING =
  /^.{0,8}(?:专题|协调|推进|调度|动员|座谈|联席|部署|工作|约谈|研讨|论证|碰头|启动|交底|对接|例)会/;
/** 交办会已召开: the same meetings as a subject. */
const MEETING_HELD =
  /(?:协调|推进|调度|动员|部署|交办|约谈|论证|碰头|启动)会议?(?:已经?|均|都|全部|顺利|如期|圆满)*$/;

/** 对诉求进行了详细答复: 了 stands with the empty verb. */
const DONE_TO_IT = /(?:进行了|得到)[^,]{0,4}$/;

const OBJECT_OF = /已经?[将把][^,]{0,10}$/;

/** Acts that are over once something says so: 已整改, 整改到位, 全部落实. */
export function readResult(clause: Clause, token: Token, at: number): void {
  if (clause.waiting || leavesItToNeighbour(clause, token, at) || isAskedFor(clause, token, at)) return;
  if (isFinished(clause, token, at) && !clause.negated) return;
  // 设备已进场安装: the act that was begun.
  if (isBegun(clause, token, at)) return;
  // 已将整改列入计划: the act is what was put somewhere.
  if (OBJECT_OF.test(before(clause, token)) && clause.tokens[at + 1]?.sense === 'plan')
    return say(clause, 'mentioned', token);
  if (clause.negated) {
    const kind =
      clause.cannot && !clause.onTime
        ? 'suspended'
        : clause.onTime && !clause.planned
          ? 'overdue'
          : 'not_done';
    return sayNegated(clause, kind, token);
  }
  // A meeting about the work is a step of it.
  if (token.word === '召开' && MEETING.test(after(clause, token)))
    return say(clause, clause.planned ? 'act_planned' : 'acted', token);
  if (HELD.test(token.word) && clause.perfect && MEETING_HELD.test(before(clause, token)))
    return say(clause, 'partly_done', token, { reach: 'unknown', thing: before(clause, token) });
  // 已分别举行羽毛球、乒乓球比赛: some of several, each on a day of its own.
  if (
    HELD.test(token.word) &&
    clause.perfect &&
    !clause.whole &&
    /分别|先后|相继/.test(before(clause, token))
  )
    return say(clause, 'partly_done', token, { reach: 'unknown', thing: after(clause, token) });
  // 举办第六届老年人运动会: the sixth of its kind is one, and held.
  if (HELD.test(token.word) && !clause.planned && !clause.running && NTH.test(after(clause, token)))
    return sayDone(clause, token, false);
  // A course or a fair begins and ends in one.
  if (clause.planned) return say(clause, HELD.test(token.word) ? 'start_planned' : 'end_planned', token);
  // 全线电气化改造工程开工: the act only names the work.
  const names = !clause.perfect && /^(?:工程|项目)[^,]*(?:开工|启动|动工)/.test(after(clause, token));
  const said = clause.perfect || clause.whole || clause.onTime || isTold(clause, token);
  const told = said && !clause.engaged && !names;
  // 事项2146项调整发布: told as by 已.
  if (told) clause.perfect = true;
  const over =
    told || /^了(?!解)|^完(?!善)/.test(after(clause, token)) || DONE_TO_IT.test(before(clause, token));
  if (!over) say(clause, clause.running ? 'running' : 'mentioned', token);
  else if (clause.late) say(clause, 'done_late', token);
  else sayDone(clause, token, false);
}

/** 完成整改 and 整改完成 are one act, and 验收未通过 is decided by what follows. */
function leavesItToNeighbour(clause: Clause, token: Token, at: number): boolean {
  const prior = clause.tokens[at - 1];
  if ((prior?.sense === 'finish' || prior?.sense === 'close') && prior.end === token.start) return true;
  const next = clause.tokens[at + 1];
  if (!next || next.start - token.end > 1) return false;
  return (
    next.sense === 'finish' ||
    next.sense === 'close' ||
    next.sense === 'negation' ||
    next.sense === 'hand_in' ||
    (next.sense === 'result' && !clause.negated)
  );
}

/** 提交, 上报: the work is out of the section's hands, and somebody else has to look at it. */
export function readHandIn(clause: Clause, token: Token): void {
  if (clause.waiting) return;
  if (clause.negated) sayNegated(clause, 'not_done', token);
  // 拟申报优质工程: what is meant to be applied for is another matter than what is over.
  else if (clause.planned) say(clause, token.word === '申报' ? 'act_planned' : 'end_planned', token);
  // 已转交某局处理: what follows is for others to do.
  else if (TO_OTHERS.test(token.word)) {
    clause.engaged = true;
    say(clause, 'handed_in', token, { hedged: true });
  }
  // 已按时上报: where the limit was for handing in, nothing is left.
  // 数据已上报: what only informs waits for nobody's answer.
  else if (clause.perfect && INFORMS.test(before(clause, token)))
    say(clause, 'done', token, { reach: 'likely', hedged: true });
  else {
    const told = clause.onTime && (clause.perfect || INFORMS.test(before(clause, token)));
    say(clause, told ? 'done' : 'handed_in', token, { hedged: true });
  }
}

const TO_OTHERS = /^(?:移交|交办|转办|转交|批转|交由|派单|转派)$/;
/** Papers that ask for nothing, as against 方案, 申请, 材料, which somebody has to look at. */
const INFORMS = /(?:数据|报表|信息|总结|调研报告|年报|月报|季报|快报)[^,]{0,6}$/;

/** Acts whose object is another act: 已开展整治 has begun the 整治, not ended it. */
const ENGAGES =
  /^(?:要求|通知|联系|采取|开展|组织|实施|启动|安排|部署|着手|开始|督促|协调|指导|准备|研究|督导)$/;
/** Acts on the thing itself, as against the papers for it. */
const WORKS = /^(?:实施|建设|施工|浇筑|铺设)$/;

/** 开展应急演练 on a day that is named: an event is over with its day. */
const TAKES_PLACE = /^(?:开展|组织|实施|进行)$/;
const ON_DAY = /\d日/;
const EVENT = /(?:演练|活动|讲座|比赛|竞赛|座谈|党日|义诊|体检|测试|宣誓|观摩|拉练)$/;
/** 产权证已全部办理: what is done to each of the things there are. */
const DONE_TO_EACH = /^(?:办理|登记|走访|核查|排查|检查|培训|接种|约谈|栽植)$/;

/** 开工 and 开展 and their kin. */
export function readAct(clause: Clause, token: Token, at: number): void {
  if (clause.waiting) return;
  const prior = clause.tokens[at - 1];
  // 印发实施, 整改落实: the second act only rounds off the first.
  if (prior?.sense === 'result' && prior.end === token.start && clause.facts.at(-1)?.kind === 'done') return;
  // 完成全部道路建设工作: the act is what was finished. 组织完毕: the word behind it says so.
  const next = clause.tokens[at + 1];
  if (isFinished(clause, token, at) || (next?.sense === 'finish' && next.start === token.end)) return;
  const starts = token.sense === 'start';
  if (clause.negated) {
    return sayNegated(
      clause,
      clause.late ? 'overdue' : clause.cannot && !starts ? 'suspended' : 'not_started',
      token,
    );
  }
  if (clause.planned) return say(clause, starts ? 'start_planned' : 'act_planned', token);
  // 已全部采取工程措施整改: the measures are how it was done.
  const manner = token.word === '采取' && clause.whole && /^[^,]{0,8}措施[^,]/.test(after(clause, token));
  // 已协调解决: the act behind it says what came of it.
  const solved = token.word === '协调' && /^(?:解决|处理|处置|化解|落实|到位)/.test(after(clause, token));
  if (ENGAGES.test(token.word) && !manner && !solved) clause.engaged = true;
  // 已于9月15日开展应急演练: what takes place on a day is over with it.
  if (
    clause.perfect &&
    TAKES_PLACE.test(token.word) &&
    ON_DAY.test(before(clause, token)) &&
    EVENT.test(clause.text)
  )
    return say(clause, 'done', token, { reach: 'likely', hedged: true });
  if (DONE_TO_EACH.test(token.word) && clause.perfect && clause.whole && token.end === clause.text.length)
    say(clause, 'done', token, { reach: 'likely', hedged: true });
  else if (clause.perfect || starts)
    say(clause, starts || WORKS.test(token.word) ? 'started' : 'acted', token);
  else say(clause, clause.running ? 'running' : 'mentioned', token);
}

/** Whether an act is the object of 完成 before it. */
function isFinished(clause: Clause, token: Token, at: number): boolean {
  const finish = clause.tokens
    .slice(0, at)
    .reverse()
    .find(({ sense }) => sense === 'finish' || sense === 'perfect');
  return finish?.sense === 'finish' && !NEXT_STATEMENT.test(clause.text.slice(finish.end, token.start));
}

/** 第二幼儿园主体封顶: told where it ends its clause. */
function isTopped(clause: Clause, token: Token): boolean {
  return (
    /^(?:封顶|吊装)$/.test(token.word) && after(clause, token) === '' && thingIn(before(clause, token)) !== ''
  );
}

/** A step (招标, 可研). Named after its verb it makes what was finished a part. */
export function readStep(clause: Clause, token: Token): void {
  clause.step = true;
  const last = clause.facts.at(-1);
  if (last && (last.kind === 'done' || last.kind === 'counted')) {
    if (isLandTask(clause)) return;
    // 完成3处腾空区域绿地建设任务: what a task is named by is no step of it.
    if (/完成了?\d[^,]*任务$/.test(clause.text)) return;
    // 出台规划设计导则: what a paper is on is no step of it.
    if (setsUp(last.words, last.text.slice(last.words.length))) return;
    if (last.reach !== 'whole' || !last.strong) recast(clause, ['done', 'counted'], 'partly_done');
  } else if (clause.negated) {
    sayNegated(clause, token.word === '立项' ? 'not_started' : 'not_done', token);
  } else if (!last) {
    // 具备验收条件 tells that what is meant has not happened yet.
    const told = clause.perfect || /^通过了|条件$/.test(token.word) || isTopped(clause, token);
    say(clause, clause.planned ? 'act_planned' : told ? 'acted' : 'mentioned', token);
  }
}
