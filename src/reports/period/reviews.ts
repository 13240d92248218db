import { dayInChinese } from '../../calendar/day';
import { monthOf } from '../../calendar/period';
import { spanInChinese, thisSpan } from '../../calendar/span';
import { groupBy } from '../../basics/multimap';
import { fillOf, isLate } from '../../status/words';
import { rateText } from '../figures';
import { inQuotes, quoted, until } from '../wording';
import { namesInSentence, nameOfItem, type ReportInput } from './input';
import { againstTarget, byCount, rateSentence, sentence, trimmed } from './phrases';
import {
  answers,
  byMonth,
  byUnit,
  coresOf,
  coreTable,
  dueTable,
  keyFigures,
  lateItems,
  lateOf,
  plainTable,
  ranking,
  supportNeeded,
  type Annex,
} from './tables';

/** A part of a paper: its heading and what it says; a part without anything to say says so. */
export interface Part {
  readonly heading: string;
  readonly texts: readonly string[];
}

/** A paper before it is laid out. */
export interface Draft {
  readonly parts: readonly Part[];
  readonly annexes: readonly (Annex | null)[];
}

/** 季度通报. */
export function quarterReview(input: ReportInput): Draft {
  const { figures, span } = input;
  return {
    parts: [
      { heading: '总体情况', texts: overall(input) },
      { heading: '办结和亮点', texts: highlights(input) },
      { heading: '各科室排名', texts: ranks(input) },
      { heading: '滞后和督办', texts: [...late(input), ...letters(input)] },
      { heading: '存在问题', texts: problems(input) },
      {
        heading: '下步要求',
        texts: [
          figures.counts.lagging + figures.counts.seriously_lagging > 0
            ? `请有关科室于${dayInChinese(input.replyBy)}前逐项报送完成日期。`
            : '',
          dueSentence(input),
          supportSentence(input),
        ],
      },
    ],
    annexes: [
      keyFigures(input),
      byUnit(input),
      ranking(input),
      coreTable(input),
      lateOf(input.picture.items).length > 0 ? lateItems(input) : null,
      span.kind === 'month' ? null : byMonth(input),
    ],
  };
}

/** 半年评估. */
export function halfYearReview(input: ReportInput): Draft {
  const { figures, withoutProgress, dueNext, nextSpan, rules } = input;
  const { completionRate } = figures.rates;
  const cores = coresOf(input).filter(({ counted }) => counted > 0);
  const half = cores.filter(({ done, counted }) => done * 2 > counted);
  const none = cores.filter(({ done }) => done === 0);
  const behind = cores.filter(({ done, counted }) => done * 2 < counted);
  const passed = input.span.kind === 'half' && input.span.first.endsWith('01-01') ? '时间过半' : '至报告期末';
  const coloured = dueNext.filter(({ stand }) => isLate(stand.status)).length;
  return {
    parts: [
      {
        heading: '总体情况',
        texts: [
          completionRate.denominator === 0
            ? ''
            : `${passed}，年度任务完成率${rateText(completionRate)}，目标${rules.completionTarget}%，年底考核。`,
          ...overall(input),
        ],
      },
      {
        heading: '核心任务完成情况',
        texts: [
          cores.length === 0
            ? '台账没有分解核心任务。'
            : `核心任务${cores.length}项中，${half.length}项的分解事项已完成一半以上，${none.length}项还没有办结事项。`,
        ],
      },
      { heading: '各科室情况', texts: [...highlights(input), ...ranks(input)] },
      {
        heading: `${spanInChinese(nextSpan)}到期事项`,
        texts: [
          dueNext.length === 0
            ? `${spanInChinese(nextSpan)}没有到期的在办事项。`
            : `${spanInChinese(nextSpan)}到期事项${dueNext.length}项${coloured > 0 ? `，其中目前已经标红标黄的${coloured}项` : ''}。`,
          busiestMonth(input),
        ],
      },
      {
        heading: '风险',
        texts: [
          ...late(input),
          withoutProgress.length > 0
            ? `连续两个月进展没有变化的${withoutProgress.length}项（${namesInSentence(input, withoutProgress)}），请牵头科室补报。`
            : '',
          figures.counts.to_check > 0 ? `时限或状态待核的${figures.counts.to_check}项，由局办公室核实。` : '',
          ...letters(input),
        ],
      },
      {
        heading: '建议',
        texts: [
          behind.length > 0
            ? `分解事项完成不到一半的核心任务${behind.length}项，建议列入下月局长办公会听取汇报。`
            : '',
          ...adviceByCause(input),
          supportSentence(input),
        ],
      },
    ],
    annexes: [
      keyFigures(input),
      coreTable(input),
      byUnit(input),
      ranking(input),
      dueByMonth(input),
      dueNext.length > 0 ? dueTable(input) : null,
      lateOf(input.picture.items).length > 0 ? lateItems(input) : null,
      countsOfCores(cores.length, half.length, none.length, behind.length, coloured),
    ],
  };
}

