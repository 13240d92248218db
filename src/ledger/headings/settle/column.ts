import type { Field } from '../../../kinds/field';
import { shareOf, type ColumnContent } from '../../content';
import type { Role, Sense } from '../words/rule';

/** A column while its meaning is being settled. */
export interface Column {
  readonly index: number;
  readonly text: string;
  readonly content: ColumnContent | undefined;
  sense: Sense | null;
  field: Field;
  /** Its cells forbid what its words say. */
  spoilt?: true;
}

/** Meanings that tell who answers, by when, and what came of it. */
export const DUTIES: ReadonlySet<Field> = new Set<Field>([
  'lead_unit',
  'owner_person',
  'deadline',
  'progress',
  'status',
  'percent',
]);

/** Whether a heading's words say that it plays a part among its neighbours. */
export function has(column: Column, role: Role): boolean {
  return column.sense?.role === role;
}

/** Whether words stand below a heading, of which hardly any comes twice. */
export function tells({ content }: Column): boolean {
  if (!content || content.filled < 2) return false;
  return (
    shareOf(content, ['long', 'texts', 'names', 'states', 'units']) >= 0.7 &&
    content.distinct >= content.filled * 0.6
  );
}

/** 60% and 0.6 in one column are figures both. */
export function isMostlyFigures({ content }: Column, share: number): boolean {
  return content !== undefined && shareOf(content, ['numbers', 'percents']) >= share;
}

/** Parts by which a heading may name the items. */
export const TASKS: ReadonlySet<Role> = new Set<Role>(['core', 'task', 'sub', 'object', 'object_sub']);
