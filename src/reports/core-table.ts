import type { Block, PaperCell } from '../paper/paper';
import { fillOf, isFinished, STATUS_WORDS, warningWord, type Status } from '../status/words';
import { fraction, rateCell } from './figures';

/** A core task as its sub-items stand. */
export interface CoreRow {
  readonly title: string;
  readonly statuses: readonly Status[];
  /** The most pressing status of its sub-items. */
  readonly worst: Status;
  /** Late sub-items, red first: how they are called, and their days. */
  readonly late: readonly { readonly name: string; readonly daysLate: number | null }[];
}

/** Finished of what is to be finished: without 长期 and 取消. */
export function coreProgress({ statuses }: Pick<CoreRow, 'statuses'>): {
  readonly done: number;
  readonly counted: number;
} {
  const counted = statuses.filter((status) => status !== 'standing' && status !== 'cancelled');
  return { done: counted.filter(isFinished).length, counted: counted.length };
}

/** 核心任务: a light each, what is finished of what, and the late sub-items; a leader reads these before the rest. */
export function coreBlocks(cores: readonly CoreRow[]): Block[] {
  return [
    {
      kind: 'table',
      columns: [
        { heading: '序号', width: 6, align: 'center' },
        { heading: '核心任务', width: 34, align: 'left' },
        { heading: '预警', width: 8, align: 'center' },
        { heading: '已办结/应办', width: 12, align: 'center' },
        { heading: '完成率', width: 10, align: 'center' },
        { heading: '逾期的分解事项', width: 34, align: 'left' },
      ],
      rows: cores.map((core, index): PaperCell[] => {
        const { done, counted } = coreProgress(core);
        const fill = fillOf(core.worst);
        const rate = { numerator: done, denominator: counted };
        return [
          index + 1,
          core.title,
          { value: warningWord(core.worst), ...(fill ? { fill } : {}) },
          fraction(rate),
          rateCell(rate),
          core.late.map(({ name, daysLate }) => `${name}（逾期${daysLate ?? 0}天）`).join('、'),
        ];
      }),
    },
    {
      kind: 'note',
      text: `预警取分解事项中最紧的一项；已办结含${STATUS_WORDS.done_late}，应办不含长期、取消事项。`,
    },
  ];
}
