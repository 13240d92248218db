import { brief } from '../chinese/brief';
import type { Day } from '../calendar/day';
import { completionOf, isBehind } from './completion-day';
import { besideRow } from './goal/beside-row';
import { normalise } from './normalise';
import { reopened, type ProgressReading, type ProgressState } from './progress';
import { readAsPast, readProgress } from './read';

/** What several cells of one row say together, and where they say different things. */
export interface CombinedProgress extends Omit<ProgressReading, 'amount' | 'claim'> {
  /** Chinese sentences without full stops, for a person to settle. Where there is one, the state is `unclear`. */
  readonly conflicts: readonly string[];
}

/** The cells of one row that report. Texts as written, empty ones may be there. */
export interface ReportedParts {
  /** Progress columns from left to right: the last one that says something is the newest. */
  readonly progress: readonly string[];
  readonly status: readonly string[];
  /** 0–100. */
  readonly percent: number | null;
  readonly completedOn: Day | null;
  /** What the row wants, as written: texts that may name an amount, the likeliest first. */
  readonly goals: readonly string[];
  /** The last day the report can tell of: the end of the month its column is for; null where nothing says it. */
  readonly until: Day | null;
  /** The day of judgement: months that a report names without 已 may lie behind it. Null where nothing says it. */
  readonly asOf: Day | null;
  /** The year of days that are written without one, null where nothing says it. */
  readonly year: number | null;
}

/**
 * Joins the cells of a row. The section's own 状态 is its decision and leads; the progress text is the evidence and fills
 * in where the status is silent or general; 完成率 and 完成日期 are figures.
 *
 * A contradiction is a pair of statements that cannot both be true of one row at one time: done, and a share below 100;
 * done, and words that say it is not (正在推进, 未完成, 暂停); not done, and a clear statement of completion, a share of 100
 * or a day of completion. The tool then does not choose: whichever it chose would be a colour that nobody answers for.
 * A text that only tells what was done (开展检查12次), says nothing new or is hedged (基本完成) contradicts nothing.
 */
export function combineProgress(parts: ReportedParts): CombinedProgress {
  const status = lastSpeaking(parts.status);
  const newest = lastSpeaking(parts.progress);
  const progress = newest && atItsTime(besideRow(asOfNow(newest, parts), parts.goals), parts);
  const lead = pick(status, progress);
  const conflicts = [
    ...between(status, progress),
    ...withPercent(lead, status, progress, parts.percent),
    ...withDay(lead, parts.completedOn),
  ];
  const text = [...parts.status, ...parts.progress].filter((part) => part.trim() !== '').join('\n');
  const base = lead === null || outweighed(lead, parts.percent) ? fromFigures(parts) : lead;
  const percent = parts.percent ?? progress?.percent ?? status?.percent ?? base.percent;
  const completedOn = parts.completedOn ?? status?.completedOn ?? progress?.completedOn ?? null;
  const completedIn = status?.completedIn ?? progress?.completedIn ?? null;
  if (conflicts.length > 0) {
    return {
      text,
      state: 'unclear',
      percent,
      completedOn,
      completedIn,
      certain: false,
      explain: `${conflicts.join('；')}`,
      conflicts,
    };
  }
  // Spelled out: a copy made by spreading has a hidden class of its own in V8, a quarter of a kilobyte for each row.
  const { state, certain, explain } = settle(base, status, progress, parts);
  if (!finished(state))
    return { text, state, percent, completedOn, completedIn, certain, explain, conflicts };
  // Where the 状态 says done, the day of the last act told of in the text (已于5月20日完成批复) is the day it was done.
  const told = completedOn === null ? completionOf(normalise(progress?.text ?? '')) : null;
  return {
    text,
    state,
    percent: percent ?? 100,
    completedOn: completedOn ?? told?.day ?? null,
    completedIn: completedIn ?? told?.within ?? null,
    certain,
    explain,
    conflicts,
  };
}

/** The act is told as past, whichever column it was written in. */
const TOLD = /[已巳於于了]|经/;

/** 5月中旬全部完成 may be a plan; once the month is over and nothing is told as open, it has happened. */
function asOfNow(reading: ProgressReading, { until, asOf, year }: ReportedParts): ProgressReading {
  const now = until ?? asOf;
  if (now === null || reading.state !== 'in_progress' || reading.certain) return reading;
  if (!isBehind(normalise(reading.text), now, year ?? Number(now.slice(0, 4)))) return reading;
  const past = readAsPast(reading.text);
  return finished(past.state) ? { ...past, certain: false } : reading;
}

/** A day of completion that lies behind the month that is reported of is still to come: 5月进展 that says 6月20日完成. */
function atItsTime(reading: ProgressReading, { until, year }: ReportedParts): ProgressReading {
  const { completedOn } = reading;
  if (until === null || completedOn === null || !finished(reading.state) || TOLD.test(reading.text))
    return reading;
  const day = completedOn.length === 5 ? `${year ?? until.slice(0, 4)}-${completedOn}` : completedOn;
  if (day <= until) return reading;
  return reopened(reading, `写的${day}在本栏所报的月份之后，按还没有完成读`);
}

