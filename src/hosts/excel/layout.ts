import type { Area } from '../../workbook/address';
import type { Layout, Page, Validation } from '../../workbook/layout';
import { charactersOf, type Measure, type SheetInfo } from './probe';

/** Layout as Excel tells it. */

/** Excel speaks of points, `Page` of millimetres. */
export const MM_PER_POINT = 25.4 / 72;

/** Excel's page setup before anybody touches it, told as no page setup at all. Millimetres, of 0.75 and 0.7 inches. */
export const UNTOUCHED = {
  orientation: 'portrait',
  margins: { top: 19.05, right: 17.78, bottom: 19.05, left: 17.78 },
} as const;

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
        : {
            rows: frozen.rowCount > 1_000_000 ? 0 : frozen.rowCount,
            columns: frozen.columnCount > 16_000 ? 0 : frozen.columnCount,
          },
      filter: filter.isNullObject ? null : areaOf(filter),
    }),
  };
}

/** Asks for the widths of the first columns, and which of them are hidden. */
export function askColumns(sheet: Excel.Worksheet, count: number, measure: Measure): LayoutQuestion {
  const columns = sheet
    .getRangeByIndexes(0, 0, 1, count)
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
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
export function askRows(
  sheet: Excel.Worksheet,
  count: number,
  info: SheetInfo,
  heights: boolean,
): LayoutQuestion {
  const rows = sheet
    .getRangeByIndexes(0, 0, count, 1)
    .getRowProperties(heights ? { rowHidden: true, format: { rowHeight: true } } : { rowHidden: true });
  return {
    layout: () => ({
      hiddenRows: rows.value.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : [])),
      ...(heights && {
        rowHeights: Object.fromEntries(
          rows.value.flatMap(({ rowHidden, format }, row) =>
            rowHidden || format?.rowHeight === undefined || format.rowHeight === info.standardHeight
              ? []
              : [[row, format.rowHeight]],
          ),
        ),
      }),
    }),
  };
}

/**
 * Asks for merged cells, top to bottom, on the whole used range: a part of it would miss merges that begin outside.
 * To be asked as seldom as possible, for Excel was reported to forget its undo list over this question.
 */
export function askMerges(sheet: Excel.Worksheet, used: Area): LayoutQuestion {
  const merged = rangeOf(sheet, used).getMergedAreasOrNullObject();
  const areas = merged.areas;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return {
    layout: () => ({
      merges: merged.isNullObject
        ? []
        : areas.items.map(areaOf).sort((a, b) => a.top - b.top || a.left - b.left),
    }),
  };
}

/** Asks how the sheet prints. Slow on some printers, so only where a change is to be taken back exactly. */
export function askPage(sheet: Excel.Worksheet): LayoutQuestion {
  const { pageLayout } = sheet;
  pageLayout.load(
    'orientation,paperSize,topMargin,rightMargin,bottomMargin,leftMargin,zoom,' +
      'centerHorizontally,headersFooters/defaultForAllPages/centerFooter',
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
        titleRows: titles.isNullObject
          ? null
          : { from: titles.rowIndex, to: titles.rowIndex + titles.rowCount - 1 },
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
    (['top', 'right', 'bottom', 'left'] as const).every(
      (side) => Math.abs(page.margins[side] - margins[side]) < 0.1,
    )
  );
}

/**
 * Where validations are in the first rows and columns; what they say is asked by `askValidations`. Never of a whole
 * sheet:
 * Excel on Windows was reported to look at every one of its cells then.
 */
export function askValidated(sheet: Excel.Worksheet, rows: number, columns: number): () => readonly Area[] {
  const cells = sheet.getRangeByIndexes(0, 0, rows, columns).getSpecialCellsOrNullObject('DataValidations');
  const areas = cells.areas;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () => (cells.isNullObject ? [] : areas.items.map(areaOf));
}

/**
 * Asks what validations say, column by column, for Excel tells neighbours as one area whatever they say. Kinds the tool
 * does not know stay with Excel, and so do neighbours below each other: of those Excel says `Inconsistent`, and nothing
 * of their message.
 */
export function askValidations(sheet: Excel.Worksheet, areas: readonly Area[]): LayoutQuestion {
  const columns = areas.flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, index): Area => {
      const column = area.left + index;
      return { ...area, left: column, right: column };
    }),
  );
  const asked = columns.map((area) => {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.load('type,rule,errorAlert');
    return { area, validation };
  });
  return { layout: () => ({ validations: joined(asked.flatMap(validationOf)) }) };
}

function validationOf({
  area,
  validation: { type, rule, errorAlert },
}: {
  readonly area: Area;
  readonly validation: Excel.DataValidation;
}): Validation[] {
  const message = (errorAlert as Excel.DataValidationErrorAlert | null)?.message ?? '';
  if (type === 'Date') return [{ area, kind: 'date', message }];
  const source = rule?.list?.source;
  if (type !== 'List' || typeof source !== 'string' || source.startsWith('=')) return [];
  return [{ area, kind: 'list', values: source.split(',').map((value) => value.trim()), message }];
}

/** Validations of neighbouring columns that say the same are one. */
function joined(validations: readonly Validation[]): Validation[] {
  const all: Validation[] = [];
  for (const one of validations) {
    const last = all.at(-1);
    const isNext =
      last?.area.top === one.area.top &&
      last.area.bottom === one.area.bottom &&
      last.area.right === one.area.left - 1;
    const said = (validation: Validation): string => JSON.stringify({ ...validation, area: null });
    if (last && isNext && said(last) === said(one))
      all[all.length - 1] = { ...last, area: { ...last.area, right: one.area.right } };
    else all.push(one);
  }
  return all;
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
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
