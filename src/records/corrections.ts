import { FIELD_WORDS, FIELDS, type Field } from '../kinds/field';
import { KINDS } from '../kinds/kind';
import type { Correction, Corrections } from '../ledger/find/recognise';
import { columnLetters, columnNumber } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { SETTINGS_SHEET, settingsRows, type SettingsRow, type StandingSetting } from './settings-sheet';

/** What a column may be taken for, in the words of the office; 其他 comes last. */
export const MEANINGS: readonly { readonly field: Field; readonly word: string }[] = FIELDS.map((field) => ({
  field,
  word: FIELD_WORDS[field],
}));

const KIND_LABEL = /^台账类型：(.+)$/;
const LABEL = /^列含义：(.+)!([A-Z]{1,3})$/;

/** Reads what the user said of columns: rows “列含义：Sheet1!H | 完成时限” of the settings sheet. */
export function readCorrections(workbook: Workbook): {
  readonly corrections: Corrections;
  readonly findings: readonly Finding[];
} {
  const corrections: Correction[] = [];
  const findings: Finding[] = [];
  const unread = ({ label, value, cell }: StandingSetting, why: string): void =>
    void findings.push({
      severity: 'warning',
      code: 'setting_unread',
      sheet: SETTINGS_SHEET,
      cell,
      message: `“${label}”的取值“${value}”${why}`,
    });
  for (const row of settingsRows(workbook)) {
    const { label, value } = row;
    if (value === '') continue;
    const sheet = KIND_LABEL.exec(label)?.[1];
    if (sheet !== undefined) {
      const kind = KINDS.find(({ title, short }) => title === value || short === value);
      if (kind) corrections.push({ sheet, kind: kind.id });
      else unread(row, `不是认得的台账类型，请改为“${KINDS.map(({ short }) => short).join('”“')}”之一。`);
      continue;
    }
    const match = LABEL.exec(label);
    if (!match) continue;
    const meaning = MEANINGS.find(({ word }) => word === value);
    if (meaning)
      corrections.push({ sheet: match[1]!, column: columnNumber(match[2]!), field: meaning.field });
    else unread(row, '不是认得的列含义，请改为“完成时限”“牵头科室”一类的说法。');
  }
  return { corrections, findings };
}

/** What kind of ledger a sheet holds, as a row of the settings sheet; `kindId` null forgets it. */
export function kindCorrectionRow(sheet: string, kindId: string | null): SettingsRow {
  return {
    label: `台账类型：${sheet}`,
    value: KINDS.find(({ id }) => id === kindId)?.title ?? '',
    help: '这张表按此类型读取；清空则自动判断',
  };
}

/** A correction as a row of the settings sheet; `field` null forgets it. */
export function correctionRow(sheet: string, column: number, field: Field | null): SettingsRow {
  const word = MEANINGS.find((meaning) => meaning.field === field)?.word ?? '';
  return {
    label: `列含义：${sheet}!${columnLetters(column)}`,
    value: word,
    help: '这一列按此含义读取；清空则自动判断',
  };
}
