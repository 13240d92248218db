import { besideRow as againstGoal } from '../../src/progress/beside-row';
import { readProgress } from '../../src/progress/read';

describe('a report that says how much, against the goal of its row', () => {
  const read = (report: string, ...goals: string[]) => againstGoal(readProgress(report), goals);

  test.each([
    ['已加装21台', '60台', 35],
    ['目前已建成充电桩120个', '建成充电桩200个', 60],
    ['已发放补贴312万元', '发放补贴500万元', 62.4],
    ['已整改8项', '完成10项问题整改', 80],
    ['已慰问120人次', '慰问300人次', 40],
  ])('%s of %s is not finished', (report, goal, percent) => {
    expect(read(report, goal)).toMatchObject({ state: 'in_progress', percent, completedOn: null });
  });

  test.each([
    ['已加装60台', '加装电梯60台'],
    ['已建成充电桩220个', '建成充电桩200个'],
    ['目前已完成29台', '20台'],
  ])('%s of %s is finished', (report, goal) => {
    expect(read(report, goal).state).toBe('done');
  });

  test.each([
    ['another measure', '已加装21台', '惠及居民3200户'],
    ['several amounts of the measure', '已整改8项', '新建3项，续建9项'],
    ['a limit', '已整改8项', '不超过10项'],
    ['a duty that comes back', '已整改8项', '每季度10项'],
    ['an ordinal', '已整改8项', '第10项任务'],
    ['no goal', '已整改8项', ''],
  ])('%s tells nothing', (_, report, goal) => {
    expect(read(report, goal)).toEqual(readProgress(report));
  });

  test('a statement of the whole stands, whatever number it names', () => {
    expect(read('已全部完成，检查工地46个', '检查工地50个').state).toBe('done');
  });

  test('what is only planned or begun is not finished by its number', () => {
    for (const report of [
      '计划7月完成60台',
      '正在加装60台',
      '已开工60台',
      '准备加装60台',
      '已加装60台，正在验收',
      '已建成60台，其余正在办理',
    ])
      expect(read(report, '60台').state).not.toBe('done');
  });

  test('the likeliest goal that names the measure counts', () => {
    expect(read('已加装21台', '惠及3200户', '加装电梯60台')).toMatchObject({
      state: 'in_progress',
      percent: 35,
    });
  });
});
