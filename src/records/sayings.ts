import { brief } from '../chinese/brief';
import { isDay, type Day } from '../calendar/day';
import type { RowSaying } from '../status/facts/facts';
import { taskKey } from '../status/facts/said';
import type { Standing } from '../status/standing';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { SETTINGS_SHEET, settingsRows, type SettingsRow } from './settings-sheet';

const LABEL = /^(?:进展|时限)核定：(.+?)!第(\d{1,7})行：(.*)$/s;
const VALUE = /^(已办结|未办结|截止日(\d{4}-\d\d-\d\d))｜原文：(.*)$/s;
/** Stands for a text that is not there. */
const NOTHING = '（空）';
/** A cell holds 32,767 characters. */
const LONGEST = 32_000;

/** What a person says of a row; the whole of it is one row of the settings sheet. */
export interface NewSaying extends Pick<RowSaying, 'sheet' | 'row' | 'text' | 'says'> {
  /** The task as written. */
  readonly task: string;
}

/** Reads what was said of rows: “进展核定：台账!第12行：推进… | 已办结｜原文：主体已封顶” on the settings sheet. */
export function readSayings(workbook: Workbook): {
  readonly sayings: readonly RowSaying[];
  readonly findings: readonly Finding[];
} {
  const sayings: RowSaying[] = [];
  const findings: Finding[] = [];
  for (const { label, value, cell } of settingsRows(workbook)) {
    const named = LABEL.exec(label);
    if (!named || value === '') continue;
    const said = VALUE.exec(value);
    const aboutDay = label.startsWith('时限');
    const day = said?.[2];
    if (!said || aboutDay !== (day !== undefined) || (day !== undefined && !isDay(day))) {
      findings.push({
        severity: 'warning',
        code: 'setting_unread',
        sheet: SETTINGS_SHEET,
        cell,
        message: `“${brief(label, 30)}”的取值认不出来，请写成“已办结｜原文：…”“未办结｜原文：…”或“截止日2026-06-30｜原文：…”，或者清空。`,
      });
      continue;
    }
    sayings.push({
      sheet: named[1]!,
      row: Number(named[2]) - 1,
      task: taskKey(named[3]!),
      text: said[3] === NOTHING ? '' : said[3]!,
      says: day !== undefined ? { due: day as Day } : { state: said[1] === '已办结' ? 'done' : 'open' },
      label,
      cell,
    });
  }
  return { sayings, findings };
}

/** A saying as a row of the settings sheet. `label` where the sheet has a row for it already. */
export function sayingRow({ sheet, row, task, text, says }: NewSaying, label?: string): SettingsRow {
  const about = 'due' in says ? '时限' : '进展';
  const word = 'due' in says ? `截止日${says.due}` : says.state === 'done' ? '已办结' : '未办结';
  return {
    label: label ?? `${about}核定：${sheet}!第${row + 1}行：${taskKey(task)}`,
    value: `${word}｜原文：${text === '' ? NOTHING : text.slice(0, LONGEST)}`,
    help: '原文不变时按此判定；清空则自动判断',
  };
}

/** Forgets what was said under a label. */
export function forgottenRow(label: string): SettingsRow {
  return { label, value: '', help: '' };
}

/** Sayings that hold for no row any more, as findings: the text was changed, or the row is gone. */
export function lapsedSayings(sayings: readonly RowSaying[], standing: Standing): Finding[] {
  if (sayings.length === 0) return [];
  const held = new Set(
    standing.ledgers.flatMap(({ items }) =>
      items.flatMap(({ facts: { said } }) => (said ? [said.state, said.due] : [])),
    ),
  );
  return sayings
    .filter((saying) => !held.has(saying))
    .map(({ label, cell }) => ({
      severity: 'warning',
      code: 'row_said_lapsed',
      sheet: SETTINGS_SHEET,
      cell,
      message: `“${brief(label, 30)}”说的原文已经改动，或者这一行已经不在，不再采用；请重新核定，或清空取值。`,
    }));
}
