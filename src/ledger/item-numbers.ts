import { firstOf } from './cells';
import { headingText } from './headings/heading-text';
import type { Entry, LedgerColumn } from './ledger';

type Row = Pick<Entry, 'row' | 'cells'>;

/** 子项编号: by it people speak of the row, where 序号 is that of its core task. A system's own code is no such number. */
const OF_SUB_ITEM = /^(?:子项|分项|细项|小项|子任务)(?:编号|编码|序号|代码|号)$/;

function isOfSubItem({ field, heading }: LedgerColumn): boolean {
  return field === 'other' && OF_SUB_ITEM.test(headingText(heading.split('/').at(-1)!).main);
}

/**
 * The number that each row bears, '' where it bears none. 序号 often numbers the core tasks and 子项编号 the rows: of
 * several columns of numbers the one that tells most rows apart is meant, the first of equals, and each row without a
 * number there keeps the one of 序号.
 */
export function writtenNumbers(drafts: readonly Row[], columns: readonly LedgerColumn[]): string[] {
  const first = drafts.map((draft) => numberText(firstOf(draft, 'seq')?.text));
  const candidates = columns.filter((column) => column.field === 'seq' || isOfSubItem(column));
  if (candidates.length < 2) return first;
  const numbers = candidates.map(({ column }) => drafts.map((draft) => ownNumber(draft, column)));
  const told = (own: readonly string[]): number => new Set(own.filter((number) => number !== '')).size;
  const most = Math.max(...numbers.map(told));
  const best = numbers.find((own) => told(own) === most)!;
  // A number that stands twice is one of several rows, and no more telling than 序号.
  if (best === numbers[0] || told(best) < best.filter((number) => number !== '').length) return first;
  return best.map((number, index) => number || first[index]!);
}

/** The number that stands on a row itself, not merged from above. */
function ownNumber({ row, cells }: Row, column: number): string {
  return numberText(cells.find((cell) => cell.column === column && cell.row === row)?.text);
}

/** 1、 → 1, （3） → 3: the number without its punctuation. */
function numberText(text: string | undefined): string {
  if (text === undefined || /^\d+$/.test(text)) return text ?? '';
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[、.,)]+$/, '');
}
