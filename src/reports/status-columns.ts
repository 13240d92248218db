import type { PaperCell } from '../paper/paper';
import { fillOf, STATUS_WORDS, type Status } from '../status/words';
import { shortColumn } from './annex';

/** The statuses that 各科室进展 counts in columns of their own, in their order. */
const TOLD: readonly Status[] = [
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'to_check',
];

/** The columns of 各科室进展 that count by status, the same in every paper; with 暂停取消 where there is any. */
export function statusColumns(hasGrey: boolean): ReturnType<typeof shortColumn>[] {
  return [
    ...TOLD.map((status) => shortColumn(STATUS_WORDS[status], 7)),
    ...(hasGrey ? [shortColumn('暂停取消', 7)] : []),
  ];
}

/** The cells below them. `cell` counts the items that have one of some statuses, on the fill of theirs. */
export function statusCells(
  hasGrey: boolean,
  cell: (statuses: readonly Status[], fill?: string | null) => PaperCell,
): PaperCell[] {
  return [
    ...TOLD.map((status) => cell([status], fillOf(status))),
    ...(hasGrey ? [cell(['suspended', 'cancelled'])] : []),
  ];
}
