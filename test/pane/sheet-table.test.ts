import { tableOf } from '../../src/pane/state/sheet-table';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet } from '../../src/workbook/sheet';

const BOLD = { font: { bold: true } };

it('shows numbers as the sheet will, under the headings of their columns', () => {
  const sheet = makeSheet(
    '函件登记',
    [
      ['编号', '科室', null, '发函日期', '比率'],
      ['督提〔2026〕1号', '大气科', null, 46203, 0.36220472440944884],
    ],
    {
      styles: [
        [BOLD, BOLD, undefined, BOLD, BOLD],
        [undefined, undefined, undefined, { numberFormat: 'yyyy-mm-dd' }, { numberFormat: '0.0%' }],
      ],
    },
  );
  const { head, rows } = tableOf(sheet);
  expect(head?.map(({ text }) => text)).toEqual(['编号', '科室', '发函日期', '比率']);
  expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['督提〔2026〕1号', '大气科', '2026-06-30', '36.2%'],
  ]);
});

it('keeps merged cells together and leaves out what says nothing', () => {
  const sheet = makeSheet('通报', [['一、完成情况'], [], ['指标', null, '数值']], {
    layout: { ...PLAIN_LAYOUT, merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] },
  });
  expect(tableOf(sheet)).toEqual({
    head: null,
    rows: [
      [{ text: '一、完成情况', span: 2, isNumber: false }],
      [
        { text: '指标', span: 1, isNumber: false },
        { text: '数值', span: 1, isNumber: false },
      ],
    ],
  });
});
