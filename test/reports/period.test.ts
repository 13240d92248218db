import * as fc from 'fast-check';
import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { fullCell } from '../../src/paper/text';
import { makeReport, REPORT_KINDS, reportShape, type ReportKind } from '../../src/tasks';
import { faultsOf } from '../paper/gongwen-checker';
import { bookOf, KEY } from '../supervision/letters-case';
import { ledgerOf, row } from './any-ledger';
import { misnamed, NEVER_SAID, textsOf, untold } from './told';

const request = { asOf: '2026-03-31', issued: '2026-04-03' };

test.each(KEY.periods.map((one) => [one.period, one] as const))(
  '%s, as scripts read it',
  async (period, key) => {
    const shape = reportShape(makeReport(await bookOf(key.book), { period, ...request, asOf: key.asOf }));
    expect(shape).toMatchObject({
      period,
      asOf: key.asOf,
      kind: 'quarter',
      sheet: '季度通报',
      counts: key['counts'],
      rates: key['rates'],
      letters: key['letters'],
      units: key['units'],
      withoutTasks: key['withoutTasks'],
    });
    expect(shape.causes).toEqual([
      { kind: '资金', items: ['2.3'], late: 1, meanDaysLate: 80 },
      { kind: '人员', items: ['2.2'], late: 1, meanDaysLate: 11 },
      { kind: '技术', items: ['3.1'], late: 1, meanDaysLate: 31 },
    ]);
  },
);

test.each(REPORT_KINDS)(
  '%s: the figures of the standard, and none of the text that is in no table',
  async (kind) => {
    const { paper } = makeReport(await bookOf('after-03.xlsx'), {
      period: '2026-Q1',
      report: kind,
      ...request,
    });
    expect(faultsOf(await paperToDocx(paper!), 'paper')).toEqual([]);
    expect(untold(paper!)).toEqual([]);
  },
);

test('a second run writes nothing, another period another sheet', async () => {
  const book = await bookOf('after-03.xlsx');
  expect(makeReport(book, { period: '2026', ...request }).sheet).toBe('年度考核');
  expect(() => makeReport(book, { period: '2026-Q5', ...request })).toThrow('2026-Q2');
  expect(() => makeReport(book, { period: '2026-03', ...request })).toThrow('简报');
});

test('whatever the ledger: every figure of a text is in a table, parts add up, nothing is empty or doubled', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 14 }),
      fc.constantFrom<ReportKind>(...REPORT_KINDS),
      (rows, kind) => {
        const { paper, figures } = makeReport(ledgerOf(rows), {
          period: '2026-Q1',
          report: kind,
          ...request,
        });
        if (!paper) return;
        expect(untold(paper)).toEqual([]);
        expect(misnamed(paper)).toEqual([]);
        const text = paper.blocks.flatMap(textsOf).join('\n');
        expect(text).not.toMatch(NEVER_SAID);
        for (const table of paper.blocks) {
          if (table.kind !== 'table' || table.total !== true || table.columns[1]!.heading !== '任务数')
            continue;
          const unnamed =
            figures.rates.doneRate.denominator - figures.units.reduce((sum, { total }) => sum + total, 0);
          const columnSum = table.rows
            .slice(0, -1)
            .reduce((sum, cells) => sum + Number(fullCell(cells[1]).value), 0);
          expect(columnSum + unnamed).toBe(Number(fullCell(table.rows.at(-1)![1]).value));
        }
      },
    ),
    { numRuns: 120 },
  );
});
