import { groupBy } from '../basics/multimap';
import { firstOpenYear } from '../calendar/workdays';
import { addDays, type Day } from '../calendar/day';
import { workdaysBetween } from '../calendar/workdays';
import { firstOf } from '../ledger/cells';
import type { Ledger } from '../ledger/ledger';
import { MEANINGS } from '../records/corrections';
import { figuresByUnit, figuresOf, itemsOf, type Figures, type UnitFigures } from '../reports/figures';
import { rulesInWords } from '../status/rules';
import type { Basis } from '../status/facts/basis';
import { stageText } from '../status/clocks/current';
import type {
  Counts,
  Judged,
  LedgerStanding,
  Rate,
  StageVerdict,
  Standing,
  TargetVerdict,
} from '../status/standing';
import { LEDGER_KINDS } from './correct-kind';
import { doneOf, totalOf } from '../status/tally';
import { isFinished, isLate, warningWord, type Status } from '../status/words';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { settingFields, type SettingField } from './setting-fields';
import { survey, type Survey } from './survey';

/** One item as the face shows it. */
export interface OverviewItem {
  readonly sheet: string;
  /** From zero. */
  readonly row: number;
  readonly id: string;
  /** '' where the row names none. */
  readonly task: string;
  readonly coreTask: string | null;
  /** Row of its core task in `Overview.cores`, on the same sheet; null where it stands under none. */
  readonly coreRow: number | null;
  /** 牵头科室, '' where nobody is named. */
  readonly lead: string;
  /** 分管领导 as written, '' where nobody is named. */
  readonly leader: string;
  readonly status: Status;
  /** What stands in 预警: a colour, 长期 or 待核. */
  readonly light: string;
  readonly due: Day | null;
  /** The day lateness is counted from: `due`, or that of the first open milestone. */
  readonly judgedBy: Day | null;
  readonly daysLate: number | null;
  /** Of the days late, how many were working days; null where it is not late. */
  readonly workdaysLate: number | null;
  /** As written, and how it was read; null where the row says nothing. */
  readonly deadline: {
    readonly text: string;
    readonly explain: string;
    readonly alternative: Day | null;
  } | null;
  readonly progress: { readonly text: string; readonly explain: string } | null;
  readonly reasons: readonly string[];
  /** The kind of its ledger, by its short name: 公文, 信访. */
  readonly kind: string;
  /** Its steps, where its kind has any, and the one it is at ('' where none is open). */
  readonly stages: readonly StageVerdict[];
  readonly stage: string;
  readonly target: TargetVerdict | null;
  /** False where the reading of its report rests on a weak sign: a person should look (读法待确认). */
  readonly certain: boolean;
  readonly basis: readonly Basis[];
  /** What a person said of the row (人工核定), as far as it holds: `state` null and `due` null where nothing does. */
  readonly said: { readonly state: 'done' | 'open' | null; readonly due: Day | null };
}

/** A core task with what its sub-items come to: what a leader asks for. */
export interface OverviewCore {
  readonly sheet: string;
  /** Of its first item, from zero. */
  readonly row: number;
  readonly title: string;
  /** The worst status of its items; done only where all are. */
  readonly status: Status;
  readonly light: string;
  readonly total: number;
  readonly done: number;
  /** Days late of the worst item that is still to be done; 0 where none is late. */
  readonly daysLate: number;
}

/** A ledger as it was recognised. Rows and columns from zero. */
export interface OverviewLedger extends Pick<
  Ledger,
  'sheet' | 'year' | 'headingRows' | 'firstRow' | 'lastRow' | 'firstColumn' | 'columns'
> {
  readonly entries: number;
  readonly coreTasks: number;
  /** What kind of ledger it is taken for. */
  readonly kind: { readonly id: string; readonly title: string };
  readonly counts: Counts;
  /** The rates of its kind. */
  readonly rates: readonly (Rate & { readonly title: string })[];
}

/** The figures of the ledgers of one sheet. */
export interface SheetFigures {
  readonly sheet: string;
  readonly figures: Figures;
  readonly units: readonly UnitFigures[];
  readonly coreTasks: number;
}

/**
 * What the face shows before anything is asked for: a survey, counted, put into words, and without what only the core
 * needs. It crosses from a worker, where every object costs.
 */
export interface Overview {
  readonly asOf: Day;
  readonly ledgers: readonly OverviewLedger[];
  readonly items: readonly OverviewItem[];
  /** Of ledgers that have core tasks, in their order. */
  readonly cores: readonly OverviewCore[];
  readonly sheets: Survey['sheets'];
  readonly findings: readonly Finding[];
  readonly figures: Figures;
  /** By 牵头科室, in the order in which the ledger first names them. */
  readonly units: readonly UnitFigures[];
  /** The same for each sheet with a ledger, where there is more than one. */
  readonly bySheet: readonly SheetFigures[];
  readonly rulesText: string;
  readonly settingFields: readonly SettingField[];
  /** What a ledger may be taken for. */
  readonly kinds: typeof LEDGER_KINDS;
  /** What a column may be taken for. */
  readonly meanings: typeof MEANINGS;
}

