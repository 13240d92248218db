import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCell } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import type { Cell } from '../../src/workbook/cell';
import type { AnyEdit, Edit } from '../../src/workbook/edit';
import type { Host } from '../../src/workbook/host';
import { invertEdits } from '../../src/workbook/invert';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import type { Style } from '../../src/workbook/style';
import { anyEdits, anyWorkbook } from './arbitrary';

/**
 * A case as its file holds it: what is missing is plain. In `after` a bare name stands for the sheet as it was
 * before.
 */
interface CaseFile {
  readonly about: string;
  readonly before: { readonly date1904?: boolean; readonly sheets: readonly SheetFile[] };
  readonly edits: readonly AnyEdit[];
  readonly after: readonly (SheetFile | string)[];
}

interface SheetFile extends Partial<Omit<Sheet, 'layout' | 'styles'>> {
  readonly name: string;
  /** Instead of `cells`: by address, where cells are few and far apart. */
  readonly at?: Readonly<Record<string, Cell>>;
  readonly styles?: readonly (readonly (Style | null)[])[];
  readonly layout?: Partial<Sheet['layout']>;
}

interface Case {
  readonly about: string;
  readonly before: Workbook;
  readonly edits: readonly AnyEdit[];
  readonly after: Workbook;
}

/** Makes a host around a workbook that holds exactly what is given. */
export type HostFactory = (workbook: Workbook) => Promise<Host> | Host;

/**
 * What the place where a host's workbook lives cannot hold, whatever the host does. Everything else is held against
 * it.
 */
export interface Limits {
  /** The workbook as the place can hold it: both sides of every comparison pass through it. */
  readonly holds: (workbook: Workbook) => Workbook;
  /** A random workbook, or a random edit, without what the place refuses; the cases by name are never changed. */
  readonly tameWorkbook: (workbook: Workbook) => Workbook;
  readonly tameEdit: (edit: Edit) => Edit;
  /** How many random workbooks are tried; fewer where a host takes long. */
  readonly runs: number;
}

const NO_LIMITS: Limits = {
  holds: (workbook) => workbook,
  tameWorkbook: (workbook) => workbook,
  tameEdit: (edit) => edit,
  runs: 120,
};

const WHY = { topic: '测试' };
const CASES = join(__dirname, 'cases');

function readCases(): Case[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = JSON.parse(readFileSync(join(CASES, name), 'utf8')) as CaseFile;
      const before: Workbook = {
        name: '',
        date1904: file.before.date1904 ?? false,
        sheets: file.before.sheets.map(sheetOf),
      };
      const after = file.after.map((one) =>
        typeof one === 'string' ? before.sheets.find((sheet) => sheet.name === one)! : sheetOf(one),
      );
      const edits = file.edits.map((edit): AnyEdit =>
        edit.kind === 'addSheet'
          ? { ...edit, why: WHY, sheet: sheetOf(edit.sheet as SheetFile) }
          : { ...edit, why: WHY },
      );
      return {
        about: `${name.replace('.json', '')}: ${file.about}`,
        before,
        edits,
        after: { ...before, sheets: after },
      };
    });
}

function sheetOf({ name, cells, at, styles, layout, ...more }: SheetFile): Sheet {
  return makeSheet(name, at ? cellsAt(at) : cells, {
    ...more,
    styles: (styles ?? []).map((row) => row.map((style) => style ?? undefined)),
    layout: { ...PLAIN_LAYOUT, ...layout },
  });
}

function cellsAt(at: Readonly<Record<string, Cell>>): Cell[][] {
  const rows: Cell[][] = [];
  for (const [address, cell] of Object.entries(at)) {
    const { row, column } = parseCell(address)!;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length < column) rows[row]!.push(null);
    rows[row]![column] = cell;
  }
  return rows;
}

