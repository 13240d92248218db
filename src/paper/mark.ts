import { cellAt, type Sheet } from '../workbook/sheet';
import { scalarOf } from '../workbook/cell';
import type { Paper } from './paper';

/**
 * How a sheet that we made is known again. Its last line says in small grey type, below the print area:
 *
 *     台账助手生成 · 重点工作动态简报 · 2026年6月
 *
 * It is plain text in a cell, so it survives every program that saves a workbook, moves with rows and columns that
 * people insert, is copied with the sheet, and tells a reader honestly where the sheet comes from. A name or a hidden
 * property would do none of these. Whoever deletes the line or writes another one makes the sheet his own: the tool
 * then leaves it alone and adds a new one.
 */
const MAKER = '台账助手生成';

/** The mark of a paper. */
export function markText(paper: Pick<Paper, 'title' | 'period'>): string {
  return [MAKER, paper.title, periodText(paper.period)].filter((part) => part !== '').join(' · ');
}

/** Where the mark of a paper stands on a sheet, from zero; null where the sheet is not ours or of another paper. */
export function findMark(sheet: Sheet, paper: Pick<Paper, 'title' | 'period'>): { readonly row: number; readonly column: number } | null {
  const wanted = squeeze(markText(paper));
  for (let row = sheet.cells.length - 1; row >= 0; row--) {
    const cells = sheet.cells[row] ?? [];
    const column = cells.findIndex((_, index) => {
      const value = scalarOf(cellAt(sheet, row, index));
      return typeof value === 'string' && squeeze(value) === wanted;
    });
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Whether a sheet bears the mark of any paper. */
export function bearsMark(sheet: Sheet): boolean {
  return sheet.cells.some((cells) => cells.some((cell) => typeof cell === 'string' && squeeze(cell).startsWith(MAKER)));
}

/** Programs and people change spaces; nothing else of the mark may differ. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** 2026-06 → 2026年6月; any other period as it is written. */
export function periodText(period: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(period);
  return match ? `${match[1]}年${Number(match[2])}月` : period;
}
