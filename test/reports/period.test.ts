import * as fc from 'fast-check';
import type { Block, Paper } from '../../src/paper/paper';
import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { fullCell, plainText } from '../../src/paper/text';
import { makeReport, REPORT_KINDS, reportShape, type ReportKind } from '../../src/tasks';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { faultsOf } from '../paper/gongwen-checker';
import { bookOf, KEY } from '../supervision/letters-case';

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

/** A ledger of any state: leads, deadlines, reports and problems of every sort, some missing. */
const row = fc.record({
  lead: fc.constantFrom('规划科', '执法队', '信息科', ''),
  deadline: fc.constantFrom('1月底前', '3月15日前', '6月底前', '长期坚持', '待定', ''),
  progress: fc.constantFrom('已全部完成', '正在推进', '暂停实施', '', '已取消'),
  day: fc.constantFrom('2026-01-20', '2026-03-20', ''),
  problem: fc.constantFrom('无', '资金未到位', '人手不足', '系统接口未定', '部门配合不够', ''),
  support: fc.constantFrom('', '无', '请财务科加快支付'),
});

function ledgerOf(rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[]): Workbook {
  const headings = [
    '编号',
    '核心任务',
    '具体任务',
    '牵头科室',
    '完成时限',
    '工作进展',
    '完成日期',
    '存在问题',
    '需协调事项',
  ];
  const cells = rows.map((one, index) => [
    `${index + 1}`,
    `第${index % 3}大任务`,
    `推进第${index + 1}号工程`,
    one.lead,
    one.deadline,
    one.progress,
    one.progress === '已全部完成' ? one.day : '',
    one.problem,
    one.support,
  ]);
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('2026年重点工作台账', [['某市某局2026年重点工作台账'], headings, ...cells])],
  };
}

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
        const text = paper.blocks.flatMap(textsOf).join('\n');
        expect(text).not.toMatch(
          /undefined|null|NaN|Infinity|（）|“”|。。|，，|；；|、、|、。|，。|：。|「|」|！/,
        );
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

function textsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [plainText(block.text)];
  if (block.kind === 'heading' || block.kind === 'note' || block.kind === 'title') return [block.text];
  return [];
}

/** Figures of the text (counts, days late, shares) that stand in no table or note of the same paper. */
function untold({ blocks }: Paper): string[] {
  const tables = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => {
          const { value, text } = fullCell(cell);
          return [text, typeof value === 'number' ? String(Math.round(value * 100) / 100) : ''];
        })
      : block.kind === 'note'
        ? [block.text]
        : [],
  );
  const told = new Set(tables.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const text = plainText(block.text)
      .replace(/“[^”]*”/g, '') // quoted
      .replace(/20\d\d年(?:\d+月(?:\d+日)?)?/g, '')
      .replace(/目标\d+%|低[\d.]+个百分点|\d+月|〔\d+〕\d+号/g, '')
      .replace(/(?<=[：、牵头的])[\d.]+(?=[、。没])/g, ''); // names of items
    return [...text.matchAll(/(\d+(?:\.\d+)?)(?=[项件个天期分%/）])/g)]
      .filter(([, figure]) => !told.has(Number(figure)))
      .map(([, figure]) => `${figure}: ${text}`);
  });
}
