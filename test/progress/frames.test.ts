import { readProgress } from '../../src/progress/read';

/** Every subject with every end in every frame: what is not over, or not all of it, is never read as finished. */
const SUBJECTS =
  '食堂改造 某某大桥 隐患 12户危房 管理办法 信息平台 专项检查 路灯 欠薪案件 公开招聘 造林任务 污水处理厂 培训 档案数字化 口袋公园 积案 充电桩';
const ENDS =
  '完成 竣工 投入使用 整改到位 办结 发放到位 印发 上线运行 结束 销号 通过验收 建成 交付 修复 化解 拆除 安装完毕 移交 开放 清零 兑现 验收 搬迁 解决 落实';
const OPEN =
  '尚未~ 未~ 还没有~ 仍未~ 预计年底~ 预计12月底前~ 力争年底前~ 拟于12月~ 计划12月~ 将于年底~ 即将~ 有望年内~ 争取尽快~ 基本~ 部分~ 大部分已~ ' +
  '待~ 正在推进~ 年底前可~ 确保12月底前全部~ 按计划12月底~ 明年6月~ 无法按期~ 暂不能~ 已申请~ 准备~ 预计可按期~ 下一步将全面~ 近期将~ 仅~一半 ' +
  '已~一半 不具备~条件 具备~条件 等待~ 推动尽快~ 难以~ 需年底~ 应于6月~ 尚有3处未~ 除2处外均已~ 预计~时间为12月';
const OVER =
  '已~ 已全部~ 已按期~ 均已~ 已于10月~ 已于10月20日~ 现已~ 已顺利~ 已如期~ 全部~ 目前已~ 已提前~ 已圆满~';

const words = (list: string): readonly string[] => list.split(' ');

function* inFrame(frame: string): Generator<string> {
  for (const subject of words(SUBJECTS))
    for (const end of words(ENDS)) yield `${subject}${frame.replace('~', end)}`;
}

const isFinished = (text: string): boolean => /^done/.test(readProgress(text).state);

test.each(words(OPEN))('%s is not over, whatever ends', (frame) => {
  expect([...inFrame(frame)].filter(isFinished)).toEqual([]);
});

test.each(words(OVER))('%s is over, whatever ends', (frame) => {
  expect([...inFrame(frame)].filter((text) => !isFinished(text))).toEqual([]);
});

/** Two things that are named, one finished and one not, in either order. */
const FINISHED =
  '食堂改造已完成 教学楼已交付使用 东路已竣工通车 隐患全部整改到位 一号水厂已投产 《管理办法》已印发 专项检查已结束 补贴资金已全部发放 平台已上线运行 人员已全部到岗 公厕已建成投用';
const UNFINISHED =
  '绿化尚未实施 宿舍楼正在装修 图书馆正在布展 二号水厂正在安装设备 西路正在摊铺沥青 南侧围墙未建 王庄活动室刚开工 体育馆预计年底完工 景观工程施工中 ' +
  '门禁系统还在调试 亮化工程计划下月实施 文化长廊正在招标 后厨设备下周到货 两户因外出务工未搬 剩余2件正在办理 个别商户仍占道经营';

test.each(words(FINISHED))('%s, and another thing is not', (finished) => {
  const pairs = words(UNFINISHED).flatMap((open) =>
    ['，', '；', '。'].flatMap((mark) => [`${finished}${mark}${open}`, `${open}${mark}${finished}`]),
  );
  expect(pairs.filter(isFinished)).toEqual([]);
});

/** What goes on around an end, in front of it or behind it. */
const BEHIND =
  '群众反映良好 惠及居民3200户 下一步加强管护 累计投入资金86万元 目前运行正常 相关资料已归档 县领导实地督导 将持续巩固成果 较计划提前15天 并建立长效机制 相关情况已报市局 ' +
  '由某某公司承建 总投资1200万元 满意率98% 后续做好运行维护 日常管护由村委会负责 今后将常态化开展巡查 已建立台账 无新增问题 质量合格';
const IN_FRONT =
  '高度重视，成立专班 制定实施方案，明确责任分工 多次召开协调会 积极争取资金 投入资金86万元 该项目总投资1200万元 组织专人负责 针对反映的问题 经与业主协商 ' +
  '通过公开招标确定施工单位 自3月开工以来 我局立即安排人员现场核查 召开专题会议研究部署 压实工作责任';

test.each(words(FINISHED))('%s, whatever is told around it', (finished) => {
  const told = [
    ...words(BEHIND).map((clause) => `${finished}，${clause}`),
    ...words(IN_FRONT).map((clause) => `${clause}，${finished}`),
  ];
  expect(told.filter((text) => !isFinished(text))).toEqual([]);
});
