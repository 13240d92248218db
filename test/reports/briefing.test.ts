import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Paper } from '../../src/paper/paper';
import { fullCell } from '../../src/paper/text';
import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { archiveMonth, makeBriefing, makeReport } from '../../src/tasks';
import { paperToSheet } from '../../src/sheets/to-sheet';
import { applyEdits } from '../../src/workbook/apply';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { faultsOf } from '../paper/gongwen-checker';
import { bookOf } from '../supervision/letters-case';
import { smallLedger } from '../tasks/small-ledger';
import { ledgerOf, row } from './any-ledger';
import { linesOfText, misnamed, NEVER_SAID, textsOf, TWO_PAGES, untold } from './told';

const REQUEST = { month: '2026-03', asOf: '2026-03-31', today: '2026-04-03' };

function paperOf(book: Workbook, request = REQUEST): Paper {
  return makeBriefing(book, request).briefing!.paper;
}
const said = ({ blocks }: Paper): string => blocks.flatMap(textsOf).join('\n');
const annexesOf = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === 'annex' ? [`${block.label}${block.title}`] : []));
function withSettings(book: Workbook, rows: readonly (readonly [string, string | number])[]): Workbook {
  const sheet = makeSheet('台账设置', [['设置项', '取值'], ...rows.map((one) => [...one])]);
  return { ...book, sheets: [...book.sheets, sheet] };
}

test('whatever the ledger: every figure of the text is in a table or a note, parts add up, nothing is empty', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), fc.boolean(), (rows, archived) => {
      const earlier = ledgerOf(rows.map((one, index) => (index % 2 === 0 ? one : { ...one, progress: '' })));
      const february = applyEdits(
        earlier,
        archiveMonth(earlier, { month: '2026-02', asOf: '2026-02-28' }).edits,
      );
      const ledger = ledgerOf(rows);
      const book = archived ? { ...ledger, sheets: [...ledger.sheets, ...february.sheets.slice(1)] } : ledger;
      const paper = paperOf(book);
      expect(untold(paper)).toEqual([]);
      expect(misnamed(paper)).toEqual([]);
      expect(said(paper)).not.toMatch(NEVER_SAID);
      for (const table of paper.blocks) {
        if (table.kind !== 'table' || table.total !== true) continue;
        for (const column of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
          const values = table.rows.map((cells) => Number(fullCell(cells[column]).value));
          expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values.at(-1));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a section whose items of the month were all on time is named, but not where it stands among the late', () => {
  const done = { deadline: '3月底前', progress: '已全部完成', day: '2026-03-20', problem: '', support: '' };
  const late = { ...done, deadline: '1月底前', progress: '正在推进', day: '' };
  const both = [
    { ...done, lead: '规划科' },
    { ...done, lead: '信息科' },
  ];
  expect(said(paperOf(ledgerOf(both)))).toContain('规划科、信息科本月到期事项全部按时办结。');
  const text = said(paperOf(ledgerOf([...both, { ...late, lead: '信息科' }])));
  expect(text).toContain('规划科本月到期事项全部按时办结。');
  expect(text).not.toContain('信息科本月到期事项全部按时办结');
});

test('nor is a section named that may be a late one under a shorter name', () => {
  const done = { deadline: '3月底前', progress: '已全部完成', day: '2026-03-20', problem: '', support: '' };
  const late = { ...done, deadline: '1月底前', progress: '正在推进', day: '' };
  const rows = [
    { ...done, lead: '监测站' },
    { ...done, lead: '规划科' },
    { ...late, lead: '生态环境监测站' },
  ].map((one) => ({ ...one, lead: one.lead as never }));
  const book = ledgerOf(rows);
  const text = said(paperOf(book));
  expect(text).toContain('规划科本月到期事项全部按时办结。');
  expect(text).not.toContain('监测站本月到期');
  const report = makeReport(book, { period: '2026-Q1', asOf: '2026-03-31', issued: '2026-04-01' });
  expect(said(report.paper!)).not.toContain('监测站本季度到期');
  expect(said(report.paper!)).toContain('规划科本季度到期事项全部按时办结。');
  expect(report.message).toContain('同一科室的两种写法');
});

test('the figures of the standard, with archived months', async () => {
  const paper = paperOf(await bookOf('after-03.xlsx'));
  expect(faultsOf(await paperToDocx(paper), 'paper')).toEqual([]);
  expect(untold(paper)).toEqual([]);
  expect(said(paper)).toMatch(/与上月相比，/);
});

test('the text comes first, each table is an annex that the text names', () => {
  const paper = paperOf(smallLedger(), { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' });
  expect(annexesOf(paper)).toEqual([
    '附件1各科室进展',
    '附件2滞后事项',
    '附件3存在问题',
    '附件4下月到期事项',
    '附件5核心任务',
  ]);
  const kinds = paper.blocks.map(({ kind }) => kind);
  expect(kinds.lastIndexOf('paragraph')).toBeLessThan(kinds.indexOf('table'));
  for (const number of [1, 2, 3, 4, 5]) expect(said(paper)).toContain(`附件${number}`);
});

test('the text of a ledger of 127 items takes two pages at most', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx')));
  const book = await openXlsx(bytes, '台账.xlsx').read();
  const may = applyEdits(book, archiveMonth(book, { month: '2026-05', asOf: '2026-05-31' }).edits);
  const request = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' };
  const { blocks } = paperOf(may, request);
  expect(said({ blocks } as Paper)).toMatch(/与上月相比，/);
  expect(linesOfText(blocks)).toBeLessThanOrEqual(TWO_PAGES);
});

test('who answers is named beside what is red where the office wants it', () => {
  const rows = (leader: string) => [
    ['编号', '任务', '牵头科室', '完成时限', '工作进展', '分管领导'],
    ['1', '推进第1号工程', '规划科', '1月底前', '正在推进', leader],
  ];
  const book = (leader: string): Workbook => ({
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('2026年重点工作台账', rows(leader))],
  });
  const wanted = withSettings(book('某局长'), [['简报列责任人', '是']]);
  expect(said(paperOf(wanted))).toContain('规划科序号1（某局长）');
  expect(said(paperOf(book('某局长')))).not.toContain('某局长');
  expect(said(paperOf(withSettings(book(''), [['简报列责任人', '是']])))).toContain('规划科序号1。');
});

