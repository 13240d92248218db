import { NO_WAITING } from './around';
import type { Cue } from './word';

/** What is waited for: somebody has to say yes first, or one step is left. */
export const WAITS: readonly Cue[] = [
  // 已完成自查，形成报告初稿: what is drafted waits for its last word.
  {
    sense: 'running',
    words: ['形成(?:了)?[^,]{0,8}(?:初稿|草案|草稿|讨论稿|征求意见稿|送审稿)'],
    before: '$|,|并',
    examples: [
      ['已完成自查，形成报告初稿', 'in_progress'],
      ['已形成征求意见稿', 'in_progress'],
    ],
  },
  // 接种时间为10月: when what matters takes place.
  {
    sense: 'waiting',
    words: ['时间(?:为|定[于在为]|暂定|安排在)'],
    notAfter: '完成|开工|竣工|完工|验收|交付|成立|签订|启动|印发|投用',
    before: '[^,]{0,6}\\d{1,2}月',
    examples: [
      ['已印发实施方案，接种时间为10月份', 'in_progress'],
      ['已完工，竣工时间为6月20日', 'done'],
    ],
  },
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
  // 证书~章刻好, 等开发商卖了房再结: what something else has to come about for.
  {
    sense: 'waiting',
    words: ['要等', '还等', '得等', '需等', '在等', '仍等', '正等', '都等', '^等(?=[^,、]{2})'],
    notAfter: '[、]|[^,、]、[^,]*',
    notBefore: '于|同|级|额|候|次|因|方面|[^,]{0,3}\\d+[个项家处类所户]',
    examples: [
      ['鉴定报告出来了，证书~章刻好', 'in_progress'],
      ['主体完工，等电梯到货', 'in_progress'],
    ],
  },
  {
    sense: 'waiting',
    words: ['等'],
    notAfter: '[、\\d上中下平同优良]|[^,]、[^,]*|优秀|良好|合格',
    before:
      '[^,、]{1,12}(?:[^善最先前今落]后(?!续|勤|期)|再[^,]|到账|到货|到位|表决|下来|出来|回来|定日子|开会|过会)',
    notBefore: '\\d*[个项家处类户名件所]',
    examples: [
      ['名册已核对，尾款等公司回款后结', 'in_progress'],
      ['路基完成，面层等天晴再铺', 'in_progress'],
    ],
  },
  // 迎接国家暗访: somebody comes to look.
  {
    sense: 'waiting',
    words: ['(?:迎接|迎候|备战)[^,]{0,8}(?:验收|暗访|评估|考核|检查|复核|复审|国检|评审|督导|测评|抽查)'],
    notAfter: '顺利|成功|圆满|已',
    before: '$',
    examples: [['卫生县城通过省级评估，迎接国家暗访', 'in_progress']],
  },
  {
    sense: 'waiting',
    words: ['送[^,已]{1,8}(?:审[核批定查议]|核[准定]|评审|拨付|会签|签发|签批)'],
    notAfter: '已经?|报|移|递|输|护|配|推',
    before: '$',
    examples: [['名册公示结束，送财政审核拨付', 'in_progress']],
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
