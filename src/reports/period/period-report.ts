import { dayInChinese } from '../../calendar/day';
import { spanInChinese } from '../../calendar/span';
import { OWN_TITLES } from '../../kinds/own-sheets';
import type { Block, Paper } from '../../paper/paper';
import { plainText } from '../../paper/text';
import { annexBlocks, type Annex } from '../annex';
import { addresseeOf, imprintOf } from '../imprint';
import { until } from '../wording';
import type { ReportInput, ReportKind } from './input';
import { inspectionNotice, meetingPaper, problemAnalysis } from './matters';
import type { Draft } from './draft';
import { halfYearReview, quarterReview, yearReview } from './reviews';

interface Kind {
  /** The name of its sheet. */
  readonly title: string;
  /** What its title says after the period. */
  readonly heading: string;
  readonly write: (input: ReportInput) => Draft;
}

/** The papers on a period. A new one is a row here and its function. */
export const REPORTS: Readonly<Record<ReportKind, Kind>> = {
  quarter: { title: OWN_TITLES.quarter, heading: '重点工作督办情况通报', write: quarterReview },
  half: { title: OWN_TITLES.halfYear, heading: '重点工作推进情况评估', write: halfYearReview },
  year: { title: OWN_TITLES.year, heading: '重点工作考核结果通报', write: yearReview },
  analysis: { title: OWN_TITLES.problems, heading: '督办问题分析报告', write: problemAnalysis },
  meeting: { title: OWN_TITLES.meeting, heading: '重点工作专题协调会材料', write: meetingPaper },
  notice: { title: OWN_TITLES.inspection, heading: '重点工作督查通报', write: inspectionNotice },
};

const NUMERALS = '一二三四五六七八九十';

/** A paper on a period before it is laid out: what it says, without what says nothing. */
export interface ReportDraft {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
  readonly annexes: readonly Annex[];
  /** On what the figures rest, where that is to be said: an open period, an archive, months without one. */
  readonly basis: readonly string[];
}

/** Writes the parts and tables of a paper on a period. */
export function draftReport(input: ReportInput): ReportDraft {
  const kind = REPORTS[input.kind];
  const { parts, annexes } = kind.write(input);
  const missing = input.figures.missing.map((month) => `${Number(month.slice(5))}月`);
  return {
    title: `${spanInChinese(input.span)}${kind.heading}`,
    parts: parts
      .map(({ heading, texts }) => ({
        heading,
        blocks: texts
          .map((text) => (typeof text === 'string' ? [text] : text))
          .filter((text) => plainText(text) !== '')
          .map((text): Block => ({ kind: 'paragraph', text: text.filter((part) => part !== '') })),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    annexes,
    basis: [
      input.asOf < input.span.last
        ? `${spanInChinese(input.span)}还没有结束，各项数字${until(input.asOf)}。`
        : '',
      input.fromArchive ? `台账此后已有更新，各项数字按${until(input.asOf)}的存档计。` : '',
      missing.length === 0 ? '' : `${missing.join('、')}没有存档，涉及各月变化的内容没有计入。`,
    ].filter((text) => text !== ''),
  };
}

/** The whole text with its headings, and what it leaves out. */
export function reportBody({ parts, basis }: ReportDraft): Block[] {
  return [
    ...parts.flatMap(({ heading, blocks }, index): Block[] => [
      // A single part needs neither number nor heading.
      ...(parts.length > 1
        ? [{ kind: 'heading', level: 1, text: `${NUMERALS[index] ?? index + 1}、${heading}` } as const]
        : []),
      ...blocks,
    ]),
    ...basis.map((text): Block => ({ kind: 'note', text })),
  ];
}

/** Writes a paper on a period: text first, tables behind it as annexes, the office's name and the day at its end. */
export function writeReport(input: ReportInput): Paper {
  const draft = draftReport(input);
  const { annexes } = draft;
  const blocks: Block[] = [
    { kind: 'title', text: draft.title, subtitle: `（${until(input.asOf)}）` },
    ...addresseeOf(input.names),
    ...reportBody(draft),
    ...(annexes.length > 0 ? [{ kind: 'annexes', names: annexes.map(({ title }) => title) } as const] : []),
    { kind: 'signOff', align: 'right', lines: [input.office, dayInChinese(input.issued)] },
    ...annexBlocks(annexes),
    { kind: 'note', text: input.rulesText },
    imprintOf(input.names, input.office, input.issued, true),
  ];
  return {
    id: `report-${input.kind}`,
    period: input.span.text,
    title: REPORTS[input.kind].title,
    orientation: 'portrait',
    blocks,
  };
}
