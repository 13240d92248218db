import * as fc from 'fast-check';
import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { fullCell } from '../../src/paper/text';
import { makeBriefing, makeReport, REPORT_KINDS, reportShape, type ReportKind } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { faultsOf } from '../paper/gongwen-checker';
import { bookOf, KEY } from '../supervision/letters-case';
import { ledgerOf, row } from './any-ledger';
import { totalOf } from '../../src/status/tally';
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

const said = (plan: ReturnType<typeof makeReport>): string => plan.paper!.blocks.flatMap(textsOf).join('\n');

test('a period that has not begun is refused, one that is not over says so, in paper and message', async () => {
  const book = await bookOf('after-03.xlsx');
  const next = makeReport(book, { period: '2026-Q2', ...request });
  expect(next).toMatchObject({ edits: [], paper: null });
  expect(next.message).toBe(
    '截至2026年3月31日，2026年第二季度还没有开始，没有写报告；请改报告期，或改截至日期。',
  );
  expect(next.findings.map(({ code }) => code)).toContain('period_not_begun');
  const year = makeReport(book, { period: '2026', ...request });
  expect(year.message).toContain('2026年还没有结束，数字截至2026年3月31日。');
  expect(said(year)).toContain('2026年还没有结束，各项数字截至2026年3月31日。');
  const quarter = makeReport(book, { period: '2026-Q1', ...request });
  expect(quarter.message).toBe(
    '2026年第一季度重点工作督办情况通报（截至2026年3月31日）将写在工作表“季度通报”里。',
  );
  expect(said(quarter)).not.toContain('还没有结束');
});

test('a paper that is there is written anew for another day, which is said; for the same day nothing is', async () => {
  const book = await bookOf('after-03.xlsx');
  const first = makeReport(book, { period: '2026-Q1', ...request });
  const made = applyEdits(book, first.edits);
  const again = makeReport(made, { period: '2026-Q1', ...request });
  expect(again.edits).toEqual([]);
  expect(again.message).toContain('没有变化');
  const earlier = makeReport(made, { period: '2026-Q1', ...request, asOf: '2026-03-20' });
  expect(earlier.asOf).toBe('2026-03-20');
  expect(earlier.edits).not.toEqual([]);
  expect(earlier.message).toContain(
    '工作表“季度通报”里已有的一份截至2026年3月31日，写入后改为截至2026年3月20日。',
  );
});

test('once later months are archived the newest archive up to the day speaks, with its own day', async () => {
  const book = await bookOf('after-03.xlsx');
  const plan = makeReport(book, { period: '2026-Q1', ...request, asOf: '2026-02-20' });
  expect(plan.asOf).toBe('2026-01-31');
  expect(said(plan)).toContain('台账此后已有更新，各项数字按截至2026年1月31日的存档计。');
  expect(plan.message).toContain('2026年2月20日的情况按最近的存档计，数字截至2026年1月31日。');
  const february = makeReport(book, { period: '2026-Q1', ...request, asOf: '2026-02-28' });
  expect(february.asOf).toBe('2026-02-28');
  const { message } = makeBriefing(book, { month: '2026-02', asOf: '2026-02-28', today: '2026-03-02' });
  expect(message).toContain('2026年3月已经存档，现在的台账不是2026年2月底的内容');
  expect(message.split('\n').length).toBeGreaterThan(1);
});

test('a cause leads for the months that follow on each other up to the paper’s own', async () => {
  const shared = async (asOf: string): Promise<string> =>
    said(
      makeReport(await bookOf('after-03.xlsx'), { period: '2026-Q1', report: 'analysis', ...request, asOf }),
    );
  const runs = await Promise.all(['2026-01-31', '2026-02-28', '2026-03-31'].map(shared));
  // In January nothing came before, whatever was archived later.
  expect(runs[0]).not.toContain('连续');
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
          const unnamed = totalOf(figures.counts) - figures.units.reduce((sum, { total }) => sum + total, 0);
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
