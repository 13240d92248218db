import type { Day } from '../calendar/day';
import { stateOf, type FlowState } from '../supervision/flow';
import type { Workbook } from '../workbook/sheet';
import { courseOfItem } from './history';
import { supervised } from './supervision-book';
import { itemShape, type ItemShape } from './supervision-shapes';
import { survey } from './survey';

/** The item that is asked about: where it stands in the ledger, row from zero. */
export interface CourseRequest {
  readonly sheet: string;
  readonly row: number;
  readonly asOf: Day;
}

/** What the card tells of an item's past: the data of `ledger history --item`. */
export interface CourseOverview {
  /** Null where the ledger no longer has the row. */
  readonly item: ItemShape | null;
  /** Where it stands in the loop; null likewise. */
  readonly state: FlowState | null;
  readonly message: string;
}

/** 事项经过: deadlines, lights, reports and letters of one item by the months that are archived. */
export function itemCourse(workbook: Workbook, { sheet, row, asOf }: CourseRequest): CourseOverview {
  const { standing, supervision } = survey(workbook, asOf);
  const joined = supervised(supervision, standing);
  const at = joined.items.findIndex((one) => one.sheet === sheet && one.item.entry.row === row);
  if (at < 0) return { item: null, state: null, message: '台账里已经没有这一行，请刷新。' };
  const course = courseOfItem(joined, at);
  const item = itemShape(course);
  const count = item.months.length;
  return {
    item,
    state: stateOf(course.steps, joined.picture.items[at]!.stand),
    message: count === 0 ? `${item.id}还没有存过档。` : `${item.id}存过${count}个月的档。`,
  };
}
