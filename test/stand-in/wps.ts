import type { EtApplication } from '../../src/hosts/wps';
import type { WithPane } from '../../src/pane/wps/task-pane';

/**
 * A stand-in for WPS 表格 at the level “copy”. It holds workbooks as files, and a disk in memory. Every member that it
 * does not know throws, every use is counted, and what no public source has seen on a real WPS (mark T in
 * application.ts) is noted when it is used: a green test here proves our own logic, not WPS.
 */
export interface WpsStandIn {
  readonly app: EtApplication & WithPane;
  /** Files by path. */
  readonly disk: Map<string, Uint8Array>;
  /** Uses of members so far. */
  readonly calls: () => number;
  /** Members marked T that were used. */
  readonly unseen: ReadonlySet<string>;
  /** Calls of the listeners of an event, as after an act of the user. */
  readonly fire: (event: string) => void;
  readonly listeners: () => number;
  readonly state: {
    sheet: string;
    row: number;
    column: number;
    saved: boolean;
    readonly panes: { address: string; Visible: boolean }[];
  };
}

/** What a real one may do, and a test wants to see. */
export interface WpsOptions {
  readonly name?: string;
  /** Empty while the workbook was never saved. */
  readonly path?: string;
  readonly format?: number;
  /** A cell is being edited, or this edition has no SaveCopyAs. */
  readonly refusesCopies?: boolean;
  readonly readOnlyFolders?: readonly string[];
  readonly withoutEvents?: boolean;
}

/** Members that only the vendor's declarations name. */
const UNSEEN = ['SaveCopyAs', 'RemoveApiEventListener'];

const TEMPORARY = 'C:/Users/用户/AppData/Local/Temp';
const DESKTOP = 'C:\\Users\\用户\\Desktop';

interface Book {
  readonly Name: string;
  readonly Path: string;
  readonly FileFormat: number;
  readonly bytes: Uint8Array;
}

export function wpsStandIn(bytes: Uint8Array, options: WpsOptions = {}): WpsStandIn {
  const { name = '台账.xlsx', path = 'D:\\重点工作 2026', format = 51 } = options;
  const disk = new Map<string, Uint8Array>();
  const unseen = new Set<string>();
  const listeners = new Map<string, Set<() => void>>();
  const storage = new Map<string, string>();
  const state: WpsStandIn['state'] = { sheet: '', row: 1, column: 1, saved: true, panes: [] };
  let calls = 0;
  let front: Book = { Name: name, Path: path, FileFormat: format, bytes };
  if (path !== '') disk.set(slashed(`${path}/${name}`), bytes);

  /**
   * An object of WPS: strict, counted, and another one at each look, as two wrappers of one sheet are never the same.
   */
  const strict = <T extends object>(label: string, members: T): T =>
    new Proxy(members, {
      get(target, key) {
        calls += 1;
        if (typeof key === 'symbol' || !(key in target))
          throw new Error(`${label}.${String(key)} is not modelled`);
        if (UNSEEN.includes(key)) unseen.add(key);
        return target[key as keyof T];
      },
      set(target, key, value) {
        calls += 1;
        if (!(key in target)) throw new Error(`${label}.${String(key)} cannot be set`);
        (target as Record<PropertyKey, unknown>)[key] = value;
        return true;
      },
      has: (target, key) => key in target,
    });

  const sheetOf = (sheet: string) =>
    strict('Worksheet', {
      Name: sheet,
      Activate: () => void (state.sheet = sheet),
      Range: (address: string) =>
        strict('Range', {
          Select() {
            state.row = Number(/\d+/.exec(address)?.[0]);
            const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
            state.column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
          },
        }),
    });
  const bookOf = (book: Book) =>
    strict('Workbook', {
      Name: book.Name,
      FullName: book.Path === '' ? book.Name : `${book.Path}\\${book.Name}`,
      Path: book.Path,
      Saved: state.saved,
      FileFormat: book.FileFormat,
      Activate: () => void (front = book),
      Worksheets: strict('Worksheets', { Item: sheetOf }),
      SaveCopyAs(place: string) {
        if (options.refusesCopies) throw new Error('-2147467259');
        disk.set(place, book.bytes);
      },
    });
  const paneOf = (pane: { address: string; Visible: boolean }, id: number) =>
    strict('TaskPane', {
      ID: id,
      DockPosition: 0,
      Width: 0,
      Navigate: (address: string) => void (pane.address = address),
      get Visible() {
        return pane.Visible;
      },
      set Visible(shown: boolean) {
        pane.Visible = shown;
      },
    });

  const app = strict('Application', {
    get ActiveWorkbook() {
      return bookOf(front);
    },
    get ActiveSheet() {
      return sheetOf(state.sheet);
    },
    get Selection() {
      return strict('Range', { Row: state.row, Column: state.column });
    },
    Workbooks: strict('Workbooks', {
      Open(file: string) {
        const content = disk.get(file);
        if (!content) throw new Error('no such file');
        const at = file.lastIndexOf('/');
        front = { Name: file.slice(at + 1), Path: file.slice(0, at), FileFormat: format, bytes: content };
        return bookOf(front);
      },
    }),
    FileSystem: strict('FileSystem', {
      Exists: (file: string) => disk.has(file),
      tmpdir: () => TEMPORARY,
      unlinkSync: (file: string) => void disk.delete(file),
      ReadFileAsArrayBuffer(file: string) {
        const content = disk.get(file);
        if (!content) throw new Error('no such file');
        return content.slice().buffer as ArrayBuffer;
      },
      writeAsBinaryString(file: string, content: string) {
        if (options.readOnlyFolders?.some((folder) => file.startsWith(folder)))
          throw new Error('access denied');
        disk.set(
          file,
          Uint8Array.from(content, (unit) => unit.charCodeAt(0)),
        );
      },
    }),
    Env: strict('Env', { GetDesktopPath: () => DESKTOP }),
    ApiEvent: strict('ApiEvent', {
      AddApiEventListener(event: string, listener: () => void) {
        if (options.withoutEvents) throw new Error('not there');
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      },
      RemoveApiEventListener: (event: string, listener: () => void) =>
        void listeners.get(event)?.delete(listener),
    }),
    CreateTaskPane(address: string) {
      const pane = { address, Visible: false };
      state.panes.push(pane);
      return paneOf(pane, state.panes.length);
    },
    GetTaskPane: (id: number) => (state.panes[id - 1] ? paneOf(state.panes[id - 1]!, id) : null),
    PluginStorage: strict('PluginStorage', {
      setItem: (key: string, value: string) => void storage.set(key, value),
      getItem: (key: string) => storage.get(key) ?? null,
    }),
  });
  return {
    app,
    disk,
    calls: () => calls,
    unseen,
    fire: (event) => listeners.get(event)?.forEach((listener) => listener()),
    listeners: () => [...listeners.values()].reduce((sum, some) => sum + some.size, 0),
    state,
  };
}

const slashed = (path: string): string => path.replace(/\\/g, '/');