/** 年度考核. */
export function yearReview(input: ReportInput): Draft {
  const { figures, rules, picture } = input;
  const open = picture.items.filter(
    ({ stand }) => !['done', 'done_late', 'standing', 'cancelled'].includes(stand.status),
  );
  const [target, timed] = [
    againstTarget('年度任务完成率', figures.rates.completionRate, rules.completionTarget),
    againstTarget('按时办结率', figures.rates.onTimeRate, rules.onTimeTarget),
  ];
  return {
    parts: [
      {
        heading: '完成情况',
        texts: [...overall(input).slice(0, 1), sentence(target, timed), ...highlights(input)],
      },
      {
        heading: '得分和排名',
        texts: [...ranks(input), `得分按“${rules.scheme}”计算，办法和逐项扣分见附件。`],
      },
      { heading: '评先资格', texts: excellence(input) },
      {
        heading: '未完成事项',
        texts: [
          open.length === 0
            ? '年度事项全部办结。'
            : `尚未办结的事项${open.length}项${unitsWith(open)}，明细见附件。`,
          ...late(input),
        ],
      },
      {
        heading: '说明',
        texts: [
          `对结果有不同意见的，可于${dayInChinese(input.replyBy)}前书面向局办公室提出。`,
          ...letters(input),
        ],
      },
    ],
    annexes: [
      keyFigures(input),
      ranking(input),
      byUnit(input),
      coreTable(input),
      open.length > 0 ? openTable(input, open) : null,
      byMonth(input),
    ],
  };
}

function unitsWith(items: ReportInput['picture']['items']): string {
  const by = byCount(items.map(({ stand }) => stand.lead).filter((lead) => lead !== ''));
  return by === '' ? '' : `，其中${by}`;
}

function overall(input: ReportInput): string[] {
  const { figures, asOf, rules, span, before } = input;
  const { rates, counts } = figures;
  const done = counts.done + counts.done_late;
  const total = rates.doneRate.denominator;
  const period = rates.periodOnTimeRate;
  const then = before && before.rates.periodOnTimeRate.denominator > 0 ? before : null;
  return [
    sentence(
      `${until(asOf)}，列入台账的事项${total}项，已办结${done}项${counts.done_late > 0 ? `（其中逾期办结${counts.done_late}项）` : ''}` +
        (total > 0 ? `，办结率${rateText(rates.doneRate)}` : ''),
      rateSentence('到期事项完成率', rates.dueRate),
    ),
    sentence(
      againstTarget('按时办结率', rates.onTimeRate, rules.onTimeTarget),
      // A year's own rate is the same figure.
      span.kind === 'year' ? '' : rateSentence(`${thisSpan(span)}为`, period),
      then ? `${spanInChinese(then.span)}为${rateText(then.rates.periodOnTimeRate)}` : '',
    ),
  ];
}

function highlights(input: ReportInput): string[] {
  const { figures, newlyDone, span } = input;
  const onTime = figures.units
    .filter(({ rates: { periodOnTimeRate: r } }) => r.denominator > 0 && r.numerator === r.denominator)
    .map(({ unit }) => unit);
  const by = byCount(newlyDone.map(({ stand }) => stand.lead).filter((lead) => lead !== ''));
  return [
    newlyDone.length > 0
      ? `${thisSpan(span)}新办结${newlyDone.length}项${by === '' ? '' : `，其中${by}`}。`
      : `${thisSpan(span)}没有新办结的事项。`,
    onTime.length > 0 ? `${onTime.join('、')}${thisSpan(span)}到期事项全部按时办结。` : '',
  ];
}

