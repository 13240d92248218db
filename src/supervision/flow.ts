import { dayInChinese, type Day } from '../calendar/day';
import { isFinished, isLate } from '../status/words';
import type { FlowStep, Stand, Step } from './records';

/** Where a supervised item stands in the loop. */
export type FlowState = '已立项' | '办理中' | '待销号' | '已销号' | '已终止';

/** Where each step leads; null where it leaves the state as it is. */
const LEADS_TO: Readonly<Record<Step, FlowState | null>> = {
  立项: '已立项',
  交办: '办理中',
  签收: '办理中',
  催办: null,
  反馈: '办理中',
  退回: '办理中',
  延期: null,
  销号: '已销号',
  恢复: '办理中',
  终止: '已终止',
};

/**
 * The state of an item by its steps, oldest first. Without a record it is 办理中; what claims to be finished waits for
 * its 销号, but after a 退回 only once it was reported on again: no step is invented from silence.
 */
export function stateOf(steps: readonly FlowStep[], { status }: Pick<Stand, 'status'>): FlowState {
  const state = steps.reduce<FlowState>((now, { step }) => LEADS_TO[step] ?? now, '办理中');
  const last = [...steps].reverse().find(({ step }) => LEADS_TO[step] !== null)?.step;
  return isFinished(status) && state === '办理中' && last !== '退回' ? '待销号' : state;
}

/** What the office wants to do with an item. */
export interface StepAsked {
  readonly step: Step;
  readonly day: Day;
  readonly note: string;
  readonly stand: Stand;
  readonly steps: readonly FlowStep[];
  /** 佐证材料 as the ledger names it, '' where it names none. */
  readonly evidence: string;
  /** The day an extension asks for, read from the note; null where it names none. */
  readonly askedFor: Day | null;
}

/** Why a step is not to be taken, one Chinese sentence that says what to do; null where nothing forbids it. */
export function forbids(asked: StepAsked): string | null {
  const { step, stand, steps, note, evidence, day, askedFor } = asked;
  const state = stateOf(steps, stand);
  const closed = state === '已销号' || state === '已终止';
  const had = (one: Step): boolean => steps.some((taken) => taken.step === one);
  switch (step) {
    case '立项': {
      if (had('立项')) return '这一项已经立项，不用再立。';
      const missing = [
        stand.task === '' ? '任务' : '',
        stand.lead === '' ? '牵头科室' : '',
        stand.deadlineText === '' ? '完成时限' : '',
      ].filter((part) => part !== '');
      return missing.length > 0 ? `没有写${missing.join('、')}，不能立项，请先补填。` : null;
    }
    case '交办':
      return closed ? `这一项${state}，不能交办；要继续办理，请先恢复。` : null;
    case '签收':
      return had('交办') ? null : '这一项还没有交办，请先交办再签收。';
    case '催办':
      if (closed) return `这一项${state}，不用催办。`;
      return isLate(stand.status) ? null : '这一项没有逾期，不用催办。';
    case '反馈':
      return closed ? `这一项${state}，不用反馈；要继续办理，请先恢复。` : null;
    case '退回':
      if (state !== '待销号') return `这一项${state}，没有待核对的办结反馈，不能退回。`;
      return note.trim() === '' ? '请写明退回理由，还缺什么。' : null;
    case '延期':
      if (closed || isFinished(stand.status)) return '这一项已经办结或终止，不用延期。';
      if (stand.due === null) return '这一项没有可以推迟的截止日，请先写明完成时限。';
      if (day > stand.due)
        return `申请晚于时限${dayInChinese(stand.due)}，已过期的不能申请延期。领导另行批准的，请在“延期登记”里补登：预警改按批准的日子，按时统计仍按原时限。`;
      if (askedFor === null) return '请写明申请延至哪一天和理由，例如：延至2026年9月30日，资金未到位。';
      return askedFor > stand.due ? null : `申请延至的日子不晚于时限${dayInChinese(stand.due)}，请核对。`;
    case '销号':
      if (closed) return `这一项${state}，不用再销号。`;
      if (!isFinished(stand.status)) return '这一项还没有办结，不能销号；请先核实进展。';
      if (state !== '待销号') return '这一项退回后还没有重新反馈，不能销号；请先登记反馈。';
      return evidence === '' && note.trim() === ''
        ? '没有写佐证材料，不能销号；请写明材料名称或文号。'
        : null;
    case '恢复':
      return closed ? null : `这一项${state}，没有销号或终止，不用恢复。`;
    case '终止':
      return state === '已终止' ? '这一项已经终止。' : null;
  }
}
