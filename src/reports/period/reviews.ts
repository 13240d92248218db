import { dayInChinese } from '../../calendar/day';
import { spanInChinese } from '../../calendar/span';
import { isLate } from '../../status/words';
import { annexOf, present } from '../annex';
import { sentenceOf, type Paragraph } from '../counted';
import { plainText } from '../../paper/text';
import { homeOf, officeAtHome } from '../office';
import { shortTask } from '../wording';
import type { Draft } from './draft';
import { counted, lateOf, namesInSentence, type ReportInput } from './input';
import { coreCounts, coresByProgress, coreTable, dueTable, lateItems, openTable } from './item-tables';
import { mainFigures } from './main-figures';
import { againstTarget, againstTime, rateSentence } from './phrases';
import {
  adviceByCause,
  amongThem,
  dueNextPeriod,
  highlights,
  late,
  letters,
  problems,
  ranks,
  redRuns,
  support,
  timely,
  totals,
} from './sentences';
import { byMonth, byUnit, ranking } from './unit-tables';

/** 季度通报. */
export function quarterReview(input: ReportInput): Draft {
  const { span, replyBy, picture } = input;
  const annexes = present(
    [
      mainFigures(input),
      byUnit(input),
      ranking(input),
      coreTable(input),
      lateItems(input),
      span.kind === 'month' ? null : byMonth(input),
    ],
    input.labels,
  );
  return {
    parts: [
      { heading: '总体情况', texts: [totals(input), timely(input)] },
      { heading: '办结和亮点', texts: [highlights(input)] },
      { heading: '各科室排名', texts: [ranks(input, annexOf(annexes, '各科室得分和排名'))] },
      {
        heading: '滞后和督办',
        texts: [...late(input, annexOf(annexes, '滞后事项')), letters(input) + redRuns(input)],
      },
      { heading: '存在问题', texts: [problems(input)] },
      {
        heading: '下步要求',
        texts: [
          [
            lateOf(picture.items).length > 0
              ? `请有关科室于${dayInChinese(replyBy)}前逐项报送完成日期。`
              : '',
            ...dueNextPeriod(input, ''),
            ...support(input),
          ],
        ],
      },
    ],
    annexes,
  };
}

/** Core tasks, and items without progress, that are named one by one in a sentence. */
const CORES_NAMED = 3;
const ITEMS_NAMED = 10;

/** 半年评估. */
export function halfYearReview(input: ReportInput): Draft {
  const { figures, withoutProgress, dueNext, nextSpan, rules, asOf, office, picture } = input;
  const { completionRate } = figures.rates;
  const passed = input.span.kind === 'half' && input.span.first.endsWith('01-01') ? '时间过半' : '至报告期末';
  const coloured = dueNext.filter(({ stand }) => isLate(stand.status));
  const { behind } = coresByProgress(input);
  const annexes = present(
    [
      mainFigures(input),
      coreTable(input, coreCounts(input)),
      byUnit(input),
      ranking(input),
      dueTable(input),
      lateItems(input),
    ],
    input.labels,
  );
  const see = (title: string): string => annexOf(annexes, title);
  const toCheck = picture.items.filter(({ stand }) => stand.status === 'to_check');
  return {
    parts: [
      {
        heading: '总体情况',
        texts: [
          completionRate.denominator === 0
            ? ''
            : `${passed}，${rateSentence('年度任务完成率', completionRate)}，${againstTime(completionRate, asOf)}；` +
              `年底目标${rules.completionTarget}%。`,
          totals(input),
          timely(input),
        ],
      },
      { heading: '核心任务完成情况', texts: [coreSentence(input, see('核心任务进展'))] },
      { heading: '各科室情况', texts: [highlights(input), ranks(input, see('各科室得分和排名'))] },
      {
        heading: `${spanInChinese(nextSpan)}到期事项`,
        texts: [
          dueNextPeriod(
            input,
            see(`${spanInChinese(nextSpan)}到期事项`),
            coloured.length > 0 ? ['，其中目前已经标红标黄的', counted(input, coloured)] : [],
          ),
        ],
      },
      {
        heading: '风险',
        texts: [
          ...late(input, see('滞后事项')),
          withoutProgress.length === 0
            ? ''
            : [
                '连续两个月进展没有变化的',
                counted(input, withoutProgress),
                ...(withoutProgress.length <= ITEMS_NAMED
                  ? [`（${namesInSentence(input, withoutProgress)}）`]
                  : amongThem(input, withoutProgress)),
                '，请牵头科室补报。',
              ],
          toCheck.length > 0
            ? ['时限或状态待核的', counted(input, toCheck), `，由${officeAtHome(office)}核实。`]
            : '',
          letters(input) + redRuns(input),
        ],
      },
      {
        heading: '建议',
        texts: [
          behind.length > 0
            ? `分解事项完成不到一半的核心任务${behind.length}项，建议列入下月${homeOf(office).meeting}听取汇报。`
            : '',
          [...adviceByCause(input).flat(), ...support(input)],
        ],
      },
    ],
    annexes,
  };
}

