import { anyOf } from '../chinese/any-of';
import { makeDay, type Day } from '../calendar/day';

const MANNER = anyOf('全部 全面 顺利 圆满 正式 如期 按期 按时 提前 逾期');
const ENDS = '完成 办结 办理完毕 竣工 完工 印发 下发 发布 公布 出台 召开 举办 投入 投用 投运 建成 验收';
const PAPERS = '通过 销号 结题 结案 答复 交付 上线 整改 通车 备案 报送 上报 归档 关停 拆除 开通 签订 移交';
const ACT = `${MANNER}*${anyOf(`${ENDS} ${PAPERS}`)}`;
/** 6月20日, 2026.6.20, 6.20日. A dotted number without a year or 日 is a day only after 于: 7.4万口 are wells. */
const DAY_END = String.raw`(?:[日号]|(?![\d.]*(?:[万亿%项件个台家处条座套米吨亩元]|公里|平方)))`;
const WITH_YEAR = String.raw`(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})${DAY_END}`;
const IN_WORDS = String.raw`(\d{1,2})月(\d{1,2})[日号]?`;
const DOTTED = String.raw`(\d{1,2})[./-](\d{1,2})[日号]|(?<=[于(:是为])(\d{1,2})[./-](\d{1,2})${DAY_END}`;
const DATE = `(?:${WITH_YEAR}|${IN_WORDS}|${DOTTED})`;
/** 已于6月20日完成, 6月20日印发: the day stands before the act and is no limit (6月20日前). */
const BEFORE_ACT = new RegExp(`${DATE}(?![\\d前底])(?!之前|以前)[^,;。前\\d]{0,12}?${ACT}`, 'g');
/** 办结日期：2026.6.20, 完成时间为6月20日 */
const LABELLED = new RegExp(`(?:完成|办结|竣工|完工|销号|验收|整改)(?:日期|时间)[:为是]?${DATE}`);
/** 已完成（6月20日） */
const BRACKETED = new RegExp(`(?:完成|办结|竣工|完工|销号|印发|整改)\\(${DATE}\\)`);
const BEGINS = anyOf('启动 开工 动工 开始 开展 进场 报 提交 上报 申 受理 收到 立项 组织 部署 交办 转');
/** 已于6月20日上门走访: whatever was done on a day, unless it only begins or hands on. */
const DONE_ON = new RegExp(
  `已经?[于在]${DATE}(?![\\d前底日号]|之前|以前|${MANNER}?${BEGINS})[\u4e00-\u9fff]`,
  'g',
);
const PLANNED = /计划|预计|拟|力争|争取|确保|将于|须|需在|应于|要求|预期|下一步|未|尚/;

/**
 * The day on which the work was finished, by the last such statement of a normalised text: YYYY-MM-DD, or MM-DD where
 * no year is written; null where none is named. Days that are limits or plans do not count.
 */
export function completionDayOf(plain: string): Day | string | null {
  if (!/\d[月./-]\d/.test(plain)) return null;
  const labelled = LABELLED.exec(plain) ?? BRACKETED.exec(plain);
  if (labelled) return written(labelled);
  let day: string | null = null;
  const acts = [...plain.matchAll(DONE_ON), ...plain.matchAll(BEFORE_ACT)].sort((a, b) => a.index - b.index);
  for (const match of acts) {
    const clauseStart =
      Math.max(...[',', ';', '。', '\n'].map((mark) => plain.lastIndexOf(mark, match.index))) + 1;
    const said = plain.slice(clauseStart, match.index + match[0].length);
    if (!PLANNED.test(said)) day = written(match) ?? day;
  }
  return day;
}

function written(match: RegExpMatchArray): string | null {
  const [year, ...found] = [match[1], ...match.slice(2)];
  const [month, date] = found.filter((part) => part !== undefined);
  // A leap year lets 2月29日 stand where no year is written.
  const day = makeDay(Number(year ?? 2024), Number(month), Number(date));
  return day !== null && year === undefined ? day.slice(5) : day;
}
