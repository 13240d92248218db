import { fold } from '../chinese/fold';
import { memory } from '../basics/memory';

/**
 * What is compared of a text: letters and digits in one width, case and kind of characters, without spaces and
 * punctuation.
 */
export function plain(text: string): string {
  return remembered(text, (written) =>
    fold(written)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

/** Returns say nearly what the ledger says, and are looked at again with each decision. */
const remembered = memory<string, string>(20_000);

/** What tells otherwise equal tasks apart: 第一季度 and 第二季度, 东片区 and 西片区, 20台 and 29台; not the 一 of 进一步. */
const TELLING =
  /\d+|第[一二三四五六七八九十百]+|[一二三四五六七八九十百]+(?=季度|阶段|标段|[期批次月日号年个项家台件万亿户处座条])|[上下]半年|[东南西北](?=[区部片线段])/g;

/** The numerals and the like of a plain text, in an order of their own: equal where two texts agree in them. */
export function signsOf(text: string): string {
  return (text.match(TELLING) ?? []).sort().join(' ');
}
