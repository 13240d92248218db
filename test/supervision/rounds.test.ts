import type { RegisteredLetter } from '../../src/supervision/records';
import { redRunOf, roundsOf } from '../../src/supervision/rounds';

type Registered = Pick<RegisteredLetter, 'kind' | 'unit' | 'month' | 'voided'>;
const red = (month: string, unit = '甲科', voided = false): Registered => ({
  kind: 'red',
  unit,
  month,
  voided,
});

/** The run of 甲科 after March, and what is archived and registered until then. */
function runOf(
  letters: readonly Registered[],
  archived: readonly string[],
  counting: '按期' | '累计' = '按期',
) {
  const rounds = roundsOf(archived, letters as readonly RegisteredLetter[], '2026-03');
  const valid = letters.filter(({ voided }) => !voided);
  return redRunOf('甲科', valid, rounds, { counting, redRun: 2 });
}

describe('red letters running', () => {
  test('two rounds running take the year’s 评先', () => {
    expect(runOf([red('2026-02'), red('2026-03')], [])).toMatchObject({ run: 2, disqualified: true });
  });
  test('a round without one ends the run, whatever shows that it was held', () => {
    const ends = [red('2026-01'), red('2026-03')];
    expect(runOf(ends, ['2026-02'])).toMatchObject({ run: 1, disqualified: false });
    expect(runOf([...ends, red('2026-02', '乙科')], [])).toMatchObject({ run: 1, disqualified: false });
    expect(runOf([...ends, red('2026-02', '甲科', true)], [])).toMatchObject({ run: 1, disqualified: false });
  });
  test('a month in which nothing was done is no round', () => {
    expect(runOf([red('2026-01'), red('2026-03')], [])).toMatchObject({ run: 2, disqualified: true });
  });
  test('several in one round count once, and a new year begins anew', () => {
    expect(runOf([red('2026-03'), red('2026-03')], []).run).toBe(1);
    expect(runOf([red('2025-12'), red('2026-03')], []).run).toBe(1);
  });
  test('累计 adds up over the year', () => {
    expect(runOf([red('2026-01'), red('2026-03')], ['2026-02'], '累计').run).toBe(2);
  });
});
