import { MAX_ROW_HEIGHT, MAX_SHEET_NAME } from '../workbook/limits';
import type { Area } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { Edit, Why } from '../workbook/edit';
import type { Page } from '../workbook/layout';
import { findSheet, makeSheet, trimmedGrid, type Sheet, type Workbook } from '../workbook/sheet';
import type { Style } from '../workbook/style';
import { columnWidths } from '../paper/columns';
import { pageOf, PAGE_NUMBER, POINTS_PER_MM, tableTypes } from '../paper/gongwen';
import { commonGrid } from './grid';
import { digestOfCells, findMark, markText } from './mark';
import { columnWidthOf, textHeight } from '../paper/measure';
import type { Block, Paper } from '../paper/paper';
import { editedByHand, rewritable, rewriteEdits } from './rewrite';
import { printable } from '../paper/text';
import { INDENT_STEP, type SheetRow } from './sheet-cells';
import { markRow, rowsOf } from './sheet-rows';

/** Edges of two tables nearer than this are drawn together, millimetres. */
const TOLERANCE = 3;

/** A paper as a sheet of that name, ready for `addSheet`: values, looks, merges, widths, heights and page set-up. */
export function paperToSheet(given: Paper, name: string): Sheet {
  const paper = printable(given);
  const page = pageOf(paper.orientation);
  const { widths, spans } = gridOf(paper.blocks, page.width);
  const columns = widths.map(columnWidthOf);
  const sheet = new SheetInMaking(columns);
  const printed: Printed[] = [];
  const breaks: number[] = [];
  paper.blocks.forEach((block, index) => {
    if (block.kind === 'pageBreak') {
      if (sheet.next > 0) breaks.push(sheet.next);
      return;
    }
    const from = sheet.next;
    const rows = rowsOf(block, { widths, spans: spans[index]! });
    const top = breaks[breaks.length - 1];
    if (top !== undefined && block.kind === 'table')
      breaks.push(...addInPages(sheet, rows, headOf(block), top, page.height * POINTS_PER_MM * SURE));
    else for (const row of rows) sheet.add(row);
    printed.push({ block, from, to: sheet.next - 1 });
  });
  const bottom = Math.max(0, sheet.next - 1);
  sheet.add(markRow(markText(paper, sheet.digest), { widths, spans: [] }));
  const pageSetup: Page = {
    paper: 'A4',
    orientation: paper.orientation,
    margins: page.margins,
    fitToWidth: true,
    centerHorizontally: true,
    // Behind a page break tables repeat their own headings; the sheet's one would stand above the next annex as well.
    titleRows: breaks.length > 0 ? null : repeatedRows(printed, sheet.heights, page.height * POINTS_PER_MM),
    printArea: { top: 0, left: 0, bottom, right: columns.length - 1 },
    footer: `&"${PAGE_NUMBER.face.everywhere}"&${PAGE_NUMBER.size}— &P —`,
    breaks: breaks.filter((row) => row <= bottom),
  };
  return sheet.finish(name, pageSetup);
}

/** How much of a page we fill: programs measure a little differently, and ours is to be the break that they meet. */
const SURE = 0.95;
/** Points for the remark below a table, which stays with its last row. */
const REMARK = 48;

/** The place of the heading among a table's rows. */
function headOf({ caption }: Extract<Block, { kind: 'table' }>): number {
  return caption === undefined ? 0 : 1;
}

/**
 * Adds a table that begins on the page whose first row is `top`, its heading again on every page that it goes on to;
 * gives the rows that begin those. No row stands alone on the last one.
 */
function addInPages(
  sheet: SheetInMaking,
  rows: readonly SheetRow[],
  head: number,
  top: number,
  room: number,
): number[] {
  const breaks: number[] = [];
  const heights = rows.map((row) => sheet.heightOf(row));
  let used = sheet.heights.slice(top).reduce((sum, height) => sum + height, 0);
  // The last row of the block is a gap.
  const last = rows.length - 2;
  rows.forEach((row, index) => {
    const need =
      heights[index]! +
      (index === last ? REMARK : 0) +
      (index === last - 1 ? heights[last]! + REMARK : 0) +
      (index === head ? (heights[head + 1] ?? 0) : 0);
    if (index > head + 1 && index <= last && used + need > room) {
      breaks.push(sheet.next);
      sheet.add(rows[head]!, heights[head]!);
      used = heights[head]!;
    }
    sheet.add(row, heights[index]!);
    used += heights[index]!;
  });
  return breaks;
}

