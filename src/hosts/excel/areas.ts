import { columnLetters, type Area } from '../../workbook/address';
import { rangeOf } from './layout';

/** Many rectangles of a sheet handled as one: a few characters each, where a range of its own costs a kilobyte. */

/** What addresses may come to: Excel cuts them at 8,192 characters. */
const MOST_CHARACTERS = 8_000;

/** A range, or several at once; both have the members that looks need. */
export type Ranges = Excel.Range | Excel.RangeAreas;

/** Rectangles in groups, of each of which `rangesOf` makes one object. */
export function grouped(areas: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  let characters = Infinity;
  for (const area of areas) {
    const length = addressOf(area).length + 1;
    if (characters + length > MOST_CHARACTERS) {
      groups.push([]);
      characters = 0;
    }
    groups.at(-1)!.push(area);
    characters += length;
  }
  return groups;
}

/** The rectangles of one group as one object. */
export function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[]): Ranges {
  const [first] = areas;
  return areas.length === 1 ? rangeOf(sheet, first!) : sheet.getRanges(areas.map(addressOf).join(','));
}

/** Characters that the address of some rectangles takes in a request. */
export function charactersOf(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + addressOf(area).length + 1, 0);
}

function addressOf({ top, left, bottom, right }: Area): string {
  const corner = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? corner : `${corner}:${columnLetters(right)}${bottom + 1}`;
}
