import { dayInChinese, type Day } from '../calendar/day';
import { addToMonth, monthInChinese, type Month } from '../calendar/period';
import { noticesOf } from '../records/holidays';
import { archiveEdits } from '../records/archive';
import { flowEdits } from '../records/flow';
import { registerEdits } from '../records/register';
import type { Paper } from '../paper/paper';
import { letterPaper } from '../reports/letter';
import { homeOf, isNameless, officeName } from '../reports/office';
import { isLate } from '../status/words';
import { lettersOf, type Letter } from '../supervision/letters';
import { readLetterNo } from '../supervision/numbers';
import { nameIn } from '../supervision/threads';
import { roundsOf } from '../supervision/rounds';
import { DEFAULT_SUPERVISION, type SupervisionRules } from '../supervision/rules';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { inLines, NO_LEDGER, type Plan } from './plan';
import { archivedItems, closedItems, notBefore, supervised, type Supervised } from './supervision-book';
import { survey } from './survey';
import { TASKS } from './table';

export interface LettersRequest {
  /** The round. */
  readonly month: Month;
  readonly asOf: Day;
  /** The day of issue; never before `asOf`. */
  readonly issued: Day;
}

/** A letter with the names by which its items are called. */
export interface LetterOut extends Letter {
  readonly names: readonly string[];
  /** Rows of the items on their sheets, from one; null where the ledger no longer has the item. */
  readonly rows: readonly (number | null)[];
  /** The name of its Word file. */
  readonly file: string;
  readonly paper: Paper;
}

export interface LettersPlan extends Plan {
  readonly month: Month;
  readonly asOf: Day;
  readonly issued: Day;
  /** How many items the round looks at; 0 where there is no ledger. */
  readonly items: number;
  readonly letters: readonly LetterOut[];
}

/** 生成函件: who gets a letter in a round. The plan archives the month, registers what is new and enters 催办. */
export function makeLetters(workbook: Workbook, request: LettersRequest): LettersPlan {
  const { month, asOf } = request;
  const { standing, settings, supervision, findings } = survey(workbook, asOf);
  const issued = notBefore(request.issued, asOf);
  const joined = supervised(supervision, standing);
  const { threads, picture, records, items } = joined;
  const signer = officeName(settings.supervision.signer || settings.names.unit, standing);
  const rules = withCopies(settings.supervision, signer);
  const issuedOn = new Map(
    records.letters.flatMap(({ no, issued: day }) => (day === null ? [] : [[no, day] as const])),
  );
  const letters = lettersOf({
    month,
    issued,
    picture,
    threads,
    letters: records.letters,
    rules,
    notices: noticesOf(settings),
    closed: closedItems(joined),
  }).map((letter): LetterOut => {
    const names = letter.items.map(({ stand }) => nameIn(threads, stand));
    const { seriousDays } = standing.rules;
    return {
      ...letter,
      names,
      rows: letter.items.map(({ at }) => (items[at] ? items[at].item.entry.row + 1 : null)),
      file: fileName(letter),
      paper: letterPaper({ letter, names, month, asOf, rules, seriousDays, signer, issuedOn }),
    };
  });
  const fresh = letters.filter(({ existing }) => !existing);
  const ledgers = standing.ledgers.map(({ ledger }) => ledger);
  const rows = archivedItems(joined, ledgers, month, standing.rules);
  const edits = [
    ...archiveEdits(workbook, month, rows),
    ...registerEdits(
      workbook,
      fresh.map((letter) => ({
        ...letter,
        month,
        ids: letter.names,
        since: [...new Set(letter.items.flatMap(({ since }) => since ?? []))],
        redRun: letter.kind === 'red' ? letter.redRun : null,
      })),
    ),
    ...flowEdits(
      workbook,
      fresh.flatMap((letter) =>
        letter.items.map(({ stand }, index) => ({
          day: issued,
          ids: [letter.names[index]!],
          task: stand.task,
          lead: stand.lead,
          step: '催办' as const,
          no: letter.no,
          content: stand.daysLate ? `截至${dayInChinese(asOf)}逾期${stand.daysLate}天` : '',
          deadline: letter.replyBy,
          by: '',
        })),
      ),
    ),
  ];
  return {
    title: TASKS.makeLetters.title,
    workbook,
    edits,
    findings: [
      ...findings,
      ...missingRounds(joined, month),
      ...unreadNumbers(joined),
      ...issuedBefore(request),
      ...(letters.length > 0 ? nameless(signer) : []),
      ...nobodyToWriteTo(joined),
    ],
    month,
    asOf,
    issued,
    items: rows.length,
    letters,
    message:
      rows.length === 0
        ? NO_LEDGER
        : inLines(
            ...issuedBefore(request).map((one) => one.message),
            messageOfLetters(letters, month, edits.length),
          ),
  };
}

