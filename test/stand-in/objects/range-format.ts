import type { Area } from '../../../src/workbook/address';
import { DIGIT, relayout, setStyle, STANDARD_HEIGHT, styleAt, type BookSheet } from '../book';
import { Gap, INDEX, ITEMS, wire, type Wire } from '../wire';
import { uniform } from './areas';
import { guard } from './guard';
import { formatOf, withFormat, type BookStyle, type CellFormat, type Side } from './looks';

/** `Excel.RangeFormat`. */
export function formatObject(sheet: BookSheet, area: Area): Wire {
  /** A part of the look as a property: `font.name` reads as null where cells differ, and is set for all. */
  function lookMember(part: 'fill' | 'font' | 'protection' | null, name: string): PropertyDescriptor {
    return {
      enumerable: true,
      get: () =>
        uniformLook(sheet, area, (look) => {
          const parts = look as unknown as Record<string, Record<string, unknown>>;
          return part ? parts[part]![name] : parts[name];
        }),
      set: (value: unknown) =>
        restyle(sheet, area, (style) =>
          withFormat(style, (part ? { [part]: { [name]: value } } : { [name]: value }) as CellFormat),
        ),
    };
  }

  /** Such properties by their wire names. */
  function lookMembers(
    part: 'fill' | 'font' | 'protection' | null,
    names: readonly string[],
  ): PropertyDescriptorMap {
    return Object.fromEntries(
      names.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), lookMember(part, name)]),
    );
  }

  function borderObject(key: string): Wire {
    const side = {
      EdgeTop: 'top',
      EdgeRight: 'right',
      EdgeBottom: 'bottom',
      EdgeLeft: 'left',
      InsideHorizontal: 'top',
      InsideVertical: 'left',
    }[key] as Side | undefined;
    if (!side) throw new Gap(`the stand-in knows no border ${key}`);
    const touched: Area = {
      EdgeTop: { ...area, bottom: area.top },
      EdgeBottom: { ...area, top: area.bottom },
      EdgeLeft: { ...area, right: area.left },
      EdgeRight: { ...area, left: area.right },
      InsideHorizontal: { ...area, top: area.top + 1 },
      InsideVertical: { ...area, left: area.left + 1 },
    }[key]!;
    // A line between two cells of the range belongs to both: the lower one's top, the upper one's bottom.
    const twin = {
      InsideHorizontal: { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' as Side },
      InsideVertical: { area: { ...area, right: area.right - 1 }, side: 'right' as Side },
    }[key];
    const parts = [{ area: touched, side }, ...(twin ? [twin] : [])].filter(
      (part) => part.area.top <= part.area.bottom && part.area.left <= part.area.right,
    );
    const member = (name: 'style' | 'color' | 'weight'): PropertyDescriptor => ({
      enumerable: true,
      get: () => {
        const seen = parts.map((part) =>
          uniformLook(sheet, part.area, (look) => look.borders[part.side]![name]),
        );
        return seen.every((value) => value === seen[0]) ? (seen[0] ?? null) : null;
      },
      set: (value: string) => {
        for (const part of parts)
          restyle(sheet, part.area, (style) =>
            withFormat(style, { borders: { [part.side]: { [name]: value } } }),
          );
      },
    });
    return wire(
      'RangeBorder',
      Object.defineProperties(
        { SideIndex: key, Id: key },
        { Style: member('style'), Color: member('color'), Weight: member('weight') },
      ),
    );
  }

  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

  return wire(
    'RangeFormat',
    Object.defineProperties(
      {
        Font: wire(
          'RangeFont',
          Object.defineProperties(
            {},
            lookMembers('font', [
              'name',
              'size',
              'bold',
              'italic',
              'color',
              'underline',
              'strikethrough',
              'subscript',
              'superscript',
            ]),
          ),
        ),
        Fill: wire(
          'RangeFill',
          Object.defineProperties({}, lookMembers('fill', ['color', 'pattern', 'patternColor'])),
        ),
        Borders: wire('RangeBorderCollection', {
          [INDEX]: borderObject,
          [ITEMS]: () => sides.map(borderObject),
        }),
        Protection: wire(
          'FormatProtection',
          Object.defineProperties({}, lookMembers('protection', ['locked', 'formulaHidden'])),
        ),
        get ColumnWidth() {
          return uniform(area, (_, column) => columnPoints(sheet, column));
        },
        set ColumnWidth(points: number | null) {
          guard(sheet);
          const columnWidths = { ...sheet.layout.columnWidths };
          for (let column = area.left; column <= area.right; column++)
            columnWidths[column] = points! / 0.75 / DIGIT.pixels;
          // As Excel does: a column that is given a width is seen.
          const hiddenColumns = sheet.layout.hiddenColumns.filter(
            (column) => column < area.left || column > area.right,
          );
          relayout(sheet, { columnWidths, hiddenColumns });
        },
        set UseStandardWidth(standard: boolean) {
          guard(sheet);
          if (!standard) throw new Gap('useStandardWidth is only ever set to true');
          const kept = Object.entries(sheet.layout.columnWidths).filter(
            ([column]) => Number(column) < area.left || Number(column) > area.right,
          );
          relayout(sheet, { columnWidths: Object.fromEntries(kept) });
        },
        get RowHeight() {
          return uniform(area, (row) => sheet.layout.rowHeights[row] ?? STANDARD_HEIGHT);
        },
        set RowHeight(points: number | null) {
          guard(sheet);
          const rowHeights = { ...sheet.layout.rowHeights };
          for (let row = area.top; row <= area.bottom; row++) rowHeights[row] = points!;
          relayout(sheet, { rowHeights });
        },
        set UseStandardHeight(standard: boolean) {
          guard(sheet);
          if (!standard) throw new Gap('useStandardHeight is only ever set to true');
          const kept = Object.entries(sheet.layout.rowHeights).filter(
            ([row]) => Number(row) < area.top || Number(row) > area.bottom,
          );
          relayout(sheet, { rowHeights: Object.fromEntries(kept) });
        },
      },
      lookMembers(null, [
        'horizontalAlignment',
        'verticalAlignment',
        'wrapText',
        'indentLevel',
        'shrinkToFit',
        'textOrientation',
      ]),
    ),
  );
}

/** Changes the look of every cell; cells that share one share the new one. */
export function restyle(sheet: BookSheet, part: Area, change: (style: BookStyle) => BookStyle): void {
  guard(sheet);
  const changed = new Map<BookStyle, BookStyle>();
  const once = (style: BookStyle): BookStyle => {
    if (!changed.has(style)) changed.set(style, change(style));
    return changed.get(style)!;
  };
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      setStyle(sheet, row, column, once(styleAt(sheet, row, column)));
    }
  }
}

/**
 * One value where all cells agree in a part of their look, otherwise null. Neighbours mostly share a style, which is
 * then looked at once.
 */
function uniformLook<T>(
  sheet: BookSheet,
  part: Area,
  of: (look: ReturnType<typeof formatOf>) => T,
): T | null {
  let seen = styleAt(sheet, part.top, part.left);
  const first = of(formatOf(seen));
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      const style = styleAt(sheet, row, column);
      if (style !== seen && of(formatOf(style)) !== first) return null;
      seen = style;
    }
  }
  return first;
}

/** How wide a column is in points; 0 where it is hidden. */
export function columnPoints(sheet: BookSheet, column: number): number {
  if (sheet.layout.hiddenColumns.includes(column)) return 0;
  const width = sheet.layout.columnWidths[column];
  return (width === undefined ? DIGIT.standardPixels : width * DIGIT.pixels) * 0.75;
}
