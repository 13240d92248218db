import type { Day } from '../../../calendar/day';
import { HostError } from '../../../workbook/host';
import { browserRecord } from '../../browser-record';
import { TEXTS } from '../texts';
import { readWorkbookFile, type FileHandle, type OpenedFile } from './files';

/** A file that was opened or saved on this machine, with what opens it again. */
export interface RecentFile {
  readonly name: string;
  /** The last day it was opened or saved. */
  readonly day: Day;
  readonly handle: FileHandle;
}

/** The files that were opened last. Names and handles stay in the browser's own database. */
export interface RecentFiles {
  /** Newest first; empty where the browser keeps none. */
  list(): Promise<readonly RecentFile[]>;
  /** Puts a file first, and gives the list as it is then. */
  note(handle: FileHandle, day: Day): Promise<readonly RecentFile[]>;
  forget(): Promise<void>;
}

const READ = { mode: 'read' } as const;

/** More are no help in finding one. */
const MOST = 6;

/** The files that the browser remembers for this page. */
export function browserRecentFiles(record = browserRecord('recent-files', 'files', 'newest')): RecentFiles {
  // Only `note` below writes into the record.
  const list = async (): Promise<readonly RecentFile[]> =>
    ((await record.read()) as readonly RecentFile[] | undefined) ?? [];
  return {
    list,
    async note(handle, day) {
      const files = await list();
      const same = await Promise.all(files.map((file) => file.handle.isSameEntry(handle).catch(() => false)));
      const others = files.filter((_, index) => !same[index]);
      const next = [{ name: handle.name, day, handle }, ...others].slice(0, MOST);
      await record.write(next);
      return next;
    },
    forget: () => record.write(undefined),
  };
}

/**
 * Reads a remembered file; the browser asks the user first where it must. Throws `HostError` with a sentence where
 * the user says no, or the file is no longer there.
 */
export async function readRecentFile({ name, handle }: RecentFile): Promise<OpenedFile> {
  const isAllowed =
    (await handle.queryPermission(READ)) === 'granted' ||
    (await handle.requestPermission(READ)) === 'granted';
  if (!isAllowed) throw new HostError('failed', TEXTS.notAllowed(name));
  const file = await handle.getFile().catch(() => {
    throw new HostError('failed', TEXTS.gone(name));
  });
  return { ...(await readWorkbookFile(file)), handle };
}
