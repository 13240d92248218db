import { brief } from '../../src/chinese/brief';

test('a quotation stands on one line and ends where it was cut', () => {
  expect(brief('  已完成\n  验收 ')).toBe('已完成 验收');
  expect(brief('一二三四五六', 6)).toBe('一二三四五六');
  expect(brief('一二三四五六七', 6)).toBe('一二三四五…');
  expect(brief('字'.repeat(25))).toHaveLength(24);
});
