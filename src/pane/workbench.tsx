import { createRoot } from 'react-dom/client';
import { openClerk } from './clerk/open-clerk';
import { fetchSample } from './workbench/session/files';
import { spareKeeper } from './workbench/session/spare-keeper';
import { Workbench } from './workbench/Workbench';

/** The entry of the page for workbooks without Excel. `workbench.html?sample` begins with the sample ledger. */
const root = document.getElementById('root') ?? document.body;
const withSample = new URLSearchParams(location.search).has('sample');
const startKeeper = spareKeeper(
  () =>
    new Worker(/* webpackChunkName: "keeper" */ new URL('./workbench/session/worker.ts', import.meta.url)),
);

createRoot(root).render(
  <Workbench
    startKeeper={startKeeper}
    openClerk={openClerk}
    loadSample={fetchSample}
    withSample={withSample}
  />,
);

if (process.env.NODE_ENV === 'production' && 'serviceWorker' in navigator) {
  navigator.serviceWorker
    .register('offline.js', { updateViaCache: 'none' })
    // Working without the network is a comfort; a browser or policy that forbids it takes nothing else away.
    .catch(() => undefined);
}