/** What is to be done for a paper, and the name of the sheet it is on. */
export interface PaperEdits {
  readonly sheet: string;
  readonly edits: Edit[];
  /** Whether the edits write over what somebody changed on the sheet since we wrote it. */
  readonly overHand: boolean;
}

/**
 * The edits that bring a paper into a workbook: a new sheet at the end, or, where the sheet that we made for the same
 * paper and period is there, its rewriting in place; none where nothing changed. A sheet of ours that holds what we
 * did not write there and would have to cover (a formula, notes below our last line) is left as it is.
 *
 * `workbook` must have been read with whole looks (`styles: 'full'`), or every look counts as changed.
 */
export function paperEdits(paper: Paper, workbook: Workbook, why: Why = { topic: paper.title }): PaperEdits {
  const ours = workbook.sheets.flatMap((now) => {
    const mark = findMark(now, paper);
    return mark === null ? [] : [{ now, mark, edited: editedByHand(now, mark) }];
  });
  // Of several, an edited copy say, the one that is still as we wrote it comes first.
  for (const { now, mark, edited } of ours.sort((a, b) => Number(a.edited) - Number(b.edited))) {
    const wanted = paperToSheet(paper, now.name);
    if (!rewritable(now, wanted, mark)) continue;
    const edits = rewriteEdits(now, wanted, mark, why);
    return { sheet: now.name, edits, overHand: edited && edits.length > 0 };
  }
  const sheet = paperToSheet(paper, freeName(paper, workbook));
  return {
    sheet: sheet.name,
    edits: [{ kind: 'addSheet', sheet, at: workbook.sheets.length, why }],
    overHand: false,
  };
}

/** What may not stand in a sheet's name. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;

/** The title; where that is taken the title and the period; where that is taken too, with a number. */
function freeName(paper: Paper, workbook: Workbook): string {
  const title = paper.title.replace(NOT_IN_NAMES, '').slice(0, MAX_SHEET_NAME);
  const withPeriod = (title + paper.period.replace(NOT_IN_NAMES, '')).slice(0, MAX_SHEET_NAME);
  const isFree = (name: string): boolean => name !== '' && findSheet(workbook, name) === undefined;
  if (isFree(title)) return title;
  if (isFree(withPeriod)) return withPeriod;
  for (let number = 2; ; number++) {
    const ending = `(${number})`;
    const name = withPeriod.slice(0, MAX_SHEET_NAME - ending.length) + ending;
    if (isFree(name)) return name;
  }
}

/** What a left text gets of a line that it shares with a right one, which is a date. */
const LEFT_PART = 0.6;

/** Labels and fields of a form. */
const FORM_SHARES = [0.16, 0.34, 0.16, 0.34];

/** The common columns of all blocks. Rows of figures keep their equal widths, then the largest table decides. */
function gridOf(
  blocks: readonly Block[],
  width: number,
): { widths: readonly number[]; spans: ReturnType<typeof commonGrid>['spans'] } {
  const own = blocks.map((block, index) => ({
    index,
    weight: weightOf(block),
    widths: widthsOf(block, width),
  }));
  const ranked = own.filter(({ widths }) => widths.length > 0).sort((a, b) => b.weight - a.weight);
  const grid = commonGrid(
    ranked.map(({ widths }) => widths),
    width,
    TOLERANCE,
  );
  const spans = blocks.map((_, index) => grid.spans[ranked.findIndex((one) => one.index === index)] ?? []);
  return { widths: grid.widths, spans };
}

function widthsOf(block: Block, width: number): number[] {
  if (block.kind === 'figures') return block.items.map(() => width / block.items.length);
  if (block.kind === 'masthead' || block.kind === 'imprint')
    return [width * LEFT_PART, width * (1 - LEFT_PART)];
  if (block.kind === 'form') return FORM_SHARES.map((share) => share * width);
  if (block.kind !== 'table') return [];
  return columnWidths(block, width, tableTypes(block.columns.length, width).body.size);
}

