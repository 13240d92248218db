import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, type Stage } from './browser';
import { DIST } from './server';

/** Which of Office.js's 86 MB Excel really asks for, told by the library itself for each platform. */

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What the host puts into the pane's address: application, platform, version, language. */
const hostInfo = (platform: string, version: string): string =>
  encodeURIComponent(`Excel|${platform}|${version}|zh-CN|c0ffee00-0000-0000-0000-000000000000||isDialog`);

test.each([
  ['Windows', 'Win32', '16.01', 'excel-win32-16.01.js'],
  ['the web', 'Web', '16.00', 'excel-web-16.00.js'],
  ['Mac', 'Mac', '16.00', 'excel-mac-16.00.js'],
])('Excel on %s asks for files that are shipped, and for no other', async (_, platform, version, file) => {
  const page = await stage.browser.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/office/')) asked.add(path.slice('/office/'.length));
  });
  await page.goto(`${stage.site.address}taskpane.html?_host_Info=${hostInfo(platform, version)}`);
  for (let waited = 0; !asked.has('zh-cn/office_strings.js') && waited < 10_000; waited += 100)
    await page.waitForTimeout(100);
  expect(asked).toContain(file);
  expect([...asked].filter((name) => !existsSync(join(DIST, 'office', name)))).toEqual([]);
  await page.close();
});

test('nothing else of it is shipped', () => {
  const shipped = readdirSync(join(DIST, 'office'), { recursive: true }).map(String).sort();
  expect(shipped).toEqual(
    [
      'LICENSE.md',
      'en-us',
      'en-us/office_strings.js',
      'excel-mac-16.00.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'o15apptofilemappingtable.js',
      'office.js',
      'zh-cn',
      'zh-cn/office_strings.js',
    ].sort(),
  );
});
