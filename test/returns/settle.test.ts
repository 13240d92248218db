import type { Decision } from '../../src/returns/merge';
import { mergeReturns } from '../../src/tasks';
import { formOf, master } from './made-returns';

/**
 * What becomes of one cell (工作进展 of item 9, which 固体废物科 leads) for which several returns propose something. Each is
 * told by its file: whose it is, what it says.
 */
function verdicts(
  said: Readonly<Record<string, string>>,
  { accept = 'safe', decisions = [] }: { accept?: 'safe' | 'all'; decisions?: readonly Decision[] } = {},
): Record<string, string> {
  const files = Object.entries(said).map(([name, progress]) =>
    // 办公室 sends a row of its own too, by which it is known as the sender.
    formOf(`${name}.xlsx`, name === '办公室' ? [9, 12] : [9], { 9: { 工作进展: progress } }),
  );
  const { merge } = mergeReturns(master(), {
    files,
    accept,
    asOf: '2026-06-30',
    month: '2026-06',
    decisions,
  });
  return Object.fromEntries(
    merge.changes
      .filter(({ field, row }) => field === 'progress' && row === 10)
      .map(({ file, verdict, reason, written }) => [
        file.replace('.xlsx', ''),
        [verdict, ...(written ? ['written'] : []), reason].filter((part) => part !== '').join(' '),
      ]),
  );
}

const decide = (file: string, take: boolean): Decision => ({
  kind: 'cell',
  file: `${file}.xlsx`,
  source: { sheet: '重点工作', row: 2, column: 7 },
  take,
});

test('the lead’s word is taken; what stands already is unchanged', () => {
  expect(verdicts({ 固体废物科: '正在会签' })).toEqual({ 固体废物科: 'taken written' });
  expect(verdicts({ 固体废物科: '初稿已完成' })).toEqual({ 固体废物科: 'unchanged' });
});

test('another section’s word is listed and not written, beside the lead’s or alone', () => {
  expect(verdicts({ 办公室: '听说已会签' })).toEqual({
    办公室: 'conflict 这一项由固体废物科牵头，办公室填的没有写入',
  });
  expect(verdicts({ 固体废物科: '正在会签', 办公室: '听说已会签' })).toEqual({
    固体废物科: 'taken written',
    办公室: 'conflict 这一项由固体废物科牵头，办公室填的没有写入',
  });
});

test('two words of the lead are a question; the newest is taken where all is accepted and the names tell', () => {
  const two = { 固体废物科0625: '正在会签', 固体废物科0628: '已印发' };
  expect(verdicts(two)).toEqual({
    固体废物科0625: 'conflict 几份报送写得不一样',
    固体废物科0628: 'conflict 几份报送写得不一样',
  });
  expect(verdicts(two, { accept: 'all' })).toEqual({
    固体废物科0625: 'conflict 同一科室有较新的一份',
    固体废物科0628: 'taken written',
  });
  const untold = { '固体废物科（甲）': '正在会签', '固体废物科（乙）': '已印发' };
  expect(Object.values(verdicts(untold, { accept: 'all' }))).toEqual(
    Array(2).fill('conflict 几份报送写得不一样'),
  );
});

test('beside a version that says what stands, one new word is a question that tells of the other', () => {
  expect(verdicts({ '固体废物科（甲）': '正在会签', '固体废物科（乙）': '初稿已完成' })).toEqual({
    '固体废物科（甲）': 'conflict “固体废物科（乙）.xlsx”这一格没有新内容',
    '固体废物科（乙）': 'unchanged',
  });
  expect(
    verdicts({ '固体废物科（甲）': '正在会签', '固体废物科（乙）': '初稿已完成', 固体废物科: '已印发' }),
  ).toEqual({
    '固体废物科（甲）': 'conflict 几份报送写得不一样',
    '固体废物科（乙）': 'unchanged',
    固体废物科: 'conflict 几份报送写得不一样',
  });
});

test('the same word twice is taken once', () => {
  expect(verdicts({ 固体废物科0625: '已印发', 固体废物科0628: '已印发' })).toEqual({
    固体废物科0625: 'taken written',
    固体废物科0628: 'unchanged 与另一份报送相同',
  });
});

test('an older version that repeats what stands says nothing against a newer one', () => {
  expect(verdicts({ 固体废物科0625: '初稿已完成', 固体废物科0628: '已印发' })).toEqual({
    固体废物科0625: 'unchanged',
    固体废物科0628: 'taken written',
  });
});

test('a return about another month is listed and not written', () => {
  expect(verdicts({ 固体废物科: '正在会签', 固体废物科5月: '初稿讨论' })).toEqual({
    固体废物科: 'taken written',
    固体废物科5月: 'conflict 这是5月的报送表',
  });
});

test('a person’s word goes before the rules: what is refused is not written, what is chosen is', () => {
  expect(verdicts({ 固体废物科: '正在会签' }, { decisions: [decide('固体废物科', false)] })).toEqual({
    固体废物科: 'conflict 您选择不写入',
  });
  const two = { 固体废物科: '正在会签', 办公室: '听说已会签' };
  expect(verdicts(two, { decisions: [decide('办公室', true)] })).toEqual({
    固体废物科: 'conflict 您选择了另一份',
    办公室: 'taken written',
  });
});
