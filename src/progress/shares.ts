import { anyOf } from '../chinese/any-of';
import type { Piece } from './clauses/pieces';
import { isPart, thingIn } from './clauses/reach';
import { sharesIn, type Share } from './numbers';

/** A share and what it measures. */
export interface Completion {
  readonly percent: number;
  /** `whole`: of the row's task; `part`: of a stage or of a start, so that 100 does not mean done. */
  readonly of: 'whole' | 'part';
  /** What the share is of: a yardstick of the year, one of the whole, or only the thing that was named. */
  readonly yard: 'year' | 'total' | 'named';
  /** Whether it may be only of the money spent or of a stage. */
  readonly ofMoney: boolean;
  /** Whose share it is, as named before the verb, '' where nothing is. */
  readonly subject: string;
  /** Whether what is named is a step or a section: 设备采购完成80%. */
  readonly step: boolean;
  /** More than was planned: it is of the plan, whatever words stand there. */
  readonly over: boolean;
  /** A bare 占, which says only by what stands before of what. */
  readonly bare: boolean;
  /** Which clause and which sentence it stands in, from zero. */
  readonly clause: number;
  readonly sentence: number;
}

/*
 * The grammar of a share of work done:
 *
 *     verb  what?  (yardstick 的?)?  about?  N%          完成 | 占年度计划的 | 达到总投资的 | 进度为
 *     rate  of completion  is?  about?  N%               完工率 89%, 形象进度达 75%
 *     N%  of  yardstick                                  30%的工程量
 *
 * Every other noun of measure before a share (通达率, 合格率, 占比, 同比) makes it an indicator and no share of the work.
 */
const TIME = '(?:总体?|全年|年度|本年度|当年|今年|年初|年|全部|整体|全|[省市县区]级?|上级|国家)';
const STAGE = '(?:阶段性?|节点|序时|[一二三四1-4]季度|上半年|半年|本月|当月|月度?|一期|首期|首批|前期|本期)';
const YARD_NOUN =
  '(?:计划|任务|目标|投入|预算收入|收入预算|投资|工程量?|施工量|里程|建设|总量|总额|总数|总长度?|工作量|进度|预算|份额|长度|面积|金额|数量|数|量|额|值)';
const YARD = `(?:${TIME}|${STAGE}|${YARD_NOUN}|本|该|既定|预定|确保|奋斗|力争|整改|拆迁|拆除|销售|税收|开发|治理)*${YARD_NOUN}`;
/** An amount may stand in the yardstick: 占年度任务20个的80%. */
const AMOUNT = '\\(?(?:\\d+(?:\\.\\d+)?[万亿]?[\\u4e00-\\u9fff]{1,3}(?:\\([\\u4e00-\\u9fff]{1,2}\\))?)?\\)?';
const ABOUT = '(?:[:为是达到至约近超过仅只了的已占将个]|[维保]持|左右|大约|接近|不到|不足){0,5}';
const VERB =
  '(?:完成|完工|竣工|建成|办结|整改|实现|达到?|占|为|过|进行|执行|支付|拨付|到位|销号|落实|铺设|拆除|施工|建设|发放|任务|进展|推进|交付)';

/** What should be: 占应签的96.7%, 占应检数的80%. */
const SHOULD = '(?:应[\\u4e00-\\u9fff]{1,3}|全部[\\u4e00-\\u9fff]{2,6})';
const BY_YARD = new RegExp(`(${YARD}|占${SHOULD})${AMOUNT}的?${ABOUT}$`);
const BY_VERB = new RegExp(`${VERB}${ABOUT}$`);
/** 已清理约八成: whatever the act is called. */
const BY_PERFECT = /已经?[^,%\d率开签启报经]{1,6}$/;
const BY_FINISHED_THING = /完成[^,%]{1,16}$/;
const RATED =
  '完成 达成 完工 竣工 办结 整改 建成 销号 任务 施工 执行 支付 拨付 投资 落实 计划 处置 拆除 交付 改造 更新 化解 清偿 办复 答复 ' +
  '结案 审结 调处 清零 清退 清欠 兑付 消除 归档 发放 回复 投用 销账 闭环 归还 返还 退还 追缴 兑现 移交';
