import { makeBriefing, overview, statusShape, survey } from '../../src/tasks';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';

const PETITIONS = makeSheet('信访', [
  ['2026年群众信访件办理台账'],
  [
    '序号',
    '登记日期',
    '信访人',
    '联系电话',
    '反映问题',
    '责任科室',
    '首次联系日期',
    '现场调查日期',
    '答复日期',
    '办理情况',
  ],
  [
    '1',
    '2026-06-01',
    '甲小乙',
    '13812345678',
    '甲小乙反映油烟扰民，电话13812345678',
    '大气科',
    '2026-06-03甲小乙',
    '',
    '',
    '已联系甲小乙，办理中',
  ],
]);
const HOTLINE = makeSheet('热线', [
  ['12345热线工单台账'],
  ['工单编号', '派单时间', '来电人', '来电号码', '诉求类型', '诉求内容', '承办科室', '办结时间', '工单状态'],
  [
    'G1',
    '2026-05-01',
    '丙丁戊',
    '13912345678',
    '投诉',
    '丙丁戊称河道发黑',
    '水科',
    '',
    '已电话13912345678回访丙丁戊',
  ],
]);
const BOOK: Workbook = { name: '台账.xlsx', date1904: false, sheets: [PETITIONS, HOTLINE] };
const asOf = '2026-06-30';

test('names of petitioners and callers and their numbers are in no output', () => {
  const { standing } = survey(BOOK, asOf);
  expect(standing.ledgers.map(({ ledger }) => ledger.kind.id)).toEqual(['petitions', 'hotline']);
  const plan = makeBriefing(BOOK, { month: '2026-06', asOf, today: asOf });
  const told = [
    JSON.stringify(statusShape(standing)),
    JSON.stringify(overview(BOOK, asOf).items),
    JSON.stringify(plan.briefing),
    JSON.stringify(plan.edits),
    plan.message,
  ].join('\n');
  expect(told).toContain('油烟扰民');
  expect(told).not.toMatch(/甲小乙|丙丁戊|1[38]\d{9}/);
});
