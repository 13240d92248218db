import { readProgress } from '../../src/progress/read';

/** Reports of an end, in any trade, none of them with a number of its own. */
const ENDED =
  '看台翻新完成 系统已上线运行 泵房已投用 普查结束 三幢宿舍楼已交付使用 河道清淤全部完成 补贴已全部发放';

/** What says behind an end that something is left to do. */
const LEFT: Readonly<Record<string, string>> = {
  'one act that is not done':
    '灯没装 线没划 书号没批 公章没盖 车棚没搭 门牌没挂 仪器没校准 井盖没盖 额度没下来 名单没定 三户没签 水没引来 土没运走 款没划到账户 证书没领 探头没接、闸门没调 ' +
    '票据未开 路牌未立 押金未退、钥匙未交 有6户未签 未结4件',
  'what is waited for':
    '证书要等主管部门盖章 尾款等公司回款后结 面层等天晴再铺 标识要等文字定稿 发票等财务出来后寄 家具还等厂家排产 名册送财政审核 材料送省厅审批 迎接省级验收 备战国家评审 资料等审计报告出来再交 ' +
    '等雨停再铺 合格证要等试满一月',
  'what somebody is at':
    '公章在刻 图纸在审 数据在导入 材料在窗口排队 证照在走变更程序 合同在会签 软件在调 线路在改 缺口在补 备件在运 漏点在查 尾款在催 预案在征求各镇意见',
  'what is wrong with it':
    '自助区返工 附件重做 三个点要重测 扫描件要重扫 绿化苗木死了一片 北墙漏了 两户不肯签 业主不同意 数据传不上来 一台水泵坏了 门禁连不上 人手配不齐 设计方案退回 样本退回补采 会签稿退回重报',
  'what comes later':
    '景观桥改在汛期后 验收推到明年 后面8场挪到下月 颁奖会排在周末 器材随后配 大会另择日召开 市局验收改期 满六个月方可申请退出 资料归齐才能备案 复审在即 终验倒计时 乡镇站点还用老系统 南区还靠人工 ' +
    '省厅9月要求补报材料 专家组要求重新测算',
};

/** What looks like it and leaves nothing to do. */
const NOTHING_LEFT: Readonly<Record<string, string>> = {
  'nothing went wrong':
    '施工期间没停水 没漏一户 没出事故 没耽误春耕 没收到投诉 没有群众上访 没再反弹 没欠一分钱 没超预算 没占基本农田 没拖欠工资 没误一天 没断过电 没差错 全程没发生安全事故 未出现返潮 未发生纠纷 无返工 ' +
    '群众无需重复提交 没有一户掉队',
  'others of a list':
    '道路、桥涵等全部验收合格 公园、广场等同步开放 受益村等级提升 一等奖已颁发 资金等按时拨付 五家单位等获表彰 三处景点等已对外开放',
  'where somebody or something is':
    '人员全部在岗 设备在用 资料在案可查 岗亭全天有人在岗 门票在线预约 服务群众在家门口 成绩在全市前列 结果已在官网公布 资产已在账',
  'in use and liked':
    '群众少跑腿 孩子们能踢球了 停车不再难 雨天不再积水 通行更顺畅 用水不用愁了 日均接待600人次 群众拍手称好 减少了投诉 环境焕然一新 受到好评',
};

const words = (list: string): readonly string[] => list.split(' ');
const isFinished = (text: string): boolean => /^done/.test(readProgress(text).state);

function* behind(tails: string): Generator<string> {
  for (const end of words(ENDED))
    for (const tail of words(tails)) for (const mark of ['，', '；', '。']) yield `${end}${mark}${tail}`;
}

test.each(Object.entries(LEFT))('%s behind an end leaves it open', (_, tails) => {
  expect([...behind(tails)].filter(isFinished)).toEqual([]);
});

test.each(Object.entries(NOTHING_LEFT))('%s behind an end leaves nothing', (_, tails) => {
  expect([...behind(tails)].filter((text) => !isFinished(text))).toEqual([]);
});