/** Looks at a workbook on a day. Every figure comes from the tally that the briefing uses too. */
export function overview(workbook: Workbook, asOf: Day): Overview {
  const { standing, sheets, findings, settings } = survey(workbook, asOf);
  const items = itemsOf(standing);
  return {
    asOf,
    ledgers: standing.ledgers.map(ledgerShown),
    items: standing.ledgers.flatMap(({ ledger, items: own }) =>
      own.map((item) => itemShown(item, ledger, asOf)),
    ),
    cores: standing.ledgers.flatMap(coresShown),
    sheets,
    findings,
    figures: figuresOf(items, asOf),
    units: figuresByUnit(items, asOf),
    bySheet: sheetFigures(standing),
    rulesText: rulesInWords(standing.rules),
    settingFields: settingFields(
      settings,
      firstOpenYear(),
      standing.ledgers.map(({ ledger }) => ledger.kind.id),
    ),
    kinds: LEDGER_KINDS,
    meanings: MEANINGS,
  };
}

function coresShown({ ledger, items, cores }: LedgerStanding): OverviewCore[] {
  return cores.map(({ title, row, status, counts }, index) => {
    const late = ledger.coreTasks[index]!.entries.map((entry) => {
      const { verdict } = items[entry]!;
      return isLate(verdict.status) ? (verdict.daysLate ?? 0) : 0;
    });
    return {
      sheet: ledger.sheet,
      row,
      title,
      status,
      light: warningWord(status),
      total: totalOf(counts),
      done: doneOf(counts),
      daysLate: Math.max(0, ...late),
    };
  });
}

function sheetFigures({ ledgers, asOf }: Standing): SheetFigures[] {
  const bySheet = [...groupBy(ledgers, ({ ledger }) => ledger.sheet)];
  if (bySheet.length < 2) return [];
  return bySheet.map(([sheet, own]) => {
    const items = own.flatMap((one) => one.items);
    return {
      sheet,
      figures: figuresOf(items, asOf),
      units: figuresByUnit(items, asOf),
      coreTasks: own.reduce((sum, { ledger }) => sum + ledger.coreTasks.length, 0),
    };
  });
}

function ledgerShown({ ledger, counts, rates }: LedgerStanding): OverviewLedger {
  const { sheet, year, headingRows, firstRow, lastRow, firstColumn, columns, entries, coreTasks, kind } =
    ledger;
  return {
    sheet,
    year,
    headingRows,
    firstRow,
    lastRow,
    firstColumn,
    columns,
    entries: entries.length,
    coreTasks: coreTasks.length,
    kind: { id: kind.id, title: kind.title },
    counts,
    rates: Object.values(rates),
  };
}

function itemShown(item: Judged, { sheet, kind, coreTasks }: Ledger, asOf: Day): OverviewItem {
  const { entry, facts, verdict } = item;
  const { task, coreTask, lead, deadline, deadlineText, progress, basis, said } = facts;
  const { status, due, judgedBy, daysLate, reasons } = verdict;
  return {
    sheet,
    row: entry.row,
    id: entry.id,
    task,
    coreTask,
    coreRow: entry.core === null ? null : (coreTasks[entry.core]?.row ?? null),
    lead,
    leader: firstOf(entry, 'leader')?.text ?? '',
    status,
    light: warningWord(status),
    due,
    judgedBy,
    daysLate,
    workdaysLate: daysLate ? workdaysLate(item, daysLate, asOf) : null,
    deadline: deadline && {
      text: deadlineText,
      explain: deadline.explain,
      alternative: deadline.alternative,
    },
    progress: progress && { text: progress.text, explain: progress.explain },
    certain: facts.progress?.certain ?? true,
    reasons,
    kind: kind.short,
    stages: verdict.stages,
    stage: facts.stage ?? (verdict.stages.length > 1 ? stageText(verdict) : ''),
    target: verdict.target,
    basis,
    said: {
      state: said?.state && 'state' in said.state.says ? said.state.says.state : null,
      due: said?.due && 'due' in said.due.says ? said.due.says.due : null,
    },
  };
}

/** Working days among the days late, counted back from the day it was finished, or from `asOf` where it is not. */
function workdaysLate({ facts, verdict }: Judged, daysLate: number, asOf: Day): number {
  const until = isFinished(verdict.status) && facts.completedOn !== null ? facts.completedOn : asOf;
  return workdaysBetween(addDays(until, -daysLate), until);
}
