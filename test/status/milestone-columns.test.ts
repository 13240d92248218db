import fc from 'fast-check';
import { addDays } from '../../src/calendar/day';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';
import { judged, toldOf, type Told } from './said-of';

/** Judges rows of a made ledger about 2026. */
function judgeRows(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  asOf: string,
  title = '2026年重点工作台账',
): readonly Told[] {
  const workbook = {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('台账', [[title], headings, ...rows])],
  };
  return toldOf(judged(workbook, asOf).ledgers[0]!);
}

const QUARTERS = [
  '序号',
  '重点工作',
  '一季度目标',
  '二季度目标',
  '三季度目标',
  '四季度目标',
  '牵头科室',
  '进展情况',
];
const GOALS = ['完成方案编制', '完成招标工作', '主体设备安装', '通过竣工验收'];
const quarters = (progress: string, goals: readonly Cell[] = GOALS): readonly Cell[] => [
  '1',
  '建设自动监测站',
  ...goals,
  '监测站',
  progress,
];

describe('goals in columns of quarters', () => {
  test.each([
    ['2026-03-20', '正在编制', 'on_track', '2026-03-31'],
    ['2026-04-15', '正在编制', 'lagging', '2026-03-31'],
    ['2026-04-15', '方案已编制完成', 'on_track', '2026-06-30'],
    ['2026-07-10', '方案已编制完成', 'lagging', '2026-06-30'],
    ['2026-07-10', '招标工作已完成，正在签订合同', 'on_track', '2026-09-30'],
    ['2026-07-10', '二季度目标已完成，正在安装', 'on_track', '2026-09-30'],
    ['2026-07-10', '上半年任务未完成', 'seriously_lagging', '2026-03-31'],
    ['2026-10-10', '各项工作达到序时进度，正在推进', 'on_track', '2026-12-31'],
    ['2026-12-31', '已通过竣工验收，全部完成', 'done', '2026-12-31'],
  ])('on %s, “%s” is %s by the step of %s', (asOf, progress, status, judgedBy) => {
    const [item] = judgeRows(QUARTERS, [quarters(progress)], asOf);
    expect(item).toMatchObject({ status, due: '2026-12-31', judgedBy });
  });

  test('the reason names the column and the step', () => {
    const [item] = judgeRows(QUARTERS, [quarters('正在编制')], '2026-04-15');
    expect(item!.reasons[0]).toBe('时限“一季度目标”列的节点“完成方案编制”3月31日，逾期15天');
    expect(item!.reasons.join()).toContain('按“四季度目标”列读作2026-12-31，共4个节点');
    expect(item!.basis.map(({ label, column }) => [label, column]).slice(0, 4)).toEqual([
      ['一季度目标', 2],
      ['二季度目标', 3],
      ['三季度目标', 4],
      ['四季度目标', 5],
    ]);
  });

  test('an empty quarter or a stroke is no step, and the last written one is the due day', () => {
    const [item] = judgeRows(
      QUARTERS,
      [quarters('方案已编制完成', ['完成方案编制', '/', '完成安装调试', null])],
      '2026-07-10',
    );
    expect(item).toMatchObject({ due: '2026-09-30', status: 'on_track' });
    expect(item!.deadline!.milestones.map(({ due }) => due)).toEqual(['2026-03-31', '2026-09-30']);
  });

  test('a day named inside its own quarter counts, one outside does not', () => {
    const [item] = judgeRows(
      QUARTERS,
      [quarters('正在编制', ['2月15日前完成方案', '4月底前招标', '按2025年12月底数据复核', '验收'])],
      '2026-03-01',
    );
    expect(item!.deadline!.milestones.map(({ due }) => due)).toEqual([
      '2026-02-15',
      '2026-04-30',
      '2026-09-30',
      '2026-12-31',
    ]);
    expect(item).toMatchObject({ status: 'lagging', daysLate: 14 });
  });

  test('what comes back or goes on in a quarter is no step of it', () => {
    const status = (goals: readonly Cell[], asOf: string): unknown => {
      const { status: one, due } = judgeRows(QUARTERS, [quarters('按计划开展巡查3次', goals)], asOf)[0]!;
      return [one, due];
    };
    const monthly = ['每月巡查', '每月巡查', '每月巡查', '每月巡查'];
    expect(status(monthly, '2026-07-15')).toEqual(['on_track', '2026-07-31']);
    expect(status(['持续推进', '持续推进', '持续推进', '持续推进'], '2026-07-15')).toEqual([
      'standing',
      null,
    ]);
    expect(status(['完成方案编制', '持续推进', '持续推进', '总结验收'], '2026-07-15')).toEqual([
      'seriously_lagging',
      '2026-12-31',
    ]);
  });

  test('a deadline column says the day, the quarters only the steps before it', () => {
    const headings = [...QUARTERS, '完成时限'];
    const [item] = judgeRows(headings, [[...quarters('方案已编制完成'), '10月20日前']], '2026-07-10');
    expect(item).toMatchObject({ due: '2026-10-20', judgedBy: '2026-06-30', status: 'lagging' });
    expect(item!.deadline!.milestones.map(({ due }) => due)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-10-20',
    ]);
    const [standing] = judgeRows(headings, [[...quarters('正在推进'), '长期坚持']], '2026-07-10');
    expect(standing!.status).toBe('standing');
    const [vague] = judgeRows(headings, [[...quarters('正在推进'), '按计划推进']], '2026-04-10');
    expect(vague).toMatchObject({ status: 'lagging', due: '2026-12-31' });
  });

  test('shares of the work are reached by the percent column', () => {
    const headings = ['序号', '重点工作', '上半年目标', '下半年目标', '牵头科室', '完成率'];
    const [reached, short] = judgeRows(
      headings,
      [
        ['1', '改造老旧管网工程', '完成50%', '完成100%', '水务科', 0.55],
        ['2', '新建污水提升泵站', '完成50%', '完成100%', '水务科', 0.4],
      ],
      '2026-07-20',
    );
    expect(reached).toMatchObject({ status: 'on_track', due: '2026-12-31' });
    expect(short).toMatchObject({ status: 'lagging', daysLate: 20 });
  });
});

