import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { UnitReport } from '../../../returns/merge';
import { copyText } from '../../copy';
import type { Actions } from '../../state/use-pane';
import { TEXTS } from '../../texts';
import { useShared } from '../styles';

/** Those who owe something first. */
const STATES = ['missing', 'partly', 'nil', 'returned'] as const;

const useStyles = makeStyles({
  chase: { display: 'flex', flexDirection: 'column', gap: '8px' },
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  unit: { flexWrap: 'nowrap', minHeight: '28px' },
  who: { minWidth: 0, overflowWrap: 'anywhere', flexGrow: 1 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  text: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: 'inherit',
    width: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
    resize: 'vertical',
  },
});

/** 催报: how each section stands with its return, and the ready text for those who owe something. */
export function Chase({ units, reminder, actions }: { readonly units: readonly UnitReport[]; readonly reminder: string; readonly actions: Actions }) {
  const styles = useStyles();
  const shared = useShared();
  const groups = STATES.map((state) => ({ state, own: units.filter((unit) => unit.state === state) })).filter(({ own }) => own.length > 0);
  return (
    <section className={styles.chase} aria-label={TEXTS.chase}>
      <h3 className={shared.heading}>{TEXTS.chase}</h3>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>
        {groups.map(({ state, own }) => TEXTS.stateCount(TEXTS.unitStates[state], own.length)).join('，')}
      </p>
      {reminder !== '' && <Reminder text={reminder} name={TEXTS.copyAll} title={TEXTS.commonReminder} actions={actions} />}
      {groups.map(({ state, own }) => (
        <div key={state} className={styles.group}>
          <h4 className={styles.name}>{TEXTS.stateCount(TEXTS.unitStates[state], own.length)}</h4>
          {state === 'nil' || state === 'returned' ? (
            <p className={mergeClasses(shared.paragraph, shared.quiet)}>{own.map(({ unit }) => unit).join('、')}</p>
          ) : (
            <ul className={mergeClasses(shared.list, styles.group)}>
              {own.map(({ unit, reminder: text, missingRows, daysLate }) => (
                <li key={unit}>
                  <Reminder text={text} name={TEXTS.copyFor(unit)} title={unit} missingRows={missingRows} daysLate={daysLate} actions={actions} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

interface ReminderProps {
  readonly text: string;
  /** What the button that copies is called. */
  readonly name: string;
  readonly title: string;
  readonly missingRows?: number;
  readonly daysLate?: number;
  readonly actions: Actions;
}

/** A ready text in one line, to be copied or seen. Where the browser does not let us copy, it is shown and selected. */
function Reminder({ text, name, title, missingRows = 0, daysLate = 0, actions }: ReminderProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) return actions.dispatch({ type: 'told', message: TEXTS.copied });
    setOpen(true);
    // The text may have to be shown first.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.select();
    });
    actions.dispatch({ type: 'told', message: TEXTS.notCopied });
  };
  return (
    <>
      <div className={mergeClasses(shared.spread, styles.unit)}>
        <span className={styles.who}>
          {`${title} `}
          {missingRows > 0 && <span className={shared.quiet}>{`${TEXTS.missingRows(missingRows)} `}</span>}
          {daysLate > 0 && <span className={mergeClasses(shared.quiet, styles.late)}>{TEXTS.daysLate(daysLate)}</span>}
        </span>
        {text !== '' && (
          <span className={shared.row} style={{ flexWrap: 'nowrap', flexShrink: 0, gap: '4px' }}>
            <Button size="small" appearance="subtle" style={{ minWidth: 0 }} aria-expanded={open} aria-label={TEXTS.seeText(title)} onClick={() => setOpen(!open)}>
              {TEXTS.see}
            </Button>
            <Button size="small" style={{ minWidth: 0 }} aria-label={name} onClick={() => void copy()}>
              {TEXTS.copy}
            </Button>
          </span>
        )}
      </div>
      {open && <textarea ref={area} readOnly rows={5} className={styles.text} aria-label={TEXTS.reminderOf(title)} value={text} />}
    </>
  );
}
