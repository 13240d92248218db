import { headingText } from '../headings/heading-text';
import type { Duties } from './duties';
import type { JudgedColumn } from './judged-column';

/** 用印日期, 用印事由, 用印单位: one act, and when, of what and by whom it took place. */
const WHEN = /^(.{2,3}?)(?:日期|时间)$/;
const WHAT = /(?:事由|原因|用途|内容|课题|主题|题目|名称|项目|科目|摘要)$/;
const WHO = /(?:人|人员|人数|单位|部门|对象|次数|份数|地点)$/;
/** Acts that are owed, and what comes in to be answered: 整改时间 and 报修内容 stand in ledgers. */
const OWED = new RegExp(
  '^(?:整改|督办|督查|交办|转办|承办|办理|落实|责任|实施|完成|计划|工作|任务|推进|反馈|销号|建设|开工' +
    '|投诉|举报|信访|来信|来访|来电|反映|诉求|报修|申请|受理|登记|提出|上报|发现|隐患|问题|事件|接报|求助)',
);
/** Somebody who answers for it: 活动时间, 活动内容 and 活动地点 are planned then. */
const ANSWERS = /责任|负责|牵头|包保/;
/** Meanings that tell how it goes on. */
const REPORTED: ReadonlySet<string> = new Set(['progress', 'status', 'percent', 'completed_on']);
/** Reports on work that goes on, and not on what somebody thought of it once it was over. */
const GOES_ON = /完成|进展|进度|落实|推进|办理|整改|办结|销号|处理|处置|答复|回复|解决|修复|维修/;

/**
 * A register or a log: the day, the matter and the persons of one act (用印日期, 用印事由, 用印单位) that has taken place.
 * Nobody is said to owe it, nothing is due, and nothing is told of how it goes on.
 */
export function isRegister(duties: Duties, columns: readonly JudgedColumn[]): boolean {
  if (duties.owes || duties.leads || duties.limit || duties.planned || duties.goesOn || duties.works)
    return false;
  if (columns.some(({ field, heading }) => REPORTED.has(field) && GOES_ON.test(heading))) return false;
  if (columns.some(({ heading }) => ANSWERS.test(heading))) return false;
  const headings = columns.map(({ heading }) => headingText(heading).main);
  return headings.some((heading) => {
    const act = WHEN.exec(heading)?.[1];
    if (act === undefined || OWED.test(act)) return false;
    const parts = headings.filter((other) => other.startsWith(act)).map((other) => other.slice(act.length));
    return parts.some((part) => WHAT.test(part)) && parts.some((part) => WHO.test(part));
  });
}

/** What a list of dangers says of each: 危险源, 风险等级, 管控措施. */
const DANGER = /风险|危险|危害/;
const CONTROL = /(?:管控|控制|防控|防范|预防|应对|应急)(?:措施|策略|对策|层级)/;

/**
 * A catalogue of what may happen: dangers, how great each is and what holds it down, with those who watch over it, but
 * nothing to be done by a day and nothing told of it.
 */
export function isRiskCatalogue(duties: Duties, columns: readonly JudgedColumn[]): boolean {
  if (duties.dated || duties.milestone || duties.report || duties.ended || duties.goesOn) return false;
  const dangers = columns.filter(({ heading }) => DANGER.test(heading));
  return (
    dangers.length >= 2 &&
    dangers.some(({ field }) => field === 'level') &&
    columns.some(({ heading }) => CONTROL.test(heading))
  );
}
