import type { Border, Style } from '../../workbook/style';

/** A cell's look as Excel tells it and takes it. `numberFormat` is kept apart, as Excel does. */
export interface Look {
  readonly numberFormat: string;
  readonly properties: Excel.CellProperties;
}

/** The look of an unformatted cell: the cell style Normal. What equals it is left out of a `Style`. */
export interface NormalLook {
  readonly fontName: string;
  readonly fontSize: number;
  /** RRGGBB. */
  readonly fontColor: string;
  readonly horizontal: string;
  readonly vertical: string;
}

/** What is asked of each cell: everything that a change by the tool could lose. */
export const LOOK_OPTIONS: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    fill: { color: true, pattern: true, patternColor: true },
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      color: true,
      underline: true,
      strikethrough: true,
      subscript: true,
      superscript: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
    protection: true,
  },
};

/** The sides of a cell, in the order in which CSS and people name them. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** The host's own records of looks that a `Style` cannot say in full, by number; `Style.native` is that number. */
export interface LookRecords {
  /**
   * The style of a look, with a record where the style alone would not bring the look back. Undefined for the
   * default.
   */
  styleOf(look: Look, normal: NormalLook): Style | undefined;
  /** The look of a style: its record, or what its keys say over Normal. */
  lookOf(style: Style | null | undefined): Look;
}

/** Empty records; they live as long as the host. */
export function lookRecords(): LookRecords {
  const records: Look[] = [];
  const styles = new Map<string, Style | undefined>();
  return {
    styleOf(look, normal) {
      const key = JSON.stringify(look);
      if (!styles.has(key)) {
        const style = plainStyle(look, normal);
        const known = isSaid(look.properties) ? style : { ...style, native: records.push(look) - 1 };
        styles.set(key, Object.keys(known).length > 0 ? known : undefined);
      }
      return styles.get(key);
    },
    lookOf(style) {
      const record = style?.native === undefined ? undefined : records[style.native];
      return record ? writable(record) : lookFromStyle(style ?? {});
    },
  };
}

const LINES: Readonly<
  Record<
    Border['style'],
    { readonly style: Excel.CellBorder['style']; readonly weight: Excel.CellBorder['weight'] }
  >
> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

type Horizontal = NonNullable<NonNullable<Style['align']>['horizontal']>;
const HORIZONTAL: Readonly<
  Record<Horizontal, NonNullable<Excel.CellPropertiesFormat['horizontalAlignment']>>
> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Distributed',
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
};

type Vertical = NonNullable<NonNullable<Style['align']>['vertical']>;
const VERTICAL: Readonly<Record<Vertical, NonNullable<Excel.CellPropertiesFormat['verticalAlignment']>>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

function plainStyle({ numberFormat, properties }: Look, normal: NormalLook): Style {
  const { font = {}, fill = {}, borders = {}, ...format } = properties.format ?? {};
  const style = {
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    font: said({
      name: font.name === normal.fontName ? undefined : font.name,
      size: font.size === normal.fontSize ? undefined : font.size,
      bold: font.bold || undefined,
      italic: font.italic || undefined,
      color: hex(font.color) === normal.fontColor ? undefined : hex(font.color),
    }),
    fill: fill.pattern === 'None' ? undefined : hex(fill.color),
    borders: said({
      top: lineOf(borders.top),
      right: lineOf(borders.right),
      bottom: lineOf(borders.bottom),
      left: lineOf(borders.left),
    }),
    align: said({
      horizontal:
        format.horizontalAlignment === normal.horizontal
          ? undefined
          : keyOf(HORIZONTAL, format.horizontalAlignment),
      vertical:
        format.verticalAlignment === normal.vertical ? undefined : keyOf(VERTICAL, format.verticalAlignment),
      wrap: format.wrapText || undefined,
      indent: format.indentLevel || undefined,
    }),
    unlocked: format.protection?.locked === false ? true : undefined,
  };
  return said(style) ?? {};
}

