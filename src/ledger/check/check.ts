import type { Field } from '../../kinds/field';
import { cellText, columnLetters } from '../../workbook/address';
import type { Finding } from '../../workbook/finding';
import type { Sheet } from '../../workbook/sheet';
import { firstOf, lastOf } from '../cells';
import { checkSheet } from './check-sheet';
import { checkShownYears } from './check-years';
import { checkShortNames, checkUnits } from './check-units';
import { isGroupedByLead } from '../group';
import type { Entry, Ledger } from '../ledger';
import type { Report } from '../report';
import { taskOf } from '../task-of';

/**
 * What can be said of a ledger without interpreting time or progress: missing sections and texts, repeated rows, odd
 * section names, personal data, formula errors, hidden rows. Findings about the whole first, then in the order of rows.
 */
export function checkLedger(ledger: Ledger, sheet: Sheet): Finding[] {
  const whole: Finding[] = [];
  const rows: Placed[] = [];
  const report: Report = (severity, code, row, column, message) =>
    rows.push({
      row,
      column,
      finding: { severity, code, sheet: ledger.sheet, cell: cellText(row, column), message },
    });

  checkColumns(ledger, whole);
  checkMissing(ledger, report);
  checkRepeats(ledger, report);
  checkPersonalData(ledger, report);
  checkUnits(ledger, report);
  checkShortNames(ledger, report);
  checkSheet(ledger, sheet, report);
  checkShownYears(ledger, sheet, report);
  rows.sort((a, b) => a.row - b.row || a.column - b.column);
  return [...whole, ...rows.map((placed) => placed.finding)];
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}

/** The column that carries a meaning, for pointing at what is missing; the ledger's first where none does. */
function columnOf(ledger: Ledger, ...fields: readonly Field[]): number {
  for (const field of fields) {
    const column = ledger.columns.find((one) => one.field === field);
    if (column) return column.column;
  }
  return ledger.firstColumn;
}

function has(ledger: Ledger, ...fields: readonly Field[]): boolean {
  return ledger.columns.some((column) => fields.includes(column.field));
}

function checkColumns(ledger: Ledger, found: Finding[]): void {
  const say = (severity: Finding['severity'], code: string, message: string): void => {
    found.push({
      severity,
      code,
      sheet: ledger.sheet,
      cell: cellText(ledger.headingRows[0]!, ledger.firstColumn),
      message,
    });
  };
  if (ledger.year === null) {
    say(
      'warning',
      'year_unknown',
      '看不出这是哪一年的台账，只写月日的时限无法判断年份，请在标题中写明年份。',
    );
  }
  const { clock, written } = ledger.kind;
  const bannered = written?.banner === true && ledger.entries.some(({ banner }) => banner !== null);
  if (clock === 'written' && !bannered && !has(ledger, 'deadline', 'milestone')) {
    say(
      'warning',
      'deadline_column_missing',
      '没有找到完成时限列，无法判断是否逾期；如果有，请在助手“概况”的识别结果里指明是哪一列。',
    );
  }
  if (!has(ledger, 'lead_unit', 'owner_person')) {
    say(
      'warning',
      'lead_column_missing',
      '没有找到牵头科室列，无法按科室统计；如果有，请在助手“概况”的识别结果里指明是哪一列。',
    );
  }
  if (clock === 'written' && !has(ledger, 'progress', 'status', 'percent', 'completed_on')) {
    say(
      'warning',
      'progress_column_missing',
      '没有找到工作进展列，无法判断是否办结；如果有，请在助手“概况”的识别结果里指明是哪一列。',
    );
  }
  const due = ledger.columns.filter((column) => column.field === 'deadline');
  if (due.length > 1) {
    const names = due.map((column) => `${columnLetters(column.column)}列“${column.heading}”`).join('、');
    say('info', 'deadline_columns', `${names}都像完成时限，请确认以哪一列为准。`);
  }
}

