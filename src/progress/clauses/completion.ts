import { anyOf } from '../../chinese/any-of';
import type { TextRule } from '../../chinese/text-rule';
import { after, before, say, type Clause } from './clause';
import { tokensOf, type Token } from './lexer';
import { isOneOfMany, isPart, isSection, isWholeWork, reachOf, thingIn, type Reach } from './reach';
import { amountsIn, countsIn } from '../numbers';

const LIMIT = '月[底末]|年[底末内]|本学[期年]|[上中下]旬|[底末月年度节明]前|次年|明年';
const AFTER_ACT = `${anyOf('验收 改造 完成 完工 建成 审定 批准 通过')}后`;
/** A point of time before an act that no 已, 于 or 了 makes past. 截至…底 is the present. */
export const POINT_OF_TIME: TextRule = {
  name: 'a point of time before an act',
  pattern: new RegExp(`(?<!截[至止][^,]*)(?:${LIMIT}|${AFTER_ACT})[^,]*$`),
  examples:
    '本学期|本学年|年内|12月底|12月末|年底|年末|3月上旬|3月中旬|3月下旬|周底前|期末前|6月前|今年前|中旬前|季度前|春节前|清明前|次年|明年|' +
    '验收后|改造后|完成后|完工后|建成后|审定后|批准后|通过后',
  others: '截至6月底|截止年底|6月底,已',
};
/** A month alone, or a season, may be past or to come: 10月投入使用, 秋季开学投入使用. */
const SOME_MONTH =
  /(?:(?<![-~—至\d])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[春夏秋冬]季?(?:学期)?(?:开学)?|开学|暑期|暑假|寒假)(?:时|前|可|再|全面|正式)*$/;

/** 6-7月全面安装到位 */
const SOME_MONTHS =
  /(?:\d[-~—至]\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:全面|全部|正式)?[\u4e00-\u9fff]{0,2}$/;

const TIME = /[底末旬前月年后季春夏秋冬学暑寒]/;

/** Whether an act lies ahead by its time, may do so, or says nothing of it. */
export function timeOf(clause: Clause, token: Token): 'ahead' | 'open' | null {
  if (clause.perfect || clause.history || /^了/.test(after(clause, token))) return null;
  const front = before(clause, token);
  if (!TIME.test(front)) return null;
  if (POINT_OF_TIME.pattern.test(front)) return 'ahead';
  return SOME_MONTH.test(front) || SOME_MONTHS.test(front) ? 'open' : null;
}

/**
 * The period's share of a yearly task; of a quarterly duty it is all there is. Which period it is does not matter, and
 * 每季度 is one too, so that this is no reading of a period.
 */
export const PERIOD: TextRule = {
  name: 'the share of a period',
  pattern: /上半年|季度|[本当]月|月份?(?:任务|目标)/,
  examples: '上半年任务完成|每季度检查已完成|本月已办结|当月完成|6月任务已完成|6月份目标已完成',
  others: '10月投入使用|全年任务完成',
};
/** 已完工或基本完工 offers an alternative, and its first half stands. */
const ALTERNATIVE = /(?:已|完|竣)[^,]{1,8}(?:或|和)(?:者)?(?:已)?基本/;
/** 完成改造并通车: what comes after 并 is another statement. */
export const NEXT_STATEMENT = /(?<!合)并(?!网|购)|且|后(?![\u4e00-\u9fff]{0,3}[路街巷村镇])|以及/;

