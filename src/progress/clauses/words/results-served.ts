import type { Cue } from './word';

/** Acts that are over once they are done: what people were paid, given or satisfied with. */
export const SERVED: readonly Cue[] = [
  {
    sense: 'result',
    words: ['拨付', '支付', '拨款', '缴纳', '追缴', '退还', '收回', '归还', '补办', '补缴', '投放'],
    examples: [['该笔款项已~', 'done']],
  },
  {
    sense: 'result',
    words: ['发放'],
    notAfter: '(?:问卷|表格|[登申]记?表|标书|邀请函?|样品)(?:均|都|已经?|全部)*',
    examples: [
      ['该笔款项已~', 'done'],
      ['问卷已发放', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['办理'],
    after: '已(?:经)?(?:为|帮)[^,]{1,8}|(?:[^保许]证|执照|户口|低保)(?:均|都)?已',
    examples: [
      ['已为其~低保', 'done'],
      ['残疾证已办理', 'done'],
    ],
  },
  {
    sense: 'result',
    words: ['纳入'],
    before: '[^,]{1,8}(?:范围|保障|救助|低保|特困|管理|考核|体系)(?:$|,)',
    notAfter: '拟|将(?!其)|待|应|可',
    examples: [['已将其~低保范围', 'done']],
  },
  {
    sense: 'close',
    words: ['可办'],
    after: '(?:100%|全部|全程|均已?|都已?)[^,]{0,4}',
    examples: [
      ['政务服务事项100%网上~', 'done'],
      ['部分事项网上可办', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words: ['表示(?:很|非常|比较|均)?满意(?:[或和](?:者)?基本满意)?'],
    examples: [
      ['代表已~', 'done'],
      ['代表已表示满意或基本满意', 'done'],
    ],
  },
];
