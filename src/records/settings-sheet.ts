import { OWN_TITLES } from '../kinds/own-sheets';
import {
  appendEdits,
  changeEdits,
  standingTables,
  tableSheet,
  textIn,
  type PlainTable,
  type StandingTable,
  type TableRow,
} from '../sheets/plain-table';
import { cellText } from '../workbook/address';
import { applyEdits } from '../workbook/apply';
import { isFormula, sameCell, scalarOf } from '../workbook/cell';
import type { Edit } from '../workbook/edit';
import type { Finding } from '../workbook/finding';
import { cellAt, type Workbook } from '../workbook/sheet';

/** The sheet on which the workbook remembers its settings, as ordinary rows. */
export const SETTINGS_SHEET = OWN_TITLES.settings;

const TABLE: PlainTable = {
  title: SETTINGS_SHEET,
  columns: [
    { heading: '设置项', width: 26, holds: 'any' },
    { heading: '取值', width: 36, holds: 'any' },
    { heading: '说明', width: 48, holds: 'help' },
  ],
  known: ['设置项', '取值'],
  bare: true,
};

/** One remembered thing: what it is called, what it says, and a word of help for those who read the sheet. */
export interface SettingsRow {
  readonly label: string;
  /** '' forgets: the default counts again. */
  readonly value: string | number;
  readonly help: string;
}

/** A row of the settings sheet as it stands: its name, its value as text, and the cell of the value in A1 text. */
export interface StandingSetting {
  readonly label: string;
  readonly value: string;
  readonly cell: string;
}

/** The rows that stand on the sheet, with the cell of the value in A1 text; none where there is no such sheet. */
export function settingsRows(workbook: Workbook): StandingSetting[] {
  const standing = settingsTable(workbook);
  if (!standing) return [];
  return standing.rows.map(({ row, values }) => ({
    label: textIn(values, '设置项'),
    value: textIn(values, '取值'),
    cell: cellText(row, standing.columns.get('取值')!),
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
  const standing = settingsTable(workbook);
  if (!standing) {
    const rest = initial.filter((row) => !wanted.some(({ label }) => label === row.label));
    const rows = initial.length > 0 ? inOrder(initial, [...wanted, ...rest]) : wanted;
    const sheet = tableSheet(SETTINGS_SHEET, TABLE, rows.map(tableRow));
    return {
      edits: [{ kind: 'addSheet', sheet, at: workbook.sheets.length, why: { topic } }],
      findings: [],
    };
  }
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let now = workbook;
  for (const one of wanted) {
    const { label, value } = one;
    // The last one wins, as it does when the sheet is read.
    const row = standing.rows.filter(({ values }) => textIn(values, '设置项') === label).at(-1)?.row;
    if (row === undefined) {
      if (value === '') continue;
      const added = appendEdits(now, TABLE, [tableRow(one)], { topic, detail: `新增“${label}”` });
      edits.push(...added);
      now = applyEdits(now, added);
      continue;
    }
    const column = standing.columns.get('取值')!;
    const stands = cellAt(standing.sheet, row, column);
    if (isFormula(stands) && !sameCell(scalarOf(stands), value === '' ? null : value)) {
      const cell = cellText(row, column);
      findings.push({
        severity: 'warning',
        code: 'formula_kept',
        sheet: standing.sheet.name,
        cell,
        message: `“${label}”的取值${cell}是公式，没有改写，请在表中直接修改。`,
      });
      continue;
    }
    const why = { topic, detail: `修改“${label}”` };
    edits.push(...changeEdits(standing, TABLE, [{ row, values: { 取值: value } }], why));
  }
  return { edits, findings };
}

function settingsTable(workbook: Workbook): StandingTable | undefined {
  return standingTables(workbook, TABLE).find(({ sheet }) => sheet.name === SETTINGS_SHEET);
}

function tableRow({ label, value, help }: SettingsRow): TableRow {
  return { 设置项: label, 取值: value, 说明: help };
}

/** `rows` in the order of `order`; those it does not name come last. */
function inOrder(order: readonly SettingsRow[], rows: readonly SettingsRow[]): SettingsRow[] {
  const place = (row: SettingsRow): number => {
    const index = order.findIndex(({ label }) => label === row.label);
    return index < 0 ? order.length : index;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}
