import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { fflateCodec, openXlsx } from '../../src/hosts/xlsx';
import { parseXml, type XmlElement } from '../../src/office/xml/xml';
import type { Block, Paper } from '../../src/paper/paper';
import { REPORT_LAYOUTS } from '../../src/reports/template/report-places';
import {
  makeBriefing,
  makeReport,
  newTemplate,
  paperInTemplate,
  readTemplate,
  REPORT_KINDS,
  templateNames,
  type PaperInTemplate,
  type ReportKind,
  type TemplateKind,
} from '../../src/tasks';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { faultsOf } from '../paper/gongwen-checker';
import { para, run, wordFile } from '../paper/template/word-file';
import { bookOf } from '../supervision/letters-case';
import { smallLedger } from '../tasks/small-ledger';
import { ledgerOf, row } from './any-ledger';
import { NEVER_SAID, textsOf, untold } from './told';

const MONTH = { month: '2026-03', asOf: '2026-03-31', today: '2026-04-03' };
const PERIODS: Readonly<Record<ReportKind, string>> = {
  quarter: '2026-Q1',
  half: '2026-H1',
  year: '2026',
  analysis: '2026-Q1',
  meeting: '2026-Q1',
  notice: '2026-Q1',
};

/** A paper of that kind in a template. */
function filled(book: Workbook, kind: TemplateKind, template: Uint8Array): PaperInTemplate {
  const read = readTemplate(template, '模板.docx', fflateCodec);
  const { uses } = read;
  const { fillings } =
    kind === 'briefing'
      ? makeBriefing(book, { ...MONTH, template: uses })
      : makeReport(book, {
          period: PERIODS[kind],
          report: kind,
          asOf: '2026-03-31',
          issued: '2026-04-03',
          template: uses,
        });
  return paperInTemplate(read, fillings!);
}

/** What a document says, as the blocks that a reader tells apart: tables, remarks and text. */
function paperIn(bytes: Uint8Array): Paper {
  const text = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const part = parseXml(text);
  const said = (element: XmlElement): string =>
    element.tag === 'w:t'
      ? text.slice(element.openEnd, element.closeStart).replace(/&lt;/g, '<').replace(/&amp;/g, '&')
      : element.children.map(said).join('');
  const blocks = part.root.children[0]!.children.flatMap((element): Block[] => {
    if (element.tag === 'w:p') {
      const source = text.slice(element.start, element.end);
      // 期号 is no figure of the text.
      if (source.includes('<w:pStyle w:val="mastheadLine"/>')) return [];
      const isNote = source.includes('<w:pStyle w:val="note"/>');
      return [isNote ? { kind: 'note', text: said(element) } : { kind: 'paragraph', text: [said(element)] }];
    }
    const rows = element.children.filter(({ tag }) => tag === 'w:tr');
    const cells = rows.map((one) => one.children.filter(({ tag }) => tag === 'w:tc').map(said));
    return element.tag === 'w:tbl' ? [{ kind: 'table', columns: [], rows: cells }] : [];
  });
  return { id: '', period: '', title: '', orientation: 'portrait', blocks };
}
const saidIn = ({ blocks }: Paper): string => blocks.flatMap(textsOf).join('\n');

let starters: Readonly<Record<TemplateKind, Uint8Array>>;
beforeAll(async () => {
  const kinds = ['briefing', ...REPORT_KINDS] as const;
  const files = await Promise.all(kinds.map((kind) => newTemplate(kind)));
  starters = Object.fromEntries(kinds.map((kind, index) => [kind, files[index]!])) as typeof starters;
});

test.each(['briefing', ...REPORT_KINDS] as const)(
  'the template to begin with for %s is a gongwen',
  async (kind) => {
    expect(faultsOf(starters[kind], 'paper')).toEqual([]);
    const { bytes, findings } = filled(await bookOf('after-03.xlsx'), kind, starters[kind]);
    expect(faultsOf(bytes, 'paper')).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const paper = paperIn(bytes);
    expect(saidIn(paper)).not.toContain('〖');
    expect(saidIn(paper)).not.toMatch(NEVER_SAID);
  },
);

