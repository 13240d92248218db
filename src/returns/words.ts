/** The first texts of a list in one sentence. */
export function listed(texts: readonly string[], most = 5): string {
  return texts.length > most ? `${texts.slice(0, most).join('、')}等` : texts.join('、');
}

/** That a return has a row several times, and what that means. */
export function repeatsInWords({
  rows,
  same,
}: {
  readonly rows: readonly number[];
  readonly same: boolean;
}): string {
  const places = listed(rows.map((row) => `第${row + 1}行`));
  return same ? `与${places}重复，按一项汇总` : `与${places}重复，写得不一样`;
}

/** A heading as a sentence names it: the lower of two levels, without line breaks. */
export function headingInWords(heading: string): string {
  return heading.split('/').at(-1)!.replace(/\s+/g, '');
}

/** 2026-06 → 6月. */
export function monthInWords(month: string): string {
  return `${Number(month.slice(5))}月`;
}
