import { dayInChinese } from '../../calendar/day';
import { monthOf, previousMonth } from '../../calendar/period';
import { thisSpan } from '../../calendar/span';
import { groupBy } from '../../basics/multimap';
import { causeOf, PROBLEM_KINDS } from '../../progress/problem-kind';
import { isFinished, isGoing, isLate, isOpen } from '../../status/words';
import type { Pictured } from '../../supervision/pictures';
import { annexOf, present, shortColumn, wordColumn, type Annex } from '../annex';
import { sentenceOf, type Paragraph } from '../counted';
import { NO_UNIT, percentText, rateCell, rateText } from '../figures';
import { officeAtHome } from '../office';
import { deadlineWords, inQuotes, until } from '../wording';
import type { Draft, Part } from './draft';
import { counted, lateOf, namesInSentence, nameOfItem, supportNeeded, type ReportInput } from './input';
import { lateItems, problemTable } from './item-tables';
import { trimmed } from './phrases';
import { adviceByCause, highlights, late as lateTexts } from './sentences';
import { byUnit } from './unit-tables';

/** Late items of a cause that are quoted. */
const QUOTED = 3;

/** 督办问题分析报告. */
export function problemAnalysis(input: ReportInput): Draft {
  const { figures, asOf, picture } = input;
  const { causes } = figures;
  const all = causes.flatMap(({ items }) => items);
  const open = picture.items.filter(({ stand }) => isOpen(stand.status));
  return {
    parts: [
      {
        heading: '基本情况',
        texts:
          all.length > 0
            ? [
                [
                  `${until(asOf)}，在办事项`,
                  counted(input, open),
                  '，填报问题',
                  counted(input, all),
                  `，涉及${leadsOf(all).length}个科室。`,
                  mostFrequent(causes, all.length),
                ],
              ]
            : [`${until(asOf)}，在办事项没有填报问题。`],
      },
      ...causes.map((cause) => causePart(input, cause)),
      { heading: '共性问题', texts: shared(input) },
      {
        heading: '建议',
        texts: all.length > 0 ? [adviceByCause(input).flat()] : ['没有需要提出建议的问题。'],
      },
    ],
    annexes: all.length > 0 ? [problemAnnex(input, open.length)] : [],
  };
}

function causePart(input: ReportInput, cause: ReportInput['figures']['causes'][number]): Part {
  const told = lateOf(cause.items).slice(0, QUOTED);
  const alike = cause.items.filter((item) => !told.includes(item));
  return {
    heading: `${cause.kind}类问题`,
    texts: [
      [
        `${cause.kind}类`,
        counted(input, cause.items),
        `，涉及${leadsOf(cause.items).join('、')}`,
        cause.meanDaysLate === null
          ? '，没有逾期的。'
          : `；其中已经逾期的${cause.late}项，平均逾期${trimmed(cause.meanDaysLate)}天。`,
      ],
      ...told.map(
        (item) =>
          `${nameOfItem(input, item)}${inQuotes(item.stand.task, 40)}逾期${item.stand.daysLate ?? 0}天，` +
          `科室填报：${inQuotes(item.stand.problem, 80)}。`,
      ),
      alike.length > 0
        ? `${told.length > 0 ? '同类问题还有' : '具体是'}${namesInSentence(input, alike)}。`
        : '',
    ],
  };
}

/** The sections that items stand under, each once. */
function leadsOf(items: readonly Pictured[]): readonly string[] {
  return [...new Set(items.map(({ stand }) => stand.lead || NO_UNIT))];
}

/** Which cause occurs most, or which ones do. */
function mostFrequent(causes: ReportInput['figures']['causes'], all: number): string {
  const most = Math.max(...causes.map(({ items }) => items.length));
  const kinds = causes.filter(({ items }) => items.length === most).map(({ kind }) => `${kind}类`);
  const each = kinds.length > 1 ? '各' : '';
  const share = `${percentText({ numerator: most, denominator: all })}（${most}/${all}）`;
  return `按原因分，${kinds.join('、')}最多，${each}${most}项，${each}占${share}。`;
}

/** Sections that a shared cause names. */
const UNITS_NAMED = 3;

