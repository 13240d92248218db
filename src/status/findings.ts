import { dayInChinese, type Day } from '../calendar/day';
import { brief } from '../chinese/brief';
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
    found.push({
      severity,
      code,
      sheet: ledger.sheet,
      cell: placeOf(ledger, { entry, facts: row }, label).cell,
      message: `第${entry.row + 1}行：${message}`,
    });
  };
  const { deadline } = row;

  const { clock } = ledger.kind;
  if (verdict.status === 'to_check') {
    const doubt = doubtOf({ facts: row, verdict }, ledger);
    // Where the whole column is missing the ledger says so once.
    if (doubt.code !== 'deadline_missing' || hasColumn(ledger, 'deadline', 'milestone')) {
      report('warning', doubt.code, doubt.label, `${verdict.reasons[0]}。`);
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
  if (clock !== 'target' && isFinished(verdict.status) && !row.completedOn) {
    report(
      'info',
      'done_without_day',
      '工作进展',
      row.completedIn
        ? `办结时间只写了“${row.completedIn.words}”，请补填是哪一天。`
        : '已办结但没有写办结日期，请补填，否则无法核对是否按时。',
    );
  }
  const { progress } = row;
  const last =
    deadline?.alternative && deadline.alternative > (verdict.due ?? '') ? deadline.alternative : verdict.due;
  if (isFinished(verdict.status) && progress && !progress.certain && last !== null && last < asOf) {
    report(
      'warning',
      'done_uncertain',
      '工作进展',
      `时限已过，进展按已办结计，但读法待确认：${progress.explain}。请核实，没有办结的请改写进展。`,
    );
  }
  if (isFinished(verdict.status) && hasColumn(ledger, 'evidence') && !firstOf(entry, 'evidence')) {
    report('info', 'done_without_evidence', '佐证材料', '已办结但没有佐证材料，请补填材料名称或文号。');
  }
  if (
    clock === 'written' &&
    !isFinished(verdict.status) &&
    row.progressText !== '' &&
    isEmptyTalk(row.progressText)
  ) {
    report('info', 'empty_progress', '工作进展', '进展没有写具体内容，请写明做了什么、做到哪一步。');
  }
  const opinion = firstOf(entry, 'satisfaction')?.text ?? '';
  if (/不满意|不太满意|差评/.test(opinion))
    report('info', 'dissatisfied', '满意度', `满意度写“${opinion}”，请了解原因并跟进。`);
  if (
    clock === 'written' &&
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
        `按人工核定读作${sayingInWords(saying.says)}；原文改动后不再采用，也可以在判定依据里收回核定。`,
      );
  }
  return found;
}

/** The cell of a row that a finding is about, and what stands in it. */
function placeOf(
  ledger: Ledger,
  { entry, facts }: Pick<Judged, 'entry' | 'facts'>,
  label: string,
): { readonly cell: string; readonly text: string } {
  const basis = facts.basis.find((one) => one.label === label);
  return basis
    ? { cell: cellText(basis.row, basis.column), text: basis.text }
    : { cell: cellText(entry.row, columnOf(ledger, FIELDS_OF[label] ?? [])), text: '' };
}

/** Of an item that is to be checked: the cell that a person must look at (A1 text), and what stands in it. */
export function doubtIn(ledger: Ledger, item: Judged): { readonly cell: string; readonly text: string } {
  return placeOf(ledger, item, doubtOf(item, ledger).label);
}

/** Where a finding points when the row has nothing in the cell that it is about: the first of these columns. */
const FIELDS_OF: Readonly<Record<string, readonly Field[]>> = {
  完成时限: ['deadline', 'milestone'],
  工作进展: ['progress', 'status', 'percent'],
  状态: ['status', 'progress'],
  完成日期: ['completed_on'],
  佐证材料: ['evidence'],
  满意度: ['satisfaction'],
  销号: ['closed_on'],
  起算日: ['received_on', 'accepted_on', 'published_on'],
  类别: ['level', 'kind', 'role'],
  目标值: ['indicator_target'],
  是否达标: ['met'],
  征求意见: ['consult_to', 'consult_from'],
};

/** What a person must look at, by the clock of the ledger: its code, and the cell it points to. */
function doubtOf(
  { facts, verdict }: Pick<Judged, 'facts' | 'verdict'>,
  { kind }: Ledger,
): { readonly code: string; readonly label: string } {
  if (facts.awaitsClosing) return { code: 'awaits_closing', label: '销号' };
  if (kind.clock === 'target')
    return verdict.target?.value === null
      ? { code: 'target_unread', label: '目标值' }
      : { code: 'row_contradicts', label: '是否达标' };
  if (kind.clock === 'written') {
    const [conflict] = facts.progress?.conflicts ?? [];
    if (conflict !== undefined) return { code: 'row_contradicts', label: quotedIn(conflict, facts) };
    return { code: facts.deadline ? 'deadline_unread' : 'deadline_missing', label: '完成时限' };
  }
  if (verdict.stages.some(({ short }) => short !== undefined))
    return { code: 'stage_short', label: '征求意见' };
  if (facts.stages.every(({ terms, from }) => terms.atLeast || from !== null))
    return facts.className === null && kind.classes
      ? { code: 'class_unknown', label: '类别' }
      : { code: 'row_contradicts', label: '状态' };
  return { code: 'start_missing', label: '起算日' };
}

/** The cell whose words a contradiction quotes, 状态 before 工作进展. */
function quotedIn(conflict: string, { basis }: Judged['facts']): string {
  const says = (wanted: string): boolean =>
    basis.some(({ label, text }) => label === wanted && conflict.includes(`“${brief(text)}”`));
  return says('状态') || !says('工作进展') ? '状态' : '工作进展';
}

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
