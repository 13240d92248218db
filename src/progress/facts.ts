import { tokensOf, type Token } from './lexer';
import { countsIn } from './numbers';

/** What one clause claims. The order of a text's facts is the order of its words. */
export type FactKind =
  | 'done' // the work is finished
  | 'partly_done' // a step or a part is finished
  | 'counted' // so and so many are finished, of how many is not said
  | 'done_late'
  | 'not_done'
  | 'overdue'
  | 'started' // work on the thing itself has begun
  | 'acted' // something was done for it: 已签订协议
  | 'running'
  | 'handed_in'
  | 'awaiting_check' // finished by the section's word, to be looked at by somebody else
  | 'mentioned' // an act without any sign whether it is over
  | 'not_started'
  | 'start_planned'
  | 'act_planned'
  | 'end_planned'
  | 'continued' // what is under way will go on: 下一步继续推进
  | 'behind'
  | 'obstacle'
  | 'care'
  | 'cancelled'
  | 'suspended'
  | 'resumed'
  | 'adjusted'
  | 'ongoing'
  | 'class_a'
  | 'class_b'
  | 'class_c'
  | 'class_d';

export interface Fact {
  readonly kind: FactKind;
  /** The words that say so, for the explanation. */
  readonly words: string;
  /** Index of the clause. */
  readonly clause: number;
  /** For `done`: what was finished is named (已完成方案) and may be less than the whole task. */
  readonly narrow: boolean;
  /** For `done`: said in words that mean the whole (完成, 竣工), not merely by an act that is over (已印发). */
  readonly strong: boolean;
  /** For `done`: 基本, 初步 or 或 stand beside it. */
  readonly hedged: boolean;
  /** For `partly_done`: said to be a part (部分, 主体). A step (已完成招标) may be all that the row asks for. */
  readonly sure: boolean;
}

/** What turns the acts that follow it inside a clause. */
interface Scope {
  negated: boolean;
  cannot: boolean;
  planned: boolean;
  perfect: boolean;
  whole: boolean;
  onTime: boolean;
  partial: boolean;
  hedged: boolean;
  step: boolean;
  running: boolean;
  /** 开展, 组织, 推进 … came since 已: the act that follows is their object and not over. */
  engaged: boolean;
  late: boolean;
  waiting: boolean;
  cared: boolean;
  extended: 'no' | 'claimed' | 'approved';
}

const APPROVED = /(?:经|获|已)[^,]{0,10}?(?:批准|同意|审定|研究)|已批准|获批|同意延期|批准延期|延期(?:已|获)(?:批|同意)|(?:批准|同意|审批通过)\)?$/;
/** 基本 and 初步 before a result leave doubt where 部分 and 主体 leave none. */
const HEDGE = /^(?:基本上?|初步)$/;
const CHECK = /^[^,]{0,4}?(?:验收|[终初]验|研究|审议|审定|复查|审核|审批|复核|核查|核实|评估|验证|确认|销号|归档|检查|测试|评审|审查|终结|批复|结题|反馈|办结|完成|通过|结案|核验)/;
/** 待确认 waits for the section itself: nothing has begun. */
const FIRST_ACT = /^(?:确认|定|办|分派|派|接收|签收|受理|启动|开|处理|处置|整改|实施|落实|安排|推进|建|解决|建设|完成|办理|回复|答复|反馈|提交|上报)/;

