import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import type { Paper } from '../../src/paper/paper';
import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { anyPaper } from './arbitrary';
import { expectGolden } from '../golden/golden';
import { SAMPLE_PAPER } from './sample-paper';
import { textsOf } from './texts-of';

async function partsOf(paper: Paper): Promise<Record<string, string>> {
  const parts = unzipSync(await paperToDocx(paper));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The body without its name spaces, one paragraph, row or table a line, so that a difference can be read. */
function body(document: string): string {
  return document.replace(/^[^]*<w:body>/, '').replace(/(<\/w:(?:p|tr|tbl|tblGrid)>)/g, '$1\n');
}

/** The text of each paragraph. */
function paragraphs(document: string): string[] {
  return document.split('</w:p>').map((paragraph) =>
    paragraph
      .replace(/<w:tab\/>/g, '\t')
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
      ),
  );
}

let sample: Record<string, string>;
beforeAll(async () => {
  sample = await partsOf(SAMPLE_PAPER);
});

test('the sample, as a whole', () =>
  expectGolden('paper/briefing-document.xml', body(sample['word/document.xml']!)));

test('the page is that of GB/T 9704: 37, 26, 35 and 28 mm', () => {
  expect(sample['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(sample['word/document.xml']).toMatch(
    /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
  );
});

test('22 lines of the exact pitch fit between the margins, and a 23rd does not', () => {
  const pitch = Number(/w:line="(\d+)" w:lineRule="exact"/.exec(sample['word/styles.xml']!)?.[1]);
  const room = 16838 - 2098 - 1984;
  expect(22 * pitch).toBeLessThanOrEqual(room);
  expect(23 * pitch).toBeGreaterThan(room);
});

test('every font is named for Chinese beside Latin', () => {
  const fonts = sample['word/styles.xml']!.match(/<w:rFonts [^>]*>/g) ?? [];
  expect(fonts.length).toBeGreaterThan(10);
  for (const font of fonts) {
    const [ascii, eastAsia, hAnsi] = ['ascii', 'eastAsia', 'hAnsi'].map(
      (key) => new RegExp(`w:${key}="([^"]*)"`).exec(font)?.[1],
    );
    expect([ascii, hAnsi]).toEqual([eastAsia, eastAsia]);
  }
  expect(sample['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
});

test.each([
  ['Title', '方正小标宋简体', 44],
  ['Heading1', '黑体', 32],
  ['Heading2', '楷体_GB2312', 32],
  ['Heading3', '仿宋_GB2312', 32],
  ['body', '仿宋_GB2312', 32],
  ['imprint', '仿宋_GB2312', 28],
  ['pageNumber', '宋体', 28],
])('%s is set in %s, %i half points', (id, font, size) => {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}"[^]*?</w:style>`).exec(
    sample['word/styles.xml']!,
  )?.[0];
  expect(style).toContain(`w:eastAsia="${font}"`);
  expect(style).toContain(`<w:sz w:val="${size}"/>`);
});

test('page numbers stand right on odd pages and left on even ones', () => {
  expect(sample['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  const footer = (kind: string): string => {
    const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="([^"]*)"`).exec(
      sample['word/document.xml']!,
    )?.[1];
    const target = new RegExp(`<Relationship(?=[^>]*Id="${id}")[^>]*Target="([^"]*)"`).exec(
      sample['word/_rels/document.xml.rels']!,
    )?.[1];
    return sample[`word/${target}`]!;
  };
  expect(footer('default')).toContain('<w:jc w:val="right"/>');
  expect(footer('even')).toContain('<w:jc w:val="left"/>');
  for (const kind of ['default', 'even']) {
    expect(footer(kind)).toMatch(/<w:pStyle w:val="pageNumber"\/>[^]*— [^]*PAGE[^]* —/);
  }
});

test('tables have a grid, a heading that repeats and rows that hold together', () => {
  const tables = sample['word/document.xml']!.split('<w:tbl>').slice(1);
  expect(tables).toHaveLength(4); // the figures and three tables
  for (const table of tables) {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].reduce(
      (sum, [, width]) => sum + Number(width),
      0,
    );
    expect(Math.abs(grid - 8844)).toBeLessThan(10);
    expect(table.match(/<w:tr>/g)?.length).toBe(table.match(/<w:cantSplit\/>/g)?.length);
  }
  expect(sample['word/document.xml']!.match(/<w:tblHeader\/>/g)).toHaveLength(3);
});

test('the imprint is one frame at the foot of the text, with thick rules outside and thin ones inside', () => {
  const imprint = sample['word/document.xml']!.split('<w:p>').filter((part) => part.includes('"imprint"'));
  for (const part of imprint) {
    expect(part).toMatch(/<w:framePr(?=[^>]*w:vAnchor="margin")(?=[^>]*w:yAlign="bottom")/);
    // 0.35 mm in eighths of a point; the same for all, or LibreOffice takes them out of the frame.
    expect(part).toMatch(/<w:pBdr><w:top [^>]*w:sz="8"[^>]*\/><w:bottom [^>]*w:sz="8"[^>]*\/><\/w:pBdr>/);
  }
  expect(imprint.map((part) => part.includes('<w:u '))).toEqual([false, true, false, true, false]);
});

test('every text of a paper is in it, in one paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const seen = paragraphs((await partsOf(paper))['word/document.xml']!).join('\u0001');
      for (const text of textsOf(paper)) expect(seen).toContain(text);
    }),
    { numRuns: 20 },
  );
});

test('a landscape paper lies on its side, and a page break begins a page', async () => {
  const paper: Paper = {
    ...SAMPLE_PAPER,
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: '一、' },
      { kind: 'pageBreak' },
      { kind: 'table', columns: [{ heading: '任务', width: 1 }], rows: [] },
    ],
  };
  const document = (await partsOf(paper))['word/document.xml']!;
  expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  expect(paragraphs(document)).toContain('无');
});
