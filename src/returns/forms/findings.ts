import type { Ledger } from '../../ledger/ledger';
import { cellText } from '../../workbook/address';
import type { Finding } from '../../workbook/finding';
import type { Item } from '../items';

/** What was sent out, and what it was made from. */
export interface SentOut {
  readonly ledgers: readonly Ledger[];
  /** Those that have columns to fill in. */
  readonly fillable: readonly Ledger[];
  readonly items: readonly Item[];
  /** Sections that got a form. */
  readonly units: readonly string[];
}

/** What keeps rows from being sent out to the section that answers for them. */
export function formFindings({ ledgers, fillable, items, units }: SentOut): Finding[] {
  const barred = ledgers.filter((ledger) => !fillable.includes(ledger)).map(
    ({ sheet }): Finding => ({ severity: 'error', code: 'nothing_to_fill', sheet, message: `“${sheet}”没有工作进展、状态这样可以填报的列，没有下发，请先在台账里加上。` }),
  );
  return [...barred, ...fillable.flatMap((ledger) => withoutLead(ledger, items)), ...alike(units, items)];
}

function withoutLead(ledger: Ledger, items: readonly Item[]): Finding[] {
  const rows = items.filter((item) => item.ledger === ledger && item.lead === '');
  const [first] = rows;
  if (!first) return [];
  const named = rows.slice(0, 8).map(({ entry }) => `第${entry.row + 1}行`).join('、');
  const message = `${rows.length}项没有写牵头科室，没有下发给任何科室：${named}${rows.length > 8 ? '等' : ''}，请在台账里补上后再下发。`;
  const column = ledger.columns.find(({ field }) => field === 'lead_unit')?.column ?? ledger.firstColumn;
  return [{ severity: 'warning', code: 'lead_missing_not_sent', sheet: ledger.sheet, cell: cellText(first.entry.row, column), message }];
}

/** 监测站 and 生态环境监测站 may be one section under two names; 办公室 and 创建办公室 are two: a person knows. */
function alike(units: readonly string[], items: readonly Item[]): Finding[] {
  return units.flatMap((unit): Finding[] => {
    const [longer] = units.filter((other) => other !== unit && other.endsWith(unit));
    const first = items.find(({ lead }) => lead === unit);
    if (longer === undefined || !first) return [];
    const message = `“${unit}”和“${longer}”各有一份报送表；如是同一个科室，请在台账里统一名称后重新下发。`;
    return [{ severity: 'info', code: 'units_alike', sheet: first.ledger.sheet, message }];
  });
}
