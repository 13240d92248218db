import { anyOf } from '../../chinese/any-of';
import { tokensOf } from '../clauses/lexer';
import type { Sense } from '../clauses/words/word';
import { isOrigin, isTime, nounOf, type Figure } from './figures';
import { isChange, type Target } from './targets';

/** A figure that a report says is reached, and where it stands in the normalised text. */
export interface Reached extends Omit<Target, 'eachOf'> {
  readonly start: number;
  /** What stands right before it, since the figure before: 建筑施工2次、消防2次 has 消防 for the second. */
  readonly own: string;
  /** What stands right behind it, up to the next figure. */
  readonly behind: string;
  /** 96%、97%、95.8%: follows another share of the same thing. */
  readonly series: boolean;
  /** 两项筛查率均为99%: said of each of the things that the goal asks for. */
  readonly each: boolean;
  /** The act right before the figure, where the goal names it too; '' otherwise. */
  readonly act: string;
  /** Whether that act is all that stands before it since the figure before: 腾空161户, and not 挂接数据1793条. */
  readonly isBare: boolean;
  /** Of a stretch of time or a part of what was told before: 本月3项, 其中2座. */
  readonly within: boolean;
  /** 完成26项: said to be over. */
  readonly ends: boolean;
  /** 新建3所、改扩建2所: follows another figure in one list. */
  readonly listed: boolean;
}

/**
 * Which of a report's figures, given as `figuresIn` its normalised text, are reached, with the nouns of what was
 * counted. Plans, starts and work under way are left out.
 */
export function reachedIn(report: readonly Figure[], goal: string): readonly Reached[] {
  // 新开工项目100个 asks for starts; of any other goal a start is nothing reached.
  const asksForStart = STARTS.test(goal);
  return report
    .filter((one) => !isOrigin(one) && (!isTime(one.unit) || TAKEN.test(one.before)))
    .filter(
      ({ before, behind, unit }) =>
        !(unit === '%' ? STILL_AHEAD : UNREACHED).test(before) &&
        (unit === '%' || asksForStart || !(isStarted(before) || STARTED_BEHIND.test(behind))) &&
        !SO_FAR.test(behind) &&
        !isOfPapers(behind, goal) &&
        (isWho(before) || !isFirstAct(before, behind, goal)) &&
        (unit === '%' || REACHED.test(before.replace(WHOSE, '')) || REACHED_BEHIND.test(behind)),
    )
    .map(({ number, unit, before, behind, start, isOdd }) => ({
      number,
      unit,
      isOdd,
      start,
      each: EACH.test(before),
      listed: LISTED.test(before),
      act: askedAct(before, goal),
      isBare: askedAct(before, goal) === OWN.exec(before)![0].replace(HOW_FAR, ''),
      within: WITHIN.test(before),
      ends: ENDS.test(before) || ENDS.test(behind),
      kind: isChange(before, unit) ? 'change' : 'floor',
      noun: COMPARED.test(before) ? nounBefore(report, start) : nounOf(before, behind),
      own: OWN.exec(before)![0],
      behind: UP_TO_NEXT.exec(behind)![0],
      series: SERIES.test(before),
    }));
}

/** 各专班45批: a figure told by who did it. */
export function isWho(own: string): boolean {
  return WHO.test(own);
}

const WHO = /^(?:各|其他|另)?[^,;。\d]{0,4}(?:部门|专班|科室|单位|街道|乡镇|镇|支队|大队|分局|中心|支部)$/;

/** 平均用时1.8个工作日: the time that something took. */
const TAKEN = /平均|用时|耗时|时[间长限]|等候|候诊|周期|住院日|压缩[到至为]|缩[短减][到至为]/;

/** 电诈发案412起，同比下降7.8%: what rose or fell is what was told just before. */
const COMPARED =
  /^(?:同比|环比|较上年|较去年|比上年|比去年|与上年同期相比)(?:减少|下降|降低|增长|增加|提高|上升|[增减降升])/;

function nounBefore(report: readonly Figure[], start: number): string {
  const before = report.filter((one) => one.start < start).at(-1);
  return before === undefined ? '' : nounOf(before.before, before.behind);
}

