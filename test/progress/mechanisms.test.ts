import { besideRow } from '../../src/progress/goal/beside-row';
import type { ProgressState } from '../../src/progress/progress';
import { readProgress } from '../../src/progress/read';

/** What docs/识读说明.md says of reports, by what decides. */
const MECHANISMS: Readonly<Record<string, readonly (readonly [string, ProgressState, (number | null)?])[]>> =
  {
    'done needs a reason': [
      ['已完成全部道路建设工作', 'done'],
      ['年度计划完成102%', 'done', 100],
      ['已完成全部填土工作', 'in_progress'],
      ['完成某某廊架加高', 'in_progress'],
      ['某某小区改造已完成', 'done'],
    ],
    'plans reach on': [
      ['计划7月完成招标，8月开工，年底竣工', 'not_started'],
      ['力争6月底前建成，10月投入使用', 'in_progress'],
      ['计划投资30亿元，截至5月，完成投资21亿元，完成年计划的70%', 'in_progress', 70],
      ['桩基已浇筑，12月底完成检测', 'in_progress'],
      ['验收后投入使用', 'in_progress'],
    ],
    'one grammar for shares': [
      ['累计搬迁42.3万人，占总计划的84.6%', 'in_progress', 84.6],
      ['共完成投资11.04亿元，占年计划30.98%', 'in_progress', 30.98],
      ['已完成，通达率98%', 'done', 100],
      ['欠进度的有17个，占总任务的7.7%', 'in_progress', null],
      ['停车场已完工；一处公厕完成85%', 'in_progress', null],
      ['已完成1564人次，占比55.9%', 'in_progress', 55.9],
      ['已清退58户，占应退的96.7%', 'in_progress', 96.7],
      ['实际改造4559户，超额完成20%', 'done', 100],
      ['化肥储备到位1.1万吨，超计划10%', 'done', 100],
      ['1-12月完成投资28.78亿元，投资完成率151.47%', 'done', 100],
      ['一季度投资完成率105%', 'in_progress', null],
      ['消除比例为92.86%，完成了消除比例不低于90%的目标任务', 'done'],
      ['配送餐覆盖260个村，超过197个的任务指标', 'done', 100],
      ['开工126个，超过100个的计划', 'in_progress'],
      ['完成公园等项目77个，超过既定目标40%', 'done'],
      ['累计开工143个，计划投资完成率42.75%', 'in_progress', 42.75],
      ['基本建成公共租赁住房5352套、竣工2543套', 'in_progress', null],
      ['反馈问题整改完成率达到100%的51个，80%以下的4个', 'in_progress', null],
    ],
    'rates of what was told': [
      ['网格员补录完毕，入户走访率86%', 'in_progress', null],
      ['网格员补录完毕，入户走访率100%', 'done', 100],
      ['上报3588栋，已核查2156栋，核查率60%', 'in_progress', 60],
      ['已收获玉米2亿亩，收获进度84%', 'in_progress', 84],
      ['东区麦收结束，西区进入尾声，北区进度过四成', 'in_progress', null],
      ['已开复工项目106个，开复工率94%', 'in_progress', null],
      ['补贴结算完成76%，剩余资金已申请', 'in_progress', 76],
    ],
    'a step leads to the use': [
      ['3号机组检修工作全部结束，已并网运行', 'done'],
      ['3号楼已封顶', 'in_progress'],
      ['应急演练已于5月12日组织完毕，总结材料已报局办', 'done'],
      ['已与省平台完成联调，国庆前已上线运行', 'done'],
      ['南段已完成主体，北段已投入使用', 'in_progress'],
    ],
    'what is said of some is not said of the row': [
      ['已解决的（A类）54件，正在解决的（B类）33件，留作参考的（D类）4件', 'in_progress'],
      ['开工建设78村106个项目，完成44村', 'in_progress'],
      ['签约24部，开工18部，完工9部', 'in_progress'],
      ['县级图书馆有8个分馆对外开放', 'in_progress'],
      ['已开通12345热线', 'done'],
      ['完成投资28.8亿元，占年度计划的44%，超时间进度2.3个百分点', 'in_progress'],
      ['11个高速公路恢复重建项目已完工5个，在建项目6个', 'in_progress'],
      ['春季造林1.2万亩，占全年任务的80%；秋季造林尚未开始', 'in_progress'],
      ['471个问题已整改453个，申请延期整改18个', 'in_progress'],
      ['案件12件，审结10件，2件中止', 'in_progress'],
      ['已解决43件，暂时不能解决1件', 'in_progress'],
      ['受政策限制，暂时不能解决', 'suspended'],
    ],
    'the same act on as many': [
      ['应检设备23台，已检23台', 'done'],
      ['计划开工23个，已开工23个', 'in_progress'],
      ['2个路段隐患全部销号', 'done'],
      ['2个路段已销号', 'in_progress'],
      ['10栋房屋已全部采取工程措施整改', 'done'],
      ['6名人员已全部签订合同并到岗', 'done'],
    ],
    'a plan and what came of it': [
      ['原计划举办讲座50场，截至6月底已举办60场', 'done'],
      ['拟清理河道12公里，已清理12.6公里', 'done'],
      ['计划改造管网20公里，已铺设20公里，正在回填', 'in_progress'],
      ['计划签约项目10个，已签约12个', 'in_progress'],
    ],
    'a number of another thing': [
      ['道路改造工程已全部完成，安防工程已完成71公里', 'in_progress'],
      ['计划审议项目35件，年内将完成27件', 'in_progress', null],
      ['筛查任务已完成16010人，达到101.9%', 'done'],
      ['无分歧账款化解率100%', 'done'],
      ['派单601件，按时结案597件，超时办理4件，结案率100%', 'done'],
      ['案件8件，化解6件，其余2件列入台账推进', 'in_progress'],
    ],
    'what is not done yet': [
      ['《预案汇编》已付印，尚未分发', 'in_progress'],
      ['已完成整改，尚未发现反弹', 'done'],
      ['未清偿的项目已全部进入司法程序', 'in_progress'],
      ['应于3月底完成，至今未完成', 'overdue'],
      ['因疫情暂停，何时恢复待定', 'suspended'],
      ['审查意见已出，待修改后重新提交', 'in_progress'],
    ],
    'steps of answering and informing': [
      ['提案交办会已召开，逐一交承办部门办理', 'in_progress'],
      ['与代表进行了沟通，并将落实情况进行了详细答复', 'done'],
      ['学籍审核完成，数据已上报国家系统', 'done'],
      ['实施方案已上报', 'in_progress'],
      ['3个培训项目已全部完成计划', 'done'],
      ['19件提案予以立案，相关处室已认领', 'in_progress'],
    ],
    'acts of others and acts to come': [
      ['已将整改列入计划', 'not_started'],
      ['举报件均已转交有关单位处理', 'in_progress'],
      ['举报件均已转交有关单位处理完毕', 'done'],
      ['文件已转发至各镇，要求月底反馈', 'in_progress'],
      ['评比已结束，名单8月28日公布', 'in_progress'],
      ['评比已结束，名单已于8月28日公布', 'done'],
      ['招录笔试结束，面试定于周六', 'in_progress'],
      ['信访事项已答复，信访人不服', 'in_progress'],
    ],
    'an order is how it came about': [
      ['已责令拆除，并于6月3日拆除完毕，恢复原状', 'done'],
      ['已转水务局办理，漏点已修复', 'done'],
      ['已约谈企业，欠薪86万元已全部兑付', 'done'],
      ['已下达整改通知，业主已签收', 'in_progress'],
      ['已要求各镇上报方案，方案已报送', 'in_progress'],
      ['已交办12家，其中3家已整改到位', 'in_progress'],
      ['已安排专人值守，乱停车现象已消除', 'done'],
    ],
    'what is mended is the thing itself': [
      ['路面坑槽已修补完毕，纳入日常养护', 'done'],
      ['雨水管道已疏通', 'done'],
      ['路面已摊铺', 'in_progress'],
      ['供水已恢复', 'done'],
      ['已恢复施工', 'in_progress'],
    ],
    'stages and steps': [
      ['提前完成7月份节点任务', 'in_progress'],
      ['6月份提前完成全年任务', 'done'],
      ['初评已完成', 'in_progress'],
      ['采购合同已签，设备预计下周到货', 'in_progress'],
      ['已提请销号', 'in_progress'],
      ['已印发(院办〔2026〕14号)', 'done'],
      ['已完工(南段)', 'in_progress'],
    ],
    'a duty that never ends': [
      ['常态化开展，本季度巡查36次，发现问题11个，均已现场处置', 'ongoing'],
      ['持续开展日常巡查，上半年发现问题8个，均已整改', 'ongoing'],
      ['已建立常态化巡查机制，排查出的11处隐患均已整改到位', 'done'],
      ['已办结，今后常态化开展回访', 'done'],
    ],
    'all of several things': [
      ['已全面完成24.2亩征地任务和4户拆迁任务', 'done'],
      ['已完成12亩征地和3户拆迁', 'in_progress'],
      ['6个乡镇、42个村的核查工作已全部完成', 'done'],
      ['6月12日、20日已分别举行篮球、排球比赛', 'in_progress'],
      ['“一件事一次办”4月份完成全年任务', 'done'],
    ],
    'rates, counters and groups': [
      ['11件主办件均已办理结束，回复率和满意率均达100%', 'done'],
      ['已拆除农户房屋280院', 'in_progress'],
      ['已引进博士7人，签约待报到3人', 'in_progress'],
      ['未开工的占5.8%，在建的占69.8%，完工的占24.4%', 'in_progress', null],
    ],
    'papers in force': [
      ['人才培养方案已经审议通过并印发', 'done'],
      ['招标方案已印发', 'in_progress'],
      ['规划草案已公布', 'in_progress'],
    ],
    'ends in other words': [
      ['某某医院成功创成三甲', 'done'],
      ['放映厅建设已全部完成，已开始接待观众', 'done'],
      ['经二次办理，代表已表示满意或基本满意', 'done'],
      ['专项自查结束，未发现问题，报告已交', 'done'],
      ['专题学习开展完毕，学习情况已报宣传部', 'done'],
      ['建成厕所198座，超额完成150座的年度目标任务', 'done'],
      ['7月底补报完成，超过时限20天', 'done_late'],
      ['预计7月底完成，已超过时限20天', 'overdue'],
    ],
    'late or behind in part': [
      ['4件建议出现了超期，3件正在办理中', 'in_progress'],
      ['重点项目均未达序时', 'in_progress'],
      ['11项指标中6项没有完成“双过半”任务', 'in_progress', null],
      ['受理线索2152条、核结2073条，核结率96.3%', 'in_progress', 96.3],
      ['老年人体检19860人，体检率69.7%', 'in_progress', null],
    ],
    'seasons may be to come': [
      ['工程基本完工，秋季开学投入使用', 'in_progress'],
      ['比计划晚了12天，4月12日报出', 'done_late'],
      ['比计划晚了12天，4月12日开工', 'overdue'],
    ],
    'numbers of one thing': [
      ['问题49个，已整改40件', 'in_progress', 81.63],
      ['新建住房1200套；其中2个项目已完成地下室', 'in_progress', null],
      ['930米路段已完成7米宽路面', 'in_progress', null],
    ],
    'parts of one text': [
      ['二标未开工，一标已完工', 'in_progress'],
      ['东路已通车；西路正在施工', 'in_progress'],
      ['①东路已完工通车。②西路已完工通车。', 'done'],
      ['南段：已完工。北段：正在回填。', 'in_progress'],
    ],
    'the rest and what waits': [
      ['已完成80户，其余20户已签协议', 'in_progress'],
      ['已整改完成5项，2项长期整改', 'in_progress'],
      ['28项均已完成整改，长期坚持', 'done', 100],
      ['现场已查看，待业主单位拆除', 'in_progress'],
      ['培训班已举办4期', 'in_progress'],
      ['已完成全部12场培训', 'done'],
      ['轨道交通1号线已开通初期运营', 'done'],
      ['安装调试完成，具备联合试运转条件', 'in_progress'],
      ['27件实事中，已按期办结10件，按计划有序推进17件', 'in_progress', null],
      ['全县142个行政村已通客车142个', 'done'],
      ['全县142个行政村已签约142个', 'in_progress'],
      ['对未决算项目正在重审', 'in_progress'],
      ['成功创建国家级示范区', 'done'],
      ['成功申报国家级项目', 'in_progress'],
      ['尚未立项', 'not_started'],
      ['项目已完成投资3500万元。木屋酒店已完工并投入使用', 'in_progress'],
      ['此项工作已完成。截至12月底，全市完成新建幼儿园8所', 'done'],
      ['576户、12.35万平方米的拆除任务已完成', 'done'],
      ['实验室均已通过验收，达到使用要求', 'done'],
      ['危旧房改造项目零开工', 'not_started'],
      ['项目均未开工，开工率为0', 'not_started'],
      ['用地手续未办结，暂不具备开工条件', 'in_progress'],
      ['已开业9个，另有2个等消防验收，1个选址未定', 'in_progress'],
      ['道路、桥梁、绿化等验收均已通过', 'done'],
      ['企业承诺10月份搬迁', 'in_progress'],
      ['企业已按承诺完成搬迁', 'done'],
      ['长期拖欠的工资已全部付清', 'done'],
    ],
    'brackets and names of things': [
      ['65%（二标未开工）', 'in_progress', 65],
      ['已完工（二标未开工）', 'in_progress'],
      ['按期完成的难度较大', 'in_progress'],
      ['已印发《某某建设计划》，任务完成', 'done'],
    ],
  };

