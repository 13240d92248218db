import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { State } from '../state/state';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '28px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1, overflowWrap: 'anywhere' },
  bar: { height: '2px' },
  alert: {
    margin: '0 12px 6px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

/** What is being done or was done, and what failed. The one status region and the one alert of the pane. */
export function StatusLine({ state, actions }: { readonly state: State; readonly actions: Actions }) {
  const styles = useStyles();
  const { work, message, failure } = state;
  return (
    <div>
      <div className={styles.line}>
        <span role="status" className={styles.text}>
          {message}
        </span>
        {/* Decisions are counted in a blink. */}
        {work && work.kind !== 'decide' && (
          <Button size="small" appearance="subtle" onClick={actions.cancel}>
            {TEXTS.cancel}
          </Button>
        )}
      </div>
      <div className={styles.bar}>
        {work && work.kind !== 'decide' && (
          <ProgressBar aria-hidden thickness="medium" shape="square" value={work.share ?? undefined} />
        )}
      </div>
      {failure !== '' && (
        <div role="alert" className={styles.alert}>
          {failure}
        </div>
      )}
    </div>
  );
}
