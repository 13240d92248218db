import { firstOpenYear } from '../calendar/workdays';
import { brief } from '../chinese/brief';
import { DEFAULT_SETTINGS, readSettings, settingRow, settingRows, type Settings } from '../records/settings';
import { settingsEdits, type SettingsRow } from '../records/settings-sheet';
import { applyEdits } from '../workbook/apply';
import type { Workbook } from '../workbook/sheet';
import { readBook } from './book';
import type { Plan } from './plan';
import { TASKS } from './table';

export interface SettingsRequest {
  /** Label → what was typed; labels that are missing stay as they are. '' takes the default. */
  readonly values: Readonly<Record<string, string>>;
}

/** 保存设置: writes what was typed to the sheet 台账设置. */
export function saveSettings(workbook: Workbook, { values }: SettingsRequest): Plan {
  const { settings } = readSettings(workbook);
  const every = settings.kinds.map(({ id }) => id);
  const rows = settingRows(settings, firstOpenYear(), every).map((row): SettingsRow => {
    const typed = values[row.label]?.trim();
    if (typed === undefined) return { label: row.label, help: row.help, value: row.show(settings) };
    const read = typed === '' ? null : row.read(settings, typed);
    const value = read === null ? '' : read.ok ? row.show(read.settings) : typed;
    return { label: row.label, help: row.help, value };
  });
  const asked = rows.filter(
    ({ label }) => values[label] !== undefined && values[label].trim() !== shownNow(settings, label),
  );
  const said = asked.map(
    ({ label, value }) => `“${label}”由${inWords(shownNow(settings, label))}改为${inWords(String(value))}`,
  );
  return rememberPlan(workbook, TASKS.saveSettings.title, asked, said);
}

/**
 * A plan that writes rows of the settings sheet. The message tells `said`, what is remembered, in clauses without a
 * stop, and what comes next, for judging is another command.
 */
export function rememberPlan(
  workbook: Workbook,
  title: string,
  rows: readonly SettingsRow[],
  said: readonly string[],
): Plan {
  const present = readBook(workbook).ledgers.map(({ kind }) => kind.id);
  const defaults = settingRows(DEFAULT_SETTINGS, firstOpenYear(), present).map(({ label, help, show }) => ({
    label,
    help,
    value: show(DEFAULT_SETTINGS),
  }));
  const { edits, findings } =
    rows.length === 0 ? { edits: [], findings: [] } : settingsEdits(workbook, rows, defaults, title);
  return {
    title,
    workbook,
    edits,
    findings: [...readBook(applyEdits(workbook, edits)).findings, ...findings],
    message:
      edits.length === 0
        ? '设置没有变化，没有需要写入的内容。'
        : `${said.join('；')}。记在工作表“台账设置”里，写入后请再更新状态。`,
  };
}

/** A setting as a sentence says it; long ones by their beginning. */
function inWords(value: string): string {
  return value === '' ? '空' : /^\d+$/.test(value) ? value : `“${brief(value, 40)}”`;
}

function shownNow(settings: Settings, label: string): string {
  return String(settingRow(label)?.show(settings) ?? '');
}
