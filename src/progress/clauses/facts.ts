import { readAct, readFinish, readHandIn, readResult, readStep } from './acts';
import { after, before, openClause, recast, say, sayNegated, type Clause } from './clause';
import type { FactKind } from './fact';
import type { Sense } from './words/word';
import { tokensOf, type Token } from './lexer';
import { numberOf } from '../../chinese/numerals';
import { BARE_ACT, ENDS_IT, ONLY_PREPARES } from './ends-it';
import type { Piece } from './pieces';
import { isSection } from './reach';
import { timeOf } from './when';
import { countsIn } from '../numbers';

/** What a cue of each sense does to its clause: it states a fact, or turns what follows, or both. */
const READERS: Readonly<Record<Sense, (clause: Clause, token: Token, at: number) => void>> = {
  noun: (clause, token) => {
    // 制定了整改方案 is a beginning; 整改方案已印发 is an end.
    const made = clause.facts.at(-1)?.words ?? '';
    if (token.word.endsWith('方案') && /(?:制定|制订)$/.test(made)) recast(clause, ['done'], 'partly_done');
  },
  rate: (clause, token) => {
    // Starts and money are parts of the work, whatever share of them is reached.
    clause.partial = true;
    recast(clause, ['done'], 'partly_done', true);
    if (token.word !== '投资' && !clause.planned && !/^[:为是]?0(?:%|$)/.test(after(clause, token)))
      say(clause, 'started', token);
  },
  class_a: (clause, token) => say(clause, 'class_a', token),
  class_b: (clause, token) => say(clause, 'class_b', token),
  class_c: (clause, token) => say(clause, 'class_c', token),
  class_d: (clause, token) => say(clause, 'class_d', token),
  cancel: (clause, token) => {
    // 力争年底前并入省平台: what is joined to something is no row that goes.
    if (clause.planned && /^(?:并入|合并)/.test(token.word)) say(clause, 'end_planned', token);
    else if (!clause.negated) say(clause, 'cancelled', token);
  },
  suspend: (clause, token) => {
    if (!clause.negated) say(clause, 'suspended', token);
  },
  resume: (clause, token) => {
    // 至今未复工: what came to a halt is still there.
    if (clause.negated) sayNegated(clause, 'suspended', token);
    else say(clause, clause.planned ? 'act_planned' : 'resumed', token);
  },
  adjust: (clause, token) => say(clause, 'adjusted', token),
  extend: (clause, token) => {
    if (ASKED_FOR.test(clause.text)) say(clause, 'adjusted', token);
    // 交付延后: what is put off is the end itself.
    else if (PUT_OFF.test(before(clause, token)) && !/^了?\d/.test(after(clause, token))) {
      if (!recast(clause, ENDED, 'end_planned')) say(clause, 'end_planned', token);
    } else if (clause.partial) say(clause, 'running', token);
    else if (clause.text.includes('后再')) say(clause, 'running', token);
    else if (!clause.planned) clause.late = token;
    // 延期至9月30日完成: the end lies ahead, on the new day.
    if (NEW_DAY.test(after(clause, token))) {
      clause.planned = true;
      clause.perfect = false;
    }
  },
  missed: (clause, token) => {
    if (!clause.negated) say(clause, 'overdue', token);
  },
  late: (clause, token) => {
    if (clause.negated) clause.negated = false;
    else if (clause.planned) say(clause, 'running', token);
    else clause.late = token;
  },
  behind: (clause, token) => {
    if (!clause.negated) say(clause, monthsBehind(clause.text) >= 3 ? 'overdue' : 'behind', token);
  },
  // 达标后纳入日常监管 is what follows.
  ongoing: (clause, token) =>
    say(
      clause,
      /[^今最]后(?:再|将)?[纳转列]入$/.test(before(clause, token)) ? 'act_planned' : 'ongoing',
      token,
    ),
  on_time: (clause, token) => {
    // 发现问题及时整改 tells a manner; only a limit that was kept says that something is over.
    if (token.word !== '及时' || clause.negated || clause.perfect) clause.onTime = true;
  },
  cannot: (clause) => {
    clause.negated = true;
    clause.cannot = true;
  },
  negation: (clause, token) => {
    // 未清偿的项目已进入司法程序: the negation names the things and goes no further.
    const things = OF_THINGS.exec(after(clause, token))?.[1];
    if (things !== undefined && tokensOf(things).length === 0) return;
    // 灯没装、线没划: two things, and neither done.
    if (clause.negated && /、[^、]{1,6}$/.test(before(clause, token))) return say(clause, 'not_done', token);
    // 无未完成事项, 没有未办结: two negations make a claim of completion.
    clause.negated = !(clause.negated || /[无没]有?$/.test(before(clause, token)));
    if (!clause.negated) clause.perfect = true;
  },
  plan: (clause, token) => {
    // 已于6月底前完成 keeps its 已: the limit was kept.
    if (clause.perfect && token.word.endsWith('前')) return;
    clause.planned = true;
    clause.perfect = false;
    // 收官在即, 清零倒计时: told behind the end that is to come.
    if (AT_HAND.test(token.word)) {
      if (!recast(clause, ENDED, 'end_planned')) say(clause, 'remains', token);
      return;
    }
    if (/^[方才]/.test(token.word) && clause.index > 0) say(clause, 'remains', token);
    if (/^[列纳]入/.test(token.word)) say(clause, 'act_planned', token);
    else if (token.word === '充分把握' || token.word === '做好准备') say(clause, 'end_planned', token);
  },
  perfect: (clause, token, at) => {
    // 力争顺利完成, 将于9月竣工: what says how or when makes no plan past.
    if (HOW.test(token.word) ? isToCome(clause, token) : isMeant(clause, at)) return;
    clause.perfect = true;
    clause.planned = false;
    clause.running = false;
    clause.engaged = false;
  },
  whole: (clause) => {
    clause.whole = true;
  },
  partial: (clause, token) => {
    clause.partial = true;
    if (/^(?:基本上?|初步)$/.test(token.word)) clause.hedged = true;
    // 完成前期工作: the part stands behind the verb. 已完工或基本完工 offers an alternative instead.
    if (!/^[完解落建竣]/.test(after(clause, token))) recast(clause, ['done'], 'partly_done', true);
  },
  waiting: (clause, token) => {
    clause.waiting = true;
    const awaited = after(clause, token);
    if (
      token.word === '等待' ||
      token.word === '等' ||
      HANDS_ON.test(token.word) ||
      (CHECK.test(awaited) && !FIRST_ACT.test(awaited))
    )
      say(clause, 'awaiting_check', token);
    // 证书要等章刻好: the thing is named, and one step of it is left.
    else if (token.word.endsWith('等') && token.start > 0) say(clause, 'not_done', token);
    // 待分配, 待上级通知: whatever a short word waits for has not begun.
    else if (FIRST_ACT.test(awaited) || (awaited.length <= 6 && awaited !== ''))
      say(clause, 'not_started', token);
    else say(clause, clause.index > 0 ? 'not_done' : 'mentioned', token);
  },
  care: (clause, token) => {
    clause.cared = true;
    // 已竣工结算: what follows completion is itself over.
    if (clause.perfect && AFTERWARDS.test(token.word)) say(clause, 'done', token, { strong: true });
    else say(clause, 'care', token);
  },
  obstacle: (clause, token) => {
    if (!clause.negated && !REST_IS_DONE.test(clause.text)) say(clause, 'obstacle', token);
  },
  remains: (clause, token) => {
    if (!clause.negated && !clause.perfect) say(clause, 'remains', token);
  },
  running: (clause, token) => {
    if (clause.negated) return sayNegated(clause, clause.cannot ? 'suspended' : 'not_started', token);
    if (clause.planned) return say(clause, GOES_ON.test(token.word) ? 'continued' : 'act_planned', token);
    clause.running = true;
    clause.engaged = true;
    // 其余9个有序推进: the rest is open, whatever is said of the others.
    say(clause, REST.test(before(clause, token)) ? 'not_done' : 'running', token);
  },
  step: readStep,
  close: readFinish,
  finish: readFinish,
  result: readResult,
  hand_in: readHandIn,
  start: readAct,
  doing: readAct,
};