function checkMissing(ledger: Ledger, report: Report): void {
  const task = (entry: Entry): boolean =>
    firstOf(entry, 'sub_task') !== undefined ||
    firstOf(entry, 'core_task') !== undefined ||
    !has(ledger, 'core_task', 'sub_task');
  const leads = has(ledger, 'lead_unit');
  const owners = !leads && has(ledger, 'owner_person');
  const subs = has(ledger, 'sub_task') && ledger.coreTasks.length > 0;
  for (const entry of ledger.entries) {
    const { row } = entry;
    const line = lineOf(entry);
    if (!task(entry)) {
      report(
        'warning',
        'task_missing',
        row,
        columnOf(ledger, 'core_task', 'sub_task'),
        `${line}没有写任务内容，请补填，或删去这一行。`,
      );
    } else if (subs && !firstOf(entry, 'core_task')) {
      report(
        'info',
        'core_task_missing',
        row,
        columnOf(ledger, 'core_task'),
        `${line}的子项上面没有核心任务，请补填所属核心任务。`,
      );
    }
    if (leads && !firstOf(entry, 'lead_unit')) {
      report(
        'warning',
        'lead_missing',
        row,
        columnOf(ledger, 'lead_unit'),
        `${line}没有写牵头科室，请补填，否则无法统计到科室。`,
      );
    } else if (owners && !firstOf(entry, 'owner_person')) {
      report(
        'warning',
        'owner_missing',
        row,
        columnOf(ledger, 'owner_person'),
        `${line}没有写责任人，请补填。`,
      );
    }
  }
}

function checkRepeats(ledger: Ledger, report: Report): void {
  const tasks = new Map<string, Entry>();
  const reports = new Map<string, { readonly row: number; readonly task: string }>();
  const numbers = new Map<string, number>();
  const byLead = isGroupedByLead(ledger.columns);
  let section = '';
  for (const entry of ledger.entries) {
    const task = flat(taskOf(entry)?.text ?? '');
    // A breakdown without its own column of sub-items repeats the core task by design.
    const own = firstOf(entry, 'sub_task') ?? (entry.core === null ? firstOf(entry, 'core_task') : undefined);
    if (own && own.row === entry.row) {
      const before = tasks.get(task);
      if (!before) tasks.set(task, entry);
      else if (leadOf(before) === leadOf(entry)) {
        report(
          'warning',
          'task_repeated',
          own.row,
          own.column,
          `${lineOf(entry)}与第${before.row + 1}行的任务和牵头科室相同，请确认是否重复登记。`,
        );
      }
    }
    const newest = lastOf(entry, 'progress');
    const key = newest && newest.row === entry.row && newest.text.length >= 10 ? flat(newest.text) : '';
    if (newest && key.length >= 10) {
      const before = reports.get(key);
      if (!before) reports.set(key, { row: entry.row, task });
      else if (before.task !== task) {
        report(
          'info',
          'progress_copied',
          newest.row,
          newest.column,
          `${lineOf(entry)}的进展与第${before.row + 1}行完全相同，请确认是否误贴。`,
        );
      }
    }
    const number = firstOf(entry, 'seq');
    if (number && number.row === entry.row && entry.core === null) {
      // Under each banner, or each section where the table is grouped by them, the numbers may begin anew.
      const now = (entry.banner ?? '') + (byLead ? leadOf(entry) : '');
      if (now !== section) numbers.clear();
      section = now;
      const before = numbers.get(number.text);
      if (before === undefined) numbers.set(number.text, entry.row);
      else
        report(
          'info',
          'number_repeated',
          number.row,
          number.column,
          `${lineOf(entry)}的序号“${number.text}”与第${before + 1}行相同，请改为不同的序号。`,
        );
    }
  }
}

function lineOf(entry: Entry): string {
  return `第${entry.row + 1}行`;
}

function leadOf(entry: Entry): string {
  return flat(firstOf(entry, 'lead_unit')?.text ?? '');
}

/** Text without blanks and punctuation, so that a full stop more or less makes no difference. */
function flat(text: string): string {
  return text.replace(/[\s，。,.;；、：:]+/g, '');
}

const LONG_NUMBER = /\d{11}/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const IDENTITY =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/;

function checkPersonalData(ledger: Ledger, report: Report): void {
  let phones = false;
  for (const entry of ledger.entries) {
    for (let at = 0; at < entry.cells.length; at++) {
      const { field, row, column, text } = entry.cells[at]!;
      if (text.length < 11 || row !== entry.row || !LONG_NUMBER.test(text)) continue;
      if (IDENTITY.test(text)) {
        report('warning', 'identity_number', row, column, `第${row + 1}行写有身份证号，对外报送前请删去。`);
      } else if (MOBILE.test(text) && !(field === 'phone' && phones)) {
        // One word about the telephone column is enough.
        if (field === 'phone') phones = true;
        const where = field === 'phone' ? '联系电话列' : `第${row + 1}行`;
        report('info', 'mobile_number', row, column, `${where}写有手机号，对外报送前请删去或隐去。`);
      }
    }
  }
}
