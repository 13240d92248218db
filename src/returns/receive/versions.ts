import { digitOf } from '../../chinese/numerals';
import { isRelative, periodsIn } from '../../calendar/period-text';
import { cellsOf } from '../../ledger/cells';
import { dayIn } from '../values';
import type { Return } from './sender';

/**
 * Whether `a` is a newer version than `b` of the same return: 1 newer, -1 older, 0 nothing says which; null where
 * they are no versions of one return.
 */
export type Order = (a: Return, b: Return) => -1 | 0 | 1 | null;

/** Tells versions apart by what they say of themselves: 反馈日期, a day or a month in their names, 最终版2. */
export function orderOfVersions(): Order {
  const signs = new Map<Return, readonly (string | null)[]>();
  const rows = new Map<Return, ReadonlySet<string>>();
  const signsOf = (sent: Return): readonly (string | null)[] => remembered(signs, sent, readSigns);
  // By their texts: a new row is the same before and after it was appended.
  const rowsOf = (sent: Return): ReadonlySet<string> =>
    remembered(
      rows,
      sent,
      ({ matches }) =>
        new Set(matches.map(({ ours, theirs }) => (ours ?? theirs).plain).filter((text) => text !== '')),
    );
  return (a, b) => {
    if (a === b || a.unit === null || a.unit !== b.unit) return null;
    const others = rowsOf(b);
    if (![...rowsOf(a)].some((row) => others.has(row))) return null;
    const theirs = signsOf(b);
    const says = signsOf(a).flatMap((own, index) => {
      const other = theirs[index] ?? null;
      // 6月 is neither before nor after 6月28日.
      return own === null || other === null || own.startsWith(other) || other.startsWith(own)
        ? []
        : [own > other ? 1 : -1];
    });
    const newer = says.includes(1);
    // Signs that contradict each other say nothing.
    return newer === says.includes(-1) ? 0 : newer ? 1 : -1;
  };
}

function remembered<V>(memo: Map<Return, V>, sent: Return, read: (sent: Return) => V): V {
  let value = memo.get(sent);
  if (value === undefined) memo.set(sent, (value = read(sent)));
  return value;
}

/** What tells the age of a return, as texts that sort: last 反馈日期, day named, version named. */
function readSigns({ file, ledger }: Return): (string | null)[] {
  const year = ledger.year?.value ?? null;
  const days = ledger.entries.flatMap((entry) =>
    cellsOf(entry, 'feedback_date').flatMap((cell) => cell.day ?? dayIn(cell.text, year) ?? []),
  );
  const names = [file.replace(/\.[a-z]+$/i, ''), ledger.sheet, ledger.title ?? ''];
  return [
    days.sort().at(-1) ?? null,
    names.map(dayNamed).find((day) => day !== null) ?? null,
    versionNamed(names[0]!),
  ];
}

/** Month and day named in a text as MM-DD, a month alone as MM; years are left out, since names often do. */
function dayNamed(text: string): string | null {
  const named = periodsIn(text, true).flatMap((period) => (isRelative(period) ? [] : period));
  const pad = (number: number): string => String(number).padStart(2, '0');
  const day = named.find(({ date }) => date !== undefined);
  if (day) return `${pad(day.to)}-${pad(day.date!)}`;
  const month = named.find(({ kind }) => kind !== 'year');
  return month ? pad(month.to) : null;
}

const CHANGED = /(?:修改|修订|更正|更新|补报|重报|订正)(?:版|稿|后)?\s*[（(]?(\d*)/;
const FINAL = /(?:最终|终(?=[版稿])|定(?=[版稿]))(?:版|稿)?\s*[（(]?(\d*)/;
const NUMBERED = /[Vv](\d{1,2})|第?([一二三四五六七八九\d])[版稿]/;

/** 最终版2 after 最终版 after 修改稿 after nothing; v2 after v1. */
function versionNamed(name: string): string {
  const numbered = NUMBERED.exec(name);
  const number = numbered ? (numbered[1] ?? digitOf(numbered[2]!)) : '';
  const final = FINAL.exec(name);
  if (final) return `2${(final[1] || number || '0').padStart(3, '0')}`;
  const changed = CHANGED.exec(name);
  if (changed) return `1${(changed[1] || number || '0').padStart(3, '0')}`;
  return `0${(number || '0').padStart(3, '0')}`;
}
