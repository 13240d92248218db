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

/** Gives each dated expression its label and its standing among the others. `taken` are the places of duties and limits. */
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
    const between = tokens.filter((token) => token.from >= since && token.to <= dated.from);
    const has = (kind: Token['kind']) => between.some((token) => token.kind === kind);
    return {
      dated,
      label: name || (ahead ? front(text, since, dated.from) : labelOf(text, dated, since, until, taken)),
      inside: has('inside'),
      replaced: has('original') || tokens.some((token) => token.kind === 'moved' && token.from >= dated.to),
      aimed: has('aim') && (holds || has('open')),
    };
  });
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

/** What is due: the words after the date up to the next item, or else the words in front of it. */
function labelOf(
  text: string,
  dated: Dated,
  since: number,
  until: number,
  taken: readonly { readonly from: number; readonly to: number }[],
): string {
  const behind = text.slice(dated.to, until).replace(/^[)\]】]?[,:]?/, '');
  const stop = behind.search(/[;。\n]/);
  const after = clean(stop < 0 ? behind : behind.slice(0, stop));
  if (after || taken.some((span) => span.from >= since && span.to <= dated.from)) return after;
  return front(text, since, dated.from);
}

/** The words in front of a date, from the last break on. */
function front(text: string, since: number, until: number): string {
  const words = text.slice(since, until);
  const broken = LAST_BREAK.exec(words);
  return clean(broken ? words.slice(broken.index + 1) : words);
}

function clean(text: string): string {
  return text.replace(LABEL_EDGE, '');
}
