import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { makeSheet } from '../../src/workbook/sheet';
import { browserPath } from '../e2e/browser-path';
import { officeInBrowser } from './browser';
import { standIn } from './excel';

const DIST = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** As small as a page of an add-in can be. */
const PAGE = `<!doctype html><meta charset="utf-8"><script src="office.js"></script><button>写</button><output></output>
<script>
const say = (text) => { document.querySelector('output').textContent = text; };
document.querySelector('button').onclick = () => Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem('台账').getRange('A1:B1');
  range.values = [['改', '007']];
  range.load('values');
  await context.sync();
  say(JSON.stringify(range.values));
});
Office.onReady(({ host, platform }) => say(host + ' ' + platform));
</script>`;

describe('the stand-in in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pane-'));
    for (const file of ['office.js', 'excel-web-16.00.js', 'zh-cn', 'en-us'])
      await cp(join(DIST, file), join(folder, file), { recursive: true });
    await writeFile(join(folder, 'taskpane.html'), PAGE);
    browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('answers the real Office.js in a frame, and nothing leaves the page', async () => {
    const excel = standIn({ name: '台账.xlsx', date1904: false, sheets: [makeSheet('台账', [['旧']])] });
    const page = await browser.newPage();
    const { frame, strangers } = await officeInBrowser(page, excel, folder);
    await frame.waitForFunction(() => document.querySelector('output')!.textContent === 'Excel OfficeOnline');
    await frame.click('button');
    await frame.waitForFunction(() => document.querySelector('output')!.textContent === '[["改",7]]');
    expect(excel.workbook().sheets[0]!.cells).toEqual([['改', 7]]);
    expect(excel.gaps).toEqual([]);
    expect(strangers).toEqual([]);
    await page.close();
  });
});
