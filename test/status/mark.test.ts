import { survey } from '../../src/tasks/survey';
import { markStanding } from '../../src/status/mark/mark';
import { applyEdits } from '../../src/workbook/apply';
import { invertEdits } from '../../src/workbook/invert';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

const HEADINGS = ['序号', '重点工作', '牵头科室', '完成时限', '工作进展'];

/** More rows than a call can take arguments: V8 ends at some 125,000. */
const ROWS = 130_000;

test('a sheet of any length is marked: its edits are never spread into a call', () => {
  const row = [1, '修订管理制度并印发执行', '办公室', '2026年3月底前', '正在征求意见'];
  const small: Workbook = { name: '', date1904: false, sheets: [makeSheet('2026年台账', [HEADINGS, row])] };
  const standing = survey(small, '2026-06-30').standing;
  const [one] = standing.ledgers;
  const [item] = one!.items;
  // Every other row, so that no two edits join.
  const items = Array.from({ length: ROWS }, (_, index) => ({
    ...item!,
    entry: { ...item!.entry, row: 1 + index * 2 },
  }));
  const cells = [HEADINGS, ...Array.from({ length: ROWS * 2 }, () => row)];
  const large = { ...small, sheets: [makeSheet('2026年台账', cells)] };
  const { edits } = markStanding(large, { ...standing, ledgers: [{ ...one!, items }] });
  expect(edits.length).toBeGreaterThan(ROWS);
});

test('our columns are seen where everything beside the table was hidden, and hidden again when taken back', () => {
  const row = [1, '修订管理制度并印发执行', '办公室', '2026年3月底前', '正在征求意见'];
  const hiddenColumns = [1, 5, 6, 7, 8, 9, 10, 11];
  const layout = { ...PLAIN_LAYOUT, hiddenColumns };
  const workbook: Workbook = {
    name: '',
    date1904: false,
    sheets: [makeSheet('2026年台账', [HEADINGS, row], { layout })],
  };
  const { edits } = markStanding(workbook, survey(workbook, '2026-06-30').standing);
  const marked = applyEdits(workbook, edits);
  expect(marked.sheets[0]!.layout.hiddenColumns).toEqual([1, 10, 11]);
  expect(applyEdits(marked, invertEdits(workbook, edits))).toEqual(workbook);
});
