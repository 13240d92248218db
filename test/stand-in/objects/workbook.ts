import { DEFAULT_FONT, type Book } from '../book';
import { wire, type Wire } from '../wire';
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
    Protection: wire('WorkbookProtection', {
      get Protected() {
        return book.isProtected;
      },
    }),
    Application: wire('Application', {
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    }),
    Functions: wire('Functions', {
      /** DATE(), the one worksheet function the product asks: its result tells the date system. */
      Date: (year: number, month: number, day: number) =>
        wire('FunctionResult', {
          Error: '',
          Value:
            Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569 - (book.date1904 ? 1462 : 0),
        }),
    }),
    Styles: wire('StyleCollection', {
      GetItemOrNullObject: (name: string) => {
        if (name !== 'Normal') return null;
        return wire('Style', {
          Name: 'Normal',
          Font: wire('RangeFont', {
            Name: DEFAULT_FONT.name,
            Size: DEFAULT_FONT.size,
            Color: `#${DEFAULT_FONT.color}`,
          }),
          HorizontalAlignment: 'General',
          VerticalAlignment: 'Bottom',
        });
      },
    }),
    GetSelectedRange: () => rangeObject(book, book.active, book.selection),
    GetActiveWorksheetOrNullObject: () => worksheetObject(book, book.active),
  });
}
