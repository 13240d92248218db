import { fold } from '../chinese/fold';
import { memory } from '../basics/memory';

/** How alike two texts are, told by pairs of neighbouring characters: copes with small edits and needs no dictionary. */

/** What is compared of a text: letters and digits in one width, case and kind of characters, without spaces and punctuation. */
export function plain(text: string): string {
  return remembered(text, (written) =>
    fold(written)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

/** Returns say nearly what the ledger says, and are looked at again with each decision. */
const remembered = memory<string, string>(20_000);

/** The pairs of neighbouring characters of a plain text; a single character is its own pair. */
export function pairsOf(text: string): ReadonlySet<string> {
  if (text.length === 1) return new Set([text]);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/**
 * Likeness from 0 to 1 of texts with `a` and `b` pairs of which `shared` are common: half the share of both, half the
 * share of the shorter, since people who improve a text mostly add to it.
 */
export function likenessOf(shared: number, a: number, b: number): number {
  if (shared === 0) return 0;
  return shared / (a + b) + shared / (2 * Math.min(a, b));
}

/** What tells otherwise equal tasks apart: 第一季度 and 第二季度, 东片区 and 西片区, 20台 and 29台; not the 一 of 进一步. */
const TELLING =
  /\d+|第[一二三四五六七八九十百]+|[一二三四五六七八九十百]+(?=季度|阶段|标段|[期批次月日号年个项家台件万亿户处座条])|[上下]半年|[东南西北](?=[区部片线段])/g;

/** The numerals and the like of a plain text, in an order of their own: equal where two texts agree in them. */
export function signsOf(text: string): string {
  return (text.match(TELLING) ?? []).sort().join(' ');
}
