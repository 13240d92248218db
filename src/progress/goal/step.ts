import { anyOf } from '../../chinese/any-of';
import { pairsOf, sharedPairs } from '../../chinese/similar';
import { isSection } from '../clauses/reach';
import { normalise } from '../normalise';
import { answeredAct } from './course';
import { figuresIn } from './figures';
import { hold } from './hold';
import { targetsIn } from './targets';
import { START, stretchOf } from './works';

/**
 * What a report says of one step of its row. `reached`: it is over, by itself or by a later act of the course.
 * `running`: it goes on, so that what came before it is over. `open`: it is only meant, denied, or so far in part.
 * `short`: nothing but earlier acts are told. `silent`: nothing is said of it.
 */
export type StepTold = 'reached' | 'running' | 'open' | 'short' | 'silent';

const CLAUSE_END = /[,;。\n]/;
/** Words too common to tell one step from another. */
const FILLER = /完成|开展|进行|组织|工作|全面|基本|达到|实现|力争|确保|前|底|的|并|和|及|与/g;

/** Acts that begin something. */
export const BEGINNING = /启动|开工|动工|开始|进场|部署|立项|动员/;
const BEGINS_ACT = /启动|开始|着手/;
/** A work has begun when it is carried out, and not while it is prepared. */
const HARD_START = /开工|动工|破土|奠基|进场/;

/** Plans and what is lacking: nothing that was reached. */
const NOT_TOLD =
  /未(?!来)|没|尚|待|拟|将(?!军)|预计|计划|力争|争取|确保|准备|筹备|下一步|申请|原定|推迟|延期|延迟/;
const DENIED = /(?:未|没有?|尚未|暂未|还未)(?:能|按期|如期|全部|正式|全面)*(?=[\u4e00-\u9fff])/;
const GOES_ON = /正在?(?!式)|推进|中(?:$|[,;。])|部分|谈判|只|仅|初步/;
const OVER =
  /已|完成|完毕|结束|到位|封顶|获|取得|通过|了|全部|均|印发|开工|动工|破土|奠基|进场|竣工|完工|\d月/;
/** The rest of several things. */
const REST = /^(?:其余|剩余|余下|其他|另|还有|尚有|仍有|\d+[个座处项栋条家户])/;
const OPEN = /未|没|尚|正|待|推进|谈判|办理|协商/;
const SHARE = /(\d{1,3}(?:\.\d+)?)%/;
/** 完成可研批复: what is approved says where it belongs. */
const APPROVAL = /批复|审批|报批|评审|审查/g;
/** What is written or arranged before an act, and is not the act: 招标文件, 征地补偿方案, 验收资料, 设计招标. */
const BEFORE_ACT = new RegExp(
  anyOf(
    '文件 公告 方案 代理 需求 控制价 预算 资料 材料 任务书 ' +
      '申请 准备 计划 通知 协议 合同 许可 条件 手续 仪式 调查表 招标 采购 比选 委托',
  ),
  'g',
);

/**
 * Holds a report against one step. `label` says what is due, as written; `text` is everything that the row reports;
 * `task` is what the row wants, for its figures. Reached is what the report tells of as over, what a later act of the
 * course leaves behind (主体已封顶 for 基础完成), and of a beginning that the work is carried out. Naming the act (施工许可,
 * 招标文件) or a share below 100 does not reach it.
 */
