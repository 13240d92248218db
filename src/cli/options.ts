import { basename, extname } from 'node:path';
import { isDay, type Day } from '../calendar/day';
import { isMonth, monthEndOf, type Month } from '../calendar/period';
import { LEDGER_KINDS, type KindRequest } from '../tasks';
import { textOption, UsageError, type Arguments } from './command';

/** `--as-of`, or the given default. Throws `UsageError` where it is not a day. */
export function asOfOption(args: Arguments, otherwise: Day): Day {
  const value = textOption(args, 'as-of');
  if (value === undefined) return otherwise;
  if (!isDay(value)) throw new UsageError(`截至日期“${value}”不是日期，请写作 2026-06-30 的样子。`);
  return value;
}

/**
 * `--month`, which messages call `word`, and `--as-of`: the day defaults to the last of the month or today, whichever
 * is earlier; the month defaults to that of the day.
 */
export function monthOptions(args: Arguments, today: Day, word: string): { month: Month; asOf: Day } {
  const written = monthOption(args, word);
  if (written === undefined) {
    const asOf = asOfOption(args, today);
    return { month: asOf.slice(0, 7), asOf };
  }
  const end = monthEndOf(written);
  return { month: written, asOf: asOfOption(args, end < today ? end : today) };
}

/**
 * `--month`, which messages call `word`; undefined where it is not given. Throws `UsageError` where it is not a
 * month.
 */
export function monthOption(args: Arguments, word: string): Month | undefined {
  const written = textOption(args, 'month');
  if (written !== undefined && !isMonth(written))
    throw new UsageError(`${word}“${written}”不是月份，请写作 2026-06 的样子。`);
  return written;
}

/** The one FILE a command works on. */
export function oneFile(args: Arguments): string {
  const [file, more] = args.files;
  if (file === undefined) throw new UsageError('请写明要处理的台账文件，例如 ledger status 台账.xlsx。');
  if (more !== undefined) throw new UsageError(`一次只处理一个文件，多出了“${more}”。`);
  return file;
}

/**
 * `-o` of a command that writes `input` anew; undefined where it is not given. Throws `UsageError` where its ending is
 * another one's: Excel opens no workbook called .docx, nor one with macros called .xlsx.
 */
export function workbookOutput(args: Arguments, input: string): string | undefined {
  const output = textOption(args, 'output');
  if (output === undefined) return undefined;
  const wanted = /\.xlsm$/i.test(input) ? '.xlsm' : '.xlsx';
  const ending = extname(output).toLowerCase();
  if (ending === '' || ending === wanted) return output;
  throw new UsageError(
    `-o 写出的是工作簿，请把“${basename(output)}”改成以 ${wanted} 结尾的名字${ending === '.docx' ? '；Word 简报用 --docx' : ''}。`,
  );
}

/** `--year`, or null. */
export function yearOption(args: Arguments): number | null {
  const value = textOption(args, 'year');
  if (value === undefined) return null;
  if (!/^\d{4}$/.test(value)) throw new UsageError(`年份“${value}”不对，请写作 2026 的样子。`);
  return Number(value);
}

/** `--month`, which the help calls `word`, and `--as-of`, as `monthOptions` reads them. */
export function monthOptionsOf(word: string) {
  return {
    month: { type: 'string', help: `${word}，写作 2026-06；默认是截至日期所在的月` },
    'as-of': { type: 'string', help: '截至日期，写作 2026-06-30；默认是当月最后一天，当月未完则为今天' },
  } as const;
}

export const ISSUED_OPTION = {
  type: 'string',
  help: '发文日期，写作 2026-07-03；默认今天，不早于截至日期',
} as const;

/** `--issued`, else today; never before `asOf`. */
export function issuedOption(args: Arguments, today: Day, asOf: Day): Day {
  const value = textOption(args, 'issued');
  if (value === undefined) return today < asOf ? asOf : today;
  if (!isDay(value)) throw new UsageError(`发文日期“${value}”不是日期，请写作 2026-07-03 的样子。`);
  if (value < asOf) throw new UsageError(`发文日期${value}早于截至日期${asOf}，请核对后重写。`);
  return value;
}

/** `--kind`: what kind of ledger a sheet holds (信访=petitions, several parted by commas), or one kind alone. */
export const KIND_OPTION = {
  type: 'string',
  help: '指明某张表的台账类型，写作 工作表=类型，如 信访=petitions；多张用逗号分开；写出的副本会记住',
} as const;

/** What `--kind` says of sheets; `only` is a kind that stands alone. Throws `UsageError` where it names no kind. */
export function kindOption(args: Arguments): {
  readonly kinds: readonly KindRequest[];
  readonly only: string | null;
} {
  const value = textOption(args, 'kind');
  const parts = (value ?? '')
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const kinds: KindRequest[] = [];
  let only: string | null = null;
  for (const part of parts) {
    const at = part.lastIndexOf('=');
    const word = part.slice(at + 1).trim();
    const kind = LEDGER_KINDS.find(({ id, short, title }) => id === word || short === word || title === word);
    if (!kind)
      throw new UsageError(
        `没有“${word}”这种台账，可以写 ${LEDGER_KINDS.map(({ id, short }) => `${id}（${short}）`).join('、')}。`,
      );
    if (at < 0) only = kind.id;
    else kinds.push({ sheet: part.slice(0, at).trim(), kindId: kind.id });
  }
  return { kinds, only };
}
