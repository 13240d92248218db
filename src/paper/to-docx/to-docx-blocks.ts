import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeadingLevel,
  HeightRule,
  HorizontalPositionAlign,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalPositionAlign,
  type IParagraphOptions,
  type Table,
} from 'docx';
import * as look from '../gongwen';
import { textWidth } from '../measure';
import type { Block } from '../paper';
import { annexLines, balanced, partText, signedBy } from '../text';
import { spacing } from './to-docx-styles';
import { figures, form, table } from './to-docx-tables';
import { gap, inline, paragraph, parted, runs, text } from './to-docx-text';
import { mm, points, ruleWidth } from './to-docx-units';

type Piece = Paragraph | Table;

/** The blocks of a paper as paragraphs and tables; `width` is that of the text, in millimetres. */
export function blocksOf(blocks: readonly Block[], width: number): Piece[] {
  const pieces: Piece[] = [];
  let breakNext = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'pageBreak') {
      breakNext = pieces.length > 0;
      continue;
    }
    const own = piecesOf(block, width, {
      signed: signedNext(blocks, index),
      breaks: breakNext,
      last: blocks[index + 1]?.kind === 'pageBreak',
    });
    if (breakNext && own.length > 0) {
      // A break belongs to the paragraph it stands before; a table gets a paragraph of no height for it.
      if (block.kind !== 'annex')
        pieces.push(new Paragraph({ pageBreakBefore: true, spacing: spacing({ exact: 1 }) }));
      breakNext = false;
    }
    pieces.push(...own);
  }
  return pieces.length > 0 ? pieces : [new Paragraph({})];
}

/** Where a block stands among the others. */
interface Standing {
  /** What follows is signed. */
  readonly signed: boolean;
  /** It begins a page. */
  readonly breaks: boolean;
  /** It is the last of a page, and what parts it from the next would fill another one. */
  readonly last: boolean;
}

/** Whether a text is the last before what is signed: a page that holds a signature holds text as well (7.3.5.4). */
function signedNext(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.kind;
  return next === 'annexes' || next === 'seal' || next === 'signOff';
}

function piecesOf(
  block: Exclude<Block, { kind: 'pageBreak' }>,
  width: number,
  { signed, breaks, last }: Standing,
): Piece[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, width);
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(balanced(block.text, perLine(width))) }),
        ...(block.subtitle === undefined ? [] : [text(block.subtitle, 'subtitle')]),
      ];
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.text) })];
    case 'paragraph': {
      const flush = block.indent === false ? { indent: { firstLine: 0, firstLineChars: 0 } } : {};
      const kept = signed ? { keepNext: true, keepLines: true } : {};
      return [paragraph('body', { ...flush, ...kept }, block.text.flatMap(inline))];
    }
    case 'figures':
      return figures(block, width);
    case 'table':
      return table(block, width, last);
    case 'note':
      return [text(block.text, 'note')];
    case 'signOff':
      return signOff(block);
    case 'letterhead':
      return []; // stands in the header of the first page
    case 'addressee':
      return [text(block.text, 'addressee')];
    case 'annexes':
      return annexes(block);
    case 'seal':
      return seal(block);
    case 'annex':
      return [
        text(block.label, 'annexLabel', breaks ? { pageBreakBefore: true } : {}),
        // 7.3.7: the title on the third line.
        new Paragraph({
          heading: HeadingLevel.TITLE,
          spacing: spacing({ exact: 36, before: look.LINE_PITCH, after: look.LINE_PITCH / 2 }),
          children: runs(block.title),
        }),
      ];
    case 'form':
      return form(block, width);
    case 'imprint':
      return imprint(block, width);
  }
}

