import { toSerial } from '../calendar/day';
import { STAGE_HEADING, TOOL_HEADINGS, type ToolHeading } from '../kinds/own-sheets';
import type { Ledger } from '../ledger/ledger';
import { cellText } from '../workbook/address';
import { isFormula, sameCell, scalarOf, type Scalar } from '../workbook/cell';
import type { Edit, Why } from '../workbook/edit';
import type { Finding } from '../workbook/finding';
import type { LayoutChange } from '../workbook/layout';
import { ruleText, type Rule } from '../workbook/rule';
import { cellAt, findSheet, styleAt, type Sheet, type Workbook } from '../workbook/sheet';
import type { Style, StyleChange } from '../workbook/style';
import { stageText } from './clocks/current';
import type { Judged, LedgerStanding, Standing } from './standing';
import { COLOURED, STATUS_WORDS, STATUSES, warningWord, type Status } from './words';

const DATE_FORMAT = 'yyyy-mm-dd';

/** Width in characters of each column the tool adds. */
const WIDTHS: Readonly<Record<ToolHeading, number>> = {
  预警: 6,
  状态判定: 10,
  截止日: 12,
  逾期天数: 9,
  阶段: 10,
  判定说明: 42,
};

export interface Marking {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/**
 * The edits that write a standing into the workbook it was read from: the tool's columns and the colour rules. What
 * stands already is not written again, so marking a marked workbook gives no edits.
 */
export function markStanding(
  workbook: Workbook,
  standing: Standing,
  { stageColumn = false }: { readonly stageColumn?: boolean } = {},
): Marking {
  let edits: readonly Edit[] = [];
  const findings: Finding[] = [];
  const rules = new Map<string, Rule[]>();
  for (const one of standing.ledgers) {
    const sheet = findSheet(workbook, one.ledger.sheet);
    if (!sheet || one.items.length === 0) continue;
    const place = placeColumns(sheet, one.ledger, headingsFor(one, stageColumn), rules.get(sheet.name) ?? []);
    edits = edits.concat(
      headings(sheet, one.ledger, place),
      looks(sheet, one, place),
      values(workbook, sheet, one, place, findings),
      printed(sheet, one.ledger, place),
    );
    rules.set(sheet.name, [...(rules.get(sheet.name) ?? []), ...colourRules(sheet, one.ledger, place)]);
  }
  const colours = [...rules].flatMap(([name, wanted]): Edit[] =>
    sameRules(findSheet(workbook, name)!.rules, wanted)
      ? []
      : [
          {
            kind: 'setRules',
            sheet: name,
            rules: wanted,
            why: { topic: '逾期行着色', detail: '红、黄、蓝三色随“预警”列变化' },
          },
        ],
  );
  return { edits: edits.concat(colours), findings };
}

/** The columns that a ledger gets: 阶段 where it is wanted and rows go through several steps, or stands already. */
function headingsFor({ ledger, items }: LedgerStanding, stageColumn: boolean): readonly ToolHeading[] {
  const staged = items.some(({ verdict }) => verdict.stages.length > 1);
  if (!(stageColumn && staged) && ledger.toolColumns[STAGE_HEADING] === undefined) return TOOL_HEADINGS;
  const at = TOOL_HEADINGS.indexOf('截止日');
  return [...TOOL_HEADINGS.slice(0, at), STAGE_HEADING, ...TOOL_HEADINGS.slice(at)];
}

/** Where each of the tool's columns stands, and which of them are new. */
interface Place {
  readonly headings: readonly ToolHeading[];
  readonly columns: Readonly<Record<ToolHeading, number>>;
  readonly added: readonly ToolHeading[];
}

/**
 * The tool's columns stand where the ledger has them already; missing ones come in one block to the right of its last
 * column, past whatever stands there in the ledger's rows. `taken` are rules of tables handled before on the sheet.
 */
function placeColumns(
  sheet: Sheet,
  ledger: Ledger,
  headings: readonly ToolHeading[],
  taken: readonly Rule[],
): Place {
  const added = headings.filter((heading) => ledger.toolColumns[heading] === undefined);
  const known = Object.values(ledger.toolColumns).filter((column) => column !== undefined);
  let start = Math.max(ledger.lastColumn, ...known) + 1;
  const rows = [...ledger.headingRows, ...ledger.entries.map((entry) => entry.row)];
  const busy = (column: number): boolean =>
    rows.some((row) => cellAt(sheet, row, column) !== null) ||
    taken.some(
      (rule) =>
        ledger.headingRows.some((row) => row >= rule.area.top - 3 && row <= rule.area.bottom) &&
        column >= rule.area.left &&
        column <= rule.area.right,
    );
  for (let column = start; column < start + added.length; column++) if (busy(column)) start = column + 1;
  const columns = { ...ledger.toolColumns } as Record<ToolHeading, number>;
  added.forEach((heading, index) => (columns[heading] = start + index));
  return { headings, columns, added };
}

function headings(sheet: Sheet, ledger: Ledger, place: Place): Edit[] {
  const [from] = place.added;
  if (from === undefined) return [];
  const why: Why = { topic: '新增判定列', detail: `在“${sheet.name}”右侧新增${place.added.join('、')}` };
  const column = place.columns[from];
  const bottom = ledger.headingRows.at(-1)!;
  const style = (row: number): StyleChange => ({
    like: { row, column: ledger.lastColumn },
    with: { align: { horizontal: 'center', vertical: 'center', wrap: true } },
  });
  return [
    { kind: 'setValues', sheet: sheet.name, row: bottom, column, values: [place.added], why },
    ...ledger.headingRows.map((row): Edit => ({
      kind: 'setStyles',
      sheet: sheet.name,
      row,
      column,
      styles: [place.added.map(() => style(row))],
      why,
    })),
    {
      kind: 'setLayout',
      sheet: sheet.name,
      layout: {
        columnWidths: Object.fromEntries(
          place.added.map((heading) => [place.columns[heading], WIDTHS[heading]]),
        ),
        ...shownAgain(sheet, place),
      },
      why,
    },
  ];
}

/** People hide what lies to the right of a table: ours are to be seen, and undo, told of it, hides them again. */
function shownAgain({ layout: { hiddenColumns } }: Sheet, { added, columns }: Place): LayoutChange {
  const ours = new Set(added.map((heading) => columns[heading]));
  const others = hiddenColumns.filter((column) => !ours.has(column));
  return others.length < hiddenColumns.length ? { hiddenColumns: others } : {};
}

/** Looks for the rows that do not have them yet, told by the date format of 截止日; neighbouring rows in one edit. */
function looks(sheet: Sheet, { ledger, items }: LedgerStanding, place: Place): Edit[] {
  const bare = items
    .map(({ entry }) => entry.row)
    .filter((row) => styleAt(sheet, row, place.columns['截止日']).numberFormat !== DATE_FORMAT);
  return runsOf(bare).flatMap(({ from, to }) =>
    blocksOf(place).map((block): Edit => ({
      kind: 'setStyles',
      sheet: sheet.name,
      row: from,
      column: place.columns[block[0]!],
      styles: looksOfRows(sheet, from, to, ledger.lastColumn, block),
      why: { topic: '新增判定列' },
    })),
  );
}

/** Each row's look like that of its cell in the last column. Rows that the host says look alike share one. */
function looksOfRows(
  sheet: Sheet,
  from: number,
  to: number,
  lastColumn: number,
  block: readonly ToolHeading[],
): StyleChange[][] {
  const rows: StyleChange[][] = [];
  let before: Style | undefined;
  for (let row = from; row <= to; row++) {
    const look = sheet.styles[row]?.[lastColumn];
    const known = rows.at(-1);
    if (known && look !== undefined && look.native !== undefined && look === before) rows.push(known);
    else {
      const like = { row, column: lastColumn };
      rows.push(block.map((heading): StyleChange => ({ like, with: LOOKS[heading] })));
    }
    before = look;
  }
  return rows;
}

const LOOKS: Readonly<Record<ToolHeading, Omit<Style, 'native'>>> = {
  预警: { numberFormat: 'General', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  状态判定: { numberFormat: 'General', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  截止日: { numberFormat: DATE_FORMAT, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  阶段: { numberFormat: 'General', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  逾期天数: { numberFormat: '0', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  // Not wrapped: it stands in the last column and runs on to the right, so that no row needs another height.
  判定说明: { numberFormat: 'General', align: { horizontal: 'left', vertical: 'center', wrap: false } },
};

/** One text for all rows of a status. */
const TOPICS = Object.fromEntries(
  STATUSES.map((status) => [status, `判为${STATUS_WORDS[status]}`]),
) as Record<Status, string>;

function values(
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

/** Ascending numbers as runs of neighbours. */
function runsOf(numbers: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.to === number - 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
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

/** The tool's columns as blocks of neighbours, so that a row is written in few rectangles. */
function blocksOf({ headings, columns }: Place): ToolHeading[][] {
  const ordered = [...headings].sort((a, b) => columns[a] - columns[b]);
  const blocks: ToolHeading[][] = [];
  for (const heading of ordered) {
    const block = blocks.at(-1);
    if (block && columns[block.at(-1)!] === columns[heading] - 1) block.push(heading);
    else blocks.push([heading]);
  }
  return blocks;
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

/**
 * On paper the letter in 预警 tells what the colour tells on screen: where the sheet prints a chosen area that holds the
 * ledger, the area is widened by our columns, the long 判定说明 left out.
 */
function printed(sheet: Sheet, ledger: Ledger, place: Place): Edit[] {
  const { page } = sheet.layout;
  const area = page?.printArea;
  const right = Math.max(
    ...place.headings.filter((heading) => heading !== '判定说明').map((heading) => place.columns[heading]),
  );
  const hidden = new Set(sheet.layout.hiddenColumns);
  const last = Math.max(
    ...ledger.columns.map(({ column }) => column).filter((column) => !hidden.has(column)),
  );
  const holds =
    area &&
    area.left <= ledger.firstColumn &&
    area.right >= last &&
    area.top <= ledger.firstRow &&
    area.bottom >= ledger.lastRow;
  if (!page || !area || !holds || area.right >= right) return [];
  const layout = { page: { ...page, printArea: { ...area, right } } };
  return [
    {
      kind: 'setLayout',
      sheet: sheet.name,
      layout,
      why: { topic: '新增判定列', detail: '打印区域加宽，印出预警等列' },
    },
  ];
}

/** Three rules for every run of columns that are coloured, top to bottom red, yellow, blue. */
function colourRules(sheet: Sheet, ledger: Ledger, place: Place): Rule[] {
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

function sameRules(a: readonly Rule[], b: readonly Rule[]): boolean {
  return a.length === b.length && a.every((rule, index) => ruleText(rule) === ruleText(b[index]!));
}
