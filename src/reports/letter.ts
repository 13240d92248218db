import { dayInChinese, type Day } from '../calendar/day';
import type { Block, Paper } from '../paper/paper';
import type { Letter, LetterItem } from '../supervision/letters';
import type { SupervisionRules } from '../supervision/rules';
import { addressed, homeOf, sortOf } from './office';
import { deadlineWords, quoted, shortTask, until } from './wording';

/** What a letter is written from. */
export interface LetterInput {
  readonly letter: Letter;
  /** What each item is called, in the order of the letter. */
  readonly names: readonly string[];
  readonly month: string;
  readonly asOf: Day;
  readonly rules: SupervisionRules;
  /** More than this many days late is red. */
  readonly seriousDays: number;
  /** 函件署名, or the office's name. */
  readonly signer: string;
  /** Days on which earlier letters were issued, by number. */
  readonly issuedOn: ReadonlyMap<string, Day>;
}

/** Up to this many items are told in the letter itself; more stand in an annex. */
const IN_TEXT = 3;
/** Characters of a report that a letter quotes. */
const QUOTED = 60;

/** A 提醒函 or 督办函, its parts in order. */
export function letterPaper(input: LetterInput): Paper {
  const { letter, rules, signer, month } = input;
  const listed = letter.items.length > IN_TEXT;
  const annexes = listed ? ['事项清单', '回执'] : ['回执'];
  const contact = [
    rules.contact === '' ? '' : `联系人：${rules.contact}`,
    rules.phone === '' ? '' : `电话：${rules.phone}`,
  ].filter((part) => part !== '');
  const label = (index: number): string => (annexes.length > 1 ? `附件${index + 1}` : '附件');
  const blocks: Block[] = [
    { kind: 'letterhead', name: signer, no: letter.no, plain: rules.layout === '便函' },
    { kind: 'title', text: letterTitle(input) },
    { kind: 'addressee', text: `${letter.unit}：` },
    ...[...facts(input), ...(listed ? [] : itemTexts(input)), ...history(input), ...requirement(input)]
      .filter((text) => text !== '')
      .map((text): Block => ({ kind: 'paragraph', text: [text] })),
    { kind: 'annexes', names: annexes },
    { kind: 'seal', name: signer, date: dayInChinese(letter.issued) },
    ...(contact.length > 0 ? [{ kind: 'paragraph', text: [`（${contact.join('；')}）`] } as const] : []),
    ...(listed ? itemAnnex(input, label(0)) : []),
    ...replyAnnex(input, label(annexes.length - 1)),
    ...(letter.copyTo.length > 0
      ? [{ kind: 'imprint', lines: [`抄送：${letter.copyTo.join('，')}。`], bare: true } as const]
      : []),
  ];
  return {
    id: `letter-${letter.kind}`,
    period: month,
    title: `${letter.no} ${letter.unit}`,
    orientation: 'portrait',
    blocks,
  };
}

/** 关于问题企业复查等2项任务的督办函. */
function letterTitle({ letter, names }: LetterInput): string {
  const kind = letter.kind === 'red' ? '督办函' : '提醒函';
  const count = letter.items.length;
  const first = letter.items[0] ? shortTask(letter.items[0].stand.task).replace(/^关于/, '') : '';
  if (first === '') return `关于${names[0] ?? ''}${count > 1 ? `等${count}` : ''}项任务的${kind}`;
  return `关于${first}${count > 1 ? `等${count}项任务` : ''}的${kind}`;
}

function facts({ letter, asOf, seriousDays }: LetterInput): string[] {
  const you = addressed(letter.unit);
  const count = letter.items.length;
  const list = count > IN_TEXT ? '（清单附后）' : '';
  if (letter.kind === 'yellow')
    return [`${until(asOf)}，${you}牵头的${count}项任务已过完成时限，尚未办结${list}。`];
  const serious = letter.items.every(({ stand }) => (stand.daysLate ?? 0) > seriousDays);
  return [
    serious
      ? `${until(asOf)}，${you}牵头的下列${count}项任务逾期超过${seriousDays}天${list}，现予督办。`
      : `${until(asOf)}，${you}牵头的下列${count}项任务已过完成时限，尚未办结${list}，现予督办。`,
  ];
}

/** Each item with what is known of it; one alone needs no number. */
function itemTexts({ letter, names, asOf }: LetterInput): string[] {
  return letter.items.map(({ stand }, index) => {
    const late = stand.daysLate ? `逾期${stand.daysLate}天` : '';
    const moved =
      stand.due !== null && stand.ownDue !== stand.due ? `（已批准延至${dayInChinese(stand.due)}）` : '';
    const progress = stand.progress === '' ? '' : `。目前进展：${quoted(stand.progress, QUOTED)}`;
    const number = letter.items.length > 1 ? `${index + 1}. ` : '';
    const deadline = deadlineWords(stand, asOf);
    const said = [deadline === '' ? '' : `完成时限${quoted(deadline)}${moved}`, late].filter(
      (part) => part !== '',
    );
    const told = said.length === 0 ? '尚未办结' : said.join('，');
    return `${number}${quoted(stand.task)}（编号${names[index]!}）：${told}${progress}。`;
  });
}

