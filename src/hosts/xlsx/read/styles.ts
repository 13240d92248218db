import type { Alignment, Border, Borders, Font, Style } from '../../../workbook/style';
import { colorReader, type ColorReader } from './colors';
import { formatCode } from './number-formats';
import {
  childOf,
  childrenNamed,
  childrenOf,
  isTrue,
  makeElement,
  numberOf,
  parseXml,
  prefixOf,
  putSplices,
  spliceText,
  type Splice,
  type XmlElement,
  type XmlPart,
} from '../../../office/xml/xml';

/** The looks of a workbook, from its styles part. */
export interface Styles {
  readonly xml: XmlPart;
  readonly cellXfs: readonly XmlElement[];
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly dxfs: readonly XmlElement[];
  readonly formats: ReadonlyMap<number, string>;
  /**
   * The look of cells with that number (`s`), always the same object; undefined for the default one and for numbers
   * that are not there. Keys are given where they differ from the workbook's default.
   */
  lookOf(xf: number): Style | undefined;
  /** What a conditional look fills with and writes in. */
  conditionalLookOf(dxf: number): { readonly fill?: string; readonly color?: string };
}

/** The order of a styles part's lists (ECMA-376 part 1, 18.8.39). */
export const LIST_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The lists that every styles part must have, with the entries that cells without a look of their own rest on. */
const BASIC_LISTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** A styles part with nothing but what every workbook must have. `namespace` is the main one of the workbook. */
export function minimalStyles(namespace: string): string {
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">`;
  const names = '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>';
  return completed(`${head}${names}</styleSheet>`).text;
}

/**
 * A styles part in which no basic list is missing or empty: what is added to an empty list would otherwise become the
 * look of every plain cell.
 */
function completed(text: string): XmlPart {
  const xml = parseXml(text);
  const p = prefixOf(xml.root);
  const splices = Object.entries(BASIC_LISTS).flatMap(([name, entries]): Splice[] => {
    const list = childOf(xml.root, name);
    if (list && childrenOf(list).length > 0) return [];
    const content = entries.join('').replace(/<(\/?)/g, `<$1${p}`);
    const markup = makeElement(p + name, { count: entries.length }, content);
    return putSplices(xml.root, LIST_ORDER, name, markup);
  });
  return splices.length === 0 ? xml : parseXml(spliceText(xml.text, splices));
}

/** Reads a styles part. `theme` gives the text of the theme part, null where there is none. Throws `Refusal`. */
export function readStyles(text: string, theme: () => string | null): Styles {
  const xml = completed(text);
  const { root } = xml;
  const list = (container: string, local: string): XmlElement[] =>
    childrenNamed(childOf(root, container), local);
  const cellXfs = list('cellXfs', 'xf');
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border');
  const dxfs = list('dxfs', 'dxf');
  const formats = new Map(
    list('numFmts', 'numFmt').map((one) => [
      numberOf(one.attributes['numFmtId'], -1),
      one.attributes['formatCode'] ?? 'General',
    ]),
  );
  const color = colorReader(root, theme);
  const plainFont = readFont(fonts[numberOf(cellXfs[0]?.attributes['fontId'], 0)], color);
  const looks: (Style | undefined | null)[] = cellXfs.map(() => null);
  looks[0] = undefined;
  const readLook = (xf: number): Style | undefined => {
    const element = cellXfs[xf]!;
    const id = (name: string): number => numberOf(element.attributes[name], 0);
    const format = formatCode(id('numFmtId'), formats);
    const font = fontDifference(readFont(fonts[id('fontId')], color), plainFont);
    const fill = readFill(fills[id('fillId')], color);
    const edges = readBorders(borders[id('borderId')], color);
    const align = readAlignment(childOf(element, 'alignment'));
    const locked = childOf(element, 'protection')?.attributes['locked'];
    return {
      ...(format === 'General' ? {} : { numberFormat: format }),
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      ...(edges && { borders: edges }),
      ...(align && { align }),
      ...(locked !== undefined && !isTrue(locked) && { unlocked: true }),
      native: xf,
    };
  };
  return {
    xml,
    cellXfs,
    fonts,
    fills,
    borders,
    dxfs,
    formats,
    lookOf(xf) {
      if (!(xf > 0 && xf < cellXfs.length)) return undefined;
      let look = looks[xf];
      if (look === null) looks[xf] = look = readLook(xf);
      return look;
    },
    conditionalLookOf(dxf) {
      const pattern = childOf(childOf(dxfs[dxf], 'fill'), 'patternFill');
      const fill = color(childOf(pattern, 'bgColor')) ?? color(childOf(pattern, 'fgColor'));
      const ink = color(childOf(childOf(dxfs[dxf], 'font'), 'color'));
      return { ...(fill !== undefined && { fill }), ...(ink !== undefined && { color: ink }) };
    },
  };
}

