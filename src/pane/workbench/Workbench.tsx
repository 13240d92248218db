import { FluentProvider, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { localDay, type Day } from '../../calendar/day';
import { App } from '../App';
import { useTheme } from '../theme';
import type { Clerk } from '../clerk/clerk';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Manual } from '../parts/Help';
import { Divider, PANE_WIDTH } from './Divider';
import {
  hasOpenPicker,
  pickFile,
  readWorkbookFile,
  SAMPLE_NAMES,
  type FileHandle,
  type OpenedFile,
  type SampleId,
} from './session/files';
import type { Keeper } from './session/host-proxy';
import { LeaveDialog } from './LeaveDialog';
import { RecentList } from './RecentList';
import { browserRecentFiles, readRecentFile, type RecentFile } from './session/recent-files';
import { useSession } from './session/session';
import { PrintDialog } from './print/PrintDialog';
import { SheetPanel } from './SheetPanel';
import { TEXTS } from './texts';
import { Toolbar } from './Toolbar';
import { useDrop } from './use-drop';

/** Below this width the pane stands under the sheet. */
const NARROW = '@media (max-width: 760px)';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  failure: {
    margin: 0,
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorPaletteRedBorder1}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
  },
  main: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    [NARROW]: { flexDirection: 'column', overflowY: 'auto' },
  },
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [NARROW]: { flexGrow: 0, flexShrink: 0, height: '45vh', minHeight: '15rem' },
  },
  // Without a sheet there is a text, which takes the room it needs.
  text: { [NARROW]: { height: 'auto', minHeight: '15rem', padding: '12px' } },
  divider: { display: 'flex', [NARROW]: { display: 'none' } },
  pane: {
    flexShrink: 0,
    minHeight: 0,
    width: 'min(var(--pane-width), 60vw)',
    [NARROW]: {
      width: '100%',
      flexGrow: 1,
      minHeight: '26rem',
      borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  empty: {
    margin: 'auto',
    maxWidth: '30rem',
    padding: '24px 32px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    textAlign: 'center',
    textWrap: 'balance',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
  emptyTitle: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorNeutralForeground1,
  },
  drop: {
    position: 'fixed',
    top: '8px',
    right: '8px',
    bottom: '8px',
    left: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    fontSize: tokens.fontSizeBase600,
    pointerEvents: 'none',
  },
});

interface WorkbenchProps {
  /** Makes a worker that holds one file. */
  readonly startKeeper: () => Keeper;
  /** Makes the one who thinks for the pane. */
  readonly openClerk: () => Clerk;
  /** Brings a sample workbook. */
  readonly loadSample: (id: SampleId) => Promise<OpenedFile>;
  /** Whether to begin with the sample ledger. */
  readonly withSample?: boolean;
  /** The manual as HTML, where the page carries it. */
  readonly manual?: string;
}

