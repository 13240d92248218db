import { filledCells, type Grid } from './grid';

/** What stands above a table. */
export interface Surroundings {
  readonly title: string | null;
  /** Texts of the note rows: 填报单位：…, 截至2026年6月30日, 单位：万元. */
  readonly notes: readonly string[];
  /** A section banner between title and headings. */
  readonly banner: string | null;
}

const NOTE =
  /[:：]|^(?:单位|截[至止]|填报|填表|附件|附表|编号|密级|日期|报送|制表|打印|更新)|^[（(].*[)）]$|^20\d\d[年.\-/]\d{1,2}/;
const TITLE_WORD = /台账|表|清单|方案|计划|分解|任务|工作|事项|情况|目标|项目|汇总|安排|要点|简报/;
const SECTION = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]/;
/** How far above its headings a table's title may stand. */
const REACH = 12;
/** How far left of its table a title that is not merged may begin. */
const NEAR = 2;

/**
 * Reads title, notes and banner from the rows between `from` and the headings, `top` being the first row that belongs
 * here.
 */
export function surroundingsOf(
  grid: Grid,
  headingTop: number,
  from: number,
  left: number,
  right: number,
): Surroundings & { readonly top: number } {
  const titles: string[] = [];
  const notes: string[] = [];
  let banner: string | null = null;
  let top = headingTop;
  for (let row = headingTop - 1; row >= Math.max(from, headingTop - REACH); row--) {
    const filled = filledCells(grid, row);
    const over = filled.filter((cell) => cell.column + cell.span - 1 >= left && cell.column <= right);
    // A title that was typed into A1 runs over the table, though it begins left of it.
    const beside = filled.length === 1 && filled[0]!.column < left && left - filled[0]!.column <= NEAR;
    const cells = beside ? filled : over;
    if (cells.length === 0) continue;
    // A row of several short cells is the end of another table, unless it is made of notes.
    if (cells.length > 1 && !cells.every((cell) => cell.text.length <= 40)) break;
    if (cells.length > 3 || (cells.length > 1 && !cells.some((cell) => NOTE.test(cell.text)))) break;
    for (const { text } of cells) {
      if (SECTION.test(text) && titles.length === 0 && banner === null && cells.length === 1) banner = text;
      else if (cells.length > 1 || (NOTE.test(text) && !/台账$|清单$|表$/.test(text.replace(/[（(].*$/, ''))))
        notes.unshift(text);
      else titles.unshift(text);
    }
    top = row;
  }
  const named = titles.filter((text) => TITLE_WORD.test(text) && text.length <= 80);
  const title =
    (named.length > 1 ? longest(named) : named[0]) ?? titles.find((text) => text.length <= 80) ?? null;
  return { title: title === null ? null : title.replace(/\s*\n\s*/g, ''), notes, banner, top };
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}
