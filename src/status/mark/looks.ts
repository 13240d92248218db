import type { ToolHeading } from '../../kinds/own-sheets';
import type { Ledger } from '../../ledger/ledger';
import type { Edit, Why } from '../../workbook/edit';
import type { LayoutChange } from '../../workbook/layout';
import { styleAt, type Sheet } from '../../workbook/sheet';
import { DAY_FORMAT, type Style, type StyleChange } from '../../workbook/style';
import type { LedgerStanding } from '../standing';
import { blocksOf, runsOf, type Place } from './place';

/** Width in characters of each column the tool adds. */
const WIDTHS: Readonly<Record<ToolHeading, number>> = {
  预警: 6,
  状态判定: 10,
  截止日: 12,
  逾期天数: 9,
  阶段: 10,
  判定说明: 42,
};

/** The headings of new columns, and how wide the columns are. */
export function headings(sheet: Sheet, ledger: Ledger, place: Place): Edit[] {
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
export function looks(sheet: Sheet, { ledger, items }: LedgerStanding, place: Place): Edit[] {
  const bare = items
    .map(({ entry }) => entry.row)
    .filter((row) => styleAt(sheet, row, place.columns['截止日']).numberFormat !== DAY_FORMAT);
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
  截止日: { numberFormat: DAY_FORMAT, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  阶段: { numberFormat: 'General', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  逾期天数: { numberFormat: '0', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  // Not wrapped: it stands in the last column and runs on to the right, so that no row needs another height.
  判定说明: { numberFormat: 'General', align: { horizontal: 'left', vertical: 'center', wrap: false } },
};

/**
 * On paper the letter in 预警 tells what the colour tells on screen: where the sheet prints a chosen area that holds the
 * ledger, the area is widened by our columns, the long 判定说明 left out.
 */
export function printed(sheet: Sheet, ledger: Ledger, place: Place): Edit[] {
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
