import { anyOf } from '../../chinese/any-of';
import { isPartOfYear } from './period';

/**
 * What shows that an act is over without naming it: a market that is open was built, a hospital that has its plaque was
 * recognised, a contest with its contestants was held.
 */

/** What goals call the making of something, and what shows that it is made. */
const MAKES =
  /建成|建设|新建|扩建|迁建|改造|维修|搬迁|迁址|投用|启用|投入|设立|设置|开通|通办|推广|增设|创办|集团化/;
const OPENED = new RegExp(
  `${anyOf(
    '揭牌 开[馆园诊业市张播街] 开门(?=[迎纳办接]|$) 窗口已开 重新开放 亮灯(?=[迎开运]) 启用 投[用产运] 通[水气车航](?!证) 首班车 搬[入进](?!临时)[^,;。]{0,10} ' +
      '入驻 迎客 接诊 接派单 切换上线 挂牌(?=运|接|开) 在[^,;。]{0,6}新[楼址][^,;。]{0,2}(?:办公|开播|营业|接诊|上课)',
  )}(?!手续|方案|试|仪式|许可|条件|准备|前|单位)`,
);

/** What goals call a recognition, and what shows that it is given. */
const RECOGNISES = /创建|创成|争创|评定|复[审查评核]|评审|认定|授牌|等保|认可|认证|资质|提档升级|获评/;
const GIVEN = new RegExp(
  anyOf(
    '授牌 挂上[^,;。]{0,8}牌 (?:拿到|领到|取得|换发)[^,;。]{0,8}(?:证书?|牌子?)$ 命名 证明到手 保留命名 ' +
      '通过(?!初|省级初|市级初)[^,;。]{0,12}(?:评审|认定|复审|复查|[一二三四五六甲乙]级?)',
  ),
);
const NOT_GIVEN =
  /初[评审验核]|资格|质量评审|进入|创建单位|推荐|申报|材料|迎接|(?:^|[,;。])[^,;。]*现场[^,;。]{0,4}(?:检查|评审|打分)[完了]?$/;
const LEVELS = /国家|[省市县]级/;

/** What goals call a gathering, and what shows that it was held. */
const GATHERS =
  /(?:举办|举行|召开|开展|组织)[^,;。]*(?:活动|会|赛|比武|演练|培训班?|展|节|宣传|评选|讲座|论坛|集市)$|(?:演练|比武|竞赛)一次$/;
const COMES_BACK = /每|定期|常态/;
const WHEN = /\d{1,2}月(?:\d{1,2}日)?|五一|国庆|端午|中秋|重阳|元旦|春节|七一|八一|期间/;
const HELD =
  /(?:举办|举行|召开|开展|(?<![经承主交转代])办了|开了)了?[^,;。了完]{2,}|授牌|颁奖|发奖|演练[^,;。]{2,}|进企业/;
/** Meetings at which it is only talked of; and the words by which any gathering is called. */
const TALK = /(?:部署|筹备|协调|推进|动员|座谈|启动)[大专]?(?:会|仪式)|前期|排练|方案/;
const HOLDING = /举办|举行|召开|开展|组织/g;

/** What goals want of all, and what says so. */
const OF_ALL = /全覆盖|100%|全员|所有|零遗漏|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]/;
const ALL_TOLD = new RegExp(
  anyOf(
    '逐[家个户村校条] 全部 全都 均 都 全(?=[组建查配装签]) 无一遗漏 一[个家户]不[落漏] 无空白 无[欠漏]\\S 查了?个?遍',
  ),
);

/** Nothing is left over: 无欠发, 无存量, 一户没落下. */
const NO_REST = /无(?:一)?(?:遗漏|漏\S|欠\S|存量|空白|拖欠|积压)|应\S尽\S|一\S没落下|一\S不[落漏]/;

const AHEAD =
  /拟|(?<!未)将(?!军)|计划|预计|准备|筹备|报名|排好|定[在于]|通知|试营业|招标|临时|待|没|未(?!发|出)|部分|大部|除/;
const CLAUSE_END = /[,;。\n]/;

/**
 * The words of a report by which what its goal asks for is shown to be over; null where there are none. To be asked of
 * reports that tell of nothing open. Both normalised.
 */
