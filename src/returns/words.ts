import { KEY_WORK } from '../kinds/kind';
import type { Ledger } from '../ledger/ledger';
import type { Item, Items } from './items';

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

/** Tells where an item stands: 第6行; in a workbook with ledgers on several sheets “信访”第6行. */
export function placesIn({ all }: Pick<Items, 'all'>): (item: Pick<Item, 'ledger' | 'entry'>) => string {
  const several = all.some(({ ledger }) => ledger.sheet !== all[0]!.ledger.sheet);
  return ({ ledger, entry }) => `${several ? `“${ledger.sheet}”` : ''}第${entry.row + 1}行`;
}

/** A heading as a sentence names it: the lower of two levels, without line breaks. */
export function headingInWords(heading: string): string {
  return heading.split('/').at(-1)!.replace(/\s+/g, '');
}

/** 2026-06 → 6月. */
export function monthInWords(month: string): string {
  return `${Number(month.slice(5))}月`;
}

/** What ledgers are about, in a word: 重点工作, 督办事项; of several kinds the most general word. */
export function subjectOf(ledgers: readonly Pick<Ledger, 'kind'>[]): string {
  const titles = new Set(ledgers.map(({ kind }) => kind.title));
  const [only] = titles;
  const title = titles.size === 1 ? only! : KEY_WORK.title;
  return title.replace(/(?:办理)?台账$|清单$|(?:完成情况)?表$/, '');
}
