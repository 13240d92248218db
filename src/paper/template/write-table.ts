import { columnWidths } from '../columns';
import * as look from '../gongwen';
import type { Block } from '../paper';
import { fullCell, isColor, NO_ROWS } from '../text';
import type { OwnLook } from './own-look';
import type { Props } from './props';
import { kindParagraph, paragraphMarkup, runMarkup, type Instead } from './write-text';

type TableBlock = Extract<Block, { kind: 'table' }>;
type FiguresBlock = Extract<Block, { kind: 'figures' }>;

const CAPTION: Instead = {
  names: ['表题'],
  type: look.TABLE_CAPTION,
  align: 'center',
  pitch: 20,
  ownFace: true,
};
const FIGURE: Instead = { names: ['数字'], type: look.FIGURE, align: 'center', pitch: 30, ownFace: true };
const FIGURE_LABEL: Instead = {
  names: ['数字名称'],
  type: look.FIGURE_LABEL,
  align: 'center',
  pitch: 16,
  ownFace: true,
};
const FIGURE_NOTE: Instead = { names: ['数字说明'], type: look.FIGURE_NOTE, align: 'center', pitch: 13 };

/** A table in the template's table style where one is named, else as ours look; its caption above it. */
export function tableMarkup(own: OwnLook, block: TableBlock): string {
  const { columns, rows } = block;
  if (columns.length === 0) return '';
  const { head, body } = look.tableTypes(columns.length, own.width);
  const isSmall = body.size < look.tableTypes(1, own.width).body.size;
  const heading: Instead = {
    names: [isSmall ? '表头（多栏）' : '表头'],
    type: head,
    align: 'center',
    ownFace: true,
  };
  const text: Instead = { names: [isSmall ? '表文（多栏）' : '表文'], type: body };
  const widths = twips(columnWidths(block, own.width, body.size));
  const kept = { keepNext: `<${own.prefix}keepNext/>` };
  const headRow = rowMarkup(
    own,
    columns.map((column, index) => ({
      width: widths[index]!,
      fill: look.HEAD_FILL,
      content: cellText(own, heading, 'center', column.heading, kept),
    })),
    { height: 22, isHead: true },
  );
  const bodyRows = rows.map((cells, rowIndex) => {
    const isTotal = block.total === true && rowIndex === rows.length - 1;
    // No row stands alone on a page, neither the first below the heading nor the last.
    const more = rowIndex === 0 || rowIndex === rows.length - 2 ? kept : {};
    return rowMarkup(
      own,
      columns.map((column, index) => {
        const { text: shown, value, bold, fill } = fullCell(cells[index]);
        const align = column.align ?? (typeof value === 'number' ? 'right' : 'left');
        return {
          width: widths[index]!,
          fill: fill ?? (isTotal ? look.HEAD_FILL : undefined),
          isOurs: fill !== undefined,
          content: cellText(own, text, align, shown, more, bold || isTotal),
        };
      }),
      { height: block.rowHeight ?? 18 },
    );
  });
  const none = rowMarkup(
    own,
    [
      {
        width: widths.reduce((sum, one) => sum + one, 0),
        span: columns.length,
        content: cellText(own, text, 'center', NO_ROWS),
      },
    ],
    { height: 18 },
  );
  const caption = block.caption === undefined ? '' : kindParagraph(own, CAPTION, block.caption, kept);
  const all = [headRow, ...(bodyRows.length === 0 ? [none] : bodyRows)];
  return caption + frameMarkup(own, widths, all, block.total === true);
}

/** A row of figures, each above its name. */
export function figuresMarkup(own: OwnLook, { items }: FiguresBlock): string {
  if (items.length === 0) return '';
  const widths = twips(items.map(() => own.width / items.length));
  const row = rowMarkup(
    own,
    items.map(({ label, value, note = '', fill }, index) => ({
      width: widths[index]!,
      fill,
      isOurs: true,
      content:
        kindParagraph(own, FIGURE, String(value)) +
        kindParagraph(own, FIGURE_LABEL, label) +
        (note === '' ? '' : kindParagraph(own, FIGURE_NOTE, note)),
    })),
    { height: 18 },
  );
  return frameMarkup(own, widths, [row], false);
}

