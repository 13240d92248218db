import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDay, type Day } from '../../src/calendar/day';
import type { Month } from '../../src/calendar/period';
import { fflateCodec, openXlsx } from '../../src/hosts/xlsx';
import { makeBriefing, mergeReturns, openReturns } from '../../src/tasks';
import type { Edit } from '../../src/workbook/edit';

/**
 * What the job comes to on one file, as JSON for programs in other languages: every cell, look, rule and layout to
 * write.
 * So other libraries do the same job to the file, and are spared all reading and judging of what it says:
 * node test/tools/run-ts.cjs test/bench/finished-job.ts OUT.json LEDGER.xlsx [RETURNS-DIR]
 */
const AS_OF = '2026-06-30' as Day;
const [, , out, ledger, returns] = process.argv;
if (out === undefined || ledger === undefined)
  throw new Error('usage: finished-job.ts OUT.json LEDGER.xlsx [RETURNS-DIR]');

async function edits(path: string): Promise<readonly Edit[]> {
  const workbook = await openXlsx(readFileSync(path), 'ledger.xlsx').read();
  if (returns === undefined)
    return makeBriefing(workbook, { month: '2026-06' as Month, asOf: AS_OF, today: localDay(new Date()) })
      .edits;
  const incoming = readdirSync(returns).map((name) => {
    const bytes = readFileSync(join(returns, name));
    return { name, size: bytes.length, read: async () => bytes };
  });
  return mergeReturns(workbook, {
    files: await openReturns(incoming, () => undefined, fflateCodec),
    accept: 'safe',
    asOf: AS_OF,
  }).edits;
}

/** Looks are told once and named by their number, as the files themselves do. */
async function main(): Promise<void> {
  const numbers = new Map<string, number>();
  const styles: unknown[] = [];
  const numberOf = (style: unknown): number | null => {
    if (style === null || style === undefined) return null;
    const key = JSON.stringify(style);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    styles.push(style);
    numbers.set(key, styles.length - 1);
    return styles.length - 1;
  };
  const numbered = (rows: readonly (readonly unknown[])[]): (number | null)[][] =>
    rows.map((row) => Array.from(row, numberOf));
  const told = (await edits(ledger!)).map((edit) => {
    if (edit.kind === 'setStyles')
      return {
        ...edit,
        styles: edit.styles.map((row) =>
          row.map((style) =>
            style !== null && 'like' in style
              ? { like: style.like, with: numberOf(style.with ?? {}) }
              : numberOf(style),
          ),
        ),
      };
    if (edit.kind === 'addSheet')
      return { ...edit, sheet: { ...edit.sheet, styles: numbered(edit.sheet.styles) } };
    return edit;
  });
  writeFileSync(
    out!,
    JSON.stringify({ styles, edits: told }, (key, value: unknown) => (key === 'why' ? undefined : value)),
  );
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  throw error;
});
