import type { Day } from '../calendar/day';
import { monthInChinese, type Month } from '../calendar/period';
import { dueDay } from '../returns/tell/chase';
import { coverNote, unitNote } from '../returns/forms/cover-note';
import { makeForms, type Forms, type MadeForm } from '../returns/forms/make-forms';
import { isLate, isSettled } from '../status/words';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { messageOf } from './plan';
import { survey } from './survey';

export interface SplitRequest {
  readonly month: Month;
  readonly asOf: Day;
}

/** A form with the text that goes to its section. */
export interface SplitForm extends MadeForm {
  readonly note: string;
}

/** A text file to be written beside the forms. */
export interface TextFile {
  readonly name: string;
  /** As Windows opens it: with a byte order mark, lines end in \r\n. */
  readonly content: string;
}

/** What is sent out (下发). Plain data: whoever asked for it writes `workbook` of each form to a file of its `name`. */
export interface SplitPlan {
  readonly month: Month;
  /** The last day for returns. */
  readonly due: Day;
  readonly forms: readonly SplitForm[];
  /** Sections that lead rows of which none is left to report on: they get no form. */
  readonly idle: readonly string[];
  /** 下发说明 for all sections, lines end in \n; '' where there are no forms. */
  readonly note: string;
  /** The same as a file; null where there are no forms. */
  readonly noteFile: TextFile | null;
  readonly findings: readonly Finding[];
  /** One Chinese sentence: what is sent out, or why nothing is. */
  readonly message: string;
}

/** 下发报送表: one form for each section that leads unfinished rows. The ledger itself is not changed. */
export function splitLedger(master: Workbook, { month, asOf }: SplitRequest): SplitPlan {
  // Of what is wrong in the ledger only a section under two names changes what goes out to whom.
  const { standing, settings, findings } = survey(master, asOf);
  const due = dueDay({ month, returnsDay: settings.returnsDay });
  const ledgers = standing.ledgers.map(({ ledger, items }) => ({
    ledger,
    settled: new Set(
      items
        .filter(({ facts, verdict }) => isSettled({ status: verdict.status, deadline: facts.deadline }))
        .map(({ entry }) => entry),
    ),
    late: new Set(items.filter(({ verdict }) => isLate(verdict.status)).map(({ entry }) => entry)),
  }));
  const made = makeForms({ workbook: master, ledgers }, { month, due });
  const forms = made.forms.map((form): SplitForm => ({
    ...form,
    note: unitNote(form, { month, due, subject: made.subject }),
  }));
  const note = forms.length === 0 ? '' : coverNote(made, { month, due });
  return {
    month,
    due,
    forms,
    idle: made.idle,
    note,
    noteFile:
      note === '' ? null : { name: '下发说明.txt', content: `\uFEFF${note.replaceAll('\n', '\r\n')}\r\n` },
    findings: [...made.findings, ...findings.filter(({ code }) => code === 'unit_name_short')],
    message: standing.ledgers.length === 0 ? messageOf(standing, true) : inWords(month, made),
  };
}

function inWords(month: Month, { forms, findings }: Forms): string {
  if (forms.length === 0)
    return findings.some(({ severity, code }) => severity === 'error' || code === 'register_not_sent')
      ? '没有下发报送表，原因如下。'
      : '没有需要下发的事项：没有写了牵头科室的未办结事项。';
  const rows = forms.reduce((sum, { counts }) => sum + counts.lead, 0);
  return `${monthInChinese(month)}报送表共${forms.length}份，${rows}项。`;
}
