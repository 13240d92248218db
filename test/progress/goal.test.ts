import { besideRow as againstGoal } from '../../src/progress/goal/beside-row';
import { readProgress } from '../../src/progress/read';

describe('a report that says how much, against the goal of its row', () => {
  const read = (report: string, ...goals: string[]) => againstGoal(readProgress(report), goals);

  test.each([
    ['已加装21台', '60台', 35],
    ['目前已建成充电桩120个', '建成充电桩200个', 60],
    ['已发放补贴312万元', '发放补贴500万元', 62.4],
    ['已整改8项', '完成10项问题整改', 80],
    ['已慰问120人次', '慰问300人次', 40],
  ])('%s of %s is not finished', (report, goal, percent) => {
    expect(read(report, goal)).toMatchObject({ state: 'in_progress', percent, completedOn: null });
  });

  test.each([
    ['已加装60台', '加装电梯60台'],
    ['已建成充电桩220个', '建成充电桩200个'],
    ['目前已完成29台', '20台'],
  ])('%s of %s is finished', (report, goal) => {
    expect(read(report, goal).state).toBe('done');
  });

  test.each([
    ['another measure', '已加装21台', '惠及居民3200户'],
    ['several amounts of the measure', '已整改8项', '新建3项，续建9项'],
    ['a limit', '已整改8项', '不超过10项'],
    ['a duty that comes back', '已整改8项', '每季度10项'],
    ['an ordinal', '已整改8项', '第10项任务'],
    ['no goal', '已整改8项', ''],
  ])('%s tells nothing', (_, report, goal) => {
    expect(read(report, goal)).toEqual(readProgress(report));
  });

  test('a statement of the whole stands, whatever number it names', () => {
    expect(read('已全部完成，检查工地46个', '检查工地50个').state).toBe('done');
  });

  test('what is only planned or begun is not finished by its number', () => {
    for (const report of [
      '计划7月完成60台',
      '正在加装60台',
      '已开工60台',
      '准备加装60台',
      '已加装60台，正在验收',
      '已建成60台，其余正在办理',
    ])
      expect(read(report, '60台').state).not.toBe('done');
  });

  test('the likeliest goal that names the measure counts', () => {
    expect(read('已加装21台', '惠及3200户', '加装电梯60台')).toMatchObject({
      state: 'in_progress',
      percent: 35,
    });
  });

  test.each([
    ['已组织专项检查6次', '组织开展专项检查不少于4次'],
    ['轮换5200吨', '完成储备粮轮换5000吨'],
    ['床位增加506张', '新增养老床位500张'],
    ['新建3所、改扩建2所，均已投入使用', '新建、改扩建幼儿园5所'],
    ['已争取上级资金5600万元', '争取上级资金5000万元'],
    ['新增绿地21.5公顷', '新增绿地20公顷'],
    ['8.5公里老旧管道更换完毕并通气', '更换老旧燃气管道8.5公里'],
    ['全年失业率4.1%', '将失业率控制在5%以内'],
    ['优化调整公交线路25条', '优化调整公交线路20条'],
    ['热线满意率97.1%', '提升12345热线满意率至95%'],
  ])('as much as is wanted, told in its own words: %s, wanted: %s', (report, goal) => {
    expect(read(report, goal)).toMatchObject({ state: 'done', certain: false });
  });

  test.each([
    ['what is done before anything else', '已摸底3000户', '完成农村改厕3000户'],
    ['a step', '2条线路已完成踏勘', '开通公交线路2条'],
    ['the number that was looked for', '在谈项目15个，签约9个', '签约项目15个'],
    ['the last of several acts', '整地2.5万亩，栽植1.8万亩', '完成造林2.5万亩'],
    ['the least of the acts that are wanted', '征收168户，腾空161户', '完成168户房屋征收腾空'],
    ['what was found on the way', '已组织专项检查2次，发现隐患15处，全部整改', '组织检查不少于4次'],
    ['less by a counter of the trade', '目前，已拆除农户房屋280院', '拆除农户房屋657院'],
    ['a part of the thing', '农村公路路基完成103公里，路面完成40公里', '新改建农村公路100公里'],
    ['a limit kept while the year goes on', '上半年失业率4.1%', '将失业率控制在5%以内'],
    ['a number for each month', '目前已举行群众活动62场', '每月常态化开展群众活动不少于2场，12月底前完成'],
  ])('%s does not answer: %s, wanted: %s', (_, report, goal) => {
    expect(read(report, goal).state).not.toBe('done');
  });
});