describe('months', () => {
  const MONTHS = ['序号', '工作任务', '责任科室', '9月', '10月', '11月', '12月', '1月', '2月', '进展情况'];

  test('January after December is the next year', () => {
    const [item] = judgeRows(
      MONTHS,
      [
        [
          '1',
          '冬季取暖散煤替代',
          '大气科',
          '摸底排查',
          null,
          '签订合同',
          null,
          '安装调试',
          '验收总结',
          '正在摸底',
        ],
      ],
      '2026-09-15',
    );
    expect(item).toMatchObject({ due: '2027-02-28', status: 'on_track' });
    expect(item!.deadline!.milestones.map(({ due }) => due)).toEqual([
      '2026-09-30',
      '2026-11-30',
      '2027-01-31',
      '2027-02-28',
    ]);
  });

  test('a bar of signs ends where its last sign stands', () => {
    const headings = ['序号', '工作任务', '责任科室', '1月', '2月', '3月', '4月', '5月', '进展情况'];
    const [item] = judgeRows(
      headings,
      [['1', '开展执法大练兵活动', '执法科', '√', '√', '√', null, null, '正在开展']],
      '2026-04-05',
    );
    expect(item).toMatchObject({ due: '2026-03-31', status: 'lagging', daysLate: 5 });
  });
});

describe('neighbouring rows', () => {
  const HEADINGS = ['序号', '核心任务', '具体任务', '牵头科室', '完成时间', '工作进展'];
  const rows = (...times: readonly string[]): Cell[][] =>
    times.map((time, index) => [
      String(index + 1),
      index === 0 ? '实验楼建设' : null,
      `第${index + 1}步工作内容`,
      '基建科',
      time,
      '正在推进',
    ]);

  test('1月 after 8月 and 9-12月 is the next January, and says that it may be this one', () => {
    const items = judgeRows(HEADINGS, rows('8月：开工', '9月-12月：施工', '1月：主体完工'), '2026-08-10');
    expect(items.map(({ due }) => due)).toEqual(['2026-08-31', '2026-12-31', '2027-01-31']);
    expect(items[2]!.deadline!.alternative).toBe('2026-01-31');
  });

  test('limits in no order stay in the ledger’s year', () => {
    expect(
      judgeRows(HEADINGS, rows('6月底前', '12月底前', '3月底前'), '2026-08-10').map(({ due }) => due),
    ).toEqual(['2026-06-30', '2026-12-31', '2026-03-31']);
    expect(judgeRows(HEADINGS, rows('11月', '6月', '1月'), '2026-08-10').map(({ due }) => due)).toEqual([
      '2026-11-30',
      '2026-06-30',
      '2026-01-31',
    ]);
  });

  test('a deadline before the start column’s month is the next year’s', () => {
    const headings = ['序号', '工作任务', '牵头科室', '开始时间', '完成时限', '工作进展'];
    const due = (start: Cell, deadline: Cell): string | null =>
      judgeRows(headings, [['1', '冬春火灾防控', '消防科', start, deadline, '正在推进']], '2026-11-10')[0]!
        .due;
    expect(due('2026年10月', '3月底')).toBe('2027-03-31');
    expect(due('10月', '次年3月底')).toBe('2027-03-31');
    expect(due('3月', '3月15日前')).toBe('2026-03-15');
    expect(due('一季度', '2月底前')).toBe('2026-02-28');
  });
});

test('a row with steps in columns never becomes less late as the day advances', () => {
  const rank = ['on_track', 'due_soon', 'lagging', 'seriously_lagging'];
  const progress = fc.constantFrom(
    '正在推进',
    '方案已编制完成',
    '一季度目标已完成',
    '达到序时进度',
    '按节点推进',
    '完成招标工作，正在安装',
    '尚未启动',
  );
  const goals = fc.tuple(...GOALS.map((goal) => fc.constantFrom(goal, null, '/', '4月底前完成招标', '√')));
  fc.assert(
    fc.property(
      progress,
      goals,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 200 }),
      (text, cells, day, later) => {
        const on = (shift: number): Told =>
          judgeRows(QUARTERS, [quarters(text, cells)], addDays('2026-01-01', shift))[0]!;
        const [now, then] = [on(day), on(day + later)];
        fc.pre(now.daysLate !== null);
        expect(rank.indexOf(then.status)).toBeGreaterThanOrEqual(rank.indexOf(now.status));
        expect(then.daysLate ?? 0).toBeGreaterThanOrEqual(now.daysLate ?? 0);
      },
    ),
    { numRuns: 200 },
  );
});
