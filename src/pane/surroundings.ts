import type { Day } from '../calendar/day';
import type { Position } from '../workbook/address';
import type { Host } from '../workbook/host';
import type { UndoStore } from './undo-store';

/** Takes what was typed into a cell (from zero); resolves to whether the cell says so now. */
export type TypedListener = (sheet: string, cell: Position, text: string) => Promise<boolean>;

/** What the face needs of the place it runs in: Excel, or the workbench page. Given to it as props by the entries. */
export interface Surroundings {
  readonly host: Host;
  /** Which entry this is; texts differ in a word or two. */
  readonly place: 'excel' | 'workbench' | 'wps';
  readonly today: () => Day;
  /** Calls back when the user selects another cell (row and column from zero); returns how to stop listening. */
  readonly onSelection: (listener: (sheet: string, row: number, column: number) => void) => () => void;
  /** Calls back when the user typed into a cell; absent where the place itself writes what is typed. */
  readonly onTyped?: (listener: TypedListener) => () => void;
  /** Calls back when somebody changed the workbook, our own writes excepted; returns how to stop listening. */
  readonly onChange: (listener: (sheet: string) => void) => () => void;
  /** Hands a finished file to the user. */
  readonly offerFile: (name: string, content: Uint8Array | string, mimeType: string) => void;
  /** Opens the sample ledger, where the place can; offered where there is no ledger. */
  readonly openSample?: () => Promise<void>;
  /** What to say to every command while no workbook is open; absent where one is. */
  readonly nothingOpen?: string;
  /** Told how many written plans can be taken back, whenever that changes. */
  readonly onUndoable?: (count: number) => void;
  /** Keeps what 撤销 would take back over the closing of the pane; absent where the workbook goes with the page. */
  readonly undoStore?: UndoStore;
  /** The place's own colours; absent = what the system prefers. */
  readonly appearance?: 'light' | 'dark';
}