/** Characters of a title that fit on a line. */
function perLine(width: number): number {
  return Math.floor((width * look.POINTS_PER_MM) / look.TITLE.size);
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function masthead(block: Extract<Block, { kind: 'masthead' }>, width: number): Piece[] {
  // 7.2.7: the red rule 4 mm below the line above it, as wide as the text.
  const rule = {
    style: BorderStyle.SINGLE,
    size: 12,
    color: look.RED,
    space: Math.round(4 * look.POINTS_PER_MM),
  };
  const tabStops = [{ type: TabStopType.RIGHT, position: mm(width) }];
  return [
    text(block.name, 'masthead'),
    ...issueLine(block, tabStops),
    paragraph('mastheadLine', { tabStops, border: { bottom: rule } }, parted(block.unit, block.date)),
  ];
}

/** 7.2.6: with 签发人 the issue stands left and the name right. */
function issueLine(
  { issue, signer }: Extract<Block, { kind: 'masthead' }>,
  tabStops: NonNullable<IParagraphOptions['tabStops']>,
): Piece[] {
  if (signer !== undefined) return [paragraph('mastheadLine', { tabStops }, parted(issue, signedBy(signer)))];
  return issue === '' ? [] : [text(issue, 'mastheadLine', { alignment: 'center' })];
}

function signOff(block: Extract<Block, { kind: 'signOff' }>): Piece[] {
  // 7.3.5.2: one line below the text, two characters in from the right.
  const indent =
    block.align === 'right' ? { indent: { right: points(look.SIGN_OFF_INDENT * look.BODY.size) } } : {};
  return block.lines.map((line, index) =>
    text(line, 'signOff', {
      alignment: block.align,
      keepNext: index < block.lines.length - 1,
      spacing: spacing({ exact: look.LINE_PITCH, before: index === 0 ? look.LINE_PITCH : 0 }),
      ...indent,
    }),
  );
}

/** 7.3.4: one line below the text, two characters in; further names stand below the first. */
function annexes({ names }: Extract<Block, { kind: 'annexes' }>): Piece[] {
  const characters = (count: number): number => points(count * look.BODY.size);
  return annexLines(names).map((line, index) =>
    text(line, 'annexNames', {
      spacing: spacing({ exact: look.LINE_PITCH, before: index === 0 ? look.LINE_PITCH : 0 }),
      keepNext: true,
      indent: {
        left: characters(look.FIRST_LINE_INDENT + 3),
        ...(index === 0 ? { hanging: characters(3) } : {}),
      },
    }),
  );
}

/** 7.3.5.1: the name centred above the date; what would leave the text's width is moved in. */
function seal({ name, date }: Extract<Block, { kind: 'seal' }>): Piece[] {
  const [wide, narrow] = [name, date].map((part) => textWidth(part) / 2) as [number, number];
  const right = look.SEAL_INDENT + (narrow - wide) / 2;
  const indent = (characters: number): { indent: { right: number } } => ({
    indent: { right: points(Math.max(0, characters) * look.BODY.size) },
  });
  const before = look.LINE_PITCH;
  return [
    text(name, 'signOff', {
      alignment: 'right',
      keepNext: true,
      spacing: spacing({ exact: look.LINE_PITCH, before }),
      ...indent(right),
    }),
    text(date, 'signOff', { alignment: 'right', ...indent(look.SEAL_INDENT) }),
  ];
}

/**
 * 7.4: at the foot of the last page, its last rule on the lower edge of the text; a letter's (10.1) without rules. One
 * frame of paragraphs, which Word and LibreOffice both keep on the lower edge. LibreOffice lets no table float that is
 * as wide as the text, and no frame whose paragraphs differ in their rules or have one between them: all have the
 * outer rules, which are drawn once, and the thin ones are underlined tabs.
 */
function imprint({ lines, bare }: Extract<Block, { kind: 'imprint' }>, width: number): Piece[] {
  if (lines.length === 0) return [];
  const rule = {
    style: BorderStyle.SINGLE,
    size: ruleWidth(look.IMPRINT_RULES.thick),
    color: '000000',
    space: 1,
  };
  const framed: IParagraphOptions = {
    frame: {
      type: 'alignment',
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      width: mm(width),
      height: 0,
      wrap: FrameWrap.NOT_BESIDE,
      rule: HeightRule.AUTO,
    },
    ...(bare ? {} : { border: { top: rule, bottom: rule } }),
  };
  const inset = points(look.IMPRINT_INDENT * look.IMPRINT.size);
  // Indented by its first line: a rule begins where its paragraph's own indent does, and takes the whole width.
  const line = (shown: string): Paragraph =>
    paragraph(
      'imprint',
      {
        ...framed,
        indent: { firstLine: inset },
        tabStops: [{ type: TabStopType.RIGHT, position: mm(width) - inset }],
      },
      parted(...partText(shown)),
    );
  const between = (): Paragraph =>
    paragraph(
      'imprint',
      {
        ...framed,
        spacing: spacing({ exact: 6 }),
        tabStops: [{ type: TabStopType.RIGHT, position: mm(width) }],
      },
      [new TextRun({ children: [new Tab()], underline: { type: UnderlineType.SINGLE, color: '000000' } })],
    );
  return [
    gap(12),
    ...lines.flatMap((shown, index) => [...(bare || index === 0 ? [] : [between()]), line(shown)]),
    gap(1),
  ];
}