function ranks({ figures }: ReportInput): string[] {
  const first = figures.units.filter(({ rank }) => rank === 1);
  const out = figures.units.filter(({ rank }) => rank === null).map(({ unit }) => unit);
  return [
    first.length > 0
      ? `得分第一名${first.map(({ unit }) => unit).join('、')}（${first[0]!.score!.toFixed(2)}分），并列的按同一名次列出，名次和得分见附件。`
      : '没有可以计算得分的科室。',
    figures.withoutTasks.length > 0 ? `${figures.withoutTasks.join('、')}没有牵头任务，不参加排名。` : '',
    out.length > 0 ? `${out.join('、')}不参加排名。` : '',
  ];
}

function late(input: ReportInput): string[] {
  const { lagging, seriously_lagging: serious } = input.figures.counts;
  if (lagging + serious === 0) return [`${until(input.asOf)}，没有滞后事项。`];
  const worst = lateOf(input.picture.items)[0]!;
  return [
    sentence(
      [lagging > 0 ? `滞后${lagging}项` : '', serious > 0 ? `严重滞后${serious}项` : '']
        .filter((part) => part !== '')
        .join('、') + '，明细见附件',
    ),
    `逾期最长的是${nameOfItem(input, worst)}${inQuotes(worst.stand.task, 40)}，逾期${worst.stand.daysLate ?? 0}天` +
      (worst.stand.problem === '' ? '。' : `，科室填报：${inQuotes(worst.stand.problem, 60)}。`),
  ];
}

function letters(input: ReportInput): string[] {
  const { yellow, red, inTime, late: lateReplies, unanswered, open } = answers(input);
  const word = thisSpan(input.span);
  if (yellow + red === 0) return [`${word}没有发出提醒函和督办函。`];
  const answered = [
    inTime > 0 ? `按期回复${inTime}件` : '',
    lateReplies > 0 ? `逾期回复${lateReplies}件` : '',
    unanswered > 0 ? `未回复${unanswered}件` : '',
    open > 0 ? `尚在回复期限内${open}件` : '',
  ].filter((part) => part !== '');
  const sent = [yellow > 0 ? `黄色提醒函${yellow}件` : '', red > 0 ? `红色督办函${red}件` : ''].filter(
    (part) => part !== '',
  );
  return [
    `${word}发出${sent.join('、')}，${answered.join('，')}。`,
    ...input.figures.units
      .filter(({ maxRedRun }) => maxRedRun > 1)
      .map(({ unit, maxRedRun }) =>
        input.rules.counting === '按期'
          ? `${unit}连续${maxRedRun}期收到红色督办函。`
          : `${unit}今年${maxRedRun}期收到红色督办函。`,
      ),
  ];
}

function problems({ figures }: ReportInput): string[] {
  const all = figures.causes.reduce((sum, { items }) => sum + items.length, 0);
  if (all === 0) return ['各科室没有填报存在问题。'];
  const behind = figures.causes.reduce((sum, { late: count }) => sum + count, 0);
  const kinds = figures.causes.map(({ kind, items }) => `${kind}${items.length}项`).join('、');
  const means = figures.causes
    .filter(({ meanDaysLate }) => meanDaysLate !== null)
    .map(({ kind, late: count, meanDaysLate }) => `${kind}类${count}项，平均逾期${trimmed(meanDaysLate!)}天`);
  return [
    `在办事项中有${all}项填报了问题：${kinds}。`,
    behind > 0 ? `其中已经滞后的${behind}项：${means.join('；')}。` : '',
  ];
}

/** How many items fall due in the next period, and when most of them do. */
function dueSentence(input: ReportInput): string {
  const { dueNext, nextSpan } = input;
  if (dueNext.length === 0) return '';
  return [`${spanInChinese(nextSpan)}到期事项${dueNext.length}项。`, busiestMonth(input)].join('');
}

function busiestMonth({ dueNext }: ReportInput): string {
  const months = [...groupBy(dueNext, ({ stand }) => monthOf(stand.due!))];
  const most = Math.max(0, ...months.map(([, items]) => items.length));
  const busiest = months
    .filter(([, items]) => items.length === most)
    .map(([month]) => month)
    .sort();
  if (months.length < 2 || busiest.length > 1) return '';
  return `其中${Number(busiest[0]!.slice(5))}月到期最多，共${most}项。`;
}

