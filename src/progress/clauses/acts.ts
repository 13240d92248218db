import { after, before, recast, say, sayNegated, type Clause } from './clause';
import { tokensOf, type Token } from './lexer';
import { amountsIn, countsIn } from '../numbers';
import { isSection, reachOf, thingIn, type Reach } from './reach';

/** 完成 and its kin. */
export function readFinish(clause: Clause, token: Token, at: number): void {
  if (clause.waiting) return;
  if (clause.negated) {
    if (isAttributive(clause, token, at)) clause.negated = false;
    else
      sayNegated(clause, clause.onTime && !clause.cannot && !clause.planned ? 'overdue' : 'not_done', token);
  } else if (clause.planned || timeOf(clause, token) === 'ahead') say(clause, 'end_planned', token);
  else if (clause.late) say(clause, 'done_late', token);
  else if (clause.running && !clause.perfect && !isManner(clause, token, at)) say(clause, 'running', token);
  else sayDone(clause, token, true);
}

/** A point of time before an act that no 已, 于 or 了 makes past: 12月底完成检测, 清明前完成. 截至…底 is the present. */
const POINT_OF_TIME =
  /(?<!截至[^,]*|截止[^,]*)(?:月[底末]|年[底末]|[上中下]旬|[底末月年旬度节明]前|次年|明年)[^,]*$/;
/** A month alone may be past or to come: 10月投入使用. */
const SOME_MONTH = /(?<![-~—至\d])\d{1,2}月份?(?:前|可|再|全面|正式)*$/;

