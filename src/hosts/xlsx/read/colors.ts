import { childOf, childrenNamed, numberOf, parseXml, type XmlElement } from '../../../office/xml/xml';

/** Resolves a color element (`color`, `fgColor`, `bgColor`) to RRGGBB; undefined where it is automatic or unknown. */
export type ColorReader = (element: XmlElement | undefined) => string | undefined;

/** The palette of indexed colours 0–63 (ECMA-376 part 1, 18.8.27); 64 and 65 are the system's own. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333';

/** Theme colours are numbered with the light and dark pairs swapped against their order in the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/**
 * A reader for the colours of a workbook. `styles` is the root of the styles part, `theme` gives the text of the theme
 * part, null where there is none; it is asked for at the first theme colour only.
 */
export function colorReader(styles: XmlElement, theme: () => string | null): ColorReader {
  const own = childrenNamed(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor').map(
    (one) => one.attributes['rgb'],
  );
  const palette = PALETTE.split(' ');
  let themeColors: readonly (string | undefined)[] | undefined;
  return (element) => {
    if (!element) return undefined;
    const { rgb, indexed, theme: number } = element.attributes;
    let color: string | undefined;
    if (rgb !== undefined) color = sixDigits(rgb);
    else if (number !== undefined) color = (themeColors ??= readTheme(theme()))[numberOf(number, -1)];
    else if (indexed !== undefined) {
      const index = numberOf(indexed, -1);
      color = sixDigits(own[index]) ?? palette[index];
    }
    return color === undefined ? undefined : tinted(color, numberOf(element.attributes['tint'], 0));
  };
}

function sixDigits(rgb: string | undefined): string | undefined {
  return rgb !== undefined && /^[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(rgb)
    ? rgb.slice(-6).toUpperCase()
    : undefined;
}

function readTheme(text: string | null): (string | undefined)[] {
  if (text === null) return [];
  const scheme = childOf(childOf(parseXml(text).root, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name) => {
    const color = childOf(scheme, name)?.children[0];
    return sixDigits(color?.attributes['lastClr'] ?? color?.attributes['val']);
  });
}

/** Lightens (tint above 0) or darkens a colour as 18.8.19 says: on the luminance of HSL. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : max === r
        ? ((g - b) / spread + 6) % 6
        : max === g
          ? (b - r) / spread + 2
          : (r - g) / spread + 4;
  const changed = Math.min(1, Math.max(0, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = changed - chroma / 2;
  const sector = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6]!;
  return sector
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