/** A statement of completion: of the whole, of a part, of a step, or of a number. */
export function sayDone(clause: Clause, token: Token, strong: boolean): void {
  const rest = withoutNote(after(clause, token));
  if (ALL_OF_THEM.test(rest)) clause.whole = true;
  const front = before(clause, token);
  // 正在对已完成项目进行验收: the finished thing is the object of what goes on.
  if (rest.startsWith('后') || (front.includes('对') && /正在?对/.test(front))) return;
  const either = clause.partial && ALTERNATIVE.test(clause.text);
  if (either && clause.facts.at(-1)?.kind === 'done') return;
  const behind = token.sense === 'close' || rest === '' ? '' : (rest.split(NEXT_STATEMENT)[0] ?? '');
  const object = behind !== '' && names(behind) ? behind : '';
  const thing = object === '' ? front : object;
  if (clause.partial && !either) {
    // 初步投入使用 is in use, if for the first time; 基本完成 leaves something to do.
    const inUse = /初步/.test(front) && /^投/.test(token.word);
    return say(clause, inUse ? 'done' : 'partly_done', token, {
      hedged: clause.hedged,
      sure: !clause.hedged && !PERIOD.pattern.test(clause.text),
      reach: inUse ? 'likely' : 'part',
      thing,
    });
  }
  if (LISTS.test(object)) return say(clause, 'mentioned', token);
  // 补贴已兑现三批: so many rounds of paying or teaching, and not of how many.
  if (BATCHES.test(rest) && !clause.whole)
    return say(clause, 'partly_done', token, { reach: 'unknown', thing: front });
  const figures = token.sense === 'finish' ? figuresIn(behind) : 0;
  const sized = isSizedTask(front, rest);
  const counts = sized
    ? 0
    : Math.max(countsIn(clause.text.replace(SIZES, '')), figures, BARE_COUNT.test(rest) ? 1 : 0);
  const within = timeOf(clause, token) === 'open';
  // 5月份完成全年任务 is told because it was early; a month before any other end may be to come.
  const reach = within
    ? YEAR_TASK.test(object)
      ? 'likely'
      : 'unknown'
    : sized && !clause.whole
      ? 'likely'
      : reachIn(clause, token, object, front);
  if (reach === 'part' || (counts > 1 && !clause.whole))
    return say(clause, 'partly_done', token, { reach: 'part', thing });
  // 7条道路建设完成: the things counted are the subject.
  const subjects =
    (token.sense === 'close' || (rest === '' && actsBefore(clause, token))) && countsIn(front) === 1;
  const ofPeriod = counts === 1 && object === '' && PERIOD.pattern.test(front);
  // 已拆除农户房屋280院: so many of a thing that no table has a counter for.
  const givenBack = GIVEN_BACK.test(token.word) && /元$/.test(rest);
  if (counts === 0 && !clause.whole && !givenBack && token.sense === 'result' && SO_MANY.test(rest))
    return say(clause, 'counted', token);
  const someOf = SOME_OF.test(front) && (!clause.whole || clause.index > 0);
  const single = !subjects && (ofPeriod || !countsTheWhole(clause, front, rest));
  if (counts === 1 && (someOf || single)) return say(clause, 'counted', token);
  if (reach === 'unknown') return say(clause, 'partly_done', token, { reach, thing });
  say(clause, 'done', token, {
    strong: strong && (counts === 0 || clause.whole),
    reach,
    thing: thingIn(thing),
    hedged: clause.hedged || (counts === 1 && !clause.whole),
  });
}

/** 全长19.2公里的某某路 tells how long the road is. */
const SIZES = /(?:全长|总长|长)?\d[\d.]*(?:公里|千米|米|亩|万?平方米|公顷)的/g;

/**
 * 576户、12.35万平方米的拆除任务已完成, 完成了13.96公里管道的建设任务: the numbers say how large the task is. 累计完成 tells
 * how far it got.
 */
function isSizedTask(front: string, rest: string): boolean {
  return TASK_OF.test(front) || (SIZED_OBJECT.test(rest) && !/累计|共/.test(front));
}

/** 完成了13.96公里管道的建设任务, 完成了对486家单位的评定, 实现通路率100%、通车率100%. */
const SIZED_OBJECT =
  /^了?\d[^,]*的[^,\d]{1,12}任务$|^了?对[^,]*\d[^,]*的[^,\d]{2,12}$|^[^,\d]*率100%(?:[、和及][^,\d]*率100%)*$/;
const TASK_OF = /\d[^,]*的[^,\d]{1,10}(?:任务|工作)(?:均|都|已经?|全部|如期|顺利)*$/;

