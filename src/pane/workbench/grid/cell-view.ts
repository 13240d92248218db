import { errorOf, scalarOf } from '../../../workbook/cell';
import { contains } from '../../../workbook/address';
import type { Rule } from '../../../workbook/rule';
import { cellAt, scalarAt, styleAt, type Sheet } from '../../../workbook/sheet';
import type { Style } from '../../../workbook/style';
import { CELL_PADDING, DEFAULT_FONT_SIZE, textWidth } from './measure';
import { showNumber, showText } from './number-format';
import type { SheetView } from './sheet-view';

/** What one cell shows. */
export interface CellView {
  readonly text: string;
  readonly style: Style;
  /** Where the text stands when the style does not say: text left, numbers right, truth values and errors centred. */
  readonly align: 'left' | 'center' | 'right';
  /** RRGGBB, from a colour rule, the font, or the number format. */
  readonly color?: string;
  /** RRGGBB, from a colour rule or the style. */
  readonly fill?: string;
}

/** What a cell shows, `width` pixels wide; the colours of the row's rule, where one holds, win over its own. */
export function viewCell(
  view: SheetView,
  row: number,
  column: number,
  width: number,
  rules: readonly Rule[],
): CellView {
  const { sheet, date1904 } = view;
  const cell = cellAt(sheet, row, column);
  const style = styleAt(sheet, row, column);
  const rule = rules.find(({ area }) => column >= area.left && column <= area.right);
  const fill = rule?.fill ?? style.fill;
  const look = (text: string, align: CellView['align'], formatColor?: string): CellView => {
    const color = rule?.color ?? formatColor ?? style.font?.color;
    return { text, style, align, ...(color !== undefined && { color }), ...(fill !== undefined && { fill }) };
  };
  const error = errorOf(cell);
  if (error !== null) return look(error, 'center');
  const value = scalarOf(cell);
  if (value === null) return look('', 'left');
  if (typeof value === 'boolean') return look(value ? 'TRUE' : 'FALSE', 'center');
  if (typeof value === 'number') {
    const { text, color } = showNumber(value, style.numberFormat, date1904);
    return look(fitNumber(text, style, width), 'right', color);
  }
  const { text, color } = showText(value, style.numberFormat);
  return look(style.align?.wrap ? text : text.replaceAll('\n', ''), 'left', color);
}

/** A number that does not fit shows as #: a part of it would be read as another number. */
function fitNumber(text: string, style: Style, width: number): string {
  const size = style.font?.size ?? DEFAULT_FONT_SIZE;
  if (textWidth(text, size) <= width - 2) return text;
  const mark = textWidth('#', size);
  return '#'.repeat(Math.max(1, Math.floor((width - CELL_PADDING) / mark)));
}

/** Our colour rules that hold in a row, the winning one first. Excel compares without regard to case. */
export function rulesOfRow(sheet: Sheet, row: number): readonly Rule[] {
  return sheet.rules.filter(({ area, column, equals }) => {
    if (!contains(area, row, area.left)) return false;
    const value = scalarAt(sheet, row, column);
    return typeof value === 'string' && value.toLowerCase() === equals.toLowerCase();
  });
}

/**
 * How many columns a text may run over: itself, and for unwrapped text on the left the empty cells to its right, as in
 * Excel, as far as it needs.
 */
export function spanOfText(view: SheetView, row: number, column: number, shown: CellView): number {
  const horizontal = shown.style.align?.horizontal;
  if (shown.align !== 'left' || shown.text === '' || shown.style.align?.wrap) return 1;
  if (horizontal !== undefined && horizontal !== 'left') return 1;
  const need = textWidth(shown.text, shown.style.font?.size ?? DEFAULT_FONT_SIZE) + CELL_PADDING;
  let width = view.columns.size(column);
  let last = column;
  while (width < need && last + 1 < view.columns.count) {
    if (cellAt(view.sheet, row, last + 1) !== null || view.merges.of(row, last + 1)) break;
    last += 1;
    width += view.columns.size(last);
  }
  return last - column + 1;
}
