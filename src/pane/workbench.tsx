import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench/Workbench';

/** The entry of the page for workbooks without Excel. `workbench.html?sample` begins with the sample ledger. */
const root = document.getElementById('root') ?? document.body;
const withSample = new URLSearchParams(location.search).has('sample');

createRoot(root).render(<Workbench startKeeper={startKeeper} withSample={withSample} />);

function startKeeper(): Worker {
  return new Worker(new URL('./workbench/worker.ts', import.meta.url));
}
