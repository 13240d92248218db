import { monthInChinese } from '../../calendar/period';
import type { Fillings } from '../../paper/template/fillings';
import type { PlaceUse } from '../../paper/template/places';
import { rulesInWords } from '../../status/rules';
import { bodyOf, draftBriefing, issueOf, partOf, titleOf, type BriefingDraft } from '../briefing/draft';
import { BRIEFING_PARTS, type BriefingInput, type BriefingPart } from '../briefing/input';
import { percentText } from '../figures';
import { imprintOf } from '../imprint';
import { yearPassed } from '../period/phrases';
import { tablePlace, type PartPlace, type PlaceGroup, type TablePlace, type TextPlace } from './names';
import { groupsOf, labelsIn, sharedFillings, tableFillings, textFillings } from './shared';

const count = (
  name: string,
  gives: string,
  of: (draft: BriefingDraft) => number,
): TextPlace<BriefingDraft> => ({ name, gives, text: (draft) => String(of(draft)) });

const TEXTS: readonly TextPlace<BriefingDraft>[] = [
  { name: '刊名', gives: '台账设置里的简报刊名', text: ({ input }) => input.names.masthead },
  count('期号', '本期期号，只有数字', ({ input }) => issueOf(input).issue),
  {
    name: '总期号',
    gives: '总期号，只有数字；没有设置的连同括号一起不印',
    text: ({ input }) => String(issueOf(input).inAll || ''),
  },
  { name: '月份', gives: '如“2026年6月”', text: ({ input }) => monthInChinese(input.month) },
  count('事项总数', '台账事项数，只有数字，下同', ({ figures }) => figures.total),
  count('核心任务数', '核心任务数', ({ input }) =>
    input.now.ledgers.reduce((sum, one) => sum + one.cores.length, 0),
  ),
  count('已办结数', '已办结，含逾期办结', ({ figures }) => figures.done),
  count('本月办结数', '本月新办结', ({ input }) => input.newlyDone.length),
  count(
    '逾期数',
    '滞后和严重滞后合计',
    ({ figures: { counts } }) => counts.lagging + counts.seriously_lagging,
  ),
  count('滞后数', '滞后（黄）', ({ figures }) => figures.counts.lagging),
  count('严重滞后数', '严重滞后（红）', ({ figures }) => figures.counts.seriously_lagging),
  count('临期数', '临期（蓝）', ({ figures }) => figures.counts.due_soon),
  count('待核数', '待核', ({ figures }) => figures.counts.to_check),
  { name: '办结率', gives: '如“35.4%”，下同', text: ({ figures }) => percentText(figures.rates.doneRate) },
  { name: '按时办结率', gives: '按时办结率', text: ({ figures }) => percentText(figures.rates.onTimeRate) },
  {
    name: '时间进度',
    gives: '当年已过天数占全年的比例',
    text: ({ input }) => percentText(yearPassed(input.now.asOf)),
  },
];

const PARTS: readonly (PartPlace & { readonly heading: BriefingPart })[] = BRIEFING_PARTS.map((part) => ({
  name: part,
  heading: part,
  gives: `“${part}”部分的文字，不带标题`,
}));

const TABLES: readonly TablePlace[] = [
  tablePlace('各科室进展', '各科室任务数、进展、办结率，各月逾期事项', '没有科室进展。'),
  tablePlace('滞后事项', '逐项列出滞后和严重滞后的事项', '没有逾期事项。'),
  tablePlace('存在问题', '按原因列出科室填报的问题', '各科室没有填报存在问题。'),
  tablePlace('下月到期事项', '下个月到期的在办事项', '下月没有到期的在办事项。'),
  tablePlace('核心任务', '各核心任务的预警和完成情况', '台账没有分解核心任务。'),
  tablePlace('配合单位待办', '各配合单位的待办事项（有的台账才有）', '没有配合单位待办事项。'),
];

/** The names of a briefing, for a list that people read. */
export const BRIEFING_PLACES: readonly PlaceGroup[] = groupsOf(TEXTS, PARTS, TABLES);

/** The names of parts and of tables, as the template to begin with uses them. */
export const BRIEFING_LAYOUT = { parts: PARTS, tables: TABLES } as const;

/** Of a workbook with several kinds, each is told in a section of its own. */
const NOT_IN_PARTS = '这个工作簿的简报按台账类别写，不分这一部分，请在模板里改用〖正文〗';

/** What the names stand for in a briefing, for a template with these places. */
export function briefingFillings(given: BriefingInput, uses: readonly PlaceUse[]): Fillings {
  const labels = labelsIn(uses, TABLES);
  const input = labels ? { ...given, labels } : given;
  const draft = draftBriefing(input);
  const { now, names, issuedOn, replyBy } = input;
  const { office, annexes, inParts } = draft;
  const shared = sharedFillings({
    facts: {
      title: titleOf(draft),
      names,
      office,
      asOf: now.asOf,
      issued: issuedOn,
      replyBy,
      rulesText: rulesInWords(now.rules),
    },
    body: bodyOf(draft),
    annexes,
    imprint: imprintOf(names, office, issuedOn, false),
  });
  const parts = inParts
    ? PARTS.map(({ name, heading }) => [name, { blocks: partOf(draft, heading) }] as const)
    : [...PARTS, ...TABLES].map(({ name }) => [name, { notHere: NOT_IN_PARTS }] as const);
  return new Map([
    ...shared,
    ...textFillings(TEXTS, draft),
    ...(inParts ? tableFillings(TABLES, annexes) : []),
    ...parts,
  ]);
}
