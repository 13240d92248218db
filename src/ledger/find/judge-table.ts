import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import type { LedgerColumn } from '../ledger';
import { STAND_INS } from '../task-of';

/** Whether a table is a ledger of a kind. */
export interface TableVerdict {
  readonly ledger: boolean;
  readonly kind: Kind;
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

/** Columns of inventories, budgets, rosters: each speaks against a ledger of tasks. */
const AGAINST =
  /型号|规格|单价|购置|品牌|存放|库存|资产|身份证|性别|民族|学历|学位|职务|职称|籍贯|出生|年龄|邮箱|工资|预算|决算|金额|发票|车牌|里程|经纬度|gps|入职|面积|银行|账号|邮编|传真|办公地址|职位|手机|短号|型别|产地|供应商|批准文号|保管|合同|签订|物资|物品|证照|有效期|^姓名|驾驶|请假|缴纳|首要污染物|页码/i;
const STRONG_TASK =
  /任务|工作|事项|举措|措施|子项|实事|议题|行动|隐患|督办|交办|要点|整改|问题|诉求|目标|决策|建议|提案/;

/** What a column about duties is called. */
const DUTY =
  /时限|期限|限期|截[止至]|完成|办结|整改|销号|节点|目标|安排|要求|进展|推进|落实|办理|进度|计划|预计|结束|最后/;
const DUTIES: ReadonlySet<Field> = new Set<Field>([
  'deadline',
  'milestone',
  'progress',
  'completed_on',
  'percent',
]);

const WHEN: readonly Field[] = ['deadline', 'milestone'];
const HOW: readonly Field[] = ['progress', 'status', 'percent', 'completed_on', 'next_step'];
const ENOUGH = 5.5;

/** Judges a table by its columns and its name. `corrected`: the user has said what a column of the sheet means. */
export function judgeTable(
  columns: readonly LedgerColumn[],
  title: string | null,
  sheetName: string,
  kind: Kind,
  corrected: boolean,
): TableVerdict {
  const fields = new Set(columns.map((column) => column.field));
  const named = columns.filter((column) => column.field === 'core_task' || column.field === 'sub_task');
  const standIn = STAND_INS.find((field) => fields.has(field)) ?? null;
  const task = named.length > 0 ? named[0]!.field : standIn;
  const name = `${title ?? ''} ${sheetName}`;
  const hint = kind.titleHints.find((word) => name.includes(word));
  const notHint = kind.notTitleHints?.find((word) => name.includes(word));
  const against = columns.filter((column) => AGAINST.test(column.heading));

  let score = 0;
  for (const field of fields) score += SPEAKS[field] ?? 0;
  if (named.some((column) => STRONG_TASK.test(column.heading))) score += 3;
  else if (named.length > 0) score += 1;
  else if (standIn) score += standIn === 'problem' ? 1.5 : 0.5;
  if (hint) score += 1;
  if (notHint) score -= 3;
  score -= against.length * 1.5;

  // 线路名称, 通车时间, 状态 are an inventory: where nothing is called a task, a limit or a report must be called so.
  const strong = named.some((column) => STRONG_TASK.test(column.heading)) || named.length === 0;
  const dutiful = columns.some((column) => DUTY.test(column.heading) && DUTIES.has(column.field));

  const verdict = (ledger: boolean, why: string): TableVerdict => ({ ledger, kind, score, why, task });
  if (corrected && task) return verdict(true, '');
  if (!task) return verdict(false, '有表头，但没有写任务的列，不像任务台账。');
  if (notHint && score < ENOUGH + 2) return verdict(false, `名称里有“${notHint}”，不是任务台账。`);
  if (against.length >= 2 && score < ENOUGH) {
    return verdict(
      false,
      `有${against
        .slice(0, 3)
        .map((column) => `“${column.heading}”`)
        .join('、')}这样的列，不像任务台账。`,
    );
  }
  if (!strong && against.length > 0 && score < 7) {
    return verdict(false, `有“${against[0]!.heading}”这样的列，又没有任务列，不像任务台账。`);
  }
  if (!strong && !dutiful)
    return verdict(false, '没有任务列，也没有完成时限或工作进展这样的列，不像任务台账。');
  const when = WHEN.some((field) => fields.has(field));
  const how = HOW.some((field) => fields.has(field));
  if (!when && !how && !(hint && fields.has('lead_unit')))
    return verdict(false, '没有完成时限，也没有进展或状态的列，不像任务台账。');
  if (score < ENOUGH && !(when && score >= 4)) return verdict(false, '能认出的列太少，不像任务台账。');
  return verdict(true, '');
}
