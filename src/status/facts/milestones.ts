import { pairsOf, sharedPairs } from '../../chinese/similar';
import { monthEnd, partsOf, type Day } from '../../calendar/day';
import { isRelative, PERIOD_SHAPE, periodsIn } from '../../calendar/period-text';
import type { Milestone } from '../../deadline/deadline';
import type { ProgressState } from '../../progress/progress';
import { readProgress } from '../../progress/read';
import { linesOf } from './lines';

/** Acts that begin something: work that is under way has them behind it. */
const BEGINNING = /启动|开工|动工|开始|进场|部署|立项|动员/;
/** Words too common to tell one step from another. */
const FILLER = /完成|开展|进行|组织|工作|全面|基本|达到|实现|力争|确保|前|底|的|并|和|及|与/g;

/** A share that a step asks for: 完成40%, 进度达到50%. */
const SHARE = /(\d{1,3}(?:\.\d+)?)[%％]/;
/** The row keeps pace with its own plan, which says that no step is behind. */
const KEEPS_PACE =
  /(?:达到?|符合|超|按|基本达到)(?:年度|计划)?(?:序时|时序)|按(?:时间)?节点(?:完成|推进)|节点(?:目标|任务)(?:均|已|全部)*完成/;
const NOT_IN_PACE = /未(?:能)?(?:达|按|完成)|低于|慢于|滞后|落后|欠/;
/** A period whose goals are reported as reached: 一季度目标已完成, 已完成上半年任务. */
const PERIOD_GOALS = `${PERIOD_SHAPE}(?:的)?(?:工作|阶段性?)?(?:目标|任务|工作|计划)(?:任务)?`;
const PERIOD_DONE = new RegExp(
  `(?:已|均|全部)?完成了?(?:全部)?(${PERIOD_GOALS})|(${PERIOD_GOALS})[均都]?(?:已|全部|已全部|如期|按期)*完成`,
  'g',
);

/** What a row reports, beyond its words, that bears on its steps. */
export interface StepReport {
  /** Everything written of the progress. */
  readonly text: string;
  readonly underWay: boolean;
  /** 0–100, null where none is given. */
  readonly percent: number | null;
}

/**
 * Which milestones the report tells of as finished. A step counts as finished where a clause that reports something as
 * done speaks of the same thing, where its period's goals are said to be reached, where its share is reached, where it
 * is a beginning and work is under way, where the row is said to keep pace with its plan and the step is not its last,
 * or where a later step is finished. Steps that stand line by line beside reports are told by their own line alone.
 * What the text does not mention counts as unfinished: a step nobody reports is a step to ask about.
 */
export function finishedMilestones(milestones: readonly Milestone[], report: StepReport): readonly boolean[] {
  const reported = clausesDone(report.text);
  const until = periodDone(report.text, milestones);
  const inPace = KEEPS_PACE.test(report.text) && !NOT_IN_PACE.test(report.text);
  const lines = linesOf(report.text);
  const beside = milestones.every(({ line }) => line !== undefined) && lines.length === milestones.length;
  if (beside) return milestones.map(({ line }) => isDone(readProgress(lines[line!]!).state));
  const finished = milestones.map(({ label, due }, index) => {
    if (report.underWay && BEGINNING.test(label)) return true;
    if (until !== null && due <= until) return true;
    if (inPace && index < milestones.length - 1) return true;
    const share = SHARE.exec(label);
    if (share && report.percent !== null && report.percent >= Number(share[1])) return true;
    return reported.some((clause) => speaksOf(clause, label));
  });
  const last = finished.lastIndexOf(true);
  return finished.map((one, index) => one || index < last);
}

function isDone(state: ProgressState): boolean {
  return state === 'done' || state === 'done_late';
}

/** The end of the latest period whose goals are reported as reached, in the year of the last step. */
function periodDone(text: string, milestones: readonly Milestone[]): Day | null {
  const last = milestones.at(-1)?.due;
  if (last === undefined) return null;
  const { year } = partsOf(last);
  let until: Day | null = null;
  for (const match of text.matchAll(PERIOD_DONE)) {
    if (/未|没|尚/.test(match[0]) || /[未没尚]\S{0,2}$/.test(text.slice(0, match.index))) continue;
    for (const period of periodsIn(match[1] ?? match[2] ?? '')) {
      if (isRelative(period)) continue;
      const due = monthEnd(period.year ?? year, period.to);
      if (until === null || due > until) until = due;
    }
  }
  return until;
}

/** Whether the only thing the phrase asks for is a beginning (5月底前动工) and the progress text reports it. */
export function beginningReached(deadlineText: string, progress: string): boolean {
  const asked = BEGINNING.exec(deadlineText);
  if (!asked || /完成|竣工|完工|投入使用|验收/.test(deadlineText)) return false;
  return /已.{0,6}(?:启动|开工|动工|开始|进场)|正在(?:施工|建设)|完工|竣工/.test(progress);
}

function clausesDone(progress: string): string[] {
  return progress
    .split(/[，,。；;\n]/)
    .filter((clause) => /已|完成|印发|通过|竣工|完工/.test(clause) && !/未|尚|正在|计划|预计|拟/.test(clause))
    .filter((clause) => readProgress(clause).state !== 'not_started');
}

function speaksOf(clause: string, label: string): boolean {
  const wanted = pairs(label);
  return wanted.size > 0 && sharedPairs(wanted, pairs(clause)) / wanted.size >= 0.6;
}

/** Pairs of a text without its fillers. */
function pairs(text: string): ReadonlySet<string> {
  return pairsOf(text.replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, ''));
}
