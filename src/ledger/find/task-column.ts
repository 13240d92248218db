import type { Field } from '../../kinds/field';
import { couldBeTasks, mostly, type ColumnContent } from '../content';
import type { Role } from '../headings/words/rule';
import { STAND_INS } from '../task-of';
import { isReport } from './duties';
import type { JudgedColumn } from './judged-column';
import { isThing } from './signs';

/** A heading that says task, or cells that do. */
export const STRONG = 3;
/** A stand-in for tasks: problems, goals. */
export const MIDDLE = 2;
/** 名称, 内容, 项目: a thing with a name. */
export const WEAK = 1;

/** The column that names the items. */
export interface TaskColumn {
  readonly field: Field;
  readonly heading: string;
  readonly strength: typeof STRONG | typeof MIDDLE | typeof WEAK;
}

/** The column that names the items, and how surely. Null where there is none. */
export function taskColumn(columns: readonly JudgedColumn[]): TaskColumn | null {
  const named = columns.filter(({ field }) => field === 'core_task' || field === 'sub_task');
  const [first] = named;
  if (first) {
    // 政策名称 with its 主要内容, of which nothing is reported.
    const thing = isThing(first.heading) && !columns.some(isReport);
    const strong = named.some(
      (column) => isStrong(column) && !(thing && column.sense?.role === 'object_sub'),
    );
    return { field: first.field, heading: first.heading, strength: strong ? STRONG : WEAK };
  }
  for (const field of STAND_INS) {
    const found = columns.find((column) => column.field === field && holdsWords(column.content));
    if (found) return { field, heading: found.heading, strength: MIDDLE };
  }
  return null;
}

/** Roles of headings that only say that something has a name. */
const NAMES_ONLY: ReadonlySet<Role> = new Set<Role>([
  'object',
  'object_sub',
  'substitute',
  'measure',
  'extent',
]);

function isStrong({ sense, content }: JudgedColumn): boolean {
  if (mostly(content, 'acts', 0.5) && couldBeTasks(content)) return true;
  if (!sense || !holdsWords(content)) return false;
  const general = sense.weight === 1 || (NAMES_ONLY.has(sense.role) && sense.weight < 2);
  return !general;
}

/** Whether nothing is known of the cells, or they hold words. */
function holdsWords(content: ColumnContent | undefined): boolean {
  if (!content || content.filled < 3) return true;
  return content.long + content.texts + content.acts >= content.filled * 0.3;
}
