import { bearsMark } from '../sheets/mark';
import { applyEdits } from '../workbook/apply';
import { isFormula } from '../workbook/cell';
import { sheetOf, type AnyEdit } from '../workbook/edit';
import { HostError, type Host, type Progress } from '../workbook/host';
import { invertEdits } from '../workbook/invert';
import { findSheet, makeSheet, type Sheet, type Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { asWritten, changedSince, looksOf, namesOf, strayed, type Written } from './written';

/** The workbook is not what the plan was made for. `message` says where, in Chinese; nothing was written. */
export class StaleWorkbook extends Error {
  override readonly name = 'StaleWorkbook';
}

/** What the desk needs of a plan to write it. */
export type Committable = Pick<Plan, 'title' | 'workbook' | 'edits'>;

/** The desk (办理台): the one place that awaits a host. It prepares, commits and undoes; it decides nothing itself. */
export interface Desk {
  /**
   * Reads the workbook and makes something of it, mostly a plan. Nothing is written. `rewrites`: the period of sheets
   * of ours that may be written anew, or none at all; by default every sheet of ours is read with its whole looks.
   */
  prepare<P>(
    task: (workbook: Workbook) => P | Promise<P>,
    rewrites?: { readonly period: string | null },
  ): Promise<P>;
  /**
   * Writes a plan. The workbook is read again first: throws `StaleWorkbook` where a touched cell has changed since the
   * plan was made, `HostError` where the workbook refuses, or `stopped` where `signal` was aborted. What may have been
   * written in part can be taken back.
   */
  commit(plan: Committable, progress?: Progress, signal?: AbortSignal): Promise<void>;
  /** Takes back the last written plan and gives its title; null where there is none. Throws as `commit` does. */
  undo(progress?: Progress, signal?: AbortSignal): Promise<string | null>;
  /** How many plans can be taken back. */
  readonly undoable: number;
  /** The title of the plan that `undo` would take back; null where there is none. */
  readonly undoes: string | null;
  /**
   * The workbook as it must be after the last writing, so that it need not be read again to be looked at; null where a
   * formula may show something else by now, or where that is not known. Values and number formats only.
   */
  readonly known: Workbook | null;
  /** What `undo` would take back, to be kept where it outlives the page; null where there is none. */
  readonly newest: Written | null;
  /**
   * Takes up what was written before the page was opened, as far as the workbook still says it and nothing was written
   * since; whether it did.
   */
  restore(written: Written): Promise<boolean>;
}

/**
 * Makes a desk for a host. Without `undo` nothing that was written is remembered: a program that ends after one plan
 * need not hold the workbook twice.
 */
export function openDesk(host: Host, { undo = true }: { readonly undo?: boolean } = {}): Desk {
  const journal: Written[] = [];
  let known: Workbook | null = null;
  const knownAfter = (before: Workbook, edits: readonly AnyEdit[]): Workbook | null =>
    undo && !before.sheets.some(hasFormula) ? applyEdits(before, edits) : null;
  return {
    get undoable() {
      return journal.length;
    },
    get undoes() {
      return journal.at(-1)?.title ?? null;
    },
    get known() {
      return known;
    },
    get newest() {
      const last = journal.at(-1);
      if (!last) return null;
      const names = namesOf(last.edits);
      const sheets = last.before.sheets.map((sheet) =>
        names.has(sheet.name.toLowerCase()) ? sheet : makeSheet(sheet.name, []),
      );
      return { ...last, before: { ...last.before, sheets }, restored: true };
    },
    async restore(written) {
      const names = [...namesOf(written.edits)];
      const fresh = await host.read({ sheets: names });
      const whole = names.every((name) => findSheet(fresh, name));
      if (!whole || journal.length > 0 || strayed(written, fresh).length > 0) return false;
      journal.push({ ...written, restored: true });
      return true;
    },
    async prepare(task, rewrites) {
      return task(await readForPlan(host, journal, rewrites));
    },
    async commit(plan, progress, signal) {
      if (plan.edits.length === 0) return;
      known = null;
      const fresh = await orStopped(readTouched(host, plan.workbook, plan.edits, true), signal);
      refuseProtected(fresh, plan.edits);
      const changed = changedSince(plan.workbook, fresh, plan.edits);
      if (changed.length > 0)
        throw new StaleWorkbook(`预览之后有改动：${listed(changed)}。没有写入，未覆盖任何内容，请重新预览。`);
      const taken = plan.edits.find((edit) => edit.kind === 'addSheet' && findSheet(fresh, edit.sheet.name));
      if (taken)
        throw new StaleWorkbook(
          `预览之后有改动：工作簿里新出现了“${sheetOf(taken)}”。没有写入，未覆盖任何内容，请重新预览。`,
        );
      const written = { title: plan.title, before: fresh, edits: plan.edits };
      try {
        await host.apply(plan.edits, progress, signal);
      } catch (error) {
        if (undo && error instanceof HostError && error.partial) journal.push({ ...written, partial: true });
        throw error;
      }
      if (undo) journal.push({ ...written, partial: false });
      known = knownAfter(fresh, plan.edits);
    },
    async undo(progress, signal) {
      const last = journal.at(-1);
      if (!last) return null;
      known = null;
      const fresh = await orStopped(readTouched(host, last.before, last.edits, false), signal);
      const back = invertEdits(last.before, last.edits).filter((edit) => findSheet(fresh, sheetOf(edit)));
      refuseProtected(fresh, back);
      const changed = strayed(last, fresh);
      if (changed.length > 0)
        throw new StaleWorkbook(
          `写入之后又有改动：${listed(changed)}。没有撤销，未覆盖任何内容。请先改回写入时的内容，再撤销。`,
        );
      try {
        await host.apply(back, progress, signal);
      } catch (error) {
        // Part of it may be back already: the next try must take either content for ours.
        if (error instanceof HostError && error.partial) journal.splice(-1, 1, { ...last, partial: true });
        throw error;
      }
      journal.pop();
      known = last.partial || last.restored ? null : knownAfter(fresh, back);
      return last.title;
    },
  };
}

/** What is awaited, or `stopped` as soon as somebody stops: reading leaves nothing behind that had to be waited for. */
function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new HostError('stopped', '已取消，这次没有写入。'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/**
 * The whole workbook, number formats only, except for sheets that we made: those are compared look by look when they
 * are written anew. What was written in this sitting is known and need not be read.
 */
async function readForPlan(
  host: Host,
  journal: readonly Written[],
  rewrites: { readonly period: string | null } | undefined,
): Promise<Workbook> {
  const workbook = await host.read();
  if (rewrites?.period === null) return workbook;
  const ours = workbook.sheets.filter((sheet) => bearsMark(sheet, rewrites?.period ?? undefined));
  const known = ours.flatMap((sheet) => {
    const written = asWritten(journal, sheet);
    return written ? [written] : [];
  });
  const others = ours.filter((sheet) => !known.some(({ name }) => name === sheet.name));
  const full: Sheet[] = [];
  if (others.length > 0)
    full.push(...(await host.read({ sheets: others.map(({ name }) => name), styles: 'full' })).sheets);
  if (known.length > 0) {
    const names = known.map(({ name }) => name);
    const laid = await host.read({ sheets: names, styles: 'full', looks: [] });
    full.push(...laid.sheets.map((sheet, index) => ({ ...sheet, styles: known[index]!.styles })));
  }
  const sheets = workbook.sheets.map((sheet) => full.find(({ name }) => name === sheet.name) ?? sheet);
  return { ...workbook, sheets };
}

/**
 * The workbook of the plan with the sheets that edits touch read anew, with the looks that edits replace where
 * wanted.
 */
async function readTouched(
  host: Host,
  plan: Workbook,
  edits: readonly AnyEdit[],
  withLooks: boolean,
): Promise<Workbook> {
  const touched = [...new Set(edits.map(sheetOf))];
  const fresh = await host.read({
    sheets: touched,
    ...(withLooks ? { styles: 'full', looks: looksOf(edits) } : {}),
  });
  const kept = plan.sheets.flatMap((sheet) => {
    if (!touched.some((name) => name.toLowerCase() === sheet.name.toLowerCase())) return [sheet];
    return findSheet(fresh, sheet.name) ?? [];
  });
  const appeared = fresh.sheets.filter((sheet) => !findSheet(plan, sheet.name));
  return { ...plan, sheets: [...kept, ...appeared] };
}

function hasFormula(sheet: Sheet): boolean {
  return sheet.cells.some((cells) => cells.some(isFormula));
}

function refuseProtected(workbook: Workbook, edits: readonly AnyEdit[]): void {
  const sheet = edits.map((edit) => findSheet(workbook, sheetOf(edit))).find((one) => one?.isProtected);
  if (sheet) {
    throw new HostError(
      'protected',
      `工作表“${sheet.name}”设了保护，没有写入。请先在“审阅”里撤销工作表保护，再试一次。`,
    );
  }
}

function listed(cells: readonly string[]): string {
  const some = cells.slice(0, 3).join('、');
  return cells.length > 3 ? `${some}等${cells.length}个单元格` : some;
}
