/**
 * The part of WPS 表格's object model that is used, written down by ourselves: it is VBA's model over a synchronous
 * bridge, and the vendor's own declarations are no promise either. Behind each member stands how sure it is: V seen
 * on a real WPS by a public source, T in the vendor's declarations only; what is T is asked by the probe
 * (`probe.ts`).
 */
export interface EtApplication {
  /** V. Null where no workbook is open. */
  readonly ActiveWorkbook: EtWorkbook | null;
  /** V. */
  readonly ActiveSheet: EtSheet;
  /** V. A range, or something else that was clicked. */
  readonly Selection: { readonly Row: number; readonly Column: number } | null;
  /** V. */
  readonly Workbooks: { Open(path: string): EtWorkbook };
  readonly FileSystem: EtFiles;
  /** V. */
  readonly Env: { GetDesktopPath(): string };
  readonly ApiEvent: {
    /** V that it registers; T what the listener is given, so nothing of that is used. */
    AddApiEventListener(name: EtEvent, listener: () => void): void;
    /** T. */
    RemoveApiEventListener(name: EtEvent, listener: () => void): void;
  };
}

export type EtEvent = 'SheetSelectionChange' | 'SheetChange' | 'WorkbookActivate';

export interface EtWorkbook {
  /** V. With its ending; without one while it was never saved. */
  readonly Name: string;
  /** V. Folder and name, in the system's own way of writing. */
  readonly FullName: string;
  /** V. The folder; empty while it was never saved. */
  readonly Path: string;
  /** V. Whether nothing was changed since. */
  readonly Saved: boolean;
  /** V. 51 is .xlsx, 52 .xlsm. */
  readonly FileFormat: number;
  readonly Worksheets: { Item(name: string): EtSheet };
  /** V. */
  Activate(): void;
  /** T. */
  SaveCopyAs(path: string): void;
}

export interface EtSheet {
  /** V. */
  readonly Name: string;
  /** V. */
  Activate(): void;
  /** V. */
  Range(address: string): { Select(): void };
}

/** Paths are written with `/` on every system (V). */
export interface EtFiles {
  /** V. */
  Exists(path: string): boolean;
  /** V. */
  tmpdir(): string;
  /** V. */
  unlinkSync(path: string): void;
  /** V: exact for 13 MB under a Chinese path. */
  ReadFileAsArrayBuffer(path: string): ArrayBuffer;
  /** V. One character a byte; `WriteFile` would encode it anew. */
  writeAsBinaryString(path: string, content: string): void;
}
