import type { Month } from '../../calendar/period';
import type { Ledger } from '../../ledger/ledger';
import { cellText } from '../../workbook/address';
import type { Finding } from '../../workbook/finding';
import type { Item } from '../items';
import { headingInWords, monthInWords } from '../words';
import { fieldsWithoutMonth } from './columns';

/** What was sent out, and what it was made from. */
export interface SentOut {
  readonly ledgers: readonly Ledger[];
  /** Those that have columns to fill in. */
  readonly fillable: readonly Ledger[];
  readonly items: readonly Item[];
  readonly month: Month;
}

/** What keeps rows from being sent out to the section that answers for them. */
export function formFindings({ ledgers, fillable, items, month }: SentOut): Finding[] {
  const barred = ledgers
    .filter((ledger) => !fillable.includes(ledger))
    .flatMap((ledger): Finding[] => {
      const missing = withoutMonth(ledger, month, 'error');
      return missing.length > 0 ? missing : [nothingToFill(ledger)];
    });
  return [
    ...barred,
    ...fillable.flatMap((ledger) => [
      ...withoutMonth(ledger, month, 'warning'),
      ...withoutLead(ledger, items),
    ]),
  ];
}

/** A register kept at one desk: no section is asked about its rows. */
export function notSent({ sheet, kind }: Ledger): Finding {
  return {
    severity: 'info',
    code: 'register_not_sent',
    sheet,
    message: `“${sheet}”是${kind.title}，由一处登记，不下发报送表。`,
  };
}

function nothingToFill({ sheet }: Ledger): Finding {
  return {
    severity: 'error',
    code: 'nothing_to_fill',
    sheet,
    message: `“${sheet}”没有工作进展、状态这样可以填报的列，没有下发，请先在台账里加上。`,
  };
}

/** A ledger with a column for each month in which the one that is asked for is missing. */
function withoutMonth(ledger: Ledger, month: Month, severity: Finding['severity']): Finding[] {
  return fieldsWithoutMonth(ledger, month).map((field): Finding => {
    const columns = ledger.columns.filter((column) => column.field === field);
    const { column, heading } = columns.at(-1)!;
    const message =
      `“${ledger.sheet}”按时间分列的“${headingInWords(heading)}”等列里没有${monthInWords(month)}的，` +
      '报送表里没有这一列，请先在台账里加上再下发。';
    return {
      severity,
      code: 'month_column_missing',
      sheet: ledger.sheet,
      cell: cellText(ledger.headingRows.at(-1)!, column),
      message,
    };
  });
}

function withoutLead(ledger: Ledger, items: readonly Item[]): Finding[] {
  const rows = items.filter((item) => item.ledger === ledger && item.lead === '');
  const [first] = rows;
  if (!first) return [];
  const named = rows
    .slice(0, 8)
    .map(({ entry }) => `第${entry.row + 1}行`)
    .join('、');
  const message = `${rows.length}项没有写牵头科室，没有下发给任何科室：${named}${rows.length > 8 ? '等' : ''}，请在台账里补上后再下发。`;
  const column = ledger.columns.find(({ field }) => field === 'lead_unit')?.column ?? ledger.firstColumn;
  return [
    {
      severity: 'warning',
      code: 'lead_missing_not_sent',
      sheet: ledger.sheet,
      cell: cellText(first.entry.row, column),
      message,
    },
  ];
}