const BY_RATE = new RegExp(
  `${anyOf(RATED)}(?:完成)?(?:率|比例|占比)(?:[:为是达到了约近超过仅已不足]|[维保]持){0,4}$`,
);
const BY_PROGRESS = /(?:进度|形象)[:为是达到至约近超过仅已经完成]{0,5}$/;
/** 超70%整体进度已经完成 */
const DONE_BEHIND = /^(?:的|以上)?[^,]{0,8}(?:进度|工程量|工作量)(?:已经?|均)?完成/;
const OF_YARD = new RegExp(`^(?:以上|左右|多)?的(?:${YARD}|工作(?!面))`);

/** 已核查2156栋，核查率60%; 受理2152条、核结2073条，核结率96%: the rate of an act that was told just before. */
const RATE_OF =
  /(?!开工|复工|动工|启动|入库|合格|达标|满意|覆盖|参保|就业|优良|参与|成活|出勤)([\u4e00-\u9fff]{2})率[:为是达到至约近超过仅已]{0,4}$/;
/** Nouns of measure whose shares are none of the work. */
const MEASURES =
  '率 减量 增量 降幅 增幅 比重 比例 占比 满意度 知晓度 浓度 同比 环比 增长 增加 增幅 提高 提升 上升 下降 降低 减少 削减';
const COMPARES =
  '压减 压缩 缩短 减排 节约 优良 覆盖 不低于 不少于 高于 低于 滞后 落后 超过序时 超序时 快于 慢于 提前 超过时间进度 超计划';
const INDICATOR = new RegExp(`${anyOf(`${MEASURES} ${COMPARES}`)}[^,%]{0,8}$`);
const START = /(?:开工|开[竣复]工|启动|动工|签约|入库|开工建设)(?:(?:率|的)[^,]{0,8})?$/;
/** Stages reached are parts of a task, whatever share of them is reached. */
const OF_STAGE = new RegExp(
  `(?:${STAGE}|(?!1[-~—至]12月)\\d{1,2}[-~—至]\\d{1,2}月|主体|资金|预算|投资|支出|拨付|支付)[^,]{0,16}$`,
);
const STAGED = new RegExp(`${STAGE}(?!.*年)`);
const FIRST_VERB = new RegExp(VERB);
const REMAINS = /(?:剩余|余下|剩下|还剩|尚余|尚有|还有|尚差|还差|缺口)[^,%]{0,4}$/;
/** 剩余3%尾款未付 is the rest of the money. */
const OF_PAY = /^的?[^,]{0,4}(?:尾款|质保金|保修金|余款|工程款)/;
const LEFT_UNDONE = /^(?:以上|左右|多)?的?[^,]{0,8}(?:没有|未|尚未|没)/;
/** 近八成项目已开工 */
const OF_STARTS = /^[^,\d]{0,8}(?:开工|启动|动工|签约)/;
/** 已完成1564人次，占比55.9% */
const SHARE_ALONE = /^占比?(?:例|重)?$/;
const DONE_TOLD = /(?:完成|办结|竣工|完工|整改|销号|办理|化解|拆除|发放|签约|清退)[^,]*\d/;
/** 12项完成进度超70% tells of some of them. */
const SOME_ABOVE = /^\d+[项个件][^,%\d]{0,10}(?:超过?|不足|低于|高于)$/;
/** 完成率100%的51个，80%以下的4个 tells of groups. */
const OF_GROUP = /^(?:及?以[上下])?的有?\d/;
/** 达到2019年35%的整改目标: the goal is quoted, where 完成35%的目标 is a share of it. */
const REACHES = /(?:达到|实现|超[过出]?|提前完成)了?(?:\d{4}年)?[^,%\d]{0,4}$/;
/** 不低于90%的目标 is what was wanted. */
const WANTED = /(?:不[低少高]于|不超过|至少)[^,%\d]{0,2}$/;
/** 超额完成20%, 超计划10% are more than all. */
const ABOVE = /超额(?:完成|达成|实现)?了?$|超[过出]?(?:年度|全年|既定|预定)?(?:计划|目标|任务)[^,]{0,2}$/;
/** 已办结6件占27% is a share of the work; a bare 占比 may be of anything. */
const DONE_SHARE = /(?:完成|完工|建成|销号|办结|竣工|整改)[^,]*占(?:比|比例)?[^,]{0,2}$/;
/** 按计划, 占年计划的 tell no plan, 占应退的 no demand. */
const NOT_MEANT =
  '(?<!年度|全年|年初|年|总|月|投资|工作|季度|按|完成|占|达|达到|为|超|超过|[省市县区]级?)计划(?!投资完成率) (?<!占)应当? 将(?!近) 目标[为值是]';
