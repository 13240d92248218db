import { digitOf } from '../chinese/numerals';
import { brief } from '../chinese/brief';
import type { Field } from '../kinds/field';
import { cellsOf } from './cells';
import type { Entry, LedgerColumn, LedgerYear } from './ledger';

/** Where a ledger's year may be written, the most trustworthy first. */
export interface YearSources {
  readonly title: string | null;
  readonly sheetName: string;
  readonly notes: readonly string[];
  readonly columns: readonly LedgerColumn[];
  /** File name with its ending. */
  readonly fileName: string;
  readonly entries: readonly Entry[];
  /** What columns that hold days mean in this kind of ledger. */
  readonly dates: readonly Field[];
}

/** The year a ledger is about, and in Chinese words where it was read. */
export function ledgerYear(sources: YearSources): LedgerYear | null {
  const { title, sheetName, notes, columns, fileName } = sources;
  const said: [string | null, string][] = [
    [title, `标题“${title ?? ''}”`],
    [sheetName, `工作表名“${sheetName}”`],
    ...notes.map((note): [string, string] => [note, `表头上方的说明“${brief(note)}”`]),
    ...columns.map(({ heading }): [string, string] => [heading, `列名“${heading}”`]),
    [fileName.replace(/\.\w+$/, ''), `文件名“${fileName}”`],
  ];
  for (const [text, from] of said) {
    const value = text === null ? null : yearIn(text);
    if (value !== null) return { value, from };
  }
  return mostCommonYear(sources.entries, sources.dates);
}

/** The one year a text names: 2026年, 二〇二六年, 26年, 2026-06, 202606. Null where it names none, or a span of several. */
export function yearIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[零○◯Oo](?=[一二三四五六七八九〇零○年])|(?<=二)[零○◯]/g, '〇')
    .replace(/二[〇0][〇一二三四五六七八九]{2}(?=年|-|—)/g, (year) => [...year].map(digitOf).join(''));
  const years = new Set<number>();
  for (const match of plain.matchAll(
    /(?<!\d)(20[0-4]\d)(?!\d)|(?<!\d)(20[0-4]\d)(?=(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))/g,
  )) {
    const follows = plain.slice(match.index + match[0].length);
    const before = plain.slice(0, match.index);
    if (/[〔[(【]$/.test(before) && /^[〕\])】]\s*\d*号?/.test(follows) && !/年/.test(follows.slice(0, 2)))
      continue; // 〔2025〕3号: a document's number
    years.add(Number(match[1] ?? match[2]));
  }
  if (years.size === 0) {
    const short = /(?<![\d第前近过])(2\d)年(?!级|期|内|以)/.exec(plain);
    return short ? 2000 + Number(short[1]) : null;
  }
  if (/20\d\d年?\s*[-—–~～至到]+\s*20?\d\d/.test(plain) && years.size > 1) return null;
  return years.size === 1 ? [...years][0]! : null;
}

function mostCommonYear(entries: readonly Entry[], dates: readonly Field[]): LedgerYear | null {
  const real = countYears(entries, ['deadline'], true);
  if (real !== null) return { value: real, from: '完成时限列里最多的日期年份', guessed: true };
  const written = countYears(entries, ['deadline'], false);
  if (written !== null) return { value: written, from: '完成时限列里写得最多的年份', guessed: true };
  const any = countYears(entries, dates, true) ?? countYears(entries, dates, false);
  if (any !== null) return { value: any, from: '日期列里写得最多的年份', guessed: true };
  for (const { banner } of entries) {
    const value = banner === null ? null : yearIn(banner);
    if (value !== null) return { value, from: `小标题“${brief(banner!)}”`, guessed: true };
  }
  return null;
}

function countYears(entries: readonly Entry[], fields: readonly Field[], real: boolean): number | null {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    for (const written of fields.flatMap((field) => cellsOf(entry, field))) {
      const year = real
        ? written.day === null
          ? null
          : Number(written.day.slice(0, 4))
        : yearIn(written.text);
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > counts.get(best)!) best = year;
  return best;
}
