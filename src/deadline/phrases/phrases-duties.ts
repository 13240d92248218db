import { before, row } from './phrase-row';
import type { PhraseRow } from './phrase-row';
import type { Atom, Cadence, LimitUnit } from '../grammar/tokens';

const WITHIN = '(之内|以内|内)?';

const CADENCE_WORDS: Readonly<Record<string, Cadence>> = {
  工作日: 'day',
  日: 'day',
  天: 'day',
  晚: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  月度: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half_year',
  半年度: 'half_year',
  年: 'year',
  年度: 'year',
};

const ODD_MONTHS = [1, 3, 5, 7, 9, 11];

function every(unit: string, amount: string | undefined, implied: boolean): Atom {
  const often = { kind: 'every', implied } as const;
  if (unit === '学期') return { ...often, every: null, interval: 1 };
  if (unit === '旬') return { ...often, every: 'month', interval: 1, times: 3 };
  const cadence = CADENCE_WORDS[unit] ?? null;
  if (amount === '半') {
    if (cadence === 'month') return { ...often, every: 'month', interval: 1, times: 2 };
    return { ...often, every: cadence === 'year' ? 'half_year' : cadence, interval: 1 };
  }
  const interval = amount === '双' || amount === '单' ? 2 : Number(amount ?? 1);
  return {
    ...often,
    every: cadence,
    interval,
    ...(amount === '单' && cadence === 'month' ? { months: ODD_MONTHS } : {}),
  };
}

function limit(unit: LimitUnit, count: number, within: string | undefined, years = false): Atom {
  return { kind: 'limit', unit, count, within: within !== undefined, years };
}

const DAY_UNITS: Readonly<Record<string, readonly [LimitUnit, number]>> = {
  工作日: ['workdays', 1],
  自然日: ['days', 1],
  日历日: ['days', 1],
  日历天: ['days', 1],
  天: ['days', 1],
  日: ['days', 1],
  d: ['days', 1],
  周: ['days', 7],
  星期: ['days', 7],
  礼拜: ['days', 7],
  小时: ['hours', 1],
  h: ['hours', 1],
  个月: ['months', 1],
};

function counted(unit: string, count: string, within: string | undefined): Atom {
  const [base, factor] = DAY_UNITS[unit.replace(/^个(?!月)/, '').toLowerCase()] ?? ['days', 1];
  return limit(base, Number(count) * factor, within);
}

