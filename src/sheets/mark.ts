import { scalarOf, type Cell } from '../workbook/cell';
import { digest } from '../workbook/digest';
import type { Sheet } from '../workbook/sheet';
import type { Paper } from '../paper/paper';

/**
 * How a sheet that we made is known again. Its last line says in small grey type, below the print area:
 *
 *     台账助手生成 · 重点工作动态简报 · 2026年6月 · 校验0k3f…
 *
 * It is plain text in a cell, so it survives every program that saves a workbook, moves with rows and columns that
 * people insert, is copied with the sheet, and tells a reader honestly where the sheet comes from. A name or a hidden
 * property would do none of these. Whoever deletes the line or writes another one makes the sheet his own: the tool
 * then leaves it alone and adds a new one. The digest at its end tells whether somebody edited what stands above it.
 */
const MAKER = '台账助手生成';
const CHECK = '校验';

/** Where a mark stands on a sheet, from zero. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** The digest of what we wrote above it; null in marks of older versions. */
  readonly digest: string | null;
}

/** The mark of a paper whose sheet has that digest. */
export function markText(paper: Pick<Paper, 'title' | 'period'>, digest: string): string {
  return [nameOf(paper), `${CHECK}${digest}`].join(' · ');
}

/** The mark of a paper on a sheet; null where the sheet is not ours or of another paper. */
export function findMark(sheet: Sheet, paper: Pick<Paper, 'title' | 'period'>): Mark | null {
  const wanted = squeeze(nameOf(paper));
  for (let row = sheet.cells.length - 1; row >= 0; row--) {
    const cells = sheet.cells[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const text = markIn(cells[column]);
      if (text === null) continue;
      const [name, check] = text.split(`·${CHECK}`);
      if (name === wanted) return { row, column, digest: check ?? null };
    }
  }
  return null;
}

/**
 * The digest of what cells say, row by row. What programs do to spaces and to the last digits of a fraction changes
 * nothing, nor do blank cells put between.
 */
export function digestOfCells(cells: readonly (readonly Cell[])[]): string {
  return digest(cells.flatMap((row) => row.map(saidIn).filter((text) => text !== '')));
}

function saidIn(cell: Cell): string {
  const value = scalarOf(cell) ?? '';
  return typeof value === 'number' ? value.toPrecision(12) : squeeze(String(value));
}

function nameOf(paper: Pick<Paper, 'title' | 'period'>): string {
  return [MAKER, paper.title, periodText(paper.period)].filter((part) => part !== '').join(' · ');
}

/** Whether a sheet bears the mark of a paper; with `period` of one about that period, or about none. */
export function bearsMark(sheet: Sheet, period?: string): boolean {
  const isOne = (text: string | null): boolean => {
    if (text === null || period === undefined) return text !== null;
    const about = text.split('·')[2] ?? '';
    return about === '' || about.startsWith(CHECK) || about === squeeze(periodText(period));
  };
  return sheet.cells.some((cells) => cells.some((cell) => isOne(markIn(cell))));
}

/** The mark that a cell holds, without its spaces; null where it holds something else. */
function markIn(cell: Cell | undefined): string | null {
  const value = scalarOf(cell);
  // Nearly every cell of a workbook is none, so most must cost nothing.
  if (typeof value !== 'string' || value.trimStart()[0] !== MAKER[0]) return null;
  const text = squeeze(value);
  return text.startsWith(MAKER) ? text : null;
}

/** Programs and people change spaces; nothing else of the mark may differ. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** 2026-06 → 2026年6月; any other period as it is written. */
function periodText(period: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(period);
  return match ? `${match[1]}年${Number(match[2])}月` : period;
}
