import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { UnitReport } from '../../tasks';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { CopyText } from '../parts/CopyText';
import { useShared } from '../parts/styles';

/** Those who owe something first. */
const STATES = ['missing', 'partly', 'nil', 'returned'] as const;

const useStyles = makeStyles({
  chase: { display: 'flex', flexDirection: 'column', gap: '8px' },
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** 催报: how each section stands with its return, and the ready text for those who owe something. */
export function Chase({
  units,
  reminder,
  actions,
}: {
  readonly units: readonly UnitReport[];
  readonly reminder: string;
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const shared = useShared();
  const groups = STATES.map((state) => ({ state, own: units.filter((unit) => unit.state === state) })).filter(
    ({ own }) => own.length > 0,
  );
  return (
    <section className={styles.chase} aria-label={TEXTS.chase}>
      <h3 className={shared.heading}>{TEXTS.chase}</h3>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>
        {groups.map(({ state, own }) => TEXTS.stateCount(TEXTS.unitStates[state], own.length)).join('，')}
      </p>
      {reminder !== '' && (
        <CopyText
          text={reminder}
          title={TEXTS.commonReminder}
          copyName={TEXTS.copyAll}
          seeName={TEXTS.seeText(TEXTS.commonReminder)}
          actions={actions}
        />
      )}
      {groups.map(({ state, own }) => (
        <div key={state} className={styles.group}>
          <h4 className={styles.name}>{TEXTS.stateCount(TEXTS.unitStates[state], own.length)}</h4>
          {state === 'nil' || state === 'returned' ? (
            <p className={mergeClasses(shared.paragraph, shared.quiet)}>
              {own.map(({ unit }) => unit).join('、')}
            </p>
          ) : (
            <ul className={mergeClasses(shared.list, styles.group)}>
              {own.map(({ unit, reminder: text, missingRows, daysLate }) => (
                <li key={unit}>
                  <CopyText
                    text={text}
                    title={unit}
                    copyName={TEXTS.copyFor(unit)}
                    seeName={TEXTS.seeText(unit)}
                    actions={actions}
                  >
                    {missingRows > 0 && (
                      <span className={shared.quiet}>{`${TEXTS.missingRows(missingRows)} `}</span>
                    )}
                    {daysLate > 0 && (
                      <span className={mergeClasses(shared.quiet, styles.late)}>
                        {TEXTS.daysLate(daysLate)}
                      </span>
                    )}
                  </CopyText>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
