import { spanInChinese } from '../../calendar/span';
import type { Block } from '../../paper/paper';
import type { Filling, Fillings } from '../../paper/template/fillings';
import type { PlaceUse } from '../../paper/template/places';
import { PROBLEM_KINDS } from '../../progress/problem-kind';
import { percentText } from '../figures';
import { imprintOf } from '../imprint';
import type { ReportInput, ReportKind } from '../period/input';
import { draftReport, reportBody } from '../period/period-report';
import { tablePlace, type PartPlace, type PlaceGroup, type TablePlace, type TextPlace } from './names';
import { groupsOf, labelsIn, sharedFillings, tableFillings, textFillings } from './shared';

const rate = (
  name: string,
  gives: string,
  key: keyof ReportInput['figures']['rates'],
): TextPlace<ReportInput> => ({ name, gives, text: ({ figures }) => percentText(figures.rates[key]) });

const TEXTS: readonly TextPlace<ReportInput>[] = [
  { name: '报告期', gives: '如“2026年第二季度”', text: ({ span }) => spanInChinese(span) },
  {
    name: '事项总数',
    gives: '台账事项数，只有数字',
    text: ({ picture }) => String(picture.items.length),
  },
  rate('办结率', '如“35.4%”，下同', 'doneRate'),
  rate('年度任务完成率', '年度任务完成率', 'completionRate'),
  rate('到期事项完成率', '到期事项完成率', 'dueRate'),
  rate('按时办结率', '按时办结率，自1月1日起累计', 'onTimeRate'),
];

/** What stands in a name for the period after that of the paper. */
const NEXT = '下期';

const part = (heading: string): PartPlace => ({
  name: heading,
  heading,
  gives: `“${heading}”部分的文字，不带标题`,
});

const FIGURES = tablePlace('主要指标', '全部指标和它们的分母', '没有指标。');
const UNITS = tablePlace('各科室进展', '各科室任务数、进展和办结率', '没有科室进展。');
const RANKING = tablePlace('各科室得分和排名', '各科室名次、得分和函件数', '没有可以计算得分的科室。');
const CORES = tablePlace('核心任务进展', '各核心任务的预警和完成情况', '台账没有分解核心任务。');
const LATE = tablePlace('滞后事项', '逐项列出滞后和严重滞后的事项', '没有逾期事项。');
const MONTHS = tablePlace('各月逾期事项', '各月红黄事项和变化', '没有存档，各月情况没有列出。');
const DUE = tablePlace(`${NEXT}到期事项`, '下一期到期的在办事项', '下一期没有到期的在办事项。');
const OPEN = tablePlace('未完成事项', '逐项列出没有完成的事项', '年度事项全部办结。');
const CAUSES = tablePlace('存在问题', '按原因列出科室填报的问题', '各科室没有填报存在问题。');
const MEETING = tablePlace('提请研究事项', '逐项列出提请研究的事项', '各科室没有提请协调的事项。');

/** The parts and tables of each paper, in its own order. */
export const REPORT_LAYOUTS: Readonly<
  Record<ReportKind, { readonly parts: readonly PartPlace[]; readonly tables: readonly TablePlace[] }>
> = {
  quarter: {
    parts: ['总体情况', '办结和亮点', '各科室排名', '滞后和督办', '存在问题', '下步要求'].map(part),
    tables: [FIGURES, UNITS, RANKING, CORES, LATE, MONTHS],
  },
  half: {
    parts: ['总体情况', '核心任务完成情况', '各科室情况', `${NEXT}到期事项`, '风险', '建议'].map(part),
    tables: [FIGURES, CORES, UNITS, RANKING, DUE, LATE],
  },
  year: {
    parts: ['完成情况', '得分和排名', '评先资格', '未完成事项', '说明'].map(part),
    tables: [FIGURES, RANKING, UNITS, CORES, OPEN, MONTHS],
  },
  analysis: {
    parts: ['基本情况', ...PROBLEM_KINDS.map((kind) => `${kind}类问题`), '共性问题', '建议'].map(part),
    tables: [CAUSES],
  },
  meeting: { parts: [part('议题')], tables: [MEETING] },
  notice: {
    parts: ['总体情况', '办结情况', '没有按时限办结的事项', '要求'].map(part),
    tables: [UNITS, LATE],
  },
};

/** 附件说明: the names of the annexes below the text. */
const LISTED = { name: '附件说明', gives: '正文下的附件名称，每个占一行' } as const;

/** The names of a paper on a period, for a list that people read. */
export function reportPlaces(kind: ReportKind): readonly PlaceGroup[] {
  const { parts, tables } = REPORT_LAYOUTS[kind];
  return groupsOf(TEXTS, parts, tables).map((group, index) =>
    index === 2 ? { ...group, names: [...group.names, LISTED] } : group,
  );
}

/** What the names stand for in a paper on a period, for a template with these places. */
export function reportFillings(given: ReportInput, uses: readonly PlaceUse[]): Fillings {
  const { parts, tables } = REPORT_LAYOUTS[given.kind];
  const titleOf = (title: string): string => title.replace(NEXT, spanInChinese(given.nextSpan));
  const labels = labelsIn(uses, tables, titleOf);
  const input = labels ? { ...given, labels } : given;
  const draft = draftReport(input);
  const { names, office, asOf, issued, replyBy, rulesText } = input;
  const { title, annexes } = draft;
  const shared = sharedFillings({
    facts: { title, names, office, asOf, issued, replyBy, rulesText },
    body: reportBody(draft),
    annexes,
    imprint: imprintOf(names, office, issued, true),
  });
  // What the template itself holds, in its order, or what there is of what we put behind the text.
  const listed = labels
    ? uses.flatMap(({ name }) => tables.filter((one) => one.name === name)).map((one) => titleOf(one.title))
    : annexes.map((annex) => annex.title);
  return new Map<string, Filling>([
    ...shared,
    ...textFillings(TEXTS, input),
    ...parts.map(({ name, heading }) => {
      const blocks = draft.parts.find((one) => one.heading === titleOf(heading))?.blocks ?? nothing(heading);
      return [name, { blocks }] as const;
    }),
    ...tableFillings(tables, annexes, titleOf),
    [LISTED.name, { blocks: [{ kind: 'annexes', names: listed }] }],
  ]);
}

function nothing(heading: string): Block[] {
  const said = /类问题$/.test(heading) ? `没有填报${heading}。` : '没有需要写明的内容。';
  return [{ kind: 'paragraph', text: [said] }];
}
