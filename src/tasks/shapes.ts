import type { Field } from '../kinds/field';
import type { Ledger } from '../ledger/ledger';
import type { UnitFigures } from '../reports/figures';
import type { LedgerStanding, Light, Standing, Status } from '../status/standing';
import type { Rate } from '../status/tally';
import { columnLetters } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import type { BriefingPlan } from './make-briefing';
import type { Survey } from './survey';

/** The JSON of the command line (CONTRACT, “JSON shapes”). Rows are Excel's, from one; columns are letters. */

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
    readonly columns?: readonly { readonly column: string; readonly heading: string; readonly field: Field }[];
    /** Why a sheet is no ledger. */
    readonly why?: string;
    readonly findings: readonly Finding[];
  }[];
}

export interface StatusShape {
  readonly asOf: string;
  readonly rules: { readonly name: string; readonly soonDays: number; readonly seriousDays: number };
  readonly ledgers: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly counts: Readonly<Record<Status, number>>;
    readonly coreTasks: readonly { readonly title: string; readonly row: number; readonly status: Status; readonly total: number; readonly done: number }[];
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
      readonly reasons: readonly string[];
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

/** What `ledger inspect` prints: every sheet, one element for each ledger on it. */
export function inspectShape(survey: Survey): InspectShape {
  return {
    sheets: survey.sheets.flatMap(({ name, ledger, why }) => {
      const own = survey.standing.ledgers.filter((one) => one.ledger.sheet === name);
      const findings = survey.findings.filter((finding) => finding.sheet === name);
      if (!ledger) return [{ name, ledger, why, findings }];
      return own.map((one) => ({ name, ledger, ...ledgerShape(one.ledger), findings: own.length > 1 ? one.findings : findings }));
    }),
  };
}

function ledgerShape(ledger: Ledger): Partial<InspectShape['sheets'][number]> {
  return {
    kind: ledger.kind,
    title: ledger.title,
    year: ledger.year?.value ?? null,
    headingRows: ledger.headingRows.map((row) => row + 1),
    firstRow: ledger.firstRow + 1,
    lastRow: ledger.lastRow + 1,
    entries: ledger.entries.length,
    coreTasks: ledger.coreTasks.length,
    columns: ledger.columns.map(({ column, heading, field }) => ({ column: columnLetters(column), heading, field })),
  };
}

/** What `ledger status` prints. */
export function statusShape(standing: Standing): StatusShape {
  const { name, soonDays, seriousDays } = standing.rules;
  return { asOf: standing.asOf, rules: { name, soonDays, seriousDays }, ledgers: standing.ledgers.map(standingShape) };
}

function standingShape(one: LedgerStanding): StatusShape['ledgers'][number] {
  return {
    sheet: one.ledger.sheet,
    kind: one.ledger.kind,
    counts: one.counts,
    coreTasks: one.cores.map((core) => ({
      title: core.title,
      row: core.row + 1,
      status: core.status,
      total: Object.values(core.counts).reduce((sum, count) => sum + count, 0),
      done: core.counts.done + core.counts.done_late,
    })),
    entries: one.items.map((item) => ({
      row: item.entry.row + 1,
      id: item.entry.id,
      task: item.task,
      lead: item.lead,
      deadlineText: item.deadlineText,
      due: item.due,
      status: item.status,
      light: item.light,
      daysLate: item.daysLate,
      reasons: item.reasons,
    })),
    findings: one.findings,
  };
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
