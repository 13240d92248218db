import { areaText, type Area } from '../../workbook/address';
import { BrokenEdit } from '../../workbook/apply';
import type { Layout, LayoutChange, Page, Validation } from '../../workbook/layout';
import { charactersOf, pointsOf, type Measure, type SheetInfo } from './probe';
import type { Step } from './step';

/** Layout as Excel tells and takes it. */

const MM_PER_POINT = 25.4 / 72;

/** Excel's page setup before anybody touches it, told as no page setup at all. Millimetres, of 0.75 and 0.7 inches. */
const UNTOUCHED = { orientation: 'portrait', margins: { top: 19.05, right: 17.78, bottom: 19.05, left: 17.78 } } as const;

/** Excel allows no longer list inside a validation. */
const LIST_LIMIT = 255;

/** Throws where a change asks for what Excel cannot hold: to be called before anything is written. */
export function checkLayout({ validations = [] }: LayoutChange): void {
  const long = validations.find(({ kind, values }) => kind === 'list' && (values ?? []).join(',').length > LIST_LIMIT);
  if (long) throw new BrokenEdit(`the list of a validation is longer than ${LIST_LIMIT} characters`);
}

/** What has to be loaded of a range for `areaOf`. */
export const CORNERS = 'rowIndex,columnIndex,rowCount,columnCount';

/** What was asked of a sheet; each member gives its part of the layout once the request is answered. */
export interface LayoutQuestion {
  readonly layout: () => Partial<Layout>;
}

/** Asks for frozen panes and the filter. */
export function askPanes(sheet: Excel.Worksheet): LayoutQuestion {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load(CORNERS);
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load(CORNERS);
  return {
    layout: () => ({
      freeze: frozen.isNullObject
        ? null
        : { rows: frozen.rowCount > 1_000_000 ? 0 : frozen.rowCount, columns: frozen.columnCount > 16_000 ? 0 : frozen.columnCount },
      filter: filter.isNullObject ? null : areaOf(filter),
    }),
  };
}

/** Asks for the widths of the first columns, and which of them are hidden. */
export function askColumns(sheet: Excel.Worksheet, count: number, measure: Measure): LayoutQuestion {
  const columns = sheet.getRangeByIndexes(0, 0, 1, count).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return {
    layout: () => ({
      columnWidths: Object.fromEntries(
        columns.value.flatMap(({ columnHidden, format }, column) =>
          columnHidden || format?.columnWidth === undefined || format.columnWidth === measure.standard
            ? []
            : [[column, charactersOf(format.columnWidth, measure)]],
        ),
      ),
      hiddenColumns: columns.value.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : [])),
    }),
  };
}

/** Asks which of the first rows are hidden, and with `heights` for their heights. */
export function askRows(sheet: Excel.Worksheet, count: number, info: SheetInfo, heights: boolean): LayoutQuestion {
  const rows = sheet.getRangeByIndexes(0, 0, count, 1).getRowProperties(
    heights ? { rowHidden: true, format: { rowHeight: true } } : { rowHidden: true },
  );
  return {
    layout: () => ({
      hiddenRows: rows.value.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : [])),
      ...(heights && {
        rowHeights: Object.fromEntries(
          rows.value.flatMap(({ rowHidden, format }, row) =>
            rowHidden || format?.rowHeight === undefined || format.rowHeight === info.standardHeight ? [] : [[row, format.rowHeight]],
          ),
        ),
      }),
    }),
  };
}

/**
 * Asks for merged cells, top to bottom, on the whole used range: a part of it would miss merges that begin outside. To be asked as
 * seldom as possible, for Excel was reported to forget its undo list over this question.
 */
export function askMerges(sheet: Excel.Worksheet, used: Area): LayoutQuestion {
  const merged = rangeOf(sheet, used).getMergedAreasOrNullObject();
  const areas = merged.areas;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return { layout: () => ({ merges: merged.isNullObject ? [] : areas.items.map(areaOf).sort((a, b) => a.top - b.top || a.left - b.left) }) };
}

