import type { Cue } from './word';

/** Words that say that what they stand with has happened. */
export const OVER: readonly Cue[] = [
  {
    sense: 'perfect',
    words: ['已', '已经', '早已', '现已', '也已', '累计', '实际'],
    notBefore: '知|成年|办(?:$|[,(])',
    examples: [
      ['通知~印发', 'done'],
      ['108个计划新开工项目累计开工87项', 'in_progress'],
    ],
  },
  {
    sense: 'perfect',
    words: ['当日', '当天', '当场', '随即'],
    notAfter: '要求[^,]*|应|须|力争|确保|计划|拟|将|截[至止]',
    before: '[^,]{0,8}(?:恢复|修复|修好|清理|清除|清运|拆除|整改|处置|处理|解决|办结|更换|关停|关闭|调解)',
    examples: [
      ['供电公司~恢复供电', 'done'],
      ['要求业主当场整改', 'in_progress'],
    ],
  },
  {
    sense: 'perfect',
    words: ['刚刚', '顺利', '成功', '正式'],
    notBefore: '$|,',
    examples: [
      ['~完成', 'done'],
      ['胸痛中心正式授牌', 'done'],
      ['力争年底顺利完成', 'in_progress'],
      ['计划9月正式投入使用', 'in_progress'],
    ],
  },
  {
    sense: 'perfect',
    words: ['于'],
    notAfter: '将|拟|定|划|计|应|须|需|位',
    before: '\\d{1,4}[年月.]',
    examples: [['~5月底全部完工', 'done']],
  },
];
