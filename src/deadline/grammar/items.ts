import type { Dated } from './points';
import type { Token } from './tokens';

/** A dated expression as it came out of the text. */
export interface Entry {
  readonly dated: Dated;
  /** What the expression in front of the bracket was called: 年初(3-4月). */
  readonly name: string;
}

/** A dated expression with what is due then. */
export interface Item {
  readonly dated: Dated;
  /** As written, '' where the phrase does not say. */
  readonly label: string;
  /** Stands after 其中: inside what was said before it. */
  readonly inside: boolean;
  /** 原定, or in front of 延期至: another day replaced it. */
  readonly replaced: boolean;
  /** Only hoped for (力争), where another day holds. */
  readonly aimed: boolean;
}

/** Words of a list that are no part of what is due. */
const LABEL_EDGE = /^[\s,:;。、)(\]【】\-.!?/]+|^[和及与](?=$)|[\s,:;。、(【\-.!?/]+(?:其中)?$|^第$/g;
const LAST_BREAK = /[;\n。][^;\n。]*$/;

/**
 * Gives each dated expression its label and its standing among the others. `taken` are the places of duties and
 * limits.
 */
export function labelItems(
  text: string,
  entries: readonly Entry[],
  tokens: readonly Token[],
  taken: readonly { readonly from: number; readonly to: number }[],
): readonly Item[] {
  if (entries.length < 2) {
    // One date needs no label: the whole phrase is about it.
    return entries.map(({ dated }) => ({ dated, label: '', inside: false, replaced: false, aimed: false }));
  }
  const holds = tokens.some((token) => token.kind === 'atLatest');
  const ahead = namedAhead(text, entries);
  return entries.map(({ dated, name }, index) => {
    const since = entries[index - 1]?.dated.to ?? 0;
    const until = entries[index + 1]?.dated.from ?? text.length;
    const clause = lastStop(text, since, dated.from);
    const between = tokens.filter((token) => token.from >= clause && token.to <= dated.from);
    const has = (kind: Token['kind']) => between.some((token) => token.kind === kind);
    return {
      dated,
      label: name || (ahead ? front(text, since, dated.from) : labelOf(text, dated, since, until, taken)),
      inside: has('inside'),
      replaced: has('original') || tokens.some((token) => token.kind === 'moved' && token.from >= dated.to),
      aimed: has('aim') && (holds || isOpen(text, clause, dated.from)),
    };
  });
}

/** Where the clause of a date begins: 争取在市区开工10所；12月底前全部开工 hopes for the first date only. */
function lastStop(text: string, since: number, until: number): number {
  const stop = Math.max(text.lastIndexOf(';', until - 1), text.lastIndexOf('。', until - 1));
  return Math.max(since, stop + 1);
}

/** Whether a date stands in a bracket that is still open. */
function isOpen(text: string, since: number, until: number): boolean {
  const words = text.slice(since, until);
  return (
    Math.max(words.lastIndexOf('('), words.lastIndexOf('[')) >
    Math.max(words.lastIndexOf(')'), words.lastIndexOf(']'))
  );
}

/** 一期6月底，二期12月底: each step is named in front of its date, and nothing follows the last one. */
function namedAhead(text: string, entries: readonly Entry[]): boolean {
  const [first, last] = [entries[0], entries[entries.length - 1]];
  if (!first || !last || clean(text.slice(last.dated.to)) !== '') return false;
  return entries.every(({ dated }, index) => {
    const next = entries[index + 1];
    const named = front(text, entries[index - 1]?.dated.to ?? 0, dated.from) !== '';
    return named && (!next || /^[,;、\n)。]/.test(text.slice(dated.to, next.dated.from)));
  });
}

/**
 * What is due: the words after the date up to the next item, with the words between the last comma and the date in
 * front of them (立项5月底前完成), or those alone where nothing follows.
 */
function labelOf(
  text: string,
  dated: Dated,
  since: number,
  until: number,
  taken: readonly { readonly from: number; readonly to: number }[],
): string {
  const after = behind(text, dated.to, until);
  if (!after && taken.some((span) => span.from >= since && span.to <= dated.from)) return '';
  const subject = subjectOf(text, since, dated.from);
  return after ? `${subject}${after}` : subject || front(text, since, dated.from);
}

/**
 * The words after a date; what stands after their last comma belongs to the next date if nothing parts it from that.
 */
function behind(text: string, from: number, until: number): string {
  const words = text.slice(from, until).replace(/^[)\]】]?[,:]?/, '');
  const stop = words.search(/[;。\n]/);
  if (stop >= 0) return clean(words.slice(0, stop));
  const comma = until < text.length ? Math.max(words.lastIndexOf(','), words.lastIndexOf('(')) : -1;
  return clean(comma > 0 ? words.slice(0, comma) : words);
}

/** Words that lead up to a date and are no part of what is due. */
const LEADING =
  /(?:于|在|到|至|自|从|截至|截止|计划|力争|争取|确保|预计|拟|最迟|务必|应|将|并|其中|须|需|原则上|完成时限|第[\d一二三四五六七八九十]步|[一二三四五六七八九十]是|和|及|与)+$/;

/** The subject in front of a date, from the last mark on. */
function subjectOf(text: string, since: number, until: number): string {
  const words = text.slice(since, until);
  const mark = Math.max(...[...',;:。\n、)('].map((character) => words.lastIndexOf(character)));
  // Without a mark the words belong to the date before: 5月招标6月开工.
  if (mark < 0 && since > 0) return '';
  return clean(words.slice(mark + 1).replace(LEADING, ''));
}

/** The words in front of a date, from the last break on. */
function front(text: string, since: number, until: number): string {
  const words = text.slice(since, until);
  const broken = LAST_BREAK.exec(words);
  return clean((broken ? words.slice(broken.index + 1) : words).replace(LEADING, ''));
}

function clean(text: string): string {
  const trimmed = text.replace(LABEL_EDGE, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}
