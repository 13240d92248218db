import type { Field } from '../../kinds/field';

/** What a heading's words say before its neighbours are looked at. */
export interface Sense {
  readonly field: Field;
  /** 3: nobody would read it otherwise; 2: usual; 1: a general word that fits much. */
  readonly weight: 1 | 2 | 3;
  readonly role: Role;
}

/** What the neighbours need to know of a heading to settle its meaning. */
export type Role =
  | 'plain'
  | 'code' // 任务编号: the row's number where there is no 序号
  | 'lead' // 牵头单位: leads whatever stands beside it
  | 'responsible' // 责任单位: leads where nothing leads
  | 'handling' // 承办单位, 实施单位: leads where nobody is responsible
  | 'unit' // a bare 单位, or one with an unknown word before it
  | 'someone' // 受理人: who acts where nobody is named
  | 'named' // 牵头区领导, 责任人 …: persons
  | 'due' // 完成时限
  | 'planned' // 计划完成时间
  | 'forecast' // 预计完成时间: a milestone beside a firm deadline
  | 'ended' // 完成时间: the completion day beside a deadline, otherwise the deadline
  | 'ended_for_good' // 实际完成时间, 销号日期
  | 'event' // 检查时间: the deadline where there is none, otherwise a day that something came in
  | 'period' // 一季度: what is due in it, or what was done in it
  | 'point' // 时间节点: the deadline where there is none, otherwise milestones
  | 'core' // 核心任务
  | 'task' // 工作任务
  | 'sub' // 具体任务
  | 'object' // 项目名称, 内容: a task where nothing else is
  | 'object_sub' // 工作内容: the sub-item beside a task
  | 'substitute' // 批示内容: a task only where no column is one
  | 'current' // 本月工作: a report, or the task beside one
  | 'gathering' // 专项行动: a kind, or the core task over mere 工作内容
  | 'hand_in' // 报送时间: the deadline where there is none
  | 'goal_task' // 目标任务: a target beside a task, otherwise the task
  | 'demand' // 具体要求: a sub-item where there is none
  | 'measure' // 整改措施: the next step beside a problem
  | 'plan' // 工作安排: the next step beside progress, otherwise a task
  | 'scheme' // 工作计划
  | 'extent' // 进度: a share or a report
  | 'freshest' // 最新状态
  | 'explains' // 说明
  | 'trouble'; // 问题

interface Rule {
  readonly when: RegExp;
  readonly not?: RegExp;
  readonly field: Field;
  readonly weight?: 1 | 2 | 3;
  readonly role?: Role;
}

const UNIT =
  '(?:单位|部门|科室|处室|股室|机构|主体|责任方|主责方|执行方|站所|院系|系部|企业|镇街|乡镇|属地|科|处|室|中心|专班|小组|工作组|法人|业主|(?<!地)方)';
const DAY = '(?:时间|日期|时日|日子|年月日|年月|之?日|时点)';
const PERIOD =
  '(?:第?[一二三四1234]季度?|[1-4]q|q[1-4]|\\d{1,2}月份?|[一二三四五六七八九十]+月份?|上半年|下半年|前[一二三]季度|本月|本季度|本周|当月|当季)';
/** A few characters that are not one of the other things headings are about. */
const FEW =
  '(?!.*(?:情况|时间|问题|措施|方案|计划|要求|内容|范围|程度|依据|标准|地点|路径|阶段|步骤|方式|结果|制度|机制|清单|目标|事项|任务|工作|状态|电话|意见))[^人员]{1,4}';
const DONE =
  '(?:完成|办结|办毕|结束|整改|销号|竣工|完工|办理|解决|落实|交付|上线|结案|结项|达标|投用|办复|实施|推进|治理|执行|处理|处置)';

/**
 * Rules from the particular to the general; the first that fits counts. Chinese headings end in the thing itself and
 * put before it what narrows it down (责任·单位, 计划完成·时间), so most rules look at the end of the heading.
 */
