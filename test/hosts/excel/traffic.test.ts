import { applyEdits } from '../../../src/workbook/apply';
import { invertEdits } from '../../../src/workbook/invert';
import { makeSheet, type Workbook } from '../../../src/workbook/sheet';
import { ledgerOf, statusEdits } from './ledger';
import { openExcel } from './open';

interface Count {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
}

/** Compares sheet by sheet and row by row: a difference in thousands of rows is not worth printing whole. */
function expectSame(found: Workbook, wanted: Workbook): void {
  expect(found.sheets.map(({ name }) => name)).toEqual(wanted.sheets.map(({ name }) => name));
  found.sheets.forEach((sheet, index) => {
    const other = wanted.sheets[index]!;
    expect(sheet.layout).toEqual(other.layout);
    expect(sheet.rules).toEqual(other.rules);
    for (const key of ['cells', 'styles'] as const) {
      expect(sheet[key].length).toBe(other[key].length);
      const row = sheet[key].findIndex((_, at) => said(sheet[key][at]) !== said(other[key][at]));
      if (row >= 0) expect([row, sheet[key][row]]).toEqual([row, other[key][row]]);
    }
  });
}

const texts = new WeakMap<object, string>();

/** A row as text, keys in order; General is what a number format is where none is named. */
function said(row: readonly unknown[] | undefined): string {
  return (row ?? []).map(saidOne).join();
}

function saidOne(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  let text = texts.get(value);
  if (text === undefined) {
    const entries = Object.entries(value).filter(
      ([key, one]) => !(key === 'numberFormat' && one === 'General'),
    );
    texts.set(
      value,
      (text = entries
        .sort(([x], [y]) => (x < y ? -1 : 1))
        .map(([key, one]) => `${key}:${saidOne(one)}`)
        .join()),
    );
  }
  return text;
}

describe('requests and bytes', () => {
  const counts = new Map<number, Record<string, Count>>();

  it.each([127, 6897])('writes a status run and takes it back, %i rows', async (entries) => {
    const start = ledgerOf(entries);
    const { host, excel } = await openExcel(start);
    const seen: Record<string, Count> = {};
    const count = (name: string): void => {
      const sum = (key: 'sent' | 'received'): number =>
        excel.traffic.reduce((bytes, one) => bytes + one[key], 0);
      seen[name] = { requests: excel.traffic.length, sent: sum('sent'), received: sum('received') };
      excel.forgetTraffic();
    };
    const edits = statusEdits(entries);
    await host.read();
    count('read');
    const before = await host.read({ sheets: ['台账'], styles: 'full' });
    count('read in full');
    await host.apply(edits);
    count('write');
    expectSame(excel.workbook(), applyEdits(start, edits));
    await host.read();
    count('read again');
    await host.apply(invertEdits(before, edits));
    count('undo');
    expectSame(excel.workbook(), start);
    expect(excel.gaps).toEqual([]);
    counts.set(entries, seen);
    if (process.env['SHOW_TRAFFIC']) console.log(entries, JSON.stringify(seen));
  });

  it('needs as many requests for 6,897 rows as for 127', () => {
    const [few, many] = [counts.get(127)!, counts.get(6897)!];
    for (const name of ['read', 'write', 'read again'])
      expect([name, many[name]!.requests]).toEqual([name, few[name]!.requests]);
    expect(few['read']!.requests).toBe(4);
    expect(many['read in full']!.requests).toBeLessThanOrEqual(few['read in full']!.requests + 2);
  });

  it('reads and writes in pieces what does not fit into 5 MB', async () => {
    const long = '长'.repeat(2000);
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `${long}${row}`]);
    const book: Workbook = { name: '', date1904: false, sheets: [makeSheet('大', rows)] };
    const { host, excel } = await openExcel(book);
    expect(await host.read()).toEqual(book);
    const steps: [number, number][] = [];
    const values = rows.map(([, text]) => [`改${text}`]);
    await host.apply(
      [{ kind: 'setValues', sheet: '大', row: 0, column: 1, values, why: { topic: '改' } }],
      (done, total) => steps.push([done, total]),
    );
    expect(excel.workbook().sheets[0]!.cells[2999]).toEqual([2999, `改${long}2999`]);
    expect(steps[0]).toEqual([0, steps.length - 1]);
    expect(steps.at(-1)).toEqual([steps.length - 1, steps.length - 1]);
    expect(steps.length).toBeGreaterThan(4);
    expect(Math.max(...excel.traffic.map(({ sent }) => sent))).toBeLessThan(5 * 1024 * 1024);
  });
});
