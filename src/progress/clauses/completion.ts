import { after, before, say, type Clause } from './clause';
import { actsBefore, reachIn } from './how-far';
import {
  countsStated,
  countsTheWhole,
  isAllOfThem,
  isAllSteps,
  isOfBatches,
  isOfSome,
  isSizedTask,
  isSoMany,
  type Stated,
} from './how-many';
import type { Token } from './lexer';
import { isPart, thingIn, type Reach } from './reach';
import { PERIOD, timeOf } from './when';
import { countsIn } from '../numbers';

/** 检修已结束并网运行: what follows is the use of it. */
const IN_USE_NOW = /^(?:并网|投[入用产运]|上线|通车|启用|交付)/;
/** 完成后塘新村改造: the name of a place. */
const BACK_OF = /^后[\u4e00-\u9fff]{1,4}(?:村|路|街|巷|镇|社区|小区|片区)/;
/** 已完工或基本完工 offers an alternative, and its first half stands. */
const ALTERNATIVE = /(?:已|完|竣)[^,]{1,8}(?:或|和)(?:者)?(?:已)?基本/;
/** 完成改造并通车: what comes after 并 is another statement. */
export const NEXT_STATEMENT = /(?<!合)并(?!网|购)|且|后(?![\u4e00-\u9fff]{0,3}[路街巷村镇])|以及/;

/** A statement of completion: of the whole, of a part, of a step, or of a number. */
export function sayDone(clause: Clause, token: Token, strong: boolean): void {
  const rest = withoutNote(after(clause, token));
  if (isAllOfThem(rest)) clause.whole = true;
  // 招标、签约、进场六个环节走完: what was named in front was walked through.
  if (isAllSteps(token)) clause.facts.length = 0;
  const front = before(clause, token);
  // 正在对已完成项目进行验收: the finished thing is the object of what goes on.
  if ((rest.startsWith('后') && !BACK_OF.test(rest)) || (front.includes('对') && /正在?对/.test(front)))
    return;
  const either = clause.partial && ALTERNATIVE.test(clause.text);
  if (either && clause.facts.at(-1)?.kind === 'done') return;
  const behind =
    token.sense === 'close' || rest === '' || IN_USE_NOW.test(rest)
      ? ''
      : (rest.split(NEXT_STATEMENT)[0] ?? '');
  const object = behind !== '' && names(behind) ? behind : '';
  const thing = object === '' ? front : object;
  if (clause.partial && !either) {
    // 初步投入使用 is in use, if for the first time; 基本完成 leaves something to do.
    const inUse = /初步/.test(front) && /^投/.test(token.word);
    return say(clause, inUse ? 'done' : 'partly_done', token, {
      hedged: clause.hedged,
      sure: !clause.hedged && !PERIOD.pattern.test(clause.text),
      reach: inUse ? 'likely' : 'part',
      thing,
    });
  }
  if (LISTS.test(object)) return say(clause, 'mentioned', token);
  if (isOfBatches(rest) && !clause.whole)
    return say(clause, 'partly_done', token, { reach: 'unknown', thing: front });
  const stated: Stated = { front, rest, behind, sized: isAllSteps(token) || isSizedTask(front, rest) };
  const counts = countsStated(clause, token, stated);
  const reach = reachAtItsTime(clause, token, object, stated);
  if (reach === 'part' || (counts > 1 && !isOfAll(clause, stated)))
    return say(clause, 'partly_done', token, { reach: 'part', thing });
  if (counts === 0 && isSoMany(clause, token, stated)) return say(clause, 'counted', token);
  if (counts === 1 && (isOfSome(clause, stated) || !isWholeNumber(clause, token, object, stated)))
    return say(clause, 'counted', token);
  if (reach === 'unknown') return say(clause, 'partly_done', token, { reach, thing });
  say(clause, 'done', token, {
    strong: strong && (counts === 0 || clause.whole),
    reach,
    thing: thingIn(thing),
    hedged: clause.hedged || (counts === 1 && !clause.whole),
  });
}

/** 提前完成34家单位、15处住宅立面整治: all of what several numbers tell of. */
function isOfAll(clause: Clause, stated: Stated): boolean {
  return clause.whole || (clause.onTime && !isOfSome(clause, stated));
}

/** How far it reaches, where nothing says that it is still to come: 10月投入使用. */
function reachAtItsTime(clause: Clause, token: Token, object: string, { front, sized }: Stated): Reach {
  // 5月份完成全年任务 is told because it was early; a month before any other end may be to come.
  if (timeOf(clause, token) === 'open') return YEAR_TASK.test(object) ? 'likely' : 'unknown';
  if (sized && !clause.whole) return 'likely';
  return reachIn(clause, token, object, front);
}

const YEAR_TASK = /^了?(?:全年|年度|全部|既定)[^,]{0,4}(?:任务|目标|计划)$/;

/** Whether the one number of a statement is of all: 7条道路建设完成 counts its subject. */
function isWholeNumber(clause: Clause, token: Token, object: string, stated: Stated): boolean {
  const { front, rest } = stated;
  const ends =
    token.sense === 'close' || (rest === '' && (actsBefore(clause, token) || DONE_WITH.test(token.word)));
  if (ends && countsIn(front) === 1) return true;
  const ofPeriod = object === '' && PERIOD.pattern.test(front);
  return !ofPeriod && countsTheWhole(clause, stated);
}

/** 辅导做完, 牌子挂好: the word of completion has its act in it. */
const DONE_WITH = /^[\u4e00-\u9fff][完好毕妥]$/;

/** 已印发(院办), 已整改(见附件3): a note in brackets is no object, unless it names the part that is meant: 已完工(南段). */
function withoutNote(rest: string): string {
  const inside = /^了?\(([^()]*)\)?/.exec(rest);
  return inside === null || isPart(inside[1]!) || countsIn(rest) > 0 ? rest : rest.slice(inside[0].length);
}

/** 已建立台账: what is only written down. */
const LISTS = /(?:台账|清单|名册)$/;

/** Whether a phrase names something, be it only the task or its yardstick. */
function names(phrase: string): boolean {
  return thingIn(phrase) !== '' || /目标|任务|计划|工作|整改|指标/.test(phrase);
}
