import { brief } from '../../chinese/brief';
import type { Month } from '../../calendar/period';
import type { Entry } from '../../ledger/ledger';
import { cellText } from '../../workbook/address';
import { errorOf, isFormula, isPicture, type Cell } from '../../workbook/cell';
import type { Finding } from '../../workbook/finding';
import { cellAt } from '../../workbook/sheet';
import { columnsAbout, isReturned } from '../columns';
import type { Item, Items } from '../items';
import type { Match } from '../settle/match';
import type { MergeChange } from '../merge';
import type { Return } from '../receive/sender';
import type { NilReport } from '../receive/nil';
import type { Order } from '../receive/versions';
import { headingInWords, listed, monthInWords, repeatsInWords } from '../words';

/** What findings are drawn from. */
export interface FindingContext {
  /** Of the file. */
  readonly changes: readonly MergeChange[];
  readonly items: Items;
  /** Entries of the master of which nothing is left to report. */
  readonly finished: Pick<ReadonlySet<Entry>, 'has'>;
  readonly received: readonly Return[];
  readonly order: Order;
  readonly nils: readonly NilReport[];
  /** The month of the merge. */
  readonly month: Month;
}

/** That a section reported that nothing happened. `sheet` is '' where the file as a whole says so. */
export function nilFinding({ unit }: NilReport, sheet: string): Finding {
  return {
    severity: 'info',
    code: 'return_nil',
    sheet,
    message: `${unit}报的是本月无进展（零报告），没有要汇总的内容。`,
  };
}

/** What is wrong with a return, in words for the person who consolidates. Cells are those of the return. */
export function findingsOf(
  sent: Return,
  { changes, items, finished, received, order, nils, month }: FindingContext,
): Finding[] {
  const { file, ledger, unit, matches } = sent;
  const sheet = ledger.sheet;
  const own = changes.filter(
    (change) =>
      change.source.sheet === sheet &&
      change.source.row >= ledger.firstRow &&
      change.source.row <= ledger.lastRow,
  );
  const found: Finding[] = [];
  const report = (severity: Finding['severity'], code: string, message: string, cell?: string): void => {
    found.push({ severity, code, sheet, ...(cell === undefined ? {} : { cell }), message });
  };
  const tell = (severity: Finding['severity'], code: string, change: MergeChange, message: string): void =>
    report(
      severity,
      code,
      `第${change.source.row + 1}行：${message}`,
      cellText(change.source.row, change.source.column),
    );

  const nil = nils.find((one) => one.file === file && one.unit === unit);
  if (nil) found.push(nilFinding(nil, sheet));
  if (!matches.some(({ ours, repeats }) => ours || repeats))
    report('error', 'return_foreign', '没有一项能与台账对上，请确认是不是这本台账的报送表。');
  if (sent.otherMonth !== null) {
    report(
      'warning',
      'wrong_month',
      `这是${monthInWords(sent.otherMonth)}的报送表，这次汇总的是${monthInWords(month)}，写得不同的没有写入，请核对是不是交错了表。`,
    );
  } else if (sent.form.month !== null && sent.form.month !== month) {
    report('info', 'form_of_other_month', `填在${monthInWords(sent.form.month)}下发的表里。`);
  }
  if (sent.form.state === 'broken')
    report('warning', 'form_changed', '表里的隐藏标识被改动过，改按任务文字对照，请核对。');
  if (sent.form.state === 'foreign')
    report('warning', 'form_foreign', '这份表是从另一本台账下发的，请确认是不是交错了表。');
  for (const other of sent.otherMonth === null ? received : []) {
    const age = order(other, sent);
    const name = other.file === file ? `工作表“${other.ledger.sheet}”` : `“${other.file}”`;
    if (age === 1)
      report(
        'warning',
        'older_version',
        `${unit}还有较新的一份${name}，这一份是旧版本，写得不同的请以较新的为准。`,
      );
    if (age === 0)
      report(
        'warning',
        'version_unclear',
        `${unit}还有另一份${name}，看不出哪份更新，写得不同的没有写入，请核对。`,
      );
  }
  for (const change of own) {
    if (change.verdict === 'locked' && change.field === 'deadline') {
      tell(
        'warning',
        'deadline_edited',
        change,
        `完成时限由“${brief(change.from)}”改成“${brief(change.to)}”，没有采用，确需延期请先报批。`,
      );
    } else if (change.verdict === 'locked' && change.field !== 'remark') {
      const open = isReturned(change.field);
      const code = open ? 'target_blocked' : 'locked_edited';
      tell(
        change.field === 'lead_unit' || open ? 'warning' : 'info',
        code,
        change,
        `${headingInWords(change.heading)}写了“${brief(change.to)}”，${change.reason}。`,
      );
    } else if (change.verdict === 'conflict') {
      tell(
        'warning',
        'return_conflict',
        change,
        `${headingInWords(change.heading)}写了“${brief(change.to)}”，${change.reason}，请定夺。`,
      );
    } else if (change.verdict === 'ambiguous' && change.row !== null) {
      tell(
        'warning',
        'column_unknown',
        change,
        `${headingInWords(change.heading)}写了“${brief(change.to)}”，${change.reason}，没有写入。`,
      );
    }
  }
  const remarks = own
    .filter(({ verdict, field }) => verdict === 'locked' && field === 'remark')
    .map(({ source }) => cellText(source.row, source.column));
  if (remarks.length > 0) {
    const message = `有${remarks.length}项在备注里写了内容（${listed(remarks)}），没有写入，请看是不是进展。备注也要写进台账的，请把设置“备注汇总”改为“是”。`;
    report('warning', 'remark_written', message, remarks[0]);
  }
  for (const { row, column, heading } of fillable(sent, month, isPicture)) {
    report(
      'warning',
      'picture_left',
      `第${row + 1}行：${headingInWords(heading)}里是图片，没有带进台账，请在台账里另行插入。`,
      cellText(row, column),
    );
  }
  for (const { row, column, heading } of fillable(sent, month, isUnread)) {
    report(
      'warning',
      'cell_unread',
      `第${row + 1}行：${headingInWords(heading)}里是公式或错误值，读不出内容，没有汇总，请科室改成文字重新报送。`,
      cellText(row, column),
    );
  }
  for (const match of matches) {
    if (!match.ours) report('warning', ...homeless(match));
    else if (match.repeats?.same) report('info', ...repeated(match.theirs, match.repeats));
  }
  const missing = nil?.whole
    ? []
    : missingRows(sent, items, received).filter(({ entry }) => !finished.has(entry));
  if (missing.length > 0)
    report(
      'warning',
      'rows_missing',
      `${unit}牵头的事项缺${missing.length}项：` +
        `${listed(missing.map(({ entry, task }) => `第${entry.row + 1}行“${brief(task)}”`))}，请补报。`,
    );
  const others = ledger.columns
    .filter(({ field }) => field === 'other')
    .map(({ heading }) => `“${heading.replace(/\s+/g, '')}”`);
  if (others.length > 0)
    report('info', 'columns_unknown', `${others.join('、')}不是台账认识的列，没有汇总。`);
  return found;
}

