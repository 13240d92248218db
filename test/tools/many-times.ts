import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Sheet, Workbook } from '../../src/workbook/sheet';

/** The sample ledger with whole looks. */
export function sample(): Promise<Workbook> {
  const file = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
  return openXlsx(readFileSync(file), 'ledger-2026.xlsx').read({ styles: 'full' });
}

/** Where the items of the sample stand, from zero: what is above are title and headings. */
const ITEMS = { from: 4, to: 131 };

/**
 * A sheet like the sample's ledger with its items so many times below each other: their looks, merges and heights
 * too.
 */
function repeated(sheet: Sheet, times: number): Sheet {
  const height = ITEMS.to - ITEMS.from;
  const rows = <T>(all: readonly T[]): T[] => [
    ...all.slice(0, ITEMS.from),
    ...Array.from({ length: times }, () => all.slice(ITEMS.from, ITEMS.to)).flat(),
  ];
  const shifts = Array.from({ length: times }, (_, index) => index * height);
  const { layout } = sheet;
  const merges = layout.merges.flatMap((area) =>
    area.top < ITEMS.from
      ? [area]
      : shifts.map((by) => ({ ...area, top: area.top + by, bottom: area.bottom + by })),
  );
  const rowHeights: Readonly<Record<string, number>> = Object.fromEntries(
    Object.entries(layout.rowHeights).flatMap(([row, points]): (readonly [string, number])[] =>
      Number(row) < ITEMS.from ? [[row, points]] : shifts.map((by) => [String(Number(row) + by), points]),
    ),
  );
  return {
    ...sheet,
    cells: rows(sheet.cells),
    styles: rows(sheet.styles),
    layout: { ...layout, merges, rowHeights },
  };
}

/** The sample with its ledger's items so many times: 54 times are 6,858. */
export function manyTimes(workbook: Workbook, times: number): Workbook {
  const [first, ...others] = workbook.sheets;
  return { ...workbook, sheets: [repeated(first!, times), ...others] };
}
