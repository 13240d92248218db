import type { Area } from '../../../src/workbook/address';

/*
 * Rectangles of cells, rows and columns from zero.
 */

export function cellsOf(area: Area): [number, number][] {
  return span(area.top, area.bottom).flatMap((row) =>
    span(area.left, area.right).map((column): [number, number] => [row, column]),
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function ascending(a: number, b: number): number {
  return a - b;
}

/** Excel tells neighbouring cells with validations as one area, whatever the validations say. */
export function neighboursJoined(areas: readonly Area[]): Area[] {
  const ordered = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  const beside = joinedBy(ordered, (last, next) =>
    last.top === next.top && last.bottom === next.bottom && last.right === next.left - 1
      ? { ...last, right: next.right }
      : null,
  );
  return joinedBy(beside, (last, next) =>
    last.left === next.left && last.right === next.right && last.bottom === next.top - 1
      ? { ...last, bottom: next.bottom }
      : null,
  );
}

/** Each area joined with the one before it, where `join` says so. */
function joinedBy(areas: readonly Area[], join: (last: Area, next: Area) => Area | null): Area[] {
  const all: Area[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    const both = last && join(last, area);
    if (both) all[all.length - 1] = both;
    else all.push(area);
  }
  return all;
}

/** One value where all cells of an area agree, otherwise null. */
export function uniform<T>(area: Area, of: (row: number, column: number) => T): T | null {
  const first = of(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (of(row, column) !== first) return null;
    }
  }
  return first;
}