/** 完成全部12场培训: all of a number, said behind the verb. */
const ALL_OF_THEM = /^了?(?:全部|所有)的?\d/;

const HANDLED = /(?:审[查批核]|核准)(?:均|都|已|全部)*办结$/;

/** 已建立台账: what is only written down. */
const LISTS = /(?:台账|清单|名册)$/;

/** 专项资金已到位: what is needed for the work. */
const MEANS = /(?:资金|经费|款项|用地|设备|材料)(?:均|都|已经?|全部)*$/;

/** 完成44村, 完工9部: so many, by whatever counter. */
const BARE_COUNT = /^了?\d{1,4}(?:\.\d+)?(?:余|多)?(?!小时|[年月日号时点分成倍期])[\u4e00-\u9fff]/;

const BATCHES = /^了?(?:[一二两三四五六七八九十]|\d+)(?:批|轮|期|笔|遍)/;

/** 有8个分馆对外开放: so many of what there is. */
const SOME_OF = /(?<!共|总)(?:有|其中|仅|只)\d/;

/** 已印发(院办), 已整改(见附件3): a note in brackets is no object, unless it names the part that is meant: 已完工(南段). */
function withoutNote(rest: string): string {
  const inside = /^了?\(([^()]*)\)?/.exec(rest);
  return inside === null || isPart(inside[1]!) || countsIn(rest) > 0 ? rest : rest.slice(inside[0].length);
}

/**
 * How far a statement of completion reaches. Words that end a whole (竣工, 投入使用) need no more than a subject that is no
 * part; 完成 needs an object, or a subject, that means the whole; an act told as over (已印发) is at most likely.
 */
function reachIn(clause: Clause, token: Token, object: string, front: string): Reach {
  const atFront = object === '';
  const named = atFront ? front : object;
  const from = atFront ? 0 : token.end;
  const quantified =
    clause.whole || (clause.onTime && token.sense !== 'result') || /^了?(?:全部|所有|各项)/.test(object);
  // 超额完成年度征收目标: the year's yardstick, whatever it is called by.
  const isPartOf = !YEARS_GOAL.test(named) && namesPart(clause, from, from + named.length);
  const reach = reachOf(named, quantified, isPartOf);
  if (reach === 'part') {
    // 节能审查办结: for those who decide, the decision is all.
    if (HANDLED.test(clause.text.slice(0, token.end))) return 'likely';
    const mended =
      isLandTask(clause) || MENDED.test(actOf(clause, token)) || (REPAIR.test(clause.text) && clause.whole);
    const issued = ISSUED.test(token.word) && NAMED_PAPER.test(named) && !OPEN_PAPER.test(named);
    return (mended || issued || IN_USE.test(clause.text)) && !isSection(named) ? 'likely' : reach;
  }
  // 第一联已全部浇筑结束: the part may stand in front of a named object.
  if (!atFront && front !== '') {
    if (isSection(front)) return 'part';
    // 水电开发工程已并网发电: what is in use is finished, whatever it is named by.
    if (namesPart(clause, 0, front.length) && !IN_USE.test(clause.text)) return 'part';
  }
  if (atFront && token.sense === 'finish' && !quantified && (isOneOfMany(front) || MEANS.test(front)))
    return 'unknown';
  if (reach === 'whole') return reach;
  if (token.sense === 'close') return 'whole';
  if (object.includes('条件')) return 'unknown';
  const told =
    token.sense === 'result' || token.word === '实现' || actsBefore(clause, token) || isAct(object);
  // 农田建设已完成田块整治: of a work that is named something else is finished.
  if (!atFront && !told && isWholeWork(front) && !front.includes(thingIn(object))) return 'unknown';
  // 某某小区已完成: what a row reports on is its subject. What stands behind the verb may be anything.
  return told || atFront ? 'likely' : reach;
}

/** Whether the clause names a step or a part between two places. */
function namesPart({ tokens }: Clause, from: number, to: number): boolean {
  return tokens.some(
    ({ sense, start, end }) => start >= from && end <= to && (sense === 'step' || sense === 'partial'),
  );
}

