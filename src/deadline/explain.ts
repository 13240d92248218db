import { dayInChinese, partsOf } from '../calendar/day';
import type { Day } from '../calendar/day';
import type { Offset, Recurrence } from './deadline';
import type { Resolved, YearSource } from './resolve';

/** Why a phrase is left unread. */
export type Reason =
  | 'empty'
  | 'no-such-day'
  | 'no-such-month'
  | 'no-such-year'
  | 'open'
  | 'elsewhere'
  | 'notice'
  | 'ordinal'
  | 'reported'
  | 'season'
  | 'festival'
  | 'lunar'
  | 'around'
  | 'start'
  | 'least'
  | 'classes'
  | 'no-month'
  | 'object'
  | 'counted-back'
  | 'event'
  | 'far'
  | 'unknown';

const UNREAD: Readonly<Record<Reason, string>> = {
  empty: '没有填写完成时限，请补填',
  'no-such-day': '写的日期在日历上没有，请核对',
  'no-such-month': '写的月份不在1月到12月之间，请核对',
  'no-such-year': '年份的位数不对，请核对',
  open: '写明时间待定，请在确定后补填具体日期',
  elsewhere: '时间要看别的文件或要求，请补填具体日期',
  notice: '时间从发文那天算起，请补填具体日期',
  ordinal: '写的是第几周或第几学期，请补填具体日期',
  reported: '写的是已经办过的事和日期，没有写完成时限，请补填',
  season: '说的是时节或会期，各地各年不同，请补填具体日期',
  festival: '这个节日的日期推算不出，请补填具体日期',
  lunar: '说的是农历，请补填公历日期',
  around: '只写了大致时间，请补填具体日期',
  start: '只写了开始时间，没有写完成时间，请补填',
  least: '写的是最少时长，不是完成时限，请补填完成时间',
  classes: '按不同类别写了几个时限，请写明这一项适用哪一个',
  'no-month': '只写了几日，没有写月份，请补填',
  object: '年份说的是事项所属年度，没有写完成时间，请补填',
  'counted-back': '从某一天往前推算，请补填具体日期',
  event: '要等某件事之后才能确定，请补填具体日期',
  far: '是一个数字，看不出是哪一天，请改写成日期',
  unknown: '没有读出日期，请补填具体日期',
};

/** One sentence for a phrase that is left to a person. */
export function explainUnread(reason: Reason, start: Day | null): string {
  if (reason === 'start' && start) return `只写了从${dayInChinese(start)}开始，没有写完成时间，请补填`;
  return UNREAD[reason];
}

interface ByParts {
  readonly quoted: string;
  readonly last: Resolved;
  readonly count: number;
  readonly alternative: Day | null;
  readonly yearless: boolean;
  readonly shifted: boolean;
  readonly then: boolean;
  readonly recurrence: Recurrence | null;
}

/** One sentence for a phrase with a last day: what was read as which day, and where the year came from. */
export function explainBy(parts: ByParts): string {
  const { last, yearless } = parts;
  const { month, date } = partsOf(last.due);
  const day = yearless ? `${month}月${date}日` : dayInChinese(last.due);
  const several = parts.count > 1 ? `共${parts.count}个节点，最后一个` : '';
  const year = yearless ? '原文和台账都没有写年份' : yearInWords(last.source);
  const shifted = parts.shifted ? '，因早于开始时间顺到下一年' : '';
  const other = parts.alternative ? `；也可以读作${dayInChinese(parts.alternative)}` : '';
  const then = parts.then ? '，之后长期坚持' : '';
  const duty = parts.recurrence ? `；另有${dutyInWords(parts.recurrence)}的要求` : '';
  return `${several}按“${parts.quoted}”读作${day}，${year}${shifted}${other}${then}${duty}`;
}

function yearInWords(source: YearSource): string {
  return source === 'phrase' ? '年份取自原文' : source === 'ledger' ? '年份取自台账' : '年份按前后文推算';
}

/** One sentence for a duty that comes back. */
export function explainDuty(recurrence: Recurrence | null): string {
  if (!recurrence) return '是定期事项，没有写明周期，请补填周期';
  return `是周期性事项，${dutyInWords(recurrence)}`;
}

/** One sentence for a limit counted from an event. */
export function explainLimit(offset: Offset): string {
  const anchor = offset.anchor ? `从“${offset.anchor}”算起` : '原文没有写从哪天算起';
  const back = [offset.workdays, offset.days, offset.months, offset.hours].some(
    (count) => count !== undefined && count < 0,
  );
  if (back) return `在“${offset.anchor}”之前${lengthInWords(offset)}，要有那一天才能算出日期`;
  if (offset.days === 0)
    return offset.anchor ? `“${offset.anchor}”当日办结` : '要求立即办理，原文没有写从哪天算起';
  return `期限${lengthInWords(offset)}，${anchor}`;
}

/** One sentence for work without an end. */
export function explainStanding(): string {
  return '是长期事项，没有最后期限';
}

function lengthInWords(offset: Offset): string {
  if (offset.workdays !== undefined) return `${Math.abs(offset.workdays)}个工作日`;
  if (offset.months !== undefined) return `${Math.abs(offset.months)}个月`;
  if (offset.hours !== undefined) return `${Math.abs(offset.hours)}小时`;
  return `${Math.abs(offset.days ?? 0)}天`;
}

const CADENCE: Readonly<Record<string, string>> = {
  day: '天',
  week: '周',
  month: '月',
  quarter: '季度',
  half_year: '半年',
  year: '年',
};

/** 每季度末月20日前, 每月1次: a recurrence as an office would write it. */
function dutyInWords(duty: Recurrence): string {
  if (duty.every === 'multi')
    return (duty.all ?? []).map((cadence) => `每${CADENCE[cadence] ?? cadence}`).join('、');
  const measure = duty.every === 'month' || duty.every === 'quarter' ? '个' : '';
  const every = `每${duty.interval ? `${duty.interval}${measure}` : ''}${CADENCE[duty.every] ?? ''}`;
  return `${every}${dayOfDuty(duty)}${duty.time ? `${duty.time}前` : ''}${duty.times ? `${duty.times}次` : ''}`;
}

function dayOfDuty(duty: Recurrence): string {
  if (duty.next_month_day !== undefined) return `的次月${duty.next_month_day}日前`;
  if (duty.after_end_days !== undefined) return `结束后${duty.after_end_days}天内`;
  if (duty.after_end_workdays !== undefined) return `结束后${duty.after_end_workdays}个工作日内`;
  if (duty.workday !== undefined)
    return duty.workday > 0 ? `第${duty.workday}个工作日前` : `倒数第${-duty.workday}个工作日前`;
  if (duty.nth !== undefined && duty.weekday !== undefined) {
    return `${duty.nth < 0 ? '最后' : `第${duty.nth}`}个星期${'一二三四五六日'[duty.weekday - 1] ?? ''}`;
  }
  if (duty.festival !== undefined) return '节前';
  if (duty.weekday !== undefined) return `的星期${'一二三四五六日'[duty.weekday - 1] ?? ''}`;
  const months = duty.months ?? (duty.month === undefined ? [] : [duty.month]);
  const month = months.length > 0 ? `的${months.join('、')}月` : '';
  const day = duty.day === undefined ? '' : duty.day === 'last' ? '底前' : `${duty.day}日前`;
  return `${month}${day}`;
}
