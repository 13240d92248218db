import { tokensOf, type Token } from './lexer';
import { isOneOfMany, isSection, isWholeWork, reachOf, thingIn, type Reach } from './reach';
import type { Clause } from './clause';

/**
 * How far a statement of completion reaches. Words that end a whole (竣工, 投入使用) need no more than a subject that is no
 * part; 完成 needs an object, or a subject, that means the whole; an act told as over (已印发) is at most likely.
 */
export function reachIn(clause: Clause, token: Token, object: string, front: string): Reach {
  const atFront = object === '';
  const named = atFront ? front : object;
  const from = atFront ? subjectFrom(front, clause.whole) : token.end;
  const quantified =
    clause.whole || (clause.onTime && token.sense !== 'result') || /^了?(?:全部|所有|各项)/.test(object);
  // 超额完成年度征收目标: the year's yardstick, whatever it is called by.
  if (atFront && OF_PERIOD.test(front)) return 'part';
  const whole = YEARS_GOAL.test(named) || MENDED_WORK.test(named) || /超额/.test(front);
  const isPartOf = !whole && namesPart(clause, from, atFront ? front.length : from + named.length);
  const reach = reachOf(named, quantified, isPartOf);
  if (reach === 'part') {
    if (HANDLED.test(clause.text.slice(0, token.end)) || setsUp(token.word, object)) return 'likely';
    const mended =
      isLandTask(clause) ||
      SET_RIGHT.test(object) ||
      MENDED.test(actOf(clause, token)) ||
      (REPAIR.test(clause.text) && clause.whole);
    const issued = ISSUED.test(token.word) && NAMED_PAPER.test(named) && !OPEN_PAPER.test(named);
    return (mended || issued || IN_USE.test(clause.text)) && !isSection(named) ? 'likely' : reach;
  }
  // 第一联已全部浇筑结束: the part may stand in front of a named object.
  if (!atFront && front !== '') {
    if (isSection(front)) return 'part';
    // 水电开发工程已并网发电: what is in use is finished, whatever it is named by.
    if (namesPart(clause, front.lastIndexOf('的') + 1, front.length) && !IN_USE.test(clause.text))
      return 'part';
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

/** Where the thing that a clause is about begins: behind by whose word and, where all is meant, how much of it. */
function subjectFrom(front: string, whole: boolean): number {
  const by = BY_WHOM.exec(front)?.[0].length ?? 0;
  // 甲村路面硬化1.5公里、乙村路面硬化2公里村道建设已全部完工: the works stand behind their lengths.
  const sizes = whole ? (/^.*\d[^,\d]{1,2}(?=[^,\d]{4,}$)/.exec(front)?.[0].length ?? 0) : 0;
  return Math.max(by, sizes);
}

/** 20件积案经联席办评审认定全部化解: by whose word it came about. */
const BY_WHOM = /^[^,]*经[^,]{1,14}?(?:评审|评估|审[查核定议]|认定|核[查实]|检查|研究|论证|同意|批准)+/;

/** 三季度已完成: of a year's duty so much. */
const OF_PERIOD = /^(?:第?[一二三四1-4]季度|上半年)(?:均|都|已经?|全部|如期|按时|顺利)*$/;

/** Whether the clause names a step or a part between two places. */
function namesPart({ tokens }: Clause, from: number, to: number): boolean {
  return tokens.some(
    ({ sense, start, end }) => start >= from && end <= to && (sense === 'step' || sense === 'partial'),
  );
}

/** 节能审查办结: for those who decide, the decision is all. */
const HANDLED = /(?:审[查批核]|核准)(?:均|都|已|全部)*办结$/;

/** 专项资金已到位: what is needed for the work. */
const MEANS = /(?:资金|经费|款项|用地|设备|材料)(?:均|都|已经?|全部)*$/;

/** 路面整治工程完工: a work that mends something is named by what it mends. */
const MENDED_WORK =
  /[\u4e00-\u9fff]{2}(?:整治|改造|提升|修复|维修|大修|改建|养护|亮化|美化)(?:工程|项目)(?:均|都|已经?|全部|全面|顺利)*$/;

const YEARS_GOAL = /(?:全年|年度)[^,]{0,6}(?:任务|目标|计划)$/;

/** What is in use is finished, whatever of it was named: 渠道衬砌全部完工并通水. */
export const IN_USE =
  /通[水车电气]|上线|投入使用|投用|投产|交付|移交(?:使用|生产|运[行营])|开放|并网|到岗|上岗|正式运[行营]|投入运[行营]|启用|入住|开诊|开业/;

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

/** 出台副中心规划设计导则, 设立城市副中心管委会: what is in force or in being from then on. */
export function setsUp(act: string, object: string): boolean {
  return /^(?:出台|颁布|设立)$/.test(act) && LASTS.test(object);
}

const LASTS =
  /^了?[^,\d]*(?:办法|意见|规定|细则|条例|制度|导则|规范|标准|指南|规划|政策|措施|《文件》|管委会|委员会|基金|分局|支队|中心|专户|法庭|工作站|服务站|窗口)$/;

/** 破损路面已修复: what is mended is the thing itself, and no step of making it. */
const MENDED = /修复|恢复|修补|修好|维修|抢修|疏通|清掏|清洗|加固|填平|补好|排除/;
/** 完成农业用地清理整治 */
const SET_RIGHT = /(?:整治|治理|清查|复垦|清理)$/;
/** 门窗已全部更换 likewise, where all of it was: elsewhere it may be the making. */
const REPAIR = /修复|更换|改造|清理|整治|治理|拆除|安装|更新|维修|养护|修缮|整修|翻新/;

/** The act that is over: the word itself, or what stands just before 完成 or 完毕. */
function actOf({ text, tokens }: Clause, token: Token): string {
  const prior = tokens.find(({ end }) => end === token.start);
  return token.sense === 'finish'
    ? text.slice(prior?.start ?? Math.max(0, token.start - 2), token.end)
    : token.word;
}

/** 处理完毕, 拆除到位: the word of completion belongs to the act just before it. */
export function actsBefore(clause: Clause, token: Token): boolean {
  return clause.tokens.some(
    ({ sense, end }) =>
      (sense === 'result' || sense === 'doing' || sense === 'hand_in') && end === token.start,
  );
}