/** Figures that a statement of completion names: 实现税收12.5亿元, 增长5.2%. A share of a yardstick is read elsewhere. */
function figuresIn(object: string): number {
  if (/目标|任务|计划|指标/.test(object)) return 0;
  return amountsIn(object).length + (/\d%/.test(object) ? 1 : 0);
}

const SO_MANY = /^了?[^\d,]{1,10}\d[\d.]*(?:余|多)?[\u4e00-\u9fff]{1,2}$/;
/** 已清退违规补助3.6万元: what was owed is given back, however much it was. */
const GIVEN_BACK = /清退|退还|退缴|退赔|追回|收缴|上缴|补缴|返还|扣回/;
const YEARS_GOAL = /(?:全年|年度)[^,]{0,6}(?:任务|目标|计划)$/;
const YEAR_TASK = /^了?(?:全年|年度|全部|既定)[^,]{0,4}(?:任务|目标|计划)$/;

/** What is in use is finished, whatever of it was named: 渠道衬砌全部完工并通水. */
const IN_USE =
  /(?:通水|通车|通电|通气|投入使用|投用|投产|交付|对外开放|并网|到岗|上岗|正式运[行营]|开诊|开业|上线运行)/;

/** 完成归档, 完成挂牌: the act alone, with nothing named. */
function isAct(object: string): boolean {
  const [only, more] = tokensOf(object);
  return only?.sense === 'result' && more === undefined && only.start === 0 && only.end === object.length;
}

/** 全面完成2.4亩征地任务: a step of building, and all there is to do for those who were given it as their task. */
const LAND_TASK = /(?:征地|征收|征迁|拆迁|迁坟|坟墓?迁移|收储|腾空|搬迁)[^,]*任务/;

export function isLandTask({ whole, text }: Clause): boolean {
  return whole && LAND_TASK.test(text);
}

/** 培养方案经审议通过并印发: a paper that is in force is no step towards itself, but for those that ask for something. */
const ISSUED = /^(?:印发|出台|颁布|施行|发布|公布|下发)$/;
/** 方案已印发 alone is a beginning: of what the plan is for. */
const NAMED_PAPER = /[\u4e00-\u9fff]{4}(?<!工作|实施|整治|行动|推进|整改|治理|演练|活动|创建)方案/;
const OPEN_PAPER = /招标|中标|采购|比选|征求|意见稿|送审|讨论|初稿|草案|可研|环评|设计|施工|征收|拆迁|用地/;

/** 破损路面已修复: what is mended is the thing itself, and no step of making it. */
const MENDED = /修复|恢复|修补|修好|维修|抢修|疏通|清掏|清洗|加固|填平|补好|排除/;
/** 门窗已全部更换 likewise, where all of it was: elsewhere it may be the making. */
const REPAIR = /修复|更换|改造|清理|整治|治理|拆除|安装|更新|维修|养护|修缮|整修|翻新/;

/** The act that is over: the word itself, or what stands just before 完成 or 完毕. */
function actOf({ text, tokens }: Clause, token: Token): string {
  const prior = tokens.find(({ end }) => end === token.start);
  return token.sense === 'finish'
    ? text.slice(prior?.start ?? Math.max(0, token.start - 2), token.end)
    : token.word;
}

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
 * many were wanted, and so does a length (安防工程已完成71公里).
 */
function countsTheWhole(clause: Clause, front: string, rest: string): boolean {
  if (/累计$/.test(front)) return false;
  if (
    clause.whole ||
    clause.onTime ||
    (clause.perfect && (countsIn(front) === 1 || amountsIn(rest)[0]?.number === 1))
  )
    return true;
  // 危桥改造已完工3座: of a work that is named so many, and not of how many; 已办结6件 is the row's own number.
  return (
    /目标|任务/.test(rest) ||
    (thingIn(front) === '' && /^了?\d+(?:余|多)?(?!公里|千米|米|亩|[期场次批轮班届])[^\d,]{1,2}$/.test(rest))
  );
}
