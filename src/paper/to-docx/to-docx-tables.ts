import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type Paragraph,
} from 'docx';
import { columnWidths } from '../columns';
import * as look from '../gongwen';
import type { Block } from '../paper';
import { fullCell, isColor, NO_ROWS } from '../text';
import type { StyleId } from './to-docx-styles';
import { gap, paragraph, runs, text } from './to-docx-text';
import { mm, points } from './to-docx-units';

const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.RULE_GREY };
const GRID = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};
const CELL_MARGINS = { top: 40, bottom: 40, left: 50, right: 50, marginUnitType: WidthType.DXA } as const;

/** The key figures of a paper as one row of cells. */
export function figures(block: Extract<Block, { kind: 'figures' }>, width: number): (Paragraph | Table)[] {
  if (block.items.length === 0) return [];
  const own = mm(width / block.items.length);
  const cells = block.items.map(({ label, value, note = '', fill }) => {
    return new TableCell({
      width: { size: own, type: WidthType.DXA },
      ...shading(fill),
      children: [
        text(String(value), 'figure'),
        text(label, 'figureLabel'),
        ...(note === '' ? [] : [text(note, 'figureNote')]),
      ],
    });
  });
  const row = new TableRow({ cantSplit: true, children: cells });
  const strip = new Table({ ...tableFrame(block.items.map(() => own)), rows: [row] });
  return [gap(6), strip, gap(8)];
}

/** A table with its caption; `last`: nothing follows on its page. */
export function table(
  block: Extract<Block, { kind: 'table' }>,
  width: number,
  last: boolean,
): (Paragraph | Table)[] {
  const { columns, rows } = block;
  if (columns.length === 0) return [];
  const { size } = look.tableTypes(columns.length, width).body;
  const isSmall = size < look.tableTypes(1, width).body.size;
  const [headStyle, textStyle] = isSmall
    ? (['tableHeadSmall', 'tableTextSmall'] as const)
    : (['tableHead', 'tableText'] as const);
  const widths = columnWidths(block, width, size).map(mm);
  const cell = (index: number, content: Paragraph, fill: string | undefined): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...shading(fill),
      children: [content],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: points(22), rule: HeightRule.ATLEAST },
    children: columns.map((column, index) =>
      cell(index, text(column.heading, headStyle, { keepNext: true }), look.HEAD_FILL),
    ),
  });
  const body = rows.map((cells, rowIndex) => {
    const isTotal = block.total === true && rowIndex === rows.length - 1;
    // No row stands alone on a page, neither the first below the heading nor the last.
    const kept = rowIndex === 0 || rowIndex === rows.length - 2 ? { keepNext: true } : {};
    return new TableRow({
      cantSplit: true,
      height: { value: points(block.rowHeight ?? 18), rule: HeightRule.ATLEAST },
      children: columns.map((column, index) => {
        const { text: shown, value, bold, color, fill } = fullCell(cells[index]);
        const alignment = column.align ?? (typeof value === 'number' ? 'right' : 'left');
        const runLook = {
          ...(bold || isTotal ? { bold: true } : {}),
          ...(color === undefined ? {} : { color }),
        };
        return cell(
          index,
          paragraph(textStyle, { alignment, ...kept }, runs(shown, runLook)),
          fill ?? (isTotal ? look.HEAD_FILL : undefined),
        );
      }),
    });
  });
  const none = new TableRow({
    children: [
      new TableCell({
        columnSpan: columns.length,
        children: [text(NO_ROWS, textStyle, { alignment: 'center' })],
      }),
    ],
  });
  const caption = block.caption === undefined ? gap(4) : text(block.caption, 'tableCaption');
  return [
    caption,
    new Table({ ...tableFrame(widths), rows: [head, ...(body.length === 0 ? [none] : body)] }),
    ...(last ? [] : [gap(6)]),
  ];
}

function tableFrame(widths: readonly number[]) {
  return {
    // WPS draws a table by its grid and its own width; both are given.
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: CELL_MARGINS,
    borders: GRID,
  };
}

function shading(fill: string | undefined): {
  shading?: { type: typeof ShadingType.CLEAR; fill: string; color: string };
} {
  return isColor(fill) ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {};
}

/** Labels and fields side by side, a row of one field over the whole width. */
export function form({ rows }: Extract<Block, { kind: 'form' }>, width: number): (Paragraph | Table)[] {
  const shares = [0.16, 0.34, 0.16, 0.34].map((share) => mm(share * width));
  const cell = (content: string, style: StyleId, from: number, to: number): TableCell =>
    new TableCell({
      columnSpan: to - from,
      width: { size: shares.slice(from, to).reduce((a, b) => a + b, 0), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [text(content, style)],
    });
  return [
    gap(4),
    new Table({
      ...tableFrame(shares),
      rows: rows.map(({ fields, height }) => {
        const [first, second] = fields;
        return new TableRow({
          cantSplit: true,
          height: { value: points(height ?? FIELD_HEIGHT), rule: HeightRule.ATLEAST },
          children: [
            cell(first?.label ?? '', 'formLabel', 0, 1),
            cell(first?.text ?? '', 'formText', 1, second ? 2 : 4),
            ...(second ? [cell(second.label, 'formLabel', 2, 3), cell(second.text, 'formText', 3, 4)] : []),
          ],
        });
      }),
    }),
    gap(6),
  ];
}

/** Points of a field of one line. */
const FIELD_HEIGHT = 30;