const OWN = /[^\d、,;。]*$/;
const HOW_FAR = /^(?:已经?|均|累计|共|实际|目前|截至目前|现)+|了$/g;
const UP_TO_NEXT = /^[^\d、,;。]*/;
const SERIES = /%[、和及]$/;

/** What tells that a figure is of a stretch of time or of a part. */
const WITHIN = /其中|本[月周季年]|今年|上半年|[季月]度|新增|另|同时|还/;
const ENDS = /完成|答复|建成|完工|竣工|投用|投入|办结|办复|到位|验收|销号|通过/;

/** The two characters before a figure, where they are an act of the goal's own; 完成 is anybody's. */
function askedAct(before: string, goal: string): string {
  const own = /^[\u4e00-\u9fff]{2}/.exec(goal)?.[0] ?? '';
  if (ACT_OF_GOAL.test(own) && before.includes(own)) return own;
  const act = /([\u4e00-\u9fff]{2})了?$/.exec(before)?.[1] ?? '';
  return act === '完成' || !goal.includes(act) ? '' : act;
}

/** What goals begin with that reports name in front of their figures: 报送信息31篇，采用18篇. */
const ACT_OF_GOAL = /^(?:报送|发表|申报|推荐|征集|审核|受理|办理|走访|排查|检查|巡查|培训|宣传|慰问|帮扶)$/;

const LISTED = /\d[\u4e00-\u9fff]{1,8}[、和及](?!其中)[\u4e00-\u9fff]{0,8}$/;
const EACH = /(?:均|都|全部|各)[^,\d]{0,4}$/;

/** 制定164项整改措施 are no 18个问题: figures of papers and measures answer only a goal that asks for these. */
const PAPERS = /^[^,;。\d]{0,12}(措施|举措|清单|名单|方案|制度|台账)/;

function isOfPapers(behind: string, goal: string): boolean {
  const paper = PAPERS.exec(behind)?.[1];
  return paper !== undefined && !goal.includes(paper);
}

/** What is done first, to find out or to prepare. */
const FIRST = [
  '确定 明确 锁定 制定 选址 摸底 摸排 排查 调查 走访 入户 建档 (?<!新)登记 征集 收集',
  '梳理 筛选 推荐 谋划 储备 申报 申请 报名 立案 受理 接收 交办 转办 勘测 勘察',
  '测绘 设计 评估 评审 审批 初审 公示 招标 采购 在谈 洽谈 对接 在建 在办 笔试',
  '面试 体检 进点 审核 核定 培育 布点 策划 规划 授信 探测 检测 送检(?!合格) 采样(?!并|后) 取样 订购 订货 到货',
].join(' ');
const FIRST_ACT = new RegExp(`(${anyOf(FIRST)})(?:[^,;。\\d]{0,6}|[^,;。\\d]{0,40}等)$`);
/** Of a thing that is named before its act: 200户已入户评估. What ends there is over (问题36条受理后全部办结). */
const FIRST_ACT_BEHIND = new RegExp(
  `^[^,;。\\d]{0,8}(${anyOf(FIRST)})(?![^,;。]*(?:完工|竣工|建成|办结|验收|投入|销号|到位))`,
);

/**
 * 已摸底3000户 is no answer to a goal that asks for 改造3000户: what is done before anything else to as many things as
 * there are counts only where the goal names that very act.
 */
function isFirstAct(before: string, behind: string, goal: string): boolean {
  const first = FIRST_ACT.exec(before);
  // 排查整改隐患320处: what was found was put right.
  const led = first !== null && endsIn(before.slice(first.index + first[1]!.length));
  const act = (led ? undefined : first?.[1]) ?? FIRST_ACT_BEHIND.exec(behind)?.[1];
  if (act !== undefined) return !goal.includes(act);
  const step = stepOf(behind.slice(0, 10), 'first') ?? finishedStep(behind) ?? stepOf(before, 'last');
  return step !== null && !asksForStep(goal, step);
}