/** Whether a `Style` can say all of a look. */
function isSaid({ style, format = {} }: Excel.CellProperties): boolean {
  const { font = {}, fill = {}, borders = {} } = format;
  return (
    (style ?? 'Normal') === 'Normal' &&
    (fill.pattern === undefined || fill.pattern === 'None' || fill.pattern === 'Solid') &&
    (font.underline ?? 'None') === 'None' &&
    !font.strikethrough &&
    !font.subscript &&
    !font.superscript &&
    !format.shrinkToFit &&
    !format.textOrientation &&
    !format.protection?.formulaHidden &&
    (['diagonalUp', 'diagonalDown'] as const).every((side) => (borders[side]?.style ?? 'None') === 'None') &&
    SIDES.every((side) => (borders[side]?.style ?? 'None') === 'None' || lineOf(borders[side]) !== undefined)
  );
}

/**
 * A record as it is written back over its cell style: what is absent must not be named, for Excel would make a white
 * fill of the colour of no fill, and a line of the weight of no line.
 */
function writable({ numberFormat, properties: { style = 'Normal', format = {} } }: Look): Look {
  const { fill, borders = {}, ...rest } = format;
  const lines = Object.entries(borders as Readonly<Record<string, Excel.CellBorder>>).filter(
    ([, line]) => (line.style ?? 'None') !== 'None',
  );
  return {
    numberFormat,
    properties: {
      style,
      format: {
        ...rest,
        ...(fill?.pattern === 'Solid' && { fill: { color: fill.color } }),
        ...(fill?.pattern && fill.pattern !== 'None' && fill.pattern !== 'Solid' && { fill }),
        ...(lines.length > 0 && { borders: Object.fromEntries(lines) }),
      },
    },
  };
}

function lookFromStyle(style: Style): Look {
  const { font, align } = style;
  const format: Excel.CellPropertiesFormat = {
    ...(style.fill && { fill: { color: `#${style.fill}` } }),
    ...(font && { font: { ...font, ...(font.color && { color: `#${font.color}` }) } }),
    ...(style.borders && {
      borders: Object.fromEntries(SIDES.flatMap((side) => borderOf(side, style.borders?.[side]))),
    }),
    ...(align?.horizontal && { horizontalAlignment: HORIZONTAL[align.horizontal] }),
    ...(align?.vertical && { verticalAlignment: VERTICAL[align.vertical] }),
    ...(align?.wrap !== undefined && { wrapText: align.wrap }),
    ...(align?.indent !== undefined && { indentLevel: align.indent }),
    ...(style.unlocked && { protection: { locked: false } }),
  };
  return { numberFormat: style.numberFormat ?? 'General', properties: { style: 'Normal', format } };
}

function borderOf(side: string, border: Border | undefined): [string, Excel.CellBorder][] {
  return border
    ? [[side, { ...LINES[border.style], ...(border.color && { color: `#${border.color}` }) }]]
    : [];
}

/** Black is what Excel tells of an automatic colour. */
function lineOf(line: Excel.CellBorder | undefined): Border | undefined {
  if (!line?.style || line.style === 'None') return undefined;
  const found = Object.entries(LINES).find(
    ([, look]) => look.style === line.style && (look.style !== 'Continuous' || look.weight === line.weight),
  );
  if (!found) return undefined;
  const color = hex(line.color);
  const style = found[0] as Border['style'];
  return color === undefined || color === '000000' ? { style } : { style, color };
}

function keyOf<K extends string>(
  names: Readonly<Record<K, string>>,
  name: string | undefined,
): K | undefined {
  return (Object.keys(names) as K[]).find((key) => names[key] === name);
}

function hex(color: string | undefined): string | undefined {
  return color ? color.replace('#', '').toUpperCase() : undefined;
}

/** Without the keys that say nothing; undefined where none is left. */
function said<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.length > 0
    ? (Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> })
    : undefined;
}
