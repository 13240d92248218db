import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Block } from '../../src/paper/paper';
import { makeBriefing } from '../../src/tasks';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { fullCell } from '../../src/paper/text';
import { faultsOf } from '../paper/gongwen-checker';
import { smallLedger } from '../tasks/small-ledger';
import { linesOfText, misnamed, NEVER_SAID, textsOf, TWO_PAGES, untold } from './told';

const FOLDER = join(__dirname, '../fixtures/kinds');
const REQUEST = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-01' } as const;

async function sheetsOf(names: readonly string[]): Promise<Sheet[]> {
  const books = await Promise.all(
    names.map((name) => openXlsx(new Uint8Array(readFileSync(join(FOLDER, name))), name).read()),
  );
  return books.flatMap(({ sheets }) => sheets);
}
const bookOf = (sheets: readonly Sheet[]): Workbook => ({ name: '台账.xlsx', date1904: false, sheets });
const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? [block.caption ?? '', ...block.rows.flat().map((cell) => fullCell(cell).text)]
        : textsOf(block),
    )
    .join('\n');

test('a workbook with several kinds is told kind by kind, each in its own words', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
  const book = bookOf([...smallLedger().sheets, ...(await sheetsOf(names))]);
  const { blocks } = makeBriefing(book, REQUEST).briefing!.paper;
  expect(headingsOf(blocks)).toHaveLength(13);
  expect(headingsOf(blocks).slice(0, 2)).toEqual(['一、总体情况', '二、重点工作台账']);
  expect(headingsOf(blocks).slice(-2)).toEqual(['十二、绩效目标完成情况表', '十三、下步要求']);
  const text = textOf(blocks);
  for (const words of [
    '按类别分：急件6件',
    '见面率66.7%（8/12）',
    'A类2件',
    '写明延期的3项，已批准2项',
    '配合单位待办',
    '目前处于动员部署阶段',
    '慢于序时进度8项',
    '逾期的分阶段看：答复2件',
    '挑战值达成率75.0%（3/4）',
    '退回、重复、取消等2件',
  ])
    expect(text).toContain(words);
});

test('several kinds keep the form of the briefing: a short text, then an annex a kind, named in the text', async () => {
  const book = bookOf([...smallLedger().sheets, ...(await sheetsOf(['documents.xlsx', 'livelihood.xlsx']))]);
  const { blocks } = makeBriefing(book, REQUEST).briefing!.paper;
  expect(blocks.flatMap((block) => (block.kind === 'annex' ? [`${block.label}${block.title}`] : []))).toEqual(
    [
      '附件1各类台账情况',
      '附件2重点工作台账',
      '附件3收文办理台账',
      '附件4规范性文件制发备案台账',
      '附件5民生实事台账',
    ],
  );
  const kinds = blocks.map(({ kind }) => kind);
  expect(kinds.lastIndexOf('paragraph')).toBeLessThan(kinds.indexOf('table'));
  for (const number of [1, 2, 3, 4, 5]) expect(textOf(blocks)).toContain(`附件${number}`);
  expect(linesOfText(blocks)).toBeLessThanOrEqual(TWO_PAGES);
});

/** A random part of the rows of a ledger, its title and headings kept. */
function withRows({ name, cells, styles }: Sheet, keep: readonly boolean[]): Sheet {
  const stays = (_: unknown, row: number): boolean => row < HEAD_ROWS || keep[row % keep.length]!;
  return makeSheet(name, cells.filter(stays), {
    styles: cells.map((_, row) => styles[row] ?? []).filter(stays),
  });
}
const HEAD_ROWS = 4;

test('whatever the kinds and their rows: figures of the text are in a table or a note, totals add up', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
  const sheets = [...smallLedger().sheets, ...(await sheetsOf(names))];
  fc.assert(
    fc.property(
      fc.subarray(sheets, { minLength: 1, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 9 }),
      (some, keep) => {
        const briefing = makeBriefing(bookOf(some.map((sheet) => withRows(sheet, keep))), REQUEST).briefing;
        if (!briefing) return;
        const { paper } = briefing;
        expect(untold(paper)).toEqual([]);
        expect(misnamed(paper)).toEqual([]);
        expect(paper.blocks.flatMap(textsOf).join('\n')).not.toMatch(NEVER_SAID);
        for (const table of paper.blocks) {
          if (table.kind !== 'table' || table.total !== true) continue;
          for (const column of [1, 2, 3, 4]) {
            const values = table.rows.map((cells) => Number(fullCell(cells[column]).value));
            expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values.at(-1));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a briefing of several kinds keeps the figures of the standard', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
  const { paper } = makeBriefing(bookOf(await sheetsOf(names)), REQUEST).briefing!;
  expect(faultsOf(await paperToDocx(paper), 'paper')).toEqual([]);
});

test('a rate is the same figure in the sentence and in the whole of the table', async () => {
  const { blocks } = makeBriefing(bookOf(await sheetsOf(['proposals.xlsx'])), REQUEST).briefing!.paper;
  const table = blocks.find((block) => block.kind === 'table');
  const whole = table?.kind === 'table' ? fullCell(table.rows.at(-1)![5]).text : '';
  expect(textOf(blocks)).toContain(`办结率${whole}（`);
});

test('every late row of a kind is named', async () => {
  const plan = makeBriefing(bookOf(await sheetsOf(['petitions.xlsx'])), REQUEST);
  const late = plan.standing.ledgers.flatMap(({ items }) =>
    items.filter(({ verdict }) => verdict.status.endsWith('lagging')),
  );
  expect(late.length).toBeGreaterThan(5);
  for (const { facts } of late) expect(textOf(plan.briefing!.paper.blocks)).toContain(facts.task);
});

test('one kind alone has a briefing of its own; a kind that is not there is said', async () => {
  const book = bookOf(await sheetsOf(['documents.xlsx', 'petitions.xlsx']));
  const { paper } = makeBriefing(book, { ...REQUEST, kindId: 'documents' }).briefing!;
  expect(headingsOf(paper.blocks)).toEqual(['一、总体情况', '二、下步要求']);
  expect(paper.title).toBe('重点工作动态简报（公文）');
  const none = makeBriefing(book, { ...REQUEST, kindId: 'targets' });
  expect(none.briefing).toBeNull();
  expect(none.message).toContain('没有这一类台账');
});

test('a ledger of tasks alone is told part by part', () => {
  const { blocks } = makeBriefing(smallLedger(), REQUEST).briefing!.paper;
  expect(headingsOf(blocks).slice(0, 2)).toEqual(['一、总体情况', '二、办结和亮点']);
});