/** Duties that come back. */
const CADENCES: readonly PhraseRow[] = [
  row({
    name: 'every so many units',
    starts: '每',
    pattern:
      /每间?隔?个?(\d{1,3}|双|单|半)?个?(工作日|日(?!常)|天|晚|周(?!年)|星期|礼拜|旬|月度?|季度?|半年度?|年度?|学期)/,
    atom: (m) => every(m[2] ?? '', m[1], false),
    examples: [
      { text: '每3天', kind: 'recurring', recurrence: { every: 'day', interval: 3 } },
      { text: '每半年', kind: 'recurring', recurrence: { every: 'half_year' } },
      { text: '每双周调度', kind: 'recurring', recurrence: { every: 'week', interval: 2 } },
      { text: '每旬报送一次', kind: 'recurring', recurrence: { every: 'month', times: 3 } },
      { text: '每月5日前', kind: 'recurring', recurrence: { every: 'month', day: 5 } },
      { text: '每年6月底前', kind: 'recurring', recurrence: { every: 'year', month: 6, day: 'last' } },
      { text: '一月一次', kind: 'recurring', recurrence: { every: 'month', times: 1 } },
      { text: '2次/季度', kind: 'recurring', recurrence: { every: 'quarter', times: 2 } },
    ],
  }),
  row({
    name: 'unit by unit',
    starts: '逐按各逢分',
    pattern: /(?:逐|按|各|逢|分)(双|单)?(日|天|周(?![边期密到全])|旬|月度?|季度?)(?!程|子)/,
    atom: (m) => every(m[2] ?? '', m[1], false),
    examples: [
      { text: '逐月查账', kind: 'recurring', recurrence: { every: 'month' } },
      { text: '按季度推进', kind: 'recurring', recurrence: { every: 'quarter' } },
      { text: '逢双月', kind: 'recurring', recurrence: { every: 'month', interval: 2 } },
    ],
  }),
  row({
    name: 'quarter without its number',
    starts: '季',
    pattern: /季度?(?=首月|末月|第\d个月|末|底|初|后|终了后|结束后)/,
    atom: (m) => (/[本上下当\d]$/.test(before(m, 1)) ? null : every('季', undefined, true)),
    examples: [
      {
        text: '季度末月20日前',
        kind: 'recurring',
        recurrence: { every: 'quarter', months: [3, 6, 9, 12], day: 20 },
      },
      { text: '季后15日内', kind: 'recurring', recurrence: { every: 'quarter', after_end_days: 15 } },
    ],
  }),
  row({
    name: 'even and odd months',
    starts: '双单',
    pattern: /(双|单)月份?/,
    atom: (m) => every('月', m[1], false),
    examples: [
      { text: '双月10日前', kind: 'recurring', recurrence: { every: 'month', interval: 2, day: 10 } },
      {
        text: '单月',
        kind: 'recurring',
        recurrence: { every: 'month', interval: 2, months: [1, 3, 5, 7, 9, 11] },
      },
    ],
  }),
  row({
    name: 'end of each half-year',
    starts: '半',
    pattern: /半年度?(?=末|底)/,
    atom: (m) => (/[上下]$/.test(before(m, 1)) ? null : every('半年', undefined, true)),
    examples: [
      { text: '半年末', kind: 'recurring', recurrence: { every: 'half_year', months: [6, 12], day: 'last' } },
    ],
  }),
  row({
    name: 'month after its end',
    starts: '月',
    pattern: /月度?(?=终了后|结束后|后\d)/,
    atom: (m) => (/[\d本上下当每]$/.test(before(m, 1)) ? null : every('月', undefined, true)),
    examples: [{ text: '月后5日内', kind: 'recurring', recurrence: { every: 'month', after_end_days: 5 } }],
  }),
  row({
    name: 'a cadence said by one word before its verb',
    starts: '日周旬月季半年',
    pattern: new RegExp(
      '(日|周|旬|月|季|半年|年)(?:度)?(?=调度|通报|总结|报(?!名|建|批|废|价)|考核|分析|研判|例会|汇总|检查|讲评|督查|督办|巡查|评估|报送|清零' +
        '|会商|更新|点评|盘点|复盘|推进|小结|梳理|比拼|排名|晾晒)',
    ),
    atom: (m) => (/^$|[、,;和及]$/.test(before(m, 1)) ? every(m[1] ?? '', undefined, false) : null),
    examples: [
      {
        text: '日调度、周通报、月总结',
        kind: 'recurring',
        recurrence: { every: 'multi', all: ['day', 'week', 'month'] },
      },
    ],
  }),
  row({
    name: 'a cadence standing alone',
    starts: '月季半',
    pattern: /(月度|季度|半年度)(?=$|[,;、。)])/,
    atom: (m) => (/^$|[、,;和及]$/.test(before(m, 1)) ? every(m[1] ?? '', undefined, false) : null),
    examples: [{ text: '季度', kind: 'recurring', recurrence: { every: 'quarter' } }],
  }),
  row({
    name: 'regularly, with no cadence said',
    starts: '定',
    pattern: /定期(?!存|限)/,
    atom: (m) => (before(m, 1) === '不' ? null : { kind: 'every', every: null, interval: 1, implied: true }),
    examples: [{ text: '定期', kind: 'recurring', recurrence: null }],
  }),
  row({
    name: 'day of the week after 每周',
    starts: '一二三四五六日天末',
    pattern: /([一二三四五六日天末])(?![次回个期场])/,
    atom: (m) =>
      /每个?[\d双单隔]{0,2}个?(?:周|星期|礼拜)(?:[一二三四五六日天][、和及至-](?:周|星期)?){0,6}$/.test(
        before(m, 24),
      )
        ? {
            kind: 'weekday',
            weekday:
              '一二三四五六日天末'.indexOf(m[1] ?? '一') > 6 ? 7 : '一二三四五六日'.indexOf(m[1] ?? '一') + 1,
          }
        : null,
    examples: [
      { text: '每周二', kind: 'recurring', recurrence: { every: 'week', weekday: 2 } },
      { text: '每周一次', kind: 'recurring', recurrence: { every: 'week', times: 1 } },
    ],
  }),
  row({
    name: 'day of the week',
    starts: '周星礼',
    pattern: /(?:周|星期|礼拜)([一二三四五六日天])(?![次回个期场周])/,
    atom: (m) => ({
      kind: 'weekday',
      weekday: m[1] === '天' ? 7 : '一二三四五六日'.indexOf(m[1] ?? '一') + 1,
    }),
    examples: [{ text: '6月30日（周二）前', year: 2026, due: '2026-06-30' }],
  }),
  row({
    name: 'the month after the one reported on',
    starts: '次下',
    pattern: /次月|下个?月/,
    atom: (m) => {
      if (m[0] === '次月' || before(m, 20).includes('每')) return { kind: 'nextMonth' };
      return { kind: 'doubt', doubt: 'notice' };
    },
    examples: [
      { text: '次月10日前', kind: 'recurring', recurrence: { every: 'month', next_month_day: 10 } },
      { text: '下月5日前', kind: 'unread' },
    ],
  }),
  row({
    name: 'how often',
    starts: '0123456789',
    pattern: /(\d{1,3})(?:次(?!性|月|日)|场(?!所|地)|轮|回(?!复|函|应))/,
    atom: (m) => ({ kind: 'times', times: Number(m[1]) }),
    examples: [
      { text: '每季度召开1次协调会', kind: 'recurring', recurrence: { every: 'quarter', times: 1 } },
    ],
  }),
];

