import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Inline } from '../paper';
import { isColor } from '../text';
import { spacing, type StyleId } from './to-docx-styles';

/** An empty line of some points: Word joins tables that nothing parts. */
export function gap(height: number): Paragraph {
  return new Paragraph({ spacing: spacing({ exact: height }), children: [] });
}

/** A paragraph of one of our styles. */
export function paragraph(style: StyleId, more: IParagraphOptions, children: TextRun[]): Paragraph {
  return new Paragraph({ style, ...more, children });
}

/** The same of a text in one look. */
export function text(shown: string, style: StyleId, more: IParagraphOptions = {}): Paragraph {
  return paragraph(style, more, runs(shown));
}

/** A part of a text in its own look. */
export function inline(part: Inline): TextRun[] {
  if (typeof part === 'string') return runs(part);
  return runs(part.text, {
    ...(part.bold === true ? { bold: true } : {}),
    ...(isColor(part.color) ? { color: part.color } : {}),
  });
}

/** A left text and, after a tab to the right edge, a right one. */
export function parted(left: string, right?: string): TextRun[] {
  return [
    ...runs(left),
    ...(right === undefined ? [] : [new TextRun({ children: [new Tab()] }), ...runs(right)]),
  ];
}

/** Runs of one look; line breaks and tabs of the text become Word's. */
export function runs(shown: string, more: IRunOptions = {}): TextRun[] {
  return shown.split('\n').map((line, index) => {
    const children = line.split('\t').flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ ...more, children, ...(index === 0 ? {} : { break: 1 }) });
  });
}
