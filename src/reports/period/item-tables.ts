import { dayInChinese, partsOf } from '../../calendar/day';
import { monthOf } from '../../calendar/period';
import { spanInChinese } from '../../calendar/span';
import { groupBy } from '../../basics/multimap';
import type { Block } from '../../paper/paper';
import { byUrgency, fillOf, isLate, warningWord } from '../../status/words';
import type { Pictured } from '../../supervision/pictures';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { coreBlocks, coreProgress, type CoreRow } from '../core-table';
import { NO_UNIT } from '../figures';
import { deadlineWords, quoted } from '../wording';
import { lateOf, nameOfItem, type ReportInput } from './input';

/** Characters of a report that a table quotes. */
const QUOTED = 60;

/** 滞后事项: red first, the latest first; with who answers where that is set and the ledger names somebody. */
export function lateItems(input: ReportInput): Annex | null {
  const late = lateOf(input.picture.items);
  if (late.length === 0) return null;
  const answers = late.map(({ at }) => input.words.get(at)?.answers ?? '');
  const named = input.answerable && answers.some((text) => text !== '');
  const red = late.filter(({ stand }) => stand.status === 'seriously_lagging').length;
  return {
    title: '滞后事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('预警', 6),
          shortColumn('编号', 8),
          wordColumn('任务', 28),
          shortColumn('牵头科室', 14),
          ...(named ? [wordColumn('分管领导、责任人', 11)] : []),
          shortColumn('完成时限', 14),
          shortColumn('逾期天数', 8),
          wordColumn('存在问题（科室填报）', 28),
        ],
        rows: late.map((item, index) => {
          const fill = fillOf(item.stand.status);
          return [
            { value: warningWord(item.stand.status), bold: true, ...(fill ? { fill } : {}) },
            nameOfItem(input, item),
            item.stand.task,
            item.stand.lead || NO_UNIT,
            ...(named ? [answers[index]!] : []),
            deadlineWords(item.stand, input.asOf),
            item.stand.daysLate,
            item.stand.problem === '' ? '未填报' : item.stand.problem,
          ];
        }),
      },
      {
        kind: 'note',
        text: `逾期合计${late.length}项，其中严重滞后（红）${red}项、滞后（黄）${late.length - red}项。`,
      },
    ],
  };
}

/** A core task as its sub-items stand. */
export interface CoreOfPeriod extends CoreRow {
  readonly done: number;
  /** Without 长期 and 取消. */
  readonly counted: number;
}

/** The core tasks in the ledger's order; none where the ledger breaks nothing down. */
function coresOf(input: ReportInput): CoreOfPeriod[] {
  const groups = new Map<string, Pictured[]>();
  for (const item of input.picture.items) {
    const core = input.words.get(item.at)?.core ?? '';
    if (core !== '') groups.set(core, [...(groups.get(core) ?? []), item]);
  }
  return [...groups].map(([title, items]) => {
    const statuses = items.map(({ stand }) => stand.status);
    const late = lateOf(items).map((item) => ({
      name: nameOfItem(input, item),
      daysLate: item.stand.daysLate,
    }));
    return { title, statuses, worst: byUrgency(statuses)[0]!, late, ...coreProgress({ statuses }) };
  });
}

/** The core tasks with something to finish, by how far they are: over half of it, under half, none of it. */
export function coresByProgress(
  input: ReportInput,
): Readonly<Record<'all' | 'half' | 'behind' | 'none', readonly CoreOfPeriod[]>> {
  const all = coresOf(input).filter(({ counted }) => counted > 0);
  return {
    all,
    half: all.filter(({ done, counted }) => done * 2 >= counted),
    behind: all.filter(({ done, counted }) => done * 2 < counted),
    none: all.filter(({ done }) => done === 0),
  };
}

/** 核心任务进展: what is finished of what, and the late sub-items under each. `more` is said below it as well. */
export function coreTable(input: ReportInput, more: readonly Block[] = []): Annex | null {
  const cores = coresOf(input);
  return cores.length === 0 ? null : { title: '核心任务进展', blocks: [...coreBlocks(cores), ...more] };
}