function lastSpeaking(texts: readonly string[]): ProgressReading | null {
  let last: ProgressReading | null = null;
  for (let at = texts.length - 1; at >= 0; at--) {
    if (texts[at]!.trim() === '') continue;
    const reading = readProgress(texts[at]!);
    if (reading.state !== 'unclear') return reading;
    last ??= reading;
  }
  return last;
}

/** The reading that leads: the status, unless it is silent. */
function pick(status: ProgressReading | null, progress: ProgressReading | null): ProgressReading | null {
  if (status && status.state !== 'unclear') return status;
  if (progress && progress.state !== 'unclear') return progress;
  return status ?? progress;
}

/** Figures and the finer word of the other cell, where the leading one leaves it open. */
function settle(
  base: ProgressReading,
  status: ProgressReading | null,
  progress: ProgressReading | null,
  parts: ReportedParts,
): ProgressReading {
  if (base.state === 'unclear') {
    const figures = fromFigures(parts);
    return figures.state === 'unclear' ? base : figures;
  }
  if (base === status && progress) {
    // 状态 逾期, 进展 已完成: late, and meanwhile done.
    if (base.state === 'overdue' && finished(progress.state)) {
      return {
        ...progress,
        state: 'done_late',
        certain: false,
        explain: `${base.explain}，${progress.explain}`,
      };
    }
    if (base.state === 'done' && progress.state === 'done_late') return progress;
    // 正在推进 is the general word; a text that says 暂停 or 逾期 is the particular one.
    if (base.state === 'in_progress' && PARTICULAR.has(progress.state)) return progress;
  }
  if (
    !finished(base.state) &&
    !base.certain &&
    base.state === 'in_progress' &&
    parts.percent !== null &&
    parts.percent >= 100
  ) {
    return { ...base, state: 'done', certain: false, explain: '完成率为100%' };
  }
  return base;
}

const PARTICULAR: ReadonlySet<ProgressState> = new Set(['overdue', 'suspended', 'cancelled', 'adjusted']);

function fromFigures({ percent, completedOn }: ReportedParts): ProgressReading {
  const reading = (state: ProgressState, explain: string): ProgressReading => ({
    text: '',
    state,
    percent,
    completedOn,
    completedIn: null,
    certain: state !== 'unclear',
    explain,
    amount: null,
    claim: null,
  });
  if (percent !== null && percent >= 100) return reading('done', '完成率为100%');
  if (completedOn !== null && percent === null) return reading('done', '填了完成日期');
  if (percent !== null && percent > 0) return reading('in_progress', `完成率为${percent}%`);
  if (percent === 0) return reading('not_started', '完成率为0');
  return reading('unclear', '没有写出进展');
}

function between(status: ProgressReading | null, progress: ProgressReading | null): readonly string[] {
  if (!status || !progress || status.state === 'unclear' || progress.state === 'unclear') return [];
  // Both done or both not done: the words differ in shade only (正在推进 and 滞后).
  if (finished(status.state) === finished(progress.state)) return [];
  const clash = finished(status.state)
    ? denies(progress)
    : progress.certain && status.state !== 'overdue' && status.state !== 'ongoing';
  return clash ? [`状态写“${brief(status.text)}”，进展写“${brief(progress.text)}”`] : [];
}

/** Whether a text speaks against completion, not merely short of it. */
function denies(progress: ProgressReading): boolean {
  if (progress.state === 'in_progress') return progress.certain;
  return progress.state !== 'ongoing';
}

/**
 * 已抽查60家 with 50%: the text tells what was done, the figure tells that it is not all. 正在招标，计划7月开工 with 20%:
 * what leads to the works is under way.
 */
function outweighed(lead: ProgressReading, percent: number | null): boolean {
  if (lead.certain || percent === null || percent >= 100) return false;
  return finished(lead.state) || (lead.state === 'not_started' && percent > 0);
}

function withPercent(
  lead: ProgressReading | null,
  status: ProgressReading | null,
  progress: ProgressReading | null,
  percent: number | null,
): readonly string[] {
  if (!lead || percent === null || lead.state === 'unclear') return [];
  const where = lead === status ? '状态' : '进展';
  if (finished(lead.state) && percent < 100 && !outweighed(lead, percent))
    return [`${where}写“${brief(lead.text)}”，完成率为${percent}%`];
  const open = lead.state === 'not_started' || (lead.state === 'in_progress' && lead.certain);
  if (open && percent >= 100 && !finished(progress?.state ?? 'unclear'))
    return [`${where}写“${brief(lead.text)}”，完成率为${percent}%`];
  if (lead.state === 'not_started' && percent > 0 && lead.certain)
    return [`${where}写“${brief(lead.text)}”，按还没有启动读，完成率却是${percent}%`];
  return [];
}

function withDay(lead: ProgressReading | null, completedOn: Day | null): readonly string[] {
  if (
    !lead ||
    completedOn === null ||
    lead.state === 'unclear' ||
    finished(lead.state) ||
    lead.state === 'ongoing'
  )
    return [];
  return lead.certain ? [`填了完成日期${completedOn}，却写“${brief(lead.text)}”`] : [];
}

function finished(state: ProgressState): boolean {
  return state === 'done' || state === 'done_late';
}
