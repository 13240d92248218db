import { dayInChinese, type Day } from '../calendar/day';
import type { Field } from '../kinds/field';
import { firstOf } from '../ledger/cells';
import type { Ledger } from '../ledger/ledger';
import { isEmptyTalk } from '../progress/problem-kind';
import { cellText } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import { sayingInWords } from './facts/said';
import type { Judged } from './standing';
import { isFinished } from './words';

/** What a judged row shows to be wrong in the data, beyond what the layout alone shows. */
export function findingsOf(ledger: Ledger, { entry, facts: row, verdict }: Judged, asOf: Day): Finding[] {
  const found: Finding[] = [];
  const report = (severity: Finding['severity'], code: string, label: string, message: string): void => {
    const cell = row.basis.find((basis) => basis.label === label);
    const [r, c] = cell ? [cell.row, cell.column] : [entry.row, columnOf(ledger, FIELDS_OF[label] ?? [])];
    found.push({
      severity,
      code,
      sheet: ledger.sheet,
      cell: cellText(r, c),
      message: `第${entry.row + 1}行：${message}`,
    });
  };
  const { deadline } = row;

  if (verdict.status === 'to_check') {
    const code = row.progress?.conflicts.length
      ? 'row_contradicts'
      : !deadline
        ? 'deadline_missing'
        : 'deadline_unread';
    // Where the whole column is missing the ledger says so once.
    if (code !== 'deadline_missing' || hasColumn(ledger, 'deadline', 'milestone')) {
      report('warning', code, code === 'row_contradicts' ? '状态' : '完成时限', `${verdict.reasons[0]}。`);
    }
  }
  if (deadline?.alternative && deadline.due) {
    const days = [deadline.due, deadline.alternative].sort().map((day) => dayInChinese(day));
    report(
      'info',
      'deadline_ambiguous',
      '完成时限',
      `时限“${deadline.text}”可读作${days[0]}或${days[1]}，按后者判逾期、按前者提醒，建议写明日期。`,
    );
  }
  if (row.start && verdict.due && row.start > verdict.due) {
    report(
      'warning',
      'start_after_deadline',
      '完成时限',
      `开始时间${row.start}晚于完成时限${verdict.due}，请核对。`,
    );
  }
  if (row.completedOn && row.completedOn > asOf) {
    report(
      'warning',
      'completed_in_future',
      '完成日期',
      `办结日期${row.completedOn}晚于截至日期${asOf}，请核对。`,
    );
  }
  if (isFinished(verdict.status) && !row.completedOn) {
    report('info', 'done_without_day', '工作进展', '已办结但没有写办结日期，请补填，否则无法核对是否按时。');
  }
  if (isFinished(verdict.status) && hasColumn(ledger, 'evidence') && !firstOf(entry, 'evidence')) {
    report('info', 'done_without_evidence', '佐证材料', '已办结但没有佐证材料，请补填材料名称或文号。');
  }
  if (!isFinished(verdict.status) && row.progressText !== '' && isEmptyTalk(row.progressText)) {
    report('info', 'empty_progress', '工作进展', '进展没有写具体内容，请写明做了什么、做到哪一步。');
  }
  if (
    row.progressText === '' &&
    row.percent === null &&
    verdict.status !== 'to_check' &&
    hasColumn(ledger, 'progress', 'status', 'percent')
  ) {
    report('info', 'progress_missing', '工作进展', '没有写工作进展，请牵头科室补报。');
  }
  for (const saying of [row.said?.state, row.said?.due]) {
    if (saying)
      report(
        'info',
        'row_said',
        'due' in saying.says ? '完成时限' : '工作进展',
        `按人工核定读作${sayingInWords(saying.says)}；原文改动后不再采用，也可以在判定依据里撤销。`,
      );
  }
  return found;
}

/** Where a finding points when the row has nothing in the cell that it is about: the first of these columns. */
const FIELDS_OF: Readonly<Record<string, readonly Field[]>> = {
  完成时限: ['deadline', 'milestone'],
  工作进展: ['progress', 'status', 'percent'],
  状态: ['status', 'progress'],
  完成日期: ['completed_on'],
  佐证材料: ['evidence'],
};

function hasColumn(ledger: Ledger, ...fields: readonly Field[]): boolean {
  return ledger.columns.some((column) => fields.includes(column.field));
}

function columnOf(ledger: Ledger, fields: readonly Field[]): number {
  for (const field of fields) {
    const found = ledger.columns.find((column) => column.field === field);
    if (found) return found.column;
  }
  return ledger.firstColumn;
}