function timeOf(clause: Clause, token: Token): 'ahead' | 'open' | null {
  if (clause.perfect || clause.history || /^了/.test(after(clause, token))) return null;
  const front = before(clause, token);
  if (POINT_OF_TIME.test(front)) return 'ahead';
  return SOME_MONTH.test(front) ? 'open' : null;
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

/** 按计划完成, 有序完成 tell how it was done; 正在完成 that it is not. */
function isManner(clause: Clause, token: Token, at: number): boolean {
  const prior = clause.tokens[at - 1];
  return (
    prior?.sense === 'running' &&
    prior.end === token.start &&
    /^(?:按计划|有序|稳步|扎实|积极|陆续)$/.test(prior.word)
  );
}

const MEETING = /^.{0,8}(?:专题|协调|推进|调度|动员|座谈|联席|部署|工作|约谈|研讨|论证|碰头|例)会/;

/** Acts that are over once something says so: 已整改, 整改到位, 全部落实. */
export function readResult(clause: Clause, token: Token, at: number): void {
  if (clause.waiting || leavesItToNeighbour(clause, token, at)) return;
  if (isFinished(clause, token, at) && !clause.negated) return;
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
  // A course or a fair begins and ends in one.
  if (clause.planned)
    return say(clause, /^(?:举办|召开|举行)$/.test(token.word) ? 'start_planned' : 'end_planned', token);
  const told = (clause.perfect || clause.whole || clause.onTime) && !clause.engaged;
  const over = told || /^了(?!解)|^完(?!善)/.test(after(clause, token));
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
  else if (clause.planned) say(clause, 'end_planned', token);
  // 已按时上报: where the limit was for handing in, nothing is left.
  else say(clause, clause.onTime && clause.perfect ? 'done' : 'handed_in', token, { hedged: true });
}

/** Acts whose object is another act: 已开展整治 has begun the 整治, not ended it. */
const ENGAGES = /^(?:采取|开展|组织|实施|启动|安排|部署|着手|开始|督促|协调|指导|准备|研究|督导)$/;
/** Acts on the thing itself, as against the papers for it. */
const WORKS = /^(?:实施|建设|施工|浇筑|铺设)$/;

/** 开工 and 开展 and their kin. */
export function readAct(clause: Clause, token: Token, at: number): void {
  if (clause.waiting) return;
  const prior = clause.tokens[at - 1];
  // 印发实施, 整改落实: the second act only rounds off the first.
  if (prior?.sense === 'result' && prior.end === token.start && clause.facts.at(-1)?.kind === 'done') return;
  // 完成全部道路建设工作: the act is what was finished.
  if (isFinished(clause, token, at)) return;
  const starts = token.sense === 'start';
  if (clause.negated) {
    return sayNegated(
      clause,
      clause.late ? 'overdue' : clause.cannot && !starts ? 'suspended' : 'not_started',
      token,
    );
  }
  if (clause.planned) return say(clause, starts ? 'start_planned' : 'act_planned', token);
  if (ENGAGES.test(token.word)) clause.engaged = true;
  if (clause.perfect || starts) say(clause, starts || WORKS.test(token.word) ? 'started' : 'acted', token);
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

/** A step (招标, 可研). Named after its verb it makes what was finished a part. */
export function readStep(clause: Clause, token: Token): void {
  clause.step = true;
  const last = clause.facts.at(-1);
  if (last && (last.kind === 'done' || last.kind === 'counted')) {
    if (last.reach !== 'whole' || !last.strong) recast(clause, ['done', 'counted'], 'partly_done');
  } else if (clause.negated) {
    sayNegated(clause, 'not_done', token);
  } else if (!last) {
    say(clause, clause.planned ? 'act_planned' : clause.perfect ? 'acted' : 'mentioned', token);
  }
}

/** The period's share of a yearly task; of a quarterly duty it is all there is. */
const PERIOD = /上半年|季度|[本当]月|月份?(?:任务|目标)/;
/** 已完工或基本完工 offers an alternative, and its first half stands. */
const ALTERNATIVE = /(?:已|完|竣)[^,]{1,8}(?:或|和)(?:者)?(?:已)?基本/;
/** 完成改造并通车: what comes after 并 is another statement. */
const NEXT_STATEMENT = /并|且|后|以及/;

/** A statement of completion: of the whole, of a part, of a step, or of a number. */
function sayDone(clause: Clause, token: Token, strong: boolean): void {
  const rest = after(clause, token);
  const front = before(clause, token);
  // 正在对已完成项目进行验收: the finished thing is the object of what goes on.
  if (/^后/.test(rest) || /正在?对/.test(front)) return;
  if (ALTERNATIVE.test(clause.text) && clause.facts.at(-1)?.kind === 'done') return;
  const object = token.sense === 'close' ? '' : (rest.split(NEXT_STATEMENT)[0] ?? '');
  const thing = names(object) ? object : front;
  if (clause.partial && !ALTERNATIVE.test(clause.text)) {
    // 初步投入使用 is in use, if for the first time; 基本完成 leaves something to do.
    const inUse = /初步/.test(front) && /^投/.test(token.word);
    return say(clause, inUse ? 'done' : 'partly_done', token, {
      hedged: clause.hedged,
      sure: !clause.hedged && !PERIOD.test(clause.text),
      reach: inUse ? 'likely' : 'part',
      thing,
    });
  }
  const counts = Math.max(countsIn(clause.text), token.sense === 'finish' ? figuresIn(object) : 0);
  const reach = timeOf(clause, token) === 'open' ? 'unknown' : reachIn(clause, token, { object, front });
  if (reach === 'part' || counts > 1) return say(clause, 'partly_done', token, { reach: 'part', thing });
  const subjects = token.sense === 'close' && countsIn(front) === 1;
  const ofPeriod = counts === 1 && PERIOD.test(front) && names(object) === false;
  if (counts === 1 && !subjects && (ofPeriod || !countsTheWhole(clause, front, rest)))
    return say(clause, 'counted', token);
  if (reach === 'unknown') return say(clause, 'partly_done', token, { reach, thing });
  say(clause, 'done', token, {
    strong: strong && (counts === 0 || clause.whole),
    reach,
    thing: thingIn(thing),
    hedged: clause.hedged || (counts === 1 && !clause.whole),
  });
}

/**
 * How far a statement of completion reaches. Words that end a whole (竣工, 投入使用) need no more than a subject that is no
 * part; 完成 needs an object, or a subject, that means the whole; an act told as over (已印发) is at most likely.
 */
function reachIn(
  clause: Clause,
  token: Token,
  { object, front }: { readonly object: string; readonly front: string },
): Reach {
  const named = names(object) ? object : front;
  const mended = REPAIR.test(token.word) && clause.whole;
  const reach = reachOf(named, clause.whole || (clause.onTime && token.sense !== 'result'));
  if (reach === 'part') return (mended || IN_USE.test(clause.text)) && !isSection(named) ? 'likely' : reach;
  // 第一联已全部浇筑结束: the part may stand in front of a named object.
  if (named === object && reachOf(front, true) === 'part') return 'part';
  if (reach === 'whole') return reach;
  if (token.sense === 'close') return 'whole';
  if (/条件/.test(object)) return 'unknown';
  const told =
    token.sense === 'result' || token.word === '实现' || actsBefore(clause, token) || isAct(object);
  // 某某小区已完成: what a row reports on is its subject. What stands behind the verb may be anything.
  return told || named === front ? 'likely' : reach;
}

/** Figures that a statement of completion names: 实现税收12.5亿元, 增长5.2%. A share of a yardstick is read elsewhere. */
function figuresIn(object: string): number {
  if (/目标|任务|计划|指标/.test(object)) return 0;
  return amountsIn(object).length + (/\d%/.test(object) ? 1 : 0);
}

/** What is in use is finished, whatever of it was named: 渠道衬砌全部完工并通水. */
const IN_USE = /(?:通水|通车|通电|通气|投入使用|投用|投产|交付|对外开放|并网)/;

/** 完成归档, 完成挂牌: the act alone, with nothing named. */
function isAct(object: string): boolean {
  const [only, more] = tokensOf(object);
  return only?.sense === 'result' && more === undefined && only.start === 0 && only.end === object.length;
}

/** 破损路面已全部修复: what is mended is the thing itself, and no step of making it. */
const REPAIR = /修复|更换|改造|清理|整治|治理|拆除|安装|更新/;

/** Whether a phrase names something, be it only the task or its yardstick. */
function names(phrase: string): boolean {
  return thingIn(phrase) !== '' || /目标|任务|计划|工作|整改|指标/.test(phrase);
}

/** 处理完毕, 拆除到位: the word of completion belongs to the act just before it. */
function actsBefore(clause: Clause, token: Token): boolean {
  return clause.tokens.some(
    ({ sense, end }) =>
      (sense === 'result' || sense === 'doing' || sense === 'hand_in') && end === token.start,
  );
}

/**
 * Whether a number of finished things is a figure of finished items: 已办结6件, 完成2300万平方米的目标, and 2条道路已完成改造,
 * where the things counted are the subject. 已举办演练1次 is one and all. 已建成中转站7个 tells an output without saying how
 * many were wanted.
 */
function countsTheWhole(clause: Clause, front: string, rest: string): boolean {
  if (
    clause.whole ||
    clause.onTime ||
    (clause.perfect && (countsIn(front) === 1 || amountsIn(rest)[0]?.number === 1))
  )
    return true;
  return /目标|任务/.test(rest) || /^了?\d+(?:余|多)?[^\d,]{1,2}$/.test(rest);
}
