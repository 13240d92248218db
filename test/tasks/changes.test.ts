import { changesOf } from '../../src/tasks';
import type { Edit } from '../../src/workbook/edit';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

/** What the preview shows of 46203 written into a cell of a number format. */
function shown(numberFormat: string): string {
  const sheet = makeSheet('台账', [['时限'], [46_173]], { styles: [[undefined], [{ numberFormat }]] });
  const workbook: Workbook = { name: '台账.xlsx', date1904: false, sheets: [sheet] };
  const edit: Edit = {
    kind: 'setValues',
    sheet: '台账',
    row: 1,
    column: 0,
    values: [[46_203]],
    why: { topic: '改时限' },
  };
  return changesOf(workbook, [edit])[0]!.cells[0]!.after;
}

test.each(['yyyy-mm-dd', 'm"月"', 'mmm', 'aaaa', 'm/d', 'yyyy"年"m"月"'])(
  'a day shown as %s is a day in the preview',
  (format) => {
    expect(shown(format)).toBe('2026-06-30');
  },
);

test.each(['0', '0.00', '0"天"', 'h:mm', '[h]:mm'])('a number shown as %s stays a number', (format) => {
  expect(shown(format)).toBe('46203');
});
