import type { Sheet } from '../../../workbook/sheet';
import { ByteWriter } from '../../../office/zip/byte-writer';
import type { Codec } from '../../../office/zip/codec';
import { frameSplices } from './frame-write';
import type { Packed } from '../../../office/zip/piece-packer';
import { differingRows, writeRows } from './rows-write';
import { columnSpans, frameText, type SheetPart } from '../read/sheet-read';
import type { StyleBook } from './style-write';
import type { Styles } from '../read/styles';
import { decodePart, encodePart } from '../../../office/xml/text';
import {
  childOf,
  numberOf,
  parseXml,
  spliceText,
  type Splice,
  type XmlElement,
  type XmlPart,
} from '../../../office/xml/xml';

/** A worksheet part as it is to be written. */
export interface WrittenSheet {
  /** The part, or null where it stays as it was. */
  readonly content: Uint8Array | Packed | null;
  /** Whether values changed, which formulas elsewhere may look at. */
  readonly valuesChanged: boolean;
}

/**
 * Writes a worksheet: the part as it is in the file with what differs between the file's sheet and `after` patched in.
 * `more` gives further splices of its frame.
 */
export function writeSheet(
  part: SheetPart,
  after: Sheet,
  styles: Styles,
  book: StyleBook,
  codec: Codec,
  more: (frame: XmlPart) => readonly Splice[] = () => [],
): WrittenSheet {
  const { sheet: before, from, to } = part;
  const bytes = part.bytes();
  const frame = parseXml(frameText(bytes, from, to));
  const head = decodePart(bytes.subarray(0, from));
  const rows = differingRows(before, after);
  // Ample room, since memory that is not written to costs nothing and growing copies everything. In front, room for the
  // head as it may become: rewritten columns, views, properties.
  const out = new ByteWriter((to - from) * 1.25 + rows.length * 1500 + 65_536, head.length * 3 + 4096, codec);
  const prefix = prefixOfRows(frame);
  const done = writeRows(out, bytes, from, to, {
    before,
    after,
    rows,
    ends: part.ends,
    prefix,
    xfOf: (style) => book.xfOf(style),
    columnXf: columnXfs(childOf(frame.root, 'cols')),
  });
  const splices = [
    ...frameSplices({ frame, before, after, added: done.added, styles, book }),
    ...more(frame),
  ];
  if (!done.changed && splices.length === 0) return { content: null, valuesChanged: false };
  const at = head.length;
  const isSelfClosed = from === to && /\/>$/.test(head);
  const opened = (text: string): string =>
    isSelfClosed && done.changed ? text.replace(/\s*\/>$/, '>') : text;
  const newHead = opened(
    spliceText(
      head,
      splices.filter((one) => one.start < at),
    ),
  );
  const tail = spliceText(
    frame.text.slice(at),
    splices
      .filter((one) => one.start >= at)
      .map((one) => ({ ...one, start: one.start - at, end: one.end - at })),
  );
  if (isSelfClosed && done.changed) out.text(`</${prefix}sheetData>`);
  out.text(tail);
  return { content: out.finish(encodePart(newHead)), valuesChanged: done.valuesChanged };
}

function prefixOfRows(frame: XmlPart): string {
  const tag = childOf(frame.root, 'sheetData')?.tag ?? 'sheetData';
  return tag.slice(0, tag.length - 'sheetData'.length);
}

/** Tells the look of a column as a whole. */
function columnXfs(cols: XmlElement | undefined): (column: number) => number {
  const spans = columnSpans(cols).flatMap(({ from, to, element }) => {
    const xf = numberOf(element.attributes['style'], 0);
    return xf > 0 ? [{ from, to, xf }] : [];
  });
  return (column) => spans.find((span) => column >= span.from && column <= span.to)?.xf ?? 0;
}