/** Cells that returns may fill, of one sort. */
function fillable(
  { ledger, page, matches }: Return,
  month: Month,
  isSort: (cell: Cell) => boolean,
): { readonly row: number; readonly column: number; readonly heading: string }[] {
  const fields = new Set(ledger.columns.map(({ field }) => field));
  const open = [...fields]
    .filter((field) => isReturned(field, ledger.kind))
    .flatMap((field) => columnsAbout(ledger, field, month))
    .sort((a, b) => a.column - b.column);
  return matches.flatMap(({ theirs: { entry } }) =>
    open.flatMap(({ column, heading }) =>
      isSort(cellAt(page, entry.row, column)) ? [{ row: entry.row, column, heading }] : [],
    ),
  );
}

/** A formula that gives an error, or nothing: =6月已完成 typed for text. */
function isUnread(cell: Cell): boolean {
  if (isPicture(cell)) return false;
  return errorOf(cell) !== null || (isFormula(cell) && cell.result === null);
}

/** A row without a place: new, or what it may be. */
function homeless(match: Match): [code: string, message: string, cell: string] {
  const { theirs, candidates, repeats } = match;
  const at = theirs.entry.row;
  const cell = cellText(at, theirs.ledger.firstColumn);
  const name = theirs.task === '' ? '没有写任务' : `“${brief(theirs.task)}”`;
  if (repeats && candidates.length > 0) {
    return ['row_doubtful', `第${at + 1}行：${name}${repeatsInWords(repeats)}，没有写入，请核对。`, cell];
  }
  if (candidates.length === 0) return ['row_new', `第${at + 1}行：${name}不在台账里，请确认是否新增。`, cell];
  const likely = candidates.map(
    ({ ours, score }) =>
      `台账第${ours.entry.row + 1}行“${brief(ours.task)}”${score > 0 ? `（相似${Math.round(score * 100)}%）` : ''}`,
  );
  return ['row_doubtful', `第${at + 1}行：${name}可能是${likely.join('，或')}，没有写入，请核对。`, cell];
}

/** A row that says once more what another one says. */
function repeated(
  { entry, task, ledger }: Item,
  repeats: NonNullable<Match['repeats']>,
): [code: string, message: string, cell: string] {
  const message = `第${entry.row + 1}行：“${brief(task)}”${repeatsInWords(repeats)}。`;
  return ['row_repeated', message, cellText(entry.row, ledger.firstColumn)];
}

/** Rows that the sender leads and sent back in no file. */
function missingRows({ unit }: Return, { byLead }: Items, received: readonly Return[]): Item[] {
  if (unit === null) return [];
  const matches = received.filter((one) => one.unit === unit).flatMap((one) => one.matches);
  const found = new Set(
    matches.flatMap(({ ours, candidates }) => (ours ? [ours] : candidates.map((one) => one.ours))),
  );
  if (found.size === 0) return [];
  return (byLead.get(unit) ?? []).filter((item) => !found.has(item));
}