/** What every host must do, and none may skip: read, apply as `applyEdits` defines, and take back. */
export function contract(label: string, makeHost: HostFactory, limits: Limits = NO_LIMITS): void {
  const comparable = (workbook: Workbook): unknown => comparableWorkbook(limits.holds(workbook));
  const anyWork = (): fc.Arbitrary<{ workbook: Workbook; edits: Edit[] }> =>
    anyWorkbook()
      .map(limits.tameWorkbook)
      .chain((workbook) =>
        fc.record({ workbook: fc.constant(workbook), edits: anyEdits(workbook, limits.tameEdit) }),
      );
  describe(`${label} keeps the contract of hosts`, () => {
    const cases = readCases();

    it('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(25));

    it.each(cases.map((one) => [one.about, one] as const))('%s', async (_, { before, edits, after }) => {
      const host = await makeHost(before);
      expect(comparable(await host.read())).toEqual(comparable(before));
      await host.apply(edits);
      expect(comparable(await host.read())).toEqual(comparable(after));
      if (!edits.every((edit): edit is Edit => edit.kind !== 'removeSheet')) return;
      await host.apply(invertEdits(before, edits));
      expect(comparable(await host.read())).toEqual(comparable(before));
    });

    it('any edits on any workbook do what applyEdits says, and their inverse takes them back', async () => {
      await fc.assert(
        fc.asyncProperty(anyWork(), async ({ workbook, edits }) => {
          const host = await makeHost(workbook);
          expect(comparable(await host.read())).toEqual(comparable(workbook));
          await host.apply(edits);
          expect(comparable(await host.read())).toEqual(comparable(applyEdits(workbook, edits)));
          await host.apply(invertEdits(workbook, edits));
          expect(comparable(await host.read())).toEqual(comparable(workbook));
        }),
        { numRuns: limits.runs },
      );
    });

    it('edits may come in pieces, the host remembers', async () => {
      await fc.assert(
        fc.asyncProperty(anyWork(), async ({ workbook, edits }) => {
          const host = await makeHost(workbook);
          for (const edit of edits) await host.apply([edit]);
          expect(comparable(await host.read())).toEqual(comparable(applyEdits(workbook, edits)));
        }),
        { numRuns: Math.ceil(limits.runs / 3) },
      );
    });

    it('reads only the sheets asked for', async () => {
      const workbook: Workbook = {
        name: '',
        date1904: false,
        sheets: [makeSheet('甲', [[1]]), makeSheet('乙', [[2]]), makeSheet('丙', [[3]])],
      };
      const host = await makeHost(workbook);
      expect((await host.read({ sheets: ['丙', '甲'] })).sheets.map((sheet) => sheet.name)).toEqual([
        '甲',
        '丙',
      ]);
    });

    it('tells how far it has come', async () => {
      const workbook: Workbook = { name: '', date1904: false, sheets: [makeSheet('甲', [['旧']])] };
      const edit: Edit = { kind: 'setValues', sheet: '甲', row: 0, column: 0, values: [['新']], why: WHY };
      const shares: number[] = [];
      const host = await makeHost(workbook);
      await host.apply([edit, edit], (done, total) => shares.push(done / total));
      expect(shares.at(-1)).toBe(1);
    });

    it('refuses an edit of a sheet that is not there and leaves everything as it was', async () => {
      const workbook: Workbook = { name: '', date1904: false, sheets: [makeSheet('甲', [['旧']])] };
      const host = await makeHost(workbook);
      const edit = (sheet: string): Edit => ({
        kind: 'setValues',
        sheet,
        row: 0,
        column: 0,
        values: [['新']],
        why: WHY,
      });
      await expect(host.apply([edit('甲'), edit('乙')])).rejects.toThrow();
      expect(comparable(await host.read())).toEqual(comparable(workbook));
    });
  });
}

/**
 * A workbook with its sheets as plain data in which equal things are equal: no host's records, no keys that say
 * nothing.
 */
export function comparableWorkbook(workbook: Workbook): unknown {
  return { date1904: workbook.date1904, sheets: workbook.sheets.map(comparableSheet) };
}

function comparableSheet(sheet: Sheet): unknown {
  const styles = sheet.styles.map((row) => trimmed(row.map(comparableStyle)));
  while (styles.at(-1)?.length === 0) styles.pop();
  return { ...sheet, styles };
}

/** Text of what a look says; null for one that says nothing. */
function comparableStyle(style: Style | undefined): string | null {
  const kept = sorted({ ...style, native: undefined });
  return kept === undefined ? null : JSON.stringify(kept);
}

const SAYS_NOTHING: readonly unknown[] = [undefined, false, 0, 'General', 'bottom'];

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return SAYS_NOTHING.includes(value) ? undefined : value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function trimmed<T>(row: (T | null)[]): (T | null)[] {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}
