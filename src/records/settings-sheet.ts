import { OWN_TITLES } from '../kinds/own-sheets';
import { cellText } from '../workbook/address';
import { isFormula, sameCell, scalarOf, type Scalar } from '../workbook/cell';
import type { Edit } from '../workbook/edit';
import type { Finding } from '../workbook/finding';
import { PLAIN_LAYOUT } from '../workbook/layout';
import {
  cellAt,
  findSheet,
  makeSheet,
  scalarAt,
  usedSize,
  type Sheet,
  type Workbook,
} from '../workbook/sheet';
import type { Style } from '../workbook/style';

/** The sheet on which the workbook remembers its settings, as ordinary rows: 设置项 in column A, 取值 in column B. */
export const SETTINGS_SHEET = OWN_TITLES.settings;

/** One remembered thing: what it is called, what it says, and a word of help for those who read the sheet. */
export interface SettingsRow {
  readonly label: string;
  /** '' forgets: the default counts again. */
  readonly value: string | number;
  readonly help: string;
}

/** The rows that stand on the sheet, with the cell of the value in A1 text; none where there is no such sheet. */
export function settingsRows(
  workbook: Workbook,
): { readonly label: string; readonly value: string; readonly cell: string }[] {
  const sheet = findSheet(workbook, SETTINGS_SHEET);
  if (!sheet) return [];
  return Array.from({ length: usedSize(sheet).rows }, (_, row) => ({
    label: textAt(sheet, row, 0),
    value: textAt(sheet, row, 1),
    cell: cellText(row, 1),
  }));
}

/**
 * The edits that make the sheet say `wanted`: a row that stands is changed in place, a missing one is appended, a
 * missing sheet is added with all of `initial` as well. What stands already gives no edit. A value that is a formula is
 * left as it is and reported. `topic` is what the change is called in previews.
 */
export function settingsEdits(
  workbook: Workbook,
  wanted: readonly SettingsRow[],
  initial: readonly SettingsRow[] = [],
  topic = '保存设置',
): { readonly edits: readonly Edit[]; readonly findings: readonly Finding[] } {
  const sheet = findSheet(workbook, SETTINGS_SHEET);
  if (!sheet) {
    const rest = initial.filter((row) => !wanted.some(({ label }) => label === row.label));
    const rows = initial.length > 0 ? inOrder(initial, [...wanted, ...rest]) : wanted;
    return {
      edits: [{ kind: 'addSheet', sheet: newSheet(rows), at: workbook.sheets.length, why: { topic } }],
      findings: [],
    };
  }
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let end = usedSize(sheet).rows;
  for (const { label, value, help } of wanted) {
    const row = findRow(sheet, label);
    const written = writable(value);
    if (row === null) {
      if (written === null) continue;
      edits.push({
        kind: 'setValues',
        sheet: sheet.name,
        row: end++,
        column: 0,
        values: [[label, written, help]],
        why: { topic, detail: `新增“${label}”` },
      });
      continue;
    }
    const now = cellAt(sheet, row, 1);
    if (sameCell(scalarOf(now), written)) continue;
    if (isFormula(now)) {
      const cell = cellText(row, 1);
      findings.push({
        severity: 'warning',
        code: 'formula_kept',
        sheet: sheet.name,
        cell,
        message: `“${label}”的取值${cell}是公式，没有改写，请在表中直接修改。`,
      });
      continue;
    }
    edits.push({
      kind: 'setValues',
      sheet: sheet.name,
      row,
      column: 1,
      values: [[written]],
      why: { topic, detail: `修改“${label}”` },
    });
  }
  return { edits, findings };
}

const HEADING: Style = {
  font: { bold: true },
  fill: 'E7E6E6',
  align: { horizontal: 'center', vertical: 'center' },
};
const VALUE: Style = { align: { horizontal: 'left', vertical: 'center' } };
const HELP: Style = {
  font: { color: '595959' },
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};

function newSheet(rows: readonly SettingsRow[]): Sheet {
  return makeSheet(
    SETTINGS_SHEET,
    [['设置项', '取值', '说明'], ...rows.map(({ label, value, help }) => [label, writable(value), help])],
    {
      styles: [[HEADING, HEADING, HEADING], ...rows.map(() => [VALUE, VALUE, HELP])],
      layout: { ...PLAIN_LAYOUT, columnWidths: { 0: 26, 1: 24, 2: 48 }, freeze: { rows: 1, columns: 0 } },
    },
  );
}

/** `rows` in the order of `order`; those it does not name come last. */
function inOrder(order: readonly SettingsRow[], rows: readonly SettingsRow[]): SettingsRow[] {
  const place = (row: SettingsRow): number => {
    const index = order.findIndex(({ label }) => label === row.label);
    return index < 0 ? order.length : index;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}

function findRow(sheet: Sheet, label: string): number | null {
  const rows = usedSize(sheet).rows;
  // The last one wins, as it does when the sheet is read.
  for (let row = rows - 1; row >= 0; row--) if (textAt(sheet, row, 0) === label) return row;
  return null;
}

function writable(value: string | number): Scalar {
  return value === '' ? null : value;
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return String(scalarAt(sheet, row, column) ?? '').trim();
}