/** The facts of one clause of a normalised text. `index` is the clause's place in the text. */
export function factsOf(clause: string, index: number): readonly Fact[] {
  const tokens = tokensOf(clause);
  const facts: Fact[] = [];
  const scope: Scope = {
    negated: false,
    cannot: false,
    planned: false,
    perfect: false,
    whole: false,
    onTime: false,
    partial: false,
    hedged: false,
    step: false,
    running: false,
    engaged: false,
    late: false,
    waiting: false,
    cared: false,
    extended: 'no',
  };
  let lateWord: Token | null = null;
  const say = (kind: FactKind, token: Token, more: Partial<Fact> = {}): void => {
    facts.push({ kind, words: wordsAround(clause, tokens, token), clause: index, narrow: false, strong: false, hedged: false, sure: false, ...more });
  };

  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    // 下一步将巩固整改成效: what is cared for is behind, not ahead.
    if (scope.cared && scope.planned) break;
    switch (token.sense) {
      case 'noun': {
        // 制定了整改方案 is a beginning; 整改方案已印发 is an end.
        const made = facts.at(-1);
        if (/方案$/.test(token.word) && made?.kind === 'done' && /(?:制定|制订)$/.test(made.words)) {
          facts[facts.length - 1] = { ...made, kind: 'partly_done' };
        }
        break;
      }
      case 'rate':
        // Starts and money are parts of the work, whatever share of them is reached.
        scope.partial = true;
        demote(facts, index, '');
        if (token.word !== '投资' && !scope.planned) say('started', token);
        break;
      case 'class_a':
      case 'class_b':
      case 'class_c':
      case 'class_d':
        say(token.sense, token);
        break;
      case 'cancel':
        if (!scope.negated) say('cancelled', token);
        break;
      case 'suspend':
        if (!scope.negated) say('suspended', token);
        break;
      case 'resume':
        say(scope.planned || scope.negated ? 'act_planned' : 'resumed', token);
        break;
      case 'adjust':
        say('adjusted', token);
        break;
      case 'extend':
        scope.extended = APPROVED.test(clause) || /申请/.test(clause) ? 'approved' : /后再/.test(clause) ? 'claimed' : 'no';
        if (scope.extended === 'approved') say('adjusted', token);
        else if (scope.extended === 'claimed') say('running', token);
        else if (!scope.planned) {
          scope.late = true;
          lateWord = token;
        }
        break;
      case 'missed':
        say('overdue', token);
        break;
      case 'late':
        if (scope.negated) scope.negated = false;
        else if (scope.planned) say('running', token);
        else {
          scope.late = true;
          lateWord = token;
        }
        break;
      case 'behind':
        if (!scope.negated) say(monthsBehind(clause) >= 3 ? 'overdue' : 'behind', token);
        break;
      case 'ongoing':
        say('ongoing', token);
        break;
      case 'on_time':
        scope.onTime = true;
        break;
      case 'cannot':
        scope.negated = true;
        scope.cannot = true;
        break;
      case 'negation':
        // 无未完成事项, 没有未办结: two negations make a claim of completion.
        scope.negated = !(scope.negated || /[无没]有?$/.test(clause.slice(0, token.start)));
        if (!scope.negated) scope.perfect = true;
        break;
      case 'plan':
        // 已于6月底前完成 keeps its 已: the limit was kept.
        if (scope.perfect && token.word.endsWith('前')) break;
        scope.planned = true;
        scope.perfect = false;
        if (token.word.startsWith('列入') || token.word.startsWith('纳入') || token.word === '充分把握' || token.word === '做好准备') {
          say(token.word === '充分把握' || token.word === '做好准备' ? 'end_planned' : 'act_planned', token);
        }
        break;
      case 'perfect':
        scope.perfect = true;
        scope.planned = false;
        scope.running = false;
        scope.engaged = false;
        break;
      case 'whole':
        scope.whole = true;
        break;
      case 'partial':
        if (HEDGE.test(token.word)) scope.hedged = true;
        scope.partial = true;
        demote(facts, index, clause.slice(token.end));
        break;
      case 'waiting':
        scope.waiting = true;
        sayWaiting(clause.slice(token.end), token, say);
        break;
      case 'care':
        say('care', token);
        scope.cared = true;
        break;
      case 'obstacle':
        if (!scope.negated) say('obstacle', token);
        break;
      case 'running':
        if (scope.negated) {
          say(scope.cannot ? 'suspended' : 'not_started', token);
          scope.negated = false;
        } else if (scope.planned) {
          say(/继续|持续|加快|抓紧|进一步/.test(token.word) ? 'continued' : 'act_planned', token);
        } else {
          scope.running = true;
          scope.engaged = true;
          say('running', token);
        }
        break;
      case 'step':
        scope.step = true;
        stepAct(facts, index, scope, token, say);
        break;
      case 'finish':
        sayFinished(clause, tokens, at, scope, say);
        break;
      case 'result':
        sayResult(clause, tokens, at, scope, next, say);
        break;
      case 'hand_in':
        if (scope.waiting) break;
        if (scope.negated) say('not_done', token);
        else if (scope.planned) say('end_planned', token);
        // 已按时上报: where the limit was for handing in, nothing is left.
        else say(scope.onTime && scope.perfect ? 'done' : 'handed_in', token, { hedged: true });
        break;
      case 'start':
      case 'doing':
        if (scope.waiting) break;
        // 印发实施, 整改落实: the second act only rounds off the first.
        if (tokens[at - 1]?.sense === 'result' && tokens[at - 1]!.end === token.start && facts.at(-1)?.kind === 'done') break;
        sayAct(scope, token, say);
        break;
    }
  }
  if (facts.length === 0 && !lateWord && (scope.perfect || scope.whole) && !scope.partial && !scope.step && /(?:已经?|全部|均|都)[^,]*[\u4e00-\u9fff]{2}/.test(clause)) {
    // 已发文, 已全部复垦: what only begins or goes on is in the table; any other act told in the perfect is over.
    say('done', tokens.at(-1)!, { narrow: true, hedged: true });
  }
  if (facts.length === 0 && scope.partial && tokens.length > 0) say('mentioned', tokens.at(-1)!);
  if (lateWord && !facts.some((fact) => fact.kind === 'done_late' || fact.kind === 'overdue')) say('overdue', lateWord);
  return facts;
}