/** How an act went, as against 已, which says that it is over. */
const HOW = /^(?:刚刚|顺利|成功|正式)$/;

/** 7月10日正式开放: with a day alone in front an act may lie ahead. */
function isToCome(clause: Clause, token: Token): boolean {
  return (
    clause.planned ||
    timeOf(clause, token) !== null ||
    (!clause.perfect && /\d[日号]/.test(before(clause, token)))
  );
}

const ENDED: readonly FactKind[] = ['done', 'counted', 'partly_done'];
const AT_HAND = /^(?:在即|在望|倒计时|指日可待)$|(?:问题|困难)$|^(?:应该?|基本)?(?:问题不大|不成)/;

/** 将分别于9月竣工: the 于 belongs to a plan of its own clause. */
function isMeant({ tokens }: Clause, at: number): boolean {
  return tokens[at]!.word === '于' && tokens.slice(0, at).some(({ sense }) => sense === 'plan');
}

/** What a negation may name things by: 未清偿的项目, 未决算项目. */
const OF_THINGS = /^([\u4e00-\u9fff]{2,4})(?:的[\u4e00-\u9fff\d]|(?:项目|事项|案件|企业|人员|单位)(?!$|,))/;
const AFTERWARDS = /结算|决算|审计/;
/** What may be told of the rest without saying that it is finished. */
const SHORT_OF_END: readonly FactKind[] = [
  'act_planned',
  'start_planned',
  'end_planned',
  'not_started',
  'acted',
  'started',
  'handed_in',
  'partly_done',
];
/** 剩余6493户全部改造完成 */
const REST_IS_DONE = /^(?:剩余|余下)[^,]*(?:全部|均|也已)[^,]*(?:完成|完工|完毕|到位|办结|竣工)$/;
const REST = /^(?:其余|剩余|余下|剩下|另外?[\d一二两三四五六七八九])/;
/** An extension that was granted, or asked for: the plan is being changed, which is not the same as being late. */
const ASKED_FOR =
  /(?:经|获|已)[^,]{0,10}?(?:批准|同意|审定|研究)|获批|(?:同意|批准|申请)延期|延期(?:已|获)(?:批|同意)|(?:批准|同意|审批通过)\)?$|申请/;
