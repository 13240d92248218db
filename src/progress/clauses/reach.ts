import { anyOf } from '../../chinese/any-of';
import { tokensOf } from './lexer';
import { ALL_PARTS, LISTED_WITH } from './words/how-much';

/**
 * How far something finished reaches. `whole`: all of the row's work. `likely`: named by a noun that means a whole work
 * (改造, 项目), as far as one can tell without the row. `unknown`: named, and nothing says whether it is all there is.
 * `part`: a step, a section or a stage.
 */
export type Reach = 'whole' | 'likely' | 'unknown' | 'part';

/** Words that name no object: what is left of a phrase without them is what was finished. */
const FIGURE =
  '\\d[\\d.]*(?:余|多)?(?:万?[项件个台家处条座套次份批户人宗起名辆口栋幢所块眼站点处株期场亩元米吨]|万?平方米|万?公里|亿元)?';
const ADVERBS =
  '已经? 均 都 现 完成 完工 竣工 计划 总量 目前 截至 截止 业已 于 了 全部 全面 所有 各项 各类 年度 全年 目标 任务 指标 工作 事项';
const NOUNS =
  '既定 预定 规定 应当? 该 本 此 其 我(?:局|科|单位|处) 并 和 或 时限 要求 期 圆满 顺利 成功 刚刚 超额 提前 如期 正式 整体 总体 累计 共 最终';
const MANNER = '按照?(?:计划|规定|要求)?(?:时间|时限|进度)?(?:节点|要求)?';
const TIMES = '年 [年月旬](?:底|初|末|前) 月份? 日 号 年 期间';
const COMMON = new RegExp(
  `${FIGURE}|${MANNER}|${anyOf(`${ADVERBS} ${NOUNS} ${TIMES}`)}|[%.:()、\\-~—#]+`,
  'g',
);
const NAMED = /[\u4e00-\u9fff]{2}/;

/** What a place ends in: 某某院区二期 is the name of a work, 项目二期 a part of one. */
export const PLACE = '院园区厂站路馆校场城库线楼台网道渠桥矿港';
/** 第二轮央督交办的信访案件: which inspection a thing comes from. */
const INSPECTION = '[^,]{0,6}(?:督[察查办]?|巡[视察]|普查|承包)';
const NUMERAL = '[一二三四五六七八九十]';
/** A section of the thing: 南段, 一标, 15#, 首批, 某某路段. */
const SECTION = new RegExp(
  [
    '[东西南北中左右上下]段',
    '(?<![该本此])路段',
    '米段',
    '标段',
    `${NUMERAL}标`,
    `(?<![${PLACE}]|[\\u4e00-\\u9fff]{6})第?[一二三]期(?!${LISTED_WITH})`,
    `第${NUMERAL}(?:批(?![^,\\d]{4,}(?:工程|项目))|阶段|联|标|层|轮(?!${INSPECTION})|场|站|笔)`,
    '首[轮场期站件台套条]',
    '[左右](?:幅|线|洞)',
    '主[线路桥塔洞](?=已|均|全|贯|通|合|封|完|架)',
    '前[2-9两二三四五六]批',
    '先期',
    '[上中下]游段',
    '室外工程',
    '(?:样板|示范|试验|先行|先导)段',
    '样板[间房]',
    '(?:先导|启动|起步)区',
    '\\d+#',
    '\\d+号(?!机组|机|炉|井|窑|泵|车间|生产线|线)',
    '地块',
    '支线',
    '匝道',
    '半幅',
    '[\\d一二三四五六七八九十]层(?!诊|大厅|教室|病房)',
    '(?<!全)部分',
    '主体(?!责任)',
    '前期',
    '首批(?![^,\\d]{4,}(?:工程|项目))',
    '(?<!教育|学前|[小初高中大]学)阶段',
    '一半',
  ].join('|'),
);
/** 2个路段全部销号: sections that are counted are the things the row is about, and so are all there are. */
const ALL_SECTIONS = new RegExp(
  `(?:[\\d两三四五六七八九十]+[个条处段]|[各所]有?)(?:路段|标段|地块|支线|匝道)|${ALL_PARTS}`,
  'g',
);
/** Nouns that mean a work as a whole. */
const WORKS =
  '项目 工程 任务 工作 目标 建设 改造 整改 整治 治理 问题 事项 指标 计划 提升 创建 评选 培训 轮训 集训 评估 演练 普查 修缮 维修 更新 活动';
