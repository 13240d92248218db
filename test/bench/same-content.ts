import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/hosts/xlsx';
import { areaText, cellText } from '../../src/workbook/address';
import { sameCell, type Cell } from '../../src/workbook/cell';
import { cellAt, findSheet, usedSize, type Workbook } from '../../src/workbook/sheet';

/**
 * Whether other programs wrote what we wrote, told by values, merges and row heights of every sheet: without that their
 * times would mean nothing: node test/tools/run-ts.cjs test/bench/same-content.ts OURS.xlsx THEIRS.xlsx…
 */
const [, , ours, ...others] = process.argv;
if (ours === undefined || others.length === 0)
  throw new Error('usage: same-content.ts OURS.xlsx THEIRS.xlsx…');

const open = (path: string): Promise<Workbook> => openXlsx(readFileSync(path), path).read();

/** Programs write the last digits of a fraction each in its own way. */
function isSame(a: Cell, b: Cell): boolean {
  return typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= Math.abs(a) * 1e-12
    : sameCell(a, b);
}

function* differences(a: Workbook, b: Workbook): Generator<string> {
  for (const sheet of a.sheets) {
    const other = findSheet(b, sheet.name);
    if (!other) {
      yield `no sheet ${sheet.name}`;
      continue;
    }
    const { rows, columns } = usedSize(sheet);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (!isSame(cellAt(sheet, row, column), cellAt(other, row, column)))
          yield `${sheet.name}!${cellText(row, column)}`;
      }
    }
    const merges = new Set(other.layout.merges.map(areaText));
    for (const merge of sheet.layout.merges)
      if (!merges.has(areaText(merge))) yield `${sheet.name}: merge ${areaText(merge)}`;
    for (const [row, height] of Object.entries(sheet.layout.rowHeights)) {
      if (Math.abs((other.layout.rowHeights[Number(row)] ?? 0) - height) > 0.5)
        yield `${sheet.name}: height of row ${Number(row) + 1}`;
    }
  }
}

async function main(): Promise<void> {
  const own = await open(ours!);
  for (const path of others) {
    const [first] = differences(own, await open(path));
    if (first !== undefined) throw new Error(`${path} is not what we wrote: ${first}`);
  }
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  throw error;
});
