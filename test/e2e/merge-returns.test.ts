import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type CellObject } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import type { Cell } from '../../src/workbook/cell';
import { findSheet, makeSheet, scalarAt, type Sheet, type Workbook } from '../../src/workbook/sheet';
import { axeFaults } from './axe';
import { openStage, type Scene, type Stage } from './browser';
import { leave } from './leave';
import { button, preview, settled } from './place';

const SAMPLE = readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx'));
const LEDGER = '2026年重点工作台账';
const UNITS = ['大气环境科', '监测站'];
/** Columns of the sample, from zero: 牵头科室, 工作进展. */
const [LEAD, PROGRESS] = [4, 7];

let stage: Stage;
let scene: Scene;
let sample: Sheet;

beforeAll(async () => {
  stage = await openStage();
  sample = findSheet(await read(SAMPLE), LEDGER)!;
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await stage.open('workbench.html');
});
afterEach(() => leave(scene));

const read = (bytes: Uint8Array): Promise<Workbook> =>
  openXlsx(bytes, '示例台账.xlsx').read({ styles: 'full' });
const changes = (page: Page) => page.getByRole('region', { name: '核对报送内容', exact: true });

/** The rows (from zero) that a unit leads. */
const rowsOf = (unit: string): number[] =>
  sample.cells.flatMap((cells, row) => (cells[LEAD] === unit ? [row] : []));
const newProgress = (row: number): string => `第${row + 1}行7月份又有新的进展，新增现场核查3次`;

interface ReturnedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What a unit sends back: its own rows under the ledger's headings, `changed` of them with new progress. */
function returned(unit: string, changed: readonly number[], progress = newProgress): ReturnedFile {
  const rows = rowsOf(unit).map((row) => {
    const cells: Cell[] = [...sample.cells[row]!];
    if (changed.includes(row)) cells[PROGRESS] = progress(row);
    return cells;
  });
  const name = `${unit}7月.xlsx`;
  // Without its number formats a day would be a mere number.
  const styles = [2, 3, ...rowsOf(unit)].map((row) => sample.styles[row] ?? []);
  const sheet = makeSheet('报送', [...sample.cells.slice(2, 4), ...rows], { styles });
  return {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(writeXlsx({ name, date1904: false, sheets: [sheet] })),
  };
}

const BROKEN: ReturnedFile = {
  name: '坏表.xlsx',
  mimeType: 'application/octet-stream',
  buffer: SAMPLE.subarray(0, 4000),
};

async function openSample(page: Page): Promise<void> {
  await button(page, '试用示例台账').click();
  await page.getByRole('grid', { name: LEDGER, exact: true }).waitFor();
  await settled(page);
  await page.getByLabel('截至日期').fill('2026-07-10');
  await settled(page);
}

async function saved(page: Page): Promise<Workbook> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '另存副本').click()]);
  return read(readFileSync(await download.path()));
}

test('returns are chosen, looked at, written, saved, and taken back to the first workbook', async () => {
  const { page } = scene;
  await openSample(page);
  await button(page, '汇总报送').click();
  expect(await axeFaults(page, { serious: true })).toEqual([]);
  const changed = UNITS.map((unit) => rowsOf(unit)[0]!);
  await button(page, '选择文件').setInputFiles([
    ...UNITS.map((unit, index) => returned(unit, [changed[index]!])),
    BROKEN,
  ]);
  await preview(page).waitFor();
  await settled(page);
  for (const unit of UNITS)
    await preview(page)
      .getByText(`${unit}：共${rowsOf(unit).length}项，对上${rowsOf(unit).length}项`)
      .waitFor();
  await preview(page)
    .getByText(/“坏表\.xlsx”不完整或已损坏/)
    .waitFor();
  await changes(page)
    .getByRole('button', { name: `${UNITS[0]} 已选1/1` })
    .click();
  await changes(page).getByRole('insertion').filter({ hasText: '新增现场核查3次' }).waitFor();
  expect(await axeFaults(page, { serious: true })).toEqual([]);

  await button(page, '写入工作簿').click();
  await preview(page).waitFor({ state: 'detached' });
  await settled(page);
  const merged = findSheet(await saved(page), LEDGER)!;
  for (const row of changed) expect(scalarAt(merged, row, PROGRESS)).toBe(newProgress(row));
  const others = (sheet: Sheet) =>
    sheet.cells.map((cells, row) =>
      cells.filter((_, column) => !changed.includes(row) || column !== PROGRESS),
    );
  expect(others(merged)).toEqual(others(sample));

  await button(page, '撤销').click();
  await settled(page);
  expect(await saved(page)).toEqual({ ...(await read(SAMPLE)), name: '示例台账.xlsx' });
});