function readFont(element: XmlElement | undefined, color: ColorReader): Font {
  const value = (local: string): string | undefined => childOf(element, local)?.attributes['val'];
  const on = (local: string): boolean => {
    const flag = childOf(element, local);
    return flag !== undefined && (flag.attributes['val'] === undefined || isTrue(flag.attributes['val']));
  };
  const ink = childOf(element, 'color');
  const shown = color(ink);
  const name = value('name');
  const size = value('sz');
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size: numberOf(size, 11) }),
    ...(on('b') && { bold: true }),
    ...(on('i') && { italic: true }),
    ...(shown !== undefined && { color: shown }),
  };
}

/** What a font says that the default font does not; undefined where they are the same. */
function fontDifference(font: Font, plain: Font): Font | undefined {
  // Where the default is bold or slanted, what is not says so.
  const full: Font = { ...(plain.bold && { bold: false }), ...(plain.italic && { italic: false }), ...font };
  const keys = (Object.keys(full) as (keyof Font)[]).filter((key) => full[key] !== plain[key]);
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, full[key]]));
}

function readFill(element: XmlElement | undefined, color: ColorReader): string | undefined {
  const pattern = childOf(element, 'patternFill');
  return pattern?.attributes['patternType'] === 'solid' ? color(childOf(pattern, 'fgColor')) : undefined;
}

/** The file's line styles by the nearest of ours. */
const LINES: Readonly<Record<string, Border['style']>> = {
  hair: 'hair',
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  mediumDashed: 'medium',
  dashDot: 'dashed',
  mediumDashDot: 'medium',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'medium',
  slantDashDot: 'medium',
};

/** The sides of a border; the strict standard names two of them after the direction of writing. */
export const SIDES = {
  top: ['top'],
  right: ['right', 'end'],
  bottom: ['bottom'],
  left: ['left', 'start'],
} as const;

function readBorders(element: XmlElement | undefined, color: ColorReader): Borders | undefined {
  const borders: { -readonly [side in keyof Borders]: Border } = {};
  for (const [side, names] of Object.entries(SIDES) as [keyof Borders, readonly string[]][]) {
    const line = names.map((name) => childOf(element, name)).find((one) => one !== undefined);
    const style = LINES[line?.attributes['style'] ?? ''];
    if (!style) continue;
    const ink = color(childOf(line, 'color'));
    borders[side] =
      ink === undefined || isAutomatic(childOf(line, 'color')) ? { style } : { style, color: ink };
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

/** An automatic line says `auto="1"`, or has indexed colour 64, which no palette holds. */
function isAutomatic(element: XmlElement | undefined): boolean {
  return element?.attributes['auto'] !== undefined;
}

const HORIZONTAL = ['left', 'center', 'right', 'justify', 'distributed', 'fill', 'centerContinuous'] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

function readAlignment(element: XmlElement | undefined): Alignment | undefined {
  if (!element) return undefined;
  const { horizontal, vertical, wrapText, indent } = element.attributes;
  const across = HORIZONTAL.find((one) => one === horizontal);
  // The bottom is where text stands anyway.
  const down = VERTICAL.find((one) => one === vertical && one !== 'bottom');
  const steps = numberOf(indent, 0);
  const align: Alignment = {
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    ...(isTrue(wrapText) && { wrap: true }),
    ...(steps > 0 && { indent: steps }),
  };
  return Object.keys(align).length === 0 ? undefined : align;
}

/** A look without keys that say no more than the default, so that looks that look the same are the same. */
export function plainLook(style: Style | undefined): Style {
  const { numberFormat, font, fill, borders, align, unlocked } = style ?? {};
  const bare = <T extends object>(
    part: T | undefined,
    dull: (key: string, value: unknown) => boolean,
  ): T | undefined => {
    const kept = Object.entries(part ?? {}).filter(
      ([key, value]) => value !== undefined && !dull(key, value),
    );
    kept.sort(([a], [b]) => (a < b ? -1 : 1));
    return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
  };
  const look = {
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    font: bare(font, (_, value) => value === false),
    fill,
    borders: bare(borders && mapValues(borders, (line) => bare(line, () => false)), () => false),
    align: bare(align, (_, value) => value === false || value === 0 || value === 'bottom'),
    unlocked: unlocked === true ? true : undefined,
  };
  return bare(look, () => false) ?? {};
}

function mapValues<T extends object>(record: T, change: (value: T[keyof T]) => T[keyof T] | undefined): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value as T[keyof T])]),
  ) as T;
}