const PUT_OFF =
  /(?:竣工|完工|验收|交付|交房|投用|投产|启用|通车|开园|开业|开馆|入住|销号|结项|办结|完成)(?:时间|日期)?(?:也|又|再|被|要|需|只好)?$/;
const NEW_DAY = /^[^,\d]{0,4}(?:至|到)/;
const GOES_ON = /继续|持续|加快|抓紧/;
/** 报市局审批, 送财政审核, 迎接国家暗访: others have the word now. */
const HANDS_ON = /^[报送迎]/;
/** What somebody else does to finished work. */
const CHECK = new RegExp(
  '^[^,]{0,4}?(?:验收|[终初]验|研究|审议|审定|复查|审核|审批|复核|核查|核实|评估|验证|销号|归档|检查|测试|评审|审查|终结|批复|结题|结案|通过|核验' +
    '|批(?:准|$)|(?:常务|常委|党组|办公|部务|董事|主任)会)',
);
/** What is done first: 待确认 waits for the section itself, and nothing has begun. */
const FIRST_ACT =
  /^(?:确认|定|办|分派|派|接收|签收|受理|启动|开|处理|处置|整改|实施|落实|安排|推进|建|解决|完成|回复|答复|反馈|提交|上报)/;

/**
 * Reads one clause: its facts in order, and what it leaves behind for the next. `planned` tells that a plan before it
 * reaches on, `history` that a later clause tells of the present.
 */
export function readClause(piece: Piece, planned: boolean, history: boolean): Clause {
  const clause = openClause(piece, planned, history);
  addFacts(clause);
  return clause;
}