function supportSentence(input: ReportInput): string {
  const count = supportNeeded(input).length;
  return count > 0 ? `需要局里协调的事项${count}项，提交专题协调会研究。` : '';
}

/** What is advised for each cause that occurs. */
export function adviceByCause({ figures }: ReportInput): string[] {
  return figures.causes
    .filter(({ kind }) => kind !== '其他')
    .map(({ kind, items }) => `${kind}类问题${items.length}项，${ADVICE[kind as keyof typeof ADVICE]}。`);
}

const ADVICE = {
  资金: '建议会同财务部门核定缺口，提出安排意见，与预算调整一并研究',
  人员: '建议统筹借调或委托',
  技术: '建议组织会商',
  协调: '建议提交专题协调会',
} as const;

/** Who lost the year, and by which letters. */
function excellence(input: ReportInput): string[] {
  const { figures, records, rules } = input;
  const lost = figures.units.filter(({ disqualified }) => disqualified);
  if (lost.length === 0) return ['没有科室因连续督办取消评先资格。'];
  return lost.map(({ unit, redMonths, maxRedRun }) => {
    const running = rules.counting === '按期' ? '连续' : '共';
    const numbers = records.letters
      .filter(
        (letter) =>
          letter.kind === 'red' && !letter.voided && letter.unit === unit && redMonths.includes(letter.month),
      )
      .map(({ no }) => no);
    const months = redMonths.map((month) => `${Number(month.slice(5))}月`).join('、');
    return `${unit}于${months}收到红色督办函（${numbers.join('、')}），最多${running}${maxRedRun}期，按规定取消年度评先资格。`;
  });
}

function openTable(input: ReportInput, open: ReportInput['picture']['items']): Annex {
  return {
    title: '未完成事项',
    blocks: [
      plainTable(
        [
          ['编号', 8, true],
          ['任务', 34],
          ['牵头科室', 14, true],
          ['完成时限', 14, true],
          ['逾期天数', 8, true],
          ['目前进展', 30],
        ],
        open.map((item) => [
          nameOfItem(input, item),
          item.stand.task,
          item.stand.lead,
          item.stand.deadlineText,
          item.stand.daysLate,
          item.stand.progress === '' ? '未填报' : quoted(item.stand.progress, 60),
        ]),
      ),
      { kind: 'note', text: `合计${open.length}项${unitsWith(open)}。` },
    ],
  };
}

/** 到期事项按月: a chart in cells. */
function dueByMonth({ dueNext, nextSpan }: ReportInput): Annex | null {
  if (dueNext.length === 0) return null;
  const months = [...groupBy(dueNext, ({ stand }) => monthOf(stand.due!))].sort((a, b) =>
    a[0] < b[0] ? -1 : 1,
  );
  return {
    title: `${spanInChinese(nextSpan)}到期事项按月`,
    blocks: [
      {
        ...plainTable(
          [
            ['月份', 20, true],
            ['到期事项', 20, true],
            ['目前标红标黄', 20, true],
          ],
          [
            ...months.map(([month, items]) => {
              const count = items.filter(({ stand }) => isLate(stand.status)).length;
              const fill = count > 0 ? fillOf('lagging') : undefined;
              return [`${Number(month.slice(5))}月`, items.length, fill ? { value: count, fill } : count];
            }),
            ['合计', dueNext.length, dueNext.filter(({ stand }) => isLate(stand.status)).length],
          ],
        ),
        total: true,
      },
    ],
  };
}

function countsOfCores(
  all: number,
  half: number,
  none: number,
  behind: number,
  coloured: number,
): Annex | null {
  if (all === 0) return null;
  return {
    title: '核心任务和到期事项计数',
    blocks: [
      plainTable(
        [
          ['项目', 40],
          ['项数', 14, true],
        ],
        [
          ['核心任务（有应办分解事项的）', all],
          ['分解事项完成一半以上的', half],
          ['还没有办结事项的', none],
          ['分解事项完成不到一半的', behind],
          ['下一期到期事项中已标红标黄的', coloured],
        ],
      ),
    ],
  };
}
