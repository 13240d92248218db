import { Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../calendar/day';
import type { OverviewItem } from '../../tasks';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';
import { typedDay } from '../state/typed-day';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '6px' },
  day: { width: '8em', minWidth: 0 },
});

interface SaidProps {
  readonly item: OverviewItem;
  readonly asOf: Day;
  readonly actions: Actions;
}

/**
 * 人工核定: what a person says of a row where the reading of its words is wrong. It goes through a preview like all else.
 */
export function Said({ item: { sheet, row, said }, asOf, actions }: SaidProps) {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const day = typedDay(typed);
  const say = (words: { readonly state?: 'done' | 'open' | null; readonly due?: Day | null }): void =>
    actions.prepare({ kind: 'correctRow', sheet, row, asOf, ...words });
  const hasSaid = said.state !== null || said.due !== null;
  return (
    <Disclosure label={TEXTS.said}>
      {() => (
        <div className={styles.body}>
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.saidHint}</p>
          <div className={shared.row}>
            <Button size="small" disabled={said.state === 'done'} onClick={() => say({ state: 'done' })}>
              {TEXTS.sayDone}
            </Button>
            <Button size="small" disabled={said.state === 'open'} onClick={() => say({ state: 'open' })}>
              {TEXTS.sayOpen}
            </Button>
            {hasSaid && (
              <Button size="small" appearance="subtle" onClick={() => say({ state: null, due: null })}>
                {TEXTS.takeBack}
              </Button>
            )}
          </div>
          <div className={shared.row}>
            <label className={shared.row}>
              {TEXTS.sayDue}
              <Input
                size="small"
                className={styles.day}
                value={typed}
                placeholder={said.due ?? asOf}
                autoComplete="off"
                onChange={(_, { value }) => setTyped(value)}
              />
            </label>
            <Button size="small" disabledFocusable={day === null} onClick={() => day && say({ due: day })}>
              {TEXTS.confirm}
            </Button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}
