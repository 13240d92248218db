import * as look from '../gongwen';
import type { Block } from '../paper';
import { annexLines, partText, plainText } from '../text';
import type { OwnLook } from './own-look';
import { without, type Props } from './props';
import { figuresMarkup, tableMarkup } from './write-table';
import { fonts, kindParagraph, ownParagraph, paragraphMarkup, type Instead } from './write-text';

/** A text that can stand as one paragraph of the place's own look; null for what is no such text. */
export function ownText(block: Block): string | null {
  return block.kind === 'paragraph' ? plainText(block.text) : null;
}

const HEADINGS: Readonly<Record<1 | 2 | 3 | 4, Instead>> = {
  1: headingLook(1),
  2: headingLook(2),
  3: headingLook(3),
  4: headingLook(4),
};
const NOTE: Instead = { names: ['表注'], type: look.NOTE, align: 'both', pitch: 16, around: [0, 6] };
const ANNEX_LABEL: Instead = {
  names: ['附件标识'],
  type: look.ANNEX_LABEL,
  align: 'left',
  pitch: 28.95,
  ownFace: true,
};
const ANNEX_TITLE: Instead = {
  names: ['title'],
  type: look.TITLE,
  align: 'center',
  pitch: 36,
  around: [look.LINE_PITCH, look.LINE_PITCH / 2],
};

function headingLook(level: 1 | 2 | 3 | 4): Instead {
  return { names: [`heading ${level}`], type: look.HEADINGS[level], ownFace: level < 3 };
}

/**
 * Blocks in the place of a paragraph. Text takes the paragraph's own look; headings, remarks and annexes take the
 * template's styles of their names where it has them.
 */
export function blocksMarkup(own: OwnLook, blocks: readonly Block[]): string {
  let breaks = false;
  return blocks
    .map((block) => {
      if (block.kind === 'pageBreak') {
        breaks = true;
        return '';
      }
      const first: Props = breaks ? { pageBreakBefore: `<${own.prefix}pageBreakBefore/>` } : {};
      breaks = false;
      return blockMarkup(own, block, first);
    })
    .join('');
}

function blockMarkup(own: OwnLook, block: Exclude<Block, { kind: 'pageBreak' }>, first: Props): string {
  switch (block.kind) {
    case 'paragraph':
      return ownParagraph(own, block.text, first);
    case 'heading':
      return headingMarkup(own, block, first);
    case 'note':
      return kindParagraph(own, NOTE, block.text, first);
    case 'table':
      return breakBefore(own, first) + tableMarkup(own, block) + gap(own);
    case 'figures':
      return breakBefore(own, first) + figuresMarkup(own, block) + gap(own);
    case 'annex':
      return (
        kindParagraph(own, ANNEX_LABEL, block.label, first) + kindParagraph(own, ANNEX_TITLE, block.title)
      );
    case 'annexes':
      return annexLines(block.names)
        .map((line) => ownParagraph(own, [line]))
        .join('');
    case 'imprint':
      return imprintMarkup(own, block.lines);
    default:
      return linesOf(block)
        .map((line) => ownParagraph(own, [line], first))
        .join('');
  }
}

/** A heading: in the template's style, else as the text around it, in the typeface of its level. */
function headingMarkup(
  own: OwnLook,
  { level, text }: Extract<Block, { kind: 'heading' }>,
  first: Props,
): string {
  const kind = HEADINGS[level];
  const { prefix: w } = own;
  const kept = { keepNext: `<${w}keepNext/>`, ...first };
  const id = own.styles.paragraph.get(`heading ${level}`);
  if (id !== undefined)
    return kindParagraph(own, kind, own.styles.numbered.has(id) ? text.replace(NUMBER, '') : text, kept);
  const run = kind.ownFace ? { ...own.run, ...fonts(w, kind.type.face) } : own.run;
  return ownParagraph({ ...own, run }, [text], kept);
}

/** The number of a heading: 一、 （二） 3. （4）. */
const NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．])/;

/**
 * 版记 line by line, what stands right behind the paragraph's own tab where it has one. In a frame with rules each two
 * lines are parted by a thin one, as in ours.
 */
function imprintMarkup(own: OwnLook, lines: readonly string[]): string {
  const { prefix: w, paragraph } = own;
  const tabs = paragraph['tabs'] ?? '';
  const hasTab = /val="right"/.test(tabs);
  const written = lines.map((line) => {
    const [left, right] = partText(line);
    return ownParagraph(own, [hasTab && right !== undefined ? `${left}\t${right}` : line]);
  });
  if (!hasTab || paragraph['framePr'] === undefined || paragraph['pBdr'] === undefined)
    return written.join('');
  const inset = Number(/firstLine="(\d+)"/.exec(paragraph['ind'] ?? '')?.[1] ?? 0);
  const thin = paragraphMarkup(
    own,
    {
      ...without(paragraph, 'ind', 'rPr'),
      tabs: tabs.replace(/pos="(\d+)"/, (_, at: string) => `pos="${Number(at) + inset}"`),
      spacing: `<${w}spacing ${w}before="0" ${w}after="0" ${w}line="120" ${w}lineRule="exact"/>`,
    },
    `<${w}r><${w}rPr><${w}u ${w}val="single" ${w}color="000000"/></${w}rPr><${w}tab/></${w}r>`,
  );
  return written.join(thin);
}

/** What the other kinds say, line by line. */
function linesOf(
  block: Exclude<
    Block,
    {
      kind:
        | 'pageBreak'
        | 'paragraph'
        | 'heading'
        | 'note'
        | 'table'
        | 'figures'
        | 'annex'
        | 'annexes'
        | 'imprint';
    }
  >,
): string[] {
  switch (block.kind) {
    case 'title':
      return [block.text, ...(block.subtitle === undefined ? [] : [block.subtitle])];
    case 'masthead':
      return [block.name, block.issue, block.unit, block.date].filter((line) => line !== '');
    case 'letterhead':
      return [block.name, block.no];
    case 'addressee':
      return [block.text];
    case 'seal':
      return [block.name, block.date];
    case 'signOff':
      return [...block.lines];
    case 'form':
      return block.rows.flatMap(({ fields }) => fields.map(({ label, text }) => `${label}：${text}`));
  }
}

/** A page break belongs to the paragraph before which it stands; a table gets one of no height for it. */
function breakBefore(own: OwnLook, first: Props): string {
  return first['pageBreakBefore'] === undefined ? '' : thinParagraph(own, 1, first);
}

/** Word joins tables that nothing parts, and wants a paragraph behind each. */
function gap(own: OwnLook): string {
  return thinParagraph(own, 6, {});
}

function thinParagraph(own: OwnLook, points: number, more: Props): string {
  const w = own.prefix;
  const spacing = `<${w}spacing ${w}before="0" ${w}after="0" ${w}line="${points * 20}" ${w}lineRule="exact"/>`;
  return paragraphMarkup(own, { spacing, ...more }, '');
}
