import { monthInChinese, type Month } from '../../calendar/period';

/** What no file may have in its name on Windows, and what nobody sees. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]/gu;
/** Characters that are kept of a section's name. */
const LONGEST = 30;

/** A section's name as part of a file's name: nothing in it leads out of the folder or is cut by a system. */
export function safeName(unit: string): string {
  const plain = [...unit.normalize('NFC').replace(NOT_IN_NAMES, '_').replace(/\s+/g, '')]
    .slice(0, LONGEST)
    .join('');
  return plain.replace(/^\.+|\.+$/g, '') || '未命名科室';
}

/** `01-大气环境科-2026年6月报送表.xlsx`: `place` counts from one, of `total`, and makes names sort and differ. */
export function formName(place: number, total: number, unit: string, month: Month): string {
  const digits = Math.max(2, String(total).length);
  return `${String(place).padStart(digits, '0')}-${safeName(unit)}-${monthInChinese(month)}报送表.xlsx`;
}
