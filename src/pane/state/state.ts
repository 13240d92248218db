import { isDay, type Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import { tasksAfter, type ButtonName, type Overview, type TaskName } from '../../tasks';
import type { FormsOut } from '../clerk/forms-out';
import { TEXTS } from '../texts';
import type { Action, Tab, Work } from './action';
import { keyOf, NO_FILTER, type Filter } from './items';
import type { Preview } from './preview';
import { lookedMessage, preparedMessage, recountedMessage, writtenMessage } from './status-words';

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
    /** The tab where it was opened: it is seen there. */
    readonly on: Tab;
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
  /** The command that was written last; another object each time. */
  readonly written: { readonly kind: TaskName } | null;
}

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
    card: { key: null, open: false, on: 'overview', opened: 0 },
    message: '',
    failure: '',
    undoable: 0,
    undoes: null,
    next: [],
    result: null,
    written: null,
  };
}

/** Whether something is being done that must come to its end before anything else is begun. */
export function isAtWork({ work }: State): boolean {
  return work !== null && work.kind !== 'look' && work.kind !== 'view' && work.kind !== 'decide';
}

/**
 * Whether the commands must wait: something is being done, or a plan is open that another would throw away. One that
 * has nothing to write costs nobody anything, unless sections sent something to decide about.
 */
export function isBusy(state: State): boolean {
  const { preview } = state;
  return isAtWork(state) || (preview !== null && (preview.plan.edits.length > 0 || preview.rulings.size > 0));
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
        next: nextAfter(state),
        written: state.preview && { kind: state.preview.job.kind },
        result: state.preview?.result ?? null,
        undoable: action.undoable,
        undoes: action.undoes,
        message: writtenMessage(state.preview),
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
      return { ...state, work: null, preview: null, asking: null, failure: '', message: TEXTS.abandoned };
    case 'cancelled':
      // A preview that was being made anew shows what is no longer asked for.
      return {
        ...state,
        work: null,
        changed: state.changed || isOldPicture(state),
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
        changed: state.changed || isOldPicture(state),
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
    case 'reported':
      return { ...state, failure: action.failure, message: state.work ? state.message : TEXTS.notDone };
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
      return {
        ...state,
        card: { key: action.key, open: true, on: state.tab, opened: state.card.opened + 1 },
      };
    case 'cardClosed':
      return { ...state, card: { ...state.card, open: false } };
  }
}

/**
 * What comes after the open preview once it is written. A command that is no step of the month leaves the steps that
 * were pending as they are.
 */
function nextAfter({ preview, next }: State): readonly TaskName[] {
  if (!preview) return [];
  const { kind } = preview.job;
  const own = tasksAfter(kind);
  return own.length > 0 ? own : next.slice(next.indexOf(kind) + 1);
}

/** Whether the pane was about to show another picture, and is left with the one it has. */
function isOldPicture({ work, overview }: State): boolean {
  return work?.kind === 'look' && overview !== null;
}
