import { markOf } from './clauses/marks';
import { normalise } from './normalise';
import { tokensOf } from './clauses/lexer';

/** What a reported obstacle is about, in the order of the briefing. */
export const PROBLEM_KINDS = ['资金', '人员', '技术', '协调', '其他'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/**
 * Words of each kind with their weight: what names the obstacle itself (资金缺口) weighs more than what may only be its
 * setting (专家评审 names people, and is technology).
 */
const WORDS: readonly (readonly [ProblemKind, RegExp, number])[] = [
  [
    '资金',
    /资金|经费|预算|拨款|拨付|财政|补助|投资|融资|筹资|缺口|支付|欠款|垫付|成本|造价|费用|款项|到账|专项债|债券|配套款|收费/g,
    2,
  ],
  ['资金', /缺钱|没钱|万元|亿元|招商|资本/g, 1],
  [
    '人员',
    /人员|人手|人力|编制(?!方案|规划|工作|报告|完成|进度|单位|.{0,4}(?:方案|规划|报告|计划))|缺编|借调|抽调|轮岗|在编|专人|兼职|身兼|一人多岗|值班|队伍|岗位|退休|休假|招聘|人才|用工|劳务|驾驶员|骨干|流失/g,
    2,
  ],
  [
    '人员',
    /力量(?:不足|薄弱|有限)|忙于|新手|能力不足|业务(?:不熟|生疏|水平)|培训不足|网格员|技术人员|专业人员|专业力量|专家少/g,
    3,
  ],
  [
    '技术',
    /技术|工艺|设备|仪器|系统|平台|数据|软件|接口|算法|标准|精度|检测|监测点|溯源|方案不|论证|勘察|地质|参数|故障|老化|兼容|联网|传输|选型|校准|零件|配件|备件|图纸|设计/g,
    2,
  ],
  ['技术', /难度大|疑难|复杂|专业性|不稳定|不达标/g, 1],
  [
    '协调',
    /协调|配合|沟通|对接|协同|联动|衔接|推诿|扯皮|职责|权属|归属|信访|意见(?:不|分歧|较大|未)|不同意|未达成|反馈(?:慢|不及时|较慢|未)|审批|手续|批复|用地|土地|征地|拆迁|征收|选址|上级|省厅|市局|会签|回复(?:慢|不及时)/g,
    2,
  ],
  ['协调', /部门|乡镇|街道|村民|群众|居民|业主|企业|商户/g, 1],
  [
    '协调',
    /不积极|积极性|不配合|阻工|阻挠|纠纷|跨(?:部门|区域|市|县|区)|责任(?:不清|不明)|牵头不明|未回复|未反馈/g,
    3,
  ],
];

/** Nothing to report: 无, 暂无问题, 没有, —. */
const NO_PROBLEM =
  /^(?:目前|现阶段|本月|暂时)?(?:暂|均|都|基本)?(?:无|没有|没|未发现|不存在|未遇到)(?:明显|突出|重大|较大|什么|任何|其他|存在|的|需要?协调)*(?:问题|困难|障碍|堵点|情况|异常|事项|说明|存在的?问题|存在问题和困难|问题和困难|困难和问题)*[.。!]?$/;
const SMOOTH =
  /^(?:进展|推进|工作|一切|目前)*(?:顺利|正常|良好|有序推进|正常推进|按计划推进)(?:[,，。.]|无问题|暂无问题)*$/;

/** Whether a text of 存在问题 tells of one. */
export function hasProblem(text: string): boolean {
  const plain = normalise(text).trim();
  if (plain === '' || NO_PROBLEM.test(plain) || SMOOTH.test(plain)) return false;
  const mark = markOf(plain);
  return mark === null || !/[^有是]/.test(plain) ? mark === null : false;
}

/** What kind of obstacle a text of 存在问题 tells of: the kind whose words weigh most; of equals, the one named first. */
export function classifyProblem(text: string): ProblemKind {
  const plain = normalise(text);
  const found = new Map<ProblemKind, { weight: number; at: number }>();
  for (const [kind, words, weight] of WORDS) {
    for (const match of plain.matchAll(words)) {
      const known = found.get(kind) ?? { weight: 0, at: match.index };
      const lacking = LACK.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 8))
        ? 2
        : 0;
      found.set(kind, { weight: known.weight + weight + lacking, at: Math.min(known.at, match.index) });
    }
  }
  let best: ProblemKind = '其他';
  let weight = 0;
  let at = Infinity;
  for (const [kind, one] of found) {
    if (one.weight > weight || (one.weight === weight && one.at < at))
      [best, weight, at] = [kind, one.weight, one.at];
  }
  return best;
}

/** What follows the thing that is lacking: 资金未到位, 人手不足. */
const LACK =
  /^[^,;。]{0,4}(?:不足|短缺|紧张|缺|未到位|不到位|未落实|没有落实|不够|有限|困难|薄弱|未下达|滞后|大$|较大|不畅|不力|慢|少)/;

/** Words that fill a sentence: subjects, intentions and manners without an object of their own. */
const FILLER =
  /按照?|根据|要求|相关|有关|各项|各|工作|任务|项目|事项|目前|正在|现|已经?|我(?:局|科|单位|处)|本(?:月|季度|科室|年度)?|全力|全面|大力|切实|认真|深入|高度重视|重视|积极|主动|有序|扎实|稳步|持续|不断|进一步|继续|加大|力度|加强|加快|抓好|抓紧|落实|推进|推动|开展|进行|组织|实施|办理|执行|做好|强化|完善|提升|统筹|落细|落地|见效|常态化?|长期|坚持|中|进展|顺利|良好|正常|情况|计划|序时|进度|时序|符合|达到|预期|目标|总体|整体|平稳|过程|逐步|陆续|当前|以来|今年|对标|对表|紧盯|压实|责任|按|的|地|得|在|为|和|与|及|等|并|着|了|将|均|都|是|所|把|向|从|下|上|一步/g;

/**
 * Whether a progress text has words but no content (正在推进, 有序开展): what is left without fillers names no thing, no
 * figure and no day. A statement of completion or of a halt is no empty talk, whatever its length.
 */
export function isEmptyTalk(text: string): boolean {
  const plain = normalise(text);
  if (markOf(plain) !== null || /\d|[一二两三四五六七八九十]+(?:次|个|家|项|件|份)|%/.test(plain))
    return false;
  const says = tokensOf(plain).some(({ sense }) => TELLING.has(sense));
  if (says) return false;
  return (
    plain.replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 1 && /[\u4e00-\u9fff]/.test(plain)
  );
}

const TELLING: ReadonlySet<string> = new Set([
  'finish',
  'cancel',
  'suspend',
  'late',
  'missed',
  'extend',
  'behind',
  'adjust',
  'negation',
  'cannot',
  'start',
]);
