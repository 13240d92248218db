import * as fc from 'fast-check';
import { archiveMonth, history, makeLetters, survey } from '../../src/tasks';
import { assessmentDay } from '../../src/supervision/days';
import type { Extension, Stand } from '../../src/supervision/records';
import { readLetterNo } from '../../src/supervision/numbers';
import { readRegister } from '../../src/records/register';
import { timingOf } from '../../src/supervision/rates';
import { applyEdits } from '../../src/workbook/apply';
import { invertEdits } from '../../src/workbook/invert';
import { findSheet, makeSheet, type Workbook } from '../../src/workbook/sheet';

/** An office in which something is late every month. */
function book(): Workbook {
  const headings = [
    '编号',
    '核心任务',
    '具体任务',
    '牵头科室',
    '完成时限',
    '工作进展',
    '完成日期',
    '存在问题',
  ];
  const units = ['规划科', '执法队', '信息科'];
  const rows = Array.from({ length: 12 }, (_, at) => [
    String(at + 1),
    '核心任务',
    `推进第${at + 1}号工程建设`,
    units[at % 3]!,
    `${1 + (at % 6)}月${10 + at}日前`,
    '正在推进',
    '',
    '',
  ]);
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('2026年重点工作台账', [['某局2026年重点工作台账'], headings, ...rows])],
  };
}

/** The round of a month, 1 to 6. */
function round(now: Workbook, month: number): Workbook {
  const two = String(month).padStart(2, '0');
  const asOf = `2026-${two}-28`;
  const issued = `2026-${String(month + 1).padStart(2, '0')}-03`;
  return applyEdits(now, makeLetters(now, { month: `2026-${two}`, asOf, issued }).edits);
}

/** 作废 written beside some letter of the register. */
function voided(now: Workbook, which: number): Workbook {
  const sheet = findSheet(now, '函件登记');
  const count = (sheet?.cells.length ?? 1) - 1;
  if (!sheet || count === 0) return now;
  const row = 1 + (which % count);
  const why = { topic: '作废' };
  return applyEdits(now, [
    { kind: 'setValues', sheet: '函件登记', row, column: 15, values: [['作废']], why },
  ]);
}

const act = fc.oneof(
  fc.record({ month: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ voids: fc.integer({ min: 0, max: 30 }) }),
);

test('numbers never repeat and never skip, in whatever order months are run, voided and run again', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 9 }), (acts) => {
      const end = acts.reduce<Workbook>(
        (now, one) => ('month' in one ? round(now, one.month) : voided(now, one.voids)),
        book(),
      );
      for (const code of ['督提', '督办']) {
        const numbers = readRegister(end)
          .letters.flatMap(({ no }) => readLetterNo(no) ?? [])
          .filter((read) => read.code === code)
          .map(({ number }) => number);
        expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
      }
    }),
    { numRuns: 40 },
  );
});

test('a second run of a month makes no second letter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), (months) => {
      const once = months.reduce(round, book());
      const again = round(once, months.at(-1)!);
      expect(readRegister(again).letters.map(({ no }) => no)).toEqual(
        readRegister(once).letters.map(({ no }) => no),
      );
    }),
    { numRuns: 25 },
  );
});

test('archiving twice leaves one, and undo restores the workbook', () => {
  const start = round(book(), 2);
  for (const month of ['2026-02', '2026-03']) {
    const plan = archiveMonth(start, { month, asOf: `${month}-28` });
    const after = applyEdits(start, plan.edits);
    expect(applyEdits(after, invertEdits(start, plan.edits))).toEqual(start);
    expect(archiveMonth(after, { month, asOf: `${month}-28` }).edits).toEqual([]);
  }
});

test('a sorted archive with columns of the office’s own is read alike', () => {
  const start = round(round(book(), 1), 2);
  const archive = findSheet(start, '台账存档')!;
  const [headings, ...rows] = archive.cells;
  const moved = [...rows].reverse().map((row) => ['备注一', ...row]);
  const sorted: Workbook = {
    ...start,
    sheets: start.sheets.map((sheet) =>
      sheet === archive
        ? makeSheet('台账存档', [['我的批注', ...headings!], ...moved], {
            styles: archive.styles.map((row) => [undefined, ...row]),
          })
        : sheet,
    ),
  };
  expect(
    history(sorted, { asOf: '2026-02-28' }).months.map(({ counts, rates }) => ({ counts, rates })),
  ).toEqual(history(start, { asOf: '2026-02-28' }).months.map(({ counts, rates }) => ({ counts, rates })));
});

const DAYS = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'];
const anyDay = fc.constantFrom(...DAYS);

test('an extension never improves an assessment that was late when it was asked for', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.array(
        fc.record({
          asked: anyDay,
          granted: anyDay,
          original: fc.option(anyDay, { nil: null }),
          decision: fc.constantFrom('granted' as const, 'refused' as const, null),
        }),
        { maxLength: 4 },
      ),
      anyDay,
      (due, requests, asOf) => {
        const stand: Stand = {
          sheet: '台账',
          key: '',
          id: '1',
          task: '工程',
          lead: '规划科',
          deadlineText: '某日前',
          due,
          ownDue: due,
          status: due < asOf ? 'lagging' : 'on_track',
          daysLate: 0,
          percent: null,
          completedOn: null,
          progress: '',
          problem: '',
        };
        const late = requests.map((one): Extension => {
          // Asked for after the day, whatever the register says of the day before.
          const asked = one.asked > due ? one.asked : '2026-06-10';
          return {
            ...one,
            asked,
            no: '',
            ids: ['1'],
            task: '',
            lead: '',
            askedFor: null,
            reason: '',
            decided: asked,
          };
        });
        const day = assessmentDay({ now: stand, months: new Map() }, late, stand);
        // A register that knows an earlier day than the ledger may only make it worse.
        expect(day! <= due).toBe(true);
        if (due < asOf) expect(timingOf({ stand, day }, asOf)?.timing).toBe('late');
      },
    ),
  );
});

test('a workbook without records is judged as ever, and has no round behind it', () => {
  const { supervision } = survey(book(), '2026-06-30');
  expect(supervision.granted.size).toBe(0);
  expect(history(book(), { asOf: '2026-06-30' }).months).toEqual([]);
});
