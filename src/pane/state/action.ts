import type { Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import type { ButtonName, Overview, Decision } from '../../tasks';
import type { FormsOut } from '../clerk/forms-out';
import type { Filter } from './items';
import type { Preview } from './preview';

export const TABS = ['overview', 'items', 'supervision', 'findings', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/**
 * What the pane is doing. Looking, filling a view and counting decisions leave the buttons alone: the next command
 * simply takes over.
 */
export interface Work {
  readonly kind: 'look' | 'view' | 'prepare' | 'decide' | 'forms' | 'consult' | 'write' | 'undo';
  /** 0–1, null while nobody knows. */
  readonly share: number | null;
}

/** What happened, as `reduce` is told. */
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
  /** Something went wrong beside the work that may be going on. */
  | { readonly type: 'reported'; readonly failure: string }
  | { readonly type: 'changed' }
  | { readonly type: 'tabChosen'; readonly tab: Tab }
  | { readonly type: 'filtered'; readonly filter: Partial<Filter> }
  /** One of several ledgers is wanted, or with '' all of them; on whichever tab. */
  | { readonly type: 'sheetChosen'; readonly sheet: string }
  | { readonly type: 'selected'; readonly sheet: string; readonly row: number }
  | { readonly type: 'cardOpened'; readonly key: string }
  | { readonly type: 'cardClosed' };
