import type { CSSProperties } from 'react';
import { styleAt } from '../../../workbook/sheet';
import type { Border, Style } from '../../../workbook/style';
import type { Area } from '../../../workbook/address';
import type { CellView } from './cell-view';
import type { SheetView } from './sheet-view';

/** Chinese files name fonts by both their names; each list ends in what every machine has. */
const FALLBACKS: readonly (readonly [RegExp, string])[] = [
  [/仿宋|fangsong/i, "'仿宋_GB2312', '仿宋', FangSong, 'Noto Serif CJK SC', serif"],
  [/楷|kai/i, "'楷体_GB2312', '楷体', KaiTi, 'Noto Serif CJK SC', serif"],
  [/黑|雅黑|hei/i, "'黑体', SimHei, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"],
  [/宋|song|simsun|times/i, "'宋体', SimSun, 'Noto Serif CJK SC', serif"],
];
const PLAIN_FONT = "'等线', DengXian, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The font list for a font of a workbook. */
function fontFamily(name: string | undefined): string {
  if (!name) return PLAIN_FONT;
  const fallback = FALLBACKS.find(([pattern]) => pattern.test(name))?.[1] ?? PLAIN_FONT;
  return `'${name.replace(/['\\]/g, '')}', ${fallback}`;
}

const fonts = new WeakMap<Style, CSSProperties>();

function fontOf(style: Style): CSSProperties {
  let css = fonts.get(style);
  if (!css) {
    const { name, size, bold, italic } = style.font ?? {};
    css = {
      fontFamily: fontFamily(name),
      ...(size !== undefined && { fontSize: `${size}pt` }),
      ...(bold && { fontWeight: 700 }),
      ...(italic && { fontStyle: 'italic' }),
    };
    fonts.set(style, css);
  }
  return css;
}

const VERTICAL = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
} as const;

/** How a cell looks, position and borders excepted. */
export function paintCell({ style, align, color, fill }: CellView): CSSProperties {
  const horizontal = style.align?.horizontal ?? align;
  const indent = style.align?.indent ?? 0;
  return {
    ...fontOf(style),
    ...(fill !== undefined && { backgroundColor: `#${fill}` }),
    ...(color !== undefined && { color: `#${color}` }),
    alignItems: VERTICAL[style.align?.vertical ?? 'bottom'],
    textAlign:
      horizontal === 'centerContinuous'
        ? 'center'
        : horizontal === 'fill'
          ? 'left'
          : horizontal === 'distributed'
            ? 'justify'
            : horizontal,
    ...(style.align?.wrap && { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
    ...(indent > 0 &&
      (horizontal === 'right' ? { paddingRight: 3 + indent * 9 } : { paddingLeft: 3 + indent * 9 })),
  };
}

const LINES: Readonly<Record<Border['style'], string>> = {
  hair: '1px dotted',
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  dashed: '1px dashed',
  dotted: '1px dotted',
  double: '3px double',
};

/** Excel's grid line between cells without borders. */
const GRID_LINE = '1px solid #d9d9d9';

/**
 * The lines right of and below a rectangle of cells, and above and left of it at the sheet's own edge. Of two cells
 * that share a line either may draw it; a fill hides the grid line as in Excel.
 */
export function paintBorders(view: SheetView, area: Area, fill: string | undefined): CSSProperties {
  const at = (row: number, column: number): Style => styleAt(view.sheet, row, column);
  const right = at(area.top, area.right).borders?.right ?? at(area.top, area.right + 1).borders?.left;
  const bottom = at(area.bottom, area.left).borders?.bottom ?? at(area.bottom + 1, area.left).borders?.top;
  const top = area.top === 0 ? at(0, area.left).borders?.top : undefined;
  const left = area.left === 0 ? at(area.top, 0).borders?.left : undefined;
  const grid = fill === undefined ? GRID_LINE : `1px solid #${fill}`;
  return {
    borderRight: line(right) ?? grid,
    borderBottom: line(bottom) ?? grid,
    ...(top && { borderTop: line(top) }),
    ...(left && { borderLeft: line(left) }),
  };
}

function line(border: Border | undefined): string | undefined {
  return border && `${LINES[border.style]} #${border.color ?? '000000'}`;
}
