import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { Frame, Page } from 'playwright-core';
import { leavesStyle } from '../../src/paper/html-pages';
import type { Block, Paper } from '../../src/paper/paper';
import { paperToHtml } from '../../src/paper/to-html';
import { openStage, type Scene, type Stage } from './browser';
import { leave } from './leave';
import { button, settled } from './place';

const CUTTER = join(__dirname, '../../src/pane/workbench/print/lay-leaves.ts');
const SAMPLE = readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx'));

let stage: Stage;
let scene: Scene;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await stage.open('workbench.html');
});
afterEach(() => leave(scene));

const dialog = (page: Page) => page.getByRole('dialog', { name: '打印预览', exact: true });

/** Opens a workbook, lets the briefing of June be prepared, and shows its pages. */
async function preview(page: Page, buffer: Buffer): Promise<Frame> {
  const file = { name: '台账.xlsx', mimeType: '', buffer };
  await page.getByLabel('打开工作簿', { exact: true }).setInputFiles(file);
  await page.getByRole('gridcell').first().waitFor();
  await settled(page);
  await page.getByLabel('截至日期').fill('2026-06-30');
  await settled(page);
  await button(page, '生成简报').click();
  await page.getByRole('region', { name: '预览', exact: true }).waitFor();
  await settled(page);
  await button(page, '打印').click();
  await dialog(page)
    .getByText(/^共\d+页/)
    .waitFor();
  return page.frames().find((frame) => frame !== page.mainFrame())!;
}

/** What stands on the leaves, as the test sees it. */
interface Leaf {
  readonly text: string;
  readonly folio: string;
  readonly folioAlign: string;
  /** Millimetres from the end of the last block to that of the 版心; negative where it reaches below. */
  readonly room: number;
  readonly isLong: boolean;
  readonly tables: number;
  readonly heads: number;
  readonly last: string;
}

const leavesOf = (frame: Frame): Promise<Leaf[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('.leaf')].map((leaf) => {
      const area = leaf.querySelector('.area')!;
      const folio = leaf.querySelector('.folio')!;
      const scale = (leaf.getBoundingClientRect().width / (leaf as HTMLElement).offsetWidth) * (96 / 25.4);
      const last = area.lastElementChild!;
      const copy = area.cloneNode(true) as Element;
      copy.querySelectorAll('thead').forEach((head) => head.remove());
      return {
        text: copy.textContent!.replace(/\s+/g, ''),
        folio: folio.textContent!,
        folioAlign: getComputedStyle(folio).textAlign,
        room: (area.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom) / scale,
        isLong: leaf.classList.contains('long'),
        tables: area.querySelectorAll('table').length,
        heads: area.querySelectorAll('thead').length,
        last: last.className,
      };
    }),
  );

/** The paper as the pane shows it, without headings of tables. */
const paperOf = (page: Page): Promise<string> =>
  page.getByRole('document', { name: '简报样式', exact: true }).evaluate((holder) => {
    const copy = holder.shadowRoot!.querySelector('.page')!.cloneNode(true) as Element;
    copy.querySelectorAll('thead').forEach((head) => head.remove());
    return copy.textContent!.replace(/\s+/g, '');
  });