type Say = (kind: FactKind, token: Token, more?: Partial<Fact>) => void;

function sayWaiting(rest: string, token: Token, say: Say): void {
  if (token.word === '等待') say('awaiting_check', token);
  else if (FIRST_ACT.test(rest)) say('not_started', token);
  else if (CHECK.test(rest)) say('awaiting_check', token);
  // 待分配, 待上级通知: whatever a short word waits for has not begun.
  else say(rest.length <= 6 && rest !== '' ? 'not_started' : 'mentioned', token);
}

/** 完成 and its kin. */
function sayFinished(clause: string, tokens: readonly Token[], at: number, scope: Scope, say: Say): void {
  const token = tokens[at]!;
  if (scope.waiting) return;
  if (scope.negated) {
    // 未完成的 3 项 names things; the clause goes on to say what became of them.
    const attributive = /^的(?!$)/.test(clause.slice(token.end)) && tokens.slice(at + 1).some(({ sense }) => sense === 'perfect' || sense === 'finish');
    if (!attributive) say(scope.onTime && !scope.cannot && !scope.planned ? 'overdue' : 'not_done', token);
    scope.negated = false;
    scope.onTime = false;
    return;
  }
  if (scope.planned) return say('end_planned', token);
  if (scope.late) return say('done_late', token);
  // 按计划完成, 有序完成 tell how it was done; 正在完成 that it is not.
  const prior = tokens[at - 1];
  const manner = prior?.sense === 'running' && prior.end === token.start && /^(?:按计划|有序|稳步|扎实|积极|陆续)$/.test(prior.word);
  if (scope.running && !scope.perfect && !manner) return say('running', token);
  sayDone(clause, token, scope, true, say);
}

/** Acts that are over once something says so: 已整改, 整改到位, 全部落实. */
function sayResult(clause: string, tokens: readonly Token[], at: number, scope: Scope, next: Token | undefined, say: Say): void {
  const token = tokens[at]!;
  if (scope.waiting) return;
  // 完成整改: one act.
  const prior = tokens[at - 1];
  if (prior?.sense === 'finish' && prior.end === token.start) return;
  // 整改完成, 验收未通过: the word that follows decides.
  if (next && next.start - token.end <= 1 && (next.sense === 'finish' || next.sense === 'negation' || next.sense === 'hand_in' || next.sense === 'result')) {
    if (next.sense !== 'result') return;
    if (!scope.negated) return;
  }
  if (scope.negated) {
    say(scope.cannot && !scope.onTime ? 'suspended' : scope.onTime && !scope.planned ? 'overdue' : 'not_done', token);
    scope.negated = false;
    return;
  }
  // A meeting or a course begins and ends in one.
  // A meeting about the work is a step of it.
  if (token.word === '召开' && /(?:专题|协调|推进|调度|动员|座谈|联席|部署|工作|约谈|研讨|论证|碰头|例)会/.test(clause.slice(token.end))) {
    return say(scope.planned ? 'act_planned' : 'acted', token);
  }
  if (scope.planned) return say(/^(?:举办|召开|举行)$/.test(token.word) ? 'start_planned' : 'end_planned', token);
  const over = ((scope.perfect || scope.whole) && !scope.engaged) || (scope.onTime && !scope.engaged) || /^了(?!解)|^完(?!善)/.test(clause.slice(token.end));
  if (scope.late && over) return say('done_late', token);
  if (scope.running && !over) return say('running', token);
  if (!over) return say('mentioned', token);
  sayDone(clause, token, scope, false, say);
}

/** Words that name no object: what is left of a clause without them is what was finished. */
const COMMON =
  /已经?|均|都|现|目前|截至|业已|于|了|全部|全面|各项|所有|年度|全年|目标|任务|工作|既定|预定|整改|事项|项目|问题|该|本|此|我(?:局|科|单位|处)|并|和|或|按|时限|要求|期|节点|圆满|顺利|超额|提前|如期|[\d%.:()、]+[年月日]*/g;
/** The period's share of a yearly task; of a quarterly duty it is all there is. */
const PERIOD = /上半年|季度|[本当]月|月份?(?:任务|目标)/;
const NAMED = /[\u4e00-\u9fff]{2}/;

