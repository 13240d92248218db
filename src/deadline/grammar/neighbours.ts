import { anyOf } from '../../chinese/any-of';
import type { TextRule } from '../../chinese/text-rule';

/**
 * What stands beside a time tells whether it says when (2026年完成), or whose something is (2026年重点任务). The rules see
 * what comes behind it, `LEADS` what comes before.
 */

const MARKS = String.raw`[,:;。\n:)、]|$`;
const ACTING =
  '完成 实现 达到 建成 开工 动工 竣工 完工 启动 实施 组织 开展 召开 举办 制定 制订 出台 印发 发布 报送 上报 提交 形成 投入 投用 投产 ' +
  '取得 通过 推进 进行 进入 交付 签订 申报 争创 创建 打造 新建 改造 落实 修订 编制 建立 健全 加快 下达 拨付 封顶 试运行 办结 销号';
const PLANNED = '完成 新开工 开工 新建 建成 竣工 实施 启动 新增 改造 培训 创建 争创';
const MANNER =
  '全面 全部 基本 力争 争取 确保 拟 预计 可 将 要 应 须 需 初步 正式 持续 长期 继续 逐步 各 分 不';

/** What is done begins here: after a bare year or quarter it shows that it says when, not whose. */
export const ACTS: TextRule = {
  name: 'what is done',
  pattern: new RegExp(`^(?:${MARKS}|${anyOf(ACTING)}|${anyOf(MANNER)}|计划(?=${anyOf(PLANNED)}))`),
  examples:
    ',验收|完成验收|实现通车|达到90%|建成投用|开工建设|动工|竣工|完工|启动招标|实施改造|组织演练|开展检查|召开会议|举办培训|' +
    '制定方案|制订办法|出台细则|印发通知|发布公告|报送总结|上报材料|提交成果|形成报告|投入使用|投用|投产|取得证照|通过验收|' +
    '推进施工|进行维护|进入试运行|交付业主|签订合同|申报项目|争创示范|创建园区|打造样板|新建厂房|改造管网|落实资金|' +
    '修订预案|编制规划|建立台账|健全机制|加快拆迁|下达资金|拨付到位|封顶|试运行|办结|销号|全面铺开|全部清零|基本清零|' +
    '力争清零|争取清零|确保清零|拟清零|预计清零|可清零|将清零|要清零|应清零|须清零|需清零|初步见效|正式挂牌|持续巡查|' +
    '计划完成造林|计划新开工12个|计划开工8个|计划新建学校|计划建成3所|计划竣工2个|计划实施项目|计划启动招标|计划新增学位|计划改造小区|' +
    '计划培训200人|计划创建园区|计划争创示范|长期坚持|继续巡查|逐步清零|各清零一批|分两批|不少于两次|',
  others: '重点任务|秋季学期资金|年度报告',
};

