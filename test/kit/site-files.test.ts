import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress, stampManifest } from '../../scripts/build/manifest';
import { catalogueReg, nginxConf, sharePath } from '../../scripts/kit/site/site-files';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

test.each([
  ['https://oa.example.cn/ledger', 'https://oa.example.cn/ledger/'],
  ['https://oa.example.cn/ledger/', 'https://oa.example.cn/ledger/'],
  [' https://oa.example.cn/ledger/workbench.html?sample ', 'https://oa.example.cn/ledger/'],
  ['https://oa.example.cn:8443', 'https://oa.example.cn:8443/'],
  ['https://10.0.0.8/tools/台账/', 'https://10.0.0.8/tools/台账/'],
])('%s is the site %s', (typed, address) => expect(siteAddress(typed)).toBe(address));

test.each([
  ['http://oa.example.cn/ledger/', '证书'],
  ['oa.example.cn/ledger', '完整的网址'],
  ['', '完整的网址'],
  ['https://oa.example.cn/a&b/', '&'],
  ['https://oa.example.cn/"><x/', '引号'],
  ['https://oa.example.cn/a b/', '空格'],
])('%s is refused, and told why', (typed, why) => expect(() => siteAddress(typed)).toThrow(why));

test('the manifest leads to the site and nowhere else, and bears the version', () => {
  const stamped = stampManifest(read('manifest.xml'), 'https://oa.example.cn/ledger/', '3.2.1');
  expect(stamped).not.toContain('localhost');
  expect(stamped.match(/https:\/\/oa\.example\.cn\/ledger\//g)!.length).toBe(
    read('manifest.xml').match(/https:\/\/localhost:3000\//g)!.length,
  );
  expect(stamped).toContain('<Version>3.2.1.0</Version>');
});

test('nginx serves the site where it is asked for', () => {
  const conf = nginxConf(read('scripts/kit/site/nginx.conf'), 'https://oa.example.cn:8443/tools/ledger/');
  for (const part of [
    'listen 8443 ssl',
    'server_name oa.example.cn',
    'location /tools/ledger/ {',
    'location /tools/ledger/js/ {',
  ])
    expect(conf).toContain(part);
  expect(conf).not.toContain('{{');
  expect(nginxConf('{{port}}{{path}}', 'https://oa.example.cn/')).toBe('443/');
});

test('a share is a share, not a drive', () => {
  expect(sharePath(' \\\\server\\office-addins\\ ')).toBe('\\\\server\\office-addins');
  for (const typed of ['Z:\\addins', 'server\\addins', '\\\\server', ''])
    expect(() => sharePath(typed)).toThrow('共享文件夹');
  expect(catalogueReg('\\\\server\\office-addins')).toContain('"Url"="\\\\\\\\server\\\\office-addins"');
});

test('IIS: well formed, each type taken away before it is given, pages asked for anew and scripts kept', () => {
  const config = read('scripts/kit/site/web.config');
  const given = [...config.matchAll(/<mimeMap fileExtension="([^"]+)"/g)].map(([, ending]) => ending);
  const taken = [...config.matchAll(/<remove fileExtension="([^"]+)"/g)].map(([, ending]) => ending);
  expect(given).toEqual(taken);
  for (const ending of ['.html', '.js', '.png', '.txt', '.xml', '.xlsx']) expect(given).toContain(ending);
  expect(config.indexOf('DisableCache')).toBeLessThan(config.indexOf('<location path="js">'));
  expect(config.slice(config.indexOf('<location path="js">'))).toContain('UseMaxAge');
});