/** Which items were written about before, and that nobody answered. */
function history({ letter, issuedOn }: LetterInput): string[] {
  const bySince = (reason: LetterItem['reason']): Map<string, number[]> => {
    const found = new Map<string, number[]>();
    letter.items.forEach((item, index) => {
      if (item.reason === reason && item.since !== null)
        found.set(item.since, [...(found.get(item.since) ?? []), index + 1]);
    });
    return found;
  };
  const which = (places: readonly number[]): string =>
    letter.items.length === 1 ? '该项任务' : `其中第${places.join('、')}项`;
  const told = (since: string): string => {
    const day = issuedOn.get(since);
    return `已${day === undefined ? '' : `于${dayInChinese(day)}`}发函提醒（${since}）`;
  };
  return [
    ...[...bySince('unanswered')].map(
      ([since, places]) => `${which(places)}${told(since)}，回复期限已过，没有收到回复。`,
    ),
    ...[...bySince('run')].map(([since, places]) => `${which(places)}${told(since)}，本期仍未办结。`),
  ];
}

/** What is asked, and what follows: a reminder says both in one breath. */
function requirement(input: LetterInput): string[] {
  const said = [demand(input), consequence(input)];
  return input.letter.kind === 'yellow' ? [said.join('')] : said;
}

function demand({ letter, signer }: LetterInput): string {
  const day = dayInChinese(letter.replyBy);
  const home = homeOf(signer);
  return letter.kind === 'yellow'
    ? `请核实进度，说明原因和措施，于${day}前将回执送${home.office}。`
    : `请${sortOf(letter.unit)}主要负责人牵头，逐项排出完成日期，于${day}前书面回复；需要${home.here}协调的一并写明。`;
}

function consequence({ letter, rules }: LetterInput): string {
  if (letter.kind === 'yellow') return rules.escalateUnanswered ? '到期没有回复的，下期转为督办函。' : '';
  const running = rules.counting === '按期' ? '连续' : '';
  const count = `本函是${addressed(letter.unit)}今年${running}第${letter.redRun}期督办函`;
  return letter.disqualified ? `${count}，按规定取消年度评先资格。` : `${count}。`;
}

function itemAnnex({ letter, names, asOf }: LetterInput, label: string): Block[] {
  const followed = letter.items.some(({ since }) => since !== null);
  return [
    { kind: 'pageBreak' },
    { kind: 'annex', label, title: '事项清单' },
    {
      kind: 'table',
      columns: [
        { heading: '编号', width: 8, align: 'center' },
        { heading: '任务', width: 30, align: 'left' },
        { heading: '完成时限', width: 14, align: 'center' },
        { heading: '逾期天数', width: 9, align: 'center' },
        { heading: '目前进展', width: 36, align: 'left' },
        ...(followed ? [{ heading: '此前函件', width: 20, align: 'center' } as const] : []),
      ],
      rows: letter.items.map(({ stand, since }, index) => [
        names[index]!,
        stand.task,
        deadlineWords(stand, asOf),
        stand.daysLate,
        quoted(stand.progress, QUOTED),
        ...(followed ? [since ?? ''] : []),
      ]),
    },
  ];
}

/** 回执: cells to write in. */
function replyAnnex({ letter, names }: LetterInput, label: string): Block[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'annex', label, title: '回　执' },
    {
      kind: 'paragraph',
      indent: false,
      text: [`文号：${letter.no}　　${sortOf(letter.unit)}：${letter.unit}`],
    },
    {
      kind: 'table',
      rowHeight: 64,
      columns: [
        { heading: '编号', width: 9, align: 'center' },
        { heading: '任务', width: 22, align: 'left' },
        { heading: '未完成原因（资金、人员、技术、协调、其他）', width: 24, align: 'left' },
        { heading: '措施', width: 22, align: 'left' },
        { heading: '承诺完成日期', width: 13, align: 'center' },
        { heading: '需协调事项', width: 18, align: 'left' },
      ],
      rows: letter.items.map(({ stand }, index) => [names[index]!, stand.task, null, null, null, null]),
    },
    {
      kind: 'paragraph',
      indent: false,
      text: [`${sortOf(letter.unit)}负责人签字：　　　　　　日期：　　　年　　月　　日`],
    },
  ];
}
