import type { Border, Style } from '../../../src/workbook/style';
import { DEFAULT_FONT, DEFAULT_VERTICAL } from '../book';
import { Gap } from '../wire';

/**
 * Looks as Office.js speaks of them (`CellProperties`), made from and put into our `Style`. Only what a `Style` can
 * say is modelled, and `underline` as one thing that it cannot; other properties read as their defaults.
 */

export interface CellFormat {
  readonly fill?: { readonly color?: string; readonly pattern?: string; readonly patternColor?: string };
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
    readonly underline?: string;
  };
  readonly borders?: Readonly<
    Record<string, { readonly style?: string; readonly color?: string; readonly weight?: string }>
  >;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly protection?: { readonly locked?: boolean; readonly formulaHidden?: boolean };
}

/** A style that can also be underlined, so that something stands for all a `Style` cannot say. */
export type BookStyle = Style & { readonly underline?: string };

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

const LINES: Readonly<Record<Border['style'], { style: string; weight: string }>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

type Format = Record<string, unknown> & Required<CellFormat>;

/** Cells share styles, so that each look is worked out once. */
const formats = new WeakMap<BookStyle, Format>();

export function formatOf(style: BookStyle): Format {
  let format = formats.get(style);
  if (!format) formats.set(style, (format = makeFormat(style)));
  return format;
}

function makeFormat(style: BookStyle): Format {
  const { font = {}, align = {} } = style;
  return {
    fill: {
      color: style.fill ? `#${style.fill}` : '#FFFFFF',
      pattern: style.fill ? 'Solid' : 'None',
      patternColor: '#000000',
    },
    font: {
      name: font.name ?? DEFAULT_FONT.name,
      size: font.size ?? DEFAULT_FONT.size,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      color: `#${font.color ?? DEFAULT_FONT.color}`,
      underline: style.underline ?? 'None',
      strikethrough: false,
      subscript: false,
      superscript: false,
    } as Required<CellFormat>['font'],
    borders: Object.fromEntries(
      SIDES.map((side) => {
        const border = style.borders?.[side];
        return [
          side,
          {
            ...(border ? LINES[border.style] : { style: 'None', weight: 'Thin' }),
            color: `#${border?.color ?? '000000'}`,
          },
        ];
      }),
    ),
    horizontalAlignment: align.horizontal ? HORIZONTAL[align.horizontal] : 'General',
    verticalAlignment: capital(align.vertical ?? DEFAULT_VERTICAL),
    wrapText: align.wrap ?? false,
    indentLevel: align.indent ?? 0,
    shrinkToFit: false,
    textOrientation: 0,
    protection: { locked: !style.unlocked, formulaHidden: false },
  };
}

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Distributed',
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
} as const;

/** The style with some of its look changed. What comes to equal the default is left out again. */
export function withFormat(style: BookStyle, format: CellFormat): BookStyle {
  const now = formatOf(style);
  refuseUnknown(now, format);
  const fill = {
    ...now.fill,
    ...format.fill,
    ...(format.fill?.color && { pattern: format.fill.pattern ?? 'Solid' }),
  };
  const font = { ...now.font, ...format.font };
  const borders = Object.fromEntries(
    SIDES.map((side) => [side, { ...now.borders[side]!, ...format.borders?.[side] }]),
  );
  const horizontal = Object.entries(HORIZONTAL).find(
    ([, name]) => name === (format.horizontalAlignment ?? now.horizontalAlignment),
  )?.[0];
  const vertical = (format.verticalAlignment ?? now.verticalAlignment).toLowerCase();
  const underline = font.underline ?? 'None';
  const next = {
    ...(style.numberFormat && { numberFormat: style.numberFormat }),
    font: full({
      name: font.name === DEFAULT_FONT.name ? undefined : font.name,
      size: font.size === DEFAULT_FONT.size ? undefined : font.size,
      bold: font.bold || undefined,
      italic: font.italic || undefined,
      color: hex(font.color) === DEFAULT_FONT.color ? undefined : hex(font.color),
    }),
    fill: fill.pattern === 'None' ? undefined : hex(fill.color),
    borders: full(
      Object.fromEntries(SIDES.map((side) => [side, lineOf(borders[side]!, style.borders?.[side])])),
    ),
    align: full({
      horizontal,
      vertical: vertical === DEFAULT_VERTICAL ? undefined : vertical,
      wrap: (format.wrapText ?? now.wrapText) || undefined,
      indent: (format.indentLevel ?? now.indentLevel) || undefined,
    }),
    unlocked: (format.protection?.locked ?? now.protection.locked) ? undefined : true,
    underline: underline === 'None' ? undefined : underline,
  };
  return shared((full(next) ?? {}) as BookStyle);
}

const known = new Map<string, BookStyle>();

/** The one object for all equal looks: thousands of cells are then changed at the price of a few. */
export function shared(style: BookStyle): BookStyle {
  const key = JSON.stringify(style);
  if (!known.has(key)) known.set(key, style);
  return known.get(key)!;
}

/** What a look cannot hold here may only be set to what it is anyway. */
function refuseUnknown(now: Format, format: CellFormat): void {
  const fixed = { ...now, ...now.font, ...now.protection } as Record<string, unknown>;
  const wanted = { ...format, ...format.font, ...format.protection } as Record<string, unknown>;
  for (const [key, value] of Object.entries(wanted)) {
    const isFixed = [
      'strikethrough',
      'subscript',
      'superscript',
      'shrinkToFit',
      'textOrientation',
      'formulaHidden',
    ].includes(key);
    if (!(key in fixed) || (isFixed && value !== fixed[key]))
      throw new Gap(`the stand-in cannot set format.${key} to ${String(value)}`);
  }
}

/** Excel does not keep apart an automatic colour from black; a border whose look did not change keeps what it was. */
function lineOf(
  line: { style?: string; color?: string; weight?: string },
  before: Border | undefined,
): Border | undefined {
  if (line.style === 'None') return undefined;
  const style = Object.entries(LINES).find(
    ([, look]) => look.style === line.style && (look.style !== 'Continuous' || look.weight === line.weight),
  )?.[0];
  if (!style) throw new Gap(`the stand-in knows no border ${line.style} ${line.weight}`);
  const color = hex(line.color);
  return color === '000000' && before?.color !== '000000'
    ? { style: style as Border['style'] }
    : { style: style as Border['style'], ...(color && { color }) };
}

/** Without the keys that are undefined; undefined where none is left. */
function full<T extends object>(object: T): T | undefined {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

function hex(color: string | undefined): string | undefined {
  if (color === undefined) return undefined;
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new Gap(`the stand-in reads colours as #RRGGBB, not ${color}`);
  return color.slice(1).toUpperCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Only the asked parts of an object: `{ fill: { color: true } }`. */
export function pick(
  object: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, wanted]) => wanted)
      .map(([key, wanted]) => {
        if (!(key in object)) throw new Gap(`the stand-in knows no cell property ${key}`);
        const value = object[key];
        const nested =
          typeof wanted === 'object' && wanted !== null && typeof value === 'object' && value !== null;
        if (!nested) return [key, value];
        const inner = (of: unknown): unknown =>
          pick(of as Record<string, unknown>, wanted as Record<string, unknown>);
        // What is asked of borders is asked of each side.
        return [
          key,
          key === 'borders'
            ? Object.fromEntries(Object.entries(value).map(([side, line]) => [side, inner(line)]))
            : inner(value),
        ];
      }),
  );
}
