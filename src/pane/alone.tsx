import { createRoot } from 'react-dom/client';
import { startWorker } from './alone/start-worker';
import { bytesIn, textIn } from './alone/texts-of';
import { workerClerk } from './clerk/clerk';
import { SAMPLE_NAMES, type SampleId } from './workbench/session/files';
import { spareKeeper } from './workbench/session/spare-keeper';
import { Workbench } from './workbench/Workbench';

/** The entry of the workbench that is one file, opened by a double click: the same page, nothing fetched. */
const startKeeper = spareKeeper(() => startWorker('keeper'));
const openClerk = () => workerClerk(() => startWorker('clerk'));
const loadSample = (id: SampleId) => Promise.resolve({ name: SAMPLE_NAMES[id], bytes: bytesIn(id) });

createRoot(document.getElementById('root') ?? document.body).render(
  <Workbench
    startKeeper={startKeeper}
    openClerk={openClerk}
    loadSample={loadSample}
    manual={textIn('manual')}
  />,
);
