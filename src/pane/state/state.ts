import { isDay, type Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import {
  tasksAfter,
  type ButtonName,
  type Committable,
  type MarkedGroup,
  type Overview,
  type TaskName,
} from '../../tasks';
import type { ChangeGroup } from '../../workbook/describe';
import type { Finding } from '../../workbook/finding';
import type { Workbook } from '../../workbook/sheet';
import { TEXTS } from '../texts';
import type { Decision } from '../../returns/merge';
import type { FormsOut } from '../clerk/forms-out';
import type { BarePlan, PlanJob } from '../clerk/jobs';
import type { MergeReport } from '../clerk/merge-report';
import { keyOf, NO_FILTER, type Filter } from './items';
import { lateCount } from './lights';
import { boardOf, withRulings, type Rulings } from './merge-board';

export const TABS = ['overview', 'items', 'supervision', 'findings', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/**
 * What the pane is doing. Looking and counting decisions leave the buttons alone: the next command simply takes over.
 */
export interface Work {
  readonly kind: 'look' | 'prepare' | 'decide' | 'forms' | 'consult' | 'write' | 'undo';
  /** 0–1, null while nobody knows. */
  readonly share: number | null;
}

/** A plan that waits for the user's word. */
export interface Preview {
  readonly job: PlanJob;
  readonly plan: Committable & { readonly message: string };
  readonly changes: readonly ChangeGroup[];
  readonly withheld: readonly Finding[];
  /** The sheet to show once the plan is written; null where there is none. */
  readonly result: string | null;
  /** The month that the plan is about; null where it is about none. */
  readonly month: Month | null;
  /** Items by the status that they get; empty where the plan judges none. */
  readonly marked: readonly MarkedGroup[];
  /** The sheet that is written as it will look, as an HTML document; null where there is none. */
  readonly paper: string | null;
  /** Where the plan takes over what sections sent: every file and every cell. */
  readonly merge: MergeReport | null;
  /** What the rules alone make of each cell that sections sent. */
  readonly rulings: Rulings;
  /** The workbook is known to have changed since: this plan can no longer be written. */
  readonly stale: boolean;
}

/** 下发报送表. */
export interface Sending {
  readonly month: Month;
  /** Null until they are made. */
  readonly forms: FormsOut | null;
}

/** Everything the pane shows. */
export interface State {
  /** As typed, and the last real day in it; every command uses the day. */
  readonly asOfText: string;
  readonly asOf: Day;
  readonly work: Work | null;
  readonly overview: Overview | null;
  /** Somebody changed the workbook after it was looked at. */
  readonly changed: boolean;
  readonly preview: Preview | null;
  /** The forms that are sent out, beside whatever else is open; null where nobody asked for them. */
  readonly sending: Sending | null;
  /** The command that asks for files; it stays until its preview is there. */
  readonly asking: ButtonName | null;
  readonly tab: Tab;
  readonly filter: Filter;
  /** The row that 判定依据 is about, and whether the card is open. */
  readonly card: {
    readonly key: string | null;
    readonly open: boolean;
    /** How often it was opened by hand: each time the focus goes to it. */
    readonly opened: number;
  };
  /** The status line; while something is being done it begins with 正在. */
  readonly message: string;
  /** The last failure, '' where there is none. */
  readonly failure: string;
  /** How many written plans can be taken back, and what the next one is called. */
  readonly undoable: number;
  readonly undoes: string | null;
  /** What usually comes after what was written last. */
  readonly next: readonly TaskName[];
  /** The sheet that was written last as a whole, to go to. */
  readonly result: string | null;
}

export type Action =
  | { readonly type: 'asOfTyped'; readonly text: string; readonly day: Day | null }
  | { readonly type: 'started'; readonly kind: Work['kind']; readonly message: string }
  | { readonly type: 'progressed'; readonly share: number | null; readonly message?: string }
  | { readonly type: 'formsAsked'; readonly month: Month }
  | { readonly type: 'formsMade'; readonly forms: FormsOut }
  | { readonly type: 'formsClosed' }
  /** A question that changes nothing was answered. */
  | { readonly type: 'consulted'; readonly message: string }
  | { readonly type: 'filesAsked'; readonly command: ButtonName }
  /** `quiet`: after a command, whose own message stays. */
  | { readonly type: 'looked'; readonly overview: Overview; readonly quiet: boolean }
  | { readonly type: 'prepared'; readonly preview: Preview }
  /** The user said something over the rules; the plan follows with `recounted`. */
  | { readonly type: 'decided'; readonly decisions: readonly Decision[] }
  | { readonly type: 'recounted'; readonly preview: Preview }
  /** Something small was done beside the commands. */
  | { readonly type: 'told'; readonly message: string }
  | { readonly type: 'written'; readonly undoable: number; readonly undoes: string | null }
  /** The step that would come next is left out. */
  | { readonly type: 'skipped' }
  /** A cell was typed into; `title` is null where it said so already. */
  | {
      readonly type: 'typed';
      readonly title: string | null;
      readonly undoable: number;
      readonly undoes: string | null;
    }
  | {
      readonly type: 'undone';
      readonly title: string | null;
      readonly undoable: number;
      readonly undoes: string | null;
    }
  /** What was written before the pane was opened can still be taken back. */
  | { readonly type: 'restored'; readonly undoable: number; readonly undoes: string | null }
  | { readonly type: 'abandoned' }
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'failed';
      readonly failure: string;
      readonly undoable: number;
      readonly undoes: string | null;
      /** The open preview shows what no longer holds. */
      readonly stale: boolean;
      /** Part of it was written, or taken back: the preview closes, and 撤销 is free. */
      readonly partial: boolean;
    }
  | { readonly type: 'changed' }
  | { readonly type: 'tabChosen'; readonly tab: Tab }
  | { readonly type: 'filtered'; readonly filter: Partial<Filter> }
  /** One of several ledgers is wanted, or with '' all of them; on whichever tab. */
  | { readonly type: 'sheetChosen'; readonly sheet: string }
  | { readonly type: 'selected'; readonly sheet: string; readonly row: number }
  | { readonly type: 'cardOpened'; readonly key: string }
  | { readonly type: 'cardClosed' };

/** The pane when it opens. `typed` is what a person wrote as 截至日期 for the workbook before, null where nobody did. */
export function initialState(today: Day, typed: string | null = null): State {
  return {
    asOfText: typed ?? today,
    asOf: typed !== null && isDay(typed) ? typed : today,
    work: null,
    overview: null,
    changed: false,
    preview: null,
    sending: null,
    asking: null,
    tab: 'overview',
    filter: NO_FILTER,
    card: { key: null, open: false, opened: 0 },
    message: '',
    failure: '',
    undoable: 0,
    undoes: null,
    next: [],
    result: null,
  };
}

/** Whether something is being done that must come to its end before anything else is begun. */
export function isAtWork({ work }: State): boolean {
  return work !== null && work.kind !== 'look' && work.kind !== 'decide';
}

/** Whether the commands must wait: something is being done, or a plan that would write is waiting. */
export function isBusy(state: State): boolean {
  return isAtWork(state) || (state.preview !== null && state.preview.plan.edits.length > 0);
}

/**
 * Makes a preview of what came back from the core. `known`: what the rules made of cells before anything was decided.
 */
export function previewOf(job: PlanJob, workbook: Workbook, answer: BarePlan, known: Rulings): Preview {
  const { changes, withheld, result, month, marked, paper, merge, ...plan } = answer;
  const rulings = merge ? withRulings(known, merge.changes) : known;
  return {
    job,
    plan: { ...plan, workbook },
    changes,
    withheld,
    marked,
    paper,
    result,
    month,
    merge,
    rulings,
    stale: false,
  };
}

/** How many cells a preview's plan changes. */
export function changedCells(preview: Preview | null): number {
  return preview?.changes.reduce((sum, group) => sum + group.cells.length, 0) ?? 0;
}

/** The next state. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'asOfTyped':
      return { ...state, asOfText: action.text, asOf: action.day ?? state.asOf };
    case 'started': {
      const work = { kind: action.kind, share: null };
      return {
        ...state,
        work,
        message: action.message,
        failure: '',
        changed: action.kind === 'look' ? false : state.changed,
      };
    }
    case 'progressed':
      return state.work
        ? { ...state, work: { ...state.work, share: action.share }, message: action.message ?? state.message }
        : state;
    case 'formsAsked':
      return { ...state, sending: { month: action.month, forms: null } };
    case 'formsMade':
      return {
        ...state,
        work: null,
        sending: { month: action.forms.month, forms: action.forms },
        message: action.forms.message,
      };
    case 'consulted':
      return { ...state, work: null, message: action.message };
    case 'formsClosed':
      return { ...state, sending: null, failure: '', message: TEXTS.formsClosed };
    case 'filesAsked':
      return {
        ...state,
        work: null,
        preview: null,
        sending: null,
        asking: action.command,
        message: TEXTS.askFiles,
        failure: '',
      };
    case 'looked': {
      const { overview } = action;
      if (action.quiet) return { ...state, overview };
      return { ...state, overview, work: null, message: lookedMessage(overview, state.undoes) };
    }
    case 'prepared':
      return {
        ...state,
        work: null,
        preview: action.preview,
        sending: null,
        asking: null,
        message: preparedMessage(action.preview.plan),
      };
    case 'decided': {
      const { preview } = state;
      if (preview?.job.kind !== 'mergeReturns') return state;
      const job = { ...preview.job, decisions: action.decisions };
      return {
        ...state,
        work: { kind: 'decide', share: null },
        preview: { ...preview, job },
        message: TEXTS.recounting,
        failure: '',
      };
    }
    case 'recounted':
      return { ...state, work: null, preview: action.preview, message: recountedMessage(action.preview) };
    case 'told':
      return { ...state, message: action.message };
    case 'written':
      return {
        ...state,
        work: null,
        preview: null,
        next: state.preview ? tasksAfter(state.preview.job.kind) : [],
        result: state.preview?.result ?? null,
        undoable: action.undoable,
        undoes: action.undoes,
        message: TEXTS.written(state.preview?.plan.title ?? '', changedCells(state.preview)),
      };
    case 'skipped':
      return { ...state, next: state.next.slice(1) };
    case 'typed': {
      const { title, undoable, undoes } = action;
      const message = title === null ? TEXTS.sameAlready : TEXTS.written(title, 1);
      return { ...state, work: null, undoable, undoes, message };
    }
    case 'undone':
      return {
        ...state,
        work: null,
        preview: null,
        asking: null,
        sending: null,
        next: [],
        result: null,
        undoable: action.undoable,
        undoes: action.undoes,
        message: action.title === null ? TEXTS.nothingToUndo : TEXTS.undone(action.title),
      };
    case 'restored': {
      const { undoable, undoes } = action;
      const { overview, message } = state;
      // Where nothing newer was said, the line says at once what can be taken back; else the next reading does.
      const tells = overview && message === lookedMessage(overview, state.undoes);
      return { ...state, undoable, undoes, message: tells ? lookedMessage(overview, undoes) : message };
    }
    case 'abandoned':
      return { ...state, preview: null, asking: null, failure: '', message: TEXTS.abandoned };
    case 'cancelled':
      // A preview that was being made anew shows what is no longer asked for.
      return {
        ...state,
        work: null,
        preview: state.preview && {
          ...state.preview,
          stale: state.preview.stale || state.work?.kind === 'prepare',
        },
        message: TEXTS.cancelled,
      };
    case 'failed': {
      const preview = state.preview && { ...state.preview, stale: state.preview.stale || action.stale };
      return {
        ...state,
        work: null,
        undoable: action.undoable,
        undoes: action.undoes,
        failure: action.failure,
        ...(action.partial
          ? {
              preview: null,
              next: [],
              result: null,
              message: state.work?.kind === 'undo' ? TEXTS.partlyUndone : TEXTS.partlyWritten,
            }
          : { preview, message: TEXTS.notDone }),
      };
    }
    case 'changed':
      return state.overview ? { ...state, changed: true } : state;
    case 'tabChosen':
      return { ...state, tab: action.tab };
    case 'filtered':
      return { ...state, filter: { ...state.filter, ...action.filter }, tab: 'items' };
    case 'sheetChosen':
      return { ...state, filter: { ...state.filter, unit: '', leader: '', sheet: action.sheet } };
    case 'selected': {
      const key = keyOf(action);
      if (state.card.key === key) return state;
      if (state.overview?.items.some((item) => keyOf(item) === key))
        return { ...state, card: { ...state.card, key } };
      return state.card.open ? state : { ...state, card: { ...state.card, key: null } };
    }
    case 'cardOpened':
      return { ...state, card: { key: action.key, open: true, opened: state.card.opened + 1 } };
    case 'cardClosed':
      return { ...state, card: { ...state.card, open: false } };
  }
}

function preparedMessage({ edits, message, title }: Preview['plan']): string {
  return edits.length === 0 ? message : TEXTS.prepared(title);
}

function recountedMessage({ job, plan, merge, rulings }: Preview): string {
  if (plan.edits.length === 0 || !merge || job.kind !== 'mergeReturns') return plan.message;
  const { chosen, appended, pending } = boardOf(merge.changes, rulings, job.decisions).counts;
  return TEXTS.chosen(chosen, appended, pending);
}

/** What was found in the workbook, and which written command can still be taken back. */
function lookedMessage(overview: Overview, undoes: string | null): string {
  return foundMessage(overview) + (undoes === null ? '' : TEXTS.canUndo(undoes));
}

function foundMessage({ figures, ledgers, bySheet, asOf }: Overview): string {
  if (ledgers.length === 0) return TEXTS.readNothing;
  const late = lateCount(figures.counts);
  return TEXTS.readAlready(figures.total, late, asOf) + sheetsInWords(bySheet) + yearDoubt(ledgers, asOf);
}

/** So many ledgers are named in the line of status; of more the overview tells. */
const MOST_NAMED = 3;

function sheetsInWords(bySheet: Overview['bySheet']): string {
  if (bySheet.length === 0) return '';
  if (bySheet.length > MOST_NAMED) return TEXTS.ofSheets(bySheet.length);
  const parts = bySheet.map((one) =>
    TEXTS.ofSheet(one.sheet, one.figures.total, lateCount(one.figures.counts)),
  );
  return `${parts.join('，')}。`;
}

/** What to say where the ledger is of a year long gone: the day is likely not the one that was meant. */
function yearDoubt(ledgers: Overview['ledgers'], asOf: Day): string {
  const years = ledgers.map(({ year }) => year?.value ?? Infinity);
  const newest = Math.max(...years);
  // The months after the turn of the year are when last year's ledger is closed.
  const now = Number(asOf.slice(0, 4)) - (Number(asOf.slice(5, 7)) <= 3 ? 1 : 0);
  return newest < now ? TEXTS.oldLedger(newest) : '';
}
