import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { EtApplication } from '../../hosts/wps';
import { App } from '../App';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Manual } from '../parts/Help';
import { useShared } from '../parts/styles';
import type { AppProps } from '../App';
import { useTheme } from '../theme';
import type { Clerk } from '../clerk/clerk';
import type { Keeper } from '../workbench/session/host-proxy';
import { useWpsSession } from './session';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { flexBasis: '100%', margin: 0 },
  failure: { color: tokens.colorPaletteRedForeground1 },
  pane: { flexGrow: 1, minHeight: 0 },
});

interface WpsPaneProps {
  readonly app: EtApplication;
  readonly startKeeper: () => Keeper;
  readonly openClerk: () => Clerk;
  /** A command to begin with, as the ribbon's buttons ask for. */
  readonly start?: AppProps['start'];
  readonly onCollapse: () => void;
  /** The manual as HTML. */
  readonly manual: string;
}

/** The pane beside a sheet of WPS: the shared views over a copy of the workbook, and what the copy needs. */
export function WpsPane({ app, startKeeper, openClerk, start, onCollapse, manual }: WpsPaneProps) {
  const styles = useStyles();
  const shared = useShared();
  const session = useWpsSession(app, startKeeper);
  const clerk = useMemo(openClerk, [openClerk]);
  const typedDay = useRef<string | null>(null);
  const { read, busy, isUnsaved, isChanged, failure, note } = session;
  return (
    <FluentProvider theme={useTheme(undefined)} className={styles.page} role="main">
      <Manual text={manual}>
        <h1 className={shared.unseen}>{TEXTS.product}</h1>
        <div className={styles.bar}>
          <Button size="small" disabledFocusable={busy} onClick={session.readAgain}>
            {isUnsaved ? TEXTS.readAgainAnyway : TEXTS.readAgain}
          </Button>
          <Button
            size="small"
            appearance={isUnsaved ? 'primary' : 'secondary'}
            disabledFocusable={busy || !isUnsaved}
            onClick={session.handOver}
          >
            {TEXTS.handOver}
          </Button>
          <Button size="small" appearance="subtle" onClick={onCollapse}>
            {TEXTS.collapse}
          </Button>
          <p className={styles.line} aria-live="polite">
            {note !== '' ? note : isUnsaved ? TEXTS.unsaved : read ? TEXTS.of(read.name) : ''}
          </p>
          {isChanged && !busy && <p className={styles.line}>{TEXTS.changed}</p>}
          {failure !== null && (
            <p role="alert" className={`${styles.line} ${styles.failure}`}>
              {failure}
            </p>
          )}
        </div>
        <div className={styles.pane}>
          <ErrorBoundary key={read?.number ?? 0} instead={broken}>
            <App
              surroundings={read?.surroundings ?? session.idle}
              clerk={clerk}
              // A command wants a workbook; those of the readings that follow are not asked for.
              start={read?.number === 1 ? start : undefined}
              typedDay={typedDay}
            />
          </ErrorBoundary>
        </div>
      </Manual>
    </FluentProvider>
  );
}

/** In place of the views when they cannot be shown: what was done to the copy can still be written out. */
function broken(fault: string) {
  return (
    <p role="alert" style={{ margin: 0, padding: '10px' }}>
      {TEXTS.broken(fault)}
    </p>
  );
}
