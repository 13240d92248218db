import { partsOf, type Day } from '../calendar/day';
import { addWorkdays } from '../calendar/workdays';
import { readDeadline } from '../deadline/read';
import { cellsOf, firstOf, lastOf } from '../ledger/cells';
import type { Paper } from '../paper/paper';
import { extensionEdits } from '../records/extensions';
import { flowEdits } from '../records/flow';
import { noticesOf } from '../records/holidays';
import { officeName } from '../reports/office';
import { slipPaper } from '../reports/slips';
import { isFinished } from '../status/words';
import { forbids, stateOf, type FlowState } from '../supervision/flow';
import { letterNo } from '../supervision/numbers';
import type { FlowStep, Step } from '../supervision/records';
import { nameIn } from '../supervision/threads';
import type { Workbook } from '../workbook/sheet';
import { courseOfItem } from './history';
import type { CourseRequest } from './item-course';
import type { Plan } from './plan';
import { supervised, type Supervised } from './supervision-book';
import { survey, type Survey } from './survey';
import { TASKS } from './table';

export interface StepRequest {
  /** The item's number, behind its sheet's name where there are several ledgers. */
  readonly item: string;
  readonly step: Step;
  readonly day: Day;
  /** The reason, what is missing, the evidence, the day asked for: what the step needs to be told. */
  readonly note: string;
  /** 经办人: who took the step; with 销号 who checked the evidence. */
  readonly by?: string;
}

export interface StepPlan extends Plan {
  /** Why the step is not taken; null where it is. */
  readonly refused: string | null;
  /** Where the item stands before the step; null where there is no such item. */
  readonly state: FlowState | null;
  /** The slip; null for a step that leaves none. */
  readonly paper: Paper | null;
}

/** One step of a supervised item: guarded, entered in its record, with its slip. */
export function takeStep(workbook: Workbook, request: StepRequest): StepPlan {
  const { item, step, day, note, by = '' } = request;
  const found = survey(workbook, day);
  const { standing, settings, supervision, findings } = found;
  const joined = supervised(supervision, standing);
  const { threads, items, records } = joined;
  const plan = { title: TASKS.takeStep.title, workbook, findings };
  const no = (refused: string, state: FlowState | null): StepPlan => ({
    ...plan,
    edits: [],
    refused,
    state,
    paper: null,
    message: refused,
  });
  const at = items.findIndex(
    ({ sheet, item: { entry } }) => entry.id === item || `${sheet}-${entry.id}` === item,
  );
  if (at < 0) return no(`没有编号是“${item}”的事项，请核对编号。`, null);
  const { entry } = items[at]!.item;
  const { steps } = courseOfItem(joined, at);
  const { stand } = joined.picture.items[at]!;
  const state = stateOf(steps, stand);
  const evidence = [firstOf(entry, 'evidence')?.text ?? '', step === '销号' ? note.trim() : '']
    .filter((part) => part !== '')
    .join('；');
  const askedFor = step === '延期' ? dayIn(note, partsOf(day).year) : null;
  const refused = forbids({ step, day, note, stand, steps, evidence, askedFor });
  if (refused !== null) return no(refused, state);
  const reportBy = addWorkdays(day, settings.supervision.replyWorkdays.yellow, noticesOf(settings));
  const name = nameIn(threads, stand);
  const row: FlowStep = {
    day,
    ids: [name],
    task: stand.task,
    lead: stand.lead,
    step,
    no: '',
    content:
      step === '销号'
        ? `${EVIDENCE}${evidence}`
        : step === '反馈' && note === ''
          ? stand.progress
          : note.trim(),
    deadline: step === '交办' || step === '退回' ? reportBy : step === '延期' ? askedFor : null,
    by: by.trim(),
  };
  const requests = records.extensions.length + 1;
  const edits = [
    ...(step === '延期'
      ? extensionEdits(workbook, {
          no: letterNo('延', partsOf(day).year, requests),
          ids: [name],
          task: stand.task,
          lead: stand.lead,
          original: stand.due,
          asked: day,
          askedFor,
          reason: reasonIn(note),
          granted: null,
          decided: null,
        })
      : []),
    ...flowEdits(workbook, [row]),
  ];
  const paper = slipOf(found, joined, at, row);
  return {
    ...plan,
    edits,
    refused: null,
    state,
    paper,
    message: `${name}${step}将记在工作表“督办流转”里${step === '延期' ? '，申请记在“延期登记”里，请在那里填审批结果' : ''}。`,
  };
}

