import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { mergeReturns, type MergePlan } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { parseCell } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { cellAt, makeSheet, type Workbook } from '../../src/workbook/sheet';
import { filledForm } from './made-forms';
import { formOf, ITEMS, master, returnFile, sheetOf } from './made-returns';

const asOf = '2026-06-30';

/** The master with one setting on. Row 3 is 大气环境科's, 监测站 helps with it. */
const withSetting = (label: string, value: string, start = master()): Workbook => ({
  ...start,
  sheets: [
    ...start.sheets,
    makeSheet('台账设置', [
      ['设置项', '取值'],
      [label, value],
    ]),
  ],
});
const appending = withSetting('配合科室内容', '附在后面');

function merge(start: Workbook, ...files: ReturnFile[]): MergePlan {
  return mergeReturns(start, { files, accept: 'safe', asOf });
}
const written = ({ workbook, edits }: MergePlan): Workbook => applyEdits(workbook, edits);
const at = (workbook: Workbook, address: string): Cell =>
  cellAt(workbook.sheets[0]!, parseCell(address)!.row, parseCell(address)!.column);

const lead = (progress: string): ReturnFile => formOf('大气环境科.xlsx', [1], { 1: { 工作进展: progress } });
const helper = (progress: string, name = '监测站.xlsx'): ReturnFile =>
  returnFile(
    name,
    sheetOf(
      '监测',
      '报送表',
      ['序号', '具体任务', '牵头科室', '工作进展'],
      [
        [1, ITEMS[0]![2]!, '大气环境科', progress],
        [3, ITEMS[2]![2]!, '监测站', '同上'],
      ],
    ),
  );

describe('配合科室内容', () => {
  test('is left alone where the setting does not say otherwise', () => {
    expect(merge(master(), helper('已提供监测数据')).edits).toEqual([]);
  });

  test('is put under what stands, and under what the lead writes, in one cell', () => {
    expect(at(written(merge(appending, helper('已提供监测数据'))), 'H3')).toBe(
      '正在征求意见\n（监测站：已提供监测数据）',
    );
    const plan = merge(appending, lead('已印发'), helper('已提供\n监测数据'));
    expect(at(written(plan), 'H3')).toBe('已印发\n（监测站：已提供；监测数据）');
    expect(plan.edits.filter((edit) => edit.kind === 'setValues' && edit.sheet === '重点工作')).toHaveLength(
      1,
    );
    expect(
      plan.merge.changes.filter(({ verdict }) => verdict === 'taken').map(({ reason }) => reason),
    ).toEqual(['', '附在牵头科室内容后面']);
  });

  test('is not put there twice, whatever comes first', () => {
    for (const files of [
      [lead('已印发'), helper('已提供监测数据')],
      [helper('已提供监测数据')],
      [lead('已印发')],
    ]) {
      const once = written(merge(appending, ...files));
      expect(merge(once, ...files).edits).toEqual([]);
      const all = written(merge(once, lead('已印发'), helper('已提供监测数据')));
      expect(at(all, 'H3')).toBe('已印发\n（监测站：已提供监测数据）');
      expect(merge(all, lead('已印发'), helper('已提供监测数据')).edits).toEqual([]);
    }
  });

  test('its newer line replaces its own and nobody else’s; what only repeats the lead is none', () => {
    const once = written(merge(appending, lead('已印发'), helper('已提供监测数据')));
    expect(at(written(merge(once, helper('已提供全部数据'))), 'H3')).toBe(
      '已印发\n（监测站：已提供全部数据）',
    );
    expect(merge(once, helper('已印发')).edits).toEqual([]);
    expect(
      merge(appending, lead('已印发'), helper('已印发')).merge.changes.find(
        ({ file, to }) => file === '监测站.xlsx' && to === '已印发',
      ),
    ).toMatchObject({ verdict: 'unchanged' });
  });

  test('a lead that sends back the whole cell keeps its lines, and changes its own words alone', () => {
    const once = written(merge(appending, helper('已提供监测数据')));
    expect(merge(once, filledForm('大气环境科.xlsx', once, [1, 2])).edits).toEqual([]);
    const plan = merge(
      once,
      filledForm('大气环境科.xlsx', once, [1, 2], { 1: { 工作进展: '已印发\n（监测站：已提供监测数据）' } }),
    );
    expect(at(written(plan), 'H3')).toBe('已印发\n（监测站：已提供监测数据）');
  });

  test('of a section that does not help, and in columns of figures, nothing is appended', () => {
    expect(merge(appending, formOf('固体废物科.xlsx', [1, 9], { 1: { 工作进展: '不清楚' } })).edits).toEqual(
      [],
    );
    expect(
      merge(appending, formOf('监测站.xlsx', [1, 3], { 1: { 完成率: 0.9, 状态: '已完成' } })).edits,
    ).toEqual([]);
  });

  test('two different lines of one section are a question', () => {
    const plan = merge(
      appending,
      helper('已提供监测数据', '监测站a.xlsx'),
      helper('没有提供', '监测站b.xlsx'),
    );
    expect(plan.edits).toEqual([]);
    expect(
      plan.merge.changes
        .filter(({ row, field }) => row === 2 && field === 'progress')
        .map(({ verdict }) => verdict),
    ).toEqual(['conflict', 'conflict']);
  });

  test('a person may leave it out', () => {
    const file = helper('已提供监测数据');
    const { file: name, source } = merge(appending, file).merge.changes.find(
      ({ to }) => to === '已提供监测数据',
    )!;
    expect(
      mergeReturns(appending, {
        files: [file],
        accept: 'safe',
        asOf,
        decisions: [{ kind: 'cell', file: name, source, take: false }],
      }).edits,
    ).toEqual([]);
  });
});

describe('备注汇总', () => {
  const file = formOf('大气环境科.xlsx', [1, 2], { 1: { 备注: '已印发，待公布' }, 2: { 备注: '清单已定' } });

  test('remarks are listed, and the return says how to have them written', () => {
    const plan = merge(master(), file);
    expect(plan.edits).toEqual([]);
    const [finding] = plan.findings.filter(({ code }) => code === 'remark_written');
    expect(finding).toMatchObject({ cell: 'N3' });
    expect(finding!.message).toBe(
      '有2项在备注里写了内容（N3、N4），没有写入，请看是不是进展。备注也要写进台账的，请把设置“备注汇总”改为“是”。',
    );
  });

  test('with the setting on they are written like any other column', () => {
    const on = withSetting('备注汇总', '是');
    const after = written(merge(on, file));
    expect([at(after, 'N3'), at(after, 'N4')]).toEqual(['已印发，待公布', '清单已定']);
    expect(merge(after, file).edits).toEqual([]);
    expect(
      at(written(merge(on, filledForm('大气环境科.xlsx', on, [1], { 1: { 备注: '已印发' } }))), 'N3'),
    ).toBe('已印发');
  });
});