function endsIn(words: string): boolean {
  return tokensOf(words).some(({ sense }) => sense === 'result' || sense === 'close' || sense === 'finish');
}

/** 15个小区改造已完成招投标, 8个食堂已签订协议: nothing but steps stands behind 完成 or 已. */
function finishedStep(behind: string): string | null {
  const acts = tokensOf(behind);
  const over = acts.map(({ sense }) => sense === 'finish' || sense === 'perfect').lastIndexOf(true);
  const objects = over === -1 ? [] : acts.slice(over + 1).filter(({ sense }) => sense !== 'doing');
  return objects.length > 0 && objects.every(({ sense }) => sense === 'step') ? objects[0]!.word : null;
}

/** Whether a goal names a step itself; 签约12家 names the contract. */
function asksForStep(goal: string, step: string): boolean {
  return goal.includes(step) || (goal.includes('签') && /^(?:协议|合同)$/.test(step));
}

/** Senses that say how far an act is and not which. */
const OVER: readonly Sense[] = ['perfect', 'whole', 'finish'];
/** Senses of what is done to a step. */
const ON_IT: readonly Sense[] = ['result', 'doing'];

/** The step that stands next to a figure: alone behind it (2条线路已完成踏勘), right before it (路基完成103公里). */
function stepOf(side: string, place: 'first' | 'last'): string | null {
  const acts = tokensOf(side).filter(({ sense }) => !OVER.includes(sense));
  if (place === 'first') return acts.length === 1 && acts[0]!.sense === 'step' ? acts[0]!.word : null;
  const end = acts.at(-1);
  if (!end || !STEP_DONE.test(side.slice(end.end))) return null;
  // 路基改造62公里: an act on the step is the step.
  const on = acts.at(-2);
  const step = on?.sense === 'step' && on.end === end.start && ON_IT.includes(end.sense) ? on : end;
  return step.sense === 'step' || step.sense === 'partial' ? step.word : null;
}

const STEP_DONE = /^(?:已|均|全部|累计|完成|完工)*$/;

/** Something is said of the figure before it, beyond whose it is: 破获案件112起. 46项具体问题 only names what there is. */
const REACHED = /[\u4e00-\u9fff]{2}/;
const WHOSE = /全[市县区省镇乡国]|共有?|现有|该|本|各|其中|目前|今年|全年|截至.*[底日末]/g;
const REACHED_BEHIND =
  /^[^,;。\d]{0,12}(?:已|均|全部|完成|建成|投入|通过|竣工|完工|完毕|到位|办结|核结|销号|摘牌|挂牌|揭牌|开放|启用|入住|配齐|通[了过车水电气]|上岗|被|获)/;
/** 28项完成阶段性整改 */
const SO_FAR = /^[^,;。]{0,10}(?:阶段性|部分|基本|初步|主体|正在|未)/;
const STILL_AHEAD = /(?:未|不(?![良动])|计划|预计|拟|力争|目标|争取|确保|不低于|滞后|低于|差)[^,;。\d]{0,8}$/;
const AHEAD =
  '计划 指标(?!任务) 名额 预计 拟 力争 可(?=提供|新增|增加|容纳|满足|服务|安置) ' +
  '目标 应 须 任务 共有 总投资 (?<!批而)未 尚 还有 剩余 其余 正在 下达(?!我) 批复 招标 滞后 低于 差 (?<!紧)缺 第(?![一二三四五]批) 调整(?=为|至|到) 原 由';
const UNREACHED = new RegExp(`${anyOf(AHEAD)}[^,;。\\d]{0,8}$`);
const STARTS = /开工|动工|启动|签约/;
const STARTED = /(?:开工|动工|启动|签约)([^,;。\d]{0,8})$/;

/** 7台锅炉全部开工 */
const STARTED_BEHIND = /^[^,;。\d]{0,20}(?:已|均|全部|都)(?:开工|动工|启动|签约)(?=$|[,;。])/;

/** 签约项目11个 is a start, 签约落户项目11个 is not. */
function isStarted(before: string): boolean {
  const started = STARTED.exec(before);
  return started !== null && !endsIn(started[1]!);
}