/** What was wrong, and was put right. */
test.each([
  '墙皮返潮返工，现已验收合格',
  '树倒了，已扶正',
  '水泵坏了，已更换',
  '业主起初不同意，经调解已拆除',
  '专家组要求补充资料，已补齐并通过验收',
  '北侧护栏断了，已修复',
  '两户不肯搬，多次上门后已搬走',
  '数据传不上来，现已修复',
])('%s is over', (text) => {
  expect(isFinished(text)).toBe(true);
});

/** Two things of one kind, each with its own report. */
test.each([
  '城北市场通过验收；南门市场搬进临时棚',
  '前庄村、后庄村已完工，柳沟村进行内墙抹灰',
  '马坡、东河两镇审结，石塘、新集取证',
  '东风路已通车，解放路铺到菜场',
  '桃园小学已交付使用，柳林小学借用村部上课',
  '一号水厂已投产，二号水厂挖基坑',
  '滨河小区改造完成，纺织小区搭脚手架',
  '60户装修，62户入住',
  '青峰公司完成改造并公示；另2家签了合同',
])('%s is open', (text) => {
  expect(isFinished(text)).toBe(false);
});

test.each([
  '城北市场通过验收，市场方反映良好',
  '东风路已通车，沿线村民受益',
  '桃园小学已交付使用，服务周边三个村',
  '滨河小区改造完成，该小区群众点赞',
  '一号水厂已投产，二号水厂已扩容',
  '甲村、乙村活动室均已建成，两村群众满意',
  '滨河小区改造完成，全市小区改造任务全部完成',
])('%s is finished', (text) => {
  expect(isFinished(text)).toBe(true);
});

/** An end that is near, put off, or reached as far as the year has gone. */
test.each([
  '卷宗评查收官在即',
  '积案清零倒计时',
  '大厅交付延后',
  '三号楼竣工时间推迟',
  '在规定时间完成任务不存在问题',
  '年底前竣工问题不大',
  '1—11月均按月足额发放',
  '轮训第三期本周结束',
  '操场塑胶面层本周铺完',
])('%s is still to come', (text) => {
  expect(readProgress(text).state).toBe('in_progress');
});

/** What looks like a halt, a delay or a loss and is none of the row, and what is one. */
test.each([
  ['河堤项目停工后至今未复工', 'suspended'],
  ['厂房春节后仍未复工', 'suspended'],
  ['停工的厂房已复工', 'in_progress'],
  ['原停工的厂房已复工并竣工', 'done'],
  ['拉练因雨取消，改期举行', 'suspended'],
  ['因经费不足，拉练取消', 'cancelled'],
  ['监测站正在安装设备，力争年底前并入市级平台', 'in_progress'],
  ['该项工作并入全市平台项目统一建设', 'cancelled'],
  ['锅炉试运行中断两次，重新计时', 'in_progress'],
  ['因供货中断，改造暂停', 'suspended'],
  ['查出的30个问题整改26个，剩下的列入明年计划', 'in_progress'],
  ['扩建列入明年计划', 'not_started'],
  ['年报收齐，无一户逾期，已全部审结', 'done'],
  ['8户逾期未报', 'overdue'],
  ['超期气瓶已全部报废', 'done'],
  ['超期电梯正在检验', 'in_progress'],
  ['验收超期12天', 'overdue'],
  ['正在联调，数据达标后纳入日常监管', 'in_progress'],
  ['河道保洁纳入日常监管', 'ongoing'],
  ['因标准调整，今年不再申报', 'cancelled'],
  ['今年不单独实施', 'cancelled'],
  ['样机退回重做', 'in_progress'],
  ['名册报编办待批', 'in_progress'],
  ['草案待县政府常务会', 'in_progress'],
  ['机构编制已批复，挂牌仪式定于下月举行', 'in_progress'],
  ['颁奖大会定于下月举行', 'not_started'],
  ['一条渠道中断，村里在努力联系另一条', 'in_progress'],
])('%s is %s', (text, state) => {
  expect(readProgress(text).state).toBe(state);
});
