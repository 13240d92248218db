import type { Ledger } from '../../ledger/ledger';
import { ruleText, type Rule } from '../../workbook/rule';
import type { Sheet } from '../../workbook/sheet';
import { COLOURED } from '../words';
import { runsOf, type Place } from './place';

/** Three rules for every run of columns that are coloured, top to bottom red, yellow, blue. */
export function colourRules(sheet: Sheet, ledger: Ledger, place: Place): Rule[] {
  const column = place.columns['预警'];
  return colouredRuns(sheet, ledger, place).flatMap(({ left, right }) => {
    const area = { top: ledger.firstRow, left, bottom: ledger.lastRow, right };
    return COLOURED.map(({ mark, fill }) => ({ area, column, equals: mark, fill }));
  });
}

/**
 * The columns of the ledger and our own, as runs of neighbours. Left out are columns in which one cell stands for
 * several rows (a merged 核心任务): it would take the colour of the first of them, which nobody could explain. What
 * stands between the ledger and our columns is another table's.
 */
function colouredRuns(sheet: Sheet, ledger: Ledger, place: Place): { left: number; right: number }[] {
  const shared = new Set<number>();
  for (const { top, bottom, left, right } of sheet.layout.merges) {
    if (bottom === top || bottom < ledger.firstRow || top > ledger.lastRow) continue;
    for (let column = left; column <= right; column++) shared.add(column);
  }
  const own = Array.from(
    { length: ledger.lastColumn - ledger.firstColumn + 1 },
    (_, index) => ledger.firstColumn + index,
  );
  const columns = [...new Set([...own, ...Object.values(place.columns)])]
    .filter((column) => !shared.has(column))
    .sort((a, b) => a - b);
  return runsOf(columns).map(({ from, to }) => ({ left: from, right: to }));
}

/** Whether two lists of rules say the same. */
export function sameRules(a: readonly Rule[], b: readonly Rule[]): boolean {
  return a.length === b.length && a.every((rule, index) => ruleText(rule) === ruleText(b[index]!));
}
