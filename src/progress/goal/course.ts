import { anyOf } from '../../chinese/any-of';
import { ONLY_MEANT } from './only-meant';

/**
 * A row may ask for less than the end of a work: 年内开工, 主体封顶, 规划获批. Works go through their acts in an order, so
 * whoever tells of a later act tells that the earlier ones are over: 正在砌筑二次结构 answers 主体封顶.
 */

/** One act of a course: how goals ask for it and how reports tell of it. */
interface Rung {
  /** What `asked` looks for, whatever stands before it. */
  readonly words: string;
  readonly asked: RegExp;
  readonly told: RegExp;
}

/** Acts from the first to the last. */
type Course = readonly Rung[];

/** Words parted by blanks; `asked` are others where a goal says it otherwise than a report. */
function rung(told: string, asked = told): Rung {
  const words = anyOf(asked);
  return { words, asked: new RegExp(`(?<![已未])${words}`), told: new RegExp(anyOf(told)) };
}

const BUILDING: Course = [
  rung('具备开工条件 前期(?:工作|手续)(?:均|已|全部)*完成', '前期工作 前期手续 具备开工条件'),
  rung('开工(?!条件|手续|许可|准备|前|率) 动工 破土 奠基 首桩 第一[根桩铲]+'),
  rung('施工(?!图|招|许可|单位|方案|合同|监理|设计|准备|队伍) 桩基 浇筑 开挖 铺设', '施工至'),
  rung(
    '封顶 主体(?:结构|工程)?(?:全部|已|均|顺利)*(?:完工|完成)',
    '封顶 主体(?:结构|工程)?(?:完工|完成|竣工)',
  ),
  rung('砌筑 装修 装饰 二次结构 安装 调试', '装修完成'),
  rung(
    '完工 竣工 建成 投用 投入使用 运行 运营 启用 开放 入住 搬入 通车 上线',
    '(?<!主体|主体结构|主体工程)(?:完工|竣工) 建成 完成建设 全面完成 验收 投用 投产 投运 交付 使用 运行 运营 开放 入住 通车',
  ),
];

/** 实施, as against the name of a paper: 实施方案. */
const CARRYING_OUT = '实施(?!方案|意见|细则|办法|计划|规划|步骤)';

const PAPER: Course = [
  rung('初稿 征求意见', '初稿 起草 拟定 草拟 征求意见'),
  rung('送审 上报 报送 提请审议'),
  rung('审定 审议通过 会议?通过 研究通过', '制定 制订 修订 编制 审定 审议'),
  rung('获[^,]{0,10}批[复准] 批复 获批', '获批 批复 批准'),
  rung(
    `印发 下发 出台 发布 公布 颁布 印制 发放 印出 施行 起执行 联合发文 ${CARRYING_OUT}`,
    `印发 下发 出台 发布 公布 颁布 编印 ${CARRYING_OUT}`,
  ),
];

const TITLE: Course = [
  rung('申报 推荐', '申报'),
  rung('初[评审核] 暗访 测评'),
  rung('命名 授予 授牌 获评 荣获 入选 认定 创成', '命名 获评 荣获 入选 认定 创建 争创 创成'),
];

const DEAL: Course = [rung('洽谈 接洽 考察 意向'), rung('签约 签订 签署'), rung('落户 注册 入驻')];

const COURSES: readonly Course[] = [BUILDING, PAPER, TITLE, DEAL];
/** Any word by which a goal may ask for an act: most goals have none, and are told by one look. */
const ANY_ACT = new RegExp(COURSES.flatMap((course) => course.map(({ words }) => words)).join('|'));

const AHEAD = new RegExp(anyOf(`${ONLY_MEANT} 争取 报批 办理 协调 如期 要求`));
/** The act is told as past: the goal's own act has to be, a later one shows it by going on. */
const TOLD = /已|了|打下|获|取得|被|均|全部|顺利|正式|完成|于\d|\d{1,2}月|(?:封顶|签约|开工|印发|发布|下发)$/;

/** 制定方案并组织实施 wants more than the paper. */
const CARRIED_OUT = /组织实施|[并和后](?:组织|抓好|推动)?(?:实施|落实|推进|开展)/;
/** 方案已印发，正在排查: what goes on beside a paper is what the row is about, whatever it calls itself. */
const GOING_ON = /正在?(?!式)|推进|未|待|拟/;

/** The sides of a text where one thing is said. */
const CLAUSE_END = /[,;。\n]/;

/**
 * The act that a goal asks for and a report tells of, or one that comes after it; null where the goal asks for none of
 * these acts, or the report does not say so. To be asked of rows that do not want the end. Both normalised.
 */
export function answeredAct(goal: string, report: string): string | null {
  if (!ANY_ACT.test(goal)) return null;
  const clauses = report.split(CLAUSE_END);
  for (const course of COURSES) {
    if (course === PAPER && (CARRIED_OUT.test(goal) || GOING_ON.test(report))) continue;
    const asked = lastOf(course, (rung) => rung.asked.test(goal));
    if (asked === -1) continue;
    for (const clause of clauses) {
      if (AHEAD.test(clause)) continue;
      const told = lastOf(course, (rung) => rung.told.test(clause));
      if (told > asked || (told === asked && TOLD.test(clause))) return course[told]!.told.exec(clause)![0];
    }
  }
  return null;
}

/**
 * What a report tells last of a course that its goal asks to be gone further: 已通过省级测评 beside 争创省级文明城市. Null
 * where the goal asks for no such act, or the report tells of none. Of works the words of the report itself say how far
 * they are. Both normalised.
 */
export function shortAct(goal: string, report: string): string | null {
  if (!ANY_ACT.test(goal)) return null;
  for (const course of COURSES) {
    if (course === BUILDING) continue;
    const asked = lastOf(course, (rung) => rung.asked.test(goal));
    const told = lastOf(course, (rung) => rung.told.test(report));
    if (told !== -1 && told < asked) return course[told]!.told.exec(report)![0];
  }
  return null;
}

/** 5月1日开工，合同期180天: the time for the whole work. */
const TIME_TO_BUILD = /(?:合同期|工期)[为:约共]?\d/;

/** Whether a normalised goal asks for the end of a work, wherever it says so: 开工建设 as the task, 12月底前竣工 as limit. */
export function asksForEnd(goal: string): boolean {
  return BUILDING.at(-1)!.asked.test(goal) || TIME_TO_BUILD.test(goal);
}

function lastOf(course: Course, holds: (rung: Rung) => boolean): number {
  for (let at = course.length - 1; at >= 0; at--) if (holds(course[at]!)) return at;
  return -1;
}
