import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { monthOf } from '../../calendar/period';
import { BUTTONS, taskRow } from '../../tasks';
import { isBusy, type State } from '../state/state';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  step: { padding: '0 12px 6px', justifyContent: 'space-between', flexWrap: 'nowrap' },
  names: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 0, flexShrink: 0, whiteSpace: 'nowrap' },
});

/** What usually comes after what was just written, one press away; and the way to a sheet that was just made. */
export function NextStep({ state, actions }: { readonly state: State; readonly actions: Actions }) {
  const styles = useStyles();
  const shared = useShared();
  const { next, result, written } = state;
  const first = BUTTONS.find((name) => name === next[0]);
  if (
    isBusy(state) ||
    state.preview ||
    state.asking ||
    state.sending ||
    (next.length === 0 && result === null)
  )
    return null;
  const { asOf } = state;
  const begin = (): void => {
    if (first) return actions.run(first);
    if (next[0] === 'archiveMonth')
      return actions.prepare({ kind: 'archiveMonth', month: monthOf(asOf), asOf });
    // Letters are looked at on their tab before they are made.
    actions.dispatch({ type: 'tabChosen', tab: 'supervision' });
  };
  return (
    <div className={mergeClasses(shared.row, styles.step)}>
      {next.length > 0 && (
        <>
          <span className={mergeClasses(shared.quiet, styles.names)}>
            {TEXTS.comesNext(next.map((name) => taskRow(name).title))}
          </span>
          <Button size="small" appearance="primary" className={styles.button} onClick={begin}>
            {TEXTS.nextStep}
          </Button>
          {next.length > 1 && (
            <Button
              size="small"
              className={styles.button}
              onClick={() => actions.dispatch({ type: 'skipped' })}
            >
              {TEXTS.skipStep}
            </Button>
          )}
        </>
      )}
      {result !== null && (
        <Button size="small" className={styles.button} onClick={() => actions.jump(result, 0)}>
          {written?.kind === 'makeBriefing' ? TEXTS.goToBriefing : TEXTS.goToReport}
        </Button>
      )}
    </div>
  );
}
