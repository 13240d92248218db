import { daysBetween, type Day } from '../../calendar/day';
import type { Kind } from '../../kinds/kind';
import { provisionalYears } from '../facts/provisional';
import type { Facts } from '../facts/facts';
import { limitDay, limitInWords, type StageFacts } from '../facts/stages';
import type { ExtensionVerdict, StageVerdict, Verdict } from '../standing';
import type { Status } from '../words';
import type { Terms } from './terms';
import { leftInWords, spoken } from './words';

/** A step as it is judged: what is written of it, and what follows on the day. */
interface Step {
  readonly facts: StageFacts;
  readonly verdict: StageVerdict;
}

/** A report says that the last step is done: 已办结, 已答复, 已回复. */
const LAST_DONE = /(?:^|[，,；;。\s])(?:已|均已|全部|按期|按时)+(?:书面)?(?:办结|答复|回复|办复|办毕|结案)/;
/** The section's own state says that it is not: beside a day of finishing one of the two is wrong. */
const OPEN_WORD = /^(?:办理中|在办|正在办理|未办结|待办|处理中|未完成)$/;

/**
 * The clock of steps: each has a limit counted from a day of the row. One step makes an elapsed limit, several a plan.
 * What was taken off the list goes first, then what contradicts itself, what is finished, the worst open step, a
 * minimum that was not kept, and only then the days that are left.
 */
export function judgeStaged(row: Facts, asOf: Day, terms: Terms): Verdict {
  const { rules } = terms;
  const { steps, extension, wrote } = stepsOf(row, asOf, terms);
  const counted = steps.filter(({ facts }) => !facts.terms.atLeast);
  const last = counted.at(-1)!;
  const open = counted.filter(({ verdict }) => !verdict.finished && verdict.due !== null);
  const next = open.reduce<Step | null>(
    (first, step) => (first === null || step.verdict.due! < first.verdict.due! ? step : first),
    null,
  );
  const due = counted.reduce<Day | null>((latest, { verdict: one }) => one.due ?? latest, null);
  const verdict = (
    status: Status,
    step: Step | null,
    reason: string,
    daysLate: number | null = null,
  ): Verdict => ({
    status,
    due,
    shown: (step ?? next)?.verdict.due ?? due,
    judgedBy: (step ?? next)?.verdict.due ?? due,
    daysLate,
    reasons: [reason, ...wrote, counts(step ?? last) + provisional(step ?? last, terms)].filter(
      (text) => text !== '',
    ),
    stages: off(status)
      ? steps.map((one) => ({ ...one.verdict, daysLate: null }))
      : steps.map((one) => one.verdict),
    extension,
    target: null,
  });
  const state = row.progress?.state ?? null;
  if (row.cancelledBy !== null) return verdict('cancelled', null, `写明“${row.cancelledBy}”，不再计时`);
  if (state === 'cancelled') return verdict('cancelled', null, '已取消或并入他项，不再计时');
  if (state === 'suspended' && !last.verdict.finished) return verdict('suspended', null, '已暂停，暂不计时');
  const told = last.facts.done;
  // 正在办理 beside a 分办日期 is no contradiction: the limit ends with handing it on, the work goes on after it.
  if (
    told?.happened &&
    told.day !== null &&
    last.facts.terms.done.includes(told.cell.field) &&
    OPEN_WORD.test(row.progressText.trim())
  )
    return verdict(
      'to_check',
      last,
      `“${told.cell.text}”已经${last.facts.terms.name}，状态却写“${row.progressText.trim()}”，请核实后改写`,
    );

  const short = steps.find((step) => step.verdict.short !== undefined);
  if (last.verdict.finished) {
    if (short) return verdict('to_check', last, shortInWords(short, asOf));
    const { daysLate } = last.verdict;
    return daysLate === null
      ? verdict('done', last, finishedInWords(last, row, asOf))
      : verdict('done_late', last, `${finishedInWords(last, row, asOf)}，晚${daysLate}天`, daysLate);
  }
  const late = next === null ? 0 : daysBetween(next.verdict.due!, asOf);
  if (next !== null && late > 0) {
    const status = late > rules.seriousDays ? 'seriously_lagging' : 'lagging';
    return verdict(status, next, `${limitOf(next, row, asOf)}，逾期${late}天`, late);
  }
  if (short) return verdict('to_check', short, shortInWords(short, asOf));
  const unclear = counted.find(
    ({ facts, verdict: one }) => !facts.terms.awaited && one.due === null && !one.finished,
  );
  if (unclear) return verdict('to_check', unclear, whyNoDay(unclear, row));
  if (next === null) return verdict('on_track', null, waiting(steps, asOf));
  const left = daysBetween(asOf, next.verdict.due!);
  const status = left <= rules.soonDays ? 'due_soon' : 'on_track';
  return verdict(status, next, `${limitOf(next, row, asOf)}，${leftInWords(left)}`);
}

