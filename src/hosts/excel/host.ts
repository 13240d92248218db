import { cellText, parseCell } from '../../workbook/address';
import { HostError, type Host, type Progress } from '../../workbook/host';
import { hostErrorOf, isSupported, requireSupported, twice } from './errors';
import { lookRecords } from './looks';
import { readWorkbook } from './read';
import { run } from './run';
import { prepare, write, type Prepared, type Trail } from './write';

/** Excel itself, through Office.js. */
export interface ExcelHost extends Host {
  /**
   * Whether this Excel is new enough (ExcelApi 1.14); on an older one everything else throws a `HostError` that says
   * so.
   */
  isSupported(): boolean;
  /** Tells where the user goes, row and column from zero. The returned function ends it. */
  onSelection(listener: (sheet: string, row: number, column: number) => void): Promise<() => Promise<void>>;
  /**
   * Tells what the user or, with `remote`, a colleague changes; `area` is A1 text. What the add-in itself writes is not
   * told. The returned function ends it.
   */
  onChange(listener: (sheet: string, area: string, remote: boolean) => void): Promise<() => Promise<void>>;
}

/**
 * Makes the host of the workbook that the add-in runs in. Uses the globals `Excel` and `Office`.
 */
export function excelHost(): ExcelHost {
  const records = lookRecords();
  const doubtful = new Set<string>();
  /** Names by sheet id, as last read: events tell ids. */
  let names: ReadonlyMap<string, string> = new Map();

  async function nameOf(id: string): Promise<string | null> {
    const known = names.get(id);
    if (known !== undefined) return known;
    return run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  }

  return {
    isSupported,

    async read(request = {}) {
      requireSupported();
      // Not delayed: while a cell is edited the user is to be told at once, not to be left waiting.
      const { workbook, found } = await guarded(() =>
        twice(() => run((context) => readWorkbook(context, request, records))),
      );
      names = new Map(found.sheets.map(({ id, name }) => [id, name]));
      return workbook;
    },

    async apply(edits, progress: Progress = () => undefined, signal?: AbortSignal) {
      requireSupported();
      if (edits.length === 0) return;
      const trail: Trail = { doubtful, hasBegun: false };
      const prepared: Prepared = await guarded(() =>
        twice(() => run((context) => prepare(context, edits, records, trail), { signal })),
      );
      // From here on a cell that is being edited only delays the writing: half a plan must not fail over it.
      await guarded(
        () =>
          run((context) => write(context, prepared, trail, progress), {
            delayForCellEdit: true,
            signal,
            onSend: () => (trail.hasBegun = true),
          }),
        () => trail.hasBegun,
      );
    },

    async reveal(sheet, row, column = 0) {
      requireSupported();
      await guarded(() =>
        twice(() =>
          run(async (context) => {
            const target = context.workbook.worksheets.getItemOrNullObject(sheet);
            target.load('visibility');
            await context.sync();
            if (target.isNullObject)
              throw new HostError('failed', `工作表“${sheet}”已经不在了，请刷新后再试。`);
            if (target.visibility !== 'Visible')
              throw new HostError('failed', `工作表“${sheet}”是隐藏的，请先取消隐藏。`);
            target.activate();
            target.getRange(cellText(row, column)).select();
            await context.sync();
          }),
        ),
      );
    },

    async onSelection(listener) {
      requireSupported();
      return listen((worksheets) =>
        worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
          const name = await nameOf(worksheetId);
          const cell = parseCell(address.split(/[:,]/)[0]!);
          if (name !== null && cell) listener(name, cell.row, cell.column); // whole rows and columns are no place
        }),
      );
    },

    async onChange(listener) {
      requireSupported();
      return listen((worksheets) =>
        worksheets.onChanged.add(async ({ worksheetId, address, source, triggerSource }) => {
          if (triggerSource === 'ThisLocalAddin') return;
          const name = await nameOf(worksheetId);
          if (name !== null) listener(name, address, source === 'Remote');
        }),
      );
    },
  };
}

/** Registers for an event of all sheets; the returned function ends it. */
async function listen<T>(
  add: (worksheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<T>,
): Promise<() => Promise<void>> {
  const handler = await guarded(() =>
    run(async (context) => {
      const added = add(context.workbook.worksheets);
      await context.sync();
      return added;
    }),
  );
  return () =>
    guarded(() =>
      Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      }),
    );
}

/** Runs work and turns what Excel throws into what the user is told. */
async function guarded<T>(work: () => Promise<T>, isPartial: () => boolean = () => false): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw hostErrorOf(error, isPartial());
  }
}
