import type { Border, Borders, Font, Style } from '../../../workbook/style';
import { builtInFormat, FIRST_CUSTOM_FORMAT } from '../read/number-formats';
import type { Origins } from '../slots';
import { LIST_ORDER, plainLook, SIDES, type Styles } from '../read/styles';
import {
  appendSplices,
  childOf,
  insertSplices,
  makeElement,
  numberOf,
  parseXml,
  prefixOf,
  spliceText,
  type Splice,
  type XmlElement,
} from '../../../office/xml/xml';

/** Gives looks numbers in the styles part: those that are there keep theirs, new ones are appended, each once. */
export interface StyleBook {
  /** The number of a cell's look; 0 is the default. */
  xfOf(style: Style | undefined): number;
  /** The number of a conditional look. Colours are RRGGBB. */
  dxfOf(fill: string, color: string | undefined): number;
  /** The styles part with what was added; null where nothing was. */
  write(): string | null;
}

/** The order in which Excel writes a font. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Makes a book for a styles part. */
export function styleBook(styles: Styles, origins: Origins): StyleBook {
  const { xml } = styles;
  const p = prefixOf(xml.root);
  const lists = {
    fonts: growingList(styles.fonts),
    fills: growingList(styles.fills),
    borders: growingList(styles.borders),
    cellXfs: growingList(styles.cellXfs),
    dxfs: growingList(styles.dxfs),
  };
  const formats = new Map([...styles.formats].map(([id, code]) => [code, id]));
  const newFormats: string[] = [];

  const formatId = (code: string): number => {
    const known = builtInFormat(code) ?? formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.values()) + 1;
    formats.set(code, id);
    newFormats.push(makeElement(`${p}numFmt`, { numFmtId: id, formatCode: code }));
    return id;
  };

  const makeXf = (style: Style, baseXf: number): number => {
    const base = styles.cellXfs[baseXf];
    const old = plainLook(styles.lookOf(baseXf));
    const look = plainLook(style);
    const differs = (key: keyof Style): boolean => JSON.stringify(look[key]) !== JSON.stringify(old[key]);
    const id = (name: string): number => numberOf(base?.attributes[name], 0);
    const attributes: Record<string, string | number> = {
      numFmtId: 0,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      ...base?.attributes,
    };
    if (differs('numberFormat'))
      Object.assign(attributes, { numFmtId: formatId(look.numberFormat ?? 'General'), applyNumberFormat: 1 });
    if (differs('font')) {
      const font = fontMarkup(
        xml.text,
        p,
        styles.fonts[id('fontId')],
        styles.fonts[numberOf(styles.cellXfs[0]?.attributes['fontId'], 0)],
        look.font ?? {},
        old.font ?? {},
      );
      Object.assign(attributes, { fontId: lists.fonts.numberOf(font), applyFont: 1 });
    }
    if (differs('fill')) {
      const number =
        look.fill === undefined ? 0 : lists.fills.numberOf(fillMarkup(p, look.fill, 'indexed="64"'));
      Object.assign(attributes, { fillId: number, applyFill: 1 });
    }
    if (differs('borders')) {
      const border = borderMarkup(
        xml.text,
        p,
        styles.borders[id('borderId')],
        look.borders ?? {},
        old.borders ?? {},
      );
      Object.assign(attributes, { borderId: lists.borders.numberOf(border), applyBorder: 1 });
    }
    let alignment: Record<string, string | number | undefined> = {
      ...childOf(base, 'alignment')?.attributes,
    };
    if (differs('align')) {
      const { horizontal, vertical, wrap, indent } = look.align ?? {};
      const [before, after] = [old.align ?? {}, look.align ?? {}];
      if (before.horizontal !== after.horizontal) alignment = { ...alignment, horizontal };
      if (before.vertical !== after.vertical) alignment = { ...alignment, vertical };
      if (before.wrap !== after.wrap) alignment = { ...alignment, wrapText: wrap ? 1 : undefined };
      if (before.indent !== after.indent) alignment = { ...alignment, indent };
      attributes['applyAlignment'] = 1;
    }
    let protection: Record<string, string | number | undefined> = {
      ...childOf(base, 'protection')?.attributes,
    };
    if (differs('unlocked')) {
      protection = { ...protection, locked: look.unlocked ? 0 : undefined };
      attributes['applyProtection'] = 1;
    }
    const inside = [
      hasValues(alignment) ? makeElement(`${p}alignment`, alignment) : '',
      hasValues(protection) ? makeElement(`${p}protection`, protection) : '',
    ].join('');
    return lists.cellXfs.numberOf(makeElement(`${p}xf`, attributes, inside));
  };

  const known = new Map<Style, number>();
  const byLook = new Map<string, number>();
  return {
    xfOf(style) {
      if (!style) return 0;
      let xf = known.get(style);
      if (xf === undefined) {
        const look = JSON.stringify(plainLook(style));
        const origin = origins.get(style) ?? 0;
        const key = `${style.native ?? ''}|${origin}|${look}`;
        xf = byLook.get(key);
        if (xf === undefined) {
          const own = style.native === undefined ? undefined : styles.lookOf(style.native);
          if (own && JSON.stringify(plainLook(own)) === look) xf = style.native!;
          else xf = look === '{}' && origin === 0 ? 0 : makeXf(style, origin);
          byLook.set(key, xf);
        }
        known.set(style, xf);
      }
      return xf;
    },
    dxfOf(fill, color) {
      const ink = color === undefined ? '' : `<${p}font><${p}color rgb="FF${color}"/></${p}font>`;
      // Excel takes the colour from bgColor here, other programs from fgColor.
      const paint = fill === '' ? '' : fillMarkup(p, fill, `rgb="FF${fill}"`);
      return lists.dxfs.numberOf(`<${p}dxf>${ink}${paint}</${p}dxf>`);
    },
    write() {
      const added = {
        numFmts: newFormats,
        ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.added])),
      };
      const splices = Object.entries(added).flatMap(([name, markup]): Splice[] => {
        if (markup.length === 0) return [];
        const list = childOf(xml.root, name);
        const content = markup.join('');
        if (!list)
          return insertSplices(
            xml.root,
            LIST_ORDER,
            name,
            makeElement(p + name, { count: markup.length }, content),
          );
        return appendSplices(xml, list, content, { count: list.children.length + markup.length });
      });
      return splices.length === 0 ? null : spliceText(xml.text, splices);
    },
  };
}

