import { brief } from '../../chinese/brief';
import { monthEnd, partsOf, type Day } from '../../calendar/day';
import { isRelative, PERIOD_SHAPE, periodsIn } from '../../calendar/period-text';
import type { Deadline, Milestone } from '../../deadline/deadline';
import { BEGINNING, stepTold, type StepTold } from '../../progress/goal/step';
import type { CombinedProgress } from '../../progress/combine';
import { reopened, type ProgressState } from '../../progress/progress';
import { readProgress } from '../../progress/read';
import { linesOf } from './lines';

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
  /** The task, which may name how many. */
  readonly task: string;
  readonly underWay: boolean;
  /** 0–100, null where none is given. */
  readonly percent: number | null;
}

/**
 * Which milestones the report tells of as finished. A step counts as finished where the report says so of that very act
 * or of a later one of its course (`stepTold`), where its period's goals are said to be reached, where its share is
 * reached, where the row is said to keep pace with its plan and the step is not its last, where a later step is
 * finished or goes on, or where it is a beginning, work is under way and nothing is said of it. Steps that stand line
 * by line beside reports are told by their own line alone. What the text does not mention counts as unfinished: a step
 * nobody reports is a step to ask about.
 */
export function finishedMilestones(milestones: readonly Milestone[], report: StepReport): readonly boolean[] {
  const until = periodDone(report.text, milestones);
  const inPace = KEEPS_PACE.test(report.text) && !NOT_IN_PACE.test(report.text);
  const lines = linesOf(report.text);
  const beside = milestones.every(({ line }) => line !== undefined) && lines.length === milestones.length;
  if (beside) return milestones.map(({ line }) => isDone(readProgress(lines[line!]!).state));
  const told = milestones.map(({ label, due }, index): StepTold => {
    if (until !== null && due <= until) return 'reached';
    if (inPace && index < milestones.length - 1) return 'reached';
    const share = SHARE.exec(label);
    if (share && report.percent !== null && report.percent >= Number(share[1])) return 'reached';
    return stepTold(label, report.text, report.task);
  });
  const last = Math.max(told.lastIndexOf('reached'), told.lastIndexOf('running') - 1);
  return told.map((one, index) =>
    one === 'silent'
      ? index <= last || (report.underWay && BEGINNING.test(milestones[index]!.label))
      : one === 'reached' || (one !== 'open' && index <= last),
  );
}

/**
 * 方案已印发 where the plan is due in May and the work in November: what the report calls finished is a step of the row, and
 * the last one is not told. A report that says for certain that all is finished stands, and so does a share of 100.
 */
export function upToItsStep(
  progress: CombinedProgress,
  deadline: Deadline | null,
  task: string,
  percent: number | null,
): CombinedProgress {
  const milestones = deadline?.kind === 'by' ? deadline.milestones : [];
  if (milestones.length < 2 || !isDone(progress.state) || progress.certain || percent === 100)
    return progress;
  const finished = finishedMilestones(milestones, { text: progress.text, task, underWay: true, percent });
  const told = finished.lastIndexOf(true);
  if (told === -1 || finished.at(-1)) return progress;
  return reopened(
    progress,
    `只写明办到“${brief(milestones[told]!.label)}”，后面还有“${brief(milestones.at(-1)!.label)}”，按没有办结读`,
  );
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

/** What asks for the end of a work. */
const END = /完成|竣工|完工|投入使用|验收/;

/**
 * Where the only thing a phrase asks for is a beginning (5月底前动工): whether the report tells of it as reached, or only
 * that work is under way, which a row with several steps takes for it too. Null where it has not begun.
 */
export function beginningReached(
  deadlineText: string,
  { text, task, underWay }: StepReport,
): 'reached' | 'under way' | null {
  if (!BEGINNING.test(deadlineText) || END.test(deadlineText)) return null;
  const told = stepTold(deadlineText.replace(TIMES, ''), text, task);
  if (told === 'reached') return told;
  return told === 'silent' && underWay ? 'under way' : null;
}

/** The time of a phrase, as against what is due then. */
const TIMES =
  /\d{4}年|\d{1,2}月(?:份|[上中下]旬|[底末初])?|\d{1,2}[日号]|[上下]半年|[一二三四]季度|年[底末内]|[之以]?前/g;