/** Prints the leaves as the browser's own print does, and counts the pages. */
async function printed(frame: Frame): Promise<number> {
  const page = await scene.context.newPage();
  await page.setContent(await frame.content());
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

test('the briefing is shown as the pages that come out of the printer', async () => {
  const { page } = scene;
  const frame = await preview(page, SAMPLE);
  const leaves = await leavesOf(frame);
  expect(await dialog(page).getByRole('status').textContent()).toBe(`共${leaves.length}页，A4纸`);
  expect(leaves.map(({ text }) => text).join('')).toBe(await paperOf(page));
  expect(leaves.map(({ folio }) => folio)).toEqual(leaves.map((_, index) => `— ${index + 1} —`));
  expect(leaves.slice(0, 2).map(({ folioAlign }) => folioAlign)).toEqual(['right', 'left']);
  for (const { tables, heads, room, isLong, last } of leaves) {
    expect(heads).toBe(tables);
    expect(room).toBeGreaterThan(-0.5);
    expect(isLong).toBe(false);
    expect(last).not.toMatch(/level|annex/);
  }
  const end = leaves.at(-1)!;
  expect(end.last).toContain('imprint');
  expect(Math.abs(end.room)).toBeLessThan(0.5);
  expect(await printed(frame)).toBe(leaves.length);
});

test('打印 and Ctrl+P print the pages and nothing else; closing gives the focus back', async () => {
  const { page } = scene;
  await preview(page, SAMPLE);
  const asked = await page.evaluateHandle(() => {
    const asked: string[] = [];
    window.print = () => void asked.push('the page behind');
    document.querySelector('iframe')!.contentWindow!.print = () => void asked.push('the pages');
    return asked;
  });
  await dialog(page).getByRole('button', { name: '打印', exact: true }).click();
  await page.keyboard.press('Control+p');
  expect(await asked.jsonValue()).toEqual(['the pages', 'the pages']);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect(await button(page, '打印').evaluate((one) => one === document.activeElement)).toBe(true);
});

/** Shows a paper of these blocks and cuts it, as the dialog does. */
async function cut(blocks: Paper['blocks'], orientation: Paper['orientation'] = 'portrait'): Promise<Frame> {
  const page = await scene.context.newPage();
  const html = paperToHtml({ id: 'made', period: '2026-06', title: '试', orientation, blocks });
  await page.setContent(html);
  const { code } = transformSync(readFileSync(CUTTER, 'utf8'), {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  await page.addStyleTag({ content: leavesStyle(orientation) });
  await page.evaluate(
    `(() => { const exports = {}; ${code}; for (const count of exports.layLeaves(document)); })()`,
  );
  return page.mainFrame();
}

const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, n) => ({ kind: 'paragraph', text: [`第${n + 1}行`] }));
const table = (rows: readonly string[]): Block => ({
  kind: 'table',
  columns: [{ heading: '事项', width: 1 }],
  rows: rows.map((text) => [text]),
});
const texts = async (frame: Frame): Promise<string[]> => (await leavesOf(frame)).map(({ text }) => text);

test('a paragraph goes on over pages without loss, bold stays bold, no line stands alone', async () => {
  const words = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, n) => `共${from + n}项。`).join('');
  const text = [words(0, 300), { text: words(300, 360), bold: true }, words(360, 400)];
  const frame = await cut([...lines(5), { kind: 'paragraph', text }]);
  const leaves = await texts(frame);
  expect(leaves.length).toBeGreaterThan(2);
  expect(leaves.join('')).toBe(
    lines(5)
      .map((_, n) => `第${n + 1}行`)
      .join('') + words(0, 400),
  );
  expect(
    await frame.evaluate(() => [...document.querySelectorAll('b')].map((b) => b.textContent).join('')),
  ).toBe(words(300, 360));
  for (const room of (await leavesOf(frame)).map((leaf) => leaf.room)) expect(room).toBeGreaterThan(-0.5);
  // Twenty-one lines leave room for one: it does not stand there alone.
  const [first] = await texts(await cut([...lines(21), { kind: 'paragraph', text: [words(0, 20)] }]));
  expect(first).toBe(
    lines(21)
      .map((_, n) => `第${n + 1}行`)
      .join(''),
  );
  expect(await printed(frame)).toBe(leaves.length);
});

test('a heading goes with what it stands over, a page holds 22 lines', async () => {
  const heading: Block = { kind: 'heading', level: 1, text: '一、下步要求' };
  const leaves = await texts(await cut([...lines(21), heading, ...lines(1)]));
  expect(leaves[0]).toMatch(/第21行$/);
  expect(leaves[1]).toBe('一、下步要求第1行');
  expect(await texts(await cut(lines(22)))).toHaveLength(1);
  expect(await texts(await cut(lines(23)))).toHaveLength(2);
});

test('a long table is cut between rows under its own heading; a row higher than a page stays whole', async () => {
  const rows = Array.from({ length: 200 }, (_, n) => (n === 70 ? '受阻。'.repeat(1200) : `第${n + 1}项`));
  const frame = await cut([table(rows)]);
  const leaves = await leavesOf(frame);
  expect(leaves.map(({ text }) => text).join('')).toBe(`试${rows.join('')}`);
  expect(leaves.every(({ tables, heads }) => tables === 1 && heads === 1)).toBe(true);
  expect(leaves.filter(({ isLong }) => isLong)).toHaveLength(1);
  for (const { room, isLong } of leaves) if (!isLong) expect(room).toBeGreaterThan(-0.5);
  // The browser parts the one that is too high.
  expect(await printed(frame)).toBeGreaterThan(leaves.length);
});

test.each([
  ['portrait', 2],
  ['landscape', 1],
] as const)('the 版记 stands at the foot of the last page, %s', async (orientation, fill) => {
  const imprint: Block = { kind: 'imprint', lines: ['报：局领导。', '办公室　　2026年7月1日印发'] };
  for (const before of [3, 20 * fill]) {
    const frame = await cut([...lines(before), imprint], orientation);
    const leaves = await leavesOf(frame);
    expect(leaves.at(-1)!.last).toContain('imprint');
    expect(Math.abs(leaves.at(-1)!.room)).toBeLessThan(0.5);
    expect(await printed(frame)).toBe(leaves.length);
  }
});
