import type { Field } from '../../../src/kinds/field';
import { parseArea } from '../../../src/workbook/address';
import type { Cell } from '../../../src/workbook/cell';
import { PLAIN_LAYOUT, type Layout } from '../../../src/workbook/layout';
import { makeSheet, type Sheet } from '../../../src/workbook/sheet';
import type { Style } from '../../../src/workbook/style';

/** How to make a sheet: rows from A1, merges as A1 text, number formats by cell. */
export interface SheetPlan {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  /** A1 text of a cell or a rectangle → number format code. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly layout?: Partial<Layout>;
  readonly tables?: Sheet['tables'];
}

/** Makes a sheet as a host would read it. */
export function sheetOf(plan: SheetPlan): Sheet {
  const cells = plan.rows.map((row) => {
    const trimmed = row.map((cell) => (cell === '' ? null : cell));
    while (trimmed.length > 0 && trimmed[trimmed.length - 1] === null) trimmed.pop();
    return trimmed;
  });
  while (cells.length > 0 && cells[cells.length - 1]!.length === 0) cells.pop();
  const styles: (Style | undefined)[][] = [];
  for (const [area, numberFormat] of Object.entries(plan.formats ?? {})) {
    const { top, left, bottom, right } = parseArea(area)!;
    for (let row = top; row <= bottom; row++) {
      while (styles.length <= row) styles.push([]);
      for (let column = left; column <= right; column++) {
        while (styles[row]!.length <= column) styles[row]!.push(undefined);
        styles[row]![column] = { numberFormat };
      }
    }
  }
  const merges = (plan.merges ?? []).map((text) => parseArea(text)!);
  const layout = { ...PLAIN_LAYOUT, merges, ...plan.layout };
  return makeSheet(plan.name ?? '2026年台账', cells, { styles, layout, tables: plan.tables ?? [] });
}

/** What a reader would say of one ledger on a sheet. Rows as people count them, from one. */
export interface Expected {
  readonly headingRows: readonly number[];
  /** Column letters → meaning; columns not named are not looked at. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Row and task (sub-item, or core task where there is none) of every entry. */
  readonly entries: readonly (readonly [number, string])[];
  readonly title?: string | null;
  readonly year?: number | null;
  readonly banners?: readonly (string | null)[];
  /** Titles and numbers of entries of the core tasks. */
  readonly cores?: readonly (readonly [string, number])[];
  readonly leads?: readonly (string | null)[];
  readonly ids?: readonly string[];
  readonly deadlines?: readonly (string | null)[];
  readonly statuses?: readonly (string | null)[];
}

/** A sheet, and what a reader makes of it. */
export interface MadeLayout {
  readonly name: string;
  readonly plan: SheetPlan;
  /** Empty where the sheet is no ledger. */
  readonly ledgers: readonly Expected[];
}

/** The plainest headings, and three items below them. */
export const H = ['序号', '核心任务', '牵头科室', '配合单位', '完成时限', '工作进展'];
export const A = [1, '开展冬病夏治行动', '大气科', '执法支队', '6月底前', '已完成方案'];
export const B = [2, '整治入河排污口', '水科', '监测站', '9月底前', '正在排查'];
export const C = [3, '建设无废城市', '固体科', '', '12月底前', '已启动'];
/** What their columns mean. */
export const FIELDS: Readonly<Record<string, Field>> = {
  A: 'seq',
  B: 'core_task',
  C: 'lead_unit',
  D: 'co_units',
  E: 'deadline',
  F: 'progress',
};
/** A title. */
export const T = '2026年局重点工作台账';
/** The three items as entries, from a row on, counted from one. */
export const abc = (first: number): [number, string][] => [
  [first, A[1] as string],
  [first + 1, B[1] as string],
  [first + 2, C[1] as string],
];
/** The same rows so many columns further right. */
export const right = (by: number, rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) => [...Array<Cell>(by).fill(null), ...row]);
