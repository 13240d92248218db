import type { Field } from '../../kinds/field';
import type { Sense } from './words/rule';
import { mostly, shareOf, type ColumnContent, type ContentSort } from '../content';

const WORDS: readonly ContentSort[] = ['long', 'texts', 'names', 'units'];
const FIGURES: readonly ContentSort[] = ['days', 'percents', 'numbers', 'hours', 'yesNo', 'measures'];

/** Sorts of content that a meaning cannot have: a column that is nearly all of them means something else. */
const CANNOT_HOLD: Readonly<Partial<Record<Field, readonly ContentSort[]>>> = {
  core_task: FIGURES,
  sub_task: FIGURES,
  problem: ['days', 'percents', 'hours'],
  next_step: ['days', 'percents', 'numbers', 'hours'],
  lead_unit: ['days', 'percents', 'numbers', 'hours', 'yesNo'],
  co_units: ['days', 'percents', 'numbers', 'hours', 'yesNo'],
  owner_person: ['days', 'percents', 'numbers', 'hours', 'yesNo'],
  leader: ['days', 'percents', 'numbers', 'hours', 'yesNo'],
  deadline: ['percents', 'hours', 'yesNo', 'names', 'units'],
  start: ['percents', 'hours', 'yesNo', 'names', 'units'],
  completed_on: ['percents', 'hours', 'yesNo', 'units', 'states'],
  closed_on: ['percents', 'hours', 'units'],
  milestone: ['hours', 'percents', 'numbers'],
  progress: ['days', 'units', 'hours'],
  status: ['days', 'hours', 'units'],
  percent: ['days', 'units', 'names', 'hours', 'long'],
};
/** So large a share of what it cannot hold speaks against a meaning. */
const NEARLY_ALL = 0.8;
/** So few cells prove nothing. */
const FEWEST = 2;

/** Against words that nobody would read otherwise only this many cells, and all of them, prove anything. */
const MANY = 5;

const TIMES: readonly ContentSort[] = ['days', 'steps', 'durations', 'stretches'];

/** Whether a heading is only guessed to say when: 整改之期. */
export function isGuess({ field, weight, role }: Sense): boolean {
  return field === 'deadline' && weight === 1 && role === 'due';
}

/** Whether what stands below a heading forbids a meaning that its words allow. */
export function forbids(content: ColumnContent | undefined, sense: Sense): boolean {
  const { field, weight } = sense;
  const sorts = CANNOT_HOLD[field];
  if (!content || !sorts || content.filled < FEWEST) return false;
  // 部门负责人 over 审批 and 审核: what each has to say of it.
  if (WHO.has(field) && mostly(content, 'approvals', 0.7)) return true;
  if (weight === 3) return content.filled >= MANY && shareOf(content, sorts) === 1;
  // 整改之期 is guessed to be a limit: then days stand below it.
  if (isGuess(sense)) return shareOf(content, TIMES) < 0.3;
  if ((field === 'core_task' || field === 'sub_task') && saysWhichRow(content)) return true;
  // What is only guessed to be a section, over what is to be done.
  if ((field === 'lead_unit' || field === 'co_units') && weight === 1 && tellsOfActs(content)) return true;
  return shareOf(content, sorts) >= NEARLY_ALL;
}

const WHO: ReadonlySet<Field> = new Set(['lead_unit', 'co_units', 'owner_person', 'leader', 'contact']);

function tellsOfActs(content: ColumnContent): boolean {
  return mostly(content, 'long', 0.5) || (mostly(content, 'acts', 0.5) && !mostly(content, 'units', 0.5));
}

/** 计划, 实际, 计划, 实际: which of two rows of an item each is. */
export function saysWhichRow(content: ColumnContent | undefined): boolean {
  return mostly(content, 'pairs', NEARLY_ALL) && content!.filled >= 4 && content!.distinct === 2;
}

/** What a column becomes when its content forbids what its words say: 办理完成 over days is the day of completion. */
export function insteadOf({ field, role }: Sense, content: ColumnContent): Field {
  const mainly = (...sorts: ContentSort[]): boolean => shareOf(content, sorts) >= NEARLY_ALL;
  if (field === 'progress' || field === 'status') {
    if (mainly('days')) return 'completed_on';
    if (mainly('units')) return 'lead_unit';
  }
  // 销号情况 over 已销号 and 未销号, where no kind says that it closes the row.
  if (field === 'completed_on' && mainly('states', 'yesNo')) return 'status';
  if ((field === 'core_task' || field === 'problem') && mainly('percents')) return 'percent';
  if ((field === 'lead_unit' || field === 'co_units') && mainly('yesNo')) return 'other';
  if (field === 'percent' && role !== 'share' && mainly(...WORDS)) return 'progress';
  return 'other';
}
