import { dayInChinese, type Day } from '../calendar/day';
import type { Block, Paper } from '../paper/paper';
import type { Stand, Step } from '../supervision/records';
import { addressed, sortOf } from './office';
import { deadlineWords, quoted } from './wording';

/** What a slip is written from; what is not known is ''. */
export interface SlipInput {
  readonly step: Step;
  readonly name: string;
  readonly stand: Stand;
  readonly day: Day;
  /** By when the section reports: first feedback, or what is missing. */
  readonly reportBy: Day;
  readonly note: string;
  readonly source: string;
  readonly helpers: string;
  readonly standard: string;
  readonly evidence: string;
  /** The day an extension asks for. */
  readonly askedFor: Day | null;
  /** Sections report by this day of each month. */
  readonly monthly: number;
  readonly office: string;
}

interface Slip {
  readonly title: string;
  /** It goes to a section, signed by the office. */
  readonly sent?: true;
  readonly texts: (input: SlipInput) => readonly string[];
  readonly rows: (input: SlipInput) => Extract<Block, { kind: 'form' }>['rows'];
}

type Row = Extract<Block, { kind: 'form' }>['rows'][number];

const one = (label: string, text = '', height?: number): Row => ({
  fields: [{ label, text }],
  ...(height === undefined ? {} : { height }),
});
const two = (a: string, first: string, b: string, second: string): Row => ({
  fields: [
    { label: a, text: first },
    { label: b, text: second },
  ],
});
/** Points of a field that an opinion or a signature is written into. */
const OPINION = 54;

/** The day that an extension would move. */
function deadlineOf(stand: Stand): string {
  return stand.due === null ? deadlineWords(stand) : dayInChinese(stand.due);
}

/** The slips of the loop, each one A4 table; opinions stay blank. */
const SLIPS: Readonly<Partial<Record<Step, Slip>>> = {
  立项: {
    title: '督办事项立项单',
    texts: () => [],
    rows: ({ name, stand, source, helpers, standard, day, note }) => [
      two('编号', name, '立项日期', dayInChinese(day)),
      two('来源', source === '' ? '台账' : source, '依据', note),
      one('任务', stand.task, 46),
      two('牵头科室', stand.lead, '配合科室', helpers),
      one('完成时限', deadlineWords(stand)),
      one('质量标准', standard, 46),
      one('拟办意见', '', OPINION),
      one('审批', '', OPINION),
    ],
  },
  交办: {
    title: '督办事项交办单',
    sent: true,
    texts: ({ stand, reportBy, monthly }) => [
      `现将下列事项交${addressed(stand.lead)}办理。`,
      `请于${dayInChinese(reportBy)}前首次反馈，此后每月${monthly}日前反馈一次，直到销号。`,
    ],
    rows: ({ name, stand, helpers, standard, reportBy, note, day }) => [
      two('编号', name, '交办日期', dayInChinese(day)),
      one('事项', stand.task, 46),
      two('牵头科室', stand.lead, '配合科室', helpers),
      one('要求', note === '' ? standard : note, 56),
      two('完成时限', deadlineWords(stand), '首次反馈', dayInChinese(reportBy)),
      two('签收人', '', '签收日期', ''),
    ],
  },
  延期: {
    title: '督办事项延期审批单',
    texts: ({ stand, askedFor, note }) => [
      `原时限${deadlineOf(stand)}，` +
        `申请延至${askedFor === null ? '' : dayInChinese(askedFor)}` +
        `${note === '' ? '' : `，理由：${quoted(note)}`}。`,
      '批准的，预警按新时限；申请晚于原时限的，按时统计仍按原时限。',
    ],
    rows: ({ name, stand, day, askedFor, note }) => [
      two('编号', name, '申请日期', dayInChinese(day)),
      one('任务', stand.task, 46),
      two('牵头科室', stand.lead, '原时限', deadlineOf(stand)),
      two('申请延至', askedFor === null ? '' : dayInChinese(askedFor), '批准延至', ''),
      one('理由', note, 46),
      one('已做工作', stand.progress, 56),
      one(`${sortOf(stand.lead)}意见`, '', OPINION),
      one('分管领导', '', OPINION),
      one('主要领导', '', OPINION),
    ],
  },
  退回: {
    title: '督办事项退回单',
    sent: true,
    texts: ({ stand, day, note, reportBy }) => [
      `${addressed(stand.lead)}${dayInChinese(day)}前反馈的办理情况，经核对还缺：${quoted(note)}。`,
      `请补充后于${dayInChinese(reportBy)}前重新报送，原完成时限不变。`,
    ],
    rows: ({ name, stand, day, note, reportBy }) => [
      two('编号', name, '退回日期', dayInChinese(day)),
      one('任务', stand.task, 46),
      two('牵头科室', stand.lead, '完成时限', deadlineWords(stand)),
      one('反馈内容', stand.progress, 64),
      one('退回理由', note, 64),
      two('补正期限', dayInChinese(reportBy), '签收人', ''),
    ],
  },
  销号: {
    title: '督办事项销号单',
    texts: ({ name, stand, evidence }) => [
      `${name}“${quoted(stand.task)}”已` +
        `${stand.completedOn === null ? '' : `于${dayInChinese(stand.completedOn)}`}办结，佐证材料：` +
        `${quoted(evidence)}。`,
      '经核对，事实清楚，材料齐全，予以销号。',
    ],
    rows: ({ name, stand, day, evidence }) => [
      two('编号', name, '销号日期', dayInChinese(day)),
      one('任务', stand.task, 46),
      two(
        '牵头科室',
        stand.lead,
        '办结日期',
        stand.completedOn === null ? '' : dayInChinese(stand.completedOn),
      ),
      one('成果', stand.progress, 64),
      one('佐证材料', evidence, 46),
      one('核查意见', '', OPINION),
      one('审批', '', OPINION),
    ],
  },
};

/** The slip that a step leaves; null for steps that leave a row only. */
export function slipPaper(input: SlipInput): Paper | null {
  const slip = SLIPS[input.step];
  if (!slip) return null;
  const { name, day, office } = input;
  return {
    id: `slip-${input.step}`,
    period: day,
    title: `${slip.title}${name}`,
    orientation: 'portrait',
    blocks: [
      { kind: 'title', text: slip.title },
      ...slip.texts(input).map((text): Block => ({ kind: 'paragraph', text: [text] })),
      { kind: 'form', rows: slip.rows(input) },
      // The others are signed in their own fields.
      ...(slip.sent
        ? [{ kind: 'signOff', align: 'right', lines: [office, dayInChinese(day)] } as const]
        : []),
    ],
  };
}
