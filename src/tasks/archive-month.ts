import type { Day } from '../calendar/day';
import { monthInChinese, monthOf, type Month } from '../calendar/period';
import { archiveEdits } from '../records/archive';
import type { Workbook } from '../workbook/sheet';
import { NO_LEDGER, type Plan } from './plan';
import { archivedItems, supervised } from './supervision-book';
import { survey } from './survey';
import { TASKS } from './table';

export interface ArchiveRequest {
  readonly month: Month;
  readonly asOf: Day;
}

export interface ArchivePlan extends Plan {
  readonly month: Month;
  readonly asOf: Day;
  /** How many items are archived. */
  readonly items: number;
}

/** 本月存档: every item as it stands at the month's end, on the sheet 台账存档. The same month again updates its rows. */
export function archiveMonth(workbook: Workbook, { month, asOf }: ArchiveRequest): ArchivePlan {
  const { standing, supervision, findings } = survey(workbook, asOf);
  const joined = supervised(supervision, standing);
  const ledgers = standing.ledgers.map(({ ledger }) => ledger);
  const rows = archivedItems(joined, ledgers, month, standing.rules);
  const edits = archiveEdits(workbook, month, rows);
  const doubt =
    monthOf(asOf) === month ? '' : `存档月份是${monthInChinese(month)}，截至日期不在这个月，请核对。`;
  return {
    title: TASKS.archiveMonth.title,
    workbook,
    edits,
    findings,
    month,
    asOf,
    items: rows.length,
    message:
      rows.length === 0
        ? NO_LEDGER
        : edits.length === 0
          ? `${monthInChinese(month)}已经存档，没有变化，没有需要写入的内容。`
          : `${doubt}${monthInChinese(month)}的${rows.length}项将记在工作表“台账存档”里。`,
  };
}
