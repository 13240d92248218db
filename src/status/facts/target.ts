import { numeralsToDigits } from '../../chinese/numerals';
import type { TargetTerms } from '../../kinds/clock';
import { firstOf, lastOf } from '../../ledger/cells';
import type { Entry, Written } from '../../ledger/ledger';

/** Which side of its value a target asks for; `level` is a grade. */
export type Direction = 'at_least' | 'at_most' | 'above' | 'below' | 'level';

/** What an indicator wants and what came of it. Per cents are 0–100. */
export interface TargetFacts {
  readonly direction: Direction;
  /** The number, or the grade; null where it cannot be compared. */
  readonly value: number | string | null;
  /** 次, 件, % …, '' where none is written. */
  readonly unit: string;
  readonly challenge: number | string | null;
  /** Null where nothing is reported, or only a forecast. */
  readonly actual: number | string | null;
  /** The report is a forecast (预计可完成…). */
  readonly forecast: boolean;
  /** Whether a figure of any day can be compared (a rate, a mean); the rest adds up over the year. */
  readonly anyDay: boolean;
  /** 是否达标, as the section says it; null where it does not. */
  readonly saidMet: boolean | null;
  /** As written, for sentences: ≥12, 7. */
  readonly texts: { readonly value: string; readonly actual: string };
}

const NUMBER = /(\d+(?:\.\d+)?)\s*([%‰]|[^\d\s,，;；。、()（）]{0,6})/;
/** 同比减少10%, 压缩30%, 削减2%: more of it is better. */
const LESS = /减少|下降|降低|削减|压缩|压减|缩减|缩短|减排|下浮|负增长|降幅|[↓]/;
const MORE = /增长|上升|提高|提升|增加|增幅|上涨|回升|[↑]/;
const FORECAST = /^(?:预计|预期|有望|计划|拟|力争|将)|预计(?:可|能|将|全年)/;
const NOTHING = /^(?:无|没有|未发生|零|未出现|0)$|未发生|没有发生|零发生/;
/** Numbers that are no value: years, the name of a fine dust. */
const NO_VALUE = /20\d\d\s*年(?:度)?|PM\s*\d+(?:\.\d+)?|(?:截至|截止)?\d{1,2}月(?:\d{1,2}日|底|末)?(?:前)?/gi;

/** Reads what a row of indicators says. Null where it has no target column at all. */
export function readTarget(entry: Entry, terms: TargetTerms): TargetFacts | null {
  const wanted = firstOf(entry, 'indicator_target');
  const told = lastOf(entry, 'indicator_actual');
  const named = firstOf(entry, 'core_task')?.text ?? '';
  const measure = firstOf(entry, 'unit_of_measure')?.text ?? '';
  const goal = wanted ? valueOf(wanted, measure, terms) : null;
  const own = firstOf(entry, 'indicator_challenge');
  const challenge = own ? valueOf(own, measure, terms).value : (goal?.upper ?? null);
  const unit = measure !== '' ? measure : (goal?.unit ?? '');
  const anyDay =
    goal?.direction === 'level' ||
    goal?.change === true ||
    terms.levelWords.some((word) => `${named} ${unit} ${wanted?.text ?? ''}`.includes(word)) ||
    wanted?.isPercent === true;
  const forecast = told !== undefined && told.number === null && FORECAST.test(told.text.trim());
  return {
    direction: goal?.direction ?? 'at_least',
    value: goal?.value ?? null,
    unit,
    challenge,
    actual: told && goal && !forecast ? actualOf(told, goal, unit, terms) : null,
    forecast,
    anyDay,
    saidMet: saidMetIn(lastOf(entry, 'met')),
    texts: { value: wanted?.text ?? '', actual: told?.text ?? '' },
  };
}

interface Goal {
  readonly direction: Direction;
  readonly value: number | string | null;
  /** The upper end of 2-3所: what is hoped for. */
  readonly upper: number | null;
  readonly unit: string;
  /** It asks for a change (减少10%, 增长8%); `less` where for a reduction. */
  readonly change: boolean;
  readonly less: boolean;
}