function sayDone(clause: string, token: Token, scope: Scope, strong: boolean, say: Say): void {
  const rest = clause.slice(token.end);
  // 正在对已完成项目进行验收: the finished thing is the object of what goes on.
  if (/^后/.test(rest) || /正在?对/.test(clause.slice(0, token.start))) return;
  const before = clause.slice(0, token.start);
  const counts = countsIn(clause);
  const narrow = NAMED.test(rest.replace(COMMON, '')) || NAMED.test(before.replace(COMMON, ''));
  if (scope.partial && !alternative(clause)) {
    // 初步投入使用 is in use, if for the first time; 基本完成 leaves something to do.
    const inUse = /初步/.test(before) && /^投/.test(token.word);
    return say(inUse ? 'done' : 'partly_done', token, { hedged: true, sure: !scope.hedged && !PERIOD.test(clause) });
  }
  if (scope.step && !scope.whole) return say('partly_done', token);
  if (counts > 1) return say('partly_done', token);
  // 2条道路已完成改造: the things counted are the subject and all of them are done.
  const subject = counts === 1 && scope.perfect && countsIn(before) === 1;
  if (counts === 1 && !scope.whole && !subject && !/目标|任务|\d[^\d]{0,3}$/.test(rest) && !/^[了]?\d+(?:余|多)?[^\d,]{1,2}$/.test(rest)) {
    return say('counted', token);
  }
  say('done', token, { strong: strong && counts === 0, narrow, hedged: scope.hedged || counts === 1 });
}

/** A step named after its verb (完成招标, 已办理用地手续) makes what was finished a part. */
function stepAct(facts: Fact[], clause: number, scope: Scope, token: Token, say: Say): void {
  const last = facts.at(-1);
  if (last && last.clause === clause && (last.kind === 'done' || last.kind === 'counted')) {
    if (!scope.whole || !last.strong) facts[facts.length - 1] = { ...last, kind: 'partly_done' };
  } else if (scope.negated) {
    say('not_done', token);
    scope.negated = false;
  } else if (!scope.planned && scope.perfect && !last) {
    say('acted', token);
  } else if (!scope.planned && !last) {
    say('mentioned', token);
  }
}

function demote(facts: Fact[], clause: number, rest: string): void {
  const last = facts.at(-1);
  // 完成前期工作: the part stands behind the verb. 已完工或基本完工 offers an alternative instead.
  if (last && last.clause === clause && last.kind === 'done' && !/^(?:完|解|落|建|竣)/.test(rest)) {
    facts[facts.length - 1] = { ...last, kind: 'partly_done', sure: true };
  }
}

function alternative(clause: string): boolean {
  return /(?:已|完|竣)[^,]{1,8}(?:或|和)(?:者)?(?:已)?基本/.test(clause);
}

const ENGAGES = /^(?:采取|开展|组织|实施|启动|安排|部署|着手|开始|督促|协调|指导|准备|研究|督导)$/;

function sayAct(scope: Scope, token: Token, say: Say): void {
  if (scope.negated) {
    const kind = scope.late ? 'overdue' : scope.cannot && token.sense === 'doing' ? 'suspended' : 'not_started';
    say(kind, token);
    scope.negated = false;
  } else if (scope.planned) {
    say(token.sense === 'start' ? 'start_planned' : 'act_planned', token);
  } else if (scope.perfect || token.sense === 'start') {
    if (ENGAGES.test(token.word)) scope.engaged = true;
    say(token.sense === 'start' || /^(?:实施|建设|施工|浇筑|铺设)$/.test(token.word) ? 'started' : 'acted', token);
  } else {
    if (ENGAGES.test(token.word)) scope.engaged = true;
    say(scope.running ? 'running' : 'mentioned', token);
  }
}

const BEHIND = /(?:滞后|落后|慢)[^\d一二三四五六七八九十两半]{0,3}(\d{1,3}|[一二三四五六七八九十两半])个?(月|季度|天|日|周|年)/;
const HAN_DIGITS = '零一二三四五六七八九十';

/** How many months the clause says the work is behind, 0 where it does not say. */
function monthsBehind(clause: string): number {
  const match = BEHIND.exec(clause);
  if (!match) return 0;
  const [, number = '', unit] = match;
  const count = number === '两' ? 2 : number === '半' ? 0.5 : /\d/.test(number) ? Number(number) : HAN_DIGITS.indexOf(number);
  return unit === '年' ? count * 12 : unit === '季度' ? count * 3 : unit === '月' ? count : unit === '周' ? count / 4.3 : count / 30;
}

/** The words from the first cue that turns this act to its end, at most twelve characters. */
function wordsAround(clause: string, tokens: readonly Token[], token: Token): string {
  const before = tokens.filter(({ end, start }) => end <= token.start && token.end - start <= 12);
  return clause.slice(before[0]?.start ?? token.start, token.end);
}
