import { createRoot } from 'react-dom/client';
import { localDay } from '../calendar/day';
import { excelHost, type ExcelHost } from '../hosts/excel';
import { taskAt } from '../tasks';
import { HostError } from '../workbook/host';
import { App } from './App';
import { download } from './download';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { Refusal } from './Refusal';
import type { Surroundings } from './surroundings';
import { TEXTS } from './texts';
import { browserUndoStore } from './undo-store';
import { openClerk } from './clerk/open-clerk';

/** The entry of the pane inside Excel. */
void open();

async function open(): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body);
  if (typeof Office === 'undefined') return root.render(<Refusal sentence={TEXTS.noOffice} />);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return root.render(<Refusal sentence={TEXTS.notInExcel} />);
  const excel = excelHost();
  if (!excel.isSupported()) return root.render(<Refusal sentence={TEXTS.tooOld} />);
  const asked = new URLSearchParams(location.search).get('do');
  root.render(
    <ErrorBoundary instead={(fault) => <Refusal sentence={TEXTS.broken(fault)} />}>
      <App surroundings={surroundings(excel)} clerk={openClerk()} start={taskAt(asked)} />
    </ErrorBoundary>,
  );
}

function surroundings(excel: ExcelHost): Surroundings {
  const appearance = officeAppearance();
  return {
    host: excel,
    place: 'excel',
    today: () => localDay(new Date()),
    onSelection: (listener) => listening(excel.onSelection(listener)),
    onChange: (listener) => listening(excel.onChange((sheet) => listener(sheet))),
    offerFile: download,
    openSample,
    // A workbook that was never saved has no address to be known again by.
    ...(Office.context.document.url ? { undoStore: browserUndoStore(Office.context.document.url) } : {}),
    ...(appearance ? { appearance } : {}),
  };
}

/**
 * Excel takes and drops listeners only by and by; the pane's way of stopping must not wait for it. A listener that
 * Excel refuses costs only comfort: the card does not follow, a changed sheet is found when writing.
 */
function listening(started: Promise<() => Promise<void>>): () => void {
  const quietly = started.catch(() => () => Promise.resolve());
  return () => void quietly.then((stop) => stop()).catch(() => undefined);
}

/** Light or dark by the theme's background; Excel on the web tells no theme, there the system's preference counts. */
function officeAppearance(): Surroundings['appearance'] {
  const background: string | undefined = (Office.context.officeTheme as Office.OfficeTheme | undefined)
    ?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // ITU-R BT.601 luma, halfway between black and white.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

/** Opens the sample that lies beside the page in a workbook of its own; the user's stays as it is. */
async function openSample(): Promise<void> {
  const answer = await fetch('sample.xlsx');
  if (!answer.ok) throw new HostError('failed', TEXTS.noSample);
  await Excel.createWorkbook(base64(new Uint8Array(await answer.arrayBuffer())));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