function off(status: Status): boolean {
  return status === 'cancelled' || status === 'suspended';
}

/** The steps of a row as they stand on a day, with the days that were written or granted over the computed ones. */
function stepsOf(
  row: Facts,
  asOf: Day,
  terms: Terms,
): {
  readonly steps: readonly Step[];
  readonly extension: ExtensionVerdict | null;
  readonly wrote: readonly string[];
} {
  const at = row.stages.map(({ terms: { atLeast } }) => !atLeast).lastIndexOf(true);
  const { facts, extension, wrote } = moved(row, row.stages[at]!, asOf, terms);
  const stages = row.stages.map((stage, index) => (index === at ? facts : stage));
  const happened = stages.map(({ done }) => (done?.happened ? done.day === null || done.day <= asOf : false));
  if (LAST_DONE.test(row.progressText) || saysDone(row)) {
    const day = stages[at]!.done?.day ?? null;
    if (day === null || day <= asOf) happened[at] = true;
  }
  const lastHappened = happened.lastIndexOf(true);
  const steps = stages.map((stage, index): Step => {
    // What comes later was not done before what comes earlier; a minimum still runs by its own days.
    const finished = happened[index]! || (!stage.terms.atLeast && index < lastHappened);
    const day = finished && happened[index] ? (stage.done?.day ?? null) : null;
    return { facts: stage, verdict: stageVerdict(stage, finished, day, asOf) };
  });
  return { steps, extension, wrote };
}

/** Whether the section's own state says that the row is finished. */
function saysDone({ progress }: Facts): boolean {
  return (
    progress !== null && progress.certain && (progress.state === 'done' || progress.state === 'done_late')
  );
}

function stageVerdict(stage: StageFacts, finished: boolean, done: Day | null, asOf: Day): StageVerdict {
  const { due } = stage;
  const { name, atLeast } = stage.terms;
  if (atLeast) {
    const end = stage.done?.day ?? null;
    const missing = due !== null && end !== null ? daysBetween(end, due) : 0;
    return {
      name,
      due,
      done,
      finished,
      daysLate: null,
      minimum: true,
      ...(missing > 0 ? { short: missing } : {}),
    };
  }
  const until = finished ? done : asOf;
  const late = due === null || until === null ? 0 : daysBetween(due, until);
  return { name, due, done, finished, daysLate: late > 0 ? late : null };
}

/** The last step with the day that counts: a written day before the computed one, a granted later day before both. */
function moved(
  row: Facts,
  stage: StageFacts,
  asOf: Day,
  { kind, notices }: Terms,
): {
  readonly facts: StageFacts;
  readonly extension: ExtensionVerdict | null;
  readonly wrote: readonly string[];
} {
  const { deadline } = row;
  const written = deadline?.kind === 'by' || deadline?.kind === 'relative' ? deadline.due : null;
  const own = written === null ? stage : { ...stage, due: written, limit: null };
  const said =
    written === null ? [] : [row.granted ? deadline!.explain : `写明的时限“${row.deadlineText}”先于办理时限`];
  const asked = later(row, own, kind!, notices);
  const { extendMost, wholeMost } = own.terms;
  if (!asked || own.due === null || asked.day <= own.due) return { facts: own, extension: null, wrote: said };
  const extension = { to: asked.day, approved: asked.approved, originalDue: own.due };
  if (!asked.approved)
    return {
      facts: own,
      extension,
      wrote: [
        ...said,
        `写有延期至${spoken(asked.day, asOf)}，没有写明已批准，仍按原时限${spoken(own.due, asOf)}判定`,
      ],
    };
  const most = [
    ...(extendMost ? [limitDay(own.due, extendMost, kind!, notices)] : []),
    ...(wholeMost && own.from !== null ? [limitDay(own.from, wholeMost, kind!, notices)] : []),
  ].sort()[0];
  const due = most !== undefined && most < asked.day ? most : asked.day;
  const capped = due < asked.day ? `，最多延至${spoken(due, asOf)}` : '';
  return {
    facts: { ...own, due },
    extension,
    wrote: [...said, `批准延期至${spoken(asked.day, asOf)}${capped}，原时限${spoken(own.due, asOf)}`],
  };
}

