import fc from 'fast-check';
import { KINDS } from '../../../src/kinds/kind';
import type { Entry, Ledger } from '../../../src/ledger/ledger';
import { readLedgers } from '../../../src/ledger/read';
import { writtenIn } from '../../../src/returns/columns';
import { formColumns } from '../../../src/returns/forms/columns';
import { safeName } from '../../../src/returns/forms/names';
import { indexItems } from '../../../src/returns/items';
import { keyOfRow, keysOf } from '../../../src/ledger/keys';
import { readToken } from '../../../src/returns/forms/token-sheet';
import { textOf } from '../../../src/returns/values';
import { mergeReturns, splitLedger, type SplitPlan } from '../../../src/tasks';
import type { Cell } from '../../../src/workbook/cell';
import { findSheet, type Workbook } from '../../../src/workbook/sheet';
import { LAYOUTS, sheetOf } from '../../ledger/layouts';
import { ITEMS, master } from '../made-returns';

const MONTH = '2026-06';
const asOf = '2026-06-20';

const split = (workbook: Workbook): SplitPlan => splitLedger(workbook, { month: MONTH, asOf });

/** What an entry says in the columns of a form, by heading of the form. */
function saidBy(
  entry: Entry,
  columns: readonly {
    readonly field: Ledger['columns'][number]['field'];
    readonly column: number;
    readonly heading: string;
  }[],
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ field, column, heading }) => [heading, textOf(writtenIn(entry, { field, column }))]),
  );
}

/** Holds a split's forms against the master: every row once, each read as it stands there, keys and tokens that fit. */
function expectWhole(workbook: Workbook, plan: SplitPlan): number {
  const ledgers = readLedgers(workbook, KINDS).ledgers;
  const items = indexItems(ledgers);
  const keys = keysOf(items.all);
  const byKey = new Map(items.all.map((item) => [keys.get(item.entry)!, item]));
  const seen: string[] = [];
  for (const form of plan.forms) {
    const read = readLedgers(form.workbook, KINDS);
    expect(read.findings).toEqual([]);
    expect(read.ledgers.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(form.counts.lead);
    const token = readToken(form.workbook)!;
    expect(token).toMatchObject({ intact: true, unit: form.unit, month: MONTH });
    for (const ledger of read.ledgers) {
      const sheet = findSheet(form.workbook, ledger.sheet)!;
      for (const entry of ledger.entries) {
        const key = keyOfRow(sheet, ledger, entry.row)!;
        const item = byKey.get(key)!;
        expect(item.lead).toBe(form.unit);
        const columns = formColumns(item.ledger, MONTH);
        expect(ledger.columns.map(({ field, heading }) => [heading, field])).toEqual(
          columns.map(({ field, heading }) => [heading, field]),
        );
        expect(saidBy(entry, ledger.columns)).toEqual(saidBy(item.entry, columns));
        expect(token.rows.find((row) => row.key === key)!.task).toBe(item.task);
        seen.push(key);
      }
    }
    expect(token.rows.map(({ key }) => key).sort()).toEqual(
      read.ledgers
        .flatMap((ledger) =>
          ledger.entries.map(({ row }) => keyOfRow(findSheet(form.workbook, ledger.sheet)!, ledger, row)!),
        )
        .sort(),
    );
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(plan.forms.reduce((sum, { counts }) => sum + counts.lead, 0));
  const led = items.all.filter(
    ({ lead, ledger }) => lead !== '' && formColumns(ledger, MONTH).some(({ open }) => open),
  );
  const settled = led.filter(({ entry }) => !seen.includes(keys.get(entry)!));
  expect(plan.forms.reduce((sum, { counts }) => sum + counts.settled, 0)).toBe(
    settled.filter(({ lead }) => !plan.idle.includes(lead)).length,
  );
  expect(
    settled.every(({ lead }) => plan.idle.includes(lead) || plan.forms.some(({ unit }) => unit === lead)),
  ).toBe(true);
  return seen.length;
}

function expectUnchanged(workbook: Workbook, plan: SplitPlan): void {
  const files = plan.forms.map(({ name, workbook: form }) => ({ name, workbook: form }));
  for (const accept of ['safe', 'all'] as const) {
    const merged = mergeReturns(workbook, { files, accept, asOf });
    // A row that names no task may be any other such row: it is asked about, where its key does not tell.
    expect(
      merged.merge.changes.filter(({ verdict, task }) => verdict !== 'unchanged' && task !== ''),
    ).toEqual([]);
    expect(merged.edits).toEqual([]);
    const named = plan.forms.flatMap((form) =>
      readToken(form.workbook)!.rows.filter(({ task }) => task !== ''),
    );
    expect(merged.merge.returns.reduce((sum, { matched }) => sum + matched, 0)).toBeGreaterThanOrEqual(
      named.length,
    );
    expect(new Set(merged.merge.returns.map(({ unit }) => unit))).toEqual(
      new Set(plan.forms.map(({ unit }) => unit)),
    );
  }
}

const texts = fc.constantFrom<Cell>(
  '正在推进',
  '=1+1',
  '',
  null,
  '第一行\n第二行',
  '“引号”, 逗号',
  0.5,
  46180,
  '2026-06-12',
  '-',
  '无',
);
/** The made ledger with its rows shuffled, some left out, and cells of what returns may fill typed over. */
const made = fc
  .shuffledSubarray([...ITEMS], { minLength: 1 })
  .chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.array(fc.tuple(fc.nat(rows.length - 1), fc.constantFrom(7, 8, 9, 10, 11, 12, 14), texts), {
        maxLength: 12,
      }),
    ),
  )
  .map(([rows, typed]) => {
    const cells = rows.map((row) => [...row]);
    for (const [row, column, cell] of typed) cells[row]![column] = cell;
    return master(cells);
  });

