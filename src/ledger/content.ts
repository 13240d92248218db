import type { CellReading } from './cell-text';

/**
 * What stands below a heading, counted over the first rows. All counts are of filled cells; each cell is of one sort,
 * and `reports`, `acts`, `spans` and `steps` are counted besides.
 */
export interface ColumnContent {
  readonly filled: number;
  /** Different texts among them. */
  readonly distinct: number;
  /** Real dates, and texts that are nothing but a date or a date phrase. */
  readonly days: number;
  readonly percents: number;
  /** Plain numbers. */
  readonly numbers: number;
  /** Hours of a day: 10:00. */
  readonly hours: number;
  /** Short texts that end like the name of a section or an office. */
  readonly units: number;
  /** Two to four Chinese characters that do not end like an office. */
  readonly names: number;
  /** Texts of more than fifteen characters. */
  readonly long: number;
  /** Other texts of more than four characters. */
  readonly texts: number;
  /** 已完成, 正常推进 … */
  readonly states: number;
  /** 是, 否, √ … */
  readonly yesNo: number;
  /** 个, 万元, % … */
  readonly measures: number;
  /** Texts that tell what was done: 已…, 正在…, 截至… */
  readonly reports: number;
  /** Texts that tell of something reached or left over, wherever in them: 划线完成, 剩13盏等配件. */
  readonly told: number;
  /** Texts that begin with what is to be done: 推进…, 建设… */
  readonly acts: number;
  /** Days from … to …: 5月14日-5月19日. */
  readonly spans: number;
  /** Texts that name two days or more, each with what is due by it. */
  readonly steps: number;
  /** Plain numbers above one: shares among them are written per cent. */
  readonly overOne: number;
  /** Texts that name a limit for what they say: 整改时限：5月20日. */
  readonly limits: number;
  /** How long something takes or holds: 5个工作日, 3年. */
  readonly durations: number;
  /** 计划 and 实际: which of two rows of one item it is. */
  readonly pairs: number;
  /** How far work has come, in the words of any trade: 进行中, 已修复, 调解中, 待处置, 拟开工. */
  readonly standings: number;
  /** Stretches of time that a plan names, and no day on which something came in: 9月上旬, 10月, 年底. */
  readonly stretches: number;
  /** Duties that come back: 每周, 每季度一次. */
  readonly recurring: number;
  /** What somebody does about a paper: 提交, 审核, 审批. */
  readonly approvals: number;
  /** States of a thing that is no work: 启用, 在用, 有效, 废止. */
  readonly switches: number;
  /** Days by which something has to be done: 6月底前. */
  readonly ahead: number;
  /** Days with the minute at which something happened: 2026-03-02 09:31. */
  readonly stamps: number;
}

/** A sort of content that a column may mostly be. */
export type ContentSort = Exclude<keyof ColumnContent, 'filled' | 'distinct'>;

const UNIT_END =
  /(?:科|处|室|局|委|办|股|队|班|站|所|院|部|会|中心|集团|公司|街道|镇|乡|区|县|市|厅|组|支队|大队|分局|办公室|学院|部门|科室|单位|联|校|园)$/;
