import type { Festival } from '../../calendar/festivals';

/** Which year an expression names, before it is known what the ledger's year is. */
export type YearName =
  | { readonly kind: 'stated'; readonly year: number }
  /** 今年 0, 明年 1, 去年 −1: counted from the ledger's year. */
  | { readonly kind: 'ledger'; readonly shift: number }
  /** 同年, 当年: the one named before it, or else the ledger's. */
  | { readonly kind: 'same' }
  /** 次年: the year after the one named before it. */
  | { readonly kind: 'next' }
  /** 201*年: the digits that can be read, the others as dots. */
  | { readonly kind: 'masked'; readonly pattern: string };

/** Units in which limits are counted. */
export type LimitUnit = 'workdays' | 'days' | 'months' | 'hours';

/** Units of duties that come back. */
export type Cadence = 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'year';

/** One third of a month (旬); a phrase may name two of them (中下旬). */
export type Third = 1 | 2 | 3;

/** Why a phrase names no day, where it says so itself. */
export type Doubt =
  | 'open'
  | 'elsewhere'
  | 'notice'
  | 'ordinal'
  | 'season'
  | 'festival'
  | 'lunar'
  | 'no-such-month'
  | 'no-such-year';

/** What one row of the phrase table recognises in a text. */
export type Atom =
  | {
      readonly kind: 'year';
      readonly name: YearName;
      /** 年度, which mostly says whose report or budget. */ readonly fiscal: boolean;
    }
  /** 全年, 年内: a whole year with no year named. */
  | { readonly kind: 'wholeYear'; readonly word: string }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'day'; readonly date: number }
  | { readonly kind: 'number'; readonly value: number }
  /** Written in digits only: 2026.6.30, 2024.05, 6/30. */
  | {
      readonly kind: 'digits';
      readonly year: number | null;
      readonly month: number;
      readonly date: number | null;
      /** A commemoration day, not an ordinary date. */
      readonly feast?: boolean;
      /** The other way to take the same digits. */
      readonly other?: { readonly month: number; readonly date: number | null };
    }
  | { readonly kind: 'third'; readonly first: Third; readonly last: Third }
  | { readonly kind: 'half'; readonly half: 1 | 2 }
  /** 前5个月: January to that month. */
  | { readonly kind: 'firstMonths'; readonly last: number }
  | { readonly kind: 'quarter'; readonly first: number; readonly last: number }
  /** 首月, 末月, 第2个月: a month inside a quarter, 1–3. */
  | { readonly kind: 'monthOfQuarter'; readonly index: number }
  /** 底, 末, 初, 中, 内; `ofYear` where the word itself says 年 (年底). */
  | { readonly kind: 'edge'; readonly edge: 'end' | 'start' | 'middle' | 'within'; readonly ofYear: boolean }
  | { readonly kind: 'festival'; readonly festival: Festival }
  | { readonly kind: 'during' }
  | { readonly kind: 'bound'; readonly bound: 'before' | 'after' | 'around' | 'from' }
  /** 大约, 不早于: in front of a day, what it is worth. */
  | { readonly kind: 'lead'; readonly bound: 'around' | 'from' }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | {
      readonly kind: 'every';
      readonly every: Cadence | null;
      readonly interval: number;
      readonly times?: number;
      readonly months?: readonly number[];
      readonly implied: boolean;
    }
  | { readonly kind: 'nextMonth' }
  | { readonly kind: 'times'; readonly times: number }
  | {
      readonly kind: 'limit';
      readonly unit: LimitUnit;
      readonly count: number;
      readonly within: boolean;
      readonly years: boolean;
    }
  | { readonly kind: 'least' }
  | { readonly kind: 'most' }
  | { readonly kind: 'standing' }
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** 其中: what follows lies inside what was said. */
  | { readonly kind: 'inside' }
  /** 延期至: what follows replaces what was said. */
  | { readonly kind: 'moved' }
  /** 原定: what follows was replaced by the other day. */
  | { readonly kind: 'original' }
  /** 力争, against 确保: the day hoped for and the day that holds. */
  | { readonly kind: 'aim' }
  | { readonly kind: 'atLatest' }
  | { readonly kind: 'range' }
  | { readonly kind: 'and' }
  | { readonly kind: 'stop'; readonly hard: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

/** An atom where it stands; `from` and `to` are offsets in the normalised text, `to` exclusive. */
export type Token = Atom & { readonly from: number; readonly to: number };