test('a cell is refused, one of two texts chosen; only that is written, recorded, and taken back', async () => {
  const { page } = scene;
  await openSample(page);
  await button(page, '汇总报送').click();
  const [unit, other] = UNITS as [string, string];
  const [refused, kept] = rowsOf(unit) as [number, number];
  const torn = rowsOf(other)[0]!;
  const second = {
    ...returned(other, [torn], (row) => `第${row + 1}行另有一份说法`),
    name: `${other}（二）.xlsx`,
  };
  await button(page, '选择文件').setInputFiles([
    returned(unit, [refused, kept]),
    returned(other, [torn]),
    second,
  ]);
  await preview(page).getByText('可写入3处，已选2处，待定夺1处').waitFor();

  await changes(page)
    .getByRole('button', { name: new RegExp(`^${unit}`) })
    .click();
  const box = changes(page).getByRole('checkbox', { name: new RegExp(`工作进展.*第${refused + 1}行`) });
  await box.uncheck();
  await preview(page).getByText('可写入3处，已选1处，待定夺1处').waitFor();
  await settled(page);
  expect(await box.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(
    await changes(page)
      .getByRole('checkbox', { name: `${unit}：全部写入` })
      .evaluate((element) => (element as HTMLInputElement).indeterminate),
  ).toBe(true);

  await changes(page).getByLabel('内容', { exact: true }).selectOption('待定夺');
  await changes(page)
    .getByRole('radio', { name: /另有一份说法/ })
    .check();
  await preview(page).getByText('可写入3处，已选2处，待定夺0处').waitFor();
  expect(await settled(page)).toBe('已选2处，待定夺0处。');
  expect(await axeFaults(page, { serious: true })).toEqual([]);

  await button(page, '写入工作簿').click();
  await preview(page).waitFor({ state: 'detached' });
  await settled(page);
  const workbook = await saved(page);
  const merged = findSheet(workbook, LEDGER)!;
  expect(scalarAt(merged, refused, PROGRESS)).toBe(scalarAt(sample, refused, PROGRESS));
  expect(scalarAt(merged, kept, PROGRESS)).toBe(newProgress(kept));
  expect(scalarAt(merged, torn, PROGRESS)).toBe(`第${torn + 1}行另有一份说法`);
  const record = findSheet(workbook, '汇总记录')!.cells.flatMap((cells) =>
    cells.filter((cell) => typeof cell === 'string'),
  );
  expect(record).toContain(newProgress(kept));
  expect(record).not.toContain(newProgress(refused));

  await button(page, '撤销').click();
  await settled(page);
  expect(await saved(page)).toEqual({ ...(await read(SAMPLE)), name: '示例台账.xlsx' });
});

test('forms go out as a zip, and come back unfilled without a change', async () => {
  const { page } = scene;
  await openSample(page);
  await button(page, '汇总报送').click();
  await button(page, '下发报送表').click();
  await button(page, '下载全部（.zip）').waitFor();
  await settled(page);
  expect(await axeFaults(page, { serious: true })).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '下载全部（.zip）').click(),
  ]);
  expect(download.suggestedFilename()).toBe('2026年7月报送表.zip');
  const files = Object.entries(unzipSync(readFileSync(await download.path()))).filter(([name]) =>
    name.endsWith('.xlsx'),
  );
  expect(files.length).toBeGreaterThan(10);
  await button(page, '返回').click();
  await button(page, '选择文件').setInputFiles(
    files.map(([name, bytes]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
  await preview(page).waitFor();
  expect(await settled(page)).toContain('没有需要写入的内容');
  expect(await button(page, '写入工作簿').count()).toBe(0);
  await preview(page).getByRole('region', { name: '催报' }).waitFor();
});

/**
 * Own rows with the first one's progress changed, in formats that are no .xlsx: an old workbook, and text in GB18030.
 */
function oldReturns(): readonly ReturnedFile[] {
  const [unit] = UNITS;
  const rows = rowsOf(unit!).map((row, index) =>
    sample.cells[row]!.map((cell, column) =>
      typeof cell === 'object' ? null : index === 0 && column === PROGRESS ? newProgress(row) : cell,
    ),
  );
  const sheet = utils.aoa_to_sheet([...sample.cells.slice(2, 4), ...rows] as (
    string | number | boolean | null
  )[][]);
  // Without its number formats a day would be a mere number.
  rowsOf(unit!).forEach((row, index) =>
    sample.styles[row]?.forEach((style, column) => {
      const cell = sheet[utils.encode_cell({ r: index + 2, c: column })] as CellObject | undefined;
      if (cell && style?.numberFormat !== undefined) cell.z = style.numberFormat;
    }),
  );
  const xls = write(
    { SheetNames: ['报送'], Sheets: { 报送: sheet } },
    { type: 'buffer', bookType: 'biff8' },
  ) as Buffer;
  const csv = readFileSync(join(__dirname, '../fixtures/foreign/return-gb18030.csv'));
  return [
    { name: `${unit}.xls`, mimeType: 'application/vnd.ms-excel', buffer: xls },
    { name: '水科.csv', mimeType: 'text/csv', buffer: csv },
  ];
}

test(
  'an old .xls and a .csv in GB18030 are read in the worker, file by file, and nothing is ' +
    'loaded for them before',
  async () => {
    const { page } = scene;
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await openSample(page);
    await button(page, '汇总报送').click();
    expect(loaded.filter((url) => url.includes('spreadsheet'))).toEqual([]);
    const told: string[] = [];
    await page.exposeFunction('tell', (text: string) => told.push(text));
    await page.evaluate(() => {
      const status = document.querySelector('[role="status"]')!;
      new MutationObserver(() =>
        (globalThis as unknown as { tell: (text: string) => void }).tell(status.textContent ?? ''),
      ).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await button(page, '选择文件').setInputFiles([...oldReturns(), BROKEN]);
    await preview(page).waitFor();
    await settled(page);
    const [unit] = UNITS;
    await preview(page)
      .getByText(`${unit}：共${rowsOf(unit!).length}项，对上${rowsOf(unit!).length}项`)
      .waitFor();
    await preview(page)
      .getByText(/共4项，对上0项/)
      .waitFor();
    await preview(page)
      .getByText(/“坏表\.xlsx”不完整或已损坏/)
      .waitFor();
    await changes(page)
      .getByRole('button', { name: `${unit} 已选1/1` })
      .click();
    await changes(page).getByRole('insertion').filter({ hasText: '新增现场核查3次' }).waitFor();
    expect(told.some((text) => /正在读取第\d个文件，共3个/.test(text))).toBe(true);
    expect(loaded.some((url) => url.includes('spreadsheet'))).toBe(true);
    await button(page, '放弃').click();
    await preview(page).waitFor({ state: 'detached' });
  },
);

test('returns dropped on the pane are taken, and the open workbook stays', async () => {
  const { page } = scene;
  await openSample(page);
  await button(page, '汇总报送').click();
  const { name, buffer } = returned(UNITS[0]!, []);
  const transfer = await page.evaluateHandle(
    ([fileName, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], fileName));
      return data;
    },
    [name, [...buffer]] as const,
  );
  await page.dispatchEvent('section[aria-label="报送文件"]', 'drop', { dataTransfer: transfer });
  await preview(page).waitFor();
  expect(await settled(page)).toContain('没有需要写入的内容');
  expect(await button(page, '写入工作簿').count()).toBe(0);
  await page.getByRole('banner').getByText('示例台账.xlsx').waitFor();
});

test('files can be chosen in a pane of 350 pixels', async () => {
  const { page, context } = await stage.open('workbench.html', { viewport: { width: 350, height: 640 } });
  await openSample(page);
  await button(page, '汇总报送').click();
  await button(page, '选择文件').click({ trial: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await context.close();
});
