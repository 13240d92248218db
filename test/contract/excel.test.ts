import { applyEdits, BrokenEdit } from '../../src/workbook/apply';
import { isFormula, type Cell } from '../../src/workbook/cell';
import type { Edit } from '../../src/workbook/edit';
import type { Host } from '../../src/workbook/host';
import type { Validation } from '../../src/workbook/layout';
import type { Workbook } from '../../src/workbook/sheet';
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

/** Office.js gives and takes text without runs, has no text of no length, and keeps one validation a cell. */
function holds(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: trimmed(sheet.cells.map((row) => row.map(heldCell))),
    layout: { ...sheet.layout, validations: lastOfEach(sheet.layout.validations) },
  }));
  return { ...workbook, sheets };
}

function heldCell(cell: Cell): Cell {
  if (typeof cell === 'object' && cell !== null && 'text' in cell) return cell.text;
  return cell === '' ? null : cell;
}

function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const kept = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
}

function lastOfEach(validations: readonly Validation[]): Validation[] {
  return validations.filter(({ area }, index) => !validations.slice(index + 1).some((later) => JSON.stringify(later.area) === JSON.stringify(area)));
}

/** Random edits that Excel refuses or answers with more than was asked: each has a case of its own where it matters. */
function takes(workbook: Workbook, edit: Edit): boolean {
  if (!isHeldAsIs(workbook)) return false;
  try {
    return isHeldAsIs(applyEdits(workbook, [edit]));
  } catch (error) {
    if (error instanceof BrokenEdit) return false;
    throw error;
  }
}

function isHeldAsIs(workbook: Workbook): boolean {
  return (
    workbook.sheets.some(({ layout }) => layout.visibility === 'visible') &&
    workbook.sheets.every(
      ({ isProtected, layout: { merges, hiddenRows, hiddenColumns, validations } }) =>
        !isProtected && merges.length === 0 && hiddenRows.length === 0 && hiddenColumns.length === 0 && validations.length < 2,
    )
  );
}

afterEach(() => expect(gaps).toEqual([]));

contract('the Excel host', excel, { holds, takes });
