import type { Month } from '../calendar/period';
import type { Counts } from '../status/standing';
import type { Light, Status } from '../status/words';
import type { MonthOfCourse } from '../supervision/course';
import type { Extension } from '../supervision/records';
import type { Rates } from '../supervision/rates';
import { faceOf, nameIn, type Threads } from '../supervision/threads';
import type { Finding } from '../workbook/finding';
import type { ArchivePlan } from './archive-month';
import type { History, ItemCourse } from './history';
import type { LettersPlan } from './make-letters';
import type { ReportPlan } from './make-report';

/**
 * The JSON of `ledger archive`, `letters`, `history` and `report`: added to, never changed. Rows are Excel's, from one.
 */

export interface LettersShape {
  readonly month: string;
  readonly asOf: string;
  readonly issued: string;
  readonly letters: readonly {
    readonly no: string;
    readonly kind: 'yellow' | 'red';
    readonly unit: string;
    readonly issued: string;
    readonly replyBy: string;
    readonly copyTo: readonly string[];
    readonly items: readonly {
      readonly row: number | null;
      readonly id: string;
      readonly task: string;
      readonly daysLate: number | null;
      readonly reason: 'light' | 'unanswered' | 'run';
      readonly since: string | null;
    }[];
    readonly redRun: number;
    readonly disqualified: boolean;
    readonly existing: boolean;
    readonly file: string;
  }[];
  readonly findings: readonly Finding[];
}

export function lettersShape({ month, asOf, issued, letters, findings }: LettersPlan): LettersShape {
  return {
    month,
    asOf,
    issued,
    letters: letters.map((letter) => ({
      no: letter.no,
      kind: letter.kind,
      unit: letter.unit,
      issued: letter.issued,
      replyBy: letter.replyBy,
      copyTo: letter.copyTo,
      items: letter.items.map(({ stand, reason, since }, index) => ({
        row: letter.rows[index]!,
        id: letter.names[index]!,
        task: stand.task,
        daysLate: stand.daysLate,
        reason,
        since,
      })),
      redRun: letter.redRun,
      disqualified: letter.disqualified,
      existing: letter.existing,
      file: letter.file,
    })),
    findings,
  };
}

export interface ArchiveShape {
  readonly month: string;
  readonly asOf: string;
  readonly sheet: string;
  readonly items: number;
  /** Whether anything is to be written. */
  readonly changed: boolean;
  readonly findings: readonly Finding[];
}

export function archiveShape({ month, asOf, items, edits, findings }: ArchivePlan): ArchiveShape {
  return { month, asOf, sheet: '台账存档', items, changed: edits.length > 0, findings };
}

export interface ReportShape {
  readonly period: string;
  readonly asOf: string;
  readonly kind: string;
  readonly counts: Counts;
  readonly rates: Rates;
  readonly letters: { readonly yellow: number; readonly red: number };
  readonly units: readonly {
    readonly unit: string;
    readonly total: number;
    readonly rates: Rates;
    readonly yellowLetters: number;
    readonly redLetters: number;
    readonly lateReplies: number;
    readonly returned: number;
    readonly maxRedRun: number;
    readonly disqualified: boolean;
    readonly score: number | null;
    readonly rank: number | null;
  }[];
  readonly withoutTasks: readonly string[];
  readonly causes: readonly {
    readonly kind: string;
    readonly items: readonly string[];
    readonly late: number;
    readonly meanDaysLate: number | null;
  }[];
  readonly sheet: string | null;
  readonly findings: readonly Finding[];
}

export function reportShape({
  span,
  asOf,
  kind,
  figures,
  threads,
  sheet,
  findings,
}: ReportPlan): ReportShape {
  return {
    period: span.text,
    asOf,
    kind,
    counts: figures.counts,
    rates: figures.rates,
    letters: figures.letters,
    units: figures.units.map((unit) => ({
      unit: unit.unit,
      total: unit.total,
      rates: unit.rates,
      yellowLetters: unit.yellowLetters,
      redLetters: unit.redLetters,
      lateReplies: unit.lateReplies,
      returned: unit.returned,
      maxRedRun: unit.maxRedRun,
      disqualified: unit.disqualified,
      score: unit.score,
      rank: unit.rank,
    })),
    withoutTasks: figures.withoutTasks,
    causes: figures.causes.map((cause) => ({
      kind: cause.kind,
      items: cause.items.map(({ stand }) => nameIn(threads, stand)),
      late: cause.late,
      meanDaysLate: cause.meanDaysLate,
    })),
    sheet: sheet ?? null,
    findings,
  };
}

