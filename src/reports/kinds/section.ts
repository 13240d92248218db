import { inNumberOrder } from '../../chinese/number-order';
import { dayInChinese } from '../../calendar/day';
import { groupBy } from '../../basics/multimap';
import type { Block, PaperCell } from '../../paper/paper';
import { currentStage } from '../../status/clocks/current';
import { ratesOf } from '../../status/rates';
import type { Judged } from '../../status/standing';
import { fillOf, isFinished, isLate, isOpen, warningWord } from '../../status/words';
import { percentText, unitOf } from '../figures';
import { shortColumn, wordColumn, type Annex } from '../annex';
import type { Namer } from '../briefing/input';
import { finishedWord, listedOf, measureOf, sentencesOf, type KindItems } from './tell';

/** One kind in its own words: what there is, how it stands, by section, what is late, what helpers owe. */
export function kindSection(told: KindItems, name: Namer): Block[] {
  return [
    ...sentencesOf(told).map((text): Block => ({ kind: 'paragraph', text: [text] })),
    ...unitTable(told),
    ...lateTable(told, name),
    ...helpers(helperAnnex(told, name)),
    ...rules(told),
  ];
}

/** The thresholds in force, where they are the kind's own. */
function rules({ kind }: KindItems): Block[] {
  if (!kind.thresholds) return [];
  const { soonDays, seriousDays } = kind.thresholds;
  const text = `${kind.short}距应办结日${soonDays}天以内为临期，逾期超过${seriousDays}天为严重滞后。`;
  return [{ kind: 'note', text }];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

/** One row a section, and the whole; the rates are the kind's own. */
function unitTable(told: KindItems): Block[] {
  const { kind, asOf } = told;
  const items = listedOf(told.items);
  if (items.length === 0) return [];
  // Three rates beside the counts are as much as a page across can hold.
  const shown = kind.rates.filter(({ name }) => told.rates[name] !== undefined).slice(0, 3);
  const row = (unit: string, own: readonly Judged[]): PaperCell[] => {
    const rates = ratesOf({ ...kind, rates: shown }, own, asOf);
    return [
      unit,
      own.length,
      own.filter(({ verdict }) => isFinished(verdict.status)).length,
      own.filter(({ verdict }) => isOpen(verdict.status)).length,
      own.filter(({ verdict }) => isLate(verdict.status)).length,
      ...shown.map(({ name }) => percentText(rates[name] ?? { numerator: 0, denominator: 0 })),
    ];
  };
  return [
    {
      kind: 'table',
      columns: [
        wordColumn('承办科室', 20),
        shortColumn(`总${measureOf(kind)}数`, 8),
        shortColumn(finishedWord(kind), 8),
        shortColumn(kind.clock === 'target' ? '推进' : '在办', 8),
        shortColumn(kind.clock === 'target' ? '滞后' : '逾期', 8),
        ...shown.map(({ title }) => shortColumn(title, 11)),
      ],
      rows: [
        ...inNumberOrder([...groupBy(items, unitOf)], ([unit]) => unit).map(([unit, own]) => row(unit, own)),
        row('合计', items),
      ],
      total: true,
    },
  ];
}

/** Late rows, red first, the latest first. */
function lateTable({ kind, items }: KindItems, name: Namer): Block[] {
  const late = items
    .filter(({ verdict }) => isLate(verdict.status))
    .sort(
      (a, b) =>
        Number(b.verdict.status === 'seriously_lagging') - Number(a.verdict.status === 'seriously_lagging') ||
        (b.verdict.daysLate ?? 0) - (a.verdict.daysLate ?? 0),
    );
  if (late.length === 0) return [];
  const staged = late.some(({ verdict }) => verdict.stages.length > 1);
  const target = kind.clock === 'target';
  return [
    heading(target ? '未达标和落后的指标' : '逾期清单'),
    {
      kind: 'table',
      columns: [
        shortColumn('预警', 5),
        shortColumn('编号', 8),
        wordColumn(kind.item, 28),
        shortColumn('承办科室', 12),
        ...(target
          ? [shortColumn('目标', 11), shortColumn('完成', 11)]
          : [
              ...(staged ? [shortColumn('阶段', 10)] : []),
              shortColumn('应办结日', 12),
              shortColumn('逾期天数', 7),
            ]),
        wordColumn('说明', 26),
      ],
      rows: late.map((item) => [
        { value: warningWord(item.verdict.status), fill: fillOf(item.verdict.status), bold: true },
        name(item),
        item.facts.task,
        unitOf(item),
        ...(target
          ? [item.facts.target?.texts.value ?? '', item.facts.target?.texts.actual ?? '']
          : [
              ...(staged ? [currentStage(item.verdict)?.name ?? ''] : []),
              item.verdict.shown === null ? '' : dayInChinese(item.verdict.shown),
              item.verdict.daysLate,
            ]),
        item.verdict.reasons.slice(0, target ? 2 : 1).join('。'),
      ]),
    },
  ];
}

function helpers(annex: Annex | null): Block[] {
  return annex === null ? [] : [heading(annex.title), ...annex.blocks];
}

/** What each helper still owes: the open items it has a part in. */
export function helperAnnex({ kind, items }: KindItems, name: Namer): Annex | null {
  if (!kind.briefing?.helpers) return null;
  const open = items.filter(({ verdict }) => isOpen(verdict.status));
  const parts = open.flatMap((item) => item.facts.coUnits.map((unit) => ({ unit, item })));
  if (parts.length === 0) return null;
  return {
    title: '配合单位待办',
    blocks: [
      {
        kind: 'table',
        columns: [wordColumn('配合单位', 16), shortColumn('项数', 7), wordColumn('配合事项（牵头科室）', 60)],
        rows: [...groupBy(parts, ({ unit }) => unit)].map(([unit, own]) => [
          unit,
          own.length,
          own.map(({ item }) => `${name(item)} ${item.facts.task}（${unitOf(item)}）`).join('；'),
        ]),
      },
    ],
  };
}
