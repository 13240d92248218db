import fc from 'fast-check';
import { diffTexts, type Piece } from '../../src/pane/state/text-diff';

/**
 * Texts of few different characters, so that much is shared; some with characters of two code units, some with
 * digits.
 */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('完', '成', '了', '，', '3', '.', 'a', '𠮷', '\n') }),
  fc.string({ unit: 'binary' }),
);

const joined = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces.flatMap(({ kind, text: said }) => (kind === without ? [] : [said])).join('');
const shown = (before: string, after: string): string =>
  diffTexts(before, after)
    .map(({ kind, text: said }) => (kind === 'same' ? said : kind === 'gone' ? `[-${said}]` : `[+${said}]`))
    .join('');

describe('the differences of two texts', () => {
  it('leave the old text without what was added, and the new one without what is gone', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffTexts(before, after);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'gone')).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('are none for a text and itself, and no two of a kind stand side by side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(diffTexts(before, before).every(({ kind }) => kind === 'same')).toBe(true);
        const kinds = diffTexts(before, after).map(({ kind }) => kind);
        expect(kinds.some((kind, index) => kind === kinds[index + 1])).toBe(false);
      }),
    );
  });

  it('keep whatever stands unchanged before and behind an insertion', () => {
    fc.assert(
      fc.property(text, text, text, (head, middle, tail) => {
        const changed = diffTexts(head + tail, head + middle + tail).flatMap(({ kind, text: said }) =>
          kind === 'added' ? [said] : [],
        );
        // A number that grows is marked as a whole; else nothing but the insertion is.
        if (!/[0-9A-Za-z.%％]/.test(head.slice(-1) + middle + tail.slice(0, 1)))
          expect(changed.join('').length).toBeLessThanOrEqual(middle.length);
      }),
    );
  });

  it('fall on whole phrases and whole numbers', () => {
    expect(shown('已完成选址，正在办理手续。', '已完成选址，手续已办结。')).toBe(
      '已完成选址，[-正在办理手续][+手续已办结]。',
    );
    expect(shown('累计排查120家，整改98家', '累计排查126家，整改98家')).toBe(
      '累计排查[-120][+126]家，整改98家',
    );
    expect(shown('完成率45.5%', '完成率5%')).toBe('完成率[-45.5%][+5%]');
    expect(shown('已整治23处。', '已整治23处。7月新增整治8处，剩余4处10月完成。')).toBe(
      '已整治23处。[+7月新增整治8处，剩余4处10月完成。]',
    );
    expect(shown('已印发。', '已印发。7月核查3次。')).toBe('已印发。[+7月核查3次。]');
    expect(shown('已印发。正在执行。', '已印发。7月核查3次。正在执行。')).toBe(
      '已印发。[+7月核查3次。]正在执行。',
    );
    expect(shown('', '已印发')).toBe('[+已印发]');
  });

  it('are told as one where two long texts have nothing in common', () => {
    const [one, other] = ['甲'.repeat(4000), '乙'.repeat(4000)];
    expect(diffTexts(one, other)).toEqual([
      { kind: 'gone', text: one },
      { kind: 'added', text: other },
    ]);
  });
});
