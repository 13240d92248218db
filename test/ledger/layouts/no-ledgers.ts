import { H, T, type MadeLayout } from './made-layout';

/** Tables that are no ledger. */
export const NO_LEDGERS: readonly MadeLayout[] = [
  {
    name: 'rows without headings',
    plan: {
      name: 'Sheet1',
      rows: [
        [1, '冬病夏治行动', '大气科', '6月底'],
        [2, '排污口整治工作', '水科', '6月底'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a contact list',
    plan: {
      name: '通讯录',
      rows: [
        ['序号', '姓名', '科室', '职务', '联系电话', '备注'],
        [1, '甲', '水科', '科长', '123', ''],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a contact list called by no name',
    plan: {
      name: 'Sheet2',
      rows: [
        ['序号', '单位', '联系人', '职务', '手机'],
        [1, '水科', '甲', '科长', '123'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a budget',
    plan: {
      name: '预算',
      rows: [
        ['2026年部门预算表'],
        ['序号', '项目名称', '预算金额', '资金来源', '责任科室', '备注'],
        [1, '监测设备', 20, '财政', '监测站', ''],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a device inventory that is called 台账',
    plan: {
      name: '设备台账',
      rows: [
        ['设备台账'],
        ['序号', '设备名称', '规格型号', '数量', '购置日期', '使用科室', '责任人', '状态', '备注'],
        [1, '色谱仪', 'GC', 1, '2020-01-01', '监测站', '甲', '在用', ''],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a summary by section',
    plan: {
      name: '汇总',
      rows: [
        ['重点工作汇总表'],
        ['序号', '科室', '任务数', '已完成', '推进中', '滞后', '完成率'],
        [1, '水科', 10, 5, 4, 1, 0.5],
        ['合计', '', 10, 5, 4, 1, 0.5],
      ],
    },
    ledgers: [],
  },
  {
    name: 'an evidence list',
    plan: {
      name: '佐证材料目录',
      rows: [
        ['序号', '考核指标', '佐证材料名称', '提供科室', '页码'],
        [1, '空气质量', '监测报告', '大气科', 3],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a contract ledger',
    plan: {
      name: '合同台账',
      rows: [
        ['序号', '合同名称', '签订时间', '履行期限', '责任科室', '履行情况'],
        [1, '监测服务', '2026-01-01', '1年', '监测站', '正常'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'leave of staff',
    plan: {
      name: 'Sheet1',
      rows: [
        ['姓名', '开始时间', '结束时间', '事由', '审批人'],
        ['甲', '2026-01-01', '2026-01-03', '事假', '局长'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'figures of monitoring',
    plan: {
      name: '监测',
      rows: [
        ['点位', '监测时间', 'PM2.5', 'PM10', '等级'],
        ['甲点', '2026-01-01', 30, 50, '优'],
      ],
    },
    ledgers: [],
  },
  {
    name: 'a letter',
    plan: {
      name: '说明',
      rows: [['填报说明'], ['1.请各科室于每月5日前报送进展。'], ['2.完成时限请写明日期，责任单位写全称。']],
    },
    ledgers: [],
  },
  { name: 'headings without entries', plan: { rows: [[T], H] }, ledgers: [] },
  { name: 'an empty sheet', plan: { rows: [] }, ledgers: [] },
];