export function resultOf(goal: string, report: string): string | null {
  if (AHEAD.test(report)) return null;
  const clauses = report.split(CLAUSE_END);
  return (
    (MAKES.test(goal) ? said(OPENED, clauses) : null) ??
    (RECOGNISES.test(goal) && !NOT_GIVEN.test(report) ? given(goal, clauses) : null) ??
    (GATHERS.test(goal) && !COMES_BACK.test(goal) && WHEN.test(report) ? held(goal, clauses) : null) ??
    (isPartOfYear(report) ? null : allTold(goal, report, clauses))
  );
}

function allTold(goal: string, report: string, clauses: readonly string[]): string | null {
  return (OF_ALL.test(goal) ? ofAll(goal, clauses) : null) ?? withoutRest(goal, report, clauses);
}

function said(words: RegExp, clauses: readonly string[]): string | null {
  for (const clause of clauses) {
    const found = words.exec(clause);
    if (found !== null) return found[0];
  }
  return null;
}

/** 办了主场活动 beside 主题宣传活动: what was held is called as what is wanted. */
function held(goal: string, clauses: readonly string[]): string | null {
  const wanted = goal.replace(HOLDING, ' ');
  const talk = (clause: string): boolean => {
    const of = TALK.exec(clause)?.[0];
    return of !== undefined && !goal.includes(of.slice(0, 2));
  };
  if (clauses.some(talk)) return null;
  const own = clauses.filter((clause) => sharesPair(wanted, clause.replace(HOLDING, ';')));
  return said(HELD, own) ?? cameTo(clauses);
}

/** 召开党委会，听取汇报: a meeting, and nothing but what was said there; the words that say so, or null. */
export function onlyMet(goal: string, report: string): string | null {
  const clauses = report.split(CLAUSE_END).filter((clause) => clause !== '');
  const meeting = MEETING.exec(clauses[0] ?? '');
  if (meeting === null || !clauses.slice(1).every((clause) => SAID_THERE.test(clause))) return null;
  return /会|召开/.test(goal.replace(/运动会|晚会|博览会|展会|招聘会/g, '')) || sharesPair(goal, meeting[1]!)
    ? null
    : meeting[0];
}

const MEETING = /召开([^,;。]{1,8}会)(?:议)?$/;
const SAID_THERE = /^(?:听取|研究|部署|明确|传达|学习|讨论|强调|要求|通报)/;

/** 书法展7月1日开展，展出作品120件: it began, and who came is told. */
function cameTo(clauses: readonly string[]): string | null {
  const at = clauses.findIndex((clause) => BEGAN.test(clause));
  return at >= 0 && clauses.slice(at + 1).some((clause) => CAME.test(clause)) ? clauses[at]! : null;
}

const BEGAN = /(?:举办|举行|召开|开幕|开展|演出)$/;
const CAME = /(?:参[加赛观]|展出|接待|吸引|观众|游客|演出|进场)[^,;。\d]{0,6}\d|\d[^,;。\d]{1,6}参[加赛观]/;

/** 通过省级评审 is none of a national title. */
function given(goal: string, clauses: readonly string[]): string | null {
  const wanted = LEVELS.exec(goal)?.[0];
  const ofLevel = clauses.filter((clause) => {
    const told = LEVELS.exec(clause)?.[0];
    return wanted === undefined || told === undefined || told === wanted;
  });
  return said(GIVEN, ofLevel);
}

/** 全县68家加油站逐家查过 beside 检查全覆盖: all, and what is done to all by a character of the goal's own act. */
function ofAll(goal: string, clauses: readonly string[]): string | null {
  const act = ACT.exec(goal)?.[1] ?? '';
  const clause = clauses.find((one) => ALL_TOLD.test(one) && [...act].some((sign) => one.includes(sign)));
  return clause ?? null;
}

const ACT = /([\u4e00-\u9fff]{2})(?:实现|达到)?(?:率|全覆盖|覆盖率)/;

function withoutRest(goal: string, report: string, clauses: readonly string[]): string | null {
  const rest = NO_REST.exec(report)?.[0];
  if (rest === undefined) return null;
  return clauses.some((clause) => sharesPair(goal, clause)) ? rest : null;
}

function sharesPair(goal: string, clause: string): boolean {
  for (let at = 0; at + 1 < clause.length; at++) if (goal.includes(clause.slice(at, at + 2))) return true;
  return false;
}
