import { dayInChinese, type Day } from '../../calendar/day';
import type { Block } from '../../paper/paper';
import type { Fillings } from '../../paper/template/fillings';
import type { PlaceUse } from '../../paper/template/places';
import type { Annex } from '../annex';
import { annexBlocks } from '../annex';
import { bare, type PaperNames } from '../imprint';
import { WHOLE, type PartPlace, type PlaceGroup, type TablePlace, type TextPlace } from './names';

/** What every paper knows of itself. */
export interface PaperFacts {
  readonly title: string;
  readonly names: PaperNames;
  readonly office: string;
  readonly asOf: Day;
  readonly issued: Day;
  readonly replyBy: Day;
  readonly rulesText: string;
}

/** Names that every paper has, in the order of the list that people read. */
const SHARED_TEXTS: readonly TextPlace<PaperFacts>[] = [
  { name: '标题', gives: '标题，如“2026年6月重点工作进展情况”', text: ({ title }) => title },
  { name: '截至日期', gives: '数字截至哪一天', text: ({ asOf }) => dayInChinese(asOf) },
  { name: '印发日期', gives: '印发的日期', text: ({ issued }) => dayInChinese(issued) },
  { name: '回复期限', gives: '要求科室回复的日期', text: ({ replyBy }) => dayInChinese(replyBy) },
  { name: '编印单位', gives: '台账设置里的编印单位；没有设置的从台账标题取', text: ({ office }) => office },
  { name: '签发人', gives: '台账设置里的签发人', text: ({ names }) => names.signer },
  { name: '主送', gives: '台账设置里的主送，不带冒号', text: ({ names }) => bare(names.addressee) },
  { name: '报送对象', gives: '台账设置里的报送对象', text: ({ names }) => bare(names.recipients) },
  { name: '抄送对象', gives: '台账设置里的抄送对象', text: ({ names }) => bare(names.copies) },
  { name: '分发对象', gives: '台账设置里的分发对象', text: ({ names }) => bare(names.distribution) },
  {
    name: '共印份数',
    gives: '台账设置里的共印份数，只有数字',
    text: ({ names }) => (names.printed > 0 ? String(names.printed) : ''),
  },
  { name: '判定规则', gives: '判定进展用的规则和天数，一句话', text: ({ rulesText }) => rulesText },
];

/** A paper as a template takes it: its words, its text part by part and as a whole, its annexes. */
export interface PaperParts {
  readonly facts: PaperFacts;
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly imprint: Block;
}

/** What the names of every paper stand for. */
export function sharedFillings({ facts, body, annexes, imprint }: PaperParts): Fillings {
  return new Map([
    ...textFillings(SHARED_TEXTS, facts),
    [WHOLE.body.name, { blocks: body }],
    [WHOLE.annexes.name, { blocks: annexBlocks(annexes) }],
    [WHOLE.imprint.name, { blocks: [imprint] }],
  ]);
}

/** Words by their names. */
export function textFillings<Input>(places: readonly TextPlace<Input>[], input: Input): Fillings {
  return new Map(places.map(({ name, text }) => [name, { text: text(input) }]));
}

/** Annexes by their names; `titleOf` says what the annex of a place is called in this paper. */
export function tableFillings(
  places: readonly TablePlace[],
  annexes: readonly Annex[],
  titleOf: (title: string) => string = (title) => title,
): Fillings {
  return new Map(
    places.map(({ name, title, none }) => [
      name,
      {
        blocks: annexes.find((annex) => annex.title === titleOf(title))?.blocks ?? [
          { kind: 'paragraph', text: [none] } as const,
        ],
      },
    ]),
  );
}

/** Where no line above it says what an annex is called. */
const UNNAMED = '附表';

/**
 * What a template calls the annexes, by title, for the sentences that send their reader there; undefined where it takes
 * them all together, numbered as we number them.
 */
export function labelsIn(
  uses: readonly PlaceUse[],
  places: readonly TablePlace[],
  titleOf: (title: string) => string = (title) => title,
): Readonly<Record<string, string>> | undefined {
  if (uses.some(({ name }) => name === WHOLE.annexes.name)) return undefined;
  return Object.fromEntries(
    places.flatMap(({ name, title }) => {
      const use = uses.find((one) => one.name === name);
      return use ? [[titleOf(title), use.label === '' ? UNNAMED : use.label]] : [];
    }),
  );
}

/** The list of names of a paper, by sort. */
export function groupsOf(
  texts: readonly TextPlace<never>[],
  parts: readonly PartPlace[],
  tables: readonly TablePlace[],
): readonly PlaceGroup[] {
  const plain = (places: PlaceGroup['names']): PlaceGroup['names'] =>
    places.map(({ name, gives }) => ({ name, gives }));
  return [
    { title: '写在句子里的词和数字', names: plain([...SHARED_TEXTS, ...texts]) },
    { title: '一部分文字', names: plain([...parts, WHOLE.body]) },
    { title: '附表，要单独占一段', names: plain([...tables, WHOLE.annexes]) },
    { title: '版记，要单独占一段', names: plain([WHOLE.imprint]) },
  ];
}