export interface HistoryShape {
  readonly months: readonly {
    readonly month: string;
    readonly asOf: string;
    readonly counts: Counts;
    readonly lights: Readonly<Record<Light, number>>;
    readonly rates: Rates;
    readonly against: string | null;
    readonly changes: Readonly<Record<keyof NonNullable<MonthOfCourse['changes']>, readonly string[]>> | null;
  }[];
  readonly units: readonly {
    readonly unit: string;
    readonly redMonths: readonly string[];
    readonly redRun: number;
    readonly maxRedRun: number;
    readonly disqualified: boolean;
  }[];
  readonly items?: readonly ItemShape[];
  readonly findings: readonly Finding[];
}

export interface ItemShape {
  readonly id: string;
  readonly task: string;
  readonly lead: string;
  readonly months: readonly {
    readonly month: string;
    readonly asOf: string;
    readonly deadlineText: string;
    readonly due: string | null;
    readonly status: Status;
    readonly daysLate: number | null;
    readonly percent: number | null;
    readonly completedOn: string | null;
    readonly progress: string;
    readonly problem: string;
  }[];
  readonly extensions: readonly {
    readonly no: string;
    readonly original: string | null;
    readonly asked: string | null;
    readonly decision: Extension['decision'];
    readonly granted: string | null;
  }[];
  readonly letters: readonly {
    readonly no: string;
    readonly kind: string;
    readonly month: string;
    readonly issued: string | null;
    readonly replyBy: string | null;
    readonly repliedOn: string | null;
    readonly voided: boolean;
  }[];
  readonly steps: readonly {
    readonly day: string | null;
    readonly step: string;
    readonly no: string;
    readonly content: string;
  }[];
}

export function historyShape({ threads, months, units, items, findings }: History): HistoryShape {
  return {
    months: months.map(({ month, picture, counts, lights, rates, against, changes }) => ({
      month,
      asOf: picture.asOf,
      counts,
      lights,
      rates,
      against,
      changes: changes && {
        newlyRed: namesOf(threads, changes.newlyRed, month),
        stillRed: namesOf(threads, changes.stillRed, month),
        cleared: namesOf(threads, changes.cleared, month),
        newlyYellow: namesOf(threads, changes.newlyYellow, month),
        newlyDone: namesOf(threads, changes.newlyDone, month),
        reopened: namesOf(threads, changes.reopened, month),
        added: namesOf(threads, changes.added, month),
        deadlineChanged: namesOf(threads, changes.deadlineChanged, month),
      },
    })),
    units: units.map(({ unit, months: redMonths, run, longest, disqualified }) => ({
      unit,
      redMonths,
      redRun: run,
      maxRedRun: longest,
      disqualified,
    })),
    ...(items === null ? {} : { items: items.map(itemShape) }),
    findings,
  };
}

/** Items by the names that letters and reports use; those of a month by the number that they had then. */
function namesOf(threads: Threads, places: readonly number[], month?: Month): string[] {
  return places.map((at) => {
    const thread = threads.all[at]!;
    const then = month === undefined ? undefined : thread.months.get(month);
    return nameIn(threads, then ?? faceOf(thread));
  });
}

/** An item's course in the shape of `ledger history --item`. */
export function itemShape({ id, thread, extensions, letters, steps }: ItemCourse): ItemShape {
  const { task, lead } = faceOf(thread);
  return {
    id,
    task,
    lead,
    months: [...thread.months.values()].map((row) => ({
      month: row.month,
      asOf: row.asOf,
      deadlineText: row.deadlineText,
      due: row.due,
      status: row.status,
      daysLate: row.daysLate,
      percent: row.percent,
      completedOn: row.completedOn,
      progress: row.progress,
      problem: row.problem,
    })),
    extensions: extensions.map(({ no, original, asked, decision, granted }) => ({
      no,
      original,
      asked,
      decision,
      granted,
    })),
    letters: letters.map(({ no, kind, month, issued, replyBy, repliedOn, voided }) => ({
      no,
      kind,
      month,
      issued,
      replyBy,
      repliedOn,
      voided,
    })),
    steps: steps.map(({ day, step, no, content }) => ({ day, step, no, content })),
  };
}