const DUTIES =
  '提案 议案 建议 隐患 点位 服务 加固 改建 扩建 新建 改扩建 升级 更换 编修 考核 验收 检查 自查 清零 销号 征兵 招聘 募捐 表彰 走访 慰问';
const WHOLE_WORK = new RegExp(`${anyOf(`${WORKS} ${DUTIES}`)}(?:数|量|额)?$`);
/** What yields something new says so itself: 完成新增2个乡镇建有托育机构. */
const YIELDS = /^(?:新增|新建|建成|建有|创建|打造)/;

/** 局机关, 初中部, 财务科: one of those who have to finish, as against 我局 and 各镇. */
const ONE_OF_MANY =
  /^(?!全|我|本|该|各|两).*(?:机关|本级|[省市县区镇乡村局校]级|年级|[小中]学?部|科|股|镇|乡|街道|村|片区|[东西南北城老]区|车间|班组|支行)$/;

/** Whether a phrase ends in a noun that means a work as a whole. */
export function isWholeWork(phrase: string): boolean {
  return WHOLE_WORK.test(phrase.replace(TRAILING, ''));
}

/** Whether a phrase names no more than one of those who have to finish. */
export function isOneOfMany(phrase: string): boolean {
  return ONE_OF_MANY.test(thingIn(phrase.replace(TRAILING, '')));
}

/** Adverbs between a subject and its verb. */
const TRAILING = /(?:已经?|均|都|现|目前|全部|全面|顺利|圆满|于|[\d年月日底旬前]+)+$/;
/** What is measured rather than made: reaching it is reaching the whole. */
const YARDSTICK = new RegExp(
  [
    String.raw`(?:目标|任务|计划|指标|总量)(?:数|值|量)?(?:的?[\d.]+%|[\d.]+[\u4e00-\u9fff]{1,2})?$`,
    '(?:使用|设计|质量|规定|规范|国家|合同|预期)[^,]{0,4}(?:要求|标准)$',
  ].join('|'),
);

/** 该项目: the row itself. */
const THE_ROW = /^(?:该|此|本)(?:项目|工程|任务|活动|项)(?:均|已|现|目前|全部|顺利|如期)*$/;

/** What a phrase names once common words are gone, '' where it names nothing. */
export function thingIn(phrase: string): string {
  if (phrase.length < 2) return '';
  const plain = phrase.replace(COMMON, '');
  return NAMED.test(plain) ? plain : '';
}

/**
 * How far something finished reaches, by the phrase that names it. `quantified`: 全部, 所有, 均 stand beside it, which
 * makes a named work the whole, but never a step: 已完成全部填土工作 leaves the road to be built. `namesPart`: the table
 * knows a step or a part in the phrase.
 */
export function reachOf(phrase: string, quantified: boolean, namesPart: boolean): Reach {
  if (namesPart) return 'part';
  if (phrase === '' || THE_ROW.test(phrase)) return 'whole';
  if (SECTION.test(quantified ? phrase.replace(ALL_SECTIONS, '') : phrase)) return 'part';
  const thing = thingIn(phrase);
  if (/条件$|条件(?!限制)/.test(thing)) return 'unknown';
  if (thing === '' || quantified || YARDSTICK.test(phrase.replace(TRAILING, ''))) return 'whole';
  return WHOLE_WORK.test(phrase.replace(TRAILING, '')) || YIELDS.test(thing) ? 'likely' : 'unknown';
}

/** Whether a phrase on its own names a step, a section or a stage. */
export function isPart(phrase: string): boolean {
  return (
    SECTION.test(phrase) || tokensOf(phrase).some(({ sense }) => sense === 'step' || sense === 'partial')
  );
}

/** Whether a phrase names a section or a stage of the thing, as against a step of the work. */
export function isSection(phrase: string): boolean {
  return SECTION.test(phrase) || tokensOf(phrase).some(({ sense }) => sense === 'partial');
}
