import { anyOf } from '../../chinese/any-of';

/** How far works are, by the acts that they take one after the other. Finer than the courses that rows are held by. */
const PAPERS_NOT = '(?!图|招|许可|单位|方案|合同|监理|设计|准备|队伍|条件|手续|证|前|率|仪式|报告|申请)';

/** Words of each stretch of a work, from the first to the last. */
const STRETCHES = [
  '方案 可研 可行性研究 立项 选址 规划 建议书 论证',
  '设计 施工图 图纸 图审 勘察 勘测 踏勘 测绘 初设 概算 预算 控制价 财评 评审',
  '征地 征收 征拆 拆迁 腾退 用地 土地 林地 环评 手续 许可 审批 报批 报建 批复 前期工作 (?:开工|施工)(?:条件|准备|手续) 协调 对接 洽谈 筹措 筹集 申报',
  '招标 招投标 采购 挂网 开标 评标 比选 询价 遴选',
  '中标 定标 合同',
  `开工${PAPERS_NOT} 动工${PAPERS_NOT} 破土 奠基 进场 施工${PAPERS_NOT}`,
  '基础(?!设施|教育|数据|信息|上|性|台账|工作) 地基 桩基 路基 土方 基坑 开挖 正负零 垫层 管沟 沟槽 场平 场地平整 平整场地',
  '主体(?!责任|班|功能|作用|培育) 封顶 浇筑 铺设 敷设 架设 钢结构 路面 摊铺 顶管',
  '砌筑 装修 装饰 二次结构 安装 调试 附属 绿化 亮化 铺装 收尾 外墙 粉刷 试运行 试通水',
  '完工 竣工 建成',
  '通车 通水(?!泥) 通电 通气 投用 投入使用 投产 投运 运行 运营 启用 交付 移交 验收',
];
const STRETCH = STRETCHES.map((words) => new RegExp(anyOf(words), 'g'));
/** The first stretch in which works are carried out. */
export const START = 5;
/** What parts two acts that one clause tells: what stands in front is no attribute of what comes behind. */
const NEXT_ACT = /并(?!网|购|联)|且|、|后|及|和/;

/**
 * The furthest stretch of a work that a normalised clause names, -1 where it names none. A work that stands in front of
 * what prepares it names no more than that: 施工招标, 主体工程已完成设计, 安装合同.
 */
export function stretchOf(clause: string): number {
  let furthest = -1;
  let prepared = -1;
  for (let at = 0; at < START; at++)
    for (const { index } of clause.matchAll(STRETCH[at]!)) {
      furthest = Math.max(furthest, at);
      prepared = Math.max(prepared, index);
    }
  for (let at = START; at < STRETCH.length; at++)
    for (const { index, 0: word } of clause.matchAll(STRETCH[at]!))
      if (index > prepared || NEXT_ACT.test(clause.slice(index + word.length, prepared))) furthest = at;
  return furthest;
}
