import { NO_WAITING } from './around';
import type { Cue } from './word';

/** What is waited for: somebody has to say yes first, or one step is left. */
export const WAITS: readonly Cue[] = [
  {
    sense: 'waiting',
    words: ['就差', '只差', '仅差', '只等', '就等'],
    examples: [['~验收了', 'in_progress']],
  },
  {
    sense: 'waiting',
    words: ['待', '尚待', '有待', '仍待', '还待', '正待'],
    notAfter: NO_WAITING,
    notBefore: '遇|到|业(?:人员|青年|者|率|在家|$)|人接',
    examples: [
      ['~启动', 'not_started'],
      ['待验收', 'in_progress'],
      ['优待证申领发放完成', 'done'],
      ['已完工，待验收', 'in_progress'],
      ['现场已查看，待业主单位拆除', 'in_progress'],
    ],
  },
  // 2个等消防验收, as against 镇、村等验收.
  {
    sense: 'waiting',
    words: ['等'],
    notAfter: '[、\\d上中下平同优良]|[^,]、[^,]*|优秀|良好|合格',
    before: '[^,、]{0,4}(?:验收|批复|审批|审核|批准|通知|答复|回复|检测|结果|复检)',
    examples: [['已开业9个，另有2个等消防验收', 'in_progress']],
  },
  // 已编制完成并报市局审批: handed to somebody who has to say yes.
  {
    sense: 'waiting',
    words: ['报[^,已]{1,8}(?:审批|审核|审定|审查|审议|核准)'],
    notAfter: '已经?|上',
    before: '$|,',
    examples: [
      ['已编制完成并报市局审批', 'in_progress'],
      ['已编制完成并报市局审核', 'in_progress'],
      ['已编制完成并报市局审定', 'in_progress'],
      ['已编制完成并报市局审查', 'in_progress'],
      ['已编制完成并报市局审议', 'in_progress'],
      ['已编制完成并报市局核准', 'in_progress'],
      ['已编制完成，报市局审批通过', 'done'],
    ],
  },
];
