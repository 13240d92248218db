import {
  browserName,
  checkAddress,
  checkCaching,
  checkFile,
  checkFiles,
  checkFolder,
  checkManifest,
  checkOffice,
  checkOffline,
  checkSet,
  checkVersion,
  checkWorker,
} from '../../../src/pane/gate/checks';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer 11.0'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
      'Chrome/128.0.0.0 Safari/537.36 Edg/128.0.2739.42',
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
  ['file:', '', 'note'],
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
  ['a.html', 200, 'text/plain', 'bad'],
  ['a.xlsx', 200, 'application/octet-stream', 'ok'],
])('%s with %d and type %s is %s', (name, status, type, verdict) => {
  expect(checkFile(name, { status, type, caching: null }).verdict).toBe(verdict);
});

test('many files in one line: the first that are wrong are named, all are counted', () => {
  const file = (name: string, status: number) => [name, { status, type: null, caching: null }] as const;
  expect(checkFiles([file('a.js', 200), file('b.js', 200)])).toMatchObject({ verdict: 'ok' });
  const { verdict, text } = checkFiles(['a.js', 'b.js', 'c.js', 'd.js'].map((name) => file(name, 404)));
  expect(verdict).toBe('bad');
  expect(text).toContain('a.js');
  expect(text).toContain('4个');
});

test.each([
  ['no-cache', 'public, max-age=31536000, immutable', null, 'ok'],
  ['max-age=0, must-revalidate', 'max-age=86400', 'no-cache', 'ok'],
  [null, 'max-age=31536000', null, 'bad'],
  ['max-age=3600', 'max-age=31536000', null, 'bad'],
  ['no-cache', null, null, 'note'],
  ['no-cache', 'no-cache', null, 'note'],
  ['no-cache', 'max-age=31536000', 'no-store', 'bad'],
])('pages with %s, scripts with %s, icons with %s: %s', (page, script, icon, verdict) => {
  const answer = (caching: string | null) => ({ status: 200, type: null, caching });
  expect(checkCaching(answer(page), answer(script), answer(icon)).verdict).toBe(verdict);
});

test('versions: the same, another one on the site, none told', () => {
  expect(['1.0.0 aa', '1.1.0 bb', null].map((there) => checkVersion('1.0.0 aa', there).verdict)).toEqual([
    'ok',
    'bad',
    'bad',
  ]);
});

test('working without the network, and a background script', () => {
  expect([['ledger 1.0.0 aa'], [], null].map((kept) => checkOffline('1.0.0 aa', kept).verdict)).toEqual([
    'ok',
    'note',
    'note',
  ]);
  expect([true, false, null].map((started) => checkWorker(started).verdict)).toEqual(['ok', 'bad', 'bad']);
});

test('from a folder: complete, something missing, cannot be told', () => {
  expect(checkFolder([], 9).verdict).toBe('ok');
  expect(checkFolder(['js/a.js'], 9)).toMatchObject({
    verdict: 'bad',
    text: expect.stringContaining('js/a.js'),
  });
  expect(checkFolder(null, 9).verdict).toBe('note');
});

test('a manifest must lead to where the page lies', () => {
  const manifest =
    '<a xmlns="http://schemas.microsoft.com/office/x"><b ' +
    'DefaultValue="https://oa.example.cn/ledger/taskpane.html"/></a>';
  expect(checkManifest(manifest, 'https://oa.example.cn/ledger/').verdict).toBe('ok');
  expect(checkManifest(manifest, 'https://oa.example.cn/other/').verdict).toBe('bad');
});
