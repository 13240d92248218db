import { areaText, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/workbook/address';
import type { Layout, Page } from '../../../src/workbook/layout';
import {
  DEFAULT_PAGE,
  DIGIT,
  findSheet,
  newSheet,
  readAddress,
  relayout,
  STANDARD_HEIGHT,
  usedArea,
  type Book,
  type BookSheet,
} from '../book';
import { ExcelError, Gap, INDEX, ITEMS, isWire, getMember, wire, type Wire } from '../wire';
import { rangeAreasObject, rangeAt, rangeObject } from './range';

const POINTS_PER_MM = 72 / 25.4;

/** `Excel.WorksheetCollection`. */
export function worksheetsObject(book: Book): Wire {
  return wire('WorksheetCollection', {
    [ITEMS]: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    [INDEX]: (key: string) => {
      const sheet = findSheet(book, key);
      if (!sheet) throw new ExcelError('ItemNotFound', `no sheet ${key}`);
      return worksheetObject(book, sheet);
    },
    GetItemOrNullObject: (key: string) => {
      const sheet = findSheet(book, key);
      return sheet ? worksheetObject(book, sheet) : null;
    },
    GetFirst: () => worksheetObject(book, book.sheets[0]!),
    Add: (name: string) => {
      if (book.isProtected)
        throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
      if (findSheet(book, name))
        throw new ExcelError('ItemAlreadyExists', `a sheet ${name} is there already`);
      if (!name || name.length > 31 || /[\\/?*[\]:]/.test(name))
        throw new ExcelError('InvalidArgument', `no name for a sheet: ${name}`);
      const sheet = newSheet(book, name);
      book.sheets.push(sheet);
      return worksheetObject(book, sheet);
    },
    _RegisterDataChangedEvent: () => void book.listening.add('changed'),
    _UnregisterDataChangedEvent: () => void book.listening.delete('changed'),
    _RegisterSelectionChangedEvent: () => void book.listening.add('selected'),
    _UnregisterSelectionChangedEvent: () => void book.listening.delete('selected'),
  });
}

/** `Excel.Worksheet`. */
export function worksheetObject(book: Book, sheet: BookSheet): Wire {
  const guard = (): void => {
    if (sheet.isProtected) throw new ExcelError('AccessDenied', 'the sheet is protected');
  };
  return wire('Worksheet', {
    Id: sheet.id,
    get Name() {
      return sheet.name;
    },
    get Position() {
      return book.sheets.indexOf(sheet);
    },
    set Position(position: number) {
      const others = book.sheets.filter((other) => other !== sheet);
      if (position < 0 || position > others.length)
        throw new ExcelError('InvalidArgument', `no position ${position}`);
      book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    },
    get Visibility() {
      return { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[sheet.layout.visibility];
    },
    set Visibility(name: string) {
      const visibility = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[name];
      if (!visibility) throw new ExcelError('InvalidArgument', `no visibility ${name}`);
      if (
        visibility !== 'visible' &&
        !book.sheets.some((other) => other !== sheet && other.layout.visibility === 'visible')
      ) {
        throw new ExcelError('InvalidOperation', 'one sheet has to stay visible');
      }
      relayout(sheet, { visibility });
    },
    StandardWidth: DIGIT.standardWidth,
    StandardHeight: STANDARD_HEIGHT,
    Protection: wire('WorksheetProtection', {
      get Protected() {
        return sheet.isProtected;
      },
      Protect: () => {
        if (sheet.isProtected) throw new ExcelError('InvalidOperation', 'the sheet is protected already');
        sheet.isProtected = true;
      },
      Unprotect: () => {
        sheet.isProtected = false;
      },
    }),
    Tables: tablesObject(book, sheet),
    FreezePanes: freezeObject(book, sheet),
    AutoFilter: wire('AutoFilter', {
      GetRangeOrNullObject: () => sheet.layout.filter && rangeObject(book, sheet, sheet.layout.filter),
      Apply: (range: unknown) => {
        guard();
        relayout(sheet, { filter: areaOf(range) });
      },
      Remove: () => {
        guard();
        relayout(sheet, { filter: null });
      },
    }),
    PageLayout: pageObject(book, sheet),
    HorizontalPageBreaks: wire('PageBreakCollection', {
      [ITEMS]: () => page(sheet).breaks.map(pageBreakObject),
      Add: (range: unknown) => {
        const { top } = areaOf(range);
        repage(sheet, { breaks: [...page(sheet).breaks, top].sort((a, b) => a - b) });
        return pageBreakObject(top);
      },
      RemovePageBreaks: () => repage(sheet, { breaks: [] }),
    }),
    GetRange: (address: string | null) => rangeAt(book, sheet, address),
    GetRanges: (address: string) => {
      if (address.length > 8192)
        throw new ExcelError('InvalidArgument', 'an address of more than 8,192 characters');
      const areas = address.split(',').map((one) => readAddress(one));
      if (areas.includes(null)) throw new ExcelError('InvalidArgument', `no address: ${address}`);
      return rangeAreasObject(book, sheet, areas as Area[]);
    },
    GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) => {
      if (
        rows < 1 ||
        columns < 1 ||
        top < 0 ||
        left < 0 ||
        top + rows > MAX_ROWS ||
        left + columns > MAX_COLUMNS
      ) {
        throw new ExcelError('InvalidArgument', `no range ${[top, left, rows, columns].join(', ')}`);
      }
      return rangeObject(book, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
    },
    GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
      const used = usedArea(sheet, valuesOnly ?? false);
      return used && rangeObject(book, sheet, used);
    },
    Activate: () => {
      if (sheet.layout.visibility !== 'visible')
        throw new ExcelError('InvalidOperation', 'the sheet is hidden');
      book.active = sheet;
    },
    Delete: () => {
      if (book.isProtected)
        throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
      if (!book.sheets.some((other) => other !== sheet && other.layout.visibility === 'visible')) {
        throw new ExcelError('InvalidOperation', 'the last visible sheet cannot be deleted');
      }
      book.sheets = book.sheets.filter((other) => other !== sheet);
      if (book.active === sheet) book.active = book.sheets[0]!;
    },
  });
}

function tablesObject(book: Book, sheet: BookSheet): Wire {
  const tableObject = (area: Area): Wire =>
    wire('Table', {
      Id: areaText(area),
      get Name() {
        return sheet.tables.find((table) => table.area === area)!.name;
      },
      set Name(name: string) {
        if (book.sheets.some((other) => other.tables.some((table) => table.name === name))) {
          throw new ExcelError('InvalidArgument', `a table ${name} is there already`);
        }
        sheet.tables = sheet.tables.map((table) => (table.area === area ? { ...table, name } : table));
      },
      GetRange: () => rangeObject(book, sheet, area),
    });
  return wire('TableCollection', {
    [ITEMS]: () => sheet.tables.map(({ area }) => tableObject(area)),
    [INDEX]: (key: string) => {
      const table = sheet.tables.find(({ name, area }) => name === key || areaText(area) === key);
      if (!table) throw new ExcelError('ItemNotFound', `no table ${key}`);
      return tableObject(table.area);
    },
    Add: (range: unknown) => {
      const area = areaOf(range);
      sheet.tables = [...sheet.tables, { name: `Table${book.nextId++}`, area }];
      return tableObject(area);
    },
  });
}

function pageBreakObject(row: number): Wire {
  return wire('PageBreak', { Id: String(row), RowIndex: row, ColumnIndex: 0 });
}

function freezeObject(book: Book, sheet: BookSheet): Wire {
  return wire('WorksheetFreezePanes', {
    GetLocationOrNullObject: () => {
      const { freeze } = sheet.layout;
      if (!freeze) return null;
      return rangeObject(book, sheet, {
        top: 0,
        left: 0,
        bottom: freeze.rows > 0 ? freeze.rows - 1 : MAX_ROWS - 1,
        right: freeze.columns > 0 ? freeze.columns - 1 : MAX_COLUMNS - 1,
      });
    },
    FreezeRows: (rows: number) => relayout(sheet, { freeze: { rows, columns: 0 } }),
    FreezeColumns: (columns: number) => relayout(sheet, { freeze: { rows: 0, columns } }),
    FreezeAt: (range: unknown) => {
      const area = areaOf(range);
      relayout(sheet, { freeze: { rows: area.bottom + 1, columns: area.right + 1 } });
    },
    Unfreeze: () => relayout(sheet, { freeze: null }),
  });
}

function pageObject(book: Book, sheet: BookSheet): Wire {
  const margin = (side: keyof Page['margins']): PropertyDescriptor => ({
    enumerable: true,
    get: () => page(sheet).margins[side] * POINTS_PER_MM,
    set: (points: number) =>
      repage(sheet, {
        margins: { ...page(sheet).margins, [side]: Math.round((points / POINTS_PER_MM) * 100) / 100 },
      }),
  });
  const members = {
    get Orientation() {
      return page(sheet).orientation === 'landscape' ? 'Landscape' : 'Portrait';
    },
    set Orientation(name: string) {
      repage(sheet, { orientation: name === 'Landscape' ? 'landscape' : 'portrait' });
    },
    get PaperSize() {
      return page(sheet).paper;
    },
    set PaperSize(paper: Page['paper']) {
      if (paper !== 'A4' && paper !== 'A3') throw new Gap(`the stand-in has no paper ${String(paper)}`);
      repage(sheet, { paper });
    },
    get CenterHorizontally() {
      return page(sheet).centerHorizontally;
    },
    set CenterHorizontally(centerHorizontally: boolean) {
      repage(sheet, { centerHorizontally });
    },
    get Zoom() {
      return page(sheet).fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
    },
    set Zoom(zoom: { horizontalFitToPages?: number; scale?: number }) {
      repage(sheet, { fitToWidth: zoom.horizontalFitToPages === 1 });
    },
    HeadersFooters: wire('HeaderFooterGroup', {
      DefaultForAllPages: wire('HeaderFooter', {
        get CenterFooter() {
          return page(sheet).footer;
        },
        set CenterFooter(footer: string) {
          repage(sheet, { footer });
        },
      }),
    }),
    GetPrintTitleRowsOrNullObject: () => {
      const rows = page(sheet).titleRows;
      return (
        rows && rangeObject(book, sheet, { top: rows.from, bottom: rows.to, left: 0, right: MAX_COLUMNS - 1 })
      );
    },
    SetPrintTitleRows: (range: unknown) => {
      const area = range === '' ? null : areaOf(range);
      repage(sheet, { titleRows: area && { from: area.top, to: area.bottom } });
    },
    GetPrintAreaOrNullObject: () => {
      const { printArea } = page(sheet);
      return printArea && rangeAreasObject(book, sheet, [printArea]);
    },
    SetPrintArea: (range: unknown) => repage(sheet, { printArea: range === '' ? null : areaOf(range) }),
  };
  return wire(
    'PageLayout',
    Object.defineProperties(members, {
      TopMargin: margin('top'),
      RightMargin: margin('right'),
      BottomMargin: margin('bottom'),
      LeftMargin: margin('left'),
    }),
  );
}

function page(sheet: BookSheet): Page {
  return sheet.layout.page ?? DEFAULT_PAGE;
}

function repage(sheet: BookSheet, change: Partial<Page>): void {
  relayout(sheet, { page: { ...page(sheet), ...change } } satisfies Partial<Layout>);
}

/** A range given as an object or as text. */
function areaOf(range: unknown): Area {
  if (typeof range === 'string') {
    const area = readAddress(range);
    if (!area) throw new ExcelError('InvalidArgument', `no address: ${range}`);
    return area;
  }
  if (!isWire(range)) throw new ExcelError('InvalidArgument', 'no range');
  const number = (name: string): number => getMember(range, name) as number;
  const top = number('RowIndex');
  const left = number('ColumnIndex');
  return { top, left, bottom: top + number('RowCount') - 1, right: left + number('ColumnCount') - 1 };
}