const MEANT = `${NOT_MEANT} 预计 预期 力争(?!目标) 争取 确保(?!目标) 拟 有望 可望 要求`;
const AHEAD = new RegExp(`${anyOf(MEANT)}(?![^,]*?(?:已|现))[^,]*$`);

const GOES_ON = /正在|推进|进度|序时|滞后|缓慢|在建|未|其[他它余]|较快|偏慢/;

/**
 * The shares of the work that a clause reports as done. What is planned is not reported. `before` is the clause in
 * front.
 */
export function completionsIn({ text, index, sentence }: Piece, before: string): readonly Completion[] {
  const shares = sharesIn(text);
  if (shares.length === 0) return NONE;
  // 欠进度的有17个，占总任务的7.7%: 占 is the share of what was said just before, finished or not.
  if (
    /^占/.test(text) &&
    GOES_ON.test(before) &&
    !/完成|完工|竣工|办结|销号|投资|开工|签约|实施/.test(before)
  )
    return [];
  // 16个超额完成，占总数的69.6%: the share of those that did more.
  if (/^占/.test(text) && before.includes('超额')) return [];
  const ofStep = /^占/.test(text) && isPart(before);
  const found: (Completion | null)[] = [];
  for (const [at, share] of shares.entries())
    found.push(
      completionOf(text, share, before, { clause: index, sentence }) ??
        inSeries(text, shares, at, found.at(-1) ?? null),
    );
  return found
    .filter((one) => one !== null)
    .map((one) => (ofStep && one.yard !== 'year' && !one.over ? { ...one, step: true, yard: 'named' } : one));
}

/** 占任务的111.61%和69.96%: of the same yardstick as the share right before it. */
function inSeries(
  text: string,
  shares: readonly Share[],
  at: number,
  first: Completion | null,
): Completion | null {
  const [prior, share] = [shares[at - 1], shares[at]!];
  if (first === null || prior === undefined || first.yard === 'named') return null;
  if (!/^[和、及]$/.test(text.slice(prior.end, share.start))) return null;
  return { ...first, percent: share.percent, over: share.over };
}

/** Whether a rate is of an act that the clause in front told as done, some of the things at a time. */
function isRateOf(before: string, told: string): boolean {
  const act = RATE_OF.exec(before)?.[1];
  // 已签约24部，签约率80% tells of a start, 完成签约 of an end.
  if (act === '签约' && !/完成[^,]*签约/.test(told)) return false;
  return (
    act !== undefined && new RegExp(`(?:已|完成)[^,]{0,4}${act}[^,]{0,4}\\d|\\d[^,]*${act}了?\\d`).test(told)
  );
}

