import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Day } from '../../calendar/day';
import type { OverviewItem } from '../../tasks';
import { DayField } from '../parts/DayField';
import { Disclosure } from '../parts/Disclosure';
import { heldBack, Reason } from '../parts/Reason';
import { useShared } from '../parts/styles';
import { useOnWritten } from '../parts/use-on-written';
import type { State } from '../state/state';
import { typedDay } from '../state/typed-day';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '6px' },
  day: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-start' },
  // Beside the field, below its label.
  confirm: { marginTop: `calc(${tokens.lineHeightBase300} + 4px)` },
});

interface SaidProps {
  readonly item: OverviewItem;
  readonly asOf: Day;
  readonly written: State['written'];
  readonly actions: Actions;
}

/**
 * 人工核定: what a person says of a row where the reading of its words is wrong. It goes through a preview like all else.
 */
export function Said({ item: { sheet, row, said }, asOf, written, actions }: SaidProps) {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const day = typedDay(typed);
  useOnWritten(written, 'correctRow', () => setTyped(''));
  const why = typed.trim() === '' ? TEXTS.sayDueFirst : null;
  const whyId = useId();
  const say = (words: { readonly state?: 'done' | 'open' | null; readonly due?: Day | null }): void =>
    actions.prepare({ kind: 'correctRow', sheet, row, asOf, ...words });
  const hasSaid = said.state !== null || said.due !== null;
  return (
    <Disclosure label={TEXTS.said}>
      {() => (
        <div className={styles.body}>
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.saidHint}</p>
          <div className={shared.row}>
            <Button
              size="small"
              disabledFocusable={said.state === 'done'}
              onClick={() => say({ state: 'done' })}
            >
              {TEXTS.sayDone}
            </Button>
            <Button
              size="small"
              disabledFocusable={said.state === 'open'}
              onClick={() => say({ state: 'open' })}
            >
              {TEXTS.sayOpen}
            </Button>
            {hasSaid && (
              <Button size="small" appearance="subtle" onClick={() => say({ state: null, due: null })}>
                {TEXTS.takeBack}
              </Button>
            )}
          </div>
          <div className={styles.day}>
            <DayField
              label={TEXTS.sayDue}
              value={typed}
              optional
              placeholder={said.due ?? asOf}
              onText={setTyped}
            />
            <Button
              className={styles.confirm}
              disabledFocusable={day === null}
              {...heldBack(why, whyId)}
              onClick={() => day && say({ due: day })}
            >
              {TEXTS.confirm}
            </Button>
          </div>
          <Reason id={whyId} why={why} />
        </div>
      )}
    </Disclosure>
  );
}
