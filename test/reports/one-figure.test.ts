import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { plainText } from '../../src/paper/text';
import { makeBriefing, makeReport } from '../../src/tasks';
import { overview } from '../../src/tasks/overview';
import type { Workbook } from '../../src/workbook/sheet';
import { smallLedger } from '../tasks/small-ledger';

/** One name, one value: what overview, recognised ledgers, briefing and reports say of the same day. */
const KINDS = join(__dirname, '../fixtures/kinds');
const SAMPLE = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
const asOf = '2026-06-30';

const read = (file: string): Promise<Workbook> => openXlsx(new Uint8Array(readFileSync(file)), file).read();
const books = readdirSync(KINDS)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => [name, join(KINDS, name)] as const);

test.each([['the sample', SAMPLE] as const, ...books])(
  '%s: 办结率, 按时办结率 and 总数 are the same everywhere',
  async (_, file) => {
    const book = await read(file);
    const seen = overview(book, asOf);
    const { briefing } = makeBriefing(book, { month: '2026-06', asOf, today: asOf });
    const { figures } = makeReport(book, { period: '2026-Q2', asOf, issued: asOf });
    expect(briefing!.rates).toEqual(seen.figures.rates);
    expect(briefing!.total).toBe(seen.figures.total);
    expect(figures.counts).toEqual(seen.figures.counts);
    expect(figures.rates.doneRate).toEqual(seen.figures.rates.doneRate);
    expect(figures.rates.onTimeRate).toEqual(seen.figures.rates.onTimeRate);
    for (const { sheet, rates } of seen.ledgers) {
      const own = (seen.bySheet.find((one) => one.sheet === sheet) ?? seen).figures.rates;
      const shown = { 办结率: own.doneRate, 按时办结率: own.onTimeRate };
      for (const [title, rate] of Object.entries(shown))
        for (const named of rates.filter((one) => one.title === title))
          expect({ sheet, ...named }).toEqual({ sheet, ...rate, title });
    }
  },
);

test('a workbook with several kinds has one total, and its parts add up to it', async () => {
  const sheets = await Promise.all(books.map(async ([, file]) => (await read(file)).sheets));
  const book: Workbook = {
    name: '台账.xlsx',
    date1904: false,
    sheets: [...smallLedger().sheets, ...sheets.flat()],
  };
  const { total } = overview(book, asOf).figures;
  const { briefing } = makeBriefing(book, { month: '2026-06', asOf, today: asOf });
  const text = briefing!.paper.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? plainText(block.text) : [],
  )[0]!;
  expect(text).toContain(`共有事项${total}项，`);
  const parts = [...text.replace(/（[^）]*）/g, '').matchAll(/(\d+)项/g)].map(([, count]) => Number(count));
  expect(parts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(total);
  const summary = briefing!.paper.blocks.find((block) => block.kind === 'table')!;
  expect(JSON.stringify(summary)).toContain('长期暂停取消');
});

test('an assessment day of its own is named, with the rate as the briefing has it', async () => {
  const book = await read(join(__dirname, '../fixtures/letters-year/after-06.xlsx'));
  const { paper, figures } = makeReport(book, { period: '2026-Q2', asOf, issued: '2026-07-03' });
  expect(figures.byLight.moved.map(({ stand }) => stand.id)).toEqual(['1.4', '4.3']);
  const { briefing } = makeBriefing(book, { month: '2026-06', asOf, today: asOf });
  expect(figures.byLight.rate).toEqual(briefing!.rates.onTimeRate);
  expect(figures.rates.onTimeRate).not.toEqual(briefing!.rates.onTimeRate);
  const { numerator, denominator } = figures.byLight.rate;
  const text = paper!.blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.text) : []));
  expect(text.join('\n')).toMatch(
    new RegExp(
      `其中2项的考核日与预警用的时限不同，简报按预警用的时限计为[\\d.]+%（${numerator}/${denominator}）。`,
    ),
  );
  const rows = paper!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(JSON.stringify(rows)).toContain('项：1.4、4.3');
});

test('registers: classes add up, and are called as the ledger calls them', async () => {
  const head = ['编号', '督办事项', '督办来源', '交办时间', '责任单位', '办结时限', '办理进展', '是否销号'];
  const sources = ['党委会', '党委会', '县政府批示', '巡察办', '', '批办件'];
  const rows = sources.map((source, index) => [
    `DB${index + 1}`,
    `督办第${index + 1}件事`,
    source,
    '2026-03-02',
    '工程部',
    '9月底前',
    '正在办理',
    '否',
  ]);
  const book: Workbook = {
    ...smallLedger(),
    sheets: [
      {
        ...smallLedger().sheets[1]!,
        name: '督办台账',
        cells: [['某集团2026年督办事项台账'], head, ...rows],
      },
    ],
  };
  const { briefing } = makeBriefing(book, { month: '2026-06', asOf, today: asOf });
  const text = briefing!.paper.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? plainText(block.text) : []))
    .join('\n');
  expect(text).toContain('按类别分：党委会2项、批示2项、巡察办1项、未写明1项。');
});