function twips(millimetres: readonly number[]): number[] {
  return millimetres.map((length) => Math.round(length * look.POINTS_PER_MM * 20));
}

/** The text of a cell: the template's table style rules its look, or ours does. */
function cellText(
  own: OwnLook,
  kind: Instead,
  align: string,
  shown: string,
  more: Props = {},
  bold = false,
): string {
  const { prefix: w } = own;
  const jc = { jc: `<${w}jc ${w}val="${align}"/>` };
  if (own.table === undefined) return kindParagraph(own, kind, shown, { ...jc, ...more }, bold);
  const flush = `<${w}ind ${w}firstLineChars="0" ${w}firstLine="0"/>`;
  return paragraphMarkup(
    own,
    { ind: flush, ...jc, ...more },
    runMarkup(own, bold ? { b: `<${w}b/>` } : {}, shown),
  );
}

interface CellMarkup {
  /** Twentieths of a point. */
  readonly width: number;
  readonly span?: number;
  readonly fill?: string | undefined;
  /** The fill says something (a light), and is no mere decoration that a table style has its own of. */
  readonly isOurs?: boolean;
  readonly content: string;
}

function rowMarkup(
  own: OwnLook,
  cells: readonly CellMarkup[],
  { height, isHead = false }: { readonly height: number; readonly isHead?: boolean },
): string {
  const w = own.prefix;
  const props =
    `<${w}cantSplit/><${w}trHeight ${w}val="${height * 20}" ${w}hRule="atLeast"/>` +
    (isHead ? `<${w}tblHeader/>` : '');
  const written = cells.map(({ width, span, fill, isOurs = false, content }) => {
    const shade =
      isColor(fill) && (isOurs || own.table === undefined)
        ? `<${w}shd ${w}val="clear" ${w}color="auto" ${w}fill="${fill}"/>`
        : '';
    return (
      `<${w}tc><${w}tcPr><${w}tcW ${w}w="${width}" ${w}type="dxa"/>` +
      (span === undefined ? '' : `<${w}gridSpan ${w}val="${span}"/>`) +
      `${shade}<${w}vAlign ${w}val="center"/></${w}tcPr>${content}</${w}tc>`
    );
  });
  return `<${w}tr><${w}trPr>${props}</${w}trPr>${written.join('')}</${w}tr>`;
}

function frameMarkup(
  own: OwnLook,
  widths: readonly number[],
  rows: readonly string[],
  total: boolean,
): string {
  const { prefix: w, table } = own;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const rules = sides.map(
    (side) => `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="${look.RULE_GREY}"/>`,
  );
  const margins = (['top', 'left', 'bottom', 'right'] as const).map(
    (side) => `<${w}${side} ${w}w="${side === 'left' || side === 'right' ? 50 : 40}" ${w}type="dxa"/>`,
  );
  const flag = (is: boolean): string => (is ? '1' : '0');
  const props = [
    table === undefined ? '' : `<${w}tblStyle ${w}val="${table}"/>`,
    `<${w}tblW ${w}w="${widths.reduce((sum, one) => sum + one, 0)}" ${w}type="dxa"/>`,
    `<${w}jc ${w}val="center"/>`,
    table === undefined ? `<${w}tblBorders>${rules.join('')}</${w}tblBorders>` : '',
    `<${w}tblLayout ${w}type="fixed"/>`,
    table === undefined ? `<${w}tblCellMar>${margins.join('')}</${w}tblCellMar>` : '',
    `<${w}tblLook ${w}val="${total ? '0460' : '0420'}" ${w}firstRow="1" ${w}lastRow="${flag(total)}" ` +
      `${w}firstColumn="0" ${w}lastColumn="0" ${w}noHBand="0" ${w}noVBand="1"/>`,
  ];
  const grid = widths.map((width) => `<${w}gridCol ${w}w="${width}"/>`).join('');
  return (
    `<${w}tbl><${w}tblPr>${props.join('')}</${w}tblPr><${w}tblGrid>${grid}</${w}tblGrid>` +
    `${rows.join('')}</${w}tbl>`
  );
}
