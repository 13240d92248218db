import type { ProgressState } from './progress';

/**
 * What a word does to the reading of its clause.
 *
 * Words that turn others: `negation`, `cannot`, `plan`, `perfect` (已), `whole` (全部), `on_time`, `partial`, `late`,
 * `waiting`, `care` (what follows completion), `rate` and `noun` (words that only look like an act).
 * Acts: `finish` (完成 and its kin), `result` (acts that are over once they are perfect: 已整改), `step` (one step of
 * many: 招标), `hand_in` (提交), `doing`, `start`, `running`.
 * Words that settle the row: `cancel`, `suspend`, `resume`, `adjust`, `extend`, `behind`, `missed`, `ongoing`,
 * `obstacle`, `class_*` (the classes of 建议提案).
 */
export type Sense =
  | 'negation'
  | 'cannot'
  | 'plan'
  | 'perfect'
  | 'whole'
  | 'on_time'
  | 'partial'
  | 'late'
  | 'waiting'
  | 'care'
  | 'rate'
  | 'noun'
  | 'finish'
  | 'result'
  | 'step'
  | 'hand_in'
  | 'doing'
  | 'start'
  | 'running'
  | 'cancel'
  | 'suspend'
  | 'resume'
  | 'adjust'
  | 'extend'
  | 'behind'
  | 'missed'
  | 'ongoing'
  | 'obstacle'
  | 'class_a'
  | 'class_b'
  | 'class_c'
  | 'class_d';

/** One row of the table: words of one sense. The examples are its tests. */
export interface Cue {
  readonly sense: Sense;
  /** A regular expression without groups that capture, for normalised text. Where two rows match, the upper one wins. */
  readonly words: string;
  readonly examples: readonly (readonly [text: string, state: ProgressState])[];
}

/** Where a word that takes the row off the list may stand: it is said of the row, not of the work's own object. */
const SAID_OF_ROW = '(?=$|了|实施|执行|办理|推进|建设|施工|开展|进行|该|本|此|项目|任务|工作|事项|中|状态|\\(|至|到|,)';
/** A noun of time or kind before 计划 makes it a paper or a yardstick, not an intention. */
const NO_NOUN_BEFORE = '(?<!按|照|年度|全年|工作|投资|宣传|实施|行动|既定|月|培训|推进|建设|整改|方案|采购|招标|按原|达到)';

