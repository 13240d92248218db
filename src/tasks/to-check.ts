import { itemsToCheck, TO_CHECK, writeToCheck } from '../reports/to-check';
import { findMark } from '../sheets/mark';
import { paperEdits, type PaperEdits } from '../sheets/to-sheet';
import type { Standing } from '../status/standing';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';

/**
 * 待核清单 brought up to the standing; nothing to do where there is neither anything to check nor a list to empty.
 * `adds`: a list that is not there yet is added, as with the briefing, whose reader is not told of such items.
 */
export function toCheckEdits(workbook: Workbook, standing: Standing, adds: boolean): PaperEdits | null {
  const isThere = workbook.sheets.some((sheet) => findMark(sheet, TO_CHECK) !== null);
  if (!isThere && (!adds || itemsToCheck(standing).length === 0)) return null;
  return paperEdits(writeToCheck(standing), workbook);
}

/** What is to be asked before a list that somebody changed is written anew; an empty message where nobody did. */
export function listDoubt(list: PaperEdits | null): Pick<Finding, 'sheet' | 'code' | 'message'> {
  return {
    sheet: list?.sheet ?? '',
    code: 'to_check_edited',
    message: list?.overHand ? handDoubt(list.sheet) : '',
  };
}

/** What to say where making a sheet again would write over what people changed in it. */
export function handDoubt(sheet: string): string {
  return `“${sheet}”生成后有人改过，写入会按台账重写。要保留改过的这张，请先删去表末灰色小字那一行，工具会另建一张。`;
}

/** What to ask before printing where one section may stand under two names; '' where none does. */
export function namesDoubt(findings: readonly Finding[]): string {
  const count = findings.filter(({ code }) => code === 'unit_name_short' || code === 'unit_name_odd').length;
  return count === 0 ? '' : `有${count}处科室名称可能是同一科室的两种写法，印发前请到问题提示里核对。`;
}
