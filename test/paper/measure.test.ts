import * as fc from 'fast-check';
import { CELL_AIR, columnWidthOf, textHeight, textWidth, wrappedLines } from '../../src/paper/measure';
import { anyText } from './arbitrary';

test.each([
  ['', 0],
  ['汉字', 4],
  ['a1', 2],
  ['“一口一档”', 12],
  ['—', 2],
  ['时限：6月30日', 13],
  ['😀', 2],
  ['é', 1],
  ['短\n长长长', 6],
])('%j is %i wide', (text, width) => expect(textWidth(text)).toBe(width));

test.each([
  ['', 10, 1],
  ['汉字汉字汉', 10, 1],
  ['汉字汉字汉字', 10, 2],
  ['汉字汉字汉。', 10, 2], // the full stop takes 汉 down with it
  ['汉字PM2.5监测', 6, 3], // a word stays together
  ['一\n二\n三', 10, 3],
  ['汉 ）', 2, 2], // punctuation does not cling to a space
  ['a'.repeat(100), 10, 10], // what is longer than a line is cut
  ['汉'.repeat(100), 1, 100], // a column narrower than a character still shows one a line
])('%j in lines of %i takes %i', (text, room, count) => expect(wrappedLines(text, room)).toBe(count));

test('the lines hold the text, and more text never takes fewer lines', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, room) => {
      const count = wrappedLines(text, room);
      // Spaces may hang over the edge.
      const least = text
        .replace(/ /g, '')
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
      expect(count).toBeGreaterThanOrEqual(least);
      expect(wrappedLines(`${text}汉`, room)).toBeGreaterThanOrEqual(count);
    }),
  );
});

test('a row holds its lines of type', () => {
  const width = columnWidthOf(40);
  const lines = wrappedLines('整治须与市政管网改造同步，管网改造资金未到位。', (width * 8 - 6) / 7);
  expect(textHeight('整治须与市政管网改造同步，管网改造资金未到位。', width, 10.5)).toBeGreaterThanOrEqual(
    lines * 10.5 * 1.45 + CELL_AIR,
  );
});
