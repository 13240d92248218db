import { monthOf } from '../../calendar/period';
import { spanInChinese, thisSpan } from '../../calendar/span';
import { groupBy } from '../../basics/multimap';
import { mayBeShortFor } from '../../ledger/check/check-units';
import { isFinished } from '../../status/words';
import type { Pictured } from '../../supervision/pictures';
import { sentenceOf, unitsCounted, type Paragraph } from '../counted';
import { NO_UNIT, rateText } from '../figures';
import { homeOf } from '../office';
import { inQuotes, until } from '../wording';
import { counted, lateOf, nameOfItem, supportNeeded, type ReportInput } from './input';
import { answers } from './main-figures';
import { againstTarget, rateSentence, trimmed } from './phrases';

/** The sentences that several papers on a period have in common. */

/** How many there are, and what is finished of them. */
export function totals(input: ReportInput): Paragraph {
  const { figures, asOf, picture } = input;
  const { rates } = figures;
  const done = picture.items.filter(({ stand }) => isFinished(stand.status));
  const late = done.filter(({ stand }) => stand.status === 'done_late');
  return sentenceOf([
    [
      `${until(asOf)}，列入台账的事项`,
      counted(input, picture.items),
      '，已办结',
      counted(input, done),
      ...(late.length > 0 ? ['（其中逾期办结', counted(input, late), '）'] : []),
      rates.doneRate.denominator > 0 ? `，办结率${rateText(rates.doneRate)}` : '',
    ],
    rateSentence('到期事项完成率', rates.dueRate),
  ]);
}

/** 按时办结率 against its target, that of the period and of the one before. */
export function timely(input: ReportInput): Paragraph {
  const {
    figures: { rates, byLight },
    rules,
    span,
    before,
  } = input;
  const { onTimeRate: all, periodOnTimeRate: own } = rates;
  const same = all.numerator === own.numerator && all.denominator === own.denominator;
  const then = before && before.rates.periodOnTimeRate.denominator > 0 ? before : null;
  return sentenceOf([
    againstTarget('按时办结率', all, rules.onTimeTarget),
    // In the first period of a year both are one figure.
    same ? '' : rateSentence(`${thisSpan(span)}为`, own),
    then ? `${spanInChinese(then.span)}为${rateText(then.rates.periodOnTimeRate)}` : '',
    byLight.moved.length === 0
      ? ''
      : [
          '其中',
          counted(input, byLight.moved),
          `的考核日与预警用的时限不同，简报按预警用的时限计为${rateText(byLight.rate)}`,
        ],
  ]);
}

/** What was finished in the period, and whose items were all on time. */
export function highlights(input: ReportInput): Paragraph {
  const { figures, newlyDone, span } = input;
  const onTime = figures.units
    .filter(
      ({ unit, rates: { periodOnTimeRate: r } }) =>
        r.denominator > 0 && r.numerator === r.denominator && !mayBeLate(figures.units, unit),
    )
    .map(({ unit }) => unit);
  return [
    ...(newlyDone.length > 0
      ? [`${thisSpan(span)}新办结`, counted(input, newlyDone), ...amongThem(input, newlyDone), '。']
      : [`${thisSpan(span)}没有新办结的事项。`]),
    onTime.length > 0 ? `${onTime.join('、')}${thisSpan(span)}到期事项全部按时办结。` : '',
  ];
}

/** Whether a section stands among the late ones under another name that may be its own. */
function mayBeLate(units: ReportInput['figures']['units'], unit: string): boolean {
  return units.some(
    ({ unit: other, counts }) =>
      counts.lagging + counts.seriously_lagging > 0 &&
      (mayBeShortFor(unit, other) || mayBeShortFor(other, unit)),
  );
}

/** ，其中大气环境科3项、办公室2项; nothing where no section is named. */
export function amongThem(input: ReportInput, items: readonly Pictured[]): Paragraph {
  const named = items.filter(({ stand }) => stand.lead !== '');
  const units = unitsCounted(
    named,
    ({ stand }) => stand.lead,
    (own) => counted(input, own),
  );
  return units.length === 0 ? [] : ['，其中', ...units];
}

/** Who scored most, and who is not ranked. */
export function ranks({ figures }: ReportInput, annex: string): Paragraph {
  const first = figures.units.filter(({ rank }) => rank === 1);
  const out = figures.units.filter(({ rank }) => rank === null).map(({ unit }) => unit);
  const tie = first.length > 1 ? '，并列的按同一名次列出' : '';
  return [
    first.length > 0
      ? `得分第一名${first.map(({ unit }) => unit).join('、')}（${first[0]!.score!.toFixed(2)}分）${tie}，` +
        `名次和得分见${annex}。`
      : '没有可以计算得分的科室。',
    figures.withoutTasks.length > 0 ? `${figures.withoutTasks.join('、')}没有牵头任务，不参加排名。` : '',
    out.length > 0 ? `${out.join('、')}不参加排名。` : '',
  ];
}