export function stepTold(label: string, text: string, task: string): StepTold {
  const goal = normalise(label);
  const clauses = normalise(text)
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const hard = HARD_START.test(goal);
  const named = stretchOf(goal.replace(APPROVAL, ''));
  const wanted = hard ? START : named === -1 ? stretchOf(goal) : named;
  const begins = !hard && BEGINS_ACT.test(goal);
  let told: StepTold = 'silent';
  let furthest = -1;
  let partly = false;
  clauses.forEach((clause, at) => {
    const own = speaksOf(clause, goal);
    const stretch = stretchOf(clause);
    if (isDenied(clause, wanted, own)) {
      if (told !== 'reached' || REST.test(clause) || own) told = 'open';
      return;
    }
    const same = own || (wanted >= START && stretch === wanted);
    if (same && isShare(clause, goal)) {
      partly = true;
      return;
    }
    if (NOT_TOLD.test(clause)) {
      if (own && told === 'silent') told = 'open';
      return;
    }
    furthest = Math.max(furthest, stretch);
    const goesOn = GOES_ON.test(clause);
    const before = own && stretch < START && isBefore(clause, goal);
    const whole = !fallsShort(clause, `${goal}${task}`);
    if (before || (own && goesOn && stretch < START && !begins)) {
      if (told !== 'reached') told = before ? 'open' : 'running';
    } else if (
      whole &&
      ((own && begins) ||
        (wanted !== -1 && isBeyond(stretch, wanted)) ||
        (hard && stretch === START) ||
        (same && isOver(clause, goal, clauses[at + 1] ?? '')))
    ) {
      told = 'reached';
      if (same) partly = false;
    } else if (own && told !== 'reached') told = goesOn ? 'running' : 'open';
  });
  // 主体完成65%，正在安装: what is told of the step itself goes before what goes on beside it.
  if (partly && !hard && !begins) return 'open';
  if (told !== 'silent') return told;
  if (wanted < START && answeredAct(goal, normalise(text)) !== null) return 'reached';
  if (!hard && BEGINNING.test(goal))
    return clauses.some((clause) => stretchOf(clause) === 0 && GOES_ON.test(clause)) ? 'short' : 'silent';
  return furthest !== -1 && furthest < wanted ? 'short' : 'silent';
}

/** 征地已完成60% beside 完成征地. */
function isShare(clause: string, goal: string): boolean {
  const share = SHARE.exec(clause);
  return share !== null && Number(share[1]) < 100 && !SHARE.test(goal);
}

/** 已动工5座 of 8座: a figure of the same thing that is below the row's. */
function fallsShort(clause: string, goal: string): boolean {
  if (!/\d/.test(clause) || !/\d/.test(goal)) return false;
  return hold(targetsIn(goal), figuresIn(clause), goal).some(
    ({ met, target }) => !met && target.kind === 'floor',
  );
}

/** 未动工 denies what comes with it and after it; 未完工 leaves the start as it was told. */
function isDenied(clause: string, wanted: number, own: boolean): boolean {
  const denied = DENIED.exec(clause);
  if (denied === null) return false;
  const act = clause.slice(denied.index + denied[0].length);
  // 剩余绿化未实施 denies what it names.
  const bare = /^(?:启动|实施|开展|开始|进行)/.test(act);
  const stretch = stretchOf(bare ? clause.slice(0, denied.index) : act);
  if (bare && stretch === -1) return true;
  return stretch === -1 || wanted === -1 ? own : stretch <= wanted;
}

/**
 * Whether a work that is in one stretch has another behind it. What prepares a work goes on side by side, but for what
 * is tendered, which was planned and designed before.
 */
function isBeyond(stretch: number, wanted: number): boolean {
  if (stretch <= wanted) return false;
  if (stretch >= START) return true;
  return stretch >= 3 ? wanted <= 1 || stretch > 3 : stretch === 1 && wanted === 0;
}

/** Whether a clause tells only of what comes before the act that it names, where that is not what is wanted. */
function isBefore(clause: string, goal: string): boolean {
  const wanted = pairs(goal);
  for (const { 0: paper, index } of clause.matchAll(BEFORE_ACT)) {
    if (goal.includes(paper)) continue;
    if (sharedPairs(wanted, pairsOf(clause.slice(Math.max(0, index - 4), index + 1))) > 0) return true;
  }
  return false;
}

/** Whether a clause tells of the whole of a step as over. */
function isOver(clause: string, goal: string, next: string): boolean {
  if (!OVER.test(clause) || GOES_ON.test(clause)) return false;
  if (isBefore(clause, goal) || isShare(clause, goal)) return false;
  if (isSection(withoutNames(clause)) && !isSection(withoutNames(goal))) return false;
  return !(REST.test(next) && OPEN.test(next));
}

/** 主体 and 前期 name a step here, and no section of the work. */
function withoutNames(text: string): string {
  return text.replace(/主体|前期/g, '');
}

function speaksOf(clause: string, label: string): boolean {
  const wanted = pairs(label);
  return wanted.size > 0 && sharedPairs(wanted, pairs(clause)) / wanted.size >= 0.6;
}

/** Pairs of a text without its fillers. */
function pairs(text: string): ReadonlySet<string> {
  return pairsOf(text.replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, ''));
}
