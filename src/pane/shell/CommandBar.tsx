import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Day } from '../../calendar/day';
import { BUTTONS, TASKS } from '../../tasks';
import { isBusy, type State } from '../state/state';
import { dayFault, typedDay } from '../state/typed-day';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';
import { DayPicker } from './DayPicker';

const useStyles = makeStyles({
  // Between the day and the commands there is room for a line that says what is wrong with the day: nothing moves.
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.lineHeightBase200,
    padding: '8px 12px 4px',
  },
  // Excel covers the pane's top right corner, 32 by 12 pixels.
  day: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    paddingRight: '32px',
    '& label': { whiteSpace: 'nowrap' },
  },
  fault: { position: 'absolute', top: '100%', left: 0, marginTop: 0, whiteSpace: 'nowrap' },
  today: { minWidth: 0 },
  calendar: { display: 'inline-flex', minWidth: '24px', minHeight: '24px', alignItems: 'center' },
  input: { width: '10.5em', minWidth: 0, maxWidth: '100%' },
  field: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: {
    minWidth: '5em',
    flexGrow: 1,
    flexBasis: 0,
    paddingLeft: '6px',
    paddingRight: '6px',
    whiteSpace: 'nowrap',
  },
});

/** The start view: the day everything is judged by, and the commands. Always on screen. */
export function CommandBar({
  state,
  today,
  actions,
}: {
  readonly state: State;
  readonly today: string;
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const shared = useShared();
  const busy = isBusy(state);
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setPicking(false);
    opener.current?.focus();
  };
  const pick = (day: Day): void => {
    actions.typeAsOf(day);
    close();
  };
  const fault = state.asOfText === state.asOf ? null : dayFault(state.asOfText, TEXTS.asOfHint);
  return (
    <div role="group" aria-label={TEXTS.commands} className={styles.bar}>
      <div className={styles.day}>
        <Field
          className={styles.field}
          label={TEXTS.asOf}
          validationState={fault === null ? 'none' : 'error'}
          // The field describes itself; only failures are alerts.
          validationMessage={
            fault === null ? undefined : { children: fault, role: undefined, className: styles.fault }
          }
        >
          <Input
            className={styles.input}
            value={state.asOfText}
            readOnly={busy}
            autoComplete="off"
            spellCheck={false}
            contentAfter={
              <button
                ref={opener}
                type="button"
                aria-label={TEXTS.pickDay}
                aria-expanded={picking}
                disabled={busy}
                className={mergeClasses(shared.bare, styles.calendar)}
                onClick={() => setPicking(!picking)}
              >
                <CalendarMark />
              </button>
            }
            onChange={(_, { value }) => actions.typeAsOf(value)}
            onBlur={() => actions.typeAsOf(typedDay(state.asOfText) ?? state.asOfText)}
          />
        </Field>
        {!busy && state.asOfText !== today && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.today}
            onClick={() => actions.typeAsOf(today)}
          >
            {TEXTS.today}
          </Button>
        )}
      </div>
      {picking && !busy && <DayPicker day={state.asOf} today={today} onPick={pick} onClose={close} />}
      <div className={styles.buttons}>
        {BUTTONS.map((name, index) => (
          <Button
            key={name}
            className={styles.button}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => actions.run(name)}
          >
            {TASKS[name].title}
          </Button>
        ))}
        <Button
          className={styles.button}
          title={state.undoes === null ? undefined : TEXTS.undoes(state.undoes)}
          disabled={state.undoable === 0}
          disabledFocusable={busy && state.undoable > 0}
          onClick={actions.undo}
        >
          {TEXTS.undo}
        </Button>
      </div>
    </div>
  );
}

/** A leaf of a calendar, drawn in the colour of text. */
function CalendarMark() {
  return (
    <svg width="1rem" height="1rem" viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor">
      <rect x="2" y="3" width="12" height="11" rx="1.5" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
    </svg>
  );
}
