import { combineProgress, type ReportedParts } from '../../src/progress/combine';
import type { ProgressState } from '../../src/progress/progress';

const combine = (parts: Partial<ReportedParts>): ReturnType<typeof combineProgress> =>
  combineProgress({
    progress: [],
    status: [],
    percent: null,
    completedOn: null,
    goals: [],
    until: null,
    asOf: null,
    year: null,
    ...parts,
  });

test.each<[string, Partial<ReportedParts>, ProgressState]>([
  ['the status leads', { status: ['已完成'], progress: ['组织开展检查12次'] }, 'done'],
  ['a silent status leaves it to the text', { status: ['绿灯'], progress: ['已印发实施'] }, 'done'],
  ['an empty status leaves it to the text', { status: [' '], progress: ['尚未启动'] }, 'not_started'],
  [
    'a general status gives way to a particular text',
    { status: ['正在推进'], progress: ['因资金未落实，暂缓实施'] },
    'suspended',
  ],
  ['late by status, done by text', { status: ['逾期'], progress: ['已全部完成'] }, 'done_late'],
  ['the newest progress column counts', { progress: ['未启动', '正在施工', ''] }, 'in_progress'],
  ['a share alone', { percent: 100 }, 'done'],
  ['a share of 0 alone', { percent: 0 }, 'not_started'],
  ['a day of completion alone', { completedOn: '2026-06-20' }, 'done'],
  ['nothing at all', {}, 'unclear'],
  ['an act told without an end, share 100', { progress: ['开展检查12次'], percent: 100 }, 'done'],
  ['a step that may be all there is', { status: ['已完成'], progress: ['已完成招标'], percent: 100 }, 'done'],
  [
    'a tender with a later start and a share',
    { progress: ['正在招标，计划7月开工'], percent: 20 },
    'in_progress',
  ],
  [
    'permits before the works, a share',
    { progress: ['尚未动工，正在办理用地手续'], percent: 10 },
    'in_progress',
  ],
  [
    'a tender with a later start, no share',
    { progress: ['正在招标，计划7月开工'], percent: 0 },
    'not_started',
  ],
  ['a hedge does not contradict', { status: ['已完成'], progress: ['基本完成'] }, 'done'],
])('%s', (_, parts, state) => {
  const { state: read, conflicts } = combine(parts);
  expect({ read, conflicts }).toEqual({ read: state, conflicts: [] });
});

test.each<[string, Partial<ReportedParts>, string]>([
  ['done with a share below 100', { status: ['已完成'], percent: 60 }, '状态写“已完成”，完成率为60%'],
  [
    'done in the text with a share below 100',
    { progress: ['已全部完成'], percent: 95 },
    '进展写“已全部完成”，完成率为95%',
  ],
  ['done and under way', { status: ['已完成'], progress: ['正在施工'] }, '状态写“已完成”，进展写“正在施工”'],
  [
    'done and not done',
    { status: ['已办结'], progress: ['尚未完成整改'] },
    '状态写“已办结”，进展写“尚未完成整改”',
  ],
  ['under way and done', { status: ['正在推进'], progress: ['已完成'] }, '状态写“正在推进”，进展写“已完成”'],
  [
    'not begun with a share',
    { status: ['未启动'], percent: 30 },
    '状态写“未启动”，按还没有启动读，完成率却是30%',
  ],
  [
    'a later start and nothing else, with a share',
    { progress: ['计划7月开工'], percent: 20 },
    '进展写“计划7月开工”，按还没有启动读，完成率却是20%',
  ],
  ['under way with a share of 100', { status: ['正在推进'], percent: 100 }, '状态写“正在推进”，完成率为100%'],
  [
    'under way with a day of completion',
    { status: ['正在推进'], completedOn: '2026-06-20' },
    '填了完成日期2026-06-20，却写“正在推进”',
  ],
])('contradiction: %s', (_, parts, conflict) => {
  const combined = combine(parts);
  expect(combined.conflicts).toContain(conflict);
  expect(combined.state).toBe('unclear');
  expect(combined.explain).toContain(conflict);
});

test('figures come from the cells first and from the words where cells are empty', () => {
  expect(combine({ progress: ['完成60%'] }).percent).toBe(60);
  expect(combine({ progress: ['完成60%'], percent: 62 }).percent).toBe(62);
  expect(combine({ status: ['已完成'], progress: ['6月20日印发，已完成'] }).completedOn).toBe('06-20');
});

test('a day behind the month that the column reports of is still to come', () => {
  const may = { until: '2026-05-31', year: 2026 };
  expect(combine({ progress: ['6月20日办结'], ...may })).toMatchObject({
    state: 'in_progress',
    certain: false,
  });
  expect(combine({ progress: ['5月20日办结'], ...may }).state).toBe('done');
});

test('a duty that goes on for good may have been done once', () => {
  expect(combine({ status: ['长期坚持'], progress: ['全部完成'] })).toMatchObject({
    state: 'ongoing',
    conflicts: [],
  });
});

describe('what the row wants', () => {
  test('fewer than it wants are not finished, as many are', () => {
    expect(combine({ progress: ['已加装21台'], goals: ['60台'] })).toMatchObject({
      state: 'in_progress',
      percent: 35,
    });
    expect(combine({ progress: ['已加装60台'], goals: ['60台'] }).state).toBe('done');
  });

  test('the section decides by its 状态', () => {
    expect(combine({ progress: ['已加装21台'], status: ['已完成'], goals: ['60台'] })).toMatchObject({
      state: 'done',
      conflicts: [],
    });
  });
});
