import type { Border, Style } from '../workbook/style';
import { fullCell, isColor, NO_ROWS } from '../paper/text';
import * as look from '../paper/gongwen';
import type { Spans } from './grid';
import type { Align, Block } from '../paper/paper';
import { gap, line, sizeOf, styleOf, total, type Place, type Placed, type SheetRow } from './sheet-cells';

const LINE: Border = { style: 'thin', color: look.RULE_GREY };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** The key figures of a paper, side by side. */
export function figures({ items }: Extract<Block, { kind: 'figures' }>, place: Place): SheetRow[] {
  if (items.length === 0) return [];
  const hasNotes = items.some(({ note = '' }) => note !== '');
  const row = (
    height: number,
    type: look.Type,
    edges: Style['borders'],
    shown: (item: (typeof items)[number]) => string | number,
  ): SheetRow => ({
    height,
    cells: items.map((item, index) => {
      const span = place.spans[index]!;
      const value = shown(item);
      const size = sizeOf(value, String(value), type, place, span);
      const fill = isColor(item.fill) ? { fill: item.fill } : {};
      const style = styleOf(
        { ...type, size },
        { horizontal: 'center', borders: { left: LINE, right: LINE, ...edges }, ...fill },
      );
      return { ...span, value: value === '' ? null : value, style, measured: { text: String(value), size } };
    }),
  });
  return [
    gap(4),
    row(36, look.FIGURE, { top: LINE }, ({ value }) => value),
    row(19, look.FIGURE_LABEL, hasNotes ? {} : { bottom: LINE }, ({ label }) => label),
    ...(hasNotes ? [row(17, look.FIGURE_NOTE, { bottom: LINE }, ({ note = '' }) => note)] : []),
    gap(8),
  ];
}

/** A table with its caption. */
export function table(block: Extract<Block, { kind: 'table' }>, place: Place): SheetRow[] {
  if (block.columns.length === 0) return [];
  const types = look.tableTypes(block.columns.length, total(place.widths));
  const caption =
    block.caption === undefined
      ? []
      : [line(block.caption, look.TABLE_CAPTION, place, { horizontal: 'center', height: 22 })];
  const head: SheetRow = {
    height: 24,
    cells: block.columns.map((column, index) => ({
      ...place.spans[index]!,
      value: column.heading,
      style: styleOf(types.head, { horizontal: 'center', borders: BOX, fill: look.HEAD_FILL }),
      measured: { text: column.heading, size: types.head.size },
    })),
  };
  const styles: SharedStyles = new Map();
  const rows = block.rows.map((cells, rowIndex): SheetRow => {
    const isTotal = block.total === true && rowIndex === block.rows.length - 1;
    const placed = block.columns.map(({ align }, index) =>
      tableCell(cells[index], align, types.body, isTotal, place, place.spans[index]!, styles),
    );
    return { height: block.rowHeight ?? 20, cells: placed };
  });
  const none = line(NO_ROWS, types.body, place, { horizontal: 'center', height: 22, borders: BOX });
  return [...caption, head, ...(rows.length === 0 ? [none] : rows), gap(6)];
}

function tableCell(
  given: Parameters<typeof fullCell>[0],
  align: Align | undefined,
  type: look.Type,
  isTotal: boolean,
  place: Place,
  span: Spans[number],
  styles: SharedStyles,
): Placed {
  const cell = fullCell(given);
  const size = sizeOf(cell.value, cell.text, type, place, span);
  const horizontal = align ?? (typeof cell.value === 'number' ? 'right' : 'left');
  const bold = cell.bold || isTotal;
  const fill = cell.fill ?? (isTotal ? look.HEAD_FILL : undefined);
  const { color, format } = cell;
  const key = `${size} ${horizontal} ${bold} ${fill} ${color} ${format}`;
  let style = styles.get(key);
  if (!style) {
    style = styleOf(
      { ...type, size },
      {
        horizontal,
        borders: BOX,
        bold,
        ...fillOf(fill),
        ...(color === undefined ? {} : { color }),
        ...(format === undefined ? {} : { format }),
      },
    );
    styles.set(key, style);
  }
  return {
    from: span.from,
    to: span.to,
    value: cell.value === '' ? null : cell.value,
    style,
    measured: { text: cell.text, size },
  };
}

/** The looks of one table's cells: a few, worn by thousands, and each one object, by which hosts know it again. */
type SharedStyles = Map<string, Style>;

function fillOf(fill: string | undefined): { readonly fill?: string } {
  return fill === undefined ? {} : { fill };
}

/** Labels and fields side by side, a row of one field over the whole width. */
export function formRow(
  { fields, height = 30 }: Extract<Block, { kind: 'form' }>['rows'][number],
  place: Place,
): SheetRow {
  const last = place.spans.length - 1;
  const cells = fields.flatMap(({ label, text }, index): Placed[] => {
    const [from, to] = [2 * index, fields.length === 1 ? last : 2 * index + 1];
    const span = { from: place.spans[from + 1]!.from, to: place.spans[to]!.to };
    return [
      formCell(label, look.FORM_LABEL, place.spans[from]!, 'center'),
      formCell(text, look.FORM_TEXT, span, 'left'),
    ];
  });
  return { height, cells };
}

function formCell(text: string, type: look.Type, span: Spans[number], horizontal: Align): Placed {
  return {
    ...span,
    value: text === '' ? null : text,
    style: styleOf(type, { horizontal, borders: BOX }),
    measured: { text, size: type.size },
  };
}