/** What several months or several sections have in common. */
function shared({ figures, followed, picture }: ReportInput): string[] {
  const leading = (items: readonly Pictured['stand'][]): string | null => {
    const told = items.filter(({ status }) => isGoing(status)).map(({ problem }) => causeOf(problem));
    const counts = PROBLEM_KINDS.map((kind) => told.filter((one) => one === kind).length);
    const most = Math.max(...counts);
    return most === 0 ? null : PROBLEM_KINDS[counts.indexOf(most)]!;
  };
  const now = leading(picture.items.map(({ stand }) => stand));
  // This month as the paper has it, and the archived ones right before it.
  let months = now === null ? 0 : 1;
  for (let month = previousMonth(monthOf(picture.asOf)); months > 0; month = previousMonth(month)) {
    const rows = followed.threads.all.flatMap((thread) => thread.months.get(month) ?? []);
    if (leading(rows) !== now) break;
    months += 1;
  }
  const several = figures.causes.flatMap(({ kind, items }) => {
    const units = [...groupBy(items, ({ stand }) => stand.lead).keys()].filter((unit) => unit !== '');
    // “其他” is no cause that anything could share.
    return units.length > 1 && kind !== '其他' ? [`${unitsTogether(units)}填报的问题都与${kind}有关`] : [];
  });
  const said = [
    months > 1 ? `${now!}类问题已连续${months}个月列第一位。` : '',
    several.length > 0 ? `${several.join('；')}。` : '',
  ].filter((text) => text !== '');
  return said.length > 0 ? said : ['没有两个月或两个科室以上的共性问题。'];
}

/** 规划科和执法队; 规划科、执法队、信息科等5个科室. */
function unitsTogether(units: readonly string[]): string {
  if (units.length > UNITS_NAMED) return `${units.slice(0, UNITS_NAMED).join('、')}等${units.length}个科室`;
  return `${units.slice(0, -1).join('、')}和${units.at(-1)!}`;
}

/** 存在问题: by cause in figures, then one by one. */
function problemAnnex(input: ReportInput, open: number): Annex {
  const { causes } = input.figures;
  const items = causes.flatMap(({ items: own }) => own);
  const units = leadsOf(items).length;
  const late = causes.reduce((sum, { late: count }) => sum + count, 0);
  return {
    title: '存在问题',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('原因', 12),
          shortColumn('项数', 10),
          shortColumn('占比', 13),
          shortColumn('其中逾期', 10),
          shortColumn('平均逾期天数', 12),
          shortColumn('科室数', 10),
          wordColumn('涉及科室', 41),
        ],
        rows: [
          ...causes.map(({ kind, items: own, late: count, meanDaysLate }) => [
            kind,
            own.length,
            rateCell({ numerator: own.length, denominator: items.length }),
            count,
            meanDaysLate ?? '—',
            leadsOf(own).length,
            leadsOf(own).join('、'),
          ]),
          [
            '合计',
            items.length,
            rateCell({ numerator: items.length, denominator: items.length }),
            late,
            '',
            units,
            '',
          ],
        ],
        total: true,
      },
      { kind: 'note', text: `在办事项${open}项。一个科室填报几类问题的，合计只算一个。` },
      ...problemTable(input),
    ],
  };
}

/** 专题协调会材料: as the sections wrote it; what the meeting decides stays blank. */
export function meetingPaper(input: ReportInput): Draft {
  const items = supportNeeded(input);
  const kinds = PROBLEM_KINDS.map((kind) => ({
    kind,
    items: items.filter(({ stand }) => (causeOf(stand.problem) ?? '其他') === kind),
  })).filter(({ items: own }) => own.length > 0);
  const names = kinds.map(({ kind }) => kind);
  return {
    parts: [
      {
        heading: '议题',
        texts:
          items.length === 0
            ? ['各科室没有提请协调的事项。']
            : [
                [
                  '本次提请研究事项',
                  counted(input, items),
                  `，${names.length > 1 ? `按${names.join('、')}排列` : `为${names.join('')}类`}。`,
                  '每项列明时限、进展、问题和需协调事项，均为科室原文。',
                  '议定意见由会议确定后填写。',
                ],
              ],
      },
    ],
    annexes: items.length === 0 ? [] : [meetingAnnex(input, kinds)],
  };
}

