/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/pane/commands';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');

/** Elements by local name, whatever their namespace. */
const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const one = (name: string): Element => {
  const [first] = all(name);
  if (!first) throw new Error(`no element ${name}`);
  return first;
};
const childNames = (element: Element): string[] => [...element.children].map((child) => child.localName);
const childOf = (element: Element, name: string): Element | undefined =>
  [...element.children].find((child) => child.localName === name);

/** The strings, images and addresses by id. */
const resources = new Map(
  ['Image', 'Url', 'String'].flatMap(all).flatMap((element) => {
    const id = element.getAttribute('id');
    return id === null ? [] : [[id, element] as const];
  }),
);
const valueOf = (element: Element | undefined): string =>
  resources.get(element?.getAttribute('resid') ?? '')?.getAttribute('DefaultValue') ?? '';
const urls = [...text.matchAll(/"(https:\/\/localhost:3000\/[^"]*)"/g)].map((match) => new URL(match[1]!));

test('it is well formed, an add-in-only manifest with version overrides 1.0', () => {
  expect(manifest.querySelector('parsererror')).toBeNull();
  expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
  expect(one('VersionOverrides').getAttribute('xsi:type')).toBe('VersionOverridesV1_0');
});

test('its parts stand in the order of the schema', () => {
  expect(childNames(manifest.documentElement)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  for (const control of all('Control'))
    expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
});

test('the id never changes: Excel knows the add-in by it', () => {
  expect(one('Id').textContent).toBe('9b0c6a5e-3f1d-4c7e-8f52-6d1a2b7e4c90');
  expect(one('Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

test('Chinese by default, every text in English too', () => {
  expect(one('DefaultLocale').textContent).toBe('zh-CN');
  for (const element of [
    one('DisplayName'),
    manifest.getElementsByTagName('Description')[0]!,
    ...all('String'),
  ]) {
    expect(element.getAttribute('DefaultValue')).toMatch(/[\u4e00-\u9fff]/);
    expect([...element.children].map((override) => override.getAttribute('Locale'))).toEqual(['en-US']);
  }
});

test('texts keep within the limits of Office', () => {
  expect(one('DisplayName').getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(125);
  expect(
    manifest.getElementsByTagName('Description')[0]!.getAttribute('DefaultValue')!.length,
  ).toBeLessThanOrEqual(250);
  const longest = (parent: string): number =>
    Math.max(
      ...[...one(parent).querySelectorAll('*')].map(
        (element) => (element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '').length,
      ),
    );
  expect(longest('ShortStrings')).toBeLessThanOrEqual(125);
  expect(longest('LongStrings')).toBeLessThanOrEqual(250);
  for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
});

test('every name of a resource leads to one, every resource is used', () => {
  const used = new Set(
    [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid')!),
  );
  expect([...used].filter((id) => !resources.has(id))).toEqual([]);
  expect([...resources.keys()].filter((id) => !used.has(id))).toEqual([]);
});

test('an Excel that is too old shows the buttons too, for the pane tells it where to go', () => {
  for (const set of all('Set'))
    expect(set.getAttribute('MinVersion') ?? set.parentElement!.getAttribute('DefaultMinVersion')).toBe(
      '1.1',
    );
});

test('one group on the Home tab: the pane and the three main jobs', () => {
  expect(one('OfficeTab').getAttribute('id')).toBe('TabHome');
  expect(all('Group')).toHaveLength(1);
  expect(valueOf(childOf(one('Group'), 'Label'))).toBe('台账助手');
  expect(all('Control').map((control) => valueOf(childOf(control, 'Label')))).toEqual([
    '打开助手',
    '更新状态',
    '汇总报送',
    '生成简报',
  ]);
});

test('all buttons open the same pane, those of the jobs say which; no command of the pane is without a button', () => {
  const actions = all('Action');
  expect(actions.map((action) => action.getAttribute('xsi:type'))).toEqual(Array(4).fill('ShowTaskpane'));
  expect(new Set(actions.map((action) => childOf(action, 'TaskpaneId')?.textContent)).size).toBe(1);
  const addresses = actions.map((action) => new URL(valueOf(childOf(action, 'SourceLocation'))));
  expect(new Set(addresses.map(({ pathname }) => pathname))).toEqual(new Set(['/taskpane.html']));
  const asked = addresses.map(({ searchParams }) => searchParams.get('do'));
  expect(asked).toEqual([null, 'update-status', 'merge-returns', 'make-briefing']);
  expect(asked).toEqual(expect.arrayContaining(COMMANDS.map(({ id }) => id)));
});

test('every control and the group have icons of 16, 32 and 80 pixels', () => {
  for (const icon of all('Icon')) {
    expect([...icon.children].map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    for (const image of icon.children) expect(valueOf(image)).toContain(`-${image.getAttribute('size')}.png`);
  }
});

test('addresses are https, on one origin that the build replaces, and lead to files of the build', () => {
  expect([...text.matchAll(/(?:DefaultValue|Value)="http:/g)]).toEqual([]);
  expect(urls.length).toBeGreaterThan(10);
  for (const { pathname } of urls) {
    const source = pathname.startsWith('/assets/')
      ? `assets/icons/${pathname.slice(8)}`
      : `src/pane${pathname}`;
    expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
  }
});

test('icons are PNG of the size their name says', () => {
  for (const name of ['icon', 'status', 'merge', 'brief']) {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
      const png = readFileSync(join(ROOT, `assets/icons/${name}-${size}.png`));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  }
});
