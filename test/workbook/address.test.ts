import fc from 'fast-check';
import {
  areaText,
  cellText,
  columnLetters,
  columnNumber,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseCell,
} from '../../src/workbook/address';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [MAX_COLUMNS - 1, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

it('cells and areas go to text and back', () => {
  const row = fc.nat(MAX_ROWS - 1);
  const column = fc.nat(MAX_COLUMNS - 1);
  fc.assert(
    fc.property(row, column, row, column, (a, b, c, d) => {
      expect(parseCell(cellText(a, b))).toEqual({ row: a, column: b });
      const area = {
        top: Math.min(a, c),
        left: Math.min(b, d),
        bottom: Math.max(a, c),
        right: Math.max(b, d),
      };
      expect(parseArea(areaText(area))).toEqual(area);
      expect(contains(area, a, d)).toBe(true);
    }),
  );
});

it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', '甲1', 'R1C1', 'A-1', 'AAAA1'])(
  '%j is no area',
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

it('corners in any order, dollars and small letters', () => {
  expect(parseArea('$d$9:b2')).toEqual({ top: 1, left: 1, bottom: 8, right: 3 });
});

it('what is beside an area is not in it', () => {
  const area = { top: 2, left: 2, bottom: 4, right: 4 };
  for (const [row, column] of [
    [1, 3],
    [5, 3],
    [3, 1],
    [3, 5],
  ] as const)
    expect(contains(area, row, column)).toBe(false);
});
