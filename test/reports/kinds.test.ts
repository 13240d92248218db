import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Block } from '../../src/paper/paper';
import { makeBriefing } from '../../src/tasks';
import type { Sheet, Workbook } from '../../src/workbook/sheet';
import { smallLedger } from '../tasks/small-ledger';

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
const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

test('a workbook with several kinds is told kind by kind, each in its own words', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
  const book = bookOf([...smallLedger().sheets, ...(await sheetsOf(names))]);
  const { blocks } = makeBriefing(book, REQUEST).briefing!.paper;
  expect(headingsOf(blocks)).toHaveLength(11);
  expect(headingsOf(blocks)[0]).toBe('一、重点工作台账');
  expect(headingsOf(blocks).at(-1)).toBe('十一、绩效目标完成情况表');
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
    '另有退回、重复、取消等2件',
  ])
    expect(text).toContain(words);
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
  expect(headingsOf(paper.blocks)).toEqual(['一、收文办理台账']);
  expect(paper.title).toBe('重点工作动态简报（公文）');
  const none = makeBriefing(book, { ...REQUEST, kindId: 'targets' });
  expect(none.briefing).toBeNull();
  expect(none.message).toContain('没有这一类台账');
});

test('a ledger of tasks alone is told part by part', () => {
  const { blocks } = makeBriefing(smallLedger(), REQUEST).briefing!.paper;
  expect(headingsOf(blocks).slice(0, 2)).toEqual(['一、总体情况', '二、办结和亮点']);
});
