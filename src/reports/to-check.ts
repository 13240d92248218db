import { dayInChinese } from '../calendar/day';
import { OWN_TITLES } from '../kinds/own-sheets';
import type { Paper, PaperCell } from '../paper/paper';
import { doubtIn } from '../status/findings';
import type { Judged, Standing } from '../status/standing';
import { shortColumn, wordColumn } from './annex';
import { unitOf } from './figures';
import { until } from './wording';

/** How the list is known again: one for the workbook, whatever the month. */
export const TO_CHECK = { title: OWN_TITLES.toCheck, period: '' } as const;

/** Items that a person must look at, with the ledger that each stands in, in the workbook's order. */
export function itemsToCheck({ ledgers }: Standing): readonly Doubtful[] {
  return ledgers.flatMap(({ ledger, items }) =>
    items.filter(({ verdict }) => verdict.status === 'to_check').map((item) => ({ ledger, item })),
  );
}

/** A ledger without deadlines is all doubt; nobody works through more rows than this. */
const LISTED = 1000;

interface Doubtful {
  readonly ledger: Standing['ledgers'][number]['ledger'];
  readonly item: Judged;
}

/**
 * 待核清单: what the office has to ask about before the figures are whole, each with its place, the text as it stands
 * and what to do. It is written anew whenever it is made.
 */
export function writeToCheck(standing: Standing): Paper {
  const items = itemsToCheck(standing);
  return {
    id: 'to-check',
    ...TO_CHECK,
    orientation: 'landscape',
    blocks: [
      { kind: 'title', text: TO_CHECK.title, subtitle: `（截至${dayInChinese(standing.asOf)}）` },
      {
        kind: 'paragraph',
        text: [
          items.length === 0
            ? `${until(standing.asOf)}，没有待核事项。`
            : `待核事项${items.length}项${items.length > LISTED ? `，列出前${LISTED}项` : ''}。` +
              '请在台账里逐项改好，再更新状态；改好的下次不再列出。',
        ],
      },
      {
        kind: 'table',
        columns: [
          shortColumn('序号', 6),
          wordColumn('工作表', 16),
          shortColumn('位置', 8),
          shortColumn('编号', 8),
          wordColumn('任务', 30),
          shortColumn('牵头科室', 14),
          wordColumn('待核什么', 28),
          wordColumn('原文', 22),
          wordColumn('怎么办', 26),
        ],
        rows: items.slice(0, LISTED).map((doubtful, index) => rowOf(doubtful, index)),
      },
    ],
  };
}

function rowOf({ ledger, item }: Doubtful, index: number): PaperCell[] {
  const { cell, text } = doubtIn(ledger, item);
  const [what, how] = parted(item.verdict.reasons[0] ?? '');
  return [
    index + 1,
    ledger.sheet,
    cell,
    item.entry.id,
    item.facts.task,
    unitOf(item),
    what,
    text === '' ? '没有写' : text,
    how,
  ];
}

/** What is unclear, and what to do: the reason says both in one sentence, what to do behind 请. */
function parted(reason: string): [what: string, how: string] {
  const at = reason.lastIndexOf('，请');
  return at < 0 ? [reason, OTHERWISE] : [reason.slice(0, at), reason.slice(at + 1)];
}
const OTHERWISE = '请核实后改写';