/** What the row of a 销号 says before it names its evidence. */
const EVIDENCE = '佐证材料：';

/** The slip of a step, from its row in 督办流转; null for a step that leaves none. */
function slipOf(
  { standing, settings }: Survey,
  { picture, items }: Supervised,
  at: number,
  { step, day, ids, content, deadline }: FlowStep,
): Paper | null {
  const { entry } = items[at]!.item;
  const { stand } = picture.items[at]!;
  if (day === null) return null;
  const evidence = content.startsWith(EVIDENCE) ? content.slice(EVIDENCE.length) : content;
  return slipPaper({
    step,
    name: ids[0] ?? '',
    stand: { ...stand, completedOn: isFinished(stand.status) ? stand.completedOn : null },
    day,
    reportBy: deadline ?? addWorkdays(day, settings.supervision.replyWorkdays.yellow, noticesOf(settings)),
    note: step === '延期' ? reasonIn(content) : content,
    source: firstOf(entry, 'source')?.text ?? '',
    helpers: cellsOf(entry, 'co_units')
      .map(({ text }) => text)
      .join('、'),
    standard: lastOf(entry, 'standard')?.text ?? lastOf(entry, 'target')?.text ?? '',
    evidence: step === '销号' ? evidence : '',
    askedFor: step === '延期' ? deadline : null,
    monthly: settings.returnsDay,
    office: officeName(settings.supervision.signer || settings.names.unit, standing),
  });
}

/** A step that stands in 督办流转 already: the item's row from zero, and which of its steps, from zero. */
export interface SlipRequest extends CourseRequest {
  readonly place: number;
}

/** The slip of a step that was taken before, to be printed again; null where there is none. */
export function slipAgain(workbook: Workbook, { sheet, row, asOf, place }: SlipRequest): Paper | null {
  const found = survey(workbook, asOf);
  const joined = supervised(found.supervision, found.standing);
  const at = joined.items.findIndex((one) => one.sheet === sheet && one.item.entry.row === row);
  const taken = at < 0 ? undefined : courseOfItem(joined, at).steps[place];
  return taken
    ? slipOf(found, joined, at, { ...taken, ids: [nameIn(joined.threads, joined.picture.items[at]!.stand)] })
    : null;
}

/** The reason in a note that also names a day: 征地慢 of 延至2026年11月30日，征地慢 and of 因征地慢申请延至11月底. */
function reasonIn(note: string): string {
  const named =
    /(?:现|拟|请求|申请)*(?:将)?(?:完成|办结)?(?:时限|期限|时间)?(?:延期|延长|推迟|顺延|展期|延)?(?:至|到)[^，,。；;\n]+/.exec(
      note,
    )?.[0];
  const first = note.split(/[，,。；;\n]/)[0] ?? '';
  const day = named ?? (readDeadline(first, { year: null }).kind === 'by' ? first : '');
  return note
    .replace(day, '')
    .replace(/^[，,。；;\s]+|[，,；;\s]+$/g, '')
    .replace(/([，,。；;])[，,。；;\s]+/g, '$1')
    .replace(/^(?:理由|原因)[:：]\s*/, '');
}

/** The day that a note names: 延至2026年9月30日, 申请延期到9月底. */
function dayIn(note: string, year: number): Day | null {
  const named = /(?:至|到)([^，,。；;\n]+)/.exec(note)?.[1] ?? note.split(/[，,。；;\n]/)[0] ?? '';
  const read = readDeadline(named, { year });
  return read.kind === 'by' ? read.due : null;
}
