import { dayInChinese, type Day } from '../calendar/day';
import { monthInChinese, monthOf, type Month } from '../calendar/period';
import { addWorkdays } from '../calendar/workdays';
import { OWN_TITLES } from '../kinds/own-sheets';
import { noticesOf } from '../records/holidays';
import { paperEdits } from '../sheets/to-sheet';
import { writeBriefing, type Briefing } from '../reports/briefing';
import type { BriefingInput } from '../reports/briefing/input';
import { briefingFillings } from '../reports/template/briefing-places';
import type { Fillings } from '../paper/template/fillings';
import type { PlaceUse } from '../paper/template/places';
import { markStanding } from '../status/mark/mark';
import type { Standing } from '../status/standing';
import type { Workbook } from '../workbook/sheet';
import { inLines, messageOf } from './plan';
import { survey } from './survey';
import { courseOfBriefing } from './briefing-course';
import { supervised, type SupervisionBook } from './supervision-book';
import { handDoubt, listDoubt, namesDoubt, toCheckEdits } from './to-check';
import { TASKS } from './table';
import type { StatusPlan } from './update-status';

export interface BriefingRequest {
  readonly month: Month;
  readonly asOf: Day;
  /** The day it is issued; the print date is never before `asOf`. */
  readonly today: Day;
  /** One kind of ledger alone; absent: all of them. */
  readonly kindId?: string;
  /** The places of the office's own template that is to be filled in; absent: none is. */
  readonly template?: readonly PlaceUse[];
}

export interface BriefingPlan extends StatusPlan {
  readonly month: Month;
  /** The briefing and the name of its sheet; null where there is no ledger to write about. */
  readonly briefing: (Briefing & { readonly sheet: string }) | null;
  /** What the places of the template stand for; null where none was asked for. */
  readonly fillings: Fillings | null;
}

/** 生成简报: status and colours, plus the sheet 《重点工作动态简报》. */
export function makeBriefing(workbook: Workbook, request: BriefingRequest): BriefingPlan {
  const { month, asOf, today, kindId } = request;
  const { standing, findings, settings, supervision } = survey(workbook, asOf);
  const marking = markStanding(workbook, standing, settings);
  const plan = {
    title: TASKS.makeBriefing.title,
    workbook,
    month,
    standing,
    findings: [...findings, ...marking.findings],
  };
  if (standing.ledgers.length === 0) {
    return { ...plan, edits: [], briefing: null, fillings: null, message: messageOf(standing, true) };
  }
  const ledgers = standing.ledgers.filter(({ ledger }) => kindId === undefined || ledger.kind.id === kindId);
  const [first] = ledgers;
  if (!first) return { ...plan, edits: [], briefing: null, fillings: null, message: noKind(standing) };
  const otherYear = yearDoubt(month, ledgers);
  if (otherYear.isFar)
    return {
      ...plan,
      edits: [],
      briefing: null,
      fillings: null,
      findings: [
        ...plan.findings,
        {
          severity: 'error',
          code: 'month_of_other_year',
          sheet: first.ledger.sheet,
          message: otherYear.message,
        },
      ],
      message: otherYear.message,
    };
  const issuedOn = today > asOf ? today : asOf;
  const input: BriefingInput = {
    now: { ...standing, ledgers },
    month,
    issuedOn,
    ...courseOfBriefing(
      supervision.records.archive.length > 0 ? supervised(supervision, standing) : null,
      ledgers,
      month,
    ),
    replyBy: addWorkdays(issuedOn, settings.supervision.replyWorkdays.yellow, noticesOf(settings)),
    onTimeTarget: settings.supervision.onTimeTarget,
    names: settings.names,
    form: settings.briefing,
    ...(kindId === undefined ? {} : { onlyKind: first.ledger.kind }),
  };
  const briefing = writeBriefing(input);
  const { sheet, edits: paper, overHand } = paperEdits(briefing.paper, workbook);
  const list = toCheckEdits(workbook, standing, true);
  // Added last it stands before the briefing, which stays the last sheet.
  const edits = [...marking.edits, ...paper, ...(list?.edits ?? [])];
  const doubts = [
    { sheet: first.ledger.sheet, code: 'month_of_other_year', message: otherYear.message },
    { sheet, code: 'month_mismatch', message: monthDoubt(month, asOf) },
    { sheet, code: 'briefing_edited', message: overHand ? handDoubt(sheet) : '' },
    { sheet: OWN_TITLES.archive, code: 'ledger_moved_on', message: movedOn(supervision, month) },
    listDoubt(list),
  ].filter(({ message }) => message !== '');
  return {
    ...plan,
    edits,
    sheet,
    briefing: { ...briefing, sheet },
    fillings: request.template ? briefingFillings(input, request.template) : null,
    findings: [...plan.findings, ...doubts.map((doubt) => ({ severity: 'warning' as const, ...doubt }))],
    message: inLines(
      ...doubts.map(({ message }) => message),
      namesDoubt(plan.findings),
      messageOf(standing, edits.length === 0),
    ),
  };
}

/** What to say where the workbook holds no ledger of the kind that was asked for. */
function noKind({ ledgers }: Standing): string {
  const there = [...new Set(ledgers.map(({ ledger }) => ledger.kind.title))].join('、');
  return `工作簿里没有这一类台账，没有写简报；现有${there}。`;
}

/** What to say where later months are archived: the ledger is no longer that of the month; '' where none is. */
function movedOn({ records }: SupervisionBook, month: Month): string {
  const later = records.archive.map((row) => row.month).filter((one) => one > month);
  if (later.length === 0) return '';
  return `${monthInChinese(later.sort().at(-1)!)}已经存档，现在的台账不是${monthInChinese(month)}底的内容，数字会与当时的简报和通报不同，请核对。`;
}

/** What to say where the month of the briefing is not that of the figures; '' where it is. */
function monthDoubt(month: Month, asOf: Day): string {
  if (monthOf(asOf) === month) return '';
  return `简报月份是${monthInChinese(month)}，截至日期是${dayInChinese(asOf)}，不在同一个月，请核对。`;
}

/**
 * What to say where the month of the briefing is not of the year that any ledger is about; '' where it is, or where
 * nothing says the year. `isFar`: a whole year lies between them, and no item is of the month's year.
 */
function yearDoubt(
  month: Month,
  ledgers: Standing['ledgers'],
): { readonly message: string; readonly isFar: boolean } {
  const wanted = Number(month.slice(0, 4));
  const years = ledgers.map(({ ledger }) => ledger.year?.value ?? wanted);
  if (years.includes(wanted)) return { message: '', isFar: false };
  const said = `简报月份是${monthInChinese(month)}，台账是${[...new Set(years)].sort().join('年、')}年的`;
  const isFar =
    years.every((year) => Math.abs(year - wanted) > 1) && !ledgers.some((one) => hasRowsOf(wanted, one));
  return isFar
    ? { message: `${said}，没有写简报；请核对月份。`, isFar }
    : { message: `${said}，不是同一年，请核对。`, isFar };
}

/** Whether any item has a day of its own in a year. */
function hasRowsOf(year: number, { items }: Standing['ledgers'][number]): boolean {
  return items.some(({ facts, verdict }) =>
    [
      verdict.due,
      facts.start,
      facts.completedOn,
      ...(facts.deadline?.milestones ?? []).map(({ due }) => due),
    ].some((day) => day?.startsWith(String(year))),
  );
}
