import { isFormula, type Cell } from '../../src/workbook/cell';
import type { Edit } from '../../src/workbook/edit';
import type { Host } from '../../src/workbook/host';
import { PLAIN_LAYOUT, type Layout, type LayoutChange, type Validation } from '../../src/workbook/layout';
import type { Sheet, Workbook } from '../../src/workbook/sheet';
import { openExcel } from '../hosts/excel/open';
import type { ExcelStandIn } from '../stand-in/excel';
import { contract } from './contract';

let gaps: ExcelStandIn['gaps'] = [];

/** The contract compares whole looks and layouts, which the host reads where it is asked to. */
async function excel(workbook: Workbook): Promise<Host> {
  const { host, excel: standIn } = await openExcel(workbook);
  gaps = standIn.gaps;
  return { ...host, read: (request) => host.read({ styles: 'full', ...request }) };
}

/**
 * Office.js gives and takes text without runs, has no text of no length, one validation a cell, and merges in no
 * order.
 */
function holds(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: trimmed(sheet.cells.map((row) => row.map(heldCell))),
    layout: {
      ...sheet.layout,
      validations: lastOfEach(sheet.layout.validations),
      merges: [...sheet.layout.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    },
  }));
  return { ...workbook, sheets };
}

function heldCell(cell: Cell): Cell {
  if (typeof cell === 'object' && cell !== null && 'text' in cell) return cell.text;
  return cell === '' ? null : cell;
}

function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const kept = rows.map((row) => {
    const cells = [...row];
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
}

function lastOfEach(validations: readonly Validation[]): Validation[] {
  return validations.filter(
    ({ area }, index) =>
      !validations.slice(index + 1).some((later) => JSON.stringify(later.area) === JSON.stringify(area)),
  );
}

/**
 * Random sheets are not protected (Excel would refuse to write), not hidden (one has to be seen), and without what one
 * thing in Excel does to another: merges swallow values, hidden lines have no size, validations that meet cut each
 * other.
 */
function tameSheet(sheet: Sheet): Sheet {
  const layout = { ...PLAIN_LAYOUT, ...tameLayout(sheet.layout), visibility: 'visible' } as Layout;
  return { ...sheet, isProtected: false, layout };
}

function tameLayout(change: LayoutChange): LayoutChange {
  const { merges, hiddenRows, hiddenColumns } = change;
  const layout = Object.fromEntries(
    Object.entries(change).filter(([key]) => key !== 'visibility'),
  ) as LayoutChange;
  const emptied = {
    ...(merges && { merges: [] }),
    ...(hiddenRows && { hiddenRows: [] }),
    ...(hiddenColumns && { hiddenColumns: [] }),
  };
  return {
    ...layout,
    ...emptied,
    ...(layout.validations && { validations: layout.validations.slice(0, 1) }),
  };
}

function tameEdit(edit: Edit): Edit {
  if (edit.kind === 'setLayout') return { ...edit, layout: tameLayout(edit.layout) };
  if (edit.kind !== 'addSheet') return edit;
  // Excel computes a formula itself, so that its result is not what the sheet says.
  const cells = trimmed(edit.sheet.cells.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))));
  return { ...edit, sheet: tameSheet({ ...edit.sheet, cells }) };
}

afterEach(() => expect(gaps).toEqual([]));

contract('the Excel host', excel, {
  holds,
  tameWorkbook: (workbook) => holds({ ...workbook, sheets: workbook.sheets.map(tameSheet) }),
  tameEdit,
  runs: 40,
});
