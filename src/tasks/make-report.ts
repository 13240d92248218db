import { addDays, dayInChinese, partsOf, type Day } from '../calendar/day';
import { monthOf, previousMonth } from '../calendar/period';
import { addWorkdays } from '../calendar/workdays';
import { readSpan, spanInChinese, type Span } from '../calendar/span';
import { lastOf, firstOf } from '../ledger/cells';
import { noticesOf } from '../records/holidays';
import { answersFor } from '../reports/briefing/facts';
import { officeName } from '../reports/office';
import { kindBySpan } from '../reports/period/kind-by-span';
import { REPORTS, writeReport } from '../reports/period/period-report';
import type { ReportInput, ReportKind, RowWords } from '../reports/period/input';
import { until } from '../reports/wording';
import { paperEdits } from '../sheets/to-sheet';
import { rulesInWords } from '../status/rules';
import { isFinished, isOpen } from '../status/words';
import { reportFillings } from '../reports/template/report-places';
import type { Fillings } from '../paper/template/fillings';
import type { PlaceUse } from '../paper/template/places';
import type { Paper } from '../paper/paper';
import { courseOf, withoutProgress } from '../supervision/course';
import { pictureOfMonth, type Pictured } from '../supervision/pictures';
import { ratesOf } from '../supervision/rates';
import type { PeriodFigures } from '../supervision/report';
import type { Finding } from '../workbook/finding';
import { scalarOf } from '../workbook/cell';
import { findSheet, type Workbook } from '../workbook/sheet';
import { monthMissing } from './make-letters';
import { surveyPeriod, type PeriodSurvey } from './period-figures';
import { inLines, NO_LEDGER, type Plan } from './plan';
import { notBefore } from './supervision-book';
import { TASKS } from './table';
import { handDoubt, namesDoubt } from './to-check';

export interface ReportRequest {
  /** 2026-Q2, 2026-H1, 2026; 2026-06 for the kinds that no period decides. */
  readonly period: string;
  /** Absent: what the period decides. */
  readonly report?: ReportKind;
  readonly asOf: Day;
  readonly issued: Day;
  /** The places of the office's own template that is to be filled in; absent: none is. */
  readonly template?: readonly PlaceUse[];
}

export interface ReportPlan extends Plan {
  readonly kind: ReportKind;
  readonly span: Span;
  readonly asOf: Day;
  readonly figures: PeriodFigures;
  readonly threads: PeriodSurvey['joined']['threads'];
  /** Null where there is no ledger to write about. */
  readonly paper: Paper | null;
  /** What the places of the template stand for; null where none was asked for. */
  readonly fillings: Fillings | null;
}

/** A period that no report can be made of; the message is one Chinese sentence. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** 生成报告: a paper on a quarter, a half-year, a year, or what is asked for by name. */
export function makeReport(workbook: Workbook, request: ReportRequest): ReportPlan {
  const span = readSpan(request.period);
  if (!span)
    throw new ReportError(
      `报告期“${request.period}”认不出来，请写作 2026-Q2（季度）、2026-H1（半年）或 2026（全年）。`,
    );
  const kind = request.report ?? kindBySpan(span);
  if (kind === null) throw new ReportError('一个月的情况请生成简报；要写专题材料，请写明报告类型。');
  const read = surveyPeriod(workbook, span, request.asOf);
  const { survey, joined, figures, input } = read;
  const { asOf } = input.picture;
  const issued = notBefore(request.issued, asOf);
  const common = {
    title: TASKS.makeReport.title,
    workbook,
    kind,
    span,
    asOf,
    figures,
    threads: joined.threads,
    findings: [
      ...survey.findings,
      ...figures.missing.map(monthMissing),
      ...ofPeriod(span, request.asOf),
      ...ofArchive(read, request.asOf),
    ],
  };
  const none = { ...common, edits: [], paper: null, fillings: null };
  if (survey.standing.ledgers.length === 0) return { ...none, message: NO_LEDGER };
  if (asOf < span.first) return { ...none, message: notBegun(span, asOf) };
  const told = inputOf(read, kind, span, issued);
  const paper = writeReport(told);
  const { sheet, edits, overHand } = paperEdits(paper, workbook);
  const doubts = [
    overHand ? handDoubt(sheet) : '',
    edits.length === 0 ? '' : otherDay(workbook, sheet, asOf),
    namesDoubt(survey.findings),
    ...common.findings.filter(({ code }) => TOLD.has(code)).map(({ message }) => message),
  ];
  const title = `${spanInChinese(span)}${REPORTS[kind].heading}（${until(asOf)}）`;
  return {
    ...common,
    edits,
    paper,
    fillings: request.template ? reportFillings(told, request.template) : null,
    sheet,
    message: inLines(
      ...doubts,
      edits.length === 0
        ? `${title}已写在工作表“${sheet}”里，没有变化，没有需要写入的内容。`
        : `${title}将写在工作表“${sheet}”里。`,
    ),
  };
}

/** What the face says beside the preview, and not only among the findings. */
const TOLD: ReadonlySet<string> = new Set(['period_mismatch', 'period_open', 'archive_speaks']);

/** Why no report is written of a period that has not begun. */
function notBegun(span: Span, asOf: Day): string {
  return `${until(asOf)}，${spanInChinese(span)}还没有开始，没有写报告；请改报告期，或改截至日期。`;
}

