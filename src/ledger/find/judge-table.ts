import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { dutiesOf } from './duties';
import type { JudgedColumn } from './judged-column';
import { countsActs, isEventList, isRunLog, isScale, isStatistics, listsStates } from './other-tables';
import { isRegister, isRiskCatalogue } from './registers';
import { MIDDLE, STRONG, taskColumn } from './task-column';
import { isEvent, isThing, numbersPersons, signAgainst, tellsOfService } from './signs';

/** Whether a table is a ledger of a kind. */
export interface TableVerdict {
  readonly ledger: boolean;
  readonly kind: Kind;
  /** How well the kind fits, to choose between kinds. */
  readonly score: number;
  /** Where it is none: why, in Chinese. */
  readonly why: string;
  /** The field that names the items: core_task, or what stands in for it where there is no task column. */
  readonly task: Field | null;
}

/** How much each meaning speaks for a ledger of tasks; each counts once. */
const SPEAKS: Readonly<Partial<Record<Field, number>>> = {
  sub_task: 1,
  lead_unit: 2,
  owner_person: 1.5,
  co_units: 1,
  leader: 1,
  deadline: 3,
  milestone: 2,
  progress: 2,
  status: 1.5,
  percent: 1,
  completed_on: 1,
  problem: 1,
  next_step: 1.5,
  target: 0.5,
  start: 0.5,
  evidence: 0.5,
};

/**
 * Judges a table by its columns and their texts: a ledger has a column of tasks and says by when each is due, who
 * answers for it, or what came of it. What the title says only tips the scales where the columns leave it open. `name`
 * is title and sheet name; `corrected`: the user has said what a column of the sheet means.
 */
export function judgeTable(
  columns: readonly JudgedColumn[],
  name: string,
  kind: Kind,
  corrected: boolean,
): TableVerdict {
  const task = taskColumn(columns);
  const duties = dutiesOf(columns);
  // 分值 beside what is to be reached and a leader and a section that answer for it: indicators that were shared out.
  const assessed =
    duties.leads && ['target', 'leader'].every((field) => columns.some((column) => column.field === field));
  const against = columns.filter(
    ({ heading, field }) => signAgainst(heading) && !(assessed && field === 'score'),
  );
  const hint = kind.titleHints.some((word) => name.includes(word));
  const notHint = kind.notTitleHints?.find((word) => name.includes(word));
  let score = hint ? 1 : 0;
  for (const field of new Set(columns.map((column) => column.field))) score += SPEAKS[field] ?? 0;
  score += task === null ? 0 : task.strength - against.length;
  const verdict = (why: string): TableVerdict => ({
    ledger: why === '',
    kind,
    score,
    why,
    task: task?.field ?? null,
  });
  if (!task) return verdict('有表头，但没有写任务的列，不像任务台账。');
  if (corrected) return verdict('');
  const strong = task.strength === STRONG;
  if (!duties.report && isScale(columns, task)) return verdict('每行说的是一个等级，不像任务台账。');
  if (isRunLog(duties, columns)) return verdict('写的是每次运行的起止时刻，不像任务台账。');
  if (!duties.owes && isEventList(task, columns))
    return verdict('写的是办什么活动、在哪里办，不像任务台账。');
  if (isRegister(duties, columns)) return verdict('写的是已经办过的事，何时、何事、何人，不像任务台账。');
  if (isRiskCatalogue(duties, columns))
    return verdict('列的是可能有的风险和管控措施，没有完成时限和进展，不像任务台账。');
  const limit = duties.limit || (strong && duties.day);
  const said = [limit, duties.lead, duties.report].filter(Boolean).length;
  if (notHint && said < 2 && !(strong && said > 0 && hint))
    return verdict(`名称里有“${notHint}”，列又不齐，不像任务台账。`);
  // Models, prices, sexes: as many of them as of duties make an inventory or a roster; and things are no tasks. One is
  // enough beside cases of which only who handles them is told, neither limit nor result; beside what was held (活动主题
  // with 参与人数); beside services that say how long each takes, unless its days are those of a plan; and where persons
  // are numbered.
  const listed =
    (/案件/.test(task.heading) && !duties.limit && !duties.leads && !duties.report) ||
    isEvent(task.heading) ||
    (!duties.limit &&
      !duties.planned &&
      !duties.report &&
      columns.some(({ heading }) => tellsOfService(heading))) ||
    columns.some(({ heading }) => numbersPersons(heading));
  const outweighed = strong
    ? against.length > (listed ? 0 : duties.count)
    : against.length > 0 &&
      (listed ||
        against.length >= MANY_AGAINST ||
        against.length >= duties.count ||
        (!duties.lead && !(limit && duties.tells)) ||
        !(limit || duties.report) ||
        isThing(task.heading));
  if (outweighed)
    return verdict(
      `有${against
        .slice(0, 3)
        .map(({ heading }) => `“${heading}”`)
        .join('、')}这样的列，不像任务台账。`,
    );
  if (said === 0) return verdict('没有完成时限、责任单位，也没有进展或状态的列，不像任务台账。');
  if (isStatistics(task, duties, columns))
    return verdict('只有指标和完成数，没有责任单位、完成时限，不像任务台账。');
  if (countsActs(duties, columns)) return verdict('写的是办了多少件，不像任务台账。');
  if (strong) return verdict('');
  if (isThing(task.heading) && !(limit && duties.leads && duties.tells))
    return verdict(`“${task.heading}”一列写的不是任务，不像任务台账。`);
  if (!limit && listsStates(columns, task))
    return verdict('第一列每行一种状态，像是状态的说明，不像任务台账。');
  const foreign = columns.filter(({ field }) => field === 'other').length;
  if (foreign > duties.count * 2) return verdict('说别的事的列太多，不像任务台账。');
  const enough =
    (limit && (duties.lead || duties.report || duties.who)) ||
    duties.tells ||
    assessed ||
    (limit &&
      (duties.ended || (duties.marked && duties.dated) || (duties.answers && task.strength === MIDDLE))) ||
    (duties.works && (duties.lead || duties.dated || task.strength === MIDDLE)) ||
    (duties.report && (duties.goesOn || (duties.answers && task.strength === MIDDLE))) ||
    (duties.lead && (duties.answers || duties.report) && task.strength === MIDDLE && !duties.mayHappen) ||
    (duties.leads && (duties.report || task.strength === MIDDLE || hint)) ||
    (hint && duties.lead && duties.milestone);
  return verdict(enough ? '' : '能认出的列太少，不像任务台账。');
}

/** So many signs of an inventory outweigh any duties where only a 名称 tells of items. */
const MANY_AGAINST = 3;