/** Asks how the sheet prints. Slow on some printers, so only where a change is to be taken back exactly. */
export function askPage(sheet: Excel.Worksheet): LayoutQuestion {
  const { pageLayout } = sheet;
  pageLayout.load(
    'orientation,paperSize,topMargin,rightMargin,bottomMargin,leftMargin,zoom,centerHorizontally,headersFooters/defaultForAllPages/centerFooter',
  );
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');
  const printed = pageLayout.getPrintAreaOrNullObject().areas;
  printed.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const breaks = sheet.horizontalPageBreaks;
  breaks.load('items/rowIndex');
  return {
    layout: () => {
      const page: Page = {
        paper: pageLayout.paperSize === 'A3' ? 'A3' : 'A4',
        orientation: pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait',
        margins: {
          top: millimetres(pageLayout.topMargin),
          right: millimetres(pageLayout.rightMargin),
          bottom: millimetres(pageLayout.bottomMargin),
          left: millimetres(pageLayout.leftMargin),
        },
        fitToWidth: pageLayout.zoom.horizontalFitToPages === 1,
        centerHorizontally: pageLayout.centerHorizontally,
        titleRows: titles.isNullObject ? null : { from: titles.rowIndex, to: titles.rowIndex + titles.rowCount - 1 },
        printArea: printed.isNullObject || !printed.items[0] ? null : areaOf(printed.items[0]),
        footer: pageLayout.headersFooters.defaultForAllPages.centerFooter,
        breaks: breaks.items.map((one) => one.rowIndex),
      };
      return { page: isUntouched(page) ? null : page };
    },
  };
}

function isUntouched(page: Page): boolean {
  const { margins } = UNTOUCHED;
  return (
    page.orientation === UNTOUCHED.orientation &&
    page.paper === 'A4' &&
    !page.fitToWidth &&
    !page.centerHorizontally &&
    page.titleRows === null &&
    page.printArea === null &&
    page.footer === '' &&
    page.breaks.length === 0 &&
    (['top', 'right', 'bottom', 'left'] as const).every((side) => Math.abs(page.margins[side] - margins[side]) < 0.1)
  );
}

/** Where validations are, also below the last row; what they say is asked by `askValidations`. */
export function askValidated(sheet: Excel.Worksheet): () => readonly Area[] {
  const cells = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  const areas = cells.areas;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () => (cells.isNullObject ? [] : areas.items.map(areaOf));
}

/** Asks what validations say. Kinds the tool does not know stay with Excel. */
export function askValidations(sheet: Excel.Worksheet, areas: readonly Area[]): LayoutQuestion {
  const asked = areas.map((area) => {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.load('type,rule,errorAlert');
    return { area, validation };
  });
  return {
    layout: () => ({
      validations: asked.flatMap(({ area, validation }): Validation[] => {
        const { message } = validation.errorAlert;
        if (validation.type === 'Date') return [{ area, kind: 'date', message }];
        const source = validation.rule.list?.source;
        if (validation.type !== 'List' || typeof source !== 'string' || source.startsWith('=')) return [];
        return [{ area, kind: 'list', values: source.split(',').map((value) => value.trim()), message }];
      }),
    }),
  };
}

/** Bytes of a range and what is done to it. */
const RANGE_BYTES = 700;

/** A change of layout in pieces. `now` is the layout that stands, for what can only be changed piece by piece. */
export function layoutSteps(name: string, now: Partial<Layout>, change: LayoutChange, measure: Measure): Step[] {
  const step = (work: (sheet: Excel.Worksheet) => void, bytes = RANGE_BYTES): Step => ({
    bytes,
    queue: (context) => work(context.workbook.worksheets.getItem(name)),
  });
  const steps: Step[] = [];
  for (const { from, to, value } of spansOf(Object.entries(change.columnWidths ?? {}))) {
    steps.push(
      step((sheet) => {
        const { format } = rangeOf(sheet, { top: 0, bottom: 0, left: from, right: to });
        if (value === null) format.useStandardWidth = true;
        else format.columnWidth = pointsOf(value, measure);
      }),
    );
  }
  for (const { from, to, value } of spansOf(Object.entries(change.rowHeights ?? {}))) {
    steps.push(
      step((sheet) => {
        const { format } = rangeOf(sheet, { top: from, bottom: to, left: 0, right: 0 });
        if (value === null) format.useStandardHeight = true;
        else format.rowHeight = value;
      }),
    );
  }
  for (const { from, to, value } of spansOf(changes(now.hiddenRows, change.hiddenRows))) {
    steps.push(step((sheet) => void (rangeOf(sheet, { top: from, bottom: to, left: 0, right: 0 }).rowHidden = value)));
  }
  for (const { from, to, value } of spansOf(changes(now.hiddenColumns, change.hiddenColumns))) {
    steps.push(step((sheet) => void (rangeOf(sheet, { top: 0, bottom: 0, left: from, right: to }).columnHidden = value)));
  }
  if (change.merges) {
    const names = (areas: readonly Area[]): Set<string> => new Set(areas.map(areaText));
    const [standing, staying] = [names(now.merges ?? []), names(change.merges)];
    const going = (now.merges ?? []).filter((area) => !staying.has(areaText(area)));
    const coming = change.merges.filter((area) => !standing.has(areaText(area)));
    steps.push(...stacked(going).map(({ area }) => step((sheet) => rangeOf(sheet, area).unmerge())));
    steps.push(...stacked(coming).map(({ area, isStack }) => step((sheet) => rangeOf(sheet, area).merge(isStack))));
  }
  if (change.validations) {
    steps.push(...(now.validations ?? []).map(({ area }) => step((sheet) => rangeOf(sheet, area).dataValidation.clear())));
    steps.push(...change.validations.map((validation) => step((sheet) => queueValidation(sheet, validation), 2 * RANGE_BYTES)));
  }
  const { filter, freeze, page, visibility } = change;
  if (filter !== undefined && !sameArea(filter, now.filter ?? null)) {
    steps.push(step((sheet) => (filter ? sheet.autoFilter.apply(rangeOf(sheet, filter)) : sheet.autoFilter.remove())));
  }
  if (freeze !== undefined) steps.push(step((sheet) => queueFreeze(sheet, freeze)));
  if (page !== undefined) steps.push(step((sheet) => queuePage(sheet, now.page ?? null, page), RANGE_BYTES * (6 + (page?.breaks.length ?? 0))));
  if (visibility !== undefined && visibility !== (now.visibility ?? 'visible')) {
    steps.push(step((sheet) => void (sheet.visibility = visibility === 'visible' ? 'Visible' : visibility === 'hidden' ? 'Hidden' : 'VeryHidden')));
  }
  return steps;
}

