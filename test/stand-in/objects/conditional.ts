import type { Area } from '../../../src/workbook/address';
import type { Book, BookSheet, ConditionalFormat } from '../book';
import { ExcelError, Gap, INDEX, ITEMS, wire, type Wire } from '../wire';
import { overlaps } from './areas';
import { rangeAreasObject } from './range';

/** `Excel.ConditionalFormatCollection` of a range: every rule that meets it. */
export function conditionalFormatsObject(book: Book, sheet: BookSheet, area: Area): Wire {
  const found = (): ConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) => format.areas.some((one) => overlaps(one, area)));
  return wire('ConditionalFormatCollection', {
    [ITEMS]: () => found().map((format) => conditionalFormatObject(book, sheet, format)),
    [INDEX]: (id: string) => {
      const format = found().find((one) => one.id === id);
      if (!format) throw new ExcelError('ItemNotFound', `no conditional format ${id}`);
      return conditionalFormatObject(book, sheet, format);
    },
    Add: (type: string) => {
      if (type !== 'Custom') throw new Gap(`the stand-in adds custom conditional formats only, not ${type}`);
      if (sheet.isProtected) throw new ExcelError('AccessDenied', 'the sheet is protected');
      const format: ConditionalFormat = {
        id: `${sheet.id}-cf${book.nextId++}`,
        type: 'Custom',
        areas: [area],
        formula: '',
        fill: null,
        color: null,
        stopIfTrue: false,
        unreadable: false,
      };
      sheet.conditionalFormats.unshift(format); // as in Excel, a new rule wins over the older ones
      return conditionalFormatObject(book, sheet, format);
    },
  });
}

function conditionalFormatObject(book: Book, sheet: BookSheet, format: ConditionalFormat): Wire {
  const readable = (): void => {
    if (format.unreadable) throw new ExcelError('GeneralException', 'the rule cannot be read');
  };
  return wire('ConditionalFormat', {
    Id: format.id,
    Type: format.type,
    get Priority() {
      readable();
      return sheet.conditionalFormats.indexOf(format);
    },
    get StopIfTrue() {
      readable();
      return format.stopIfTrue;
    },
    set StopIfTrue(stop: boolean) {
      format.stopIfTrue = stop;
    },
    GetRanges: () => {
      readable();
      return rangeAreasObject(book, sheet, format.areas);
    },
    Delete: () => {
      readable();
      if (sheet.isProtected) throw new ExcelError('AccessDenied', 'the sheet is protected');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
    },
    get Custom() {
      readable();
      if (format.type !== 'Custom') throw new ExcelError('InvalidOperation', 'the rule is of another type');
      return customObject(format);
    },
  });
}

function customObject(format: ConditionalFormat): Wire {
  return wire('CustomConditionalFormat', {
    Rule: wire('ConditionalFormatRule', {
      get Formula() {
        return format.formula;
      },
      set Formula(formula: string) {
        format.formula = formula;
      },
    }),
    Format: wire('ConditionalRangeFormat', {
      Fill: wire('ConditionalRangeFill', colour('fill')),
      Font: wire('ConditionalRangeFont', colour('color')),
    }),
  });

  function colour(key: 'fill' | 'color'): object {
    return {
      get Color() {
        return format[key] === null ? '' : `#${format[key]}`;
      },
      set Color(value: string) {
        format[key] = value.replace('#', '').toUpperCase();
      },
    };
  }
}