describe('as many of an act that comes before the one a goal asks for', () => {
  const read = (report: string, goal: string) => againstGoal(readProgress(report), [goal]).state;

  test.each([
    ['已完成充电桩布点206个', '建成充电桩200个'],
    ['15个老旧小区改造已完成招投标', '改造老旧小区15个'],
    ['8个社区食堂已签订合作协议', '建成社区食堂8个'],
    ['完成整地2100亩', '植树造林2000亩'],
    ['已审核512万元', '发放补贴500万元'],
    ['项目主体完工，可提供床位300张', '新增养老床位300张'],
    ['已签约项目11个', '引进亿元项目落户10个'],
    ['已确定城东市场、城西市场等5家创建名单', '创建省级放心市场5家'],
    ['新开工19.81万套，基本建成10.89万套，已完成基本建成任务', '新开工21.45万套，基本建成10.19万套'],
  ])('%s does not answer %s', (report, goal) => {
    expect(read(report, goal)).toBe('in_progress');
  });

  test.each([
    ['已排查整改燃气隐患320处', '排查整改燃气隐患300处'],
    ['已审核发放补贴512万元', '发放补贴500万元'],
    ['15个小区改造已完成招投标', '完成15个小区改造招投标'],
    ['签约落户项目11个', '引进项目10个'],
    ['12家企业已签订合同', '签约企业12家'],
    ['施工图审已完成', '完成施工图审。'],
    ['①公厕12座全部建成投用；②停车位新增630个', '新建公厕12座，新增停车位600个'],
    ['完成营造林72万亩，为一季度任务70万亩的103%', '一季度完成营造林70万亩'],
    ['河东职业学校二期工程已完工', '完成河东职业学校二期建设'],
    ['已基本建成各类棚户区5073套', '基本建成棚户区改造3557套'],
    ['开展护理员培训150人次', '开展护理员培训不少于100人'],
    ['576户（含提前完成的38户）均已改造完成', '576户厕所改造'],
    ['通关时间较2017年压缩62%', '通关时间较2017年压缩50%以上'],
  ])('%s answers %s: the act is asked for, or leads to the end', (report, goal) => {
    expect(read(report, goal)).toBe('done');
  });
});

describe('a row that wants less than the end of a work', () => {
  const read = (report: string, goal: string) => againstGoal(readProgress(report), [goal]).state;

  test.each([
    ['项目于5月8日开工', '项目年内开工'],
    ['康养中心8月18日奠基，目前进行桩基施工', '年底前开工建设康养中心'],
    ['主体已封顶，正在砌筑二次结构', '主体结构封顶'],
    ['国土空间规划获省政府批复', '编制国土空间规划并获批'],
    ['工作方案已报领导审定并下发', '制定工作方案'],
    ['9月被命名为国家卫生县城', '争创国家卫生县城'],
    ['已取得施工许可证', '取得施工许可证'],
    ['9月20日通过国家级数字档案馆测评', '推进数字档案馆建设，通过国家级测评'],
    ['3个村被授予省级示范村', '创建省级示范村3个'],
    ['若干措施已印发实施', '出台促进消费若干措施'],
  ])('%s answers %s', (report, goal) => {
    expect(read(report, goal)).toBe('done');
  });

  test.each([
    ['完成土地出让，预计10月开工', '项目年内开工'],
    ['正在办理施工许可', '年底前开工建设康养中心'],
    ['施工至12层', '主体结构封顶'],
    ['国土空间规划已上报省政府', '编制国土空间规划并获批'],
    ['工作方案正在起草', '制定工作方案'],
    ['通过省级暗访，等待国家验收', '争创国家卫生县城'],
    ['已取得施工许可证', '取得施工许可证并开工建设'],
    ['提交测评申请', '推进数字档案馆建设，通过国家级测评'],
    ['正在进行基础施工', '建成并投用康养中心'],
    ['已通过省级测评', '争创省级文明城市'],
    ['实施方案征求意见稿已完成', '制定实施方案'],
    ['若干措施已经常务会审议通过', '出台促进消费若干措施'],
    ['排水管道已施工完毕，人行道正在平整', '吉祥路5月1日开工，合同期180天'],
    ['巡察反馈的23个问题已整改完成20个，其余3个长期坚持', '完成巡察反馈23个问题整改'],
  ])('%s does not answer %s', (report, goal) => {
    expect(read(report, goal)).not.toBe('done');
  });

  test('an end that is written in another cell of the row is what the row wants', () => {
    const started = readProgress('项目于5月8日开工');
    expect(againstGoal(started, ['康养中心开工建设', '2026年12月底前竣工']).state).not.toBe('done');
    expect(againstGoal(started, ['康养中心开工建设', '2026年6月底前']).state).toBe('done');
  });
});

