import type { Month } from '../../calendar/period';
import type { ButtonName, Decision } from '../../tasks';
import type { OutFile } from '../clerk/forms-out';
import type { Answer, CourseJob, PapersJob, PlanJob, SupervisionJob } from '../clerk/jobs';
import type { TypedListener } from '../surroundings';
import type { Action } from './action';

/** What the views may ask for. */
export interface Actions {
  readonly dispatch: (action: Action) => void;
  /** Reads the workbook again and shows how things stand. */
  readonly look: () => void;
  readonly typeAsOf: (text: string) => void;
  readonly run: (id: ButtonName) => void;
  /** Begins the command that asked for files. */
  readonly takeFiles: (files: readonly File[]) => void;
  /** Makes a plan and opens its preview, or makes the open one anew. */
  readonly prepare: (job: PlanJob) => void;
  /** Says all that the user decided over the rules; the open preview follows. */
  readonly decide: (decisions: readonly Decision[]) => void;
  /** Makes the forms of a month, and shows them. */
  readonly sendForms: (month: Month) => void;
  /** Asks the core something that changes nothing; null where it failed, or something newer began. */
  readonly consult: <J extends SupervisionJob | CourseJob | PapersJob>(
    job: J,
    message: string,
  ) => Promise<Answer<J> | null>;
  /** Hands a file to the user. */
  readonly offer: (file: OutFile, mimeType: string) => void;
  readonly write: () => void;
  readonly abandon: () => void;
  readonly undo: () => void;
  readonly cancel: () => void;
  /** Shows a row or a cell (from zero) in the sheet. */
  readonly jump: (sheet: string, row: number, column?: number) => void;
  /** Writes what the user typed into a cell, to be taken back like any command. */
  readonly typeCell: TypedListener;
  /** Shows what went wrong outside a command. */
  readonly report: (error: unknown) => void;
}