test('sections with late items stand first', () => {
  const paper = paperOf(smallLedger(), { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' });
  const table = paper.blocks.find((block) => block.kind === 'table');
  const late =
    table?.kind === 'table'
      ? table.rows
          .slice(0, -1)
          .map((cells) => [6, 7].reduce((sum, at) => sum + Number(fullCell(cells[at]).value), 0))
      : [];
  expect(late[0]).toBeGreaterThan(0);
  expect(late).toEqual([...late].sort((a, b) => b - a));
});

test('a figure of the text knows its rows', () => {
  const paper = paperOf(smallLedger(), { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' });
  const figures = paper.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text.flatMap((part) => (typeof part === 'string' || !part.rows ? [] : [part]))
      : [],
  );
  expect(figures.length).toBeGreaterThan(5);
  for (const { text, rows } of figures) expect(text).toBe(`${rows!.length}项`);
});

test('what the office prints around a paper is set, in the briefing and in the others', async () => {
  const settings = [
    ['签发人', '某局长'],
    ['主送', '各科室'],
    ['报送对象', '局党组成员。'],
    ['抄送对象', '市政府督查室'],
    ['分发对象', '局属各单位'],
    ['共印份数', 50],
    ['简报期号', 8],
    ['简报总期号', 96],
  ] as const;
  const { blocks } = paperOf(withSettings(await bookOf('after-03.xlsx'), settings));
  expect(blocks[0]).toMatchObject({ issue: '第8期（总第96期）', signer: '某局长' });
  expect(blocks).toContainEqual({ kind: 'addressee', text: '各科室：' });
  expect(blocks.at(-1)).toMatchObject({
    lines: [
      '报：局党组成员。',
      '送：市政府督查室。',
      '发：局属各单位。',
      expect.stringMatching(/　　2026年4月3日印发$/),
      '共印50份',
    ],
  });
});

test('parts are moved, renamed and left out, and fixed sentences stand in every issue', () => {
  const book = withSettings(smallLedger(), [
    ['简报各部分', '存在问题=主要问题、总体情况'],
    ['简报开头语', '现将有关情况通报如下。'],
    ['简报结尾语', '特此通报。'],
  ]);
  const paper = paperOf(book);
  expect(paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    '一、主要问题',
    '二、总体情况',
  ]);
  expect(said(paper)).toMatch(/现将有关情况通报如下。\n一、主要问题/);
  expect(said(paper)).toContain('特此通报。');
  const doubled = makeBriefing(withSettings(smallLedger(), [['简报各部分', '存在问题、存在问题']]), REQUEST);
  expect(doubled.findings).toContainEqual(expect.objectContaining({ code: 'setting_unread' }));
});

test('in the sheet every page of an annex begins with its table’s heading and ends with two rows at least', () => {
  const rows = Array.from({ length: 90 }, (_, index) => ({
    lead: index % 2 === 0 ? '规划科' : '执法队',
    deadline: '1月底前',
    progress: '正在推进',
    day: '',
    problem: '资金未到位',
    support: '',
  }));
  const { layout, cells } = paperToSheet(paperOf(ledgerOf(rows)), '简报');
  const page = layout.page!;
  expect(page.titleRows).toBeNull();
  const firsts = page.breaks.map((row) => String(cells[row]?.find((cell) => cell !== null) ?? ''));
  expect(firsts.filter((text) => text.startsWith('附件')).length).toBeGreaterThan(2);
  const goOn = firsts.filter((text) => !text.startsWith('附件'));
  expect(goOn.length).toBeGreaterThan(2);
  for (const text of goOn) expect(['预警', '类别', '编号', '序号']).toContain(text);
  // A core task that lists thirty late items fills a page by itself.
  const pages = page.breaks.map((row, index) => ({
    first: firsts[index],
    rows: (page.breaks[index + 1] ?? cells.length) - row,
  }));
  for (const { first, rows: count } of pages) if (first !== '序号') expect(count).toBeGreaterThan(2);
});

test('two names of one section are asked about before the briefing is printed', () => {
  const rows = ['监测站', '生态环境监测站'].map((lead, index) => [
    String(index + 1),
    '监测',
    `建设第${index + 1}座站房`,
    lead,
    '12月底前',
    '正在推进',
    '',
    '',
    '',
  ]);
  expect(makeBriefing(smallLedger(rows), REQUEST).message).toContain('同一科室的两种写法');
  expect(makeBriefing(smallLedger(rows.slice(1)), REQUEST).message).not.toContain('两种写法');
});
