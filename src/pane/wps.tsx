import { createRoot } from 'react-dom/client';
import type { EtApplication } from '../hosts/wps';
import { startWorker } from './alone/start-worker';
import { textIn } from './alone/texts-of';
import { taskAt } from '../tasks';
import { workerClerk } from './clerk/clerk';
import { spareKeeper } from './workbench/session/spare-keeper';
import { paneOf, type WithPane } from './wps/task-pane';
import { TEXTS } from './wps/texts';
import { WpsPane } from './wps/WpsPane';

/** The entry of the pane inside WPS 表格: one file, since a page from a disk may fetch nothing. */
const { Application: app } = window as unknown as { readonly Application?: EtApplication & WithPane };
const startKeeper = spareKeeper(() => startWorker('keeper'));
const openClerk = () => workerClerk(() => startWorker('clerk'));

const root = createRoot(document.getElementById('root') ?? document.body);
// ET is where workbooks are: the name that the application gives itself is unreliable.
if (!app || !('Workbooks' in app)) root.render(<p role="alert">{TEXTS.notInWps}</p>);
else
  root.render(
    <WpsPane
      app={app}
      startKeeper={startKeeper}
      openClerk={openClerk}
      start={taskAt(new URLSearchParams(location.search).get('do'))}
      onCollapse={() => {
        const pane = paneOf(app);
        if (pane) pane.Visible = false;
      }}
      manual={textIn('manual')}
    />,
  );
