import { flat } from '../ledger/cell-text';
import { isShortFor } from '../ledger/units';

/** Knows the units of a ledger, and finds them under shorter names and inside other texts. */
export interface Units {
  /** The unit as the ledger calls it: 大气科 → 大气环境科 where no other can be meant; a name it does not know stays. */
  readonly resolve: (name: string) => string;
  /** The one unit that a file name or a title speaks of; null where there is none, or several. */
  readonly inText: (text: string) => string | null;
}

const NAME = /[\u4e00-\u9fff]{1,10}?(?:科|处|室|站|股|队|中心|办|所|局)/g;

/** Makes the finder for the units that a ledger names. */
export function unitsOf(known: Iterable<string>): Units {
  const names = [...new Set(known)].filter((name) => name.length >= 2);
  const memo = new Map<string, string>(names.map((name) => [name, name]));
  const resolve = (name: string): string => {
    let found = memo.get(name);
    if (found === undefined) {
      const meant = names.filter((one) => isShortFor(name, one) || isShortFor(one, name));
      memo.set(name, (found = meant.length === 1 ? meant[0]! : name));
    }
    return found;
  };
  const inText = (text: string): string | null => {
    const said = flat(text);
    const whole = names.filter((name) => said.includes(name));
    const longest = whole.filter((name) => !whole.some((other) => other !== name && other.includes(name)));
    if (longest.length > 0) return longest.length === 1 ? longest[0]! : null;
    const short = new Set((said.match(NAME) ?? []).map(resolve).filter((name) => names.includes(name)));
    return short.size === 1 ? [...short][0]! : null;
  };
  return { resolve, inText };
}
