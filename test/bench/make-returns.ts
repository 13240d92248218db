import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { makeSheet } from '../../src/workbook/sheet';

/**
 * Makes what sections send back of a ledger of make-ledger.ts: so many files of neighbouring own rows, most of them
 * as they stand, every fifth with new progress: node test/tools/run-ts.cjs test/bench/make-returns.ts LEDGER.xlsx
 * FILES OUT-DIR
 */
const [, , input, count, folder] = process.argv;
const files = Number(count);
if (input === undefined || folder === undefined || !Number.isInteger(files) || files < 1)
  throw new Error('usage: make-returns.ts LEDGER.xlsx FILES OUT-DIR');

/** Columns of make-ledger.ts, from zero. */
const [LEAD, PROGRESS] = [4, 9];

async function make(ledger: string, out: string): Promise<void> {
  const { sheets } = await openXlsx(readFileSync(ledger), 'ledger.xlsx').read({ styles: 'full' });
  const { cells, styles } = sheets[0]!;
  const units = [...new Set(cells.slice(2).map((row) => String(row[LEAD])))];
  const share = Math.ceil(files / units.length);
  mkdirSync(out, { recursive: true });
  for (let file = 0; file < files; file++) {
    const unit = units[file % units.length]!;
    const own = [...cells.keys()].filter((row) => row > 1 && cells[row]![LEAD] === unit);
    const length = Math.ceil(own.length / share);
    const from = Math.floor(file / units.length) * length;
    const rows = own.slice(from, from + length);
    const shown = rows.map((row, index) =>
      cells[row]!.map((cell, column) =>
        column === PROGRESS && index % 5 === 0
          ? `7月新增现场核查${index + 3}处，整改完成${index + 1}处，余下正在推进`
          : cell,
      ),
    );
    const sheet = makeSheet('报送', [...cells.slice(0, 2), ...shown], {
      styles: [0, 1, ...rows].map((row) => styles[row] ?? []),
    });
    const name = `${String(file + 1).padStart(2, '0')}${unit}.xlsx`;
    writeFileSync(join(out, name), writeXlsx({ name, date1904: false, sheets: [sheet] }));
  }
}

make(input, folder).catch((error: unknown) => {
  process.exitCode = 1;
  throw error;
});