test('whatever the ledger: the template says what the paper says, and every figure of it is in a table', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 10 }),
      fc.constantFrom<TemplateKind>('briefing', ...REPORT_KINDS),
      (rows, kind) => {
        const book = ledgerOf(rows);
        const { bytes } = filled(book, kind, starters[kind]);
        const paper = paperIn(bytes);
        expect(saidIn(paper)).not.toMatch(NEVER_SAID);
        expect(saidIn(paper)).not.toContain('〖');
        expect(untold(paper)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('every part and every annex of a paper has a name', async () => {
  const books = [await bookOf('after-03.xlsx'), smallLedger(), ledgerOf([])];
  for (const kind of REPORT_KINDS) {
    const { parts, tables } = REPORT_LAYOUTS[kind];
    for (const book of books) {
      const { paper, span } = makeReport(book, {
        period: PERIODS[kind],
        report: kind,
        asOf: '2026-03-31',
        issued: '2026-04-03',
      });
      const next = (title: string): string => title.replace(/^.*(?=到期事项$)/, span ? '下期' : '');
      for (const block of paper?.blocks ?? []) {
        if (block.kind === 'heading')
          expect(parts.map(({ heading }) => heading)).toContain(next(block.text.replace(/^.+、/, '')));
        if (block.kind === 'annex') expect(tables.map(({ title }) => title)).toContain(next(block.title));
      }
    }
  }
  const { briefing } = makeBriefing(await bookOf('after-03.xlsx'), MONTH);
  const names = templateNames('briefing').flatMap(({ names: own }) => own.map(({ name }) => name));
  for (const block of briefing!.paper.blocks) {
    if (block.kind === 'heading') expect(names).toContain(block.text.replace(/^.+、/, ''));
    if (block.kind === 'annex') expect(names).toContain(`${block.title}表`);
  }
});

test('no name stands twice in a list, and each says what it gives', () => {
  for (const kind of ['briefing', ...REPORT_KINDS] as const) {
    const all = templateNames(kind).flatMap(({ names }) => names);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { gives } of all) expect(gives).not.toBe('');
  }
});

test('the manual lists every name with what it gives', () => {
  const manual = readFileSync(join(__dirname, '../../docs/使用手册.md'), 'utf8');
  const chapter = manual.slice(manual.indexOf('、用自己的Word模板'));
  for (const { name, gives } of templateNames('briefing').flatMap(({ names }) => names))
    expect(chapter).toContain(`| 〖${name}〗 | ${gives} |`);
  for (const kind of REPORT_KINDS)
    for (const { name } of templateNames(kind).flatMap(({ names }) => names))
      expect(chapter).toContain(`〖${name}〗`);
});

test('sentences send their reader where the template has the table', async () => {
  const book = await bookOf('after-03.xlsx');
  const said = (body: string): string => saidIn(paperIn(filled(book, 'briefing', wordFile(body)).bytes));
  const text = para(run('〖滞后事项〗')) + para(run('〖总体情况〗'));
  const late = para(run('〖滞后事项表〗'));
  expect(said(text + para(run('附件3')) + late)).toMatch(/天（见附件3），[^]*各科室进展见台账/);
  expect(said(text + late)).toMatch(/天（见附表），/);
  expect(said(text)).toMatch(/天（见台账），/);
  expect(said(text + para(run('〖附件〗')))).toMatch(/天（见附件2），[^]*各科室进展见附件1/);
});

test('settings stand in for their names; what is blank is told', () => {
  const settings = makeSheet('台账设置', [
    ['设置项', '取值'],
    ['签发人', '某局长'],
    ['抄送对象', '市政府督查室。'],
  ]);
  const small = smallLedger();
  const book = { ...small, sheets: [...small.sheets, settings] };
  const body =
    para(run('签发人：〖签发人〗')) +
    para(run('送：〖抄送对象〗。')) +
    para(run('报：〖报送对象〗。')) +
    para(run('完'));
  const { bytes, findings } = filled(book, 'briefing', wordFile(body));
  expect(saidIn(paperIn(bytes))).toBe('签发人：某局长\n送：市政府督查室。\n报：局领导。\n完');
  const { bytes: blank, findings: told } = filled(small, 'briefing', wordFile(body));
  expect(saidIn(paperIn(blank))).toBe('报：局领导。\n完');
  expect(findings).toEqual([]);
  expect(told.map(({ code, message }) => [code, message])).toEqual([
    ['template_empty', '模板里的〖签发人〗没有内容，没有印；要印，请在台账设置里填写。'],
    ['template_empty', '模板里的〖抄送对象〗没有内容，没有印；要印，请在台账设置里填写。'],
  ]);
});

test('of a workbook with several kinds the parts are not to be had, its whole text is', async () => {
  const small = smallLedger();
  const file = readFileSync(join(__dirname, '../fixtures/kinds/petitions.xlsx'));
  const petitions = await openXlsx(new Uint8Array(file), '信访.xlsx').read();
  const book = { ...small, sheets: [...small.sheets, ...petitions.sheets] };
  const { bytes, findings } = filled(
    book,
    'briefing',
    wordFile(para(run('〖总体情况〗')) + para(run('〖正文〗'))),
  );
  expect(saidIn(paperIn(bytes))).toMatch(/^〖总体情况〗\n[^]*信访/);
  expect(findings.map(({ code }) => code)).toEqual(['template_not_here']);
});

test('a template without a name is handed back as it is, and told', () => {
  const { findings } = filled(smallLedger(), 'briefing', wordFile(para(run('没有名字'))));
  expect(findings.map(({ code }) => code)).toEqual(['template_without_places']);
});