/** Words that a name of a body does not begin with. */
const ACT = new RegExp(
  `^(?:${[
    '推进|推动|新建|建设|建成|建立|完成|开展|实施|改造|加强|加快|举办|制定|制订|修订|编制|召开|组织|落实|做好|抓好|深化|健全|完善',
    '提升|提高|强化|打造|开工|启动|整治|整改|治理|整理|修复|改善|扩建|改建|新增|新(?:\\(|（)|打通|规范|优化|编写|划定|清理|排查',
    '保障|确保|申报|争取|培育|引进|推广|支持|严格|全面|持续|积极|进一步|继续|设计|开发|搭建|测试|更新|维护|梳理|研究|统筹',
    '布置|制作|联系|提交|发送|起草|撰写|拟定|核查|核实|征求|报送|上报',
  ].join('|')})`,
);
const DATE_PHRASE = new RegExp(
  [
    String.raw`^(?:20\d\d|\d\d)?[年.\-/]?(?:0?[1-9]|1[0-2])[月.\-/](?:\d{1,2}[日号]?)?(?:[底末初前中上下旬]|以前|之前|月底)*$`,
    String.raw`^(?:20\d\d[年.\-/])?\d{1,2}[月.\-/]\d{1,2}日?(?:[上下]午|晚)?` +
      String.raw`\d{1,2}(?:[:：]\d\d|[点时])(?:前|[-—–~至]\d{1,2}[:：]\d\d)?$`,
    String.raw`^20\d\d[.\-/](?:0?[1-9]|1[0-2])$`,
    String.raw`^20\d\d年?(?:底|末|[上下]半年|全年|\d{1,2}月.{0,4})?前?$|^20\d{6}$`,
    '^(?:20\\d\\d年)?(?:[一二三四1-4]|第[一二三四1-4])季度?[底末]?前?$',
    '^(?:全年|长期(?:坚持)?|持续推进|常态化|年底前?|年内|[上下]半年|每[年月周季].{0,8}|立即(?:整改)?|待定)$',
  ].join('|'),
);
const SPAN = new RegExp(
  String.raw`^(?:20\d\d[年.\-/])?\d{1,2}[月.\-/](?:\d{1,2}[日号]?)?\s*(?:[-—–~～至到]+)\s*(?:20\d\d[年.\-/])?` +
    String.raw`(?:次年)?\d{1,2}(?:[月.\-/](?:\d{1,2}[日号]?)?|[日号])[底末前]?$`,
);
const ONE_DAY = /\d{1,2}月(?:\d{1,2}[日号])?|[一二三四1-4]季度|\d{1,2}[./]\d{1,2}(?!\d)|[上下]半年|年底/g;
const HOUR = /^\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s*[-—–~～至到]\s*\d{1,2}[:：]\d\d)?$/;
/** A state of work as any office words it; these say so on their own, wherever they stand. */
const STATE = new RegExp(
  `^(?:${[
    '已?(?:完成|办结|销号|达序|整改|解决|开工|启动|关闭|落实)',
    '未(?:完成|办结|销号|达序|整改|启动|开工|开始|解决)',
    '[已未不]?达标',
    '不?合格',
    '(?:进行|推进|办理|处理|整改|实施|建设|筹备)中',
    '正在推进',
    '正常',
    '(?:正常|顺利|稳步|有序|扎实|加快|按计划|按时序|按序时)(?:推进|进行|实施)',
    '滞后',
    '逾期',
    '长期',
    '在办',
    '基本完成',
    String.raw`待\S{2,4}`,
    String.raw`\S{0,3}处理中`,
    '暂停',
    '取消',
    '关闭',
    '新建',
    '进行',
    '完工',
    '竣工',
  ].join('|')})$`,
);
/** A state in the words of a trade, known by its form (已调解, 审理中) and by its neighbours in the column. */
const STANDING = new RegExp(
  `^(?:${[
    String.raw`[已未待]\S{2,4}`,
    String.raw`\S{2,3}中`,
    String.raw`正在\S{2,4}`,
    '(?:部分|全部)完成',
    '[拟续][建开]工?',
    '在建',
    '未办',
    '投产',
    '办结',
    '完结',
    '预警',
    String.raw`超期\S{0,3}`,
    '临期',
    '延期',
  ].join('|')})$`,
);
const YES_NO = /^(?:是|否|有|无|[√×✓✔○●✗✘]|y|n|yes|no)$/i;
const REPORT = new RegExp(
  [
    String.raw`^(?:[（(]?\d{1,2}月[）)]?[:：]?)?(?:已|正在|目前|截至|完成了|召开了|开展了|初步|正按|现已|均已|全部)`,
    '(?:已|正在)(?:完成|开展|召开|启动|建成|办理|推进|组织|印发)',
  ].join('|'),
);
const TOLD =
  /已|正在|完成(?!率)|[还尚]有|剩|到位|通过|印发|批复|启用|投用|投入使用|进场|过半|[建办弄做修装改]好|未[能完到]|[竣完]工|签约|上线|到货/;
