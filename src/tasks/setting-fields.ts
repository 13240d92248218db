import { DEFAULT_SETTINGS, SETTING_ROWS, type Settings } from '../records/settings';

/* Apart from saving, so that a form can check what is typed without loading all that judges ledgers. */

/** One field of the settings form, in the order of the settings sheet. */
export interface SettingField {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** Where only these may be chosen. */
  readonly choices?: readonly string[];
}

/** The settings as a form shows them. */
export function settingFields(settings: Settings): SettingField[] {
  return SETTING_ROWS.map(({ label, help, choices, show }) => ({
    label,
    help,
    value: String(show(settings)),
    ...(choices ? { choices } : {}),
  }));
}

/** Why a typed value cannot be taken, one Chinese sentence without a full stop; null where it can. '' takes the default. */
export function checkSetting(label: string, value: string): string | null {
  const row = SETTING_ROWS.find((one) => one.label === label);
  if (!row || value.trim() === '') return null;
  const read = row.read(DEFAULT_SETTINGS, value.trim());
  return read.ok ? null : read.message;
}
