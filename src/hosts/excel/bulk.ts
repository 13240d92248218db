import type { Area } from '../../workbook/address';
import { isTooLarge } from './errors';

/** Reading large rectangles: as many as fit go into one request, and answers are kept under Excel's limit of 5 MB. */

/** One question about each cell of a rectangle, and its answer. */
export interface Question<T> {
  readonly sheet: string;
  readonly area: Area;
  /** Bytes that one cell's answer is likely to take; corrected by what is seen. */
  weight: number;
  /** Asks for a piece; the returned function gives its rows once the request is answered. */
  readonly ask: (range: Excel.Range) => () => readonly (readonly T[])[];
  /** The rows answered so far, from the top of the area; all of them after `askAll`. */
  readonly rows: (readonly T[])[];
}

/** What `ask` may be for properties that Excel keeps as a grid. */
export function property<T>(name: 'formulas' | 'values' | 'valueTypes' | 'numberFormat'): Question<T>['ask'] {
  return (range) => {
    range.load(name);
    return () => range[name] as T[][];
  };
}

/** A question that nobody has answered yet. `weight`: bytes a cell, a first guess. */
export function question<T>(sheet: string, area: Area, weight: number, ask: Question<T>['ask']): Question<T> {
  return { sheet, area, weight, ask, rows: [] };
}

/**
 * What an answer may weigh. Excel on the web refuses more than 5 MB; the rest is for the wrapping and for bad
 * guesses.
 */
const BUDGET = 3_800_000;

/**
 * Asks all questions. Few requests, usually one: only what does not fit goes into another. A request that is refused as
 * too large is halved. `alongside` queues what is small and rides along with the first request; it is queued anew where
 * that one is refused.
 */
export async function askAll(
  context: Excel.RequestContext,
  questions: readonly Question<unknown>[],
  alongside: () => void = () => undefined,
): Promise<void> {
  let budget = BUDGET;
  let isFirst = true;
  const round = async (): Promise<boolean> => {
    if (isFirst) alongside();
    const { takers, cells } = pack(context, questions, budget);
    if (takers.length === 0 && !isFirst) return false;
    try {
      await context.sync();
      isFirst = false;
      for (const take of takers) take();
    } catch (error) {
      if (!isTooLarge(error) || cells <= 1) throw error;
      budget /= 2;
    }
    return true;
  };
  while (await round());
}

/** Queues rows of the questions in order until the budget is used up. */
function pack(
  context: Excel.RequestContext,
  questions: readonly Question<unknown>[],
  budget: number,
): { takers: (() => void)[]; cells: number } {
  const takers: (() => void)[] = [];
  let bytes = 0;
  let cells = 0;
  for (const asked of questions) {
    const { area, sheet, ask, rows, weight } = asked;
    const top = area.top + rows.length;
    const left = area.bottom - top + 1;
    if (left <= 0) continue;
    const width = area.right - area.left + 1;
    const fitting = Math.floor((budget - bytes) / (width * weight));
    const height = Math.min(left, takers.length === 0 ? Math.max(1, fitting) : fitting);
    if (height <= 0) break;
    const answer = ask(
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, area.left, height, width),
    );
    takers.push(() => {
      const answered = answer();
      for (const row of answered) rows.push(row);
      if (height < left) asked.weight = Math.max(1, bytesOf(answered) / (height * width));
    });
    bytes += height * width * weight;
    cells += height * width;
    if (height < left) break;
  }
  return { takers, cells };
}

const utf8 = new TextEncoder();

/** Bytes of a value as it travels: JSON text in UTF-8. */
export function bytesOf(value: unknown): number {
  return utf8.encode(JSON.stringify(value)).length;
}
