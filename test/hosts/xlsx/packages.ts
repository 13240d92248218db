import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** The bytes of a workbook in `test/fixtures/foreign`. */
export function foreign(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', 'foreign', name)));
}

/** The parts of a zip, unpacked by another program than ours. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** One XML part as text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name);
  if (!part) throw new Error(`${name} is missing`);
  return new TextDecoder().decode(part);
}

/** The names of parts that differ between two zips, those that are in one only included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => !sameBytes(a.get(name), b.get(name)))
    .sort();
}

export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/**
 * Complains where text is no well-formed XML: tags that do not match, attributes twice or unquoted, characters that XML
 * does not have, prefixes nobody declared, loose `<` and `&`. Written apart from the program's own parser, to check it.
 */
export function assertWellFormed(text: string, name: string): void {
  const fail = (why: string, at: number): never => {
    throw new Error(`${name}: ${why} at ${at}: ${text.slice(Math.max(0, at - 40), at + 40)}`);
  };
  const bad = new RegExp(
    [
      String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])`,
      String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
    ].join('|'),
  ).exec(text);
  if (bad) fail('a character that XML does not have', bad.index);
  const open: { readonly name: string; readonly prefixes: ReadonlySet<string> }[] = [];
  let roots = 0;
  let last = 0;
  for (const tag of text.matchAll(
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>|</g,
  )) {
    checkText(text.slice(last, tag.index), last, open.length > 0);
    last = tag.index + tag[0].length;
    if (/^<[!?]/.test(tag[0])) continue;
    const closing = /^<\/([^\s>]+)\s*>$/.exec(tag[0]);
    if (closing) {
      if (open.pop()?.name !== closing[1]) fail('tags do not match', tag.index);
      continue;
    }
    const opening =
      /^<([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/u.exec(
        tag[0],
      );
    if (!opening) return fail('no proper tag', tag.index);
    const names = [...opening[2]!.matchAll(/\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)].map((found) => {
      checkText(found[2]!, tag.index, true);
      return found[1]!;
    });
    const declared = names.flatMap((one) => (one.startsWith('xmlns:') ? [one.slice(6)] : []));
    const prefixes = new Set([...(open.at(-1)?.prefixes ?? ['xml', 'xmlns']), ...declared]);
    for (const one of [opening[1]!, ...names])
      if (one.includes(':') && !prefixes.has(one.split(':')[0]!))
        fail(`${one} has a prefix nobody declared`, tag.index);
    if (new Set(names).size !== names.length) fail('an attribute twice', tag.index);
    if (open.length === 0) roots++;
    if (opening[3] === '') open.push({ name: opening[1]!, prefixes });
  }
  checkText(text.slice(last), last, open.length > 0);
  if (open.length > 0 || roots !== 1) fail('not one whole element', text.length);

  function checkText(piece: string, at: number, inside: boolean): void {
    if (!inside && piece.replace(/^\ufeff/, '').trim() !== '') fail('text outside', at);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/.test(piece)) fail('a loose &', at);
  }
}

/** Checks all XML parts of a workbook. */
export function assertPartsWellFormed(bytes: Uint8Array): void {
  for (const [name, data] of partsOf(bytes)) {
    if (/\.(xml|rels|vml)$/.test(name) && !(data[0] === 0xff && data[1] === 0xfe))
      assertWellFormed(new TextDecoder('utf-8', { fatal: true }).decode(data), name);
  }
}
