import type { PaperCell } from '../paper/paper';
import { fillOf, isFinished, STATUS_WORDS, type Status } from '../status/words';
import { shortColumn } from './annex';

/** The statuses that have a column of their own in 各科室进展, in their order. */
const TOLD: readonly Status[] = [
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'to_check',
];

/**
 * The columns of 各科室进展 that count, the same in every paper: all, finished, finished in the period (本月, 本季度), then
 * by status; with 暂停取消 where there is any.
 */
export function countColumns(period: string, hasGrey: boolean): ReturnType<typeof shortColumn>[] {
  return [
    ...['任务数', '已办结', `${period}办结`, ...TOLD.map((status) => STATUS_WORDS[status])],
    ...(hasGrey ? ['暂停取消'] : []),
  ].map((heading) => shortColumn(heading, 7));
}

/** What `countCells` counts: a section's items, or all. */
export interface Counted<Item> {
  readonly items: readonly Item[];
  /** Those finished in the period. */
  readonly done: readonly Item[];
}

/** The cells below them. `cell` counts some items, on the fill of their status. */
export function countCells<Item>(
  { items, done }: Counted<Item>,
  hasGrey: boolean,
  statusOf: (item: Item) => Status,
  cell: (items: readonly Item[], fill?: string | null) => PaperCell,
): PaperCell[] {
  const having = (is: (status: Status) => boolean): Item[] => items.filter((item) => is(statusOf(item)));
  return [
    cell(items),
    cell(having(isFinished)),
    cell(done),
    ...TOLD.map((status) =>
      cell(
        having((one) => one === status),
        fillOf(status),
      ),
    ),
    ...(hasGrey ? [cell(having((one) => one === 'suspended' || one === 'cancelled'))] : []),
  ];
}