export const CUES: readonly Cue[] = [
  // Words that look like something else.
  {
    sense: 'noun',
    words:
      '不(?:合格|达标)(?:率|的)?[^,]{0,4}(?=\\d)|未发现|没有发现|未收到|未发生|未出现|无异议|没有异议|不存在|不少于|不低于|不超过|不高于|未来|不断|不定期|不含|无逾期|未逾期|没有逾期|未超期|未超时|无超期|' +
      '完成(?:情况|时限|时间|值|度|量|期限|标准|后)|(?:拟定|拟订)|将军|启动仪式|项目库|计划(?:数|书|内|外|任务|目标|指标)|' +
      '主体责任|结果|后续工作|解决方案|整改方案|实施方案|落实情况|整改落实情况|处理结果|调整方案|调整后的?|开工项目|在建项目|准备金|基本(?:农田|药物|医疗|公共服务|情况|建设|信息|单元|生活|养老)',
    examples: [
      ['检查中未发现问题，已办结', 'done'],
      ['无逾期，正在办理', 'in_progress'],
      ['整改方案已印发实施', 'done'],
    ],
  },
  {
    sense: 'rate',
    words: '(?:开工(?:建设)?|启动|签约|动工|入库|到位)率|(?<=完成)投资',
    examples: [['今年项目开工率100%', 'in_progress']],
  },
  // Classes of answers to proposals.
  { sense: 'class_a', words: '\\bA类?(?=\\)|$)|A类', examples: [['所提问题已得到解决(A类)', 'done']] },
  { sense: 'class_b', words: '\\bB类?(?=\\)|$)|B类', examples: [['列入年度工作正在解决（B类）', 'in_progress']] },
  { sense: 'class_c', words: '\\bC类?(?=\\)|$)|C类', examples: [['因条件限制列入规划的(C类)', 'not_started']] },
  { sense: 'class_d', words: '\\bD类?(?=\\)|$)|D类|(?:留|供)作?参考', examples: [['作为参考的(D类)', 'cancelled'], ['留作参考', 'cancelled']] },
  // What takes a row off the list, or off the clock.
  {
    sense: 'cancel',
    words:
      `取消${SAID_OF_ROW}|撤销${SAID_OF_ROW}|终止${SAID_OF_ROW}|中止${SAID_OF_ROW}?(?=实施$|执行$)|作废|废止$|废弃|不再(?:实施|推进|开展|办理|列入|执行|建设|安排|纳入|单独|跟踪)|` +
      '不予(?:受理|办理|实施|立项|采纳)|无需(?:办理|实施|整改|推进|处理)|并入|合并(?:到|至|入|实施)|撤项|撤回|撤题|销项不做|误报|不属实|停建|停止(?:实施|建设|推进)|移出(?:台账|清单)|退出(?:台账|清单)|调出(?:台账|清单)|不做了',
    examples: [
      ['已取消', 'cancelled'],
      ['经局长办公会研究，该项工作不再实施', 'cancelled'],
      ['并入第12项一并推进', 'cancelled'],
      ['已取消证明事项12项，完成年度任务', 'done'],
    ],
  },
  {
    sense: 'suspend',
    words:
      `暂停${SAID_OF_ROW}|暂缓|中止|搁置|搁浅|停滞|停工|停摆|叫停|中断|冻结|挂起|缓办|缓建|暂不(?:实施|开展|推进|办理|启动|列入|具备)|暂时停止|暂未列入`,
    examples: [
      ['暂停', 'suspended'],
      ['因资金未落实，暂缓实施', 'suspended'],
      ['中止', 'suspended'],
    ],
  },
  {
    sense: 'resume',
    words: '恢复(?:施工|推进|办理|实施|建设|正常|生产|工作)?|复工|重启|重新启动|解除(?:暂停|挂起)',
    examples: [['原暂停施工，现已复工', 'in_progress']],
  },
  {
    sense: 'adjust',
    words:
      '待(?:调整|修改|修订|完善)|(?:需|须|拟|申请|建议|已|予以|正在|同意|批准)(?:进行)?(?:调整|变更)(?:为|至|到|中|完成时限|时限|计划|内容|目标|任务|方案|$)|(?:调整|变更)(?:为|至|到)(?!位)|调整中|变更中|^调整$|^变更$|退回(?:修改|补正|重办|重报|整改)?(?!\\d|的|补正|修改)|驳回|打回',
    examples: [
      ['待调整', 'adjusted'],
      ['任务目标已调整', 'adjusted'],
      ['退回修改', 'adjusted'],
    ],
  },
  {
    sense: 'extend',
    words: '延期|展期|顺延|延后|推迟|延长(?:时限|期限|至)',
    examples: [
      ['已延期', 'overdue'],
      ['经批准延期至9月底', 'adjusted'],
      ['延期完成', 'done_late'],
      ['延期后再进行', 'in_progress'],
    ],
  },
  // Behind and late.
  {
    sense: 'missed',
    words: '严重滞后|严重落后|错过|超出(?:规定)?(?:时限|期限)|超过(?:规定)?(?:时限|期限)|已过[^,]{0,4}(?:时限|期限|时间)',
    examples: [['进度严重滞后', 'overdue']],
  },
  {
    sense: 'late',
    words: '逾期|逾时|延误|脱期|延迟|到期(?=未|仍|尚|还没)|超期|超时(?!长)|过期|拖期|误期|迟于|晚于',
    examples: [
      ['逾期办结', 'done_late'],
      ['已逾期12天', 'overdue'],
      ['超期未办结', 'overdue'],
    ],
  },
  {
    sense: 'behind',
    words: '滞后|落后|偏慢|较慢|缓慢|慢序时|欠序时|慢于|低于序时|落后于?序时|(?:未|没)(?:达|达到|完成)序时|欠进度|欠账',
    examples: [
      ['滞后2个月', 'in_progress'],
      ['滞后4个月', 'overdue'],
      ['推进缓慢', 'in_progress'],
    ],
  },
  {
    sense: 'ongoing',
    words: '长期(?:坚持|推进|开展|实施|抓|执行|保持|任务)?|长年|常年|常态(?:化)?|常抓不懈|年年|全年(?=实施|开展|推进|进行|坚持|持续|$)|贯穿(?:全年|始终)|日常(?:工作|开展)|随时|定期(?:开展|组织|进行)',
    examples: [
      ['常态化推进', 'ongoing'],
      ['长期坚持', 'ongoing'],
    ],
  },
  // Scope.
  {
    sense: 'on_time',
    words:
      '按时间节点|按时间要求|按时限|按(?:计划)?节点|按规定(?:时限|时间)|在(?:规定)?(?:时限|期限)内|按要求时限|按计划时间|按要求时限|按时(?!序)|按期|如期|准时|及时|提前',
    examples: [
      ['未按期完成', 'overdue'],
      ['按时办结', 'done'],
      ['未能如期完工', 'overdue'],
    ],
  },
  {
    sense: 'cannot',
    words: '(?:目前|暂时|暂|尚|现阶段|短期内)?(?:还)?(?:不能|无法|难以)|不具备|不足以',
    examples: [
      ['受政策限制，目前无法解决', 'suspended'],
      ['预计难以按期完成', 'in_progress'],
    ],
  },
  {
    sense: 'negation',
    words: '尚未|仍未|还未|并未|从未|均未|未能|未曾|未予|未经|未获|未(?!必|免|知|雨|成年)|没有|没能|尚无|还没|没(?=完|开|动|有|办|做|启|结|达|落|整|解)|尚不|暂无|不(?=到位|彻底|达标|完整|合格|完成|通过)|非(?=完成)',
    examples: [
      ['未完成', 'in_progress'],
      ['尚未启动', 'not_started'],
      ['已整改未到位', 'in_progress'],
      ['还没完工', 'in_progress'],
    ],
  },
  {
    sense: 'whole',
    words: '全部|全面|全数|全体|悉数|一次性|圆满|胜利|超额|高质量|逐一|逐项|均(?=已|按|完|达|办|落)|都(?=已|按|完|达)|整体|全线|所有',
    examples: [
      ['全部办理完毕', 'done'],
      ['超额完成年度任务', 'done'],
    ],
  },
  {
    sense: 'partial',
    words:
      '部分|基本(?!上)|基本上|大部分|大部|绝大多数|多数|初步(?!设计|方案|成果)|阶段性?|一半|主体(?!责任)|局部|个别|少数|接近|临近|即将近?|近(?=尾声|完)|初见|初具|前期|首批|第[一二三]批|首期|一期|第[一二三]阶段|(?:上半年|[一二三四1-4]季度|本月|当月|月度|月份?)(?=任务|目标|工作)|其余|剩余|单项|分项|单体',
    examples: [
      ['部分完成', 'in_progress'],
      ['基本完成', 'in_progress'],
      ['主体完工', 'in_progress'],
      ['完成前期工作', 'in_progress'],
      ['阶段目标完成100%', 'in_progress'],
    ],
  },
  // Time still to come.
  {
    sense: 'plan',
    words:
      `${NO_NOUN_BEFORE}计划(?!编制|制定|草案|已)|预计|预期|预备|拟(?!定|订|制|稿|建项目)|(?<!已|经|并|均|度)将(?!.{1,12}(?:纳入|作为|移交))|将于|力争|争取|确保|准备(?!工作|就绪|完毕)|筹备(?!工作)|筹划|有望|可望|` +
      '下一步|下步|下阶段|下一阶段|下个月|下月|下季度|下半年|明年|后续|后期|打算|届时|充分把握|(?<=为.{1,20})做好准备|列入|纳入(?=.{0,6}(?:计划|规划))|待(?=.{1,12}后)|等待(?=启动|开|实施)|目标是|应于|可(?=全|完|按|如|基本)|[底末日月年旬度节]前(?![期,景])|须于|需在|须在',
    examples: [
      ['计划四季度开工', 'not_started'],
      ['预计10月底完成', 'in_progress'],
      ['拟于下月启动', 'not_started'],
      ['正在编制，确保年底前完成', 'in_progress'],
      ['为明年验收做好准备', 'in_progress'],
    ],
  },
  {
    sense: 'waiting',
    words: '(?:尚|有|仍|还|正|等)?待(?!遇|到|业)',
    examples: [
      ['待启动', 'not_started'],
      ['待验收', 'in_progress'],
      ['待确认', 'not_started'],
      ['已完工，待验收', 'in_progress'],
    ],
  },
  {
    sense: 'perfect',
    words: '(?:已经|业已|早已|均已|现已|都已|已)(?!知|成年|办(?:$|[,(]))|刚刚|顺利|成功|(?<![将拟定划计应须需])于(?=\\d{1,4}[年月.])',
    examples: [
      ['已整改', 'done'],
      ['通知已印发', 'done'],
      ['已开工', 'in_progress'],
    ],
  },
  // What follows completion and does not undo it.
  {
    sense: 'care',
    words: '正常(?:运行|使用|运转)|稳定运行|巩固|管护|维护|长效|跟踪|回头看|总结|防止反弹|保持|运维|运营管理|再(?:巩固|提升)|持续做好|继续做好|加强(?:日常)?(?:管理|监管|巡查|监督|管护)|举一反三',
    examples: [['已完成整改，下一步将巩固整改成效', 'done']],
  },
  {
    sense: 'obstacle',
    words: '依然存在|仍然存在|仍存在|还存在|差距|反弹|受阻|受限|遇阻',
    examples: [['问题仍然存在', 'in_progress']],
  },
  // Under way. Before the acts, so that 正在施工 is read as one.
  {
    sense: 'running',
    words:
      '正在|正(?=按|进行|组织|积极|有序|抓紧|全力|加快|推|开|编|办|协|施|与|由|对|就)|进行中|推进中|实施中|办理中|整改中|建设中|施工中|处理中|审核中|审批中|审查中|公示中|编制中|起草中|落实中|测试中|开发中|协调中|受理中|中(?=$|\\()|在办|在建|续建|加紧|攻坚|冲刺|赶工|尾声|收尾|跟进|' +
      '推进|加紧|攻坚|冲刺|赶工|续建|尾声|收尾|有序|按?序时|时序进度|持续|继续|抓紧|加快|稳步|扎实|按计划|按进度|达进度|达到进度|时间进度|超进度|进展(?:顺利|良好|正常)|进度正常|正常(?=$|开展|进行|办理)|逐步|陆续|边.{1,4}边|着力|积极',
    examples: [
      ['正在推进', 'in_progress'],
      ['已完成招标，正在施工', 'in_progress'],
      ['达到序时进度', 'in_progress'],
      ['办理中', 'in_progress'],
    ],
  },
  // Acts.
  {
    sense: 'finish',
    words:
      '完成(?!率)|建成并?投(?:入(?:使用|运行|运营|生产)|产|用|运)|完(?=$|,)|达到(?![^,]{0,4}(?:进度|序时))(?=[^,]{0,8}(?:目标|标准|要求|任务))|办结(?!率)|结办|办完|办毕|办妥|做完|干完|完毕|完结|竣工|完工|结题|结项|结案|销号(?!率)|销案|收官|了结|清零|见底清零|已办(?=$|,|\\()|终结|审结|结清|告竣|收口|(?<=(?:验收|审核|审查|考核|测评|复核|审批|检查|复查|初验)(?:均|全部|已|一次性|全)?)(?:合格|通过)|(?<=不)(?:合格|通过)|闭环(?!管理|机制|流程)|达标(?!率)|达成|到位(?!率)|实现(?!了?突破)',
    examples: [
      ['已竣工', 'done'],
      ['办理完毕', 'done'],
      ['完成了全部设备更换', 'done'],
      ['整改到位', 'done'],
    ],
  },
  {
    sense: 'step',
    words:
      '招标|招投标|投标|评标|开标|中标|比选|询价|挂网|采购(?:程序|手续|方式|流程)|勘察|勘探|勘测|测绘|踏勘|可研|可行性研究|立项|设计(?!单位)|图纸|概算|预算|评审|批复|核准|环评|选址|征地|征收|征迁|拆迁|用地|土地|准备工作|筹备工作|' +
      '方案(?:编制|制定|起草|设计|论证)?|规划编制|计划(?:编制|制定)|摸底|调研|初稿|草案|征求意见稿?|讨论稿|送审稿|合同|协议|动员|部署|开题|封顶|封闭|桩基|基础(?:施工|工程|开挖|部分)?|框架|管沟|土建|手续|论证|资料收集|初审|初验|预验收|资金申请|申请|审查|主机|试点|专班|领导小组|工作小组|指挥部|工作群|底数|场地平整|三通一平|清表|迁改|放线|基坑|底板|吊装|砌筑|备料|选型|论证会|定标|资格预审',
    examples: [
      ['已完成可研编制', 'in_progress'],
      ['施工图设计已完成', 'in_progress'],
      ['已完成勘察、招标', 'in_progress'],
    ],
  },
  {
    sense: 'result',
    words:
      '整改|整治|落实|解决|公示|印发|下发|出台|发布|公布|制定|修订|制订|建立|建成|投入(?:使用|运行|运营|生产)|投用|投运|投产|交付|上线|通车|通水|通气|反馈|答复|办复|回函|处理|处置|归档|兑现|拨付|支付|发放|备案|召开|举办|举行|移交|关停|取缔|拆除|安装|更换|清理|清运|治理|修复|关闭|结束|清退|启用|成立|挂牌|开通|通过|验收|配备|配齐|销毁|淘汰|改造|执行|收回|归还|做好|搭建|健全|完善|替换|补齐|并网|联网|关停|更新|命名|认定|上报完毕|恢复原状|复绿|见效|消除|化解|纠正|改正|理顺|公开|公告|调解|息访|回访|录入|缴纳|追缴|退还|补办|补缴|搬迁|腾退|迁移|清除|铲除|回填|硬化|铺装|疏浚|清淤|贯通|合龙|通电|供水|供热|供气|投放|入住|交房|开园|开馆|开业|开学|运营|发证|颁发|颁证|授牌|揭牌|采纳|签发|转发|推广|应用|签收完|封存|上墙|张贴|拨款',
    examples: [
      ['已答复', 'done'],
      ['制度已经出台', 'done'],
      ['正在整改', 'in_progress'],
      ['尚未解决', 'in_progress'],
    ],
  },
  {
    sense: 'hand_in',
    words: '提交|上报|报送|申报|送审|报审|报批|呈批|呈报|回复|报请|提请|递交|报(?=市|省|县|区|国|上级|厅|委|局)|送达|交办|转办',
    examples: [['已提交', 'in_progress']],
  },
  {
    sense: 'start',
    words: '开工|动工|启动|开始|进场|着手|开建|破土|奠基|开挖|入场|进驻|起步|介入|铺开',
    examples: [
      ['已进场', 'in_progress'],
      ['未开工', 'not_started'],
      ['预计下月开始', 'not_started'],
    ],
  },
  {
    sense: 'doing',
    words:
      '开展|实施|建设|施工|办理|组织|编制|起草|安排|部署|采取|受理|签订|签署|取得|形成|培训|检查|排查|巡查|监测|宣传|接种|调查|分析|研究|协调|明确|对接|督促|督导|督办|指导|撰写|拟稿|收集|梳理|谋划|征集|走访|约谈|立案|查处|处罚|沟通|商讨|洽谈|核查|核实|评估|复核|确认|审核|审批|验证|复查|联调|调试|试运行|浇筑|铺设|开挖|绿化|栽植|打造|建造|优化|接收|签收|分派|派发|登记|立卷|行动|动作|进行|执法|申领|选定|委托|接单|聘请|引进|采购|购置|监督|进入|办',
    examples: [
      ['未实施', 'not_started'],
      ['已委托第三方机构编制', 'in_progress'],
    ],
  },
];
