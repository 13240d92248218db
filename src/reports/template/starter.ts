import { OWN_TITLES } from '../../kinds/own-sheets';
import type { Block, Paper } from '../../paper/paper';
import type { ReportKind } from '../period/input';
import { REPORTS } from '../period/period-report';
import { BRIEFING_LAYOUT } from './briefing-places';
import { WHOLE, type PartPlace, type TablePlace } from './names';
import { REPORT_LAYOUTS } from './report-places';

/** What the template to begin with for a paper is called: 季度通报模板. */
export function starterTitle(kind: 'briefing' | ReportKind): string {
  return `${kind === 'briefing' ? OWN_TITLES.briefing : REPORTS[kind].title}模板`;
}

/** A template to begin with: our own paper, its places named. Offices change fonts, heads and order in Word. */
export function starterPaper(kind: 'briefing' | ReportKind): Paper {
  const { parts, tables } = kind === 'briefing' ? BRIEFING_LAYOUT : REPORT_LAYOUTS[kind];
  const title = starterTitle(kind);
  const blocks: Block[] = [
    ...(kind === 'briefing' ? [MASTHEAD] : []),
    {
      kind: 'title',
      text: '〖标题〗',
      // The text of a briefing begins with the day.
      ...(kind === 'briefing' ? {} : { subtitle: '（截至〖截至日期〗）' }),
    },
    { kind: 'addressee', text: '〖主送〗：' },
    ...parts.flatMap((part, index) => partBlocks(part, index)),
    ...(kind === 'briefing' ? [] : SIGNED),
    ...tables
      .filter(({ name }) => !RARE.has(name))
      .flatMap((table, index, all) => annex(table, index, all.length)),
    { kind: 'note', text: '〖判定规则〗' },
    { kind: 'imprint', lines: [`〖${WHOLE.imprint.name}〗`] },
  ];
  return { id: `template-${kind}`, period: '', title, orientation: 'portrait', blocks };
}

const MASTHEAD: Block = {
  kind: 'masthead',
  name: '〖刊名〗',
  issue: '第〖期号〗期（总第〖总期号〗期）',
  unit: '〖编印单位〗',
  date: '〖印发日期〗',
};

const SIGNED: readonly Block[] = [
  { kind: 'signOff', align: 'right', lines: ['〖编印单位〗', '〖印发日期〗'] },
];

/** Only some ledgers have it: who has it writes it into the template. */
const RARE: ReadonlySet<string> = new Set(['配合单位待办表']);

const NUMBERS = '一二三四五六七八九';

function partBlocks({ name, heading }: PartPlace, index: number): Block[] {
  return [
    { kind: 'heading', level: 1, text: `${NUMBERS[index] ?? index + 1}、${heading}` },
    { kind: 'paragraph', text: [`〖${name}〗`] },
  ];
}

function annex({ name, title }: TablePlace, index: number, count: number): Block[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'annex', label: count > 1 ? `附件${index + 1}` : '附件', title },
    { kind: 'paragraph', text: [`〖${name}〗`], indent: false },
  ];
}
