import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  ShadingType,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
} from 'docx';
import { columnWidths } from './columns';
import * as look from './gongwen';
import type { Align, Block, Inline } from './paper';
import { fullCell, isColor, NO_ROWS, partText } from './text';
import { mm, points, ruleWidth } from './to-docx-units';

type Piece = Paragraph | Table;

/** The line pitch of the standard, as Word calls it 固定值. */
export const EXACT_PITCH: ISpacingProperties = spacing({ exact: look.LINE_PITCH });

/** The blocks of a paper as paragraphs and tables; `width` is that of the text, in millimetres. */
export function blocksOf(blocks: readonly Block[], width: number): Piece[] {
  const pieces: Piece[] = [];
  let breakNext = false;
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      breakNext = pieces.length > 0;
      continue;
    }
    const own = piecesOf(block, width);
    if (breakNext && own.length > 0) {
      // A break belongs to the paragraph it stands before; a table gets a paragraph of no height for it.
      pieces.push(new Paragraph({ pageBreakBefore: true, spacing: spacing({ exact: 1 }) }));
      breakNext = false;
    }
    pieces.push(...own);
  }
  return pieces.length > 0 ? pieces : [new Paragraph({})];
}

function piecesOf(block: Exclude<Block, { kind: 'pageBreak' }>, width: number): Piece[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, width);
    case 'title':
      return [
        // 7.3.1: two lines below the red rule.
        text(block.text, look.TITLE, { heading: HeadingLevel.TITLE, alignment: 'center', spacing: spacing({ exact: 36, before: 2 * look.LINE_PITCH, after: block.subtitle === undefined ? look.LINE_PITCH : 0 }) }),
        ...(block.subtitle === undefined ? [] : [text(block.subtitle, look.SUBTITLE, { alignment: 'center', spacing: spacing({ exact: look.LINE_PITCH, after: look.LINE_PITCH / 2 }) })]),
      ];
    case 'heading':
      return [text(block.text, look.HEADINGS[block.level], { heading: HEADINGS[block.level] })];
    case 'paragraph': {
      const indent = block.indent === false ? {} : { indent: firstLine(look.BODY) };
      return [new Paragraph({ ...indent, alignment: 'both', children: block.text.flatMap((part) => inline(part)) })];
    }
    case 'figures':
      return figures(block, width);
    case 'table':
      return table(block, width);
    case 'note':
      return [text(block.text, look.NOTE, { spacing: spacing({ exact: 16, after: 6 }) })];
    case 'signOff':
      return signOff(block);
    case 'imprint':
      return imprint(block, width);
  }
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function masthead(block: Extract<Block, { kind: 'masthead' }>, width: number): Piece[] {
  const rule = { style: BorderStyle.SINGLE, size: 12, color: look.RED };
  const lines = [
    text(block.name, look.MASTHEAD, { alignment: 'center', spacing: spacing({ exact: 54, before: look.LINE_PITCH, after: look.LINE_PITCH / 2 }) }),
    ...(block.issue === '' ? [] : [text(block.issue, look.MASTHEAD_LINE, { alignment: 'center', spacing: spacing({ exact: look.LINE_PITCH, after: 6 }) })]),
  ];
  return [
    ...lines,
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: mm(width) }],
      // 7.2.7: the red rule 4 mm below the line above it, as wide as the text.
      border: { bottom: { ...rule, space: Math.round(4 * look.POINTS_PER_MM) } },
      children: [...runs(block.unit, look.MASTHEAD_LINE), new TextRun({ children: [new Tab()] }), ...runs(block.date, look.MASTHEAD_LINE)],
    }),
  ];
}

function signOff(block: Extract<Block, { kind: 'signOff' }>): Piece[] {
  // 7.3.5.2: one line below the text, two characters in from the right.
  const indent = block.align === 'right' ? { indent: { right: points(look.SIGN_OFF_INDENT * look.BODY.size) } } : {};
  return block.lines.map((line, index) =>
    text(line, look.BODY, {
      alignment: block.align,
      keepNext: index < block.lines.length - 1,
      spacing: spacing({ exact: look.LINE_PITCH, before: index === 0 ? look.LINE_PITCH : 0 }),
      ...indent,
    }),
  );
}

/** 7.4: at the foot of the last page, its last rule on the lower edge of the text. */
function imprint(block: Extract<Block, { kind: 'imprint' }>, width: number): Piece[] {
  if (block.lines.length === 0) return [];
  const thick = { style: BorderStyle.SINGLE, size: ruleWidth(look.IMPRINT_RULES.thick), color: '000000' };
  const thin = { ...thick, size: ruleWidth(look.IMPRINT_RULES.thin) };
  const inset = points(look.IMPRINT_INDENT * look.IMPRINT.size);
  const rows = block.lines.map((line) => {
    const [left, right] = partText(line);
    const children = [...runs(left, look.IMPRINT), ...(right === undefined ? [] : [new TextRun({ children: [new Tab()] }), ...runs(right, look.IMPRINT)])];
    const paragraph = new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: mm(width) - 2 * inset }],
      spacing: spacing({ exact: 24 }),
      children,
    });
    return new TableRow({ cantSplit: true, children: [new TableCell({ children: [paragraph], width: { size: mm(width), type: WidthType.DXA } })] });
  });
  const frame = new Table({
    rows,
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: [mm(width)],
    layout: TableLayoutType.FIXED,
    margins: { left: inset, right: inset, marginUnitType: WidthType.DXA },
    borders: { top: thick, bottom: thick, insideHorizontal: thin, left: NO_RULE, right: NO_RULE, insideVertical: NO_RULE },
    float: { horizontalAnchor: TableAnchorType.MARGIN, absoluteHorizontalPosition: 0, verticalAnchor: TableAnchorType.MARGIN, relativeVerticalPosition: RelativeVerticalPosition.BOTTOM },
  });
  return [gap(12), frame, gap(1)];
}

