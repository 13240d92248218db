import { brief } from '../../chinese/brief';
import { answeredAct, asksForEnd, shortAct } from './course';
import { isPart, thingIn } from '../clauses/reach';
import { tokensOf } from '../clauses/lexer';
import { byFigures, figuresAreMet } from './by-figures';
import { normalise } from '../normalise';
import { leftOpen, missingItem, stillOpen } from './still-open';
import { onlyMet, resultOf } from './results';
import { isRestated, toldAsPast } from './restated';
import { reopened, type ProgressReading } from '../progress';

/**
 * Holds a report against what its own row wants. `goals` are the texts that name it as written, the likeliest first:
 * 年度目标, 工作标准, 任务, 完成时限. Figures are compared first: where one is short of its goal the row is not finished,
 * whatever is said of completion; where all are reached, and nothing is open, it is. Then nouns: 完成设计招标 is a step of
 * most rows, and all that a row wants which asks for 设计招标.
 */
export function besideRow(reading: ProgressReading, goals: readonly string[]): ProgressReading {
  const { state } = reading;
  if (state !== 'done' && state !== 'in_progress' && state !== 'unclear' && state !== 'done_late')
    return reading;
  const plain = normalise(reading.text).replace(INCLUDED, '');
  if (state === 'done_late') {
    const held = byFigures(reading, plain, goals);
    return held?.state === 'in_progress' ? held : reading;
  }
  const beside =
    byFigures(reading, plain, goals) ??
    byAct(reading, plain, goals) ??
    byResult(reading, plain, goals) ??
    byShortAct(reading, plain, goals) ??
    bySecondAct(reading, goals) ??
    byNouns(reading, goals);
  if (beside.state !== 'done' || state !== 'done') return beside;
  const open = stillOpen(plain, goals);
  if (open !== null) return reopened(reading, `还写了“${open}”，工作没有结束`);
  const met = beside.certain ? null : goals.map((goal) => onlyMet(normalise(goal), plain));
  if (met !== null && met.length > 0 && met.every((said) => said !== null))
    return reopened(reading, `“${met[0]!}”只是开了会，本行要办的事还没有写到`);
  const item = missingItem(plain, goals);
  return item === null ? beside : reopened(reading, `本行还要求“${quoted(item)}”，没有写到`);
}

/** 57596户(含提前完成的6538户): a part of the number before it. */
const INCLUDED = /\(含[^()]*\)/g;

/** 年内开工 and 主体封顶 ask for less than the end; figures that the goal names beside come first. */
function byAct(reading: ProgressReading, plain: string, goals: readonly string[]): ProgressReading | null {
  if (reading.state !== 'in_progress') return null;
  const wanted = goals.map((text) => ({ text, plain: normalise(text) }));
  const end = wanted.some((goal) => asksForEnd(goal.plain));
  const told = toldAsPast(plain);
  for (const goal of wanted) {
    const act = end ? null : answeredAct(goal.plain, plain);
    // 23个问题已整改20个 has the goal's words, and not its number.
    const restated = isRestated(goal.plain, told) && (reading.percent ?? 100) === 100;
    if (act === null && !restated) continue;
    if (!figuresAreMet(goal.text, plain) || leftOpen(plain, goals) !== null) continue;
    return answered(
      reading,
      act === null
        ? `写的就是本行要求的“${quoted(goal.text)}”，按已完成读`
        : `本行要求的是“${quoted(goal.text)}”，写了“${act}”，按已达到要求读`,
    );
  }
  return null;
}

/** 零工市场揭牌 beside 建成零工市场: what shows that the act is over. */
function byResult(reading: ProgressReading, plain: string, goals: readonly string[]): ProgressReading | null {
  if (reading.state === 'done' || (reading.percent ?? 100) < 100) return null;
  for (const goal of goals) {
    const result = resultOf(normalise(goal), plain);
    if (result === null || stillOpen(plain, goals) !== null || !figuresAreMet(goal, plain)) continue;
    return answered(
      reading,
      `本行要求的是“${quoted(goal)}”，写了“${quoted(result)}”，按已完成读，也可能只是其中一部分`,
    );
  }
  return null;
}

/** 已通过省级测评 is no 命名: an earlier act than the row asks for, however it is over. */
function byShortAct(
  reading: ProgressReading,
  plain: string,
  goals: readonly string[],
): ProgressReading | null {
  if (reading.state !== 'done' || reading.certain) return null;
  for (const goal of goals) {
    const act = shortAct(normalise(goal), plain);
    if (act !== null)
      return reopened(reading, `本行要求的是“${quoted(goal)}”，只写到“${act}”，按一个环节读，也可能已完成`);
  }
  return null;
}