/** A later day that the row names in its own column or in a text; 同意延期 without a day grants the whole limit. */
function later(
  row: Facts,
  { extendedTo, from, terms }: StageFacts,
  kind: Kind,
  notices: Terms['notices'],
): { readonly day: Day; readonly approved: boolean } | null {
  if (extendedTo !== null) return { day: extendedTo, approved: true };
  if (row.extension) return row.extension;
  if (!terms.wholeMost || from === null || !row.laterAgreed) return null;
  return { day: limitDay(from, terms.wholeMost, kind, notices), approved: true };
}

/** 收文2月28日，急件2个工作日，应于3月3日前: the start, the limit in words, the step and its day. */
function limitOf({ facts, verdict }: Step, row: Facts, asOf: Day): string {
  const day = spoken(verdict.due!, asOf);
  const start = facts.from === null ? '' : `${facts.fromWord}${spoken(facts.from, asOf)}`;
  const words = facts.limit === null ? '' : `${row.className ?? ''}${limitInWords(facts.limit)}`;
  const what = row.stages.length > 1 ? facts.terms.name : '';
  const should = words.endsWith('当日')
    ? `${what}应于${day}当日${what === '' ? facts.terms.name : ''}`
    : `${what}应于${day}前`;
  return [start, words, should].filter((part) => part !== '').join('，');
}

function finishedInWords(step: Step, row: Facts, asOf: Day): string {
  const { facts, verdict } = step;
  const limit = verdict.due === null ? '' : `${limitOf(step, row, asOf)}，`;
  if (verdict.done !== null) return `${limit}${spoken(verdict.done, asOf)}${doneWord(facts)}`;
  return `${limit}已${facts.terms.name}，没有写日期，按时办结计`;
}

/** What was done on the day that counts: 呈批日期 is 呈批. */
function doneWord({ doneWord: word, doneWords, terms }: StageFacts): string {
  return doneWords.length > 1 && word !== '' ? word.replace(/(?:时间|日期|日)$/, '') : terms.name;
}

/** What counts as finished, where the ledger has columns for it. */
function counts({ facts }: Step): string {
  return facts.doneWords.length === 0 ? '' : `${facts.terms.name}以“${facts.doneWords.join('”“')}”为准`;
}

/** Says so where working days run through a year whose days off are not known yet. */
function provisional({ facts: { from, due, limit } }: Step, { notices }: Terms): string {
  return limit?.workdays !== undefined && from !== null && due !== null
    ? provisionalYears(from, due, notices)
    : '';
}

function shortInWords({ facts, verdict }: Step, asOf: Day): string {
  const limit = facts.limit === null ? '' : limitInWords(facts.limit);
  return `${facts.terms.name}不少于${limit}，应到${spoken(verdict.due!, asOf)}，提前${verdict.short!}天结束，请核实`;
}

function whyNoDay({ facts }: Step, row: Facts): string {
  if (facts.from === null) return '没有写起算的日期，无法确定办理时限，请补填';
  return row.className === null && facts.limit === null
    ? '看不出办理类别，无法确定办理时限，请补填类别或时限'
    : `看不出${facts.terms.name}的时限，请补填`;
}

/** Nothing is due yet: the step from which the limit counts has not come. */
function waiting(steps: readonly Step[], asOf: Day): string {
  const minimum = steps.find(
    ({ facts, verdict }) => facts.terms.atLeast && verdict.due !== null && !verdict.finished,
  );
  const last = steps.at(-1)!.facts.terms.name;
  return minimum
    ? `${minimum.facts.terms.name}中，最早${spoken(minimum.verdict.due!, asOf)}结束，${last}时限还没有开始计算`
    : `${last}时限还没有开始计算`;
}
