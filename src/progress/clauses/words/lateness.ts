import type { Cue } from './word';

/** Words that say that a row is late, behind its time, or has got more of it. */
export const LATENESS: readonly Cue[] = [
  {
    sense: 'extend',
    words: ['延期', '展期', '顺延', '延后', '推迟', '延长时限', '延长期限', '延长至'],
    notBefore: '(?:实施|开工|举办|建设|办理)的',
    examples: [
      ['经批准~9月底', 'adjusted'],
      ['推迟实施的扩建项目正在推进', 'in_progress'],
      ['已延期', 'overdue'],
      ['延期完成', 'done_late'],
      ['延期后再进行', 'in_progress'],
    ],
  },
  {
    sense: 'missed',
    words: [
      '严重滞后',
      '严重落后',
      '错过',
      '超[出过][^,\\d]{0,4}[时期]限',
      '已过[^,]{0,4}时限',
      '已过[^,]{0,4}期限',
    ],
    examples: [
      ['进度严重滞后', 'overdue'],
      ['进度严重落后', 'overdue'],
      ['错过时间窗口', 'overdue'],
      ['超过整改期限仍未整改', 'overdue'],
      ['已过完成时限', 'overdue'],
      ['已过整改期限', 'overdue'],
    ],
  },
  {
    sense: 'late',
    words: ['逾期', '逾时', '延误', '脱期', '延迟', '超期', '过期', '拖期', '误期', '迟于', '晚于'],
    notBefore: '电梯|药品|食品|产品|车辆|设备|灭火器|应收|贷款|借款|账款|票据|证照|农药|锅炉|气瓶|债务',
    examples: [
      ['~12天', 'overdue'],
      ['超期未办结', 'overdue'],
      ['超期电梯22台均已检验合格', 'done'],
    ],
  },
  {
    sense: 'late',
    words: ['超时'],
    notBefore: '长|间(?:进度|节点|要求)|序',
    examples: [['~办结', 'done_late']],
  },
  { sense: 'late', words: ['到期'], before: '未|仍|尚|还没', examples: [['~未整改', 'overdue']] },
  {
    sense: 'late',
    words: ['[较比](?:原定?|规定|既定)?(?:计划|时限|期限|时间|目标)[^,]{0,4}(?:推迟|延后|滞后|晚|迟)了?'],
    before: '\\d+个?(?:工作日|[天日周月])',
    examples: [['已于8月2日完成，较计划推迟3天', 'done_late']],
  },
  {
    sense: 'behind',
    words: [
      '[均尚仍还并]?未(?:达到?|完成)(?:序时|时序(?:进度|要求)?)',
      '滞后',
      '落后',
      '偏慢',
      '较慢',
      '缓慢',
      '慢序时',
      '欠序时',
      '慢于',
      '低于序时',
      '落后序时',
      '落后于序时',
      '欠进度',
      '欠账',
    ],
    examples: [
      ['进度~', 'in_progress'],
      ['滞后4个月', 'overdue'],
      ['未完成序时', 'in_progress'],
      ['重点项目均未达序时', 'in_progress'],
      ['未达到时序进度', 'in_progress'],
    ],
  },
];