/** 局主要领导, which stands where nothing was set, in the words of the body that writes: 县政府主要领导, 集团主要领导. */
function withCopies(rules: SupervisionRules, signer: string): SupervisionRules {
  const { short } = homeOf(signer);
  const isDefault = rules.copyTo.join('、') === DEFAULT_SUPERVISION.copyTo.join('、');
  return short === '' || !isDefault ? rules : { ...rules, copyTo: [`${short}主要领导`] };
}

/** Asks for the name that letters are signed with, where nothing tells it. */
function nameless(signer: string): Finding[] {
  if (!isNameless(signer)) return [];
  return [
    {
      severity: 'warning',
      code: 'signer_unknown',
      sheet: '',
      message: `台账标题里看不出是哪个单位，函件只署“${signer}”；请在设置的“函件署名”里填写单位全称。`,
    },
  ];
}

function messageOfLetters(letters: readonly LetterOut[], month: Month, edits: number): string {
  const fresh = letters.filter(({ existing }) => !existing);
  const count = (kind: Letter['kind']): number => fresh.filter((letter) => letter.kind === kind).length;
  const known = letters.length - fresh.length;
  const had = known > 0 ? `本期已有${known}件。` : '';
  if (fresh.length > 0)
    return `${monthInChinese(month)}要发黄色提醒函${count('yellow')}件、红色督办函${count('red')}件。${had}`;
  const none = known > 0 ? `没有新的函件。${had}` : `${monthInChinese(month)}没有要发的函件。`;
  return edits === 0 ? `${none}没有需要写入的内容。` : none;
}

/** 督提〔2026〕3号-规划科.docx, without what no file name may hold. */
function fileName({ no, unit }: Letter): string {
  return `${`${no}-${unit}`.replace(/[\\/:*?"<>|\s]/g, '')}.docx`;
}

/** Rounds between the year's first record and this month of which nothing is archived. */
function missingRounds({ threads, records }: Supervised, month: Month): Finding[] {
  const [first] = roundsOf(threads.months, records.letters, month);
  const missing: Month[] = [];
  for (let one = first ?? month; one < month; one = addToMonth(one, 1))
    if (!threads.months.includes(one)) missing.push(one);
  return missing.map(monthMissing);
}

/** What to say of a month that is not archived. */
export function monthMissing(month: Month): Finding {
  return {
    severity: 'warning',
    code: 'month_missing',
    sheet: '台账存档',
    message: `${monthInChinese(month)}没有存档，看不出那个月的变化；也没有发过函的，连续期数不算这个月。有当月台账的，请用它补存。`,
  };
}

/** Says so where the day of issue that was asked for is not the one that the letters bear. */
function issuedBefore({ issued, asOf }: LettersRequest): Finding[] {
  if (issued >= asOf) return [];
  return [
    {
      severity: 'warning',
      code: 'issued_before_as_of',
      sheet: '',
      message:
        `发函日期${dayInChinese(issued)}早于截至日期${dayInChinese(asOf)}，` +
        `函件的日期和回复期限按${dayInChinese(asOf)}计；要用别的日子，请改发函日期。`,
    },
  ];
}

function unreadNumbers({ records }: Supervised): Finding[] {
  return records.letters
    .filter(({ no, kind }) => kind !== 'bulletin' && readLetterNo(no) === null)
    .map(({ no, sheet, row }) => ({
      severity: 'warning',
      code: 'letter_number_unread',
      sheet,
      message: `第${row + 1}行的编号“${no}”看不出是第几号，编新号时没有计入，请写成“督提〔2026〕3号”的样子。`,
    }));
}

function nobodyToWriteTo({ items }: Supervised): Finding[] {
  return items
    .filter(({ item }) => item.facts.lead === '' && isLate(item.verdict.status))
    .map(({ sheet, item }) => ({
      severity: 'warning',
      code: 'letter_without_unit',
      sheet,
      message: `第${item.entry.row + 1}行：已经逾期，没有写牵头科室，不知道发给谁，请补填。`,
    }));
}