describe('a number that only says again what is wanted, or is not all of it', () => {
  const read = (report: string, goal: string) => againstGoal(readProgress(report), [goal]).state;

  test.each([
    ['sizes that were handed down', '今年培训护理员指标300名，分到各镇', '培训护理员300名'],
    ['what is settled first', '充电站10座，选址全落实', '建成充电站10座'],
    ['papers of it', '口袋公园5个，方案都过了会', '建设口袋公园5个'],
    ['what was not granted', '14家企业愿意上市辅导，材料报到市里，未批', '推动14家企业上市辅导'],
    ['what comes after', '文化广场8个建成，器材随后装', '建设文化广场8个'],
    [
      'fewer that an act of the goal has reached',
      '驿站20个挂牌，16个通了水电',
      '建设骑手驿站20个，每个通水通电',
    ],
    ['fewer that are over', '挂牌督办隐患8处，5处摘牌', '挂牌督办隐患8处，限期整改'],
    ['a thing of a list with too few', '检查商超3次、学校3次、养老院2次', '商超、学校、养老院检查各3次'],
    ['a thing of a list that is not told', '演练防汛1次、防火1次', '防汛、防火、地震演练各1次'],
    ['another level', '省级非遗公布了4项；国家级的申报书已寄出', '申报入选国家级非遗1项、省级4项'],
    ['what was planned till then', '至8月底计划完工12项，实际完工12项', '全年完工项目30项'],
    ['a fall that is too small', '1至9月盗窃案310起，同比下降3.5%，巡防到位', '盗窃案发案数下降5%'],
    ['a paper to come', '汇编初稿有了，年底前印发', '编制典型案例汇编'],
    ['a trial', '缴费平台4月起试运行，老系统不停', '缴费平台上线'],
    ['the lowest of several', '猪、牛、羊免疫密度分别为97%、93.2%、95.1%', '免疫密度95%以上'],
    ['the rest', '23件中办结20件，阶段办结3件', '办结信访件23件'],
  ])('%s: %s does not answer %s', (_, report, goal) => {
    expect(read(report, goal)).toBe('in_progress');
  });

  test.each([
    ['口袋公园5个建成开放', '建设口袋公园5个'],
    ['检查商超3次、学校3次、养老院3次', '商超、学校、养老院检查各3次'],
    ['督查学校3次、医院4次', '学校、医院督查各3次'],
    ['省级示范点3个、市级6个均已授牌', '创建省级示范点3个、市级6个'],
    ['机井30眼打成，30眼通电', '新打机井30眼并通电'],
    ['全年计划完工30项，实际完工30项', '全年完工项目30项'],
    ['适老化改造已验收402户，补贴款下周兑付', '改造居家适老化家庭400户'],
  ])('%s answers %s', (report, goal) => {
    expect(read(report, goal)).toBe('done');
  });
});
