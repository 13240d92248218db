import type { CellReading } from './cell-text';

/** What stands below a heading, counted over the first rows. All counts are of filled cells. */
export interface ColumnContent {
  readonly filled: number;
  /** Real dates, and texts that are nothing but a date or a date phrase. */
  readonly days: number;
  readonly percents: number;
  /** Plain numbers. */
  readonly numbers: number;
  /** Short texts that end like the name of a section or an office. */
  readonly units: number;
  /** Two to four Chinese characters that do not end like an office. */
  readonly names: number;
  /** Texts of more than fifteen characters. */
  readonly long: number;
  /** 已完成, 正常推进, 是, 否 … */
  readonly states: number;
  /** 个, 万元, % … */
  readonly measures: number;
  /** Texts that tell what was done: 已…, 正在…, 截至…; counted besides the sort above. */
  readonly reports: number;
}

const UNIT_END =
  /(?:科|处|室|局|委|办|股|队|站|所|院|部|会|中心|集团|公司|街道|镇|乡|区|县|市|厅|组|支队|大队|分局|办公室|学院|部门|科室|单位|联|校|园)$/;
const DATE_PHRASE =
  /^(?:20\d\d|\d\d)?[年.\-/]?\d{1,2}[月.\-/](?:\d{1,2}[日号]?)?(?:[底末初前中上下旬]|以前|之前|月底)*$|^20\d\d年?(?:底|末|[上下]半年|全年|\d{1,2}月.{0,4})?前?$|^20\d{6}$|^(?:[一二三四1-4]|第[一二三四])季度[底末]?前?$|^(?:全年|长期(?:坚持)?|持续推进|常态化|年底前?|年内|[上下]半年|每[年月周季].{0,8})$/;
const STATE =
  /^(?:已?(?:完成|办结|销号|达序|整改)|未(?:完成|办结|销号|达序|整改|启动)|进行中|推进中|正在推进|正常(?:推进)?|滞后|逾期|是|否|[√×✓✔○●]|有序推进|长期|在办|办理中|已完成|基本完成)$/;
const REPORT = /^(?:[（(]?\d{1,2}月[）)]?[:：]?)?(?:已|正在|目前|截至|完成了|召开了|开展了|初步|正按)/;
const MEASURE =
  /^(?:个|件|台|套|人|次|户|项|家|亩|公里|千米|米|吨|元|万元|亿元|%|百分比|天|平方米|处|座|条|份|期|篇|‰|公顷|万人|人次|场)$/;

/** Whether a text is what rows hold and headings do not: a date phrase, or a state. */
export function looksLikeData(text: string): boolean {
  const flat = text.replace(/\s+/g, '');
  return DATE_PHRASE.test(flat) || STATE.test(flat);
}

/** Counts what the cells of a column are. */
export function contentOf(cells: Iterable<CellReading | null>): ColumnContent {
  const counts = {
    filled: 0,
    days: 0,
    percents: 0,
    numbers: 0,
    units: 0,
    names: 0,
    long: 0,
    states: 0,
    measures: 0,
    reports: 0,
  };
  for (const cell of cells) {
    if (!cell) continue;
    counts.filled++;
    const flat = cell.text.replace(/\s+/g, '');
    if (REPORT.test(flat)) counts.reports++;
    if (cell.day || DATE_PHRASE.test(flat)) counts.days++;
    else if (cell.isPercent || /^\d+(?:\.\d+)?[%％]$/.test(flat)) counts.percents++;
    else if (cell.number !== null || /^-?\d+(?:\.\d+)?$/.test(flat)) counts.numbers++;
    else if (STATE.test(flat)) counts.states++;
    else if (MEASURE.test(flat)) counts.measures++;
    else if (flat.length > 15 && !/[、,，;；]/.test(flat.slice(0, 10))) counts.long++;
    else if (UNIT_END.test(flat.split(/[、,，;；]/)[0]!)) counts.units++;
    else if (/^[\u4e00-\u9fff·]{2,4}$/.test(flat)) counts.names++;
    else if (flat.length > 15) counts.long++;
  }
  return counts;
}

/** Whether at least `share` of the filled cells are of that sort. False where nothing is filled. */
export function mostly(
  content: ColumnContent | undefined,
  sort: Exclude<keyof ColumnContent, 'filled'>,
  share = 0.6,
): boolean {
  return content !== undefined && content.filled > 0 && content[sort] >= content.filled * share;
}