describe.each(Object.entries(MECHANISMS))('%s', (_, cases) => {
  test.each(cases.map((one) => [one[0], one] as const))('%s', (_text, [text, state, percent]) => {
    const reading = readProgress(text);
    expect(reading.state).toBe(state);
    if (percent !== undefined) expect(reading.percent).toBe(percent);
  });
});

test.each<[goal: string, report: string, state: ProgressState, percent: number | null]>([
  ['不少于33项', '已召开部署会，累计完成26项', 'in_progress', 78.79],
  ['通达率97%以上', '通达率98%', 'done', null],
  ['甲病、乙病筛查率分别达到98%、95%以上', '两项筛查率均为99%', 'done', null],
  ['改造提升农村道路40公里', '已完成40公里', 'done', null],
  ['完成18个突出问题整改', '制定164项整改措施，印发清单', 'in_progress', null],
  ['开展筛查1万例以上', '开展筛查10111例', 'done', null],
  ['引进项目3个，开工项目100个', '引进项目5个，开工项目80个', 'in_progress', null],
  ['引进项目3个，开工项目100个', '引进项目5个，开工项目120个', 'done', null],
  ['完成设计招标', '设计招标工作已完成', 'done', null],
  ['推进垃圾分类', '实施方案已印发', 'in_progress', null],
  ['会议减少10%', '召开会议9次，同比减少18%', 'in_progress', null],
  ['新建大棚60座', '大棚建成42座，全部投产', 'in_progress', 70],
])('beside %s, %s is %s', (goal, report, state, percent) => {
  const reading = besideRow(readProgress(report), [goal]);
  expect(reading).toMatchObject({ state, percent: state === 'done' ? reading.percent : percent });
});

test('an uncertain reading names the other one', () => {
  for (const text of ['某某小区改造已完成', '完成某某廊架加高']) {
    const { certain, explain } = readProgress(text);
    expect(certain).toBe(false);
    expect(explain).toMatch(/也可能/);
  }
});