/** 50%的问题没有整改 names the share that is not done; 还剩20% is turned round. */
function completionOf(
  clause: string,
  share: Share,
  told: string,
  place: Pick<Completion, 'clause' | 'sentence'>,
): Completion | null {
  const before = clause
    .slice(0, share.start)
    .replace(/[(:=约近达至到]+$/, '')
    .replace(/^(?:目前|现|已经?|约|仅|近|总体)+$/, '');
  const after = clause.slice(share.end);
  const ofTold = isRateOf(before, told);
  if ((!ofTold && START.test(before)) || OF_STARTS.test(after) || AHEAD.test(before)) return null;
  const front = clause.slice(0, share.start);
  if (WANTED.test(front) || (REACHES.test(front) && /^的[^,]{0,6}目标/.test(after))) return null;
  if (OF_GROUP.test(after) || LEFT_UNDONE.test(after) || /^以上的?(?:问题|项目|事项)/.test(after))
    return null;
  if (REMAINS.test(before) && OF_PAY.test(after)) return null;
  if (REMAINS.test(before))
    return {
      percent: 100 - share.percent,
      of: 'whole',
      yard: 'named',
      subject: '',
      ofMoney: false,
      step: false,
      over: false,
      bare: false,
      ...place,
    };
  const yardstick = BY_YARD.exec(before)?.[1] ?? null;
  const ofWork =
    before === '' ||
    (clause[share.start - 1] === '(' && /^\)|^$/.test(after)) ||
    BY_RATE.test(before) ||
    ofTold ||
    ABOVE.test(before) ||
    (SHARE_ALONE.test(before) && DONE_TOLD.test(told)) ||
    BY_PROGRESS.test(before) ||
    OF_YARD.test(after) ||
    DONE_BEHIND.test(after) ||
    DONE_SHARE.test(before) ||
    (!INDICATOR.test(before) &&
      (yardstick !== null ||
        BY_VERB.test(before) ||
        BY_PERFECT.test(before) ||
        BY_FINISHED_THING.test(before)));
  if (!ofWork) return null;
  const over = share.over || ABOVE.test(before);
  const staged = STAGED.test(`${yardstick ?? ''}${OF_YARD.exec(after)?.[0] ?? ''}`);
  const of =
    staged ||
    SOME_ABOVE.test(front) ||
    (!ofTold &&
      OF_STAGE.test(before) &&
      share.percent >= 100 &&
      (!over || STAGED.test(before)) &&
      !/年/.test(yardstick ?? ''))
      ? 'part'
      : 'whole';
  const subject = thingIn(
    (before.split(FIRST_VERB)[0] ?? '').replace(/项目|工程|[整总]体|建设|形象|进度/g, ''),
  );
  const ofMoney = OF_STAGE.test(before);
  const yard = ofTold ? 'total' : yardOf(yardstick, before, after);
  const step = yard === 'named' && isPart(before);
  return {
    percent: over ? 100 : share.percent,
    of,
    yard,
    subject,
    ofMoney,
    step,
    over,
    bare: yard === 'named' && /占[^,]{0,2}$/.test(before),
    ...place,
  };
}

function yardOf(yardstick: string | null, before: string, after: string): Completion['yard'] {
  const words = `${yardstick ?? ''}${OF_YARD.exec(after)?.[0] ?? ''}`;
  if (/年/.test(words)) return 'year';
  if (BY_RATE.test(before) || BY_PROGRESS.test(before)) return 'total';
  if (words !== '' || /总(?:工程)?进度[^,]*$|工程进度[^,]*$|[整总]体(?:已|均)?完成$/.test(before))
    return 'total';
  return 'named';
}

/** What the shares of a text say together: several shares of several things give none. */
export interface SharesSaid {
  readonly completion: Completion | null;
  /** Several things have a share each. */
  readonly several: boolean;
}

function isShort({ step, percent }: Completion): boolean {
  return step && percent < 100;
}

const NONE: readonly Completion[] = [];
const NO_SHARES: SharesSaid = { completion: null, several: false };

/** Joins the shares of a text, the year's before the whole's before those of single things. */
export function joinShares(all: readonly Completion[]): SharesSaid {
  if (all.length === 0) return NO_SHARES;
  const whole = all.filter(({ of }) => of === 'whole');
  for (const yard of ['year', 'total', 'named'] as const) {
    const found = (whole.length > 0 ? whole : all).filter((one) => one.yard === yard);
    if (found.length === 0) continue;
    const open = found.filter(({ percent, of }) => percent < 100 || of === 'part');
    const beside = all.filter(
      ({ bare, subject, percent }) =>
        bare ||
        (subject !== '' &&
          found.some((one) => one.subject !== '' && one.subject !== subject && one.percent !== percent)),
    );
    // 用地占计划的132%，拆迁占66%: more than was planned of one thing, and less of another.
    const short = yard === 'total' && found.every(({ over }) => over) ? all.filter(isShort) : [];
    if (short.length > 0) return { completion: short.at(-1)!, several: true };
    const percents = [...new Set([...open, ...beside].map(({ percent }) => percent))];
    // 销号453个，占96.18%；延期18个，占3.82%: the share and its rest.
    if (percents.length === 2 && Math.abs(percents[0]! + percents[1]! - 100) < 0.05)
      return { completion: open[0] ?? found[0]!, several: false };
    const different = percents.length > 1;
    return { completion: open.at(-1) ?? found.at(-1)!, several: different };
  }
  return NO_SHARES;
}