function meetingAnnex(
  input: ReportInput,
  kinds: readonly { readonly kind: string; readonly items: readonly Pictured[] }[],
): Annex {
  const all = kinds.reduce((sum, { items }) => sum + items.length, 0);
  return {
    title: '提请研究事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('编号', 7),
          wordColumn('任务', 22),
          shortColumn('牵头科室', 11),
          shortColumn('时限', 11),
          shortColumn('逾期天数', 6),
          wordColumn('进展', 22),
          wordColumn('存在问题', 22),
          wordColumn('需协调事项', 22),
          wordColumn('议定意见', 16),
        ],
        rows: kinds.flatMap(({ items }) =>
          items.map((item) => [
            nameOfItem(input, item),
            item.stand.task,
            item.stand.lead || NO_UNIT,
            deadlineWords(item.stand, input.asOf),
            isLate(item.stand.status) ? item.stand.daysLate : null,
            item.stand.progress,
            item.stand.problem,
            input.words.get(item.at)?.support ?? '',
            null,
          ]),
        ),
        rowHeight: 48,
      },
      {
        kind: 'note',
        text: `合计${all}项，其中${kinds.map(({ kind, items }) => `${kind}${items.length}项`).join('、')}。`,
      },
    ],
  };
}

/** 督查通报: facts, who finished, who did not, by when to report. */
export function inspectionNotice(input: ReportInput): Draft {
  const { picture, newlyDone, span, office } = input;
  const { items } = picture;
  const late = items.filter(({ stand }) => isLate(stand.status));
  const lateByUnit = [...groupBy(late, ({ stand }) => stand.lead || NO_UNIT)];
  const under = lateByUnit.map(([unit]) => unit).filter((unit) => unit !== NO_UNIT);
  const going = items.filter(({ stand }) => GOING.includes(stand.status));
  const annexes = present(
    [
      byUnit(
        input,
        `正在办理${going.length}项，是正常推进、临期、长期和待核事项之和。${thisSpan(span)}新办结${newlyDone.length}项。`,
      ),
      lateItems(input),
    ],
    input.labels,
  );
  return {
    parts: [
      { heading: '总体情况', texts: [facts(input, going, late)] },
      { heading: '办结情况', texts: [highlights(input)] },
      {
        heading: '没有按时限办结的事项',
        texts:
          late.length === 0
            ? ['没有逾期事项。']
            : [
                `${lateByUnit
                  .map(
                    ([unit, own]) =>
                      `${unit === NO_UNIT ? unit : `${unit}牵头`}的${namesInSentence(input, own)}`,
                  )
                  .join('，')}没有按时限办结。`,
                ...lateTexts(input, annexOf(annexes, '滞后事项')),
              ],
      },
      {
        heading: '要求',
        texts:
          late.length === 0
            ? ['请各科室按时限推进，按月报送进展。']
            : [
                `请${under.length > 0 ? under.join('、') : '各科室'}于${dayInChinese(input.replyBy)}前报送完成日期和措施。` +
                  `${officeAtHome(office)}将在下期通报中公布办理结果。`,
              ],
      },
    ],
    annexes,
  };
}

/** Neither finished nor late, nor put aside. */
const GOING: readonly Pictured['stand']['status'][] = ['on_track', 'due_soon', 'standing', 'to_check'];

function facts(input: ReportInput, going: readonly Pictured[], late: readonly Pictured[]): Paragraph {
  const { items } = input.picture;
  const { counts, rates } = input.figures;
  const done = items.filter(({ stand }) => isFinished(stand.status));
  const sources = [...new Set(items.map(({ at }) => input.words.get(at)?.source ?? ''))].filter(
    (source) => source !== '' && source.length <= 20,
  );
  const from = sources.length > 0 && sources.length <= 3 ? `${sources.join('、')}确定` : '列入台账';
  const aside = [
    counts.suspended > 0 ? `暂停${counts.suspended}项` : '',
    counts.cancelled > 0 ? `取消${counts.cancelled}项` : '',
  ].filter((part) => part !== '');
  return sentenceOf([
    [
      `${until(input.asOf)}，${from}的${items.length}项事项已办结`,
      counted(input, done),
      `${items.length > 0 ? `，办结率${rateText(rates.doneRate)}` : ''}，正在办理`,
      counted(input, going),
      ...(late.length > 0 ? ['，逾期', counted(input, late)] : ['，没有逾期']),
    ],
    aside.length > 0 ? `另有${aside.join('、')}` : '',
  ]);
}