/** Lines that are to be hidden or shown. */
function changes(now: readonly number[] = [], wanted: readonly number[] | undefined): [number, boolean][] {
  if (!wanted) return [];
  return [
    ...now.filter((line) => !wanted.includes(line)).map((line): [number, boolean] => [line, false]),
    ...wanted.filter((line) => !now.includes(line)).map((line): [number, boolean] => [line, true]),
  ];
}

/** Neighbouring rows or columns of the same value as one. */
function spansOf<T>(entries: readonly (readonly [string | number, T])[]): { from: number; to: number; value: T }[] {
  const spans: { from: number; to: number; value: T }[] = [];
  for (const [line, value] of entries.map(([line, value]): [number, T] => [Number(line), value]).sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && last.to === line - 1 && last.value === value) last.to = line;
    else spans.push({ from: line, to: line, value });
  }
  return spans;
}

/** Merges one below the other, each within its row and all in the same columns, as one range that is merged row by row. */
function stacked(areas: readonly Area[]): { readonly area: Area; readonly isStack: boolean }[] {
  const flat = areas.filter(({ top, bottom }) => top === bottom).sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const stacks: { area: Area; isStack: boolean }[] = areas.filter(({ top, bottom }) => top !== bottom).map((area) => ({ area, isStack: false }));
  let last: { area: Area; isStack: boolean } | undefined;
  for (const area of flat) {
    if (last && last.area.left === area.left && last.area.right === area.right && last.area.bottom === area.top - 1) {
      last.area = { ...last.area, bottom: area.bottom };
      last.isStack = true;
    } else {
      stacks.push((last = { area, isStack: false }));
    }
  }
  return stacks;
}

function queueValidation(sheet: Excel.Worksheet, { area, kind, values = [], message }: Validation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  const source = values.join(',');
  validation.rule = kind === 'list' ? { list: { inCellDropDown: true, source } } : { date: { formula1: '1904-01-02', operator: 'GreaterThan' } };
  validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message };
}

function queueFreeze(sheet: Excel.Worksheet, freeze: Layout['freeze']): void {
  sheet.freezePanes.unfreeze();
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function queuePage(sheet: Excel.Worksheet, now: Page | null, page: Page | null): void {
  const { pageLayout } = sheet;
  const { margins, orientation } = page ?? UNTOUCHED;
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = page?.paper ?? 'A4';
  pageLayout.topMargin = margins.top / MM_PER_POINT;
  pageLayout.rightMargin = margins.right / MM_PER_POINT;
  pageLayout.bottomMargin = margins.bottom / MM_PER_POINT;
  pageLayout.leftMargin = margins.left / MM_PER_POINT;
  pageLayout.zoom = page?.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  pageLayout.centerHorizontally = page?.centerHorizontally ?? false;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page?.footer ?? '';
  if (page?.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
  else if (now?.titleRows) pageLayout.setPrintTitleRows('');
  if (page?.printArea) pageLayout.setPrintArea(rangeOf(sheet, page.printArea));
  else if (now?.printArea) pageLayout.setPrintArea('');
  if ((now?.breaks ?? []).length > 0) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page?.breaks ?? []) sheet.horizontalPageBreaks.add(rangeOf(sheet, { top: row, bottom: row, left: 0, right: 0 }));
}

function sameArea(a: Area | null, b: Area | null): boolean {
  return a === b || (!!a && !!b && areaText(a) === areaText(b));
}

function millimetres(points: number): number {
  return Math.round(points * MM_PER_POINT * 100) / 100;
}

/** The range of a rectangle. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** The rectangle of a range of which `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
export function areaOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
