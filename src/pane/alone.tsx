import { createRoot } from 'react-dom/client';
import { startWorker } from './alone/start-worker';
import { bytesIn, textIn } from './alone/texts-of';
import { workerClerk } from './work/clerk';
import { spareKeeper } from './workbench/session/spare-keeper';
import { TEXTS } from './workbench/texts';
import { Workbench } from './workbench/Workbench';

/** The entry of the workbench that is one file, opened by a double click: the same page, nothing fetched. */
const startKeeper = spareKeeper(() => startWorker('keeper'));
const openClerk = () => workerClerk(() => startWorker('clerk'));
const loadSample = () => Promise.resolve({ name: TEXTS.sampleName, bytes: bytesIn('sample') });

createRoot(document.getElementById('root') ?? document.body).render(
  <Workbench
    startKeeper={startKeeper}
    openClerk={openClerk}
    loadSample={loadSample}
    manual={textIn('manual')}
  />,
);
