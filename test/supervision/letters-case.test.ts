import { readSpan } from '../../src/calendar/span';
import {
  history,
  historyShape,
  lettersShape,
  makeBriefing,
  makeLetters,
  statusShape,
  survey,
} from '../../src/tasks';
import { plainText } from '../../src/paper/text';
import { surveyPeriod } from '../../src/tasks/period-figures';
import { applyEdits } from '../../src/workbook/apply';
import { bookOf, KEY, type KeyMonth } from './letters-case';

const rounds = KEY.months.map((one) => [one.month, one] as const);

test.each(rounds)('%s: status, lights and days late', async (_, key) => {
  const shape = statusShape(survey(await bookOf(key.book), key.asOf).standing);
  const entries = shape.ledgers.flatMap((ledger) => ledger.entries);
  expect(entries).toHaveLength(key.total);
  expect(Object.fromEntries(entries.map(({ id, status }) => [id, status]))).toEqual(key.status);
  expect(Object.fromEntries(entries.map(({ id, light }) => [id, light]))).toEqual(key.light);
  const late = entries.filter(({ daysLate }) => daysLate !== null && daysLate > 0);
  expect(Object.fromEntries(late.map(({ id, daysLate }) => [id, daysLate]))).toEqual(key.daysLate);
});

test.each(rounds)('%s: letters, numbers, reply days and reasons', async (_, key) => {
  const plan = makeLetters(await bookOf(key.book), key);
  expect(lettersShape(plan).letters.map(asKey)).toEqual(key.letters);
  expect(plan.letters.every(({ existing }) => !existing)).toBe(true);
});

test.each(rounds)('%s: changes and rates, archived by the round itself', async (_, key) => {
  const book = await bookOf(key.book);
  const after = applyEdits(book, makeLetters(book, key).edits);
  const month = historyShape(history(after, { asOf: key.asOf })).months.at(-1)!;
  expect(month).toMatchObject({ month: key.month, asOf: key.asOf });
  expect(month.changes).toEqual(key.changes);
  expect(month.rates).toEqual(key.rates);
  const lights = Object.values(key.light);
  expect(month.lights.red).toBe(lights.filter((light) => light === 'red').length);
  const again = makeLetters(after, key);
  expect(again.edits).toEqual([]);
  expect(again.letters.map(({ existing }) => existing)).toEqual(key.letters.map(() => true));
  expect(lettersShape(again).letters.map(asKey)).toEqual(key.letters);
});

test.each(rounds)('%s: extensions asked for and granted', async (_, key) => {
  const { supervision, standing } = survey(await bookOf(key.book), key.asOf);
  const moved = standing.ledgers.flatMap(({ items }) => items.filter(({ facts }) => facts.granted !== null));
  expect(moved.map(({ entry }) => entry.id)).toEqual(key.extended);
  expect(supervision.records.findings).toEqual([]);
});

test.each(KEY.periods.map((one) => [one.period, one] as const))(
  '%s: rates, letters, scores and ranks',
  async (_, key) => {
    const { figures } = surveyPeriod(await bookOf(key.book), readSpan(key.period)!, key.asOf);
    expect(figures).toMatchObject({ counts: key['counts'], rates: key['rates'], letters: key['letters'] });
    expect(figures.units.map((unit) => only(unit, Object.keys((key['units'] as object[])[0]!)))).toEqual(
      key['units'],
    );
    expect(figures.withoutTasks).toEqual(key['withoutTasks']);
    expect(figures.missing).toEqual([]);
  },
);

test('the briefing says what changed since the month before, and nothing where none is archived', async () => {
  const said = async (file: string, month: string, asOf: string): Promise<string[]> => {
    const { briefing } = makeBriefing(await bookOf(file), { month, asOf, today: asOf });
    return briefing!.paper.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? plainText(block.text) : [],
    );
  };
  expect(await said('book-03.xlsx', '2026-03', '2026-03-31')).toContain(
    '与上月相比，新增红色1项（3.1），消红1项，持续红色1项；本月新办结4项。',
  );
  expect((await said('book-01.xlsx', '2026-01', '2026-01-31')).join('')).not.toContain('相比');
});

/** Some keys of a record. */
function only(from: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => keys.includes(name)));
}

/** A letter with what the key tells of it. */
function asKey({
  no,
  kind,
  unit,
  issued,
  replyBy,
  items,
  redRun,
  disqualified,
}: ReturnType<typeof lettersShape>['letters'][number]): KeyMonth['letters'][number] {
  return {
    no,
    kind,
    unit,
    issued,
    replyBy,
    items: items.map(({ id, reason, since, daysLate }) => ({ id, reason, since, daysLate })),
    redRun,
    disqualified,
  };
}
