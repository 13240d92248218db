import { after, before, recast, say, sayNegated, type Clause } from './clause';
import type { Token } from './lexer';
import { amountsIn, countsIn } from '../numbers';

/** 完成 and its kin. */
export function readFinish(clause: Clause, token: Token, at: number): void {
  if (clause.waiting) return;
  if (clause.negated) {
    if (isAttributive(clause, token, at)) clause.negated = false;
    else
      sayNegated(clause, clause.onTime && !clause.cannot && !clause.planned ? 'overdue' : 'not_done', token);
  } else if (clause.planned) say(clause, 'end_planned', token);
  else if (clause.late) say(clause, 'done_late', token);
  else if (clause.running && !clause.perfect && !isManner(clause, token, at)) say(clause, 'running', token);
  else sayDone(clause, token, true);
}

/** 未完成的3项 names things; the clause goes on to say what became of them. */
function isAttributive(clause: Clause, token: Token, at: number): boolean {
  return (
    /^的(?!$)/.test(after(clause, token)) &&
    clause.tokens.slice(at + 1).some(({ sense }) => sense === 'perfect' || sense === 'finish')
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
  if (prior?.sense === 'finish' && prior.end === token.start) return true;
  const next = clause.tokens[at + 1];
  if (!next || next.start - token.end > 1) return false;
  return (
    next.sense === 'finish' ||
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

/** A step (招标, 可研). Named after its verb it makes what was finished a part. */
export function readStep(clause: Clause, token: Token): void {
  clause.step = true;
  const last = clause.facts.at(-1);
  if (last && (last.kind === 'done' || last.kind === 'counted')) {
    if (!clause.whole || !last.strong) recast(clause, ['done', 'counted'], 'partly_done');
  } else if (clause.negated) {
    sayNegated(clause, 'not_done', token);
  } else if (!clause.planned && !last) {
    say(clause, clause.perfect ? 'acted' : 'mentioned', token);
  }
}

/** Words that name no object: what is left of a clause without them is what was finished. */
const COMMON =
  /已经?|均|都|现|目前|截至|业已|于|了|全部|全面|各项|所有|年度|全年|目标|任务|工作|既定|预定|整改|事项|项目|问题|该|本|此|我(?:局|科|单位|处)|并|和|或|按|时限|要求|期|节点|圆满|顺利|超额|提前|如期|[\d%.:()、]+[年月日]*/g;
const NAMED = /[\u4e00-\u9fff]{2}/;
/** The period's share of a yearly task; of a quarterly duty it is all there is. */
const PERIOD = /上半年|季度|[本当]月|月份?(?:任务|目标)/;
/** 已完工或基本完工 offers an alternative, and its first half stands. */
const ALTERNATIVE = /(?:已|完|竣)[^,]{1,8}(?:或|和)(?:者)?(?:已)?基本/;

/** A statement of completion: of the whole, of a part, of a step, or of a number. */
function sayDone(clause: Clause, token: Token, strong: boolean): void {
  const rest = after(clause, token);
  const front = before(clause, token);
  // 正在对已完成项目进行验收: the finished thing is the object of what goes on.
  if (/^后/.test(rest) || /正在?对/.test(front)) return;
  if (clause.partial && !ALTERNATIVE.test(clause.text)) {
    // 初步投入使用 is in use, if for the first time; 基本完成 leaves something to do.
    const inUse = /初步/.test(front) && /^投/.test(token.word);
    return say(clause, inUse ? 'done' : 'partly_done', token, {
      hedged: true,
      sure: !clause.hedged && !PERIOD.test(clause.text),
    });
  }
  const counts = countsIn(clause.text);
  if ((clause.step && !clause.whole) || counts > 1) return say(clause, 'partly_done', token);
  if (counts === 1 && !countsTheWhole(clause, front, rest)) return say(clause, 'counted', token);
  say(clause, 'done', token, {
    strong: strong && (counts === 0 || clause.whole),
    narrow: NAMED.test(rest.replace(COMMON, '')) || NAMED.test(front.replace(COMMON, '')),
    hedged: clause.hedged || (counts === 1 && !clause.whole),
  });
}

/**
 * Whether a number of finished things is a figure of finished items: 已办结6件, 完成2300万平方米的目标, and 2条道路已完成改造,
 * where the things counted are the subject. 已举办演练1次 is one and all. 已建成中转站7个 tells an output without saying how
 * many were wanted.
 */
function countsTheWhole(clause: Clause, front: string, rest: string): boolean {
  if (clause.whole || (clause.perfect && (countsIn(front) === 1 || amountsIn(rest)[0]?.number === 1)))
    return true;
  return /目标|任务/.test(rest) || /^了?\d+(?:余|多)?[^\d,]{1,2}$/.test(rest);
}