/** How many core tasks are how far, as the text of a half-year counts them. */
export function coreCounts(input: ReportInput): Block[] {
  const { all, half, behind, none } = coresByProgress(input);
  const text =
    `有应办分解事项的核心任务${all.length}项：完成一半以上的${half.length}项，` +
    `不到一半的${behind.length}项，其中还没有办结事项的${none.length}项。`;
  return all.length === 0 ? [] : [{ kind: 'note', text }];
}

/** Items due after the period: how many each month, then one by one by day. */
export function dueTable({ dueNext, nextSpan, asOf, ...input }: ReportInput): Annex | null {
  if (dueNext.length === 0) return null;
  const months = [...groupBy(dueNext, ({ stand }) => monthOf(stand.due!))].sort((a, b) =>
    a[0] < b[0] ? -1 : 1,
  );
  const late = (items: readonly Pictured[]): number =>
    items.filter(({ stand }) => isLate(stand.status)).length;
  return {
    title: `${spanInChinese(nextSpan)}到期事项`,
    blocks: [
      {
        kind: 'table',
        columns: [shortColumn('月份', 20), shortColumn('到期事项', 20), shortColumn('目前标红标黄', 20)],
        rows: [
          ...months.map(([month, items]) => {
            const count = late(items);
            const fill = count > 0 ? fillOf('lagging') : undefined;
            return [`${Number(month.slice(5))}月`, items.length, fill ? { value: count, fill } : count];
          }),
          ['合计', dueNext.length, late(dueNext)],
        ],
        total: true,
      },
      {
        kind: 'table',
        columns: [
          shortColumn('编号', 8),
          wordColumn('任务', 36),
          shortColumn('牵头科室', 14),
          shortColumn('截止日', 14),
          shortColumn('预警', 7),
          wordColumn('目前进展', 30),
        ],
        rows: dueNext.map((item) => [
          nameOfItem(input, item),
          item.stand.task,
          item.stand.lead || NO_UNIT,
          dayInChinese(item.stand.due!, partsOf(asOf).year),
          warningWord(item.stand.status),
          progressOf(item),
        ]),
      },
    ],
  };
}

/** 未完成事项 of a year, in the ledger's order. */
export function openTable(input: ReportInput, open: readonly Pictured[], byUnit: string): Annex | null {
  if (open.length === 0) return null;
  return {
    title: '未完成事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('编号', 8),
          wordColumn('任务', 34),
          shortColumn('牵头科室', 14),
          shortColumn('完成时限', 14),
          shortColumn('逾期天数', 8),
          wordColumn('目前进展', 30),
        ],
        rows: open.map((item) => [
          nameOfItem(input, item),
          item.stand.task,
          item.stand.lead || NO_UNIT,
          deadlineWords(item.stand, input.asOf),
          isLate(item.stand.status) ? item.stand.daysLate : null,
          progressOf(item),
        ]),
      },
      { kind: 'note', text: `合计${open.length}项${byUnit}。` },
    ],
  };
}

/** Items by cause, as the sections wrote them. */
export function problemTable(input: ReportInput): Block[] {
  return [
    {
      kind: 'table',
      columns: [
        shortColumn('类别', 7),
        shortColumn('编号', 8),
        wordColumn('任务', 28),
        shortColumn('牵头科室', 14),
        shortColumn('逾期天数', 8),
        wordColumn('存在问题（科室填报）', 36),
      ],
      rows: input.figures.causes.flatMap(({ kind, items }) =>
        items.map((item) => [
          kind,
          nameOfItem(input, item),
          item.stand.task,
          item.stand.lead || NO_UNIT,
          isLate(item.stand.status) ? item.stand.daysLate : null,
          item.stand.problem,
        ]),
      ),
    },
  ];
}

function progressOf({ stand }: Pictured): string {
  return stand.progress === '' ? '未填报' : quoted(stand.progress, QUOTED);
}
