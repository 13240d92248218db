import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';

/** The scripts that put the WPS add-in among the user's others, and take it out again. */

const KIT = join(__dirname, '../../scripts/kit/wps');
const script = readFileSync(join(KIT, 'publish.js'), 'utf8');
const { merged, entryFor } = runInNewContext(`${script}; ({ merged, entryFor })`) as {
  merged: (xml: string, entry: string) => string;
  entryFor: (folder: string) => string;
};

const OURS = entryFor('ledger-assistant_2.0.0');
const OLD = entryFor('ledger-assistant_1.0.0');
const OTHER =
  '<jsplugin name="other" type="wps" url="other_3" version="3" enable="enable_dev" install="null"/>';
const ONLINE = '<jspluginonline name="theirs" type="et" url="http://oa.example.cn/ledger-assistant/"/>';

/** publish.xml as it may be found, and which of the others stand in it. */
const FOUND: readonly (readonly [string, string, readonly string[]])[] = [
  ['none yet', '', []],
  ['an empty list', '<jsplugins/>', []],
  ['an empty list of two tags', '<jsplugins>\n</jsplugins>\n', []],
  ['others', `<jsplugins>\n  ${OTHER}\n  ${ONLINE}\n</jsplugins>\n`, [OTHER, ONLINE]],
  [
    'an older one of ours among others',
    `<jsplugins>\r\n${OTHER}\r\n  ${OLD}\r\n${ONLINE}\r\n</jsplugins>`,
    [OTHER, ONLINE],
  ],
  ['all on one line, ours first', `<?xml version="1.0"?><jsplugins>${OLD}${OTHER}</jsplugins>`, [OTHER]],
  ['ours twice', `<jsplugins>\n${OLD}\n${OLD}\n${OTHER}\n</jsplugins>`, [OTHER]],
];

const entriesOf = (xml: string): string[] => xml.match(/<jsplugin(?:online)?\b[^>]*>/g) ?? [];

test('on Windows the script is what the oldest Script Host reads', () => {
  expect(() => parse(script, { ecmaVersion: 3 })).not.toThrow();
});

describe.each(FOUND)('where publish.xml holds %s', (_, xml, others) => {
  test('Windows: our entry is exchanged by name, all others stay, and removing leaves just them', () => {
    const installed = merged(xml, OURS);
    expect(entriesOf(installed).sort()).toEqual([...others, OURS].sort());
    expect(installed).toMatch(/^(?:<\?xml[^>]*>)?<jsplugins>[\s\S]*<\/jsplugins>\s*$/);
    expect(entriesOf(merged(installed, ''))).toEqual(others);
    expect(merged(merged(installed, OURS), OURS)).toBe(merged(installed, OURS));
  });

  // What UOS and Kylin run is a shell; Windows has none.
  (process.platform === 'win32' ? describe.skip : describe)('on Linux', () => {
    let home: string;
    let kit: string;
    let addons: string;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'home-'));
      kit = join(home, 'U盘 目录/WPS表格（试用）');
      addons = join(home, '.local/share/Kingsoft/wps/jsaddons');
      mkdirSync(join(kit, 'ledger-assistant_2.0.0'), { recursive: true });
      writeFileSync(join(kit, 'ledger-assistant_2.0.0/index.html'), '新');
      cpSync(join(KIT, 'install.sh'), join(kit, '安装.sh'));
      mkdirSync(join(addons, 'ledger-assistant_1.0.0'), { recursive: true });
      mkdirSync(join(addons, 'other_3'));
      if (xml !== '') writeFileSync(join(addons, 'publish.xml'), xml);
    });
    afterEach(() => rmSync(home, { recursive: true }));
    const run = (...words: string[]): string =>
      execFileSync('sh', [join(kit, '安装.sh'), ...words], {
        env: { PATH: process.env.PATH, HOME: home },
        encoding: 'utf8',
      });
    const list = (): string => readFileSync(join(addons, 'publish.xml'), 'utf8');

    test('the same, files included', () => {
      expect(run()).toContain('已安装');
      expect(entriesOf(list()).sort()).toEqual([...others, OURS].sort());
      expect(list()).toMatch(/^<jsplugins>[\s\S]*<\/jsplugins>\s*$/);
      expect(readdirSync(addons).filter((name) => !name.startsWith('publish'))).toEqual([
        'ledger-assistant_2.0.0',
        'other_3',
      ]);
      const once = list();
      run();
      expect(list()).toBe(once);
      expect(run('卸载')).toContain('已卸载');
      expect(entriesOf(list()).sort()).toEqual([...others].sort());
      expect(existsSync(join(addons, 'ledger-assistant_2.0.0'))).toBe(false);
    });
  });
});
