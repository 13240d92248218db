import * as fc from 'fast-check';
import { readProgress } from '../../src/progress/read';
import type { ProgressState } from '../../src/progress/progress';
import { progressAccuracy, statusCases } from './accuracy';

test('phrases written without a look at the rules are read as well as the corpus', () => {
  const { misses } = progressAccuracy(statusCases('fresh-statuses.jsonl'));
  expect(misses.map(({ text }) => text)).toEqual([]);
});

describe('negation and scope', () => {
  test.each<[string, ProgressState]>([
    ['已完成', 'done'],
    ['未完成', 'in_progress'],
    ['尚未完成整改', 'in_progress'],
    ['完成前期工作', 'in_progress'],
    ['已完成招标，正在施工', 'in_progress'],
    ['正在施工，主体已封顶', 'in_progress'],
    ['已完成主体工程', 'in_progress'],
    ['已完成招标，尚未开工', 'in_progress'],
    ['已整改，未到位', 'in_progress'],
    ['无未完成事项，全部办结', 'done'],
    ['原未完成的3项已全部完成', 'done'],
    ['已完成，下一步加强日常管护', 'done'],
    ['已完成方案编制，下一步将组织实施', 'in_progress'],
    ['已完成，但验收未通过', 'in_progress'],
    ['曾暂停施工，现已恢复', 'in_progress'],
    ['已取消收费项目12个，年度任务完成', 'done'],
  ])('%s → %s', (text, state) => expect(readProgress(text).state).toBe(state));
});

describe('plan and future', () => {
  test.each<[string, ProgressState]>([
    ['计划6月底完成', 'in_progress'],
    ['预计年底前完工', 'in_progress'],
    ['将于7月开工', 'not_started'],
    ['7月底前可完成', 'in_progress'],
    ['已于6月底前完成', 'done'],
    ['按计划完成', 'done'],
    ['年度计划已完成', 'done'],
  ])('%s → %s', (text, state) => expect(readProgress(text).state).toBe(state));
});

describe('shares and counts', () => {
  test.each<[string, ProgressState, number | null]>([
    ['完成60%', 'in_progress', 60],
    ['完成６０％', 'in_progress', 60],
    ['完成六成', 'in_progress', 60],
    ['已完成六成半', 'in_progress', 65],
    ['完成百分之六十', 'in_progress', 60],
    ['完成百分之六十五点五', 'in_progress', 65.5],
    ['进度过半', 'in_progress', 50],
    ['完成率近60%', 'in_progress', 59],
    ['完成三分之二', 'in_progress', 66.67],
    ['完成年度任务的120%', 'done', 100],
    ['还剩20%', 'in_progress', 80],
    ['80%未整改', 'in_progress', null],
    ['预计可完成90%', 'in_progress', null],
    ['同比增长20%，已完成', 'done', 100],
    ['已完成3/5', 'in_progress', 60],
    ['已完成5/5', 'done', 100],
    ['目标20台，已完成29台', 'done', 100],
    ['22件已办结6件', 'in_progress', 27.27],
    ['完成29台（目标20台）', 'done', 100],
    ['开工率100%', 'in_progress', null],
    ['阶段目标完成100%', 'in_progress', null],
  ])('%s → %s, %s', (text, state, percent) => {
    const reading = readProgress(text);
    expect([reading.state, reading.percent]).toEqual([state, percent]);
  });
});

describe('whole cells that are no sentence', () => {
  test.each<[string, ProgressState]>([
    ['√', 'done'],
    ['×', 'in_progress'],
    ['☑已完成 □未完成', 'done'],
    ['□已完成 ☑未完成', 'in_progress'],
    ['已完成□  正在推进√', 'in_progress'],
    ['是', 'unclear'],
    ['否', 'unclear'],
    ['绿灯', 'unclear'],
    ['红', 'unclear'],
    ['同上', 'unclear'],
    ['无变化', 'unclear'],
    ['', 'unclear'],
    ['done', 'done'],
    ['In progress', 'in_progress'],
    ['not started', 'not_started'],
    ['0.8', 'in_progress'],
    ['80', 'in_progress'],
    ['100%', 'done'],
    ['1', 'done'],
    ['0', 'not_started'],
    ['20260630', 'unclear'],
    ['3/4', 'in_progress'],
  ])('%s → %s', (text, state) => expect(readProgress(text).state).toBe(state));
});

describe('month by month', () => {
  test('the last period that says something decides', () => {
    expect(readProgress('5月：正在施工；6月：已完工').state).toBe('done');
    expect(readProgress('5月：已完成招标；6月：正在施工').state).toBe('in_progress');
    expect(readProgress('5月：已完成；6月：').state).toBe('done');
  });
});

describe('the day of completion', () => {
  test.each<[string, string | null]>([
    ['已于6月20日完成', '06-20'],
    ['2026年6月20日办结', '2026-06-20'],
    ['已完成（6月20日）', '06-20'],
    ['办结日期：2026.6.20，已完成', '2026-06-20'],
    ['方案于3月24日印发，已完成', '03-24'],
    ['已于6月20日前完成', null],
    ['已于5月8日实现全程网办', '05-08'],
    ['二季度补贴已于4月12日发放到位', '04-12'],
    ['已于5月8日启动，任务已完成', null],
    ['已于5月8日开展动员，5月20日全部完成', '05-20'],
    ['计划6月20日完成', null],
    ['6月31日完成', null],
    ['完成29台', null],
  ])('%s → %s', (text, day) => expect(readProgress(text).completedOn).toBe(day));
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...[
      '已',
      '未',
      '尚未',
      '完成',
      '整改',
      '正在',
      '计划',
      '开工',
      '80%',
      '六成',
      '3/5',
      '，',
      '。',
      '\n',
      '6月：',
      '□',
      '√',
      '招标',
      '逾期',
      '暂停',
      '(',
      '12项',
      '的',
      ' ',
      '%',
      '0',
      '百分之',
      '①',
    ],
  );

  test('any text is read, with a share between 0 and 100 and a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 60 }),
          fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
        ),
        (text) => {
          const { percent, explain, text: given } = readProgress(text);
          expect(given).toBe(text);
          expect(explain).toMatch(/[^。]$/);
          if (percent !== null) {
            expect(percent).toBeGreaterThanOrEqual(0);
            expect(percent).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a very long report is read quickly', () => {
    expect(readProgress('正在推进，'.repeat(20_000)).state).toBe('in_progress');
  });
});