/** Limits counted from something that happens. */
const LIMITS: readonly PhraseRow[] = [
  row({
    name: 'working days, days, weeks, hours',
    starts: '0123456789',
    pattern: new RegExp(
      '(?<![\\d.])(\\d{1,4})(?:个?(?:工作日|天|日|周|小时)?[-至到]' +
        `(\\d{1,4}))?个?(工作日|自然日|日历[日天]|小时|天|周(?![年边岁一二三四五六日天末])|星期(?![一二三四五六日天])|礼拜)(?:时间)?${WITHIN}`,
    ),
    atom: (m) => counted(m[3] ?? '', m[2] ?? m[1] ?? '', m[4]),
    examples: [
      { text: '收文后20个工作日内', kind: 'relative', offset: { workdays: 20, anchor: '收文' } },
      { text: '两周内', kind: 'relative', offset: { days: 14, anchor: '' } },
      { text: '24小时内', kind: 'relative', offset: { hours: 24, anchor: '' } },
      { text: '3-5个工作日', kind: 'relative', offset: { workdays: 5, anchor: '' } },
    ],
  }),
  row({
    name: 'days named by 日',
    starts: '0123456789',
    pattern: /(?<![\d.月])(\d{1,3})(?:日?[-至到](\d{1,3}))?日(之内|以内|内)?/,
    // A month has 31 days at most: 60日 needs no 内.
    atom: (m) => (m[3] !== undefined || Number(m[1]) > 31 ? counted('日', m[2] ?? m[1] ?? '', m[3]) : null),
    examples: [
      { text: '60日', kind: 'relative', offset: { days: 60, anchor: '' } },
      { text: '接到通知后3日内', kind: 'relative', offset: { days: 3, anchor: '接到通知' } },
    ],
  }),
  row({
    name: 'months',
    starts: '0123456789',
    pattern: new RegExp(`(?<![\\d.])(\\d{1,3})(?:个?月?[-至到](\\d{1,3}))?个(半)?月(?:时间)?${WITHIN}`),
    atom: (m) =>
      m[3]
        ? limit('days', Number(m[2] ?? m[1]) * 30 + 15, m[4])
        : limit('months', Number(m[2] ?? m[1]), m[4]),
    examples: [
      { text: '3个月内', kind: 'relative', offset: { months: 3, anchor: '' } },
      { text: '6-12个月', kind: 'relative', offset: { months: 12, anchor: '' } },
    ],
  }),
  row({
    name: 'quarters',
    starts: '1234',
    pattern: /(?<![\d.第前])(\d)个季度(?:时间)?(之内|以内|内)?/,
    atom: (m) => limit('months', 3 * Number(m[1]), m[2]),
    examples: [{ text: '一个季度内', kind: 'relative', offset: { months: 3, anchor: '' } }],
  }),
  row({
    name: 'years',
    starts: '0123456789',
    pattern: /(?<![\d.])(\d{1,2})(?:年?-(\d{1,2}))?年(期)?(之内|以内|内|(?<=^.{2,3})(?=$|[。;,]))/,
    atom: (m) => limit('months', Number(m[2] ?? m[1]) * 12, m[4], true),
    examples: [
      { text: '一年内', kind: 'relative', offset: { months: 12, anchor: '' } },
      { text: '两年', kind: 'relative', offset: { months: 24, anchor: '' } },
    ],
  }),
  row({
    name: 'a span of some years',
    starts: '123456789',
    pattern: /(?<![\d.])(\d)-(\d)年(?![级度])/,
    atom: (m) => limit('months', Number(m[2]) * 12, undefined, true),
    examples: [{ text: '1-2年', kind: 'relative', offset: { months: 24, anchor: '' } }],
  }),
  row({
    name: 'half a year, half a month',
    starts: '半',
    pattern: /半(年|个?月|天)(之内|以内|内|(?<=^.{2,3})(?=$|[。;,]))/,
    atom: (m) =>
      m[1] === '年'
        ? limit('months', 6, m[2])
        : m[1] === '天'
          ? limit('hours', 12, m[2])
          : limit('days', 15, m[2]),
    examples: [{ text: '半年内', kind: 'relative', offset: { months: 6, anchor: '' } }],
  }),
  row({
    name: 'T plus some days',
    starts: 'TtDd',
    pattern:
      /[TtDd]\+(\d{1,3})(个?工作日|个?自然日|[dDhH](?![a-zA-Z])|天|日|个?小时|个月|周)?(之内|以内|内)?/,
    atom: (m) => counted(m[2] ?? '天', m[1] ?? '', m[3] ?? ''),
    examples: [
      { text: 'T+7', kind: 'relative', offset: { days: 7, anchor: '' } },
      { text: 'T+4h 内响应', kind: 'relative', offset: { hours: 4, anchor: '' } },
    ],
  }),
  row({
    name: 'the same day, the next day',
    starts: '当次',
    pattern: /当[日天](?!起|的|之)|次日(?!起|的)/,
    atom: (m) => limit('days', m[0] === '次日' ? 1 : 0, ''),
    examples: [{ text: '特急件当日办结', kind: 'relative', offset: { days: 0, anchor: '收文' } }],
  }),
  row({
    name: 'at least, which is no limit',
    starts: '不至',
    pattern: /不得?(?:少于|低于|短于)|至少/,
    atom: () => ({ kind: 'least' }),
    examples: [{ text: '不少于15日', kind: 'unread' }],
  }),
  row({
    name: 'at most',
    starts: '不最限',
    pattern: /不(?:得|准|能|可|应|宜)?(?:超过|多于|超出)|最长|限[时期]?(?=\d)/,
    atom: () => ({ kind: 'most' }),
    examples: [
      { text: '原则上不准超过5个工作日', kind: 'relative', offset: { workdays: 5, anchor: '' } },
      { text: '不超过15日', kind: 'relative', offset: { days: 15, anchor: '' } },
    ],
  }),
  row({
    name: 'at once',
    starts: '立即马随边第当',
    pattern:
      /立行立改|即知即改|即行即改|立查立改|立说立行|立改立行|立即|即改|即办|即刻|马上|随到随[^,;。\n、]{1,8}|边[^,;。\n]边改|第1时间|当场|当即/,
    atom: () => ({ kind: 'atOnce' }),
    examples: [
      { text: '即知即改', kind: 'relative', offset: { days: 0, anchor: '' } },
      { text: '随到随办', kind: 'relative', offset: { days: 0, anchor: '收文' } },
    ],
  }),
];

/** Rows for duties that come back and for limits, in the order in which they are tried. */
export const DUTY_ROWS: readonly PhraseRow[] = [...CADENCES, ...LIMITS];
