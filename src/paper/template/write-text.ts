import type * as look from '../gongwen';
import type { Inline } from '../paper';
import type { OwnLook } from './own-look';
import { paragraphProps, runProps, without, type Props } from './props';

/** A text as content of an element of WordprocessingML, which knows no escapes but those of XML. */
export function escapeWord(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
}

/** A paragraph of these properties and runs. */
export function paragraphMarkup({ prefix }: OwnLook, props: Props, runs: string): string {
  return `<${prefix}p>${paragraphProps(prefix, props)}${runs}</${prefix}p>`;
}

/** Text as runs of one look; line breaks and tabs become Word's. */
export function runMarkup({ prefix }: OwnLook, props: Props, text: string): string {
  if (text === '') return '';
  const pieces = text.split(/([\n\t])/).map((piece) => {
    if (piece === '\n') return `<${prefix}br/>`;
    if (piece === '\t') return `<${prefix}tab/>`;
    return piece === '' ? '' : `<${prefix}t xml:space="preserve">${escapeWord(piece)}</${prefix}t>`;
  });
  return `<${prefix}r>${runProps(prefix, props)}${pieces.join('')}</${prefix}r>`;
}

/** A paragraph in the place's own look. */
export function ownParagraph(own: OwnLook, parts: readonly Inline[], more: Props = {}): string {
  const bold = { ...own.run, b: `<${own.prefix}b/>` };
  const runs: { isBold: boolean; text: string }[] = [];
  for (const part of parts) {
    const [text, isBold] = typeof part === 'string' ? [part, false] : [part.text, part.bold === true];
    const last = runs.at(-1);
    if (last?.isBold === isBold) last.text += text;
    else runs.push({ isBold, text });
  }
  const written = runs.map(({ isBold, text }) => runMarkup(own, isBold ? bold : own.run, text));
  return paragraphMarkup(own, { ...own.paragraph, ...more }, written.join(''));
}

/** What one of our own kinds of text looks like where the template has no style of its name. */
export interface Instead {
  /** Names under which a template may keep such a style, ours first. */
  readonly names: readonly string[];
  readonly type: look.Type;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points from line to line; absent: as high as the type. */
  readonly pitch?: number;
  /** Points before and after. */
  readonly around?: readonly [number, number];
  /** Set in the face of our own look, and not in the one that the place is set in. */
  readonly ownFace?: boolean;
}

/**
 * A paragraph of a kind that we know: in the template's style of that name, else in the place's own typeface at our
 * size, without its indents, numbers and frames.
 */
export function kindParagraph(
  own: OwnLook,
  kind: Instead,
  text: string,
  more: Props = {},
  bold = false,
): string {
  const id = kind.names.map((name) => own.styles.paragraph.get(name)).find((one) => one !== undefined);
  const { prefix } = own;
  if (id !== undefined) {
    const run: Props = bold ? { b: `<${prefix}b/>` } : {};
    return paragraphMarkup(
      own,
      { pStyle: `<${prefix}pStyle ${prefix}val="${id}"/>`, ...more },
      runMarkup(own, run, text),
    );
  }
  return paragraphMarkup(
    own,
    { ...directParagraph(own, kind), ...more },
    runMarkup(own, directRun(own, kind, bold), text),
  );
}

function directParagraph(
  { prefix: w, paragraph }: OwnLook,
  { align, pitch, around = [0, 0] }: Instead,
): Props {
  const line = pitch === undefined ? [264, 'auto'] : [Math.round(pitch * 20), 'exact'];
  const [before, after] = around.map((points) => Math.round(points * 20));
  return {
    ...without(paragraph, 'framePr', 'numPr', 'pBdr', 'shd', 'tabs', 'rPr', 'keepNext', 'outlineLvl'),
    spacing:
      `<${w}spacing ${w}beforeLines="0" ${w}before="${before}" ${w}afterLines="0" ${w}after="${after}" ` +
      `${w}line="${line[0]}" ${w}lineRule="${line[1]}"/>`,
    ind:
      `<${w}ind ${w}leftChars="0" ${w}left="0" ${w}rightChars="0" ${w}right="0" ${w}firstLineChars="0" ` +
      `${w}firstLine="0"/>`,
    ...(align === undefined ? {} : { jc: `<${w}jc ${w}val="${align}"/>` }),
  };
}

/** A typeface for all scripts. */
export function fonts(w: string, { everywhere: face }: look.Face): Props {
  const kinds = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((kind) => `${w}${kind}="${face}"`);
  return { rFonts: `<${w}rFonts ${kinds.join(' ')}/>` };
}

function directRun({ prefix: w, run }: OwnLook, { type, ownFace }: Instead, bold: boolean): Props {
  const own: Props = run['rFonts'] === undefined ? {} : { rFonts: run['rFonts'] };
  return {
    ...(ownFace ? fonts(w, type.face) : own),
    ...(bold ? { b: `<${w}b/>` } : {}),
    sz: `<${w}sz ${w}val="${type.size * 2}"/>`,
    szCs: `<${w}szCs ${w}val="${type.size * 2}"/>`,
  };
}
