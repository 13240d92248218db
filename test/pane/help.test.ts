import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHAPTERS, manualAddress } from '../../src/pane/help';

const MANUAL = readFileSync(join(__dirname, '../../docs/使用手册.md'), 'utf8');
const headings = [...MANUAL.matchAll(/^#{2,} (?:[一二三四五六七八九十]+、)?(.+)$/gm)].map(
  ([, text]) => text!,
);

test.each(Object.entries(CHAPTERS).filter(([, chapter]) => chapter !== ''))(
  'help on %s leads to one chapter of the manual: %s',
  (_, chapter) => expect(headings.filter((heading) => heading === chapter)).toEqual([chapter]),
);

test('no two chapters bear one name, or help would lead to the first', () =>
  expect(new Set(headings).size).toBe(headings.length));

test('an address is that of a page beside ours', () => {
  expect(manualAddress('')).toBe('manual.html');
  expect(decodeURIComponent(manualAddress('简报'))).toBe('manual.html#简报');
});

test('the manual tells the keys', () => {
  const from = MANUAL.indexOf('### 只用键盘');
  const keys = MANUAL.slice(from, MANUAL.indexOf('\n#', from));
  const inPane = ['Tab', '回车', '上下键', '左右键', 'PageUp', 'Esc'];
  const inSheet = ['F2', 'Ctrl+F', 'Ctrl+C', 'Shift加回车', 'Shift加方向键', 'Ctrl加End', 'Ctrl+P'];
  for (const key of [...inPane, ...inSheet]) expect(keys).toContain(key);
});
