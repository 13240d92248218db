import type { Entry, Ledger } from '../../ledger/ledger';
import { isDateFormat, isPercentFormat } from '../../ledger/number-format';
import { readProgress } from '../../progress/read';
import type { ProgressState } from '../../progress/progress';
import type { Scalar } from '../../workbook/cell';
import { findSheet, scalarAt, styleAt, type Workbook } from '../../workbook/sheet';
import { DAY_FORMAT } from '../../workbook/style';
import { writtenIn } from '../columns';
import { isReckoned, type FormColumn } from './columns';
import { targetsOn } from '../settle/targets';
import type { ColumnKind } from '../values';

/** A cell of a form. */
export interface FormCell {
  readonly value: Scalar;
  /** The number format in which it is shown, and in which something typed into it is. */
  readonly format?: string;
  /** As a reader sees it. */
  readonly text: string;
  /** Set where the master reckons the cell, so that nothing that is sent back can be written there. */
  readonly reckoned?: true;
}

/** Gives the cells of a form's row, each as the master holds it: real dates and percentages stay so. */
export type RowReader = (entry: Entry, columns: readonly FormColumn[]) => FormCell[];

/** Reads rows of one ledger; what it finds out about columns serves all forms. */
export function rowReader(workbook: Workbook, ledger: Ledger): RowReader {
  const sheet = findSheet(workbook, ledger.sheet)!;
  const targets = targetsOn(sheet);
  return (entry, columns) =>
    columns.map((column): FormCell => {
      const written = writtenIn(entry, column);
      const [only] = written;
      const text = written.map((one) => one.text).join('\n');
      const reckoned = column.open && isReckoned(sheet, entry, column) ? ({ reckoned: true } as const) : {};
      if (only && written.length === 1) {
        const format = styleAt(sheet, only.row, only.column).numberFormat;
        if (only.number !== null)
          return { value: only.number, text, ...(format === undefined ? {} : { format }), ...reckoned };
        // What was a tick is read as the state; the form shows the tick again.
        const value = column.ticked ? String(scalarAt(sheet, only.row, only.column)) : text;
        return { value, text, ...reckoned };
      }
      const own = styleAt(sheet, entry.row, column.column).numberFormat;
      const format =
        written.length > 0 || !column.open
          ? undefined
          : emptyFormat(column, own, targets.kindOf(ledger, column, entry.row));
      return {
        value: text === '' ? null : text,
        text,
        ...(format === undefined ? {} : { format }),
        ...reckoned,
      };
    });
}

/** The format of an empty cell, its `own` first, so that what is typed is held as the column holds it. */
function emptyFormat(
  { field, kind }: FormColumn,
  own: string | undefined,
  { dates, percent, format }: ColumnKind,
): string | undefined {
  if (kind.date) return isDateFormat(own) ? own : dates ? (format ?? DAY_FORMAT) : DAY_FORMAT;
  if (field !== 'percent' || percent !== 'fraction') return undefined;
  return isPercentFormat(own) ? own : (format ?? '0%');
}

/** Plain words for 状态, each of another state, in the order of the drop-down. */
const STATUS_WORDS: readonly (readonly [ProgressState, string])[] = [
  ['not_started', '未启动'],
  ['in_progress', '推进中'],
  ['done', '已完成'],
  ['ongoing', '长期坚持'],
  ['suspended', '暂缓'],
  ['cancelled', '取消'],
];

/** A word longer than this is a report, not a state. */
const LONGEST = 10;
const MOST = 14;

/**
 * What may be chosen for 状态: the words that the ledger uses, and plain words for the states that it has no word for.
 * Null where its sections write reports there, not states.
 */
export function statusChoices(
  ledger: Ledger,
  { field, column }: Pick<FormColumn, 'field' | 'column'>,
): readonly string[] | null {
  const counts = new Map<string, number>();
  let reports = 0;
  for (const entry of ledger.entries) {
    for (const { text } of writtenIn(entry, { field, column })) {
      if (text.length > LONGEST) reports++;
      else if (!/[,\n"]/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  if (reports * 3 > ledger.entries.length) return null;
  const used = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST - STATUS_WORDS.length)
    .map(([word]) => word);
  const states = new Set(used.map((word) => readProgress(word).state));
  const words = [...used, ...STATUS_WORDS.filter(([state]) => !states.has(state)).map(([, word]) => word)];
  const place = (word: string): number => {
    const state = readProgress(word).state;
    const at = STATUS_WORDS.findIndex(([one]) => one === state);
    return at < 0 ? STATUS_WORDS.length : at;
  };
  return words.sort((a, b) => place(a) - place(b));
}