function valueOf(cell: Written, measure: string, { levels }: TargetTerms): Goal {
  const none = { upper: null, unit: '', change: false, less: false };
  if (cell.number !== null && cell.day === null) {
    const percent = cell.isPercent || (measure.includes('%') && Math.abs(cell.number) <= 1);
    const value = rounded(percent ? cell.number * 100 : cell.number);
    return { ...none, direction: value === 0 ? 'at_most' : 'at_least', value, unit: percent ? '%' : '' };
  }
  const text = plain(cell.text);
  // 不合格 holds 合格: the longest grade goes first.
  const grade = [...levels].sort((a, b) => b.length - a.length).find((level) => text.includes(level));
  if (grade !== undefined && !/\d/.test(text)) return { ...none, direction: 'level', value: grade };
  if (NOTHING.test(text)) return { ...none, direction: 'at_most', value: 0 };
  const range = /(\d+(?:\.\d+)?)\s*[-~—–至]\s*(\d+(?:\.\d+)?)\s*([%‰]|[^\d\s,，;；。、()]{0,6})/.exec(text);
  const found = range ?? NUMBER.exec(text);
  if (!found) return { ...none, direction: 'at_least', value: null };
  const value = Number(found[1]);
  const upper = range ? Number(range[2]) : null;
  const unit = unitOf(range ? range[3]! : found[2]!);
  const less = LESS.test(text);
  const change = less || MORE.test(text);
  return { direction: directionOf(text, value, change), value, upper, unit, change, less };
}

/** ≥, 不少于, 以上, a plain number: at least; ≤, 控制在…以内, 0次: at most. */
function directionOf(text: string, value: number, change: boolean): Direction {
  if (change) return /不超过|≤|以内/.test(text) && !LESS.test(text) ? 'at_most' : 'at_least';
  if (/≥|>=|不(?:少|低|小)于|以上|至少|及以上|不下于/.test(text)) return 'at_least';
  if (/≤|<=|不(?:超过|高于|大于|多于|突破|超)|以[内下]|控制在|至多|最多|不得超过/.test(text))
    return 'at_most';
  if (/<|＜|低于|小于|少于|不到/.test(text)) return 'below';
  if (/>|＞|高于|大于|超过|多于|优于/.test(text)) return 'above';
  return value === 0 ? 'at_most' : 'at_least';
}

function actualOf(cell: Written, goal: Goal, unit: string, { levels }: TargetTerms): number | string | null {
  const text = plain(cell.text);
  if (goal.direction === 'level')
    return [...levels].sort((a, b) => b.length - a.length).find((level) => text.includes(level)) ?? null;
  const perCent = unit.includes('%') || goal.unit === '%';
  if (cell.number !== null && cell.day === null) {
    // 1 beside 100%, 0.92 beside ≥85%: a share written as a number.
    const share = cell.isPercent || (perCent && Math.abs(cell.number) <= 1 && Number(goal.value) > 1);
    return rounded(share ? cell.number * 100 : cell.number);
  }
  if (NOTHING.test(text)) return 0;
  if (/^(?:已|全部|全面)?(?:达标|完成)$/.test(text)) return perCent && goal.value === 100 ? 100 : null;
  const all = [...text.matchAll(new RegExp(NUMBER, 'g'))];
  const wanted = unitOf(unit === '' ? goal.unit : unit);
  const found = (wanted === '' ? undefined : all.find((one) => one[2]!.startsWith(wanted))) ?? all[0];
  if (!found) return null;
  const value = Number(found[1]);
  if (!goal.change) return value;
  // 增长3% is a reduction of −3.
  const against = goal.less ? MORE.test(text) && !LESS.test(text) : LESS.test(text) && !MORE.test(text);
  return against || /^-/.test(text) ? -value : value;
}

/** The text without years and names that hold numbers, its numerals as digits. */
function plain(text: string): string {
  return numeralsToDigits(text.normalize('NFKC').trim()).replace(NO_VALUE, '');
}

/** 次以上 is 次. */
function unitOf(text: string): string {
  return text.replace(/(?:及以上|以上|以内|以下|左右|以|及|的|内|前)+$/, '');
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function saidMetIn(cell: Written | undefined): boolean | null {
  if (!cell) return null;
  const text = cell.text.replace(/\s+/g, '');
  if (/^(?:否|×|✗|不|未|没|N)/i.test(text)) return false;
  return /^(?:是|√|✓|✔|已|达|完成|Y)/i.test(text) ? true : null;
}

/** Whether a figure meets what is asked; null where they cannot be compared. */
export function meets(
  actual: number | string | null,
  direction: Direction,
  value: number | string | null,
  levels: readonly string[],
): boolean | null {
  if (actual === null || value === null) return null;
  if (direction === 'level') return levels.indexOf(String(actual)) >= levels.indexOf(String(value));
  const [a, v] = [Number(actual), Number(value)];
  switch (direction) {
    case 'at_least':
      return a >= v;
    case 'above':
      return a > v;
    case 'at_most':
      return a <= v;
    case 'below':
      return a < v;
  }
}