/** Says so where the day of the figures lies outside of the period, or before its end. */
function ofPeriod(span: Span, asOf: Day): Finding[] {
  if (asOf === span.last) return [];
  const period = spanInChinese(span);
  const finding = { severity: 'warning', sheet: '' } as const;
  if (asOf < span.first)
    return [{ ...finding, severity: 'error', code: 'period_not_begun', message: notBegun(span, asOf) }];
  if (asOf < span.last)
    return [{ ...finding, code: 'period_open', message: `${period}还没有结束，数字${until(asOf)}。` }];
  return [
    {
      ...finding,
      code: 'period_mismatch',
      message: `报告期是${period}，截至日期${dayInChinese(asOf)}不在其中，请核对。`,
    },
  ];
}

/** Says so where the archive speaks with a day of its own. */
function ofArchive({ fromArchive, input }: PeriodSurvey, asked: Day): Finding[] {
  const { asOf } = input.picture;
  if (!fromArchive || asOf === asked) return [];
  return [
    {
      severity: 'warning',
      code: 'archive_speaks',
      sheet: '台账存档',
      message: `台账已办到以后的月份，${dayInChinese(asked)}的情况按最近的存档计，数字${until(asOf)}。`,
    },
  ];
}

/** Says so where the sheet that is to be written anew was made as of another day; '' where it was not. */
function otherDay(workbook: Workbook, name: string, asOf: Day): string {
  const sheet = findSheet(workbook, name);
  const texts = sheet?.cells.flat().map((cell) => scalarOf(cell)) ?? [];
  const line = texts.find((text) => typeof text === 'string' && /^（截至.+）$/.test(text));
  return line === undefined || line === `（${until(asOf)}）`
    ? ''
    : `工作表“${name}”里已有的一份${String(line).slice(1, -1)}，写入后改为${until(asOf)}。`;
}

function inputOf(
  { survey, joined, input, figures, fromArchive }: PeriodSurvey,
  kind: ReportKind,
  span: Span,
  issued: Day,
): ReportInput {
  const { settings, standing } = survey;
  const { asOf } = input.picture;
  const nextSpan = spanAfter(span);
  const archivedBefore = pictureOfMonth(joined, previousMonth(monthOf(span.first)));
  const beforeSpan = spanBefore(span);
  const sameYear = beforeSpan.first.slice(0, 4) === span.first.slice(0, 4);
  const then = new Map(archivedBefore?.items.map(({ at, stand }) => [at, stand]) ?? []);
  const items = input.picture.items;
  const still = withoutProgress(joined, input.picture, monthOf(asOf));
  return {
    kind,
    span,
    asOf,
    issued,
    fromArchive,
    replyBy: addWorkdays(issued, settings.supervision.replyWorkdays.yellow, noticesOf(settings)),
    figures,
    picture: input.picture,
    followed: joined,
    records: joined.records,
    rules: settings.supervision,
    course: courseOf(joined),
    before:
      archivedBefore && sameYear && span.kind !== 'year'
        ? { span: beforeSpan, rates: ratesOf(archivedBefore, beforeSpan) }
        : null,
    newlyDone: items.filter((item) => finishedWithin(item, span, then.get(item.at)?.status ?? null)),
    dueNext: items
      .filter(({ stand: { status, due } }) => isOpen(status) && due !== null && within(due, nextSpan))
      .sort((a, b) => (a.stand.due! < b.stand.due! ? -1 : a.stand.due! > b.stand.due! ? 1 : 0)),
    nextSpan,
    withoutProgress: items.filter(({ at }) => still.includes(at)),
    words: new Map(joined.items.map(({ item }, at) => [at, wordsOf(item)])),
    rows: new Map(joined.items.map(({ sheet, item }, at) => [at, `${sheet}!${item.entry.row + 1}`])),
    answerable: settings.briefing.answerable,
    office: officeName(settings.supervision.signer || settings.names.unit, standing),
    names: settings.names,
    rulesText: rulesInWords(standing.rules),
  };
}

/** Finished in the period: by its day, or, without one, not finished yet in the month archived before. */
function finishedWithin(
  { stand }: Pictured,
  span: Span,
  before: Pictured['stand']['status'] | null,
): boolean {
  if (!isFinished(stand.status)) return false;
  if (stand.completedOn !== null) return within(stand.completedOn, span);
  return before !== null ? !isFinished(before) : span.first.endsWith('01-01');
}

function within(day: Day, { first, last }: Span): boolean {
  return day >= first && day <= last;
}

function wordsOf({ entry, facts }: PeriodSurvey['joined']['items'][number]['item']): RowWords {
  return {
    core: facts.coreTask ?? '',
    nextStep: lastOf(entry, 'next_step')?.text ?? '',
    support: lastOf(entry, 'support_needed')?.text ?? '',
    source: firstOf(entry, 'source')?.text ?? '',
    answers: answersFor(entry),
  };
}

/** The period of the same kind that follows, and the one before. */
function spanAfter(span: Span): Span {
  return spanAround(addDays(span.last, 1), span.kind);
}
function spanBefore(span: Span): Span {
  return spanAround(addDays(span.first, -1), span.kind);
}

function spanAround(day: Day, kind: Span['kind']): Span {
  const { year, month } = partsOf(day);
  const text = {
    month: monthOf(day),
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    half: `${year}-H${month <= 6 ? 1 : 2}`,
    year: String(year),
  }[kind];
  return readSpan(text)!;
}
