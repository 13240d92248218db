import { dayInChinese } from '../calendar/day';
import { monthInChinese } from '../calendar/period';
import { OWN_TITLES } from '../kinds/own-sheets';
import type { Block, Paper } from '../paper/paper';
import { plainText } from '../paper/text';
import { rulesInWords } from '../status/rules';
import type { Judged, Standing } from '../status/standing';
import { ratesOf } from '../status/rates';
import { groupBy } from '../basics/multimap';
import { coresAnnex, dueAnnex, lateAnnex, problemsAnnex, unitsAnnex } from './briefing/annexes';
import { counterOf, nameOf, type BriefingInput } from './briefing/input';
import { PART_TEXTS, type Told } from './briefing/texts';
import { annexBlocks, annexOf } from './annex';
import type { Paragraph } from './counted';
import { helperAnnex, kindSection } from './kinds/section';
import { ownSentences, type KindItems } from './kinds/tell';
import { addresseeOf, imprintOf } from './imprint';
import { officeName } from './office';
import { figuresByUnit, figuresOf, itemsOf, type Figures, type UnitFigures } from './figures';

/** The id under which the renderers know the briefing, and its standard title. */
export const BRIEFING = { id: 'briefing', title: OWN_TITLES.briefing } as const;

export interface Briefing extends Figures {
  readonly units: readonly UnitFigures[];
  readonly paper: Paper;
}

/** Writes 《重点工作动态简报》. Every figure in sentences and tables comes from the same tally of the same items. */
export function writeBriefing(input: BriefingInput): Briefing {
  const { now, month, names } = input;
  const items = itemsOf(now);
  const figures = figuresOf(items, now.asOf);
  const units = figuresByUnit(items, now.asOf);
  const groups = kindsOf(now);
  const office = officeName(names.unit, now);
  const told = groups.length <= 1 && groups.every(({ kind }) => kind.clock === 'written');
  const blocks: Block[] = [
    masthead(input, office),
    {
      kind: 'title',
      text: `${monthInChinese(month)}${aboutOf(groups)}`,
      // Where the text begins with the day, that is enough.
      ...(told ? {} : { subtitle: `（截至${dayInChinese(now.asOf)}）` }),
    },
    ...addresseeOf(names),
    ...(told
      ? tasks(input, { items, figures, units, office }, groups[0])
      : groups.flatMap((group, index) => [
          { kind: 'heading' as const, level: 1 as const, text: `${numberOf(index)}、${group.kind.title}` },
          ...kindSection(group, nameOf(ofKind(now, group))),
        ])),
    { kind: 'note', text: rulesInWords(now.rules) },
    imprintOf(names, office, input.issuedOn, false),
  ];
  const only = input.onlyKind === undefined ? '' : `（${input.onlyKind.short}）`;
  return {
    ...figures,
    units,
    paper: {
      id: BRIEFING.id,
      period: month,
      title: `${BRIEFING.title}${only}`,
      orientation: 'portrait',
      blocks,
    },
  };
}

/**
 * What a workbook with one kind of written deadlines is told in: a page of text for leaders, then the tables, each an
 * annex. `group` adds what its kind alone knows.
 */
function tasks(
  input: BriefingInput,
  told: Pick<Told, 'items' | 'figures' | 'office'> & { readonly units: readonly UnitFigures[] },
  group?: KindItems,
): Block[] {
  const { now, form } = input;
  const { items, figures, units, office } = told;
  const name = nameOf(now);
  const annexes = [
    unitsAnnex(input, units, figures),
    lateAnnex(items, name, form.answerable),
    problemsAnnex(items, name),
    dueAnnex(items, input, name),
    coresAnnex(now.ledgers, name),
    group ? helperAnnex(group, name) : null,
  ].filter((annex) => annex !== null);
  const telling: Told = {
    input,
    items,
    figures,
    name,
    count: counterOf(now),
    ofKind: group ? ownSentences(group) : [],
    office,
    annex: (title) => annexOf(annexes, title),
  };
  return [
    ...paragraphs([[form.opening]]),
    ...form.parts.flatMap(({ part, heading }, index): Block[] => [
      { kind: 'heading', level: 1, text: `${numberOf(index)}、${heading}` },
      ...paragraphs(PART_TEXTS[part](telling)),
    ]),
    ...paragraphs([[form.closing]]),
    ...annexBlocks(annexes),
  ];
}

function paragraphs(texts: readonly Paragraph[]): Block[] {
  return texts.flatMap((text): Block[] => {
    const said = text.filter((part) => part !== '');
    return plainText(said) === '' ? [] : [{ kind: 'paragraph', text: said }];
  });
}

/** The items of each kind, in the order in which the workbook first holds one. */
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

function aboutOf(groups: readonly KindItems[]): string {
  const [only, ...more] = groups;
  if (more.length > 0) return '各项工作进展情况';
  return only?.kind.signs ? `${only.kind.short}办理情况` : '重点工作进展情况';
}

const NUMBERS = '一二三四五六七八九十';

function numberOf(index: number): string {
  return index < 10 ? NUMBERS[index]! : `十${NUMBERS[index - 10]!}`;
}

function masthead({ month, names, issuedOn }: BriefingInput, office: string): Block {
  const ofYear = Number(month.slice(5));
  const issue = names.issue || ofYear;
  const inAll = names.totalIssue || (names.issuesBefore > 0 ? names.issuesBefore + ofYear : 0);
  return {
    kind: 'masthead',
    name: names.masthead,
    issue: `第${issue}期${inAll > 0 ? `（总第${inAll}期）` : ''}`,
    unit: office,
    date: dayInChinese(issuedOn),
    ...(names.signer === '' ? {} : { signer: names.signer }),
  };
}