/** How many items are late, and which one the longest. */
export function late(input: ReportInput, annex: string): Paragraph[] {
  const items = lateOf(input.picture.items);
  const [worst] = items;
  if (!worst) return [[`${until(input.asOf)}，没有逾期事项。`]];
  const told = (words: string, status: Pictured['stand']['status']): Paragraph => {
    const own = items.filter(({ stand }) => stand.status === status);
    return own.length > 0 ? [words, counted(input, own)] : [];
  };
  return [
    [
      ...sentenceOf([told('严重滞后（红）', 'seriously_lagging'), told('滞后（黄）', 'lagging')], '、').slice(
        0,
        -1,
      ),
      `，明细见${annex}。`,
      `逾期最长的是${worst.stand.lead || NO_UNIT}${nameOfItem(input, worst)}${inQuotes(worst.stand.task, 40)}，` +
        `逾期${worst.stand.daysLate ?? 0}天` +
        (worst.stand.problem === '' ? '。' : `，科室填报：${inQuotes(worst.stand.problem, 60)}。`),
    ],
  ];
}

/** The letters of the period and how they were answered. */
export function letters(input: ReportInput): string {
  const { yellow, red, inTime, late: lateReplies, unanswered, open } = answers(input);
  const word = thisSpan(input.span);
  if (yellow + red === 0) return `${word}没有发出提醒函和督办函。`;
  const of = (name: string, number: number): string[] => (number > 0 ? [`${name}${number}件`] : []);
  const sent = [...of('黄色提醒函', yellow), ...of('红色督办函', red)].join('、');
  const answered = [
    ...of('按期回复', inTime),
    ...of('逾期回复', lateReplies),
    ...of('未回复', unanswered),
    ...of('尚在回复期限内', open),
  ];
  return `${word}发出${sent}，${answered.join('，')}。`;
}

/** Who got a red letter round after round. */
export function redRuns({ figures, rules }: ReportInput): string {
  return figures.units
    .filter(({ maxRedRun }) => maxRedRun > 1)
    .map(({ unit, maxRedRun }) =>
      rules.counting === '按期'
        ? `${unit}连续${maxRedRun}期收到红色督办函。`
        : `${unit}今年${maxRedRun}期收到红色督办函。`,
    )
    .join('');
}

/** What is reported as a problem, by cause, and what of it is late. */
export function problems(input: ReportInput): Paragraph {
  const { causes } = input.figures;
  const all = causes.flatMap(({ items }) => items);
  if (all.length === 0) return ['各科室没有填报存在问题。'];
  const behind = causes.reduce((sum, { late: count }) => sum + count, 0);
  const means = causes
    .filter(({ meanDaysLate }) => meanDaysLate !== null)
    .map(({ kind, late: count, meanDaysLate }) => `${kind}类${count}项，平均逾期${trimmed(meanDaysLate!)}天`);
  return [
    '在办事项中有',
    counted(input, all),
    '填报了问题：',
    ...causes.flatMap(({ kind, items }, index) => [index === 0 ? kind : `、${kind}`, counted(input, items)]),
    '。',
    behind > 0 ? `其中已经逾期的${behind}项：${means.join('；')}。` : '',
  ];
}

/** How many items fall due in the next period, and when most of them do. `more` follows at once. */
export function dueNextPeriod(input: ReportInput, annex: string, more: Paragraph = []): Paragraph {
  const { dueNext, nextSpan } = input;
  const span = spanInChinese(nextSpan);
  if (dueNext.length === 0) return [`${span}没有到期的在办事项。`];
  return [
    `${span}到期事项`,
    counted(input, dueNext),
    ...more,
    busiestMonth(input),
    annex === '' ? '。' : `，明细见${annex}。`,
  ];
}

function busiestMonth({ dueNext }: ReportInput): string {
  const months = [...groupBy(dueNext, ({ stand }) => monthOf(stand.due!))];
  const most = Math.max(0, ...months.map(([, items]) => items.length));
  const busiest = months
    .filter(([, items]) => items.length === most)
    .map(([month]) => month)
    .sort();
  if (months.length < 2 || busiest.length > 1) return '';
  return `，其中${Number(busiest[0]!.slice(5))}月到期最多，共${most}项`;
}

/** What is put before a meeting. */
export function support(input: ReportInput): Paragraph {
  const items = supportNeeded(input);
  return items.length === 0
    ? []
    : [`需要${homeOf(input.office).here}协调的事项`, counted(input, items), '，提交专题协调会研究。'];
}

/** What is advised for each cause that occurs. */
export function adviceByCause(input: ReportInput): Paragraph[] {
  return input.figures.causes.flatMap(({ kind, items }) =>
    kind === '其他' ? [] : [[`${kind}类问题`, counted(input, items), `，${ADVICE[kind]}。`]],
  );
}

const ADVICE = {
  资金: '建议会同财务部门核定缺口，提出安排意见，与预算调整一并研究',
  人员: '建议统筹借调或委托',
  技术: '建议组织会商',
  协调: '建议提交专题协调会',
} as const;
