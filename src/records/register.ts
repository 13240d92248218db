import { monthOf, previousMonth, type Month } from '../calendar/period';
import { dayInChinese, type Day } from '../calendar/day';
import { OWN_TITLES } from '../kinds/own-sheets';
import {
  appendEdits,
  changeEdits,
  standingTables,
  textIn,
  type PlainTable,
  type TableRow,
} from '../sheets/plain-table';
import type { RegisteredLetter } from '../supervision/records';
import type { Edit } from '../workbook/edit';
import { cellText } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { dayCell, dayIn, listIn, monthIn, numberIn } from './values';

/** 函件登记: a letter or a bulletin. */
const REGISTER: PlainTable = {
  title: OWN_TITLES.letters,
  columns: [
    { heading: '编号', width: 18 },
    { heading: '种类', width: 13 },
    { heading: '督办月份', width: 10 },
    { heading: '主送科室', width: 14 },
    { heading: '事项编号', width: 18 },
    { heading: '事项数', width: 8, holds: 'number' },
    { heading: '发函日期', width: 12, holds: 'day' },
    { heading: '回复期限', width: 12, holds: 'day' },
    { heading: '抄送', width: 14 },
    { heading: '升级自', width: 18 },
    { heading: '连续红函', width: 9, holds: 'number' },
    { heading: '签收人', width: 9 },
    { heading: '签收日期', width: 12, holds: 'day' },
    { heading: '回复日期', width: 12, holds: 'day' },
    { heading: '回复内容', width: 30 },
    { heading: '处理结果', width: 12 },
    { heading: '备注', width: 16 },
  ],
  known: ['编号', '种类', '主送科室', '事项编号'],
};

/** 种类 as written. */
export const LETTER_WORDS = { yellow: '黄色提醒函', red: '红色督办函', bulletin: '督查通报' } as const;

/** A letter with the place of its row, sheet and number from zero. */
export interface LetterRow extends RegisteredLetter {
  readonly sheet: string;
  readonly row: number;
}

/** Every registered letter in the order of the sheet, and what could not be understood of the rest. */
export function readRegister(workbook: Workbook): {
  readonly letters: readonly LetterRow[];
  readonly findings: readonly Finding[];
} {
  const letters: LetterRow[] = [];
  const findings: Finding[] = [];
  for (const { sheet, rows, columns } of standingTables(workbook, REGISTER)) {
    for (const { row, values } of rows) {
      const letter = letterIn(values, workbook.date1904);
      if (letter) letters.push({ ...letter, sheet: sheet.name, row });
      else
        findings.push({
          severity: 'warning',
          code: 'letter_unread',
          sheet: sheet.name,
          cell: cellText(row, columns.get('种类') ?? 0),
          message: `第${row + 1}行看不出是哪一种函或哪一期，没有计入，请填写“种类”和“督办月份”。`,
        });
    }
  }
  return { letters, findings: [...findings, ...twice(letters), ...letters.flatMap(daysCrossed)] };
}

function letterIn(values: TableRow, date1904: boolean): RegisteredLetter | null {
  const kind = kindIn(textIn(values, '种类'));
  const written = monthIn(values, '督办月份', date1904);
  const issued = dayIn(values, '发函日期', date1904, written === null ? null : Number(written.slice(0, 4)));
  const month = written ?? (issued === null ? null : previousMonth(monthOf(issued)));
  if (kind === null || month === null) return null;
  const year = issued === null ? Number(month.slice(0, 4)) : Number(issued.slice(0, 4));
  const outcome = textIn(values, '处理结果');
  return {
    no: textIn(values, '编号'),
    kind,
    month,
    unit: textIn(values, '主送科室'),
    ids: listIn(values, '事项编号'),
    issued,
    replyBy: dayIn(values, '回复期限', date1904, year),
    copyTo: listIn(values, '抄送'),
    since: listIn(values, '升级自'),
    redRun: numberIn(values, '连续红函'),
    signedBy: textIn(values, '签收人'),
    signedOn: dayIn(values, '签收日期', date1904, year),
    repliedOn: dayIn(values, '回复日期', date1904, year),
    reply: textIn(values, '回复内容'),
    outcome,
    voided: /^(?:已|予以)?(?:作废|撤销|撤回)/.test(outcome),
  };
}

