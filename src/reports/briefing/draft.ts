import { monthInChinese } from '../../calendar/period';
import { groupBy } from '../../basics/multimap';
import type { Block } from '../../paper/paper';
import { plainText } from '../../paper/text';
import { ratesOf } from '../../status/rates';
import type { Judged, Standing } from '../../status/standing';
import { annexOf, present, type Annex } from '../annex';
import type { Paragraph } from '../counted';
import { figuresByUnit, figuresOf, itemsOf, type Figures, type UnitFigures } from '../figures';
import { helperAnnex, kindAnnex, ownTable, SUMMARY, summaryAnnex } from '../kinds/tables';
import { ownFacts, type KindItems } from '../kinds/tell';
import { kindDemands, kindInShort, kindTexts, overall } from '../kinds/texts';
import { officeName } from '../office';
import { coresAnnex, dueAnnex, lateAnnex, problemsAnnex } from './annexes';
import { unitsAnnex } from './units-annex';
import { counterOf, nameOf, type BriefingInput, type BriefingPart } from './input';
import { PART_TEXTS, type Told } from './texts';

/** A briefing before it is laid out: what its text and its tables are written from. */
export interface BriefingDraft {
  readonly input: BriefingInput;
  readonly items: readonly Judged[];
  readonly figures: Figures;
  readonly units: readonly UnitFigures[];
  /** The items of each kind of ledger, in the order in which the workbook first holds one. */
  readonly groups: readonly KindItems[];
  readonly office: string;
  /**
   * Whether it is told in the parts that the office may choose: a workbook with one kind of written deadlines. Else
   * it is told kind by kind. Either way a short text for leaders comes first, and each table is an annex.
   */
  readonly inParts: boolean;
  readonly annexes: readonly Annex[];
}

/** Counts what a briefing is about, once. */
export function draftBriefing(input: BriefingInput): BriefingDraft {
  const { now } = input;
  const items = itemsOf(now);
  const groups = kindsOf(now);
  const inParts = groups.length <= 1 && groups.every(({ kind }) => kind.clock === 'written');
  const draft = {
    input,
    items,
    figures: figuresOf(items, now.asOf),
    units: figuresByUnit(items, now.asOf),
    groups,
    office: officeName(input.names.unit, now),
    inParts,
  };
  return { ...draft, annexes: inParts ? annexesOf(draft) : kindAnnexes(draft) };
}

function annexesOf({
  input,
  items,
  figures,
  units,
  groups,
}: Omit<BriefingDraft, 'annexes'>): readonly Annex[] {
  const { now, form, labels } = input;
  const name = nameOf(now);
  return present(
    [
      unitsAnnex(input, { items, units, figures }, groups[0] ? ownTable(groups[0]) : []),
      lateAnnex(items, name, form.answerable, now.asOf),
      problemsAnnex(items, name),
      dueAnnex(items, input, name),
      coresAnnex(now.ledgers, name),
      groups[0] ? helperAnnex(groups[0], name) : null,
    ],
    labels,
  );
}

function kindAnnexes({ input, groups }: Omit<BriefingDraft, 'annexes'>): readonly Annex[] {
  const { now, labels } = input;
  const several = groups.length > 1;
  return present(
    [
      several ? summaryAnnex(groups, input) : null,
      ...groups.map((group) => kindAnnex(group, nameOf(ofKind(now, group)), input, !several)),
    ],
    labels,
  );
}

/** What one part says, of a briefing that is told in its parts. */
export function partOf(
  { input, items, figures, groups, office, annexes }: BriefingDraft,
  part: BriefingPart,
): Block[] {
  const count = counterOf(input.now);
  const telling: Told = {
    input,
    items,
    figures,
    name: nameOf(input.now),
    count,
    ofKind: groups[0] ? ownFacts(groups[0], count).flatMap(({ text }) => text) : [],
    office,
    annex: (title) => annexOf(annexes, title),
  };
  return paragraphs(PART_TEXTS[part](telling));
}

/** The whole text with its headings, between the sentences that stand in every issue; without the annexes. */
export function bodyOf(draft: BriefingDraft): Block[] {
  const { form } = draft.input;
  const parts = draft.inParts
    ? form.parts.map(({ part, heading }) => ({ heading, blocks: partOf(draft, part) }))
    : kindParts(draft).map(({ heading, texts }) => ({ heading, blocks: paragraphs(texts) }));
  return [
    ...paragraphs([[form.opening]]),
    ...parts.flatMap(({ heading, blocks }, index): Block[] => [
      { kind: 'heading', level: 1, text: `${numberOf(index)}、${heading}` },
      ...blocks,
    ]),
    ...paragraphs([[form.closing]]),
  ];
}

/** First all kinds together, then kind by kind, at last what is asked. */
function kindParts({ input, groups, office, annexes }: BriefingDraft): readonly {
  readonly heading: string;
  readonly texts: readonly Paragraph[];
}[] {
  const { now } = input;
  const count = counterOf(now);
  const toldOf = (group: KindItems): Parameters<typeof kindTexts> => [
    group,
    nameOf(ofKind(now, group)),
    count,
    annexOf(annexes, group.kind.title),
  ];
  const [first, ...more] = groups;
  return [
    {
      heading: '总体情况',
      texts:
        more.length > 0
          ? [overall(groups, count, annexOf(annexes, SUMMARY))]
          : first
            ? kindTexts(...toldOf(first))
            : [],
    },
    ...(more.length > 0
      ? groups.map((group) => ({ heading: group.kind.title, texts: [kindInShort(...toldOf(group))] }))
      : []),
    { heading: '下步要求', texts: [kindDemands(input, groups, count, office)] },
  ];
}

function paragraphs(texts: readonly Paragraph[]): Block[] {
  return texts.flatMap((text): Block[] => {
    const said = text.filter((part) => part !== '');
    return plainText(said) === '' ? [] : [{ kind: 'paragraph', text: said }];
  });
}

function kindsOf(now: Standing): KindItems[] {
  return [...groupBy(now.ledgers, ({ ledger }) => ledger.kind.id)].map(([, ledgers]) => {
    const { kind, year } = ledgers[0]!.ledger;
    const items: readonly Judged[] = ledgers.flatMap((one) => one.items);
    return { kind, items, rates: ratesOf(kind, items, now.asOf, year?.value ?? null), asOf: now.asOf };
  });
}

/** The ledgers of one kind: inside its own section an item needs its sheet's name only beside another such sheet. */
function ofKind(now: Standing, { kind }: KindItems): Standing {
  return { ...now, ledgers: now.ledgers.filter(({ ledger }) => ledger.kind.id === kind.id) };
}

/** 2026年6月重点工作进展情况. */
export function titleOf({ input, groups }: BriefingDraft): string {
  return `${monthInChinese(input.month)}${aboutOf(groups)}`;
}

function aboutOf(groups: readonly KindItems[]): string {
  const [only, ...more] = groups;
  if (more.length > 0) return '各项工作进展情况';
  return only?.kind.signs ? `${only.kind.short}办理情况` : '重点工作进展情况';
}

/** 期号, and 总期号 or 0 where none is printed. */
export function issueOf({ month, names }: BriefingInput): { readonly issue: number; readonly inAll: number } {
  const ofYear = Number(month.slice(5));
  return {
    issue: names.issue || ofYear,
    inAll: names.totalIssue || (names.issuesBefore > 0 ? names.issuesBefore + ofYear : 0),
  };
}

const NUMBERS = '一二三四五六七八九十';

function numberOf(index: number): string {
  return index < 10 ? NUMBERS[index]! : `十${NUMBERS[index - 10]!}`;
}
