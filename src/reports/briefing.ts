import { dayInChinese } from '../calendar/day';
import { OWN_TITLES } from '../kinds/own-sheets';
import type { Block, Paper } from '../paper/paper';
import { rulesInWords } from '../status/rules';
import { annexBlocks } from './annex';
import { bodyOf, draftBriefing, issueOf, titleOf } from './briefing/draft';
import type { BriefingInput } from './briefing/input';
import type { Figures, UnitFigures } from './figures';
import { addresseeOf, imprintOf } from './imprint';

/** The id under which the renderers know the briefing, and its standard title. */
const BRIEFING = { id: 'briefing', title: OWN_TITLES.briefing } as const;

export interface Briefing extends Figures {
  readonly units: readonly UnitFigures[];
  readonly paper: Paper;
}

/** Writes 《重点工作动态简报》. Every figure in sentences and tables comes from the same tally of the same items. */
export function writeBriefing(input: BriefingInput): Briefing {
  const { now, month, names } = input;
  const draft = draftBriefing(input);
  const { figures, units, office } = draft;
  const blocks: Block[] = [
    masthead(input, office),
    // The text begins with the day.
    { kind: 'title', text: titleOf(draft) },
    ...addresseeOf(names),
    ...bodyOf(draft),
    ...annexBlocks(draft.annexes),
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

function masthead(input: BriefingInput, office: string): Block {
  const { names, issuedOn } = input;
  const { issue, inAll } = issueOf(input);
  return {
    kind: 'masthead',
    name: names.masthead,
    issue: `第${issue}期${inAll > 0 ? `（总第${inAll}期）` : ''}`,
    unit: office,
    date: dayInChinese(issuedOn),
    ...(names.signer === '' ? {} : { signer: names.signer }),
  };
}