/** The page for a workbook without Excel: its sheets, the pane beside them, and a copy to take away. */
export function Workbench({
  startKeeper,
  openClerk,
  loadSample,
  withSample = false,
  manual,
}: WorkbenchProps) {
  const styles = useStyles();
  const recentFiles = useMemo(() => browserRecentFiles(), []);
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  useEffect(() => void recentFiles.list().then(setRecent), [recentFiles]);
  const note = (handle: FileHandle): void => void recentFiles.note(handle, today()).then(setRecent);
  const session = useSession(startKeeper, note);
  const { open, workbook } = session;
  // One for all workbooks: a page that has lost its network could not start another.
  const clerk = useMemo(openClerk, [openClerk]);
  const typedDay = useRef<string | null>(null);
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH.usual);
  /** The paper whose pages are shown for the printer. */
  const [printing, setPrinting] = useState<string | null>(null);

  const openFiles = (files: readonly File[], handle?: Promise<FileHandle | null>): void => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) session.fail(TEXTS.several);
    else
      session.bring(file.name, async () => {
        const kept = await handle;
        return { ...(await readWorkbookFile(file)), ...(kept && { handle: kept }) };
      });
  };
  const openRecent = (file: RecentFile): void => session.bring(file.name, () => readRecentFile(file));
  /** Whether the browser's dialog that gives handles can be shown; where it cannot, the plain one must do. */
  const picks = useRef(hasOpenPicker());
  const pick = (input: HTMLInputElement): boolean => {
    if (!picks.current) return false;
    void pickFile().then((handle) => {
      if (handle === 'cancelled') return;
      if (handle !== 'none') return openRecent({ name: handle.name, day: today(), handle });
      picks.current = false;
      input.click();
    });
    return true;
  };
  const openSample = (id: SampleId): void => session.bring(SAMPLE_NAMES[id], () => loadSample(id));
  const dropping = useDrop(openFiles, session.busy);

  const begun = useRef(false);
  useEffect(() => {
    document.title = workbook ? `${workbook.name} - ${TEXTS.product}` : `${TEXTS.product} - ${TEXTS.page}`;
    if (!withSample || begun.current) return;
    begun.current = true;
    openSample('sample');
  });

  return (
    <FluentProvider
      theme={useTheme(undefined)}
      className={styles.page}
      style={{ '--pane-width': `${paneWidth}px` } as React.CSSProperties}
    >
      <Manual text={manual}>
        <Toolbar
          name={workbook?.name ?? null}
          note={session.note}
          busy={session.busy}
          reading={session.reading}
          onCancel={session.cancel}
          onFiles={openFiles}
          onPick={pick}
          onSample={() => openSample('sample')}
          onSave={session.save}
        />
        {session.failure !== null && (
          <p role="alert" className={styles.failure}>
            {session.failure}
          </p>
        )}
        <main className={styles.main}>
          <div className={mergeClasses(styles.sheet, !open && styles.text)}>
            {open && workbook ? (
              <ErrorBoundary key={open.number} instead={broken}>
                <SheetPanel
                  host={open.host}
                  workbook={workbook}
                  onSelect={open.select}
                  onTyped={open.type}
                  onFail={session.fail}
                />
              </ErrorBoundary>
            ) : (
              <div className={styles.empty}>
                <h2 className={styles.emptyTitle}>{TEXTS.emptyTitle}</h2>
                <p>
                  {TEXTS.emptyHow}
                  <Link
                    as="button"
                    inline
                    disabled={session.busy}
                    onClick={() => openSample('sample-office')}
                  >
                    {TEXTS.officeSample}
                  </Link>
                  {TEXTS.emptyHowEnd}
                </p>
                <p>{TEXTS.emptyPrivacy}</p>
                <RecentList
                  files={recent}
                  today={today()}
                  busy={session.busy}
                  onOpen={openRecent}
                  onForget={() => {
                    setRecent([]);
                    void recentFiles.forget();
                  }}
                />
              </div>
            )}
          </div>
          <div className={styles.divider}>
            <Divider width={paneWidth} onResize={setPaneWidth} />
          </div>
          <section className={styles.pane} aria-label={TEXTS.pane}>
            <ErrorBoundary key={open?.number ?? 0} instead={broken}>
              <App
                surroundings={open?.surroundings ?? session.idle}
                clerk={clerk}
                typedDay={typedDay}
                onPrint={setPrinting}
              />
            </ErrorBoundary>
          </section>
        </main>
        {dropping && <div className={styles.drop}>{TEXTS.dropHere}</div>}
        {printing !== null && <PrintDialog html={printing} onClose={() => setPrinting(null)} />}
        {session.waiting && <LeaveDialog name={session.waiting.name} onAnswer={session.settle} />}
      </Manual>
    </FluentProvider>
  );
}

const today = (): Day => localDay(new Date());

/** In place of the sheet or the pane when it cannot be shown: the copy can still be saved. */
function broken(fault: string) {
  return (
    <p role="alert" style={{ margin: 0, padding: '16px' }}>
      {TEXTS.broken(fault)}
    </p>
  );
}