function kindIn(word: string): RegisteredLetter['kind'] | null {
  if (/红|督办函/.test(word)) return 'red';
  if (/黄|提醒/.test(word)) return 'yellow';
  return word.includes('通报') ? 'bulletin' : null;
}

/** A number that stands twice is asked about: one of the two letters bears a wrong one. */
function twice(letters: readonly LetterRow[]): Finding[] {
  return letters
    .filter(({ no }, index) => no !== '' && letters.findIndex((other) => other.no === no) < index)
    .map(({ no, sheet, row }) => ({
      severity: 'warning',
      code: 'letter_number_twice',
      sheet,
      message: `第${row + 1}行的编号“${no}”登记了两次，请核对哪一件编错了。`,
    }));
}

/** A letter that was signed for or answered before it was sent: one of the days is a slip of the pen. */
function daysCrossed(letter: LetterRow): Finding[] {
  const doubt = letter.voided ? null : crossedDays(letter, letter);
  if (doubt === null) return [];
  const { sheet, row } = letter;
  return [{ severity: 'warning', code: 'letter_days_crossed', sheet, message: `第${row + 1}行：${doubt}` }];
}

/** What to say where a letter would be signed for or answered before its day of issue; null where it is not. */
export function crossedDays(
  { no, issued }: Pick<RegisteredLetter, 'no' | 'issued'>,
  { signedOn, repliedOn }: { readonly signedOn?: Day | null; readonly repliedOn?: Day | null },
): string | null {
  const early = [
    ['签收日期', signedOn],
    ['回复日期', repliedOn],
  ] as const;
  const crossed = early.flatMap(([word, day]) =>
    day && issued !== null && day < issued ? [`${word}${dayInChinese(day)}`] : [],
  );
  if (crossed.length === 0 || issued === null) return null;
  return `${no}的${crossed.join('、')}早于发函日期${dayInChinese(issued)}，请核对后改正。`;
}

/** A letter as it is registered. */
export type NewLetter = Pick<
  RegisteredLetter,
  'no' | 'kind' | 'unit' | 'ids' | 'copyTo' | 'since' | 'redRun'
> & { readonly month: Month; readonly issued: Day; readonly replyBy: Day };

/** The edits that register letters. */
export function registerEdits(workbook: Workbook, letters: readonly NewLetter[]): Edit[] {
  const rows = letters.map((letter): TableRow => ({
    编号: letter.no,
    种类: LETTER_WORDS[letter.kind],
    督办月份: letter.month,
    主送科室: letter.unit,
    事项编号: letter.ids.join('、'),
    事项数: letter.ids.length,
    发函日期: dayCell(letter.issued, workbook.date1904),
    回复期限: dayCell(letter.replyBy, workbook.date1904),
    抄送: letter.copyTo.join('、'),
    升级自: letter.since.join('、'),
    连续红函: letter.redRun,
  }));
  const why = {
    topic: REGISTER.title,
    detail: `登记${letters.length}件：${letters.map(({ no }) => no).join('、')}`,
  };
  return appendEdits(workbook, REGISTER, rows, why);
}

/** What is typed when a section signs for a letter or answers it; what is undefined stays. */
export interface Reply {
  readonly signedBy?: string;
  readonly signedOn?: Day;
  readonly repliedOn?: Day;
  readonly reply?: string;
  readonly outcome?: string;
}

/** The edits that write a reply beside its letter; none where the letter is not registered. */
export function replyEdits(workbook: Workbook, no: string, reply: Reply): Edit[] {
  const letter = [...readRegister(workbook).letters].reverse().find((one) => one.no === no);
  const table = standingTables(workbook, REGISTER).find(({ sheet }) => sheet.name === letter?.sheet);
  if (!letter || !table) return [];
  const day = (value: Day | undefined): TableRow[string] | undefined =>
    value === undefined ? undefined : dayCell(value, workbook.date1904);
  const given = {
    签收人: reply.signedBy,
    签收日期: day(reply.signedOn),
    回复日期: day(reply.repliedOn),
    回复内容: reply.reply,
    处理结果: reply.outcome,
  };
  const values = Object.fromEntries(
    Object.entries(given).flatMap(([heading, value]) => (value === undefined ? [] : [[heading, value]])),
  );
  const why = { topic: '登记回复', detail: `${no}（${letter.unit}）` };
  return changeEdits(table, REGISTER, [{ row: letter.row, values }], why);
}