function weightOf(block: Block): number {
  if (block.kind === 'figures') return Infinity;
  return block.kind === 'table' ? block.columns.length * (block.rows.length + 1) : 0;
}

interface Printed {
  readonly block: Block;
  /** Rows of the sheet, from zero, both included. */
  readonly from: number;
  readonly to: number;
}

/**
 * The heading row repeated on every page: that of the highest table, where it fills more than half a page and goes on
 * over a page's end. Excel has one for the whole sheet and repeats it below the table too, so a small table that only
 * happens to stand on a page's end is better left without.
 */
function repeatedRows(
  printed: readonly Printed[],
  heights: readonly number[],
  pageHeight: number,
): Page['titleRows'] {
  const heightOf = ({ from, to }: Printed): number =>
    heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
  const tables = printed.filter(({ block }) => block.kind === 'table' && block.rows.length > 0);
  const main = [...tables].sort((a, b) => heightOf(b) - heightOf(a))[0];
  if (main?.block.kind !== 'table') return null;
  const pages = pagesOf(heights, pageHeight);
  const head = main.from + (main.block.caption === undefined ? 0 : 1);
  const fills = heightOf(main) > pageHeight / 2;
  return fills && pages[main.to]! > pages[head]! ? { from: head, to: head } : null;
}

/** The page (from zero) that each row is likely to be printed on. */
function pagesOf(heights: readonly number[], pageHeight: number): number[] {
  let page = 0;
  let used = 0;
  return heights.map((height) => {
    if (used + height > pageHeight && used > 0) {
      page++;
      used = 0;
    }
    used += height;
    return page;
  });
}

/** Collects rows; a machine of its own because rows that are too high take several. */
class SheetInMaking {
  readonly heights: number[] = [];
  private readonly cells: Cell[][] = [];
  private readonly styles: (Style | undefined)[][] = [];
  private readonly merges: Area[] = [];

  constructor(private readonly columns: readonly number[]) {}

  /** The number of the next row. */
  get next(): number {
    return this.heights.length;
  }

  /** The digest of everything that stands so far. */
  get digest(): string {
    return digestOfCells(this.cells);
  }

  /** Points that a row takes with its texts. */
  heightOf(row: SheetRow): number {
    let height = row.height;
    for (const { from, to, style, measured } of row.cells) {
      let width = 0;
      for (let column = from; column <= to; column++) width += this.columns[column]!;
      const indent = (style.align?.indent ?? 0) * INDENT_STEP;
      height = Math.max(height, textHeight(measured.text, width, measured.size, indent));
    }
    return height;
  }

  /** Adds a row; `height` is what `heightOf` gives. */
  add(row: SheetRow, height = this.heightOf(row)): void {
    const width = row.cells.reduce((most, { to }) => Math.max(most, to + 1), 0);
    const count = Math.ceil(height / MAX_ROW_HEIGHT);
    const top = this.next;
    for (let part = 0; part < count; part++) {
      this.heights.push(Math.ceil(height / count));
      this.cells.push(new Array<Cell>(width).fill(null));
      this.styles.push(new Array<Style | undefined>(width).fill(undefined));
    }
    for (const { from, to, value, style } of row.cells) {
      for (let r = top; r < top + count; r++) {
        for (let c = from; c <= to; c++) this.styles[r]![c] = style;
      }
      this.cells[top]![from] = value;
      if (to > from || count > 1) this.merges.push({ top, left: from, bottom: top + count - 1, right: to });
    }
  }

  finish(name: string, page: Page): Sheet {
    const sheet = makeSheet(name, trimmedGrid<Cell>(this.cells, null), {
      styles: trimmedGrid<Style | undefined>(this.styles, undefined),
    });
    const layout = {
      ...sheet.layout,
      columnWidths: Object.fromEntries(this.columns.entries()),
      rowHeights: Object.fromEntries(this.heights.entries()),
      merges: this.merges,
      page,
    };
    return { ...sheet, layout };
  }
}
