import type { Field } from '../kinds/field';
import { KEY_WORK, type Kind } from '../kinds/kind';
import type { Ledger } from '../ledger/ledger';
import type { UnitFigures } from '../reports/figures';
import type { RuleSet } from '../status/rules';
import type {
  ExtensionVerdict,
  LedgerStanding,
  Rate,
  Rates,
  StageVerdict,
  Standing,
  TargetVerdict,
} from '../status/standing';
import { lightOf, type Light, type Status } from '../status/words';
import { cellText, columnLetters } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import type { UnitReport, Verdict } from '../returns/merge';
import type { BriefingPlan } from './make-briefing';
import type { MergePlan } from './merge-returns';
import type { SplitPlan } from './split-ledger';
import type { Survey } from './survey';

/**
 * The JSON of the command line. Programs of the office read it: shapes are added to, never changed. Rows are Excel's,
 * from one; columns are letters.
 */

export interface InspectShape {
  readonly sheets: readonly {
    readonly name: string;
    readonly ledger: boolean;
    readonly kind?: string;
    readonly title?: string | null;
    readonly year?: number | null;
    readonly headingRows?: readonly number[];
    readonly firstRow?: number;
    readonly lastRow?: number;
    readonly entries?: number;
    readonly coreTasks?: number;
    readonly columns?: readonly {
      readonly column: string;
      readonly heading: string;
      readonly field: Field;
    }[];
    /** Why a sheet is no ledger. */
    readonly why?: string;
    readonly findings: readonly Finding[];
  }[];
}

interface RulesShape {
  readonly name: string;
  readonly soonDays: number;
  readonly seriousDays: number;
}

export interface StatusShape {
  readonly asOf: string;
  readonly rules: RulesShape;
  readonly ledgers: readonly {
    readonly sheet: string;
    readonly kind: string;
    /** In force for this ledger: the rule set with the thresholds of its kind. */
    readonly rules: RulesShape;
    readonly rates: Rates;
    readonly counts: Readonly<Record<Status, number>>;
    readonly coreTasks: readonly {
      readonly title: string;
      readonly row: number;
      readonly status: Status;
      readonly total: number;
      readonly done: number;
    }[];
    readonly entries: readonly {
      readonly row: number;
      readonly id: string;
      readonly task: string;
      readonly lead: string;
      readonly deadlineText: string;
      readonly due: string | null;
      readonly status: Status;
      readonly light: Light;
      readonly daysLate: number | null;
      /** False where the report is read from a weak sign; the reasons name the other reading. */
      readonly certain: boolean;
      readonly reasons: readonly string[];
      /** Canonical word of its class; null where it has none. */
      readonly class: string | null;
      /** The day from which its time runs. */
      readonly start: string | null;
      /** The stage of a plan it belongs to. */
      readonly stage: string | null;
      readonly coUnits: readonly string[];
      readonly stages: readonly StageVerdict[];
      readonly extension: ExtensionVerdict | null;
      readonly target: Omit<TargetVerdict, 'expected'> | null;
    }[];
    readonly findings: readonly Finding[];
  }[];
}

export interface BriefShape extends StatusShape {
  readonly month: string;
  readonly briefing: {
    readonly sheet: string;
    readonly total: number;
    readonly done: number;
    readonly rates: { readonly doneRate: Rate; readonly onTimeRate: Rate };
    readonly units: readonly UnitFigures[];
  } | null;
}

export interface MergeShape {
  /** The month that the returns report on. */
  readonly month: string;
  readonly returns: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly unit: string | null;
    readonly entries: number;
    readonly matched: number;
    readonly findings: readonly Finding[];
  }[];
  readonly missingUnits: readonly string[];
  readonly changes: readonly {
    readonly sheet: string | null;
    readonly row: number | null;
    readonly id: string | null;
    readonly field: Field;
    readonly from: string;
    readonly to: string;
    readonly file: string;
    /** The cell of the return; `target` is the master's. */
    readonly cell: string;
    readonly sourceSheet: string;
    readonly target: string | null;
    readonly verdict: Verdict;
    readonly reason: string;
    /** Whether `-o` writes it. */
    readonly written: boolean;
    /** For rows whose place is doubtful, the likeliest first. */
    readonly candidates?: readonly {
      readonly sheet: string;
      readonly row: number;
      readonly task: string;
      readonly lead: string;
      readonly score: number;
    }[];
  }[];
  readonly notReturned: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly id: string;
    readonly lead: string;
    readonly finished: boolean;
    readonly owed: boolean;
  }[];
  readonly units: readonly UnitReport[];
  readonly reminder: string;
}

export interface SplitShape {
  readonly month: string;
  /** The last day for returns. */
  readonly due: string;
  readonly forms: readonly {
    /** File name, without folder. */
    readonly file: string;
    readonly unit: string;
    readonly lead: number;
    readonly late: number;
    readonly cooperating: number;
    readonly settled: number;
    readonly note: string;
  }[];
  readonly idle: readonly string[];
  readonly note: string;
  readonly findings: readonly Finding[];
}

