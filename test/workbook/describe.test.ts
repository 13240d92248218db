import { describeEdits } from '../../src/workbook/describe';
import type { Edit } from '../../src/workbook/edit';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

const workbook: Workbook = {
  name: '',
  date1904: false,
  sheets: [
    makeSheet('台账', [
      ['序号', '预警'],
      [1, '黄'],
      [2, null],
      [3, { formula: '1', result: true }],
    ]),
  ],
};

function set(row: number, value: string | boolean | null, topic: string, detail?: string): Edit {
  return {
    kind: 'setValues',
    sheet: '台账',
    row,
    column: 1,
    values: [[value]],
    why: detail === undefined ? { topic } : { topic, detail },
  };
}

it('groups by topic in the order of appearance and counts what is filled, changed and emptied', () => {
  const groups = describeEdits(workbook, [
    set(2, '红', '严重滞后', '第3行：超期31天'),
    set(1, '红', '严重滞后', '第2行：超期40天'),
    set(1, null, '清空'),
    set(2, '红', '严重滞后', '第3行：超期31天'),
  ]);
  expect(groups.map((group) => group.topic)).toEqual(['严重滞后', '清空']);
  expect(groups[0]!.summary).toBe('严重滞后：填入2格，改写1格。');
  expect(groups[0]!.details).toEqual(['第3行：超期31天', '第2行：超期40天']);
  expect(groups[1]!.summary).toBe('清空：清空1格。');
  expect(groups[0]!.cells[0]).toEqual({
    sheet: '台账',
    cell: 'B3',
    before: '',
    after: '红',
    detail: '第3行：超期31天',
  });
});

it('what stays as it is does not count', () => {
  expect(describeEdits(workbook, [set(1, '黄', '不变')])[0]).toMatchObject({
    summary: '不变：没有改动。',
    cells: [],
  });
});

it('says what is done besides writing, each sheet once', () => {
  const why = { topic: '版面' };
  const edits: Edit[] = [
    { kind: 'setLayout', sheet: '台账', layout: {}, why },
    { kind: 'setLayout', sheet: '台账', layout: {}, why },
    { kind: 'setRules', sheet: '台账', rules: [], why },
    { kind: 'addSheet', sheet: makeSheet('简报'), at: 1, why },
  ];
  expect(describeEdits(workbook, edits)[0]!.summary).toBe(
    '版面：设置版面，工作表“台账”；设置颜色规则，工作表“台账”；新增工作表“简报”。',
  );
});

it('values are shown as Excel shows them', () => {
  const [group] = describeEdits(workbook, [
    { kind: 'setValues', sheet: '台账', row: 3, column: 0, values: [[true]], why: { topic: '值' } },
  ]);
  expect(group!.cells[0]).toMatchObject({ before: '3', after: 'TRUE' });
});
