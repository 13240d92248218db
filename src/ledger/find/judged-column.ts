import type { Field } from '../../kinds/field';
import type { ColumnContent } from '../content';
import type { Sense } from '../headings/words/rule';

/** A column as it is judged: what it was taken for, what that rests on, and what stands in it. */
export interface JudgedColumn {
  readonly heading: string;
  readonly field: Field;
  readonly sense: Sense | null;
  readonly content: ColumnContent | undefined;
}