/** What a time stands after: 于2026年, 力争2026年. */
export const LEADS: TextRule = {
  name: 'what leads to a time',
  pattern: /(?:^|[,:;。\n(、]|[于在到至前后并自从拟应须为]|截止|力争|争取|计划|预计|确保|最迟|原定)$/,
  examples:
    '验收,|竣工于|定在|推迟到|推迟至|春节前|验收后|立项并|自|从|拟|应|须|定为|截止|力争|争取|计划|预计|确保|最迟|原定|',
  others: '下达|上报',
};

/** Things that have a year and are no act: 2026年重点任务. */
export const THINGS: TextRule = {
  name: 'a thing of a year',
  pattern: new RegExp(
    `^度?(?:重点(?:工作|任务|项目|事项)|${anyOf(
      '工作 任务 计划 方案 要点 预算 决算 报告 总结 考核 项目 资金 秋季 春季 秋学期 春学期 目标 台账 清单',
    )}|第\\d批)`,
  ),
  examples:
    '度重点工作|重点任务分解|重点项目|重点事项|工作总体安排|任务书|计划表|方案|要点|预算|决算|报告|总结|考核|项目资金|资金|' +
    '秋季学期|春季学期|秋学期|春学期|第2批补助|目标责任书|台账|清单',
  others: '重点推进|底前',
};

/** What a month or a quarter belongs to rather than times: 上报二季度进展, 6月份数据. */
export const BELONGINGS: TextRule = {
  name: 'a thing of a month or a quarter',
  pattern: new RegExp(
    `^份?的?(?:工作|任务|重点|督查|全[区市县局])?${anyOf(
      '数据 报表 月报 季报 工资 账 进展 进度 情况 台账 资金 经费 指标 任务 计划 目标 总结 报告 信息 考核 清单 成绩 名单 材料 绩效 ' +
        '奖金 补贴 预算 决算 评估 分析',
    )}`,
  ),
  examples:
    '份数据|的报表|月报|季报|工资|账|工作进展|任务进度|重点情况|督查台账|全区资金|全市经费|全县指标|全局任务|计划|目标|总结|' +
    '报告|信息|考核|清单|成绩|名单|材料|绩效|奖金|补贴|预算|决算|评估|分析|进度表',
  others: '底前|验收',
};

const MEETING_OF = '专题 常务 党组 党委 局长 主任 办公 调度 推进 工作 全体 视频 电视电话 现场';
/** A day on which something happened or was written: 3月15日会议要求, 2月6日印发的方案. */
export const OCCASIONS: TextRule = {
  name: 'an occasion of a day',
  pattern: new RegExp(
    `^的?(?:第[^,;。]{1,4}次)?(?:${anyOf(MEETING_OF)}{0,3}会议?|例会|文件|通知|来文|批示|函|调研|督查|` +
      `${anyOf('印发 下发 召开 作出 反馈 出台 签订 发布 提出')}的)`,
  ),
  examples:
    '会议要求|的第5次专题会议|常务会议|党组会|党委会|局长办公会|主任会|调度会|推进会|工作会|全体会议|视频会|电视电话会|现场会|' +
    '例会|文件|通知|来文|批示|函|调研|督查|印发的方案|下发的通知|召开的会议|作出的批示|反馈的问题|出台的办法|签订的合同|' +
    '发布的公告|提出的意见',
  others: '前完成|组织验收',
};

/** 2017年项目全部竣工: what is said of the thing is that it ends, so the year says by when. */
export const ENDS_ALL: TextRule = {
  name: 'all of it ends',
  pattern: new RegExp(
    `(?:${anyOf('全部 全面 基本 如期 按期')}|均)${anyOf('完成 竣工 完工 建成 投用 投入使用 销号 办结 交付')}[。;]?$`,
  ),
  examples:
    '项目全部竣工|项目全面完工。|项目基本建成|项目如期投用|项目按期投入使用|问题均销号|事项均办结|房屋全部交付|任务全部完成',
  others: '项目完成情况',
};

/** What is left over from a year, or goes on since: 2016至2018年未完工项目, 2023年以来积压案件. */
export const LEFT_OVER: TextRule = {
  name: 'left over from a year',
  pattern: new RegExp(
    `^度?(?:${anyOf('以来 遗留 未完 结转 积压 存量 历史 在建 续建 三年行动')}|期间的?问题)`,
  ),
  examples:
    '以来积压案件|遗留问题|未完工项目|度结转资金|积压案件|存量债务|历史欠账|在建项目|续建项目|三年行动|期间问题|期间的问题',
  others: '新建项目',
};

/** 规划期为2021-2030年，展望到2035年: how far the plan looks, and not by when it is carried out. */
export const OUTLOOK: TextRule = {
  name: 'an outlook before a year',
  pattern: /(?:展望|远期)(?:至|到)?$/,
  examples: '展望|展望至|远期到',
  others: '推迟到',
};

/** All of them, each a test. */
export const NEIGHBOURS: readonly TextRule[] = [
  ACTS,
  LEADS,
  THINGS,
  BELONGINGS,
  OCCASIONS,
  ENDS_ALL,
  LEFT_OVER,
  OUTLOOK,
];
