import type { LedgerStanding } from '../../src/status/standing';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';
import { judged } from './said-of';

const HEADINGS = [
  '序号',
  '工作任务',
  '牵头科室',
  '开始时间',
  '完成时限',
  '工作进展',
  '完成率',
  '状态',
  '完成日期',
  '佐证材料',
];

function standing(...rows: readonly (readonly Cell[])[]): LedgerStanding {
  const sheet = makeSheet('台账', [
    ['2026年重点工作台账'],
    HEADINGS,
    ...rows.map((row, index) => [String(index + 1), ...row]),
  ]);
  return judged({ name: '台账.xlsx', date1904: false, sheets: [sheet] }, '2026-06-30').ledgers[0]!;
}

const DAY = '2026年5月20日';

describe('what a row shows to be wrong is said with its cell and what to do', () => {
  test.each<[string, readonly Cell[], string, string]>([
    ['deadline_missing', ['甲项任务', '水科', '', '', '正在办理第3批'], 'E3', '没有写完成时限，请补填'],
    ['deadline_unread', ['甲项任务', '水科', '', '待定', '正在办理第3批'], 'E3', '请改写为具体日期'],
    ['deadline_ambiguous', ['甲项任务', '水科', '', '9月前', '正在办理第3批'], 'E3', '建议写明日期'],
    [
      'start_after_deadline',
      ['甲项任务', '水科', '2026年9月1日', '2026年7月1日', '正在办理第3批'],
      'E3',
      '晚于完成时限',
    ],
    [
      'done_uncertain',
      ['甲项任务', '水科', '', '5月底', '某某小区改造已完成', '', '', '', '验收单'],
      'F3',
      '没有办结的请改写进展',
    ],
    [
      'done_without_day',
      ['甲项任务', '水科', '', '6月底', '已全部完成', '', '', '', '验收单'],
      'F3',
      '请补填',
    ],
    [
      'done_without_evidence',
      ['甲项任务', '水科', '', '6月底', '已全部完成', '', '', DAY],
      'J3',
      '请补填材料名称或文号',
    ],
    ['empty_progress', ['甲项任务', '水科', '', '9月底', '正在有序推进'], 'F3', '请写明做了什么、做到哪一步'],
    ['progress_missing', ['甲项任务', '水科', '', '9月底'], 'F3', '请牵头科室补报'],
    ['row_contradicts', ['甲项任务', '水科', '', '9月底', '正在施工', 0.6, '已完成'], 'H3', '请核实后改写'],
    ['row_contradicts', ['甲项任务', '水科', '', '9月底', '', 1, '未启动'], 'H3', '完成率为100%'],
    ['row_contradicts', ['甲项任务', '水科', '', '9月底', '已全部完成', 0.6, ''], 'F3', '完成率为60%'],
    ['row_contradicts', ['甲项任务', '水科', '', '9月底', '已全部完成', 0.6, '绿灯'], 'F3', '完成率为60%'],
    [
      'completed_in_future',
      ['甲项任务', '水科', '', '9月底', '已全部完成', '', '', '2026年8月1日', '验收单'],
      'I3',
      '请核对',
    ],
  ])('%s', (code, row, cell, words) => {
    const found = standing(row).findings.filter((finding) => finding.code === code);
    expect(found).toMatchObject([
      {
        sheet: '台账',
        cell,
        message: expect.stringMatching(new RegExp(`^第3行：.*${words}.*。$`)) as string,
      },
    ]);
  });

  test('a sound row has none', () => {
    expect(
      standing(['甲项任务', '水科', '', '6月底', '已全部完成', 1, '已完成', DAY, '验收单']).findings,
    ).toEqual([]);
  });
});

describe('several sub-items in one cell, a line each', () => {
  const items = '1.开展摸底排查\n2.完成集中整治\n3.组织检查验收';
  const of = (progress: string, deadline = '1.3月底\n2.5月底\n3.9月底') =>
    standing([items, '水科', '', deadline, progress]).items[0]!;

  test('each day is the step of its own line', () => {
    expect(of('正在推进').facts.deadline!.milestones.map(({ due, label }) => [due, label])).toEqual([
      ['2026-03-31', '开展摸底排查'],
      ['2026-05-31', '完成集中整治'],
      ['2026-09-30', '组织检查验收'],
    ]);
  });

  test.each([
    ['1.已完成\n2.正在整治\n3.未启动', 'lagging', '2026-05-31'],
    ['1.已完成\n2.已完成\n3.未启动', 'on_track', '2026-09-30'],
    ['1.已完成\n2.已完成\n3.已完成', 'done', '2026-09-30'],
    ['已完成摸底排查', 'lagging', '2026-05-31'],
  ])('%j is %s, by %s', (progress, status, judgedBy) => {
    expect(of(progress).verdict).toMatchObject({ status, judgedBy, due: '2026-09-30' });
  });

  test('lines that do not pair off are read as one phrase', () => {
    expect(of('正在推进', '3月底\n9月底').facts.deadline!.milestones.map(({ label }) => label)).toEqual([
      '',
      '',
    ]);
  });
});

test.each([
  ['否', '', '“否”表示还没有完成'],
  ['否', '已全部完成', '状态写“否”，进展写“已全部完成”'],
  ['否', '未完成清淤', '“否”'],
])('a 是 or 否 below a question is quoted as it stands: %s beside %j', (answer, progress, words) => {
  const row = ['1', '甲项任务', '水科', '6月20日', progress, answer];
  const sheet = makeSheet('台账', [
    ['2026年重点工作台账'],
    ['序号', '工作任务', '牵头科室', '完成时限', '工作进展', '是否完成'],
    row,
    ['2', '乙项任务', '水科', '6月20日', '已全部完成', '是'],
  ]);
  const [item] = judged({ name: '台账.xlsx', date1904: false, sheets: [sheet] }, '2026-06-30').ledgers[0]!
    .items;
  expect(item!.verdict.reasons.join()).toContain(words);
  expect(item!.verdict.reasons.join()).not.toContain('“未完成”');
});
