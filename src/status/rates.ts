import type { Day } from '../calendar/day';
import type { Condition, RateTerms } from '../kinds/clock';
import type { Kind } from '../kinds/kind';
import { flat } from '../ledger/cell-text';
import { lastOf } from '../ledger/cells';
import { expectedShare } from './clocks/pace';
import { readHappening } from './facts/happening';
import type { Judged, Rates, StageVerdict } from './standing';
import { isFinished, isLate, type Status } from './words';

/**
 * The rates of a kind over some of its items. A rate whose step no item has is left out: a register kept by one rule
 * has no rate of the other.
 */
export function ratesOf(
  { rates }: Kind,
  items: readonly Judged[],
  asOf: Day,
  year: number | null = null,
): Rates {
  const stages = new Set(items.flatMap(({ verdict }) => verdict.stages.map(({ name }) => name)));
  const told = (terms: RateTerms): boolean =>
    items.length === 0 ||
    terms.of.every(
      (one) => typeof one === 'string' || !('stage' in one) || one.stage === 'last' || stages.has(one.stage),
    );
  return Object.fromEntries(
    rates.filter(told).map((terms) => {
      const of = items.filter((item) => terms.of.every((one) => holds(one, terms.of, item, asOf, year)));
      const count = of.filter((item) =>
        terms.count.every((one) => holds(one, terms.count, item, asOf, year)),
      );
      return [terms.name, { numerator: count.length, denominator: of.length, title: terms.title }];
    }),
  );
}

/**
 * Whether 办结率 counts an item: the ledger of tasks counts all of its items, every other kind leaves out what was
 * cancelled and what has no end. One rule for overview, briefing and reports, so that a name has one value.
 */
export function countsIn({ rates }: Kind, status: Status): boolean {
  const done = rates.find(({ name }) => name === 'doneRate');
  return done?.of.length === 0 || isCounted(status);
}

function isCounted(status: Status): boolean {
  return status !== 'cancelled' && status !== 'standing';
}

/** Whether a condition holds for an item. `beside` are the conditions it stands with: a step narrows 到期 and 按时. */
function holds(
  one: Condition,
  beside: readonly Condition[],
  item: Judged,
  asOf: Day,
  year: number | null,
): boolean {
  const { facts, verdict } = item;
  if (typeof one === 'string') {
    if (one === 'counted') return isCounted(verdict.status);
    if (one === 'finished') return isFinished(verdict.status);
    const named = beside.find((other) => typeof other === 'object' && 'stage' in other);
    const stage = named && 'stage' in named ? stageOf(item, named.stage) : undefined;
    switch (one) {
      case 'due':
        return named ? stageDue(item, stage, asOf) : onTime(item, asOf) || isLateItem(item);
      case 'onTime':
        return named ? stageOnTime(item, stage, asOf) : onTime(item, asOf);
    }
  }
  if ('stage' in one) {
    const stage = stageOf(item, one.stage);
    if (one.begun) return stage !== undefined && (stage.due !== null || stage.finished);
    if (one.finished) return stage?.finished ?? false;
    return stage !== undefined;
  }
  if ('class' in one) return facts.className !== null && one.class.includes(facts.className);
  if ('field' in one) {
    const cell = lastOf(item.entry, one.field);
    const text = flat(cell?.text ?? '');
    if (one.in) return one.in.includes(text);
    if (one.yes) return isYes(item, one.field, year);
    return text !== '' && !NO_OPINION.test(text);
  }
  if ('target' in one) {
    const { target, status } = { target: verdict.target, status: verdict.status };
    if (!target || status === 'cancelled' || target.value === null || target.actual === null) return false;
    switch (one.target) {
      case 'comparable':
        return target.met !== null;
      case 'met':
        return target.met === true;
      case 'challengeComparable':
        return target.challengeMet !== null;
      case 'challengeMet':
        return target.challengeMet === true;
    }
  }
  const kept = paceKept(item, asOf);
  return one.pace === 'kept' ? kept === true : kept !== null;
}

/** No opinion of a person who was asked. */
const NO_OPINION = /^(?:无|暂无|[\/\\—–-]+|未(?:评价|回访|反馈|测评|接通|表态).*|待.*|无法.*|不便.*)$/;
/** Talked to by telephone or message is not met. */
const NOT_MET = /电话|微信|短信|网络|邮件|视频|QQ/i;

function isYes({ entry }: Judged, field: Parameters<typeof lastOf>[1], year: number | null): boolean {
  const cell = lastOf(entry, field);
  if (!cell || (NOT_MET.test(cell.text) && !/见面|上门|面商|当面|座谈/.test(cell.text))) return false;
  return readHappening(cell, year)?.happened ?? false;
}

function onTime({ verdict }: Judged, asOf: Day): boolean {
  return verdict.status === 'done' && verdict.due !== null && verdict.due <= asOf;
}

function isLateItem({ verdict }: Judged): boolean {
  return verdict.status === 'done_late' || isLate(verdict.status);
}

function stageOf({ verdict }: Judged, name: string): StageVerdict | undefined {
  return name === 'last' ? verdict.stages.at(-1) : verdict.stages.find((stage) => stage.name === name);
}

function stageDue(item: Judged, stage: StageVerdict | undefined, asOf: Day): boolean {
  return stageOnTime(item, stage, asOf) || (isListed(item) && stage !== undefined && stage.daysLate !== null);
}

function stageOnTime(item: Judged, stage: StageVerdict | undefined, asOf: Day): boolean {
  return (
    isListed(item) &&
    stage !== undefined &&
    stage.finished &&
    stage.due !== null &&
    stage.due <= asOf &&
    stage.daysLate === null
  );
}

function isListed({ verdict }: Judged): boolean {
  return verdict.status !== 'cancelled' && verdict.status !== 'suspended';
}

const KEPT = /提前|超(?:过)?序时|按序时|达(?:到)?序(?!时)|达到?序时|^(?:是|√|正常|达序|已达序)/;
const NOT_KEPT = /慢|未达|未按|滞后|落后|^(?:否|×)|不达/;

/**
 * Whether an item keeps pace with the year: by the word of 序时, else by its share of the work against the share of the
 * time. Null where neither is known, or it is off the list.
 */
export function paceKept({ entry, facts, verdict }: Judged, asOf: Day): boolean | null {
  if (['cancelled', 'suspended', 'standing'].includes(verdict.status)) return null;
  const word = flat(lastOf(entry, 'pace_word')?.text ?? '');
  if (NOT_KEPT.test(word)) return false;
  if (KEPT.test(word)) return true;
  if (isFinished(verdict.status)) return true;
  const expected = verdict.due === null ? null : expectedShare(facts.start, verdict.due, asOf);
  return facts.percent === null || expected === null ? null : facts.percent >= expected;
}