const LIMIT = /^(?:整改|完成|办结|落实)?(?:时限|期限|截[止至]\S{0,2}|限期)[:：]/;
const DURATION = new RegExp(
  [
    String.raw`^(?:不超过)?\d{1,3}个?(?:工作日|自然日|日|天|小时|分钟|周|月|年)(?:内|以内)?$`,
    String.raw`^\S{1,8}(?:后|起)\d{1,3}个?(?:工作日|自然日|日|天|小时|周|月)(?:内|以内)$`,
    '^(?:长期|永久)有效$|^(?:当场|即时|即)(?:办结|办理)?$|^(?:及时|实时|随时)(?:公开|办理|更新)?$',
  ].join('|'),
);
/** 12（85.7%）: a count and its share of all. */
const COUNT_AND_SHARE = /^\d+(?:\.\d+)?\S{0,2}[（(]\d+(?:\.\d+)?[%％][）)]$/;
/** Which of two rows of one item a row is. */
const PAIR = /^(?:计划|实际|预计|目标|完成)$/;
const STRETCH = new RegExp(
  [
    String.raw`^20\d\d[-./]\d{1,2}$|^(?:月底前?|[下本][周月]\S{0,3})$`,
    String.raw`^(?:20\d\d年)?(?:\d{1,2}月(?:[上中下]旬|[底末初])?前?|[一二三四1-4]季度[底末]?前?|[上下]半年|年底前?)$`,
  ].join('|'),
);
/** On the hour stands what is planned (5月30日 18:00), and 00:00 is no hour at all. */
const STAMP = /^20\d\d\D\d{1,2}\D\d{1,2}\D?\d{1,2}:(?!(?:00|30)(?::00)?$|59(?::59)?$)\d{2}/;
const SWITCH =
  /^(?:已|未)?(?:启用|停用|禁用|使用|在用|备用|闲置|报废|有效|无效|失效|生效|现行|废止|作废|在职|离职|在岗|上架|下架|开启|在线|离线|合作|发布|草稿|归档)$/;
const APPROVAL = /^(?:提交|申请|初审|复审|审核|审批|审定|审议|批准|核准|会签|签发|知会|备案|知情)$/;
const RECURRING = /^每[日天周旬月季年半班]/;
const AHEAD = /^[^，,。；;]{0,14}[日号月底末旬度年](?:以|之)?前$/;
const MEASURE =
  /^(?:个|件|台|套|人|次|户|项|家|亩|公里|千米|米|吨|元|万元|亿元|%|百分比|天|平方米|处|座|条|份|期|篇|‰|公顷|万人|人次|场)$/;

/** Whether a text is what rows hold and headings do not: a date phrase, or a state. */
export function looksLikeData(text: string): boolean {
  const flat = text.replace(/\s+/g, '');
  return DATE_PHRASE.test(flat) || SPAN.test(flat) || STATE.test(flat) || YES_NO.test(flat);
}

type Counts = { -readonly [Sort in keyof ColumnContent]: number };

/** A column below which nothing stands. */
export const NO_CONTENT: ColumnContent = {
  filled: 0,
  distinct: 0,
  days: 0,
  percents: 0,
  numbers: 0,
  hours: 0,
  units: 0,
  names: 0,
  long: 0,
  texts: 0,
  states: 0,
  yesNo: 0,
  measures: 0,
  reports: 0,
  told: 0,
  acts: 0,
  spans: 0,
  steps: 0,
  overOne: 0,
  limits: 0,
  durations: 0,
  pairs: 0,
  standings: 0,
  stretches: 0,
  recurring: 0,
  switches: 0,
  approvals: 0,
  ahead: 0,
  stamps: 0,
};

/** What is a state, a stretch of time or an act in a word or two is never longer. */
const SHORT = 20;