const SECOND_ACT =
  /并(?:完成|通过|正式|上报|报送)?(备案|验收|投入使用|投用|运行|运营|发布|印发|公布|公开|归档|入库|开放|上线)$/;
const LATER = /备案|验收|投[入用产运]|运[行营]|发布|印发|公[布开]|归档|入库|开放|上线|启用|使用|竣工|销号/;

/** 预案已编制完成 beside 编制完成预案并备案: the second of two acts is not told. */
function bySecondAct(reading: ProgressReading, goals: readonly string[]): ProgressReading | null {
  if (reading.state !== 'done' || reading.certain || LATER.test(reading.text)) return null;
  for (const goal of goals) {
    const act = /并/.test(goal) ? SECOND_ACT.exec(normalise(goal))?.[1] : undefined;
    if (act !== undefined)
      return reopened(reading, `本行还要求“${act}”，没有写到，按一个环节读，也可能已完成`);
  }
  return null;
}

function answered(reading: ProgressReading, explain: string): ProgressReading {
  return { ...reading, state: 'done', percent: null, certain: false, explain };
}

function byNouns(reading: ProgressReading, goals: readonly string[]): ProgressReading {
  const { claim, state } = reading;
  if (claim === null) return reading;
  const thing = thingIn(claim);
  if (thing === '') return reading;
  const wanted = goals
    .map((goal) => normalise(goal).replace(/[。;,]+$/, ''))
    .filter((goal) => thingIn(goal) !== '');
  const asked = wanted.find((goal) => asksForAll(goal, claim));
  if (state !== 'done' && asked !== undefined && stillOpen(normalise(reading.text), goals) === null) {
    return {
      ...reading,
      state: 'done',
      certain: false,
      explain: `写明完成的“${quoted(thing)}”就是本行要办的事，按已完成读，也可能只是其中一部分`,
    };
  }
  // 实施方案已印发 beside a task that asks for more than a paper.
  const paper = PAPER.exec(thing)?.[0];
  if (
    state === 'done' &&
    paper !== undefined &&
    wanted.length > 0 &&
    !wanted.some((goal) => goal.includes(paper))
  ) {
    return reopened(
      reading,
      `写明完成的是“${quoted(thing)}”，本行要办的不只是这份文件，按一部分读，也可能已完成`,
    );
  }
  return reading;
}

/** What is written down before anything is done. */
const PAPER = /方案|办法|细则|通知|意见|规划|政策|制度|预案|清单|台账|机制$/;

/** Whether a goal asks for the things that were finished, each of its items for one of them. */
function asksForAll(goal: string, claim: string): boolean {
  const claims = claim.split('\n');
  if (claims.length === 1) return asksFor(goal, claim);
  const items = goal.split(/[;\n]/).filter((item) => thingIn(item) !== '');
  return (
    claims.every((one) => items.some((item) => asksFor(item, one))) &&
    items.every((item) => claims.some((one) => asksFor(item, one)))
  );
}

/**
 * Whether a goal asks for just the thing that was finished: they end in the same noun, most of what the thing names
 * stands in the goal, most of the goal in the thing, and the thing names no step or section that the goal does not.
 */
function asksFor(goal: string, claim: string): boolean {
  const thing = thingIn(claim);
  const whole = thingIn(goal);
  const steps = tokensOf(claim).filter(({ sense }) => sense === 'step' || sense === 'partial');
  if (steps.some(({ word }) => !goal.includes(word))) return false;
  if (steps.length === 0 && isPart(claim)) return false;
  const head = headOf(thing);
  return (
    head !== '' &&
    whole.replace(ACT_NOUN, '').endsWith(head) &&
    shared(thing, whole) >= 0.4 &&
    shared(whole, thing) >= 0.4
  );
}

const ACT_NOUN = /(?:建设|工作|任务|项目|工程|投入使用|并)+$/;

function headOf(thing: string): string {
  const named = thing.replace(ACT_NOUN, '');
  return named.length >= 2 ? named.slice(-2) : '';
}

/** The share of the pairs of neighbouring characters of one text that stand in another. */
function shared(one: string, other: string): number {
  let found = 0;
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) found += 1;
  return one.length < 2 ? 0 : found / (one.length - 1);
}

/** A goal or a thing as the reasons quote it. */
function quoted(text: string): string {
  return brief(text, 16);
}