function coreSentence(input: ReportInput, annex: string): string {
  const { all, half, none } = coresByProgress(input);
  if (all.length === 0) return '台账没有分解核心任务。';
  const names = none.map(({ title }) => shortTask(title)).filter((name) => name !== '');
  const named = names.length > 0 && names.length <= CORES_NAMED && names.length === none.length;
  return (
    `核心任务${all.length}项中，${half.length}项的分解事项已完成一半以上，` +
    (none.length === 0
      ? '都有办结事项'
      : `${none.length}项还没有办结事项${named ? `（${names.join('、')}）` : ''}`) +
    `，明细见${annex}。`
  );
}

/** 年度考核. */
export function yearReview(input: ReportInput): Draft {
  const { figures, rules, picture, office, replyBy } = input;
  const open = picture.items.filter(
    ({ stand }) => !['done', 'done_late', 'standing', 'cancelled'].includes(stand.status),
  );
  const annexes = present(
    [
      mainFigures(input),
      ranking(input),
      byUnit(input),
      coreTable(input),
      openTable(input, open, plainText(amongThem(input, open))),
      byMonth(input),
    ],
    input.labels,
  );
  const see = (title: string): string => annexOf(annexes, title);
  return {
    parts: [
      {
        heading: '完成情况',
        texts: [
          totals(input),
          sentenceOf([
            againstTarget('年度任务完成率', figures.rates.completionRate, rules.completionTarget),
            againstTarget('按时办结率', figures.rates.onTimeRate, rules.onTimeTarget),
          ]),
          highlights(input),
        ],
      },
      {
        heading: '得分和排名',
        texts: [
          ranks(input, see('各科室得分和排名')),
          `得分按“${rules.scheme}”计算，办法和逐项扣分见${see('各科室得分和排名')}。`,
        ],
      },
      { heading: '评先资格', texts: [letters(input), ...excellence(input)] },
      {
        heading: '未完成事项',
        texts:
          open.length === 0
            ? ['年度事项全部办结。']
            : [
                [
                  '尚未办结的事项',
                  counted(input, open),
                  ...amongThem(input, open),
                  `，明细见${see('未完成事项')}。`,
                ],
                ...(lateOf(open).length > 0 ? late(input, see('未完成事项')) : []),
              ],
      },
      {
        heading: '说明',
        texts: [`对结果有不同意见的，可于${dayInChinese(replyBy)}前书面向${officeAtHome(office)}提出。`],
      },
    ],
    annexes,
  };
}

/** Who lost the year, and by which letters. */
function excellence({ figures, records, rules }: ReportInput): Paragraph[] {
  const lost = figures.units.filter(({ disqualified }) => disqualified);
  if (lost.length === 0) return [['没有科室因连续督办取消评先资格。']];
  return lost.map(({ unit, redMonths, maxRedRun }) => {
    const running = rules.counting === '按期' ? '连续' : '共';
    const numbers = records.letters
      .filter(
        (letter) =>
          letter.kind === 'red' && !letter.voided && letter.unit === unit && redMonths.includes(letter.month),
      )
      .map(({ no }) => no);
    const months = redMonths.map((month) => `${Number(month.slice(5))}月`).join('、');
    return [
      `${unit}于${months}收到红色督办函（${numbers.join('、')}），最多${running}${maxRedRun}期，按规定取消年度评先资格。`,
    ];
  });
}