function countWords(flat: string, counts: Counts): void {
  if (DURATION.test(flat)) counts.durations++;
  if (PAIR.test(flat)) counts.pairs++;
  if (STRETCH.test(flat)) counts.stretches++;
  if (APPROVAL.test(flat)) counts.approvals++;
  if (SWITCH.test(flat)) counts.switches++;
  else if (STATE.test(flat) || STANDING.test(flat)) counts.standings++;
}

/** Counts what the cells of a column are. */
export function contentOf(cells: Iterable<CellReading | null>): ColumnContent {
  const counts: Counts = { ...NO_CONTENT };
  const different = new Set<string>();
  for (const cell of cells) {
    if (!cell) continue;
    const flat = cell.text.replace(/\s+/g, '');
    counts.filled++;
    different.add(flat);
    if (REPORT.test(flat)) counts.reports++;
    if (TOLD.test(flat)) counts.told++;
    if (ACT.test(flat)) counts.acts++;
    if (SPAN.test(flat)) counts.spans++;
    if (cell.number !== null && !cell.isPercent && !cell.day && cell.number > 1) counts.overOne++;
    if (LIMIT.test(flat)) counts.limits++;
    if (STAMP.test(flat)) counts.stamps++;
    if (RECURRING.test(flat)) counts.recurring++;
    if (flat.length <= SHORT) countWords(flat, counts);
    if (AHEAD.test(flat)) counts.ahead++;
    if (flat.length > 6 && (flat.match(ONE_DAY)?.length ?? 0) >= 2 && !SPAN.test(flat)) counts.steps++;
    counts[sortOf(cell, flat)]++;
  }
  counts.distinct = different.size;
  return counts;
}

function sortOf(cell: CellReading, flat: string): ContentSort {
  const figure = /^-?\d+(?:\.\d+)?$/.test(flat) && cell.number !== null && !/^20\d{6}$/.test(flat);
  if (cell.day || (!figure && (DATE_PHRASE.test(flat) || SPAN.test(flat)))) return 'days';
  if (cell.isPercent || /^\d+(?:\.\d+)?[%％]$/.test(flat)) return 'percents';
  if ((cell.number !== null && !/月|年|日|季/.test(flat)) || /^-?\d+(?:\.\d+)?$/.test(flat)) return 'numbers';
  if (HOUR.test(flat)) return 'hours';
  if (COUNT_AND_SHARE.test(flat)) return 'numbers';
  if (YES_NO.test(flat)) return 'yesNo';
  if (STATE.test(flat)) return 'states';
  if (MEASURE.test(flat)) return 'measures';
  const [first] = flat.split(/[、,，;；/]/);
  const listed = /[、,，;；]/.test(flat.slice(0, 10));
  if (flat.length > 15 && !listed) return 'long';
  if (UNIT_END.test(first!) && first!.length <= 12 && !ACT.test(flat) && !/^\d{1,2}月/.test(flat))
    return 'units';
  if (/^[\u4e00-\u9fff·]{2,4}$/.test(flat)) return 'names';
  if (flat.length > 15) return 'long';
  return 'texts';
}

/** Whether at least `share` of the filled cells are of that sort. False where nothing is filled. */
export function mostly(content: ColumnContent | undefined, sort: ContentSort, share = 0.6): boolean {
  return content !== undefined && content.filled > 0 && content[sort] >= content.filled * share;
}

/** The share of the filled cells that are of one of these sorts, 0 to 1. */
export function shareOf(content: ColumnContent, sorts: readonly ContentSort[]): number {
  if (content.filled === 0) return 0;
  return sorts.reduce((sum, sort) => sum + content[sort], 0) / content.filled;
}

/** Whether the cells could be tasks: words of more than a name, not the same few again and again. */
export function couldBeTasks(content: ColumnContent | undefined): boolean {
  if (!content || content.filled === 0) return false;
  const words = shareOf(content, ['long', 'texts', 'names', 'units']) >= 0.6;
  const wordy = shareOf(content, ['long', 'texts']) >= 0.4 || mostly(content, 'acts', 0.5);
  return words && wordy && content.distinct >= Math.min(content.filled, 3) * 0.66;
}
