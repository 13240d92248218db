import { HONOUR, NO_WAITING } from './around';
import type { Cue } from './word';

/** A noun of time or kind before 计划 makes it a paper or a yardstick, not an intention. */
const YARDSTICK_BEFORE =
  '按|按照|较|比|超|完成|年度|全年|年|总|工作|投资|宣传|实施|行动|既定|月|季度|培训|推进|' +
  '建设|整改|采购|招标|按原|达到|作业|占|入|[较比]原|教学|课程|培养';

/** What lies ahead: intentions, demands, and the times that they are for. */
export const PLANS: readonly Cue[] = [
  {
    sense: 'plan',
    words: ['计划'],
    notAfter: '按|照|年度|完成|[较比]|原',
    before: '于?(?:\\d{1,2}月|[今明]年|年[底内]|[一二三四]季度|[上下]半年)',
    examples: [['培训计划12月结束', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['计划'],
    notAfter: YARDSTICK_BEFORE,
    notBefore: '编制|制定|草案|资金|志愿|已|(?:全部|全面)?完成(?:$|,)',
    examples: [
      ['~择日开工', 'not_started'],
      ['党员发展计划完成', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: ['预备'],
    notBefore: '重点|项目|党员|役|队|金|费|库',
    examples: [['~开工', 'not_started']],
  },
  {
    sense: 'plan',
    words: [
      '预计',
      '将于',
      '定于',
      '定在',
      '力争',
      '筹划',
      '有望',
      '可望',
      '打算',
      '责令',
      '限期',
      '届时',
      '充分把握',
      '目标是',
      '应于',
      '须于',
      '需在',
      '须在',
      '可在',
      '即可',
      '即将',
      '能够',
      '就能',
    ],
    examples: [['~年底前完成', 'in_progress']],
  },
  // 已争取资金 and 争取上级资金 tell of what was got, 争取资金尽快到位 of a hope.
  {
    sense: 'plan',
    words: ['争取'],
    notAfter: '已|成功|共|累计',
    notBefore: '到|了|[^,]{0,8}(?:资金|补助|债券?|支持|经费|指标)(?!尽快|早日|到位|.{0,6}前|落实)',
    examples: [
      ['~年底前完成', 'in_progress'],
      ['争取上级资金5.1亿元，完成目标的102%', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: ['确保'],
    notBefore: '了',
    examples: [
      ['~年底前完成', 'in_progress'],
      ['校舍维修全部完工，确保了9月1日如期开学', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: ['再'],
    before: '(?:新?建|改造|新增|实施|完成)\\d',
    examples: [['已建成8个，年内~建4个', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['承诺'],
    notAfter: '兑现|践行|履行|落实|[按依]照?',
    notBefore: '书|制|的|事项|件|已|均|都|全|$|,',
    examples: [
      ['物业已~本月底修复', 'in_progress'],
      ['承诺事项已全部兑现', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: [
      '下一步',
      '下步',
      '下阶段',
      '下一阶段',
      '下个月',
      '下月',
      '下季度',
      '下半年',
      '明年',
      '后期',
      '今后',
    ],
    examples: [['~实施', 'not_started']],
  },
  {
    sense: 'plan',
    words: ['后续'],
    notBefore: '扶持|帮扶|管护|照料|产业|问题',
    examples: [
      ['~实施', 'not_started'],
      ['易地搬迁后续扶持项目全部建成投用', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: ['预期'],
    notBefore: '的?(?:目标|目的|效果|成效|成果|要求)',
    examples: [
      ['~年底前完成', 'in_progress'],
      ['已达到预期目标，通过验收', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: [
      '明天',
      '明日',
      '后天',
      '下周',
      '本周[一二三四五六日]前?',
      '[1234567890一二两三四五六七八九十半]+个?(?:月|周|星期|天|工作日)后',
    ],
    notBefore: ',|已|即',
    examples: [
      ['材料已印制完毕，会场布置明天完成', 'in_progress'],
      ['材料已印制完毕，会场布置明日完成', 'in_progress'],
      ['材料已印制完毕，会场布置后天完成', 'in_progress'],
      ['材料已印制完毕，会场布置下周完成', 'in_progress'],
      ['材料已印制完毕，会场布置本周五前完成', 'in_progress'],
      ['软件部署完成，试用一个月后验收', 'in_progress'],
      ['软件部署完成，试用30天后验收', 'in_progress'],
    ],
  },
  {
    sense: 'plan',
    words: ['^要求', '^责成', '并要求'],
    examples: [
      ['文件已转发，要求月底反馈', 'in_progress'],
      ['通报已印发，责成有关单位整改', 'in_progress'],
      ['通报已印发并要求月底整改到位', 'in_progress'],
    ],
  },
  {
    sense: 'plan',
    words: ['要求'],
    after: '已|已经|多次|再次|当场|现场|立即',
    notBefore: '的|$|,',
    examples: [
      ['已~业主整改', 'in_progress'],
      ['已要求施工单位10月底前完工', 'in_progress'],
    ],
  },
  {
    sense: 'plan',
    words: ['拟'],
    notBefore: '定|订|制|稿|建项目|[聘录任提表][用职拔彰]?(?:人[员选]|名单|对象|干部)',
    examples: [['~于下月启动', 'not_started']],
  },
  {
    sense: 'plan',
    words: ['将'],
    notAfter: '已|经|并|均|度|即|已[于在]\\d{1,2}月\\d{1,2}[日号]',
    notBefore: '.{1,12}(?:纳入|作为|移交)|近|.{1,14}(?:反馈|答复|上报|报送)',
    examples: [
      ['~进行', 'not_started'],
      ['已于5月11日将问题全部整改到位', 'done'],
    ],
  },
  {
    sense: 'plan',
    words: ['准备', '筹备'],
    notBefore: '工作|就绪|完毕|充分',
    examples: [['~启动', 'not_started']],
  },
  {
    sense: 'plan',
    words: ['做好准备'],
    after: '为.{1,20}',
    examples: [['为明年验收~', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['列入'],
    notBefore: `(?:${HONOUR})|[^,]{1,12}(?:项目|事项)[^,]*(?:均|已|全部)`,
    examples: [
      ['~明年计划', 'not_started'],
      ['列入二、三批的项目均已全面开工', 'in_progress'],
    ],
  },
  {
    sense: 'plan',
    words: ['纳入'],
    before: '.{0,18}(?<!教学|课程|培养)(?:计划|规划)',
    examples: [
      ['~明年计划', 'not_started'],
      ['已纳入全县“十四五”公路建设规划，待条件成熟后实施', 'not_started'],
    ],
  },
  {
    sense: 'plan',
    words: ['待'],
    notAfter: NO_WAITING,
    before: '.{1,14}(?:后|再|完成|毕|(?:成熟|具备|到位|允许)时)',
    examples: [
      ['~条件成熟后启动', 'not_started'],
      ['资金紧张，待条件成熟时有序推进', 'not_started'],
      ['正在开挖，~完成护坡再进行护栏', 'in_progress'],
    ],
  },
  { sense: 'plan', words: ['等待'], before: '启动|开|实施', examples: [['~启动', 'not_started']] },
  {
    sense: 'plan',
    words: ['可', '能'],
    before: '全|完|按|如|基本|进行|竣|投|于|建成',
    notAfter: '已|不|许|认|功|性|智|职|节|产|未|难以',
    examples: [['8月底~完成', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['底前', '末前', '日前', '月前', '年前', '旬前', '度前', '节前'],
    notAfter: '截[至止][^,]{0,10}',
    notBefore: '期|景',
    examples: [['9月~完成', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['直至', '直到', '早日', '尽快', '尽早'],
    examples: [['~完成', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['在即', '在望', '倒计时', '指日可待'],
    notBefore: '[的之]',
    examples: [['卷宗评查收官~', 'in_progress']],
  },
  // 满六个月方可申请: a condition that is still to be met.
  {
    sense: 'plan',
    words: ['方可', '方能', '才可', '才能', '才算'],
    notBefore: '$|,|[和与的、]|出众|培养|展示',
    notAfter: '未|不|管理|文艺|艺术',
    examples: [['水质连续三个月达标，满六个月~申请退出', 'in_progress']],
  },
  // 在规定时间完成任务不存在问题: a prospect.
  {
    sense: 'plan',
    words: [
      '不存在问题',
      '没有问题',
      '没问题',
      '不会有问题',
      '问题不大',
      '不成问题',
      '没有困难',
      '不存在困难',
    ],
    after: '(?:[在按如]|年|月|期|时间)[^,]{0,14}(?:完成|达标|达到|竣工|完工|交付|投用|实现)[^,]{0,12}',
    before: '$',
    examples: [['在规定时间完成任务~', 'in_progress']],
  },
  {
    sense: 'plan',
    words: ['快', '快要'],
    before: '[建修完竣清装办][^,]?[工完成好了]',
    examples: [['~完工了', 'in_progress']],
  },
];
