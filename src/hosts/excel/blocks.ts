import type { Area } from '../../workbook/address';
import type { Sparse } from './fold';

/** Sparse cells as rectangles: each becomes one range in Excel. */
export interface Block<T> {
  readonly area: Area;
  /** Full rows; undefined where a cell stays as it is. */
  readonly rows: readonly (readonly (T | undefined)[])[];
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Rectangles that hold all given cells and, between rows, at most `gap` rows that are not given. Rows whose cells lie
 * in the same columns come together; columns that are not given are never part of one.
 */
export function blocksOf<T>(cells: Sparse<T>, gap: number): Block<T>[] {
  const open = new Map<string, { area: Area; rows: (readonly (T | undefined)[])[] }>();
  const done: Block<T>[] = [];
  const rows = [...cells.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    const values = cells.get(row)!;
    for (const { from, to } of runsOf(values)) {
      const key = `${from}:${to}`;
      const block = open.get(key);
      const full = Array.from({ length: to - from + 1 }, (_, index) => values[from + index]);
      if (block && row - block.area.bottom - 1 <= gap) {
        while (block.area.top + block.rows.length < row) block.rows.push(full.map(() => undefined));
        block.rows.push(full);
        block.area = { ...block.area, bottom: row };
      } else {
        if (block) done.push(block);
        open.set(key, { area: { top: row, left: from, bottom: row, right: to }, rows: [full] });
      }
    }
  }
  return [...done, ...open.values()];
}

function runsOf(values: readonly unknown[]): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let column = 0; column <= values.length; column++) {
    const given = column < values.length && values[column] !== undefined;
    if (given && from < 0) from = column;
    if (!given && from >= 0) {
      runs.push({ from, to: column - 1 });
      from = -1;
    }
  }
  return runs;
}
