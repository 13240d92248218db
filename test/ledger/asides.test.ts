import { KINDS } from '../../src/kinds/kind';
import { gridOf } from '../../src/ledger/find/grid';
import { readLedgers } from '../../src/ledger/read';
import type { Cell } from '../../src/workbook/cell';
import type { Workbook } from '../../src/workbook/sheet';
import { sheetOf, type SheetPlan } from './layouts';

const HEAD = ['序号', '重点任务', '责任单位', '完成时限', '进展情况'];
const ROWS: Cell[][] = [
  [1, '推进老旧小区改造项目', '市住建局', '6月底前', '正在施工'],
  [2, '新建公办幼儿园3所', '市教育局', '9月底前', '已完成选址'],
];

function itemsOf(plan: SheetPlan): number[] {
  const workbook = { name: 'a.xlsx', date1904: false, sheets: [sheetOf(plan)] } as unknown as Workbook;
  return readLedgers(workbook, KINDS).ledgers.flatMap(({ entries }) => entries.map(({ row }) => row + 1));
}

describe('what stands below a ledger after a blank row adds nothing', () => {
  const below = (...rows: Cell[][]): number[] =>
    itemsOf({ rows: [['2026年重点任务台账'], HEAD, ...ROWS, [], ...rows] });

  test.each<[string, Cell[][]]>([
    [
      'a small table',
      [
        ['名称', '数量'],
        ['甲类', 3],
        ['乙类', 5],
      ],
    ],
    [
      'figures',
      [
        ['', 12],
        ['', 8.5],
      ],
    ],
    ['a note', [['注：以上时限以交办单为准']]],
    [
      'a list of sections',
      [
        ['', '', '市住建局'],
        ['', '', '市教育局'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(below(...rows)).toEqual([3, 4]);
  });

  test('but more items do', () => {
    expect(below([3, '实施高标准农田建设', '市农业农村局', '年底前', ''])).toEqual([3, 4, 6]);
    expect(below(['', '建设应急避难场所', '市应急局', '年底前', ''])).toEqual([3, 4, 6]);
  });
});

test('the second of two rows of an item, 实际 under 计划, is no item', () => {
  const rows: Cell[][] = [
    ['工作任务', '责任单位', '类型', '完成时间'],
    ['推进老旧小区改造项目', '市住建局', '计划', '6月底前'],
    ['', '', '实际', '7月5日'],
    ['新建公办幼儿园3所', '市教育局', '计划', '9月底前'],
    ['', '', '实际', ''],
  ];
  expect(itemsOf({ rows })).toEqual([2, 4]);
});

test('a number column without a heading belongs to the table, and a title in A1 to both', () => {
  const rows: Cell[][] = [['2026年重点任务台账'], ['', ...HEAD.slice(1)], ...ROWS];
  const sheet = sheetOf({ name: 'Sheet1', rows });
  const workbook = { name: 'a.xlsx', date1904: false, sheets: [sheet] } as unknown as Workbook;
  const [ledger] = readLedgers(workbook, KINDS).ledgers;
  expect(ledger!.columns[0]).toMatchObject({ column: 0, field: 'seq' });
  expect(ledger!.year?.value).toBe(2026);
  expect(gridOf(sheet, false).rows).toBe(4);
});

test('problems with measures and somebody who answers are a ledger; without either they are none', () => {
  const rows: Cell[][] = [
    ['高', '产出指标计算有误', '修复计算逻辑', '甲某'],
    ['中', '上报格式不统一', '统一模板后再下发', '乙某'],
  ];
  const read = (...head: string[]): number[] => itemsOf({ rows: [['情况汇总'], head, ...rows] });
  expect(read('优先级', '问题', '整改措施', '负责人')).toEqual([3, 4]);
  expect(read('优先级', '问题', '备注', '负责人')).toEqual([]);
  expect(read('优先级', '问题', '整改措施', '填报人')).toEqual([]);
});

test('what was held, and powers with their periods, are no ledgers', () => {
  const read = (...rows: Cell[][]): number[] => itemsOf({ rows: [['一览表'], ...rows] });
  const held = [
    ['端午慰问', '6月8日', '社区', 50, '社区党委', '慰问老人30户'],
    ['健康义诊', '6月15日', '广场', 120, '服务中心', '服务群众120人'],
  ];
  expect(read(['活动主题', '时间', '地点', '参与人数', '主办单位', '活动成效'], ...held)).toEqual([]);
  const powers = [
    ['食品经营许可', '市场监管局', '20个工作日', '5个工作日', '政务大厅', '否'],
    ['户外广告审批', '城管局', '15个工作日', '3个工作日', '政务大厅', '否'],
  ];
  const things = [
    ['S01', '接入交换机', '甲厂', 'X1', '在用', '信息处', '信息处', '2015-03-02', '常某', '2025-04-01'],
    ['S02', '数据库服务器', '乙厂', 'Y2', '停用', '信息处', '财务处', '2016-05-06', '卫某', null],
  ];
  const thing = '设备编码 名称 厂家 型号 使用状态 资产责任单位 使用责任单位 采购日期 责任人 有效期';
  expect(read(thing.split(' '), ...things)).toEqual([]);
  const theses = [
    ['001', '某某', '县域经济比较研究', '某某', '2024-03-01', '2024-06-01'],
    ['002', '某某', '营商环境指数研究', '某某', '2024-03-01', '2024-06-02'],
  ];
  expect(read(['学号', '姓名', '课题名称', '指导教师', '开题时间', '答辩时间'], ...theses)).toEqual([]);
  expect(read(['事项名称', '实施主体', '法定时限', '承诺时限', '办理地点', '是否收费'], ...powers)).toEqual(
    [],
  );
});

test('how it stands and what comes next make a ledger, without limit and section', () => {
  const rows: Cell[][] = [
    ['新能源电池基地', 30, '2024-01-12', '已供地，正在做方案', '能评指标', '月底前报批'],
    ['冷链物流园', 5.6, '2024-02-20', '已开工', null, '协调供电'],
  ];
  const head = ['签约项目', '投资额（亿元）', '签约时间', '项目现状', '梗阻事项', '下一步推进'];
  expect(itemsOf({ rows: [['情况汇总'], head, ...rows] })).toEqual([3, 4]);
});

test('how to fill in a column may be told at length behind its name, in a bracket that nobody closes', () => {
  const told =
    '进展情况（请各单位于每月25日前填写：已开展工作、取得成效、存在问题和下一步打算，不少于100字，不超过300字，由主要负责人审签后报送';
  const head = [...HEAD.slice(0, 4), told];
  expect(itemsOf({ rows: [['2026年重点任务台账'], head, ...ROWS] })).toEqual([3, 4]);
  expect(
    itemsOf({
      rows: [
        ['2026年重点任务台账'],
        ['类别(1-市委经济工作事项;2-政府工作报告事项;3-目标考评事项;4-民生实事事项;5-重点项目建设', ...HEAD],
        ...ROWS.map((row) => ['2', ...row]),
      ],
    }),
  ).toEqual([3, 4]);
});