function addFacts(clause: Clause): void {
  const { text, tokens, facts } = clause;
  for (const [at, token] of tokens.entries()) {
    READERS[token.sense](clause, token, at);
    // 下一步将巩固整改成效: what is cared for is behind, not ahead.
    if (clause.cared && clause.planned) break;
  }
  // 其余2件列入台账推进, 其余20户已签协议: the rest is open, and other things of the row have gone on.
  if (facts.length > 0 && REST.test(text)) recast(clause, SHORT_OF_END, 'not_done');
  // 采购合同已签: what was named first was done afterwards.
  if (clause.step && tokens.at(-1)!.sense === 'perfect' && facts.every(({ kind }) => kind === 'mentioned'))
    recast(clause, ['mentioned'], 'partly_done');
  const last = tokens.at(-1);
  if (clause.late && !facts.some(({ kind }) => kind === 'done_late' || kind === 'overdue'))
    say(clause, 'overdue', clause.late);
  else if (!last) return;
  // 已付印，尚未分发; 租赁合同未签: what is not done yet need not be a word of the table.
  else if (clause.negated && isNotYet(last.word, after(clause, last))) say(clause, 'not_done', last);
  else if (facts.length > 0) return;
  // 已发文, 已全部复垦: what only begins or goes on is in the table; any other act told in the perfect is over.
  else if (!clause.partial && !clause.planned && (TOLD.test(text) || WENT_WELL.test(text))) {
    const told = { ...last, end: Math.min(text.length, last.start + 12) };
    // 已加装21台 tells how many, and not of how many.
    if (isSection(text)) say(clause, 'partly_done', told, { reach: 'part', thing: text });
    else if (countsIn(text) > 0 && !clause.whole) say(clause, 'counted', told);
    else if (
      WENT_WELL.test(text) ||
      ENDS_IT.pattern.test(text) ||
      ((clause.whole || BARE_ACT.test(text)) && !ONLY_PREPARES.test(text))
    )
      say(clause, 'done', told, { reach: 'likely', hedged: true });
    else say(clause, 'mentioned', told);
  } else if (clause.partial) say(clause, 'mentioned', last);
}

/** 尚未分发, 设备未到: the bare 未 may stand in a name (未成年人), so that only some verbs follow it. */
function isNotYet(word: string, act: string): boolean {
  return NOT_YET.test(word)
    ? !NOT_MET.test(act)
    : (word === '未' && (NOT_DONE_TO.test(act) || ONE_ACT.test(act))) ||
        (SIMPLY_NOT.test(word) && act !== '');
}

const SIMPLY_NOT = /^(?:没|暂不|先不)$/;
const NOT_YET = /^(?:尚未|仍未|还未|暂未|还没)$/;
const NOT_DONE_TO =
  /^(?:到(?:货|时间(?!节点)|岗|位|账|场|$)|出(?!现)|发(?!现|生)|[装签批拨付交拆搬清修换通收补领报送评导接连录配缴])/;
/** 围墙未建, 两户未搬: one act at the end of the clause. */
const ONE_ACT =
  /^(?![发出见超逾遂满变减增涉影收接成受达婚检])[\u4e00-\u9fff]{1,2}(?:$|、|\d+[个件起户家宗项处份]$)/;
/** 尚未发现问题 tells of nothing left to do. */
const NOT_MET = /^(?:发现|出现|收到|接到|发生|见|有|超)|^$/;
const TOLD = /(?:全部|均|都)[^,]*[\u4e00-\u9fff]{2}|已经?(?:[^,]{2,8}|[拆退清修补换撤销还停])$/;
/** 成功举行: an act that went well is over, but for those that others have to answer. */
const WENT_WELL = /^(?:成功|圆满)(?!争取|申[报请]|对接|吸引|引[进入]|发行|募集|组建)[\u4e00-\u9fff]{2}/;

const BEHIND =
  /(?:滞后|落后|慢)[^\d一二三四五六七八九十两半]{0,3}(\d{1,3}|[一二三四五六七八九十两半])个?(月|季度|天|日|周|年)/;
const MONTHS: Readonly<Record<string, number>> = {
  年: 12,
  季度: 3,
  月: 1,
  周: 7 / 30,
  天: 1 / 30,
  日: 1 / 30,
};

/** How many months the clause says the work is behind, 0 where it does not say. */
function monthsBehind(text: string): number {
  const match = BEHIND.exec(text);
  if (!match) return 0;
  const [, number = '', unit = ''] = match;
  return (number === '半' ? 0.5 : (numberOf(number) ?? 0)) * (MONTHS[unit] ?? 0);
}
