import { MAX_ROWS } from '../../workbook/address';
import { HostError } from '../../workbook/host';

/** What markup is: tables of a web page, a workbook in the XML of Excel 2003, or nothing that is read here. */
export type MarkupKind = 'html' | 'xml2003' | 'other';

/** Where the first elements stand. */
const HEAD = 4096;
/** Characters. A month's return is far below; more costs the reader minutes. */
const MAX_LENGTH = 20_000_000;
/** Merges, and the cells, rows and columns that attributes repeat or skip at once. */
const MAX_SPANS = 5000;
const MAX_SPANNED = 2 * MAX_ROWS;

/** What a text is that begins with a tag; null where it begins with anything else. */
export function markupKind(text: string): MarkupKind | null {
  const head = text.slice(0, HEAD).trimStart();
  if (!/^<[!?a-z]/i.test(head)) return null;
  if (/<(?:\w+:)?Workbook[\s>]/.test(head)) return 'xml2003';
  return /<table[\s>]/i.test(text) ? 'html' : 'other';
}

/** Throws `HostError` where the markup would make much out of little: entities of its own, spans without end. */
export function refuseBombs(text: string, kind: MarkupKind, name: string): void {
  const refuse = (): never => {
    throw new HostError(
      'too_large',
      `“${name}”展开后太大，不像报送表，请在Excel或WPS里打开它，另存为 .xlsx 再报送。`,
    );
  };
  if (text.length > MAX_LENGTH || /<!ENTITY/i.test(text)) refuse();
  for (const [, place] of text.matchAll(/\bIndex\s*=\s*["']?([^\s"'>]*)/g))
    if (!(Number(place) <= MAX_ROWS)) refuse();
  const spans =
    kind === 'html'
      ? /\b(?:row|col)span\s*=\s*["']?([^\s"'>]*)/gi
      : /\b(?:Span|MergeAcross|MergeDown)\s*=\s*["']?([^\s"'>]*)/g;
  let count = 0;
  let spanned = 0;
  for (const [, size] of text.matchAll(spans)) {
    const cells = Number(size);
    if (cells <= 1) continue;
    spanned += cells;
    if (!(spanned <= MAX_SPANNED) || ++count > MAX_SPANS) refuse();
  }
}
