import { brief } from '../../chinese/brief';
import type { Month } from '../../calendar/period';
import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import type { Entry } from '../../ledger/ledger';
import { cellText } from '../../workbook/address';
import { errorOf, isFormula, isPicture, type Cell } from '../../workbook/cell';
import type { Finding } from '../../workbook/finding';
import { cellAt } from '../../workbook/sheet';
import { columnsAbout, isReturned, numbersItems } from '../columns';
import { isFilledIn, OFFICE_COLUMN } from '../filled-in';
import type { Item, Items } from '../items';
import type { Match } from '../settle/match';
import type { MergeChange } from '../merge';
import type { Return } from '../receive/sender';
import type { NilReport } from '../receive/nil';
import type { Order } from '../receive/versions';
import { headingInWords, listed, monthInWords, placesIn, repeatsInWords } from '../words';

/** What findings are drawn from. */
export interface FindingContext {
  /** Of the file. */
  readonly changes: readonly MergeChange[];
  readonly items: Items;
  /** Entries of the master of which nothing is left to report, or that no section is asked about. */
  readonly owesNothing: Pick<ReadonlySet<Entry>, 'has'>;
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
export function findingsOf(sent: Return, context: FindingContext): Finding[] {
  const { changes, items, received, order, nils, month } = context;
  const { file, ledger, unit } = sent;
  const own = changes.filter(
    ({ source }) =>
      source.sheet === ledger.sheet && source.row >= ledger.firstRow && source.row <= ledger.lastRow,
  );
  const nil = nils.find((one) => one.file === file && one.unit === unit);
  return [
    ...(nil ? [nilFinding(nil, ledger.sheet)] : []),
    ...[
      ...aboutTable(sent, month),
      ...(sent.otherMonth === null ? aboutVersions(sent, received, order) : []),
      ...own.flatMap(aboutCell),
      ...aboutRemarks(own),
      ...aboutUnread(sent, month),
      ...aboutRows(sent, placesIn(items)),
      ...(nil?.whole ? [] : aboutMissing(sent, context)),
      ...aboutColumns(sent),
    ].map(({ severity, code, message, cell }): Finding => ({
      severity,
      code,
      sheet: ledger.sheet,
      ...(cell === undefined ? {} : { cell }),
      message,
    })),
  ];
}

/** A finding on the sheet of the return. */
type Told = Omit<Finding, 'sheet'>;

/** What the table as a whole is: another ledger's, another month's, our form or one that was tampered with. */
function aboutTable({ matches, otherMonth, form }: Return, month: Month): Told[] {
  const found: Told[] = [];
  if (!matches.some(({ ours, repeats }) => ours || repeats))
    found.push({
      severity: 'error',
      code: 'return_foreign',
      message: '没有一项能与台账对上，请确认是不是这本台账的报送表。',
    });
  if (otherMonth !== null)
    found.push({
      severity: 'warning',
      code: 'wrong_month',
      message: `这是${monthInWords(otherMonth)}的报送表，这次汇总的是${monthInWords(month)}，写得不同的没有写入，请核对是不是交错了表。`,
    });
  else if (form.month !== null && form.month !== month)
    found.push({
      severity: 'info',
      code: 'form_of_other_month',
      message: `填在${monthInWords(form.month)}下发的表里。`,
    });
  if (form.state === 'broken')
    found.push({
      severity: 'warning',
      code: 'form_changed',
      message: '表里的隐藏标识被改动过，改按任务文字对照，请核对。',
    });
  if (form.state === 'foreign')
    found.push({
      severity: 'warning',
      code: 'form_foreign',
      message: '这份表是从另一本台账下发的，请确认是不是交错了表。',
    });
  return found;
}

/** Which other files of the same section there are, newer or of an unknown age. */
function aboutVersions(sent: Return, received: readonly Return[], order: Order): Told[] {
  const { file, unit } = sent;
  return received.flatMap((other): Told[] => {
    const age = order(other, sent);
    const name = other.file === file ? `工作表“${other.ledger.sheet}”` : `“${other.file}”`;
    if (age === 1)
      return [
        {
          severity: 'warning',
          code: 'older_version',
          message: `${unit}还有较新的一份${name}，这一份是旧版本，写得不同的请以较新的为准。`,
        },
      ];
    if (age === 0)
      return [
        {
          severity: 'warning',
          code: 'version_unclear',
          message: `${unit}还有另一份${name}，看不出哪份更新，写得不同的没有写入，请核对。`,
        },
      ];
    return [];
  });
}

/** What became of a cell that was not simply taken. Remarks are told together. */
function aboutCell(change: MergeChange): Told[] {
  const { verdict, field, from, to, heading, reason, row, source } = change;
  const tell = (severity: Told['severity'], code: string, message: string): Told[] => [
    { severity, code, ...atCell(source.row, source.column, message) },
  ];
  const wrote = `${headingInWords(heading)}写了“${brief(to)}”，${reason}`;
  if (verdict === 'locked' && field === 'deadline')
    return tell(
      'warning',
      'deadline_edited',
      `完成时限由“${brief(from)}”改成“${brief(to)}”，没有采用，确需延期请先报批。`,
    );
  if (verdict === 'locked' && field !== 'remark') {
    const returned = isReturned(field);
    return tell(
      field === 'lead_unit' || returned ? 'warning' : 'info',
      returned && reason !== OFFICE_COLUMN ? 'target_blocked' : 'locked_edited',
      `${wrote}。`,
    );
  }
  if (verdict === 'conflict') return tell('warning', 'return_conflict', `${wrote}，请定夺。`);
  if (verdict === 'ambiguous' && row !== null)
    return tell('warning', 'column_unknown', `${wrote}，没有写入。`);
  return [];
}

/** A sentence about a row of the return, and the cell it is about; both from zero. */
function atCell(row: number, column: number, message: string): Pick<Told, 'message' | 'cell'> {
  return { message: `第${row + 1}行：${message}`, cell: cellText(row, column) };
}

function aboutRemarks(own: readonly MergeChange[]): Told[] {
  const remarks = own
    .filter(({ verdict, field }) => verdict === 'locked' && field === 'remark')
    .map(({ source }) => cellText(source.row, source.column));
  const [first] = remarks;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'remark_written',
      cell: first,
      message: `有${remarks.length}项在备注里写了内容（${listed(remarks)}），没有写入，请看是不是进展。备注也要写进台账的，请把设置“备注汇总”改为“是”。`,
    },
  ];
}

