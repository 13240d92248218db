import { columnLetters, areaText } from '../../src/workbook/address';
import type { Sheet } from '../../src/workbook/sheet';

/** A sheet as JSON that people can read and compare: a line a row, each look written once and called by its number. */
export function sheetText(sheet: Sheet): string {
  const looks: string[] = [];
  const numberOf = (style: unknown): number => {
    const text = JSON.stringify(style);
    if (!looks.includes(text)) looks.push(text);
    return looks.indexOf(text);
  };
  const { rowHeights, merges, page, columnWidths, ...layout } = sheet.layout;
  const rows = Object.keys(rowHeights)
    .map(Number)
    .map((row) => {
      const cells = Object.fromEntries(
        (sheet.cells[row] ?? []).flatMap((cell, column) =>
          cell === null ? [] : [[columnLetters(column), cell]],
        ),
      );
      const styles = (sheet.styles[row] ?? [])
        .map((style) => (style === undefined ? '-' : numberOf(style)))
        .join(' ');
      const merged = merges
        .filter(({ top }) => top === row)
        .map(areaText)
        .join(' ');
      return JSON.stringify({ row: row + 1, height: rowHeights[row], cells, looks: styles, merged });
    });
  const list = (lines: readonly string[]): string => `[\n  ${lines.join(',\n  ')}\n]`;
  return `{
"name": ${JSON.stringify(sheet.name)},
"columnWidths": ${JSON.stringify(columnWidths)},
"page": ${JSON.stringify(page)},
"layout": ${JSON.stringify(layout)},
"rows": ${list(rows)},
"looks": ${list(looks)}
}
`;
}
