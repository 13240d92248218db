import { CALLS, HONOUR } from './around';
import type { Cue } from './word';

/** Acts that are over once they are done: papers given out, titles and certificates received. */
export const TOLD: readonly Cue[] = [
  // 拟录用人员已公示 asks for objections; 结果已公示 tells.
  {
    sense: 'result',
    words: ['公示'],
    notAfter: '拟[^,]{2,10}',
    examples: [
      ['结果已~', 'done'],
      ['拟录用人员已公示', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: [
      '印发',
      '下发',
      '出台',
      '发布',
      '公布',
      '公开',
      '制定',
      '修订',
      '制订',
      '签发',
      '转发',
      '归档',
      '录入',
      '备案',
      '答复',
      '办复',
      '回函',
      '采纳',
      '上报完毕',
      '签收完',
      '上墙',
      '张贴',
    ],
    examples: [['制度已经~', 'done']],
  },
  {
    sense: 'result',
    words: ['反馈'],
    notAfter: '问题(?:均|都|已经?|全部|及时)*',
    examples: [
      ['意见已~', 'done'],
      ['检查中发现的问题已反馈', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['公告'],
    notAfter: CALLS,
    examples: [['禁烧区划定已~', 'done']],
  },
  {
    sense: 'result',
    words: ['出具'],
    after: '(?:审计|检查|检测|鉴定|监测|复检)[^,]{0,6}',
    before: '[^,]{0,4}(?:报告|结论|意见|证明)',
    examples: [
      ['专项审计已出具报告', 'done'],
      ['评估机构已出具报告', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['取得'],
    before: '[^,]{0,14}(?:证书|资质|认证|产权证|(?:安全生产|经营|卫生|排污|采矿|取水)许可证)',
    examples: [
      ['取得安全生产许可证', 'done'],
      ['管理体系认证取得证书', 'done'],
      ['已取得施工许可证', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['获批'],
    after: '^|(?:[博硕]士|学位|专业|示范|基地|试点)[^,]{0,6}',
    before: '$|,|(?:国家|省|市)[^,]{0,16}',
    examples: [
      ['博士学位点获批', 'done'],
      ['获批国家级高新区', 'done'],
      ['可研报告获批', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['获评', '荣获', '获得', '入选', '跻身', '被评为', '被命名', '被授予'],
    notBefore: '感|[^,]{0,8}(?:批[复准]|资金|补助|支持|同意|提名|线索)',
    examples: [
      ['~省级示范园区', 'done'],
      ['力争获评省级示范园区', 'in_progress'],
      ['已获得上级资金支持', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['命名', '创成', '认定'],
    examples: [['园区已经~', 'done']],
  },
  {
    sense: 'result',
    words: ['列入'],
    before: HONOUR,
    examples: [
      ['列入国家级名录', 'done'],
      ['拟列入省级试点', 'in_progress'],
    ],
  },
];
