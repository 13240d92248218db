import { dayInChinese, type Day } from '../calendar/day';
import { brief } from '../chinese/brief';
import { forgottenRow, sayingRow, type NewSaying } from '../records/sayings';
import type { SettingsRow } from '../records/settings-sheet';
import type { RowSaying } from '../status/facts/facts';
import { deadlineText, reportText } from '../status/facts/said';
import type { Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { rememberPlan } from './save-settings';
import { survey } from './survey';
import { TASKS } from './table';

export interface RowRequest {
  readonly sheet: string;
  /** The item's row, from zero. */
  readonly row: number;
  /** 已办结 or 未办结; null takes back what was said of it; absent leaves that as it is. */
  readonly state?: 'done' | 'open' | null;
  /** The last day on time; null takes it back; absent leaves it. */
  readonly due?: Day | null;
  readonly asOf: Day;
}

/**
 * 人工核定: remembers in the workbook what a person says of a row, with the text it was said of. It counts as long as
 * that text stands.
 */
export function correctRow(workbook: Workbook, { sheet, row, state, due, asOf }: RowRequest): Plan {
  const items = survey(workbook, asOf).standing.ledgers.flatMap(({ ledger, items: own }) =>
    ledger.sheet === sheet ? own : [],
  );
  const item = items.find(({ entry }) => entry.row === row);
  if (!item) {
    const plan = rememberPlan(workbook, TASKS.correctRow.title, [], []);
    return { ...plan, message: `工作表“${sheet}”第${row + 1}行没有事项，没有记下核定。` };
  }
  const rows: SettingsRow[] = [];
  const say = (text: string, says: RowSaying['says'] | null, standing: RowSaying | null): void => {
    const saying: Omit<NewSaying, 'says'> = { sheet, row, task: item.facts.task, text };
    if (says) rows.push(sayingRow({ ...saying, says }, standing?.label));
    else if (standing) rows.push(forgottenRow(standing.label));
  };
  if (state !== undefined)
    say(reportText(item.facts), state ? { state } : null, item.facts.said?.state ?? null);
  if (due !== undefined) say(deadlineText(item.facts), due ? { due } : null, item.facts.said?.due ?? null);
  const parts = [
    state ? `核定为${state === 'done' ? '已办结' : '未办结'}` : '',
    due ? `截止日核定为${dayInChinese(due)}` : '',
    state === null || due === null ? '收回核定' : '',
  ].filter((part) => part !== '');
  const named = `第${row + 1}行“${brief(item.facts.task, 40)}”`;
  return rememberPlan(workbook, TASKS.correctRow.title, rows, [`${named}${parts.join('，')}`]);
}
