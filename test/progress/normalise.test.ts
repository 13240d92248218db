import fc from 'fast-check';
import { normalise } from '../../src/progress/normalise';

/** Characters of reports: plain ones, marks of both widths, and a few that must be folded. */
const UNITS = [...'已完成的工程和台覆復個为，。；：、（）“”《》—·,.;:()-+/%#!~019azAZ\n'];
const FOLDED = [...'％１Ａ①〇 \u3000\u200b\t✓…～'];
/** Nothing in a reading, and enough to make the long way necessary. */
const UNSEEN = '\u200b';

test('a text that the short look calls plain comes out as it would by the long way', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...UNITS), { maxLength: 30 }), (units) => {
      const text = units.join('');
      expect(normalise(text)).toBe(normalise(text + UNSEEN));
    }),
    { numRuns: 2000 },
  );
});

test('every plain character is one that the long way leaves alone or folds alike', () => {
  for (let code = 0x20; code < 0xffff; code++) {
    const text = `已${String.fromCharCode(code)}办`;
    expect(normalise(text)).toBe(normalise(text + UNSEEN));
  }
});

test('noughts that a space parted are read as if it were not there', () => {
  expect(normalise(normalise('〇 〇'))).toBe(normalise('〇 〇'));
});

test('one form is its own form', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...UNITS, ...FOLDED), { maxLength: 30 }), (units) => {
      const once = normalise(units.join(''));
      expect(normalise(once)).toBe(once);
    }),
  );
});

test('未 mistyped as 末 is read as meant, the end of a year is not', () => {
  expect(normalise('尚末完成')).toBe('尚未完成');
  expect(normalise('年末完成')).toBe('年末完成');
});
