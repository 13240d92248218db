import type { Border } from '../workbook/style';
import { annexLines, partText, plainText, signedBy } from '../paper/text';
import * as look from '../paper/gongwen';
import { largestSize, textWidth } from '../paper/measure';
import type { Align, Block } from '../paper/paper';
import { gap, line, parted, steps, total, type Place, type SheetRow } from './sheet-cells';
import { figures, formRow, table } from './sheet-tables';

const INDENT = '\u3000'.repeat(look.FIRST_LINE_INDENT);
/** The rows of one block. */
export function rowsOf(block: Block, place: Place): SheetRow[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, place);
    case 'title':
      return [
        gap(8),
        line(block.text, look.TITLE, place, { horizontal: 'center', height: 40 }),
        ...(block.subtitle === undefined
          ? []
          : [line(block.subtitle, look.SUBTITLE, place, { horizontal: 'center', height: 26 })]),
        gap(8),
      ];
    case 'heading':
      return [line(INDENT + block.text, look.HEADINGS[block.level], place, { height: look.LINE_PITCH })];
    case 'paragraph': {
      const indent = block.indent === false ? '' : INDENT;
      return [
        line(indent + plainText(block.text), look.BODY, place, {
          height: look.LINE_PITCH,
          bold: allBold(block.text),
        }),
      ];
    }
    case 'figures':
      return figures(block, place);
    case 'table':
      return table(block, place);
    case 'note':
      return [line(block.text, look.NOTE, place, { height: 18 }), gap(4)];
    case 'signOff':
      return [gap(12), ...block.lines.map((text) => signOff(text, block.align, place))];
    case 'imprint':
      return [gap(18), ...block.lines.map((text, index) => imprint(text, index, block, place))];
    case 'letterhead':
      return letterhead(block, place);
    case 'addressee':
      return [gap(8), line(block.text, look.BODY, place, { height: look.LINE_PITCH })];
    case 'annexes':
      return [
        gap(look.LINE_PITCH),
        ...annexLines(block.names).map((text, index) =>
          line(INDENT + (index === 0 ? '' : '\u3000'.repeat(3)) + text, look.BODY, place, {
            height: look.LINE_PITCH,
          }),
        ),
      ];
    case 'seal':
      return seal(block, place);
    case 'annex':
      return [
        line(block.label, look.ANNEX_LABEL, place, { height: look.LINE_PITCH }),
        gap(look.LINE_PITCH),
        line(block.title, look.TITLE, place, { horizontal: 'center', height: 40 }),
        gap(8),
      ];
    case 'form':
      return block.rows.map((row) => formRow(row, place));
    case 'pageBreak':
      return [];
  }
}

/** The line below the print area by which the sheet is known again. */
export function markRow(text: string, place: Place): SheetRow {
  return line(text, look.MARK, place, { height: 16 });
}

function masthead(block: Extract<Block, { kind: 'masthead' }>, place: Place): SheetRow[] {
  const rule: Border = { style: 'thick', color: look.RED };
  const name = line(block.name, look.MASTHEAD, place, { horizontal: 'center', height: 64 });
  const issue =
    block.signer === undefined
      ? line(block.issue, look.MASTHEAD_LINE, place, { horizontal: 'center', height: 30 })
      : { ...parted(block.issue, signedBy(block.signer), look.MASTHEAD_LINE, place, {}), height: 30 };
  const under = parted(block.unit, block.date, look.MASTHEAD_LINE, place, { bottom: rule });
  return [
    name,
    ...(block.issue === '' && block.signer === undefined ? [] : [issue]),
    { ...under, height: 32 },
  ];
}

/** 信函格式 as far as cells can show it: the red name over a red rule, the number at the right. */
function letterhead(block: Extract<Block, { kind: 'letterhead' }>, place: Place): SheetRow[] {
  const rule: Border = { style: 'double', color: look.RED };
  const size = largestSize(block.name, total(place.widths), look.LETTER_MARK.size);
  const mark = { ...look.LETTER_MARK, size };
  return [
    block.plain
      ? gap(50)
      : line(block.name, mark, place, { horizontal: 'center', height: 58, borders: { bottom: rule } }),
    line(block.no, look.MASTHEAD_LINE, place, { horizontal: 'right', height: 34 }),
    gap(look.LINE_PITCH),
  ];
}

function seal({ name, date }: Extract<Block, { kind: 'seal' }>, place: Place): SheetRow[] {
  const middle = (textWidth(date) - textWidth(name)) / 4;
  const at = (text: string, characters: number): SheetRow =>
    line(text, look.BODY, place, {
      horizontal: 'right',
      height: look.LINE_PITCH,
      indent: steps(Math.max(0, characters), look.BODY),
    });
  return [gap(2 * look.LINE_PITCH), at(name, look.SEAL_INDENT + middle), at(date, look.SEAL_INDENT)];
}

function signOff(text: string, align: Align, place: Place): SheetRow {
  const indent = align === 'right' ? steps(look.SIGN_OFF_INDENT, look.BODY) : 0;
  return line(text, look.BODY, place, { horizontal: align, height: look.LINE_PITCH, indent });
}

function imprint(
  text: string,
  index: number,
  { lines, bare }: Extract<Block, { kind: 'imprint' }>,
  place: Place,
): SheetRow {
  const thick: Border = { style: 'medium' };
  const borders = bare
    ? {}
    : {
        ...(index === 0 ? { top: thick } : {}),
        bottom: index === lines.length - 1 ? thick : ({ style: 'thin' } as const),
      };
  const [left, right] = partText(text);
  const indent = steps(look.IMPRINT_INDENT, look.IMPRINT);
  if (right !== undefined)
    return { ...parted(left, right, look.IMPRINT, place, borders, indent), height: 26 };
  return line(left, look.IMPRINT, place, { height: 26, borders, indent });
}

function allBold(parts: Extract<Block, { kind: 'paragraph' }>['text']): boolean {
  return parts.length > 0 && parts.every((part) => typeof part !== 'string' && part.bold === true);
}
