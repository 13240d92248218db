import { lazy, Suspense, useEffect, type ComponentProps, type ReactElement } from 'react';
import { HostError } from '../../workbook/host';
import { TEXTS } from '../texts';
import { useShared } from './styles';

/*
 * Views that most openings of the pane never show: their code comes when it is needed. Asking for files fetches it
 * already, so that nobody waits for it.
 */

const loadReport = () => import('../merge/MergeReport');
type ReportProps = ComponentProps<Awaited<ReturnType<typeof loadReport>>['MergeReport']>;
const loadForms = () => import('../merge/FormsView');
const Report = lazy(() =>
  loadReport().then(
    ({ MergeReport }) => ({ default: MergeReport }),
    () => ({ default: ReportMissing }),
  ),
);
const Forms = lazy(() =>
  loadForms().then(
    ({ FormsView }) => ({ default: FormsView }),
    () => ({ default: NotLoaded }),
  ),
);

const Supervision = lazy(() =>
  import('../supervision/SupervisionView').then(
    ({ SupervisionView: view }) => ({ default: view }),
    () => ({ default: NotLoaded }),
  ),
);

/** Fetches what follows once files were chosen. */
export function fetchAhead(): void {
  // What fails here is asked for again, and told, when it is shown.
  void Promise.allSettled([loadReport(), loadForms()]);
}

/** What the files of the sections brought. */
export function MergeReport(props: ComponentProps<typeof Report>) {
  return (
    <Suspense>
      <Report {...props} />
    </Suspense>
  );
}

/** 下发报送表. */
export function FormsView(props: ComponentProps<typeof Forms>) {
  return (
    <Suspense>
      <Forms {...props} />
    </Suspense>
  );
}

/** 督办. */
export function SupervisionView(props: ComponentProps<typeof Supervision>) {
  return (
    <Suspense>
      <Supervision {...props} />
    </Suspense>
  );
}

/** What was prepared cannot be shown, and so must not be offered for writing: the job ends with one sentence. */
function ReportMissing({ actions }: ReportProps): ReactElement {
  useEffect(() => {
    actions.abandon();
    actions.report(new HostError('failed', TEXTS.notLoaded));
  }, [actions]);
  return <></>;
}

function NotLoaded() {
  return <p className={useShared().paragraph}>{TEXTS.notLoaded}</p>;
}
