import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { localDay } from '../../calendar/day';
import { handOver, onChange, onSelection, putFile, reveal, takeCopy } from '../../hosts/wps';
import type { EtApplication, TakenCopy } from '../../hosts/wps';
import { HostError } from '../../workbook/host';
import { memoryHost } from '../../workbook/memory';
import type { Workbook } from '../../workbook/sheet';
import type { Surroundings } from '../surroundings';
import { openInWorker, type FileHost, type Keeper } from '../workbench/session/host-proxy';
import { TEXTS } from './texts';

/** A workbook that was read from WPS. */
export interface ReadWorkbook {
  /** Counts the readings: another number is another reading, whatever its name. */
  readonly number: number;
  readonly name: string;
  readonly surroundings: Surroundings;
}

/** What the pane knows of the workbook in front, and its own verbs. */
export interface WpsSession {
  readonly read: ReadWorkbook | null;
  /** What the shared views are given while nothing is read. */
  readonly idle: Surroundings;
  readonly busy: boolean;
  /** What is going on, in a sentence; empty where nothing is. */
  readonly note: string;
  readonly failure: string | null;
  /** Whether the sheet was changed, or another workbook came in front, since it was read. */
  readonly isChanged: boolean;
  /** Whether there are results that no file holds yet. */
  readonly isUnsaved: boolean;
  readonly readAgain: () => void;
  readonly handOver: () => void;
}

/** Reads the workbook in front, and writes results as files beside it. `start` makes the worker that holds one file. */
export function useWpsSession(app: EtApplication, start: () => Keeper): WpsSession {
  const [read, setRead] = useState<ReadWorkbook | null>(null);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [now, setNow] = useState<Workbook | null>(null);
  /** The workbook as it was last read or written out, by identity. */
  const [kept, setKept] = useState<Workbook | null>(null);
  const file = useRef<{ readonly host: FileHost; readonly copy: TakenCopy } | null>(null);
  const count = useRef(0);
  const idle = useMemo(
    () => surroundingsOf(app, memoryHost({ name: '', date1904: false, sheets: [] }), null),
    [app],
  );

  const during = useCallback(async (told: string, job: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    setNote(told);
    try {
      setNote(await job());
    } catch (error) {
      setNote('');
      const words = error instanceof Error ? error.message : String(error);
      setFailure(error instanceof HostError ? words : TEXTS.failed(words));
    } finally {
      setBusy(false);
    }
  }, []);

  const show = useCallback(async (): Promise<void> => {
    const copy = takeCopy(app);
    const host = await openInWorker(start, copy.name, copy.bytes);
    file.current?.host.close();
    file.current = { host, copy };
    host.onWritten(() => setNow(host.workbook));
    setRead({ number: ++count.current, name: copy.name, surroundings: surroundingsOf(app, host, copy) });
    setNow(host.workbook);
    setKept(host.workbook);
    setChanged(false);
  }, [app, start]);

  const readAgain = useCallback((): void => {
    void during(TEXTS.reading, async () => {
      await show();
      return '';
    });
  }, [during, show]);

  useEffect(readAgain, [readAgain]);
  useEffect(() => onChange(app, () => setChanged(true)), [app]);

  return {
    read,
    idle,
    busy,
    note,
    failure,
    isChanged,
    isUnsaved: now !== kept,
    readAgain,
    handOver() {
      const open = file.current;
      if (!open) return;
      void during(TEXTS.writing, async () => {
        const name = handOver(app, open.copy, await open.host.save());
        // The result is now in front: the work goes on in it.
        await show();
        return TEXTS.handedOver(name);
      });
    },
  };
}

function surroundingsOf(
  app: EtApplication,
  host: Surroundings['host'],
  copy: TakenCopy | null,
): Surroundings {
  return {
    host: {
      read: (request) => host.read(request),
      apply: (edits, progress) => host.apply(edits, progress),
      async reveal(sheet, row, column) {
        await Promise.resolve();
        reveal(app, sheet, row, column);
      },
    },
    place: 'wps',
    today: () => localDay(new Date()),
    onSelection: (listener) => onSelection(app, listener),
    // A change in the sheet asks for a new copy, which is this page's to take, not the views'.
    onChange: () => () => undefined,
    offerFile(name, content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
      putFile(app, copy?.folder ?? app.Env.GetDesktopPath(), stem, ending, bytes);
    },
  };
}
