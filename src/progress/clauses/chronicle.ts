import type { Piece } from './pieces';

/** A month that an act is dated by, with its year where one stands there. 6月底前 and 截至6月 date no act. */
const DATED =
  /(?<!截[至止]|预计|计划|[拟将到至\d\-~—])(?:(20\d\d)年|当年|同年|今年|去年)?(?<!\d)(\d{1,2})月(?!\d*日?前|[底末]前|份?[-~—至])([底末])?/;
/** What no course of things that have happened is told with. */
const TO_COME =
  /计划|原定|预计|拟(?!定|稿|录)|将(?!军|[\u4e00-\u9fff]{1,12}[列纳]入)|力争|确保|下一?步|节点|时限|前完成/;

/** What is told of a work that is not over: 10月交付使用，目前正在装修. */
const GOES_ON = /目前|正在|现(?!场)|加快|推进|抓紧|筹[备建]|准备|尚|[未没]|待|继续|下月|办理/;

/**
 * The clauses of a course that is told by its dates: 3月开工，6月完工. Where acts follow one another month by month and
 * nothing is meant or expected, the last of them has happened too. A limit (12月底) ends no course. One act of a month is
 * over where what came of it follows: 6月收官，首场会议声画正常.
 */
export function chronicleOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const told = new Set<number>();
  if (pieces.some(({ text }) => TO_COME.test(text))) return told;
  const [lone, other] = pieces.filter(({ text }) => DATED.test(text));
  if (lone && !other && !DATED.exec(lone.text)![3]) {
    const behind = pieces.slice(pieces.indexOf(lone) + 1);
    if (behind.length > 0 && !behind.some(({ text }) => GOES_ON.test(text))) told.add(lone.index);
    return told;
  }
  let links: number[] = [];
  let last = 0;
  let inYear = 0;
  for (const { text, index } of pieces) {
    const [whole, year, month, limit] = DATED.exec(text) ?? [];
    if (whole === undefined) continue;
    inYear = year === undefined ? inYear : Number(year);
    const now = inYear * 12 + Number(month);
    if (now < last) links = [];
    links.push(index);
    last = now;
    if (links.length > 1 && limit === undefined) for (const link of links) told.add(link);
  }
  return told;
}
