import type { Cue } from './word';

/** Steps of money: tenders, contracts, budgets and first payments. */
export const MONEY_STEPS: readonly Cue[] = [
  {
    sense: 'step',
    words: [
      '评标',
      '开标',
      '定标',
      '中标',
      '比选',
      '询价',
      '招拍挂',
      '摘牌',
      '采购程序',
      '采购意向',
      '采购手续',
      '采购方式',
      '采购流程',
      '选型',
      '资格预审',
      '资金申请',
      '资金筹措',
      '协议',
      '财评',
    ],
    examples: [['已完成~', 'in_progress']],
  },
  {
    sense: 'step',
    words: ['招标', '招投标', '投标'],
    notBefore: '领域|市场|投诉|监管|专项|平台|系统',
    examples: [
      ['已完成~', 'in_progress'],
      ['招投标领域专项整治结束', 'done'],
    ],
  },
  {
    sense: 'step',
    words: ['合同'],
    notAfter: '劳动|劳务|聘用|用工',
    notBefore: '内容|工期|约定|任务|到期|[续换改]签',
    examples: [
      ['已完成~', 'in_progress'],
      ['聘用合同签订完毕', 'done'],
      ['租赁合同续签完毕', 'done'],
    ],
  },
  {
    sense: 'step',
    words: ['预算'],
    notAfter: '公共|年初',
    notBefore: '收入|执行|支出|数|[^,]{0,6}公开',
    examples: [['已完成~', 'in_progress']],
  },
  {
    sense: 'step',
    words: ['下达'],
    after: '(?:资金|经费|计划|指标|预算|补助款?)(?:均|都|已经?|全部|全额|提前)*',
    examples: [['补助资金已下达', 'in_progress']],
  },
  {
    sense: 'step',
    words: ['首付款?', '预付款?', '进度款', '定金', '首笔', '头款', '意向书'],
    notBefore: '款?[、和及与]',
    examples: [
      ['已支付~', 'in_progress'],
      ['已付首付', 'in_progress'],
      ['已付首付款', 'in_progress'],
      ['已支付预付款', 'in_progress'],
      ['预付款、尾款均已付清', 'done'],
    ],
  },
];
