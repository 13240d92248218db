import { dayInChinese } from '../../calendar/day';
import { groupBy } from '../../basics/multimap';
import { causeOf, PROBLEM_KINDS } from '../../progress/problem-kind';
import { isFinished, isLate, isOpen } from '../../status/words';
import type { Pictured } from '../../supervision/pictures';
import { NO_UNIT, percentText } from '../figures';
import { inQuotes, until } from '../wording';
import { namesInSentence, nameOfItem, type ReportInput } from './input';
import { rateCell } from './phrases';
import { byUnit, keyFigures, lateItems, lateOf, plainTable, problemTable, supportNeeded } from './tables';
import { adviceByCause, type Draft, type Part } from './reviews';

/** 督办问题分析报告. */
export function problemAnalysis(input: ReportInput): Draft {
  const { figures, asOf, picture } = input;
  const { causes } = figures;
  const all = causes.reduce((sum, { items }) => sum + items.length, 0);
  const open = picture.items.filter(({ stand }) => isOpen(stand.status)).length;
  const units = new Set(
    causes.flatMap(({ items }) => items.flatMap(({ stand }) => (stand.lead === '' ? [] : [stand.lead]))),
  );
  const most = [...causes].sort((a, b) => b.items.length - a.items.length)[0];
  const none = `${until(asOf)}，在办事项${open}项，没有填报问题。`;
  return {
    parts: [
      {
        heading: '基本情况',
        texts: most
          ? [
              `${until(asOf)}，在办事项${open}项，填报问题${all}项，涉及${units.size}个科室。`,
              mostFrequent(causes, all),
            ]
          : [none],
      },
      ...causes.map((cause): Part => {
        const late = lateOf(cause.items);
        const told = late.slice(0, 3);
        const alike = cause.items.filter((item) => !told.includes(item));
        return {
          heading: `${cause.kind}类问题`,
          texts: [
            `${cause.kind}类${cause.items.length}项，` +
              `涉及${leadsOf(cause.items).join('、')}` +
              (cause.meanDaysLate === null
                ? '，没有滞后的。'
                : `；其中已经滞后的${cause.late}项，平均逾期${cause.meanDaysLate}天。`),
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
      }),
      { heading: '共性问题', texts: shared(input) },
      { heading: '建议', texts: most ? adviceByCause(input) : ['没有需要提出建议的问题。'] },
    ],
    annexes: [
      keyFigures(input),
      analysisFigures(input, open, units.size),
      all > 0 ? problemTable(input) : null,
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

/** What several months or several sections have in common. */
function shared({ figures, followed, picture }: ReportInput): string[] {
  const leading = (items: readonly Pictured['stand'][]): string | null => {
    const told = items.filter(({ status }) => !isFinished(status)).map(({ problem }) => causeOf(problem));
    const counts = PROBLEM_KINDS.map((kind) => told.filter((one) => one === kind).length);
    const most = Math.max(...counts);
    return most === 0 ? null : PROBLEM_KINDS[counts.indexOf(most)]!;
  };
  const now = leading(picture.items.map(({ stand }) => stand));
  let months = 0;
  for (const month of [...followed.threads.months].reverse()) {
    const rows = followed.threads.all.flatMap((thread) => thread.months.get(month) ?? []);
    if (now === null || leading(rows) !== now) break;
    months += 1;
  }
  const several = figures.causes.flatMap(({ kind, items }) => {
    const units = [...groupBy(items, ({ stand }) => stand.lead).keys()].filter((unit) => unit !== '');
    return units.length > 1 ? [`${units.join('和')}填报的问题都与${kind}有关。`] : [];
  });
  const said = [...(months > 1 ? [`${now!}类问题已连续${months}个月列第一位。`] : []), ...several];
  return said.length > 0 ? said : ['没有两个月或两个科室以上的共性问题。'];
}

function analysisFigures(input: ReportInput, open: number, units: number): Draft['annexes'][number] {
  const all = input.figures.causes.reduce((sum, { items }) => sum + items.length, 0);
  return {
    title: '问题计数',
    blocks: [
      plainTable(
        [
          ['原因', 16],
          ['项数', 12, true],
          ['占比', 12, true],
          ['其中滞后', 12, true],
          ['平均逾期天数', 14, true],
          ['涉及科室', 46],
        ],
        [
          ...input.figures.causes.map(({ kind, items, late, meanDaysLate }) => [
            kind,
            items.length,
            rateCell({ numerator: items.length, denominator: all }),
            late,
            meanDaysLate ?? '—',
            leadsOf(items).join('、'),
          ]),
          [
            '合计',
            all,
            rateCell({ numerator: all, denominator: all }),
            input.figures.causes.reduce((sum, { late }) => sum + late, 0),
            '',
            `涉及${units}个科室；在办事项${open}项`,
          ],
        ],
      ),
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
                `本次提请研究事项${items.length}项，` +
                  `${names.length > 1 ? `按${names.join('、')}排列` : `为${names.join('')}类`}。`,
                '每项列明时限、进展、问题和需协调事项，均为科室原文。',
                '议定意见由会议确定后填写。',
              ],
      },
    ],
    annexes: [
      items.length === 0
        ? null
        : {
            title: '提请研究事项',
            blocks: [
              {
                ...plainTable(
                  [
                    ['编号', 7, true],
                    ['任务', 22],
                    ['牵头科室', 11, true],
                    ['时限', 11, true],
                    ['逾期天数', 6, true],
                    ['进展', 22],
                    ['存在问题', 22],
                    ['需协调事项', 22],
                    ['议定意见', 16],
                  ],
                  kinds.flatMap(({ items: own }) =>
                    own.map((item) => [
                      nameOfItem(input, item),
                      item.stand.task,
                      item.stand.lead,
                      item.stand.deadlineText,
                      isLate(item.stand.status) ? item.stand.daysLate : null,
                      item.stand.progress,
                      item.stand.problem,
                      input.words.get(item.at)?.support ?? '',
                      null,
                    ]),
                  ),
                ),
                rowHeight: 48,
              },
              {
                kind: 'note',
                text: `合计${items.length}项，其中${kinds.map(({ kind, items: own }) => `${kind}${own.length}项`).join('、')}。`,
              },
            ],
          },
    ],
  };
}

/** 督查通报: facts, who finished, who did not, by when to report. */
export function inspectionNotice(input: ReportInput): Draft {
  const { picture, asOf, newlyDone } = input;
  const items = picture.items;
  const done = items.filter(({ stand }) => isFinished(stand.status));
  const late = items.filter(({ stand }) => isLate(stand.status));
  const rest = items.length - done.length - late.length;
  const lateByUnit = [...groupBy(late, ({ stand }) => stand.lead)].filter(([unit]) => unit !== '');
  const sources = [...new Set(items.map(({ at }) => input.words.get(at)?.source ?? ''))].filter(
    (source) => source !== '' && source.length <= 20,
  );
  const from = sources.length > 0 && sources.length <= 3 ? `${sources.join('、')}确定` : '列入台账';
  return {
    parts: [
      {
        heading: '总体情况',
        texts: [
          `${until(asOf)}，${from}的${items.length}项事项已办结${done.length}项，正在办理${rest}项，滞后${late.length}项。`,
        ],
      },
      {
        heading: '办结情况',
        texts: [
          newlyDone.length > 0
            ? `本期新办结${newlyDone.length}项：${namesInSentence(input, newlyDone)}。`
            : '本期没有新办结的事项。',
        ],
      },
      {
        heading: '没有按时限办结的事项',
        texts:
          late.length === 0
            ? ['没有滞后事项。']
            : lateByUnit.map(([unit, own]) => `${unit}牵头的${namesInSentence(input, own)}没有按时限办结。`),
      },
      {
        heading: '要求',
        texts:
          late.length === 0
            ? ['请各科室按时限推进，按月报送进展。']
            : [
                `请${lateByUnit.map(([unit]) => unit).join('、')}于${dayInChinese(input.replyBy)}前报送完成日期和措施。`,
                '局办公室将在下期通报中公布办理结果。',
              ],
      },
    ],
    annexes: [
      {
        title: '办理情况',
        blocks: [
          plainTable(
            [
              ['项目', 40],
              ['项数', 16, true],
            ],
            [
              ['全部事项', items.length],
              ['已办结', done.length],
              ['正在办理（含长期、暂停、取消、待核）', rest],
              ['滞后（黄、红）', late.length],
              ['本期新办结', newlyDone.length],
            ],
          ),
        ],
      },
      byUnit(input),
      late.length > 0 ? lateItems(input) : null,
    ],
  };
}