const RULES: readonly Rule[] = [
  // Questions, as plain-spoken tables ask them: 干什么, 谁来干, 何时完成, 干得怎样.
  {
    when: /^(?:由)?谁.{0,3}(?:牵头|负责|干|办|管|抓|落实|做|完成)$/,
    field: 'lead_unit',
    role: 'responsible',
  },
  { when: /^(?:何时|什么时候|啥时候|几时|什么时间).{0,6}$/, field: 'deadline', role: 'due' },
  {
    when: /^(?:做|干|抓|办|完成|进展|推进|落实)?.{0,3}(?:怎么样|怎样|如何|咋样|到哪一步|什么进展)$/,
    field: 'progress',
  },
  { when: /^(?:干|做|抓|办)什么$/, field: 'core_task', role: 'task' },
  { when: /^(?:怎么|如何|怎样)(?:干|做|抓|办|落实|推进)$/, field: 'sub_task', role: 'measure' },
  { when: /^(?:干|做|抓|办|达)到什么(?:程度|效果|标准|目标)$/, field: 'target' },
  // 责任清单, 时限清单 beside 任务清单: the short word before 清单 is what the column holds.
  { when: /^责任清单$/, field: 'lead_unit', role: 'responsible' },
  { when: /^时[限间]清单$/, field: 'deadline', role: 'due' },
  { when: /^(?:成效|进展|销号)清单$/, field: 'progress' },
  { when: /^(?:措施|整改)清单$/, field: 'sub_task', role: 'measure' },
  { when: /^目标清单$/, field: 'target' },
  { when: /^问题清单$/, field: 'problem', role: 'trouble' },

  // Numbers of rows.
  {
    when: /^(?:序号?|编号|no\.?|#|项次|序次|顺序?号|顺序|序列号?|项号|排序|行号|条目号)$/,
    field: 'seq',
    weight: 3,
  },
  { when: /(?:文号|字号)$/, field: 'source' },
  {
    when: /(?:编号|代码|编码|单号|流水号|代号|案号|受理号|登记号|档号|案件号|序号|id|(?:任务|项目|事项|督办|单|案|件|条目|批次)号)$/,
    field: 'seq',
    weight: 1,
    role: 'code',
  },
  { when: /(?:电话|手机|联系方式|联络方式|手机号|电话号码|通讯方式)$/, field: 'phone', weight: 2 },
  { when: /^(?:计量单位|量纲|度量单位|数量单位)$/, field: 'unit_of_measure', weight: 2 },

  // What counts, and is neither a share nor a day.
  {
    when: /(?:天数|工期|日数|次数|频次|频率|人数|户数|人次|时长|小时数|页码|页数|份数|期数)(?:要求)?$/,
    field: 'other',
    weight: 1,
  },
  {
    when: /(?:金额|经费|预算|资金|投资额?|总投资|造价|单价|费用|规模|面积|型号|规格|数量|个数|台数|件数)$/,
    field: 'other',
    weight: 1,
  },
  {
    when: /(?:目标值|指标值|计划值|计划数|目标数|任务数|任务量|计划量|目标量|期望结果|期望值)$/,
    field: 'indicator_target',
    weight: 2,
  },
  { when: /(?:挑战值|争取值|奋斗目标值)$/, field: 'indicator_challenge', weight: 2 },
  {
    when: /(?:完成值|实际值|完成数|完成量|实际数|实绩值|累计完成|已完成数?|当前值|实际结果|达成值)$/,
    field: 'indicator_actual',
    weight: 2,
  },

  // Yes or no.
  { when: /是否.*(?:达标|达到目标|达到要求)$/, field: 'met', weight: 2 },
  {
    when: /是否.*(?:逾期|超期|延期|滞后|联合|公开|需|重点|涉密|确认|属实|立项|有)/,
    field: 'other',
    weight: 1,
  },
  {
    when: /是否.*(?:完成|办结|达序|达进度|序时|整改|销号|落实|解决|按期|按时|完结|结案|办理|到位|实施|启动|结项|化解|达成|通过|验收|闭环|反馈|见面|投用|开工|竣工|交付)/,
    field: 'status',
    weight: 2,
  },
  { when: /(?:完成|办结|销号|达序|达标|落实|整改|到位)(?:与否|否)$/, field: 'status', weight: 2 },
  { when: /^是否|是否$/, field: 'other', weight: 1 },

  // Shares.
  { when: /(?:满意度|满意率|评价|满意情况|信访人意见|群众意见|测评结果)$/, field: 'satisfaction', weight: 2 },
  { when: /(?:进度|进展|完成|推进|办结|达成|形象进度|比例|情况)%$|%$/, field: 'percent', weight: 2 },
  { when: /(?:抽查|抽取|检查|扣分|配套|出资|持股).{0,2}比例$/, field: 'other', weight: 1 },
  {
    when: /(?:完成率|完成比例|完成比|完成度|完成百分比|进度比例?|进度率|进度百分比|百分比|办结率|达成率|推进率|占比|完成占比|进度值|整改率|落实率|执行率)$/,
    field: 'percent',
    weight: 3,
  },

  // Papers and remarks with an ending that other rules would take.
  { when: /^(?:其他)?(?:备注|备考|附注|补充|补充说明|备注信息)$|备注$/, field: 'remark', weight: 3 },
  { when: /^(?:说明|情况说明|详细说明|其他说明|其他)$/, field: 'remark', weight: 1, role: 'explains' },
  {
    when: /^会议(?:名称|名)?$|(?:批示|批示内容|批示要求|批示精神|领导意见|批办意见|批示意见|指示精神|部署要求)$/,
    field: 'source',
    weight: 1,
    role: 'substitute',
  },
  {
    when: /(?:未完成|滞后|未办结|未达序|逾期|超期|延期|未按期|未整改|偏差|受阻)(?:情况|说明|情况说明|理由|因素|问题|事由|事项说明)$|(?:具体|问题|主要)?表现$|^问题(?:描述|内容|表述|简述|概述|说明|详情|具体描述)$/,
    field: 'problem',
    weight: 2,
    role: 'trouble',
  },
  {
    when: /(?:未完成|滞后|未办结|未达序|逾期|超期|延期|红黄|预警|未按期|未整改)[^,]*原因|(?:原因|症结)$/,
    field: 'problem',
    weight: 2,
    role: 'trouble',
  },
  { when: /(?:原因分析|根因|根源|问题根源|成因)$/, field: 'problem_kind', weight: 1 },
  {
    when: /(?:问题|隐患|原因).*(?:大类|小类|子类|分类|类别|类型|性质|种类|归类)$|^详细分类$/,
    field: 'problem_kind',
    weight: 2,
  },

  // Help wanted and what comes next, before problems and measures in general.
  {
    when: /(?:需|请求|提请|拟请|申请|建议).{0,6}(?:协调|支持|帮助|解决|研究|决策|协助|支援)|协调(?:解决)?(?:的)?(?:事项|问题|需求)$|支持事项$/,
    field: 'support_needed',
    weight: 2,
  },
  {
    when: /^下一?步|^(?:下阶段|下一阶段|下个?月|下一月|下个?季度|下季|下周|下步|后续|今后|次月|明年|下一年度|下半年(?=工作|打算|计划))|(?:打算|下步计划|后续计划|工作打算)$/,
    field: 'next_step',
    weight: 3,
  },

  { when: /^(?:上级|父级?|前置|后置|后续|关联|所属|依赖)(?:任务|事项|项目)$/, field: 'other', weight: 1 },
  { when: /^(?:指派|分配|派|分派|交)给$/, field: 'owner_person', role: 'named' },

  // Persons. Leaders first: 牵头领导 leads nothing as a unit.
  {
    when: /(?:信访人|投诉人|举报人|反映人|来访人|上访人|来信人|当事人|诉求人|投诉对象)$/,
    field: 'petitioner',
    weight: 2,
  },
  {
    when: /(?:领导|领导人|领导同志)$|(?:分管|挂钩|包案|包保|挂联|联系|责任|主管|牵头|市|区|县|局)?(?:局长|区长|县长|市长|镇长|乡长|书记|主任|厅长|院长|校长|部长|秘书长|局领导)$|分管(?:负责人|同志|责任人)$|签发人员?$|[市区县局省州](?:级|里)?责任人$/,
    field: 'leader',
    weight: 3,
    role: 'named',
  },
  {
    when: /(?:联系|联络|填报|填写|填表|交办|督办|督查|督导|对接|审核|确认|登记|录入|操作|上报|报送|审批|验收|跟踪|核查|分派|监督|经手|派单|复核|检查|核实|汇总|制表|统计|报告|创建|发布)(?:负责|责任)?(?:人员?|员|者)$/,
    field: 'contact',
    weight: 2,
    role: 'named',
  },
  {
    when: /(?:责任|负责|承办|经办|办理|主办|牵头|执行|实施|整改|落实|包保|包案|网格|承担|协办|配合|管理|当前处理|处理|具体|项目|第一|直接)(?:人员?|员|者|角色|同志|经理)$|项目经理$|负责同志$|(?:责任|负责)到?人$/,
    field: 'owner_person',
    weight: 3,
    role: 'named',
  },
  { when: /组长$/, field: 'leader', weight: 2, role: 'named' },
  { when: /(?:责任|负责)?(?:个人|岗位)$/, field: 'owner_person', weight: 2, role: 'named' },
  { when: /^(?:责任|负责)科长$|^(?:经理|队长|专员)$/, field: 'owner_person', weight: 1, role: 'named' },

  // Units.
  {
    when: new RegExp(
      `(?:交办|下达|派发|考核|上报|填报|报送|登记|来文|发文|申报|申请人|转办|提出|发函|提供|移交)(?:的)?${UNIT}$`,
    ),
    field: 'source',
    weight: 1,
  },
  {
    when: new RegExp(
      `(?:服务|施工|监理|设计|存放|审批|审核|(?<!被)督办|(?<!被)督查|(?<!被)督导|监督|验收|抽查|工作)(?:的)?${UNIT}$`,
    ),
    not: /责任|牵头|配合/,
    field: 'other',
    weight: 1,
  },
  {
    when: new RegExp(
      `(?:配合|协办|协同|协作|参与|参加|协助|会办|会签|支持|联动|辅助|成员|会同|联合|协调|合作|其他)[^牵]*${UNIT}$|^(?:配合|协办|协同|协作|参与|协助|会办)$`,
    ),
    not: /检查单位|^(?!配合|协).*(?:牵头|主办|主责)/,
    field: 'co_units',
    weight: 3,
  },
  {
    when: new RegExp(
      `(?:牵头|主要责任|主责|主办|首要责任|第一责任|总负责|主体责任|主要承办|主要负责)[^配协]*${UNIT}(?:名称|信息)?$|^(?:牵头|主责|主办|总牵头)$`,
    ),
    field: 'lead_unit',
    weight: 3,
    role: 'lead',
  },
  {
    when: new RegExp(
      `(?:责任|负责)[^配协]*${UNIT}(?:名称|信息)?$|^(?:责任分工|责任落实|职责分工|任务分工|责任|责任方|责任区域|责任归属|责任属地)$`,
    ),
    field: 'lead_unit',
    weight: 3,
    role: 'responsible',
  },
  {
    when: new RegExp(
      `(?:承办|落实|实施|执行|办理|整改|承接|承担|受理|发起|主管|归口|分配|经办|管养|检查|推进|组织|完成|处理|处置|主抓|包保|主持|管理)[^配协]*${UNIT}(?:名称|信息)?$`,
    ),
    field: 'lead_unit',
    weight: 2,
    role: 'handling',
  },
  { when: new RegExp(`^[^情况时间问题]{0,6}${UNIT}(?:名称)?$`), field: 'lead_unit', weight: 1, role: 'unit' },

  // Days.
  {
    when: /^(?:计划|预定|要求|应|目标|规定)(?:完成|结束|终止|截止|完工|办结|竣工|上线|交付|整改)$/,
    field: 'deadline',
    role: 'planned',
  },
  {
    when: /^(?:预计|拟|预期)(?:完成|结束|终止|完工|办结|竣工|上线|交付)$/,
    field: 'deadline',
    role: 'forecast',
  },
  { when: /^(?:计划|预计|拟|要求)(?:开始|启动|开工)$/, field: 'start' },
  {
    when: /^实际(?:完成|结束|终止|完工|办结|竣工|上线|交付)$/,
    field: 'completed_on',
    role: 'ended_for_good',
  },
  {
    when: /(?:进度|时间|节点|推进|工作|实施|整改|阶段)(?:的)?(?:安排|计划|步骤|进度表)$|^(?:时间表|路线图|推进步骤|实施步骤|阶段安排|分阶段安排|计划安排|时序进度|序时进度|计划进度|目标进度|进度目标|进度要求|序时要求|时序要求|年度安排)$|任务分解.?时序进度$/,
    not: /^(?:重点|主要|近期|当前|年度)?工作(?:安排|计划)$|下|整改(?:安排|计划)/,
    field: 'milestone',
    weight: 2,
  },
  {
    when: new RegExp(`(?:起止|起讫|时间段|始末)${DAY}?$|(?:起止|起讫|实施)(?:年限|年月|年份|期限|时限)$`),
    field: 'deadline',
    weight: 2,
    role: 'due',
  },
  {
    when: new RegExp(
      `(?:实际|已)${DONE}?.{0,2}(?:${DAY}|时限|节点)|(?:到位|完毕|办完|归档|存档|建成|关闭|验收|销号|结案|投用|办复)${DAY}$|实际.{0,4}(?:${DAY})$`,
    ),
    not: /实际(?:开始|启动|开工)/,
    field: 'completed_on',
    weight: 3,
    role: 'ended_for_good',
  },
  {
    when: new RegExp(`(?:开始|起始|启动|开工|开展|起|动工|启用|立项起)(?:${DAY})?$|(?:${DAY})(?:自|起|从)$`),
    not: /起止/,
    field: 'start',
    weight: 3,
  },
  {
    when: new RegExp(`(?:${DAY})(?:至|止|到)$|^(?:截[止至]|止|到期)$`),
    field: 'deadline',
    weight: 3,
    role: 'due',
  },
  { when: new RegExp(`(?:答复|回复|办复|回访|复函)(?:${DAY})$`), field: 'replied_on', weight: 2 },
  {
    when: new RegExp(
      `(?:受理|收文|来文|登记|交办|接收|接件|收到|下达|创建|录入|立项|发现|发生|留言|写信|来电|来访|采集|收集|信访|投诉|举报|转办|批示|接单|派单|派发|申请|提出|建档|生成|收件|签收|批办|下发|印发|发文|交接|移交|排查)(?:${DAY})$`,
    ),
    field: 'received_on',
    weight: 2,
  },
  {
    when: new RegExp(`(?:报送|上报|提交|报告|报出)(?:${DAY})$`),
    field: 'feedback_date',
    weight: 2,
    role: 'hand_in',
  },
  {
    when: new RegExp(`(?:反馈|填报|更新|填写|汇报|沟通|跟进|填表|统计)(?:${DAY}|周期|频次)$`),
    field: 'feedback_date',
    weight: 2,
  },
  {
    when: /(?:时限|期限|限期|sla|ddl|deadline|时限要求|期限要求|时间要求|时间期限|完成节点|办结节点|截[止至]节点|整改节点|时间限制|办理周期|完成周期|时限节点)$|(?:截[止至]|最后|最迟|最晚|到期|应).{0,2}(?:时间|日期|日|时限|节点)$/,
    field: 'deadline',
    weight: 3,
    role: 'due',
  },
  {
    when: new RegExp(`(?:预计|预期|拟|承诺|预估|估计).{0,6}${DAY}$`),
    field: 'deadline',
    weight: 2,
    role: 'forecast',
  },
  {
    when: new RegExp(`(?:计划|要求|目标|规定|限定|限|考核|约定|安排|下达).{0,6}${DAY}$`),
    field: 'deadline',
    weight: 3,
    role: 'planned',
  },
  { when: new RegExp(`${DONE}(?:的)?(?:${DAY})$`), field: 'deadline', weight: 2, role: 'ended' },
  {
    when: /(?:时间|进度|关键|重要|工作|阶段性?|推进|任务|年度)?节点$|^(?:时间|时限)进度$/,
    field: 'milestone',
    weight: 2,
    role: 'point',
  },
  { when: new RegExp(`${DAY}$`), field: 'deadline', weight: 1, role: 'event' },

  // States.
  {
    when: /^(?:预警|亮灯|灯色|红黄绿灯?|预警灯|亮灯情况|预警情况|预警等级|预警状态|三色预警)$/,
    field: 'light',
    weight: 2,
  },
  { when: /(?:当前|所处|实施|目前|现)阶段$/, field: 'milestone', weight: 1 },
  { when: /最新(?:状态|情况|进展|动态)$/, field: 'progress', weight: 2, role: 'freshest' },
  {
    when: /(?:状态|完成与否|办结标识|完成标识|完成标志|(?:确认|验收|复查|核查|核验|检查|抽查|认定|督查|回头看|审核)(?:结果|情况|结论)|销号情况)$|^(?:完成|办结|销号)$/,
    field: 'status',
    weight: 3,
  },

  // Kinds and grades.
  {
    when: /(?:等级|级别|层级|优先级|紧急程度|缓急程度|重要程度|重要性|密级|健康度|轻重缓急|难易程度|难度系数|level|难度)$/,
    field: 'level',
    weight: 2,
  },
  {
    when: /(?:类别|类型|分类|种类|大类|小类|领域|板块|条线|方面|专题|专项|一级指标|类|所属领域|工作线|攻坚战|考核类别|属性|督办方式)$/,
    field: 'kind',
    weight: 2,
  },

  {
    when: /^(?:专项|专班|重大|中心)?(?:专项)(?:工作|行动|任务)$/,
    field: 'kind',
    weight: 1,
    role: 'gathering',
  },

  // Goals and steps.
  {
    when: /(?:季度|月度|月份|阶段|阶段性|分月|分季|节点|半年|上半年|下半年|本月|当月|本季|当季|近期|每月|每季度?|\d月)(?:的)?(?:工作)?(?:目标|任务|计划|安排|要求)(?:任务|节点|要求)?$/,
    field: 'milestone',
    weight: 3,
  },
  {
    when: /^(?:本[周月季期]|本季度|当[月前]|上[周月])(?:的)?(?:重点|主要)?(?:工作|任务)(?:内容|事项|情况)?$/,
    field: 'progress',
    weight: 2,
    role: 'current',
  },
  {
    when: new RegExp(`^${PERIOD}(?:的)?(?:工作|目标|任务|计划|安排|节点|工作目标|目标任务|工作计划|底|末)*$`),
    field: 'milestone',
    weight: 2,
    role: 'period',
  },
  { when: /(?:推进|实施|进度|分步|推进工作)计划$/, field: 'milestone', weight: 2 },

  // Reports.
  { when: /^(?:反馈|巡察|督察|检查|审计|整改)意见$/, field: 'progress', weight: 1, role: 'current' },
  { when: /(?:预期|预计|期望)(?:的)?(?:成效|效果|结果|成果)$/, field: 'target', weight: 2 },
  {
    when: /(?:基本|个人|人员|单位|背景|简要|主要|项目|企业)(?:情况|概况)$|概况$|简介$|简况$/,
    field: 'sub_task',
    weight: 1,
    role: 'object_sub',
  },
  { when: /(?:问题|困难|隐患|风险)情况$|^存在情况$/, field: 'problem', weight: 2, role: 'trouble' },
  {
    when: /^反[映应](?:的)?(?:情况|内容|问题|事项)$|^(?:来信|来电|来访)(?:内容|情况)$|诉求(?:内容|情况)?$/,
    field: 'core_task',
    weight: 2,
    role: 'object',
  },
  {
    when: /^(?:进度|当前进度|目前进度|完成进度|任务进度|总进度|总体进度|工作进度|项目进度|整改进度|累计进度)$/,
    field: 'progress',
    weight: 2,
    role: 'extent',
  },
  {
    when: /(?:进展|进度|动态|推进|情况|成效|近况|实绩|现状|开展状况|完成状况|进展状况|结果|落实|效果|成绩|反馈|(?:整改|办理|处理|督办|处置)(?:回复|回告|回执)|(?:答复|回复|反馈|办理|汇报)(?:内容|意见))$|^(?:已开展|已完成|本[周月季期]|当[月前]|目前|上[周月]).{0,4}(?:工作|内容|完成|任务)|工作小结$|工作总结$|纪实$|^进展|办理过程$|办理完成$/,
    field: 'progress',
    weight: 3,
  },

  // Proof and scores.
  {
    when: /(?:佐证|证据|证明|附件|印证|支撑材料|凭证|档案|台账资料|材料清单|佐证资料|见证材料|成果|成果体现|成果形式|交付物|成果转化|证据原文|材料|资料)$/,
    field: 'evidence',
    weight: 2,
  },
  {
    when: /(?:分值|得分|自评分|评分|扣分|加分|权重|分数|考核分|赋分|扣分上限|打分|系数)$/,
    field: 'score',
    weight: 2,
  },

  // Problems and measures.
  {
    when: /(?:反馈|反映|反应|整改|交办|转办|审计|督察|巡察|巡视|检查|信访|发现)(?:的)?(?:的)?(?:具体)?问题$/,
    field: 'core_task',
    weight: 2,
    role: 'object',
  },
  {
    when: /(?:问题|困难|难点|堵点|痛点|卡点|瓶颈|风险点?|短板|不足|制约因素|矛盾|困难点|难题|障碍|差距|差异|不到位之处|弱项|梗阻|问题指向|薄弱环节|薄弱点)$/,
    field: 'problem',
    weight: 3,
    role: 'trouble',
  },
  {
    when: /(?:整改|改进|解决|处理|治理|应对|纠正|防范|防控|控制|补救|纠偏|处置|恢复|建议|化解|改善)(?:工作)?(?:措施|举措|建议|动作|方案|办法|对策|意见|要求)$|对策$|^(?:建议|意见建议|工作建议|处理意见|拟办意见)$/,
    field: 'next_step',
    weight: 2,
    role: 'measure',
  },
  { when: /(?:措施|举措|做法|抓手|路径|动作)$/, field: 'sub_task', weight: 2, role: 'measure' },

  // Where it comes from, and how it is to be done.
  {
    when: /(?:来源|依据|出处|渠道|文件|会议|来文|文件名称|政策依据|任务由来|出处|文件依据)$/,
    field: 'source',
    weight: 2,
  },
  { when: /^(?:具体|细化|任务)要求$/, field: 'standard', weight: 1, role: 'demand' },
  {
    when: /(?:标准|要求|细则|考核要点|规范|规则|程序|方式|办法|方法|口径|准则|检查内容|考核内容|验收内容|评价内容|参数|范围|对象)$/,
    field: 'standard',
    weight: 1,
  },

  // Goals.
  { when: /(?:目标任务|目标工作)$/, field: 'target', weight: 2, role: 'goal_task' },
  { when: /任务目标$/, field: 'target', weight: 2, role: 'substitute' },
  { when: /(?:目标|目标要求|指标要求|愿景|跟踪指标|目标成效|目标内容)$/, field: 'target', weight: 2 },

  // Tasks, the widest family, last.
  { when: /^工作计划$|^年度计划$|^年度工作计划$/, field: 'milestone', weight: 1, role: 'scheme' },
  {
    when: /^(?:(?:重点|主要|近期|当前|具体)?(?:工作)?安排|年度安排)$/,
    field: 'core_task',
    weight: 1,
    role: 'plan',
  },
  { when: /^计划$/, field: 'sub_task', weight: 1, role: 'sub' },
  {
    when: /(?:子项|子任务|分项|小项|细项|任务分解|(?:任务|工作|事项|目标)(?:细分|拆解|细目|分项)|细化分解|分解任务|细分任务|分项任务|细化任务|具体(?:工作)?(?:任务|事项|工作|内容|项目|举措|措施)|子任务(?:名称|内容)|分解内容|子项目|子事项|工作点|任务细化|任务明细|工作细项|分任务|工作子项|[二三]级(?:任务|工作|事项)|子工作|细化(?:措施|内容|事项))(?:名称|内容)?$/,
    field: 'sub_task',
    weight: 3,
    role: 'sub',
  },
  {
    when: /(?:核心|重点|主要|重大|中心|总体|关键|一级|攻坚|年度|总)(?:的)?(?:工作)?(?:任务|工作|事项|项目|工程)(?:名称)?$/,
    field: 'core_task',
    weight: 3,
    role: 'core',
  },
  {
    when: /(?:任务|事项|工作|议题|行动|事宜|实事|提案|议案|子任务|隐患|清单|工程|督办件|要事|大事|任务书|决策|课题|改革|要点|工作项|任务项|条目|点位|积案|案件|信访件|事由|线索|(?:督办|交办|转办|批办|信访|领办)件)$|(?:任务|事项|工作|督办|隐患|工单|工作单|工作项|民生实事|实事项目|行动|会议|提案|建议|投诉|举报|问题|议题|决策|工程|课题|案件|交付物|步骤|活动)(?:的)?(?:名称|标题|题目|主题|描述)$/,
    field: 'core_task',
    weight: 2,
    role: 'task',
  },
  {
    when: /(?:任务|工作|事项|交办|督办|实施|建设|整改|检查|子任务|工作项|隐患|问题|投诉|举报|改革|活动|办理|议定|决定|会议)(?:的)?(?:具体|主要)?(?:内容|描述|详情|说明)$|^(?:主要|重点|具体)(?:工作)?内容$|(?:决定|决议|议定意见|会议意见)$/,
    field: 'core_task',
    weight: 2,
    role: 'object_sub',
  },
  {
    when: /(?:项目|名称|标题|题目|主题|案由|指标|二级指标|三级指标|需求|工单|案件|事件|活动|项目名称)$/,
    field: 'core_task',
    weight: 1,
    role: 'object',
  },
  { when: /(?:内容|描述|详情|明细|摘要)$/, field: 'core_task', weight: 1, role: 'object_sub' },

  // The thing itself is unknown, but what narrows it down tells: 责任支部, 会签处所, 截止期, 记录人.
  {
    when: new RegExp(`^(?:配合|协办|协同|协作|参与|参加|协助|会办|会签)${FEW}$`),
    field: 'co_units',
    weight: 1,
  },
  { when: new RegExp(`^(?:牵头|主责|主办)${FEW}$`), field: 'lead_unit', weight: 2, role: 'lead' },
  { when: new RegExp(`^(?:责任|负责|承办|经办)${FEW}$`), field: 'lead_unit', weight: 1, role: 'responsible' },
  { when: /^(?:截[止至]|完成|办结|整改|到期|销号|化解).?期$|^限期.{0,3}$/, field: 'deadline', role: 'due' },
  { when: /[^被请益证录法]人$/, field: 'owner_person', weight: 1, role: 'someone' },
];

/** Words at the end of a heading that add nothing: 办理情况说明 is 办理情况. */
const TAIL = /(?:说明|描述|简述|概述|详情|明细|信息|记录|一览|统计|简介|填写|登记)$/;

/** What one heading, or one part of it, may mean by its words alone. Null where no rule speaks. */
export function senseOf(text: string): Sense | null {
  const lower = text.toLowerCase();
  for (const rule of RULES) {
    if (rule.when.test(lower) && !rule.not?.test(lower)) {
      return { field: rule.field, weight: rule.weight ?? 2, role: rule.role ?? 'plain' };
    }
  }
  const stem = lower.replace(TAIL, '');
  return stem.length >= 2 && stem !== lower ? senseOf(stem) : null;
}
