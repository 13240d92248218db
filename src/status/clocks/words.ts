import { dayInChinese, partsOf, type Day } from '../../calendar/day';

/** A day in words; the year is said only where it is not the year of `near`. */
export function spoken(day: Day, near: Day): string {
  return dayInChinese(day, partsOf(near).year);
}

/** How many days are left, in words. */
export function leftInWords(left: number): string {
  return left === 0 ? '今天是最后一天' : `还有${left}天`;
}
