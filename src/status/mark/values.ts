import { toSerial } from '../../calendar/day';
import type { ToolHeading } from '../../kinds/own-sheets';
import { cellText } from '../../workbook/address';
import { isFormula, sameCell, scalarOf, type Scalar } from '../../workbook/cell';
import type { Edit } from '../../workbook/edit';
import type { Finding } from '../../workbook/finding';
import { cellAt, type Sheet, type Workbook } from '../../workbook/sheet';
import { stageText } from '../clocks/current';
import type { Judged, LedgerStanding } from '../standing';
import { STATUS_WORDS, STATUSES, warningWord, type Status } from '../words';
import { blocksOf, type Place } from './place';

/** One text for all rows of a status. */
const TOPICS = Object.fromEntries(
  STATUSES.map((status) => [status, `判为${STATUS_WORDS[status]}`]),
) as Record<Status, string>;

/** What the tool's columns say of each row, where they do not say it yet. */
export function values(
  workbook: Workbook,
  sheet: Sheet,
  { items }: LedgerStanding,
  place: Place,
  findings: Finding[],
): Edit[] {
  const edits: Edit[] = [];
  const blocks = blocksOf(place);
  for (const item of items) {
    const { row } = item.entry;
    const wanted = cellsOf(item, workbook.date1904);
    for (const block of blocks) {
      for (const run of writableRuns(sheet, row, block, place, findings)) {
        if (
          run.every((heading) =>
            sameCell(scalarOf(cellAt(sheet, row, place.columns[heading])), wanted[heading]),
          )
        )
          continue;
        edits.push({
          kind: 'setValues',
          sheet: sheet.name,
          row,
          column: place.columns[run[0]!],
          values: [run.map((heading) => wanted[heading])],
          why: {
            topic: TOPICS[item.verdict.status],
            detail: `第${row + 1}行：${item.verdict.reasons[0] ?? ''}`,
          },
        });
      }
    }
  }
  return edits;
}

function cellsOf(item: Judged, date1904: boolean): Readonly<Record<ToolHeading, Scalar>> {
  return {
    预警: warningWord(item.verdict.status),
    状态判定: STATUS_WORDS[item.verdict.status],
    截止日: item.verdict.shown === null ? null : toSerial(item.verdict.shown, date1904),
    阶段: stageText(item.verdict) || null,
    逾期天数: item.verdict.daysLate !== null && item.verdict.daysLate > 0 ? item.verdict.daysLate : null,
    判定说明: `${item.verdict.reasons.join('；')}。`,
  };
}

/** Leaves out cells in which somebody put a formula, and says so. */
function writableRuns(
  sheet: Sheet,
  row: number,
  block: readonly ToolHeading[],
  place: Place,
  findings: Finding[],
): ToolHeading[][] {
  const runs: ToolHeading[][] = [[]];
  for (const heading of block) {
    const column = place.columns[heading];
    if (!isFormula(cellAt(sheet, row, column))) runs.at(-1)!.push(heading);
    else {
      const cell = cellText(row, column);
      findings.push({
        severity: 'warning',
        code: 'formula_kept',
        sheet: sheet.name,
        cell,
        message: `第${row + 1}行：${heading}列的${cell}里有公式，没有改写，请删去公式后再更新。`,
      });
      runs.push([]);
    }
  }
  return runs.filter((run) => run.length > 0);
}
