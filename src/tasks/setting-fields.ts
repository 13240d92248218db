import { DEFAULT_SETTINGS, settingRow, settingRows, type Settings } from '../records/settings';

/* Apart from saving, so that a form can check what is typed without loading all that judges ledgers. */

/** One field of the settings form, in the order of the settings sheet. */
export interface SettingField {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** Where only these may be chosen. */
  readonly choices?: readonly string[];
}

/** The settings as a form shows them. `openYear` is the first year whose days off are not published. */
export function settingFields(
  settings: Settings,
  openYear: number,
  kindIds: readonly string[] = [],
): SettingField[] {
  return settingRows(settings, openYear, kindIds).map(({ label, help, choices, show }) => ({
    label,
    help,
    value: String(show(settings)),
    ...(choices ? { choices } : {}),
  }));
}

/**
 * Why a typed value cannot be taken, one Chinese sentence without a full stop; null where it can. '' takes the
 * default.
 */
export function checkSetting(label: string, value: string): string | null {
  const row = settingRow(label);
  if (!row || value.trim() === '') return null;
  const read = row.read(DEFAULT_SETTINGS, value.trim());
  return read.ok ? null : read.message;
}
