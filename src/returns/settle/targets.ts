import { addTo } from '../../basics/multimap';
import type { Ledger, LedgerColumn, Written } from '../../ledger/ledger';
import { isDateFormat, isPercentFormat } from '../../ledger/number-format';
import type { Area } from '../../workbook/address';
import { isFormula } from '../../workbook/cell';
import { cellAt, styleAt, type Sheet } from '../../workbook/sheet';
import { writtenIn } from '../columns';
import type { Item } from '../items';
import type { ColumnKind } from '../values';

/** A cell of the master, or in Chinese why it cannot be written. Rows and columns from zero. */
export interface Target {
  readonly row: number;
  readonly column: number;
  readonly blocked: string | null;
}

/** What is asked of a master's sheet about its cells, remembered between questions. */
export interface Targets {
  readonly at: (item: Item, column: LedgerColumn, standing: readonly Written[]) => Target;
  readonly kindOf: (
    ledger: Ledger,
    column: Pick<LedgerColumn, 'field' | 'column'>,
    row: number,
  ) => ColumnKind;
}

/** Answers for one sheet. */
export function targetsOn(sheet: Sheet): Targets {
  const merges = new Map<number, Area[]>();
  for (const merge of sheet.layout.merges) {
    for (let row = merge.top; row <= merge.bottom; row++) addTo(merges, row, merge);
  }
  const kinds = new Map<string, ColumnKind>();
  return {
    at({ entry }, { column }, standing) {
      const { row } = entry;
      const blocked = (why: string): Target => ({ row, column, blocked: why });
      const merge = merges.get(row)?.find(({ left, right }) => column >= left && column <= right);
      if (merge && (merge.left !== column || merge.top !== row || merge.bottom !== row))
        return blocked('台账里这一格是合并单元格，与别的行或列共用，没有写入');
      if (standing.length > 1) return blocked('台账里这一项分几行填写，没有写入');
      const at = standing[0]?.row ?? row;
      if (isFormula(cellAt(sheet, at, column)))
        return { row: at, column, blocked: '台账里这一格是公式，没有改写' };
      return { row: at, column, blocked: null };
    },
    kindOf(ledger, column, row) {
      const key = `${ledger.firstRow} ${column.column}`;
      let kind = kinds.get(key);
      if (!kind) kinds.set(key, (kind = readKind(sheet, ledger, column)));
      const own = styleAt(sheet, row, column.column).numberFormat;
      if (isDateFormat(own)) return { dates: true, percent: 'text' };
      if (isPercentFormat(own)) return { dates: false, percent: 'fraction' };
      return kind;
    },
  };
}

/** What the filled cells of a column show of its kind, the first real date or percentage telling the format. */
function readKind(sheet: Sheet, ledger: Ledger, column: Pick<LedgerColumn, 'field' | 'column'>): ColumnKind {
  let numbers: ColumnKind | null = null;
  for (const entry of ledger.entries) {
    for (const cell of writtenIn(entry, column)) {
      const format = styleAt(sheet, cell.row, cell.column).numberFormat;
      if (cell.number === null || isFormula(cellAt(sheet, cell.row, cell.column))) continue;
      if (cell.day && format) return { dates: true, percent: 'text', format };
      if (cell.isPercent && format) return { dates: false, percent: 'fraction', format };
      if (numbers === null || Math.abs(cell.number) > 1)
        numbers = { dates: false, percent: Math.abs(cell.number) > 1 ? 'hundred' : 'fraction' };
    }
  }
  return numbers ?? { dates: false, percent: 'text' };
}
