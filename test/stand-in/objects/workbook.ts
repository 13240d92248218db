import { DEFAULT_FONT, type Book } from '../book';
import { ExcelError, INDEX, wire, type Wire } from '../wire';
import { rangeObject } from './range';
import { worksheetObject, worksheetsObject } from './worksheet';

/** `Excel.Workbook`, the root of every request. */
export function workbookObject(book: Book): Wire {
  return wire('Workbook', {
    get Name() {
      return book.name;
    },
    get Worksheets() {
      return worksheetsObject(book);
    },
    Application: wire('Application', {
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    }),
    Functions: wire('Functions', {
      /** DATE(), the one worksheet function the product asks: its result tells the date system. */
      Date: (year: number, month: number, day: number) =>
        wire('FunctionResult', {
          Error: '',
          Value: Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569 - (book.date1904 ? 1462 : 0),
        }),
    }),
    Styles: wire('StyleCollection', {
      [INDEX]: (name: string) => {
        if (name !== 'Normal') throw new ExcelError('ItemNotFound', `no style ${name}`);
        return wire('Style', {
          Name: 'Normal',
          Font: wire('RangeFont', { Name: DEFAULT_FONT.name, Size: DEFAULT_FONT.size, Color: `#${DEFAULT_FONT.color}` }),
          HorizontalAlignment: 'General',
          VerticalAlignment: 'Center',
        });
      },
    }),
    GetSelectedRange: () => rangeObject(book, book.active, book.selection),
    GetActiveWorksheetOrNullObject: () => worksheetObject(book, book.active),
  });
}