/** A list of the styles part that grows at its end. Elements that say the same are one. */
function growingList(elements: readonly XmlElement[]): {
  readonly added: string[];
  numberOf(markup: string): number;
} {
  const added: string[] = [];
  let numbers: Map<string, number> | undefined;
  return {
    added,
    numberOf(markup) {
      if (!numbers) {
        numbers = new Map();
        for (const [number, element] of elements.entries()) {
          const key = meaningOf(element);
          if (!numbers.has(key)) numbers.set(key, number);
        }
      }
      const key = meaningOf(parseXml(markup).root);
      let number = numbers.get(key);
      if (number === undefined) {
        number = elements.length + added.length;
        numbers.set(key, number);
        added.push(markup);
      }
      return number;
    },
  };
}

/** What an element says, however it is written. */
function meaningOf(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${element.local}${JSON.stringify(attributes)}(${element.children.map(meaningOf).join('')})`;
}

function hasValues(record: Readonly<Record<string, unknown>>): boolean {
  return Object.values(record).some((value) => value !== undefined);
}

function fillMarkup(p: string, color: string, background: string): string {
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/>` +
    `<${p}bgColor ${background}/></${p}patternFill></${p}fill>`
  );
}

/**
 * A font like `base` with the keys changed in which `font` differs from `old`; what is gone is as in the `plain`
 * font.
 */
function fontMarkup(
  text: string,
  p: string,
  base: XmlElement | undefined,
  plain: XmlElement | undefined,
  font: Font,
  old: Font,
): string {
  const source = (element: XmlElement): string => text.slice(element.start, element.end);
  const parts = new Map((base?.children ?? []).map((child) => [child.local, source(child)]));
  const set = (key: keyof Font, local: string, markup: string | null): void => {
    if (font[key] === old[key]) return;
    const usual = childOf(plain, local);
    if (markup !== null) parts.set(local, markup);
    else if (usual) parts.set(local, source(usual));
    else parts.delete(local);
  };
  set('name', 'name', font.name === undefined ? null : makeElement(`${p}name`, { val: font.name }));
  set('size', 'sz', font.size === undefined ? null : makeElement(`${p}sz`, { val: font.size }));
  set('bold', 'b', font.bold ? `<${p}b/>` : null);
  set('italic', 'i', font.italic ? `<${p}i/>` : null);
  set(
    'color',
    'color',
    font.color === undefined ? null : makeElement(`${p}color`, { rgb: `FF${font.color}` }),
  );
  // These describe the old name; a scheme would even override the new one.
  if (font.name !== old.name) for (const local of ['family', 'charset', 'scheme']) parts.delete(local);
  const place = ([local]: readonly [string, string]): number => FONT_ORDER.indexOf(local);
  return `<${p}font>${[...parts]
    .sort((a, b) => place(a) - place(b))
    .map(([, markup]) => markup)
    .join('')}</${p}font>`;
}

const BORDER_SIDES: readonly (keyof Borders)[] = ['left', 'right', 'top', 'bottom'];

/** A border like `base` with the sides changed in which `borders` differs from `old`. */
function borderMarkup(
  text: string,
  p: string,
  base: XmlElement | undefined,
  borders: Borders,
  old: Borders,
): string {
  const child = (names: readonly string[]): XmlElement | undefined =>
    base?.children.find((one) => names.includes(one.local));
  const sides = BORDER_SIDES.map((side) => {
    const element = child(SIDES[side]);
    if (element && JSON.stringify(borders[side]) === JSON.stringify(old[side]))
      return text.slice(element.start, element.end);
    return lineMarkup(p, element?.local ?? side, borders[side]);
  });
  const others = ['diagonal', 'vertical', 'horizontal'].flatMap((name) => {
    const element = child([name]);
    return element ? text.slice(element.start, element.end) : name === 'diagonal' ? `<${p}diagonal/>` : [];
  });
  return makeElement(`${p}border`, { ...base?.attributes }, [...sides, ...others].join(''));
}

function lineMarkup(p: string, side: string, line: Border | undefined): string {
  if (!line) return `<${p}${side}/>`;
  const color = line.color === undefined ? 'auto="1"' : `rgb="FF${line.color}"`;
  return `<${p}${side} style="${line.style}"><${p}color ${color}/></${p}${side}>`;
}