test(
  'forms hold every row with a section exactly once, as it stands, and merging them ' +
    'unchanged changes nothing',
  () => {
    fc.assert(
      fc.property(made, (workbook) => {
        const plan = split(workbook);
        expectWhole(workbook, plan);
        expectUnchanged(workbook, plan);
      }),
      { numRuns: 40 },
    );
  },
);

describe('ledgers as offices lay them out', () => {
  const sent = new Map<string, number>();
  test.each(
    LAYOUTS.filter(({ ledgers }) => ledgers.length > 0).map(({ name, plan }) => [name, plan] as const),
  )('%s', (name, layout) => {
    const workbook: Workbook = { name: '', date1904: false, sheets: [sheetOf(layout)] };
    const plan = split(workbook);
    sent.set(name, expectWhole(workbook, plan));
    expectUnchanged(workbook, plan);
  });
  test('most of them are sent out', () =>
    expect([...sent.values()].filter((count) => count > 0).length).toBeGreaterThan(20));
});

test('names of files are safe, sort in the order of the forms, and differ', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('科', '/', '\\', ':', '*', '?', '"', '<', '>', '|', '.', '\n', '\u202e', '😀'),
      minLength: 1,
      maxLength: 60,
    }),
  );
  fc.assert(
    fc.property(unit, (name) => {
      const safe = safeName(name);
      expect(safe).not.toMatch(/[\\/:*?"<>|\p{C}\s]|^\.|\.$/u);
      expect(safe.length).toBeGreaterThan(0);
      expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(120);
    }),
  );
  const hostile = [
    '..\\..\\固废科',
    '.宣教科',
    '大气环境科',
    '监测站|站房',
    '水<生态>科',
    '办"公"室',
    '法规?股',
  ];
  const rows = hostile.map((lead, index): Cell[] => [
    index + 1,
    '核心任务',
    `开展第${index + 1}项专项整治工作`,
    lead,
    '',
    '9月底前',
    '',
    '正在推进',
  ]);
  const names = split(master(rows)).forms.map(({ name }) => name);
  expect(names).toHaveLength(hostile.length);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect([...names].sort()).toEqual(names);
  for (const name of names) expect(name).toMatch(/^\d\d-[^\\/:*?"<>|]+-2026年6月报送表\.xlsx$/);
});