const NO_RULE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.RULE_GREY };
const GRID = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
const CELL_MARGINS = { top: 40, bottom: 40, left: 50, right: 50, marginUnitType: WidthType.DXA } as const;

function figures(block: Extract<Block, { kind: 'figures' }>, width: number): Piece[] {
  if (block.items.length === 0) return [];
  const own = mm(width / block.items.length);
  const cells = block.items.map(({ label, value, note = '', fill }) => {
    const line = (shown: string, type: look.Type, exact: number): Paragraph => text(shown, type, { alignment: 'center', spacing: spacing({ exact }) });
    return new TableCell({
      width: { size: own, type: WidthType.DXA },
      ...shading(fill),
      children: [line(String(value), look.FIGURE, 30), line(label, look.FIGURE_LABEL, 16), ...(note === '' ? [] : [line(note, look.FIGURE_NOTE, 13)])],
    });
  });
  const row = new TableRow({ cantSplit: true, children: cells });
  const strip = new Table({ ...tableFrame(block.items.map(() => own)), rows: [row] });
  return [gap(6), strip, gap(8)];
}

function table(block: Extract<Block, { kind: 'table' }>, width: number): Piece[] {
  const { columns, rows } = block;
  if (columns.length === 0) return [];
  const types = look.tableTypes(columns.length, width);
  const widths = columnWidths(block, width, types.body.size).map(mm);
  const cell = (shown: string, type: look.Type, index: number, alignment: Align, looks: { bold?: boolean; color?: string; fill?: string | undefined }): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...shading(looks.fill),
      children: [
        text(shown, { ...type, ...(looks.color === undefined ? {} : { color: looks.color }) }, { alignment, spacing: TABLE_SPACING }, { bold: looks.bold === true }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: points(22), rule: HeightRule.ATLEAST },
    children: columns.map((column, index) => cell(column.heading, types.head, index, 'center', { fill: look.HEAD_FILL })),
  });
  const body = rows.map((cells, rowIndex) => {
    const isTotal = block.total === true && rowIndex === rows.length - 1;
    return new TableRow({
      cantSplit: true,
      height: { value: points(18), rule: HeightRule.ATLEAST },
      children: columns.map((column, index) => {
        const { text: shown, value, bold, color, fill } = fullCell(cells[index]);
        const alignment = column.align ?? (typeof value === 'number' ? 'right' : 'left');
        return cell(shown, types.body, index, alignment, { bold: bold || isTotal, fill: fill ?? (isTotal ? look.HEAD_FILL : undefined), ...(color === undefined ? {} : { color }) });
      }),
    });
  });
  const none = new TableRow({
    children: [new TableCell({ columnSpan: columns.length, children: [text(NO_ROWS, types.body, { alignment: 'center', spacing: TABLE_SPACING })] })],
  });
  const caption = block.caption === undefined ? gap(4) : text(block.caption, look.TABLE_CAPTION, { alignment: 'center', keepNext: true, spacing: spacing({ exact: 20 }) });
  return [caption, new Table({ ...tableFrame(widths), rows: [head, ...(body.length === 0 ? [none] : body)] }), gap(6)];
}

/** Inside tables lines take the height of their type. */
const TABLE_SPACING: ISpacingProperties = { line: 264, lineRule: LineRuleType.AUTO };

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

function shading(fill: string | undefined): { shading?: { type: typeof ShadingType.CLEAR; fill: string; color: string } } {
  return isColor(fill) ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {};
}

/** An empty line of some points: Word joins tables that nothing parts. */
function gap(height: number): Paragraph {
  return new Paragraph({ spacing: spacing({ exact: height }), children: [] });
}

/** Space before and after and the exact line pitch, all in points. */
export function spacing({ exact, before = 0, after = 0 }: { exact: number; before?: number; after?: number }): ISpacingProperties {
  return { line: points(exact), lineRule: LineRuleType.EXACT, before: points(before), after: points(after) };
}

function firstLine(type: look.Type): { firstLineChars: number; firstLine: number } {
  return { firstLineChars: look.FIRST_LINE_INDENT * 100, firstLine: points(look.FIRST_LINE_INDENT * type.size) };
}

function text(shown: string, type: look.Type, paragraph: IParagraphOptions, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: runs(shown, type, run) });
}

/**
 * 5.2.3: 28 characters fill the line, although 28 times 3号 is a little more than its width. So body text is set closer
 * by a quarter of a point a character; in twentieths of a point.
 */
const CLOSER = -5;

function inline(part: Inline): TextRun[] {
  if (typeof part === 'string') return runs(part, look.BODY, { characterSpacing: CLOSER });
  const color = isColor(part.color) ? { color: part.color } : {};
  return runs(part.text, look.BODY, { characterSpacing: CLOSER, bold: part.bold === true, ...color });
}

/** Runs of one look; line breaks and tabs of the text become Word's. */
function runs(shown: string, type: look.Type, more: IRunOptions = {}): TextRun[] {
  return shown.split('\n').map((line, index) => {
    const children = line.split('\t').flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ ...runLook(type), ...more, children, ...(index === 0 ? {} : { break: 1 }) });
  });
}

/** Typeface, size and colour of a run: the Chinese font beside the Latin ones, or Word sets digits in another. */
export function runLook(type: look.Type): { font: { ascii: string; hAnsi: string; eastAsia: string; cs: string }; size: number; color?: string } {
  const name = fontOf(type.face);
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name }, size: type.size * 2, ...(type.color === undefined ? {} : { color: type.color }) };
}

/** The name under which Word knows a face; what stands in for it is in the font table. */
export function fontOf(face: look.Face): string {
  return face.name;
}
