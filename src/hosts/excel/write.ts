import type { AnyEdit } from '../../workbook/edit';
import type { Progress } from '../../workbook/host';
import { syncTwice } from './errors';
import { foldEdits, type SheetMove } from './fold';
import { checkMoves, inspect, type Ready } from './inspect';
import { rangeOf } from './layout';
import { layoutSteps } from './layout-steps';
import type { LookRecords } from './looks';
import { infoOf, probe, type Probe } from './probe';
import { askCustom, askList, oursAmong, queueRules, withRules, type SheetRules } from './rules';
import type { Step } from './step';
import { lookSteps, valueSteps } from './steps';

/** What a request may weigh: Excel on the web refuses more than 5 MB. */
const REQUEST_BYTES = 4_000_000;

/** What one writing leaves behind for the next. */
export interface Trail {
  /** Sheets of which a broken-off writing left open whether they stand: lower-case names. */
  readonly doubtful: Set<string>;
  /** True from the first request that may have written something. */
  hasBegun: boolean;
}

/** What is read before the first write. */
export interface Prepared {
  readonly found: Probe;
  readonly moves: readonly SheetMove[];
  readonly sheets: readonly Ready[];
}

/** Reads all that the edits need to know. Nothing is written; throws where the workbook is bound to refuse. */
export async function prepare(
  context: Excel.RequestContext,
  edits: readonly AnyEdit[],
  records: LookRecords,
  trail: Trail,
): Promise<Prepared> {
  const work = foldEdits(edits);
  const found = await probe(context);
  checkMoves(found, work, trail.doubtful);
  return { found, moves: work.moves, sheets: await inspect(context, found, work, records) };
}

/**
 * Writes what was prepared: sheets come and go first, then looks, values and layout in as few requests as fit, at last
 * rules. Every request comes to the same when it is done twice. `progress` is told between requests.
 */
export async function write(
  context: Excel.RequestContext,
  prepared: Prepared,
  trail: Trail,
  progress: Progress,
): Promise<void> {
  const { found, moves, sheets } = prepared;
  const requests = pack(
    sheets.flatMap((sheet) => [
      ...lookSteps(sheet),
      ...valueSteps(sheet),
      // After the values, for merged cells swallow them.
      ...(sheet.work.layout
        ? layoutSteps(sheet.work.name, sheet.layout, sheet.work.layout, found.measure)
        : []),
    ]),
  );
  const isFinishing = sheets.some(({ work }) => work.rules || work.added?.isProtected);
  const total = (moves.length > 0 ? 1 : 0) + requests.length + (isFinishing ? 1 : 0);
  let done = 0;
  progress(done, total);
  for (const move of moves) trail.doubtful.add(nameOf(move));
  if (moves.length > 0) {
    await moveSheets(context, found, moves);
    progress(++done, total);
  }
  const send = async (steps: readonly Step[]): Promise<void> => {
    await syncTwice(context, () => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      for (const step of steps) step.queue(context);
    });
    progress(++done, total);
  };
  for (const steps of requests) await send(steps);
  if (isFinishing) {
    await finish(context, sheets);
    progress(++done, total);
  }
  for (const move of moves) trail.doubtful.delete(nameOf(move));
}

function pack(steps: readonly Step[]): Step[][] {
  const requests: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > REQUEST_BYTES) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)!.push(step);
    bytes += step.bytes;
  }
  return requests;
}

/** Adds and removes sheets. What stands is asked anew before a second try, for the first may have done its work. */
async function moveSheets(
  context: Excel.RequestContext,
  found: Probe,
  moves: readonly SheetMove[],
): Promise<void> {
  let standing = found;
  let isSecond = false;
  await syncTwice(context, async () => {
    if (isSecond) standing = await probe(context);
    isSecond = true;
    const { worksheets } = context.workbook;
    const stands = new Map(standing.sheets.map(({ name }) => [name.toLowerCase(), true]));
    for (const move of moves) {
      const name = nameOf(move);
      if (stands.get(name)) {
        const sheet = worksheets.getItem('add' in move ? move.add : move.remove);
        if (infoOf(standing, name)?.visibility === 'veryHidden') sheet.visibility = 'Hidden';
        sheet.delete();
      }
      stands.set(name, 'add' in move);
      if ('add' in move) {
        const sheet = worksheets.add(move.add);
        sheet.position = move.at;
        for (const { name, area } of move.tables) sheet.tables.add(rangeOf(sheet, area), true).name = name;
      }
    }
  });
}

function nameOf(move: SheetMove): string {
  return ('add' in move ? move.add : move.remove).toLowerCase();
}

/** What a protected sheet still lets people do: give wide texts room, and filter rows. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/** Rules, asked anew before a second try; and the protection of sheets that were added with it, when all is done. */
async function finish(context: Excel.RequestContext, sheets: readonly Ready[]): Promise<void> {
  const ruled = sheets.filter(({ work }) => work.rules);
  let isSecond = false;
  await syncTwice(context, async () => {
    if (isSecond) unprotectAdded(context, sheets);
    isSecond = true;
    const now = await ourRules(
      context,
      ruled.filter(({ work }) => !work.added).map(({ work }) => work.name),
    );
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { work } of ruled) {
      queueRules(
        context,
        now.find(({ sheet }) => sheet === work.name) ?? { sheet: work.name, rules: [], ids: [] },
        work.rules!,
      );
    }
    for (const { work } of sheets)
      if (work.added?.isProtected)
        context.workbook.worksheets.getItem(work.name).protection.protect(PROTECTION);
  });
}

/** Sheets that the writing itself added and, in a first try, may have protected already. */
function unprotectAdded(context: Excel.RequestContext, sheets: readonly Ready[]): void {
  for (const { work } of sheets)
    if (work.added?.isProtected) context.workbook.worksheets.getItem(work.name).protection.unprotect();
}

async function ourRules(context: Excel.RequestContext, names: readonly string[]): Promise<SheetRules[]> {
  if (names.length === 0) return [];
  const sync = async (alongside: () => void): Promise<void> => {
    alongside();
    await context.sync();
  };
  const listed = await withRules(context, names, askList, sync);
  const custom = listed.length === 0 ? [] : await withRules(context, listed, askCustom, sync);
  return oursAmong(names, custom);
}
