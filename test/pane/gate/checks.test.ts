import {
  browserName,
  checkAddress,
  checkFile,
  checkManifest,
  checkOffice,
  checkSet,
} from '../../../src/pane/gate/checks';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer 11.0'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36 Edg/128.0.2739.42',
    'Edge 128.0.2739.42',
  ],
  [
    'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
    'Chrome内核 109.0.0.0',
  ],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
    'Safari 17.4',
  ],
  ['?', '未知浏览器'],
])('%s is %s', (agent, name) => {
  expect(browserName(agent)).toBe(name);
});

test.each([
  ['https:', 'oa.example.cn', 'ok'],
  ['http:', 'localhost', 'note'],
  ['http:', 'oa.example.cn', 'bad'],
])('%s//%s is %s', (protocol, host, verdict) => {
  expect(checkAddress(protocol, host).verdict).toBe(verdict);
});

test('Office.js: missing, outside Excel, in Excel', () => {
  expect(
    [checkOffice(null, null), checkOffice({}, null), checkOffice({}, 'Excel')].map(({ verdict }) => verdict),
  ).toEqual(['bad', 'note', 'ok']);
});

test.each([
  [7, 'bad'],
  [13, 'bad'],
  [14, 'ok'],
  [20, 'ok'],
])('an Excel with ExcelApi 1.%d is %s', (highest, verdict) => {
  const isSetSupported = (name: string, version: string): boolean =>
    name === 'ExcelApi' && Number(version.slice(2)) <= highest;
  expect(checkSet({ isSetSupported })).toMatchObject({
    verdict,
    text: expect.stringContaining(`1.${highest}`),
  });
});

test.each([
  ['a.js', 200, 'text/javascript', 'ok'],
  ['a.js', 200, 'text/plain', 'bad'],
  ['a.js', 404, 'text/html', 'bad'],
  ['a.png', 0, null, 'bad'],
  ['a.png', 200, 'image/png', 'ok'],
])('%s with %d and type %s is %s', (name, status, type, verdict) => {
  expect(checkFile(name, status, type).verdict).toBe(verdict);
});

test('a manifest must lead to where the page lies', () => {
  const manifest =
    '<a xmlns="http://schemas.microsoft.com/office/x"><b DefaultValue="https://oa.example.cn/ledger/taskpane.html"/></a>';
  expect(checkManifest(manifest, 'https://oa.example.cn/ledger/').verdict).toBe('ok');
  expect(checkManifest(manifest, 'https://oa.example.cn/other/').verdict).toBe('bad');
});
