/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUTTONS, TASKS } from '../../src/tasks/table';

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

const controls = all('Control');
const tipOf = (control: Element): string =>
  valueOf([...childOf(control, 'Supertip')!.children].find(({ localName }) => localName === 'Description'));
const addressOf = (control: Element): URL =>
  new URL(valueOf(childOf(childOf(control, 'Action')!, 'SourceLocation')));

test('one group on the Home tab, its first button opens the pane and begins nothing', () => {
  expect(one('OfficeTab').getAttribute('id')).toBe('TabHome');
  expect(all('Group')).toHaveLength(1);
  expect(valueOf(childOf(one('Group'), 'Label'))).toBe('台账助手');
  expect(valueOf(childOf(controls[0]!, 'Label'))).toBe('打开助手');
  expect(addressOf(controls[0]!).search).toBe('');
});

test('the other buttons are those of the table of tasks: name, tip, picture and address', () => {
  const buttons = controls.slice(1).map((control) => ({
    title: valueOf(childOf(control, 'Label')),
    tip: tipOf(control),
    address: addressOf(control).searchParams.get('do'),
    icon: new URL(valueOf(childOf(control, 'Icon')!.children[1])).pathname,
  }));
  expect(buttons).toEqual(
    BUTTONS.map((name) => {
      const { title, button } = TASKS[name];
      return { title, tip: button.tip, address: button.address, icon: `/assets/${button.icon}-32.png` };
    }),
  );
});

test('all buttons open the same pane', () => {
  const actions = all('Action');
  expect(new Set(actions.map((action) => action.getAttribute('xsi:type')))).toEqual(
    new Set(['ShowTaskpane']),
  );
  expect(new Set(actions.map((action) => childOf(action, 'TaskpaneId')?.textContent)).size).toBe(1);
  expect(new Set(controls.map((control) => addressOf(control).pathname))).toEqual(
    new Set(['/taskpane.html']),
  );
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
  for (const name of ['icon', ...BUTTONS.map((one) => TASKS[one].button.icon)]) {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
      const png = readFileSync(join(ROOT, `assets/icons/${name}-${size}.png`));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  }
});
