import { BorderStyle, Footer, Header, LineRuleType, Paragraph, TextRun } from 'docx';
import * as look from '../gongwen';
import { textWidth } from '../measure';
import type { Block } from '../paper';
import { spacing, type StyleId } from './to-docx-styles';
import { mm, points } from './to-docx-units';

/*
 * 信函格式 (GB/T 9704-2012, 10.1). Mark, upper rule and 文号 stand in the header of the first page and push the text
 * down, the lower rule in its footer: nothing floats, so every program sets them alike.
 */

type Letterhead = Extract<Block, { readonly kind: 'letterhead' }>;

/** The header of a letter's first page. A plain one keeps the room for what is printed on the sheet already. */
export function letterHead({ name, no, plain }: Letterhead, width: number): Header {
  const size = Math.min(look.LETTER_MARK.size, Math.floor((width * look.POINTS_PER_MM) / markWidth(name)));
  const line = points(size);
  return new Header({
    children: [
      new Paragraph({
        style: 'letterMark' satisfies StyleId,
        ...ruleIndent(),
        spacing: { line, lineRule: LineRuleType.EXACT },
        ...(plain
          ? {}
          : { border: { bottom: rule(BorderStyle.THICK_THIN_SMALL_GAP, look.LETTER.ruleBelowMark) } }),
        children: plain ? [] : [new TextRun({ text: name, size: size * 2 })],
      }),
      new Paragraph({
        style: 'letterNo' satisfies StyleId,
        // The line of exactly 20 points holds a character of 16, so that 2 of them lie above it.
        spacing: spacing({
          exact: look.BODY.size + 4,
          before: look.LETTER_NO_BELOW - 2 + (plain ? look.LETTER.ruleBelowMark * look.POINTS_PER_MM : 0),
        }),
        children: [new TextRun(no)],
      }),
    ],
  });
}

/** The footer of a letter's first page: the lower rule, no number. */
export function letterFoot(plain: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        ...ruleIndent(),
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        ...(plain ? {} : { border: { bottom: rule(BorderStyle.THIN_THICK_SMALL_GAP, 0) } }),
        children: [],
      }),
    ],
  });
}

/** The header of the other pages. */
export function nothingAbove(): Header {
  return new Header({ children: [empty(20)] });
}

/** An empty paragraph of some twentieths of a point. */
export function empty(height: number): Paragraph {
  return new Paragraph({ spacing: { line: height, lineRule: LineRuleType.EXACT }, children: [] });
}

/** Half of a Chinese character is the unit; a name is set a little wide. */
function markWidth(name: string): number {
  return Math.max(1, textWidth(name)) / 2;
}

/** The rule is wider than the text and stands in the middle of the paper. */
function ruleIndent(): { indent: { left: number; right: number } } {
  const { left, right } = look.MARGINS;
  const beside = (look.A4.width - look.LETTER.ruleWidth) / 2;
  return { indent: { left: -mm(left - beside), right: -mm(right - beside) } };
}

function rule(
  style: (typeof BorderStyle)[keyof typeof BorderStyle],
  below: number,
): { style: typeof style; size: number; color: string; space: number } {
  return { style, size: 24, color: look.RED, space: Math.round(below * look.POINTS_PER_MM) };
}
