import { addTo } from '../../../basics/multimap';
import { contains, type Area } from '../../../workbook/address';

/** Merged areas of a sheet, found by row. */
export interface Merges {
  /** The merged area that a cell belongs to. */
  of(row: number, column: number): Area | undefined;
  /** The merged areas that touch a row, from left to right. */
  inRow(row: number): readonly Area[];
}

const NONE: readonly Area[] = [];

/** Indexes merged areas. */
export function indexMerges(areas: readonly Area[]): Merges {
  const rows = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) addTo(rows, row, area);
  }
  for (const there of rows.values()) there.sort((a, b) => a.left - b.left);
  const inRow = (row: number): readonly Area[] => rows.get(row) ?? NONE;
  return { inRow, of: (row, column) => inRow(row).find((area) => contains(area, row, column)) };
}