/** What `ledger inspect` prints: every sheet, one element for each ledger on it. */
export function inspectShape(survey: Survey): InspectShape {
  return {
    sheets: survey.sheets.flatMap(({ name, ledger, why }) => {
      const own = survey.standing.ledgers.filter((one) => one.ledger.sheet === name);
      const findings = survey.findings.filter((finding) => finding.sheet === name);
      if (!ledger) return [{ name, ledger, why, findings }];
      return own.map((one) => ({
        name,
        ledger,
        ...ledgerShape(one.ledger),
        findings: own.length > 1 ? one.findings : findings,
      }));
    }),
  };
}

function ledgerShape(ledger: Ledger): Partial<InspectShape['sheets'][number]> {
  return {
    kind: ledger.kind.id,
    title: ledger.title,
    year: ledger.year?.value ?? null,
    headingRows: ledger.headingRows.map((row) => row + 1),
    firstRow: ledger.firstRow + 1,
    lastRow: ledger.lastRow + 1,
    entries: ledger.entries.length,
    coreTasks: ledger.coreTasks.length,
    columns: ledger.columns.map(({ column, heading, field }) => ({
      column: columnLetters(column),
      heading,
      field,
    })),
  };
}

/** What `ledger status` prints. */
export function statusShape(standing: Standing): StatusShape {
  return {
    asOf: standing.asOf,
    rules: rulesShape(standing.rules),
    ledgers: standing.ledgers.map(standingShape),
  };
}

function standingShape(one: LedgerStanding): StatusShape['ledgers'][number] {
  return {
    sheet: one.ledger.sheet,
    kind: one.ledger.kind.id,
    rules: rulesShape(one.rules),
    rates: one.rates,
    counts: one.counts,
    coreTasks: one.cores.map((core) => ({
      title: core.title,
      row: core.row + 1,
      status: core.status,
      total: Object.values(core.counts).reduce((sum, count) => sum + count, 0),
      done: core.counts.done + core.counts.done_late,
    })),
    entries: one.items.map(({ entry, facts, verdict }) => ({
      row: entry.row + 1,
      id: entry.id,
      task: facts.task,
      lead: facts.lead,
      deadlineText: facts.deadlineText,
      due: verdict.due,
      status: verdict.status,
      light: lightOf(verdict.status),
      daysLate: shownLate(one.ledger.kind, verdict.daysLate),
      certain: facts.progress?.certain ?? true,
      reasons: verdict.reasons,
      class: facts.className,
      start: facts.start,
      stage: facts.stage,
      coUnits: facts.coUnits,
      stages: verdict.stages,
      extension: verdict.extension,
      target: verdict.target && targetShape(verdict.target),
    })),
    findings: one.findings,
  };
}

function rulesShape({ name, soonDays, seriousDays }: RuleSet): RulesShape {
  return { name, soonDays, seriousDays };
}

/**
 * A ledger of tasks says 0 where nothing is late, as scripts know it; the other kinds name days only where there are
 * some.
 */
function shownLate(kind: Kind, daysLate: number | null): number | null {
  return kind.id === KEY_WORK.id || daysLate !== 0 ? daysLate : null;
}

function targetShape(target: TargetVerdict): Omit<TargetVerdict, 'expected'> {
  const { direction, value, unit, challenge, actual, met, challengeMet, percent } = target;
  return { direction, value, unit, challenge, actual, met, challengeMet, percent };
}

/** What `ledger brief` prints. */
export function briefShape(plan: BriefingPlan): BriefShape {
  const { briefing } = plan;
  return {
    ...statusShape(plan.standing),
    month: plan.month,
    briefing: briefing && {
      sheet: briefing.sheet,
      total: briefing.total,
      done: briefing.done,
      rates: briefing.rates,
      units: briefing.units,
    },
  };
}

/** What `ledger merge` prints. */
export function mergeShape({ merge }: MergePlan): MergeShape {
  return {
    month: merge.month,
    returns: merge.returns.map(({ file, sheet, unit, entries, matched, findings }) => ({
      file,
      sheet,
      unit,
      entries,
      matched,
      findings,
    })),
    missingUnits: merge.missingUnits,
    changes: merge.changes.map(
      ({ target, row, id, field, from, to, file, source, verdict, reason, written, candidates }) => ({
        sheet: target?.sheet ?? null,
        row: row === null ? null : row + 1,
        id,
        field,
        from,
        to,
        file,
        cell: cellText(source.row, source.column),
        sourceSheet: source.sheet,
        target: target && cellText(target.row, target.column),
        verdict,
        reason,
        written,
        ...(candidates ? { candidates: candidates.map((one) => ({ ...one, row: one.row + 1 })) } : {}),
      }),
    ),
    notReturned: merge.notReturned.map(({ sheet, row, id, lead, finished, owed }) => ({
      sheet,
      row: row + 1,
      id,
      lead,
      finished,
      owed,
    })),
    units: merge.units,
    reminder: merge.reminder,
  };
}

/** What `ledger split` prints. */
export function splitShape({ month, due, forms, idle, note, findings }: SplitPlan): SplitShape {
  return {
    month,
    due,
    forms: forms.map((form) => ({ file: form.name, unit: form.unit, ...form.counts, note: form.note })),
    idle,
    note,
    findings,
  };
}
