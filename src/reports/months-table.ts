import type { Month } from '../calendar/period';
import type { Block } from '../paper/paper';
import { fillOf } from '../status/words';
import type { MonthOfCourse } from '../supervision/course';
import { shortColumn } from './annex';
import { countCell } from './counted';

/** An archived month, or the present one, as the table of months shows it. */
export interface MonthFigures {
  readonly month: Month;
  readonly yellow: number;
  readonly red: number;
  /** Against the month archived before; null where none was. */
  readonly changes: {
    readonly newlyRed: number;
    readonly cleared: number;
    readonly stillRed: number;
    readonly newlyDone: number;
  } | null;
}

/** What the table shows of a month, in numbers. */
export function monthFigures({
  month,
  lights,
  changes,
}: Pick<MonthOfCourse, 'month' | 'lights' | 'changes'>): MonthFigures {
  return {
    month,
    yellow: lights.yellow,
    red: lights.red,
    changes: changes && {
      newlyRed: changes.newlyRed.length,
      cleared: changes.cleared.length,
      stillRed: changes.stillRed.length,
      newlyDone: changes.newlyDone.length,
    },
  };
}

/** 各月逾期事项: a chart in cells, which prints in grey, and what it rests on. `stillRed`: 持续红色 has a column. */
export function monthsTable(
  months: readonly MonthFigures[],
  { caption, stillRed }: { readonly caption?: string; readonly stillRed: boolean },
): Block[] {
  const counts = [
    ['新增红色', 'newlyRed'],
    ['消除红色', 'cleared'],
    ...(stillRed ? ([['持续红色', 'stillRed']] as const) : []),
    ['新办结', 'newlyDone'],
  ] as const;
  return [
    {
      kind: 'table',
      ...(caption === undefined ? {} : { caption }),
      columns: ['月份', '滞后（黄）', '严重滞后（红）', ...counts.map(([heading]) => heading)].map(
        (heading) => shortColumn(heading, 12),
      ),
      rows: months.map(({ month, yellow, red, changes }) => [
        `${Number(month.slice(5))}月`,
        countCell(yellow, [], fillOf('lagging')),
        countCell(red, [], fillOf('seriously_lagging')),
        ...counts.map(([, key]) => changes?.[key] ?? '—'),
      ]),
    },
    { kind: 'note', text: '各月按存档计，变化与上一个存档月份相比；没有存档的月份没有列出。' },
  ];
}
