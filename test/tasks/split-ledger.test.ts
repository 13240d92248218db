import { mergeReturns, splitLedger } from '../../src/tasks';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { ITEMS, master } from '../returns/made-returns';

const split = (workbook: Workbook, month = '2026-06') => splitLedger(workbook, { month, asOf: '2026-06-20' });

test('tells everybody and each section what is due when', () => {
  const plan = split(master());
  expect(plan.message).toBe('2026年6月报送表共5份，11项。');
  expect(plan.due).toBe('2026-06-25');
  expect(plan.note.split('\n').slice(0, 2)).toEqual([
    '各科室：',
    '现下发2026年6月重点工作报送表，共5个科室11项，请于2026年6月25日前填好发回。',
  ]);
  expect(plan.note).toContain(
    '1. 大气环境科：牵头3项（其中逾期1项），配合1项。\n2. 监测站：牵头1项，配合1项。',
  );
  expect(plan.forms[0]!.note).toBe(
    '大气环境科：2026年6月重点工作报送表已下发，本科室牵头3项（其中逾期1项），配合1项。逾期事项请写明原因和下一步措施。请于2026年6月25日前在表内浅黄色的列填好，没有新情况的写“无变化”，原文件发回。',
  );
  expect(plan.noteFile).toEqual({
    name: '下发说明.txt',
    content: `\uFEFF${plan.note.replaceAll('\n', '\r\n')}\r\n`,
  });
});

test('the last day for returns is a setting, in a short month its last day', () => {
  const settings = makeSheet('台账设置', [
    ['设置项', '取值', '说明'],
    ['报送截止日', 31],
  ]);
  const workbook = { ...master(), sheets: [...master().sheets, settings] };
  expect(split(workbook, '2026-02').due).toBe('2026-02-28');
  expect(split(workbook, '2026-07').due).toBe('2026-07-31');
});

test('finished and cancelled rows are not asked for again; a duty that comes back is', () => {
  const changed = ITEMS.map((row, index) => {
    const cells = [...row];
    if (index === 4) [cells[5], cells[7], cells[8], cells[9]] = ['每月5日前', '本月已报送', null, '已完成'];
    if (index === 5) [cells[7], cells[8], cells[9]] = ['经研究不再实施', null, '取消'];
    return cells;
  });
  const water = split(master(changed)).forms.find(({ unit }) => unit === '水生态环境科')!;
  expect(water.counts).toMatchObject({ lead: 3, settled: 1 });
  const tasks = water.workbook.sheets[0]!.cells.slice(4, 7).map((row) => row[2]);
  expect(tasks).toEqual(['开展入河排污口排查整治', '组织第一季度河长制督查', '报送工作信息不少于12篇']);
});

test('sections that sent their forms back as they were are no longer missed, and did not report nothing', () => {
  const files = split(master()).forms.map(({ name, workbook }) => ({ name, workbook }));
  const { merge, findings } = mergeReturns(master(), {
    files,
    accept: 'safe',
    asOf: '2026-06-28',
    month: '2026-06',
  });
  expect(merge.units!.map(({ unit, state, missingRows }) => [unit, state, missingRows])).toEqual(
    ['大气环境科', '监测站', '水生态环境科', '固体废物科', '办公室'].map((unit) => [unit, 'returned', 0]),
  );
  expect(findings).toEqual([]);
});

test('a workbook without a ledger, and one in which all is done, have nothing to send out', () => {
  const none = split({ name: '', date1904: false, sheets: [makeSheet('Sheet1', [['姓名', '电话']])] });
  expect(none).toMatchObject({ forms: [], note: '', noteFile: null });
  expect(none.message).toContain('没有找到台账');
  const done = split(master([ITEMS[10]!]));
  expect(done).toMatchObject({ forms: [], idle: ['办公室'], noteFile: null });
  expect(done.message).toContain('没有需要下发的事项');
});
