import { normalise } from './normalise';
import { amountsIn, round } from './numbers';
import type { Amount, ProgressReading } from './progress';

/** A goal that is a limit (不超过8件, 减少2次) or comes back (每季度1次): a number reported is no part of it. */
const NO_SUM = /每|不超过|不多于|不高于|以内|以下|控制在|低于|少于|减少|压减|下降|降低|削减|至多|最多/;

/**
 * Holds a report that says how much, and not of how much (已加装21台), against the row's own goal (加装电梯60台): less is
 * not finished, as much is. `goals` are the texts that may name it as written, the likeliest first. Goals that name no
 * amount of the same measure, or several, tell nothing.
 */
export function againstGoal(reading: ProgressReading, goals: readonly string[]): ProgressReading {
  const { amount, percent, state } = reading;
  if (amount === null || percent !== null) return reading;
  const goal = goals.map((text) => goalIn(text, amount.unit)).find((found) => found !== null) ?? null;
  if (goal === null || goal.number === 0) return reading;
  const told = `写了${shown(amount)}，目标${shown(goal)}`;
  if (amount.number >= goal.number) {
    return state === 'done' ? reading : { ...reading, state: 'done', explain: `${told}，已达到目标` };
  }
  const share = round((amount.number / goal.number) * 100);
  return {
    ...reading,
    state: 'in_progress',
    percent: share,
    completedOn: null,
    certain: false,
    explain: `${told}，还没有全部完成`,
  };
}

function goalIn(text: string, unit: string): Amount | null {
  const plain = normalise(text);
  if (NO_SUM.test(plain)) return null;
  const found = amountsIn(plain).filter((one) => one.unit === unit);
  return found.length === 1 ? found[0]! : null;
}

function shown({ number, unit }: Amount): string {
  return `${number}${unit}`;
}