/** Cells to be filled in that hold no text: pictures, and formulas that say nothing. */
function aboutUnread(sent: Return, month: Month): Told[] {
  return [
    ...fillable(sent, month, isPicture).map(({ row, column, heading }): Told => ({
      severity: 'warning',
      code: 'picture_left',
      ...atCell(row, column, `${headingInWords(heading)}里是图片，没有带进台账，请在台账里另行插入。`),
    })),
    ...fillable(sent, month, isUnread).map(({ row, column, heading, wanted }): Told => ({
      severity: 'warning',
      code: 'cell_unread',
      ...atCell(
        row,
        column,
        `${headingInWords(heading)}里是公式或错误值，读不出内容，没有汇总，请科室改成${wanted}重新报送。`,
      ),
    })),
  ];
}

/** Rows that have no place in the ledger, or say once more what another one says. */
function aboutRows({ matches }: Return, placeOf: (item: Item) => string): Told[] {
  return matches.flatMap((match): Told[] => {
    if (!match.ours) return [homeless(match, placeOf)];
    return match.repeats?.same ? [repeated(match.theirs, match.repeats)] : [];
  });
}

/** Rows of which something is left to report and that the section sent back in no file. */
function aboutMissing(sent: Return, { items, received, owesNothing }: FindingContext): Told[] {
  const missing = missingRows(sent, items, received).filter(({ entry }) => !owesNothing.has(entry));
  if (missing.length === 0) return [];
  const placeOf = placesIn(items);
  const rows = listed(missing.map((item) => `${placeOf(item)}“${brief(item.task)}”`));
  return [
    {
      severity: 'warning',
      code: 'rows_missing',
      message: `${sent.unit}牵头的事项缺${missing.length}项：${rows}，请补报。`,
    },
  ];
}

function aboutColumns({ ledger }: Return): Told[] {
  const others = ledger.columns
    .filter((column) => column.field === 'other' && !numbersItems(column))
    .map(({ heading }) => `“${heading.replace(/\s+/g, '')}”`);
  if (others.length === 0) return [];
  return [
    {
      severity: 'info',
      code: 'columns_unknown',
      message: `${others.join('、')}不是台账认识的列，没有汇总。`,
    },
  ];
}

/** Cells that returns may fill, of one sort. */
function fillable(
  { ledger, page, matches }: Return,
  month: Month,
  isSort: (cell: Cell) => boolean,
): {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  /** What is to stand there. */
  readonly wanted: '数字' | '日期' | '文字';
}[] {
  const fields = new Set(ledger.columns.map(({ field }) => field));
  const open = [...fields]
    .filter((field) => isReturned(field, ledger.kind))
    .flatMap((field) => columnsAbout(ledger, field, month))
    .filter((column) => isFilledIn(column, ledger))
    .sort((a, b) => a.column - b.column);
  return matches.flatMap(({ theirs: { entry } }) =>
    open.flatMap(({ column, heading, field }) =>
      isSort(cellAt(page, entry.row, column))
        ? [{ row: entry.row, column, heading, wanted: wantedIn(field, ledger.kind) }]
        : [],
    ),
  );
}

function wantedIn(field: Field, { columns }: Kind): '数字' | '日期' | '文字' {
  if (field === 'percent' || field === 'indicator_actual') return '数字';
  return columns[field]?.date ? '日期' : '文字';
}

/** A formula that gives an error, or nothing: =6月已完成 typed for text. */
function isUnread(cell: Cell): boolean {
  if (isPicture(cell)) return false;
  return errorOf(cell) !== null || (isFormula(cell) && cell.result === null);
}

/** A row without a place: new, or what it may be. */
function homeless({ theirs, candidates, repeats }: Match, placeOf: (item: Item) => string): Told {
  const name = theirs.task === '' ? '没有写任务' : `“${brief(theirs.task)}”`;
  const tell = (code: string, message: string): Told => ({
    severity: 'warning',
    code,
    ...atCell(theirs.entry.row, theirs.ledger.firstColumn, `${name}${message}`),
  });
  if (repeats && candidates.length > 0)
    return tell('row_doubtful', `${repeatsInWords(repeats)}，没有写入，请核对。`);
  if (candidates.length === 0) return tell('row_new', '不在台账里，请确认是否新增。');
  const likely = candidates.map(
    ({ ours, score }) =>
      `台账${placeOf(ours)}“${brief(ours.task)}”${score > 0 ? `（相似${Math.round(score * 100)}%）` : ''}`,
  );
  return tell('row_doubtful', `可能是${likely.join('，或')}，没有写入，请核对。`);
}

/** A row that says once more what another one says. */
function repeated({ entry, task, ledger }: Item, repeats: NonNullable<Match['repeats']>): Told {
  return {
    severity: 'info',
    code: 'row_repeated',
    ...atCell(entry.row, ledger.firstColumn, `“${brief(task)}”${repeatsInWords(repeats)}。`),
  };
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
